"""What admins tell everybody: news in their own words, and that the bot is being worked on.

Both go through the outbox, person by person (`scheduler/broadcasts.py`): outside of quiet hours,
behind the reminders, and never twice. Whoever wants no news gets none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from retrowalk.bot.conversation import admins, pressed, show
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach import when
from retrowalk.coach.errors import BadInput, Stale
from retrowalk.coach.message import Button, Message, Style
from retrowalk.coach.platform import access
from retrowalk.coach.store import audits, broadcasts, outbox, people
from retrowalk.coach.store.broadcasts import Broadcast
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import Html, escape, join_lines

WORDS_MOST = 3000
"""With the head and every sign escaped, Telegram still takes it as one message."""

SPAN = re.compile(r"(\d{1,2}):(\d\d)\s*(?:-|–|to|bis)\s*(\d{1,2}):(\d\d)")
A_DAY_MIN = 24 * 60
DRAFT_FOR = timedelta(days=1)
ACTION, NEWS_ACTION = "everybody", "news"


# -- news ----------------------------------------------------------------------------------------


def _broadcast(turn: Turn, rest: str) -> None:
    """A preview of the news; without words, how far the last ones are."""
    if not rest:
        _show_under_way(turn)
        return
    if len(rest) > WORDS_MOST:
        raise BadInput("broadcast-long", most=WORDS_MOST)
    number = broadcasts.draft_news(turn.tx, turn.person.id, rest, turn.now)
    found = broadcasts.find(turn.tx, number)
    if found is not None:
        turn.send(_news(turn, found.words))
        _ask(turn, found, "broadcast-ask")


def _ask(turn: Turn, of: Broadcast, key: str) -> None:
    """How many would get it and how long that takes, and whether it is to go."""
    settings = turn.stage.settings
    listed = access.listed_people(settings)
    found = broadcasts.audience(turn.tx, of.kind, turn.now, listed)
    minutes = -(-found.readers // settings.practice.broadcast_per_minute)
    turn.send(
        turn.say(
            key,
            count=found.readers,
            minutes=minutes,
            nonews=found.without_news,
            paused=found.paused,
            away=found.away,
        ),
        (
            turn.button("broadcast-go", ACTION, of.id, "go", count=found.readers),
            turn.button("broadcast-drop", ACTION, of.id, "drop"),
        ),
    )


def _show_under_way(turn: Turn) -> None:
    running = broadcasts.under_way(turn.tx)
    if not running:
        turn.send(turn.say("broadcast-how"))
    for each in running:
        turn.send(_progress(turn, each), (_stop_button(turn, each),))


def _progress(turn: Turn, of: Broadcast) -> Html:
    found = broadcasts.tally(turn.tx, of)
    is_fed = of.state != broadcasts.SENDING
    return turn.say(
        "broadcast-progress",
        sent=found.sent,
        waiting=found.waiting,
        others="no" if is_fed else "yes",
    )


def _stop_button(turn: Turn, of: Broadcast) -> Button:
    return turn.button("broadcast-stop", ACTION, of.id, "stop", style=Style.GRAVE)


def _tapped(turn: Turn, args: list[str]) -> None:
    found = broadcasts.find(turn.tx, pressed.whole(args))
    if found is None or len(args) != 2:  # noqa: PLR2004  which one, what to do
        raise Stale
    match args[1]:
        case "go":
            _go(turn, found)
        case "drop" if found.kind == outbox.NEWS and broadcasts.discard(turn.tx, found.id):
            turn.show(turn.say("broadcast-dropped"))
        case "drop" if found.kind == outbox.WORKS and found.begun is None:
            turn.show(turn.say("works-only-asked"))
        case "stop" if broadcasts.stop(turn.tx, found.id):
            admins.record(turn, audits.STOP_BROADCAST, detail=found.slot)
            turn.show(turn.say("broadcast-stopped"))
        case "over" if broadcasts.works(turn.tx, turn.now) == found:
            _works_over(turn)
        case _:
            raise Stale


def _go(turn: Turn, of: Broadcast) -> None:
    is_own = of.admin_id == turn.person.id
    is_fresh = turn.now - of.made < DRAFT_FOR
    if not (is_own and is_fresh and broadcasts.let_go(turn.tx, of.id, turn.now)):
        raise Stale
    admins.record(turn, audits.BROADCAST, detail=of.slot)
    turn.show(turn.say("broadcast-going"), (_stop_button(turn, of),))


def _news(turn: Turn, words: str) -> Html:
    operator = turn.stage.settings.privacy.operator
    head = turn.say("news-head", operator=operator) if operator else turn.say("news-head-nobody")
    return join_lines([head, escape(words)])


def news(turn: Turn, letter: Letter) -> Message | None:
    """The news for one person; None where they want none, or it was stopped."""
    found = broadcasts.find(turn.tx, int(letter.slot))
    if found is None or found.state == broadcasts.STOPPED or turn.person.no_news is not None:
        return None
    row = (turn.button("news-off", NEWS_ACTION, "off"),)
    return Message(_news(turn, found.words), buttons=(row,))


def reported(turn: Turn, letter: Letter) -> Message | None:
    """For the admin: what became of it."""
    found = broadcasts.find(turn.tx, int(letter.slot))
    if found is None:
        return None
    tally = broadcasts.tally(turn.tx, found)
    return Message(
        turn.say("broadcast-report", sent=tally.sent, dropped=tally.dropped, failed=tally.failed)
    )


def _news_command(turn: Turn, rest: str) -> None:
    """Whether news are wanted: shown, or set by on and off."""
    said = turn.choice(rest, {"on": "settings-on", "off": "settings-off"})
    if said is not None:
        _set_news(turn, is_on=said == "on")
        return
    is_on = turn.person.no_news is None
    label, value = ("news-off", "off") if is_on else ("news-on", "on")
    key = "news-are-on" if is_on else "news-are-off"
    turn.send(turn.say(key), (turn.button(label, NEWS_ACTION, value),))


def _news_tapped(turn: Turn, args: list[str]) -> None:
    if args not in (["on"], ["off"]):
        raise Stale
    _set_news(turn, is_on=args == ["on"])


def _set_news(turn: Turn, *, is_on: bool) -> None:
    changed = replace(turn.person, no_news=None if is_on else turn.now)
    turn.coach.keep(changed)
    if is_on:
        turn.send(turn.say("news-on-said"))
    else:
        turn.send(turn.say("news-off-said"), (turn.button("news-on", NEWS_ACTION, "on"),))


# -- work on the bot -----------------------------------------------------------------------------


def _maintenance(turn: Turn, rest: str) -> None:
    """When the bot is being worked on: for so many minutes, from then to then, or over."""
    if not rest:
        _show_works(turn)
    elif turn.choice(rest, {"off": "settings-off"}):
        _works_over(turn)
    else:
        since, until = _span(turn, rest)
        number = broadcasts.announce_works(turn.tx, turn.person.id, since, until, turn.now)
        admins.record(turn, audits.WORKS, detail=str(number))
        found = broadcasts.find(turn.tx, number)
        if found is not None:
            turn.send(_works(turn, found))
            _ask(turn, found, "works-ask")


def _span(turn: Turn, text: str) -> tuple[datetime, datetime]:
    """From when to when, on the admin's clock. Raises BadInput."""
    found = SPAN.fullmatch(text.strip())
    if found is None:
        minutes = show.read_minutes(turn, text)
        if minutes is None or not 1 <= minutes <= A_DAY_MIN:
            raise BadInput("works-how")
        return turn.now, turn.now + timedelta(minutes=minutes)
    hours, minutes_of = (
        [int(n) for n in found.groups()[::2]],
        [int(n) for n in found.groups()[1::2]],
    )
    if max(hours) > 23 or max(minutes_of) > 59:  # noqa: PLR2004  of a clock
        raise BadInput("works-how")
    zone, every_day = turn.coach.zone, range(7)
    starts, ends = (h * 60 + m for h, m in zip(hours, minutes_of, strict=True))
    begins = when.next_instant(starts, every_day, zone, turn.now - timedelta(minutes=1))
    over = when.next_instant(ends, every_day, zone, begins[0]) if begins is not None else None
    if begins is None or over is None:
        raise BadInput("works-how")
    return begins[0], over[0]


def _show_works(turn: Turn) -> None:
    found = broadcasts.works(turn.tx, turn.now)
    if found is None:
        turn.send(turn.say("works-how"))
    else:
        turn.send(_works(turn, found), (turn.button("works-over", ACTION, found.id, "over"),))


def _works_over(turn: Turn) -> None:
    if not broadcasts.end_works(turn.tx, turn.now):
        raise BadInput("works-none")
    admins.record(turn, audits.WORKS_OVER)
    turn.show(turn.say("works-over-said"))


def _works(turn: Turn, of: Broadcast) -> Html:
    since, until = of.since or turn.now, of.until or turn.now
    return turn.say(
        "works-notice",
        since=show.moment(turn, since),
        until=show.moment(turn, until),
        begun="yes" if since <= turn.now else "no",
    )


def works(turn: Turn, letter: Letter) -> Message | None:
    """The notice for one person, while it is true."""
    found = broadcasts.find(turn.tx, int(letter.slot))
    if found is None or found.until is None or turn.now >= found.until:
        return None
    return Message(_works(turn, found))


def _tell_of_works(turn: Turn) -> bool:
    """Whoever writes is told, once, that the bot is being worked on or soon will be."""
    found = broadcasts.works(turn.tx, turn.now)
    if found is None or found.until is None or not people.is_known(turn.tx, turn.person.id):
        return False
    outbox.enqueue(turn.tx, turn.person.id, outbox.WORKS, found.slot, turn.now, found.until)
    return True


COMMANDS = {
    "broadcast": admins.command(_broadcast),
    "maintenance": admins.command(_maintenance),
    "news": Command(_news_command, unlisted="a button of the news and of the settings"),
}
BUTTONS = {ACTION: admins.button(_tapped), NEWS_ACTION: _news_tapped}
ANSWERS = (Answer(Rank.WORKS, "that the bot is being worked on", _tell_of_works),)
