"""Which exercises an athlete can be asked to do: kit, pain and experience; and what they know and like."""

from functools import lru_cache

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.pain import stressed
from textcoach.domain.profile import Experience, KnownLift, ProgramType

_ADVANCED = frozenset({
    "Pistol Squat", "Overhead Squat", "Zercher Squat", "Muscle-Up", "Ring Dip", "Handstand Push-Up", "Handstand Hold",
    "Nordic Curl", "Deficit Deadlift", "Good Morning", "JM Press", "Turkish Get-Up", "Kettlebell Windmill", "L-Sit",
    "Man Maker", "Glute-Ham Raise", "Hip Airplane", "Copenhagen Plank", "Upright Row", "Sissy Squat", "Shrimp Squat",
    "Skater Squat", "Reverse Nordic", "Dragon Flag", "Front Lever", "Skin the Cat", "Rope Climb", "Ring Muscle-Up",
    "Kipping Pull-Up", "Archer Pull-Up", "One-Arm Hang", "L-Sit Pull-Up", "Chest-to-Bar Pull-Up", "Towel Pull-Up",
    "One-Arm Push-Up", "Archer Push-Up", "Clap Push-Up", "Pseudo Planche Push-Up", "Ring Push-Up", "Ring Fly",
    "Wall Walk", "Handstand Walk", "Elevated Pike Push-Up", "Z Press", "Dumbbell Z Press", "Behind-the-Neck Press",
    "Bottoms-Up Kettlebell Press", "Bottoms-Up Carry", "Seated Good Morning", "Jefferson Curl",
    "Snatch-Grip Deadlift", "Windshield Wiper", "Toes-to-Bar", "Depth Jump", "Bear Complex", "Devil's Press",
    "Burpee Pull-Up", "Atlas Stone", "Stone to Shoulder", "Tire Flip", "Yoke Carry", "Spoto Press", "Larsen Press",
    "Board Press", "Pin Press", "Reverse-Grip Bench Press", "GHD Sit-Up", "Neck Curl",
})  # fmt: skip
_NOT_FIRST = frozenset({
    "Pull-Up", "Chin-Up", "Neutral-Grip Pull-Up", "Dip", "Pike Push-Up", "Decline Push-Up", "Diamond Push-Up",
    "Front Squat", "Pause Squat", "Box Squat", "Push Press", "Pendlay Row", "Rack Pull", "Burpee", "Double Under",
    "Ab Wheel Rollout", "Hanging Leg Raise", "V-Up", "Renegade Row", "Single-Leg Romanian Deadlift", "Sumo Deadlift",
    "Barbell Lunge", "Jump Lunge", "Bench Dip", "Hanging Knee Raise", "Pause Deadlift", "Pin Squat", "Tempo Squat",
    "Tempo Bench Press", "Kettlebell Front Squat", "B-Stance Romanian Deadlift", "Overhead Lunge",
    "Deficit Reverse Lunge", "Barbell Bulgarian Split Squat", "Front Rack Lunge", "Hindu Push-Up", "Deficit Push-Up",
    "Wide Push-Up", "Hand-Release Push-Up", "Band-Assisted Dip", "Single-Leg Hip Thrust", "Burpee Box Jump-Over",
    "Burpee Broad Jump", "Bar-Facing Burpee", "Tuck Jump", "Single-Leg Hop", "Bounding", "Stir the Pot",
    "Barbell Rollout", "Plank Up-Down", "Meadows Row", "Gorilla Row", "Single-Arm Kettlebell Swing",
})  # fmt: skip
NEVER_MAIN = frozenset({
    "Straight-Arm Pulldown", "Scapular Push-Up", "Scapular Pull-Up", "Reverse Hyperextension", "Cable Pull-Through",
    "Renegade Row", "Kettlebell Swing", "Rack Pull", "Back Extension", "Push Press", "Cable Kickback",
    "Machine Glute Kickback", "Machine Pullover", "Scapular Retraction",
})  # fmt: skip
STEADY = frozenset({"Cycling", "Rowing", "Swimming", "Elliptical", "Walk"})
"""Cardio that spares what running loads, in minutes."""


def usable(exercise: Exercise, athlete: Athlete) -> bool:
    """Whether the kit is there, nothing painful is loaded and the athlete can be expected to know it."""
    profile = athlete.profile
    if not exercise.kit <= profile.kit or stressed(exercise, profile.painful_areas()):
        return False
    if profile.experience is not Experience.ADVANCED and exercise.name in _ADVANCED:
        return False
    cautious = profile.experience is Experience.BEGINNER or profile.program is ProgramType.REHAB
    return not (cautious and exercise.name in _NOT_FIRST and not named(exercise, athlete))


def named(exercise: Exercise, athlete: Athlete) -> bool:
    """Whether the athlete said what they lift in it."""
    return exercise.name in _known(athlete.profile.lifts)


@lru_cache(maxsize=256)
def _known(lifts: tuple[KnownLift, ...]) -> frozenset[str]:
    return frozenset(known.name for lift in lifts if (known := resolve(lift.exercise)) is not None)


def liked(exercise: Exercise, athlete: Athlete) -> bool:
    return exercise.name in athlete.profile.likes


def disliked(exercise: Exercise, athlete: Athlete) -> bool:
    """Never chosen for the athlete while there is anything else; their own wish for it counts more."""
    return exercise.name in athlete.profile.dislikes
