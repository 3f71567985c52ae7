"""The card of the plan: what is agreed, the next session, and what can be changed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import own_pace
from retrowalk.coach.errors import Stale
from retrowalk.coach.store import alarms
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.words import Html, join_lines

CHANGEABLE = ("place", "days", "time", "minutes")
OWN = ("reason", "cue")
"""A person's own words: why, and after what and where. Both are optional."""


def show_plan(turn: Turn, change_id: int | None = None) -> None:
    """The goal in force and the next session; after a change, what that made of them.

    What nobody has told yet (the own pace, how sure they are, a weight) is asked with the whole
    card, and not again with each change.
    """
    goal = turn.coach.goal
    if goal is None:
        raise Stale
    if change_id is not None:
        change = turn.button("goal-change-button", "goal", "what")
        undo = turn.button("undo-button", "undo", change_id)
        turn.show(_goal_text(turn, goal, is_changed=True), (change, undo))
        return
    rows = own_pace.choices(turn) if own_pace.is_asked(turn) else []
    if goal.words.confidence is None:
        rows.append(tuple(turn.button(f"goal-sure-{level}", "sure", level) for level in (9, 7, 5)))
    rows.append((turn.button("goal-change-button", "goal", "what"),))
    turn.show(_goal_text(turn, goal), *rows)


def show_changes(turn: Turn) -> None:
    """What of the plan can be changed, each by a button."""
    rows = [
        tuple(turn.button(f"goal-change-{key}", "goal", key) for key in CHANGEABLE[:2]),
        tuple(turn.button(f"goal-change-{key}", "goal", key) for key in CHANGEABLE[2:]),
        tuple(turn.button(f"own-{what}-button", "own", what) for what in OWN),
    ]
    if own_pace.has_speed(turn):
        rows.append((turn.button("goal-change-pace", "pace", "ask"),))
    rows.append((turn.button("goal-back-button", "goal"),))
    turn.show(turn.say("goal-change-what"), *rows)


def _begins(turn: Turn) -> Html:
    """The next step; while pain or a sign of danger asks for rest, that it waits."""
    if turn.coach.plan.must_rest:
        next_day = turn.coach.plan.next_day(turn.today)
        return show.next_session(turn, next_day, turn.coach.plan.session(next_day or turn.today))
    session = show.session(turn, turn.coach.plan.session(turn.today))
    return join_lines([turn.say("goal-begins", session=session), show.ask_first(turn)])


def next_reminder(turn: Turn) -> datetime | None:
    """When the next reminder will be sent; none comes on a day that is done or left out."""
    found = turn.coach.alarms.set_all()
    zone = turn.person.zone
    is_over = bool(turn.coach.plan.today_card().walks)
    if found is None or zone is None or not is_over:
        return found
    if found.astimezone(ZoneInfo(zone)).date() != turn.today:
        return found
    following = turn.coach.alarms.next(alarms.DAILY, turn.today.isoformat(), found)
    return None if following is None else following[0]


def _goal_text(turn: Turn, goal: Goal, *, is_changed: bool = False) -> Html:
    next_at = next_reminder(turn)
    reminder = "goal-next-now" if is_changed else "goal-next"
    agreed = [
        turn.say("goal-set", days=show.days(turn, goal.days)),
        _begins(turn),
        turn.say("goal-aim", minutes=goal.minutes),
        "" if next_at is None else turn.say(reminder, when=show.moment(turn, next_at)),
        turn.say("goal-no-zone") if turn.person.zone is None else "",
    ]
    own = [
        "" if is_changed and own_pace.is_asked(turn) else own_pace.line(turn),
        turn.say("own-cue-is", cue=goal.words.cue) if goal.words.cue else "",
        turn.say("own-reason-is", reason=goal.words.reason) if goal.words.reason else "",
    ]
    open_questions = [
        turn.say("goal-sure") if goal.words.confidence is None else "",
        turn.say("goal-weight") if turn.person.facts.mass_kg is None else "",
    ]
    return join_lines([*agreed, *own, *([] if is_changed else open_questions)])


def make_easier(turn: Turn) -> None:
    """A step back before the next session, because the person wishes for it."""
    next_day = turn.coach.plan.next_day(turn.today)
    before = turn.coach.plan.session(next_day or turn.today)
    change_id = turn.coach.goals.change_words(easier_on=turn.today.isoformat())
    following = turn.coach.plan.session(next_day or turn.today)
    key = "easier-least" if following.minutes == before.minutes else "rule-easier"
    turn.send(
        join_lines([turn.say(key), show.next_session(turn, next_day, following)]),
        (turn.button("undo-button", "undo", change_id),),
    )
