"""What an operator can measure while people talk with the bot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from prometheus_client import REGISTRY
from prometheus_client.parser import text_string_to_metric_families

from retrowalk.coach.store import census, outbox, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.schema import HEAD
from retrowalk.demo.clock import Clock
from retrowalk.demo.faults import Fault
from retrowalk.demo.server import LocalTelegram
from retrowalk.demo.updates import FIRST_UPDATE_ID
from retrowalk.service.insight import kind_of
from tests.conversations.conftest import pass_by, running, set_up, settings_for
from tests.phone import Phone
from tests.service.conftest import Process

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)

Found = Callable[..., float]


def read(exposed: str) -> Found:
    """Reads /metrics: name and labels → the sum of all samples that have them."""
    samples = [s for family in text_string_to_metric_families(exposed) for s in family.samples]

    def value(name: str, **labels: str) -> float:
        found = [s.value for s in samples if s.name == name and labels.items() <= s.labels.items()]
        assert found, (name, labels)
        return float(sum(found))

    return value


@pytest.mark.slow
async def test_a_process_tells_how_it_is(
    talking_process: Process, telegram: LocalTelegram, phone: Phone
) -> None:
    await talking_process.start()
    await talking_process.until("ok")
    telegram.faults.add(Fault("500", "sendMessage"))
    await phone.say("/help")
    await telegram.door("redeliver", {"update_id": FIRST_UPDATE_ID})
    await phone.settle()
    await telegram.door("update", {"message": {"text": "xylophone"}})
    await phone.settle()
    exposed = await talking_process.metrics()
    value = read(exposed)
    assert value("retrowalk_updates_total", kind="message", outcome="answered") == 1
    assert value("retrowalk_updates_total", kind="message", outcome="repeated") == 1
    assert value("retrowalk_updates_total", outcome="put_aside") == 0
    assert value("retrowalk_answer_seconds_count", kind="message") == 1
    assert value("retrowalk_update_lag_seconds_count") >= 2
    assert value("retrowalk_updates_under_way") == 0
    assert value("retrowalk_telegram_calls_total", outcome="200") > 3
    assert value("retrowalk_telegram_calls_total", outcome="500") == 1
    assert value("retrowalk_telegram_seconds_count", method="sendMessage") >= 2
    assert value("retrowalk_reached", what="telegram") == 1
    assert value("retrowalk_reached", what="database") == 1
    assert value("retrowalk_reached", what="key") == 1
    assert value("retrowalk_people_active", days="1") == 1
    assert value("retrowalk_outbox_waiting") == 0
    assert value("retrowalk_last_tick_timestamp_seconds") > 0
    assert value("retrowalk_info", role="run", mode="polling", schema=HEAD) == 1
    assert "xylophone" not in exposed
    named = [line.rpartition(" ")[0] for line in exposed.splitlines()]  # without the values
    assert not [name for name in named if "1001" in name]
    assert (await talking_process.stop())[0] == 0


def counted(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


async def test_a_late_reminder_is_counted_with_its_delay(
    phone: Phone, telegram: LocalTelegram, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    before = {
        name: counted(name, kind="daily")
        for name in ("retrowalk_sent_total", "retrowalk_late_total")
    }
    ticks = counted("retrowalk_ticks_total", outcome="ok")
    async with running(settings_for(telegram, sqlite_url), sqlite_db, clock) as coach:
        await set_up(phone)
        await pass_by(coach, clock, timedelta(hours=9), timedelta(hours=9))  # 18:00 was an hour ago
        await phone.hear("💡")
    for name, count in before.items():
        assert counted(name, kind="daily") == count + 1
    assert counted("retrowalk_ticks_total", outcome="ok") > ticks


def _two_people(tx: Tx) -> None:
    for number, seen in ((1, NOW), (2, NOW - timedelta(days=3)), (3, NOW - timedelta(days=40))):
        people.meet(tx, number, number, "en", seen)


def test_people_are_counted_by_when_they_wrote(db: Database) -> None:
    db.run_now(_two_people)
    assert db.run_now(lambda tx: census.active(tx, NOW)) == {1: 1, 7: 2, 30: 2}


def test_the_queue_is_what_could_go_out_and_does_not(db: Database) -> None:
    def unit(tx: Tx) -> list[census.Queue]:
        _two_people(tx)
        found = [census.queue(tx, NOW)]
        for slot, ago in (("a", 60), ("b", 90), ("c", -60)):
            due = NOW - timedelta(seconds=ago)
            outbox.enqueue(tx, 1, "daily", slot, due, due + timedelta(hours=3))
        found.append(census.queue(tx, NOW))
        outbox.lease(tx, NOW, 10, "one", NOW + timedelta(minutes=2))
        found.append(census.queue(tx, NOW))
        found.append(census.queue(tx, NOW + timedelta(minutes=3)))  # its holder was lost
        return found

    assert db.run_now(unit) == [
        census.Queue(0, 0.0),
        census.Queue(2, 90.0),
        census.Queue(0, 0.0),
        census.Queue(3, 120.0),
    ]


def test_a_message_whose_holder_was_lost_is_known_as_taken_over(db: Database) -> None:
    def unit(tx: Tx) -> list[bool]:
        _two_people(tx)
        outbox.enqueue(tx, 1, "daily", "a", NOW, NOW + timedelta(hours=3))
        found, at = [], NOW
        for holder in ("one", "two"):
            (letter,) = outbox.lease(tx, at, 10, holder, at + timedelta(minutes=2))
            found.append(letter.taken_over)
            at += timedelta(minutes=3)
        outbox.release(tx, "two", at)
        (letter,) = outbox.lease(tx, at, 10, "three", at + timedelta(minutes=2))
        return [*found, letter.taken_over]

    assert db.run_now(unit) == [False, True, False]


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ({"update_id": 1, "message": {}}, "message"),
        ({"update_id": 1, "callback_query": {}}, "callback_query"),
        ({"update_id": 1, "xylophone": {}}, "other"),
        ({}, "other"),
    ],
)
def test_kinds_are_few_whatever_comes(raw: dict[str, object], kind: str) -> None:
    assert kind_of(raw) == kind
