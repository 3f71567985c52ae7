"""Knees that hurt a little: the usual level, the morning after, and what the plan makes of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.demo.clock import Clock
from tests.conversations.conftest import Running, bot_said, kept, pass_by, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database

SOME_PAIN = "did 5 min, effort 3, pain 4, not swollen, no stumbles"
MORNING = "How is it this morning, after pain 4"


async def next_morning(coach: Running, clock: Clock) -> None:
    """Until after nine o'clock of the next day."""
    await pass_by(coach, clock, timedelta(hours=24), timedelta(hours=4))


async def test_the_usual_pain_is_asked_once_below_the_receipt(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(SOME_PAIN)
    assert phone.last.text.startswith("How much does it hurt on an ordinary day")
    assert phone.last.buttons == ["0 none", *(f"{level} of 10" for level in range(1, 6))]
    receipt, hold = phone.messages[-3:-1]
    assert receipt.text.startswith("Logged: 5 min")
    assert hold.text.startswith("Then no more today, and the same again next time.")
    await phone.tap("4 of 10")
    assert phone.last.text.startswith("Your usual pain: 4 of 10.")
    await phone.say("did 5 min yesterday, effort 3, pain 4, not swollen, no stumbles")
    assert phone.last.text.startswith("Logged: 5 min")
    assert len(bot_said(phone, "Your usual pain")) == 1


async def test_the_usual_pain_can_be_typed_and_taken_back(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await phone.say("3")
    assert phone.last.text.startswith("Your usual pain: 3 of 10.")
    assert len(kept(coach)) == 1
    await phone.tap("Undo")
    assert phone.last.text.startswith("Undone.")


async def test_the_question_for_the_usual_pain_holds_nothing_up(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await phone.say("did 6 min yesterday, effort 3, pain 0, no stumbles")
    assert phone.last.text.startswith("Logged: 6 min")
    await phone.say("/today")
    assert phone.last.text.startswith("Done for today")
    assert len(kept(coach)) == 2


@pytest.mark.parametrize(
    ("answer", "said", "rule", "minutes"),
    [
        ("Back to usual", "Good. It settled overnight.", "One small step more: the pain", 6),
        ("Still more than usual", "Thank you. Then your steps", "The same again, because", 5),
        ("Worse", "Thank you for telling me.", "A step back, because of the next morning", 3),
    ],
)
async def test_the_morning_after_is_asked_by_buttons_and_decides(
    phone: Phone, clock: Clock, coach: Running, answer: str, said: str, rule: str, minutes: int
) -> None:
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await phone.tap("4 of 10")
    await next_morning(coach, clock)
    await phone.hear(MORNING)
    assert phone.last.buttons == ["Back to usual", "Still more than usual", "Worse"]
    await phone.tap(answer)
    assert phone.last.text.startswith(said)
    assert rule in phone.last.text
    assert f"{minutes} min backwards" in phone.last.text
    assert kept(coach)[0].felt.morning is not None
    await phone.tap("Undo")
    assert kept(coach)[0].felt.morning is None


async def test_the_morning_is_asked_once_and_never_without_pain(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await pass_by(coach, clock, timedelta(days=4), timedelta(hours=4))
    await phone.look()
    assert len(bot_said(phone, "How is it this morning")) == 1
    await phone.say("did 5 min, effort 3, pain 2, no stumbles")
    await next_morning(coach, clock)
    await phone.look()
    assert len(bot_said(phone, "How is it this morning")) == 1


async def test_without_a_morning_answer_reminders_and_the_log_go_on(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await pass_by(coach, clock, timedelta(days=3, hours=9), timedelta(hours=3))
    await phone.look()
    assert bot_said(phone, "💡")
    await phone.say("did 5 min, effort 3, pain 4, not swollen, no stumbles")
    assert len(bot_said(phone, "Logged: 5 min")) == 2


async def test_after_calm_mornings_the_same_pain_is_not_asked_about(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    for count in (1, 2, 3):
        await phone.say("did 5 min, effort 3, pain 4, not swollen, no stumbles")
        await next_morning(coach, clock)
        await phone.look()
        assert len(bot_said(phone, "How is it this morning")) == 1
        await phone.tap("Back to usual", on=await phone.hear(MORNING))
        assert len(bot_said(phone, "It settled overnight")) == count
    await phone.say("did 5 min, effort 3, pain 4, not swollen, no stumbles")
    await next_morning(coach, clock)
    await phone.look()
    assert not bot_said(phone, "How is it this morning")
    await phone.say("did 5 min, effort 3, pain 5, not swollen, no stumbles")
    await next_morning(coach, clock)
    await phone.hear("How is it this morning, after pain 5")


async def test_who_wants_no_reminders_is_asked_on_the_card_of_today(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/stop")
    await phone.say(SOME_PAIN)
    await next_morning(coach, clock)
    await phone.look()
    assert not bot_said(phone, "How is it this morning")
    await phone.say("/today")
    assert phone.last.text.startswith(MORNING)
    await phone.tap("Worse")
    assert "two days of rest" in phone.last.text


async def test_worse_with_a_bad_sign_stops_as_ever(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await next_morning(coach, clock)
    await phone.tap("Worse", on=await phone.hear(MORNING))
    await phone.tap("Yes, one of them")
    assert phone.last.text.startswith("Then please stop here")


async def test_usual_pain_without_a_walk_asks_for_no_rest(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("my knee hurts, 4/10")
    await phone.tap("None of that")
    assert phone.last.text.startswith("Rest it for two or three days.")
    assert "How much does it hurt on an ordinary day" in phone.last.text
    await phone.tap("4 of 10")
    assert "The same again" in phone.last.text
    assert "5 min backwards" in phone.last.text
    await phone.say("my knee hurts, 4/10")
    await phone.tap("None of that")
    assert phone.last.text.startswith("No more than is usual for you")
    await phone.say("my knee hurts, 5/10")
    await phone.tap("None of that")
    assert phone.last.text.startswith("Rest it for two or three days.")


async def test_the_usual_pain_can_be_changed_where_the_step_is_explained(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await phone.tap("2 of 10")
    await phone.say("/why")
    assert "usual pain 2" in phone.last.text
    await phone.tap("My usual pain")
    await phone.tap("4 of 10")
    assert phone.last.text.startswith("Your usual pain: 4 of 10.")


@pytest.mark.parametrize(("pain", "least"), [(3, 120), (4, 120), (5, 60)])
async def test_six_weeks_of_the_same_pain_walk_enough(
    phone: Phone, clock: Clock, coach: Running, pain: int, least: int
) -> None:
    await set_up(phone)
    await phone.say("/today")
    for week in range(6):
        for days in (2, 2, 3):
            await phone.say("/done")
            await phone.say(f"effort 3, pain {pain}, no stumbles")
            if week == 0 and days == 2 and "ordinary day" in phone.last.text:
                await phone.tap(str(pain))
            clock.forward(timedelta(days=days))
    walked = [walk.duration_min or 0 for walk in kept(coach)]
    assert len(walked) == 18
    assert sum(walked) >= least


async def test_the_questions_are_asked_in_german_too(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/settings")
    await phone.tap("Deutsch")
    await phone.say("5 min gegangen, Anstrengung 3, Schmerz 4, nicht geschwollen, nicht gestolpert")
    assert phone.last.text.startswith("Wie weh tut es an einem gewöhnlichen Tag")
    await phone.tap("4 von 10")
    assert phone.last.text.startswith("Dein üblicher Schmerz: 4 von 10.")
    await next_morning(coach, clock)
    await phone.hear("Wie ist es heute Morgen, nach Schmerz 4")
    await phone.tap("Schlimmer")
    assert "zwei Tage Ruhe" in phone.last.text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("worse this morning", "Then a step back, and two days of rest."),
        ("the knee is worse today than yesterday", "Then a step back, and two days of rest."),
        ("it has settled overnight", "It settled overnight."),
        ("the knee is back to its usual self this morning", "It settled overnight."),
        ("still a bit more sore than usual this morning", "Then your steps do not grow."),
    ],
)
async def test_the_morning_can_be_told_in_words(
    phone: Phone, clock: Clock, coach: Running, words: str, answer: str
) -> None:
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await next_morning(coach, clock)
    await phone.hear(MORNING)
    await phone.say(words)
    assert answer in phone.last.text


async def test_a_sign_of_danger_in_the_morning_comes_first(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say(SOME_PAIN)
    await next_morning(coach, clock)
    await phone.say("worse this morning, and the knee is swollen")
    assert phone.last.text.startswith("Please stop for today")


@pytest.mark.parametrize(
    "words", ["my knee usually hurts about 3", "most days the knee is a three out of ten"]
)
async def test_the_usual_pain_can_be_told_in_words(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert phone.last.text.startswith("Your usual pain: 3 of 10.")
    assert not kept(coach)
