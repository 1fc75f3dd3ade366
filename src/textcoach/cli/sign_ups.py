"""`textcoach athletes approve`: letting who joined by text begin, and what they were asked."""

from typing import TYPE_CHECKING

import click

from textcoach.cli.app import as_json, in_line, print_json

if TYPE_CHECKING:
    from textcoach.domain.questionnaire import Questionnaire


@click.command()
@click.argument("athlete")
@as_json
def approve(athlete: str, as_json: bool) -> None:
    """Let the plan of ATHLETE, who joined by text, begin: they are told by text."""
    with in_line() as app:
        found, plan = app.textcoach.sign_ups.approve(athlete)
        app.work()
    if as_json:
        print_json({"athlete_id": str(found.id), "plan_id": str(plan.id), "starts_on": plan.starts_on.isoformat()})
    else:
        click.echo(f"{found.name}'s plan begins on {plan.starts_on:%a} {plan.starts_on}, and they are told.")


def joining_words(questionnaire: "Questionnaire") -> str:
    """Where somebody who joined stands: "asked for: days; told: goal, experience"."""
    stands = {
        "asking": f"asked for: {questionnaire.step}",
        "planning": "their plan is being made",
        "offered": "their plan waits: see `textcoach plan show` and `textcoach athletes approve`",
    }[questionnaire.state.value]
    parts = [stands]
    if questionnaire.told:
        parts.append(f"told: {', '.join(questionnaire.told)}")
    if questionnaire.passed:
        parts.append(f"left out: {', '.join(questionnaire.passed)}")
    if questionnaire.for_staff:
        parts.append("for you to look at: their health")
    return "; ".join(parts)
