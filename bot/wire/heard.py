"""The door: whose words are heard. What is not on the list is left alone, without an answer.

Heard is what a person says or sends, in a private chat, a group or a supergroup. The list names
what is let in and never what is kept out, so that whatever Telegram adds tomorrow stays outside
until somebody decides about it.
"""

from __future__ import annotations

from telegram import Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, User

CHATS = frozenset({Chat.PRIVATE, Chat.GROUP, Chat.SUPERGROUP})
"""Kinds of chat that we serve. A channel is none: nobody there asks us anything."""

ATTACHMENTS = (
    "sticker",
    "photo",
    "live_photo",
    "voice",
    "video",
    "video_note",
    "animation",
    "audio",
    "document",
    "contact",
    "location",  # a venue has one, too
    "poll",
    "dice",
    "story",
)
"""What people send beside text. All else without text is a service message: a pin, a payment, …"""

RICH_MESSAGE = "rich_message"
"""A person's formatted text, which the client library does not read yet."""

ID_MOST = 2**52
"""Identifiers of people and chats have at most 52 significant bits (Bot API)."""

UPDATE_ID_MOST = 2**63 - 1
"""The largest number of an update that the database can hold."""

INSIDE = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER})


def is_update_id(number: object) -> bool:
    """Whether this can be the number of an update: positive, whole, and not beyond any measure."""
    if not isinstance(number, int) or isinstance(number, bool):
        return False
    return 0 < number <= UPDATE_ID_MOST


def is_served(chat: Chat) -> bool:
    """Whether we talk in this kind of chat: the mailbox of a channel is none, either."""
    return chat.type in CHATS and not chat.is_direct_messages and abs(chat.id) < ID_MOST


def is_heard(message: Message) -> bool:
    """Whether a message is what a person said or sent themselves, where we serve."""
    is_of_a_machine = message.via_bot is not None or message.sender_business_bot is not None
    return (
        is_served(message.chat)
        and not is_of_a_machine
        and not message.is_automatic_forward
        and speaker_of(message) is not None
        and bool(message.text or attachment_of(message))
    )


def speaker_of(message: Message) -> int | None:
    """Who speaks: a person, or the chat in whose name one speaks; None for a bot.

    Whoever speaks as a channel or as the group itself comes with a bot of Telegram's own as sender.
    """
    sender, name = message.from_user, message.sender_chat
    if name is not None and message.chat.type != Chat.PRIVATE:
        return name.id
    if sender is None or not is_person(sender):
        return None
    return sender.id


def is_person(user: User) -> bool:
    """Whether this is a person and no bot."""
    return not user.is_bot and 0 < user.id < ID_MOST


def attachment_of(message: Message) -> str:
    """What was sent beside text, by its name in the Bot API; "" for nothing that we know."""
    if RICH_MESSAGE in message.api_kwargs:
        return RICH_MESSAGE
    return next((name for name in ATTACHMENTS if getattr(message, name)), "")


def is_reachable(change: ChatMemberUpdated) -> bool:
    """Whether we may write to this chat from now on."""
    member = change.new_chat_member
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status in INSIDE


def has_joined(change: ChatMemberUpdated) -> bool:
    """Whether we have just come into this chat: a promotion is no arrival."""
    return _is_inside(change.new_chat_member) and not _is_inside(change.old_chat_member)


def _is_inside(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in INSIDE
