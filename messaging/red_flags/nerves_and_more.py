"""Signs of a stroke, of a squeezed spine, and of other emergencies."""

from messaging.red_flags.signs import BE, CANT, Sign, sign
from textcoach.domain.red_flag import RedFlag

_ONE_SIDE = (
    r"(?:(?:left|right|1|whole) (?:arm|side(?: of (?:my|the) (?:body|face))?)|arm|face|half (?:of )?my (?:face|body))"
)
_BELOW = r"(?:groin|saddle(?: area)?|crotch|genitals?|private parts|privates|inner thighs?|both legs)"

SIGNS: tuple[Sign, ...] = (
    sign(
        RedFlag.STROKE,
        "numb,droop,paraly,weakness,feel",
        rf"\b{_ONE_SIDE}(?: (?:{BE}|tingl\w+|and)){{0,4}} (?:numb\w*|droop\w*|paraly[sz]ed)\b",
        rf"\b(?:{CANT} feel|los(?:t|ing) (?:all )?feeling in)(?: my| the)?(?: \w+){{0,3}}? {_ONE_SIDE}\b",
        r"\b(?:numb(?:ness)?|sudden weakness|droop(?:ing|y)?)"
        rf"(?: (?:in|on|down|of|my|the|whole|entire|and|tingling|feeling)){{0,4}} {_ONE_SIDE}\b",
        excuse=r"\b(?:pump(?:ed)?|slept|sleeping|asleep|lying|laying|leaning|ice|icing|dentist|cold|freezing)\b",
        idiom=True,
    ),
    sign(
        RedFlag.STROKE,
        "slur,speak,talk,stroke",
        r"\bslur\w*(?: \w+){0,2}? (?:speech|words|talking|speaking)\b",
        r"\b(?:speech|words|talking|speaking)(?: \w+){0,3}? slur\w*",
        rf"\b{CANT} (?:speak|talk) (?:properly|right|straight|clearly)\b",
        r"\b(?:had|having|have had) a (?:mini[ -]?)?stroke\b(?! (?:rate|of|per|volume))",
        excuse=r"\b(?:drunk|drinking|beers?|wine|dentist)\b",
        idiom=True,
    ),
    sign(
        RedFlag.SPINE,
        "bladder,bowel,incontinen",
        rf"\b(?:los(?:t|s|e|ing)|no|{CANT})(?: \w+)?(?: control)?(?: of| over)?(?: my| the)? (?:bladder|bowels?)\b",
        r"\b(?:bladder|bowel) (?:\w+ )?(?:control|incontinence)\b|\bincontinen\w+",
        excuse=r"\bfull bladder\b",
    ),
    sign(
        RedFlag.SPINE,
        "groin,saddle,crotch,genital,private,inner thigh,legs",
        r"\b(?:numb\w*|no feeling|can'?t feel|tingl\w+)"
        rf"(?: (?:in|around|between|my|the|down|and|on|of|area|both)){{0,4}} {_BELOW}\b",
        r"\bnumb\w*(?: \w+){0,2} between my legs\b",
        rf"\b{_BELOW}(?: \w+){{0,3}}? numb\w*",
        excuse=r"\b(?:bike|biking|ride|riding|rode|cycl\w+|spin)\b",
        idiom=True,
    ),
    sign(
        RedFlag.EMERGENCY,
        "blood,urine,pee,piss,seizure,headache,heat stroke,heatstroke,anaphyla",
        r"\b(?:cough|vomit|thr[eo]w|spit|puk)\w*(?: \w+){0,2} blood\b",
        r"\b(?:blood in (?:my |the )?|bloody )(?:urine|pee|stool|poop|vomit)\b",
        r"\b(?:urine|pee|piss)(?: \w+){0,3}? (?:brown|cola|coke|black|tea)\b",
        r"\b(?:brown|cola|tea)(?: colou?red)? (?:urine|pee|piss)\b",
        r"\bseizures?\b|\bworst headache\b|\bheat ?stroke\b|\banaphyla\w+",
        excuse=r"\b(?:avoid|prevent\w*|worried about|fake|tea break)\b",
    ),
)
