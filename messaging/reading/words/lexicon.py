"""Words with a meaning of their own for the reader."""


def _words(text: str, separator: str = " ") -> tuple[str, ...]:
    return tuple(text.split(separator))


FILLER = frozenset(
    _words(
        "a about across after all am an and approx around at auf back backoff backoffs bailed barbell before bell "
        "bells both by called cd com completed con cool cooldown cut de did do done down drop dropped drops dropset "
        "dumbbell dumbbells e each easy et even felt fifth final finally finished first for fourth from get got hard "
        "hit i i'm im in instead is it its just kettlebell kg kilos ladder last later lbs machine made managed me mins "
        "mit moderate morning my of off offs on one only pace per pm por pour pretty quit rep reps roughly run second "
        "set sets short steady still stopped straight the then third this through time to today tonight top total uh "
        "um und up w w/ warm warmed warmup was we weight weights were with work worked working wu x y à"
    )
)

# How it went, or with what: these say nothing of what the figures beside them count.
REMARKS = frozenset(
    _words(
        "again all always amazing atg average avg awful bad barely because belt bit brutal but clean close "
        "deep easily ended extra failed fast feel feeling feels felt fine flat form free fresh full good "
        "great grind grinder grinders grindy hard heavy honest inch inches instead light like little lol max "
        "maybe meh more move moved moving much nice no not ok okay only pb perfect plus pr pretty quick "
        "really rough same shaky slow slowly smooth so solid strict strong super sure that that's them they "
        "tired today too tough very way weak well were yesterday"
    )
)

# After a bare figure these don't say what it counts.
AFTER_BARE = frozenset(
    _words(
        "easy flat in at steady total today this and then outside inside on with hard @ for moderate slow relaxed k "
        "indoor zone"
    )
)

# What else is said of a run, a ride, a row or a swim beside its figures.
OF_OUTINGS = frozenset(
    _words(
        "lengths length laps lap pool averaging averaged strides repeats repeat intervals interval splits split tempo "
        "threshold miles track treadmill tready loop hills hill sprints relaxed negative outside indoors knocked "
        "banged out"
    )
)

# Said before a report.
GREETINGS = frozenset(_words("alright coach evening go gym hello here hey hi log logging ok okay so sup yo you"))

# Said around an answer. "one" is one of them in "the second one", a number where it stands alone.
POLITE = frozenset(
    _words(
        "a an answer be do for guess had i id it its is just mate meant number of oh ok okay on option please pls plz "
        "probably sorry sure thanks thank that thats the them think this thx ty uh um was were with yeah yep yes you"
    )
)

NOT_NAMES = frozenset(
    _words(
        "the on of for at my and with then to did in a plus no but or was were instead do not from skipped this is "
        "are i w"
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
        "rows run running runs scissor ski slam slams sled snatch spin sprint spun sq squat stairs stretch stretching "
        "stroll suitcase sumo superman supino swim swing traction trap tread treadmill tri triceps turbo twist twists "
        "walk walking walks windmill raise raises extension extensions fly flys flyes walkout rode crossover "
        "kickback skull pigeon footing landmine yoke cobra shuttle bis tris"
    )
)

IDIOMS = _words(
    "ran out|run out|running out|in a row|running late|run late|running behind|ran late|ran into|run into|"
    "dead tired|walk me|ride home|hang out|hanging out|run errands|running errands|run around|ran over|on the run|"
    "run by|balance|run down|dead today|clean eating|walk through|walk in the park|legs are dead|long run|"
    "dead legs|felt dead|was dead|the press|carry on|press on|a ride|a stretch|stretch of|in the long run|"
    "fly out|fly home|flying home|chips and dip|pull over the|roll out of|bench warm|is dead|low bar|high bar|"
    "rode the bus|set the bar|im dead|i'm dead|dead lol",
    "|",
)

MUTED = (
    r"\b(?:no way|gonna|going to|will|"
    r"i'll|ill do|plan(?:ning)? (?:to|on)|thinking|think about|want to|wanna|would like "
    r"to|should i|shall i|can i|could i"
    r"|hope to|hoping|goal|target|aim(?:ing)? (?:for|to)|pr (?:is|was)|my pr|old pr|my max|1rm|one rep max|used "
    r"to|last year|last week|last month"
    r"|years ago|next (?:week|time|month|year)|sign(?:ed|ing) up|dream|supposed to|wish|what if|if i|try(?:ing)? "
    r"to get|training for|race is|birthday"
    r"|was told|(?<!with )(?<!me and )my "
    r"(?:brother|sister|wife|husband|friend|buddy|dad|mom|coach|partner|gf|bf|girlfriend|boyfriend|"
    r"son|daughter|kid|dog|cat|boss|mate|roommate|co-?worker|colleague|cousin|uncle|aunt|neighbou?r|teammate|"
    r"fianc\w+|mum|father|mother|nephew|niece|trainer|training partner)(?! and (?:i|me)\b)"
    r"|he |she |they |tomorrow|about to|bought|ordered|paid|costs?|weigh(?:s|ed|t is)?\b|i weigh|years old|"
    r"turned|someone|that guy|this guy|dude|guy|somebody"
    r"|min(?:s|utes?)? late|hours? late|would (?:love|like|be)|i'd (?:love|like)|someday|one day|eventually"
    r"|in (?:january|february|april|june|july|august|september|october|november|december)"
    r"|this (?:summer|fall|autumn|winter|spring)|by (?:summer|xmas|christmas|easter))"
)
