"""Chest, heart, breath and consciousness."""

from messaging.red_flags.signs import BE, CANT, COULDNT, HARD_WORK, Sign, sign
from textcoach.domain.red_flag import RedFlag

_CHEST = (
    r"\bchest(?! (?:press(?:es)?\b|fl(?:y|ye|ies)|day|supported|work|exercise|pump|machine|dip|strap|monitor|hr\b|to\b|"
    r"muscle|set|stuff))"
)
_ODD = r"(?:weird|funny|odd|strange|off|a|bit|little|and)"
_MY = r"(?: (?:my|the|left|right|whole|center|centre|middle|side|of)){0,4}"
_OF_TRAINING = (
    r"\b(?:sore|soreness|doms|pecs?|pump(?:ed)?|stretch\w*|from (?:\w+ ){0,3}?(?:bench\w*|press\w*|fl(?:y|ye|yes|ies)|"
    r"dips?|push[ -]?ups?|workout|session|chest day|lifting|yesterday|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day))\b"
)
_ASLEEP = (
    r"\b(?:sleep\w*|slept|asleep|bed|couch|sofa|nap\w*|early|last night|tonight|pillow|drunk|drinking|drinks|wasted|"
    r"beers?|wine|party|flyers?|curtains?|blinds?|power|electricity|tv|netflix|movie|for \d+ hours|"
    r"(?:at|by|around|til|till|until) (?:like )?\d{1,2})\b"
)
_NOT_THE_LUNGS = (
    r"\b(?:nose|nasal\w*|stuffy|stuffed|congest\w*|sinus\w*|mask|belt|bra|snorkel|underwater|laugh\w*|technique|rhythm|"
    r"pattern|cadence|brac\w+)\b"
)
_AIR = r"(?:\w+ )?(?:breathe?|catch my breath|get (?:any |enough )?air)\b"
_BEATS = r"\b(?:heart|pulse)\b.{0,40}\b(?:skip\w*|flutter\w*|irregular\w*|racing|pounding|jump\w*)\b"
_DIZZY = r"\b(?:dizz\w*|light ?-?headed|faint|woozy)\b"

SIGNS: tuple[Sign, ...] = (
    sign(
        RedFlag.CHEST,
        "chest,breast,angina,cardiac,arm,jaw,heart,sternum,breastbone",
        rf"{_CHEST} (?:pains?|pian|paisn|pressure|crushing|squeez\w+|heaviness)\b",
        rf"\b(?:squeez|crush|press)\w*(?: on)?{_MY} chest\b|\b(?:pains?|pressure)(?: \w+){{0,3}} breast\b",
        r"\bangina\b|\bcardiac arrest\b|\b(?:sitting|elephant|standing) on my chest\b",
        r"\bheart (?:pains?|hurts|ach(?:es|ing))\b",
        r"\bpain(?: \w+){0,2} (?:behind|under) (?:my|the) (?:sternum|breastbone)\b",
        rf"\b(?:pains?|pressure|squeezing|crushing(?: \w+)?|heaviness|heavy feeling)(?: \w+){{0,2}} "
        rf"(?:in|on|across|around|behind){_MY} chest\b",
        r"\b(?:pains?|ach(?:e|es|ing)|tingl\w+)(?: \w+){0,2} (?:down|radiat\w+|spread\w+|into)"
        r"(?: (?:to|in|into|down|my|the|left|right)){0,4} (?:arm|jaw)\b",
    ),
    sign(
        RedFlag.CHEST,
        "chest",
        rf"{_CHEST}(?: (?:{BE}|{_ODD})){{0,5}} (?:tight(?:ness|ening|ened)?|hurt(?:s|ing)?|heavy|painful|"
        r"ach(?:e|es|ing|y)|discomfort|killing me)\b",
        rf"\b(?:tight(?:ness|ening)?|tight feeling|discomfort)(?: \w+){{0,2}} (?:in|on|across|around){_MY} chest\b",
        r"\btight chest\b",
        excuse=_OF_TRAINING,
    ),
    sign(
        RedFlag.CHEST,
        "heart attack",
        r"\bheart attack\b",
        excuse=r"\bg(?:ave|ives?|iving) (?:me|us|him|her|my \w+)|\bon a plate\b|\bnear heart attack\b|\balmost had\b",
        idiom=True,
    ),
    sign(
        RedFlag.CHEST,
        "pecho,peito,petto,brust,poitrine",
        r"\bdolor (?:en el|de|al) pecho|\bopresi[oó]n en el pecho|\bdor no peito\b|\bdolore al petto\b",
        r"\bbrustschmerz\w*|\bschmerz\w* in der brust\b|\bdruck auf der brust\b",
        r"\b(?:douleurs?|mal) (?:[àa]|dans) la poitrine\b",
    ),
    sign(
        RedFlag.FAINTING,
        "faint,black,conscious,syncope,vision,desma,ohnm,bewusst,vanoui,svenut",
        r"\b(?:faint(?:ed|ing)|blacked out|blacking out|black out|lost consciousness|loss of consciousness|syncope)\b",
        r"\b(?:was|went|knocked) unconscious\b|\bvision (?:\w+ )?(?:black|dark|gr[ae]y)\b",
        r"\b(?:feel(?:s|ing)?|felt|bit|little|really|so|very) faint\b",
        r"\bdesmay(?:[eé]|ado|ada)\b|\bdesmaiei\b|\bohnm[aä]chtig\b|\bbewusstlos\b|[ée]vanoui\w*|\bsvenut[oa]\b",
        excuse=_ASLEEP,
    ),
    sign(
        RedFlag.FAINTING,
        "passed out,passd out",
        r"\bpass(?:ed|d) out(?: \w+){0,4}? (?:during|mid|while|doing|under|on the (?:floor|platform|bar|treadmill)|"
        r"(?:at|in) the gym|squat\w*|deadlift\w*|bench\w*|sets?|runs?|running)\b",
        excuse=_ASLEEP,
    ),
    sign(
        RedFlag.FAINTING,
        "out,faint,collapse",
        r"\b(?:pass(?:ed|d)|passing) out\b(?! (?:water|cups?|medals?|food|snacks?|candy|cards?|papers?|flyers?))",
        r"\b(?:saw|watched|made) me (?:faint|pass out|collapse)\b",
        r"\b(?:almost|nearly|about to|going to|gonna|might|would|i'd|could) (?:pass out|faint|collapse)\b",
        r"\bi (?:just |almost |nearly |literally )?collapsed\b",
        excuse=_ASLEEP,
        idiom=True,
    ),
    sign(
        RedFlag.BREATHING,
        "breath,air,throat,respir,falta,atemnot,luft",
        rf"\b{CANT} {_AIR}",
        r"\bthroat (?:is |feels? |was )?(?:clos\w+|swelling|swollen)\b",
        r"\bno puedo respirar\b|\bme falta el aire\b|\bfalta de ar\b|\batemnot\b|\bkeine luft\b",
        r"\bpas [àa]? ?respirer\b",
        excuse=rf"{_NOT_THE_LUNGS}|\bbetween (?:sets|rounds|reps)\b",
        idiom=True,
    ),
    sign(
        RedFlag.BREATHING,
        "breath,air",
        rf"\b{COULDNT} {_AIR}",
        r"\bshort(?:ness)? of breath\b|\bgasping for (?:air|breath)\b",
        r"\b(?:trouble|difficulty|problems?|struggl\w+|hard time|hard|difficult)(?: to| with)? breath(?:e|ing)\b",
        excuse=rf"{_NOT_THE_LUNGS}|{HARD_WORK}",
        idiom=True,
    ),
    sign(
        RedFlag.HEARTBEAT,
        "palpitation,irregular,ythmia,fib,heart,pulse",
        r"\bpalpitations?\b|\birregular (?:heart ?beat|heart rhythm|rhythm|pulse)\b|\barr?h?ythmia\b|\ba[ -]?fib\b",
        rf"{_BEATS}.{{0,80}}{_DIZZY}|{_DIZZY}.{{0,80}}{_BEATS}",
    ),
)
