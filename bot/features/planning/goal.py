"""Changing the plan: where, on which days, when, how long, and how sure a person is of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import last_act, plan_answers, plan_card, set_up
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import read_button_data
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.words import join_lines

SURE_ENOUGH, SURE_MOST = 7, 10
"""Confidence below 7 of 10: the goal is made smaller, together."""

SMALLER_DAYS = "0100100"
SMALLEST_AIM_MINUTES = 5


def sure_by_number(turn: Turn, buttons: Iterable[str]) -> bool:
    """A number alone below the card that asks how sure somebody is: 8, 8/10."""
    number = show.read_rating(turn, turn.incoming.text)
    is_asked = any((read_button_data(data) or ("",))[0] == "sure" for data in buttons)
    if not is_asked or number not in range(SURE_MOST + 1):
        return False
    _sure(turn, [f"{number:.0f}"])
    return True


def _sure(turn: Turn, args: list[str]) -> None:
    goal = turn.coach.goal
    if goal is None:
        raise Stale
    level = pressed.whole(args, most=SURE_MOST)
    if level >= SURE_ENOUGH:
        turn.coach.goals.change_words(confidence=level)
        turn.toast("goal-sure-thanks")
        plan_card.show_plan(turn)
        return
    change_id = turn.coach.goals.change(
        days=SMALLER_DAYS,
        minutes=min(goal.minutes, SMALLEST_AIM_MINUTES),
        since=turn.now,
        words=replace(goal.words, confidence=None),
    )
    turn.toast("goal-smaller")
    plan_card.show_plan(turn, change_id)


def _show(turn: Turn) -> None:
    """The plan; whoever has none is asked for it."""
    if turn.coach.goal is None:
        set_up.begin(turn)
    else:
        plan_card.show_plan(turn)


def _changed(turn: Turn, args: list[str]) -> None:
    goal = turn.coach.goal
    what = args[0] if args else ""
    if goal is not None and what == "what":
        plan_card.show_changes(turn)
        return
    if goal is None or what not in plan_card.CHANGEABLE:
        _show(turn)
        return
    draft: Draft = {**set_up.known_already(turn), **set_up.draft_of(goal)}
    del draft[what]
    set_up.FLOW.open(turn, {**draft, "ask_minutes": what == "minutes"})


def _commanded(turn: Turn, _rest: str) -> None:
    _show(turn)


def _walk_at(turn: Turn) -> None:
    """Somebody wishes to walk elsewhere: what that changes, before anything does."""
    goal, place = turn.coach.goal, turn.said.details.place
    wanted = "" if place is None else place.value
    if wanted in {"stairs", "sled"}:
        turn.send(turn.say(f"log-early-{wanted}"))
    elif goal is None:
        set_up.begin(turn)
    elif wanted == goal.place and GONE.search(turn.said.classes.shape):
        _changed(turn, ["place"])
    elif wanted not in plan_answers.PLACES or wanted == goal.place or turn.coach.plan.must_rest:
        plan_card.show_plan(turn)
    else:
        moved = turn.coach.plan.session_at(Place(wanted))
        is_later = moved.place.value != wanted and wanted == "outdoor"
        turn.send(
            join_lines(
                [
                    turn.say(
                        "goal-move",
                        place=turn.say(f"place-{wanted}"),
                        session=show.session(turn, moved),
                    ),
                    turn.say("log-early-outdoor") if is_later else "",
                    show.ask_first(turn),
                ]
            ),
            (
                turn.button("goal-move-yes", "moveto", wanted),
                turn.button("goal-move-no", "moveto", "stay"),
            ),
        )


GONE = Rule("[no not without havent wont cannot no_good]")
"""That a place is not there any more: another one is asked for."""


def _days_wished(turn: Turn) -> None:
    """Other days in words: "switch to Tue and Thu", "not on Mondays", "only two days a week"."""
    goal, mask = turn.coach.goal, plan_answers.often(turn.said)
    if goal is not None and mask:
        plan_card.show_plan(turn, turn.coach.goals.change(days=mask))
        return
    if goal is None or not turn.said.weekdays:
        _show(turn)
        return
    days = turn.said.weekdays_after(goal.weekdays)
    shape = turn.said.classes.shape
    is_less = days < goal.weekdays and not turn.said.day_wish.only
    is_kept = turn.said.weekdays <= days
    if not days or (is_less and (UNKNOWN_DEED.search(shape) or (is_kept and A_NO.search(shape)))):
        _changed(turn, ["days"])
        return
    fields: dict[str, Any] = {"days": plan_answers.mask_of(days)}
    if turn.said.minute_of_day is not None:
        fields["remind_at_min"] = plan_answers.beside(turn.said, goal.remind_at_min)
    plan_card.show_plan(turn, turn.coach.goals.change(**fields))


A_NO = Rule("[no not cannot wont no_good setting change]")
"""A no or a change beside days of the plan: nobody wishes for those days alone."""

UNKNOWN_DEED = Rule(
    "^ [please can you and hello comma]* word [the my on]* [weekday sat sun weekend]"
)
"""What is to be done with a day of the plan that is named alone, in a word that nobody knows."""


def _minutes_wished(turn: Turn) -> None:
    """Another aim in minutes; with days in the same sentence, those too."""
    goal, said = turn.coach.goal, turn.said
    minutes = said.duration_min or said.lone_number
    if goal is None:
        set_up.begin_from(turn)
        return
    if minutes is None or not plan_answers.AIM_BOUNDS[0] <= minutes <= plan_answers.AIM_BOUNDS[1]:
        _changed(turn, ["minutes"])
        return
    fields: dict[str, Any] = {"minutes": minutes}
    days, often = said.weekdays_after(goal.weekdays), plan_answers.often(said)
    if days or often:
        fields["days"] = plan_answers.mask_of(days) if days else often
    plan_card.show_plan(turn, turn.coach.goals.change(**fields))


def _other_time(turn: Turn) -> bool:
    """Whether no messages at a time are a wish for another, or for quiet in a part of a day."""
    if turn.coach.goal is not None and turn.said.minute_of_day is None and turn.said.part_of_day:
        turn.hear(turn.incoming.text, "set.quiet")
        return True
    if turn.said.minute_of_day is None or turn.coach.goal is None:
        return False
    _time_wished(turn)
    return True


def _time_wished(turn: Turn) -> None:
    """The time does not fit: it moves by what was said, or another one is asked for.

    All days have one time: where a day was named, that is asked before.
    """
    goal, shift = turn.coach.goal, in_passing.shift_min(turn.said)
    if goal is not None and (_names_another(turn.said) or (shift and _is_told_besides(turn, goal))):
        fields = {"remind_at_min": plan_answers.beside(turn.said, goal.remind_at_min)}
        plan_card.show_plan(turn, turn.coach.goals.change(**fields))
        return
    if goal is None or goal.remind_at_min is None or shift is None:
        _changed(turn, ["time"])
        return
    minute = round(goal.remind_at_min + shift) % when.MINUTES_A_DAY
    if turn.said.weekdays:
        shown = show.minute(minute)
        turn.send(
            turn.say("remind-one-time", time=show.minute(goal.remind_at_min)),
            (turn.button("remind-all-days", "shiftto", minute, time=shown),),
        )
        return
    plan_card.show_plan(turn, turn.coach.goals.change(remind_at_min=minute))


def _is_told_besides(turn: Turn, goal: Goal) -> bool:
    """Whether the time is said that comes of it, and no reason: "an hour earlier, at 5"."""
    minute, before = turn.said.minute_of_day, goal.remind_at_min
    return minute is not None and before is not None and (before - minute) % HALF_A_DAY != 0


def _names_another(said: Utterance) -> bool:
    """Whether it says when: a time that goes for another one, a part of the day that is wished."""
    if said.minute_given_up is not None:
        return True
    is_wish = PART_WISHED.search(said.classes.shape) and not REFUSED.search(said.classes.shape)
    return said.part_of_day is not None and bool(is_wish)


HALF_A_DAY = when.MINUTES_A_DAY // 2
PART_WISHED, REFUSED = Rule("[reminder instead better]"), Rule("[no_good cannot wont not no]")


def _shifted(turn: Turn, args: list[str]) -> None:
    if turn.coach.goal is None:
        raise Stale
    remind_at_min = pressed.whole(args, most=when.MINUTES_A_DAY - 1)
    plan_card.show_plan(turn, turn.coach.goals.change(remind_at_min=remind_at_min))


def _moved(turn: Turn, args: list[str]) -> None:
    goal = turn.coach.goal
    if goal is None or len(args) != 1 or args[0] not in {*plan_answers.PLACES, "stay"}:
        raise Stale
    place = goal.place if args[0] == "stay" else args[0]
    change_id = None
    if place != goal.place:
        change_id = turn.coach.goals.change(place=place, since=turn.now)
    plan_card.show_plan(turn, change_id)


def _put_right(turn: Turn) -> bool:
    """Whether words put right what was changed of the plan: its time, days, minutes, place."""
    if turn.said.number_first is not None and not turn.said.puts_right:
        return False  # "7 and a bit" may be minutes as well
    day = turn.said.day
    if turn.said.duration_min is not None and day is not None and day[0] in "-y":
        return False  # minutes of yesterday are those of a session
    known, names = turn.coach.goal, last_act.changed_of(turn, "goal")
    fields = {} if known is None or not names else _fields(turn, known, names)
    if known is None or not fields:
        return False
    plan_card.show_plan(turn, turn.coach.goals.change(**fields))
    return True


def _fields(turn: Turn, known: Goal, names: set[str]) -> dict[str, Any]:
    """What a correction says of the plan; a bare number goes to what was changed last."""
    said = turn.said
    number, minute = said.right_number, said.minute_of_day
    is_clock = not {CODE["half"], CODE["quarter"]}.isdisjoint(said.classes.shape)
    if minute is None and ("remind_at_min" in names or is_clock):
        minute = plan_answers.as_late_as(said, said.minute_expected, known.remind_at_min)
    if minute is None and "remind_at_min" in names:
        minute = _other_half(said, known.remind_at_min)
    days = said.weekdays_after(known.weekdays)
    count = said.days_a_week or (number if "days" in names else None)
    minutes = said.duration_min or number
    place = said.details.place
    if minute is None and "remind_at_min" in names and said.duration_min is not None:
        minute = _shifted_again(turn, said.duration_min)
    if minute is not None:
        return {"remind_at_min": minute}
    if days:
        return {"days": plan_answers.mask_of(days)}
    if count is not None and 1 <= count <= show.WEEKDAYS:
        return {"days": plan_answers.DAYS_OF[round(count) - 1]}
    if "minutes" in names and minutes is not None:
        return {"minutes": minutes}
    is_place = "place" in names and place is not None and place.value in plan_answers.PLACES
    return {"place": place.value} if is_place and place is not None else {}


def _shifted_again(turn: Turn, by_min: float) -> int | None:
    """The time of before the last change, moved by this instead: "no, half an hour"."""
    change = last_act.change(turn)
    rows = () if change is None else (change.before, change.after)
    minutes = [row["remind_at_min"] for row in rows if row and row.get("remind_at_min") is not None]
    if len(minutes) != 2:  # noqa: PLR2004  before and after
        return None
    before, after = int(minutes[0]), int(minutes[1])
    return int(before + (by_min if after > before else -by_min)) % when.MINUTES_A_DAY


def _other_half(said: Utterance, before: int | None) -> int | None:
    """The same hour in the other half of the day: "half eight … sorry, in the evening"."""
    shape = said.classes.shape
    if before is None or not {CODE["evening"], CODE["morning"]} & set(shape):
        return None
    return plan_answers.other_half(shape, before)


def _time_alone(turn: Turn) -> bool:
    """Whether a time and nothing else follows a reminder that was set a moment ago."""
    is_time = turn.said.time_alone is not None or WITH_MINUTES.fullmatch(turn.incoming.text.strip())
    if not is_time or turn.coach.goal is None:
        return False
    change, minute = last_act.change(turn), turn.said.minute_expected
    is_just_set = change is not None and turn.now - change.at < A_MOMENT
    is_of_reminder = is_just_set and "remind_at_min" in last_act.changed_of(turn, "goal")
    if minute is None or not is_of_reminder:
        return False
    plan_card.show_plan(turn, turn.coach.goals.change(remind_at_min=minute))
    return True


def _minutes_alone(turn: Turn) -> bool:
    """Whether a number and hardly more follows an aim that was set a moment ago: "or 10"."""
    number, said = turn.said.lone_number or turn.said.duration_min, turn.said
    is_few = len(said.words.words) <= MINUTES_WORDS_MOST and not said.is_question
    if not is_few or number is None or not last_act.has_just_changed(turn, "minutes"):
        return False
    if not plan_answers.AIM_BOUNDS[0] <= number <= plan_answers.AIM_BOUNDS[1]:
        return False
    plan_card.show_plan(turn, turn.coach.goals.change(minutes=number))
    return True


MINUTES_WORDS_MOST = 5


def _place_instead(turn: Turn) -> bool:
    """Whether unclear words name another place than the plan has: "and in the hallway instead"."""
    goal, place = turn.coach.goal, turn.said.details.place
    is_instead = CODE["instead"] in turn.said.classes.shape
    if goal is None or place is None or not is_instead or place.value == goal.place:
        return False
    _walk_at(turn)
    return True


A_MOMENT, WITH_MINUTES = timedelta(minutes=10), re.compile(r"\d{1,2}[.:]\d\d")
NUMBERS = {"sure": sure_by_number}
COMMANDS = {"goal": Command(_commanded, menu=80)}
BUTTONS = {"shiftto": _shifted, "goal": _changed, "sure": _sure, "moveto": _moved}
MEANINGS = {
    "plan.place": _walk_at,
    "plan.days": _days_wished,
    "plan.minutes": _minutes_wished,
    "remind.shift": _time_wished,
    "setup.facts": set_up.begin_from,
}
ANSWERS = (
    Answer(Rank.OF_THE_PLAN, "the plan, put right", _put_right),
    Answer(Rank.PLACE_INSTEAD, "another place in unclear words", _place_instead),
    Answer(Rank.MINUTES_ALONE, "a number right after an aim was set", _minutes_alone),
    Answer(Rank.TIME_ALONE, "a time right after one was set", _time_alone),
    Answer(Rank.SILENCE_AT_A_TIME, "no messages at a time", _other_time, ("remind.off",)),
)
