"""What the trained reader can tell a message to be about, and which of it is what to the rest.

A label is `family.kind` ("log.session", "remind.at"), or the id of a fact or an advice
("six-mets", "advice-shoes"). The sentences in `corpus/` carry them; `docs/understanding.md` says
what belongs to each.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import lru_cache

from retrowalk.coach.reading.meaning import AskKind, LogKind

ASK_KINDS = {
    "ask.burn": AskKind.BURN,
    "ask.follow": AskKind.BURN,
    "ask.time_for": AskKind.TIME_FOR,
    "ask.compare": AskKind.COMPARE,
    "ask.fact": AskKind.FACT,
}
"""Questions about energy. Facts about energy join them: see `ask_kind`."""

NOT_OF_ENERGY = frozenset({"knees", "arthritis-claim", "bmi-crp", "minutes-a-day"})
"""Facts that are about something else than calories, METs or the estimate."""

LOG_KINDS = {
    "log.session": LogKind.LOG,
    "log.partly": LogKind.LOG,
    "log.done": LogKind.DONE_AS_PLANNED,
    "log.skip": LogKind.SKIP,
}


def is_topic(label: str) -> bool:
    """Whether a label is the id of a fact or an advice."""
    return "." not in label


NOT_ASKED, NOT_LOGGED = "not_calories", "not_log"

BESIDE_COMPARING = frozenset(
    {
        "how-much-more", "running", "more-than-running", "hundred-steps", "sled", "stairs", "water",
        "motorless", "treadmill-floor", "weight-loss", "body-fat-study", "machine",
    }
)  # fmt: skip
"""Facts whose questions may as well be read as comparing, or as no calorie question."""


SAME_REMINDER = frozenset({"remind.at", "remind.shift", "remind.days", "remind.when"})
"""Wishes for other reminders: whether a time or days were named tells them apart."""


@lru_cache(maxsize=1024)
def family(label: str) -> str:
    """Labels that lead to the same kind of answer are one family: questions, sessions, a topic."""
    if label in ASK_KINDS:
        return "ask"
    if label in LOG_KINDS or label == "fix.log_it":
        return "log"
    if label in SAME_REMINDER:
        return "remind"
    return label


def ask_kind(label: str) -> AskKind | None:
    """Which kind of calorie question a label is; None for anything else."""
    if is_topic(label) and not label.startswith(("advice-", "claim-")):
        return None if label in NOT_OF_ENERGY else AskKind.FACT
    return ASK_KINDS.get(label)


class Group(IntEnum):
    """What a label competes with: the heads for questions and for sessions have their say in it.

    A number, since whatever looks something up by it does so for each label.
    """

    ASK = auto()
    LOG = auto()
    TOPIC = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Grouped:
    """Labels in an order: the group of each, and at which places those of each kind stand."""

    of: tuple[Group, ...]
    asked: dict[str, tuple[int, ...]]
    logged: dict[str, tuple[int, ...]]


@lru_cache(maxsize=8)
def grouped(labels: tuple[str, ...]) -> Grouped:
    """Which calorie question and which report of a session each label is, or none."""
    return Grouped(
        tuple(_group(label) for label in labels),
        _places(str(ask_kind(label) or NOT_ASKED) for label in labels),
        _places(str(LOG_KINDS.get(label, NOT_LOGGED)) for label in labels),
    )


def _group(label: str) -> Group:
    if label in ASK_KINDS:
        return Group.ASK
    if label in LOG_KINDS:
        return Group.LOG
    return Group.TOPIC if is_topic(label) else Group.OTHER


def _places(kinds: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for place, kind in enumerate(kinds):
        found.setdefault(kind, []).append(place)
    return {kind: tuple(places) for kind, places in found.items()}
