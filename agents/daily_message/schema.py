"""The shape of the words around a workout's text."""

from pydantic import BaseModel, ConfigDict, Field

from agents.daily_message.checking import LONGEST
from agents.words import PlainWords


class MessageAnswer(BaseModel):
    """The words before and after today's workout."""

    model_config = ConfigDict(extra="forbid")

    opening: PlainWords = Field(max_length=LONGEST)
    closing: PlainWords = Field(max_length=LONGEST)
