"""A day named right after a change of days: it comes in place of the one that went or came with it.

"No, Thursday" is no plan of Thursdays alone; and a day named where we asked "only this time, or for
good?" is asked about once more, with both days.
"""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import day_moved, day_off, last_act, plan_answers, plan_card
from retrowalk.coach.errors import Stale
from retrowalk.coach.reading import asked, day_wishes, forms, in_passing, weekdays
from retrowalk.coach.reading.meaning import LogKind
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store import alarms, walks
from retrowalk.coach.store.undo_journal import Change

BARE_MOST = 3
"""A day in so few words needs no word that says it comes instead: "no, Thursday"."""

SLIP_MOST = 7
JOINED = Rule(f"{weekdays.ONE_DAY} [and or to dash] on? the? {weekdays.ONE_DAY}")
"""Two days that are both wished for: neither is a slip."""

RATHER = Rule("[instead better]")
ASKS = ("dayoff", "dayin")
"""Buttons that ask for how long a change of days is to hold."""


def _instead(turn: Turn) -> bool:
    """Whether a day, or for how long, is told of the change of days that was made or asked last."""
    if turn.coach.goal is None or turn.coach.plan.must_rest:
        return False
    days = _asked(turn)
    if _is_for_a_while(turn, days) or _is_too_much(turn):
        return True
    if days and not turn.said.weekdays:
        return _told_how_long(turn, days)
    if _all_rather(turn):
        return True
    if _only_once(turn):
        return True
    day = _named(turn.said, is_asked=bool(days))
    ways = (_asked_with_both,) if days else (_in_plan, _moved_again, _stands_in_again)
    return day is not None and any(way(turn, day) for way in ways)


def _named(said: Utterance, *, is_asked: bool) -> int | None:
    """The one day that is named in place of another; None for anything else."""
    wish, report, shape = said.day_wish, said.report, said.classes.shape
    is_told = report is not None and report.kind is not LogKind.SKIP
    is_more = said.minute_of_day is not None or said.names_amount or said.adds
    if not said.weekdays or is_told or is_more or wish.only or wish.out:
        return None
    words = [word for word in said.words.words if word[0].isalnum()]
    if len(said.weekdays) > 1:  # "sorry, Wed, I mean Sunday"
        is_last = asked.is_meant(said) and len(words) <= SLIP_MOST and not JOINED.search(shape)
        return in_passing.weekday_at_last(said) if is_last else None
    is_rather = RATHER.search(shape) or said.puts_right or wish.wanted or said.days_of_other
    most = SLIP_MOST if is_asked else BARE_MOST
    is_bare = len(words) <= most and (is_asked or not said.about.startswith("talk."))
    is_few = len(words) <= forms.FEW_WORDS
    return next(iter(said.weekdays)) if is_bare or (is_rather and is_few) else None


def _all_rather(turn: Turn) -> bool:
    """Whether several days are named in place of those of now: "rather Tuesday and Thursday"."""
    goal, said = turn.coach.goal, turn.said
    shape = said.classes.shape
    is_rather = RATHER.search(shape) is not None and JOINED.search(shape) is not None
    is_more = said.minute_of_day is not None or said.names_amount or said.is_question
    wish, is_few = said.day_wish, len(said.words.words) <= forms.FEW_WORDS
    if goal is None or not is_rather or is_more or not is_few or said.report is not None:
        return False
    days = said.weekdays_after(goal.weekdays)
    if wish.out or wish.only or wish.is_once or not days or days == goal.weekdays:
        return False
    plan_card.show_plan(turn, turn.coach.goals.change(days=plan_answers.mask_of(days)))
    return True


def _is_too_much(turn: Turn) -> bool:
    """Whether it asks if the days of a moment ago are too many."""
    if not (asked.too_much(turn.said) and last_act.has_just_changed(turn, "days")):
        return False
    turn.hear(turn.incoming.text, "advice-often")
    return True


# -- what was changed last -----------------------------------------------------------------------


def _in_plan(turn: Turn, day: int) -> bool:
    """Whether the last change took one day out or put one in: this one comes in its place."""
    change = last_act.change(turn)
    if change is None or not last_act.has_just_changed(turn, "days"):
        return False
    before, after = _days_around(change)
    came, went = (turn.said.days_of_other & after) or after - before, before - after
    if day in after or len(came) > 1 or (len(went) > 1 and not turn.said.days_of_other):
        return False
    mask = plan_answers.mask_of((after - came) | {day})
    plan_card.show_plan(turn, turn.coach.goals.change(days=mask))
    return True


def _only_once(turn: Turn) -> bool:
    """Whether the change of days of a moment ago was meant for this week alone."""
    said = turn.said
    how = day_wishes.for_how_long(said.words.words, said.language)
    is_few = len(said.words.words) <= SLIP_MOST and not said.weekdays and not said.is_question
    if how != "once" or not is_few or said.report is not None:
        return False
    change = last_act.change(turn)
    if change is None or not last_act.has_just_changed(turn, "days"):
        return False
    before, after = _days_around(change)
    went, came = sorted(before - after), sorted(after - before)
    if len(went) != 1 or len(came) > 1:
        return False
    turn.coach.changes.undo(change.id)
    found = day_moved.dates_of(turn, went[0], came[0], turn.today) if came else None
    if found is not None:
        day_moved.stand_in(turn, *found)
    else:
        day_off.leave_out(turn, day_off.next_of(turn, frozenset(went)))
    return True


def _days_around(change: Change) -> tuple[frozenset[int], frozenset[int]]:
    """The days of the plan before and after a write."""
    before, after = (str((row or {}).get("days") or "") for row in (change.before, change.after))
    return plan_answers.days_of(before), plan_answers.days_of(after)


def _moved_again(turn: Turn, day: int) -> bool:
    """Whether today's session was left out or moved a moment ago: it goes to this day."""
    told = walks.between(turn.tx, turn.person.id, turn.today, turn.today)
    left_out = [walk for walk in told if walk.state == walks.SKIPPED]
    if not left_out or turn.now - left_out[-1].created >= last_act.A_MOMENT:
        return False
    ahead = (day - turn.today.weekday() - 1) % show.WEEKDAYS + 1
    turn.coach.walks.take_back_skip(turn.today)
    alarms.clear(turn.tx, turn.person.id, alarms.SNOOZE)
    day_moved.move(turn, turn.today + timedelta(days=ahead))
    return True


def _stands_in_again(turn: Turn, day: int) -> bool:
    """Whether a day was free or moved a moment ago: this one stands in for it."""
    change = last_act.change(turn)
    is_fresh = change is not None and turn.now - change.at < last_act.A_MOMENT
    if change is None or not is_fresh or change.subject != "pause":
        return False
    new = last_act.pauses_begun(change)
    if len(new) != 1 or new[0].since != new[0].until or new[0].since.weekday() == day:
        return False
    found = day_moved.dates_of(turn, new[0].since.weekday(), day, new[0].since)
    if found is None:
        return False
    turn.coach.changes.undo(change.id)
    alarms.clear(turn.tx, turn.person.id, alarms.SNOOZE)
    day_moved.stand_in(turn, *found)
    return True


# -- for how long --------------------------------------------------------------------------------


def _asked(turn: Turn) -> list[str]:
    """The days of the question for how long, if it was the last: that which goes stands last."""
    found = [args[1:] for action, args in last_act.offered(turn) if action in ASKS and args]
    return found[-1] if found else []


def _asked_with_both(turn: Turn, new: int) -> bool:
    """Whether another day was named where one goes: for how long is asked of both."""
    goal, old = turn.coach.goal, int(_asked(turn)[-1])
    if goal is None or old not in goal.weekdays or new in goal.weekdays:
        return False
    days = {"day": _name(turn, new), "old": _name(turn, old)}
    turn.send(
        turn.say("day-swap-ask", **days),
        tuple(turn.button(f"day-swap-{how}", "dayin", how, new, old) for how in ("once", "always")),
    )
    return True


def _name(turn: Turn, day: int) -> str:
    return turn.words.plain(f"day-long-{day}")


def _told_how_long(turn: Turn, days: list[str]) -> bool:
    """Whether a few words answer for how long: "for good", "just this once"."""
    said = turn.said
    how = day_wishes.for_how_long(said.words.words, said.language)
    if not how or len(said.words.words) > forms.FEW_WORDS or said.report is not None:
        return False
    goal, day = turn.coach.goal, int(days[0])
    if len(days) > 1:
        _tapped(turn, [how, *days])
    elif how == "once":
        day_off.leave_out(turn, day_off.next_of(turn, frozenset({day})))
    elif goal is not None:
        day_off.keep_only(turn, goal.weekdays - {day})
    return True


def _tapped(turn: Turn, args: list[str]) -> None:
    """One day in place of another, once or for good."""
    goal = turn.coach.goal
    if goal is None or len(args) != 3:  # noqa: PLR2004  for how long, which, for which
        raise Stale
    new, old = (pressed.whole(args, at, most=show.WEEKDAYS - 1) for at in (1, 2))
    if old not in goal.weekdays or new in goal.weekdays:
        raise Stale
    if args[0] == "once":
        found = day_moved.dates_of(turn, old, new, turn.today)
        if found is None:
            raise Stale
        day_moved.stand_in(turn, *found)
        return
    mask = plan_answers.mask_of((goal.weekdays - {old}) | {new})
    plan_card.show_plan(turn, turn.coach.goals.change(days=mask))


def _is_for_a_while(turn: Turn, asked_of: list[str]) -> bool:
    """Whether other days or times are wished for some weeks: there is one plan for all of them."""
    goal, said = turn.coach.goal, turn.said
    is_told = said.report is not None and said.report.kind is not LogKind.SKIP
    is_named = bool(said.weekdays or said.days_of_other) or said.minute_of_reminder is not None
    is_sure = said.sure >= asked.CLEARLY
    is_other = is_told or (is_sure and said.about.startswith(("pause.", "stats.")))
    if goal is None or is_other or not (is_named or asked_of) or not asked.is_for_a_while(said):
        return False
    at = goal.remind_at_min
    time = turn.words.plain("goal-no-reminder") if at is None else show.minute(at)
    turn.send(
        turn.say("while-asked", days=show.days(turn, goal.days), time=time),
        (
            turn.button("goal-change-time", "goal", "time"),
            turn.button("goal-change-days", "goal", "days"),
        ),
    )
    return True


BUTTONS = {"dayin": _tapped}
ANSWERS = (Answer(Rank.DAY_INSTEAD, "a day in place of the one changed last", _instead),)
