"""What follows the figures of one exercise: its side and how hard it was."""

import re

from textcoach.domain.catalogue.exercise import Pattern

from .pen import Pen
from .performances import Effort, Performed

_LEGS = frozenset(
    {Pattern.LUNGE, Pattern.SQUAT, Pattern.HINGE, Pattern.KNEE_EXTENSION, Pattern.HIP_EXTENSION, Pattern.CALF}
)
_ARMS = frozenset({Pattern.ELBOW_FLEXION, Pattern.VERTICAL_PUSH, Pattern.HORIZONTAL_PUSH, Pattern.HORIZONTAL_PULL})
_LOOSE_END = re.compile(r"\d(?:, ?| )\d+$")


def side_words(p: Performed, pen: Pen, figures: str) -> str:
    """Behind reps in short ("10/leg", "10 ea"), behind sets and units in full."""
    if p.first.side != "each":
        return ""
    limb = "leg" if p.exercise.pattern in _LEGS else "arm" if p.exercise.pattern in _ARMS else "side"
    if not re.search(rf"(?<!\d){p.sets[-1].reps}$", figures):
        return pen.pick(" each side", " per side", f" each {limb}", f" per {limb}")
    return pen.pick(" each side", " per side", " each", " ea", f" per {limb}", f"/{limb}", "/side")


def effort_words(p: Performed, pen: Pen, figures: str) -> str:
    """A figure right behind the others ("8 8 7 2 left") would look like one more set, as would one behind a comma
    in a list with loose ends ("8, 8, 7, 2 left"): there it stands apart."""
    if p.effort is None:
        return ""
    loose = _LOOSE_END.search(figures) is not None
    words = _words(p.effort, pen, loads=p.first.load is not None, single=len(p.sets) == 1)
    if words.startswith("@"):
        return f" {words}"
    if words[0].isdigit():
        return pen.pick(f" with {words}", f" ({words})", *(() if loose else (f", {words}",)))
    return pen.pick(f" {words}", f", {words}", f", {words}", f" ({words})")


def _words(effort: Effort, pen: Pen, *, loads: bool, single: bool) -> str:
    if effort.of == "each":
        shown = [pen.number(value) for value in effort.values]
        return f"{effort.scale} {' and '.join(shown) if len(shown) == 2 else '/'.join(shown)}"
    value = effort.values[0]
    said = _rpe(value, pen, loads=loads and effort.of == "last") if effort.scale == "rpe" else _rir(value, pen)
    if effort.of == "last":
        if said.startswith("@") or single:
            return said
        return pen.pick(said, said, said, f"last set {said}", f"{said} on the last set", f"{said} on the last one")
    return f"{said} {pen.pick('each set', 'every set', 'on all sets', 'on every set')}"


def _rpe(value: float, pen: Pen, *, loads: bool) -> str:
    """``@8`` only where the load is said already."""
    shown = pen.number(value)
    close = (f"@{shown}", f"@ {shown}", f"@{shown}") if loads else ()
    return pen.pick(f"rpe {shown}", f"rpe{shown}", f"RPE {shown}", f"rpe: {shown}", *close)


def _rir(value: float, pen: Pen) -> str:
    count = int(value)
    if count == 0:
        return pen.pick("to failure", "rir 0", "0 rir", "to failure")
    reps = "rep" if count == 1 else "reps"
    return pen.pick(
        f"{count} left", f"{count} in the tank", f"rir {count}", f"{count} rir", f"RIR {count}", f"{count} {reps} left",
        f"{count} in reserve",
    )  # fmt: skip
