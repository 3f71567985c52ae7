"""A long random walk: people who send anything, in any order, while the bot restarts at random.

Deterministic by its seed, as far as a program with a network can be. `RandomWalk` acts; `audit`
says what must be true whatever happened.
"""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from retrowalk.coach import when
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.plan.ladder import MINUTES_MAX, SCREENED_MINUTES_MAX
from retrowalk.coach.plan.plan import HELD_PLACES
from retrowalk.coach.store import people, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.tables import metadata, outbox, poisoned
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.phone import Phone, Seen, Silence

CORPUS = Path(__file__).parents[1] / "corpus" / "en"
REMEMBERED = 20
LINES_MOST = 12
GROUP_MEMBERS = 3
TALK_SHOWN = 1500
PRIVATE = (
    "Logged",
    "Eingetragen",
    "Your plan",
    "Settings",
    "This week",
    "Done for today",
    "effort",
)
STARTED_BY_US = ("daily", "digest", "comeback", "follow")
ON_TIME_MS = 15 * 60 * 1000
BUTTON_BYTES_MAX = 64
LONGEST_MIN = 180
SOME = 12  # looked at in one go: with thousands of people, not all
NASTY = (
    "<b>x</b> & <", "\u202eabc", "\u200b", "%s %d {0}", "'; DROP TABLE person; --", "🏃" * 200, "a" * 4096,
    "1" * 400, "٢٠ دقيقة", "½", "\x00", "🤕", "👍", "😓", "?", ".", "-5 min", "1e9", "NaN", "20", "0",
)  # fmt: skip
COMMANDS = (
    "/start", "/start inline", "/today", "/log", "/log 20 min", "/ask 20 min 80 kg", "/ask", "/plan", "/history",
    "/stats", "/goal", "/pause", "/pause 3", "/resume", "/settings", "/why", "/export", "/privacy", "/help", "/undo",
    "/skip", "/done", "/snooze", "/snooze 30", "/stop", "/cancel", "/delete", "/satrt", "/", "/log@other 5",
)  # fmt: skip
ANSWERS = (
    "18:30", "7 am", "Berlin", "Tokyo", "Springfield", "mon wed fri", "every day", "10", "10 min", "4", "0", "none of these",
    "yes", "no", "kg", "treadmill", "a week", "21:00-08:00", "after breakfast", "start", "stop", "cancel", "undo", "done",
    "skip", "later", "pause", "I'm back", "I'm in Tokyo", "it's 21:40 here", "same as monday", "how am I doing?", "my plan",
)  # fmt: skip


class Running(Protocol):
    """What a walk needs of the coach: a tick of its clock."""

    @property
    def nudge(self) -> Callable[[], Awaitable[None]]: ...


class RandomWalk:
    """Some people and what they do."""

    def __init__(
        self, telegram: LocalTelegram, clock: Clock, db: Database, seed: int, people_count: int
    ) -> None:
        self.telegram = telegram
        self.db = db
        self.clock = clock
        self.chance = random.Random(seed)  # noqa: S311  reproducible chaos
        self.seed = seed
        for number in range(people_count):
            telegram.chats.add_person(f"Walker {number}", id_=2001 + number)
        self.phones = [Phone(telegram, 2001 + number) for number in range(people_count)]
        members = [phone.person for phone in self.phones[:GROUP_MEMBERS]]
        self.group = telegram.chats.add_group("Walkers", members).id
        self.did: deque[str] = deque(maxlen=REMEMBERED)
        self.blocked: set[int] = set()
        self.actions = 0
        self.has_begun = False
        self.lines = [
            json.loads(line)["text"]
            for file in sorted(CORPUS.glob("*.jsonl"))
            for line in file.read_text(encoding="utf-8").splitlines()
        ]

    async def act(self, coach: Running) -> None:
        """One thing that one person does, or the clock."""
        self.actions += 1
        phone = self.chance.choice(self.phones)
        kinds: list[tuple[int, Callable[[Phone], Awaitable[None]]]] = [
            (34, self._tap),
            (26, self._write),
            (14, self._command),
            (10, self._answer),
            (4, self._edit),
            (4, self._reply),
            (3, self._send),
            (2, self._press),
            (1, self._inline),
            (1, self._block),
            (2, self._speak_in_group),
            (2, self._send_again),
            (2, self._log_and_undo),
        ]
        if self.chance.random() < 0.12:
            await self._pass_time(coach)
            return
        kind = self.chance.choices([act for _, act in kinds], [weight for weight, _ in kinds])[0]
        if phone.person in self.blocked:
            await self._block(phone)
            return
        try:
            await kind(phone)
        except Silence as silence:
            raise AssertionError(self.story(str(silence))) from silence

    def story(self, what: str) -> str:
        """What went wrong, with what to replay."""
        return f"{what}\nseed {self.seed}, action {self.actions}; last: " + "\n  ".join(self.did)

    def _note(self, phone: Phone, what: str) -> None:
        self.did.append(f"{phone.person}: {what[:120]!r}")

    async def _write(self, phone: Phone) -> None:
        text = self.chance.choice(self.lines)
        if self.chance.random() < 0.2:
            text = self.chance.choice(NASTY)
        elif self.chance.random() < 0.2:
            text = f"{text} {self.chance.choice(self.lines)}"[:4096]
        await self._say(phone, text)

    async def _say(self, phone: Phone, text: str) -> None:
        self._note(phone, text)
        self.has_begun = True
        await phone.say(text.replace("\x00", "") or ".")
        said = [m for m in phone.messages if not m.from_bot][-1]
        if not phone.answers and not text.startswith("/log@") and not said.reaction:
            raise AssertionError(self.story(f"no answer to {text!r}"))

    async def _command(self, phone: Phone) -> None:
        await self._say(phone, self.chance.choice(COMMANDS))

    async def _answer(self, phone: Phone) -> None:
        await self._say(phone, self.chance.choice(ANSWERS))

    def _mine(self, phone: Phone, *, bot: bool) -> list[Seen]:
        return [m for m in phone.messages[-12:] if m.from_bot is bot]

    async def _tap(self, phone: Phone) -> None:
        shown = [m for m in self._mine(phone, bot=True) if m.buttons]
        if not shown:
            return
        message = shown[-1] if self.chance.random() < 0.7 else self.chance.choice(shown)
        labels = [b["text"] for row in message.rows for b in row if "callback_data" in b]
        if not labels:
            return
        label = self.chance.choice(labels)
        if message is shown[-1] and self.chance.random() < 0.3:
            await self._type(phone, message, label)
            return
        self._note(phone, f"tap {label}")
        await phone.tap(label, on=message)

    async def _type(self, phone: Phone, message: Seen, label: str) -> None:
        """What stands on a button of the newest message can be typed instead."""
        person = self.db.run_now(lambda tx: people.lock(tx, phone.person))
        # Whoever was forgotten in between has no buttons any more.
        is_known = person is not None and person.created.timestamp() <= message.raw["date"]
        is_last = message.id == phone.messages[-1].id and is_known
        await self._say(phone, label)
        if is_last and phone.last.text.startswith("I did not get that"):
            talk = phone.transcript()[-TALK_SHOWN:]
            raise AssertionError(self.story(f"{label!r} can't be typed:\n{talk}"))

    async def _press(self, phone: Phone) -> None:
        shown = self._mine(phone, bot=True)
        data = self.chance.choice(
            ("1:rate:1:effort:4", "1:undo:1", "1:walk:9999", "2:x", "1:q:goal:days:x", "1:", "x" * 64, "1:guide:all",
             "1:stats:nothing", "1:pausefor:9:x", "1:set:zone:x", "1:skipfor:2026-01-01:ill", "1:done:nonsense")
        )  # fmt: skip
        if shown:
            self._note(phone, f"press {data}")
            await phone.press(self.chance.choice(shown), data)

    async def _edit(self, phone: Phone) -> None:
        mine = [m for m in self._mine(phone, bot=False) if m.raw.get("text")]
        if mine:
            message, text = self.chance.choice(mine), self.chance.choice(self.lines)
            self._note(phone, f"edit to {text}")
            await phone.edit(message, text)

    async def _reply(self, phone: Phone) -> None:
        shown = self._mine(phone, bot=True)
        if shown:
            text = self.chance.choice(("25 min", "no rails", "effort 6", "banana", "knee 3", "yes"))
            self._note(phone, f"reply {text}")
            await phone.say(text, reply_to=self.chance.choice(shown))

    async def _send(self, phone: Phone) -> None:
        kind = self.chance.choice(("sticker", "photo", "voice", "document", "dice", "contact"))
        self._note(phone, kind)
        if kind == "document" and self.chance.random() < 0.5:
            await phone.send(kind, content=b'{"walk": [{}, 5]}', file_name="a.json")
        elif self.chance.random() < 0.3:
            await phone.send("location", latitude=52.5, longitude=13.4)
        else:
            await phone.send(kind)

    async def _inline(self, phone: Phone) -> None:
        query = self.chance.choice(
            ("", "20 min 2 mph 80kg", "nonsense", self.chance.choice(self.lines))
        )
        self._note(phone, f"inline {query}")
        await phone.inline(query[:256])

    async def _speak_in_group(self, phone: Phone) -> None:
        """Whatever is said in a group, nothing about anybody's health is answered there."""
        if phone not in self.phones[:GROUP_MEMBERS]:
            return
        text = self.chance.choice((*COMMANDS, *ANSWERS, self.chance.choice(self.lines)))
        self._note(phone, f"group: {text}")
        await phone.say(f"@retrowalk_bot {text}"[:4096], chat=self.group)
        shown = [m for m in phone.messages_in(self.group) if m.from_bot and m.buttons]
        if shown and "callback_data" in shown[-1].rows[0][0]:
            raise AssertionError(self.story("a button of ours stands in a group"))

    async def _send_again(self, phone: Phone) -> None:
        """Telegram sends an update a second time: it has no second effect."""
        newest = self.telegram.updates._next_id - 1
        if not self.has_begun:
            return
        self._note(phone, f"update {newest} again")
        before = self.db.run_now(_all_walks)
        await self.telegram.door("redeliver", {"update_id": newest})
        await phone.settle()
        if self.db.run_now(_all_walks) != before:
            raise AssertionError(self.story("an update that came twice had two effects"))

    async def _log_and_undo(self, phone: Phone) -> None:
        """What is logged and undone was never there, as far as the plan can tell."""
        before = self._plan_of(phone)
        await self._say(phone, f"did {self.chance.randint(3, 30)} min, effort 4")
        undo = "Undo" if "Undo" in phone.last.buttons else "Rückgängig"
        if not phone.last.text.startswith(("Logged", "Eingetragen")) or phone.last.rows == []:
            return
        self._note(phone, undo)
        await phone.tap(undo, on=phone.last)
        if self._plan_of(phone) != before:
            raise AssertionError(self.story(f"undone, but not as before: {before}"))

    def _plan_of(self, phone: Phone) -> tuple[object, ...]:
        def read(tx: Tx) -> tuple[object, ...]:
            person = people.lock(tx, phone.person)
            if person is None:
                return ()
            coach = Coach(tx, person, self.clock.now())
            return (coach.plan.session(coach.today), walks.count(tx, person.id))

        return self.db.run_now(read)

    async def _block(self, phone: Phone) -> None:
        if phone.person in self.blocked:
            self._note(phone, "unblock")
            self.blocked.discard(phone.person)
            await phone.unblock()
        else:
            self._note(phone, "block")
            self.blocked.add(phone.person)
            await phone.block()

    async def _pass_time(self, coach: Running) -> None:
        step = self.chance.choice(
            (timedelta(seconds=20), timedelta(minutes=3), timedelta(hours=1), timedelta(hours=9), timedelta(days=2), timedelta(days=20))
        )  # fmt: skip
        self.did.append(f"clock: {step}")
        for _ in range(4):
            self.clock.forward(step / 4)
            await coach.nudge()
            self.db.run_now(lambda tx: _audit_sent(self, tx))
        for phone in self._some():
            await phone.look()
            self.db.run_now(lambda tx, phone=phone: _audit_plan(self, tx, phone.person))  # type: ignore[misc]

    def _some(self) -> list[Phone]:
        return self.chance.sample(self.phones, min(SOME, len(self.phones)))

    async def delete_everything(self) -> None:
        """Some go, by the door; they are the ones that are left here."""
        self.phones = self._some()
        for phone in self.phones:
            if phone.person in self.blocked:
                await self._block(phone)
            await phone.say("/cancel")
            await phone.say("/export")
            files = [m.document["file_name"] for m in phone.answers if m.document]
            assert files == ["everything.json", "sessions.csv"], self.story(str(files))
            await phone.say("/delete")
            await phone.press(phone.last, "1:delete:now")


def audit(walk: RandomWalk, db: Database) -> None:
    """What must be true whatever people did."""
    refused = [
        f"{call.method}: {call.description}"
        for call in walk.telegram.calls
        if call.status == 400 and "too old" not in call.description and "not modified" not in call.description
        and "not found" not in call.description and "there is no text" not in call.description
    ]  # fmt: skip
    assert not refused, walk.story(f"Telegram refused: {refused[:5]}")
    db.run_now(lambda tx: _audit_tables(walk, tx))
    for message in walk.phones[0].messages_in(walk.group):
        leaked = [words for words in PRIVATE if message.from_bot and words in message.text]
        assert not leaked, walk.story(message.text)
    for phone in walk.phones:
        for message in phone.messages:
            if message.from_bot:
                _audit_message(walk, message)


def _audit_message(walk: RandomWalk, message: Seen) -> None:
    assert len(message.text.splitlines()) <= LINES_MOST, walk.story(message.text)
    for row in message.rows:
        for button in row:
            data = button.get("callback_data", "")
            assert len(data.encode()) <= BUTTON_BYTES_MAX, walk.story(data)
            assert any(c.isalpha() for c in button["text"]), walk.story(button["text"])


def _audit_sent(walk: RandomWalk, tx: Tx) -> None:
    """What we began by ourselves: nothing at night, nothing to people who are away or paused."""
    now = walk.clock.now()
    query = (
        select(outbox)
        .where(outbox.c.sent_ms == to_ms(now))
        .where(outbox.c.kind.in_(STARTED_BY_US), outbox.c.state == "sent")
    )
    for row in tx.conn.execute(query):
        person = people.lock(tx, row.person_id)
        if person is None:
            continue
        wished = person.preferences
        late = row.sent_ms - row.due_ms > ON_TIME_MS
        zone = person.zone or "UTC"
        is_night = when.is_night(now, zone, wished.quiet_from_min, wished.quiet_to_min)
        what = f"{row.kind} to {row.person_id} at {now.astimezone(ZoneInfo(zone))}"
        assert not (is_night and late), walk.story(f"at night: {what}")
        assert row.person_id not in walk.blocked, walk.story(f"to somebody away: {what}")
        coach = Coach(tx, person, now)
        if row.kind == "daily":
            assert coach.pause is None, walk.story(f"in a pause: {what}")
            assert not coach.plan.must_rest, walk.story(f"on a day of rest: {what}")


def _audit_plan(walk: RandomWalk, tx: Tx, person_id: int) -> None:
    """Whatever was told, the next session is within what is safe for this person."""
    person = people.lock(tx, person_id)
    if person is None:
        return
    coach = Coach(tx, person, walk.clock.now())
    session, profile = coach.plan.session(coach.today), coach.plan.profile
    assert session.minutes <= session.limit_minutes <= MINUTES_MAX, walk.story(str(session))
    assert (session.speed_kmh or 0) <= profile.bounds.top_speed_kmh, walk.story(str(session))
    if profile.screened:
        assert session.minutes <= SCREENED_MINUTES_MAX, walk.story(str(session))
        assert session.rails, walk.story(str(session))
        assert session.grade_pct == 0, walk.story(str(session))
        assert session.place in HELD_PLACES, walk.story(str(session))
    if coach.walks.last_entry() is None:
        assert session.rails, walk.story(f"a first session without anything to hold: {session}")


def _all_walks(tx: Tx) -> list[tuple[int, int | None]]:
    table = metadata.tables["walk"]
    query = select(table.c.id, table.c.deleted_ms).order_by(table.c.id)
    return [(row.id, row.deleted_ms) for row in tx.conn.execute(query)]


def _audit_tables(walk: RandomWalk, tx: Tx) -> None:
    broken = tx.conn.execute(select(poisoned.c.kind, poisoned.c.code)).all()
    assert not broken, walk.story(f"updates failed: {broken}")
    for phone in walk.phones:
        for entry in walks.every(tx, phone.person):
            assert entry.duration_min is None or 0 < entry.duration_min <= LONGEST_MIN, entry
            for rating in (entry.felt.effort, entry.felt.pain):
                assert rating is None or 0 <= rating <= 10, entry
    daily = select(outbox.c.person_id, outbox.c.slot).where(outbox.c.kind == "daily")
    keys = [(row.person_id, row.slot[:10]) for row in tx.conn.execute(daily)]
    assert len(keys) == len(set(keys)), walk.story("two reminders for one day")


def audit_gone(walk: RandomWalk, db: Database) -> None:
    """After /delete no row of anybody is left, in any table."""
    for phone in walk.phones:
        left = db.run_now(lambda tx, person=phone.person: _rows_of(tx, person))  # type: ignore[misc]
        assert left == {}, walk.story(f"rows left of {phone.person}: {left}")


def _rows_of(tx: Tx, person_id: int) -> dict[str, int]:
    found = {}
    for table in metadata.sorted_tables:
        if "person_id" in table.c and table.name != "heard":
            count = tx.conn.execute(
                select(func.count()).select_from(table).where(table.c.person_id == person_id)
            ).scalar_one()
            if count:
                found[table.name] = count
    if (
        people.lock(tx, person_id) is not None
        and tx.conn.execute(
            select(func.count())
            .select_from(metadata.tables["goal"])
            .where(metadata.tables["goal"].c.person_id == person_id)
        ).scalar_one()
    ):
        found["goal"] = 1
    return found
