"""Sentences with figures that report no training: what a careful human would never write into a training log.

Each kind is a template; ``{n}`` and its like stand for any figure of that sort.
"""

CHATTER: dict[str, tuple[str, ...]] = {
    "prices": (
        "gym wants ${n} a month now",
        "paid {n} bucks for new lifting shoes",
        "that belt was ${n}.99 lol",
        "the massage costs {n} euros",
    ),
    "times of day": (
        "i'll be there at {hour}:{minute}",
        "alarm went off at {hour}:{minute} and i hated it",
        "class starts at {hour}:{minute}, wish me luck",
        "my train leaves at {hour}.{minute}",
    ),
    "dates": (
        "my wedding is on {month}/{day}",
        "see you after the {day}th",
        "moving house on {day}.{month}.",
        "my mom visits {month}/{day} to {month}/{day}",
    ),
    "phone numbers": (
        "my new number is 212-555-01{n}",
        "you can call me at (212) 555-01{n}",
        "text 212.555.01{n} when the gym is open",
        "work phone: +1 212 555 01{n}",
    ),
    "ages": (
        "my kid turned {small} today",
        "im {n} years old haha",
        "turning {n} next week, feeling ancient",
        "our dog is {small} now",
    ),
    "addresses": (
        "the gym moved to {n} 5th avenue",
        "i live at {n} oak street apt {small}",
        "new gym is in suite {n} on the {small}rd floor",
    ),
    "other people": (
        "my brother benched {load} for {small}",
        "saw a guy squat {load} for {small} reps",
        "my wife ran 5k in {time}",
        "my coworker deadlifts {load}x{small}",
        "this dude at the gym curled {n}s for {small} sets, unreal",
        "my son did {n} push ups in pe class",
    ),
    "goals": (
        "goal is to bench {load} by june",
        "i want to squat {load} someday",
        "hoping to run a sub {n} 5k this year",
        "my goal: {small} pull ups in a row",
        "would love to deadlift {load} x {small} before i turn {n}",
    ),
    "plans": (
        "gonna do bench {load}x{small} tomorrow",
        "planning to run {small} miles on sunday",
        "next week i'll try {small}x{small} at {load}",
        "will squat {load} for {small} when i'm back",
    ),
    "questions": (
        "should i do {small}x{small} at {load}?",
        "is {load}x{small} good for bench at my weight?",
        "how much rest after a set of {small} at {load}?",
        "can i do {small} sets of {n} instead of {small}?",
        "what does {small}x8-10 mean?",
        "why {load} and not {load}?",
    ),
    "races": (
        "signed up for the berlin half, 21.1 here i come",
        "running a {small}k with the office in october",
        "registered for the city 10k on {month}/{day}",
        "thinking about a {n} mile ultra next year",
    ),
    "the coach's words": (
        'it says "Barbell Bench Press 3x8-10 @ {load} lb, leave 2", is that per side?',
        "you wrote {small}x{small} at {load}, is that right?",
        'what is this: "Run 5 mi, RPE 4 (easy enough to talk)"?',
    ),
    "the rest of life": (
        "it's {n} degrees out here",
        "weighed in at {n}.{small} this morning",
        "the bus was {n} minutes late again",
        "we won {n}-{small} last night!",
        "only {small} more weeks of school",
        "just got {n} emails from work lol",
        "ate {n} grams of protein today",
    ),
}
