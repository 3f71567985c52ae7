"""For those who run the bot: who may use it, counts, and what one person asks them for.

Counts never tell who. One person's data is seen by nobody here, unless they ask for a copy of it.
"""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation import admins, export, show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.wire.heard import ID_MOST
from retrowalk.coach.errors import BadInput, Stale
from retrowalk.coach.message import Message, Style
from retrowalk.coach.platform import access
from retrowalk.coach.platform.access import INVITED
from retrowalk.coach.store import audits, census, guests, outbox, people
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import Html, join_lines

SHOWN_MOST = 20
HANDOUT_FOR = timedelta(days=1)


def _practice(turn: Turn, _rest: str) -> None:
    practice = turn.stage.settings.practice
    turn.send(turn.say("practice-commands", access=turn.say(f"practice-{practice.access}")))


def _counts(turn: Turn, _rest: str) -> None:
    admins.record(turn, audits.COUNTS)
    found = census.counts(turn.tx, turn.now)
    turn.send(
        turn.say(
            "practice-counts",
            people=found.people,
            day=found.active[1],
            week=found.active[7],
            month=found.active[30],
            new=found.new,
            plans=found.with_plan,
            pausing=found.pausing,
            away=found.away,
            nonews=found.without_news,
            admitted=found.admitted,
            blocked=found.blocked,
            sessions=found.sessions,
        )
    )


def _invite(turn: Turn, _rest: str) -> None:
    """The links that let somebody in, to pass on."""
    practice = turn.stage.settings.practice
    if practice.access != INVITED:
        turn.send(turn.say(f"invite-{practice.access}"))
        return
    admins.record(turn, audits.INVITE)
    base = f"https://t.me/{turn.stage.bot_username}?start="
    lines = [turn.say("invite-line", code=code, link=f"{base}{code}") for code in practice.codes]
    turn.send(join_lines([turn.say("invite-head", count=len(lines)), *lines]))


def _admit(turn: Turn, rest: str) -> None:
    person_id = _number(rest, "admit")
    guests.put(turn.tx, person_id, guests.ADMITTED, turn.now)
    admins.record(turn, audits.ADMIT, person_id)
    turn.send(turn.say("practice-admitted", number=str(person_id)))


def _block(turn: Turn, rest: str) -> None:
    person_id = _number(rest, "block")
    if person_id in turn.stage.settings.admins:
        raise BadInput("practice-is-admin")
    access.block(turn.tx, person_id, turn.now)
    admins.record(turn, audits.BLOCK, person_id)
    turn.show(turn.say("practice-blocked", number=str(person_id)))


def _unblock(turn: Turn, rest: str) -> None:
    person_id = _number(rest, "unblock")
    if not guests.drop(turn.tx, person_id, guests.BLOCKED):
        raise BadInput("practice-not-blocked", number=str(person_id))
    admins.record(turn, audits.UNBLOCK, person_id)
    kind = turn.stage.settings.practice.access
    how = turn.say(f"practice-unblocked-{kind}", number=str(person_id))
    turn.send(join_lines([turn.say("practice-unblocked", number=str(person_id)), how]))


def _audit(turn: Turn, _rest: str) -> None:
    """What admins did last; that this was looked at stands there from now on as well."""
    found = audits.latest(turn.tx, SHOWN_MOST)
    admins.record(turn, audits.AUDIT)
    lines = [_act(turn, act) for act in found]
    turn.send(join_lines([turn.say("audit-head", count=len(lines)), *lines]))


def _act(turn: Turn, act: audits.Act) -> Html:
    about = f"{act.person_id or ''} {act.detail}".strip()
    return turn.say(
        "audit-line",
        when=show.moment(turn, act.at),
        admin=str(act.admin_id),
        act=turn.say(f"audit-{act.act.replace('_', '-')}"),
        about=about,
    )


# -- one person, on their request ----------------------------------------------------------------


def _person(turn: Turn, rest: str) -> None:
    """Whether there is somebody with this number, and what can be done for them."""
    person_id = _number(rest, "person")
    admins.record(turn, audits.LOOK, person_id)
    is_blocked = guests.state_of(turn.tx, person_id) == guests.BLOCKED
    lines = [turn.say("person-blocked")] if is_blocked else []
    if not people.is_known(turn.tx, person_id):
        turn.send(join_lines([turn.say("person-unknown", number=str(person_id)), *lines]))
        return
    turn.send(
        join_lines([turn.say("person-here", number=str(person_id)), *lines]),
        (turn.button("person-send", "person", person_id, "send"),),
        (turn.button("person-export", "person", person_id, "export"),),
        (turn.button("person-delete", "person", person_id, "ask", style=Style.GRAVE),),
    )


def _person_tapped(turn: Turn, args: list[str]) -> None:
    if len(args) != 2 or args[1] not in PERSON:  # noqa: PLR2004  the number, what to do
        raise Stale
    person_id = _number(args[0], "person")
    if not people.is_known(turn.tx, person_id):
        raise Stale
    PERSON[args[1]](turn, person_id)


def _send_export(turn: Turn, person_id: int) -> None:
    """Their data goes to them, and nobody else sees it."""
    person = people.lock(turn.tx, person_id)
    if person is None or person.away is not None:
        turn.show(turn.say("person-away"))
        return
    for name in export.MAKER_OF:
        slot = f"{turn.incoming.update_id}/{name}"
        until = turn.now + HANDOUT_FOR
        outbox.enqueue(turn.tx, person_id, outbox.HANDOUT, slot, turn.now, until)
    admins.record(turn, audits.SEND_EXPORT, person_id)
    turn.show(turn.say("person-sent", number=str(person_id)))


def handed_out(turn: Turn, letter: Letter) -> Message | None:
    """One of the files, for the person that it is about."""
    name = letter.slot.partition("/")[2]
    if name not in export.MAKER_OF:
        return None
    key = "person-handout" if name == export.EVERYTHING else "export-sessions"
    return Message(turn.say(key), attachment=export.attachment(name, turn.person.id))


def _export(turn: Turn, person_id: int) -> None:
    """Their data comes here: the admin hands it on, where the bot can't."""
    admins.record(turn, audits.EXPORT, person_id)
    for name in export.MAKER_OF:
        attachment = export.attachment(name, person_id)
        turn.send(turn.say("person-file", number=str(person_id)), attachment=attachment)


def _ask_delete(turn: Turn, person_id: int) -> None:
    turn.show(
        turn.say("person-delete-ask", number=str(person_id)),
        (
            turn.button("delete-now", "person", person_id, "delete", style=Style.GRAVE),
            turn.button("delete-cancel", "person", person_id, "keep"),
        ),
    )


def _delete(turn: Turn, person_id: int) -> None:
    people.lock(turn.tx, person_id)
    people.erase(turn.tx, person_id)
    admins.record(turn, audits.DELETE)
    turn.show(turn.say("person-deleted", number=str(person_id)))


def _keep(turn: Turn, _person_id: int) -> None:
    turn.show(turn.say("delete-not"))


PERSON = {
    "send": _send_export,
    "export": _export,
    "ask": _ask_delete,
    "delete": _delete,
    "keep": _keep,
}


def _number(text: str, command: str) -> int:
    """A person's number. Raises BadInput."""
    said = text.strip()
    if not (said.isascii() and said.isdecimal() and 0 < int(said[:20]) < ID_MOST):
        raise BadInput("practice-number", command=command)
    return int(said)


COMMANDS = {
    "practice": admins.command(_practice),
    "counts": admins.command(_counts),
    "invite": admins.command(_invite),
    "admit": admins.command(_admit),
    "block": admins.command(_block),
    "unblock": admins.command(_unblock),
    "audit": admins.command(_audit),
    "person": admins.command(_person),
}
BUTTONS = {"person": admins.button(_person_tapped)}
