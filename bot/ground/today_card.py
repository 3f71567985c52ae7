"""Today's card: what to do, what is done, and what comes next."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import morning_after, pain_told, walk_test_times
from retrowalk.coach.message import Button, Style
from retrowalk.coach.person.outcomes import Today
from retrowalk.coach.store.pauses import StoredPause
from retrowalk.coach.words import Html, join_lines


def card(turn: Turn) -> tuple[Html, list[tuple[Button, ...]]]:
    """The text and the buttons of today's card."""
    today, pause = turn.coach.plan.today_card(), turn.coach.pause
    if pause is not None and pause.is_for_safety:
        return _paused(turn, pause)
    if turn.coach.goal is None:
        return turn.say("today-no-goal"), [(turn.button("goal-set-button", "goal"),)]
    if pause is not None:
        return _paused(turn, pause)
    if today.rest_until is not None:
        return _resting(turn, today)
    if today.is_done:
        done = join_lines((show.walk(turn, walk) for walk in today.walks), "; ")
        head = turn.say("today-done", walk=done)
    elif today.is_planned:
        head = turn.say("today-planned", session=show.session(turn, today.session))
    else:
        head = turn.say("today-rest", session=show.session(turn, today.session))
    hurt = morning_after.to_tell(turn)
    is_rested = not today.is_done and hurt is None
    offer, offer_rows = walk_test_times.offer(turn) if is_rested else (Html(), [])
    lines = [
        turn.say("morning-ask", pain=show.number(turn, hurt.felt.pain or 0)) if hurt else "",
        head,
        "" if today.is_done else show.rounds(turn, today.session),
        "" if today.is_done else turn.say(f"rule-{today.session.rule}"),
        "" if today.is_done else show.ask_first(turn),
        show.week(turn, today.week),
        turn.say("today-next", day=show.day(turn, today.next_day))
        if today.next_day is not None
        else "",
        offer,
    ]
    rows: list[tuple[Button, ...]] = list(morning_after.rows(turn, hurt)) if hurt else []
    if not today.is_done:
        slot = turn.today.isoformat()
        rows.append(
            (
                turn.button("start-button", "start", slot),
                turn.button("done-button", "done", slot, style=Style.GOOD),
            )
        )
        rows.append(
            (turn.button("part-button", "part", slot), turn.button("skip-button", "skip", slot))
        )
    return join_lines(lines), [*rows, *offer_rows]


def _paused(turn: Turn, pause: StoredPause) -> tuple[Html, list[tuple[Button, ...]]]:
    """Nothing is planned: the way back is offered."""
    if pause.is_for_safety:
        return pain_told.waiting(turn, pause), pain_told.ways_back(turn)
    head = show.pause_head(turn, pause)
    return turn.say("pause-card", head=head, since=""), [(turn.button("pause-end", "unpause"),)]


def _resting(turn: Turn, today: Today) -> tuple[Html, list[tuple[Button, ...]]]:
    """Pain asks for rest: no session is offered."""
    until = today.next_day or today.rest_until or turn.today
    lines = [
        turn.say("today-pain-rest", day=show.day(turn, until)),
        turn.say(f"rule-{today.session.rule}"),
        show.next_session(turn, until, turn.coach.plan.session(until)),
    ]
    return join_lines(lines), [(turn.button("why-plan-button", "whyrule", today.session.rule),)]


def show_today(turn: Turn) -> None:
    """Show today's card."""
    html, rows = card(turn)
    turn.show(html, *rows)


def waits(turn: Turn) -> bool:
    """Whether the plan waits for safety: what is told then may be that it is gone."""
    pause = turn.coach.pause
    if pause is None or not pause.is_for_safety:
        return False
    show_today(turn)
    return True
