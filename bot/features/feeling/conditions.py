"""What people live with: the caution in plain words, and the way to the gentlest plan.

`coach/knowledge/conditions.py` reads whose it is and whether it is over. Nothing is kept of what
was named, only that somebody is to ask a professional first: at once where they agreed and tell it
of themselves, else by a tap on "Gentlest plan, please".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import alarm, health_check, pain_told, plan_card, set_up, worry
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.errors import Stale
from retrowalk.coach.knowledge.conditions import UNNAMED, Named, all_conditions
from retrowalk.coach.message import Button
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.forms import REASONS, SURE
from retrowalk.coach.reading.meaning import AskKind
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.words import join_lines

GENTLE, WHY = "gentle", "whycare"


def _answered(turn: Turn) -> bool:
    """Whether a message was about somebody's condition, and not one named in passing."""
    named = turn.said.conditions
    if not named or turn.said.meant or turn.incoming.forwarded:
        return False
    if in_passing.is_a_saying(turn.said):
        worry.ask(turn)  # "nearly had a heart attack at the price": most likely none
        return True
    if _is_in_passing(turn) or _is_for_others(turn, named):
        return False
    own = [one for one in named if not one.is_of_another]
    if own:
        _caution(turn, own)
    else:
        _of_another(turn, named[0])
    return True


def _beside(turn: Turn) -> bool:
    """What somebody lives with, told with a session or a question: its caution stands below."""
    own = [one for one in turn.said.conditions if not one.is_of_another]
    is_first = turn.coach.goal is None and not turn.has_cautioned
    is_said = turn.incoming.kind is Kind.SAID and not turn.incoming.forwarded
    is_known = turn.person.facts.asks_professional  # said once is enough
    if not is_said or turn.person.consent is None or (is_known and not (is_first and own)):
        return False
    if own and (is_first or _is_in_passing(turn)):
        _caution(turn, own)
        return True
    if in_passing.is_a_saying(turn.said) or turn.said.conditions or not _tells_of_illness(turn):
        return False
    change_id = turn.coach.details.change(facts=health_check.checked(turn, "some"))
    turn.send(turn.say("condition-kept"), (turn.button("undo-button", "undo", change_id),))
    return True


def _tells_of_illness(turn: Turn) -> bool:
    """Whether they tell of their own heart, stroke, operation: what the health check asks for."""
    texts = [part for part in PARTS.split(turn.incoming.text) if part.strip()]
    parts = map(turn.reads, texts[:PARTS_MOST])
    return any(
        (OF_ME.search(said.classes.shape) or said.text == turn.incoming.text)
        and not OF_OTHERS.search(said.classes.shape)
        and not said.is_question
        and said.about in REASONS
        and said.sure >= CLEARLY
        for said in (turn.said, *parts)
    )


PARTS, PARTS_MOST, CLEARLY = re.compile(r"[,.;!]\s"), 6, 0.8
OF_OTHERS = Rule("person| he [have is suffers]")


def _is_in_passing(turn: Turn) -> bool:
    """Whether it tells of a session or asks for calories: that is answered then."""
    report, question = turn.said.report, turn.said.question
    is_session = report is not None and (
        report.duration_min is not None or report.distance_km is not None
    )
    is_sum = question is not None and question.kind is not AskKind.FACT
    return is_session or (is_sum and _has_amount(turn))


def _is_for_others(turn: Turn, named: Iterable[Named]) -> bool:
    """Whether another feature knows better what to say: a pain of now, a question."""
    said = turn.said
    if said.sure < SURE:
        return False
    if all(one.condition.id == UNNAMED for one in named) and not said.about.startswith("talk."):
        return True  # whoever is sure what it is about knows more than its ending
    if said.about == "pain.now":
        return turn.coach.goal is not None
    return said.is_question and all(said.about in one.condition.leaves_to for one in named)


def _has_amount(turn: Turn) -> bool:
    asked = turn.said.question
    return asked is not None and any((asked.duration_min, asked.distance_km, asked.kcal))


def _caution(turn: Turn, own: list[Named]) -> None:
    turn.has_cautioned = True
    over = {one.condition.id for one in own if one.is_over}
    calm = over - {"fall", "clot", "stroke"}  # of these something stays
    lines = show.cautions(turn, [one.condition.id for one in own], over)
    is_gentle = any(one.condition.gentle and one.condition.id not in calm for one in own)
    is_screened = turn.person.facts.asks_professional
    if any(one.condition.sources for one in own):  # the others say it in their text
        lines.append(turn.say("condition-own"))
    rows: list[tuple[Button, ...]] = []
    is_resting = any(one.condition.rests and not one.is_over for one in own)
    if is_resting and turn.coach.goal is not None and not turn.said.is_question:
        alarm.be_careful(turn)
    pause = turn.coach.pause
    if pause is not None and pause.is_for_safety:
        lines.append(pain_told.waiting(turn, pause))
        rows.extend(pain_told.ways_back(turn))
    elif is_gentle and is_screened:
        lines.append(turn.say("condition-is-gentle"))
    elif is_gentle and turn.person.consent is not None and _is_own_news(turn):
        change_id = turn.coach.details.change(facts=health_check.checked(turn, "some"))
        lines.append(turn.say("condition-kept"))
        rows.append((turn.button("undo-button", "undo", change_id),))
    elif is_gentle:
        if turn.coach.goal is None and _is_own_news(turn):
            ids = [one.condition.id for one in own]
            set_up.keep_early(turn, {"check": "some", "careful": False, "named": ids})
        lines.append(turn.say("condition-offer"))
        rows.append((turn.button("condition-gentle-button", GENTLE),))
    if any(one.condition.sources for one in own):
        ids = [one.condition.id for one in own if one.condition.sources]
        rows.append((turn.button("why-button", WHY, ids[0]),))
    turn.send(join_lines(lines, "\n\n"), *rows)


def _is_own_news(turn: Turn) -> bool:
    """Whether somebody tells of themselves; "is it good for thin bones?" may be anybody's."""
    return not turn.said.is_question or OF_ME.search(turn.said.classes.shape) is not None


OF_ME = Rule("[i im id me my]")


def _of_another(turn: Turn, one: Named) -> None:
    """Somebody else's: what we say to people who live with it, and nothing follows from it."""
    over = {one.condition.id} if one.is_over else ()
    lines = [turn.say("condition-other"), *show.cautions(turn, [one.condition.id], over)]
    turn.send(join_lines(lines, "\n\n"), (turn.button("help-button", "help"),))


def _gentle(turn: Turn, _args: list[str]) -> None:
    """Keep to the gentlest plan: at once where there is a plan, else from its first step on."""
    if turn.person.consent is not None:
        turn.coach.keep(replace(turn.person, facts=health_check.checked(turn, "some")))
    turn.show(turn.say("condition-gentle-set"))
    if turn.coach.goal is not None:
        plan_card.show_plan(turn)
    else:
        set_up.keep_early(turn, {"check": "some", "careful": True})
        set_up.ask(turn)


def _why(turn: Turn, args: list[str]) -> None:
    """What a caution rests on."""
    known = all_conditions()
    if len(args) != 1 or args[0] not in known:
        raise Stale
    turn.send(join_lines(show.cited(turn, name) for name in known[args[0]].sources))


BUTTONS = {GENTLE: _gentle, WHY: _why}
ANSWERS = (
    Answer(Rank.CONDITION, "something that somebody lives with", _answered),
    Answer(Rank.CONDITION_BESIDE, "the same, told with a session or a question", _beside),
)
