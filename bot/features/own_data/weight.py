"""A weight that was told: kept once the person says so, and put right."""

from __future__ import annotations

from dataclasses import replace

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import before_storing, consent, last_act
from retrowalk.bot.ground.plan_answers import MASS_BOUNDS_KG
from retrowalk.coach import units
from retrowalk.coach.energy.slips import likeliest
from retrowalk.coach.errors import BadInput, Stale
from retrowalk.coach.reading import asked
from retrowalk.coach.reading.shape import CODE
from retrowalk.coach.store import last_questions, walks


def _last_mass(turn: Turn) -> float | None:
    """The weight that the question of a moment ago was asked with. Raises Stale without one."""
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    if last is None:
        raise Stale
    return last.mass_kg


def _keep_mass(turn: Turn, args: list[str]) -> None:
    """The weight of a session, or of the last question, is remembered by one tap."""
    walk_id = pressed.whole(args) if args else None
    walk = None if walk_id is None else walks.by_id(turn.tx, turn.person.id, walk_id)
    mass_kg = walk.felt.mass_kg if walk is not None else None
    _mass_done(
        turn, {"mass_kg": mass_kg if walk_id is not None else _last_mass(turn), "keep": True}
    )


def _mass_told(turn: Turn) -> None:
    """A weight was told, with its unit, without one, or not at all: it may be kept."""
    mass_kg, number = turn.said.mass_kg, turn.said.lone_number or turn.said.lone_amount
    if asked.wishes_to_be_lighter(turn.said):
        turn.send(turn.say("mass-aim"))
    is_known = turn.person.facts.mass_kg is not None
    is_weighed = CODE["weigh"] in turn.said.classes.shape
    if mass_kg is None and number is not None and number < MASS_BOUNDS_KG[0] and not is_weighed:
        before_storing.bare_number(turn, number)
        return
    if is_known and mass_kg is None and number is not None:
        mass_kg = number * units.KG_PER[turn.person.mass_unit]
    if mass_kg is None:
        if number is None:
            turn.send(turn.say("mass-how"))
        else:
            MASS.open(turn, {"number": number})
        return
    if MASS_BOUNDS_KG[0] <= mass_kg <= MASS_BOUNDS_KG[1]:
        unit = turn.said.units_of_all.get("mass_unit", "")
        if is_known:  # they agreed to keep one: another takes its place, with a way back
            _mass_done(turn, {"mass_kg": mass_kg, "keep": True, "unit": unit})
        else:
            MASS.open(turn, {"mass_kg": mass_kg})
        return
    meant = likeliest("mass_kg", mass_kg)
    if meant is None:
        raise BadInput("mass-implausible")
    MASS.open(turn, {"mass_kg": meant, "slip": mass_kg})


def _ask_unit(turn: Turn, _draft: Draft) -> Question:
    row = tuple(MASS.button(turn, f"unit-{unit}", "unit", unit) for unit in ("kg", "lb"))
    return Question(turn.say("mass-unit"), (row,))


def _read_unit(turn: Turn, draft: Draft, text: str) -> Took | None:
    unit = turn.choice(text, {"kg": "unit-kg", "lb": "unit-lb"})
    if unit is None:
        return None
    number = float(draft["number"])
    return Took({"mass_kg": number * (units.KG_PER_LB if unit == "lb" else 1.0), "unit": unit})


def _ask_keep(turn: Turn, draft: Draft) -> Question:
    shown = show.mass(turn, draft["mass_kg"], draft.get("unit", ""))
    row = (MASS.button(turn, "mass-yes", "keep", "yes"), MASS.button(turn, "mass-no", "keep", "no"))
    if "slip" in draft:
        said = show.mass(turn, draft["slip"])
        return Question(turn.say("mass-slip", said=said, mass=shown), (row,))
    return Question(turn.say("mass-keep", mass=shown), (row,))


def _read_keep(turn: Turn, _draft: Draft, text: str) -> Took | None:
    """Yes or no; another weight is asked about in place of the first."""
    told = turn.reads(text).mass_kg
    if told is not None and MASS_BOUNDS_KG[0] <= told <= MASS_BOUNDS_KG[1]:
        return Took({"mass_kg": told}, stay=True)
    value = turn.choice(text, {"yes": "mass-yes", "no": "mass-no"})
    return Took({"keep": value == "yes"}) if value else None


def _mass_done(turn: Turn, draft: Draft) -> None:
    if draft["mass_kg"] is None:
        raise Stale
    mass_kg = float(draft["mass_kg"])
    least, most = MASS_BOUNDS_KG
    if not least <= mass_kg <= most:
        raise BadInput("mass-implausible")
    if not draft["keep"]:
        turn.show(turn.say("mass-not-kept"))
        return
    if turn.person.consent is None:  # not a part of what Undo takes back
        consent.give(turn)
    fields: dict[str, object] = {"facts": replace(turn.person.facts, mass_kg=mass_kg)}
    if draft.get("unit"):
        fields["mass_unit"] = draft["unit"]
    change_id = turn.coach.details.change(**fields)
    shown = show.mass(turn, mass_kg, draft.get("unit", ""))
    turn.show(turn.say("mass-kept", mass=shown), (turn.button("undo-button", "undo", change_id),))


def _no_unit(_turn: Turn, draft: Draft) -> bool:
    return "mass_kg" not in draft


MASS = Flow(
    "mass",
    (Step("unit", _ask_unit, _read_unit, _no_unit), Step("keep", _ask_keep, _read_keep)),
    _mass_done,
)


def _put_right(turn: Turn) -> bool:
    """Whether words put right a weight that was kept a moment ago."""
    if "mass_kg" not in last_act.changed_of(turn, "person"):
        return False
    mass_kg, number = turn.said.mass_kg, turn.said.right_number
    if mass_kg is None and number is not None:
        mass_kg = number * units.KG_PER[turn.person.mass_unit]
    if mass_kg is None or not MASS_BOUNDS_KG[0] <= mass_kg <= MASS_BOUNDS_KG[1]:
        return False
    _mass_done(turn, {"mass_kg": mass_kg, "keep": True})
    return True


FLOWS = (MASS,)
BUTTONS = {"keepmass": _keep_mass}
MEANINGS = {"set.mass": _mass_told}
ANSWERS = (Answer(Rank.OF_THE_WEIGHT, "a weight, put right", _put_right),)
