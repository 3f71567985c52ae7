"""Whatever is logged, changed, undone or paused, and whenever: what a turn reads is a replay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from retrowalk.coach.errors import BadInput, Stale
from retrowalk.coach.person import folded_log, log_entry
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.plan.habit import Pause
from retrowalk.coach.plan.standing import VERSION, Terms, monday_of
from retrowalk.coach.reading.meaning import LogKind, Place, WalkReport
from retrowalk.coach.store import goals, pauses, people, standings, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.tables import standing
from tests import replay

ANA = 1001
START = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)  # a Monday
GOAL = goals.Goal("treadmill", "never", "1010100", 1080, 20, START)


@dataclass(frozen=True)
class Step:
    """One thing that a person does: what, how much, how many days ago, and days that go by then."""

    what: str
    number: int
    ago: int
    after: int

    @property
    def day(self) -> str:
        return f"-{self.ago}" if self.ago else "today"


def last(coach: Coach, step: Step) -> walks.Walk:
    """An entry of before. Raises Stale where there is none."""
    found = walks.latest(coach.tx, ANA, 1, step.ago)
    if not found:
        raise Stale
    return found[0]


def log(coach: Coach, step: Step, origin: str) -> None:
    minutes, effort = 5.0 + step.number, float(step.number)
    told = WalkReport(LogKind.LOG, duration_min=minutes, effort_0_10=effort, day=step.day)
    coach.walks.log(told, origin)


def skip(coach: Coach, step: Step, origin: str) -> None:
    coach.walks.log(WalkReport(LogKind.SKIP, day=step.day), origin)


def hurt(coach: Coach, step: Step, origin: str) -> None:
    coach.walks.note_pain(float(step.number), origin)


def rate(coach: Coach, step: Step, _: str) -> None:
    walk = last(coach, step)
    felt = replace(walk.felt, pain=float(step.number), stumbles=step.number % 3)
    coach.walks.change(walk.id, felt=felt)


def move(coach: Coach, step: Step, _: str) -> None:
    walk = last(coach, step)
    day = walk.day - timedelta(days=step.number)
    coach.walks.change(walk.id, day=day, duration_min=4.0 + step.number)


def remove(coach: Coach, step: Step, _: str) -> None:
    coach.walks.remove(last(coach, step).id)


def undo(coach: Coach, _: Step, __: str) -> None:
    coach.changes.undo()


def pause(coach: Coach, step: Step, _: str) -> None:
    since = coach.today - timedelta(days=step.ago)
    until = None if step.number > 5 else since + timedelta(days=step.number)
    coach.pauses.begin(since, until, ("own", "ill")[step.number % 2])


def come_back(coach: Coach, _: Step, __: str) -> None:
    coach.pauses.end()


def set_goal(coach: Coach, step: Step, _: str) -> None:
    days = ("1010100", "1111111", "0000011", "0100000")[step.number % 4]
    place = "outdoor" if step.number > 6 else "treadmill"
    coach.goals.set(replace(GOAL, days=days, place=place, since=coach.now))


def wish_easier(coach: Coach, _: Step, __: str) -> None:
    if coach.goal is not None:
        words = replace(coach.goal.words, easier_on=coach.today.isoformat())
        coach.goals.set(replace(coach.goal, words=words))


def tell_usual(coach: Coach, step: Step, _: str) -> None:
    coach.details.change(facts=replace(coach.person.facts, usual_pain=float(step.number)))


def tell_pace(coach: Coach, step: Step, _: str) -> None:
    paced = (coach.today - timedelta(days=step.ago)).isoformat()
    coach.details.change(facts=replace(coach.person.facts, forward_kmh=4.0, paced_on=paced))


def alarm(coach: Coach, _: Step, __: str) -> None:
    coach.careful_mode.be_careful()


def travel(coach: Coach, step: Step, _: str) -> None:
    coach.details.change(zone=("Pacific/Kiritimati", "Pacific/Pago_Pago")[step.number % 2])


ACTS: dict[str, Callable[[Coach, Step, str], None]] = {
    act.__name__: act
    for act in (
        log, skip, hurt, rate, move, remove, undo, pause, come_back, set_goal, wish_easier,
        tell_usual, tell_pace, alarm, travel,
    )
}  # fmt: skip
STEPS = st.lists(
    st.builds(
        Step,
        st.just("log") | st.sampled_from(sorted(ACTS)),
        st.integers(0, 10),
        st.integers(0, 5) | st.integers(0, 90),
        st.integers(0, 2) | st.integers(0, 40),
    ),
    max_size=30,
)


def coach_of(tx: Tx, now: datetime) -> Coach:
    return Coach(tx, people.meet(tx, ANA, ANA, "en", now), now)


def begin(tx: Tx, now: datetime = START) -> None:
    people.erase(tx, ANA)
    ana = people.meet(tx, ANA, ANA, "en", now)
    people.save(tx, replace(ana, zone="Europe/Berlin", consent=now))
    coach_of(tx, now).goals.set(replace(GOAL, since=now))


def terms_of(coach: Coach) -> Terms:
    """What the log is read by, with all pauses."""
    off = tuple(Pause(one.since, one.until) for one in pauses.every(coach.tx, ANA))
    return replace(coach.plan.terms, pauses=off)


def assert_is_replay(coach: Coach) -> None:
    told = [log_entry.as_entry(walk) for walk in walks.every(coach.tx, ANA)]
    terms, today = terms_of(coach), coach.today
    for ago in (0, 1, 6, 13, 20, 45, -1, -4):
        day = today - timedelta(days=ago)
        assert coach.plan.session(day) == replay.session(terms, told, day), f"{ago} days ago"
    replay.assert_as_replayed(coach.plan.progress(), terms, told, today)
    assert coach.plan.week() == coach.plan.progress().week(today)
    off = replay.days_off(terms, told)
    ahead = (today + timedelta(days=n) for n in range(1, 15))
    free = (d for d in ahead if not any(pause.covers(d) for pause in off))
    assert coach.plan.next_day(today) == next(
        (d for d in free if d.weekday() in terms.weekdays), None
    )


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_what_a_turn_reads_is_a_replay_of_everything(
    sqlite_db: Database, steps: list[Step]
) -> None:
    now = [START]
    sqlite_db.run_now(begin)

    def act(tx: Tx, step: Step, origin: str) -> None:
        coach = coach_of(tx, now[0])
        savepoint = tx.conn.begin_nested()
        try:
            ACTS[step.what](coach, step, origin)
        except (Stale, BadInput):
            savepoint.rollback()
        else:
            savepoint.commit()
            assert_is_replay(coach)  # with what the transaction remembers

    for number, step in enumerate(steps):
        sqlite_db.run_now(partial(act, step=step, origin=f"1001:{number}"))
        now[0] += timedelta(days=step.after)
        sqlite_db.run_now(lambda tx: assert_is_replay(coach_of(tx, now[0])))
    sqlite_db.run_now(lambda tx: assert_is_recomputed(coach_of(tx, now[0])))


def assert_is_recomputed(coach: Coach) -> None:
    assert folded_log.is_as_recomputed(coach.tx, ANA, coach.plan.terms, coach.today)


def walked_daily(tx: Tx, days: int, now: datetime) -> None:
    """A session each day until yesterday."""
    begun = now - timedelta(days=days)
    begin(tx, begun)
    for number in range(days):
        day = (begun + timedelta(days=number)).date()
        felt = walks.Felt(effort=4, pain=0, stumbles=0)
        walk = walks.Walk(day, walks.DONE, begun, 10.0, felt=felt, origin=f"x:{number}")
        walks.add(tx, ANA, walk)


def kept_mondays(tx: Tx) -> list[date]:
    query = select(standing.c.monday).order_by(standing.c.monday)
    return [date.fromisoformat(monday) for monday in tx.conn.execute(query).scalars()]


def test_one_standing_moves_on_and_one_stays_for_each_quarter(db: Database) -> None:
    now = START

    def weekly(tx: Tx) -> None:
        walked_daily(tx, 400, now)
        for weeks in range(3):
            coach_of(tx, now + timedelta(weeks=weeks)).plan.week()

    db.run_now(weekly)
    found = db.run_now(kept_mondays)
    last = monday_of(now.date()) + timedelta(weeks=1)
    quarters = ["2025-10-06", "2026-01-05", "2026-04-06", "2026-07-06"]
    assert found == [*map(date.fromisoformat, quarters), last]


def test_an_old_entry_is_replayed_from_the_quarter_before_it(db: Database) -> None:
    def change(tx: Tx) -> list[date]:
        walked_daily(tx, 400, START)
        coach = coach_of(tx, START)
        coach.plan.week()
        old = walks.between(tx, ANA, date(2026, 5, 20), date(2026, 5, 20))
        coach.walks.change(old[0].id, duration_min=3.0)
        return kept_mondays(tx)

    before = db.run_now(change)
    assert before[-1] == monday_of(START.date()) - timedelta(weeks=1), "it was made again"
    db.run_now(lambda tx: assert_is_replay(coach_of(tx, START)))


def test_of_thousands_of_sessions_a_turn_opens_the_last_ones(
    sqlite_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_db.run_now(lambda tx: walked_daily(tx, 1500, START))
    sqlite_db.run_now(lambda tx: coach_of(tx, START).plan.week())
    opened: list[object] = []
    unseal = Tx.unseal

    def counted(tx: Tx, blob: bytes) -> object:
        opened.append(blob)
        return unseal(tx, blob)

    def turn(tx: Tx) -> None:
        coach = coach_of(tx, START)
        coach.walks.log(WalkReport(LogKind.LOG, duration_min=11.0), "1001:1")
        coach.plan.today_card()
        coach.plan.progress()
        coach.walks.log(WalkReport(LogKind.LOG, duration_min=11.0, day="-3"), "1001:2")

    monkeypatch.setattr(Tx, "unseal", counted)
    sqlite_db.run_now(turn)
    assert len(opened) < 20


@pytest.mark.parametrize("column", ["plan", "numbers"])
def test_a_damaged_standing_is_made_anew(db: Database, column: str) -> None:
    def damage(tx: Tx) -> None:
        walked_daily(tx, 60, START)
        coach_of(tx, START).plan.week()
        tx.conn.execute(update(standing).values({column: b"damaged"}))

    db.run_now(damage)
    db.run_now(lambda tx: assert_is_replay(coach_of(tx, START)))
    db.run_now(lambda tx: assert_is_replay(coach_of(tx, START + timedelta(weeks=2))))


def test_other_rules_make_every_standing_anew(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def versions(tx: Tx) -> set[object]:
        return {known.terms[0] for known in standings.before(tx, ANA, date.max)}

    db.run_now(lambda tx: walked_daily(tx, 200, START))
    db.run_now(lambda tx: coach_of(tx, START).plan.week())
    assert db.run_now(versions) == {VERSION}
    monkeypatch.setattr("retrowalk.coach.plan.standing.VERSION", VERSION + 1)
    db.run_now(lambda tx: coach_of(tx, START).plan.week())
    assert db.run_now(versions) == {VERSION + 1}


def test_a_supposed_goal_leaves_what_is_stored(db: Database) -> None:
    def suppose(tx: Tx) -> None:
        walked_daily(tx, 60, START)
        coach = coach_of(tx, START)
        coach.plan.week()
        before = tx.conn.execute(select(standing)).all()
        coach.plan.session_at(Place.OUTDOOR)
        assert tx.conn.execute(select(standing)).all() == before

    db.run_now(suppose)


def test_erasing_a_person_takes_their_standings(db: Database) -> None:
    db.run_now(lambda tx: walked_daily(tx, 60, START))
    db.run_now(lambda tx: coach_of(tx, START).plan.week())
    count = select(func.count()).select_from(standing)
    assert db.run_now(lambda tx: tx.conn.execute(count).scalar_one()) == 1
    db.run_now(lambda tx: people.erase(tx, ANA))
    assert db.run_now(lambda tx: tx.conn.execute(count).scalar_one()) == 0
