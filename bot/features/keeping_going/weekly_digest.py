"""The weekly look back: a picture, the numbers, what comes next, and the person's own reason."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.keeping_going import stats
from retrowalk.bot.ground import pain_told, plan_card, walk_test_times
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, Message
from retrowalk.coach.plan.habit import DayState, Week
from retrowalk.coach.plan.progress import Progress
from retrowalk.coach.plan.rules import Done, Session
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import Html, join_lines

SUNDAY = 6


def weekly(turn: Turn, letter: Letter) -> Message | None:
    """The digest of the week that ends; after a quiet week a question instead of a picture."""
    found = turn.coach.plan.progress()
    week = found.week(turn.today)
    goal = turn.coach.goal
    if goal is None or letter.slot != turn.today.isoformat():
        return None
    if not week.done:
        return Message(turn.say("digest-quiet"), buttons=_why_rows(turn))
    session = turn.coach.plan.session(turn.today)
    done = [walk for walk in turn.coach.walks.entries(week.monday, turn.today) if walk.minutes]
    efforts = [walk.effort for walk in done if walk.effort is not None]
    pains = [walk.pain for walk in done if walk.pain is not None]
    offer, offer_rows = walk_test_times.offer(turn)
    html = join_lines(
        [
            turn.say(
                "digest-week",
                done=week.done,
                planned=week.counted_of,
                minutes=round(week.minutes),
            ),
            turn.say("digest-days", days=_days(turn, found, week, done)),
            turn.say("digest-longest", minutes=round(max(walk.minutes for walk in done))),
            turn.say("digest-effort", effort=round(max(efforts))) if efforts else "",
            turn.say("digest-pain", pain=round(max(pains))) if pains else "",
            stats.effort_line(turn, found),
            _next_week(turn, goal, session),
            turn.say("digest-reason", reason=goal.words.reason) if goal.words.reason else "",
            offer,
        ]
    )
    return Message(
        html,
        buttons=(
            (
                turn.button("digest-good", "digest", "good"),
                turn.button("digest-easier", "digest", "easier"),
                turn.button("digest-other-days", "goal", "days"),
            ),
            *offer_rows,
            (turn.button("digest-off", "digest", "off"),),
        ),
        attachment=stats.weeks_picture(turn, found),
    )


def _days(turn: Turn, found: Progress, week: Week, done: list[Done]) -> str:
    """Each day of the week on which something was planned or walked: "Mon 5 min, Wed open"."""
    states = dict(found.days)
    told = []
    for number in range(show.WEEKDAYS):
        day = week.monday + timedelta(days=number)
        minutes = sum(each.minutes for each in done if each.day == day)
        state = states.get(day, DayState.FREE)
        name = turn.words.plain(f"day-short-{number}")
        if minutes:
            told.append(f"{name} {show.duration(turn, minutes)}")
        elif state in {DayState.AHEAD, DayState.MISSED}:
            told.append(f"{name} {turn.words.plain(f'digest-day-{state}')}")
    return ", ".join(told)


def _next_week(turn: Turn, goal: Goal, session: Session) -> Html:
    """What comes next week; while pain asks for rest, the day on which it goes on."""
    if turn.coach.plan.must_rest:
        return show.next_session(turn, turn.coach.plan.next_day(turn.today), session)
    return turn.say("digest-next", days=len(goal.weekdays), session=show.session(turn, session))


def _why_rows(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return (
        (
            turn.button("quiet-time", "quiet", "time"),
            turn.button("quiet-ill", "quiet", "ill"),
            turn.button("quiet-pain", "quiet", "pain"),
        ),
        (turn.button("quiet-not-now", "quiet", "not"),),
    )


def _answered(turn: Turn, args: list[str]) -> None:
    if args == ["good"]:
        turn.toast("digest-good-said")
    elif args == ["easier"]:
        plan_card.make_easier(turn)
    elif args == ["off"]:
        change_id = turn.coach.details.change_preferences(digest_weekday=None)
        turn.send(turn.say("digest-off-said"), (turn.button("undo-button", "undo", change_id),))
    else:
        raise Stale


def _quiet(turn: Turn, args: list[str]) -> None:
    """What got in the way of a week: each answer leads on."""
    what = args[0] if args else ""
    if what == "time":
        turn.send(
            turn.say("quiet-time-said"),
            (
                turn.button("goal-change-days", "goal", "days"),
                turn.button("goal-change-time", "goal", "time"),
            ),
        )
    elif what in {"ill", "not"}:
        turn.send(
            turn.say(f"quiet-{what}-said"),
            (
                turn.button("pause-week", "pausefor", 7, "ill" if what == "ill" else "own"),
                turn.button("pause-month", "pausefor", 30, "ill" if what == "ill" else "own"),
            ),
        )
    elif what == "pain":
        pain_told.ask(turn)
    else:
        raise Stale


BUTTONS = {"digest": _answered, "quiet": _quiet}
