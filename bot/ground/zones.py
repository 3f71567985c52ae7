"""The question of the time zone: one tap, a city, the time it is there, or a shared place."""

from __future__ import annotations

from zoneinfo import available_timezones

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import time_of_day
from retrowalk.coach import when
from retrowalk.coach.message import Button
from retrowalk.coach.reading import places


def ask(turn: Turn, draft: Draft, flow: Flow) -> Question:
    """What time is it where you are? Each button shows a place and the time there."""
    offered = draft.get("zones") or turn.words.plain("zone-offered").split()
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
    """A zone's name (a button's), a city, an offset, or the time it is there.

    A zone's name has a slash: the database of zones also knows "EST", but as a clock that never
    changes, which is not what people mean by it.
    """
    if "/" in text and text in available_timezones():
        return Took({"zone": text})
    if turn.incoming.latitude is not None and turn.incoming.longitude is not None:
        found_zone = places.zone_at(turn.incoming.latitude, turn.incoming.longitude)
        return Took({"zone": found_zone}) if found_zone else None
    found = _found(turn, text.removeprefix("I'm in ").removeprefix("i'm in "))
    if len(found) == 1:
        return Took({"zone": found[0].zone})
    return Took({"zones": [place.zone for place in found]}, stay=True) if found else None


def _found(turn: Turn, text: str) -> list[places.FoundZone]:
    text = places.zone_words(text) or text
    offset_min = places.read_offset(text)
    if offset_min is not None:
        return places.zones_at_offset(offset_min, turn.now)
    minute = time_of_day.read_bare(turn, text)
    is_time = any(map(str.isdigit, text)) or turn.reads(text).time_alone is not None
    if minute is not None and is_time:
        return places.zones_at_clock(minute, turn.now)
    said = turn.reads(text)
    found = places.find_zone(said.place_name or text)
    is_guess = not all(place.exact for place in found)
    return [] if is_guess and said.known_words and not said.place_name else found
