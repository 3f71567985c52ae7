"""Somebody at one's side, and a group's sum: agreed on by both, three things told, over at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.tables import invitation, partner, team_member
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database
BEN = 1002


@pytest.fixture
def ben(telegram: LocalTelegram, coach: Running) -> Phone:
    assert coach.db is not None
    return Phone(telegram, BEN)


async def link_of(phone: Phone, role: str) -> str:
    """The word behind the link that Ana gets."""
    await phone.say("/partner")
    await phone.tap(f"Ask a {role}")
    await phone.say("Ana")
    assert phone.last.text.startswith("Give this link to one person.")
    line = next(line for line in phone.last.text.splitlines() if "?start=" in line)
    return line.partition("?start=")[2].strip()


async def together(phone: Phone, ben: Phone, role: str) -> None:
    await set_up(phone)
    word = await link_of(phone, role)
    await ben.say(f"/start {word}")
    await ben.tap("Yes, I agree")
    await ben.say("Ben")


async def later(clock: Clock, coach: Running, ben: Phone, by: timedelta) -> list[str]:
    """What Ben hears in the time that passes."""
    before = len(ben.messages)
    clock.forward(by)
    await coach.nudge()
    await ben.settle()
    return [message.text for message in ben.messages[before:]]


def rows(coach: Running) -> tuple[int, ...]:
    """How many rows of partners, invitations and members of teams there are."""

    def count(tx: Tx) -> tuple[int, ...]:
        queries = (select(func.count()).select_from(t) for t in (partner, invitation, team_member))
        return tuple(tx.conn.execute(query).scalar_one() for query in queries)

    return coach.db.run_now(count)


async def test_a_spotter_hears_three_things_and_nothing_else(
    phone: Phone, ben: Phone, clock: Clock, coach: Running
) -> None:
    await together(phone, ben, "spotter")
    assert ben.last.text.startswith("You are Ana's spotter now.")
    await later(clock, coach, phone, timedelta(seconds=1))
    assert "Ben said yes" in phone.last.text
    await phone.say("did 5 min, effort 7")
    assert await later(clock, coach, ben, timedelta(minutes=5)) == [], "a slip may be undone yet"
    assert await later(clock, coach, ben, timedelta(minutes=6)) == ["Ana: done today."]
    await phone.say("/partner")
    await phone.tap("I need a hand")
    assert phone.last.text.startswith("Asked. 1 person hears it now.")
    heard = await later(clock, coach, ben, timedelta(seconds=1))
    assert heard == ["Ana needs a hand. Please call or come by."]
    assert await later(clock, coach, ben, timedelta(hours=2)) == []


async def test_what_was_undone_is_not_told(
    phone: Phone, ben: Phone, clock: Clock, coach: Running
) -> None:
    await together(phone, ben, "spotter")
    await phone.say("did 5 min")
    await phone.tap("Undo")
    assert await later(clock, coach, ben, timedelta(minutes=15)) == []


async def test_a_moved_day_is_told(phone: Phone, ben: Phone, clock: Clock, coach: Running) -> None:
    await together(phone, ben, "buddy")
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    await phone.look()
    await phone.tap("Do it tomorrow")
    assert await later(clock, coach, ben, timedelta(minutes=11)) == ["Ana: moved to another day."]


async def test_nothing_is_shared_before_both_agree(
    phone: Phone, ben: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    word = await link_of(phone, "buddy")
    await ben.say(f"/start {word}")
    assert ben.last.text.startswith("Ana asks you to be their buddy.")
    await phone.say("did 5 min")
    assert await later(clock, coach, ben, timedelta(minutes=15)) == []
    await ben.tap("No, thank you")
    assert ben.last.text.startswith("That is fine. Nothing is shared.")
    assert rows(coach)[0] == 0


async def test_a_link_works_once_for_a_week_and_can_be_taken_back(
    phone: Phone, ben: Phone, clock: Clock, coach: Running, telegram: LocalTelegram
) -> None:
    await together(phone, ben, "spotter")
    telegram.chats.add_person("Cleo", id_=1005)
    cleo = Phone(telegram, 1005)
    used = next(m.text for m in phone.messages if "?start=" in m.text)
    word = used.partition("?start=")[2].split()[0]
    await cleo.say(f"/start {word}")
    assert cleo.last.text.startswith("This link is used or over.")
    old = await link_of(phone, "spotter")
    await phone.say(f"/start {old}")
    assert phone.last.text.startswith("This is your own link.")
    clock.forward(timedelta(days=8))
    await cleo.say(f"/start {old}")
    assert cleo.last.text.startswith("This link is used or over.")
    new = await link_of(phone, "spotter")
    await phone.tap("Take the link back")
    await cleo.say(f"/start {new}")
    assert cleo.last.text.startswith("This link is used or over.")
    assert rows(coach)[:2] == (2, 0)


@pytest.mark.parametrize("who", ["walker", "spotter"])
async def test_either_can_leave_at_any_time_and_it_is_over_at_once(
    phone: Phone, ben: Phone, clock: Clock, coach: Running, who: str
) -> None:
    await together(phone, ben, "spotter")
    leaves, name, stays = (phone, "Ben", ben) if who == "walker" else (ben, "Ana", phone)
    await leaves.say("/partner")
    await leaves.tap(f"Leave {name}")
    assert rows(coach)[0] == 0
    heard = await later(clock, coach, stays, timedelta(minutes=1))
    assert any("share nothing" in text for text in heard)
    await phone.say("did 5 min")
    assert "Ana: done today." not in await later(clock, coach, ben, timedelta(minutes=15))


async def test_deletion_and_export_know_it(
    phone: Phone, ben: Phone, clock: Clock, coach: Running
) -> None:
    await together(phone, ben, "buddy")
    await ben.say("/export")
    files = [message for message in ben.messages if message.document is not None]
    everything = (await ben.download(files[0])).decode()
    assert '"partner"' in everything
    assert '"Ana"' in everything, "what the other calls themselves"
    assert str(ANA) not in everything, "and not their number"
    await phone.say("/delete")
    await phone.tap("Delete now")
    assert rows(coach) == (0, 0, 0)
    assert any("share nothing" in t for t in await later(clock, coach, ben, timedelta(minutes=1)))


async def test_a_group_hears_a_sum_from_three_on_and_no_ranking(
    phone: Phone, ben: Phone, clock: Clock, coach: Running, telegram: LocalTelegram
) -> None:
    telegram.chats.add_person("Cleo", id_=1005)
    group = telegram.chats.add_group("Walkers", [ANA, BEN, 1005]).id
    await phone.say("/team join", chat=group)
    assert phone.messages_in(group)[-1].text.startswith("First tell me in a private chat")
    for number, friend in enumerate((phone, ben, Phone(telegram, 1005)), start=1):
        await set_up(friend)
        await friend.say(f"did {number} min")
        await friend.say("/team join", chat=group)
        told = friend.messages_in(group)[-1].text
        assert told.startswith(f"{number} of 3 have joined." if number < 3 else "Together this")
    assert told.startswith("Together this week: 6 min.\nFrom 3 people who joined.")
    assert "Ana" not in told
    clock.forward(timedelta(minutes=1))
    await phone.say("/team leave", chat=group)
    assert phone.messages_in(group)[-1].text.startswith("2 of 3 have joined.")
    assert "min." not in phone.messages_in(group)[-1].text
    assert rows(coach)[2] == 2
