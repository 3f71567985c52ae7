"""Pausing the plan: for a while, until somebody says, or from a day that is past."""

from __future__ import annotations

from datetime import date, timedelta

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import last_act, today_card
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Style
from retrowalk.coach.reading import asked, in_passing, start_dates
from retrowalk.coach.reading.meaning import LogKind
from retrowalk.coach.reading.moments import to_come
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.store import pauses
from retrowalk.coach.store.pauses import GRAVE, ILL, OWN, SORE, StoredPause

CHOICES = {"7": "pause-week", "30": "pause-month", "open": "pause-open"}
REASONS = (OWN, "ill", SORE, "travel")
LONGEST_DAYS = 366


def ask(turn: Turn, reason: str = OWN, since: date | None = None) -> None:
    """Ask for how long; a running pause is shown with a way out of it."""
    running = turn.coach.pause
    if running is not None:
        _show(turn, running)
        return
    FLOW.open(turn, {"reason": reason, "since": (since or turn.today).isoformat()})


def begin(turn: Turn, since: date, until: date | None, reason: str) -> None:
    """Pause, and say until when."""
    _show(turn, turn.coach.pauses.begin(since, until, reason))


def _show(turn: Turn, pause: StoredPause) -> None:
    if pause.is_for_safety:
        today_card.show_today(turn)
        return
    head = show.pause_head(turn, pause)
    from_day: str = ""
    if pause.since != turn.today:
        key = "pause-since" if pause.since < turn.today else "pause-from"
        from_day = turn.say(key, day=show.day(turn, pause.since))
    turn.show(
        turn.say("pause-card", head=head, since=from_day),
        (turn.button("pause-end", "unpause", style=Style.GOOD),),
    )


def _ask_length(turn: Turn, draft: Draft) -> Question:
    since = date.fromisoformat(draft["since"])
    return Question(
        turn.say(
            "pause-ask",
            since="" if since == turn.today else turn.say("pause-since", day=show.day(turn, since)),
        ),
        (tuple(FLOW.button(turn, key, "until", value) for value, key in CHOICES.items()),),
    )


def _read_length(turn: Turn, draft: Draft, text: str) -> Took | None:
    choice = turn.choice(text, CHOICES)
    since = date.fromisoformat(draft["since"])
    span = turn.reads(text).date_range(max(since, turn.today))
    if choice is None and span is not None and (span.last - since).days < LONGEST_DAYS:
        first = max(since, span.first)
        return Took({"since": first.isoformat(), "until": span.last.isoformat()})
    if choice == "open":
        return Took({"until": None})
    days = int(choice) if choice else _days(text)
    if days is not None and 1 <= days <= LONGEST_DAYS:
        return Took({"until": (turn.today + timedelta(days=days - 1)).isoformat()})
    named = turn.reads(text).day
    if named in when.WEEKDAYS and not turn.reads(text).is_question:
        ahead = (when.WEEKDAYS.index(named) - turn.today.weekday() - 1) % 7 + 1
        return Took({"until": (max(since, turn.today) + timedelta(days=ahead - 1)).isoformat()})
    return None


def _days(text: str) -> int | None:
    words = text.split()
    return int(words[0]) if words and words[0].isdecimal() else None


def _finish(turn: Turn, draft: Draft) -> None:
    until = draft["until"]
    begin(
        turn,
        date.fromisoformat(draft["since"]),
        None if until is None else date.fromisoformat(until),
        draft["reason"],
    )


FLOW = Flow("pause", (Step("until", _ask_length, _read_length),), _finish)


def _command(turn: Turn, rest: str) -> None:
    days = _days(rest)
    span = turn.reads(rest).date_range(turn.today)
    if span is not None and turn.coach.pause is None:
        begin(turn, span.first, span.last, OWN)
    elif days is not None and 1 <= days <= LONGEST_DAYS and turn.coach.pause is None:
        begin(turn, turn.today, turn.today + timedelta(days=days - 1), OWN)
    else:
        ask(turn, since=_since(turn, rest))


def _wished(turn: Turn) -> None:
    """Pause said, or "off for two weeks": past days count as paused too."""
    span = turn.said.date_range(turn.today)
    running = turn.coach.pause
    if running is not None and running.is_for_safety:
        today_card.show_today(turn)
    elif span is not None and (span.last - turn.today).days <= LONGEST_DAYS:
        begin(turn, span.first, span.last, OWN)
    else:
        ask(turn, OWN, _since(turn, turn.incoming.text))


def _ill(turn: Turn) -> None:
    """An illness holds at once; for how long is asked, and need not be answered."""
    running = turn.coach.pause
    if running is not None and running.is_for_safety:
        today_card.show_today(turn)
        return
    if turn.person.consent is None:
        turn.send(turn.say("pause-ill-stranger"))
        return
    span = turn.said.date_range(turn.today)
    if span is not None and (span.last - turn.today).days <= LONGEST_DAYS:
        begin(turn, span.first, span.last, ILL)
        return
    since = min(_since(turn, turn.incoming.text), turn.today)
    turn.coach.pauses.begin(since, None, ILL)
    FLOW.open(turn, {"reason": ILL, "since": since.isoformat()})


def _operation(turn: Turn) -> None:
    """An operation ahead: quiet from then on until they say, if it is said when it is."""
    span = turn.said.date_range(turn.today)
    if span is None or turn.person.consent is None:
        row = (turn.button("pause-open-button", "pausefor", "open", ILL),)
        turn.send(turn.say("operation-told"), row)
        return
    pause = turn.coach.pauses.begin(span.first, None, ILL)
    if pause.is_for_safety:
        today_card.show_today(turn)
        return
    turn.show(
        turn.say("operation-paused", day=show.day(turn, span.first)),
        (turn.button("pause-end", "unpause"),),
    )


def _since(turn: Turn, text: str) -> date:
    """The day from which on; one that is named as ahead is no day of before."""
    named = [days[0] for days in turn.reads(text).dates(turn.today) if days]
    if named and named[0] > turn.today:
        return named[0]
    if turn.reads(text).is_ahead:
        return turn.today
    return when.resolve_day(turn.reads(text).day, turn.today)


def _back(turn: Turn) -> None:
    _asked_to_resume(turn, None)


def _asked_to_resume(turn: Turn, _: object) -> None:
    """Back, by word or command: after a sign of danger it is asked first whether it is gone."""
    pause = turn.coach.pause
    if pause is not None and pause.is_for_safety:
        today_card.show_today(turn)
    else:
        _resumed(turn, None)


def _tapped(turn: Turn, args: list[str]) -> None:
    """I am back, or (only where it is asked for) it is gone."""
    pause = turn.coach.pause
    is_gone = args == ["gone"] and pause is not None and pause.reason != GRAVE
    if is_gone:
        _resumed(turn, None)
    else:
        _asked_to_resume(turn, None)


def _resumed(turn: Turn, _: object) -> None:
    ended = turn.coach.pauses.end()
    next_at = turn.coach.alarms.set_all()
    if not ended:
        today_card.show_today(turn)  # nothing was paused: what can be done now
        return
    turn.show(
        turn.say(
            "pause-ended",
            next="" if next_at is None else turn.say("pause-next", when=show.moment(turn, next_at)),
        ),
        (turn.button("today-button", "today"),),
    )


def _for(turn: Turn, args: list[str]) -> None:
    """A pause that a button offers: `pausefor:<days>` or `pausefor:open`, with a reason."""
    if len(args) != 2 or args[1] not in REASONS:  # noqa: PLR2004  how long, why
        raise Stale
    turn.check_agreed()
    if args[0] == "open":
        begin(turn, turn.today, None, args[1])
    elif days := pressed.whole(args, most=LONGEST_DAYS):
        begin(turn, turn.today, turn.today + timedelta(days=days - 1), args[1])
    else:
        raise Stale


FLOWS = (FLOW,)


# -- right after one was set ---------------------------------------------------------------------


def _again(turn: Turn) -> bool:
    """Whether days are told of the pause that was the last thing told, or offered."""
    said = turn.said
    is_told = said.report is not None and said.report.kind is not LogKind.SKIP
    if is_told or turn.coach.goal is None or turn.coach.plan.must_rest:
        return False
    change = last_act.change(turn)
    if change is None or change.subject != "pause" or turn.now - change.at >= last_act.A_MOMENT:
        return _is_offered_for(turn)
    new = last_act.pauses_begun(change)
    days = _days_again(turn, new[0]) if len(new) == 1 and not new[0].is_for_safety else None
    if days is None or days[1] < max(days[0], turn.today):
        return False
    if not said.adds or asked.is_longer(said):
        turn.coach.changes.undo(change.id)
    begin(turn, *days, new[0].reason)
    return True


def _is_offered_for(turn: Turn) -> bool:
    """Whether a pause was offered a moment ago, and a few words say until when."""
    is_offered = any(action == "pausefor" for action, _ in last_act.offered(turn))
    span = turn.said.date_range(turn.today)
    if not is_offered or turn.said.is_question or span is None:
        return False
    if len(turn.said.words.words) > FEW_WORDS:
        return False
    begin(turn, span.first, span.last, OWN)
    return True


def _days_again(turn: Turn, known: StoredPause) -> tuple[date, date] | None:
    """The first and the last day as they are now; None where nothing new is said of them."""
    said, until = turn.said, known.until or known.since
    span = said.date_range(known.since)
    if asked.is_longer(said):
        days = A_WEEK if span is None else (span.last - span.first).days + 1
        return known.since, until + timedelta(days=days)
    is_rather, is_end = asked.is_meant(said), asked.is_until(said)
    is_start, count = asked.is_from(said) and not is_end, said.right_number
    named = _days_named(turn, known, is_told=is_end or is_start)
    is_count = not (is_end or is_start) and count in range(1, LONGEST_WEEKS)
    last = known.since + timedelta(days=round(count or 0) * _unit(known) - 1)
    if len(named) > 1:
        return named[0], to_come(named[1], named[0])
    if named and (is_rather or not said.is_question):
        is_told = is_start or is_end or is_rather
        is_first_on = is_end or in_passing.weekday_at_last(said)
        is_last_off = in_passing.until_the(said) is not None
        last_off = named[0] - DAY if is_first_on and not is_last_off else named[0]
        since, end = (named[0], until) if is_start else (known.since, last_off)
        return (since, end) if is_told else None
    end = span.last if span is not None else last
    return (known.since, end) if is_rather and (span is not None or is_count) else None


DAY = timedelta(days=1)


def _days_named(turn: Turn, known: StoredPause, *, is_told: bool) -> list[date]:
    """The dates that are named, from the pause on.

    A number alone is one of a month where it is `is_told` to begin or end: "ab dem 5.". A weekday
    is the last one of the pause, or the next after it.
    """
    said, since = turn.said, max(known.since, turn.today)
    named = [to_come(days[0], since) for days in said.dates(turn.today) if days]
    number, weekday = said.right_number, in_passing.weekday_at_last(said)
    if named or (weekday is None and (number is None or not is_told)):
        return named
    if weekday is None:
        ahead = (since + timedelta(days=n) for n in range(MONTH_DAYS))
        return [day for day in ahead if day.day == number][:1]
    until = known.until or known.since
    if known.since == until or in_passing.is_again_from(said):
        return []  # one day off: the day named goes with the plan
    if asked.is_from(said) and not asked.is_until(said):
        return [_next(known.since, weekday)]
    is_after = AFTER.search(said.classes.shape) is not None
    return [_within(until if is_after else known.since, until, weekday)]


def _unit(known: StoredPause) -> int:
    """What a number alone counts: weeks where the pause was told in weeks, else days."""
    days = 1 if known.until is None else (known.until - known.since).days + 1
    return 1 if days % A_WEEK else A_WEEK


AFTER, LONGEST_WEEKS = Rule("after"), 53


def _within(since: date, until: date, weekday: int) -> date:
    """The last day of this name in the pause; else the next one after it."""
    ago = until - timedelta(days=(until.weekday() - weekday) % A_WEEK)
    return ago if ago > since else _next(until + timedelta(days=1), weekday)


def _next(since: date, weekday: int) -> date:
    return since + timedelta(days=(weekday - since.weekday()) % A_WEEK)


A_WEEK, MONTH_DAYS, FEW_WORDS = 7, 62, 6


def _back_from(turn: Turn) -> bool:
    """Whether it goes on again from a weekday: until then it is paused, or longer than it was."""
    goal, running = turn.coach.goal, turn.coach.pause
    is_held = running is not None and running.is_for_safety
    if goal is None or is_held or not in_passing.is_again_from(turn.said):
        return False
    ahead = pauses.reaching(turn.tx, turn.person.id, turn.today)
    known = next((one for one in ahead if not one.is_for_safety), None)
    weekday = in_passing.weekday_at_last(turn.said) or 0
    after = turn.today if known is None or known.until is None else known.until
    back = after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)
    since = turn.today if known is None else known.since
    begin(turn, since, back - timedelta(days=1), OWN if known is None else known.reason)
    return True


def _starts_on(turn: Turn) -> bool:
    """Whether the plan is to begin on a day ahead: until then it waits."""
    goal, running, said = turn.coach.goal, turn.coach.pause, turn.said
    day = None if goal is None else start_dates.start_day(said, turn.today)
    is_asked = ASKS_WHETHER.search(said.classes.shape) is not None
    if day is None or is_asked or said.minute_of_day is not None or in_passing.is_put_off(said):
        return False
    if turn.coach.plan.must_rest or (running is not None and running.is_for_safety):
        return False
    turn.coach.pauses.begin(turn.today, day - timedelta(days=1), OWN)
    row = (turn.button("pause-end-now", "unpause"),)
    turn.show(turn.say("start-later", day=show.day(turn, day)), row)
    return True


ASKS_WHETHER = Rule("^ [do is] [my the it i word]")
"""It asks how it is: "does my week still start on a Monday"."""


def _silence_for_a_while(turn: Turn) -> bool:
    """Whether no messages for some time are a wish for a pause."""
    if turn.said.date_range(turn.today) is None:
        return False
    _wished(turn)
    return True


COMMANDS = {
    "pause": Command(_command, menu=90),
    "resume": Command(_asked_to_resume, unlisted="each card of a pause has it as a button"),
}
BUTTONS = {"unpause": _tapped, "pausefor": _for}
MEANINGS = {
    "pause.start": _wished,
    "pause.ill": _ill,
    "pause.end": _back,
    "health.surgery": _operation,
    "health.cleared": _back,
}
ANSWERS = (
    Answer(Rank.PAUSE_AGAIN, "other days of a pause that was just set", _again),
    Answer(Rank.BACK_FROM, "from which day on it goes on again", _back_from),
    Answer(Rank.STARTS_ON, "from which day on the plan begins", _starts_on),
    Answer(
        Rank.SILENCE_FOR_A_WHILE, "no messages for some time", _silence_for_a_while, ("remind.off",)
    ),
)
