"""The question of the time zone: one tap, a city, the time it is there, or a shared place."""

from __future__ import annotations

from zoneinfo import available_timezones

from bot import show
from bot.features import clock
from bot.flow import Draft, Flow, Question, Took
from bot.turn import Turn
from coach import places, when
from coach.message import Button

BY_LANGUAGE = {
    "en": (
        "America/Los_Angeles",
        "America/Chicago",
        "America/New_York",
        "Europe/London",
        "Europe/Berlin",
        "Asia/Kolkata",
    ),
    "de": ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich"),
}


def ask(turn: Turn, draft: Draft, flow: Flow) -> Question:
    """What time is it where you are? Each button shows a place and the time there."""
    offered = draft.get("zones") or BY_LANGUAGE.get(turn.person.language, BY_LANGUAGE["en"])
    buttons = [
        Button(
            turn.words.plain(
                "zone-button", time=when.wall_clock(turn.now, name), place=show.zone_name(name)
            ),
            flow.data("zone", name),
        )
        for name in offered
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Question(turn.say("zone-ask-which" if draft.get("zones") else "zone-ask"), rows)


def read(turn: Turn, _draft: Draft, text: str) -> Took | None:
    """A zone's name (a button's), a city, or the time it is there."""
    if text in available_timezones():
        return Took({"zone": text})
    if turn.incoming.latitude is not None and turn.incoming.longitude is not None:
        found_zone = places.zone_at(turn.incoming.latitude, turn.incoming.longitude)
        return Took({"zone": found_zone}) if found_zone else None
    minute = clock.read_bare(turn, text)
    found = (
        places.zones_at_clock(minute, turn.now)
        if minute is not None
        else places.find_zone(text.removeprefix("I'm in ").removeprefix("i'm in "))
    )
    if len(found) == 1:
        return Took({"zone": found[0].zone})
    return Took({"zones": [place.zone for place in found]}, stay=True) if found else None
