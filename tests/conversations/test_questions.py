"""Questions that stand on each other, and what must not slip between them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from retrowalk.coach.store import goals, walks
from retrowalk.demo.clock import Clock
from tests.conversations.conftest import (
    ANA,
    Running,
    begin_session,
    bot_said,
    kept,
    pass_by,
    pauses,
    set_up,
)
from tests.phone import Phone

WEDNESDAY = date(2026, 11, 25)
pytestmark = pytest.mark.one_database


def days(coach: Running) -> str:
    goal = coach.db.run_now(lambda tx: goals.current(tx, ANA))
    return "" if goal is None else goal.days


# -- a sign of danger while a question is open -----------------------------------------------------


async def test_being_cleared_before_an_emergency_does_not_end_its_pause(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("I fell and my ankle is swollen")
    await phone.tap("A professional cleared me")
    await phone.say("I have chest pain")
    await phone.tap("None of these")
    assert [pause.reason for pause in pauses(coach) if pause.until is None][-1] == "grave"
    await phone.say("start")
    assert phone.last.text.startswith("Please call your emergency number now")


async def test_a_sign_that_is_still_there_is_no_answer_to_what_fits(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("I feel dizzy")
    await phone.tap("A professional cleared me")
    await phone.say("I still feel dizzy")
    assert phone.last.text.startswith("Please stop for today.")
    assert [pause.reason for pause in pauses(coach)] == ["pain"]


async def test_a_clot_is_answered_as_one_in_the_set_up_too(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    await phone.say("my calf is hot and swollen")
    assert bot_said(phone, "Please stop, and let a doctor")


async def test_an_old_week_of_rest_takes_no_grave_pause_away(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("my knee hurts 4/10")
    await phone.tap("None of that")
    old = phone.last
    await phone.say("I have chest pain")
    await phone.tap("Pause for a week", on=old)
    assert [(pause.reason, pause.until) for pause in pauses(coach)] == [("grave", None)]


async def test_a_week_of_rest_for_soreness_is_no_pause_for_safety(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("my knee hurts 4/10")
    await phone.tap("None of that")
    await phone.tap("Pause for a week")
    assert [pause.is_for_safety for pause in pauses(coach)] == [False]


async def test_a_pain_question_beneath_another_still_holds(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("my knee hurts")
    await phone.say("/settings")
    await phone.tap("Reminder time")
    await phone.say("start")
    assert "how strong is it" in phone.last.text


async def test_a_question_beneath_two_others_is_not_lost(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 20 min at 40 km/h")
    await phone.tap("4 km/h")
    await phone.say("my knee hurts")
    await phone.say("did 20 min at 40 km/h")
    await phone.tap("4 km/h")
    await phone.tap("No")
    assert "how strong is it" in phone.last.text
    await phone.say("start")
    assert "how strong is it" in phone.last.text


async def test_no_session_begins_before_it_is_said_whether_all_is_well(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=2), timedelta(seconds=15))
    await phone.say("stop")
    await phone.say("start")
    assert phone.last.text.endswith("Are you all right?")


async def test_nobody_is_called_back_into_days_of_rest(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 5 min, felt 3")
    clock.forward(timedelta(days=7))
    await phone.say("my knee hurts")
    await phone.say("8")
    await phone.tap("None of that")
    assert bot_said(phone, "Rest it until")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=3), timedelta(hours=4))
    await phone.look()
    assert len(phone.messages) == before


async def test_the_plan_names_no_step_in_a_grave_pause(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("I have chest pain")
    for said in ("/goal", "I want to walk in the hallway"):
        await phone.say(said)
        assert "min backwards" not in phone.last.text


# -- pauses beside each other ----------------------------------------------------------------------


async def test_a_planned_absence_stays_when_a_sign_of_danger_is_gone(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("off next week")
    planned = pauses(coach)
    await phone.say("I fell and hurt my hip")
    await phone.tap("It is gone")
    rest_of_today = [pause for pause in pauses(coach) if pause not in planned]
    assert [(p.reason, p.until) for p in rest_of_today] == [("sore", date(2026, 11, 20))]
    assert planned[0] in pauses(coach)


async def test_a_short_pause_before_a_planned_one_leaves_it(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("off next week")
    await phone.say("/pause 2")
    assert [(p.since, p.until) for p in pauses(coach)] == [
        (date(2026, 11, 20), date(2026, 11, 21)),
        (date(2026, 11, 23), date(2026, 11, 29)),
    ]


async def test_a_planned_absence_can_be_called_off(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("off next week")
    await phone.tap("I am back")
    assert not pauses(coach)


# -- what was told stays what it was ---------------------------------------------------------------


async def test_how_many_minutes_keeps_all_else_that_was_told(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 200 min on monday on the treadmill, felt 3, pain 1")
    await phone.tap("20 min")
    (walk,) = kept(coach)
    assert (walk.duration_min, walk.day) == (20, date(2026, 11, 16))
    assert (walk.place, walk.felt.effort, walk.felt.pain) == ("treadmill", 3, 1)


async def test_a_forwarded_slip_is_still_somebody_elses(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 200 min", forwarded_from="Ben")
    await phone.tap("20 min")
    assert bot_said(phone, "Is this session yours?")
    assert not kept(coach)


async def test_minutes_put_right_after_done_reach_the_plan(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("done")
    await phone.say("no, 1 min")
    (walk,) = kept(coach)
    assert (walk.duration_min, walk.felt.as_planned) == (1, False)


async def test_minutes_of_a_day_left_out_make_it_a_session(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("skip today")
    await phone.say("no wait, 7 min")
    assert [(walk.state, walk.duration_min) for walk in kept(coach)] == [(walks.DONE, 7)]


async def test_a_note_of_pain_never_gets_minutes(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("my knee hurts 2/10")
    await phone.say("/history")
    await phone.tap("Entry 1")
    await phone.say("5")
    assert [walk.duration_min for walk in kept(coach)] == [None]


async def test_an_edit_that_says_skipped_takes_the_session_out(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    mine = await phone.say("did 10 min")
    await phone.edit(mine, "skipped today")
    assert [walk.state for walk in kept(coach)] == [walks.SKIPPED]


async def test_undo_of_a_session_leaves_the_day_as_it_was_before(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("skip today")
    await phone.say("did 10 min")
    await phone.say("/undo")
    assert [walk.state for walk in kept(coach)] == [walks.SKIPPED]
    await phone.say("/undo")
    assert [walk.state for walk in kept(coach)] == [walks.DONE]


async def test_a_session_moved_onto_a_day_left_out_takes_its_place(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("skipped wednesday")
    await phone.say("did 10 min on monday")
    await phone.tap("Change")
    await phone.tap("Day")
    await phone.say("wednesday")
    assert [(walk.state, walk.day.day) for walk in kept(coach)] == [(walks.DONE, 18)]


async def test_a_day_ahead_is_left_out_and_nothing_is_logged(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("skip tomorrow")
    assert phone.last.text.startswith("Tomorrow is no day of your plan")
    await phone.say("can't do it next wednesday")
    assert phone.last.text.startswith("Wed 25 Nov is free.")
    assert [(pause.since, pause.until) for pause in pauses(coach)] == [(WEDNESDAY, WEDNESDAY)]
    await phone.tap("Undo")
    assert phone.last.text.startswith("Undone. Your pauses are as they were.")
    assert not pauses(coach)
    assert not kept(coach)


async def test_the_same_list_twice_counts_once(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    for _ in range(2):
        await phone.say("did 5 min monday, 6 min tuesday")
    assert len(kept(coach)) == 2
    assert phone.last.text.startswith("These sessions are logged already")


async def test_an_old_yes_all_of_it_ends_no_other_session(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    clock.forward(timedelta(minutes=30))
    await coach.nudge()
    lost = await phone.hear("I lost you for a moment")
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=1), timedelta(seconds=15))
    await phone.tap("Yes, all of it", on=lost)
    assert not kept(coach)
    await phone.say("stop")
    assert phone.last.text.startswith("Stopped at")


async def test_days_and_time_are_undone_together(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("remind me at 7:00 on tuesdays")
    assert days(coach) == "0100000"
    await phone.tap("Undo")
    assert days(coach) == "1010100"


# -- promises --------------------------------------------------------------------------------------


async def test_a_forwarded_command_does_nothing(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("/stop", forwarded_from="Ben")
    assert phone.last.text.startswith("You forwarded that, so I did nothing.")
    goal = coach.db.run_now(lambda tx: goals.current(tx, ANA))
    assert goal is not None
    assert goal.remind_at_min is not None


@pytest.mark.parametrize("first", ["I fell and hurt my hip", "done"])
async def test_no_reminder_is_promised_that_would_not_come(
    phone: Phone, coach: Running, first: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(first)
    await phone.say("/snooze 30")
    assert not bot_said(phone, "I will ask again")


async def test_a_day_has_one_reminder_also_with_a_later_time(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    await phone.hear("💡")
    await phone.say("remind me at 20:00 every day")
    await phone.say("/goal")
    assert "tomorrow at 20:00" in phone.last.text


async def test_how_sure_can_be_typed(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("8")
    assert bot_said(phone, "Your plan: Mon, Wed, Fri.")
    assert not bot_said(phone, "8 minutes?")


OLD_BUTTON = "That button is from another time"


@pytest.mark.parametrize(
    ("old", "answer"),
    [
        ("1:pausefor:7:ill", OLD_BUTTON),
        ("1:cleared", OLD_BUTTON),
        ("1:part:2026-11-20", OLD_BUTTON),
        ("1:skipfor:2026-11-20:time", OLD_BUTTON),
        ("1:lognum:20:2026-11-20", "May I keep your sessions?"),
    ],
)
async def test_nothing_is_kept_by_a_button_of_before_everything_was_deleted(
    phone: Phone, clock: Clock, coach: Running, old: str, answer: str
) -> None:
    await set_up(phone)
    card = phone.last
    await phone.say("/delete")
    await phone.tap("Delete now")
    clock.forward(timedelta(minutes=1))
    await phone.press(card, old)
    assert bot_said(phone, answer)
    assert not pauses(coach)
    assert not kept(coach)


# -- an alarm that was none ------------------------------------------------------------------------


@pytest.mark.parametrize("is_said", [False, True])
async def test_an_alarm_that_was_not_about_me_is_taken_back(
    phone: Phone, coach: Running, *, is_said: bool
) -> None:
    await set_up(phone)
    await phone.say("chest pain")
    assert "That was not about me" in phone.last.buttons
    if is_said:
        await phone.say("it was my mum not me")
    else:
        await phone.tap("That was not about me")
    assert bot_said(phone, "I took that back")
    assert not pauses(coach)
    await phone.say("/today")
    assert phone.last.text.startswith("Today: 5 min backwards")


async def test_the_way_out_of_an_alarm_ends_no_pause_of_before(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("chest pain")
    alarm = phone.last
    clock.forward(timedelta(days=1))
    await phone.tap("That was not about me", on=alarm)
    assert [pause.reason for pause in pauses(coach)] == ["grave"]


async def test_a_session_told_on_the_wrong_day_is_moved(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 10 min, effort 3")
    await phone.say("oops wrong day it was wednesday")
    assert [(walk.duration_min, walk.day) for walk in kept(coach)] == [(10, date(2026, 11, 18))]
    await phone.say("/undo")
    assert [walk.day for walk in kept(coach)] == [date(2026, 11, 20)]


async def test_calories_so_far_are_added_up(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 10 min on the treadmill at 2 km/h")
    await phone.say("how many calories have I burned this week")
    assert "Tell me your weight" in phone.last.text
    await phone.say("I weigh 80 kg")
    await phone.tap("Yes, remember it")
    await phone.say("how many calories have I burned this week")
    assert "From 1 session that you told me of." in phone.last.text


async def test_after_an_operation_nothing_comes_until_they_say(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("in hospital next week for my hip op")
    assert phone.last.text.startswith("I wish you well. I am quiet from Mon 23 Nov")
    assert [(pause.since, pause.until) for pause in pauses(coach)] == [(date(2026, 11, 23), None)]
    await pass_by(coach, clock, timedelta(days=2), timedelta(hours=4))
    await phone.look()
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=20), timedelta(hours=4))
    await phone.look()
    assert len(phone.messages) == before
