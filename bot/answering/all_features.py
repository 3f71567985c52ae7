"""Who answers: everything that the features declare, gathered in one table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import ModuleType
from typing import Any

from retrowalk.bot.conversation.flow import Flow
from retrowalk.bot.conversation.order import (
    Answer,
    Command,
    Moment,
    OnMeaning,
    OnNumber,
    OnTap,
    Rank,
)
from retrowalk.bot.features.asking import (
    after_an_answer,
    asked_plainly,
    calories,
    groups,
    inline,
    not_understood,
    small_talk,
)
from retrowalk.bot.features.asking import (
    help as help_feature,
)
from retrowalk.bot.features.feeling import conditions, danger, morning, pain
from retrowalk.bot.features.keeping_going import month_card, reminders, stats, weekly_digest
from retrowalk.bot.features.own_data import import_sessions, privacy, settings, weight
from retrowalk.bot.features.planning import (
    day_instead,
    goal,
    own_words,
    pace,
    pause,
    plan_ahead,
    reminder_words,
    single_days,
    today,
    what_stands,
)
from retrowalk.bot.features.running_it import arrivals, broadcast, practice
from retrowalk.bot.features.starting import first_talk, reachable, start
from retrowalk.bot.features.together import partner
from retrowalk.bot.features.walking import (
    guided,
    history,
    how_to,
    log_buttons,
    same_again,
    told_in_words,
    walk_test,
)
from retrowalk.bot.ground import (
    before_storing,
    consent,
    health_check,
    invitation,
    keep_session,
    pain_told,
    running_session,
    session_sound,
    set_up,
    which_meaning,
)

FEATURES: tuple[ModuleType, ...] = (
    consent,
    set_up,
    health_check,
    pain_told,
    keep_session,
    running_session,
    before_storing,
    session_sound,
    invitation,
    start,
    first_talk,
    reachable,
    today,
    pace,
    day_instead,
    goal,
    own_words,
    what_stands,
    reminder_words,
    single_days,
    plan_ahead,
    pause,
    guided,
    how_to,
    log_buttons,
    told_in_words,
    same_again,
    history,
    walk_test,
    danger,
    pain,
    morning,
    conditions,
    calories,
    after_an_answer,
    asked_plainly,
    inline,
    help_feature,
    small_talk,
    groups,
    which_meaning,
    not_understood,
    reminders,
    stats,
    month_card,
    weekly_digest,
    partner,
    settings,
    weight,
    privacy,
    import_sessions,
    practice,
    broadcast,
    arrivals,
)
"""Everything with tables of what it answers.

The order says only which of two numbers is meant where one message asks for both: a pace, with its
unit, before how sure somebody is.
"""


def _gathered(table: str) -> dict[str, Any]:
    """The entries of all the tables of one name. Raises ValueError for one that is there twice."""
    found: dict[str, Any] = {}
    for feature in FEATURES:
        entries: Mapping[str, Any] = getattr(feature, table, {})
        doubled = found.keys() & entries.keys()
        if doubled:
            raise ValueError(f"two features answer {doubled}")
        found.update(entries)
    return found


COMMANDS: Mapping[str, Command] = _gathered("COMMANDS")
BUTTONS: Mapping[str, OnTap] = _gathered("BUTTONS")
MEANINGS: Mapping[str, OnMeaning] = _gathered("MEANINGS")
NUMBERS: Mapping[str, OnNumber] = _gathered("NUMBERS")
FLOWS: Mapping[str, Flow] = {
    flow.name: flow for feature in FEATURES for flow in getattr(feature, "FLOWS", ())
}
ANSWERS: tuple[Answer, ...] = tuple(
    answer for feature in FEATURES for answer in getattr(feature, "ANSWERS", ())
)
PUBLIC = frozenset(name for name, command in COMMANDS.items() if not command.for_admins)
"""Commands that anybody is offered."""

MENU: tuple[str, ...] = tuple(
    sorted(
        (name for name, command in COMMANDS.items() if command.menu is not None),
        key=lambda name: COMMANDS[name].menu or 0,
    )
)
"""The commands of Telegram's menu, in its order."""

GROUP_MENU = tuple(name for name in MENU if COMMANDS[name].in_groups)


def in_order(answers: Sequence[Answer]) -> Mapping[Moment, tuple[Answer, ...]]:
    """For each moment its answers, the first to be asked first. Raises ValueError for two alike."""
    places = {rank: number for number, rank in enumerate(Rank)}
    ranked = sorted(answers, key=lambda answer: places[answer.rank])
    for before, after in pairwise(ranked):
        if before.rank is after.rank:
            raise ValueError(f"two answer as {after.rank.name}: {before.what}, {after.what}")
    return {
        moment: tuple(answer for answer in ranked if answer.rank.moment is moment)
        for moment in Moment
    }
