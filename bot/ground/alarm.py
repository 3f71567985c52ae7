"""What follows a sign of danger: whom to call, what to stop, and a plan that waits."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import consent, danger_told, health_check, pain_told, set_up
from retrowalk.coach.message import Button, Priority, Style
from retrowalk.coach.reading.danger_signs import Safety
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.words import join_lines

NOT_ME = "notme"


def emergency(turn: Turn) -> None:
    """Whom to call, now; the plan waits until a professional has looked."""
    begun = be_careful(turn, grave=True)
    turn.send(
        turn.say("safety-emergency"),
        (turn.button("safety-safe", "safe", *begun, style=Style.GOOD),),
        *not_me(turn, begun),
        priority=Priority.SAFETY,
    )


CAUTIONS_MOST = 1
"""What is to be done now stays the shorter part."""


def stop(turn: Turn, found: Safety, said: Utterance | None = None) -> None:
    """No more for today; below it what goes for whoever lives with what they told in `said`."""
    begun = be_careful(turn, grave="clot" in found.signs)
    named = [one.condition for one in (said or turn.said).conditions if not one.is_of_another]
    cautions = show.cautions(turn, [one.id for one in named if one.gentle][:CAUTIONS_MOST])
    turn.send(
        join_lines([turn.say(danger_told.stop_text(found)), *cautions], "\n\n"),
        *pain_told.ways_back(turn),
        *not_me(turn, begun),
        priority=Priority.SAFETY,
    )


def holds(turn: Turn) -> None:
    """The word to stop still stands, whatever was said after it, and a doctor is to look."""
    turn.send(turn.say("safety-stop-holds"), *pain_told.ways_back(turn), priority=Priority.SAFETY)
    turn.has_asked_again = True


def be_careful(turn: Turn, *, grave: bool = False) -> tuple[int, ...]:
    """From now on the gentlest plan, nothing of a session, and silence until they say.

    What was forwarded is of somebody else: it is answered, and nothing follows from it. Returns
    what it takes to take this back: the pause that began, and whether they were careful before.
    """
    if turn.incoming.forwarded:
        return ()
    if turn.person.consent is None:
        told = {"grave": grave, "at": to_ms(turn.now)}
        set_up.keep_early(turn, {"check": "some", "careful": False, consent.ALARM: told})
    was_cautious = turn.person.facts.cautious
    pause_id = turn.coach.careful_mode.be_careful(grave=grave)
    pain_told.FLOW.close(turn)
    health_check.forget_cleared(turn)
    return () if pause_id is None else (pause_id, int(was_cautious))


def not_me(turn: Turn, begun: tuple[int, ...]) -> list[tuple[Button, ...]]:
    """A way out of an alarm that was none: somebody else, or words of another meaning."""
    is_early = consent.ALARM in set_up.draft_now(turn)
    return [(turn.button("safety-not-me", NOT_ME, *begun),)] if begun or is_early else []
