"""What people live with: the caution in plain words, and the way to the gentlest plan.

`coach/knowledge/conditions.py` reads whose it is and whether it is over. Nothing is kept of what
was named, only that somebody is to ask a professional first: at once where they agreed and tell it
of themselves, else by a tap on "Gentlest plan, please".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import (
    alarm,
    health_check,
    pain_told,
    plan_card,
    set_up,
    told_early,
    worry,
)
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.errors import Stale
from retrowalk.coach.knowledge.conditions import (
    UNNAMED,
    Asked,
    Named,
    all_conditions,
    asked_in,
    is_cleared,
    is_of_now,
    prevents,
)
from retrowalk.coach.knowledge.facts import all_facts
from retrowalk.coach.message import Button
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.asked import asked_plainly
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.forms import ILLS, REASONS, SURE, WALKED
from retrowalk.coach.reading.meaning import AskKind
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.store.pauses import GRAVE, StoredPause
from retrowalk.coach.words import Html, escape, join_lines

OF_TODAY = Rule("[today here tonight sudden]")
GENTLE, WHY = "gentle", "whycare"


def _answered(turn: Turn) -> bool:
    """Whether a message was about somebody's condition, and not one named in passing."""
    named = turn.said.conditions
    if not named or turn.said.meant or turn.incoming.forwarded:
        return False
    return _asks_to_prevent(turn, named) or _told_of_health(turn, named)


def _told_of_health(turn: Turn, named: Sequence[Named]) -> bool:
    if in_passing.is_a_saying(turn.said):
        worry.ask(turn)  # "nearly had a heart attack at the price": most likely none
        return True
    own = [one for one in named if not one.is_of_another]
    is_new = OF_TODAY.search(turn.said.classes.shape) is not None
    if is_new and any(one.condition.asked_if_new for one in own):
        worry.ask(turn)
        return True
    if _is_in_passing(turn):
        return _leads(turn, own)
    if _is_for_others(turn, named):
        return False
    if own:
        _caution(turn, own)
    else:
        _of_another(turn, named[0])
    return True


def _asks_to_prevent(turn: Turn, named: Iterable[Named]) -> bool:
    """Whether it asks if walking keeps an illness away, which nobody has then."""
    said = turn.said
    is_of_me = OF_ME.search(said.classes.shape) is not None
    if is_of_me or not prevents(turn.incoming.text, said.language):
        return False
    if any(one.condition.id == "memory" for one in named):
        turn.hear(turn.incoming.text, "claim-brain")
    else:
        turn.send(turn.say("condition-prevents"))
    return True


def _leads(turn: Turn, own: list[Named]) -> bool:
    """The caution before a session or a sum of somebody who has no plan and has not agreed.

    Of the two only the sum is answered then: they are not asked to keep what they are to ask about.
    """
    is_new = turn.coach.goal is None and turn.person.consent is None
    if not is_new or not any(one.asks_first for one in own):
        return False
    _caution(turn, own)
    return not (turn.said.question is not None and _has_amount(turn))


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
    command = turn.incoming.command
    if command is not None and not command.rest:
        return False  # nothing is told but a command
    found = asked_in(turn.incoming.text, turn.said.language) if turn.said.about in WORN else ()
    asked = [one for one in found if one in ASKED_OF_WORN]
    if asked:
        lines = [turn.say(f"condition-asked-{one}") for one in asked]
        turn.send(join_lines(lines, "\n\n"))
    if in_passing.is_a_saying(turn.said) or turn.said.conditions or not _tells_of_illness(turn):
        return False
    change_id = turn.coach.details.change(facts=health_check.checked(turn, "some"))
    turn.send(turn.say("condition-kept"), (turn.button("undo-button", "undo", change_id),))
    return True


ASKED_OF_WORN = frozenset({Asked.ALONE, Asked.DOSE, Asked.SOCKS})
WORN = frozenset({"advice-arthritis", "advice-knees"})
"""What most people live with at some age: it has an answer of its own, and no caution."""


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
    is_done = WALKED.search(turn.said.classes.shape) is not None or not turn.said.own_conditions
    is_session = report is not None and report.has_amount and is_done
    is_sum = question is not None and question.kind is not AskKind.FACT
    return is_session or (is_sum and _has_amount(turn))


def _is_for_others(turn: Turn, named: Iterable[Named]) -> bool:
    """Whether another feature knows better what to say: a pain of now, a question."""
    said = turn.said
    if said.sure < SURE:
        return False
    is_calm = said.about == "danger.sign" and not is_of_now(said.text, said.language)
    is_little = is_calm or said.about.startswith(SAYS_LITTLE)
    if all(one.condition.is_unnamed for one in named) and not is_little:
        is_kind = all(one.condition.id != UNNAMED for one in named)
        is_known = is_kind and said.about in ILLS
        return said.sure >= CLEARLY and not is_known  # who is sure what it is about knows more
    if said.about == "pain.now":
        return turn.coach.goal is not None
    return said.is_question and all(said.about in one.condition.leaves_to for one in named)


SAYS_LITTLE = ("talk.", "health.clear")
"""What is said to these fits no illness."""


def _has_amount(turn: Turn) -> bool:
    asked = turn.said.question
    return asked is not None and any((asked.duration_min, asked.distance_km, asked.kcal))


def _caution(turn: Turn, own: list[Named]) -> None:
    turn.has_cautioned = True
    lines = show.cautions(turn, [one.condition.id for one in own], _told(own))
    live = [one for one in own if not one.is_calm]
    is_cautious = any(one.condition.gentle or one.rests for one in live)
    lines.extend(_answers_beside(turn, own, is_cautious=is_cautious))
    if any(one.condition.sources for one in live):  # the others say it in their text
        lines.append(turn.say("condition-own"))
    if any(one.is_flaring for one in live):
        lines.append(turn.say("condition-flaring"))
    is_resting = any(one.rests for one in live)
    if is_resting and turn.coach.goal is not None and _is_own_news(turn):
        alarm.be_careful(turn)
    ahead, rows = _what_follows(turn, own, is_cautious=is_cautious)
    lines.extend(ahead)
    sourced = [one.condition.id for one in own if one.condition.sources]
    if sourced:
        rows.append((turn.button("why-button", WHY, sourced[0]),))
    turn.send(join_lines(lines, "\n\n"), *rows)


def _told(named: Iterable[Named]) -> dict[str, str]:
    """The texts by how each was told."""
    return {one.condition.id: one.key for one in named}


def _what_follows(
    turn: Turn, own: list[Named], *, is_cautious: bool
) -> tuple[list[Html], list[tuple[Button, ...]]]:
    """What a condition does to the plan, in a line, and the buttons to it."""
    pause, live = turn.coach.pause, [one for one in own if not one.is_calm]
    is_resting = any(one.rests for one in live)
    if pause is not None and pause.is_for_safety:
        return _while_waiting(turn, pause, is_resting=is_resting)
    if not is_cautious:
        return [], []
    is_early, is_news = turn.coach.goal is None, _is_own_news(turn)
    if is_early and is_news:
        ids = [one.condition.id for one in own]
        set_up.keep_early(turn, {"check": "some", "careful": False, "named": ids})
    if is_early and is_resting:
        return [turn.say("condition-waits")], []
    if turn.person.facts.asks_professional:
        return [turn.say("condition-is-gentle")], []
    agrees = _agreed(turn)
    if turn.person.consent is not None and is_news:
        change_id = turn.coach.details.change(facts=health_check.checked(turn, "some"))
        kept = turn.say(f"condition-kept{agrees}")
        return [kept], [(turn.button("undo-button", "undo", change_id),)]
    is_noted = is_early and is_news and not any(one.condition.holds for one in live)
    noted = told_early.beside_a_caution(turn) if is_noted else Html()
    offer = turn.say(f"condition-offer{agrees}")
    return [offer, noted], [(turn.button("condition-gentle-button", GENTLE),)]


def _while_waiting(
    turn: Turn, pause: StoredPause, *, is_resting: bool
) -> tuple[list[Html], list[tuple[Button, ...]]]:
    """That the plan waits: for a professional's word, where the condition itself says so."""
    if is_resting and pause.reason != GRAVE:
        return [turn.say("condition-rests")], [(turn.button("safety-cleared", "cleared"),)]
    return [pain_told.waiting(turn, pause)], list(pain_told.ways_back(turn))


def _agreed(turn: Turn) -> str:
    """What a professional is said to want: walking backwards itself, moving, or nothing of it."""
    if not is_cleared(turn.incoming.text, turn.said.language):
        return ""
    shape = turn.said.classes.shape
    is_backwards = CODE["backward"] in shape and not health_check.NEGATED.search(shape)
    return "-agreed" if is_backwards and not turn.said.is_question else "-cleared"


def _answers_beside(turn: Turn, own: list[Named], *, is_cautious: bool) -> list[Html]:
    """The answers to what is asked beside a condition: whether alone, how much, which shoes."""
    asked = asked_in(turn.incoming.text, turn.said.language) if is_cautious else ()
    is_tried = any(one.condition.id in TRIED for one in own)
    first = [
        turn.say(f"condition-asked-{one}")
        for one in asked
        if not (one is Asked.HELPS and (is_tried or not turn.said.is_question))
    ]
    known = all_facts(turn.person.language)
    barred = frozenset[str]().union(*(one.condition.bars for one in own))
    labels = [label for label in _asked_beside(turn) if label not in barred]
    return [*first, *(escape(known[label].text) for label in labels[:ANSWERED_MOST])]


TRIED = frozenset({"stroke", "parkinson", "ms", "frail"})
"""Those with which trials of walking backwards were read; their texts say what was found."""


def _after_caution(turn: Turn) -> bool:
    """Whether a question right after a caution asks of it: how to begin, alone, if it harms."""
    said = turn.said
    asked = asked_in(turn.incoming.text, said.language)
    if not asked or said.conditions or said.danger.level >= Level.STOP:
        return False
    last, known = turn.last_said, all_conditions().values()
    titles = (turn.say(f"{one.text_key}-title") for one in known)
    if not any(f"<b>{title}</b>" in last for title in titles):
        return False
    lines = [turn.say(f"condition-asked-{one}") for one in asked]
    lines.append(turn.say("caution-gentle"))
    turn.send(join_lines(lines, "\n\n"))
    return True


def _asked_beside(turn: Turn) -> list[str]:
    """What else a message asks that is answered the same with every condition."""
    parts = [part for part in QUESTIONS.split(turn.incoming.text) if part.strip()]
    if len(parts) == 1:
        return []
    read = [turn.reads(part) for part in parts[:PARTS_MOST]]
    plain = [label for label in map(asked_plainly, read) if label]
    clear = [one.about for one in read if one.is_question and one.sure >= CLEARLY]
    found = plain + clear
    return [label for label in dict.fromkeys(found) if label in SAME_WITH_ALL]


QUESTIONS = re.compile(r"(?<=[,.;!?])\s")
ANSWERED_MOST = 1
SAME_WITH_ALL = frozenset({
    "advice-barefoot", "advice-floor", "advice-belt-off", "advice-shoes", "advice-slippers",
    "advice-look", "advice-rails", "advice-phone",
    "advice-clip", "advice-light", "advice-wet", "advice-slope", "advice-no-rails",
    "advice-stairs", "advice-eyes", "advice-music", "advice-carry",
})  # fmt: skip
"""Advice that asks for no more than the caution does; how to set the foot is none."""


def _is_own_news(turn: Turn) -> bool:
    """Whether somebody tells of themselves; "is it good for thin bones?" may be anybody's.

    Before there is a plan it is taken for theirs: what they ask about comes first then.
    """
    if turn.coach.goal is None and any(one.asks_first for one in turn.said.conditions):
        return True
    return not turn.said.is_question or OF_ME.search(turn.said.classes.shape) is not None


OF_ME = Rule("[i im id me my]")


def _of_another(turn: Turn, one: Named) -> None:
    """Somebody else's: what we say to people who live with it, and nothing follows from it."""
    lines = [turn.say("condition-other"), *show.cautions(turn, [one.condition.id], _told([one]))]
    if one.condition.gentle and Asked.ALONE in asked_in(turn.incoming.text, turn.said.language):
        lines.insert(1, turn.say("condition-asked-alone-other"))
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
    Answer(Rank.AFTER_CAUTION, "a question right after a caution", _after_caution),
    Answer(Rank.CONDITION_BESIDE, "the same, told with a session or a question", _beside),
)
