"""Reminders: what they say, and what is answered to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import (
    day_moved,
    plan_card,
    running_session,
    time_of_day,
    today_card,
)
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.knowledge.sources import source
from retrowalk.coach.knowledge.tips import all_tips
from retrowalk.coach.message import Button, Message, Style
from retrowalk.coach.person import log_entry
from retrowalk.coach.person.alarms import IGNORED_ASKS
from retrowalk.coach.person.mornings import LATEST
from retrowalk.coach.person.outcomes import Today
from retrowalk.coach.plan import openings
from retrowalk.coach.reading import forms, in_passing
from retrowalk.coach.reading.meaning import LogKind
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store import alarms, outbox, pauses, walks
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import Html, join_lines

SNOOZES_MIN, SNOOZES_LEAST = (15, 60), 3
EVENING_MIN = 20 * 60 + 30


def daily(turn: Turn, letter: Letter) -> Message | None:
    """The reminder for a due person; None when there is nothing to remind of any more."""
    card, goal = turn.coach.plan.today_card(), turn.coach.goal
    if (
        goal is None
        or not _is_open(turn, card, letter)
        or day_moved.is_taken_back(turn, letter.slot)
    ):
        return None
    is_again = letter.attempts > 1
    tip = turn.coach.tips_seen.pick(card.session, turn.stage.rng, is_again=is_again)
    unanswered = outbox.unanswered(turn.tx, turn.person.id, turn.person.seen)
    is_brief = turn.person.preferences.manner == BRIEF
    is_choice = unanswered + 1 >= IGNORED_ASKS
    html = join_lines(
        [
            turn.say("remind-session", session=show.session(turn, card.session)),
            _opening(turn, card),
            turn.say("remind-cue", cue=goal.words.cue) if goal.words.cue else "",
            show.rounds(turn, card.session),
            "" if is_brief else show.week(turn, card.week),
            turn.say("remind-tip", tip=turn.say(tip.text_key)),
            turn.say("remind-ignored") if is_choice else "",
        ]
    )
    rows = _rows(turn, turn.today.isoformat())
    rows += _choice(turn) if is_choice else [(turn.button("why-tip-button", "whytip", tip.id),)]
    return Message(html, buttons=tuple(rows))


BRIEF = "brief"


def _opening(turn: Turn, card: Today) -> Html:
    """A line by what the person has done lately, in their tone; none where few words are wished."""
    tone, goal = turn.person.preferences.manner, turn.coach.goal
    if tone == BRIEF or goal is None:
        return Html()
    latest = walks.latest(turn.tx, turn.person.id, LATEST)
    told = [log_entry.as_done(walk) for walk in latest if walk.state != walks.SKIPPED]
    before = _planned_before(turn, goal)
    left_out = {walk.day for walk in latest if walk.state == walks.SKIPPED}
    off = pauses.reaching(turn.tx, turn.person.id, before or turn.today)
    if before in left_out or any(before and pause.covers(before) for pause in off):
        before = None
    found = openings.opening(told, card.week, before, turn.today)
    return turn.say(f"remind-{tone}-{found.opening}", sessions=found.sessions)


def _planned_before(turn: Turn, goal: Goal) -> date | None:
    """The planned day before today, since the plan began."""
    begun = turn.coach.day_of(goal.since)
    days = (turn.today - timedelta(days=ago) for ago in range(1, show.WEEKDAYS + 1))
    return next((day for day in days if day.weekday() in goal.weekdays and day >= begun), None)


def _choice(turn: Turn) -> list[tuple[Button, ...]]:
    """What may help somebody who did not answer twice: another time, other days, or silence."""
    return [
        (
            turn.button("goal-change-time", "goal", "time"),
            turn.button("goal-change-days", "goal", "days"),
        ),
        (
            turn.button("pause-month-button", "pausefor", 30, "own"),
            turn.button("stop-button", "stopall"),
        ),
    ]


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
        turn.say(
            f"remind-again-{turn.person.preferences.manner}",
            session=show.session(turn, card.session),
        ),
        buttons=tuple(_rows(turn, turn.today.isoformat())),
    )


def _rows(turn: Turn, slot: str) -> list[tuple[Button, ...]]:
    other = turn.button("skip-button", "skip", slot)
    free = _free_day(turn)
    if free is not None:
        moved = turn.button("move-button", "move", slot, free.isoformat(), day=show.day(turn, free))
    return [
        (
            turn.button("start-button", "start", slot),
            turn.button("done-button", "done", slot, style=Style.GOOD),
        ),
        (
            turn.button("only-two-button", "start", slot, "short"),
            turn.button("later-button", "later", slot),
        ),
        (moved, other) if free is not None else (other,),
    ]


# -- moved to another day ------------------------------------------------------------------------


def _free_day(turn: Turn) -> date | None:
    """The next day that is not planned and in no pause, if it is near."""
    goal = turn.coach.goal
    if goal is None:
        return None
    days = [turn.today + timedelta(days=n) for n in range(1, day_moved.WITHIN_DAYS + 1)]
    off = pauses.reaching(turn.tx, turn.person.id, turn.today)
    return next(
        (
            day
            for day in days
            if day.weekday() not in goal.weekdays and not any(each.covers(day) for each in off)
        ),
        None,
    )


def _move_tapped(turn: Turn, args: list[str]) -> None:
    if len(args) != 2 or args[0] != turn.today.isoformat():  # noqa: PLR2004  from, to
        raise Stale
    day_moved.move(turn, pressed.day(args, 1))


def _move_back(turn: Turn, args: list[str]) -> None:
    """Today after all."""
    if args != [turn.today.isoformat()]:
        raise Stale
    turn.coach.walks.take_back_skip(turn.today)
    alarms.clear(turn.tx, turn.person.id, alarms.SNOOZE)
    today_card.show_today(turn)


def _day_ahead(turn: Turn) -> date | None:
    """The day ahead that is named: tomorrow, or the next one with the weekday that was said."""
    if not turn.said.is_ahead:
        return None
    days = [turn.today + timedelta(days=n) for n in range(1, show.WEEKDAYS + 1)]
    named = turn.said.weekdays
    return next((day for day in days if not named or day.weekday() in named), None)


# -- later today ---------------------------------------------------------------------------------


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
        rows.append((Button(label, SNOOZE.data("time", time_of_day.value(EVENING_MIN))),))
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
    at = _next_clock(turn, time_of_day.read_minute(turn, text))
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
    ahead = _day_ahead(turn)
    if ahead is not None and turn.coach.goal is not None and turn.said.minute_of_day is None:
        day_moved.move(turn, ahead)
        return
    at = _next_clock(turn, turn.said.minute_of_day)
    number = turn.said.lone_number or 0  # "just the one tonight" tells no minutes
    minutes = turn.said.duration_min or (number if number >= SNOOZES_LEAST else None)
    if turn.coach.goal is None or (minutes is not None and at is None):
        _snooze_minutes(turn, minutes or SNOOZES_MIN[-1])
    elif at is not None:
        _snooze_until(turn, turn.today.isoformat(), at)
    else:
        SNOOZE.open(turn, {"slot": turn.today.isoformat()})


def _today_at(turn: Turn) -> bool:
    """Whether a time of today is named for today's session, or that it stays."""
    goal, said = turn.coach.goal, turn.said
    stays, minute = in_passing.stays_today(said), in_passing.clock_today(said)
    is_told = said.report is not None and said.report.kind is not LogKind.SKIP
    if goal is None or is_told or not (stays or (minute is not None and _is_of_time(said))):
        return False
    _today_again(turn)
    if minute is None:
        today_card.show_today(turn)
    else:
        _snooze_until(turn, turn.today.isoformat(), _next_clock(turn, minute))
    return True


def _is_of_time(said: Utterance) -> bool:
    """Whether it is likely about when; who can't today and names no other time leaves it out."""
    shape = said.classes.shape
    is_moved = forms.MOVED.search(shape) is not None or said.minute_given_up is not None
    if forms.CANNOT.search(shape) and not is_moved:
        return False
    likely = sum(guess.sure for guess in said.guesses if guess.label.startswith(OF_TIME))
    return (likely >= forms.SURE and not said.is_question) or is_moved


OF_TIME = ("remind.", "log.future")


def _today_again(turn: Turn) -> None:
    """Today counts again: what left it out, or paused it, is taken back."""
    pause = turn.coach.pause
    if pause is not None and not pause.asks_rest and pause.since == turn.today:
        turn.coach.pauses.end()
        if pause.until is None or pause.until > turn.today:
            turn.coach.pauses.begin(turn.today + timedelta(days=1), pause.until, pause.reason)
    turn.coach.walks.take_back_skip(turn.today)


def _put_off(turn: Turn) -> bool:
    """Whether today's session, open or just left out, is to be done tomorrow."""
    if turn.coach.goal is None or not in_passing.is_put_off(turn.said):
        return False
    is_done = turn.coach.plan.today_card().is_done
    if is_done or turn.coach.pause is not None or turn.coach.plan.must_rest:
        return False
    day_moved.move(turn, turn.today + timedelta(days=1))
    return True


def _may_tomorrow(turn: Turn) -> None:
    """Whether today's session may be done tomorrow, which nothing speaks against: with a tap."""
    day = turn.today + timedelta(days=1)
    is_done = turn.coach.goal is not None and turn.coach.plan.today_card().is_done
    if turn.coach.goal is None or turn.coach.pause is not None or today_card.waits(turn) or is_done:
        turn.hear(turn.incoming.text, "advice-missed")
        return
    slot = turn.today.isoformat()
    button = turn.button("move-button", "move", slot, day.isoformat(), day=show.day(turn, day))
    turn.send(turn.say("move-may"), (button,))


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
    "move": _move_tapped,
    "moveback": _move_back,
    "whytip": _why_tip,
}


def _when(turn: Turn) -> None:
    """When the next reminder comes."""
    next_at = plan_card.next_reminder(turn)
    if next_at is None:
        turn.send(turn.say("remind-none"), (turn.button("goal-change-time", "goal", "time"),))
    else:
        is_today = turn.said.is_of_today and turn.coach.plan.today_card().is_done
        done = turn.say("remind-done-today") if is_today else Html()
        turn.send(
            join_lines([done, turn.say("remind-when", when=show.moment(turn, next_at))]),
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
    "ask.tomorrow": _may_tomorrow,
}
ANSWERS = (
    Answer(Rank.PUT_OFF, "today's session is put off until tomorrow", _put_off),
    Answer(Rank.TODAY_AT, "another time for today alone, or that today stays", _today_at),
)
