"""What people do with their phones: the doors that the page and the tests use."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import fields
from itertools import count
from typing import Any, TypeAlias

from retrowalk.demo import media
from retrowalk.demo.chats import Chat, Chats, File, Json, Message, Person
from retrowalk.demo.entities import find_entities, utf16_length, utf16_slice
from retrowalk.demo.faults import Fault, Faults
from retrowalk.demo.queries import Queries
from retrowalk.demo.rules import TEXT_MAX, Params, Upload
from retrowalk.demo.updates import Updates

ANSWER_WITHIN_S = 10.0
SETTLE_WITHIN_S = 30.0
_POLL_OPTIONS = 2
Door: TypeAlias = Callable[[Json], Awaitable[Json]]


class NoSuchThing(Exception):
    """What was asked for does not exist; the sentence says what."""


class Doors:
    """One door for each thing a person can do, and a few for tests."""

    def __init__(
        self,
        chats: Chats,
        updates: Updates,
        taps: Queries,
        inline: Queries,
        faults: Faults,
        *,
        inline_feedback: bool,
    ) -> None:
        self._chats = chats
        self._updates = updates
        self._taps = taps
        self._inline = inline
        self._faults = faults
        self._inline_feedback = inline_feedback
        self._inline_answers: dict[tuple[int, str], Json] = {}
        self._chat_instances = count(8_100_000_000)
        self._dice = count(1)

    def table(self) -> Mapping[str, Door]:
        """Door by name."""
        return {
            "say": self.say,
            "edit": self.edit,
            "tap": self.tap,
            "inline": self.inline,
            "choose": self.choose,
            "send": self.send,
            "person": self.person,
            "people": self.people,
            "group": self.group,
            "block": self.block,
            "topic": self.topic,
            "fault": self.fault,
            "redeliver": self.redeliver,
            "update": self.update,
            "settle": self.settle,
        }

    # Messages of people

    async def say(self, body: Json) -> Json:
        """Write a text: {person, chat?, text, reply_to?, forwarded_from?, thread?} → message."""
        text = str(body["text"]).strip()
        if not 0 < utf16_length(text) <= TEXT_MAX:
            raise ValueError(f"a text has 1 to {TEXT_MAX} characters")
        content: Json = {"text": text}
        if entities := find_entities(text, []):
            content["entities"] = entities
        return self._post(body, content)

    async def send(self, body: Json) -> Json:
        """Send something else than a text: {person, chat?, kind, album?, …} → the message."""
        return self._post(body, self._content_of(str(body["kind"]), body))

    async def edit(self, body: Json) -> Json:
        """Change a text: {person, chat?, message_id, text} → the message."""
        person, chat = self._who_and_where(body)
        message = self._message(chat, body)
        if message.body["from"]["id"] != person.id:
            raise ValueError("people edit only messages of their own")
        text = str(body["text"]).strip()
        entities = find_entities(text, []) or None
        self._chats.rewrite(chat, message, {"text": text, "entities": entities}, None)
        if self._bot_sees(chat, message):
            self._updates.put("edited_message", message.for_bot(), person.id)
        return message.for_page()

    def _post(self, body: Json, content: Json) -> Json:
        person, chat = self._who_and_where(body)
        if body.get("reply_to"):
            original = chat.messages.get(int(body["reply_to"]))
            if original is None:
                raise NoSuchThing(f"no message {body['reply_to']} in this chat")
            content["reply_to_message"] = original.as_replied_to()
        if body.get("forwarded_from"):
            content["forward_origin"] = {
                "type": "hidden_user",
                "sender_user_name": str(body["forwarded_from"]),
                "date": int(self._chats.now().timestamp()),
            }
        if thread := int(body.get("thread", 0)):
            chat.topics.add(thread)
            content |= {"message_thread_id": thread, "is_topic_message": True}
        if body.get("album"):
            content["media_group_id"] = str(body["album"])
        self._come_back(person, chat)
        message = self._chats.add(chat, content, sender=person.user())
        self._offer(chat, message, person)
        return message.for_page()

    def _offer(self, chat: Chat, message: Message, person: Person) -> None:
        if self._bot_sees(chat, message):
            self._updates.put("message", message.for_bot(), person.id)

    def _come_back(self, person: Person, chat: Chat) -> None:
        """Who writes to the bot can be written to, and is no longer blocking it."""
        if chat.type == "private":
            if person.blocked:
                self._set_blocked(person, blocked=False)
            person.started = True

    def _bot_sees(self, chat: Chat, message: Message) -> bool:
        """Privacy mode: in a group the bot sees only what is meant for it."""
        if chat.type == "private":
            return True
        body, bot = message.body, self._chats.bot
        if not chat.bot_is_member:
            return False
        reply = body.get("reply_to_message", {})
        if reply.get("from", {}).get("id") == bot["id"] or "via_bot" in body:
            return True
        name = f"@{bot['username']}".lower()
        for entity in body.get("entities", []):
            said = utf16_slice(body["text"], entity["offset"], entity["length"]).lower()
            if entity["type"] == "bot_command" and ("@" not in said or said.endswith(name)):
                return True
            if entity["type"] == "mention" and said == name:
                return True
        return False

    def _content_of(self, kind: str, body: Json) -> Json:
        caption = {"caption": body["caption"]} if body.get("caption") else {}
        if kind == "location":
            return {"location": {key: float(body[key]) for key in ("latitude", "longitude")}}
        if kind == "contact":
            first_name = str(body.get("first_name", "Somebody"))
            phone_number = str(body.get("phone_number", "+10000000000"))
            return {"contact": {"phone_number": phone_number, "first_name": first_name}}
        if kind == "dice":
            value = int(body.get("value", next(self._dice) % 6 + 1))
            return {"dice": {"emoji": str(body.get("emoji", "🎲")), "value": value}}
        if kind == "poll":
            return {"poll": _poll(body)}
        if kind not in media.KINDS:
            raise NoSuchThing(f"nobody can send a {kind!r}")
        if kind == "sticker":
            return {"sticker": self._sticker(str(body.get("emoji", "💪")))}
        return {kind: self._file(kind, body).media, **caption}

    def _file(self, kind: str, body: Json) -> File:
        endings = {"photo": "jpg", "voice": "ogg", "video": "mp4", "animation": "mp4"}
        name = str(body.get("file_name") or f"{kind}.{endings.get(kind, 'bin')}")
        given = body.get("content")
        try:
            data = base64.b64decode(given, validate=True) if given else b"a file of a person"
        except binascii.Error as error:
            raise ValueError("the content of a file is sent as base64") from error
        if kind == "photo" and not given:
            size = {"width": 640, "height": 480}
            return self._chats.store(kind, name, "image/jpeg", data, size)
        about = Params({"duration": body.get("duration", 1)})
        return media.keep(self._chats, kind, Upload(name, "", data), about)

    def _sticker(self, emoji: str) -> Any:  # noqa: ANN401 - media of any kind
        about = {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        data = f"sticker {emoji}".encode()
        return self._chats.store("sticker", "sticker.webp", "image/webp", data, about).media

    # Taps and inline queries

    async def tap(self, body: Json) -> Json:
        """Press a button: {person, chat?, message_id, data, wait?} → {callback_id, …}.

        Any data is sent on, like a changed client could.
        """
        person, chat = self._who_and_where(body)
        message = self._message(chat, body, deleted_too=True)
        query = self._taps.ask(person.id)
        update: Json = {
            "id": query.id,
            "from": person.user(),
            "chat_instance": str(-next(self._chat_instances)),
            "data": str(body["data"]),
        }
        if message.inline_message_id:
            update["inline_message_id"] = message.inline_message_id
        elif message.deleted:
            where = self._chats.chat_json(chat)
            update["message"] = {"chat": where, "message_id": message.id, "date": 0}
        else:
            update["message"] = message.for_bot()
        person.toast = {}
        self._updates.put("callback_query", update, person.id)
        answer: Json = {"callback_id": query.id}
        if body.get("wait"):
            given = await query.wait(ANSWER_WITHIN_S)
            answer |= {"answered": given is not None, **(given or {"text": "", "alert": False})}
        return answer

    async def inline(self, body: Json) -> Json:
        """Type `@bot query` somewhere: {person, query, offset?} → {results, button}."""
        person = self._person(body)
        text = str(body.get("query", ""))
        query = self._inline.ask(person.id, text)
        self._updates.put(
            "inline_query",
            {
                "id": query.id,
                "from": person.user(),
                "query": text,
                "offset": str(body.get("offset", "")),
                "chat_type": str(body.get("chat_type", "sender")),
            },
            person.id,
        )
        answer = await query.wait(float(body.get("seconds", ANSWER_WITHIN_S)))
        if answer is None:
            raise NoSuchThing("the bot did not answer the inline query")
        self._inline_answers[person.id, text] = answer
        return {key: answer[key] for key in ("results", "button", "next_offset")}

    async def choose(self, body: Json) -> Json:
        """Take a result of the last answer: {person, chat, query, result_id} → the message."""
        person, chat = self._who_and_where(body)
        text, result_id = str(body.get("query", "")), str(body["result_id"])
        answer = self._inline_answers.get((person.id, text))
        if answer is None or result_id not in answer["contents"]:
            raise NoSuchThing(f"no result {result_id!r} was offered for {text!r}")
        chosen = answer["contents"][result_id]
        self._come_back(person, chat)
        content = {**chosen["body"], "via_bot": self._chats.bot}
        message = self._chats.add(chat, content, sender=person.user(), markup=chosen["markup"])
        update: Json = {"result_id": result_id, "from": person.user(), "query": text}
        if chosen["markup"]:
            message.inline_message_id = f"AAMC{message.id}"
            self._chats.inline_messages[message.inline_message_id] = (chat, message)
            update["inline_message_id"] = message.inline_message_id
        if self._inline_feedback:
            self._updates.put("chosen_inline_result", update, person.id)
        self._offer(chat, message, person)
        return message.for_page()

    # People and groups

    async def person(self, body: Json) -> Json:
        """Let somebody appear: {first_name, language_code?, id?, started?} → the person."""
        person = self._chats.add_person(
            str(body["first_name"]),
            str(body.get("language_code", "en")),
            id_=int(body.get("id", 0)),
            started=bool(body.get("started")),
        )
        self._chats.events.tell("state", dict)
        return {**person.user(), "blocked": person.blocked}

    async def people(self, body: Json) -> Json:
        """Let a crowd appear at once: {count, first_id, started?} → {ids}."""
        first = int(body["first_id"])
        ids = list(range(first, first + int(body["count"])))
        for number in ids:
            name, started = f"Person {number}", bool(body.get("started"))
            self._chats.add_person(name, id_=number, started=started)
        self._chats.events.tell("state", dict)
        return {"ids": ids}

    async def group(self, body: Json) -> Json:
        """Make a group with the bot in it: {title, members} → the chat."""
        members = [self._person({"person": number}) for number in body["members"]]
        chat = self._chats.add_group(str(body["title"]), [person.id for person in members])
        self._member_update(chat, members[0], "left", "member")
        self._chats.events.tell("state", dict)
        return chat_for_page(self._chats, chat)

    async def block(self, body: Json) -> Json:
        """Block the bot or let it back in: {person, blocked} → the person.

        With the `chat` of a group the bot is put out of it, or back in.
        """
        person, chat = self._who_and_where(body)
        blocked = bool(body["blocked"])
        if chat.type == "private":
            self._set_blocked(person, blocked=blocked)
        else:
            chat.bot_is_member = not blocked
            old, new = ("member", "kicked") if blocked else ("kicked", "member")
            self._member_update(chat, person, old, new)
        return {**person.user(), "blocked": person.blocked}

    async def topic(self, body: Json) -> Json:
        """Remove a topic of a chat: {person, chat?, thread}. Writing in one makes it."""
        _, chat = self._who_and_where(body)
        chat.topics.discard(int(body["thread"]))
        return {}

    def _set_blocked(self, person: Person, *, blocked: bool) -> None:
        if person.blocked == blocked:
            return
        person.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        self._member_update(self._chats.chats[person.id], person, old, new)
        self._chats.events.tell("state", dict)

    def _member_update(self, chat: Chat, person: Person, old: str, new: str) -> None:
        self._updates.put(
            "my_chat_member",
            {
                "chat": self._chats.chat_json(chat),
                "from": person.user(),
                "date": self._chats.instant(),
                "old_chat_member": self._member(old),
                "new_chat_member": self._member(new),
            },
            person.id,
        )

    def _member(self, status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": self._chats.bot, "status": status, **until}

    # For tests

    async def fault(self, body: Json) -> Json:
        """Let calls go wrong: the fields of `Fault`; `{"clear": true}` ends all faults.

        With `chat` and `migrate_to` the chat moves to that id, and refuses its old one for good.
        """
        if body.get("clear"):
            self._faults.clear()
            return {}
        if "migrate_to" in body:
            self._chats.migrate(int(body["chat"]), int(body["migrate_to"]))
            return {}
        if unknown := set(body) - {each.name for each in fields(Fault)}:
            raise ValueError(f"a fault has no {', '.join(sorted(unknown))}")
        self._faults.add(Fault(**body))
        return {}

    async def redeliver(self, body: Json) -> Json:
        """Send an update again: {update_id, times?}."""
        try:
            self._updates.redeliver(int(body["update_id"]), int(body.get("times", 1)))
        except KeyError as error:
            raise NoSuchThing(f"there was no update {body['update_id']}") from error
        return {}

    async def update(self, body: Any) -> Json:  # noqa: ANN401 - malformed updates are the point
        """Queue anything as an update → {update_id}."""
        return {"update_id": self._updates.put_raw(body)}

    async def settle(self, body: Json) -> Json:
        """Wait until the bot is done with all that happened so far → {pending}."""
        return {"pending": await self._updates.settled(float(body.get("seconds", SETTLE_WITHIN_S)))}

    # Finding

    def _person(self, body: Json) -> Person:
        person = self._chats.people.get(int(body["person"]))
        if person is None:
            raise NoSuchThing(f"no person {body['person']}")
        return person

    def _who_and_where(self, body: Json) -> tuple[Person, Chat]:
        person = self._person(body)
        chat = self._chats.chats.get(int(body.get("chat") or person.id))
        if chat is None or person.id not in chat.members:
            raise NoSuchThing(f"{person.first_name} is in no chat {body.get('chat')}")
        return person, chat

    def _message(self, chat: Chat, body: Json, *, deleted_too: bool = False) -> Message:
        message = chat.messages.get(int(body["message_id"]))
        if message is None or (message.deleted and not deleted_too):
            raise NoSuchThing(f"no message {body['message_id']} in this chat")
        return message


def chat_for_page(chats: Chats, chat: Chat) -> Json:
    """A chat as the page shows it."""
    type_ = "private" if chat.type == "private" else "group"
    title = chats.bot["first_name"] if type_ == "private" else chat.title
    return {"id": chat.id, "type": type_, "title": title, "members": chat.members}


def _poll(body: Json) -> Json:
    texts = list(body.get("options", ["Yes", "No"]))
    if len(texts) < _POLL_OPTIONS:
        raise ValueError("a poll has at least two options")
    options = [
        {"persistent_id": str(i), "text": text, "voter_count": 0} for i, text in enumerate(texts)
    ]
    flags = ("is_closed", "allows_multiple_answers", "members_only")
    return {
        "id": "5300000000000001",
        "question": str(body.get("question", "Shall we walk?")),
        "options": options,
        "total_voter_count": 0,
        "is_anonymous": True,
        "type": "regular",
        "allows_revoting": True,
        **dict.fromkeys(flags, False),
    }
