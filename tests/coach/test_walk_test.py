"""Three metres backwards: which time counts, for whom it is safe, when it is due, what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.errors import Stale
from retrowalk.coach.knowledge.sources import source
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.person.walk_tests import WhyNot
from retrowalk.coach.plan import walk_test as rules
from retrowalk.coach.plan.ladder import Profile
from retrowalk.coach.plan.plan import next_session
from retrowalk.coach.plan.rules import Done
from retrowalk.coach.plan.walk_test import Band, Change, Trouble
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.reading.stopwatch import seconds_in
from retrowalk.coach.store import goals, pauses, people, walk_tests
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.vault import Vault
from retrowalk.coach.words import Words, languages

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
ANA = 1001
TIMES = st.floats(*rules.SECONDS_BOUNDS, allow_nan=False)
TRIES = st.lists(TIMES, min_size=1, max_size=rules.TRIES_MOST)


# -- pure ----------------------------------------------------------------------------------------


@given(TRIES)
def test_the_time_that_counts_is_the_middle_one_in_any_order(tries: list[float]) -> None:
    counted = rules.counting(tries)
    assert counted == median(tries) == rules.counting(tries[::-1])
    assert min(tries) <= counted <= max(tries)


@given(TIMES, TIMES)
def test_a_quicker_time_never_lies_in_a_slower_band(first: float, second: float) -> None:
    order = list(Band)
    low, high = sorted((first, second))
    assert order.index(rules.band(low)) <= order.index(rules.band(high))


def test_the_bands_part_at_the_published_times() -> None:
    found = [rules.band(s) for s in (3.4, 3.5, 5.4, 5.5, 8.1, 8.15)]
    assert found == [Band.QUICK, Band.MIDDLE, Band.MIDDLE, Band.ABOVE, Band.ABOVE, Band.SLOW]


def test_every_number_stands_in_its_source() -> None:
    for cut in (rules.FEW_HAD_FALLEN, rules.BEST_CUT, rules.MORE_FALLS):
        assert f"{cut.seconds:g}" in source(cut.source).finding
    assert "1.69" in source(rules.ERROR_SOURCE).finding
    assert round(1.69, 1) == rules.ERROR_S
    assert "2.94" in source("unver-2020").finding
    for name in rules.SOURCES:
        assert source(name).read in {"abstract", "secondary"}


@given(TIMES, TIMES)
def test_a_change_within_the_error_is_none_and_both_ways_agree(before: float, now: float) -> None:
    there, back = rules.change(before, now), rules.change(now, before)
    opposite = {
        Change.SAME: Change.SAME,
        Change.QUICKER: Change.SLOWER,
        Change.SLOWER: Change.QUICKER,
    }
    assert back is opposite[there]
    if abs(now - before) < rules.ERROR_S - 0.01:
        assert there is Change.SAME
    if now - before > rules.ERROR_S + 0.01:
        assert there is Change.SLOWER


def test_a_slow_decline_is_seen_as_well_as_a_sudden_one() -> None:
    assert not rules.is_much_slower([], 9.0)
    assert not rules.is_much_slower([4.0, 5.0], 5.7)
    assert rules.is_much_slower([4.0, 5.0], 5.8)
    assert rules.is_much_slower([4.0], 6.0)


def test_it_is_due_every_four_weeks_and_offered_for_one_of_them() -> None:
    day = date(2026, 11, 2)
    assert rules.is_due(None, day)
    assert not rules.is_due(day, day + timedelta(days=27))
    assert rules.is_due(day, day + timedelta(days=28))
    offered = [n for n in range(40) if rules.is_offered(day, day + timedelta(days=n))]
    assert offered == [*range(7), *range(28, 40)]


def done(**fields: object) -> Done:
    return Done(date(2026, 11, 20), **{"minutes": 10.0, **fields})  # type: ignore[arg-type]


def test_calm_sessions_are_counted_back_to_the_first_trouble() -> None:
    calm, stumbled, sore = done(pain=1), done(stumbles=1), done(pain=3)
    assert rules.calm_sessions([calm, calm, stumbled, calm], None) == 2
    assert rules.calm_sessions([stumbled, calm], None) == 0
    assert rules.calm_sessions([sore, calm], None) == 0
    assert rules.calm_sessions([sore, calm], 3) == 2
    assert rules.calm_sessions([done(pain=5)], 5) == 0
    assert rules.calm_sessions([done(minutes=0.0, pain=3)], 3) == 0
    assert rules.calm_sessions([], None) == 0


def test_a_stumble_outside_a_session_holds_the_plan_as_one_inside_does() -> None:
    profile = Profile()
    first = next_session(profile, [], date(2026, 11, 2))
    good = Done(date(2026, 11, 2), first.minutes, effort=3, pain=0, stumbles=0)
    stumble = Done(date(2026, 11, 3), 0.0, stumbles=1)
    grown = next_session(profile, [good], date(2026, 11, 4))
    held = next_session(profile, [good, stumble], date(2026, 11, 4))
    assert grown.rule == "on"
    assert held.rule == "hold-stumble"
    assert held.minutes == grown.minutes
    again = Done(date(2026, 11, 4), 0.0, stumbles=1)
    assert next_session(profile, [good, stumble, again], date(2026, 11, 5)).rule == "back-stumble"


WORDS = frozenset(Words("en").plain("walktest-words").split())
WORTE = frozenset(Words("de").plain("walktest-words").split())


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("4.2", WORDS, (4.2,)),
        ("4,2 s", WORDS, (4.2,)),
        ("4.2s", WORDS, (4.2,)),
        ("4", WORDS, (4.0,)),
        ("3.8 4.1 4.0", WORDS, (3.8, 4.1, 4.0)),
        ("3.8, 4.1, 4.0", WORDS, (3.8, 4.1, 4.0)),
        ("3,8 4,1 4,0", WORTE, (3.8, 4.1, 4.0)),
        ("3,8, 4,1, 4,0", WORTE, (3.8, 4.1, 4.0)),
        ("3,8; 4,1; 4", WORTE, (3.8, 4.1, 4.0)),
        ("3.8/4.1/4.0", WORDS, (3.8, 4.1, 4.0)),
        ("4.2 sec and then 4 seconds", WORDS, (4.2, 4.0)),
        ("4,2 Sekunden und 4,1 Sek.", WORTE, (4.2, 4.1)),
        ("00:04.21", WORDS, (4.21,)),
        ("0:04,2 / 0:03,9", WORTE, (4.2, 3.9)),
        ("1:02", WORDS, (62.0,)),
        ("4.2\n4.1\n4.0", WORDS, (4.2, 4.1, 4.0)),
        ("did 12 min", WORDS, ()),
        ("12 min", WORDS, ()),
        ("I fell at 4.2", WORDS, ()),
        ("4/10 pain", WORDS, ()),
        ("", WORDS, ()),
        ("4.2 " * 40, WORDS, ()),
    ],
)
def test_times_are_read_as_they_are_typed(
    text: str, words: frozenset[str], expected: tuple[float, ...]
) -> None:
    assert seconds_in(text, words) == pytest.approx(expected)


@given(st.text(max_size=120))
def test_no_text_makes_reading_fail(text: str) -> None:
    assert all(number >= 0 for number in seconds_in(text, WORDS))


@given(st.lists(st.decimals(0, 60, places=2), min_size=1, max_size=3), st.sampled_from(".,"))
def test_what_is_written_is_read_back(times: list[float], mark: str) -> None:
    text = " ".join(str(time).replace(".", mark) for time in times)
    assert seconds_in(text, WORDS) == pytest.approx([float(time) for time in times])


@pytest.mark.parametrize("language", languages())
def test_each_language_names_the_second(language: str) -> None:
    assert "s" in Words(language).plain("walktest-words").split()


# -- for whom, and when ----------------------------------------------------------------------------


def coach_of(tx: Tx, now: datetime = NOW, **facts: object) -> Coach:
    """Ana with a plan; `facts` are those that were told."""
    ana = people.meet(tx, ANA, ANA, "en", now)
    known = {"screening": "none", "screened_on": "2026-11-01", **facts}
    if ana.zone is None:
        ana = replace(ana, zone="Europe/Berlin", consent=NOW, facts=people.Facts(**known))  # type: ignore[arg-type]
        ana = people.save(tx, ana)
        begun = NOW - timedelta(days=19)
        goals.set_goal(tx, ANA, goals.Goal("indoor", "never", "1111111", None, 20, begun))
    return Coach(tx, ana, now)


def walked(tx: Tx, count: int, **facts: object) -> Coach:
    """The same after so many calm sessions, of yesterday and before."""
    coach_of(tx, NOW, **facts)
    for ago in range(count, 0, -1):
        then = Coach(tx, people.meet(tx, ANA, ANA, "en", NOW), NOW - timedelta(days=2 * ago))
        report = WalkReport(LogKind.LOG, duration_min=5, effort_0_10=3, pain_0_10=0, stumbles=0)
        then.walks.log(report, f"1:{ago}")
    return coach_of(tx)


def test_it_opens_after_three_calm_sessions(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = walked(tx, 2)
        assert coach.walk_tests.why_not() is WhyNot.CALM
        assert coach.walk_tests.calm_missing() == 1
        assert not coach.walk_tests.is_to_offer()
        coach.walks.log(WalkReport(LogKind.LOG, duration_min=5), "1:now")
        assert coach.walk_tests.why_not() is None
        assert coach.walk_tests.is_to_offer()
        coach.walks.note_stumble("1:stumble")
        assert coach.walk_tests.calm_missing() == 3

    db.run_now(unit)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"screening": None}, WhyNot.PLAN),
        ({"screening": "some"}, WhyNot.SCREENED),
        ({"screening": "unsure"}, WhyNot.SCREENED),
        ({"cautious": True}, WhyNot.SAFETY),
        ({"cautious": True, "test_cleared_on": "2026-11-20"}, WhyNot.SAFETY),
        ({"screening": "some", "cleared_on": "2026-10-31"}, WhyNot.SCREENED),
        ({"screening": "some", "cleared_on": "2026-11-01"}, None),
        ({"screening": "some", "test_cleared_on": "2026-11-02"}, None),
        ({"screening": "none"}, None),
    ],
)
def test_who_was_screened_needs_a_word_of_a_professional(
    db: Database, facts: dict[str, object], expected: WhyNot | None
) -> None:
    db.run_now(lambda tx: walked(tx, 3, **facts))
    assert db.run_now(lambda tx: coach_of(tx).walk_tests.why_not()) is expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (pauses.PAIN, WhyNot.SAFETY),
        (pauses.GRAVE, WhyNot.SAFETY),
        (pauses.ILL, WhyNot.REST),
        (pauses.SORE, WhyNot.REST),
        (pauses.OWN, None),
    ],
)
def test_no_test_in_a_pause_for_safety_or_rest(
    db: Database, reason: str, expected: WhyNot | None
) -> None:
    def unit(tx: Tx) -> None:
        coach = walked(tx, 3)
        pauses.add(tx, ANA, pauses.StoredPause(coach.today, None, reason))
        assert coach.walk_tests.why_not() is expected
        assert not coach.walk_tests.is_to_offer(), (
            "also a holiday is no time to be offered anything"
        )

    db.run_now(unit)


def test_a_sign_of_danger_closes_it_until_somebody_has_looked(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = walked(tx, 3)
        coach.walk_tests.allow()
        coach.careful_mode.be_careful()
        assert coach.walk_tests.why_not() is WhyNot.SAFETY
        coach.pauses.end()
        assert coach.walk_tests.why_not() is WhyNot.SAFETY, "it is gone is no clearance"

    db.run_now(unit)


def test_the_offer_stands_for_a_week_and_comes_again_after_four(db: Database) -> None:
    db.run_now(lambda tx: walked(tx, 3))
    offered = []
    for ago in range(28):
        now = NOW + timedelta(days=ago)
        if db.run_now(lambda tx, now=now: coach_of(tx, now).walk_tests.is_offered()):  # type: ignore[misc]
            offered.append(ago)
    assert offered == list(range(6)), "then the first steps after a time away are enough"

    def walked_again(tx: Tx) -> None:
        coach_of(tx, NOW + timedelta(days=28)).walks.log(
            WalkReport(LogKind.LOG, duration_min=5), "2:1"
        )

    db.run_now(walked_again)
    assert db.run_now(lambda tx: coach_of(tx, NOW + timedelta(days=28)).walk_tests.is_offered())


def test_who_has_done_it_hears_of_it_after_four_weeks_and_who_does_not_want_it_never(
    db: Database,
) -> None:
    def unit(tx: Tx) -> None:
        coach = walked(tx, 3)
        assert coach.walk_tests.is_offered()
        coach.walk_tests.keep((4.2,), Trouble.NONE, "w:1")
        assert not coach.walk_tests.is_to_offer()
        assert coach.walk_tests.next_day() == coach.today + timedelta(days=28)
        coach_of(tx, NOW + timedelta(days=27)).walks.log(
            WalkReport(LogKind.LOG, duration_min=5), "2:1"
        )
        later = coach_of(tx, NOW + timedelta(days=28))
        assert later.walk_tests.is_offered()
        wished = replace(later.person.preferences, walk_test=False)
        later.details.change(preferences=wished)
        assert not later.walk_tests.is_to_offer()

    db.run_now(unit)


# -- what is kept ----------------------------------------------------------------------------------


def test_a_time_is_kept_once_changed_removed_and_each_is_undone(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = walked(tx, 3)
        kept = coach.walk_tests.keep((4.2, 3.9, 4.1), Trouble.NONE, "w:1")
        assert kept.test.seconds == 4.1
        assert kept.earlier == ()
        with pytest.raises(Stale):
            coach.walk_tests.keep((4.2,), Trouble.NONE, "w:1")
        changed = coach.walk_tests.change(kept.test.id, tries_s=(4.8,))
        assert [test.seconds for test in coach.walk_tests.every()] == [4.8]
        with pytest.raises(Stale):  # written again since
            coach.changes.undo(kept.change_id)
        undone = coach.changes.undo(changed.change_id)
        assert undone is not None
        assert undone.subject == "test"
        assert [test.seconds for test in coach.walk_tests.every()] == [4.1]
        removed = coach.walk_tests.remove(kept.test.id)
        assert coach.walk_tests.every() == []
        with pytest.raises(Stale):
            coach.walk_tests.change(kept.test.id, tries_s=(1.0,))
        coach.changes.undo(removed.change_id)
        assert [test.tries_s for test in coach.walk_tests.every()] == [(4.2, 3.9, 4.1)]
        again = coach.walk_tests.keep((4.4,), Trouble.STUMBLE, "w:2")
        coach.changes.undo(again.change_id)
        assert len(coach.walk_tests.every()) == 1

    db.run_now(unit)


def test_a_time_with_a_stumble_is_no_measure_for_later_ones(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = walked(tx, 3)
        coach.walk_tests.keep((4.2,), Trouble.NONE, "w:1")
        coach.walk_tests.keep((2.0,), Trouble.STUMBLE, "w:2")
        kept = coach.walk_tests.keep((4.4,), Trouble.NONE, "w:3")
        assert [test.seconds for test in kept.earlier] == [4.2]

    db.run_now(unit)


def test_it_is_exported_sealed_and_goes_with_the_person(sqlite_url: str, vault: Vault) -> None:
    with Database.open(sqlite_url, vault) as db:

        def unit(tx: Tx) -> None:
            walked(tx, 3).walk_tests.keep((17.53,), Trouble.NONE, "w:1")

        db.run_now(unit)
        (row,) = db.run_now(lambda tx: people.export(tx, ANA))["walk_test"]
        assert row["facts"] == {"day": "2026-11-20", "tries_s": [17.53], "trouble": "none"}
        raw = Path(sqlite_url.removeprefix("sqlite:///")).read_bytes()
        assert b"17.53" not in raw
        db.run_now(lambda tx: people.erase(tx, ANA))
        assert db.run_now(lambda tx: walk_tests.every(tx, ANA)) == []


def test_what_was_taken_out_long_ago_is_forgotten(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = walked(tx, 3)
        kept = coach.walk_tests.keep((4.2,), Trouble.NONE, "w:1")
        coach.walk_tests.keep((4.4,), Trouble.NONE, "w:2")
        coach.walk_tests.remove(kept.test.id)
        assert walk_tests.prune_removed(tx, NOW - timedelta(days=1), 10) == 0
        assert walk_tests.prune_removed(tx, NOW + timedelta(days=1), 10) == 1
        assert [test.seconds for test in coach.walk_tests.every()] == [4.4]

    db.run_now(unit)


def test_nobody_reads_the_tests_of_somebody_else(db: Database) -> None:
    def unit(tx: Tx) -> None:
        kept = walked(tx, 3).walk_tests.keep((4.2,), Trouble.NONE, "w:1")
        ben = people.meet(tx, 1002, 1002, "en", NOW)
        assert walk_tests.by_id(tx, 1002, kept.test.id) is None
        with pytest.raises(Stale):
            Coach(tx, ben, NOW).walk_tests.find(kept.test.id)

    db.run_now(unit)
