"""All settings on one card, changed in place."""

from __future__ import annotations

from dataclasses import replace

from bot import show
from bot.features import clock, zone
from bot.flow import Draft, Flow, Question, Step, Took
from bot.turn import Turn
from coach import when
from coach.errors import Stale
from coach.meaning import Wish, WishKind
from coach.message import Button
from coach.words import join_lines

UNITS = {
    "mass_unit": ("kg", "lb", "st"),
    "speed_unit": ("kmh", "mph"),
    "distance_unit": ("km", "mi"),
}


def card(turn: Turn, change_id: int | None = None) -> None:
    """Show the card, or change it in place."""
    person, goal = turn.person, turn.coach.goal
    lines = [
        turn.say("settings-head"),
        turn.say(
            "settings-zone",
            zone=show.zone_name(person.zone) if person.zone else turn.say("settings-unset"),
            time=when.wall_clock(turn.now, turn.coach.zone),
        ),
        turn.say(
            "settings-reminder",
            time=show.minute(goal.remind_at_min)
            if goal is not None and goal.remind_at_min is not None
            else turn.say("settings-off"),
        ),
        turn.say(
            "settings-units",
            mass=turn.say(f"unit-{person.mass_unit}"),
            speed=turn.say(f"unit-{person.speed_unit}"),
            distance=turn.say(f"unit-{person.distance_unit}"),
        ),
    ]
    rows: list[tuple[Button, ...]] = [
        (
            turn.button("settings-change-zone", "set", "zone"),
            turn.button("settings-change-time", "set", "time"),
        ),
        *(
            (
                turn.button(
                    f"settings-{name}",
                    "set",
                    name,
                    unit=turn.words.plain(f"unit-{_after(name, getattr(person, name))}"),
                ),
            )
            for name in UNITS
        ),
    ]
    if change_id is not None:
        rows.append((turn.button("undo-button", "undo", change_id),))
    turn.show(join_lines(lines), *rows)


def _after(name: str, unit: str) -> str:
    choices = UNITS[name]
    return choices[(choices.index(unit) + 1) % len(choices)]


def _command(turn: Turn, _rest: str) -> None:
    card(turn)


def _set(turn: Turn, args: list[str]) -> None:
    what = args[0] if args else ""
    if what in UNITS:
        change_id = turn.coach.set_profile(**{what: _after(what, getattr(turn.person, what))})
        turn.change_person(turn.coach.person)
        card(turn, change_id)
    elif what == "zone":
        ZONE.open(turn)
    elif what == "time" and turn.coach.goal is not None:
        TIME.open(turn)
    elif what == "time":
        turn.toast("settings-no-goal", alert=True)
    else:
        raise Stale


def _ask_zone(turn: Turn, draft: Draft) -> Question:
    return zone.ask(turn, draft, ZONE)


def _zone_set(turn: Turn, draft: Draft) -> None:
    change_id = turn.coach.set_profile(zone=draft["zone"])
    turn.change_person(turn.coach.person)
    card(turn, change_id)


def _zone_wished(turn: Turn, wish: Wish) -> None:
    """Somebody says where they are: the zone is found, or asked."""
    took = zone.read(turn, {}, wish.words)
    if took is not None and "zone" in took.changes:
        _zone_set(turn, {"zone": took.changes["zone"]})
    else:
        ZONE.open(turn, dict(took.changes) if took is not None else {})


def _local_time_wished(turn: Turn, wish: Wish) -> None:
    took = zone.read(turn, {}, show.minute(int(wish.value or 0)))
    if took is not None and "zone" in took.changes:
        _zone_set(turn, {"zone": took.changes["zone"]})
    else:
        ZONE.open(turn, dict(took.changes) if took is not None else {})


def _ask_time(turn: Turn, _draft: Draft) -> Question:
    times = tuple(
        Button(turn.words.plain(key, time=show.minute(at)), TIME.data("time", at))
        for at, key in clock.TIMES.items()
    )
    off = TIME.button(turn, "goal-no-reminder", "time", "none")
    return Question(turn.say("goal-time"), (times[:2], times[2:], (off,)))


def _read_time(turn: Turn, _draft: Draft, text: str) -> Took | None:
    if turn.choice(text, {"none": "goal-no-reminder"}):
        return Took({"time": None})
    minute = clock.read_minute(text)
    return Took({"time": minute}) if minute is not None else None


def _time_set(turn: Turn, draft: Draft) -> None:
    goal = turn.coach.goal
    if goal is None:
        raise Stale
    change_id = turn.coach.set_goal(replace(goal, remind_at_min=draft["time"], since=turn.now))
    card(turn, change_id)


def _remind_at(turn: Turn, wish: Wish) -> None:
    """Somebody says when they want to be reminded."""
    if turn.coach.goal is None:
        turn.send(turn.say("settings-no-goal-text"), (turn.button("goal-set-button", "goal"),))
    elif wish.value is None:
        TIME.open(turn)
    else:
        _time_set(turn, {"time": int(wish.value)})


ZONE = Flow("zone", (Step("zone", _ask_zone, zone.read),), _zone_set)
TIME = Flow("time", (Step("time", _ask_time, _read_time),), _time_set)
FLOWS = (ZONE, TIME)
COMMANDS = {"settings": _command}
BUTTONS = {"set": _set}
WISHES = {
    WishKind.ZONE: _zone_wished,
    WishKind.LOCAL_TIME: _local_time_wished,
    WishKind.REMIND_AT: _remind_at,
}
