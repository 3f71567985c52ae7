"""The morning after a session that hurt: asked once, by buttons that wait for nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import morning_after, pain_told
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, Message
from retrowalk.coach.plan.rules import Morning
from retrowalk.coach.store import walks
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import join_lines


def asked(turn: Turn, letter: Letter) -> Message | None:
    """The question, on the morning after; None once it is told, or while a pause is on."""
    walk = morning_after.to_tell(turn)
    is_of_it = walk is not None and walk.day.isoformat() == letter.slot
    if walk is None or not is_of_it or turn.coach.pause is not None:
        return None
    return Message(
        turn.say("morning-ask", pain=show.number(turn, walk.felt.pain or 0)),
        buttons=morning_after.rows(turn, walk),
    )


def _told(turn: Turn, args: list[str]) -> None:
    """How it was: kept with the session, and what the plan makes of it."""
    turn.check_agreed()
    if len(args) != 2 or args[1] not in set(Morning):  # noqa: PLR2004  session, how it was
        raise Stale
    walk = walks.by_id(turn.tx, turn.person.id, pressed.whole(args))
    if walk is None:
        raise Stale
    pain_told.FLOW.close(turn)  # what kind it was yesterday is asked no more
    felt = replace(walk.felt, morning=args[1])
    logged = turn.coach.walks.change(walk.id, felt=felt)
    buttons: list[tuple[Button, ...]] = []
    if args[1] != Morning.SETTLED:
        buttons.append((turn.button("pain-signs-some", "signs", walk.id),))
    if logged.change_id is not None:
        buttons.append((turn.button("undo-button", "undo", logged.change_id),))
    turn.show(
        join_lines([turn.say(f"morning-said-{args[1]}"), *pain_told.what_follows(turn)]), *buttons
    )


def _signs(turn: Turn, args: list[str]) -> None:
    """Sharp, swollen, giving way: what a professional should see."""
    walk = walks.by_id(turn.tx, turn.person.id, pressed.whole(args))
    if walk is None or walk.deleted is not None:
        raise Stale
    pain_told.has_signs(turn)


def _by_words(morning: Morning) -> Callable[[Turn], None]:
    def said(turn: Turn) -> None:
        """How it was in words; without a session that hurt it is pain of now, or none."""
        walk = morning_after.to_tell(turn)
        if walk is not None:
            _told(turn, [str(walk.id), morning.value])
        elif morning is Morning.SETTLED:
            pain_told.gone(turn)
        else:
            pain_told.ask_how_strong(turn)

    return said


BUTTONS = {"morning": _told, "signs": _signs}
MEANINGS: Mapping[str, Callable[[Turn], None]] = {
    f"morning.{morning.value}": _by_words(morning) for morning in Morning
}
