"""Somebody at one's side: asked along by a link, told three things, and gone whenever they like."""

from __future__ import annotations

import secrets
from datetime import date
from urllib.parse import quote

from retrowalk.bot.conversation import pressed
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step
from retrowalk.bot.conversation.order import Command
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import invitation
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, Message, Style
from retrowalk.coach.store import partners
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.store.partners import Invitation, Link, News, Role
from retrowalk.coach.words import Html, join_lines

ROLES = (Role.SPOTTER, Role.BUDDY)
CODE_BYTES = 12


def _card(turn: Turn) -> None:
    """Who is at this person's side, and what can be done about it."""
    links = partners.of(turn.tx, turn.person.id)
    waiting = partners.open_of(turn.tx, turn.person.id, turn.now)
    teams = partners.teams_of(turn.tx, turn.person.id)
    lines = [turn.say("partner-head"), *(_line(turn, link) for link in links)]
    rows: list[tuple[Button, ...]] = []
    if any(link.role is not Role.WALKER for link in links):
        rows.append((turn.button("partner-hand", "partner", "hand", style=Style.GRAVE),))
    rows += [(turn.button("partner-leave", "partner", "leave", x.id, name=x.name),) for x in links]
    if waiting is not None:
        lines.append(turn.say("partner-waits"))
        rows.append((turn.button("partner-withdraw", "partner", "withdraw"),))
    elif len(links) < partners.MOST:
        lines.append(turn.say("partner-what"))
        rows.append(tuple(turn.button(f"partner-ask-{r}", "partner", "ask", r) for r in ROLES))
    if teams:
        lines.append(turn.say("partner-teams", count=teams))
        rows.append((turn.button("partner-no-teams", "partner", "noteams"),))
    turn.show(join_lines(lines), *rows)


def _line(turn: Turn, link: Link) -> Html:
    return turn.say(f"partner-is-{link.role}", name=link.name)


def _tapped(turn: Turn, args: list[str]) -> None:
    what = args[0] if args else ""
    if what == "ask" and args[1:] in [[role.value] for role in ROLES]:
        turn.check_agreed()
        FLOW.open(turn, {"role": args[1]})
    elif what == "hand":
        _ask_for_a_hand(turn)
    elif what == "leave":
        _leave(turn, pressed.whole(args, 1))
    elif what == "withdraw":
        partners.withdraw(turn.tx, turn.person.id)
        _card(turn)
    elif what == "noteams":
        partners.leave_teams(turn.tx, turn.person.id)
        _card(turn)
    elif what:
        raise Stale
    else:
        _card(turn)


def _ask_for_a_hand(turn: Turn) -> None:
    """Everybody at this person's side hears at once that they need a hand."""
    day = turn.today
    told = partners.tell(turn.tx, turn.person.id, News.HAND, day, turn.now)
    if not told:
        raise Stale
    turn.show(turn.say("partner-hand-said", count=told))


def _leave(turn: Turn, link_id: int) -> None:
    link = partners.by_id(turn.tx, turn.person.id, link_id)
    if link is None:
        raise Stale
    partners.leave(turn.tx, link, turn.now)
    turn.show(turn.say("partner-left-said", name=link.name))


# -- asking somebody along -----------------------------------------------------------------------


def _ask_name(turn: Turn, draft: Draft) -> Question:
    return Question(turn.say(f"partner-my-name-{draft['role']}"))


def _invite(turn: Turn, draft: Draft) -> None:
    """One link for one person, open for a week: it is all that they need."""
    code = secrets.token_urlsafe(CODE_BYTES)
    made = Invitation(code, turn.person.id, Role(draft["role"]), draft["name"], turn.now)
    partners.invite(turn.tx, made)
    link = f"https://t.me/{turn.stage.bot_username}?start={invitation.PREFIX}{code}"
    text = turn.words.plain(f"partner-share-{draft['role']}", name=draft["name"])
    share = f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(text)}"
    turn.show(
        turn.say("partner-link", link=link, days=partners.OPEN_FOR.days),
        (Button(turn.words.plain("partner-send"), url=share),),
        (turn.button("partner-withdraw", "partner", "withdraw"),),
    )


FLOW = Flow("partner", (Step("name", _ask_name, invitation.read_name),), _invite)


# -- what they hear ------------------------------------------------------------------------------


def told(turn: Turn, letter: Letter) -> Message | None:
    """What is told of the other; None once it is not so any more, or nothing is shared."""
    number, _, rest = letter.slot.partition(":")
    what, _, key = rest.partition(":")
    if what == News.LEFT:
        return Message(turn.say("partner-left"))
    link = partners.by_id(turn.tx, turn.person.id, int(number))
    if link is None:
        return None
    if what == News.DONE and not partners.walked_on(turn.tx, link.other_id, _day(key)):
        return None
    return Message(turn.say(f"partner-news-{what}", name=link.name))


def _day(key: str) -> date:
    return date.fromisoformat(key)


def _command(turn: Turn, _rest: str) -> None:
    _card(turn)


COMMANDS = {"partner": Command(_command)}
BUTTONS = {"partner": _tapped}
FLOWS = (FLOW,)
