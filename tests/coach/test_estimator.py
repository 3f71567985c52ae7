"""Energy questions: right numbers, honest ranges, named assumptions, safe ceilings."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from retrowalk.coach.energy import cost
from retrowalk.coach.energy.estimator import (
    compare,
    distance_for,
    estimate,
    minutes_for,
    question_from,
    speed_for,
)
from retrowalk.coach.energy.uncertainty import BOUNDS, DOMAIN, SPEED_BOUNDS
from retrowalk.coach.energy.values import Assumption, Estimate, MissingQuantity, Question, Sex
from retrowalk.coach.errors import BadInput
from retrowalk.coach.knowledge.sources import all_sources
from retrowalk.coach.reading.meaning import Activity, AskKind, CalorieQuestion

activities = st.sampled_from(Activity)
masses = st.floats(20, 300)
grades = st.floats(-30, 40)
minutes = st.floats(0.5, 600)
holds = st.sampled_from([(None, None), (False, None), (True, None), (True, True), (True, False)])


@st.composite
def questions(draw: st.DrawFn) -> Question:
    activity = draw(activities)
    handrail, gripping = draw(holds)
    return Question(
        activity,
        duration_min=draw(minutes),
        speed_kmh=draw(st.floats(*SPEED_BOUNDS[activity])),
        grade_pct=draw(grades),
        mass_kg=draw(masses),
        motorless=draw(st.booleans()),
        stairs=draw(st.booleans()),
        practised=draw(st.sampled_from([None, True, False])),
        handrail=handrail,
        gripping=gripping,
    )


def ids(question: Question) -> list[str]:
    return [assumption.id for assumption in estimate(question).assumptions]


# -- golden values ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("activity", "speed_kmh", "grade_pct", "met", "tolerance"),
    [
        (Activity.BACKWARD_WALK, 5.633, 0, 6.0, 0.05),  # compendium-2011
        (Activity.BACKWARD_WALK, 5.633, 5, 8.0, 0.10),  # compendium-2011
        (Activity.BACKWARD_WALK, 4.827, 0, 15.95 / 3.5, 0.10),  # williford-1998
        (Activity.BACKWARD_RUN, 8.045, 0, 31.33 / 3.5, 0.16),  # williford-1998
        (Activity.FORWARD_WALK, 4.827, 0, 12.42 / 3.5, 0.05),  # williford-1998
        (Activity.FORWARD_RUN, 8.045, 0, 27.15 / 3.5, 0.05),  # williford-1998
        (Activity.FORWARD_WALK, 3.219, 0, 2.8, 0.05),  # compendium-2011
        (Activity.FORWARD_WALK, 5.633, 0, 4.3, 0.05),  # compendium-2011
        (Activity.FORWARD_RUN, 9.656, 0, 9.8, 0.07),  # compendium-2011
    ],
)
def test_published_values_are_met(
    activity: Activity, speed_kmh: float, grade_pct: float, met: float, tolerance: float
) -> None:
    found = estimate(
        Question(activity, duration_min=60, speed_kmh=speed_kmh, grade_pct=grade_pct, mass_kg=70)
    )
    assert found.met == pytest.approx(met, rel=tolerance)
    assert found.inside_domain
    assert found.low_kcal < met * 3.5 * 70 * 60 * 5 / 1000 < found.high_kcal


@pytest.mark.parametrize(
    ("speed_kmh", "activity", "ratio"),
    [(10.8, Activity.BACKWARD_RUN, 1.35), (4.02, Activity.BACKWARD_WALK, 1.185)],
)
def test_published_ratios_to_forwards_are_met(
    speed_kmh: float, activity: Activity, ratio: float
) -> None:
    found = compare(Question(activity, duration_min=9, speed_kmh=speed_kmh, grade_pct=5))
    assert found.gross_ratio == pytest.approx(ratio, rel=0.08)
    assert found.low_ratio < ratio < found.high_ratio


def test_the_units_are_those_of_the_textbook() -> None:
    """One MET for an hour is 1.05 kcal per kg, at 5 kcal a litre."""
    found = estimate(Question(duration_min=60, speed_kmh=4, grade_pct=0, mass_kg=80))
    assert found.gross_kcal == pytest.approx(found.met * 1.05 * 80)
    assert found.gross_kcal - found.net_kcal == pytest.approx(1.05 * 80)
    assert found.vo2_ml_kg_min == pytest.approx(found.met * 3.5)


def test_a_gentle_beginner_gets_a_plausible_answer() -> None:
    found = estimate(Question(duration_min=20, speed_kmh=3.219, mass_kg=80, handrail=False))
    assert 55 < found.net_kcal < 80
    assert 80 < found.gross_kcal < 110
    assert found.net_low_kcal < 0.8 * found.net_kcal
    assert found.net_high_kcal > 1.2 * found.net_kcal


# -- properties ------------------------------------------------------------------------------


@settings(max_examples=200)
@given(questions())
def test_every_answer_is_in_order(question: Question) -> None:
    found = estimate(question)
    assert 0 < found.net_low_kcal < found.net_kcal < found.net_high_kcal
    assert found.low_kcal < found.gross_kcal < found.high_kcal
    assert found.net_kcal < found.gross_kcal
    assert found.low_kcal > found.net_low_kcal
    assert math.isfinite(found.high_kcal)
    assert found.sources
    assert set(found.sources) <= set(all_sources())


@settings(max_examples=150)
@given(questions(), st.floats(1.01, 1.5))
def test_more_time_or_mass_costs_in_proportion(question: Question, more: float) -> None:
    assume((question.duration_min or 0) * more <= 720)
    assume((question.mass_kg or 0) * more <= 300)
    one = estimate(question)
    longer = estimate(replace(question, duration_min=one.duration_min * more))
    heavier = estimate(replace(question, mass_kg=one.mass_kg * more))
    assert longer.gross_kcal == pytest.approx(one.gross_kcal * more)
    assert heavier.net_kcal == pytest.approx(one.net_kcal * more)


@settings(max_examples=200)
@given(questions(), st.floats(0.01, 2))
def test_faster_never_costs_less(question: Question, more: float) -> None:
    speed = (question.speed_kmh or 0) + more
    assume(speed <= SPEED_BOUNDS[question.activity][1])
    faster = estimate(replace(question, speed_kmh=speed)).net_kcal
    if question.stairs and question.activity not in (Activity.BACKWARD_RUN, Activity.FORWARD_RUN):
        assert faster >= estimate(question).net_kcal
    else:
        assert faster > estimate(question).net_kcal


@settings(max_examples=150)
@given(questions(), st.floats(0, 39), st.floats(0.01, 10))
def test_steeper_costs_more(question: Question, grade: float, more: float) -> None:
    assume(grade + more <= 40)
    flat = replace(question, stairs=False, grade_pct=grade)
    assert estimate(replace(flat, grade_pct=grade + more)).net_kcal > estimate(flat).net_kcal


@settings(max_examples=150)
@given(st.sampled_from(list(DOMAIN)), grades, st.data())
def test_the_curves_have_no_steps(activity: Activity, grade: float, data: st.DataObject) -> None:
    """Also where walking turns to running, and at the edges of what was measured."""
    low, high = SPEED_BOUNDS[activity]
    edges = [
        cost.NOBODY_RUNS_BELOW * 3.6,
        cost.RUNNING_PAYS_ABOVE * 3.6,
        *DOMAIN[activity].speed_kmh,
    ]
    near = data.draw(st.sampled_from(edges) | st.floats(low, high - 0.01))
    near = min(max(near, low + 0.001), high - 0.001)

    def vo2(speed_kmh: float, grade_pct: float) -> float:
        return estimate(
            Question(activity, duration_min=9, speed_kmh=speed_kmh, grade_pct=grade_pct)
        ).vo2_ml_kg_min

    assert vo2(near + 0.0005, grade) == pytest.approx(vo2(near - 0.0005, grade), rel=0.002)
    steeper = min(grade + 0.001, 40.0)
    assert vo2(near, steeper) == pytest.approx(vo2(near, grade), rel=0.002)


def test_walking_becomes_running_where_people_found_it_cheaper() -> None:
    below, above = 6.4 / 3.6, 7.2 / 3.6
    assert cost.backward_walk(below, 0) < cost.backward_run(below, 0)
    assert cost.backward_walk(above, 0) == pytest.approx(cost.backward_run(above, 0))


@settings(max_examples=100)
@given(st.floats(1.2, 9), st.floats(0, 40))
def test_backwards_costs_more_than_forwards(speed_kmh: float, grade: float) -> None:
    question = Question(duration_min=10, speed_kmh=speed_kmh, grade_pct=grade, mass_kg=70)
    assert compare(question).gross_ratio > 1


@settings(max_examples=60)
@given(st.floats(1, 7), st.booleans())
def test_holding_on_costs_less_the_firmer_it_is(speed_kmh: float, motorless: bool) -> None:  # noqa: FBT001  drawn
    free = Question(
        duration_min=10, speed_kmh=speed_kmh, mass_kg=70, handrail=False, motorless=motorless
    )
    held = replace(free, handrail=True)
    kcal = [
        estimate(question).net_kcal
        for question in (
            free,
            replace(held, gripping=False),
            held,
            replace(held, gripping=True),
        )
    ]
    assert kcal == sorted(kcal, reverse=True)
    assert "berling-2006" in estimate(held).sources


# -- what is not said ------------------------------------------------------------------------


def test_what_was_not_said_is_named() -> None:
    assert ids(Question(duration_min=20)) == ["speed-default", "mass-default", "level", "no-rails"]
    said = Question(duration_min=20, speed_kmh=3, grade_pct=0, mass_kg=70, handrail=False)
    assert ids(said) == []


def test_without_time_and_distance_we_ask_back() -> None:
    with pytest.raises(MissingQuantity) as caught:
        estimate(Question(speed_kmh=3, mass_kg=80))
    assert caught.value.key == "estimate-missing-duration"
    assert isinstance(caught.value, BadInput)


def test_time_distance_and_speed_complete_each_other() -> None:
    by_distance = estimate(Question(distance_km=1, speed_kmh=3))
    assert by_distance.duration_min == pytest.approx(20)
    by_both = estimate(Question(distance_km=1, duration_min=20))
    assert by_both.speed_kmh == pytest.approx(3)
    assert by_both.gross_kcal == pytest.approx(by_distance.gross_kcal)
    agreeing = estimate(Question(distance_km=1, duration_min=20, speed_kmh=3.1))
    assert agreeing.speed_kmh == pytest.approx(3)


def test_contradicting_numbers_are_asked_about() -> None:
    with pytest.raises(BadInput) as caught:
        estimate(Question(distance_km=1, duration_min=20, speed_kmh=5))
    assert caught.value.values["field"] == "speed_kmh"


def test_a_speed_that_was_not_said_widens_the_range() -> None:
    default = estimate(Question(duration_min=20))
    said = estimate(Question(duration_min=20, speed_kmh=default.speed_kmh))
    assert default.net_kcal == pytest.approx(said.net_kcal)
    assert default.net_high_kcal > said.net_high_kcal
    derived = estimate(Question(duration_min=60, distance_km=default.speed_kmh))
    assert derived.net_high_kcal / derived.net_kcal == pytest.approx(
        said.net_high_kcal / said.net_kcal
    )


@pytest.mark.parametrize(
    "harder",
    [
        {"speed_kmh": 1.0},
        {"motorless": True},
        {"stairs": True},
        {"practised": False},
        {"handrail": True},
        {"age_years": 75},
        {"grade_pct": -8},
        {"mass_kg": 160},
        {"activity": Activity.SLED},
    ],
)
def test_where_little_is_known_the_range_is_wider(harder: dict[str, Any]) -> None:
    plain = Question(duration_min=20, speed_kmh=4, grade_pct=0, mass_kg=70, handrail=False)
    known, less = estimate(plain), estimate(replace(plain, **harder))

    def width(found: Estimate) -> float:
        return math.log(found.net_high_kcal / found.net_kcal) * found.net_kcal / found.gross_kcal

    assert width(less) > width(known)


@pytest.mark.parametrize(
    ("change", "inside"),
    [
        ({}, True),
        ({"speed_kmh": 8.0}, False),
        ({"speed_kmh": 0.8}, False),
        ({"grade_pct": 20}, False),
        ({"grade_pct": -5}, False),
        ({"mass_kg": 150}, False),
        ({"mass_kg": 35}, False),
        ({"stairs": True}, False),
        ({"motorless": True}, False),
        ({"activity": Activity.SLED}, False),
        ({"activity": Activity.FORWARD_WALK, "grade_pct": -5}, True),
        ({"activity": Activity.BACKWARD_RUN, "speed_kmh": 9}, True),
    ],
)
def test_the_answer_says_whether_it_was_measured(change: dict[str, Any], inside: bool) -> None:  # noqa: FBT001  a table
    question = Question(duration_min=20, speed_kmh=4, grade_pct=0, mass_kg=70)
    assert estimate(replace(question, **change)).inside_domain is inside


# -- conditions ------------------------------------------------------------------------------


def test_a_treadmill_without_motor_costs_more() -> None:
    walk = Question(duration_min=20, speed_kmh=4, mass_kg=70)
    run = Question(Activity.BACKWARD_RUN, duration_min=20, speed_kmh=8, mass_kg=70)
    for question, factor in ((walk, cost.MOTORLESS_WALK), (run, cost.MOTORLESS_RUN)):
        without = estimate(replace(question, motorless=True))
        assert without.net_kcal == pytest.approx(estimate(question).net_kcal * factor)
        assert "bruseghini-2019" in without.sources


def test_stairs_take_forward_values_and_say_so() -> None:
    question = Question(duration_min=10, mass_kg=70, stairs=True)
    found = estimate(question)
    assert found.met == pytest.approx(cost.STAIRS_MET)
    assert "stairs-forward" in ids(question)
    assert found.sources[0] == "bassett-1997"


def test_practice_makes_it_cheaper_backwards_only() -> None:
    question = Question(duration_min=10, speed_kmh=5, mass_kg=70)
    new, middle, old = (
        estimate(replace(question, practised=practised)).net_kcal
        for practised in (False, None, True)
    )
    assert new > middle > old
    assert "heath-2001" in estimate(replace(question, practised=True)).sources
    forward = replace(question, activity=Activity.FORWARD_WALK)
    assert (
        estimate(replace(forward, practised=False)).net_kcal
        == estimate(replace(forward, practised=True)).net_kcal
    )


def test_a_heavier_sled_costs_more_and_an_unsaid_load_is_named() -> None:
    question = Question(Activity.SLED, duration_min=5, speed_kmh=2.5, mass_kg=80)
    light, heavy = (estimate(replace(question, load_kg=load)) for load in (10.0, 60.0))
    unsaid = estimate(question)
    assert light.net_kcal < unsaid.net_kcal < heavy.net_kcal
    assert Assumption("sled-load", 20.0) in unsaid.assumptions
    walking = estimate(replace(question, activity=Activity.BACKWARD_WALK))
    assert light.net_kcal > walking.net_kcal


def test_own_resting_energy_changes_gross_but_not_net() -> None:
    plain = Question(duration_min=30, speed_kmh=3, mass_kg=80)
    own = replace(plain, age_years=60, height_cm=162, sex=Sex.FEMALE)
    man = replace(own, sex=Sex.MALE)
    assert estimate(own).net_kcal == pytest.approx(estimate(plain).net_kcal)
    assert estimate(own).gross_kcal < estimate(man).gross_kcal < estimate(plain).gross_kcal
    resting = next(a.value for a in estimate(own).assumptions if a.id == "resting-own")
    assert resting == pytest.approx((800 + 1012.5 - 300 - 161) / 1440 / 5 * 1000 / 80)
    incomplete = replace(own, sex=None)
    assert estimate(incomplete).gross_kcal == pytest.approx(estimate(plain).gross_kcal)


# -- absurd input ----------------------------------------------------------------------------

ABSURD = (0, -1, math.nan, math.inf, -math.inf, 1e9)


@pytest.mark.parametrize("value", ABSURD)
@pytest.mark.parametrize(
    "field",
    ["duration_min", "speed_kmh", "distance_km", "mass_kg", "age_years", "height_cm", "load_kg"],
)
def test_absurd_numbers_are_refused_by_name_with_bounds(field: str, value: float) -> None:
    plain: dict[str, Any] = {"activity": Activity.SLED, "duration_min": 20.0}
    if field == "distance_km":
        plain = {"speed_kmh": 3.0}
    with pytest.raises(BadInput) as caught:
        estimate(Question(**{**plain, field: value}))
    assert caught.value.key == "estimate-implausible"
    assert caught.value.values["field"] == field
    low, high = caught.value.values["low"], caught.value.values["high"]
    assert isinstance(low, float)
    assert isinstance(high, float)
    assert low < high


@pytest.mark.parametrize("value", [math.nan, math.inf, -31, 41, 1e9])
def test_absurd_grades_are_refused(value: float) -> None:
    with pytest.raises(BadInput) as caught:
        estimate(Question(duration_min=20, grade_pct=value))
    assert caught.value.values["field"] == "grade_pct"


@pytest.mark.parametrize(
    "question",
    [
        Question(duration_min=1440),
        Question(duration_min=20, speed_kmh=40),
        Question(duration_min=20, mass_kg=3),
        Question(duration_min=20, mass_kg=900),
        Question(duration_min=20, grade_pct=80),
        Question(duration_min=1, distance_km=5),
        Question(distance_km=90, speed_kmh=1),
    ],
)
def test_slips_of_the_finger_are_refused(question: Question) -> None:
    with pytest.raises(BadInput):
        estimate(question)


@pytest.mark.parametrize("value", ABSURD)
def test_absurd_targets_and_ceilings_are_refused(value: float) -> None:
    with pytest.raises(BadInput):
        minutes_for(value, Question(), session_limit_min=10)
    with pytest.raises(BadInput):
        minutes_for(100, Question(), session_limit_min=value)
    with pytest.raises(BadInput):
        speed_for(100, value, Question(), max_speed_kmh=5, session_limit_min=10)
    with pytest.raises(BadInput):
        speed_for(100, 20, Question(), max_speed_kmh=value, session_limit_min=10)


# -- from what was said ----------------------------------------------------------------------


def test_what_is_known_of_the_person_fills_the_gaps() -> None:
    asked = CalorieQuestion(AskKind.BURN, duration_min=20)
    question = question_from(asked, saved_mass_kg=82, usual_speed_kmh=2.2)
    assert (question.mass_kg, question.speed_kmh) == (82, 2.2)
    assert ids(question) == ["mass-saved", "speed-usual", "level", "no-rails"]


def test_what_was_said_goes_before_what_is_known() -> None:
    asked = CalorieQuestion(
        AskKind.BURN, duration_min=20, mass_kg=60, speed_kmh=4, grade_pct=2, handrail=True
    )
    question = question_from(asked, saved_mass_kg=82, usual_speed_kmh=2.2, practised=True)
    found = estimate(question)
    assert (found.mass_kg, found.speed_kmh, found.grade_pct) == (60, 4, 2)
    assert found.assumptions == ()
    assert question.practised is True


def test_the_usual_speed_is_for_walking_backwards_without_a_derived_speed() -> None:
    forward = CalorieQuestion(AskKind.BURN, Activity.FORWARD_WALK, duration_min=20)
    assert question_from(forward, usual_speed_kmh=2.2).speed_kmh is None
    both = CalorieQuestion(AskKind.BURN, duration_min=20, distance_km=1)
    assert question_from(both, usual_speed_kmh=2.2).speed_kmh is None
    assert question_from(CalorieQuestion(AskKind.BURN, duration_min=5)).assumptions == ()


# -- how long, how far, how fast -------------------------------------------------------------


@settings(max_examples=100)
@given(questions(), st.floats(5, 2000), st.floats(2, 60))
def test_the_inverse_undoes_the_estimate(question: Question, kcal: float, limit: float) -> None:
    needed = minutes_for(kcal, question, session_limit_min=limit)
    assert needed.sessions * needed.session_min == pytest.approx(needed.minutes)
    assert needed.session_min <= limit * (1 + 1e-6)
    assert needed.capped is (needed.sessions > 1)
    assert needed.low_minutes < needed.minutes < needed.high_minutes
    assert needed.distance_km == pytest.approx(needed.speed_kmh * needed.minutes / 60)
    if needed.session_min >= BOUNDS["duration_min"][0]:
        assert needed.session.net_kcal * needed.sessions == pytest.approx(kcal)


def test_how_far_is_the_same_answer() -> None:
    question = Question(speed_kmh=3, mass_kg=80)
    far = distance_for(150, question, session_limit_min=10)
    assert far == minutes_for(150, question, session_limit_min=10)


def test_too_much_for_one_session_is_split() -> None:
    needed = minutes_for(250, Question(speed_kmh=3.2, mass_kg=80), session_limit_min=8)
    assert needed.minutes > 8
    assert needed.sessions == math.ceil(needed.minutes / 8)
    assert needed.capped
    assert needed.session.duration_min <= 8


def test_a_tiny_target_takes_one_short_session() -> None:
    needed = minutes_for(1, Question(speed_kmh=9, mass_kg=300), session_limit_min=8)
    assert (needed.sessions, needed.capped) == (1, False)
    assert needed.session.duration_min >= needed.session_min


@settings(max_examples=40)
@given(st.floats(0.4, 8.9), st.floats(5, 60))
def test_the_speed_for_an_amount_gives_that_amount(speed_kmh: float, duration: float) -> None:
    question = Question(mass_kg=70)
    kcal = estimate(replace(question, speed_kmh=speed_kmh, duration_min=duration)).net_kcal
    assume(kcal >= 1)
    needed = speed_for(kcal, duration, question, max_speed_kmh=9, session_limit_min=60)
    assert needed.speed_kmh == pytest.approx(speed_kmh, abs=1e-3)
    assert not needed.capped


def test_speed_never_exceeds_the_ceiling() -> None:
    needed = speed_for(200, 20, Question(mass_kg=70), max_speed_kmh=3, session_limit_min=30)
    assert needed.speed_kmh == 3
    assert needed.capped
    assert needed.sessions > 1
    assert needed.session_min <= 20


def test_an_amount_that_comes_by_itself_takes_the_slowest_speed() -> None:
    needed = speed_for(1, 60, Question(mass_kg=70), max_speed_kmh=5, session_limit_min=60)
    assert needed.speed_kmh == SPEED_BOUNDS[Activity.BACKWARD_WALK][0]


def test_a_ceiling_below_the_slowest_speed_still_gets_an_answer() -> None:
    running = Question(Activity.BACKWARD_RUN, mass_kg=70)
    needed = speed_for(50, 20, running, max_speed_kmh=1, session_limit_min=20)
    assert needed.speed_kmh == SPEED_BOUNDS[Activity.BACKWARD_RUN][0]


# -- backward beside forward -----------------------------------------------------------------


def test_comparing_without_numbers_takes_half_an_hour_and_says_so() -> None:
    found = compare(Question())
    assert found.asked.duration_min == 30
    assert found.asked.assumptions[0].id == "duration-default"
    assert found.same_speed.speed_kmh == found.asked.speed_kmh


def test_equal_effort_is_a_faster_forward_walk() -> None:
    found = compare(Question(duration_min=20, speed_kmh=4, mass_kg=70))
    assert found.equal_effort is not None
    assert found.equal_effort.speed_kmh > 4
    assert found.equal_effort.met == pytest.approx(found.asked.met)
    assert found.net_ratio > found.gross_ratio > 1
    assert found.inside_domain


def test_equal_effort_may_be_out_of_reach() -> None:
    found = compare(
        Question(duration_min=5, speed_kmh=9, grade_pct=40, mass_kg=70), Activity.FORWARD_WALK
    )
    assert found.equal_effort is None
    assert not found.inside_domain


def test_forward_is_compared_with_backward_and_a_sled_with_walking() -> None:
    forward = compare(Question(Activity.FORWARD_WALK, duration_min=20, speed_kmh=4))
    assert forward.gross_ratio < 1
    sled = compare(Question(Activity.SLED, distance_km=0.2, speed_kmh=2.5))
    assert sled.gross_ratio > 1.2
    run = compare(Question(duration_min=20, speed_kmh=6), Activity.BACKWARD_RUN)
    assert run.same_speed.net_kcal > run.asked.net_kcal
