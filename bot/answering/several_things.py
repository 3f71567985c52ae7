"""Several things in one message: each is answered, in their order, and small talk is left out.

"Thank you. Could you shift my reminder to 6?" is a wish; "did 11 min and can you remind me at 9?"
is a session and a wish. A story of one session stays whole: its sentences belong together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.asked import asked_plainly
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.reading.labels import family, is_topic
from retrowalk.coach.reading.sentences import sentences
from retrowalk.coach.reading.utterance import Utterance

CONFUSED = "talk.confused"  # "what do I do now" asks for help
SMALL_TALK = frozenset({"talk.hello", "talk.thanks", "talk.chat", "talk.yes"})
WISHES = ("remind.", "plan.", "set.", "pause.", "stats.", "data.", "go.", "ask.", CONFUSED)
ALL_SAID = 0.97
"""So sure the whole must be to stand for a wish that one of its parts has by itself."""

ALONE_SURE = 0.6
"""So sure a part must be by itself: it has less to go by than the whole."""


def apart(turn: Turn) -> tuple[list[str], str]:
    """The parts to be answered one by one, and a question that nobody understood.

    No parts where the message is answered best as a whole.
    """
    whole = turn.said
    texts = sentences(turn.incoming.text, whole.language)
    is_whole = (
        _is_exchange(whole) or whole.meant or whole.conditions or whole.number_first is not None
    )
    if is_whole or len(texts) < 2:  # noqa: PLR2004  several
        return [], ""
    if any(turn.reads(text).conditions for text in texts):
        return [], ""  # "glaucoma? no" denies what its first part names
    said = {text: turn.reads(text) for text in texts}
    is_fun = in_passing.laughs(whole)  # "happy now? haha" is no low mood
    small = [text for text in texts if _is_small(said[text]) or (is_fun and _is_sad(said[text]))]
    asked = [text for text in texts if _is_wish(said[text]) and text not in small]
    rest = " ".join(text for text in texts if text not in asked and text not in small)
    sessions = _of_their_days(said)
    if asked:
        return _with_wishes(turn, asked, rest), ""
    is_shorter = rest not in {"", " ".join(texts)} and _is_unclear_or_small(whole)
    if is_shorter and turn.reads(rest).sure >= SURE:
        return [rest], ""
    if sessions and whole.sure < SURE:
        unclear = [text for text in texts if text not in sessions and said[text].is_question]
        return sessions, " ".join(unclear)
    return [], ""


def _of_their_days(said: Mapping[str, Utterance]) -> list[str]:
    """The sentences that tell of sessions, each of its own day; else the first of them."""
    told = {text: each.report for text, each in said.items() if _is_session(each)}
    days = {report.day or "today" for report in told.values() if report is not None}
    return list(told) if len(days) == len(told) else list(told)[:1]


def _is_exchange(whole: Utterance) -> bool:
    """Whether one sentence gives up a day and the other names one instead."""
    wish = whole.day_wish
    is_of_days = whole.about == "plan.days" and whole.sure >= ALL_SAID
    return is_of_days and bool(wish.out) and bool(whole.weekdays - wish.out)


def _with_wishes(turn: Turn, asked: Sequence[str], rest: str) -> list[str]:
    families = {family(turn.reads(text).about) for text in asked}
    whole = turn.said
    is_one = whole.sure >= SURE and families == {family(whole.about)}
    if whole.sure >= ALL_SAID and whole.about.startswith(WISHES) and not is_one:
        return []  # "we are away next week, please stop messages" is one wish
    if not rest:
        return [] if is_one and not _is_unclear_or_small(whole) else list(asked)
    first = turn.reads(rest)
    is_more = _is_session(first) or (_is_wish(first) and family(first.about) not in families)
    if is_more:
        return [rest, *asked]
    return [] if is_one or not _is_unclear_or_small(whole) else list(asked)


def _is_wish(said: Utterance) -> bool:
    """Whether a part asks for something by itself; facts and sums are asked by questions only.

    A fact changes nothing, so that it is likely is enough.
    """
    if (
        asked_plainly(said)
        or in_passing.is_put_off(said)
        or (said.is_question and said.topic[0] is not None)
    ):
        return True
    if said.likeliest(family)[1] < ALONE_SURE:
        return False
    if said.about == CONFUSED:
        return said.is_question  # "I see" asks for nothing
    if is_topic(said.about) or said.about.startswith("ask."):
        return said.is_question
    return said.about.startswith(WISHES)


def _is_session(said: Utterance) -> bool:
    group, sure = said.likeliest(family)
    is_log = group == "log" and sure >= ALONE_SURE
    return is_log and said.report is not None and not said.is_question


def _is_small(said: Utterance) -> bool:
    return said.about in SMALL_TALK and said.sure >= SURE


def _is_sad(said: Utterance) -> bool:
    return said.about == "advice-sad"


def _is_unclear_or_small(whole: Utterance) -> bool:
    return whole.sure < SURE or whole.about in SMALL_TALK
