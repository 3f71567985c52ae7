"""What the doors of a bot may be given: what people say and send, and what nobody would.

Each input says what has to become of it. Of a group it is: what is said to the bot there is answered
there, a few times a minute to one person, and all else is left alone.
"""

from __future__ import annotations

import copy
import json
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

from telegram import Update

from retrowalk.bot.answering import all_features
from retrowalk.bot.ground import team
from retrowalk.coach.message import BUTTON_VERSION
from retrowalk.demo.clock import Clock

SERVICE_MESSAGES: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "tests/conversations/service_messages.json").read_text("utf-8")
)
PEOPLE = range(10_001, 10_401)
ADMIN = PEOPLE[0]
STRANGERS = range(20_001, 20_101)
"""Who only gets into the hands of an admin: whoever is blocked hears no answer to everything."""

GROUP, TOPIC = -4001, 41
OUR_NAME, ANOTHER = "retrowalk_bot", "another_bot"
MARK = "Qzxvleak"
"""In every name and in some texts: no line of the log may hold it."""

LANGUAGES = ("en", "en-GB", "de", "de-AT", "es", "es-419", "fr", "x", "")
EDGES = (
    "0", "-1", "1e309", "NaN", "99999999999999999999", "٣٤", "½", "24:00", "\u200b", "\u202e", "\x00",
    "\ud800", "🏃", "<b>", "&amp;", "%s", "{0}", "'; DROP TABLE walk;--", "\\", "ﷺ", "/start", "@retrowalk_bot",
)  # fmt: skip
COMMANDS = (*sorted(all_features.COMMANDS), team.COMMAND, "nonsense")
IN_GROUPS = (*all_features.MENU, "start", team.COMMAND)
"""The commands that are ours in a group, also without our name behind them."""

OF_STRANGERS = ("admit", "block", "unblock", "person")
ACTIONS = sorted(all_features.BUTTONS)
STEPS = [(name, step.name) for name, flow in all_features.FLOWS.items() for step in flow.steps]
ARGUMENTS = (
    "", "0", "1", "7", "20", "-3", "1.5", "5", "71.5", "2026-11-20", "2026-13-40", "20261121", "yes", "no", "none",
    "treadmill", "kg", "all", "goon", "skip", "Europe/Berlin", "10001", "9" * 19, "½", "%s",
)  # fmt: skip
QUIET_FOR = timedelta(seconds=90)
"""So long after one word of a person in a group the next one may be met with silence."""

FILE = {"file_id": "AgAD", "file_unique_id": "u1", "file_size": 1234}
SIDES = {"width": 512, "height": 512}
PLACE = {"latitude": 52.52, "longitude": 13.405}
ATTACHED: dict[str, dict[str, Any]] = {
    "sticker": {
        "sticker": FILE | SIDES | {"type": "regular", "is_animated": False, "is_video": False, "emoji": "💪"}
    },
    "photo": {"photo": [FILE | SIDES]},
    "live_photo": {"live_photo": FILE | SIDES | {"duration": 3}},
    "voice": {"voice": FILE | {"duration": 3}},
    "video": {"video": FILE | SIDES | {"duration": 3}},
    "video_note": {"video_note": FILE | {"length": 240, "duration": 3}},
    "animation": {"animation": FILE | SIDES | {"duration": 3}, "document": FILE},
    "audio": {"audio": FILE | {"duration": 3, "performer": MARK, "title": MARK}},
    "document": {"document": FILE | {"file_name": f"{MARK}.pdf"}},
    "an export": {"document": FILE | {"file_name": f"{MARK}.json"}},
    "contact": {"contact": {"phone_number": "+4900000", "first_name": MARK, "user_id": 10_007}},
    "location": {"location": PLACE},
    "live location": {"location": PLACE | {"live_period": 900, "heading": 90}},
    "venue": {"location": PLACE, "venue": {"location": PLACE, "title": MARK, "address": MARK}},
    "poll": {
        "poll": {
            "id": "5", "question": MARK, "options": [], "total_voter_count": 0, "is_closed": False,
            "is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": True,
            "members_only": False,
        }
    },
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "story": {"story": {"chat": {"id": 10_007, "type": "private", "first_name": MARK}, "id": 3}},
    "rich_message": {"rich_message": {"blocks": []}},
}  # fmt: skip
"""What people send beside text, one sample of each kind."""

CAPTIONED = ("photo", "video", "animation", "audio", "document", "voice")
IN_ALBUMS = ("photo", "video", "audio", "document", "live_photo")

RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users",
    "can_post_stories", "can_edit_stories", "can_delete_stories",
)  # fmt: skip
RESTRICTIONS = (
    "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics", "can_send_audios",
    "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
    "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews",
    "can_edit_tag", "can_react_to_messages",
)  # fmt: skip


class Expected(Enum):
    """What has to become of an input."""

    ANSWERED = "answered"
    SILENT = "taken without a word"
    REFUSED = "refused"
    ANY = "taken or refused"


@dataclass(frozen=True, slots=True)
class Input:
    """One call of the webhook."""

    kind: str
    expected: Expected
    body: bytes
    headers: dict[str, str]
    method: str = "POST"
    path: str = ""
    person: int = 0
    chat: int = 0  # where answers have to go, if not to the person
    query: str = ""  # the id of the press or of the inline query that has to be answered


@dataclass
class Maker:
    """Makes inputs; knows the buttons that were shown."""

    chance: random.Random
    secret: str
    lines: list[str]
    clock: Clock
    number: int = 500_000_000
    buttons: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    ready: deque[Input] = field(default_factory=deque)  # the rest of an album
    spoke: dict[int, datetime] = field(default_factory=dict)  # who in the group, and when

    def make(self) -> Input:
        """The next input."""
        if self.ready:
            return self.ready.popleft()
        makers: tuple[tuple[int, Callable[[], Input]], ...] = (
            (12, self.said),
            (6, self.pressed),
            (3, self.asked_inline),
            (3, self.edited),
            (5, self.attached),
            (3, self.album),
            (8, self.in_group),
            (2, self.pressed_elsewhere),
            (2, self.of_an_admin),
            (3, self.let_in_or_shut_out),
            (2, self.reacted),
            (10, self.service_message),
            (8, self.of_another_kind),
            (6, self.of_no_person),
            (20, self.mutated),
            (12, self.odd_body),
            (10, self.odd_headers),
        )
        weights = [weight for weight, _ in makers]
        (found,) = self.chance.choices([make for _, make in makers], weights)
        return found()

    # -- what has to be answered ---------------------------------------------------------------

    def said(self) -> Input:
        """A text in a private chat."""
        who = self._who()
        message = self._message(who)
        if self.chance.random() < 0.2:
            message |= self.chance.choice(self._about(who))
        return self._update("said", Expected.ANSWERED, who, {"message": message})

    def _about(self, who: int) -> tuple[dict[str, Any], ...]:
        """What a message may have beside its text: where it comes from, and what it answers."""
        now, group = self._now(), {"id": GROUP, "type": "group", "title": MARK}
        user = self._user(self._who())
        origins: tuple[dict[str, Any], ...] = (
            {"type": "user", "date": now, "sender_user": user},
            {"type": "hidden_user", "date": now, "sender_user_name": MARK},
            {"type": "chat", "date": now, "sender_chat": group},
            {"type": "channel", "date": now, "chat": group | {"type": "channel"}, "message_id": 3},
        )
        before = self._message(who, message_id=self.chance.choice((1, 5, 900)), text="x")
        return (
            {"forward_origin": self.chance.choice(origins)},
            {"reply_to_message": before},
            {"reply_to_message": before, "quote": {"text": MARK, "position": 0, "is_manual": True}},
            {"external_reply": {"origin": self.chance.choice(origins)}},
            {"message_thread_id": TOPIC, "is_topic_message": True},
            {"message_thread_id": TOPIC + 1, "is_topic_message": True},
            {"entities": [{"type": "bold", "offset": 0, "length": 1}], "effect_id": "5"},
            {"has_protected_content": True, "link_preview_options": {"is_disabled": True}},
        )

    def pressed(self) -> Input:
        """A button: one that was shown, somebody else's, or a forged one."""
        who = self._who()
        shown = self.buttons.get(who, [])
        message_id, data = self.chance.choice(shown) if shown else (1, "")
        if not shown or self.chance.random() < 0.4:
            data = self._forged(data)
        elif self.chance.random() < 0.3:
            data = self._of_any_prefix()
        query = str(self._next())
        pressed = {
            "id": query,
            "from": self._user(who),
            "chat_instance": "1",
            "data": data,
            "message": self._message(who, message_id=message_id, text="x"),
        }
        if self.chance.random() < 0.1:
            pressed["message"] = {"message_id": message_id, "date": 0, "chat": self._chat(who)}
        found = self._update("pressed", Expected.ANSWERED, who, {"callback_query": pressed})
        return replace(found, query=query)

    def asked_inline(self) -> Input:
        """An inline query."""
        who, query = self._who(), str(self._next())
        asked = {"id": query, "from": self._user(who), "query": self._text()[:256], "offset": ""}
        found = self._update("asked inline", Expected.ANSWERED, who, {"inline_query": asked})
        return replace(found, query=query)

    def edited(self) -> Input:
        """A changed message, which may change nothing and then needs no answer."""
        who = self._who()
        message = self._message(who) | {"edit_date": self._now()}
        return self._update("edited", Expected.ANY, who, {"edited_message": message})

    def attached(self) -> Input:
        """Something else than text in a private chat, with words to it or without."""
        who, kind = self._who(), self.chance.choice(sorted(ATTACHED))
        message = self._sent(self._message(who), ATTACHED[kind], with_words=kind in CAPTIONED)
        return self._update(f"attached: {kind}", Expected.ANSWERED, who, {"message": message})

    def album(self) -> Input:
        """The first of several things that were sent together; the others stand ready.

        They are answered once, and the one with the words again if it is not the first.
        """
        who, album = self._who(), str(self._next())
        many = self.chance.randint(2, 10)
        worded = self.chance.choice((None, *range(many)))
        for at in range(many):
            content = ATTACHED[self.chance.choice(IN_ALBUMS)] | {"media_group_id": album}
            message = self._sent(self._message(who), content, with_words=False)
            if at == worded:
                message["caption"] = self._text()[:1024]
            is_answered = at in {0, worded}
            expected = Expected.ANSWERED if is_answered else Expected.SILENT
            self.ready.append(self._update("album", expected, who, {"message": message}))
        return self.ready.popleft()

    def of_an_admin(self) -> Input:
        """What somebody says who runs the bot."""
        name = self.chance.choice(COMMANDS)
        rest = str(self.chance.choice(STRANGERS)) if name in OF_STRANGERS else self._text()
        text = (
            f"/{name} {rest}" if name in OF_STRANGERS or self.chance.random() < 0.5 else f"/{name}"
        )
        message = self._message(ADMIN, text=text[:4096])
        return self._update("of an admin", Expected.ANSWERED, ADMIN, {"message": message})

    # -- in a group ----------------------------------------------------------------------------

    def in_group(self) -> Input:
        """Something said in a group: to the bot, to another bot, or to each other."""
        who = self._who()
        found = self.chance.choice((self._to_us, self._command_in_group, self._among_others))
        text, is_ours, more = found()
        message = self._in_group(who, text=text, **more)
        if self.chance.random() < 0.15 and not more:  # words below a picture are words
            message["caption"] = message.pop("text")
            message |= ATTACHED["photo"]
        if self.chance.random() < 0.1:
            name = self.chance.choice(
                (message["chat"], {"id": -1001111111111, "type": "channel", "title": MARK})
            )
            message |= {
                "sender_chat": name,
                "from": {"id": 136817688, "is_bot": True, "first_name": MARK},
            }
        update = {"message": message}
        if self.chance.random() < 0.1:
            is_ours, update = False, {"edited_message": message | {"edit_date": self._now()}}
        speaker = message.get("sender_chat", message["from"])["id"]
        expected = Expected.SILENT
        if is_ours:
            expected = Expected.ANY if self._spoke_just_now(speaker) else Expected.ANSWERED
        given = self._update("in a group", expected, who, update)
        return replace(given, chat=GROUP)

    def pressed_elsewhere(self) -> Input:
        """A button in a group, or one of an inline answer, which has no chat."""
        who, query = self._who(), str(self._next())
        pressed = {
            "id": query,
            "from": self._user(who),
            "chat_instance": "1",
            "data": self._of_any_prefix(),
        }
        if self.chance.random() < 0.5:
            pressed["inline_message_id"] = "AAAA"
            given = self._update(
                "pressed inline", Expected.ANSWERED, who, {"callback_query": pressed}
            )
        else:
            pressed["message"] = self._in_group(who, text="x")
            given = self._update(
                "pressed in a group", Expected.ANSWERED, who, {"callback_query": pressed}
            )
            given = replace(given, chat=GROUP)
        return replace(given, query=query)

    def _to_us(self) -> tuple[str, bool, dict[str, Any]]:
        text = self._harmless()
        if self.chance.random() < 0.3:
            us = {"id": 123456789, "is_bot": True, "first_name": "R", "username": OUR_NAME}
            return text, True, {"reply_to_message": self._in_group(self._who(), **{"from": us})}
        name = self.chance.choice((f"@{OUR_NAME}", f"@{OUR_NAME.upper()}"))
        return (
            self.chance.choice((f"{name} {text}", f"{text} {name}", f"{text}, {name}?")),
            True,
            {},
        )

    def _command_in_group(self) -> tuple[str, bool, dict[str, Any]]:
        name, rest = (
            self.chance.choice(COMMANDS),
            self.chance.choice(("", " 20 min at 2 mph, 80 kg")),
        )
        bot = self.chance.choice(("", f"@{OUR_NAME}", f"@{ANOTHER}"))
        is_ours = bot == f"@{OUR_NAME}" or (not bot and name in IN_GROUPS)
        return f"/{name}{bot}{rest}", is_ours, {}

    def _among_others(self) -> tuple[str, bool, dict[str, Any]]:
        text = self._harmless()
        more: dict[str, Any] = {}
        if self.chance.random() < 0.3:
            more = {"reply_to_message": self._in_group(self._who(), text="x")}
        return self.chance.choice((text, f"{text} @{OUR_NAME}s", f"@{ANOTHER} {text}")), False, more

    def _in_group(self, who: int, **fields: Any) -> dict[str, Any]:  # noqa: ANN401  any JSON
        kind = self.chance.choice(("group", "supergroup"))
        group = {"id": GROUP, "type": kind, "title": MARK}
        message = self._message(who, chat=group, **fields)
        if kind == "supergroup" and self.chance.random() < 0.3:
            group["is_forum"] = True
            message |= {"message_thread_id": TOPIC, "is_topic_message": True}
        return message

    def _harmless(self) -> str:
        """A text that names no bot and is no command."""
        return self._text().replace("@", "").lstrip("/ ")[:3000] or "?"

    def _spoke_just_now(self, speaker: int) -> bool:
        before, now = self.spoke.get(speaker), self.clock.now()
        self.spoke[speaker] = now
        return before is not None and now - before < QUIET_FOR

    # -- what nobody may answer ----------------------------------------------------------------

    def service_message(self) -> Input:
        """A message that is none of a person's words."""
        who = self._who()
        name = self.chance.choice(sorted(SERVICE_MESSAGES))
        message = self._message(who) | {name: SERVICE_MESSAGES[name]}
        del message["text"]
        if self.chance.random() < 0.5:
            message["chat"] = {"id": GROUP, "type": "supergroup", "title": MARK}
        return self._update("service message", Expected.SILENT, who, {"message": message})

    def of_another_kind(self) -> Input:
        """An update of a kind that we do not ask for."""
        ours = {"message", "edited_message", "callback_query", "inline_query", "my_chat_member"}
        kind = self.chance.choice([str(kind) for kind in Update.ALL_TYPES if kind not in ours])
        who = self._who()
        content = self._message(who) | {
            "id": "1",
            "user": self._user(who),
            "question": self._text()[:300],
            "options": [],
            "invoice_payload": MARK,
            "poll_id": "1",
            "option_ids": [0],
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "👍"}],
        }
        return self._update(f"other: {kind}", Expected.SILENT, who, {kind: content})

    def of_no_person(self) -> Input:
        """Words that no person said to us: of a bot, of a channel, in a channel, via a bot."""
        who = self._who()
        bot = {"id": 77, "is_bot": True, "first_name": MARK, "username": "another_bot"}
        channel = {"id": -1001111111111, "type": "channel", "title": MARK}
        fields: tuple[dict[str, Any], ...] = (
            {"via_bot": bot},
            {"from": bot},
            {"sender_business_bot": bot},
            {"is_automatic_forward": True, "sender_chat": channel},
            {"chat": channel, "sender_chat": channel},
            {
                "chat": {
                    "id": -1002,
                    "type": "supergroup",
                    "title": MARK,
                    "is_direct_messages": True,
                }
            },
        )
        message = self._message(who) | self.chance.choice(fields)
        update = {"edited_message": message | {"edit_date": self._now()}}
        if self.chance.random() < 0.8:
            update = {"message": message}
        return self._update("of no person", Expected.SILENT, who, update)

    def let_in_or_shut_out(self) -> Input:
        """A change of who is in a chat: of us, or of somebody else, which is none of our business."""
        who, now = self._who(), self._now()
        old, new = self._membership(), self._membership()
        where = self.chance.choice(("private", "group", "supergroup", "channel"))
        chat = self._chat(who)
        if where != "private":
            chat = {
                "id": GROUP if where != "channel" else -1001111111111,
                "type": where,
                "title": MARK,
            }
        change = {
            "chat": chat,
            "from": self._user(who),
            "date": now,
            "old_chat_member": old,
            "new_chat_member": new,
        }
        if self.chance.random() < 0.3:
            return self._update("let in: others", Expected.SILENT, who, {"chat_member": change})
        has_come = not _is_inside(old) and _is_inside(new)
        may_write = new["status"] != "restricted" or new["can_send_messages"]
        expected = Expected.SILENT
        if where == "private":
            expected = Expected.ANY if _is_inside(new) and may_write else Expected.SILENT
        elif where != "channel" and has_come and may_write:
            expected = Expected.ANSWERED
        given = self._update(f"let in: {where}", expected, who, {"my_chat_member": change})
        return replace(given, chat=0 if where == "private" else chat["id"])

    def _membership(self) -> dict[str, Any]:
        us = {"id": 123456789, "is_bot": True, "first_name": "R", "username": OUR_NAME}
        status = self.chance.choice(("member", "left", "kicked", "restricted", "administrator"))
        more: dict[str, Any] = {}
        if status == "kicked":
            more = {"until_date": 0}
        elif status == "restricted":
            more = dict.fromkeys(RESTRICTIONS, False) | {
                "until_date": 0,
                "is_member": self.chance.random() < 0.5,
                "can_send_messages": self.chance.random() < 0.5,
            }
        elif status == "administrator":
            more = dict.fromkeys(RIGHTS, False)
        return {"user": us, "status": status, **more}

    def reacted(self) -> Input:
        """A thumb on a message, or how many there are."""
        who = self._who()
        thumb = {"type": "emoji", "emoji": "👍"}
        about = {"chat": self._chat(who), "message_id": 5, "date": self._now()}
        by = about | {"user": self._user(who), "old_reaction": [], "new_reaction": [thumb]}
        counted = about | {"reactions": [{"type": thumb, "total_count": 2}]}
        update = self.chance.choice(({"message_reaction": by}, {"message_reaction_count": counted}))
        return self._update("reacted", Expected.SILENT, who, update)

    # -- what Telegram would never send --------------------------------------------------------

    def mutated(self) -> Input:
        """An update of some kind with fields taken away, doubled or of a wrong kind."""
        makers = (
            self.said, self.pressed, self.asked_inline, self.edited, self.service_message,
            self.attached, self.in_group, self.let_in_or_shut_out,
        )  # fmt: skip
        found = self.chance.choice(makers)()
        body = json.loads(found.body)
        for _ in range(self.chance.randint(1, 4)):
            self._spoil(body)
        return replace(
            found, kind="mutated", expected=Expected.ANY, body=encoded(body), query="", chat=0
        )

    def odd_body(self) -> Input:
        """A body that is no update."""
        whole = self.said().body
        cut = self.chance.randrange(len(whole))
        depth = self.chance.choice((10, 1_000, 100_000))
        bodies: tuple[bytes, ...] = (
            b"",
            whole[:cut],
            whole[cut:],
            self.chance.randbytes(self.chance.randint(1, 300)),
            b"[" * depth + b"]" * depth,
            b'{"update_id":' + b"[" * depth,
            b'{"update_id":' + str(self.chance.choice((0, -1, 2**63, 10**400))).encode() + b"}",
            b'{"update_id": NaN}',
            b'{"update_id": true, "message": {}}',
            encoded(self.chance.choice([None, 1, "x", [], [whole.decode()], {"message": {}}])),
            whole + whole,
            whole.decode().encode("utf-16"),
            b"\xff\xfe" + whole,
            b'{"update_id": 1, "x": "' + b"x" * 1_100_000 + b'"}',
        )
        body = self.chance.choice(bodies)
        return Input("odd body", Expected.ANY, body, self._headers())

    def odd_headers(self) -> Input:
        """A right update without the secret, by another method, or to another path."""
        found = self.said()
        wrong: tuple[dict[str, str], ...] = (
            {},
            {"X-Telegram-Bot-Api-Secret-Token": ""},
            {"X-Telegram-Bot-Api-Secret-Token": self.secret[:-1]},
            {"X-Telegram-Bot-Api-Secret-Token": self.secret.upper()},
            {"X-Telegram-Bot-Api-Secret-Token": "ü" * 20},
            {"X-Telegram-Bot-Api-Secret-Token": "x" * 7_000},
            {"Authorization": f"Bearer {self.secret}"},
        )
        which = self.chance.randrange(3)
        if which == 0:
            return replace(
                found,
                kind="no secret",
                expected=Expected.REFUSED,
                headers=self.chance.choice(wrong),
            )
        if which == 1:
            method = self.chance.choice(("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"))
            return replace(found, kind="other method", expected=Expected.REFUSED, method=method)
        path = self.chance.choice(
            ("/", "/../etc/passwd", "/any", "/any/path/", "/%00", "//any/path?x=1")
        )
        return replace(found, kind="other path", expected=Expected.REFUSED, path=path)

    # -- parts ---------------------------------------------------------------------------------

    def _next(self) -> int:
        self.number += 1
        return self.number

    def _now(self) -> int:
        return int(self.clock.now().timestamp())

    def _who(self) -> int:
        return self.chance.choice(PEOPLE)

    def _user(self, who: int) -> dict[str, Any]:
        language = self.chance.choice(LANGUAGES)
        user = {"id": who, "is_bot": False, "first_name": MARK, "username": f"{MARK}{who}"}
        return user | ({"language_code": language} if language else {})

    def _chat(self, who: int) -> dict[str, Any]:
        return {"id": who, "type": "private", "first_name": MARK}

    def _message(self, who: int, **fields: object) -> dict[str, Any]:
        return {
            "message_id": self._next(),
            "date": self._now(),
            "chat": self._chat(who),
            "from": self._user(who),
            "text": self._text(),
            **fields,
        }

    def _sent(
        self, message: dict[str, Any], content: dict[str, Any], *, with_words: bool
    ) -> dict[str, Any]:
        """The message with something else in place of its text, perhaps with words to it."""
        text = message.pop("text")
        words = {"caption": text[:1024]} if with_words and self.chance.random() < 0.5 else {}
        return message | copy.deepcopy(content) | words

    def _text(self) -> str:
        text = self.chance.choice(self.lines)
        how = self.chance.random()
        if how < 0.15:
            text = f"/{self.chance.choice(COMMANDS)} {text if how < 0.05 else ''}"
        elif how < 0.5:
            for _ in range(self.chance.randint(1, 4)):
                at = self.chance.randrange(len(text) + 1)
                text = (
                    text[:at] + self.chance.choice(EDGES) + text[at + self.chance.randint(0, 3) :]
                )
        elif how < 0.55:
            text = f"{text} {MARK}"
        return text.strip()[:4096] or "?"

    def _forged(self, data: str) -> str:
        others = [data for shown in self.buttons.values() for _, data in shown[-1:]]
        forged = (
            "",
            "x" * 64,
            "1:nonsense",
            "1:person:10001:delete",
            "1:everybody:1:go",
            data[: len(data) // 2],
            data + ":" + self.chance.choice(EDGES),
            self.chance.choice(others) if others else "?",
        )
        return self.chance.choice(forged)[:64]

    def _of_any_prefix(self) -> str:
        """The data of a button of ours with values of any kind."""
        words: tuple[str, ...] = (self.chance.choice(ACTIONS),)
        if self.chance.random() < 0.4:
            words = ("q", *self.chance.choice(STEPS))
        many = self.chance.choice((0, 1, 1, 1, 2, 3))
        data = ":".join((BUTTON_VERSION, *words, *self.chance.choices(ARGUMENTS, k=many)))
        return data.encode()[:64].decode(errors="ignore")

    def _spoil(self, value: Any) -> None:  # noqa: ANN401  any JSON
        """Change one place somewhere in it."""
        while isinstance(value, dict | list) and value:
            key: Any = self.chance.choice(
                list(value) if isinstance(value, dict) else range(len(value))
            )
            inner = value[key]
            if key == "update_id" and self.chance.random() < 0.9:
                continue
            if isinstance(inner, dict | list) and inner and self.chance.random() < 0.6:
                value = inner
                continue
            wrong: tuple[Any, ...] = (
                None,
                0,
                -1,
                2**53,
                1.5,
                True,
                "",
                "x",
                [],
                {},
                [{}],
                {"id": 1},
                copy.deepcopy(inner),
            )
            if self.chance.random() < 0.3:
                del value[key]
            else:
                value[key] = self.chance.choice(wrong)
            return

    def _headers(self) -> dict[str, str]:
        return {
            "X-Telegram-Bot-Api-Secret-Token": self.secret,
            "Content-Type": "application/json",
        }

    def _update(self, kind: str, expected: Expected, who: int, content: dict[str, Any]) -> Input:
        body = encoded({"update_id": self._next(), **content})
        return Input(kind, expected, body, self._headers(), person=who)


def _is_inside(member: dict[str, Any]) -> bool:
    return bool(member.get("is_member", member["status"] in {"member", "administrator"}))


def encoded(value: object) -> bytes:
    """The body of a call."""
    return json.dumps(value).encode()
