"""The store keeps what it is told, on both databases, and never half of it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, insert, make_url, select, text, update

from retrowalk.coach.errors import CannotOpen, Misconfigured, TryLater
from retrowalk.coach.media.cues import Part, PartKind
from retrowalk.coach.message import Button, Message
from retrowalk.coach.plan.ladder import Profile
from retrowalk.coach.plan.progress import NOTHING
from retrowalk.coach.plan.standing import Standing, beginning
from retrowalk.coach.reading.meaning import AskKind, CalorieQuestion
from retrowalk.coach.store import (
    alarms,
    audits,
    broadcasts,
    dialogues,
    goals,
    guests,
    guided_sessions,
    key_values,
    last_buttons,
    last_questions,
    outbox,
    partners,
    pauses,
    people,
    standings,
    tips_shown,
    undo_journal,
    updates,
    walk_tests,
    walks,
)
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.schema import HEAD, check_schema, migrate
from retrowalk.coach.store.tables import dialogue, metadata, person
from retrowalk.coach.store.vault import Vault

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
ANA = 1001
GOAL = goals.Goal(
    "treadmill", "never", "1010100", 1080, 20, NOW, goals.OwnWords(reason="my knees", confidence=8)
)


def meet(tx: Tx, person_id: int = ANA) -> people.Person:
    return people.meet(tx, person_id, person_id, "en", NOW)


def walk(**fields: object) -> walks.Walk:
    known: dict[str, object] = {"day": date(2026, 11, 20), "state": walks.DONE, "created": NOW}
    return walks.Walk(**{**known, **fields})  # type: ignore[arg-type]  # fields by name


def filled(tx: Tx, person_id: int = ANA) -> None:
    """A person with a row in every table."""
    ana = meet(tx, person_id)
    people.save(tx, replace(ana, facts=people.Facts(mass_kg=71.5, screening="none")))
    goal_id = goals.set_goal(tx, person_id, GOAL)
    undo_journal.record(tx, person_id, "goal", goal_id, None, {"minutes": 20}, NOW)
    walks.add(tx, person_id, walk(duration_min=20, origin="1:1", felt=walks.Felt(effort=4)))
    asked = dialogues.Dialogue("goal", "days", {"place": "treadmill"})
    dialogues.put(tx, person_id, asked, NOW)
    last_questions.remember(tx, person_id, CalorieQuestion(AskKind.BURN, duration_min=20), NOW)
    tips_shown.mark_shown(tx, person_id, "start-slow", NOW)
    last_buttons.remember(
        tx, person_id, [Message("x", buttons=((Button("Done", "1:done"),),))], NOW
    )
    alarms.set_alarm(tx, person_id, alarms.DAILY, "2026-11-21", NOW + timedelta(days=1))
    outbox.enqueue(tx, person_id, "daily", "2026-11-20", NOW, NOW + timedelta(hours=3))
    updates.record(tx, person_id * 10, person_id, [{"html": "hello"}], NOW)
    pauses.add(tx, person_id, pauses.StoredPause(NOW.date(), None, "ill"))
    guided_sessions.begin(tx, person_id, NOW, (Part(PartKind.WALK, 60),))
    guests.put(tx, person_id, guests.ADMITTED, NOW)
    audits.record(tx, audits.Act(NOW, 7, audits.LOOK, person_id))
    walk_tests.add(
        tx, person_id, walk_tests.WalkTest(NOW.date(), (4.2, 3.9, 4.1), origin="walktest:1")
    )
    other = meet(tx, person_id + 100)
    asked_along = partners.Invitation(
        f"first-{person_id}", person_id, partners.Role.BUDDY, "Ana", NOW
    )
    partners.invite(tx, asked_along)
    partners.agree(tx, asked_along, other.id, "Ben", NOW)
    partners.invite(tx, replace(asked_along, code=f"code-of-{person_id}"))
    partners.join_team(tx, person_id, -100, NOW)
    broadcasts.draft_news(tx, person_id + 1, "Closed on Friday", NOW)
    at = Standing(date(2026, 11, 9), beginning(Profile()).position)
    standings.keep(tx, person_id, None, [([1], at, NOTHING)])


def test_a_person_is_made_once_and_read_back_whole(db: Database) -> None:
    wanted = db.run_now(meet)
    assert wanted == people.stranger(ANA, ANA, "en", NOW)
    changed = replace(
        wanted, zone="Europe/Berlin", consent=NOW, facts=people.Facts(71.5, "some", "2026-11-20")
    )
    db.run_now(lambda tx: people.save(tx, changed))
    assert db.run_now(lambda tx: people.lock(tx, ANA)) == changed
    assert db.run_now(meet) == changed


async def test_many_who_meet_the_same_person_at_once_make_one_row(db: Database) -> None:
    await asyncio.gather(*(db.run(meet) for _ in range(12)))
    everybody = select(func.count()).select_from(person)
    assert await db.run(lambda tx: tx.conn.execute(everybody).scalar_one()) == 1


async def test_read_and_write_in_one_unit_loses_nothing(db: Database) -> None:
    db.run_now(meet)
    db.run_now(lambda tx: key_values.put(tx, "count", "0"))

    def count_up(tx: Tx) -> None:
        people.lock(tx, ANA)
        key_values.put(tx, "count", str(int(key_values.get(tx, "count") or 0) + 1))

    await asyncio.gather(*(db.run(count_up) for _ in range(20)))
    assert await db.run(lambda tx: key_values.get(tx, "count")) == "20"


async def test_a_unit_that_raises_leaves_nothing(db: Database) -> None:
    def half(tx: Tx) -> None:
        meet(tx)
        raise ValueError("in the middle")

    with pytest.raises(ValueError, match="in the middle"):
        await db.run(half)
    assert await db.run(lambda tx: people.lock(tx, ANA)) is None


def test_health_facts_and_own_words_stand_nowhere_in_the_clear(
    sqlite_url: str, vault: Vault
) -> None:
    with Database.open(sqlite_url, vault) as db:
        db.run_now(
            lambda tx: (
                meet(tx),
                people.save(tx, replace(meet(tx), facts=people.Facts(mass_kg=71.53))),
                goals.set_goal(tx, ANA, GOAL),
                walks.add(tx, ANA, walk(felt=walks.Felt(reason="my own word"))),
            )
        )
    raw = Path(sqlite_url.removeprefix("sqlite:///")).read_bytes()
    assert b"treadmill" in raw
    for secret in (b"71.53", b"my knees", b"my own word"):
        assert secret not in raw


def test_erasing_leaves_no_row_in_any_table_and_nobody_else_is_touched(db: Database) -> None:
    def both(tx: Tx) -> None:
        filled(tx)
        filled(tx, 1002)

    db.run_now(both)
    before = db.run_now(lambda tx: people.export(tx, 1002))
    assert all(before.values()), "every table of people has a row in this test"
    db.run_now(lambda tx: people.erase(tx, ANA))

    def rows_of(tx: Tx) -> int:
        return sum(
            tx.conn.execute(
                select(func.count()).select_from(table).where(table.c[key] == ANA)
            ).scalar_one()
            for table in metadata.sorted_tables
            for key in ("person_id", "id", "chat_id")
            if key in table.c and (key != "id" or table.name == "person")
        )

    assert db.run_now(rows_of) == 0
    assert db.run_now(lambda tx: people.export(tx, 1002)) == before
    assert db.run_now(lambda tx: updates.find_answers(tx, ANA * 10)) == []


def test_who_is_kept_out_stays_out_and_the_record_stays_without_them(db: Database) -> None:
    db.run_now(filled)
    db.run_now(lambda tx: guests.put(tx, ANA, guests.BLOCKED, NOW))
    db.run_now(lambda tx: people.erase(tx, ANA))
    assert db.run_now(lambda tx: guests.state_of(tx, ANA)) == guests.BLOCKED
    assert db.run_now(lambda tx: audits.latest(tx, 5)) == [audits.Act(NOW, 7, audits.LOOK)]


def test_what_newer_code_has_written_is_read_as_far_as_it_is_known(db: Database) -> None:
    """Two versions may run side by side for a while: the older one must not break."""

    def unit(tx: Tx) -> people.Person | None:
        ana = meet(tx)
        facts = tx.seal({"mass_kg": 70.0, "of_the_future": 1})
        values = {"facts": facts, "preferences": '{"brief": true, "of_the_future": 1}'}
        tx.conn.execute(update(person).where(person.c.id == ana.id).values(values))
        return people.lock(tx, ANA)

    known = db.run_now(unit)
    assert known is not None
    assert known.facts == people.Facts(mass_kg=70.0)
    assert known.preferences == people.Preferences(brief=True)


def test_the_export_holds_every_column_and_opens_what_is_sealed(db: Database) -> None:
    db.run_now(filled)
    everything = db.run_now(lambda tx: people.export(tx, ANA))
    assert everything["person"][0]["facts"]["mass_kg"] == 71.5
    assert everything["walk"][0]["facts"]["effort"] == 4
    assert everything["goal"][0]["since"] == NOW.isoformat()
    for table in metadata.sorted_tables:
        if "person_id" in table.c or table is person:
            exported = set(everything[table.name][0])
            columns = {column.name.removesuffix("_ms") for column in table.c}
            assert exported == columns - people.OF_OTHERS, "an admin is somebody else"


def test_a_session_of_the_same_message_counts_once(db: Database) -> None:
    db.run_now(meet)
    first, new = db.run_now(lambda tx: walks.add(tx, ANA, walk(duration_min=20, origin="1:7")))
    again, newer = db.run_now(lambda tx: walks.add(tx, ANA, walk(duration_min=25, origin="1:7")))
    assert (new, newer) == (True, False)
    assert again == first
    assert db.run_now(lambda tx: walks.every(tx, ANA)) == [first]
    assert walks.from_dict(walks.as_dict(first)) == first


def test_sessions_are_found_by_day_receipt_and_id_of_their_person_only(db: Database) -> None:
    db.run_now(lambda tx: (meet(tx), meet(tx, 1002)))
    made, _ = db.run_now(lambda tx: walks.add(tx, ANA, walk(duration_min=9)))
    db.run_now(lambda tx: walks.set_receipt(tx, ANA, made.id, 55))
    day = made.day
    assert db.run_now(lambda tx: walks.of_receipt(tx, ANA, 55)) == replace(
        made, receipt_message_id=55
    )
    assert db.run_now(lambda tx: walks.by_id(tx, 1002, made.id)) is None
    assert db.run_now(lambda tx: walks.between(tx, ANA, day, day))
    assert not db.run_now(lambda tx: walks.between(tx, ANA, date.min, day - timedelta(days=1)))
    gone = replace(made, deleted=NOW)
    db.run_now(lambda tx: walks.save(tx, ANA, gone))
    assert db.run_now(lambda tx: walks.latest(tx, ANA, 5)) == []
    shown = replace(gone, receipt_message_id=55)
    assert db.run_now(lambda tx: walks.by_id(tx, ANA, made.id)) == shown, "the receipt stays"


def test_a_new_goal_archives_the_one_before(db: Database) -> None:
    db.run_now(meet)
    assert db.run_now(lambda tx: goals.current(tx, ANA)) is None
    first = db.run_now(lambda tx: goals.set_goal(tx, ANA, GOAL))
    later = replace(GOAL, minutes=10, since=NOW + timedelta(days=1))
    second = db.run_now(lambda tx: goals.set_goal(tx, ANA, later))
    assert db.run_now(lambda tx: goals.current(tx, ANA)) == replace(later, id=second)
    assert [goal.id for goal in db.run_now(lambda tx: goals.history(tx, ANA))] == [first, second]
    assert GOAL.weekdays == {0, 2, 4}


def test_questions_stand_on_each_other_and_a_flow_has_one(db: Database) -> None:
    place = dialogues.Dialogue("goal", "place", {})
    days = dialogues.Dialogue("goal", "days", {"place": "track"})
    level = dialogues.Dialogue("pain", "level", {})

    def unit(tx: Tx) -> None:
        meet(tx)
        for asked in (place, days, level):
            dialogues.put(tx, ANA, asked, NOW)
        assert dialogues.load(tx, ANA) == level
        assert dialogues.find(tx, ANA, "goal") == days
        dialogues.change(tx, ANA, place, NOW)
        assert dialogues.load(tx, ANA) == level, "it is changed where it is"
        assert dialogues.find(tx, ANA, "goal") == place
        dialogues.close(tx, ANA, "pain", NOW)
        assert dialogues.load(tx, ANA) == place
        dialogues.close(tx, ANA, "goal", NOW)
        assert dialogues.load(tx, ANA) is None

    db.run_now(unit)


def test_a_question_of_schema_0004_is_still_open(db: Database) -> None:
    def unit(tx: Tx) -> None:
        meet(tx)
        sealed = tx.seal({"flow": "goal", "step": "days", "draft": {}})
        tx.conn.execute(insert(dialogue).values(person_id=ANA, draft=sealed, updated_ms=0))
        assert dialogues.load(tx, ANA) == dialogues.Dialogue("goal", "days", {})

    db.run_now(unit)


def test_the_last_question_is_remembered_for_ten_minutes(db: Database) -> None:
    asked = CalorieQuestion(AskKind.BURN, duration_min=20, mass_kg=80)
    db.run_now(meet)
    db.run_now(lambda tx: last_questions.remember(tx, ANA, asked, NOW))
    soon, later = NOW + timedelta(minutes=9), NOW + timedelta(minutes=11)
    assert db.run_now(lambda tx: last_questions.find(tx, ANA, soon)) == asked
    assert db.run_now(lambda tx: last_questions.find(tx, ANA, later)) is None


def test_tips_are_remembered_with_their_day(db: Database) -> None:
    db.run_now(meet)
    db.run_now(lambda tx: tips_shown.mark_shown(tx, ANA, "a", NOW))
    db.run_now(lambda tx: tips_shown.mark_shown(tx, ANA, "a", NOW + timedelta(days=2)))
    since = NOW + timedelta(days=1)
    assert db.run_now(lambda tx: tips_shown.shown_since(tx, ANA, since)) == {"a"}


def test_a_message_is_enqueued_once_for_its_slot(db: Database) -> None:
    stale = NOW + timedelta(hours=3)

    def twice(tx: Tx) -> tuple[bool, bool]:
        meet(tx)
        return (
            outbox.enqueue(tx, ANA, "daily", "2026-11-20", NOW, stale),
            outbox.enqueue(tx, ANA, "daily", "2026-11-20", NOW, stale),
        )

    assert db.run_now(twice) == (True, False)


async def test_four_who_lease_at_once_share_the_messages_without_overlap(db: Database) -> None:
    stale = NOW + timedelta(hours=3)

    def enqueue(tx: Tx) -> None:
        for number in range(1, 101):  # those of one person go to one holder at a time
            people.meet(tx, number, number, "en", NOW)
            outbox.enqueue(tx, number, "daily", "2026-11-20", NOW, stale)

    await db.run(enqueue)
    until = NOW + timedelta(minutes=2)
    taken = await asyncio.gather(
        *(
            db.run(lambda tx, who=str(n): outbox.lease(tx, NOW, 10, who, until))  # type: ignore[misc]  # a default binds the name
            for n in range(10)
        )
    )
    ids = [letter.id for batch in taken for letter in batch]
    assert len(ids) == len(set(ids)) == 100


def test_only_the_holder_of_a_lease_may_mark_and_a_lapsed_lease_is_taken_over(
    db: Database,
) -> None:
    until, stale = NOW + timedelta(minutes=2), NOW + timedelta(hours=3)
    db.run_now(lambda tx: (meet(tx), outbox.enqueue(tx, ANA, "daily", "x", NOW, stale)))
    (letter,) = db.run_now(lambda tx: outbox.lease(tx, NOW, 5, "first", until))
    assert not db.run_now(lambda tx: outbox.lease(tx, NOW, 5, "second", until))
    late = until + timedelta(seconds=1)
    (again,) = db.run_now(
        lambda tx: outbox.lease(tx, late, 5, "second", late + timedelta(minutes=2))
    )
    assert (again.id, again.attempts) == (letter.id, 2)
    assert not db.run_now(lambda tx: outbox.mark_sent(tx, letter.id, "first", 7, late))
    assert not db.run_now(lambda tx: outbox.holds(tx, letter.id, "first"))
    assert db.run_now(lambda tx: outbox.mark_sent(tx, letter.id, "second", 7, late))
    assert db.run_now(outbox.counts) == {"sent": 1}


def test_what_is_given_back_dropped_or_failed_ends_as_said(db: Database) -> None:
    until, stale = NOW + timedelta(minutes=2), NOW + timedelta(hours=3)
    db.run_now(
        lambda tx: (
            meet(tx),
            *(outbox.enqueue(tx, ANA, "daily", slot, NOW, stale) for slot in "abcd"),
        )
    )
    a, b, c, _ = db.run_now(lambda tx: outbox.lease(tx, NOW, 5, "me", until))
    db.run_now(lambda tx: outbox.mark_dropped(tx, a.id, "me", "late"))
    db.run_now(lambda tx: outbox.mark_failed(tx, b.id, "me", "refused"))
    db.run_now(lambda tx: outbox.retry_at(tx, c.id, "me", NOW, unsure=True))
    assert db.run_now(lambda tx: outbox.release(tx, "me", NOW)) == 1
    assert db.run_now(outbox.counts) == {"dropped": 1, "failed": 1, "waiting": 2}
    again = db.run_now(lambda tx: outbox.lease(tx, NOW, 5, "me", until))
    assert sorted(letter.unsure for letter in again) == [0, 1]
    assert db.run_now(lambda tx: outbox.drop_for_person(tx, ANA, "away")) == 2
    assert db.run_now(lambda tx: outbox.prune(tx, until + timedelta(hours=1), 3)) == 3


def test_due_alarms_come_in_order_and_sleeping_ones_do_not(db: Database) -> None:
    def unit(tx: Tx) -> list[int]:
        for number, minutes in ((1, 5), (2, -5), (3, -10)):
            meet(tx, number)
            alarms.set_alarm(tx, number, "daily", "x", NOW + timedelta(minutes=minutes))
        alarms.set_alarm(tx, 2, "snooze", "x", None)
        return [alarm.person_id for alarm in alarms.due(tx, NOW, 10)]

    assert db.run_now(unit) == [3, 2]
    assert db.run_now(alarms.earliest) == NOW - timedelta(minutes=10)
    db.run_now(lambda tx: alarms.clear(tx, 3, "daily"))
    assert db.run_now(lambda tx: alarms.next_of(tx, 3, "daily")) is None
    assert db.run_now(lambda tx: alarms.with_kind(tx, "daily", 0, 10)) == [1, 2]
    assert db.run_now(lambda tx: alarms.with_kind(tx, "daily", 1, 10)) == [2]


def test_an_update_is_recorded_with_its_answers_and_failures_are_counted(db: Database) -> None:
    db.run_now(meet)
    db.run_now(lambda tx: updates.record(tx, 5, ANA, [{"html": "hi"}], NOW))
    assert db.run_now(lambda tx: updates.find_answers(tx, 5)) == [{"html": "hi"}]
    assert db.run_now(lambda tx: updates.find_answers(tx, 6)) is None
    assert db.run_now(lambda tx: updates.fail(tx, 6, "ab12", "ValueError", NOW)) == 1
    assert db.run_now(lambda tx: updates.fail(tx, 6, "ab12", "ValueError", NOW)) == 2
    assert db.run_now(lambda tx: updates.prune(tx, NOW + timedelta(days=3), 10)) == 1


def test_changes_are_kept_with_before_and_after(db: Database) -> None:
    db.run_now(meet)
    first = db.run_now(lambda tx: undo_journal.record(tx, ANA, "walk", 7, None, {"a": 1}, NOW))
    second = db.run_now(lambda tx: undo_journal.record(tx, ANA, "walk", 7, {"a": 1}, {"a": 2}, NOW))
    one = db.run_now(lambda tx: undo_journal.by_id(tx, ANA, first))
    last = db.run_now(lambda tx: undo_journal.last(tx, ANA))
    assert one is not None
    assert last is not None
    assert (last.id, last.before, last.after) == (second, {"a": 1}, {"a": 2})
    assert not db.run_now(lambda tx: undo_journal.is_latest(tx, ANA, one))
    assert db.run_now(lambda tx: undo_journal.is_latest(tx, ANA, last))
    db.run_now(lambda tx: undo_journal.mark(tx, last, NOW))
    undone = db.run_now(lambda tx: undo_journal.by_id(tx, ANA, second))
    assert undone is not None
    assert undone.undone


def test_the_migrations_make_exactly_the_tables_of_the_code(db: Database) -> None:
    with db.engine.begin() as conn:
        assert compare_metadata(MigrationContext.configure(conn), metadata) == []
    folder = Path(people.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == HEAD


def test_a_newer_or_older_schema_is_refused_in_one_sentence(db: Database) -> None:
    check_schema(db)
    assert migrate(db) is False
    db.run_now(lambda tx: tx.conn.execute(text("UPDATE alembic_version SET version_num='9999'")))
    for refuse in (check_schema, migrate):
        with pytest.raises(Misconfigured, match="newer than this version"):
            refuse(db)
    db.run_now(lambda tx: tx.conn.execute(text("UPDATE alembic_version SET version_num='0000'")))
    with pytest.raises(Misconfigured, match="run 'retrowalk migrate'"):
        check_schema(db)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("nonsense", "no database address"),
        ("mysql://localhost/x", "must begin with sqlite:/// or postgresql://"),
        ("sqlite://", "must name a file"),
        ("sqlite:////no/such/folder/a.sqlite3", "does not exist"),
    ],
)
def test_a_database_that_cannot_be_opened_is_one_sentence(
    url: str, says: str, vault: Vault
) -> None:
    with pytest.raises(Misconfigured, match=says) as caught:
        Database.open(url, vault)
    assert "\n" not in str(caught.value)


def test_a_postgresql_that_is_not_there_may_come_and_is_named_without_secrets(vault: Vault) -> None:
    with pytest.raises(TryLater, match="no PostgreSQL answers") as caught:
        Database.open("postgresql://me:hidden@127.0.0.1:9/x", vault)
    assert "hidden" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_postgresql_that_says_no_is_not_waited_for(postgres_url: str, vault: Vault) -> None:
    nobody = make_url(postgres_url).set(database="no_such_database")
    with pytest.raises(Misconfigured, match="does not exist") as caught:
        Database.open(nobody.render_as_string(hide_password=False), vault)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear database, " * 100, encoding="utf-8")
    with pytest.raises(Misconfigured, match="can't be opened"):
        Database.open(f"sqlite:///{path}", vault)


def test_sqlite_is_opened_with_our_rules(sqlite_url: str, vault: Vault) -> None:
    with Database.open(sqlite_url, vault) as db, db.engine.begin() as conn:
        found = {
            name: conn.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_several_keys_open_and_a_foreign_one_does_not() -> None:
    old, new, foreign = (Vault.generate_key() for _ in range(3))
    blob = Vault([old]).seal({"mass_kg": 71.5})
    both = Vault.from_setting(f"{new}, {old}")
    assert both.unseal(blob) == {"mass_kg": 71.5}
    resealed = both.reseal(blob)
    assert resealed is not None
    assert both.reseal(resealed) is None
    assert Vault([new]).unseal(resealed) == {"mass_kg": 71.5}
    for keys in ([foreign], []):
        with pytest.raises(CannotOpen):
            Vault(keys).unseal(blob)
    with pytest.raises(Misconfigured, match="base64"):
        Vault(["short"])


def test_a_database_of_the_first_schema_is_brought_to_this_one(
    tmp_path: Path, vault: Vault
) -> None:
    with Database.open(f"sqlite:///{tmp_path}/old.sqlite3", vault) as old:
        with old.engine.begin() as conn:
            config = Config()
            config.set_main_option("script_location", "retrowalk.coach.store:migrations")
            config.attributes["connection"] = conn
            command.upgrade(config, "0001")
            conn.execute(
                text(
                    "INSERT INTO person (id, chat_id, language, day_ends_at_min, mass_unit,"
                    " speed_unit, distance_unit, created_ms, seen_ms)"
                    " VALUES (7, 7, 'en', 180, 'kg', 'kmh', 'km', 0, 0)"
                )
            )
        assert migrate(old)
        assert not migrate(old)
        known = old.run_now(lambda tx: people.lock(tx, 7))
    assert known is not None
    assert known.preferences == people.Preferences()
