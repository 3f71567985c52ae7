"""What follows a change: another day, another end of the pause, for this week alone, as it was."""

from __future__ import annotations

from datetime import date

import pytest

from retrowalk.coach.store import goals
from tests.conversations.conftest import ANA, Running, kept, pauses, set_up
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]


def goal(coach: Running) -> goals.Goal:
    found = coach.db.run_now(lambda tx: goals.current(tx, ANA))
    assert found is not None
    return found


async def told(phone: Phone, *texts: str) -> None:
    for text in texts:
        await phone.say(text)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("no Wednesdays any more", "Tuesday would be fine instead"), "1100100"),
        (("no Wednesdays any more", "Tuesday instead", "no, Thursday"), "1001100"),
        (("swap Friday for Saturday", "sorry, Sunday"), "1010001"),
        (("Mittwochs geht nicht mehr", "lieber Donnerstag"), "1001100"),
        (("los miércoles ya no puedo", "mejor el jueves"), "1001100"),
        (("let's rather do Tuesday and Thursday",), "0101000"),
        (("swap Friday for Saturday", "change it back"), "1010100"),
        (("Mondays I've got the grandchildren from now on",), "0010100"),
    ],
)
async def test_a_day_named_after_a_change_goes_with_it(
    phone: Phone, coach: Running, texts: tuple[str, ...], days: str
) -> None:
    await set_up(phone)
    await told(phone, *texts)
    assert goal(coach).days == days


async def test_for_once_or_for_good_is_asked_of_both_days(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await told(phone, "can't do Monday", "Tuesday instead")
    assert phone.last.buttons == ["Only this time", "For good"]
    await phone.tap("For good")
    assert goal(coach).days == "0110100"


async def test_the_same_said_in_words(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await told(phone, "can't do Monday", "Tuesday instead", "just this once")
    assert goal(coach).days == "1010100"
    assert [(off.since, off.until) for off in pauses(coach)] == [(date(2026, 11, 23),) * 2]


async def test_a_swap_can_be_for_this_week_alone(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await told(phone, "swap Monday for Tuesday", "only this week")
    assert goal(coach).days == "1010100"
    assert "Tue 24 Nov counts in its place" in phone.last.text


@pytest.mark.parametrize("text", ["no, Sunday", "actually Sunday", "Sunday rather"])
async def test_a_moved_session_is_moved_again(phone: Phone, coach: Running, text: str) -> None:
    await set_up(phone)
    await told(phone, "move it to tomorrow", text)
    assert phone.last.text.startswith("Moved to Sun 22 Nov")
    assert goal(coach).days == "1010100"


@pytest.mark.parametrize(
    ("first", "second", "since", "until"),
    [
        ("away from 5 to 19 December", "actually we come back on the 17th", "12-05", "12-16"),
        ("away from 5 to 19 December", "only from the 7th", "12-07", "12-19"),
        ("next week off please", "make it the week after too", "11-23", "12-06"),
        ("away for ten days", "sorry, a fortnight", "11-20", "12-03"),
        ("eine Woche Pause bitte", "ne, drei", "11-20", "12-10"),
    ],
)
async def test_a_pause_is_put_right(
    phone: Phone, coach: Running, first: str, second: str, since: str, until: str
) -> None:
    await set_up(phone)
    await told(phone, first, second)
    off = pauses(coach)[-1]
    assert (off.since.isoformat()[5:], str(off.until)[5:]) == (since, until)


@pytest.mark.parametrize(
    "text",
    [
        "how many weeks does this go on for?",
        "when am I at 20 minutes?",
        "so when am I done?",
        "is there an end to it?",
        "wie lange geht das Ganze?",
        "¿cuántas semanas dura esto?",
    ],
)
async def test_how_long_it_lasts_is_answered_by_the_plan(phone: Phone, text: str) -> None:
    await set_up(phone)
    await phone.say(text)
    assert any("23" in message.text for message in phone.messages[-2:])
    assert "5" in phone.last.text


async def test_how_long_is_no_reason_to_walk_where_the_plan_waits(phone: Phone) -> None:
    await set_up(phone)
    await told(phone, "I had chest pain on the treadmill", "how many weeks does this go on for?")
    assert "20 min" not in phone.last.text


@pytest.mark.parametrize(
    "text",
    [
        "you're pinging me too much",
        "just the one on the day is enough",
        "too many texts from you",
        "Sie schreiben mir zu oft, einmal am Tag reicht",
        "demasiados mensajes, con uno basta",
    ],
)
async def test_too_many_messages_is_no_wish_for_silence(
    phone: Phone, coach: Running, text: str
) -> None:
    await set_up(phone)
    await phone.say(text)
    assert goal(coach).remind_at_min == 18 * 60


async def test_a_change_of_mind_takes_no_first_plan_away(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    for text in ("I changed my mind", "change it back", "actually no"):
        await phone.say(text)
        assert goal(coach).days == "1010100"


@pytest.mark.parametrize(
    "text", ["no Wednesdays in December", "mornings just for next week", "Fridays out from January"]
)
async def test_what_is_for_a_while_changes_nothing(phone: Phone, coach: Running, text: str) -> None:
    await set_up(phone)
    await phone.say(text)
    assert phone.last.text.startswith("I have one plan")
    assert (goal(coach).days, goal(coach).remind_at_min) == ("1010100", 18 * 60)


async def test_until_a_day_ahead_is_no_session_of_the_past(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I won't have the treadmill till Monday, the gym's shut")
    assert not kept(coach)
