"""Symptoms that a coach by text never trains through: training stops until a person has looked."""

from enum import StrEnum


class RedFlag(StrEnum):
    """The value is what staff is told. After the signs that ACSM's preparticipation screening asks about, the signs of
    a stroke (FAST) and of a squeezed cauda equina."""

    CHEST = "chest pain or pressure"
    FAINTING = "fainting"
    BREATHING = "trouble breathing"
    HEARTBEAT = "palpitations"
    STROKE = "numbness, droop or slurred speech"
    SPINE = "loss of bladder or bowel control, or saddle numbness"
    EMERGENCY = "another sign of an emergency"
    CRISIS = "thoughts of suicide or self-harm"
