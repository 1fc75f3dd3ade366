"""Thoughts of suicide or self-harm, among much talk of dying on the last set."""

from messaging.red_flags.signs import Sign, sign
from textcoach.domain.red_flag import RedFlag

_TIRED = (
    r"\b(?:during|halfway|by the end|on the last|sets?|reps?|rounds?|burpees?|squats?|lunges?|legs?|leg day|hills?|"
    r"sprints?|intervals?|finisher|workouts?|session|run|row|bike|made me|makes me|"
    r"(?:after|with|on|doing|from) (?:that|this|those|these))\b"
)

SIGNS: tuple[Sign, ...] = (
    sign(
        RedFlag.CRISIS,
        "suicid,self,myself,living,live,going on,better off,end it,my life,own life,be alive,exist,be here",
        r"\bsuicidal\b|\bsuicide (?:thoughts?|attempt|note|ideation)\b",
        r"\b(?:commit\w*|thoughts? of|(?:thinking|thought|think) (?:of|about)|contemplat\w+|consider\w*|attempt\w*) "
        r"suicide\b",
        r"\bself[ -]?harm\w*|\b(?:cutting|harm|harming) myself\b",
        r"\b(?:(?:no|what'?s the|see an?y?|see the) (?:reason|point) (?:to|in|of) "
        r"(?:live|living|going on(?! \w))|better off (?:dead|without me)|nothing to live for|end it all|"
        r"(?:end|ending) my life|take my (?:own )?life|not worth living)\b",
        r"\b(?:don'?t|do not|no longer) (?:really )?(?:want to|wanna) "
        r"(?:live|be alive|exist|be here any ?more|go on living)\b",
    ),
    sign(
        RedFlag.CRISIS,
        "morir,suicidarme,la vida,umbringen,mourir,me suicider",
        r"\bquiero morir(?:me)?\b|\bsuicidarme\b|\bquitarme la vida\b|\b(?:mich|selbst) umbringen\b",
        r"\benvie de mourir\b|\bme suicider\b",
    ),
    sign(
        RedFlag.CRISIS,
        "myself,die,dead",
        r"\b(?:want(?:ed|ing)?|wanna|going|gonna|plan\w*|ready|(?:thinking|thought|think) (?:of|about)|feel like|might|"
        r"could|urge)(?: just)?(?: to)? (?:kill(?:ing)?|hurt(?:ing)?) myself\b",
        r"\b(?:want|wants|wanna|wish|rather|ready)(?: (?:to|i|was|were|just|be)){0,4} (?:die|dead)\b",
        excuse=_TIRED,
        idiom=True,
    ),
)
