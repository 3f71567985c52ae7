"""Calorie questions: in the chat; `inline` and `groups` ask here for theirs.

One pair of functions answers them everywhere: `understand` reads the question and `estimator`
answers it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import last_act
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.energy import foods
from retrowalk.coach.energy.estimator import compare, estimate, minutes_for, question_from
from retrowalk.coach.energy.slips import USUAL, likeliest
from retrowalk.coach.energy.values import Estimate, Needed
from retrowalk.coach.energy.values import Question as Energy
from retrowalk.coach.errors import BadInput, Stale
from retrowalk.coach.knowledge import facts
from retrowalk.coach.message import Button, button_data
from retrowalk.coach.person.plan import NO_GOAL
from retrowalk.coach.plan import inverse
from retrowalk.coach.plan.plan import first_session
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.reading import amounts
from retrowalk.coach.reading.asked import wishes_to_be_lighter
from retrowalk.coach.reading.forms import FEW_WORDS, LIKELY
from retrowalk.coach.reading.labels import ask_kind, is_topic
from retrowalk.coach.reading.meaning import AskKind, CalorieQuestion, Place
from retrowalk.coach.store import dialogues, last_questions, walks
from retrowalk.coach.words import Html, escape, join_lines

COMPARE_MIN = 30.0
MASSES_KG = (60, 75, 90)
INVERSE_KCAL = 100.0
KCAL_MOST = 1000.0
"""More than this nobody should want to walk off backwards: no number is given for it."""

INLINE_MOST = 256  # characters of an inline query


def asked(turn: Turn, question: CalorieQuestion) -> None:
    """Answer a question in the chat and remember it for follow-ups."""
    short = turn.said.minutes_by_m
    if short is not None and question.duration_min is None and question.distance_km is not None:
        question = replace(question, duration_min=short, distance_km=None)
    question = _with_food(turn, _of_what_was_told(turn, question))
    last_questions.remember(turn.tx, turn.person.id, question, turn.now)
    try:
        html = answer(turn, question)
    except BadInput as slip:
        _ask_slip(turn, slip)
        return
    rows: list[tuple[Button, ...]] = []
    if html == turn.say("ask-how-steep"):
        turn.show(html, show.steepness(question))
        return
    if question.kind is AskKind.BURN and has_amount(question):
        rows.append(
            (
                turn.button("why-button", "why", "kcal"),
                turn.button("compare-button", "compare"),
                turn.button("inverse-button", "inverse", kcal=int(INVERSE_KCAL)),
            )
        )
        if question.mass_kg is None and turn.person.facts.mass_kg is None:
            rows.append(
                tuple(
                    turn.button(
                        "mass-button",
                        "mass",
                        mass,
                        mass=show.mass(turn, mass),
                    )
                    for mass in MASSES_KG
                )
            )
        elif question.mass_kg is not None and question.mass_kg != turn.person.facts.mass_kg:
            shown = show.mass(turn, question.mass_kg)
            rows.append((turn.button("mass-remember", "keepmass", mass=shown),))
        mend = turn.button("ask-mend-button", "mend")
        rows.append((mend, _share(turn)) if turn.incoming.kind is Kind.SAID else (mend,))
    elif question.kind is AskKind.FACT:
        fact = _fact(turn)
        if fact is not None:
            rows.append((turn.button("why-button", "whyfact", fact.id),))
    else:
        rows.append((turn.button("why-button", "why", "kcal"),))
    turn.show(html, *rows)


def _with_food(turn: Turn, question: CalorieQuestion) -> CalorieQuestion:
    """A food to walk off, without a number, is the middle of its usual range."""
    if question.kind is not AskKind.TIME_FOR or question.kcal is not None:
        return question
    found = foods.food_in(turn.incoming.text, turn.person.language)
    return question if found is None else replace(question, kcal=found.middle_kcal)


def _of_what_was_told(turn: Turn, question: CalorieQuestion) -> CalorieQuestion:
    """The question with what was told a moment ago: that session, that weight."""
    if amounts.is_open(question):
        told = max(
            (w for w in walks.latest(turn.tx, turn.person.id, LATEST) if w.is_session),
            key=lambda walk: walk.created,
            default=None,
        )
        if told is not None and turn.now - told.created < TOLD_WITHIN:
            planned = turn.coach.plan.session(told.day).speed_kmh  # as on its receipt
            question = replace(
                question,
                duration_min=told.duration_min,
                distance_km=None if told.duration_min else told.distance_km,
                speed_kmh=question.speed_kmh or told.speed_kmh or planned,
                grade_pct=told.grade_pct if question.grade_pct is None else question.grade_pct,
                handrail=told.felt.handrail if question.handrail is None else question.handrail,
            )
    offered = dialogues.load(turn.tx, turn.person.id)
    if question.mass_kg is None and offered is not None and offered.flow == OFFERED_WEIGHT:
        question = replace(question, mass_kg=offered.draft.get("mass_kg"))
    return question


LATEST = 10
OFFERED_WEIGHT = "mass"
"""The open question whether a weight is to be kept: it counts already."""

TOLD_WITHIN = timedelta(hours=1)


def _ask_slip(turn: Turn, slip: BadInput) -> None:
    """A number that can't be meant: what was likely meant is one tap away."""
    field, value = str(slip.values.get("field", "")), slip.values.get("value")
    meant = likeliest(field, float(value)) if isinstance(value, int | float) else None
    if meant is None:
        raise slip
    label = show.plain_text(show.amount(turn, field, meant))
    turn.send(turn.say(slip.key), (Button(label, button_data("fixask", field, f"{meant:g}")),))


def _fixed(turn: Turn, args: list[str]) -> None:
    if len(args) != 2 or args[0] not in USUAL:  # noqa: PLR2004  field, value
        raise Stale
    changed: dict[str, Any] = {args[0]: pressed.decimal(args, 1, least=-math.inf)}
    asked(turn, replace(_last(turn), **changed))


def _slope_told(turn: Turn) -> bool:
    """Whether a message tells how steep it is, after that was asked: it is answered."""
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    is_asked = last is not None and show.is_steepness_open(last)
    new = turn.said.follow_up(last) if last is not None and is_asked else None
    if last is None or new is None or new.grade_pct is None:
        return False
    asked(turn, replace(new, kind=last.kind))
    return True


def _share(turn: Turn) -> Button:
    """The question as it was typed, for another chat: nothing that we know goes along."""
    typed = " ".join(turn.incoming.text.split()).removeprefix("/ask ")
    return Button(turn.words.plain("share-button"), inline_query=typed[:INLINE_MOST])


def _fact(turn: Turn) -> facts.Fact | None:
    return facts.all_facts(turn.person.language).get(turn.said.topic[0] or "")


def answer(turn: Turn, question: CalorieQuestion) -> Html:
    """The answer as text; asks back for what is missing."""
    if question.kind is AskKind.FACT:
        fact = _fact(turn)
        return turn.say("ask-fact-unknown") if fact is None else escape(fact.text)
    by_kind = {AskKind.TIME_FOR: _time_for, AskKind.COMPARE: _compare, AskKind.BURN: _estimated}
    return lacking(turn, question) or by_kind[question.kind](turn, question)


def lacking(turn: Turn, question: CalorieQuestion) -> Html:
    """What has to be told first, or why nothing can be said; "" for a whole question."""
    if question.in_water:
        return escape(facts.all_facts(turn.person.language)["water"].text)
    if question.kind is AskKind.BURN and not has_amount(question):
        return turn.say("ask-how-long")
    return turn.say("ask-how-steep") if show.is_steepness_open(question) else Html()


def _estimated(turn: Turn, question: CalorieQuestion) -> Html:
    found = estimate(_filled(turn, question))
    return join_lines(
        [
            turn.say(
                "ask-answer",
                net=show.kcal_range(found.net_low_kcal, found.net_high_kcal),
                gross=show.kcal_range(found.low_kcal, found.high_kcal),
            ),
            _a_week(turn, found),
            *_basis(turn, question, found),
            turn.say("log-early-stairs") if question.stairs else "",
        ]
    )


def _a_week(turn: Turn, found: Estimate) -> Html:
    """The sum of a week, where it is asked for so many times a week."""
    is_said = turn.incoming.kind is Kind.SAID and turn.incoming.private
    times = turn.said.days_a_week if is_said else None
    if times is None or not times.is_integer() or not 1 < times <= DAYS_A_WEEK:
        return Html()
    net = show.kcal_range(times * found.net_low_kcal, times * found.net_high_kcal)
    return turn.say("ask-a-week", count=int(times), net=net)


DAYS_A_WEEK = 7


def _basis(
    turn: Turn, question: CalorieQuestion, found: Estimate, also: Sequence[Html] = ()
) -> list[Html]:
    """What was read of a question, what was assumed, and how far the answer can be trusted."""
    return [
        turn.say("ask-read", read=_read_as(turn, question, found)),
        show.assumed(turn, found, also),
        turn.say("ask-outside") if not found.inside_domain else Html(),
        turn.say("ask-own-rest") if show.lacks_for_rest(question) else Html(),
    ]


def has_amount(question: CalorieQuestion) -> bool:
    """Whether a question says how long or how far."""
    return question.duration_min is not None or question.distance_km is not None


def _is_own_chat(turn: Turn) -> bool:
    return turn.incoming.private and turn.incoming.kind is not Kind.ASKED_INLINE


def _filled(turn: Turn, question: CalorieQuestion) -> Energy:
    # What is posted in another chat says nothing of the person, not even by its numbers.
    is_own_chat = _is_own_chat(turn)
    return question_from(
        question,
        saved_mass_kg=turn.person.facts.mass_kg if is_own_chat else None,
        usual_speed_kmh=turn.coach.walks.usual_speed_kmh() if is_own_chat else None,
    )


def _read_as(turn: Turn, question: CalorieQuestion, found: Estimate) -> Html:
    parts: list[str] = [turn.say(f"activity-{question.activity.value}")]
    if question.duration_min is not None:
        parts.append(show.duration(turn, question.duration_min))
    if question.distance_km is not None:
        parts.append(show.distance(turn, question.distance_km))
    if question.kind is not AskKind.TIME_FOR or question.duration_min is None:
        parts.append(show.speed(turn, found.speed_kmh))  # else it is the answer
    parts.append(show.mass(turn, found.mass_kg))
    if question.grade_pct is not None:
        parts.append(turn.say("session-grade", grade=round(question.grade_pct, 1)))
    if question.handrail is not None:
        parts.append(turn.say("walk-rails" if question.handrail else "walk-no-rails"))
    parts.extend(show.besides(turn, question))
    return join_lines(parts, " · ")


def _time_for(turn: Turn, question: CalorieQuestion) -> Html:
    if question.kcal is None:
        return turn.say("ask-how-many-kcal")
    if question.kcal > KCAL_MOST:
        return turn.say("ask-too-much", kcal=round(question.kcal))
    if question.stairs or turn.said.details.place is Place.STAIRS:
        return turn.say("log-early-stairs")  # no sum either: no measurement was found
    if question.activity in inverse.FORWARD:
        return _as_sum(turn, question.kcal, question, [])
    if _is_own_chat(turn):
        return _time_for_me(turn, question.kcal, question)
    # In another chat the answer is the stranger's: a person's plan would tell of their health.
    beginner = turn.say("ask-beginner", minutes=first_session(NO_GOAL).minutes)
    return _as_sum(turn, question.kcal, question, [beginner])


def _time_for_me(turn: Turn, kcal: float, question: CalorieQuestion) -> Html:
    """The sum as knowledge, and as sessions where all of it is in the person's plan."""
    session = turn.coach.plan.session(turn.today)
    told, said = turn.said.details, question
    shut = inverse.not_open_yet(
        question, told.place, session, turn.coach.plan.opens, is_motorless=told.is_motorless
    )
    if not shut:
        question = inverse.as_planned(question, session)
    if turn.coach.plan.must_rest or turn.coach.pause is not None:
        after = [turn.say("ask-rest-now")]
    elif question.duration_min is not None:
        after = _beside_the_ceiling(turn, kcal, question, session, shut)
    elif shut:
        reasons = [_why_closed(turn, session, what) for what in shut]
        after = [turn.say("ask-not-yet"), *reasons, _plan_now(turn, session)]
    else:
        limit = float(session.limit_minutes)
        found = minutes_for(kcal, _filled(turn, question), session_limit_min=limit)
        after = [_split(turn, found), _plan_now(turn, session)]
    return _as_sum(turn, kcal, question, after, said)


def _as_sum(
    turn: Turn,
    kcal: float,
    question: CalorieQuestion,
    after: Sequence[Html],
    said: CalorieQuestion | None = None,
) -> Html:
    """How long, how far or how fast for so much, as knowledge, and what follows from it.

    `said` is the question before what it left open was taken from the plan.
    """
    if question.duration_min is not None:
        filled = _filled(turn, replace(question, speed_kmh=None))
        found = inverse.how_fast(kcal, question.duration_min, filled)
        first = _speed_line(turn, question.duration_min, found)
    else:
        found = minutes_for(kcal, _filled(turn, question), session_limit_min=inverse.KNOWN_MIN)
        first = turn.say(
            "ask-time-for",
            kcal=round(kcal),
            low=_rounded(found.low_minutes),
            high=_rounded(found.high_minutes),
            distance=show.distance(turn, round(found.distance_km, 1)),
            speed=show.speed(turn, found.speed_kmh),
        )
    is_planned = said is not None and said != question
    basis = _basis(
        turn, said or question, found.session, [turn.say("assume-plan")] if is_planned else []
    )
    return join_lines([first, *after, *basis, turn.say("ask-not-a-target")])


def _speed_line(turn: Turn, minutes: float, found: Needed) -> Html:
    key = "ask-how-fast-none" if found.capped else "ask-how-fast"
    return turn.say(
        key,
        speed=show.speed(turn, round(found.speed_kmh, 1)),
        kcal=round(found.kcal),
        minutes=show.duration(turn, minutes),
    )


def _beside_the_ceiling(
    turn: Turn, kcal: float, question: CalorieQuestion, session: Session, shut: Sequence[str]
) -> list[Html]:
    """What the plan has of so much in that time: all of it, or how long at its ceiling."""
    minutes = question.duration_min or 0
    filled = _filled(turn, replace(question, speed_kmh=None))
    found = inverse.how_fast(kcal, minutes, filled)
    is_within = found.speed_kmh <= session.max_speed_kmh and minutes <= session.limit_minutes
    if is_within and not found.capped and not shut:
        return [_plan_now(turn, session)]
    most = inverse.at_the_ceiling(kcal, replace(filled, duration_min=None), session)
    reasons = [_why_closed(turn, session, what) for what in shut if what != inverse.SPEED]
    ceiling = turn.say(
        "ask-ceiling",
        speed=show.speed(turn, session.max_speed_kmh),
        limit=show.duration(turn, session.limit_minutes),
        low=_rounded(most.low_minutes),
        high=_rounded(most.high_minutes),
    )
    return [turn.say("ask-not-yet"), *reasons, ceiling]


def _why_closed(turn: Turn, session: Session, what: str) -> Html:
    if what == inverse.SPEED:
        return turn.say("ask-not-yet-speed", speed=show.speed(turn, session.max_speed_kmh))
    return turn.say("ask-hands-not" if what == inverse.HANDS else f"log-early-{what}")


def _plan_now(turn: Turn, session: Session) -> Html:
    if turn.coach.goal is None:
        return turn.say("ask-beginner", minutes=session.minutes)
    return turn.say("ask-in-plan", session=show.session(turn, session))


def _rounded(minutes: float) -> int:
    """Minutes as far as they are known: in fives from twenty on."""
    return round(minutes / 5) * 5 if minutes >= 20 else max(1, round(minutes))  # noqa: PLR2004


def _split(turn: Turn, found: Needed) -> Html:
    if found.sessions <= 1 and not found.capped:
        return Html()
    return turn.say(
        "ask-split",
        sessions=found.sessions,
        minutes=show.duration(turn, round(found.session_min)),
    )


def _compare(turn: Turn, question: CalorieQuestion) -> Html:
    if question.stairs:
        return turn.say("log-early-stairs")  # no measurement was found to set beside
    filled = _filled(turn, question)
    if filled.duration_min is None and filled.distance_km is None:
        filled = replace(filled, duration_min=COMPARE_MIN)
    found = compare(filled)
    return join_lines(
        [
            turn.say(
                "ask-compare",
                minutes=show.duration(turn, found.asked.duration_min),
                speed=show.speed(turn, found.asked.speed_kmh),
                activity=turn.say(f"activity-{question.activity.value}"),
                backward=show.kcal_range(found.asked.net_low_kcal, found.asked.net_high_kcal),
                forward=show.kcal_range(
                    found.same_speed.net_low_kcal, found.same_speed.net_high_kcal
                ),
                ratio=round(found.net_ratio, 1),
            ),
            turn.say("ask-compare-note"),
            *_basis(turn, question, found.asked),
        ]
    )


# -- commands and buttons ------------------------------------------------------------------------


def _command(turn: Turn, rest: str) -> None:
    if not rest:
        turn.send(turn.say("ask-how"))
        return
    turn.read_instead(rest)
    question = turn.said.as_question
    if question is None:
        turn.send(turn.say("ask-how"))
    else:
        asked(turn, question)


def _last(turn: Turn) -> CalorieQuestion:
    found = last_questions.find(turn.tx, turn.person.id, turn.now)
    if found is None:
        raise Stale
    return found


def _why(turn: Turn, _args: list[str]) -> None:
    """Where the number comes from: formula, sources, limits."""
    example = estimate(Energy(duration_min=10, speed_kmh=2.5, mass_kg=70, handrail=True))
    turn.send(
        join_lines(
            [
                turn.say("why-kcal"),
                *(show.cited(turn, source_id) for source_id in example.sources[:4]),
                turn.say("why-limits"),
            ]
        )
    )


def _why_fact(turn: Turn, args: list[str]) -> None:
    """What a fact rests on."""
    known = facts.all_facts(turn.person.language)
    if len(args) != 1 or args[0] not in known:
        raise Stale
    turn.send(join_lines(show.cited(turn, source_id) for source_id in known[args[0]].sources))


def _compare_tapped(turn: Turn, _args: list[str]) -> None:
    question = replace(_last(turn), kind=AskKind.COMPARE)
    turn.send(answer(turn, question))


def _inverse_tapped(turn: Turn, _args: list[str]) -> None:
    question = replace(
        _last(turn), kind=AskKind.TIME_FOR, kcal=INVERSE_KCAL, duration_min=None, distance_km=None
    )
    turn.send(answer(turn, question))


def _mass_tapped(turn: Turn, args: list[str]) -> None:
    asked(turn, replace(_last(turn), mass_kg=float(pressed.whole(args))))


def _number_tapped(turn: Turn, args: list[str]) -> None:
    asked(turn, CalorieQuestion(AskKind.BURN, duration_min=pressed.decimal(args)))


# -- a reading that was wrong --------------------------------------------------------------------


def _mend_tapped(turn: Turn, _args: list[str]) -> None:
    """Ask what was read wrongly in the last question."""
    _last(turn)
    MEND.open(turn)


def _called_wrong(turn: Turn) -> bool:
    """Whether the answer of a moment ago was called wrong."""
    is_asked = last_questions.find(turn.tx, turn.person.id, turn.now) is not None
    if is_asked:
        MEND.open(turn)
    return is_asked


def _ask_mend(turn: Turn, _draft: Draft) -> Question:
    return Question(turn.say("ask-mend"))


def _read_mend(turn: Turn, _draft: Draft, text: str) -> Took | None:
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    if last is None or turn.reads(text).follow_up(last) is None:
        return None
    return Took({"text": text})


def _mended(turn: Turn, draft: Draft) -> None:
    changed = turn.reads(draft["text"]).follow_up(_last(turn))
    if changed is not None:
        asked(turn, changed)


MEND = Flow("mend", (Step("text", _ask_mend, _read_mend),), _mended)


def _so_far(turn: Turn) -> None:
    """The calories of all sessions of this week, this month, or since the first one."""
    monday = turn.today - timedelta(days=turn.today.weekday())
    first = {"week": monday, "month": turn.today.replace(day=1)}.get(turn.said.period, date.min)
    found = turn.coach.walks.energy_since(first)
    if turn.person.facts.mass_kg is None:
        turn.send(turn.say("log-no-weight"))
        return
    if not found:
        turn.send(turn.say("kcal-so-far-none"), (turn.button("history-button", "hist", 0),))
        return
    low = sum(each.net_low_kcal for each in found)
    high = sum(each.net_high_kcal for each in found)
    turn.send(
        turn.say("kcal-so-far", net=show.kcal_range(low, high), count=len(found)),
        (turn.button("why-kcal-button", "why", "kcal"),),
    )


def _food_asked(turn: Turn) -> None:
    """The calories of a food, as the range of a usual portion; walking it off is one tap away."""
    found = foods.food_in(turn.incoming.text, turn.person.language)
    if found is None:
        turn.send(turn.say("food-unknown"))
        return
    turn.send(
        turn.say("food-kcal", portion=found.portion, kcal=_food_range(found)),
        (turn.button("food-off-button", "food", found.id),),
    )


def _food_range(found: foods.Food) -> str:
    return show.kcal_range(found.low_kcal, found.high_kcal)


def _food_tapped(turn: Turn, args: list[str]) -> None:
    known = {food.id: food for food in foods.foods(turn.person.language)}
    if len(args) != 1 or args[0] not in known:
        raise Stale
    asked(turn, CalorieQuestion(AskKind.TIME_FOR, kcal=known[args[0]].middle_kcal))


# -- in words ----------------------------------------------------------------------------------


def _in_words(turn: Turn) -> bool:
    """Whether a message is a calorie question, or goes on with the last one."""
    label, said = turn.decision.label, turn.said
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    if last is not None and has_amount(last) and _compares_last(turn):
        asked(turn, replace(last, kind=AskKind.COMPARE))
        return True
    if ask_kind(label) is None or is_topic(label):
        return False
    followed = said.follow_up(last) if last is not None else None
    lacks_amount = said.question is not None and not has_amount(said.question)
    is_open = last is not None and amounts.is_open(last)
    goes_on = label == "ask.follow" or lacks_amount or is_open
    same = last if lacks_amount and last is not None and has_amount(last) else None
    new = said.question or said.as_question
    question = (followed if goes_on else None) or same or new or last
    if question is None:
        turn.send(turn.say("ask-how"))
    else:
        asked(turn, question)
    return True


def _completes(turn: Turn, last: CalorieQuestion) -> bool:
    return amounts.is_open(last) and turn.said.is_amount_alone


def _weighs_otherwise(turn: Turn) -> bool:
    """Whether right after a sum another weight is asked for: "what if I weigh 90"."""
    said = turn.said
    is_weight = amounts.WEIGHED.search(said.said.shape) is not None
    return is_weight and said.is_question and last_act.is_question(turn)


def _compares_last(turn: Turn) -> bool:
    """Whether few words right after a sum ask if it is more than forwards."""
    said = turn.said
    is_likely = said.share_of("ask.compare") >= LIKELY and said.is_question
    return is_likely and last_act.is_question(turn) and len(said.words.words) <= FEW_WORDS


def _amount_told(turn: Turn) -> bool:
    """Whether an amount alone completes the last question."""
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    if last is None or not (_completes(turn, last) or _weighs_otherwise(turn)):
        return False
    asked(turn, turn.said.follow_up(last) or last)
    return True


def _weight_told(turn: Turn) -> bool:
    """Whether a weight is told after a sum that was made without it: it is made anew."""
    said = turn.said
    is_else = said.is_question or said.duration_min is not None or said.about != "set.mass"
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    if said.mass_kg is None or is_else or last is None:
        return False
    if wishes_to_be_lighter(said) or not has_amount(last) or last.mass_kg == said.mass_kg:
        return False
    if turn.person.facts.mass_kg is not None:
        turn.hear(turn.incoming.text, "set.mass")
    asked(turn, replace(last, mass_kg=said.mass_kg))
    return True


def _put_right(turn: Turn) -> bool:
    """Whether words put the last question right."""
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    new = None if last is None else turn.said.follow_up(last)
    if new is None or new == last:
        return False
    asked(turn, new)
    return True


def _put_right_first(turn: Turn) -> bool:
    return last_act.is_question(turn) and _put_right(turn)


def _edited(turn: Turn) -> bool:
    """Whether the message is another question now; the same one is a reaction or a link preview."""
    question = turn.said.question
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    if question is None or last is None or question == last:
        return False
    asked(turn, question)
    return True


def _forwarded(turn: Turn) -> bool:
    """Whether somebody else's words are a question."""
    question = turn.said.question if turn.incoming.forwarded else None
    if question is not None:
        asked(turn, question)
    return question is not None


FLOWS = (MEND,)
COMMANDS = {"ask": Command(_command, menu=30, in_groups=True)}
BUTTONS = {
    "why": _why,
    "whyfact": _why_fact,
    "compare": _compare_tapped,
    "inverse": _inverse_tapped,
    "mass": _mass_tapped,
    "mend": _mend_tapped,
    "asknum": _number_tapped,
    "fixask": _fixed,
    "food": _food_tapped,
}
MEANINGS = {"ask.so_far": _so_far, "ask.food": _food_asked}
ANSWERS = (
    Answer(Rank.EDITED_QUESTION, "a message that asked for calories", _edited),
    Answer(Rank.FORWARDED_QUESTION, "a forwarded calorie question", _forwarded),
    Answer(Rank.SLOPE, "how steep it is", _slope_told),
    Answer(Rank.FOLLOW_UP, "an amount for the last question", _amount_told),
    Answer(Rank.WEIGHT_AFTER, "the weight for the last question", _weight_told),
    Answer(Rank.LAST_QUESTION, "the question that was the last act, put right", _put_right_first),
    Answer(Rank.QUESTION_BEFORE, "a question of before, put right", _put_right),
    Answer(Rank.WRONG_ANSWER, "that a sum is wrong", _called_wrong, ("fix.wrong",)),
    Answer(Rank.QUESTION, "a calorie question, or more of the last one", _in_words),
)
