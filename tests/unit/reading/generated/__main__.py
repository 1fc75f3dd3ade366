"""How well generated texts are read back: ``python -m tests.unit.reading.generated [TEXTS] [NOTATION]``.

Prints Markdown: the share of each notation, the worst first, with examples of what went wrong.
"""

import sys

from messaging.reading.grammar import GrammarReader

from .comparing import Tally
from .texts import cases

_EXAMPLES = 3


def main(total: int, only: str | None) -> None:
    reader, tally = GrammarReader(), Tally()
    for one in cases(total):
        if only in {None, one.notation}:
            tally.add(one, reader.read(one.text, one.context))
    print(f"# {tally.share:.2%} of {tally.read.total()} generated texts are read back exactly\n")
    print("`blamed` counts misses anywhere that the notation's own words were at fault for.\n")
    print("| notation | texts | exact | blamed |\n|---|---:|---:|---:|")
    for name in tally.worst():
        shown = name.replace("|", "\\|")
        print(f"| {shown} | {tally.read[name]} | {tally.share_of(name):.1%} | {len(tally.misses[name])} |")
    for name in sorted(tally.misses, key=lambda name: -len(tally.misses[name])):
        if tally.misses[name]:
            print(f"\n## {name}: {len(tally.misses[name])} misses\n")
        for case, what in tally.misses[name][: _EXAMPLES if only is None else 40]:
            print(f"- `#{case.number}` {case.context.load_unit} {case.text!r}\n  {what}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, sys.argv[2] if len(sys.argv) > 2 else None)
