"""When what is stored cannot be opened: danger is answered, nothing is lost, nothing put aside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from retrowalk.bot.answering.unopened import danger_key
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.coach.store import keys, outbox, people, rotation, walks
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.key_place import KeyFile
from retrowalk.coach.store.rotation import rotate_key
from retrowalk.coach.store.tables import outbox as outbox_table
from retrowalk.coach.store.tables import person, poisoned
from retrowalk.coach.store.vault import Vault
from retrowalk.coach.words import languages
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import (
    ANA,
    Running,
    by_webhook,
    kept,
    running,
    set_up,
    settings_for,
)
from tests.phone import Phone

OLD, NEW = Vault.generate_key(), Vault.generate_key()
BOTH = Vault([NEW, OLD])
EMERGENCY = "This can be an emergency"
CHEST_PAIN = "I have chest pain and my left arm is numb"


class Hands:
    """The keys that an operator gave the bot."""

    def __init__(self) -> None:
        self.vault = Vault([OLD])


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def keyed_db(database_url: str, hands: Hands) -> Iterator[Database]:
    with Database.open(
        database_url, hands.vault, fetch_keys=lambda: hands.vault, pool_size=4
    ) as db:
        yield db


@pytest.fixture
async def keyed(
    telegram: LocalTelegram, clock: Clock, database_url: str, keyed_db: Database
) -> AsyncIterator[Running]:
    async with running(settings_for(telegram, database_url), keyed_db, clock) as found:
        yield found


def change_key(url: str, *, rows: bool = False) -> None:
    """Another process puts a key in force that the bot was not given, for the rows as well."""
    with Database.open(url, BOTH) as db:
        rotation.begin(db, BOTH, lambda _: None)
        if rows:
            assert list(rotation.reseal(db, BOTH, lambda _: None))


def put_aside(db: Database) -> int:
    return len(db.run_now(lambda tx: tx.conn.execute(select(poisoned)).all()))


async def write(telegram: LocalTelegram, text: str) -> None:
    """Write without waiting until the bot is done with it."""
    await telegram.door("say", {"person": ANA, "chat": ANA, "text": text})


async def test_while_the_key_is_not_at_hand_danger_is_answered_and_all_else_waits(
    telegram: LocalTelegram,
    phone: Phone,
    keyed: Running,
    hands: Hands,
    database_url: str,
) -> None:
    await set_up(phone)
    change_key(database_url)
    await write(telegram, "did 10 min backwards on the treadmill, felt 3/10")
    await phone.hear("What you wrote is not lost")
    await write(telegram, "and another 12 min")
    await write(telegram, CHEST_PAIN)  # behind two that wait
    await phone.hear(EMERGENCY)
    hands.vault = BOTH
    await phone.settle()
    assert put_aside(keyed.db) == 0
    with Database.open(database_url, BOTH) as db:
        days = db.run_now(lambda tx: walks.every(tx, ANA))
        ana = db.run_now(lambda tx: people.lock(tx, ANA))
    assert days[0].duration_min == 10
    assert ana is not None
    assert ana.facts.cautious  # the effect of the danger came as well
    said = [m.text for m in phone.messages if m.from_bot]
    assert sum("What you wrote is not lost" in text for text in said) == 1
    assert sum(EMERGENCY in text for text in said) == 2  # at once, and with the buttons


async def test_by_webhook_as_well(
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    hands: Hands,
    database_url: str,
    keyed_db: Database,
) -> None:
    settings = by_webhook(settings_for(telegram, database_url))
    async with running(settings, keyed_db, clock):
        await set_up(phone)
        change_key(database_url)
        await write(telegram, "hello")
        await write(telegram, CHEST_PAIN)
        await phone.hear("What you wrote is not lost")
        hands.vault = BOTH
        await phone.settle()
    assert put_aside(keyed_db) == 0
    await phone.hear(EMERGENCY)


@pytest.mark.parametrize("opens", ["old rows", "no row"])
async def test_a_reminder_waits_for_the_key_and_comes_once(
    opens: str, phone: Phone, clock: Clock, keyed: Running, hands: Hands, database_url: str
) -> None:
    await set_up(phone)
    change_key(database_url, rows=opens == "no row")
    clock.forward(timedelta(hours=8))
    for _ in range(3):
        await keyed.nudge()
        clock.forward(timedelta(minutes=3))  # longer than a lease
    await phone.look()
    assert not [m for m in phone.messages if "💡" in m.text]
    hands.vault = BOTH
    await keyed.nudge()
    await phone.hear("💡")
    clock.forward(timedelta(minutes=3))
    await keyed.nudge()
    await phone.look()
    assert len([m for m in phone.messages if "💡" in m.text]) == 1
    rows = keyed.db.run_now(lambda tx: tx.conn.execute(select(outbox_table)).all())
    assert [(row.state, row.attempts) for row in rows if row.kind == "daily"] == [(outbox.SENT, 1)]


async def test_what_was_sent_is_marked_though_the_key_changes_meanwhile(
    phone: Phone, clock: Clock, keyed: Running
) -> None:
    await set_up(phone)
    clock.forward(timedelta(hours=8))
    mark = outbox.mark_all_sent

    def change_then_mark(*args: object) -> object:
        monkey.setattr(keys, "_read_shared", lambda _conn: BOTH.fingerprints)
        return mark(*args)  # type: ignore[arg-type]  # passed on

    with pytest.MonkeyPatch.context() as monkey:
        monkey.setattr(outbox, "mark_all_sent", change_then_mark)
        await keyed.nudge()
    await phone.hear("💡")
    clock.forward(timedelta(minutes=3))
    await keyed.nudge()
    await phone.look()
    assert len([m for m in phone.messages if "💡" in m.text]) == 1


async def test_the_key_is_changed_while_people_talk(
    telegram: LocalTelegram, phone: Phone, clock: Clock, database_url: str, tmp_path: Path
) -> None:
    place = KeyFile(tmp_path / "retrowalk.key")
    with (
        Database.open(database_url, place.make(), fetch_keys=place.vault, pool_size=4) as db,
        Database.open(database_url, place.vault(), fetch_keys=place.vault) as operator,
    ):
        old = place.vault().fingerprints
        async with running(settings_for(telegram, database_url), db, clock) as coach:
            await set_up(phone)
            rotating = asyncio.create_task(
                asyncio.to_thread(
                    rotate_key, operator, place, pause=lambda _: None, say=lambda _: None
                )
            )
            for minutes in (10, 11, 12):
                await phone.say(f"did {minutes} min backwards on the treadmill")
            assert await rotating
            await phone.say("no, 13 min")
            assert 13 in [walk.duration_min for walk in kept(coach)]
            assert put_aside(db) == 0
        assert place.vault().fingerprints != old
        with Database.open(database_url, place.vault()) as after:  # the new key alone
            assert after.run_now(lambda tx: people.export(tx, ANA))["walk"]


async def test_a_damaged_row_leaves_danger_answered_and_a_way_out(
    phone: Phone, keyed: Running
) -> None:
    await set_up(phone)
    await phone.say("did 10 min backwards on the treadmill, felt 3/10")
    keyed.db.run_now(lambda tx: tx.conn.execute(update(person).values(facts=b"damaged")))
    await phone.say(CHEST_PAIN)
    assert sum(EMERGENCY in m.text for m in phone.answers) == 1
    assert "I cannot open what I keep of you" in phone.last.text
    await phone.say("today")
    assert "I cannot open what I keep of you" in phone.last.text
    await phone.tap("Delete now")
    assert "Deleted" in phone.last.text
    await phone.say("/start")
    assert "agree" in " ".join(phone.last.buttons)
    assert not kept(keyed)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (CHEST_PAIN, "safety-emergency"),
        ("ich habe Brustschmerzen", "safety-emergency"),
        ("me duele el pecho", "safety-emergency"),
        ("I fell on my knee, it hurts", "safety-stop-fall"),
        ("my calf is hot and swollen", "safety-clot"),
        ("I want to kill myself", "safety-despair"),
        ("did 10 min backwards", ""),
        ("", ""),
    ],
)
@pytest.mark.parametrize("language", languages())
def test_danger_is_known_without_anything_stored(
    text: str, key: str, language: str, clock: Clock
) -> None:
    said = Incoming(
        1, Kind.SAID, ANA, ANA, private=True, language_code="", at=clock.now(), text=text
    )
    assert danger_key(said, language) == key
