"""What the catalogue says of an exercise, in a coach's words."""

from collections.abc import Collection, Sequence

from agents.coach.howto import how_it_is_done
from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Measure, Muscle, Pattern

_KINDS: dict[Pattern, str] = {
    Pattern.SQUAT: "a squat movement",
    Pattern.HINGE: "a hip hinge",
    Pattern.LUNGE: "a single-leg movement",
    Pattern.HORIZONTAL_PUSH: "a pressing movement",
    Pattern.VERTICAL_PUSH: "an overhead movement",
    Pattern.HORIZONTAL_PULL: "a rowing movement",
    Pattern.VERTICAL_PULL: "a vertical pull",
    Pattern.ELBOW_FLEXION: "a curl",
    Pattern.ELBOW_EXTENSION: "a triceps exercise",
    Pattern.CHEST_FLY: "a chest fly movement",
    Pattern.SHOULDER_RAISE: "a shoulder raise",
    Pattern.REAR_DELT: "work for the back of the shoulders",
    Pattern.KNEE_EXTENSION: "a thigh exercise",
    Pattern.KNEE_FLEXION: "a hamstring exercise",
    Pattern.HIP_EXTENSION: "a glute exercise",
    Pattern.HIP_ABDUCTION: "a hip exercise",
    Pattern.CALF: "a lower leg exercise",
    Pattern.CORE: "core work",
    Pattern.CARRY: "a loaded carry",
    Pattern.OLYMPIC: "a fast, technical lift",
    Pattern.JUMP: "a jump",
    Pattern.CONDITIONING: "conditioning",
    Pattern.MOBILITY: "mobility work",
}
_CARDIO = frozenset({Pattern.RUN, Pattern.WALK, Pattern.CYCLE, Pattern.ROW_ERG, Pattern.SWIM})
KIT: dict[Kit, str] = {
    Kit.BARBELL: "a barbell",
    Kit.RACK: "a rack",
    Kit.BENCH: "a bench",
    Kit.DUMBBELL: "dumbbells",
    Kit.KETTLEBELL: "a kettlebell",
    Kit.TRAP_BAR: "a trap bar",
    Kit.EZ_BAR: "an EZ bar",
    Kit.CABLE: "a cable",
    Kit.MACHINE: "a machine",
    Kit.SMITH_MACHINE: "a Smith machine",
    Kit.PULLUP_BAR: "a pull-up bar",
    Kit.DIP_BARS: "dip bars",
    Kit.RINGS: "rings",
    Kit.BAND: "a band",
    Kit.BOX: "a box",
    Kit.MEDICINE_BALL: "a medicine ball",
    Kit.SLED: "a sled",
    Kit.ROPE: "a rope",
    Kit.BATTLE_ROPE: "battle ropes",
    Kit.CLIMBING_ROPE: "a climbing rope",
    Kit.STABILITY_BALL: "a stability ball",
    Kit.AB_WHEEL: "an ab wheel",
    Kit.LANDMINE: "a landmine",
    Kit.SANDBAG: "a sandbag",
    Kit.STONE: "a stone",
    Kit.LOG: "a log",
    Kit.YOKE: "a yoke",
    Kit.TIRE: "a tire",
    Kit.SLEDGEHAMMER: "a sledgehammer",
    Kit.WRIST_ROLLER: "a wrist roller",
    Kit.GRIPPER: "a gripper",
    Kit.NECK_HARNESS: "a neck harness",
    Kit.BIKE: "a bike",
    Kit.ROWER: "a rower",
    Kit.POOL: "a pool",
    Kit.TREADMILL: "a treadmill",
}
_MUSCLES: dict[Muscle, str] = {
    Muscle.REAR_DELTS: "rear shoulders",
    Muscle.LOWER_BACK: "lower back",
    Muscle.ADDUCTORS: "inner thighs",
    Muscle.ABDUCTORS: "outer hips",
}


def listed(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def what_it_is(exercise: Exercise) -> str:
    kind = _KINDS.get(exercise.pattern)
    kit = listed([words for one, words in KIT.items() if one in exercise.kit])
    told = f"{exercise.name} is {kind}{f' with {kit}' if kit else ''}" if kind else exercise.name
    works = "" if exercise.primary == (Muscle.CORE,) else f"It works your {_muscles(exercise.primary)}."
    return " ".join(part for part in (f"{told}.", how_it_is_done(exercise), works) if part)


def how_to(exercise: Exercise) -> str | None:
    """None where only a person can say."""
    how = how_it_is_done(exercise)
    if how is None:
        return None
    sides = " One side at a time." if exercise.unilateral and exercise.measure is not Measure.METERS else ""
    learn = " Start light, it takes practice." if exercise.pattern is Pattern.OLYMPIC else ""
    return f"{exercise.name}: {how}{sides}{learn}"


def what_it_works(exercise: Exercise) -> str:
    if exercise.pattern in _CARDIO:
        return f"{exercise.name} trains your heart and lungs most of all, and your {_muscles(exercise.primary)}."
    helpers = f", with help from your {_muscles(exercise.secondary)}" if exercise.secondary else ""
    return f"{exercise.name} works mainly your {_muscles(exercise.primary)}{helpers}."


def how_it_is_counted(exercise: Exercise) -> str:
    return f"{exercise.name}: {_count_of(exercise)}"


def _count_of(exercise: Exercise) -> str:
    hand = "kettlebell" if Kit.KETTLEBELL in exercise.kit else "dumbbell"
    match exercise.load_kind:
        case LoadKind.PER_HAND:
            return f"count the weight of one {hand}, also when you hold two."
        case LoadKind.ADDED:
            return "count only what you add to your body, like a belt or a vest. Nothing added, nothing to count."
        case LoadKind.ASSISTED:
            return "count how much help you set on the machine or have from the band."
        case LoadKind.BODYWEIGHT:
            return "there's no weight to count, just your reps or your time."
        case LoadKind.TOTAL if _has_a_bar(exercise.kit):
            return "count everything, the bar and the plates together."
        case LoadKind.TOTAL if {Kit.MACHINE, Kit.CABLE, Kit.SMITH_MACHINE} & exercise.kit:
            return "count what the machine shows, or the plates you put on."
        case LoadKind.TOTAL:
            return "count the whole weight that you move."


def _has_a_bar(kit: Collection[Kit]) -> bool:
    return bool({Kit.BARBELL, Kit.TRAP_BAR, Kit.EZ_BAR, Kit.LANDMINE} & set(kit))


def _muscles(muscles: Sequence[Muscle]) -> str:
    return listed([_MUSCLES.get(muscle, muscle.value.replace("_", " ")) for muscle in muscles])
