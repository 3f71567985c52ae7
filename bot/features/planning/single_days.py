"""Days of the plan in words: "can't do Friday", "Fridays only", "not this Monday".

One day is left out and the plan stays; what is meant for good changes the plan; where nobody can
tell which, it is asked.
"""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import day_moved, day_off, last_act, plan_answers, plan_card
from retrowalk.coach.errors import Stale
from retrowalk.coach.reading import asked, in_passing
from retrowalk.coach.reading.day_wishes import DayWish, for_how_long
from retrowalk.coach.reading.forms import LIKELY, SURE
from retrowalk.coach.store import walks

OF_DAYS = frozenset(
    {"plan.days", "remind.days", "log.skip", "pause.start", "log.future", "advice-busy"}
)
"""What a message may be about that gives up a day or keeps only some."""


def _wished(turn: Turn) -> bool:
    """Whether words say which days of the plan are given up, or kept alone."""
    goal, said, wish = turn.coach.goal, turn.said, turn.said.day_wish
    if goal is None or turn.coach.pause is not None or turn.coach.plan.must_rest:
        return False
    first = (_put_back, _exchanged, _stands_in, _moves_next, _swaps_none, _is_of_something_else)
    if any(answers(turn, goal.weekdays) for answers in first):
        return True
    if not (wish.out or wish.only):
        return False
    is_span = _is_of_some_days(turn) and not wish.is_once
    if said.duration_min is not None or is_span:
        return False
    likely = sum(guess.sure for guess in said.guesses if guess.label in OF_DAYS)
    is_exchange = bool(wish.out and wish.kept) and said.report is None
    likely = 1.0 if last_act.has_just_changed(turn, "days") or is_exchange else likely
    if likely < LIKELY or _is_of_a_session(turn, wish):
        return False
    if wish.only:
        day_off.keep_only(turn, wish.only)
    elif not wish.out & goal.weekdays and said.weekdays_after(goal.weekdays) <= goal.weekdays:
        _not_planned(turn, wish.out)
    elif wish.is_once and not wish.is_lasting and len(wish.out) == 1:
        day_off.leave_out(turn, day_off.next_of(turn, wish.out))
    elif wish.is_lasting or len(wish.out) > 1 or said.weekdays - wish.out:
        day_off.keep_only(turn, said.weekdays_after(goal.weekdays))
    else:
        _ask(turn, wish.out)
    return True


def _not_planned(turn: Turn, out: frozenset[int]) -> None:
    days = show.days(turn, plan_answers.mask_of(out))
    plan = show.days(turn, "" if turn.coach.goal is None else turn.coach.goal.days)
    turn.send(turn.say("days-not-planned", days=days, plan=plan), (day_off.other_days(turn),))


def _is_of_something_else(turn: Turn, planned: frozenset[int]) -> bool:
    """Whether days are told of on which something else is done: no wish for the plan.

    Where they are days of the plan, it is asked whether those go.
    """
    said = turn.said
    is_reason = not said.days_of_other and not said.day_wish.wanted and asked.is_taken(said)
    taken = said.weekdays if is_reason else frozenset()
    days = said.days_of_other or taken
    is_unsure = said.sure < SURE or said.about in OF_DAYS or said.about.startswith("talk.")
    if not days or (said.weekdays - taken) or said.report is not None or not is_unsure:
        return False
    is_lasting = for_how_long(said.words.words, said.language) == "always"
    if days & planned and is_lasting:
        day_off.keep_only(turn, planned - days)
    elif len(days & planned) == 1:
        _ask(turn, days & planned)
    else:
        _not_planned(turn, days)
    return True


def _exchanged(turn: Turn, planned: frozenset[int]) -> bool:
    """Whether several days change for others: for once, or for good."""
    pairs = turn.said.exchanges(planned)
    if not pairs or turn.said.duration_min is not None:
        return False
    wish = turn.said.day_wish
    if wish.is_once and not wish.is_lasting:
        for found in filter(None, (day_moved.dates_of(turn, *pair, turn.today) for pair in pairs)):
            day_moved.stand_in(turn, *found)
    else:
        day_off.keep_only(turn, planned - {old for old, _ in pairs} | {new for _, new in pairs})
    return True


def _stands_in(turn: Turn, planned: frozenset[int]) -> bool:
    """Whether another day stands in for one of the plan, for once: the plan stays as it is."""
    pair = turn.said.stands_in(planned)
    if pair is None or turn.said.duration_min is not None:
        return False
    if not turn.said.is_question and plan_answers.WALKED.search(turn.said.classes.shape):
        turn.send(turn.say("edit-ask-minutes"))  # told of what was done, and not how long
        return True
    span = turn.said.date_range(turn.today)
    found = day_moved.dates_of(turn, *pair, turn.today if span is None else span.first)
    if found is None:
        return False
    day_moved.stand_in(turn, *found)
    return True


def _moves_next(turn: Turn, planned: frozenset[int]) -> bool:
    """Whether the session of today, or the next one, is to go to a day: "move it to Saturday"."""
    wish, plan = turn.said.day_wish, turn.coach.plan
    if len(wish.moved) != 1 or wish.is_lasting or turn.said.weekdays != wish.moved:
        return False
    is_open = turn.today.weekday() in planned and not plan.today_card().is_done
    day, to = (
        turn.today if is_open else plan.next_day(turn.today),
        day_off.next_of(turn, wish.moved),
    )
    if day is None or to in {day, turn.today}:
        return False
    day_moved.stand_in(turn, day, to)
    return True


def _swaps_none(turn: Turn, planned: frozenset[int]) -> bool:
    """Whether a day goes for another, and the plan has none of it: which days it has is said."""
    out = turn.said.weekdays_swapped
    if not out or out & planned or turn.said.about not in OF_DAYS:
        return False
    _not_planned(turn, out)
    return True


def _put_back(turn: Turn, now: frozenset[int]) -> bool:
    """Whether a day that the last change took out is wanted back: the days are as before it."""
    if not in_passing.puts_back(turn.said):
        return False
    change = last_act.change(turn)
    if change is None or "days" not in last_act.changed_of(turn, "goal"):
        return False
    mask = str((change.before or {}).get("days") or "")
    before = {at for at, sign in enumerate(mask) if sign == "1"}
    day = in_passing.weekday_at_last(turn.said)
    if day is None or day in now or day not in before:
        return False
    plan_card.show_plan(turn, turn.coach.goals.change(days=mask))
    return True


def _is_of_some_days(turn: Turn) -> bool:
    """Whether it tells of days from one to another: "away till Tuesday"."""
    span = turn.said.date_range(turn.today)
    return span is not None and span.first != span.last


def _is_of_a_session(turn: Turn, wish: DayWish) -> bool:
    """Whether a day that is to go out has an entry: that is meant."""
    if not turn.said.removes:
        return False
    last = [turn.today - timedelta(days=ago) for ago in range(show.WEEKDAYS)]
    days = [day for day in last if day.weekday() in wish.out]
    return any(walks.between(turn.tx, turn.person.id, day, day) for day in days)


def _ask(turn: Turn, out: frozenset[int]) -> None:
    """For once or for good."""
    day = day_off.next_of(turn, out)
    turn.send(
        turn.say("day-off-ask", day=show.day(turn, day)),
        (turn.button("day-off-once", "dayoff", "once", day.isoformat(), day=show.day(turn, day)),),
        (
            turn.button(
                "day-off-always",
                "dayoff",
                "always",
                str(day.weekday()),
                day=turn.words.plain(f"day-long-{day.weekday()}"),
            ),
        ),
    )


def _tapped(turn: Turn, args: list[str]) -> None:
    goal = turn.coach.goal
    if goal is None or len(args) != 2:  # noqa: PLR2004  for how long, which
        raise Stale
    if args[0] == "once":
        day = pressed.day(args, 1)
        if day < turn.today:
            raise Stale
        day_off.leave_out(turn, day)
    else:
        day_off.keep_only(turn, goal.weekdays - {pressed.whole(args, 1)})


BUTTONS = {"dayoff": _tapped}
ANSWERS = (Answer(Rank.SINGLE_DAYS, "days of the plan that are given up or kept alone", _wished),)
