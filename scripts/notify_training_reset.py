"""One text to every active athlete, that their plan has a new format.

The same as `textcoach admin notify-reset`, with its options.
"""

import sys

from textcoach.cli import main

if __name__ == "__main__":
    main(["admin", "notify-reset", *sys.argv[1:]])
