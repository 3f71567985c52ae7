"""Days and times in passing: one day left out, some days alone, an hour earlier, tomorrow then."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from retrowalk.coach.store import goals, walks
from retrowalk.demo.clock import Clock
from tests.conversations.conftest import ANA, Running, kept, pauses, set_up
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]
MONDAY = date(2026, 11, 23)
NINE, FIVE_PM = 9 * 60, 17 * 60


def goal(coach: Running) -> goals.Goal:
    found = coach.db.run_now(lambda tx: goals.current(tx, ANA))
    assert found is not None
    return found


async def test_one_day_is_left_out_and_the_plan_stays(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("can't do Monday this week")
    assert phone.last.text.startswith("Mon 23 Nov is free.")
    assert [(pause.since, pause.until) for pause in pauses(coach)] == [(MONDAY, MONDAY)]
    assert goal(coach).days == "1010100"
    await phone.tap("Undo")
    assert not pauses(coach)
    await phone.tap("Put it back")
    assert [(pause.since, pause.until) for pause in pauses(coach)] == [(MONDAY, MONDAY)]


async def test_a_day_that_is_free_has_no_reminder(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("skip next monday")
    clock.forward(timedelta(days=3, hours=8))
    await coach.nudge()
    await phone.settle()
    assert not any("💡" in m.text for m in phone.messages if m.id > phone.last.id)
    await phone.say("/plan")
    assert "Wed 25 Nov" in phone.last.text
    assert "Mon 23 Nov" not in phone.last.text


@pytest.mark.parametrize(
    ("button", "days", "free"),
    [("Only Mon 23 Nov", "1010100", 1), ("Every Monday", "0010100", 0)],
)
async def test_a_day_given_up_without_a_word_for_how_long_is_asked_about(
    phone: Phone, coach: Running, button: str, days: str, free: int
) -> None:
    await set_up(phone)
    await phone.say("can't do Monday")
    assert phone.last.buttons == ["Only Mon 23 Nov", "Every Monday"]
    assert goal(coach).days == "1010100"
    await phone.tap(button)
    assert goal(coach).days == days
    assert len(pauses(coach)) == free


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Fridays only", "0000100"),
        ("drop the Wednesday one", "1000100"),
        ("I can't make Wednesdays any more, make it Thursday", "1001100"),
        ("add Saturday", "1010110"),
    ],
)
async def test_what_is_meant_for_good_changes_the_plan_in_a_short_card(
    phone: Phone, coach: Running, words: str, days: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert goal(coach).days == days
    assert phone.last.buttons == ["Change plan", "Undo"]
    assert "How sure" not in phone.last.text
    await phone.tap("Undo")
    assert goal(coach).days == "1010100"


async def test_a_day_that_is_not_planned_is_no_day_to_give_up(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("scrap Sundays")
    assert phone.last.text == "Sun is not in your plan. It is Mon, Wed, Fri."
    assert goal(coach).days == "1010100"


async def test_no_day_at_all_is_no_plan(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("no more Mondays, Wednesdays and Fridays")
    assert goal(coach).days == "1010100"
    assert "Change days" in phone.last.buttons


async def test_an_undone_pause_is_not_the_entry_before_it(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 5 min")
    await phone.say("/pause 5")
    assert len(pauses(coach)) == 1
    await phone.say("/undo")
    assert phone.last.text.startswith("Undone. Your pauses are as they were.")
    assert not pauses(coach)
    assert [walk.duration_min for walk in kept(coach)] == [5]


async def test_undo_ends_no_pause_for_safety(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("/pause 5")
    await phone.say("I have chest pain")
    await phone.say("/undo")
    assert any(pause.is_for_safety for pause in pauses(coach))
    assert len(pauses(coach)) == 2


async def test_tomorrow_then_moves_the_session(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("not today, too tired")
    await phone.say("tomorrow then")
    assert phone.last.text.startswith("Moved to tomorrow.")
    assert [walk.state for walk in kept(coach)] == [walks.SKIPPED]


async def test_an_hour_earlier_is_an_hour_earlier(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("remind me an hour earlier")
    assert goal(coach).remind_at_min == FIVE_PM
    await phone.say("can you remind me an hour earlier on Fridays?")
    assert goal(coach).remind_at_min == FIVE_PM, "there is one time, so it is asked"
    await phone.tap("16:00 on all days")
    assert goal(coach).remind_at_min == FIVE_PM - 60


async def test_minutes_after_a_done_session_are_its_own(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I did it!")
    await phone.say("8 min")
    assert [walk.duration_min for walk in kept(coach)] == [8]
    await phone.say("oh and I nearly tripped once")
    assert phone.last.text.startswith("Good that you caught yourself.")
    assert [walk.felt.stumbles for walk in kept(coach)] == [1]


async def test_who_answers_that_they_are_fine_is_no_emergency(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("my laces were too tight and my foot went numb for a moment")
    assert phone.last.buttons[-1] == "No, I am fine"
    await phone.say("I'm fine")
    assert phone.last.text.startswith("Good to hear.")
    assert not pauses(coach)


async def test_a_nod_is_no_sign_of_danger(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("my knee hurts, 3/10")
    assert "None of that" in phone.last.buttons
    await phone.say("right you are")
    assert not pauses(coach)
    assert "None of that" in phone.last.buttons, "it is asked again"


async def test_a_cold_pauses_and_three_days_are_its_length(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I've got a cold")
    assert [pause.reason for pause in pauses(coach)] == ["ill"]
    await phone.say("three days maybe")
    assert phone.last.text.startswith("Paused until Sun 22 Nov.")
    await phone.say("feeling better today")
    assert phone.last.buttons == ["I am back"]


async def test_the_set_up_hears_a_bare_hour_and_a_city(phone: Phone, coach: Running) -> None:
    await phone.say("in the hallway, Tuesday and Saturday mornings")
    await phone.say("around nine")
    assert phone.last.text.startswith("Noted: Hallway or wall · Tue, Sat · 09:00")
    await phone.say("Leeds")
    assert "London" in phone.last.text.split("\n")[0]
    await phone.tap("Yes, I agree. Let's go")
    await phone.say("no problems at all")
    found = goal(coach)
    assert (found.days, found.remind_at_min, found.place) == ("0100010", NINE, "indoor")


async def test_the_easiest_step_is_told_to_be_that(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 5 min, felt 3")
    await phone.say("make it easier please")
    first = phone.last.text
    await phone.say("make it easier please")
    assert first.startswith(("A step back, as you wished.", "This is the first step already."))
    assert phone.last.text.startswith("This is the first step already.")
    assert coach.db is not None


async def test_feeling_fine_takes_back_no_sign_of_their_own(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I have chest pain")
    await phone.say("I'm fine, false alarm")
    assert [pause.is_for_safety for pause in pauses(coach)] == [True]
    assert "If no doctor has looked at you yet" in phone.last.text


@pytest.mark.parametrize(
    ("words", "free", "instead"),
    [
        ("just this week Tuesday instead of Monday", 0, "Tue 24 Nov"),
        ("For this week only make Monday Tuesday", 0, "Tue 24 Nov"),
        ("swap Monday for Tuesday next week only please", 0, "Tue 24 Nov"),
        ("can we move Friday to Thursday this week only?", 4, "Thu 26 Nov"),
        ("Friday to Thursday this week only", 4, "Thu 26 Nov"),
        ("next week I'd like to walk on Thursday instead of Wednesday, just that once", 2, "Thu"),
        ("this week I'm off on Friday, Thursday instead", 4, "Thu 26 Nov"),
        ("swap Wed and Thu this week", 2, "Thu 26 Nov"),
        ("diese Woche statt Freitag am Donnerstag", 4, "26"),
        ("nächste Woche gehe ich Dienstag statt Montag", 0, "24"),
        ("la semana que viene el martes en lugar del lunes", 0, "24"),
    ],
)
async def test_another_day_stands_in_for_once_and_the_plan_stays(
    phone: Phone, coach: Running, words: str, free: int, instead: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    day = MONDAY + timedelta(days=free)
    assert [(pause.since, pause.until) for pause in pauses(coach)] == [(day, day)]
    assert goal(coach).days == "1010100"
    assert instead in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "this week I'm going Saturday rather than Friday",
        "I can't do Friday this week, can I do Saturday instead?",
        "diese Woche ausnahmsweise Samstag statt Freitag",
        "kann ich nur diese Woche Freitag auf Samstag verschieben?",
        "esta semana el sábado en vez del viernes",
        "solo por esta semana, cambia el viernes por el sábado",
    ],
)
async def test_another_day_for_today_moves_today(phone: Phone, coach: Running, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert [walk.felt.reason for walk in kept(coach)] == ["moved"]
    assert goal(coach).days == "1010100"


async def test_a_walk_on_another_day_is_asked_about_and_changes_nothing(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("I walked Thursday instead of Wednesday this week")
    assert phone.last.text == "How many minutes was it?"
    assert goal(coach).days == "1010100"
    assert not pauses(coach)


async def test_the_day_that_stands_in_has_a_reminder(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 5 min")
    await phone.say("just this week Tuesday instead of Monday")
    assert "Tue 24 Nov counts in its place" in phone.last.text
    before = phone.last.id
    clock.forward(timedelta(days=3, hours=8))
    await coach.nudge()
    await phone.settle()
    assert not any("💡" in m.text for m in phone.messages if m.id > before), "Monday is free"
    clock.forward(timedelta(days=1))
    await coach.nudge()
    await phone.hear("💡", after=before)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("swap Friday for Saturday", "1010010"),
        ("und statt freitag samstag", "1010010"),
        ("statt Freitag lieber am Samstag", "1010010"),
        ("this week Friday and Saturday please", "0000110"),
    ],
)
async def test_what_is_not_for_once_changes_the_plan(
    phone: Phone, coach: Running, words: str, days: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert goal(coach).days == days


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I'd like to start on the first of December instead", date(2026, 12, 1)),
        ("only from next week on please", MONDAY),
        ("can we start next Monday instead?", MONDAY),
        ("I want to begin on 7 December", date(2026, 12, 7)),
        ("I'd rather start in January", date(2027, 1, 1)),
        ("I'll start in two weeks", date(2026, 12, 4)),
        ("ich möchte erst am 7. Dezember anfangen", date(2026, 12, 7)),
        ("erst ab nächster Woche bitte", MONDAY),
        ("Ich möchte am ersten Dezember starten", date(2026, 12, 1)),
        ("prefiero empezar el 1 de diciembre", date(2026, 12, 1)),
        ("empiezo el lunes que viene", MONDAY),
        ("mejor a partir de la semana que viene", MONDAY),
    ],
)
async def test_a_plan_that_begins_later_waits_until_then(
    phone: Phone, coach: Running, words: str, day: date
) -> None:
    await set_up(phone)
    await phone.say(words)
    ends = day - timedelta(days=1)
    assert [(pause.since, pause.until) for pause in pauses(coach)] == [(date(2026, 11, 20), ends)]
    assert goal(coach).days == "1010100"
    await phone.tap(phone.last.buttons[0])
    assert not [pause for pause in pauses(coach) if pause.until is None or pause.until >= MONDAY]


@pytest.mark.parametrize(
    "words",
    [
        "how do I start on Monday?",
        "I started on Monday",
        "can I start today?",
        "let's start with Mondays only",
        "I start my new job on Monday",
    ],
)
async def test_what_begins_otherwise_is_no_start_of_the_plan(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert not pauses(coach)


async def test_a_day_to_begin_on_is_noted_in_the_set_up_and_holds(
    phone: Phone, coach: Running
) -> None:
    await phone.say("treadmill, mon wed fri at 6pm")
    await phone.say("I'd like to start on the first of December")
    assert "18:00 · from Tue 1 Dec" in phone.last.text
    for label in ("Yes, I agree. Let's go", "None of these"):
        await phone.tap(label)
    await phone.say("Berlin")
    assert "First reminder: Wed 2 Dec at 18:00." in phone.last.text
    assert [pause.until for pause in pauses(coach)] == [date(2026, 11, 30)]


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("I'm 63 and quite fit, I do parkrun most saturdays", ""),
        ("I have choir on Wednesdays", ""),
        ("my yoga class is Monday, so Tuesday and Friday would be best", "Tue, Fri"),
        ("I run on Mondays and Thursdays, so I'd do this on Tuesdays and Fridays", "Tue, Fri"),
        ("Tuesdays and Fridays after my swimming at 11", "Tue, Fri · 11:00"),
        ("at the gym on Mondays and Thursdays", "Mon, Thu"),
        ("Ich spiele dienstags Tennis", ""),
        ("Donnerstags bin ich immer beim Schwimmen", ""),
        ("Mittwochs habe ich Chor, also Dienstag und Freitag", "Tue, Fri"),
        ("Los sábados juego al tenis", ""),
        ("los martes voy a natación, así que lunes y jueves", "Mon, Thu"),
    ],
)
async def test_a_day_of_something_else_is_no_day_of_the_plan(
    phone: Phone, words: str, noted: str
) -> None:
    await phone.say("hallway")
    await phone.say(words)
    told = "\n".join(answer.text for answer in phone.answers)
    days = ("Mon", "Tue", "Wed", "Thu", "Sat")
    assert noted in told
    assert noted or not any(f"· {day}" in told for day in days)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I do parkrun most saturdays", "Sat is not in your plan."),
        ("I've got choir on Wednesdays", "Is that only Wed 25 Nov, or for good?"),
        ("I've got choir on Wednesdays now, can we do Thursday", "Your plan: Mon, Thu, Fri."),
    ],
)
async def test_something_else_on_a_day_and_the_plan(phone: Phone, words: str, said: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert said in phone.last.text


@pytest.mark.parametrize(
    "text",
    [
        "can't do friday, got the dentist. can I do thursday instead this week?",
        "I'm away on friday. I'll do it thursday this week",
        "friday doesn't work, we have visitors. would thursday be alright, just this week?",
    ],
)
async def test_a_day_that_stands_in_may_come_in_a_second_sentence(phone: Phone, text: str) -> None:
    await set_up(phone)
    await phone.say(text)
    assert "Thu 26 Nov counts in its place" in phone.last.text
    assert "Your plan stays as it is" in phone.last.text
