"""The whole database, in a file. The same as `textcoach admin backup`, with its options."""

import sys

from textcoach.cli import main

if __name__ == "__main__":
    main(["admin", "backup", *sys.argv[1:]])
