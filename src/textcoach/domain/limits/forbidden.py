"""The words that no athlete may be sent by a model."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ban:
    """What is ``found``, and the ``limit``, in words for an agent."""

    found: str
    limit: str
    pattern: re.Pattern[str]


def _ban(found: str, limit: str, *parts: str) -> Ban:
    return Ban(found, limit, re.compile("|".join(parts), re.IGNORECASE))


# Good advice has the same words behind a no: "don't push through pain", "stop short of failure".
_NOT = (
    r"(?<!\bnot )(?<!n't )(?<!\bdont )(?<!\bnever )(?<!\bavoid )(?<!\bwithout )(?<!\bno )(?<!\bthan )(?<!\binstead of )"
    r"(?<!\bnever ever )(?<!\bshort of )(?<!\bbefore )(?<!\bnot go )(?<!\bnever go )(?<!n't go )(?<!\bnot train )"
    r"(?<!n't train )(?<!\bnever train )"
)
_HURT = r"(?:pain(?!.?free)|ache|discomfort|hurt|injur|sore(?:ness)?\b|twinge|niggle|symptom|dizz|numb)"
_SOME = r"(?:\s\w+){0,3}?\s"
_MEDICAL = _ban(
    "a medical claim",
    "no medical claims",
    r"\b(?:diagnos\w*|cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|remed(?:y|ies)|detox\w*)\b",
    r"\b(?:ibuprofen|paracetamol|acetaminophen|naproxen|aspirin|advil|tylenol|aleve|voltaren|diclofenac|opioids?)\b",
    r"\b(?:tramadol|oxycodone|cortisone|nsaids?|pain ?killers?|antibiotics?|steroids?|meds|medications?|insulin)\b",
    r"\b(?:medicine(?![\s-]balls?\b)|beta.?blockers?|pills?)\b",
    r"\b\w{0,20}(?:tend[io]n[io]tis|arthritis|bursitis|fasciitis|sciatica|herniat\w+|hernia|concussion)\b",
    r"\btorn (?:acl|mcl|meniscus|rotator|labrum|ligament|muscle|tendon)",
    r"\byou(?: \w+)?(?:'ve| have)(?: \w+)? an? (?:tear|injury|strain|sprain|fracture|condition|disease)\b",
    r"\b(?:treats?|prevents?|reverses?|fixes) (?:your|the|an?|any|all)?\s?\w*\s?"
    r"(?:injur|pain|disease|cancer|diabetes|depression|condition|back|knee|shoulder|hip|ankle|neck|blood pressure)",
    r"\b(?:i am|i'm|as) (?:a|your) (?:doctor|physician|physio|nurse|therapist|medic)",
    r"\b(?:clinically|medically|doctor) (?:proven|approved|recommended|cleared|safe)\b",
)
_THROUGH = (
    r"\b(?:push|work|train|fight|grind|power|run|play|lift|squat|press|muscle|battle|breathe|move|go|going|gut it out)"
    r"(?:ing|ning|ting)?(?: on| right| straight)? (?:through|despite|past|over)"
)
_BRUSH_ASIDE = (
    r"\b(?:ignor(?:e|ing)|forget(?:ting)?(?: about)?|disregard(?:ing)?|block(?:ing)? out|suck(?:ing)? up|never mind|"
    r"shak(?:e|ing) off|shrug(?:ging)? off|tough(?:ing)? out|pay(?:ing)? no (?:attention|mind) to|overlook(?:ing)?|"
    r"(?:don'?t|do not) (?:worry about|mind|fear|stop for|listen to))"
)
_PAIN = _ban(
    "words against pain",
    "pain is never to be ignored",
    rf"{_NOT}{_THROUGH}{_SOME}{_HURT}",
    r"\b(?:push|work|grind|fight|power) (?:on |right )?through (?:it|that|this)\b",
    rf"{_NOT}{_BRUSH_ASIDE}{_SOME}(?:{_HURT}|chest|warning|your body)",
    r"\bno pain,? no gain",
    r"\bpain (?:is|means|equals) (?:just |only |a |your |part |the )*(?:weakness|temporary|gain|growth|progress|good|"
    r"normal|nothing|fine|ok|friend|in your|in the|all in|mental|signal to push)",
    r"\b(?:embrace|enjoy|love|chase|welcome|bring) (?:the|your|some) (?:pain|hurt)",
    r"\b(?:even|although|though) (?:if|when|though)? ?(?:it|that|this|your|the|things?)(?: \w+)? "
    r"(?:hurts?|aches?|complains?|is (?:painful|sore|in pain|swollen|numb))",
    r"\bif (?:it|that|something|anything|your \w+) (?:hurts?|aches?|feels? (?:painful|numb)),? (?:just |you )?"
    r"(?:keep|go on|push|continue|carry on|good|add|do (?:more|it)|finish|ignore|don'?t stop)",
    r"\buntil (?:it hurts|you (?:faint|pass out|black out|drop|collapse|puke|vomit|throw up|can'?t (?:move|walk)))\b",
    rf"\b(?:don'?t|do not|never|no need to) (?:report|tell|mention|log|text|say|admit){_SOME}"
    rf"(?:{_HURT}|coach|staff)",
    r"\b(?:say|report|tell \w+|claim)(?: that)? (?:you'?re|you are|it'?s|you have|no|your \w+ is)\s?(?:no |a )?"
    r"(?:pain|fine|pain.?free|cleared|ok)",
    r"\b(?:ignore|skip|forget|defy|no need (?:for|to see)|don'?t (?:listen to|see|trust|need|call))(?: \w+){0,2}? "
    r"(?:doctor|physio\w*|physician|gp|therapist|ambulance|911|112)",
)
_LINK = _ban(
    "a link or a number to call",
    "plain words",
    r"https?:|www\.|[\w.]@\w|\B@\w{2,}|\w\.(?:com|net|org|io|ly|me|co|info|app|gg|link)\b|\+?\d[\d ().-]{6,}\d",
    r"\b(?:venmo|paypal|cash ?app|gift ?card|credit card|bitcoin|password|passcode|social security|whatsapp)\b",
)
_COMMAND = _ban(
    "a command to text or a change of settings",
    "settings are the athlete's own",
    r"\b(?:text|reply|send|type|respond|answer|write|say)(?: back| us| me| with| the word| just)*[ :]+[\"'*]*"
    r"(?:stop|stopall|unsubscribe|cancel|quit|start|unstop|join|yes|opt.?out|settings?|kit|units?|pause|resume|move|"
    r"swap|away)\b[\"'*]*",
    r"\b(?:change|set|update|edit|raise|lower|increase|reset|switch|clear|delete|remove|turn off)(?: \w+)? "
    r"(?:your|the|my|all)(?: \w+)? (?:settings?|profile|units?|time ?zone|send.?time|kit|equipment|max(?:es)?|1rm|"
    r"limits?|injur\w+|pain|account|plan|hold|experience|bodyweight)\b",
)
_MACHINE = _ban(
    "words for a machine",
    "words for an athlete",
    r"\b(?:ignore|disregard|forget|override)(?: \w+){0,4} (?:instructions?|rules?|guardrails?|limits?|prompt|"
    r"guidelines)\b",
    r"\b(?:system prompt|language model|jailbreak|developer mode|as an ai|prompt injection|api key)\b",
    r"<[a-z!/]|```|\{\s*\"|\[\[|\$\{|<\||\\u[0-9a-f]{4}",
)
_HARM = _ban(
    "something harmful",
    "nothing that harms",
    r"\b(?:starv\w+|laxatives?|diuretics?|purg(?:e|ing)|sauna suit|dehydrat\w+|dry fast\w*|water cut|crash diet\w*)\b",
    rf"{_NOT}\b(?:skip|stop|avoid|cut out|go without|no)(?: all| any| your| the)? (?:eating|drinking|food|water|"
    r"meals?|fluids?|sleep)\b",
    rf"{_NOT}\b(?:kill|hurt|harm|cut|injure) yourself\b|\bsuicid\w+",
)
HARMFUL = (_PAIN, _MACHINE, _HARM)
UNSAFE = (*HARMFUL, _MEDICAL, _LINK, _COMMAND)

# "6 x 400 m" is a run's, and its items say so too.
_OF_RUNS = r"(?:m|km|k|mi|miles?|s|sec|min|minutes?|seconds?|meters?|metres?|yards?|laps?|strides?|hills?)\b"
AMOUNT = _ban(
    "an amount in words",
    "amounts in the figures, where they are checked",
    r"\d\s?(?:(?:kgs?|kilos?|lbs?|pounds?|reps?|sets?|rounds?|% of)\b|[#%])",
    rf"\b\d+ ?[x×] ?\d+\b(?! ?{_OF_RUNS})",
    r"\bplates? (?:a|per|each) side\b|\badd (?:a|another|two|more) plates?\b|\b(?:hundred|thousand)\b",
    rf"{_NOT}\b(?:to|till?|until|past|beyond)(?: absolute| total| complete| muscular| true| full)* failure\b",
    rf"{_NOT}\bmax(?:ing)? (?:out|effort)\b|{_NOT}\b(?:one|1)[ -]?rep[ -]?max(?:es)?\b",
    r"\bgo for (?:a|your|the) (?:new )?(?:1rm|pr|pb|max|record)\b",
    r"\bdouble (?:the|your) (?:load|weight|reps|sets|distance)\b",
)
