"""The buttons that a person saw last: which of them is named, and what a number answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from retrowalk.bot.conversation.turn import Turn, bare
from retrowalk.coach.message import button_data, read_button_data
from retrowalk.coach.reading.shape import CODE
from retrowalk.coach.store import last_buttons

RATED_WITHIN = timedelta(hours=1)
"""So long after a receipt a number alone is how the session was; later it may be a new one."""

FILLERS = frozenset(
    CODE[name]
    for name in (
        "yes", "please", "enough", "i", "me", "my", "it", "he", "the", "a", "is", "and", "then",
        "comma", "stop", "do", "will", "would", "want", "hello",
    )
)  # fmt: skip
NAMED_MOST = 5
ALWAYS = (
    ("today-button", button_data("today")),
    ("goal-change-button", button_data("goal", "what")),
    ("history-button", button_data("hist", 0)),
    ("help-button", button_data("help")),
    ("how-button", button_data("how")),
    ("settings-button", button_data("set", "card")),
)
"""What stands on these buttons can be typed at any time, whatever was shown last."""


def said(turn: Turn) -> str | None:
    """The data of the button whose label is the text, or that a few words of it name."""
    messages, _ = last_buttons.last(turn.tx, turn.person.id)
    text = bare(turn.incoming.text)
    buttons = [pair for message in reversed(messages) for pair in message]
    data = next((data for label, data in buttons if text and bare(label) == text), None)
    data = data or next((data for key, data in ALWAYS if text == bare(turn.words.plain(key))), None)
    return _named(turn, messages[-1]) if data is None and messages else data


def fresh(turn: Turn) -> list[str]:
    """The data of the buttons of the last message, while a number below it may answer it."""
    messages, since = last_buttons.last(turn.tx, turn.person.id)
    is_fresh = since is not None and turn.now - since < RATED_WITHIN
    return [data for _, data in messages[-1]] if messages and is_fresh else []


def why(turn: Turn) -> str | None:
    """The data of the button that tells the reason of the last answer, if it has one."""
    messages, _ = last_buttons.last(turn.tx, turn.person.id)
    opened = [(read_button_data(data), data) for _, data in (messages[-1] if messages else [])]
    named = [(read[0], data) for read, data in opened if read is not None]
    is_receipt = any(action == "undo" for action, _ in named)
    reasons = [data for action, data in named if action.startswith("why")]
    return reasons[0] if reasons and not is_receipt else None


def _named(turn: Turn, buttons: Sequence[Sequence[str]]) -> str | None:
    """The one button of the last message that a few words name: "yes everything please"."""
    heard = turn.said
    pairs = zip(heard.words.words, heard.classes.shape, strict=True)
    words = {word for word, code in pairs if code not in FILLERS}
    if not words or len(words) > NAMED_MOST or heard.is_question or heard.report is not None:
        return None
    found = [data for label, data in buttons if words <= set(bare(label).split())]
    return found[0] if len(found) == 1 else None
