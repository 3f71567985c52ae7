"""An invitation to be at somebody's side, taken by its link: nothing is shared until both agree."""

from __future__ import annotations

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.store import partners
from retrowalk.coach.store.partners import Role

PREFIX = "with_"
"""How the word behind the link of an invitation begins: `?start=with_…`."""

NAME_LENGTH_MAX = 40


def taken(turn: Turn, payload: str) -> bool:
    """Whether a /start came by the link of an invitation; it is asked about, or said to be over."""
    if not payload.startswith(PREFIX):
        return False
    code = payload.removeprefix(PREFIX)
    found = partners.find(turn.tx, code, turn.now)
    if found is None:
        turn.send(turn.say("partner-link-over"))
    elif found.person_id == turn.person.id:
        turn.send(turn.say("partner-link-own"))
    elif partners.are_two(turn.tx, turn.person.id, found.person_id):
        turn.send(turn.say("partner-link-twice", name=found.name))
    elif len(partners.of(turn.tx, found.person_id)) >= partners.MOST:
        turn.send(turn.say("partner-link-over"))
    else:
        FLOW.open(turn, {"code": code, "role": found.role.value, "asks": found.name})
    return True


def _ask(turn: Turn, draft: Draft) -> Question:
    rows = (
        (FLOW.button(turn, "partner-yes", "agree", "yes"),),
        (FLOW.button(turn, "partner-no", "agree", "no"),),
    )
    return Question(turn.say(f"partner-asked-{draft['role']}", name=draft["asks"]), rows)


def _read(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "partner-yes", "no": "partner-no"})
    return Took({"agree": value == "yes"}) if value else None


def _is_agreed(_turn: Turn, draft: Draft) -> bool:
    return bool(draft["agree"])


def _ask_name(turn: Turn, draft: Draft) -> Question:
    return Question(turn.say("partner-your-name", name=draft["asks"]))


def read_name(_turn: Turn, _draft: Draft, text: str) -> Took | None:
    """What somebody calls themselves: a few words, none of a command."""
    name = " ".join(text.split())[:NAME_LENGTH_MAX]
    is_name = any(char.isalpha() for char in name) and not name.startswith("/")
    return Took({"name": name}) if is_name else None


def _done(turn: Turn, draft: Draft) -> None:
    if not draft["agree"]:
        turn.show(turn.say("partner-refused"))
        return
    found = partners.find(turn.tx, draft["code"], turn.now)
    if found is None or partners.are_two(turn.tx, turn.person.id, found.person_id):
        turn.show(turn.say("partner-link-over"))
        return
    partners.agree(turn.tx, found, turn.person.id, draft["name"], turn.now)
    both = "both" if found.role is Role.BUDDY else "one"
    turn.show(
        turn.say(f"partner-agreed-{both}", name=found.name),
        (turn.button("partner-button", "partner"),),
    )


FLOW = Flow(
    "invited",
    (Step("agree", _ask, _read), Step("name", _ask_name, read_name, _is_agreed)),
    _done,
)
FLOWS = (FLOW,)
