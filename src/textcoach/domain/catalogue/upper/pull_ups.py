"""Pull-ups."""

from textcoach.domain.catalogue.build import body, machine, weighted
from textcoach.domain.catalogue.exercise import Exercise, LoadKind, Pattern

_VERTICAL_PULL = Pattern.VERTICAL_PULL

PULL_UPS: tuple[Exercise, ...] = (
    weighted(
        "Pull-Up",
        _VERTICAL_PULL,
        "back biceps",
        "core forearms",
        kit="pullup_bar",
        aliases="weighted pull up, wide grip pull up, pul up, strict pull up, wtd pull up, overhand pull up, bw "
        "pull up, wide pull up",
        stresses="shoulder, elbow",
    ),
    weighted(
        "Chin-Up",
        _VERTICAL_PULL,
        "back biceps",
        "core forearms",
        kit="pullup_bar",
        aliases="chin, weighted chin up, weighted chin, underhand pull up, supinated pull up, wtd chin up, bw chin "
        "up, supinated chin up",
        stresses="shoulder, elbow",
    ),
    weighted(
        "Neutral-Grip Pull-Up",
        _VERTICAL_PULL,
        "back biceps",
        "core forearms",
        kit="pullup_bar",
        aliases="neutral pull up, hammer grip pull up, neutral grip chin up, ng pull up, ngpu, neutral chin up",
        stresses="shoulder, elbow",
    ),
    machine(
        "Assisted Pull-Up",
        _VERTICAL_PULL,
        "back biceps",
        "forearms",
        aliases="pull up machine, assisted chin up, gravitron, machine assisted pull up, assisted pull up machine, "
        "machine pull up, assisted chin",
        stresses="shoulder",
        kind=LoadKind.ASSISTED,
    ),
    body(
        "Negative Pull-Up",
        _VERTICAL_PULL,
        "back biceps",
        "forearms",
        kit="pullup_bar",
        aliases="eccentric pull up, pull up negative, chin up negative",
        stresses="shoulder, elbow",
    ),
    body(
        "Kipping Pull-Up",
        _VERTICAL_PULL,
        "back",
        "biceps core shoulders",
        kit="pullup_bar",
        aliases="kip pull up, butterfly pull up",
        stresses="shoulder, elbow",
    ),
    weighted(
        "Chest-to-Bar Pull-Up",
        _VERTICAL_PULL,
        "back biceps",
        "core forearms",
        kit="pullup_bar",
        aliases="c2b, ctb, chest to bar, c2b pull up",
        stresses="shoulder, elbow",
    ),
    weighted(
        "L-Sit Pull-Up",
        _VERTICAL_PULL,
        "back biceps",
        "core",
        kit="pullup_bar",
        aliases="l pull up, l sit chin up",
        stresses="shoulder, elbow",
    ),
    body(
        "Archer Pull-Up",
        _VERTICAL_PULL,
        "back biceps",
        "forearms core",
        kit="pullup_bar",
        aliases="typewriter pull up",
        stresses="shoulder, elbow",
        one_side=True,
    ),
    weighted(
        "Towel Pull-Up",
        _VERTICAL_PULL,
        "back forearms",
        "biceps core",
        kit="pullup_bar",
        stresses="shoulder, elbow, wrist",
    ),
    body(
        "Band-Assisted Pull-Up",
        _VERTICAL_PULL,
        "back biceps",
        "forearms",
        kit="pullup_bar band",
        aliases="banded pull up, band pull up, band assisted chin up, banded chin up",
        stresses="shoulder, elbow",
    ),
)
