"""All that is known of one person, erased. The same as `textcoach admin erase`, with its options."""

import sys

from textcoach.cli import main

if __name__ == "__main__":
    main(["admin", "erase", *sys.argv[1:]])
