"""The current block and week of every active athlete, made anew.

The same as `textcoach admin regenerate`, with its options.
"""

import sys

from textcoach.cli import main

if __name__ == "__main__":
    main(["admin", "regenerate", *sys.argv[1:]])
