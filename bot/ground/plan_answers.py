"""What a sentence says of a plan: place, experience, days, time and minutes, in any order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Took, yes_or_no
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import Html

PLACES = ("treadmill", "indoor", "outdoor")
DAYS_OF = ("0010000", "0100100", "1010100", "1101010", "1101101", "1111110", "1111111")
"""Which days are offered where only their number was said, from one to seven."""

AIM_BOUNDS = (1, 120)
MASS_BOUNDS_KG = (25.0, 300.0)
EXPERIENCED = Rule("[walking backward] .{0,3} for .{0,2} [week month year]")
NEVER_BEFORE = Rule("[not havent] .{0,3} (?:before|it|this|done)| [not havent] done")


def mask_of(days: Iterable[int]) -> str:
    """Days of the week as 1010100, Monday first."""
    wanted = set(days)
    return "".join("1" if number in wanted else "0" for number in range(show.WEEKDAYS))


def days_of(mask: str) -> frozenset[int]:
    """The days that a mask of 1010100 stands for, Monday is 0."""
    return frozenset(number for number, mark in enumerate(mask) if mark == "1")


def answers_in(said: Utterance, known: Draft | None = None) -> Draft:
    """The answers that a sentence holds, by the names of the set-up's draft.

    `known` are those of before: "Sunday instead of Wednesday" changes them.
    """
    found: Draft = {}
    before = (known or {}).get("days")
    days = said.weekdays_after(days_of(before)) if before else said.weekdays
    place, minute = said.details.place, said.minute_of_day
    count, minutes = said.days_a_week, said.duration_min
    is_either = {CODE["outdoor"], CODE["indoor"]} <= set(said.classes.shape)
    if place is not None and place.value in PLACES and not is_either:
        found["place"] = place.value
    if days:
        found["days"] = mask_of(days)
    elif count is not None and 1 <= count <= len(DAYS_OF):
        found["days"] = DAYS_OF[round(count) - 1]
    if minute is not None:
        found["time"] = minute
    elif said.about == "remind.off" and said.sure >= SURE:
        found["time"] = None
    if minutes is not None and AIM_BOUNDS[0] <= minutes <= AIM_BOUNDS[1]:
        found["minutes"] = minutes
    if said.mass_kg is not None and MASS_BOUNDS_KG[0] <= said.mass_kg <= MASS_BOUNDS_KG[1]:
        found["mass_kg"] = said.mass_kg
    if NEVER_BEFORE.search(said.classes.shape):
        found["experience"] = "never"
    elif EXPERIENCED.search(said.classes.shape):
        found["experience"] = "often"
    return found


def with_more(
    key: str,
    read: Callable[[Turn, Draft, str], Took | None],
    others: Collection[str] | None = None,
) -> Callable[[Turn, Draft, str], Took | None]:
    """Reads an answer to one question, and what the same sentence says of the others.

    `others` are the names of those that are heard; None for all of them.
    """

    def reads(turn: Turn, draft: Draft, text: str) -> Took | None:
        plain = yes_or_no(turn, text)
        took = read(turn, draft, text) or (read(turn, draft, plain) if plain else None)
        if text != turn.incoming.text or draft.get("own_days") is not None:
            return took
        if turn.said.about in IS_NO_ANSWER and turn.said.sure >= SURE:
            return took
        more = {
            name: value
            for name, value in answers_in(turn.said, draft).items()
            if draft.get(name, NOT_SAID) != value and (others is None or name in others)
        }
        if took is None and turn.said.is_question:
            return None
        _keep_mass(turn, more)
        beside = {name: value for name, value in more.items() if name != key}
        if took is None:
            return Took(more, stay=key not in more, noted=noted(turn, beside)) if more else None
        return replace(took, changes={**more, **took.changes}, noted=noted(turn, beside))

    return reads


def _keep_mass(turn: Turn, told: Draft) -> None:
    """A weight is of use before the set-up is done, for whoever has agreed."""
    if "mass_kg" in told and turn.person.consent is not None:
        turn.coach.keep_facts(mass_kg=told["mass_kg"])


def noted(turn: Turn, facts: Draft) -> Html:
    """What was taken from a sentence beside what was asked; "" for nothing."""
    told = [shown for name, value in facts.items() if (shown := _shown(turn, name, value))]
    return turn.say("goal-noted", facts=" · ".join(told)) if told else Html()


def _shown(turn: Turn, name: str, value: Any) -> str:  # noqa: ANN401  of a draft
    by_name: dict[str, Callable[[], str]] = {
        "place": lambda: turn.words.plain(f"place-{value}"),
        "experience": lambda: turn.words.plain(f"noted-experience-{value}"),
        "days": lambda: show.days(turn, value),
        "time": lambda: _time(turn, value),
        "mass_kg": lambda: show.mass(turn, value),
        "minutes": lambda: _minutes(turn, value),
    }
    return by_name[name]() if name in by_name else ""


def _time(turn: Turn, minute: int | None) -> str:
    return turn.words.plain("goal-no-reminder") if minute is None else show.minute(minute)


NOT_SAID = object()


def _minutes(turn: Turn, minutes: float) -> str:
    return turn.words.plain("minutes-button", minutes=show.number(turn, minutes))


IS_NO_ANSWER = frozenset({"log.session", "ask.burn", "ask.time_for", "ask.compare", "ask.follow"})
