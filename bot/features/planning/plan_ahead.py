"""The plan ahead: this week and the next, and why each step is as it is."""

from __future__ import annotations

from datetime import date

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Command
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import plan_card, set_up
from retrowalk.coach.errors import Stale
from retrowalk.coach.plan.plan import RULE_SOURCES
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.words import Html, join_lines

SHOWN_MOST = 7


def _show(turn: Turn) -> None:
    if turn.coach.goal is None:
        set_up.begin(turn)
        return
    paused = turn.coach.pause
    ahead = turn.coach.plan.coming_sessions()[:SHOWN_MOST]
    first = turn.coach.plan.session(turn.today)
    lines = [
        turn.say("plan-head", week=first.week, level=turn.say(f"level-{first.level}")),
        show.paused(turn, paused) if paused is not None else show.ask_first(turn),
        *(
            turn.say("plan-line", day=show.day(turn, day), session=show.session(turn, session))
            for day, session in ahead
        ),
        *([] if paused else [turn.say(f"rule-{first.rule}"), turn.say("plan-if-well")]),
    ]
    turn.show(
        join_lines(lines),
        (
            turn.button("why-plan-button", "whyrule", first.rule),
            turn.button("goal-change-button", "goal"),
        ),
    )


def _why(turn: Turn, args: list[str]) -> None:
    """The rule, the numbers that decided, and what the rule rests on."""
    if len(args) != 1 or args[0] not in RULE_SOURCES:
        raise Stale
    session = turn.coach.plan.session(turn.today)
    is_about_pain = "usual_pain" in session.because and session.rule == args[0]
    turn.send(
        join_lines(
            [
                turn.say(f"rule-{args[0]}"),
                _because(turn, session) if session.rule == args[0] else "",
                *(show.cited(turn, source_id) for source_id in RULE_SOURCES[args[0]]),
                "" if RULE_SOURCES[args[0]] else turn.say("why-own-caution"),
                turn.say("why-plan"),
            ]
        ),
        *([(turn.button("usual-button", "usual"),)] if is_about_pain else []),
    )


def _because(turn: Turn, session: Session) -> Html:
    told = [
        turn.say(f"because-{name}", value=show.number(turn, round(value, 1)))
        for name, value in session.because.items()
        if turn.words.has(f"because-{name}")
    ]
    return turn.say("why-because", told=join_lines(told, ", ")) if told else Html()


def _command(turn: Turn, _rest: str) -> None:
    _show(turn)


def _wished(turn: Turn) -> None:
    _show(turn)


def _tapped(turn: Turn, _args: list[str]) -> None:
    _show(turn)


def _why_command(turn: Turn, _rest: str) -> None:
    _why(turn, [turn.coach.plan.session(turn.today).rule])


COMMANDS = {"plan": Command(_command, menu=40), "why": Command(_why_command, menu=11)}
BUTTONS = {"plan": _tapped, "whyrule": _why}


def _why_wished(turn: Turn) -> None:
    if turn.coach.goal is None:
        set_up.begin(turn)
    else:
        _why_command(turn, "")


def _easier(turn: Turn) -> None:
    """A smaller step, because the person wishes for it."""
    if turn.coach.goal is None:
        set_up.begin(turn)
    else:
        plan_card.make_easier(turn)


def _length(turn: Turn) -> None:
    """How long it goes on: there is no end; the aim, or the minutes named, are reached on a day."""
    goal = turn.coach.goal
    if goal is None:
        turn.send(turn.say("plan-length-new"))
        set_up.ask(turn)
        return
    minutes = turn.said.duration_min or turn.said.lone_number or goal.minutes
    on = turn.coach.plan.reached(minutes)
    key = "beyond" if on is None else "there" if on <= turn.today else "on"
    values = {} if on is None else {"day": show.day(turn, on), "weeks": _weeks(turn, on)}
    next_day = turn.coach.plan.coming_day()
    session = turn.coach.plan.session(next_day or turn.today)
    lines = [
        show.next_session(turn, next_day, session),
        turn.say("plan-length-no-end"),
        turn.say(f"plan-length-{key}", minutes=show.number(turn, minutes), **values),
        turn.say("plan-length-then"),
    ]
    row = (
        turn.button("plan-button", "plan"),
        turn.button("goal-change-minutes", "goal", "minutes"),
    )
    turn.send(join_lines(lines), row)


def _so_long(turn: Turn) -> None:
    """May it be so many minutes now: no more than the plan has, for now."""
    minutes = turn.said.duration_min or turn.said.lone_number or 0
    if turn.coach.goal is None:
        set_up.begin(turn)
    elif minutes <= turn.coach.plan.session(turn.today).minutes:
        turn.hear(turn.incoming.text, "plan.today")
    else:
        turn.hear(turn.incoming.text, "plan.jump")


def _weeks(turn: Turn, until: date) -> int:
    """So many weeks from now, begun ones counted."""
    return -(-(until - turn.today).days // show.WEEKDAYS)


MEANINGS = {
    "plan.length": _length,
    "plan.so_long": _so_long,
    "plan.show": _wished,
    "plan.next": _wished,
    "plan.why": _why_wished,
    "plan.easier": _easier,
    "plan.back": _easier,
}
