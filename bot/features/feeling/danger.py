"""Signs of danger: read first in every message, answered before anything else."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import (
    alarm,
    consent,
    danger_told,
    day_off,
    health_check,
    heavy,
    limb,
    morning_after,
    pain_told,
    receipt,
    set_up,
    today_card,
    walk_test_times,
    worry,
)
from retrowalk.coach.errors import Stale
from retrowalk.coach.knowledge.conditions import Since
from retrowalk.coach.knowledge.facts import all_facts
from retrowalk.coach.message import Priority, button_data, read_button_data
from retrowalk.coach.reading import about_whom, asked, in_passing
from retrowalk.coach.reading.danger_signs import PAIN_STOPS, Level, Safety
from retrowalk.coach.reading.forms import FEW_WORDS, SURE
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.reading.meaning import LogKind
from retrowalk.coach.store import last_buttons
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.pauses import GRAVE
from retrowalk.coach.words import escape, join_lines

SEEN_LATE_AFTER = timedelta(minutes=10)


def _answered(turn: Turn) -> bool:
    """Whether the message is answered with this: an emergency leaves room for nothing else."""
    found = danger_told.danger_in(turn.said)
    if _goes_on(turn, found):
        return True
    if not worry.FLOW.is_open(turn) and limb.goes_on(turn, found):
        return not _tells_session(turn)
    since, is_of_old = turn.said.since_when(found), danger_told.is_of_old(turn.said, found)
    if is_of_old or since is Since.LONG:
        # What somebody lives with, and no danger: `conditions` answers it, if it has a name.
        return is_of_old and _bad_of_old(turn)
    if found.is_guess:
        return not _is_number_asked_for(turn) and _asked_after(turn, found)
    if since is Since.UNCLEAR:
        return _asked_since(turn, found)
    return _alarmed(turn, found)


def _is_number_asked_for(turn: Turn) -> bool:
    """Whether it is nothing but seconds of the three-metre test, or how hard a session was.

    A word that the grammar does not know may be the sign: "wobblyish, a 5" is asked about.
    """
    is_test = bool(walk_test_times.times_in(turn, turn.incoming.text))
    return is_test or (receipt.rating_told(turn) is not None and not turn.said.words_unused)


def _bad_of_old(turn: Turn) -> bool:
    """Joints that have long been bad: who has a plan is asked how it is, a newcomer talked to."""
    if turn.coach.goal is None or turn.said.is_question:
        return False
    pain_told.ask(turn)
    return True


def _alarmed(turn: Turn, found: Safety) -> bool:
    is_clot = "clot" in found.signs
    is_answer = found.level is Level.STOP and not found.concern and not is_clot
    if is_answer and _is_answer(turn, found):
        return False
    if found.level >= Level.STOP and turn.now - turn.incoming.at > SEEN_LATE_AFTER:
        turn.send(turn.say("safety-late"), priority=Priority.SAFETY)
    if found.concern:
        _concerned(turn, found.concern)
        return True
    if found.level is Level.EMERGENCY:
        worry.FLOW.close(turn)
        alarm.emergency(turn)
        return True
    if found.level is Level.STOP:
        worry.FLOW.close(turn)
        alarm.stop(turn, found)
        return not _tells_session(turn)
    return False


def _is_answer(turn: Turn, found: Safety) -> bool:
    """Whether it answers what was asked: a fall last year, a worse morning, no session of now."""
    is_of_session = turn.said.report is not None and turn.said.report.has_amount
    is_checked = health_check.is_asked(turn) and not is_of_session
    return is_checked or morning_after.is_told(turn, found.signs)


def _tells_session(turn: Turn) -> bool:
    """Whether a session is told as well: what was done is worth keeping, anything else can wait."""
    report = turn.said.report
    is_session = report is not None and report.kind is not LogKind.SKIP
    return is_session and turn.person.consent is not None


def _goes_on(turn: Turn, found: Safety) -> bool:
    """Whether it is more of what was told before, and of what was asked about it."""
    is_plain = found.level is not Level.EMERGENCY and not found.concern
    if is_plain and heavy.goes_on(turn):
        return True
    return worry.goes_on(turn, found) or _calls_help(turn, found)


def _calls_help(turn: Turn, found: Safety) -> bool:
    """Whether whom to call is named after an emergency: yes, whatever is said against it."""
    is_asked = found.level < Level.STOP and danger_told.is_fresh(turn)
    if not (is_asked and in_passing.calls_help(turn.said)) or turn.said.about == "health.cleared":
        return False
    turn.send(turn.say("safety-call-now"), *pain_told.ways_back(turn), priority=Priority.SAFETY)
    return True


def _concerned(turn: Turn, concern: str) -> None:
    """What a coach is not for: who is, and despair is asked about."""
    if concern == "despair" and not turn.incoming.forwarded:
        heavy.ask(turn)
    else:
        if concern == "child" and about_whom.tells_own_age(turn.said.classes.shape):
            set_up.keep_early(turn, {consent.MINOR: to_ms(turn.now)})
        turn.send(turn.say(f"safety-{concern}"), priority=Priority.SAFETY)


def _asked_after(turn: Turn, found: Safety) -> bool:
    """Only the trained reader is alarmed: one question first, and everything else waits for it."""
    if found.concern and not worry.FLOW.is_open(turn):
        _concerned(turn, found.concern)
        return True
    if worry.FLOW.is_open(turn) or set_up.alarm_goes_on(turn):
        return False  # it is the answer, or more of an emergency of somebody who has not agreed
    pause = turn.coach.pause
    is_waiting = pause is not None and pause.is_for_safety
    if is_waiting and pause is not None and pause.reason == GRAVE:
        alarm.emergency(turn)  # more of what was an emergency before
        return True
    is_answer = _is_answer(turn, found) or _is_answered_else(turn)
    if found.level is Level.STOP and (is_waiting or is_answer):
        return False
    if found.level is Level.STOP and turn.said.about == HOT and _hot_limb(turn):
        return True
    if not (_sore_limb(turn, found) or _is_a_cold(turn, found)):
        worry.ask(turn)
    return True


def _sore_limb(turn: Turn, found: Safety) -> bool:
    """Whether a guess is of a limb or the back that hurts: how strong it is is asked."""
    said = turn.said
    is_of_it = in_passing.names_a_limb(said) or "sore" in found.signs
    is_other = in_passing.tells_a_mishap(said) or turn.incoming.forwarded
    is_other = is_other or found.level is Level.EMERGENCY or bool(said.own_conditions)
    is_other = is_other or turn.coach.goal is None
    if not is_of_it or is_other or not {"sore", "tired"}.issuperset(found.signs):
        return False
    pain_told.ask(turn, pain_told.level_told(turn))
    return True


def _is_a_cold(turn: Turn, found: Safety) -> bool:
    """Whether a guess is of a cold, told by its plain names: what to do with one is answered."""
    if not asked.has_a_cold(turn.said) or not {"sore", "tired", "bump"}.issuperset(found.signs):
        return False
    turn.hear(turn.incoming.text, asked.COLD)
    return True


def _is_answered_else(turn: Turn) -> bool:
    """Whether a guess is an answer: how strong the pain is, or that a stumble was caught."""
    level = pain_told.level_told(turn) if pain_told.FLOW.is_open(turn) else None
    is_level = level is not None and level < PAIN_STOPS
    return is_level or in_passing.caught_a_fall(turn.said)


def _eased(turn: Turn) -> bool:
    """Whether a message that says nothing else told of a stumble, soreness or a tired body."""
    found = turn.said.danger
    if found.level is not Level.EASE:
        return False
    if "stumble" in found.signs:
        turn.send(turn.say("safety-eased-stumble"))
    elif "sore" in found.signs:
        pain_told.ask_how_strong(turn)
    elif turn.coach.goal is None and not found.signs:
        return False  # a newcomer has nothing to rest from
    else:
        rest = turn.button("skip-button", REST, turn.today.isoformat())
        turn.send(turn.say("safety-eased-tired"), (rest,))
    return True


REST = "rest"


def _rest_tapped(turn: Turn, args: list[str]) -> None:
    turn.check_agreed()
    if args != [turn.today.isoformat()] or turn.coach.goal is None:
        raise Stale
    day_off.leave_out(turn, turn.today)


def _rests_today(turn: Turn) -> bool:
    """Whether today's session is asked for after rest was told today: the word stands."""
    messages, _ = last_buttons.last(turn.tx, turn.person.id)
    told = button_data(REST, turn.today.isoformat())
    is_told = any(data == told for message in messages for _, data in message)
    if not is_told or turn.coach.goal is None or turn.coach.plan.today_card().is_done:
        return False
    day = turn.coach.plan.next_day(turn.today)
    following = turn.say("rest-next", day=show.day(turn, day)) if day else ""
    rest = turn.button("skip-button", REST, turn.today.isoformat())
    turn.send(join_lines([turn.say("rest-today"), following]), (rest,))
    return True


def _may_be_today(turn: Turn) -> bool:
    """Whether few words name today or tonight, and may ask for its session."""
    is_short = len(turn.said.words.words) <= FEW_WORDS
    return is_short and turn.said.is_of_today and _rests_today(turn)


def _sore_today(turn: Turn) -> bool:
    """Whether today's session is asked for beside a pain: how strong it is has to be known."""
    is_sore = "sore" in turn.said.danger.signs and turn.said.report is None
    if is_sore and turn.coach.goal is not None:
        pain_told.ask(turn, pain_told.level_told(turn))
        return True
    return False


def _hot_limb(turn: Turn) -> bool:
    """Whether somebody tells of a hot or swollen leg of theirs: the plan waits for a doctor."""
    if turn.said.is_question or turn.coach.goal is None or turn.incoming.forwarded:
        return False
    begun = alarm.be_careful(turn)
    text = all_facts(turn.person.language)[HOT].text
    turn.send(escape(text), *pain_told.ways_back(turn), *alarm.not_me(turn, begun))
    return True


HOT = "advice-hot"


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


def _stop_holds(turn: Turn) -> bool:
    """Whether more of a sign, an age or small talk follows a word to stop: the word stands."""
    said = turn.said
    is_asked = pain_told.FLOW.is_open(turn) or health_check.is_asked(turn) or said.is_question
    if is_asked or not _is_stopped(turn) or said.about.startswith(TAKES_BACK):
        return False
    report = said.report
    is_session = report is not None and report.has_amount and report.kind is LogKind.LOG
    if said.conditions or (is_session and not said.is_ahead) or turn.incoming.forwarded:
        return False
    is_more = (
        in_passing.denies_a_sign(said)
        or asked.is_more_of_it(said)
        or asked.asked_plainly(said) in BESIDE_A_STOP
    )
    is_small = said.about in BESIDE_A_STOP and (said.sure >= SURE or said.is_ahead)
    is_well = in_passing.is_fine(said) and not said.is_ahead
    if is_well or not (is_more or is_small):
        return False
    alarm.holds(turn)
    return True


TAKES_BACK = ("safety.", "pain.gone", "health.cleared")
BESIDE_A_STOP = frozenset(
    {"talk.chat", "talk.unsure", "talk.age", "talk.luck", "log.future", "danger.child"}
)
"""What changes nothing of a sign, and must not be answered as if nothing had been."""


def _is_stopped(turn: Turn) -> bool:
    """Whether the plan waits for safety, or a sign was told within the hour and before a yes."""
    pause = turn.coach.pause
    is_waiting = pause is not None and pause.is_for_safety and pause.reason != GRAVE
    return is_waiting or set_up.alarm_is_fresh(turn)


def _not_alone(turn: Turn) -> bool:
    """Whether small talk followed an emergency: nobody is sent back to walking by it."""
    is_small = turn.decision.label.startswith(SMALL_TALK) or in_passing.is_fine(turn.said)
    if not is_small or not danger_told.is_fresh(turn):
        return False
    turn.show(turn.say("safety-not-alone"), *pain_told.ways_back(turn))
    return True


SMALL_TALK = ("talk.", "not.", "log.not_yet", "log.skip", "go.", "pause.")
OF_THE_BODY = ("pain.", "morning.", "danger.", "health.surgery", "log.future")


def _safe(turn: Turn, args: list[str]) -> None:
    begun = tuple(pressed.whole(args, at) for at in range(len(args)))
    _no_longer_fresh(turn)
    turn.show(turn.say("safety-safe-said"), *pain_told.ways_back(turn), *alarm.not_me(turn, begun))


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
    begun = next((args for action, args in filter(None, opened) if action == alarm.NOT_ME), None)
    if begun is None:
        return False
    _taken_back(turn, begun)
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
        alarm.emergency(turn)
    else:
        alarm.stop(turn, Safety(Level.STOP, tuple(draft["signs"])), turn.reads(draft["text"]))


SINCE = Flow("since", (Step("since", _ask_since, _read_since),), _since_told)
FLOWS = (worry.FLOW, heavy.FLOW, SINCE)
BUTTONS = {"safe": _safe, alarm.NOT_ME: _taken_back, REST: _rest_tapped}


def _unwell(turn: Turn) -> None:
    """It may be a sign of danger, and nobody is sure: it is asked.

    Save of what is denied, of a fall that was caught, of a sore limb, which has a question of its
    own, and of what somebody was born with.
    """
    if in_passing.denies_a_sign(turn.said) and _is_stopped(turn):
        turn.send(turn.say("safety-denied"), *pain_told.ways_back(turn))
    elif turn.said.is_lifelong:
        turn.send(turn.say("safety-lifelong"))
    elif in_passing.denies_a_sign(turn.said) and turn.said.danger.level is Level.NONE:
        turn.send(pain_told.none_text(turn))
    elif in_passing.caught_a_fall(turn.said) and _eased(turn):
        pass
    elif not _sore_limb(turn, turn.said.danger):
        worry.ask(turn)


OF_TODAY = ("plan.today", "plan.next", "go.start", "log.not_yet", "plan.easier", "log.future")
MEANINGS = {"danger.sign": _unwell}
ANSWERS = (
    Answer(Rank.DANGER, "signs of danger", _answered),
    Answer(Rank.NO_ALARM, "that an alarm was none of theirs", _said_not_me),
    Answer(Rank.STOP_HOLDS, "more of a sign, or small talk, after a word to stop", _stop_holds),
    Answer(Rank.FRESH_ALARM, "more of the body after an emergency", _more_of_it),
    Answer(Rank.TALK_AFTER_ALARM, "small talk after an emergency", _not_alone),
    Answer(Rank.HOT_LIMB, "a hot or swollen leg", _hot_limb, (HOT,)),
    Answer(Rank.SORE_TODAY, "a session asked for beside a pain", _sore_today, OF_TODAY[:3]),
    Answer(Rank.REST_TOLD, "a session asked for after rest was told", _rests_today, OF_TODAY),
    Answer(Rank.MAY_BE_TODAY, "words about today after rest was told", _may_be_today),
    Answer(Rank.MAY_BE_A_SIGN, "a stumble, soreness or a tired body", _eased),
)
