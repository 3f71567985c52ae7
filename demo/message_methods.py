"""The methods of the Bot API about messages: what the bot may do, and what it gets for it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

from retrowalk.demo import media, rules
from retrowalk.demo.chats import Chat, Chats, Json, Message, file_of
from retrowalk.demo.entities import utf16_length
from retrowalk.demo.profile import Profile
from retrowalk.demo.queries import Queries
from retrowalk.demo.rules import Params, Refusal, bad
from retrowalk.demo.update_methods import Delivery
from retrowalk.demo.updates import Updates

DELETABLE_FOR = timedelta(hours=48)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
_CONTENT = ("text", "entities", "link_preview_options", "caption", "caption_entities", *media.KINDS)
Method: TypeAlias = Callable[[Params], Any]


@dataclass(slots=True)
class Target:
    """A message that the bot changes; `inline` when it stands in a chat the bot isn't part of."""

    chat: Chat
    message: Message
    inline: bool

    def result(self) -> Any:  # noqa: ANN401 - Telegram answers with a message or with true
        """What an edit gives back."""
        return True if self.inline else self.message.for_bot()


class BotApi:
    """Every method that the local Telegram knows."""

    def __init__(
        self, chats: Chats, updates: Updates, taps: Queries, inline: Queries, profile: Profile
    ) -> None:
        self._chats = chats
        self._taps = taps
        self._inline = inline
        table: dict[str, Method] = {
            "getMe": self._get_me,
            "sendMessage": self._send_message,
            "sendChatAction": self._send_chat_action,
            "editMessageText": self._edit_text,
            "editMessageCaption": self._edit_caption,
            "editMessageReplyMarkup": self._edit_markup,
            "editMessageMedia": self._edit_media,
            "deleteMessage": self._delete_message,
            "answerCallbackQuery": self._answer_callback_query,
            "answerInlineQuery": self._answer_inline_query,
            "setMessageReaction": self._set_reaction,
            "pinChatMessage": self._pin,
            "unpinChatMessage": self._unpin,
            "getFile": self._get_file,
            "getChat": self._get_chat,
            "getChatMember": self._get_chat_member,
            "logOut": _yes,
            "close": _yes,
            **{
                f"send{kind.capitalize()}": self._sender_of(kind)
                for kind in ("photo", "document", "audio", "voice")
            },
            **Delivery(updates).methods(),
            **profile.methods(),
        }
        self._table = {name.lower(): method for name, method in table.items()}

    async def call(self, name: str, params: Params) -> Any:  # noqa: ANN401 - as many as methods
        """Do what the bot asks. Raises Refusal."""
        method = self._table.get(name.lower())
        if method is None:
            raise Refusal(404, "Not Found")
        result = method(params)
        return await result if inspect.isawaitable(result) else result

    def _get_me(self, _params: Params) -> Json:
        return {
            **self._chats.bot,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    # Sending

    def _send_message(self, params: Params) -> Json:
        return self._send(params, rules.message_text(params))

    def _sender_of(self, kind: str) -> Method:
        def send(params: Params) -> Json:
            content = rules.caption(
                params.text("caption"),
                params.text("parse_mode"),
                params.data("caption_entities"),
            )
            value = params.files.get(kind) or params.values.get(kind)
            file = media.file_from(self._chats, params, kind, value, params)
            return self._send(params, {kind: file.media, **content})

        return send

    def _send(self, params: Params, content: Json) -> Json:
        markup = rules.reply_markup(params)
        chat = self._open_chat(params)
        original = self._replied_to(chat, params)
        if original is not None:
            content = {**content, "reply_to_message": original}
        if params.flag("protect_content"):
            content = {**content, "has_protected_content": True}
        content = {**content, **_in_topic(chat, params.number("message_thread_id"))}
        return self._chats.add(chat, content, markup=markup).for_bot()

    def _send_chat_action(self, params: Params) -> bool:
        chat = self._open_chat(params)
        action = params.text("action")
        if action not in rules.ACTIONS:
            bad("wrong parameter action in request")
        self._chats.events.tell("typing", lambda: {"chat_id": chat.id, "action": action})
        return True

    def _chat(self, params: Params) -> Chat:
        chat = self._chats.find(params.values.get("chat_id"))
        if chat.migrated_to:
            raise Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        return chat

    def _open_chat(self, params: Params) -> Chat:
        chat = self._chat(params)
        self._chats.open_to_bot(chat)
        return chat

    def _replied_to(self, chat: Chat, params: Params) -> Json | None:
        reply = params.data("reply_parameters", "reply parameters")
        if not reply or not reply.get("message_id"):
            return None
        message = chat.messages.get(int(reply["message_id"]))
        if message is None or message.deleted:
            if not reply.get("allow_sending_without_reply"):
                bad("message to be replied not found")
            return None
        return message.as_replied_to()

    # Changing

    def _edit_text(self, params: Params) -> Any:  # noqa: ANN401 - see Target.result
        content = rules.message_text(params)
        target = self._editable(params)
        if "text" not in target.message.body:
            bad("there is no text in the message to edit")
        return self._rewrite(target, params, content)

    def _edit_caption(self, params: Params) -> Any:  # noqa: ANN401 - see Target.result
        content = rules.caption(
            params.text("caption"), params.text("parse_mode"), params.data("caption_entities")
        )
        target = self._editable(params)
        if file_of(target.message.body) is None:
            bad("there is no caption in the message to edit")
        kept = {kind: target.message.body.get(kind) for kind in media.KINDS}
        return self._rewrite(target, params, {**kept, **content})

    def _edit_media(self, params: Params) -> Any:  # noqa: ANN401 - see Target.result
        given = params.data("media", "input media")
        if not isinstance(given, dict) or given.get("type") not in media.KINDS:
            bad("can't parse InputMedia: type must be non-empty")
        about, kind = Params(given), given["type"]
        content = rules.caption(
            about.text("caption"), about.text("parse_mode"), about.data("caption_entities")
        )
        file = media.file_from(self._chats, params, kind, given.get("media"), about)
        return self._rewrite(self._editable(params), params, {kind: file.media, **content})

    def _edit_markup(self, params: Params) -> Any:  # noqa: ANN401 - see Target.result
        target = self._editable(params)
        return self._rewrite(
            target, params, {key: target.message.body.get(key) for key in _CONTENT}
        )

    def _rewrite(self, target: Target, params: Params, content: Json) -> Any:  # noqa: ANN401
        markup = rules.reply_markup(params)
        if markup is not None and "inline_keyboard" not in markup:
            bad("message can't be edited")
        message = target.message
        content = {key: content.get(key) for key in _CONTENT}
        same = all(message.body.get(key) == value for key, value in content.items())
        if same and message.inline_markup() == markup:
            bad(NOT_MODIFIED)
        self._chats.rewrite(target.chat, message, content, markup)
        return target.result()

    def _editable(self, params: Params) -> Target:
        if inline_id := params.text("inline_message_id"):
            if inline_id not in self._chats.inline_messages:
                bad("MESSAGE_ID_INVALID")
            chat, message = self._chats.inline_messages[inline_id]
            if message.deleted:
                bad("MESSAGE_ID_INVALID")
            return Target(chat, message, inline=True)
        chat = self._chat(params)
        message = self._chats.visible(
            chat, params.number("message_id"), "message to edit not found"
        )
        own = message.body["from"]["id"] == self._chats.bot["id"]
        if not own or message.markup != message.inline_markup():
            bad("message can't be edited")
        return Target(chat, message, inline=False)

    def _delete_message(self, params: Params) -> bool:
        chat = self._chat(params)
        message = self._chats.visible(
            chat, params.number("message_id"), "message to delete not found"
        )
        if self._chats.instant() - message.body["date"] > DELETABLE_FOR.total_seconds():
            bad("message can't be deleted for everyone")
        own = message.body["from"]["id"] == self._chats.bot["id"]
        if chat.type != "private" and not own:
            bad("message can't be deleted")
        self._chats.remove(chat, message)
        return True

    def _set_reaction(self, params: Params) -> bool:
        chat = self._chat(params)
        message = self._chats.visible(
            chat, params.number("message_id"), "message to react not found"
        )
        reactions = params.data("reaction") or []
        if len(reactions) > 1:
            bad("REACTIONS_TOO_MANY")
        emoji = reactions[0].get("emoji", "") if reactions else ""
        if reactions and emoji.replace("\ufe0f", "") not in rules.REACTIONS:
            bad("REACTION_INVALID")
        message.reaction = emoji
        self._chats.events.tell(
            "reaction",
            lambda: {"chat_id": chat.id, "message_id": message.id, "reaction": emoji},
        )
        return True

    def _pin(self, params: Params) -> bool:
        chat = self._pinnable(params)
        chat.pinned = self._chats.visible(
            chat, params.number("message_id"), "message to pin not found"
        ).id
        return True

    def _unpin(self, params: Params) -> bool:
        chat = self._pinnable(params)
        if params.number("message_id") not in (None, chat.pinned):
            bad("message to unpin not found")
        chat.pinned = 0
        return True

    def _pinnable(self, params: Params) -> Chat:
        chat = self._open_chat(params)
        if chat.type != "private":
            bad("not enough rights to manage pinned messages in the chat")
        return chat

    # Answering

    def _answer_callback_query(self, params: Params) -> bool:
        text = params.text("text")
        if utf16_length(text) > rules.CALLBACK_ANSWER_MAX:
            bad("MESSAGE_TOO_LONG")
        query = self._taps.take(params.text("callback_query_id"))
        answer = {"text": text, "alert": params.flag("show_alert")}
        query.answer_with(answer)
        if text:
            self._chats.people[query.person].toast = answer
            self._chats.events.tell("toast", lambda: {"person": query.person, **answer})
        return True

    def _answer_inline_query(self, params: Params) -> bool:
        results = params.data("results", "inline query results")
        if not isinstance(results, list):
            bad("results must be an Array of InlineQueryResult")
        rules.check_inline_results(results, params.data("button"))
        contents = {result["id"]: self._inline_content(result) for result in results}
        self._inline.take(params.text("inline_query_id")).answer_with(
            {
                "results": results,
                "contents": contents,
                "button": params.data("button"),
                "next_offset": params.text("next_offset"),
            }
        )
        return True

    def _inline_content(self, result: Json) -> Json:
        """What the message will be once a result is chosen."""
        given = result.get("input_message_content")
        markup = result.get("reply_markup")
        content: Json = {"markup": rules.inline_keyboard(markup) if markup else None}
        if given is not None:
            return content | {"body": rules.message_text(Params({"text": "", **_named(given)}))}
        kind = result["type"]
        file_id = result.get(f"{kind}_file_id")
        if kind not in media.KINDS or not file_id:
            bad("can't parse inline query result: message content is not specified")
        about = Params(result)
        file = media.file_from(self._chats, about, kind, file_id, about)
        words = rules.caption(
            about.text("caption"), about.text("parse_mode"), result.get("caption_entities")
        )
        return content | {"body": {kind: file.media, **words}}

    # Looking up

    def _get_file(self, params: Params) -> Json:
        file = self._chats.files.get(params.text("file_id"))
        if file is None:
            bad("invalid file_id")
        if len(file.data) > media.DOWNLOAD_MAX_BYTES:
            bad("file is too big")
        return {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "file_size": len(file.data),
            "file_path": file.path,
        }

    def _get_chat(self, params: Params) -> Json:
        chat = self._chat(params)
        full = {
            **self._chats.chat_json(chat),
            "accent_color_id": abs(chat.id) % 7,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(
                (
                    "unlimited_gifts",
                    "limited_gifts",
                    "unique_gifts",
                    "premium_subscription",
                    "gifts_from_channels",
                ),
                False,
            ),
        }
        if chat.pinned:
            full["pinned_message"] = chat.messages[chat.pinned].for_bot()
        return full

    def _get_chat_member(self, params: Params) -> Json:
        chat = self._chat(params)
        user_id = params.number("user_id")
        if user_id == self._chats.bot["id"]:
            status = "member" if chat.bot_is_member else "left"
            return {"user": self._chats.bot, "status": status}
        person = self._chats.people.get(user_id or 0)
        if person is None:
            bad("user not found")
        if person.id not in chat.members:
            return {"user": person.user(), "status": "left"}
        if chat.type != "private" and person.id == chat.members[0]:
            return {"user": person.user(), "status": "creator", "is_anonymous": False}
        return {"user": person.user(), "status": "member"}


def _in_topic(chat: Chat, thread: int | None) -> Json:
    """What a message in a topic says of it."""
    if not thread:
        return {}
    if thread not in chat.topics:
        bad("message thread not found")
    return {"message_thread_id": thread, "is_topic_message": True}


def _yes(_params: Params) -> bool:
    return True


def _named(content: Json) -> Json:
    """An InputTextMessageContent with the names that sendMessage uses."""
    return {**content, "text": content.get("message_text", "")}
