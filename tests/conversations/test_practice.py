"""A practice: who may use the bot, what admins can do in the chat, and the record of it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from retrowalk.coach.platform.settings import Practice, Privacy, Secret, Settings
from retrowalk.coach.store import alarms, audits, guests, people
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.tables import heard, metadata, person
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, bot_said, running, set_up, settings_for
from tests.phone import Phone

BEN = 1002
CODE = "spring-2026"
EMERGENCY = "Stop. This can be an emergency."
DANGER = "I have chest pain and my left arm is numb"
Runs = Callable[[Practice], AbstractAsyncContextManager[Running]]


@pytest.fixture
def runs(telegram: LocalTelegram, clock: Clock, database_url: str, db: Database) -> Runs:
    """The bot with settings of a practice; Ben runs it."""

    @asynccontextmanager
    async def run(practice: Practice) -> AsyncIterator[Running]:
        async with running(of(telegram, database_url, practice), db, clock) as found:
            yield found

    return run


def of(telegram: LocalTelegram, url: str, practice: Practice) -> Settings:
    privacy = Privacy(operator="Praxis Sonne", contact="sonne@example.org")
    wanted = settings_for(telegram, url)
    return replace(wanted, admins=(BEN,), practice=practice, privacy=privacy)


@pytest.fixture
async def coach(runs: Runs) -> AsyncIterator[Running]:
    """Open to everybody."""
    async with runs(Practice(broadcast_per_minute=60)) as found:
        yield found


@pytest.fixture
async def ben(telegram: LocalTelegram, coach: Running) -> Phone:
    """The phone of the admin, who has written before."""
    del coach
    phone = Phone(telegram, BEN)
    await phone.say("/help")
    return phone


def known(coach: Running, person_id: int = ANA) -> people.Person | None:
    return coach.db.run_now(lambda tx: people.lock(tx, person_id))


def acts(coach: Running) -> list[tuple[str, int | None]]:
    """What was done, the oldest first, and about whom."""
    found = coach.db.run_now(lambda tx: audits.latest(tx, 50))
    assert all(act.admin_id == BEN for act in found)
    return [(act.act, act.person_id) for act in reversed(found)]


# -- who may use it --------------------------------------------------------------------------------

INVITED = Practice(access="invited", invite_codes=Secret(f"another-code, {CODE}"))
LISTED = Practice(access="listed", listed=(2001,))


@pytest.mark.parametrize("practice", [INVITED, LISTED], ids=["invited", "listed"])
async def test_a_stranger_is_told_whom_to_ask_and_nothing_is_kept_of_them(
    phone: Phone, runs: Runs, practice: Practice
) -> None:
    async with runs(practice) as coach:
        for text in ("/start", "did 20 min today"):
            await phone.say(text)
            assert "Praxis Sonne" in phone.last.text
            assert "sonne@example.org" in phone.last.text
        if practice is LISTED:
            assert "1001" in phone.last.text
        await phone.say("and another thing")
        assert phone.answers == [], "not to each of many messages"
        count = select(func.count()).select_from(person)
        assert coach.db.run_now(lambda tx: tx.conn.execute(count).scalar_one()) == 0
        of_people = select(func.count()).where(heard.c.person_id.is_not(None))
        assert coach.db.run_now(lambda tx: tx.conn.execute(of_people).scalar_one()) == 0


@pytest.mark.parametrize("practice", [INVITED, LISTED], ids=["invited", "listed"])
async def test_danger_is_answered_to_anybody_each_time(
    telegram: LocalTelegram, phone: Phone, runs: Runs, practice: Practice
) -> None:
    del telegram
    async with runs(practice):
        for _ in range(4):  # beyond the measure for other words
            await phone.say(DANGER)
            assert phone.last.text.startswith(EMERGENCY)
            assert phone.last in phone.answers
        await phone.say("ich habe starke Brustschmerzen")
        assert phone.last.text.startswith(EMERGENCY), "in each of our languages"
        for said in ("I want to kill myself", "I fell and hit my head"):
            await phone.say(said)
            assert phone.answers
            assert "Praxis Sonne" not in phone.last.text


async def test_danger_is_answered_in_a_group_and_nothing_else(
    telegram: LocalTelegram, phone: Phone, runs: Runs
) -> None:
    async with runs(INVITED):
        group = next(chat for chat in telegram.chats.chats if chat < 0)
        await phone.say("/ask@retrowalk_bot 20 min at 3 km/h, 80 kg", chat=group)
        assert not [m for m in phone.messages_in(group) if m.from_bot]
        await phone.say(f"@retrowalk_bot {DANGER}", chat=group)
        (answer,) = [m for m in phone.messages_in(group) if m.from_bot]
        assert answer.text.startswith(EMERGENCY)


async def test_danger_in_an_edited_message_and_in_german(
    telegram: LocalTelegram, phone: Phone, runs: Runs
) -> None:
    telegram.chats.add_person("Rosa", "de", id_=3001)
    rosa = Phone(telegram, 3001)
    async with runs(INVITED):
        said = await phone.say("hello there")
        await phone.edit(said, DANGER)
        assert phone.last.text.startswith(EMERGENCY)
        await rosa.say("hallo, ich würde gern mitmachen")
        assert rosa.last.text.startswith(
            "Dieser Bot ist für Leute, die Praxis Sonne eingeladen hat."
        )
        await rosa.say("ich habe starke Schmerzen in der Brust und mein Arm ist taub")
        assert rosa.last.text.startswith("Halt. Das kann ein Notfall sein.")
        assert "eingeladen" not in rosa.last.text


async def test_commands_of_admins_are_for_their_private_chat(
    telegram: LocalTelegram, runs: Runs
) -> None:
    ben = Phone(telegram, BEN)
    async with runs(Practice()) as coach:
        group = next(chat for chat in telegram.chats.chats if chat < 0)
        for command in ("/counts@retrowalk_bot", "/block@retrowalk_bot 1001", "/audit"):
            await ben.say(command, chat=group)
        assert acts(coach) == []
        assert not any("People" in m.text for m in ben.messages_in(group))


async def test_inline_nobody_is_answered_who_may_not_use_it(phone: Phone, runs: Runs) -> None:
    async with runs(INVITED):
        assert await phone.inline("20 min at 3 km/h, 80 kg") == []


@pytest.mark.parametrize("said", [f"/start {CODE}", CODE, CODE.upper(), f" {CODE} "])
async def test_an_invite_code_lets_in_by_its_link_and_typed(
    phone: Phone, runs: Runs, said: str
) -> None:
    async with runs(INVITED) as coach:
        await phone.say(said)
        assert phone.last.text.startswith("Hello, I coach walking backwards.")
        assert known(coach) is not None
        await phone.say("20 min at 3 km/h, 80 kg")
        assert "kcal" in phone.last.text


async def test_a_wrong_code_is_told_so_and_nobody_tries_many(
    phone: Phone, runs: Runs, clock: Clock
) -> None:
    async with runs(INVITED) as coach:
        await phone.say("/start spring-2025")
        assert phone.last.text.startswith("I do not know this code.")
        await phone.say("spring-2024")
        await phone.say(CODE)
        assert known(coach) is None, "the third within half a minute is not even looked at"
        clock.forward(timedelta(seconds=31))
        await phone.say(CODE)
        assert known(coach) is not None


async def test_a_code_that_was_forwarded_or_is_of_an_open_bot_is_just_words(
    phone: Phone, runs: Runs
) -> None:
    async with runs(INVITED) as coach:
        await phone.say(CODE, forwarded_from="Somebody")
        assert known(coach) is None
    async with runs(replace(INVITED, access="listed")) as coach:
        await phone.say(f"/start {CODE}")
        assert known(coach) is None


async def test_whoever_is_here_stays_when_it_is_closed(phone: Phone, runs: Runs) -> None:
    async with runs(Practice()):
        await phone.say("hello")
    async with runs(INVITED):
        await phone.say("20 min at 3 km/h, 80 kg")
        assert "kcal" in phone.last.text


async def test_who_left_the_list_gets_no_reminder_and_keeps_their_data(
    phone: Phone, runs: Runs, clock: Clock
) -> None:
    async with runs(Practice()):
        await set_up(phone)
    async with runs(LISTED) as coach:
        clock.forward(timedelta(hours=8))
        await coach.nudge()
        assert not bot_said(phone, "💡")
        await phone.say("/today")
        assert phone.last.text.startswith("This bot is for people of Praxis Sonne.")
        await phone.say("/export")
        file = next(m for m in phone.answers if m.document and "everything" in str(m.document))
        assert json.loads(await phone.download(file))["goal"]
        await phone.say("/privacy")
        assert "What I keep" in phone.last.text
        await phone.say("/delete")
        await phone.tap("Delete now")
        assert known(coach) is None


async def test_an_old_button_of_somebody_outside_does_nothing(phone: Phone, runs: Runs) -> None:
    async with runs(Practice()):
        await phone.say("/start")
        hello = phone.last
    async with runs(LISTED):
        await phone.tap("Yes, I agree. Let's go", on=hello)
        assert phone.toast.startswith("The bot is not open to you.")
        assert not phone.answers[1:]


async def test_the_list_and_admit_let_in(telegram: LocalTelegram, phone: Phone, runs: Runs) -> None:
    async with runs(LISTED) as coach:
        await telegram.door("person", {"first_name": "P", "id": 2001})
        listed, ben = Phone(telegram, 2001), Phone(telegram, BEN)
        await listed.say("/start")
        assert listed.last.text.startswith("Hello, I coach walking backwards.")
        await ben.say("/admit 1001")
        assert ben.last.text == "1001 may use the bot now."
        await phone.say("/start")
        assert phone.last.text.startswith("Hello, I coach walking backwards.")
        assert acts(coach) == [("admit", ANA)]


async def test_the_links_to_pass_on(telegram: LocalTelegram, runs: Runs) -> None:
    ben = Phone(telegram, BEN)
    async with runs(INVITED) as coach:
        await ben.say("/invite")
        assert f"https://t.me/retrowalk_bot?start={CODE}" in ben.last.text
        assert acts(coach) == [("invite", None)]
    async with runs(LISTED):
        await ben.say("/invite")
        assert "/admit" in ben.last.text


# -- commands of admins ----------------------------------------------------------------------------

COMMANDS = (
    "/practice",
    "/counts",
    "/invite",
    "/admit 7",
    "/block 7",
    "/unblock 7",
    "/audit",
    "/person 7",
    "/broadcast Hello",
    "/maintenance 30",
    "/arrivals",
)


@pytest.mark.parametrize("command", COMMANDS)
async def test_to_anybody_else_these_commands_do_not_exist(
    phone: Phone, coach: Running, command: str
) -> None:
    await phone.say(command)
    assert phone.last.text == "I do not know that command. /help shows what there is."
    name = command.split(maxsplit=1)[0]
    await phone.say(name[:-1])
    assert name not in phone.last.text, "nor is it offered for one that is near"
    assert acts(coach) == []
    assert coach.db.run_now(lambda tx: guests.state_of(tx, 7)) is None


async def test_each_command_of_an_admin_is_written_down(ben: Phone, coach: Running) -> None:
    for command in COMMANDS[1:]:
        await ben.say(command)
    assert acts(coach) == [
        ("counts", None),
        ("admit", 7),
        ("block", 7),
        ("unblock", 7),
        ("audit", None),
        ("look", 7),
        ("works", None),
        ("arrivals", None),
    ]
    await ben.say("/audit")
    assert ben.last.text.splitlines()[0] == "What was done last"
    assert "1002: blocked 7" in ben.last.text


async def test_the_list_of_commands_names_each_of_them(ben: Phone) -> None:
    await ben.say("/practice")
    for command in COMMANDS[1:]:
        assert command.split()[0] in ben.last.text


async def test_counts_tell_how_many_and_never_who(phone: Phone, ben: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 10 min")
    await ben.say("/counts")
    text = ben.last.text
    assert text.splitlines()[0] == "People: 2"
    assert "With a plan: 1" in text
    assert "Sessions in 7 days: 1" in text
    assert "1001" not in text
    assert "Ana" not in text
    assert acts(coach) == [("counts", None)]


@pytest.mark.parametrize("said", ["", "Ana", "-5", "1.5", "1001 1002", "9" * 30, "٣", "<b>"])
async def test_a_number_that_is_none_is_asked_for(ben: Phone, coach: Running, said: str) -> None:
    for command in ("block", "unblock", "admit", "person"):
        await ben.say(f"/{command} {said}")
        assert ben.last.text.startswith(f"Whom? Give their number: /{command} 1001")
    assert acts(coach) == []


async def test_who_is_blocked_hears_nothing_but_an_answer_to_danger(
    phone: Phone, ben: Phone, coach: Running, clock: Clock
) -> None:
    await set_up(phone)
    await ben.say("/block 1001")
    assert ben.last.text.startswith("1001 may not use the bot any more")
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    assert not bot_said(phone, "💡")
    assert coach.db.run_now(lambda tx: alarms.next_of(tx, ANA, alarms.DAILY)) is None
    await phone.say("/today")
    assert phone.last.text.startswith("The people who run this bot have closed it to you.")
    await phone.say(DANGER)
    assert phone.last.text.startswith(EMERGENCY)
    assert "closed" not in phone.last.text
    await phone.say("/delete")
    await phone.tap("Delete now")
    await phone.say("/start")
    assert known(coach) is None, "who comes anew is blocked still"
    assert acts(coach) == [("block", None)], "that it was done stays; whom it was about does not"


async def test_who_is_not_blocked_any_more_decides_about_reminders(
    phone: Phone, ben: Phone, coach: Running
) -> None:
    await set_up(phone)
    await ben.say("/block 1001")
    await ben.say("/unblock 1001")
    assert "They can use it again." in ben.last.text
    await phone.say("/today")
    assert phone.last.text.startswith("Welcome back. Reminders are off.")
    await phone.tap("Yes, 18:00")
    assert coach.db.run_now(lambda tx: alarms.next_of(tx, ANA, alarms.DAILY)) is not None
    await ben.say("/unblock 1001")
    assert ben.last.text == "1001 is not blocked."


async def test_an_invite_code_does_not_undo_a_block(
    telegram: LocalTelegram, phone: Phone, runs: Runs
) -> None:
    async with runs(INVITED) as coach:
        await Phone(telegram, BEN).say("/block 1001")
        await phone.say(CODE)
        assert phone.last.text.startswith("The people who run this bot have closed it to you.")
        assert known(coach) is None


async def test_an_admin_is_not_blocked(ben: Phone, coach: Running) -> None:
    await ben.say("/block 1002")
    assert "runs the bot" in ben.last.text
    assert acts(coach) == []


# -- one person, on their request ------------------------------------------------------------------


async def test_their_data_goes_to_them_and_the_admin_sees_none_of_it(
    phone: Phone, ben: Phone, coach: Running
) -> None:
    await set_up(phone)
    await ben.say("/person 1001")
    await ben.tap("Send their data to them")
    assert ben.last.text.startswith("The data is on its way to 1001.")
    await coach.nudge()
    await phone.hear("This is all I know about you. You have asked")
    file = next(m for m in phone.messages if m.document and "everything" in str(m.document))
    assert json.loads(await phone.download(file))["goal"]
    assert not [m for m in ben.messages if m.document]
    assert acts(coach) == [("look", ANA), ("send_export", ANA)]


async def test_their_data_goes_also_to_who_left_the_list(
    telegram: LocalTelegram, phone: Phone, runs: Runs
) -> None:
    async with runs(Practice()):
        await set_up(phone)
    async with runs(LISTED) as coach:
        ben = Phone(telegram, BEN)
        await ben.say("/person 1001")
        await ben.tap("Send their data to them")
        await coach.nudge()
        await phone.hear("This is all I know about you. You have asked")


async def test_their_data_goes_to_the_admin_where_they_want_it(
    phone: Phone, ben: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.block()
    await ben.say("/person 1001")
    card = ben.last
    await ben.tap("Send their data to them")
    assert ben.last.text.startswith("They can't be reached")
    await ben.press(card, "1:person:1001:export")
    files = [m for m in ben.messages if m.document]
    assert len(files) == 2
    found = json.loads(await ben.download(files[0]))
    assert found["person"][0]["id"] == ANA
    assert [act["act"] for act in found["audit"]] == ["look", "export"]
    assert "admin_id" not in found["audit"][0]
    assert acts(coach) == [("look", ANA), ("export", ANA)]


async def test_everything_of_a_person_is_deleted_after_one_question(
    phone: Phone, ben: Phone, coach: Running
) -> None:
    await set_up(phone)
    await ben.say("/person 1001")
    await ben.tap("Delete everything")
    await ben.tap("Cancel")
    assert known(coach) is not None
    await ben.say("/person 1001")
    await ben.tap("Delete everything")
    question = ben.last
    await ben.tap("Delete now")
    assert ben.last.text.startswith("Deleted. I know nothing about 1001 any more.")

    def rows(table_name: str) -> int:
        table = metadata.tables[table_name]
        query = select(func.count()).select_from(table).where(table.c.person_id == ANA)
        return coach.db.run_now(lambda tx: int(tx.conn.execute(query).scalar_one()))

    assert not any(rows(t.name) for t in metadata.sorted_tables if "person_id" in t.c)
    assert known(coach) is None
    assert acts(coach) == [("look", None), ("look", None), ("delete", None)]
    await ben.press(question, "1:person:1001:delete")
    assert acts(coach)[-1] == ("delete", None)
    assert len(acts(coach)) == 3, "a button pressed again does nothing"


async def test_a_button_of_an_admin_does_nothing_for_anybody_else(
    phone: Phone, ben: Phone, coach: Running
) -> None:
    await set_up(phone)
    await ben.say("/start")
    for data in ("1:person:1002:delete", "1:person:1002:export", "1:everybody:1:go"):
        await phone.press(phone.last, data)
    assert known(coach, BEN) is not None
    assert not [m for m in phone.messages if m.document]
    assert acts(coach) == []


async def test_nobody_with_this_number(ben: Phone) -> None:
    await ben.say("/person 7")
    assert ben.last.text == "I know nobody with the number 7."
    assert ben.last.buttons == []


# -- retention -------------------------------------------------------------------------------------


async def test_privacy_tells_what_the_settings_say(
    telegram: LocalTelegram, phone: Phone, clock: Clock, database_url: str, db: Database
) -> None:
    wanted = settings_for(telegram, database_url)
    privacy = Privacy("Praxis Sonne", "sonne@example.org", retention_days=42)
    async with running(replace(wanted, privacy=privacy), db, clock):
        await phone.say("/privacy")
        assert "If you do not write for 42 days" in phone.last.text
        assert "is recorded for 42 days" in phone.last.text
        assert "Praxis Sonne" in phone.last.text
        assert "1001" in phone.last.marked("code")


async def test_who_is_silent_is_asked_and_stays_by_a_tap(
    phone: Phone, coach: Running, clock: Clock
) -> None:
    await phone.say("hello")
    clock.forward(timedelta(days=355))
    await coach.nudge()
    await coach.nudge()
    asked = await phone.hear("I have not heard from you for a long time.")
    assert "for 365 days after their last word" in asked.text
    await phone.tap("Keep it")
    assert bot_said(phone, "Everything stays.")
    clock.forward(timedelta(days=20))
    await coach.nudge()
    assert known(coach) is not None


async def test_who_stays_silent_is_forgotten(phone: Phone, coach: Running, clock: Clock) -> None:
    await phone.say("hello")
    clock.forward(timedelta(days=355))
    await coach.nudge()
    clock.forward(timedelta(days=15))
    await coach.nudge()
    assert known(coach) is None
