"""What is said after a receipt or a card of the plan: more of it, another time, what stands now."""

from __future__ import annotations

from datetime import date

import pytest

from retrowalk.coach.store import goals
from retrowalk.coach.when import show_minute
from tests.conversations.conftest import ANA, Running, kept, set_up
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]


@pytest.mark.parametrize(
    "words",
    [
        "what have you got me down for",
        "read it back to me please",
        "so how does it stand now",
        "what days have I got now and at what time",
        "show me what you have now. sorry about the capitals",
    ],
)
async def test_what_stands_now_is_shown_in_one_card(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say("did 7 min")
    await phone.say(words)
    for part in ("Mon, Wed, Fri", "Reminder: 18:00", "Mon 23 Nov at 18:00", "today: 7 min"):
        assert part in phone.last.text


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("tonight I can't do 6, make it 8, just today", "20:00"),
        ("tonight make it 9 please, just this once", "21:00"),
        ("just the one tonight then. could you move it to 5", "17:00"),
        ("leave tonight at 6, they've cancelled", "18:00"),
    ],
)
async def test_a_time_of_today_is_for_today_alone(phone: Phone, words: str, time: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert phone.last.text == f"I will ask again today at {time}."


@pytest.mark.parametrize("words", ["can't tonight, guests at 7", "no session today, bridge at 2"])
async def test_a_time_of_something_else_moves_nothing(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "I will ask again" not in phone.last.text


async def test_a_bare_time_close_to_the_reminder_is_in_its_half_of_the_day(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("remind me at half 6")
    assert "Reminder: 18:30" in phone.last.text
    await phone.say("remind me at 9 instead")
    assert "Reminder: 09:00" in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "on Fridays remind me at 7 pm",
        "mon and wed at 7.30 in the evening please",
        "Wednesday at 8 pm but Friday stays",
    ],
)
async def test_a_time_for_some_days_is_asked_about_and_keeps_the_plan(
    phone: Phone, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "one time for all your days" in phone.last.text
    await phone.say("what days have I got")
    assert "Mon, Wed, Fri" in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "start me again on the Wednesday",
        "back on Wednesday",
        "I'm home Sunday so resume on Wednesday",
    ],
)
async def test_from_a_day_on_again_is_the_end_of_the_pause(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say("away from tomorrow for a week")
    await phone.say(words)
    assert "Paused until Tue 1 Dec" in phone.last.text


@pytest.mark.parametrize(
    ("words", "kmh"),
    [
        ("and 1.8 it says on the display, my son set it to kilometres", 1.8),
        ("the display said 1.4 km/h", 1.4),
        ("speed was 1.2 km/h", 1.2),
    ],
)
async def test_a_speed_told_after_a_session_is_its_speed(
    phone: Phone, coach: Running, words: str, kmh: float
) -> None:
    await set_up(phone)
    await phone.say("8 min on the treadmill")
    await phone.say(words)
    assert [walk.speed_kmh for walk in kept(coach)] == [kmh]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("And Wednesday 9.", date(2026, 11, 18)),
        ("and 9 on tuesday", date(2026, 11, 17)),
        ("plus yesterday 9 min", date(2026, 11, 19)),
    ],
)
async def test_another_session_of_another_day_in_two_words(
    phone: Phone, coach: Running, words: str, day: date
) -> None:
    await set_up(phone)
    await phone.say("did 6 min today")
    await phone.say(words)
    assert (day, 9.0) in [(walk.day, walk.duration_min) for walk in kept(coach)]


@pytest.mark.parametrize(
    "words",
    [
        "NO WAIT WEDNESDAY WAS THE DENTIST. IT WAS TUESDAY",
        "no, wednesday I was at my sister's. it was tuesday",
    ],
)
async def test_the_day_at_the_end_is_the_right_one(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say("15 min on wednesday")
    await phone.say(words)
    assert [walk.day for walk in kept(coach)] == [date(2026, 11, 17)]


async def test_back_on_of_something_else_is_no_pause(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("Can we move Wednesday to Thursday, choir's back on")
    assert phone.last.text.startswith("Your plan: Mon, Thu, Fri.")


async def test_a_day_that_was_moved_is_put_back(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("move Wednesday to Thursday")
    await phone.say("no, put Wednesday back")
    assert phone.last.text.startswith("Your plan: Mon, Wed, Fri.")


async def test_no_reminder_is_announced_for_a_day_that_is_done(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("did 7 min")
    await phone.say("so will you still remind me tonight?")
    assert "Today is done" in phone.last.text
    assert "Mon 23 Nov at 18:00" in phone.last.text


@pytest.mark.parametrize(
    ("words", "minutes", "pain"),
    [
        ("10 minutes backwards with 1.5", 10, None),
        ("did six minutes, my legs are like two planks of wood", 6, None),
        ("6 min, knee 2/10", 6, 2),
    ],
)
async def test_a_number_beside_the_minutes_is_no_minutes_and_no_pain(
    phone: Phone, coach: Running, words: str, minutes: float, pain: float | None
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert [(walk.duration_min, walk.felt.pain) for walk in kept(coach)] == [(minutes, pain)]


async def test_maybe_on_a_day_ahead_changes_no_plan(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("maybe Monday week")
    await phone.say("what days have I got")
    assert "Mon, Wed, Fri" in phone.last.text


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("can you remind me at 7 in the morning instead of 6pm? I'm too tired after work", "07:00"),
        ("instead of 6pm can you write to me at 7 am", "07:00"),
        ("remind me at seven, not six", "19:00"),
        ("6pm is too late, make it 7 in the morning", "07:00"),
        ("move my reminder from 6pm to 8pm", "20:00"),
        ("change 18:00 to 19:30", "19:30"),
        ("half past seven rather than six o'clock please", "19:30"),
        ("remind me at 5pm not 6pm", "17:00"),
        ("remind me at 7, I'm too tired after work", "07:00"),
        ("statt 18 Uhr lieber um 7", "07:00"),
        ("erinner mich um 7 Uhr morgens statt um 18 Uhr", "07:00"),
        ("nicht um 18 Uhr, sondern um 20 Uhr erinnern", "20:00"),
        ("bitte um 19 Uhr und nicht um 18 Uhr", "19:00"),
        ("kannst du mich um halb acht anstatt um sechs erinnern?", "19:30"),
        ("recuérdame a las 7 de la mañana en vez de a las 6 de la tarde", "07:00"),
        ("a las 18 es muy tarde, mejor a las 9 de la mañana", "09:00"),
        ("avísame a las 19 y no a las 18", "19:00"),
        ("not six but seven please, the reminder", "19:00"),
        ("could we do half six rather than six", "18:30"),
        ("en lugar de las 18:00 mejor a las 20:00", "20:00"),
        ("remind me after breakfast instead", "09:00"),
        ("erinnere mich lieber am späten Vormittag", "11:00"),
    ],
)
async def test_of_two_times_the_one_that_is_not_given_up_holds(
    phone: Phone, coach: Running, words: str, time: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    kept_at = coach.db.run_now(lambda tx: goals.current(tx, ANA))
    assert kept_at is not None
    assert show_minute(kept_at.remind_at_min or 0) == time


@pytest.mark.parametrize(
    "words",
    [
        "please don't nag me so much",
        "fewer reminders please",
        "you write to me too often",
        "could you remind me less often",
        "the reminders are a bit much",
        "kannst du mich etwas weniger erinnern?",
        "bitte nicht so viele Erinnerungen",
        "du schreibst mir zu oft",
        "por favor no me escribas tanto",
        "menos avisos, por favor",
    ],
)
async def test_fewer_messages_are_offered_kindly(phone: Phone, coach: Running, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert len(phone.last.buttons) >= 3
    assert "18:00" in phone.last.text
    found = coach.db.run_now(lambda tx: goals.current(tx, ANA))
    assert found is not None
    assert found.remind_at_min == 18 * 60


@pytest.mark.parametrize(
    "words",
    [
        "time stays the same",
        "keep the time",
        "same time please",
        "keep it at 6",
        "die Uhrzeit bleibt gleich",
        "la hora sigue igual",
        "a la misma hora",
    ],
)
async def test_the_time_that_stays_is_confirmed(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say("change to tue and thu")
    await phone.say(words)
    assert "18:00" in phone.last.text
    assert "24" in phone.last.text


async def test_days_with_the_same_time_are_the_days_of_the_plan(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("change to tue and thu, time stays the same")
    assert phone.last.text.startswith("Your plan: Tue, Thu.")


@pytest.mark.parametrize(
    "words",
    [
        "Who messages whom?",
        "will you message me or do I have to message you?",
        "do I text you or do you text me?",
        "Meldest du dich oder muss ich mich melden?",
        "schreibst du mir oder ich dir?",
        "¿me escribes tú o te escribo yo?",
    ],
)
async def test_who_writes_to_whom_is_told(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "18:00" in phone.last.text
    assert phone.last.text.startswith(("I write to you", "Ich schreibe dir", "Yo te escribo"))


async def test_who_writes_is_told_before_there_is_a_plan(phone: Phone) -> None:
    await phone.say("treadmill at home, mon thurs, 6.30am")
    await phone.say("will you message me or do I have to message you?")
    assert any("Once your plan is made I write to you" in answer.text for answer in phone.answers)
    assert "Mon, Thu · 06:30" in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "Wednesdays at 5:30, the rest stays the same",
        "can Friday be 9am and the others stay at 6?",
        "Deutsch: Mittwochs 17:30, der Rest bleibt",
        "Español: los miércoles a las 17:30, lo demás igual",
    ],
)
async def test_a_time_for_one_day_while_the_rest_stays(phone: Phone, words: str) -> None:
    language, _, rest = words.rpartition(": ")
    await set_up(phone)
    if language:
        await phone.say("/settings")
        await phone.tap(language)
    await phone.say(rest)
    assert len(phone.last.buttons) == 3
    assert "18:00" in phone.last.text
