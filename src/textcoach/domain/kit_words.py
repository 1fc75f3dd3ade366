"""Kit as athletes name it."""

import re
from collections.abc import Iterable

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.profile import Place

_OTHER_NAMES: dict[Kit, str] = {
    Kit.BARBELL: "olympic bar, bar",
    Kit.RACK: "squat rack, power rack, power cage",
    Kit.BENCH: "benches, adjustable bench",
    Kit.DUMBBELL: "adjustable dumbbells, db, dbs",
    Kit.KETTLEBELL: "kb, kbs",
    Kit.TRAP_BAR: "hex bar",
    Kit.EZ_BAR: "curl bar",
    Kit.CABLE: "cable machine, cable tower",
    Kit.SMITH_MACHINE: "smith",
    Kit.PULLUP_BAR: "pull up bar, chin up bar",
    Kit.DIP_BARS: "dip station, parallel bars",
    Kit.RINGS: "gymnastic rings",
    Kit.BAND: "resistance band, resistance bands, mini bands",
    Kit.BOX: "plyo box, boxes",
    Kit.MEDICINE_BALL: "med ball, slam ball, wall ball",
    Kit.SLED: "prowler",
    Kit.ROPE: "jump rope, skipping rope",
    Kit.AB_WHEEL: "ab roller",
    Kit.BIKE: "exercise bike, stationary bike, spin bike, assault bike",
    Kit.ROWER: "rowing machine, erg",
    Kit.STABILITY_BALL: "swiss ball, exercise ball, gym ball",
    Kit.TIRE: "tyre, tyres, tractor tire",
    Kit.STONE: "atlas stone, atlas stones",
    Kit.SANDBAG: "sand bag, sand bags",
}
_OF_NO_USE_ALONE = ("plates", "weight plates")


def _words() -> dict[str, tuple[Kit, ...]]:
    own: dict[str, tuple[Kit, ...]] = {kit.value.replace("_", " "): (kit,) for kit in Kit if kit is not Kit.VENUE}
    plural = {f"{name}s": kit for name, kit in own.items()}
    other = {name.strip(): (kit,) for kit, names in _OTHER_NAMES.items() for name in names.split(",")}
    return {**dict.fromkeys(_OF_NO_USE_ALONE, ()), **plural, **own, **other}


_WORDS = _words()
_FIND = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})\b")
_NO_KIT = re.compile(r"\b(?:no|without(?: any)?|zero) (?:gym|equipment|kit|weights)\b")
_LACKING = re.compile(
    r"\b(?:no|not|without|don't|dont|doesn't|isn't|isnt|aren't|won't|can't|cant|taken|busy|broken|broke|in use|used|"
    r"using|occupied|full|closed|lost|missing|gone|hogging|line for|queue for)\b"
)
_ONLY = re.compile(r"\b(?:only|just|nothing but|all i have|all there is)\b")
_AT = r"\b(?:at|in)(?: (?:the|my|a|our))? {}\b"
_CLAUSE = re.compile(r"[,.;:!?\n]+|\b(?:but|so|and only|what|can i|could i)\b")


def kit_of(words: str) -> tuple[Kit, ...] | None:
    """The kit that one item of a list names, empty where it is known and none of its own (plates); None where it is not
    known. "home gym" names none."""
    return _WORDS.get(_plain(words))


def kit_in(text: str) -> frozenset[Kit]:
    """Every kit named in a text."""
    return frozenset(kit for found in _FIND.findall(_plain(text)) for kit in _WORDS[found])


def kit_told_of(text: str) -> frozenset[Kit]:
    """What a text says is there: every kit that it names and does not deny."""
    clauses = [clause for clause in _clauses(text) if not _LACKING.search(clause)]
    return frozenset(kit for clause in clauses for kit in kit_in(clause))


def at_hand(text: str, kit: Iterable[Kit]) -> frozenset[Kit]:
    """What is left of the athlete's ``kit`` by what their text says is not there, or is all that there is: "no barbell
    here", "rack is taken", "only dumbbells"."""
    left = frozenset(kit)
    for clause in _clauses(text):
        if _NO_KIT.search(clause):
            return frozenset()
        found = kit_in(clause)
        if found and _LACKING.search(clause):
            left -= found
        elif found and _ONLY.search(clause):
            left &= found
    return left


def place_in(text: str, places: Iterable[Place]) -> Place | None:
    """The first of the athlete's ``places`` at which their text says they are: "swap bench, im at home"."""
    plain = _plain(text)
    return next((place for place in places if re.search(_AT.format(re.escape(_plain(place.name))), plain)), None)


def _clauses(text: str) -> list[str]:
    return _CLAUSE.split(_plain(text, keep=",.;:!?\n'"))


def _plain(text: str, keep: str = "'") -> str:
    # What joins two words is not passed over: "cable + machine" is no cable machine.
    lowered = re.sub(r"[+&/]", " and ", text.lower().replace("’", "'"))
    return " ".join(re.sub(rf"[^\w{re.escape(keep)}]+", " ", lowered).split())
