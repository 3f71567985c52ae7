"""A message to everybody and the word about work on the bot: previewed, paced and reported."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import update

from retrowalk.coach.platform.settings import Practice, Privacy, Settings
from retrowalk.coach.store import audits, guests, outbox, pauses, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.tables import person
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, bot_said, running, set_up, settings_for
from tests.phone import Phone
from tests.telegram_fixture import A_FRIDAY

BEN = 1002
PER_MINUTE = 60
WORDS = "We are closed on Friday <b>& Monday</b>."
NOTICE = "In an emergency do not wait for me"
NEWS = f"News from Praxis Sonne\n{WORDS}"


def of(telegram: LocalTelegram, url: str) -> Settings:
    return replace(
        settings_for(telegram, url),
        admins=(BEN,),
        practice=Practice(broadcast_per_minute=PER_MINUTE),
        privacy=Privacy(operator="Praxis Sonne"),
    )


@pytest.fixture
async def coach(
    telegram: LocalTelegram, clock: Clock, database_url: str, db: Database
) -> AsyncIterator[Running]:
    async with running(of(telegram, database_url), db, clock) as found:
        yield found


@pytest.fixture
async def ben(telegram: LocalTelegram, phone: Phone, coach: Running) -> Phone:
    """The phone of the admin; he and Ana have written before."""
    del coach
    found = Phone(telegram, BEN)
    await found.say("/help")
    await phone.say("/help")
    return found


def change(coach: Running, person_id: int, **values: object) -> None:
    is_it = person.c.id == person_id
    coach.db.run_now(lambda tx: tx.conn.execute(update(person).where(is_it).values(**values)))


def acts(coach: Running) -> list[str]:
    return [act.act for act in reversed(coach.db.run_now(lambda tx: audits.latest(tx, 50)))]


def meet_many(coach: Running, count: int) -> None:
    """People whom nobody here holds a phone of."""

    def unit(tx: Tx) -> None:
        for number in range(5001, 5001 + count):
            people.meet(tx, number, number, "en", A_FRIDAY)

    coach.db.run_now(unit)


async def test_it_is_shown_first_and_sent_only_when_the_admin_says_so(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    await ben.say(f"/broadcast {WORDS}")
    preview, question = ben.answers
    assert preview.text == NEWS
    assert question.text.startswith("So it will look. Send it to 2 people?")
    await coach.nudge()
    assert not bot_said(phone, "closed on Friday")
    assert acts(coach) == []
    await ben.tap("Send to 2")
    assert ben.last.text.startswith("On its way.")
    clock.forward(timedelta(seconds=5))
    await coach.nudge()
    await phone.look()
    assert bot_said(phone, "closed on Friday") == [NEWS]
    assert phone.last.buttons == ["No more news"]
    await coach.nudge()
    await ben.look()
    (report,) = bot_said(ben, "Your message to everybody is done.")
    assert "Sent: 2." in report
    await ben.press(question, question.rows[0][0]["callback_data"])
    clock.forward(timedelta(minutes=5))
    await coach.nudge()
    await phone.look()
    assert len(bot_said(phone, "closed on Friday")) == 1, "a button pressed twice sends nothing"
    assert acts(coach) == ["broadcast"]


async def test_what_is_not_sent_is_gone(phone: Phone, ben: Phone, coach: Running) -> None:
    await ben.say("/broadcast First")
    first = ben.last
    await ben.say("/broadcast Second")
    await ben.press(first, first.rows[0][0]["callback_data"])
    await ben.tap("No")
    assert bot_said(ben, "Nothing was sent.")
    await coach.nudge()
    await phone.look()
    assert not bot_said(phone, "First")
    assert not bot_said(phone, "Second")
    assert acts(coach) == []


async def test_a_draft_of_yesterday_is_not_sent(ben: Phone, coach: Running, clock: Clock) -> None:
    await ben.say("/broadcast Today we are closed")
    clock.forward(timedelta(hours=25))
    await ben.tap("Send to 2")
    assert acts(coach) == []


async def test_signs_of_danger_in_the_words_are_no_alarm(ben: Phone) -> None:
    await ben.say("/broadcast If you have chest pain and your left arm is numb, call 112.")
    assert ben.last.text.startswith("So it will look.")


async def test_who_wants_none_pauses_or_is_kept_out_gets_none(
    telegram: LocalTelegram, phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    phones = {}
    for number in (2001, 2002, 2003):
        await telegram.door("person", {"first_name": "P", "id": number})
        phones[number] = Phone(telegram, number)
        await phones[number].say("/help")
    await phone.say("/news off")
    assert phone.last.text.startswith("No more news.")
    today = date(2026, 11, 20)
    coach.db.run_now(lambda tx: pauses.add(tx, 2001, pauses.StoredPause(today, None)))
    coach.db.run_now(lambda tx: guests.put(tx, 2002, guests.BLOCKED, clock.now()))
    await phones[2003].block()
    await ben.say("/broadcast Hello all")
    assert ben.last.text.startswith("So it will look. Send it to 1 person?")
    assert "no news (1), are pausing (1) or are out of reach (1)" in ben.last.text
    await ben.tap("Send to 1")
    clock.forward(timedelta(minutes=1))
    await coach.nudge()
    for each in (phone, *phones.values()):
        await each.look()
        assert not bot_said(each, "Hello all")
    await ben.look()
    assert len(bot_said(ben, "Hello all")) == 2  # the preview, and his own


async def test_turned_off_below_the_news_and_on_again(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    async def tell(words: str) -> None:
        await ben.say(f"/broadcast {words}")
        await ben.tap(ben.last.buttons[0])
        clock.forward(timedelta(minutes=1))
        await coach.nudge()
        await phone.look()

    await tell("One")
    await phone.tap("No more news")
    assert phone.last.text.startswith("No more news.")
    await tell("Two")
    assert not bot_said(phone, "Two")
    await phone.tap("News again")
    await tell("Three")
    assert bot_said(phone, "Three")
    await phone.say("/news")
    assert phone.last.buttons == ["No more news"]


@pytest.mark.parametrize("how", ["No more news", "/stop", "settings"])
async def test_other_ways_to_turn_it_off(
    phone: Phone, ben: Phone, coach: Running, clock: Clock, how: str
) -> None:
    await set_up(phone)
    await ben.say("/broadcast One")
    await ben.tap("Send to 2")
    clock.forward(timedelta(minutes=1))
    await coach.nudge()
    if how == "settings":
        await phone.say("/settings")
        await phone.tap("News of the people who run this bot: on")
    else:
        await phone.say(how)
    known = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert known is not None
    assert known.no_news == clock.now()


async def test_who_turns_it_off_while_it_is_on_its_way_gets_it_no_more(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    await set_up(phone)
    change(coach, ANA, preferences='{"quiet_from_min": 480, "quiet_to_min": 720}')
    await ben.say("/broadcast Hello all")  # at 10:00 in Berlin: Ana's quiet hours end at noon
    await ben.tap("Send to 2")
    await coach.nudge()
    await phone.say("/news off")
    clock.forward(timedelta(hours=3))
    await coach.nudge()
    await coach.nudge()
    await phone.look()
    assert not bot_said(phone, "Hello all")
    await ben.look()
    assert "not wanted any more or the bot was blocked: 1." in ben.last.text


async def test_quiet_hours_are_waited_for(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    await set_up(phone)
    change(coach, ANA, preferences='{"quiet_from_min": 480, "quiet_to_min": 720}')
    await ben.say("/broadcast Hello all")
    await ben.tap("Send to 2")
    clock.forward(timedelta(minutes=45))
    await coach.nudge()
    await phone.look()
    assert not bot_said(phone, "Hello all")
    await ben.say("/broadcast")
    assert ben.last.text == "Sent: 1. Waiting: 1."
    clock.forward(timedelta(minutes=80))
    await coach.nudge()
    await phone.look()
    assert len(bot_said(phone, "Hello all")) == 1


async def test_so_many_a_minute_and_never_behind_schedule_twice(
    ben: Phone, coach: Running, clock: Clock
) -> None:
    meet_many(coach, 200)
    await ben.say("/broadcast Hello all")
    await ben.tap("Send to 202")
    sent = []
    for _ in range(5):
        await coach.nudge()
        found = coach.db.run_now(outbox.counts)
        sent.append(found.get("sent", 0) + found.get("failed", 0) + found.get("dropped", 0))
        clock.forward(timedelta(minutes=1))
    assert sent[0] <= 1
    assert sent == sorted(sent)
    steps = [after - before for before, after in pairwise(sent)]
    assert max(steps) <= PER_MINUTE + 1
    await coach.nudge()
    counts = coach.db.run_now(outbox.counts)
    assert sum(counts.values()) == 202 + 1, "one for each, and the report"


async def test_reminders_do_not_wait_for_it(coach: Running, ben: Phone, clock: Clock) -> None:
    del ben
    now = clock.now()
    meet_many(coach, 2)

    def unit(tx: Tx) -> list[str]:
        late = now + timedelta(hours=3)
        outbox.enqueue(tx, 5001, outbox.NEWS, "1", now - timedelta(hours=1), late)
        outbox.enqueue(tx, 5002, "daily", "2026-11-20", now, late)
        first = outbox.lease(tx, now, 1, "me", now + timedelta(minutes=2))
        return [letter.kind for letter in first]

    assert coach.db.run_now(unit) == ["daily"]


async def test_stopped_half_way_nobody_else_gets_it_and_the_report_says_so(
    ben: Phone, coach: Running, clock: Clock
) -> None:
    meet_many(coach, 200)
    await ben.say("/broadcast Hello all")
    await ben.tap("Send to 202")
    clock.forward(timedelta(minutes=1))
    await coach.nudge()
    before = coach.db.run_now(outbox.counts)
    await ben.tap("Stop")
    assert bot_said(ben, "Stopped.")
    clock.forward(timedelta(minutes=5))
    await coach.nudge()
    after = coach.db.run_now(outbox.counts)
    assert after.get("waiting", 0) == 0
    assert after["sent"] + after.get("failed", 0) <= before["sent"] + before.get("failed", 0) + 1
    assert sum(after.values()) < 202
    await ben.look()
    assert bot_said(ben, "Your message to everybody is done.")
    assert acts(coach) == ["broadcast", "stop_broadcast"]


@pytest.mark.parametrize("words", ["", "x" * 3001])
async def test_nothing_or_too_much_to_say(ben: Phone, coach: Running, words: str) -> None:
    await ben.say(f"/broadcast {words}")
    assert ben.last.text.startswith(("A message to everybody", "That is too long"))
    assert acts(coach) == []


async def test_the_longest_words_are_one_message(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    await ben.say("/broadcast " + "<&>" * 1000)
    await ben.tap("Send to 2")
    clock.forward(timedelta(minutes=1))
    await coach.nudge()
    await phone.look()
    assert bot_said(phone, "<&>" * 1000)


# -- work on the bot -------------------------------------------------------------------------------


async def test_whoever_writes_is_told_once_of_work_on_the_bot(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    await ben.say("/maintenance 60")
    notice, question = ben.answers
    assert notice.text.startswith("I am being worked on. That ends today at 10:00.")
    assert question.buttons == ["Send to 2", "No"]
    await coach.nudge()
    await phone.look()
    assert not bot_said(phone, NOTICE), "who does not write is left alone"
    for text in ("20 min at 3 km/h, 80 kg", "and for 30 min?"):
        await phone.say(text)
        assert "kcal" in phone.last.text
        await coach.nudge()
    await phone.look()
    assert len(bot_said(phone, NOTICE)) == 1
    assert "call your emergency number" in bot_said(phone, NOTICE)[0]
    clock.forward(timedelta(minutes=61))
    await phone.say("/today")
    await coach.nudge()
    await phone.look()
    assert len(bot_said(phone, NOTICE)) == 1
    assert acts(coach) == ["works"]


async def test_everybody_is_told_at_once_where_the_admin_wants_it(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    await ben.say("/maintenance 20:00-21:00")
    assert "Work on me begins today at 20:00 and ends today at 21:00." in ben.answers[0].text
    await ben.tap("Send to 2")
    clock.forward(timedelta(minutes=1))
    await coach.nudge()
    await phone.look()
    assert len(bot_said(phone, NOTICE)) == 1
    await phone.say("hello")
    await coach.nudge()
    await phone.look()
    assert len(bot_said(phone, NOTICE)) == 1, "told already"


async def test_work_that_is_over_is_not_told_any_more(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    await ben.say("/maintenance 60")
    await coach.nudge()  # Ben is told as well, before his next word
    await ben.say("/maintenance")
    await ben.tap("It is over")
    assert ben.last.text.startswith("Good.")
    await phone.say("hello")
    clock.forward(timedelta(minutes=1))
    await coach.nudge()
    await phone.look()
    assert not bot_said(phone, NOTICE)
    await ben.say("/maintenance off")
    assert ben.last.text == "No work on the bot is announced."
    assert acts(coach) == ["works", "works_over"]


@pytest.mark.parametrize("said", ["tomorrow", "0", "5000", "25:00-26:00", "20:00-", "soon"])
async def test_a_time_that_is_none_is_asked_for(ben: Phone, coach: Running, said: str) -> None:
    await ben.say(f"/maintenance {said}")
    assert ben.last.text.startswith("When is the bot being worked on?")
    assert acts(coach) == []
