"""Those who may not use the bot: a kind word, their own data, and always an answer to danger.

Nothing is stored of them. Who was let in before keeps the right to see what is kept, to take it
along and to have it removed.
"""

from __future__ import annotations

from dataclasses import replace

from retrowalk.bot.answering.unopened import danger_key
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.asking import groups
from retrowalk.bot.features.own_data import privacy
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.bot.wire.reply import Inline, Reply
from retrowalk.coach.message import Priority, read_button_data
from retrowalk.coach.platform import access
from retrowalk.coach.platform.settings import INVITE_CODE
from retrowalk.coach.store import guests, people
from retrowalk.coach.store.database import Tx

TRIES = 0
"""Beside a person's number: how often they try a code. No chat has this number."""


def let_in(tx: Tx, incoming: Incoming, stage: Stage) -> Incoming | None:
    """What is to be answered as always; None for somebody who may not use the bot.

    An invite code that was typed alone is taken as if they had come by the link.
    """
    if access.may_use(tx, incoming.person_id, stage.settings):
        return incoming
    code = code_in(incoming)
    may_try = bool(code) and stage.mentions.let_through((TRIES, incoming.person_id), incoming.at)
    if may_try and access.is_invited(tx, incoming.person_id, code, stage.settings.practice):
        return replace(incoming, text=f"/start {code}")
    return None


def code_in(incoming: Incoming) -> str:
    """What may be an invite code, alone or behind /start; "" where nothing is."""
    if incoming.kind is not Kind.SAID or not incoming.private or incoming.forwarded:
        return ""
    command = incoming.command
    text = command.rest if command and command.name == "start" else incoming.text.strip()
    return text if INVITE_CODE.fullmatch(text) else ""


def answer(turn: Turn) -> None:
    """Answer somebody who may not use the bot."""
    incoming = turn.incoming
    if incoming.kind is Kind.ASKED_INLINE:
        label = turn.words.plain("inline-start")
        found = Inline(incoming.inline_id, (), start_label=label)
        turn.replies.append(Reply(incoming.chat_id, inline=found))
    elif incoming.kind is Kind.REACH:
        if incoming.private and not incoming.reachable:
            people.went_away(turn.tx, turn.person.id, turn.now)
    elif not incoming.private:
        groups.answered_danger(turn)
    elif key := danger_key(incoming, turn.person.language):
        turn.is_danger = True
        turn.send(turn.say(key), priority=Priority.SAFETY)
    elif not _wants_own_data(turn):
        _turn_away(turn)


def _wants_own_data(turn: Turn) -> bool:
    """Whether they ask for what is kept of them, which is theirs whoever they are."""
    command, read = turn.incoming.command, read_button_data(turn.incoming.data)
    if command is not None and command.name in privacy.COMMANDS:
        privacy.COMMANDS[command.name].does(turn, command.rest)
    elif read is not None and read[0] in privacy.BUTTONS:
        privacy.BUTTONS[read[0]](turn, read[1])
    else:
        return False
    return True


def _turn_away(turn: Turn) -> None:
    """Why the bot says no more, and whom to ask; not to each message of many."""
    if turn.incoming.kind is Kind.TAPPED:
        turn.toast("outside-toast", alert=True)
        return
    if not turn.stage.mentions.let_through((turn.incoming.chat_id, turn.person.id), turn.now):
        return
    settings = turn.stage.settings
    is_blocked = guests.state_of(turn.tx, turn.person.id) == guests.BLOCKED
    kind = "blocked" if is_blocked else settings.practice.access
    if code_in(turn.incoming) and not is_blocked and kind == access.INVITED:
        kind = "code"
    turn.send(
        turn.say(
            f"outside-{kind}",
            operator=settings.privacy.operator or turn.say("privacy-no-operator"),
            contact=settings.privacy.contact or turn.say("privacy-no-contact"),
            number=str(turn.person.id),
        )
    )
