"""What the benchmarks rest on: ratios, the stand-in's rule for updates, a day through a gate."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.harness.people import TEMPLATE, town
from benchmarks.harness.row import Row, at_most, below, cheaper, table
from benchmarks.harness.stand_in import People, read_body
from benchmarks.parts import PARTS
from benchmarks.scale import FREE_PER_SECOND, simulate
from retrowalk.coach.store import alarms, people, walks
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.people import Facts
from retrowalk.coach.store.walks import Felt


def test_a_ratio_is_taken_within_a_round() -> None:
    row = Row("G7", "send", "ms", [1.0, 10.0], cheaper(5), [6.0, 50.0], "peer")
    assert row.each == [6.0, 5.0]
    assert row.is_met
    assert not Row("G7", "send", "ms", [1.0, 1.0], at_most(1.3), [0.5, 0.5], "peer").is_met
    assert Row("14", "log", "ms", [4.0], below(5)).cells()[-1] == "reached"


def test_a_table_has_a_cell_for_each_head() -> None:
    rows = [Row("14", "log", "ms", [4.0], below(5)), Row("14", "x", "ms", [4.0], cheaper(2), [1.0])]
    assert len({line.count("|") for line in table(rows).splitlines()}) == 1


def test_an_update_is_given_until_it_is_confirmed() -> None:
    api = People()
    api.waiting.extend(api.write(7, "hello {mark}", 0) for _ in range(150))

    def given_from(offset: int) -> list[int]:
        found = json.loads(api.batch(offset, 100))["result"]
        return [each["update_id"] for each in found]

    assert given_from(0) == given_from(1) == list(range(1, 101))
    assert given_from(101) == list(range(101, 151))
    assert given_from(0) == list(range(101, 151))  # what was confirmed does not come back


def test_a_body_in_chunks_is_put_together() -> None:
    head, rest = b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked", b"GET /next"
    sent = b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"
    assert read_body(head, sent + rest, 0) == (b"hello world", rest)
    assert all(read_body(head, sent[:cut], 0) is None for cut in range(len(sent)))


def test_an_answer_out_of_order_is_seen() -> None:
    api = People()
    for _ in range(2):
        api.write(7, "hello {mark}", 0)
    api.answered(7, b"hello mark2mark")
    api.answered(7, b"hello mark1mark")
    api.answered(7, b"good morning")
    assert (api.open, api.out_of_order, api.unasked[7]) == (0, 2, 1)


@given(st.floats(1, 1e8), st.floats(1, 2000), st.integers(1, 5))
def test_a_day_loses_nobody_and_more_tokens_help(people_: float, rate: float, tokens: int) -> None:
    day, more = simulate(people_, rate, tokens), simulate(people_, rate, tokens + 1)
    assert 0 <= day.dropped <= day.reminders
    assert more.dropped <= day.dropped * (1 + 1e-9) + 1e-6


def test_a_few_people_are_reminded_in_their_minute() -> None:
    day = simulate(1000, FREE_PER_SECOND)
    assert (day.most_late_min, day.dropped) == (0, 0)


def test_everybody_in_a_town_is_as_the_first_one() -> None:
    def told(tx: Tx, person_id: int) -> tuple[Facts, list[tuple[date, Felt]], datetime | None]:
        person = people.lock(tx, person_id)
        assert person is not None
        log = [(each.day, each.felt) for each in walks.latest(tx, person_id, 10)]
        return person.facts, log, alarms.next_of(tx, person_id, alarms.DAILY)

    with town(3, 4) as made, made.open() as db:
        found = [db.run_now(partial(told, person_id=TEMPLATE + number)) for number in range(3)]
    assert found[0] == found[1] == found[2]
    assert len(found[0][1]) == 4


def test_each_part_can_be_asked_for_by_name() -> None:
    assert all(callable(measure) for measure in PARTS.values())
