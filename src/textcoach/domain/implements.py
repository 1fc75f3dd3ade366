"""How many dumbbells or kettlebells an exercise takes: who does a goblet squat looks for one, not for two."""

from textcoach.domain.catalogue.exercise import Exercise, LoadKind

_ONE = frozenset({
    "Goblet Squat", "Sumo Squat", "Kettlebell Deadlift", "Kettlebell Sumo Deadlift", "Suitcase Deadlift",
    "Kettlebell Swing", "Single-Arm Kettlebell Swing", "Dumbbell Swing", "Dumbbell Hip Thrust",
    "Single-Leg Dumbbell Calf Raise", "Single-Arm Dumbbell Bench Press", "Kettlebell Press",
    "Single-Arm Dumbbell Press", "Bottoms-Up Kettlebell Press", "Kettlebell Push Press", "Dumbbell Pullover",
    "Leaning Lateral Raise", "Dumbbell Row", "Kettlebell Row", "Dumbbell External Rotation",
    "Dumbbell Internal Rotation", "Concentration Curl", "Dumbbell Preacher Curl", "Overhead Triceps Extension",
    "Single-Arm Overhead Triceps Extension", "Side Bend", "Kettlebell Windmill", "Turkish Get-Up", "Kettlebell Halo",
    "Suitcase Carry", "Overhead Carry", "Bottoms-Up Carry", "Suitcase Hold", "Kettlebell Clean", "Kettlebell Snatch",
    "Kettlebell Clean and Press", "Dumbbell Snatch", "Kettlebell Jerk", "Kettlebell Long Cycle",
    "Kettlebell High Pull",
})  # fmt: skip


def takes_one(exercise: Exercise) -> bool:
    return exercise.load_kind is LoadKind.PER_HAND and exercise.name in _ONE
