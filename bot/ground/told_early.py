"""What is told of a plan before there is one: noted at once, save that a caution comes first.

A sentence may tell of the plan, ask something, or both. What it tells goes to the draft of the
set-up; what it asks is left over, to be answered first. Then one line says what is noted and what
is still open.
"""

from __future__ import annotations

import re

from retrowalk.bot.conversation.flow import Draft
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import consent, plan_answers, set_up
from retrowalk.coach.reading import first_talk
from retrowalk.coach.reading.asked import asked_plainly
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.forms import LIKELY, SURE
from retrowalk.coach.reading.sentences import sentences
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store import dialogues
from retrowalk.coach.words import Html

OF_PLAN = ("setup.", "plan.", "remind.", "log.", "fix.", "go.", "talk.", "advice-", "pause.")
"""What a sentence that names a place may be taken for, and tell of a plan all the same."""

A_WISH = ("setup.", "plan.days", "plan.place", "plan.minutes", "remind.", "fix.value")
"""Wishes that noting it grants."""

ALSO_HEARD = (
    "set.",
    "remind.off",
    "data.",
    "health.",
    "danger.",
    "pain.",
    "safety.",
    "ask.burn",
    "ask.time_for",
)
SURELY = 0.8
STRONG = frozenset({"days", "time"})
CLAUSES = re.compile(r"[,;]\s")
BESIDE = frozenset({"minutes", "mass_kg", "experience"})
"""Facts that are noted beside others; alone they may as well be of a session or a sum."""

OPEN_QUESTION = Rule("[what how why when where how_many how_much how_long how_fast how_far]")
OF_MINE = Rule("[i im id my me will would]")
PLACE = "[indoor outdoor belt motorless track]"
OF_A_PLACE = Rule(f"have .{{0,4}} {PLACE}| ^ .{{0,3}} {PLACE} .{{0,2}} is| is .{{0,2}} {PLACE}")
"""A place that is told of by itself: "we have a hall", "our cellar is 9 metres long"."""

DOUBTED = Rule(f"{PLACE} .* but(?! .* {PLACE})")
"""A further place that is told of with a but: "the gym has one, but it is always full"."""

EVERY = "1111111"
WISHED = Rule("[want would will id setting]")
FEW_WORDS = 6


def take(turn: Turn) -> str | None:
    """Note what a message tells of a plan; what is left of it to be answered. None: it tells none.

    Only where there is no plan, and no other question of the set-up waits for its own answer.
    Beside somebody else's illness nothing is noted; beside one of theirs its caution comes first.
    """
    if turn.coach.goal is not None or not _is_time(turn):
        return None
    named = turn.said.conditions
    if any(one.asks_first for one in named):
        turn.has_asked_again = True  # nobody is invited to walk in the same breath
        return None
    is_drinking = turn.said.about == "advice-alcohol" and turn.said.sure >= SURE
    if is_drinking or (named and all(one.is_of_another for one in named)):
        return None
    draft, told, rest, asked = set_up.draft_now(turn), Draft(), list[str](), list[str]()
    for sentence in sentences(turn.incoming.text, turn.said.language):
        text = first_talk.without_tag(sentence, turn.said.language)
        said = turn.reads(text)
        found = facts_of(turn, said, {**draft, **told})
        told.update(found)
        is_short = len(said.words.words) <= FEW_WORDS
        is_plain = bool(asked_plainly(said))
        advice = first_talk.asks_of_it(said, _names_of({**draft, **told} if is_short else told))
        if not (advice or found) and _is_place_asked_about(said):
            advice = first_talk.asks_where(said)
        if advice and not is_plain:
            asked.append(advice)
        elif is_plain or _is_left(said, has_facts=bool(found)):
            rest.append(text)
    if not told and not asked:
        return None
    set_up.keep_early(turn, told)
    for advice in dict.fromkeys(asked):
        turn.hear(turn.incoming.text, advice)
    return " ".join(rest)


def _names_of(told: Draft) -> set[str]:
    """What was told, a place by its own name."""
    return {str(told["place"]) if name == "place" else name for name in told}


def _is_time(turn: Turn) -> bool:
    asked = dialogues.find(turn.tx, turn.person.id, set_up.FLOW.name)
    return asked is None or asked.step == consent.STEP


def facts_of(turn: Turn, said: Utterance, known: Draft) -> Draft:
    """What one sentence tells of the plan; {} for a session, a sum, a danger, or what is asked."""
    is_other = first_talk.asks_first(said) or first_talk.wants_read_back(said)
    if is_other or plan_answers.is_no_answer(said) or said.danger.level >= Level.STOP:
        return {}
    if said.conditions:
        return _beside_a_condition(turn, said, known)
    start = plan_answers.start_in(turn, said)
    found = plan_answers.meant_in(said, "setup", known) | start
    if "days" in found and known.get("maybe"):
        found.setdefault("maybe", None)
    is_doubted = bool(known.get("place")) and DOUBTED.search(said.classes.shape) is not None
    # An hour that is said again is meant: "after work", "about 6".
    found = {
        name: value for name, value in found.items() if value != known.get(name) or name == "time"
    }
    if is_doubted and "place" in found:
        found["place"] = known["place"]
    if said.is_question and found.keys() == {"place"} and _is_place_asked_about(said):
        return {}
    is_clear = bool(STRONG & found.keys())
    if is_clear and _is_day_alone(said, found):
        is_clear = said.likeliest(_kind)[0] and len(said.words.words) <= FEW_WORDS
    is_clear = is_clear or bool(start) or ("place" in found and _is_place_meant(said))
    if not is_clear or (said.is_question and not _is_asked_of_own(said, found)):
        return {}
    if "time" in found:
        found["half"] = plan_answers.may_be_evening(said, found["time"])
    return found


def _beside_a_condition(turn: Turn, said: Utterance, known: Draft) -> Draft:
    """What the clauses tell that name nothing of health: "7 am, I take my tablets at 6".

    One of them alone may be of the treatment, or of how they get about, unless it is wished.
    """
    told: Draft = {}
    is_wish = False
    for part in filter(str.strip, CLAUSES.split(said.text)):
        clause = turn.reads(part)
        if not clause.conditions and part != said.text:
            told.update(facts_of(turn, clause, {**known, **told}))
            if (
                told.get("days") == EVERY
                and plan_answers.EACH_DAY.search(clause.classes.shape) is None
            ):
                del told["days"]  # "all fine so far"
            is_wish = is_wish or WISHED.search(clause.classes.shape) is not None
    return told if is_wish or len({"place", "days", "time"} & told.keys()) > 1 else {}


def beside_a_caution(turn: Turn) -> Html:
    """Note what a message with a caution wishes of a plan, and say so in a line; "" for nothing."""
    told: Draft = {}
    for sentence in sentences(turn.incoming.text, turn.said.language):
        said = turn.reads(sentence)
        if not said.is_question:
            told.update(facts_of(turn, said, {**set_up.draft_now(turn), **told}))
    is_wish = not STRONG.isdisjoint(told)  # a place alone is where they are, or what they hold
    if is_wish:
        set_up.keep_early(turn, told)
    return plan_answers.noted(turn, told) if is_wish else Html()


def _is_day_alone(said: Utterance, found: Draft) -> bool:
    """Whether a single day is named and nothing else: it may be the day of anything."""
    named = said.weekdays | said.days_of_other
    return STRONG & found.keys() == {"days"} and len(named) == 1 and "place" not in found


def _kind(label: str) -> bool:
    return label.startswith(OF_PLAN)


def _is_place_meant(said: Utterance) -> bool:
    is_of_plan = said.about.startswith(OF_PLAN)
    return is_of_plan or said.sure < SURE or OF_A_PLACE.search(said.classes.shape) is not None


def _is_place_asked_about(said: Utterance) -> bool:
    """Whether a place is only asked about: "could I do it on a football field?"."""
    return ASKS_FIRST.search(said.classes.shape) is not None and not said.about.startswith(A_WISH)


ASKS_FIRST = Rule(
    "^ [and but hello comma word please then too]{0,4} [can cannot is would should do will]"
)


def _is_asked_of_own(said: Utterance, found: Draft) -> bool:
    """Whether a question holds a wish: "can you put me down for Monday", and no "when"."""
    is_open = OPEN_QUESTION.search(said.classes.shape) is not None
    shape = said.classes.shape
    if said.about.startswith(A_WISH) and said.sure >= LIKELY and STRONG & found.keys():
        return True
    if first_talk.asks_of_it(said, _names_of(found)):
        return True
    return not is_open and (found.keys() >= STRONG or OF_MINE.search(shape) is not None)


def _is_left(said: Utterance, *, has_facts: bool) -> bool:
    """Whether a sentence is still to be answered, once what it tells is noted."""
    danger = said.danger
    is_tired = danger.level is Level.EASE and {"stumble", "sore"}.isdisjoint(danger.signs)
    if first_talk.asks_first(said) or first_talk.wants_read_back(said):
        return True
    if said.conditions or (danger.level > Level.NONE and not is_tired):
        return True
    if first_talk.asks_what_else(said):
        return False
    if said.is_question:
        return not (has_facts and said.about.startswith(A_WISH)) and not _is_small(said)
    return not has_facts and said.sure >= SURELY and said.about.startswith(ALSO_HEARD)


def _is_small(said: Utterance) -> bool:
    return said.about.startswith("talk.") and said.sure >= SURE
