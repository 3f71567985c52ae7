"""One question where nobody is sure of a danger: no walking until it is known.

Whatever is said meanwhile waits for the answer; after a false alarm it is answered.
"""

from __future__ import annotations

from dataclasses import replace

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took, yes_or_no
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import alarm, danger_told, today_card
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.message import Priority
from retrowalk.coach.reading import first_talk, in_passing
from retrowalk.coach.reading.danger_signs import Level, Safety
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.reading.meaning import LogKind
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store import dialogues

ASKED_MOST = 2
"""So often nothing else is answered before it is known whether somebody is in danger."""

LEADS_TO_WALKING = ("plan.", "go.", "log.future", "talk.", "danger.", "pain.", "remind.snooze")
"""What is never answered before that."""

SIGN = "danger.sign"
A_BODY = 0.1
"""So likely words after a grave sign are more of it."""

FALL = frozenset({"fall", "fracture", "stumble", "head"})
ASKED, LATER, LATER_MOST = "asked", "later", 3


def ask(turn: Turn) -> None:
    """Ask it about the message as it stands."""
    FLOW.open(turn, {"text": turn.incoming.text, "forwarded": turn.incoming.forwarded})


def goes_on(turn: Turn, found: Safety) -> bool:
    """Whether words that answer nothing follow the question: it stays, and is never passed over.

    A second sign on top of the first is an emergency, and so is whom to call. Asked often enough,
    it stands below answers that lead to no walking.
    """
    asked = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    if asked is None or _answers(turn, asked.draft):
        return False
    if found.level is Level.EMERGENCY or _is_graver(turn, asked.draft, found):
        FLOW.close(turn)
        alarm.emergency(turn)
        return True
    is_more = turn.said.share_of(SIGN) >= SURE and not turn.said.is_question
    if not found.concern and (is_more or (found.level is Level.STOP and found.is_guess)):
        FLOW.close(turn)
        alarm.stop(turn, _as_told(turn, asked.draft))
        return True
    times = int(asked.draft.get(ASKED, 0))
    if found.concern or (times >= ASKED_MOST and not _leads_to_walking(turn)):
        return False
    later = [*asked.draft.get(LATER, ()), turn.incoming.text][-LATER_MOST:]
    counted = replace(asked, draft={**asked.draft, ASKED: times + 1, LATER: later})
    dialogues.change(turn.tx, turn.person.id, counted, turn.now)
    turn.has_asked_again = True
    text = turn.say("worry-still-again" if times % 2 else "worry-still")
    turn.send(text, *_question(turn, asked.draft).rows, priority=Priority.SAFETY)
    return True


def _answers(turn: Turn, draft: Draft) -> bool:
    text = turn.incoming.text
    return _read(turn, draft, text) is not None or yes_or_no(turn, text) is not None


def _is_graver(turn: Turn, draft: Draft, found: Safety) -> bool:
    """Whether it is more of what sounded like an emergency, or names whom to call."""
    if in_passing.calls_help(turn.said):
        return True
    is_of_body = turn.said.share_of(SIGN) >= A_BODY and not turn.said.is_question
    return (found.level >= Level.STOP or is_of_body) and _was_grave(turn, draft)


def _was_grave(turn: Turn, draft: Draft) -> bool:
    """Whether what the question was asked about sounded like an emergency."""
    return danger_told.danger_in(turn.reads(draft["text"])).level is Level.EMERGENCY


def _leads_to_walking(turn: Turn) -> bool:
    about, sure = turn.said.about, turn.said.sure
    return sure < SURE or is_topic(about) or about.startswith(LEADS_TO_WALKING)


def _question(turn: Turn, _draft: Draft) -> Question:
    rows = tuple((FLOW.button(turn, f"worry-{value}", "what", value),) for value in WORRIES)
    return Question(turn.say("worry-ask"), rows)


WORRIES = ("grave", "hurt", "none")


def _read(turn: Turn, draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {value: f"worry-{value}" for value in WORRIES})
    value = value or {"yes": "grave", "no": "none"}.get(text) or _told(turn, draft, text)
    return Took({"what": value}) if value else None


def _told(turn: Turn, draft: Draft, text: str) -> str | None:
    """What words say that are no yes and no no: all is well, in fun, only an elbow."""
    said = turn.reads(text)
    if first_talk.asks_first(said):
        return "hurt"  # whoever rings their doctor has something to be looked at
    if in_passing.is_fine(said) or in_passing.is_joke(said):
        return "none"
    is_hurt = in_passing.names_a_limb(said) and not said.own_conditions
    is_hurt = is_hurt and said.danger.level < Level.STOP
    is_little = is_hurt and not in_passing.tells_a_mishap(said)
    if (is_little or in_passing.plays_down(said)) and _was_a_bump(turn, draft):
        return "none"
    if in_passing.denies_a_sign(said):
        return "hurt" if is_hurt or _was_a_fall(turn, draft) else "none"
    if is_hurt and (in_passing.tells_a_mishap(said) or not _was_grave(turn, draft)):
        return "hurt"
    return "none" if said.about in CLEARS else None


CLEARS = frozenset({"pain.gone", "health.clear", "safety.not_me"})


def _was_a_fall(turn: Turn, draft: Draft) -> bool:
    first = danger_told.danger_in(turn.reads(draft["text"]))
    return first.level is Level.STOP or not FALL.isdisjoint(first.signs)


def _was_a_bump(turn: Turn, draft: Draft) -> bool:
    return danger_told.danger_in(turn.reads(draft["text"])).signs == ("bump",)


def _finish(turn: Turn, draft: Draft) -> None:
    """Danger is answered; a false alarm lets the messages be answered for what they say."""
    is_none = draft["what"] == "none"
    if is_none and in_passing.tells_it_passed(turn.said) and _was_grave(turn, draft):
        turn.send(turn.say("worry-passed"), priority=Priority.SAFETY)
    elif is_none:
        _well(turn, draft)
    elif draft["what"] == "grave":
        alarm.emergency(turn)
    else:
        alarm.stop(turn, _as_told(turn, draft), turn.reads(draft["text"]))
        for said in filter(_tells_a_session, _heard(turn, draft)):
            turn.hear(said.text)  # what was done is still worth keeping


def _as_told(turn: Turn, draft: Draft) -> Safety:
    """A sign to stop at, and whether it was a fall."""
    texts = (draft["text"], turn.incoming.text)
    is_fall = any(
        in_passing.tells_a_mishap(turn.reads(text))
        or not FALL.isdisjoint(turn.reads(text).danger.signs)
        for text in texts
    )
    return Safety(Level.STOP, ("fall",) if is_fall else ())


def _well(turn: Turn, draft: Draft) -> None:
    """No danger: what was said is answered, unless danger was all that it was about."""
    heard = _heard(turn, draft)
    if turn.incoming.kind is Kind.SAID and turn.said.own_conditions:
        heard.append(turn.said)  # "no, but my bones are thin"
    told = [
        said
        for said in heard
        if not in_passing.is_a_saying(said)
        and (said.conditions or _tells_a_session(said) or _is_worth_it(said.about, said.sure))
    ]
    if not told and today_card.waits(turn):
        return
    if not told:
        turn.show(turn.say("worry-none-said"), (turn.button("today-button", "today"),))
    for said in told:
        turn.hear(said.text)


def _heard(turn: Turn, draft: Draft) -> list[Utterance]:
    """What was told while it was open."""
    return [turn.reads(text) for text in (draft["text"], *draft.get(LATER, ()))]


def _tells_a_session(said: Utterance) -> bool:
    report = said.report
    return report is not None and report.kind is not LogKind.SKIP and report.has_amount


def _is_worth_it(about: str, sure: float) -> bool:
    return about != SIGN and not (about.startswith("talk.") or sure < SURE)


FLOW = Flow("worry", (Step("what", _question, _read),), _finish, insists=True)
FLOWS = (FLOW,)
