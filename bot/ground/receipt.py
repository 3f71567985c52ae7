"""The receipt of a session: what was stored, how it felt, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import last_act, pain_told
from retrowalk.coach.message import Button
from retrowalk.coach.person.outcomes import Logged
from retrowalk.coach.plan.rules import PAIN_HOLD
from retrowalk.coach.store import walks
from retrowalk.coach.store.walks import Walk
from retrowalk.coach.words import Html, join_lines

SCALE = {"effort": (2, 4, 6, 8, 10), "pain": (0, 2, 4, 6, 8), "stumbles": (0, 1, 2)}
"""What the rows under a receipt offer; any number can be typed instead."""

HOLDS = (1, 0)
"""Held on, or hands free: asked where the plan has no holding on."""

HIGHEST_RATING = 10
WEIGHT_ASKED_EVERY = timedelta(days=7)


def rating_told(turn: Turn) -> float | None:
    """How hard the session of a moment ago was, told in a few words where that is still open."""
    walk = last_act.fresh_session(turn)
    number = turn.said.rating_in_words
    if walk is None or walk.felt.effort is not None or number is None:
        return None
    return number if 0 <= number <= HIGHEST_RATING else None


def give(turn: Turn, logged: Logged, *, is_off_scale: bool = False) -> None:
    """What was stored, what it means for the week and the next session."""
    remember = f"receipt:{logged.walk.id}"
    lines = [text_of(turn, logged)]
    if is_off_scale:
        lines.append(turn.say("log-off-scale"))
    if _may_ask_weight(turn, logged):
        lines.append(turn.say("log-no-weight"))
    turn.show(join_lines(lines), *rows_of(turn, logged), remember=remember)


def _may_ask_weight(turn: Turn, logged: Logged) -> bool:
    """Whether to say that a weight would give calories: of a new session, once a week at most."""
    asked = turn.person.preferences.asked_weight
    is_asked = asked is not None and turn.today - date.fromisoformat(asked) < WEIGHT_ASKED_EVERY
    is_session = logged.walk.state in {walks.DONE, walks.PART}
    is_known = turn.person.facts.mass_kg is not None or logged.walk.felt.mass_kg is not None
    if is_asked or not is_session or not logged.is_new or is_known:
        return False
    turn.coach.keep_preferences(asked_weight=turn.today.isoformat())
    return True


def text_of(turn: Turn, logged: Logged) -> Html:
    """The receipt of a session, also when it is changed later."""
    walk = logged.walk
    if walk.state in {walks.SKIPPED, walks.PAIN}:
        head = "log-skipped" if walk.state == walks.SKIPPED else "log-pain"
        return join_lines(
            [
                turn.say(head, walk=show.walk(turn, walk), day=show.day(turn, walk.day)),
                _what_follows(turn, logged),
            ]
        )
    return join_lines(
        [
            turn.say("log-logged", walk=show.walk(turn, walk), day=show.day(turn, walk.day)),
            show.was(turn, logged.before, walk) if logged.before is not None else "",
            show.energy(turn, logged.energy) if logged.energy is not None else "",
            show.week(turn, logged.week),
            turn.say(f"log-early-{logged.too_early.value}") if logged.too_early else "",
            turn.say("log-fast") if logged.too_fast else "",
            turn.say("log-let-go") if logged.let_go_early else "",
            turn.say("log-beyond")
            if logged.beyond and logged.next_session.rule != "hold-more"
            else "",
            _what_follows(turn, logged, why=True),
        ]
    )


def _what_follows(turn: Turn, logged: Logged, *, why: bool = False) -> Html:
    """The next session, and why it is so; in a pause there is none."""
    if turn.coach.goal is None:
        return Html()  # no plan yet, so nothing is next
    following = logged.next_session
    is_told = why and turn.coach.pause is None and logged.next_day is not None
    return join_lines(
        [
            show.next_session(turn, logged.next_day, following),
            turn.say(f"rule-{following.rule}") if is_told else "",
        ]
    )


def rows_of(turn: Turn, logged: Logged) -> list[tuple[Button, ...]]:
    """The buttons of a receipt: how it was, as far as it is not told, undo and change."""
    walk = logged.walk
    rows: list[tuple[Button, ...]] = []
    missing = _missing(logged)
    if missing is not None:
        values = HOLDS if missing == "handrail" else SCALE[missing]
        rows.append(rating_row(turn, walk, missing, values))
    last: list[Button] = []
    if logged.change_id is not None:
        last.append(turn.button("undo-button", "undo", logged.change_id))
    last.append(turn.button("change-button", "walk", walk.id))
    if logged.energy is not None:
        last.append(turn.button("why-kcal-button", "why", "kcal"))
    rows.append(tuple(last))
    told_kg = walk.felt.mass_kg
    if told_kg is not None and told_kg != turn.person.facts.mass_kg:
        label = show.mass(turn, told_kg)
        rows.append((turn.button("mass-remember", "keepmass", walk.id, mass=label),))
    return rows


def _missing(logged: Logged) -> str | None:
    """What is to be told of a session next; None once all is told."""
    felt = logged.walk.felt
    if not logged.walk.is_session:
        return None
    missing = next((name for name in SCALE if getattr(felt, name) is None), None)
    if missing is None and logged.is_hands_free and felt.handrail is None:
        return "handrail"
    return missing


def rating_row(turn: Turn, walk: Walk, what: str, values: tuple[int, ...]) -> tuple[Button, ...]:
    """A button for each value of what is to be told of a session."""
    return tuple(
        turn.button(f"rate-{what}-{value}", "rate", walk.id, what, value) for value in values
    )


def show_changed(turn: Turn, logged: Logged, *, is_nodded: bool = True) -> None:
    """Show a changed session in its receipt; the change gets a nod, unless it calls for words."""
    html, rows = text_of(turn, logged), rows_of(turn, logged)
    remember = f"receipt:{logged.walk.id}"
    if logged.walk.receipt_message_id is not None:
        turn.edit(logged.walk.receipt_message_id, html, *rows, remember=remember)
        if is_nodded:
            turn.react("👍")
    else:
        turn.send(html, *rows, remember=remember)


RATED: dict[str, Callable[[float], float]] = {
    "effort": float,
    "pain": float,
    "stumbles": int,
    "handrail": bool,
}


def mind_pain(turn: Turn, walk: Walk) -> None:
    """Ask what kind of pain it is, where a session tells of so much, and of more than is usual."""
    told = walk.felt.pain
    if told is not None and told >= PAIN_HOLD and not pain_told.is_usual(turn, told):
        pain_told.ask(turn, told, is_kept=True)


def take_out(turn: Turn, walk: walks.Walk) -> None:
    """Take a session out, with a way back."""
    change_id = turn.coach.walks.remove(walk.id)
    turn.show(
        turn.say("history-removed", day=show.day(turn, walk.day), walk=show.walk(turn, walk)),
        (turn.button("undo-button", "undo", change_id),),
    )
