"""Words that are for a doctor, not for a coach, whoever answers: code decides here, before any model is asked."""

import re

_STOP_NOW = re.compile(
    r"\bchest (?:pains?|pressure|tightness)\b|\b(?:pains?|pressure|tightness) in (?:my |the )?(?:chest|left arm)\b|"
    r"\bchest (?:is |feels? |felt |got |gets )?(?:really |so |very |super )?tight\b(?!.{0,20}\bfrom\b)|"
    r"\bheart attack\b|"
    r"\bcan'?t breathe\b|\bcannot breathe\b|\btrouble breathing\b|\b(?:passed|blacked|passing|blacking) out\b|"
    r"\bfaint(?:ed|ing)\b|\bcollapsed\b|\bslurr\w+|\bface (?:is |went |feels )?(?:numb|drooping)\b|"
    r"\b(?:one|left|right) side (?:is |went |feels )?(?:numb|weak)\b|\bhaving a stroke\b|\bseizure\b|"
    r"\bcough\w* (?:up )?blood\b",
    re.IGNORECASE,
)
_IN_NEED = re.compile(
    r"\bsuicid\w*|\bkill(?:ing)? myself\b|\bself[- ]?harm\w*|\bhurt(?:ing)? myself on purpose\b|"
    r"\b(?:want|wanna|going) to die\b|\bend my life\b|\bdon'?t want to (?:live|be alive)\b",
    re.IGNORECASE,
)
_SEE_A_DOCTOR = re.compile(
    r"\b(?:dizz(?:y|iness)|light[- ]?headed\w*|vertigo|numb(?:ness)?|tingl(?:y|e|es|ing)|pins and needles|"
    r"(?:blurry|blurred|double) vision|palpitations?|short(?:ness)? of breath|swollen|swelling|faint|"
    r"(?:heard|felt) (?:a |something )?pop(?:ped)?|dislocat\w+|fractur\w+|concuss\w+|dark urine|blood in)\b|"
    r"\bheart (?:is |keeps |was )?(?:skip\w*|flutter\w*)\b|\bheart (?:keeps|is still|won't stop) racing\b|"
    r"\bcan'?t (?:bear|put (?:any )?) ?weight\b|"
    r"\b(?:tore|torn|broke|broken) (?:my|a|an|something)\b",
    re.IGNORECASE,
)
_ILL = re.compile(
    r"\b(?:fever|flu|covid|vomit\w*|throwing up|stomach bug|food poisoning|infection|antibiotics)\b", re.IGNORECASE
)
_ASK_FIRST = re.compile(
    r"\b(?:pregnan\w+|postpartum|blood pressure|heart condition|pacemaker|diabet\w+|insulin|epilep\w+|asthma\w*|"
    r"medications?|meds|beta ?blockers?|blood thinners?|painkillers?|ibuprofen|surgery|post-?op|hernia|stitches|"
    r"steroids?)\b",
    re.IGNORECASE,
)
_WORDS = (
    (
        _IN_NEED,
        "I'm really glad you told me. Please call your local emergency or crisis line now, or someone close to you; "
        "you don't have to carry this alone. I've told your coach.",
    ),
    (
        _STOP_NOW,
        "Please stop training right now. That needs a doctor today, and if it's strong or doesn't pass, call your "
        "local emergency number. I've told your coach.",
    ),
    (
        _SEE_A_DOCTOR,
        "Please stop for today and have a doctor look at that before you train on. I can't judge it by text, and it "
        "matters. I've told your coach.",
    ),
    (
        _ILL,
        "No training while you feel ill. Rest, drink plenty, and see a doctor if it's bad or doesn't pass. I've told "
        "your coach; text me when you're well again.",
    ),
    (
        _ASK_FIRST,
        "Please ask your doctor about that first, it isn't mine to judge. I've passed it to your coach, so that your "
        "training follows what they say.",
    ),
)


def care_words(text: str) -> str | None:
    """What to say to a text that names something for a doctor, the gravest first; None for any other text."""
    plain = text.replace("’", "'")
    return next((words for pattern, words in _WORDS if pattern.search(plain)), None)
