"""The health check: what may speak against walking backwards, and how careful the plan is then.

Its two questions are a part of the first meeting (`set_up`). Later they are a flow of their own:
after a long time away, and when somebody says that a professional cleared them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import (
    Draft,
    Flow,
    Question,
    Step,
    Took,
    always,
    answer_button,
    never,
)
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import plan_answers, plan_card
from retrowalk.coach.errors import Stale
from retrowalk.coach.plan.health_check_due import screening_due
from retrowalk.coach.reading import first_talk
from retrowalk.coach.reading.asked import is_nod
from retrowalk.coach.reading.forms import ILLS
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store import dialogues, people
from retrowalk.coach.words import join_lines

CHECKS = ("none", "some", "unsure")
CHECK, CAREFUL = "check", "careful"


def is_due(turn: Turn) -> bool:
    """Whether the questions are to be answered before the next session."""
    facts = turn.person.facts
    asked_on = None if facts.screened_on is None else date.fromisoformat(facts.screened_on)
    last = turn.coach.walks.last_entry()
    last_day = None if last is None else last.day
    return facts.check_open or screening_due(asked_on, last_day, turn.today)


def is_asked(turn: Turn) -> bool:
    """Whether the question what fits is open: a fall last year is an answer to it.

    It is none of somebody who is in a safety pause, or says that they were cleared.
    """
    asked = dialogues.load(turn.tx, turn.person.id)
    pause = turn.coach.pause
    is_waiting = pause is not None and pause.is_for_safety
    return asked is not None and asked.step == CHECK and not is_waiting


# -- the two questions, as steps of any flow -----------------------------------------------------


def steps(
    flow: str,
    needed: Callable[[Turn, Draft], bool] = always,
    skipped: Callable[[Turn, Draft], Mapping[str, Any] | None] = never,
    others: frozenset[str] | None = None,
) -> tuple[Step, Step]:
    """What fits, and what follows from it; `others` are the further answers that are heard."""
    return (
        Step(
            CHECK,
            partial(_ask_check, flow),
            plan_answers.with_more(CHECK, _read_check, others),
            needed,
            skipped,
            partial(_ask_check_again, flow),
        ),
        Step(
            CAREFUL,
            partial(_ask_careful, flow),
            plan_answers.with_more(CAREFUL, _read_careful, others),
            _needs_careful,
            again=partial(_ask_careful_again, flow),
        ),
    )


def _ask_check(flow: str, turn: Turn, _draft: Draft) -> Question:
    rows = tuple(
        (answer_button(turn, flow, f"goal-check-{value}", CHECK, value),) for value in CHECKS
    )
    return Question(turn.say("goal-check"), rows)


def _ask_check_again(flow: str, turn: Turn, draft: Draft) -> Question:
    return replace(_ask_check(flow, turn, draft), html=turn.say("goal-check-again"))


def _read_check(turn: Turn, _draft: Draft, text: str) -> Took | None:
    said = turn.reads(text)
    value = turn.choice(text, {value: f"goal-check-{value}" for value in CHECKS})
    value = value or {"yes": "some", "no": "none"}.get(text)
    named = said.own_conditions
    if value is None and (excepted := _excepted(turn, said)) is not None:
        value, named = "some", [*named, *excepted.own_conditions]
    if value is None and first_talk.denies_all(said):
        value = "none"
    shape = said.classes.shape
    is_hurt = CODE["twisted"] in shape or CODE["dislocated"] in shape
    is_told = (said.tells_of_health or is_hurt) and not WELL.search(shape)
    if value is None and is_told and not _asks_in_general(said):
        value = "some"
    about = said.about
    if value is None and turn.coach.goal is None and about in {"health.surgery", "health.cleared"}:
        value = "some"  # whoever has a surgeon to ask, or was cleared, has something to be asked
    if value is None and about == "health.clear":
        value = "none"
    if value is None:
        return None
    facts = checked(turn, value)
    if turn.person.consent is not None:  # it decides what is safe, also if the rest stays unsaid
        turn.coach.keep(replace(turn.person, facts=facts))
    careful = {"check": value, "careful": False, "named": list(dict.fromkeys(named))}
    return Took({"check": value} if value == "none" else careful)


def _excepted(turn: Turn, said: Utterance) -> Utterance | None:
    """The illness that an all-clear leaves out, if it does: "nothing, just high blood pressure"."""
    parts = first_talk.exception_in(said)
    if parts is None:
        return None
    before, rest = (turn.reads(part) for part in parts)
    is_clear = before.about in ALL_CLEAR or first_talk.denies_all(before)
    is_ill = rest.tells_of_health or bool(rest.own_conditions) or rest.about in ILLS
    return rest if is_clear and is_ill else None


ALL_CLEAR = frozenset({"health.clear", "talk.no"})


def _asks_in_general(said: Utterance) -> bool:
    """Whether it asks about the points and tells nothing: "what do you mean by supervision"."""
    return said.is_question and not said.own_conditions and not OF_ME.search(said.classes.shape)


OF_ME = Rule("[i im id me my]")
WELL = Rule(
    "^ [no nope but and comma my the]{0,4} [balance heart chest] is [my the word about]{0,2}"
    " [enough opinion] stop? $"
)
"""One point alone, and it is in order: "no, balance is fine"."""


def _ask_careful(flow: str, turn: Turn, draft: Draft) -> Question:
    ok = answer_button(turn, flow, "goal-careful-ok", CAREFUL, "ok")
    named = draft.get("named", [])
    turn.has_cautioned = turn.has_cautioned or bool(named)
    lines = [*show.cautions(turn, named), turn.say("goal-careful")]
    return Question(join_lines(lines, "\n\n"), ((ok,),))


def _ask_careful_again(flow: str, turn: Turn, draft: Draft) -> Question:
    return replace(_ask_careful(flow, turn, draft), html=turn.say("goal-careful-again"))


def _read_careful(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"ok": "goal-careful-ok"})
    if text == turn.incoming.text and turn.said.about == "health.cleared":
        return _professional_said(turn)
    is_typed = text == turn.incoming.text and not turn.said.is_question
    is_news = bool(turn.said.own_conditions)  # another illness is answered first
    is_agreed = first_talk.asks_first(turn.said) or first_talk.is_backed(turn.said)
    is_fact = not is_news and bool(plan_answers.meant_in(turn.said, CAREFUL))
    goes_on = is_typed and (is_fact or is_agreed or is_nod(turn.said))
    return Took({"careful": True}) if value or goes_on or text == "yes" else None


def _professional_said(turn: Turn) -> Took:
    """What a professional says of walking is no word on walking backwards, unless they said so."""
    shape = turn.said.classes.shape
    is_meant = CODE["backward"] in shape and not NEGATED.search(shape)
    if is_meant:
        return Took({"careful": True})
    return Took({}, stay=True, noted=turn.say("goal-careful-forward"))


NEGATED = Rule("[no not nope didnt havent without]")


def _needs_careful(_turn: Turn, draft: Draft) -> bool:
    return draft.get("careful") is False


def checked(turn: Turn, answer: str) -> people.Facts:
    """The facts of a person who has given this answer today."""
    today = turn.today.isoformat()
    return replace(turn.person.facts, screening=answer, screened_on=today, check_open=False)


# -- once more, and the clearance ----------------------------------------------------------------


def ask_again(turn: Turn, *, cleared: bool = False) -> None:
    """Ask the questions of the start once more; after that a cleared person begins anew."""
    if turn.coach.goal is None:
        raise Stale
    turn.coach.keep_facts(check_open=True)
    FLOW.open(turn, {"cleared": cleared})


def clear(turn: Turn, facts: people.Facts) -> None:
    """A professional has cleared the person: nothing is paused, and the plan begins anew today."""
    turn.coach.pauses.end()
    today = turn.today.isoformat()
    free = replace(facts, cautious=False, cleared_on=today)
    turn.coach.keep(replace(turn.person, facts=free))


def forget_cleared(turn: Turn) -> None:
    """A sign of danger since: what is open of the questions ends no pause any more."""
    found = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    if found is not None and found.draft.get("cleared"):
        careful = replace(found, draft={**found.draft, "cleared": False})
        dialogues.change(turn.tx, turn.person.id, careful, turn.now)


def _finish(turn: Turn, draft: Draft) -> None:
    """The same plan goes on, from a new beginning."""
    facts = checked(turn, draft[CHECK])
    if draft["cleared"]:
        clear(turn, facts)
    else:
        turn.coach.keep(replace(turn.person, facts=facts))
    plan_card.show_plan(turn, turn.coach.goals.change(since=turn.now))


FLOW = Flow(
    "health",
    steps("health", others=frozenset({"mass_kg"})),
    _finish,
    insists=True,
)
FLOWS = (FLOW,)


def _asked_about(turn: Turn) -> bool:
    """Whether the open question itself is asked about: what it means, or if it has to be."""
    asked, said = dialogues.load(turn.tx, turn.person.id), turn.said
    step = "" if asked is None else asked.step
    is_asked = step in {CHECK, CAREFUL} and said.is_question
    if not is_asked or not first_talk.asks_what_is_meant(said, has_to_ask=step == CAREFUL):
        return False
    turn.send(turn.say("goal-check-help" if step == CHECK else "goal-careful-why"))
    return True


ANSWERS = (Answer(Rank.ABOUT_THE_CHECK, "a question about the health check", _asked_about),)
