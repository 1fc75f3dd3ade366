"""The places of a body, as athletes name them."""

import re
from typing import Literal

_AREAS = (
    "lower back",
    "upper back",
    "mid back",
    "rotator cuff",
    "hip flexor",
    "it band",
    "achilles",
    "hamstring",
    "shoulder blade",
    "shoulder",
    "elbow",
    "wrist",
    "knee",
    "ankle",
    "hip",
    "neck",
    "back",
    "groin",
    "calf",
    "shin",
    "foot",
    "heel",
    "toe",
    "quad",
    "glute",
    "bicep",
    "tricep",
    "forearm",
    "hand",
    "finger",
    "thumb",
    "chest",
    "rib",
    "pec",
    "lat",
    "trap",
    "abdomen",
    "ab",
    "head",
    "jaw",
    "thigh",
    "collarbone",
    "butt",
    "leg",
    "arm",
    "stomach",
    "side",
    "adductor",
    "abductor",
    "oblique",
    "spine",
    "tailbone",
    "sternum",
    "pelvis",
    "si joint",
)
_SPOKEN = {
    "low back": "lower back",
    "lower-back": "lower back",
    "lowerback": "lower back",
    "lowback": "lower back",
    "lumbar": "lower back",
    "lower left back": "lower back",
    "lower right back": "lower back",
    "middle back": "mid back",
    "calves": "calf",
    "feet": "foot",
    "arch": "foot",
    "plantar fascia": "foot",
    "hammy": "hamstring",
    "hammies": "hamstring",
    "hammie": "hamstring",
    "achilles tendon": "achilles",
    "biceps": "bicep",
    "triceps": "tricep",
    "sholder": "shoulder",
    "shoulda": "shoulder",
    "delt": "shoulder",
    "shin splints": "shin",
    "shin splint": "shin",
    "abs": "ab",
    "kneecap": "knee",
    "itb": "it band",
    "big toe": "toe",
    "tummy": "stomach",
}
# "leg press" is an exercise, "back to" no place.
_NO_PLACE = (
    r"(?!\s(?:press|curl|raise|ext\b|extension|thrust|bridge|fly|flye|row|squat|pulldown|pull\b|push|plank|lunge|wheel|"
    r"day|machine|swing|drive|supported|to bar|circle|bend)|(?<=back)\s(?:to|off|in|at|from|on (?:track|it)|home|up|"
    r"down|again|and forth|soon|tomorrow|mon|tue|wed|thu|fri|sat|sun)\b|(?<=feet)\s(?:of|high|up)|(?<=side)\s(?:note|"
    r"of)\b)"
)
_RETURNED = r"(?<!came )(?<!come )(?<!coming )(?<!be )(?<!went )(?<!get )(?<!got )(?<!going )(?<!jog )(?<!i'm )(?<!im )"
_SIDE = r"left|right|lt|rt|l|r|both|bilateral"
_BETWEEN = (
    r"(?:\s(?:side|of|my|the|inner|outer|inside|outside|front|top|rear|medial|lateral|upper|anterior|posterior|whole|"
    r"old|bad|bum|surgical))*\s"
)
_HALF = re.compile(r"lower (left|right) back")
PLACE = re.compile(
    rf"\b(?:({_SIDE}){_BETWEEN})?{_RETURNED}("
    + "|".join(re.escape(name) for name in sorted({*_SPOKEN, *_AREAS}, key=len, reverse=True))
    + rf")(?:s|es)?\b{_NO_PLACE}"
)
Side = Literal["left", "right"]
_SIDES: dict[str, Side] = {"left": "left", "l": "left", "lt": "left", "right": "right", "r": "right", "rt": "right"}
_AFTER = re.compile(
    rf"\b(?:on|in)\s(?:the|my|its)\s(left|right)\b|\b(left|right)[ -](?:side|one|hand)\b|"
    rf"[(\s,-]\s?({_SIDE})\s?(?:side\s)?"
    r"(?:only)?(?=\)|$)|\b(both) (?:sides|of them|legs|arms)\b|\bmostly (?:the |my |on the )?(left|right)\b"
)


def area_of(place: re.Match[str]) -> str:
    return _SPOKEN.get(place[2], place[2])


def side_after(text: str, start: int, end: int) -> re.Match[str] | None:
    """A side that is said behind the place ("knee is sore on the right")."""
    return _AFTER.search(text, start, end)


def sides(said: str | None, place: re.Match[str]) -> tuple[Side | None, ...]:
    if said is None and (half := _HALF.fullmatch(place[2])):
        said = half[1]
    if said in {"both", "bilateral"}:
        return ("left", "right")
    return (_SIDES[said] if said else None,)
