"""Reminders: what they say, and what is answered to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.answer import Command
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import running_session, times, today_card
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.knowledge.sources import source
from retrowalk.coach.knowledge.tips import all_tips
from retrowalk.coach.message import Button, Message, Style
from retrowalk.coach.person.alarms import IGNORED_ASKS
from retrowalk.coach.person.outcomes import Today
from retrowalk.coach.store import alarms, outbox
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import join_lines

SNOOZES_MIN = (15, 60)
EVENING_MIN = 20 * 60 + 30


def daily(turn: Turn, letter: Letter) -> Message | None:
    """The reminder for a due person; None when there is nothing to remind of any more."""
    card, goal = turn.coach.plan.today_card(), turn.coach.goal
    if goal is None or not _is_open(turn, card, letter):
        return None
    is_again = letter.attempts > 1
    tip = turn.coach.tips.pick(card.session, turn.stage.rng, is_again=is_again)
    unanswered = outbox.unanswered(turn.tx, turn.person.id, turn.person.seen)
    brief = turn.person.preferences.brief
    html = join_lines(
        [
            turn.say("remind-session", session=show.session(turn, card.session)),
            turn.say("remind-cue", cue=goal.words.cue) if goal.words.cue else "",
            show.rounds(turn, card.session),
            "" if brief else show.week(turn, card.week),
            turn.say("remind-tip", tip=turn.say(tip.text_key)),
            turn.say("remind-ignored") if unanswered + 1 >= IGNORED_ASKS else "",
        ]
    )
    rows = _rows(turn, turn.today.isoformat())
    rows.append((turn.button("why-tip-button", "whytip", tip.id),))
    if unanswered + 1 >= IGNORED_ASKS:
        rows.append(
            (
                turn.button("goal-change-time", "goal", "time"),
                turn.button("pause-month-button", "pausefor", 30, "own"),
                turn.button("stop-button", "stopall"),
            )
        )
    return Message(html, buttons=tuple(rows))


def _is_open(turn: Turn, card: Today, letter: Letter) -> bool:
    """Whether the session of the letter's day is still to be done, and may be done."""
    date_here = turn.now.astimezone(ZoneInfo(turn.coach.zone)).date()  # of a reminder's slot
    is_of_today = letter.slot[:10] in {date_here.isoformat(), turn.today.isoformat()}
    is_free = card.rest_until is None and turn.coach.pause is None
    return turn.coach.goal is not None and is_of_today and is_free and not card.walks


def follow_up(turn: Turn, letter: Letter) -> Message | None:
    """Once more, two hours later, for those who wished for it and did not answer."""
    card = turn.coach.plan.today_card()
    answered = turn.person.seen > letter.due - outbox.FOLLOW_UP_AFTER
    was_reminded = outbox.was_sent(turn.tx, turn.person.id, alarms.DAILY, letter.slot)
    if answered or not was_reminded or not _is_open(turn, card, letter):
        return None
    return Message(
        turn.say("remind-again", session=show.session(turn, card.session)),
        buttons=tuple(_rows(turn, turn.today.isoformat())),
    )


def _rows(turn: Turn, slot: str) -> list[tuple[Button, ...]]:
    return [
        (
            turn.button("start-button", "start", slot),
            turn.button("done-button", "done", slot, style=Style.GOOD),
        ),
        (turn.button("later-button", "later", slot), turn.button("skip-button", "skip", slot)),
    ]


def _later(turn: Turn, args: list[str]) -> None:
    SNOOZE.open(turn, {"slot": _slot(turn, args)})


def _slot(turn: Turn, args: list[str]) -> str:
    """The day of the reminder, if it is still the day that the person lives."""
    if not args or args[0] != turn.today.isoformat():
        raise Stale
    return args[0]


def _snooze_until(turn: Turn, slot: str, at: datetime | None) -> None:
    """One more message then, and never after the person's day has ended."""
    coach = turn.coach
    if coach.plan.must_rest or coach.pause is not None or coach.plan.today_card().is_done:
        today_card.show_today(turn)  # nothing will come: it says what is so
        return
    day = date.fromisoformat(slot)
    ends = when.instant_of(day + timedelta(days=1), turn.person.day_ends_at_min, turn.coach.zone)
    if at is None or at <= turn.now or (ends is not None and at >= ends):
        turn.show(turn.say("snooze-too-late"))
        return
    turn.coach.walks.take_back_skip(day)
    key = f"{slot}@{at:%H%M}"
    alarms.set_alarm(turn.tx, turn.person.id, alarms.SNOOZE, key, at)
    turn.show(
        turn.say("snooze-set", when=show.moment(turn, at)),
        (turn.button("done-button", "done", slot, style=Style.GOOD),),
    )


def _ask_snooze(turn: Turn, draft: Draft) -> Question:
    if draft.get("typed"):
        return Question(turn.say("snooze-ask-time"))
    rows: list[tuple[Button, ...]] = [
        tuple(
            SNOOZE.button(turn, f"snooze-{minutes}", "time", f"in{minutes}")
            for minutes in SNOOZES_MIN
        )
    ]
    evening = when.instant_of(turn.today, EVENING_MIN, turn.coach.zone)
    if evening is not None and evening > turn.now + timedelta(minutes=SNOOZES_MIN[-1]):
        label = turn.words.plain("snooze-evening", time=show.minute(EVENING_MIN))
        rows.append((Button(label, SNOOZE.data("time", times.value(EVENING_MIN))),))
    rows.append((SNOOZE.button(turn, "snooze-type", "time", "type"),))
    return Question(turn.say("snooze-ask"), tuple(rows))


def _read_snooze(turn: Turn, draft: Draft, text: str) -> Took | None:
    """A time of day, or how long from now; None once the day is done or over."""
    if draft["slot"] != turn.today.isoformat() or turn.coach.plan.today_card().is_done:
        return None
    if turn.choice(text, {"type": "snooze-type"}):
        return Took({"typed": True}, stay=True)
    offered = {f"in{minutes}": minutes for minutes in SNOOZES_MIN}
    minutes = offered.get(text) or turn.reads(text).delay_min
    if minutes is not None:
        return Took({"at": (turn.now + timedelta(minutes=minutes)).isoformat()})
    at = _next_clock(turn, times.read_minute(turn, text))
    return None if at is None else Took({"at": at.isoformat()})


def _next_clock(turn: Turn, minute: int | None) -> datetime | None:
    """A time of today; one that is past in the morning is meant for the evening: 8:30 → 20:30."""
    if minute is None:
        return None
    at = when.instant_of(turn.today, minute, turn.coach.zone)
    if at is not None and at <= turn.now and minute < HALF_A_DAY_MIN:
        return when.instant_of(turn.today, minute + HALF_A_DAY_MIN, turn.coach.zone)
    return at


def _snooze_told(turn: Turn, draft: Draft) -> None:
    _snooze_until(turn, draft["slot"], datetime.fromisoformat(draft["at"]))


HALF_A_DAY_MIN = when.MINUTES_A_DAY // 2
SNOOZE = Flow("snooze", (Step("time", _ask_snooze, _read_snooze),), _snooze_told)


def _command(turn: Turn, rest: str) -> None:
    minutes = show.read_minutes(turn, rest) if rest else SNOOZES_MIN[-1]
    _snooze_minutes(turn, minutes or SNOOZES_MIN[-1])


def _wished(turn: Turn) -> None:
    """Later: in so many minutes, at a time, or (if neither is said) it is asked when."""
    at = _next_clock(turn, turn.said.minute_of_day)
    minutes = turn.said.duration_min or turn.said.lone_number
    if turn.coach.goal is None or (minutes is not None and at is None):
        _snooze_minutes(turn, minutes or SNOOZES_MIN[-1])
    elif at is not None:
        _snooze_until(turn, turn.today.isoformat(), at)
    else:
        SNOOZE.open(turn, {"slot": turn.today.isoformat()})


def _snooze_minutes(turn: Turn, minutes: float) -> None:
    if turn.coach.goal is None:
        turn.send(turn.say("snooze-no-goal"))
        return
    at = turn.now + timedelta(minutes=minutes)
    _snooze_until(turn, turn.today.isoformat(), at)


def _why_tip(turn: Turn, args: list[str]) -> None:
    tip = next((tip for tip in all_tips() if [tip.id] == args), None)
    if tip is None:
        raise Stale
    found = source(tip.source)
    turn.send(
        join_lines(
            [
                turn.say(tip.text_key),
                show.cited(turn, tip.source),
                turn.say(
                    "why-found",
                    finding=found.finding,
                    limits=found.limits,
                    because=found.because,
                ),
            ]
        )
    )


def _stop(turn: Turn, _rest: object) -> None:
    """No messages of our own any more; everything else stays."""
    if running_session.stopped(turn):
        return
    goal = turn.coach.goal
    if goal is not None and goal.remind_at_min is not None:
        turn.coach.goals.change(remind_at_min=None, since=turn.now)
    turn.coach.keep_preferences(digest_weekday=None)
    turn.coach.keep(replace(turn.person, no_news=turn.person.no_news or turn.now))
    for kind in alarms.KINDS:
        alarms.clear(turn.tx, turn.person.id, kind)
        outbox.drop_for_person(turn.tx, turn.person.id, "stopped", kind)
    turn.send(turn.say("stop-done"))


def _stop_wished(turn: Turn) -> None:
    _stop(turn, None)


FLOWS = (SNOOZE,)
COMMANDS = {
    "snooze": Command(_command, unlisted="a button of each reminder"),
    "stop": Command(_stop, unlisted="a button of the reminders that nobody answers"),
}


def _stop_tapped(turn: Turn, _args: list[str]) -> None:
    _stop(turn, None)


BUTTONS = {
    "stopall": _stop_tapped,
    "later": _later,
    "whytip": _why_tip,
}


def _when(turn: Turn) -> None:
    """When the next reminder comes."""
    next_at = turn.coach.alarms.set_all()
    if next_at is None:
        turn.send(turn.say("remind-none"), (turn.button("goal-change-time", "goal", "time"),))
    else:
        turn.send(
            turn.say("remind-when", when=show.moment(turn, next_at)),
            (turn.button("goal-change-time", "goal", "time"),),
        )


def _days(turn: Turn) -> None:
    """Reminders come on the days of the plan: those can be changed."""
    turn.send(turn.say("remind-days"), (turn.button("goal-change-days", "goal", "days"),))


MEANINGS = {
    "remind.snooze": _wished,
    "remind.off": _stop_wished,
    "remind.when": _when,
    "remind.days": _days,
}
