"""What is noted and agreed now, and the one time of all reminders: shown, whatever it was about."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import pain_told, plan_answers, plan_card
from retrowalk.coach.message import Button
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.forms import LIKELY
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store import pauses, walks
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.words import Html, join_lines

SHOWN_MOST = 5


def _shown(turn: Turn) -> bool:
    """Whether it is asked what stands now: the plan, its time, and what was noted last."""
    goal = turn.coach.goal
    if goal is None or not (in_passing.asks_what_stands(turn.said) or _of_a_day(turn.said)):
        return False
    pause = turn.coach.pause
    if pause is not None and pause.is_for_safety:
        turn.send(pain_told.waiting(turn, pause), *pain_told.ways_back(turn))
        return True
    next_at = plan_card.next_reminder(turn)
    lines = [
        turn.say("goal-set", days=show.days(turn, goal.days)),
        "" if goal.remind_at_min is None else turn.say("stands-time", time=_time(goal)),
        "" if pause is None else show.paused(turn, pause),
        *_off_ahead(turn),
        "" if next_at is None else turn.say("goal-next-now", when=show.moment(turn, next_at)),
        *_noted(turn),
    ]
    change = turn.button("goal-change-button", "goal", "what")
    turn.send(join_lines(lines), (change, turn.button("history-button", "hist", 0)))
    return True


def _of_a_day(said: Utterance) -> bool:
    """Whether hardly more than a day of the week is asked about: "and Friday?"."""
    is_short = len(said.words.words) <= DAY_WORDS_MOST and OF_A_DAY.search(said.classes.shape)
    return bool(is_short) and said.is_question and not said.names_amount


DAY_WORDS_MOST = 6
OF_A_DAY = Rule(
    "^ [and or what word about on the at my is with]* [weekday sat sun weekend] word? $"
)


def _off_ahead(turn: Turn) -> list[Html]:
    """The days off that are ahead."""
    known = pauses.reaching(turn.tx, turn.person.id, turn.today)
    return [
        turn.say("stands-off", first=show.day(turn, one.since), last=show.day(turn, one.until))
        for one in sorted(known, key=lambda one: one.since)
        if one.since > turn.today and one.until is not None
    ]


def _time(goal: Goal) -> str:
    return "" if goal.remind_at_min is None else show.minute(goal.remind_at_min)


def _noted(turn: Turn) -> list[Html]:
    """The last entries of the log, newest first."""
    last = walks.latest(turn.tx, turn.person.id, SHOWN_MOST)
    if not last:
        return [turn.say("stands-none")]
    lines = (
        turn.say("stands-line", day=show.day(turn, walk.day), walk=show.walk(turn, walk))
        for walk in last
    )
    return [turn.say("stands-noted"), *lines]


def _one_time(turn: Turn) -> bool:
    """Whether a time is wished for some days of the plan alone: there is one for all of them."""
    goal, said = turn.coach.goal, turn.said
    minute, keeps = said.by_day(said.minute_of_day), in_passing.keeps_a_day(said)
    if minute is None and goal is not None and keeps and AN_HOUR.search(said.classes.shape):
        minute = goal.remind_at_min  # "5 on Monday, but Friday stays 6"
    if goal is None or goal.remind_at_min is None or minute is None or said.report is not None:
        return False
    is_part = said.weekdays < goal.weekdays or (keeps and said.weekdays <= goal.weekdays)
    likely = sum(guess.sure for guess in said.guesses if guess.label.startswith(OF_TIMES))
    if not said.weekdays or not is_part or (likely < LIKELY and not keeps):
        return False
    _ask_one_time(turn, goal, plan_answers.beside(said, goal.remind_at_min) or minute)
    return True


AN_HOUR = Rule("(?<! for )NUM(?! UNIT)")
OF_TIMES = ("remind.", "plan.days", "setup.")


def _ask_one_time(turn: Turn, goal: Goal, minute: int) -> None:
    rows: list[tuple[Button, ...]] = [
        (turn.button("stands-stay", "keeptime"), turn.button("goal-change-days", "goal", "days"))
    ]
    if minute != goal.remind_at_min:
        time = show.minute(minute)
        rows.insert(0, (turn.button("stands-all", "shiftto", minute, time=time),))
    turn.send(turn.say("stands-one-time", time=_time(goal)), *rows)


def _time_kept(turn: Turn, _args: list[str]) -> None:
    turn.show(turn.say("talk-refused"))


BUTTONS = {"keeptime": _time_kept}
ANSWERS = (
    Answer(Rank.WHAT_STANDS, "what is noted and agreed now", _shown),
    Answer(Rank.ONE_TIME, "a time for some days of the plan alone", _one_time),
)
