"""The options of `textcoach athletes add` and `set` that say what is known of an athlete's training."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from textcoach.cli import athlete_options as read
from textcoach.cli.option_groups import option
from textcoach.cli.race_options import event_of, race_of
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.profile import Experience, Injury, Profile, ProgramType, Sex
from textcoach.domain.profile_facts import area_of, check_together, exercise_of

if TYPE_CHECKING:
    from textcoach.domain.reading import DistanceUnit, LoadUnit

F = TypeVar("F", bound=Callable[..., Any])
NONE = "none"
"""What an option is given to take back what was known."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was said: ``fields`` of a Profile (all but its injuries), the pains to note and to clear, the units."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    injuries: tuple[Injury, ...] = ()
    cleared: tuple[str, ...] = ()
    load_unit: "LoadUnit | None" = None
    distance_unit: "DistanceUnit | None" = None

    def over(self, other: "Known") -> "Known":
        """Both, this one where they differ."""
        return replace(
            self,
            fields={**other.fields, **self.fields},
            injuries=(*other.injuries, *self.injuries),
            load_unit=self.load_unit or other.load_unit,
            distance_unit=self.distance_unit or other.distance_unit,
        )


_TRAINING, _PERSON, _RECORD, _TASTE = "Training", "Person", "Lifts and runs", "Exercises"
_OPTIONS = (
    option(_TRAINING, "--profile", "profile_file", type=click.Path(path_type=Path), help="A TOML file that holds all "
           "of a profile: see docs/profile-example.toml. Other options win over it."),
    option(_TRAINING, "--program", type=click.Choice([one.value for one in ProgramType]), help="Of plans made from "
           "now on (a new athlete's: strength)."),
    option(_TRAINING, "--experience", type=click.Choice([one.value for one in Experience]), help="A new athlete's: "
           "beginner."),
    option(_TRAINING, "--goal", help="In the athlete's own words."),
    option(_TRAINING, "--days", help="Training days, such as mon,wed,fri. A plan with as many workouts a week moves "
           "to them."),
    option(_TRAINING, "--minutes", type=click.IntRange(15, 240), help="Minutes a session (a new athlete's: 60)."),
    option(_TRAINING, "--minutes-on", "minutes_on", multiple=True, help="Of one weekday, such as sat=90."),
    option(_TRAINING, "--kit", help="Comma-separated: " + ", ".join(one.value for one in Kit) + "."),
    option(_TRAINING, "--place", "places", multiple=True, help="The kit somewhere, and on which days, such as "
           "'gym=barbell,rack,bench@mon,thu'; on other days --kit holds."),
    option(_PERSON, "--born", help="Year of birth."),
    option(_PERSON, "--sex", type=click.Choice([*(one.value for one in Sex), NONE])),
    option(_PERSON, "--bodyweight", help="Such as '82 kg'."),
    option(_PERSON, "--tone", help="Of the texts, never of the loads: 0 (gentle) to 100 (drill sergeant)."),
    option(_PERSON, "--injury", "injuries", multiple=True, help="What hurts, with side and severity where known, such "
           "as knee:left:5. Workouts spare it until it is cleared."),
    option(_RECORD, "--lift", "lifts", multiple=True, help="What they can lift, such as 'Barbell Bench Press=185x5'."),
    option(_RECORD, "--weekly-distance", type=click.FloatRange(0, 500), help="What a runner covers in a week now."),
    option(_RECORD, "--race", "races", multiple=True, help="What they ran, such as '5k=20:00@2026-10-01'."),
    option(_RECORD, "--event", help="What a plan leads up to, such as 'City Marathon=2027-04-11@42.2km'."),
    option(_TASTE, "--like", "likes", multiple=True, help="An exercise that they like."),
    option(_TASTE, "--dislike", "dislikes", multiple=True, help="An exercise that they don't like."),
)  # fmt: skip


def profile_options(command: F) -> F:
    for one in reversed(_OPTIONS):
        command = one(command)
    return command


def known_of(given: Mapping[str, Any], before: Profile, load_unit: "LoadUnit", distance_unit: "DistanceUnit") -> Known:
    """From the options that were given, with a file's below them; the units hold where neither says otherwise."""
    file = Known()
    if given["profile_file"] is not None:
        from textcoach.cli.profile_file import read_profile

        file = read_profile(given["profile_file"], load_unit, distance_unit)
    load_unit = given["load_unit"] or file.load_unit or load_unit
    distance_unit = given["distance_unit"] or file.distance_unit or distance_unit
    fields = {**_plain(given), **_figures(given, load_unit, distance_unit)}
    injuries = tuple(read.injury_of(text) for text in given["injuries"])
    cleared = tuple(area_of(text) for text in given.get("cleared", ()))
    known = Known(fields, injuries, cleared, given["load_unit"], given["distance_unit"]).over(file)
    check_together({"likes": before.likes, "dislikes": before.dislikes, **known.fields})
    return known


def _plain(given: Mapping[str, Any]) -> dict[str, Any]:
    kinds: dict[str, Callable[[str], Any]] = {"program": ProgramType, "experience": Experience}
    found = {name: kind(given[name]) for name, kind in kinds.items() if given[name] is not None}
    found |= {name: given[name] for name in ("goal", "minutes") if given[name] is not None}
    if given["days"] is not None:
        found["weekdays"] = read.training_days(given["days"])
    if given["kit"] is not None:
        found["kit"] = frozenset(read.kit_of(word) for word in read.words(given["kit"]) if word != NONE)
    return found


def _figures(given: Mapping[str, Any], load_unit: "LoadUnit", distance_unit: "DistanceUnit") -> dict[str, Any]:
    """What can be taken back too."""
    found: dict[str, Any] = {}
    one: dict[str, tuple[str, Callable[[str], Any]]] = {
        "born": ("birth_year", read.birth_year),
        "sex": ("sex", Sex),
        "bodyweight": ("bodyweight", lambda text: read.bodyweight(text, load_unit)),
        "tone": ("tone", read.tone),
        "event": ("event", event_of),
    }
    several: dict[str, tuple[str, Callable[[str], Any]]] = {
        "places": ("places", read.place_of),
        "races": ("races", race_of),
        "lifts": ("lifts", lambda text: read.lift_of(text, load_unit)),
        "likes": ("likes", lambda text: exercise_of(text).name),
        "dislikes": ("dislikes", lambda text: exercise_of(text).name),
        "minutes_on": ("minutes_by_weekday", read.minutes_on),
    }
    for name, (known, reading) in one.items():
        if given[name] is not None:
            found[known] = None if given[name].lower() == NONE and name != "tone" else reading(given[name])
    for name, (known, reading) in several.items():
        if given[name]:
            found[known] = tuple(reading(text) for text in given[name] if text.lower() != NONE)
    if "minutes_by_weekday" in found:
        found["minutes_by_weekday"] = dict(found["minutes_by_weekday"])
    if given["weekly_distance"] is not None:
        found["weekly_meters"] = read.meters(given["weekly_distance"], distance_unit)
    return found
