"""What is said of the reminders in passing: fewer, the same time, and who writes to whom."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import plan_answers, plan_card, set_up
from retrowalk.coach import when
from retrowalk.coach.reading import reminder_words
from retrowalk.coach.words import Html, join_lines

HALF_A_DAY_MIN = when.MINUTES_A_DAY // 2


def _about_reminders(turn: Turn) -> bool:
    """Whether a few words are about the reminders; each says what holds, and what can be had."""
    answers = (
        (reminder_words.wants_fewer, _fewer),
        (reminder_words.keeps_time, _time_stays),
        (reminder_words.asks_who_writes, _who_writes),
    )
    is_said = any(tells(turn.said) and answer(turn) for tells, answer in answers)
    return is_said or _exchanged(turn) or _other_part(turn)


def _exchanged(turn: Turn) -> bool:
    """Whether a time goes for that of the reminder: "half six rather than six"."""
    goal, said = turn.coach.goal, turn.said
    given_up, minute = said.minute_given_up, said.minute_of_reminder
    if goal is None or goal.remind_at_min is None or given_up is None or minute is None:
        return False
    is_its = (goal.remind_at_min - given_up) % HALF_A_DAY_MIN == 0
    is_clock = said.minute_of_day is not None or said.names_reminder
    if not (is_its and is_clock) or said.is_of_today or said.weekdays or said.report is not None:
        return False
    fields = {"remind_at_min": plan_answers.beside(said, goal.remind_at_min)}
    plan_card.show_plan(turn, turn.coach.goals.change(**fields))
    return True


def _other_part(turn: Turn) -> bool:
    """Whether a part of the day goes for another: "before breakfast instead of in the evening"."""
    goal, said = turn.coach.goal, turn.said
    before, after = reminder_words.around_instead(said)
    wished, given_up = turn.reads(before), turn.reads(after)
    is_other = bool(said.weekdays) or said.is_of_today or said.report is not None
    if goal is None or not before or given_up.part_of_day is None or is_other:
        return False
    minute = wished.minute_of_reminder
    if minute is None:
        return False
    plan_card.show_plan(turn, turn.coach.goals.change(remind_at_min=minute))
    return True


def _fewer(turn: Turn) -> bool:
    """Fewer messages: on fewer days, in a pause, or none."""
    goal = turn.coach.goal
    if goal is None or goal.remind_at_min is None:
        return False
    time = show.minute(goal.remind_at_min)
    turn.send(
        turn.say("remind-fewer", days=show.days(turn, goal.days), time=time),
        (
            turn.button("goal-change-days", "goal", "days"),
            turn.button("stop-button", "stopall"),
        ),
        (turn.button("pause-month-button", "pausefor", 30, "own"),),
    )
    return True


def _time_stays(turn: Turn) -> bool:
    """The time is as it was; days that are named with it are those of the plan from now on."""
    goal = turn.coach.goal
    if goal is None or goal.remind_at_min is None:
        return False
    minute = turn.said.minute_expected
    if minute is not None and (goal.remind_at_min - minute) % HALF_A_DAY_MIN:
        return False
    days = turn.said.weekdays_after(goal.weekdays)
    if days and days != goal.weekdays:
        mask = plan_answers.mask_of(days)
        plan_card.show_plan(turn, turn.coach.goals.change(days=mask))
        return True
    turn.send(
        join_lines([turn.say("time-stays", time=show.minute(goal.remind_at_min)), _next(turn)])
    )
    return True


def _next(turn: Turn) -> Html:
    at = plan_card.next_reminder(turn)
    return Html() if at is None else turn.say("remind-when", when=show.moment(turn, at))


def _who_writes(turn: Turn) -> bool:
    """Who writes to whom: the bot does, once there is a plan."""
    if turn.coach.goal is not None:
        turn.send(
            join_lines([turn.say("who-writes"), _next(turn)]),
            (turn.button("goal-change-time", "goal", "time"),),
        )
        return True
    turn.send(turn.say("who-writes-soon"))
    set_up.ask(turn)
    return True


ANSWERS = (Answer(Rank.OF_REMINDERS, "a few words about the reminders", _about_reminders),)
