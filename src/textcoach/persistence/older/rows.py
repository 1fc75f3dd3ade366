"""Our tables as they are at the revision that converts an older service: later ones may change them."""

import sqlalchemy as sa

from textcoach.domain.profile import Profile
from textcoach.persistence.types import Instant, Stored, Words

_ID, _WORDS, _AT = sa.Uuid(), Words(), Instant()

ATHLETE = sa.table(
    "athlete",
    sa.column("id", _ID),
    sa.column("name", _WORDS),
    sa.column("name_folded", _WORDS),
    sa.column("number", _WORDS),
    sa.column("zone", _WORDS),
    sa.column("send_at", sa.Time()),
    sa.column("load_unit", _WORDS),
    sa.column("distance_unit", _WORDS),
    sa.column("profile", Stored(Profile)),
    sa.column("state", _WORDS),
    sa.column("created_at", _AT),
    sa.column("next_send_at", _AT),
    sa.column("evening_at", sa.Time()),
    sa.column("nudges", sa.Boolean()),
    sa.column("recaps", sa.Boolean()),
    sa.column("next_evening_at", _AT),
)
CONSENT = sa.table(
    "consent",
    sa.column("id", _ID),
    sa.column("number", _WORDS),
    sa.column("kind", _WORDS),
    sa.column("source", _WORDS),
    sa.column("words", _WORDS),
    sa.column("at", _AT),
)
FITNESS_PLAN = sa.table(
    "fitness_plan",
    sa.column("id", _ID),
    sa.column("athlete_id", _ID),
    sa.column("program", _WORDS),
    sa.column("goal", _WORDS),
    sa.column("starts_on", sa.Date()),
    sa.column("overview", _WORDS),
    sa.column("notes", _WORDS),
    sa.column("state", _WORDS),
    sa.column("seed", sa.BigInteger()),
    sa.column("created_at", _AT),
    sa.column("activated_at", _AT),
)
MESOCYCLE = sa.table(
    "mesocycle",
    sa.column("id", _ID),
    sa.column("plan_id", _ID),
    sa.column("position", sa.Integer()),
    sa.column("first_week", sa.Integer()),
    sa.column("name", _WORDS),
    sa.column("phase", _WORDS),
    sa.column("weeks", sa.Integer()),
    sa.column("focus", _WORDS),
    sa.column("deload", sa.Boolean()),
    sa.column("emphasis", _WORDS),
)
HOLD = sa.table(
    "hold",
    sa.column("id", _ID),
    sa.column("athlete_id", _ID),
    sa.column("reason", _WORDS),
    sa.column("start", sa.Date()),
)
CONVERSION = sa.table(
    "conversion",
    sa.column("id", _ID),
    sa.column("source", _WORDS),
    sa.column("source_id", _WORDS),
    sa.column("kept_in", _WORDS),
    sa.column("converted", sa.Boolean()),
    sa.column("notes", _WORDS),
    sa.column("athlete_id", _ID),
    sa.column("plan_id", _ID),
)
