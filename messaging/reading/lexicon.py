"""Words with a meaning of their own for the reader."""


def _words(text: str, separator: str = " ") -> tuple[str, ...]:
    return tuple(text.split(separator))


FILLER = frozenset(
    _words(
        "a about after all am an and approx around at auf back bailed barbell before bell bells both by called cd com "
        "completed con cool cooldown cut de did do done down dumbbell dumbbells e each easy et even felt fifth final "
        "finally finished first for fourth from get got hard hit i i'm im in is it its just kettlebell kg kilos "
        "ladder last later lbs machine made managed me mins mit moderate morning my of off on only pace per pm por "
        "pour pretty quit rep reps roughly run second set sets short steady still stopped straight the then third "
        "this through time to today tonight top total und up w w/ warm warmed warmup was we weight weights were with "
        "work working wu x y à"
    )
)

WEAK = frozenset(
    _words(
        "alternating and ankle arm back balance ball band bar barbell bear bench bird body bodyweight box cable cat "
        "chest child close dead decline down dumbbell easy fore front good greatest grip hang heavy heel high hip "
        "hold in incline kettlebell knee landmine leg long lower machine man march medicine morning neck one overhead "
        "power pull push rack raise rear reverse ring rope seated shoulder side single singleleg sit slide smith "
        "stand standing to trap up upper wall weight wide world wrist"
    )
)

COMMON = frozenset(
    _words(
        "abductors adductors balance bench biceps bicycle bike box boxing bp breathing bridge bs bulgarian burpee "
        "calf carrera carry chin chop clean cleans climber concentration conventional copenhagen course crawl crunch "
        "curl cycle dead deads deficit diamonds dl drag du dubs farmer freestyle fronts fs gainage gehen goblet hack "
        "hammer hammies hamstring hang hangs hike hold hollow hops hyper incline jerk laps lateral lats lauf march "
        "marching mobility mp mu overhead pc pilates pistol press presse pu rears remo ride rides romanian rope row "
        "rows run running runs scissor slam slams sled snatch spin sprint spun sq squat stairs stretch stretching "
        "stroll suitcase sumo superman supino swim swing traction trap tread treadmill tri triceps turbo twist twists "
        "walk walking walks windmill"
    )
)

IDIOMS = _words(
    "ran out|run out|running out|in a row|running late|run late|running behind|ran late|ran into|run into|"
    "dead tired|walk me|ride home|hang out|hanging out|run errands|running errands|run around|ran over|on the run|"
    "run by|balance|run down|dead today|clean eating|walk through|walk in the park|legs are dead|long run|"
    "dead legs|felt dead|was dead|the press|carry on|press on|a ride|a stretch|stretch of|in the long run|"
    "set the bar|im dead|i'm dead|dead lol",
    "|",
)

MUTED = (
    r"\b(?:gonna|going to|will|i'll|ill do|plan(?:ning)? (?:to|on)|thinking|think about|want to|wanna|would like "
    r"to|should i|shall i|can i|could i"
    r"|hope to|hoping|goal|target|aim(?:ing)? (?:for|to)|pr (?:is|was)|my pr|old pr|my max|1rm|one rep max|used "
    r"to|last year|last week|last month"
    r"|years ago|next (?:week|time|month|year)|sign(?:ed|ing) up|dream|supposed to|wish|what if|if i|try(?:ing)? "
    r"to get|training for|race is|birthday"
    r"|was told|my (?:brother|sister|wife|husband|friend|buddy|dad|mom|coach|partner|gf|bf|girlfriend|boyfriend|"
    r"son|daughter|kid|dog|cat|boss|mate|roommate)"
    r"|he |she |they |tomorrow|about to|bought|ordered|paid|costs?|weigh(?:s|ed|t is)?\b|i weigh|years old|"
    r"turned|someone|that guy|this guy|dude|guy|somebody)"
)
