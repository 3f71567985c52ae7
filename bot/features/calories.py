"""Calorie questions: in the chat, inline in any other chat, and in groups.

One pair of functions answers them everywhere: `understand` reads the question and `estimator`
answers it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.reply import Inline, InlineResult, Reply
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features import goal
from retrowalk.bot.features.answers import MASS_BOUNDS_KG
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach import units
from retrowalk.coach.energy import foods
from retrowalk.coach.energy.estimator import (
    Estimate,
    Needed,
    compare,
    estimate,
    minutes_for,
    question_from,
)
from retrowalk.coach.energy.estimator import Question as Energy
from retrowalk.coach.energy.repair import USUAL, likeliest
from retrowalk.coach.errors import BadInput, Stale
from retrowalk.coach.knowledge import facts
from retrowalk.coach.message import Button, button_data
from retrowalk.coach.person import own
from retrowalk.coach.person.coach import NO_GOAL
from retrowalk.coach.plan import inverse
from retrowalk.coach.plan.plan import first_session
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.reading import amounts
from retrowalk.coach.reading.meaning import AskKind, CalorieQuestion, Place
from retrowalk.coach.store import dialogues, people, recents, walks
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
    recents.remember(turn.tx, turn.person.id, question, turn.now)
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
            question = replace(
                question,
                duration_min=told.duration_min,
                distance_km=None if told.duration_min else told.distance_km,
                speed_kmh=question.speed_kmh or told.speed_kmh,
                handrail=told.felt.handrail if question.handrail is None else question.handrail,
            )
    offered = dialogues.load(turn.tx, turn.person.id)
    if question.mass_kg is None and offered is not None and offered.flow == MASS.name:
        question = replace(question, mass_kg=offered.draft.get("mass_kg"))
    return question


LATEST = 10
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
    changed: dict[str, Any] = {args[0]: float(args[1])}
    asked(turn, replace(_last(turn), **changed))


def told_slope(turn: Turn, last: CalorieQuestion) -> bool:
    """Whether a message tells how steep it is, after that was asked: it is answered."""
    new = turn.said.follow_up(last) if show.is_steepness_open(last) else None
    if new is None or new.grade_pct is None:
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
    return _lacking(turn, question) or by_kind[question.kind](turn, question)


def _lacking(turn: Turn, question: CalorieQuestion) -> Html:
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
            turn.say("ask-read", read=_read_as(turn, question, found)),
            show.assumed(turn, found),
            turn.say("ask-outside") if not found.inside_domain else "",
            turn.say("log-early-stairs") if question.stairs else "",
            turn.say("ask-own-rest") if show.lacks_for_rest(question) else "",
        ]
    )


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
        usual_speed_kmh=own.usual_speed_kmh(turn.coach) if is_own_chat else None,
    )


def _read_as(turn: Turn, question: CalorieQuestion, found: Estimate) -> Html:
    parts: list[str] = [turn.say(f"activity-{question.activity.value}")]
    if question.duration_min is not None:
        parts.append(show.duration(turn, question.duration_min))
    if question.distance_km is not None:
        parts.append(show.distance(turn, question.distance_km))
    parts.append(show.speed(turn, found.speed_kmh))
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
    if turn.said.details.place is Place.STAIRS:
        return turn.say("log-early-stairs")  # no sum either: nobody measured it
    if question.activity in inverse.FORWARD:
        return _as_sum(turn, question.kcal, question, [])
    if _is_own_chat(turn):
        return _time_for_me(turn, question.kcal, question)
    # In another chat the answer is the stranger's: a person's plan would tell of their health.
    beginner = turn.say("ask-beginner", minutes=first_session(NO_GOAL).minutes)
    return _as_sum(turn, question.kcal, question, [beginner])


def _time_for_me(turn: Turn, kcal: float, question: CalorieQuestion) -> Html:
    """The sum as knowledge, and as sessions where all of it is in the person's plan."""
    session = turn.coach.session(turn.today)
    told = turn.said.details
    shut = inverse.closed(
        question, told.place, session, turn.coach.opens, is_motorless=told.is_motorless
    )
    if not shut:
        question = inverse.as_planned(question, session)
    if turn.coach.must_rest or turn.coach.pause is not None:
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
    return _as_sum(turn, kcal, question, after)


def _as_sum(turn: Turn, kcal: float, question: CalorieQuestion, after: Sequence[Html]) -> Html:
    """How long, how far or how fast for so much, as knowledge, and what follows from it."""
    if question.duration_min is not None:
        first = _speed_line(turn, kcal, question)
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
    return join_lines([first, *after, turn.say("ask-not-a-target")])


def _speed_line(turn: Turn, kcal: float, question: CalorieQuestion) -> Html:
    minutes = question.duration_min or 0
    found = inverse.how_fast(kcal, minutes, _filled(turn, replace(question, speed_kmh=None)))
    key = "ask-how-fast-none" if found.capped else "ask-how-fast"
    return turn.say(
        key,
        speed=show.speed(turn, round(found.speed_kmh, 1)),
        kcal=round(kcal),
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
            turn.say("ask-outside") if not found.inside_domain else "",
        ]
    )


# -- commands and buttons --------------------------------------------------------------------


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
    found = recents.question(turn.tx, turn.person.id, turn.now)
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
    if len(args) != 1 or not args[0].isdecimal():
        raise Stale
    asked(turn, replace(_last(turn), mass_kg=float(args[0])))


def _number_tapped(turn: Turn, args: list[str]) -> None:
    if len(args) != 1:
        raise Stale
    asked(turn, CalorieQuestion(AskKind.BURN, duration_min=float(args[0])))


# -- a reading that was wrong -------------------------------------------------------------------


def _mend_tapped(turn: Turn, _args: list[str]) -> None:
    _last(turn)
    mend(turn)


def mend(turn: Turn) -> None:
    """Ask what was read wrongly in the last question."""
    MEND.open(turn)


def _ask_mend(turn: Turn, _draft: Draft) -> Question:
    return Question(turn.say("ask-mend"))


def _read_mend(turn: Turn, _draft: Draft, text: str) -> Took | None:
    last = recents.question(turn.tx, turn.person.id, turn.now)
    if last is None or turn.reads(text).follow_up(last) is None:
        return None
    return Took({"text": text})


def _mended(turn: Turn, draft: Draft) -> None:
    changed = turn.reads(draft["text"]).follow_up(_last(turn))
    if changed is not None:
        asked(turn, changed)


MEND = Flow("mend", (Step("text", _ask_mend, _read_mend),), _mended)


def _keep_mass(turn: Turn, _args: list[str]) -> None:
    """The weight of the last question is remembered, by one tap."""
    _mass_done(turn, {"mass_kg": _last(turn).mass_kg, "keep": True})


# -- a weight that was told --------------------------------------------------------------------


def _mass_told(turn: Turn) -> None:
    """A weight was told, with its unit, without one, or not at all: it may be kept."""
    mass_kg, number = turn.said.mass_kg, turn.said.lone_number
    if mass_kg is None:
        if number is None:
            turn.send(turn.say("mass-how"))
        else:
            MASS.open(turn, {"number": number})
        return
    if MASS_BOUNDS_KG[0] <= mass_kg <= MASS_BOUNDS_KG[1]:
        MASS.open(turn, {"mass_kg": mass_kg})
        return
    meant = likeliest("mass_kg", mass_kg)
    if meant is None:
        raise BadInput("mass-implausible")
    MASS.open(turn, {"mass_kg": meant, "slip": mass_kg})


def _ask_unit(turn: Turn, _draft: Draft) -> Question:
    row = tuple(MASS.button(turn, f"unit-{unit}", "unit", unit) for unit in ("kg", "lb"))
    return Question(turn.say("mass-unit"), (row,))


def _read_unit(turn: Turn, draft: Draft, text: str) -> Took | None:
    unit = turn.choice(text, {"kg": "unit-kg", "lb": "unit-lb"})
    if unit is None:
        return None
    number = float(draft["number"])
    return Took({"mass_kg": number * (units.KG_PER_LB if unit == "lb" else 1.0), "unit": unit})


def _ask_keep(turn: Turn, draft: Draft) -> Question:
    shown = show.mass(turn, draft["mass_kg"], draft.get("unit", ""))
    row = (MASS.button(turn, "mass-yes", "keep", "yes"), MASS.button(turn, "mass-no", "keep", "no"))
    if "slip" in draft:
        said = show.mass(turn, draft["slip"])
        return Question(turn.say("mass-slip", said=said, mass=shown), (row,))
    return Question(turn.say("mass-keep", mass=shown), (row,))


def _read_keep(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "mass-yes", "no": "mass-no"})
    return Took({"keep": value == "yes"}) if value else None


def _mass_done(turn: Turn, draft: Draft) -> None:
    if draft["mass_kg"] is None:
        raise Stale
    mass_kg = float(draft["mass_kg"])
    least, most = MASS_BOUNDS_KG
    if not least <= mass_kg <= most:
        raise BadInput("mass-implausible")
    if not draft["keep"]:
        turn.show(turn.say("mass-not-kept"))
        return
    if turn.person.consent is None:  # not a part of what Undo takes back
        turn.change_person(people.save(turn.tx, goal.consented(turn)))
    fields: dict[str, object] = {"facts": replace(turn.person.facts, mass_kg=mass_kg)}
    if draft.get("unit"):
        fields["mass_unit"] = draft["unit"]
    change_id = turn.coach.set_profile(**fields)
    turn.change_person(turn.coach.person)
    turn.show(turn.say("mass-kept"), (turn.button("undo-button", "undo", change_id),))


def keep_mass(turn: Turn, mass_kg: float) -> None:
    """Another weight is remembered instead of the one before."""
    _mass_done(turn, {"mass_kg": mass_kg, "keep": True})


def _no_unit(_turn: Turn, draft: Draft) -> bool:
    return "mass_kg" not in draft


MASS = Flow(
    "mass",
    (Step("unit", _ask_unit, _read_unit, _no_unit), Step("keep", _ask_keep, _read_keep)),
    _mass_done,
)


# -- inline ------------------------------------------------------------------------------------


def inline(turn: Turn) -> None:
    """Answer an inline query: for anybody, about nothing but what was typed."""
    text = turn.incoming.text.strip()
    question = turn.reads(text).as_question if text else None
    results = _inline_results(turn, question) if question is not None else []
    if not results:
        results = _unread(turn) if turn.incoming.text.strip() else _examples(turn)
    turn.replies.append(
        Reply(
            chat_id=turn.incoming.chat_id,
            inline=Inline(
                turn.incoming.inline_id,
                tuple(results),
                start_label=turn.words.plain("inline-start"),
                ask_label=turn.words.plain("inline-ask"),
            ),
        )
    )


def _unread(turn: Turn) -> list[InlineResult]:
    title, text = turn.words.plain("inline-unread-title"), turn.words.plain("inline-unread-text")
    return [InlineResult("help", title, text, turn.say("inline-example-message"))]


def _examples(turn: Turn) -> list[InlineResult]:
    """Nothing was typed yet: three questions as one might ask them, with their answers."""
    results = []
    for number in (1, 2, 3):
        text = turn.words.plain(f"inline-example-{number}")
        question = turn.reads(text).question
        if question is not None:
            html = join_lines([escape(text), answer(turn, question)])
            title = turn.words.plain("inline-example-title", example=text)
            short = show.plain_text(html).split("\n")[1]
            signed = join_lines([html, turn.say("inline-signed")])
            results.append(InlineResult(f"example{number}", title, short, signed))
    return results


def _inline_results(turn: Turn, question: CalorieQuestion) -> list[InlineResult]:
    kinds = [AskKind.BURN, AskKind.COMPARE, AskKind.TIME_FOR]
    first = question.kind
    results = []
    for kind in [first, *(kind for kind in kinds if kind is not first)]:
        wanted = replace(question, kind=kind)
        if kind is AskKind.TIME_FOR and wanted.kcal is None:
            wanted = replace(wanted, kcal=INVERSE_KCAL, duration_min=None, distance_km=None)
        if _lacking(turn, wanted):
            continue
        try:
            html = answer(turn, wanted)
        except BadInput:
            continue
        title = turn.words.plain(f"inline-{kind.value}-title")
        first_line = show.plain_text(html).partition("\n")[0]
        results.append(
            InlineResult(
                kind.value, title, first_line, join_lines([html, turn.say("inline-signed")])
            )
        )
    return results


def _so_far(turn: Turn) -> None:
    """The calories of all sessions of this week, this month, or since the first one."""
    monday = turn.today - timedelta(days=turn.today.weekday())
    first = {"week": monday, "month": turn.today.replace(day=1)}.get(turn.said.period, date.min)
    found = turn.coach.energy_since(first)
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


FLOWS = (MASS, MEND)
COMMANDS = {"ask": _command}
BUTTONS = {
    "why": _why,
    "whyfact": _why_fact,
    "compare": _compare_tapped,
    "inverse": _inverse_tapped,
    "mass": _mass_tapped,
    "mend": _mend_tapped,
    "keepmass": _keep_mass,
    "asknum": _number_tapped,
    "fixask": _fixed,
    "food": _food_tapped,
}
MEANINGS = {"ask.so_far": _so_far, "ask.food": _food_asked, "set.mass": _mass_told}
