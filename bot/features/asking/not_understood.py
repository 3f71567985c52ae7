"""Everything that is no sentence of ours to read: kind, and with a way on."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import PLAIN_WORDS
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import (
    consent,
    keep_session,
    last_act,
    pain_told,
    plan_answers,
    set_up,
    today_card,
    which_meaning,
)
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.message import Button
from retrowalk.coach.reading.labels import family
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.store import updates
from retrowalk.coach.words import Words, join_lines, languages

OF_HEALTH = Rule("[heart chest head dizzy balance medicine operation condition knee clot stroke]")
"""Whoever asks about one of these and is not understood is sent to somebody who knows."""

A_MINUTE_MOST, FLOODED_WITHIN = 60, timedelta(minutes=1)
TAPPED_TWICE_WITHIN = timedelta(seconds=2)
"""A second press of a finger; its first one took effect."""


def _flooded(turn: Turn) -> bool:
    """More messages in a minute than anybody writes: one word about it, then silence for a while.

    Signs of danger are read before this, always.
    """
    count = updates.count_since(turn.tx, turn.person.id, turn.now - FLOODED_WITHIN)
    if count == A_MINUTE_MOST:
        turn.send(turn.say("odd-slow-down"))
    return count >= A_MINUTE_MOST


def _many_at_once(turn: Turn) -> bool:
    """Many messages came at once: all were read, and only the last is answered."""
    if turn.unanswered:
        turn.send(turn.say("odd-many", count=turn.unanswered + 1))
    return bool(turn.unanswered)


def unclear(turn: Turn) -> None:
    """Not understood: what is open, what was told last, or the likeliest things to do."""
    if turn.said_old_button:
        old_button(turn)
    elif not (_is_held(turn) or _lacks_a_little(turn) or _was_said_before(turn)):
        _ways_on(turn)


def _is_held(turn: Turn) -> bool:
    """Whether something else has to be known first: safety, a set-up, how much it hurts."""
    pause = turn.coach.pause
    if pause is not None and pause.is_for_safety:
        today_card.show_today(turn)
        return True
    if turn.coach.goal is None and set_up.takes_up(turn):
        return True
    if turn.is_part:
        turn.send(turn.say("odd-part-unclear", text=turn.incoming.text))
        return True
    if not pain_told.FLOW.is_open(turn):
        return False
    turn.send(turn.say("pain-first"))
    return pain_told.FLOW.asked_again(turn)


def _lacks_a_little(turn: Turn) -> bool:
    """Whether only a unit or the minutes were not told."""
    number = turn.said.speed_without_unit
    if number is not None:
        turn.send(turn.say("odd-speed-unit", number=show.number(turn, number)))
        return True
    is_counted = turn.said.counts_only and turn.said.likeliest(family)[0] == "log"
    if is_counted:
        keep_session.ask_minutes(turn, turn.today)
    return is_counted


def _was_said_before(turn: Turn) -> bool:
    """Whether the message before was not understood either: it is asked what it is about."""
    keys = ("odd-unclear", "odd-unclear-short")
    is_again = any(turn.was_said_last(turn.say(key)) for key in keys)
    if is_again:
        which_meaning.anything(turn)
    return is_again


def _ways_on(turn: Turn) -> None:
    walk = None if turn.said.is_question else last_act.fresh_session(turn)
    if walk is not None:
        known = turn.say("odd-unclear-known", walk=show.walk(turn, walk))
        change = turn.button("change-button", "walk", walk.id)
        turn.send(join_lines([turn.say("odd-unclear-short"), known]), (change, *_ways(turn)[-1:]))
        return
    if turn.coach.goal is None and not _is_foreign(turn):
        _unclear_at_first(turn)
        return
    spoken = [Words(language).plain("language-name") for language in languages()]
    text = join_lines(
        [
            turn.say("odd-unclear"),
            turn.say("odd-languages", languages=", ".join(spoken)) if _is_foreign(turn) else "",
        ]
    )
    turn.send(text, _ways(turn))


def _unclear_at_first(turn: Turn) -> None:
    """Somebody new is told what can be said; of one who was greeted, what is noted stands below."""
    draft = set_up.draft_now(turn)
    is_new = not set_up.FLOW.is_open(turn) or draft.get(consent.UNMET)
    if is_new and len(turn.said.words.words) > PLAIN_WORDS:
        turn.send(turn.say("first-unclear-new"))
        set_up.ask(turn)
        return
    if turn.said.is_question and OF_HEALTH.search(turn.said.classes.shape):
        turn.hear(turn.incoming.text, "advice-see-doctor")
        return
    if turn.person.consent is not None and set_up.FLOW.is_open(turn):
        turn.send(turn.say("first-unclear"))  # the question that is open stands below
        return
    noted = plan_answers.noted(turn, draft)
    buttons = (turn.button("goal-set-button", "goal"), turn.button("help-button", "help"))
    turn.send(join_lines([turn.say("first-unclear"), noted]), buttons)


def _is_foreign(turn: Turn) -> bool:
    """Whether words were said of which hardly one is of a language of ours."""
    return turn.said.is_unknown and any(char.isalpha() for char in turn.incoming.text)


def _unclear(turn: Turn) -> bool:
    unclear(turn)
    return True


def _ways(turn: Turn) -> tuple[Button, ...]:
    done = turn.button("done-button", "done", turn.today.isoformat())
    return (
        turn.button("today-button", "today"),
        *((done,) if turn.coach.goal is not None else ()),
        turn.button("help-button", "help"),
    )


def _too_long(turn: Turn) -> bool:
    """Whether a text is longer than what is read of it, and tells of sessions: none is logged."""
    if not turn.said.is_too_long or turn.said.report is None:
        return False
    turn.send(turn.say("odd-too-long"))
    return True


def _forwarded(turn: Turn) -> bool:
    """Words of somebody else that ask for something: nothing is done."""
    if turn.incoming.forwarded:
        turn.send(turn.say("odd-forwarded"))
    return turn.incoming.forwarded


def unknown_command(turn: Turn, nearest: str) -> None:
    """A command that we do not know; the nearest one is offered."""
    if nearest:
        turn.send(turn.say("odd-command-near", command=nearest))
    else:
        turn.send(turn.say("odd-command"))


def old_button(turn: Turn) -> None:
    """A button of another day, plan or release: say what is true now."""
    if turn.incoming.kind is Kind.TAPPED:
        just_now = turn.now - TAPPED_TWICE_WITHIN
        if updates.count_since(turn.tx, turn.person.id, just_now):
            turn.toast("odd-already")
            return
        turn.toast("odd-old-button")
    turn.send(turn.say("odd-old"), (turn.button("today-button", "today"),))


def _attachment(turn: Turn) -> bool:
    """A picture, a voice note, a sticker: nothing of it is read."""
    if turn.incoming.attachment in {"voice", "video_note", "audio"}:
        turn.send(turn.say("odd-voice"))
    else:
        turn.send(turn.say("odd-attachment"), _ways(turn)[1:])
    return True


MEANINGS = {"talk.nonsense": unclear}
ANSWERS = (
    Answer(Rank.MANY_AT_ONCE, "many messages at once", _many_at_once),
    Answer(Rank.FLOOD, "more than anybody types", _flooded),
    Answer(Rank.FORWARDED, "any other forwarded message", _forwarded),
    Answer(Rank.TOO_LONG, "a long text that tells of sessions", _too_long),
    Answer(Rank.ATTACHMENT, "anything else that was sent", _attachment),
    Answer(Rank.NOT_UNDERSTOOD, "anything else", _unclear),
)
