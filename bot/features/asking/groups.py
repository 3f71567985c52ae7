"""In a group only calories and help are public; everything about health stays private."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.asking import calories
from retrowalk.bot.ground import danger_told, team
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.errors import NotAllowed
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.meaning import CalorieQuestion


def _said(turn: Turn) -> bool:
    """Answer what was said to the bot in a group; all else is none of its business.

    Each answer is a reply, so that it stands in the same topic.
    """
    incoming = turn.incoming
    if incoming.kind is Kind.TAPPED:
        raise NotAllowed
    if not _is_for_us(turn) or answered_danger(turn):
        return True
    command, text = _split(turn)
    if command is None or not _may_answer(turn):
        return True
    is_health = danger_told.danger_in(turn.said).level is not Level.NONE
    question = _question(turn, text) if command in {"", "ask"} and not is_health else None
    if question is not None:
        turn.send(calories.answer(turn, question), reply_to=incoming.message_id)
    elif command == team.COMMAND:
        team.answer(turn, text)
    elif command == "privacy":
        turn.send(turn.say("group-privacy"), reply_to=incoming.message_id)
    else:
        turn.send(turn.say("group-help"), (show.private_link(turn),), reply_to=incoming.message_id)
    return True


def answered_danger(turn: Turn) -> bool:
    """Whether words that were said to us tell of an emergency, which is answered at once."""
    if not _is_for_us(turn):
        return False
    found = danger_told.danger_in(turn.said)
    if not found.concern and found.level is not Level.EMERGENCY:
        return False
    key = f"safety-{found.concern}" if found.concern else "safety-emergency"
    turn.send(turn.say(key), reply_to=turn.incoming.message_id)
    return True


def _is_for_us(turn: Turn) -> bool:
    incoming = turn.incoming
    return incoming.kind is Kind.SAID and incoming.addressed and bool(incoming.text)


def _may_answer(turn: Turn) -> bool:
    """Two answers to one person in one group, then one every half a minute; else silence."""
    return turn.stage.mentions.let_through(
        (turn.incoming.chat_id, turn.incoming.person_id), turn.now
    )


def _split(turn: Turn) -> tuple[str | None, str]:
    """(command, rest); "" for a plain sentence, None for a command to another bot."""
    command = turn.incoming.command
    if command is None:
        return "", turn.incoming.text
    # A command that we do not know, without a name behind it, is meant for another bot.
    is_ours = command.bot or command.name in {*turn.menu, "start", team.COMMAND}
    if not is_ours or not command.is_for(turn.stage.bot_username):
        return None, ""
    return command.name, command.rest


def _question(turn: Turn, text: str) -> CalorieQuestion | None:
    return turn.reads(text).as_question


ANSWERS = (Answer(Rank.GROUP, "what is said to the bot in a group", _said),)
