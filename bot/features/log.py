"""A session in the log: its receipt, how it felt, and the buttons that log one.

What people write in their own words comes by `told.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features import goal, pain, settings
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, read_button_data
from retrowalk.coach.plan.outcomes import Logged
from retrowalk.coach.plan.rules import PAIN_HOLD
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import people, walks
from retrowalk.coach.store.walks import Walk
from retrowalk.coach.words import Html, join_lines

SCALE = {"effort": (2, 4, 6, 8, 10), "pain": (0, 2, 4, 6, 8), "stumbles": (0, 1, 2)}
"""What the rows under a receipt offer; any number can be typed instead."""

HOLDS = (1, 0)
"""Held on, or hands free: asked where the plan has no holding on."""

SKIP_REASONS = ("time", "ill", "pain", "travel", "rest")


HIGHEST_RATING = 10
WEIGHT_ASKED_EVERY = timedelta(days=7)


def keep(turn: Turn, report: WalkReport, origin: str) -> None:
    """Store a report and show its receipt; a day is skipped once, however often it is said."""
    turn.check_agreed()
    if report.kind is LogKind.SKIP:
        day = when.resolve_day(report.day, turn.today)
        if _walked_on(turn, day):
            return
        origin = _skip_origin(turn, day)
    was_away = turn.coach.goal is not None and goal.is_check_due(turn)
    logged = turn.coach.log(report, origin)
    receipt(turn, logged, is_off_scale=report.is_off_scale)
    if logged.is_new:
        mind_pain(turn, logged.walk)
    if was_away:
        goal.check_again(turn)
    settings.ask_if_travelling(turn)


def _skip_origin(turn: Turn, day: date) -> str:
    """The origin of the skip that the day has already, so that it counts once, or a new one."""
    entries = walks.between(turn.tx, turn.person.id, day, day)
    known = next((w.origin for w in entries if w.state == walks.SKIPPED and w.origin), None)
    return known or f"skip:{day.isoformat()}:{turn.incoming.update_id}"


def _walked_on(turn: Turn, day: date) -> bool:
    """Whether a day that is said to be left out has a session: it is shown, with its way out."""
    done = [w for w in walks.between(turn.tx, turn.person.id, day, day) if w.is_session]
    if not done:
        return False
    turn.send(
        turn.say("log-already", walk=show.walk(turn, done[-1])),
        (turn.button("edit-delete", "remove", done[-1].id),),
    )
    return True


def receipt(turn: Turn, logged: Logged, *, is_off_scale: bool = False) -> None:
    """What was stored, what it means for the week and the next session."""
    remember = f"receipt:{logged.walk.id}"
    lines = [receipt_text(turn, logged)]
    if is_off_scale:
        lines.append(turn.say("log-off-scale"))
    if _may_ask_weight(turn, logged):
        lines.append(turn.say("log-no-weight"))
    turn.show(join_lines(lines), *receipt_rows(turn, logged), remember=remember)
    if _hurt_a_little(logged.walk) and _missing(logged) is None and pain.asks_usual(turn):
        turn.send(turn.say("usual-ask"), *pain.usual_rows(turn))


def _hurt_a_little(walk: Walk) -> bool:
    """Whether it hurt so much that it counts, and not so much that it is asked about at once."""
    told = walk.felt.pain
    return walk.is_session and told is not None and PAIN_HOLD <= told < pain.ASKED_FROM


def _may_ask_weight(turn: Turn, logged: Logged) -> bool:
    """Whether to say that a weight would give calories: of a new session, once a week at most."""
    asked = turn.person.preferences.asked_weight
    is_asked = asked is not None and turn.today - date.fromisoformat(asked) < WEIGHT_ASKED_EVERY
    is_session = logged.walk.state in {walks.DONE, walks.PART}
    if is_asked or not is_session or not logged.is_new or turn.person.facts.mass_kg is not None:
        return False
    wished = replace(turn.person.preferences, asked_weight=turn.today.isoformat())
    turn.change_person(people.save(turn.tx, replace(turn.person, preferences=wished)))
    return True


def receipt_text(turn: Turn, logged: Logged) -> Html:
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
    following = logged.next_session
    is_told = why and turn.coach.pause is None
    return join_lines(
        [
            show.next_session(turn, logged.next_day, following),
            turn.say(f"rule-{following.rule}") if is_told else "",
        ]
    )


def receipt_rows(turn: Turn, logged: Logged) -> list[tuple[Button, ...]]:
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
    return [*rows, tuple(last)]


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


def show_changed(turn: Turn, logged: Logged) -> None:
    """Show a changed session in its receipt; the change itself gets a nod."""
    html, rows = receipt_text(turn, logged), receipt_rows(turn, logged)
    remember = f"receipt:{logged.walk.id}"
    if logged.walk.receipt_message_id is not None:
        turn.edit(logged.walk.receipt_message_id, html, *rows, remember=remember)
        turn.react("👍")
    else:
        turn.send(html, *rows, remember=remember)


RATED: dict[str, Callable[[float], float]] = {
    "effort": float,
    "pain": float,
    "stumbles": int,
    "handrail": bool,
}


def _rated(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or args[1] not in RATED:  # noqa: PLR2004  session, what, how much
        raise Stale
    walk_id, what, value = int(args[0]), args[1], RATED[args[1]](float(args[2]))
    walk = walks.by_id(turn.tx, turn.person.id, walk_id)
    if walk is None:
        raise Stale
    fields: dict[str, Any] = {what: value}
    logged = turn.coach.change_walk(walk_id, felt=replace(walk.felt, **fields))
    receipt(turn, logged)
    if what == "pain":
        mind_pain(turn, logged.walk)


def mind_pain(turn: Turn, walk: Walk, least: float = pain.ASKED_FROM) -> None:
    """Ask what kind of pain it is, where a session tells of so much of it."""
    told = walk.felt.pain
    if told is not None and told >= least:
        pain.ask(turn, told, is_kept=True)


def rated_by_number(turn: Turn, buttons: Iterable[str]) -> bool:
    """A number alone below a receipt that asks how it was: 3, 4/10, none of it a new session."""
    number = show.read_rating(turn, turn.incoming.text)
    asked = next((args for data in buttons if (args := _rating_asked(data)) is not None), None)
    if asked is None or number is None or not 0 <= number <= HIGHEST_RATING:
        return False
    _rated(turn, [*asked, f"{number:g}"])
    return True


def _rating_asked(data: str) -> list[str] | None:
    """Of which session a button rates what; None for another button."""
    action, args = read_button_data(data) or ("", [])
    return args[:2] if action == "rate" else None


# -- buttons -------------------------------------------------------------------------------------


def _done_tapped(turn: Turn, args: list[str]) -> None:
    """Done on a reminder or on today's card: `done:<date>`."""
    day = _date(args)
    logged = [w for w in walks.between(turn.tx, turn.person.id, day, day) if w.state == walks.DONE]
    if logged:
        turn.toast("log-already", walk=show.walk(turn, logged[-1]))
        return
    if day != turn.today:
        turn.show(
            turn.say("log-other-day", day=show.day(turn, day)),
            (
                turn.button(
                    "log-count-that-day", "donefor", day.isoformat(), day=show.day(turn, day)
                ),
                turn.button("log-count-today", "donefor", turn.today.isoformat()),
            ),
        )
        return
    _done_for(turn, day)


def _done_for_tapped(turn: Turn, args: list[str]) -> None:
    _done_for(turn, _date(args))


def _done_for(turn: Turn, day: date) -> None:
    ago = (turn.today - day).days
    if ago < 0:
        raise Stale
    report = WalkReport(LogKind.DONE_AS_PLANNED, day=f"-{ago}" if ago else "today")
    slot = f"done:{day.isoformat()}"
    known = walks.of_origin(turn.tx, turn.person.id, slot)
    origin = slot if known is None else f"{slot}:{turn.incoming.update_id}"
    keep(turn, report, origin)


def _skip_tapped(turn: Turn, args: list[str]) -> None:
    """Not today: the reason is asked, and no reason is a bad one."""
    day = _date(args)
    turn.show(
        turn.say("skip-why"),
        tuple(
            turn.button(f"skip-{reason}", "skipfor", day.isoformat(), reason)
            for reason in SKIP_REASONS[:3]
        ),
        tuple(
            turn.button(f"skip-{reason}", "skipfor", day.isoformat(), reason)
            for reason in SKIP_REASONS[3:]
        ),
    )


def _skip_for(turn: Turn, args: list[str]) -> None:
    if len(args) != 2 or args[1] not in SKIP_REASONS:  # noqa: PLR2004  day, reason
        raise Stale
    turn.check_agreed()
    day, reason = _date(args), args[1]
    ago = (turn.today - day).days
    if ago < 0:
        raise Stale
    if _walked_on(turn, day):
        return
    report = WalkReport(LogKind.SKIP, day=f"-{ago}" if ago else "today")
    logged = turn.coach.log(report, _skip_origin(turn, day))
    because = replace(logged.walk.felt, reason=reason)
    change_id = turn.coach.change_walk(
        logged.walk.id, felt=because, amends=logged.change_id
    ).change_id
    rows = [(turn.button("undo-button", "undo", change_id),)] if change_id else []
    if reason == "ill":
        pause = turn.coach.begin_pause(day, None, reason)
        if pause.is_for_safety:
            turn.show(show.paused(turn, pause), *pain.ways_back(turn))
            return
        turn.show(
            join_lines([turn.say("skip-said-ill"), turn.say("pause-open-said")]),
            (turn.button("pause-end", "unpause"),),
        )
        return
    if reason == "pain":
        pain.ask(turn)
        return
    if reason == "time":
        rows.insert(0, (turn.button("skip-two-minutes", "start", day.isoformat(), "short"),))
    turn.show(
        join_lines(
            [
                turn.say(f"skip-said-{reason}"),
                show.next_session(turn, logged.next_day, logged.next_session),
            ]
        ),
        *rows,
    )


def _part_tapped(turn: Turn, args: list[str]) -> None:
    """Part of it: the minutes are asked."""
    turn.check_agreed()
    ask_minutes(turn, _date(args))


def ask_minutes(turn: Turn, day: date) -> None:
    """How many minutes were walked on a day: steps and rounds do not say."""
    PART.open(turn, {"day": day.isoformat()})


def _date(args: list[str]) -> date:
    try:
        return date.fromisoformat(args[0])
    except (IndexError, ValueError):
        raise Stale from None


# -- part of a session ----------------------------------------------------------------------------


def _ask_part(turn: Turn, _draft: Draft) -> Question:
    minutes = turn.coach.session(turn.today).minutes
    offers = sorted({max(1, round(minutes * share)) for share in (0.25, 0.5, 0.75)})
    return Question(
        turn.say("part-ask"),
        (
            tuple(
                PART.button(turn, "minutes-button", "minutes", number, minutes=number)
                for number in offers
            ),
        ),
    )


def _read_part(turn: Turn, _draft: Draft, text: str) -> Took | None:
    minutes = show.read_minutes(turn, text)
    return Took({"minutes": minutes}) if minutes else None


def _part(turn: Turn, draft: Draft) -> None:
    day = date.fromisoformat(draft["day"])
    ago = max(0, (turn.today - day).days)
    report = WalkReport(
        LogKind.LOG, duration_min=draft["minutes"], day=f"-{ago}" if ago else "today"
    )
    keep(turn, report, f"part:{turn.incoming.update_id}")


PART = Flow("part", (Step("minutes", _ask_part, _read_part),), _part)


FLOWS = (PART,)
BUTTONS = {
    "rate": _rated,
    "done": _done_tapped,
    "donefor": _done_for_tapped,
    "skip": _skip_tapped,
    "skipfor": _skip_for,
    "part": _part_tapped,
}
