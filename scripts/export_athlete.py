"""All that is known of one person, as JSON. The same as `textcoach admin export`, with its options."""

import sys

from textcoach.cli import main

if __name__ == "__main__":
    main(["admin", "export", *sys.argv[1:]])
