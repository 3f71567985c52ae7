"""The last thing that was done: a session, the plan, the profile, or a calorie question.

It stands in the undo journal (what was written, before and after) or is the question of a moment
ago. "No, 7 in the morning" goes to it, whatever it was.
"""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach import when
from retrowalk.coach.message import read_button_data
from retrowalk.coach.store import last_buttons, last_questions, pauses, undo_journal, walks
from retrowalk.coach.store.walks import Walk

LAST_FOR = timedelta(days=1)
"""So long the last act is what a correction is about."""

A_MOMENT = timedelta(minutes=10)
"""So long a few words that say no more go with it."""

LATEST = 30
TOLD_WITHIN = timedelta(days=1)
COMPLETED_WITHIN = timedelta(hours=1)
"""So long a short word says how the session was."""


def change(turn: Turn) -> undo_journal.Change | None:
    """The last write that is fresh, and not taken back."""
    found = undo_journal.last(turn.tx, turn.person.id)
    is_fresh = found is not None and turn.now - found.at < LAST_FOR and not found.undone
    return found if is_fresh else None


def is_question(turn: Turn) -> bool:
    """Whether a calorie question was later than any write."""
    asked = last_questions.asked_at(turn.tx, turn.person.id, turn.now)
    written = change(turn)
    return asked is not None and (written is None or written.at < asked)


def changed_of(turn: Turn, subject: str) -> set[str]:
    """The fields of a subject that the last write changed; none where it was about another.

    Those inside facts and preferences count by their own names.
    """
    found = change(turn)
    if found is None or found.subject != subject:
        return set()
    before, after = dict(found.before or {}), dict(found.after or {})
    names = {name for name in after if before.get(name) != after.get(name)}
    for group in ("facts", "preferences"):
        inner, known = after.get(group) or {}, before.get(group) or {}
        if group in names and isinstance(inner, dict):
            names |= {name for name in inner if known.get(name) != inner[name]}
    return names


def has_just_changed(turn: Turn, field: str) -> bool:
    """Whether this of the plan was changed a moment ago; the first plan is no change."""
    found = change(turn)
    if found is None or found.before is None or turn.now - found.at >= A_MOMENT:
        return False
    return field in changed_of(turn, "goal")


def offered(turn: Turn) -> list[tuple[str, list[str]]]:
    """What the buttons of our last message do, each with what it needs, for a moment."""
    messages, since = last_buttons.last(turn.tx, turn.person.id)
    if not messages or since is None or turn.now - since >= A_MOMENT:
        return []
    opened = (read_button_data(data) for _, data in messages[-1])
    return [(action, list(args)) for action, args in filter(None, opened)]


def pauses_begun(change: undo_journal.Change) -> list[pauses.StoredPause]:
    """The pauses that a write brought."""
    before = (change.before or {}).get("pauses", ())
    after = (change.after or {}).get("pauses", ())
    return [pauses.from_plain(one) for one in after if one not in before]


def session(turn: Turn, day: str | None = None) -> Walk | None:
    """The session that is spoken of: of the day that is named, or the last one that was told."""
    known = [w for w in walks.latest(turn.tx, turn.person.id, LATEST) if w.state != walks.PAIN]
    if day is not None and day != "today":
        wanted = when.resolve_day(day, turn.today)
        return next((walk for walk in known if walk.day == wanted), None)
    recent = [walk for walk in known if turn.now - walk.created < TOLD_WITHIN]
    return max(recent, key=lambda walk: (walk.created, walk.id), default=None)


def fresh_session(turn: Turn) -> Walk | None:
    """The session that was told a moment ago: a few words right after it may be more of it."""
    found = session(turn)
    is_fresh = found is not None and turn.now - found.created <= COMPLETED_WITHIN
    return found if found is not None and is_fresh and found.is_session else None
