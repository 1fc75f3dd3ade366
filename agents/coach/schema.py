"""The shape of a coach's answer."""

from pydantic import BaseModel, ConfigDict, Field

from agents.words import Words

MOST = 300
"""Characters: two segments. The prompt asks for fewer."""


class CoachAnswer(BaseModel):
    """The words of one text message, and whether a person should look."""

    model_config = ConfigDict(extra="forbid")

    words: Words = Field(max_length=MOST)
    for_staff: bool = False
