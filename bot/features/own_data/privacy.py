"""What is kept, taking it along, and removing it."""

from __future__ import annotations

from retrowalk.bot.conversation import export, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Command
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.own_data import settings
from retrowalk.coach.message import Message, Style
from retrowalk.coach.store import partners, people, walks
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import join_lines


def _privacy(turn: Turn, _rest: str) -> None:
    privacy = turn.stage.settings.privacy
    turn.send(
        turn.say(
            "privacy-text",
            operator=privacy.operator or turn.say("privacy-no-operator"),
            contact=privacy.contact or turn.say("privacy-no-contact"),
            days=privacy.retention_days,
            number=str(turn.person.id),
        )
    )


def _export(turn: Turn, _rest: object) -> None:
    sheet = turn.button("stats-sheet-button", "stats", "sheet")
    everything, sessions = (
        export.attachment(name, turn.person.id) for name in (export.EVERYTHING, export.SESSIONS)
    )
    turn.send(turn.say("export-everything"), attachment=everything)
    turn.send(turn.say("export-sessions"), (sheet,), attachment=sessions)


def _delete(turn: Turn, _rest: str) -> None:
    DELETE.open(turn)


def _ask_delete(turn: Turn, _draft: Draft) -> Question:
    return Question(
        turn.say("delete-ask", count=walks.count(turn.tx, turn.person.id)),
        (
            (turn.button("delete-export", "export"),),
            (
                turn.button("delete-now", "delete", "now", style=Style.GRAVE),
                turn.button("delete-cancel", "delete", "no"),
            ),
        ),
    )


def _read_delete(turn: Turn, _draft: Draft, text: str) -> Took | None:
    """Yes deletes only while nothing else was said since the question."""
    value = turn.choice(text, {"yes": "delete-now", "no": "delete-cancel"})
    return Took({"sure": value == "yes"}) if value else None


def _delete_answered(turn: Turn, draft: Draft) -> None:
    _delete_tapped(turn, ["now" if draft["sure"] else "no"])


DELETE = Flow("delete", (Step("sure", _ask_delete, _read_delete),), _delete_answered, lets_go=True)


def _delete_tapped(turn: Turn, args: list[str]) -> None:
    if args == ["ask"]:
        _delete(turn, "")
    elif args == ["now"]:
        turn.show(turn.say("delete-done"))
        partners.leave_all(turn.tx, turn.person.id, turn.now)
        people.erase(turn.tx, turn.person.id)
    else:
        DELETE.close(turn)
        turn.show(turn.say("delete-not"))


def parting(turn: Turn, letter: Letter) -> Message | None:
    """After long silence: soon all of it goes. None to somebody who has written meanwhile."""
    if letter.slot != turn.person.seen.date().isoformat():
        return None
    days = turn.stage.settings.privacy.retention_days
    return Message(
        turn.say("parting-text", days=days),
        buttons=(
            (turn.button("parting-stay", "stay", style=Style.GOOD),),
            (
                turn.button("delete-export", "export"),
                turn.button("data-delete", "delete", "ask"),
            ),
        ),
    )


def _stays(turn: Turn, _args: list[str]) -> None:
    """Being heard of is all that it takes."""
    turn.show(turn.say("parting-stays"), (turn.button("today-button", "today"),))


def _export_wished(turn: Turn) -> None:
    _export(turn, "")


def _delete_wished(turn: Turn) -> None:
    _delete(turn, "")


def _know_wished(turn: Turn) -> None:
    """What is kept of this person, in a line, and the ways to have it or be rid of it.

    Whoever has not agreed yet asks what would be kept, and who sees it.
    """
    if turn.person.consent is None:
        _privacy(turn, "")
        return
    count = walks.count(turn.tx, turn.person.id)
    set_to, facts = settings.lines(turn), turn.person.facts
    tests = turn.coach.walk_tests.every()
    known = [
        turn.say("place-" + turn.coach.goal.place) if turn.coach.goal is not None else "",
        *(set_to[name] for name in ("days", "reminder", "zone", "units")),
        turn.say("data-mass", mass=show.mass(turn, facts.mass_kg)) if facts.mass_kg else "",
        turn.say("data-pain", pain=show.number(turn, facts.usual_pain))
        if facts.usual_pain is not None
        else "",
        turn.say("data-walktest", count=len(tests)) if tests else "",
    ]
    turn.send(
        join_lines([turn.say("data-known", count=count), *known]),
        (turn.button("delete-export", "export"),),
        (turn.button("data-delete", "delete", "ask"),),
    )


def _what_goes(turn: Turn) -> None:
    """What would be gone: said, and asked again."""
    turn.send(turn.say("delete-what"))
    DELETE.open(turn)


MEANINGS = {
    "data.gone": _what_goes,
    "data.export": _export_wished,
    "data.delete": _delete_wished,
    "data.know": _know_wished,
}
COMMANDS = {
    "privacy": Command(_privacy, menu=140, in_groups=True),
    "export": Command(_export, menu=120),
    "delete": Command(_delete, menu=130),
}
FLOWS = (DELETE,)
BUTTONS = {"export": _export, "delete": _delete_tapped, "stay": _stays}
