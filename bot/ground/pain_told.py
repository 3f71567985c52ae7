"""Pain that was told: how strong, whether a professional should see it, and what the plan does.

A sign of danger never comes here: that is answered first.
"""

from __future__ import annotations

from dataclasses import replace

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import BEGINS_WITH_YES, Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import set_up
from retrowalk.coach.message import Button
from retrowalk.coach.person.outcomes import Logged
from retrowalk.coach.plan.rules import PAIN_HOLD, PAIN_MOST
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store.pauses import GRAVE, ILL, SORE, StoredPause
from retrowalk.coach.words import Html, join_lines

SIGN_NAMED = "[swollen sharp sudden gave_way twisted bear_weight]"
DENIED = Rule(
    f"[no not nope didnt without] .{{0,2}} {SIGN_NAMED}"
    f"| {SIGN_NAMED} [is comma]{{0,2}} [no nope not] (?: $| [stop comma and])"
)
"""A sign that is denied by its name answers for all that were asked."""
BUT_ONE = Rule(f"but [^no not nope didnt without stop question]{{0,5}} {SIGN_NAMED}")
"""Unless another one follows: "not swollen but it gives way"."""
NAMED_FIRST = f"^ [it is a and yes about felt word comma]{{0,4}} {SIGN_NAMED}"
IS_NAMED_FIRST = Rule(
    f"{NAMED_FIRST} (?! [is comma]{{0,2}} [no nope not] (?: $| [stop comma and]))"
)
NAMED = Rule(f"{NAMED_FIRST}| [and comma but] [it is a]{{0,3}} {SIGN_NAMED}")

MARKED = Rule("[about like too] a? N(?! (?:UNIT|times))")
"""A number that is marked as a guess among other words: "in the left one, maybe a 3"."""

LEVELS = (1, 2, 4, 6, 8)
USUAL = (0, 1, 2, 3, 4, 5)
MOST = 10
SIGNS = {"none": "pain-signs-none", "some": "pain-signs-some"}
SHORT_REST_DAYS = 4


def ask(turn: Turn, level: float | None = None, *, is_kept: bool = False) -> None:
    """Begin with how strong it is, or (if that is known) with what kind it is.

    `is_kept` says that the pain stands in a session already: what words deny of it is not asked.
    A guided session ends with it.
    """
    ended = turn.coach.guided_sessions.end()
    if ended is not None and ended.logged is not None:
        turn.send(turn.say("pain-session-kept", minutes=show.number(turn, ended.minutes)))
    signs = _signs_told(turn, turn.incoming.text) if level is not None else None
    draft: Draft = {"kept": is_kept, **({"signs": signs} if signs else {})}
    FLOW.open(turn, draft if level is None else {**draft, "level": level})


def _level_missing(_turn: Turn, draft: Draft) -> bool:
    return "level" not in draft


def _ask_level(turn: Turn, _draft: Draft) -> Question:
    row = tuple(FLOW.button(turn, f"rate-pain-{level}", "level", level) for level in LEVELS)
    return Question(turn.say("pain-level"), (row,))


def _ask_level_again(turn: Turn, draft: Draft) -> Question:
    return replace(_ask_level(turn, draft), html=turn.say("pain-level-again"))


def _read_level(turn: Turn, _draft: Draft, text: str) -> Took | None:
    level, signs = show.read_rating(turn, text), _signs_told(turn, text)
    told = {"signs": signs} if signs else {}
    if level is None:
        level = level_in(turn.reads(text))
    if level is None and turn.reads(text).about == "pain.gone":
        level = 0
    if level is None and signs == "none":
        return Took(told, stay=True)  # "not swollen", and how strong it is is still to be told
    if level is None or level > MOST:
        return None
    return Took({"level": level, **told})


def _signs_told(turn: Turn, text: str) -> str | None:
    """Whether words name or deny one of the signs that are asked for: "about a 5, not swollen"."""
    shape = turn.reads(text).classes.shape
    if DENIED.search(shape):
        return "some" if BUT_ONE.search(shape) or IS_NAMED_FIRST.search(shape) else "none"
    return "some" if NAMED.search(shape) else None


def _is_more_than_sore(_turn: Turn, draft: Draft) -> bool:
    return float(draft["level"]) >= PAIN_HOLD and "signs" not in draft


def _ask_signs(turn: Turn, draft: Draft) -> Question:
    rows = tuple((FLOW.button(turn, key, "signs", value),) for value, key in SIGNS.items())
    is_short = draft["kept"] and float(draft["level"]) <= PAIN_MOST
    return Question(turn.say("pain-signs-kept" if is_short else "pain-signs"), rows)


def _ask_signs_again(turn: Turn, draft: Draft) -> Question:
    return replace(_ask_signs(turn, draft), html=turn.say("pain-signs-again"))


def _read_signs(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = {"yes": "some", "no": "none"}.get(text) or turn.choice(text, SIGNS)
    if text == "yes" and not BEGINS_WITH_YES.search(turn.said.classes.shape):
        value = None  # "right you are" is no sign of anything
    told = _signs_told(turn, text)
    if told == "some" or value is None:
        value = told or value
    if value is None and in_passing.is_fine(turn.reads(text)):
        value = "none"  # "nope, none of that"
    return Took({"signs": value}) if value else None


def _answered(turn: Turn, draft: Draft) -> None:
    level = float(draft["level"])
    if not level:
        turn.show(none_text(turn))
        return
    noted = None
    if turn.person.consent is not None and not draft["kept"]:
        noted = turn.coach.walks.note_pain(level, f"note:{turn.incoming.update_id}")
    if draft.get("signs") == "some":
        has_signs(turn)
    elif level < PAIN_HOLD:
        turn.show(turn.say("pain-mild"), *_undo(turn, noted))
    elif is_usual(turn, level):
        lines = [turn.say("pain-usual"), *what_follows(turn)]
        turn.show(join_lines(lines), *_undo(turn, noted))
    elif draft["kept"] and not turn.coach.plan.must_rest:
        turn.show(turn.say("pain-hold"))
        if asks_usual(turn):
            turn.send(turn.say("usual-ask"), *usual_rows(turn))
    else:
        _rest(turn, noted)


def has_signs(turn: Turn) -> None:
    """A sign that a professional should see: the plan waits."""
    turn.coach.careful_mode.be_careful()
    turn.show(turn.say("pain-doctor"), *ways_back(turn))


def is_usual(turn: Turn, level: float) -> bool:
    """Whether it hurts no more than on an ordinary day, as far as that may be walked through."""
    usual = turn.person.facts.usual_pain
    return usual is not None and level <= min(usual, PAIN_MOST)


def what_follows(turn: Turn) -> list[Html]:
    """The next session and why it is so; nothing without a plan."""
    if turn.coach.goal is None:
        return []
    next_day = turn.coach.plan.next_day(turn.today)
    following = turn.coach.plan.session(next_day or turn.today)
    why = turn.say(f"rule-{following.rule}") if turn.coach.pause is None else Html()
    return [show.next_session(turn, next_day, following), why]


def _rest(turn: Turn, noted: Logged | None) -> None:
    rest_until = turn.coach.plan.session(turn.today).not_before or turn.today
    is_long = (rest_until - turn.today).days > SHORT_REST_DAYS
    head = turn.say("pain-rest-long", day=show.day(turn, rest_until)) if is_long else None
    is_asked = noted is not None and asks_usual(turn)
    turn.show(
        join_lines(
            [
                head or turn.say("pain-rest"),
                *what_follows(turn),
                turn.say("usual-ask") if is_asked else "",
            ]
        ),
        *(usual_rows(turn) if is_asked else []),
        *_undo(turn, noted),
        (turn.button("pain-longer", "pausefor", 7, SORE),),
    )


# -- what is usual -------------------------------------------------------------------------------


def asks_usual(turn: Turn) -> bool:
    """Whether to ask for the usual pain now: once, and never again unasked."""
    if not turn.coach.details.may_ask_usual_pain():
        return False
    turn.coach.details.mark_usual_pain_asked()
    return True


def usual_rows(turn: Turn) -> list[tuple[Button, ...]]:
    """The levels of an ordinary day."""
    return [tuple(turn.button(f"usual-{level}", "usual", level) for level in USUAL)]


def _undo(turn: Turn, noted: Logged | None) -> list[tuple[Button, ...]]:
    if noted is None or noted.change_id is None:
        return []
    return [(turn.button("undo-button", "undo", noted.change_id),)]


def ways_back(turn: Turn) -> list[tuple[Button, ...]]:
    """After a sign of danger: cleared by a professional, or (unless it was grave) it is gone."""
    rows: list[tuple[Button, ...]] = [(turn.button("safety-cleared", "cleared"),)]
    pause = turn.coach.pause
    if pause is not None and pause.reason != GRAVE:
        rows.append((turn.button("safety-gone", "unpause", "gone"),))
    return rows


def none_text(turn: Turn) -> Html:
    """That it is good to hear; of a plan only where there is one."""
    return turn.say("pain-none" if turn.coach.goal is not None else "worry-none-said")


def waiting(turn: Turn, pause: StoredPause) -> Html:
    """That the plan waits for safety; asked once more, in other words."""
    text = turn.say(f"today-paused-{pause.reason}")
    return turn.say(f"today-paused-{pause.reason}-again") if turn.was_said_last(text) else text


def ask_how_strong(turn: Turn) -> None:
    """Pain without a session: a number beside it is how strong it is, never effort.

    Somebody new with sore knees tells what brings them; how strong it is today matters later.
    """
    is_new = turn.coach.goal is None and turn.said.report is None
    if is_new and level_told(turn) is None and not turn.said.is_of_today:
        turn.send(turn.say("first-sore"))
        set_up.ask(turn)
        return
    ask(turn, level_told(turn))


def level_told(turn: Turn) -> float | None:
    """How strong it is or was, where a number says so."""
    return level_in(turn.said)


def level_in(said: Utterance) -> float | None:
    """The same of any words: a rating, the only number, or one that is marked as a guess."""
    details, marked = said.details, MARKED.search(said.said.shape)
    level = details.effort_0_10 if details.pain_0_10 is None else details.pain_0_10
    if level is None:
        level = said.lone_number
    if level is None and marked is not None:
        level = said.said.amounts[marked.end() - 1][1]
    return level


def gone(turn: Turn) -> None:
    """Nothing hurts any more; while the plan waits for safety that is asked about."""
    pause = turn.coach.pause
    if pause is not None and pause.is_for_safety:
        turn.send(waiting(turn, pause), *ways_back(turn))
        return
    if pause is not None and pause.reason in {ILL, SORE}:
        turn.send(turn.say("better-in-pause"), (turn.button("pause-end", "unpause"),))
        return
    turn.send(none_text(turn))


FLOW = Flow(
    "pain",
    (
        Step("level", _ask_level, _read_level, _level_missing, again=_ask_level_again),
        Step("signs", _ask_signs, _read_signs, _is_more_than_sore, again=_ask_signs_again),
    ),
    _answered,
    insists=True,
)
FLOWS = (FLOW,)


def _first_how_it_is(turn: Turn) -> bool:
    """Whether a session is asked for while nobody knows yet how much it hurts, or of what kind."""
    if not FLOW.is_open(turn):
        return False
    turn.send(turn.say("pain-first"))
    return FLOW.asked_again(turn)


ANSWERS = (
    Answer(
        Rank.PAIN_UNKNOWN,
        "a session asked for while pain was told and is not known yet",
        _first_how_it_is,
        ("plan.today", "plan.next", "go.start"),
    ),
)
