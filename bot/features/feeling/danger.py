"""Signs of danger: read first in every message, answered before anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from retrowalk.bot.conversation import pressed
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took, yes_or_no
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import (
    consent,
    danger_told,
    health_check,
    morning_after,
    pain_told,
    set_up,
    today_card,
    walk_test_times,
)
from retrowalk.coach.errors import Stale
from retrowalk.coach.knowledge.conditions import Since
from retrowalk.coach.message import Button, Priority, Style, read_button_data
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.danger_signs import Level, Safety
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.reading.meaning import LogKind
from retrowalk.coach.store import dialogues, last_buttons
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.pauses import GRAVE

SEEN_LATE_AFTER = timedelta(minutes=10)


def _answered(turn: Turn) -> bool:
    """Whether the message is answered with this: an emergency leaves room for nothing else."""
    found = danger_told.danger_in(turn.said)
    if WORRY.is_open(turn) and _still_worried(turn, found):
        return True
    since = turn.said.since_when(found)
    if since is Since.LONG:
        return False  # what somebody lives with, and no danger: `conditions` answers it
    if found.is_guess and walk_test_times.times_in(turn, turn.incoming.text):
        return False  # nothing but seconds of the three-metre test
    if found.is_guess:
        return _asked_after(turn, found)
    if since is Since.UNCLEAR:
        return _asked_since(turn, found)
    return _alarmed(turn, found)


def _alarmed(turn: Turn, found: Safety) -> bool:
    is_clot = "clot" in found.signs
    is_answer = found.level is Level.STOP and not found.concern and not is_clot
    if is_answer and (health_check.is_asked(turn) or morning_after.is_told(turn, found.signs)):
        return False  # it is the answer to what was asked
    if found.level >= Level.STOP and turn.now - turn.incoming.at > SEEN_LATE_AFTER:
        turn.send(turn.say("safety-late"), priority=Priority.SAFETY)
    if found.concern:
        turn.send(turn.say(f"safety-{found.concern}"), priority=Priority.SAFETY)
        return True
    if found.level is Level.EMERGENCY:
        _emergency(turn)
        return True
    if found.level is Level.STOP:
        _stop(turn, found)
        # What was done is still worth keeping; anything else can wait.
        report = turn.said.report
        is_session = report is not None and report.kind is not LogKind.SKIP
        return not is_session or turn.person.consent is None
    return False


def _emergency(turn: Turn) -> None:
    alarm = _be_careful(turn, grave=True)
    turn.send(
        turn.say("safety-emergency"),
        (turn.button("safety-safe", "safe", *alarm, style=Style.GOOD),),
        *_not_me(turn, alarm),
        priority=Priority.SAFETY,
    )


def _stop(turn: Turn, found: Safety) -> None:
    alarm = _be_careful(turn, grave="clot" in found.signs)
    turn.send(
        turn.say(danger_told.stop_text(found)),
        *pain_told.ways_back(turn),
        *_not_me(turn, alarm),
        priority=Priority.SAFETY,
    )


def _asked_after(turn: Turn, found: Safety) -> bool:
    """Only the trained reader is alarmed: one question first, and everything else waits for it."""
    if WORRY.is_open(turn):
        return False  # it is the answer to it
    if found.concern:
        turn.send(turn.say(f"safety-{found.concern}"), priority=Priority.SAFETY)
        return True
    if set_up.alarm_goes_on(turn):
        return False  # more of what was an emergency just now, by somebody who has not agreed
    pause = turn.coach.pause
    is_waiting = pause is not None and pause.is_for_safety
    if is_waiting and pause is not None and pause.reason == GRAVE:
        _emergency(turn)  # more of what was an emergency before
        return True
    is_asked = health_check.is_asked(turn) or morning_after.is_told(turn, found.signs)
    if found.level is Level.STOP and (is_waiting or is_asked):
        return False
    WORRY.open(turn, {"text": turn.incoming.text, "forwarded": turn.incoming.forwarded})
    return True


ASKED_MOST = 2
"""So often nothing else is answered before it is known whether somebody is in danger."""


def _still_worried(turn: Turn, found: Safety) -> bool:
    """Whether words that answer nothing follow the question: no walking until it is known.

    A second sign on top of the first is an emergency. Asked often enough, it stands below the
    other answers.
    """
    asked = dialogues.find(turn.tx, turn.person.id, WORRY.name)
    if asked is None or _read_worry(turn, asked.draft, turn.incoming.text) is not None:
        return False
    if yes_or_no(turn, turn.incoming.text) is not None:
        return False
    is_second = found.level >= Level.STOP and _was_grave(turn, asked.draft)
    if found.level is Level.EMERGENCY or is_second:
        WORRY.close(turn)
        _emergency(turn)
        return True
    times = int(asked.draft.get("asked", 0))
    if times >= ASKED_MOST or found.concern:
        return False
    counted = replace(asked, draft={**asked.draft, "asked": times + 1})
    dialogues.change(turn.tx, turn.person.id, counted, turn.now)
    turn.has_asked_again = True
    question = _ask_worry(turn, asked.draft)
    turn.send(turn.say("worry-still"), *question.rows, priority=Priority.SAFETY)
    return True


def _was_grave(turn: Turn, draft: Draft) -> bool:
    """Whether what the question was asked about sounded like an emergency."""
    return danger_told.danger_in(turn.reads(draft["text"])).level is Level.EMERGENCY


def _ask_worry(turn: Turn, _draft: Draft) -> Question:
    rows = tuple((WORRY.button(turn, f"worry-{value}", "what", value),) for value in WORRIES)
    return Question(turn.say("worry-ask"), rows)


WORRIES = ("grave", "hurt", "none")


def _read_worry(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {value: f"worry-{value}" for value in WORRIES})
    if value is None and in_passing.is_fine(turn.said):
        value = "none"
    value = value or {"yes": "grave", "no": "none"}.get(text)
    if value is None and turn.reads(text).about in {"pain.gone", "health.clear", "safety.not_me"}:
        value = "none"
    return Took({"what": value}) if value else None


def _worried(turn: Turn, draft: Draft) -> None:
    """Danger is answered; a false alarm lets the message be answered for what it says."""
    if (
        draft["what"] == "none"
        and in_passing.tells_it_passed(turn.said)
        and _was_grave(turn, draft)
    ):
        turn.send(turn.say("worry-passed"), priority=Priority.SAFETY)
    elif draft["what"] == "none":
        _well(turn, draft["text"])
    elif draft["what"] == "grave":
        _emergency(turn)
    else:
        _stop(turn, Safety(Level.STOP))


def _well(turn: Turn, text: str) -> None:
    """No danger: what was said is answered, unless danger was all that it was about."""
    heard = turn.reads(text)
    if heard.about in MEANINGS and not heard.conditions:
        turn.show(turn.say("worry-none-said"), (turn.button("today-button", "today"),))
    else:
        turn.hear(text)


WORRY = Flow("worry", (Step("what", _ask_worry, _read_worry),), _worried, insists=True)


def _eased(turn: Turn) -> bool:
    """Whether a message that says nothing else told of a stumble, soreness or a tired body."""
    found = turn.said.danger
    if found.level is not Level.EASE:
        return False
    if "stumble" in found.signs:
        turn.send(turn.say("safety-eased-stumble"))
    elif "sore" in found.signs:
        pain_told.ask(turn)
    else:
        turn.send(turn.say("safety-eased-tired"))
    return True


def _more_of_it(turn: Turn) -> bool:
    """Whether a message may be more of an emergency that was told a moment ago."""
    label = turn.decision.label
    is_of_the_body = is_topic(label) or label.startswith(OF_THE_BODY)
    return (
        is_of_the_body
        and not in_passing.is_fine(turn.said)
        and danger_told.is_fresh(turn)
        and today_card.waits(turn)
    )


def _not_alone(turn: Turn) -> bool:
    """Whether small talk followed an emergency: nobody is sent back to walking by it."""
    is_small = turn.decision.label.startswith(SMALL_TALK) or in_passing.is_fine(turn.said)
    if not is_small or not danger_told.is_fresh(turn):
        return False
    turn.show(turn.say("safety-not-alone"), *pain_told.ways_back(turn))
    return True


SMALL_TALK = ("talk.", "not.", "log.not_yet", "log.skip", "go.", "pause.")
OF_THE_BODY = ("pain.", "morning.", "danger.", "health.surgery", "log.future")


def _be_careful(turn: Turn, *, grave: bool = False) -> tuple[int, ...]:
    """From now on the gentlest plan, nothing of a session, and silence until they say.

    What was forwarded is of somebody else: it is answered, and nothing follows from it. Returns
    what it takes to take this back: the pause that began, and whether they were careful before.
    """
    if turn.incoming.forwarded:
        return ()
    if turn.person.consent is None:
        alarm = {"grave": grave, "at": to_ms(turn.now)}
        set_up.keep_early(turn, {"check": "some", "careful": False, consent.ALARM: alarm})
    was_cautious = turn.person.facts.cautious
    pause_id = turn.coach.careful_mode.be_careful(grave=grave)
    pain_told.FLOW.close(turn)
    health_check.forget_cleared(turn)
    return () if pause_id is None else (pause_id, int(was_cautious))


def _not_me(turn: Turn, alarm: tuple[int, ...]) -> list[tuple[Button, ...]]:
    """A way out of an alarm that was none: somebody else, or words of another meaning."""
    is_early = consent.ALARM in set_up.draft_now(turn)
    return [(turn.button("safety-not-me", NOT_ME, *alarm),)] if alarm or is_early else []


NOT_ME = "notme"


def _safe(turn: Turn, args: list[str]) -> None:
    alarm = tuple(pressed.whole(args, at) for at in range(len(args)))
    _no_longer_fresh(turn)
    turn.show(turn.say("safety-safe-said"), *pain_told.ways_back(turn), *_not_me(turn, alarm))


def _no_longer_fresh(turn: Turn) -> None:
    """They are safe: of somebody who has not agreed yet, what else they say is answered again."""
    told = set_up.draft_now(turn).get(consent.ALARM)
    if told:
        set_up.keep_early(turn, {consent.ALARM: {**told, "at": 0}})


def _taken_back(turn: Turn, args: list[str]) -> None:
    if set_up.forget_alarm(turn):
        turn.show(turn.say("safety-taken-back-early"))
        return
    if len(args) != 2:  # noqa: PLR2004  the pause, whether they were careful before
        raise Stale
    turn.coach.careful_mode.take_back(pressed.whole(args), was_cautious=args[1] == "1")
    turn.show(turn.say("safety-taken-back"), (turn.button("today-button", "today"),))


def _said_not_me(turn: Turn) -> bool:
    """Whether words take back the alarm that was shown last: "not me, my mum".

    "I'm fine, false alarm" takes back no sign of their own: the button does, or a professional.
    """
    is_of_another = turn.said.about == "safety.not_me" and not in_passing.is_fine(turn.said)
    if not is_of_another or turn.said.danger.level >= Level.STOP:
        return False
    messages, _ = last_buttons.last(turn.tx, turn.person.id)
    opened = (read_button_data(data) for message in messages[::-1] for _, data in message)
    alarm = next((args for action, args in filter(None, opened) if action == NOT_ME), None)
    if alarm is None:
        return False
    _taken_back(turn, alarm)
    return True


def _asked_since(turn: Turn, found: Safety) -> bool:
    """A sign that a condition of years may bring along, and may not: one question tells."""
    if SINCE.is_open(turn):
        return False  # it is the answer to it
    level = found.level.name
    SINCE.open(turn, {"text": turn.incoming.text, "level": level, "signs": list(found.signs)})
    return True


def _ask_since(turn: Turn, draft: Draft) -> Question:
    rows = tuple((SINCE.button(turn, f"condition-since-{v}", "since", v),) for v in SINCES)
    is_grave = draft["level"] == Level.EMERGENCY.name
    return Question(turn.say("condition-since-grave" if is_grave else "condition-since-ask"), rows)


SINCES = ("new", "long")


def _read_since(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {value: f"condition-since-{value}" for value in SINCES})
    value = value or {"yes": "new", "no": "long"}.get(text)
    return Took({"since": value}) if value else None


def _since_told(turn: Turn, draft: Draft) -> None:
    if draft["since"] == "long":
        turn.hear(draft["text"])
    elif draft["level"] == Level.EMERGENCY.name:
        _emergency(turn)
    else:
        _stop(turn, Safety(Level.STOP, tuple(draft["signs"])))


SINCE = Flow("since", (Step("since", _ask_since, _read_since),), _since_told)
FLOWS = (WORRY, SINCE)
BUTTONS = {"safe": _safe, NOT_ME: _taken_back}


def _unwell(turn: Turn) -> None:
    """It may be a sign of danger, and nobody is sure: it is asked."""
    WORRY.open(turn, {"text": turn.incoming.text, "forwarded": turn.incoming.forwarded})


MEANINGS = {"danger.sign": _unwell}
ANSWERS = (
    Answer(Rank.DANGER, "signs of danger", _answered),
    Answer(Rank.NO_ALARM, "that an alarm was none of theirs", _said_not_me),
    Answer(Rank.FRESH_ALARM, "more of the body after an emergency", _more_of_it),
    Answer(Rank.TALK_AFTER_ALARM, "small talk after an emergency", _not_alone),
    Answer(Rank.MAY_BE_A_SIGN, "a stumble, soreness or a tired body", _eased),
)
