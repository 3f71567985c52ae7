"""All settings on one card, changed in place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn, bare
from retrowalk.bot.ground import last_act, plan_answers, session_sound, set_up, time_of_day, zones
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, button_data
from retrowalk.coach.reading import asked, in_passing, places
from retrowalk.coach.store import people
from retrowalk.coach.words import Html, Words, join_lines, languages

UNITS = {
    "mass_unit": ("kg", "lb", "st"),
    "speed_unit": ("kmh", "mph"),
    "distance_unit": ("km", "mi"),
}


def changed(turn: Turn, names: Iterable[str], change_id: int | None = None) -> None:
    """What was changed, in short where it was said in words; the card where it was tapped."""
    if turn.incoming.kind is Kind.TAPPED:
        card(turn, change_id)
        return
    set_to, next_at = lines(turn), turn.coach.alarms.set_all()
    told = [set_to[name] for name in names if set_to[name]]
    if "reminder" in names and next_at is not None:
        told.append(turn.say("remind-when", when=show.moment(turn, next_at)))
    row = [turn.button("settings-button", "set", "card")]
    if change_id is not None:
        row.append(turn.button("undo-button", "undo", change_id))
    turn.send(join_lines([turn.say("settings-done"), *told]), tuple(row))


def lines(turn: Turn) -> dict[str, Html]:
    """How each thing is set, by its name."""
    person, goal = turn.person, turn.coach.goal
    wished = person.preferences
    return {
        "zone": turn.say(
            "settings-zone",
            zone=show.zone_name(person.zone) if person.zone else turn.say("settings-unset"),
            time=when.wall_clock(turn.now, turn.coach.zone),
        ),
        "reminder": turn.say(
            "settings-reminder",
            time=show.minute(goal.remind_at_min)
            if goal is not None and goal.remind_at_min is not None
            else turn.say("settings-off"),
        ),
        "units": turn.say(
            "settings-units",
            mass=turn.say(f"unit-{person.mass_unit}"),
            speed=turn.say(f"unit-{person.speed_unit}"),
            distance=turn.say(f"unit-{person.distance_unit}"),
        ),
        "quiet": turn.say(
            "settings-quiet",
            start=show.minute(wished.quiet_from_min),
            end=show.minute(wished.quiet_to_min),
            day_ends=show.minute(person.day_ends_at_min),
        ),
        "days": turn.say("settings-days", days=show.days(turn, goal.days)) if goal else Html(),
        "language": turn.say("settings-language", language=turn.say("language-name")),
        "away": turn.say("settings-away", day=show.day(turn, date.fromisoformat(wished.away_until)))
        if wished.away_until
        else Html(),
    }


def card(turn: Turn, change_id: int | None = None) -> None:
    """Show the card, or change it in place."""
    person = turn.person
    shown = [turn.say("settings-head"), *lines(turn).values()]
    rows: list[tuple[Button, ...]] = [
        (
            turn.button("settings-change-zone", "set", "zone"),
            turn.button("settings-change-time", "set", "time"),
        ),
        tuple(
            turn.button(
                f"settings-{name}",
                "set",
                name,
                unit=turn.words.plain(f"unit-{_after(name, getattr(person, name))}"),
            )
            for name in UNITS
        ),
        (turn.button("settings-digest", "set", "digest", on=_digest_day(turn)),),
        *_switch_rows(turn),
        (
            turn.button("settings-change-quiet", "set", "quiet"),
            turn.button("settings-change-day-end", "set", "day"),
        ),
    ]
    rows.append((_tone_button(turn), _news_switch(turn)))
    rows.append((turn.button("partner-button", "partner"),))
    others = [language for language in languages() if language != person.language]
    if others:
        rows.append(
            tuple(
                Button(
                    Words(language).plain("language-name"), button_data("set", "language", language)
                )
                for language in others
            )
        )
    if change_id is not None:
        rows.append((turn.button("undo-button", "undo", change_id),))
    turn.show(join_lines(shown), *rows)


def _digest_day(turn: Turn) -> str:
    weekday = turn.person.preferences.digest_weekday
    if weekday is None:
        return turn.words.plain("settings-off")
    return turn.words.plain(f"day-long-{weekday}")


SWITCHES = ("follow_up", "pictures", "dark", "walk_test")


def _switch_rows(turn: Turn) -> list[tuple[Button, ...]]:
    found = [
        turn.button(
            f"settings-{name}",
            "set",
            name,
            on=turn.words.plain(
                "settings-on" if getattr(turn.person.preferences, name) else "settings-off"
            ),
        )
        for name in SWITCHES
    ]
    sounds = session_sound.in_words(turn)
    found.append(turn.button("settings-sounds", "set", "sounds", on=sounds))
    return [tuple(found[at : at + 2]) for at in range(0, len(found), 2)]


def _news_switch(turn: Turn) -> Button:
    """News are no preference that undo takes back: they end at once, and are said to."""
    is_on = turn.person.no_news is None
    on = turn.words.plain("settings-on" if is_on else "settings-off")
    return turn.button("settings-news", "news", "off" if is_on else "on", on=on)


def _tone_button(turn: Turn) -> Button:
    tone = turn.words.plain(f"tone-{turn.person.preferences.manner}")
    return turn.button("settings-tone", "set", "tone", tone=tone)


def _speak_so(turn: Turn, tone: str) -> None:
    """From now on reminders speak in this tone."""
    wished = replace(turn.person.preferences, tone=tone, brief=False)
    change_id = turn.coach.details.change(preferences=wished)
    if turn.incoming.kind is Kind.TAPPED:
        card(turn, change_id)
        return
    said = turn.say("tone-said", tone=turn.say(f"tone-{tone}"))
    turn.send(said, (turn.button("undo-button", "undo", change_id),))


def _tone_named(turn: Turn) -> str | None:
    """The tone that a few words name: "brief", "a bit warmer please", "tone: plain"."""
    words = bare(turn.incoming.text).split()
    names = {
        name: tone
        for tone in people.TONES
        for name in turn.words.plain(f"tone-{tone}-names").split()
    }
    named = [names[word] for word in words if word in names]
    return named[0] if len(words) <= TONE_WORDS_MOST and len(named) == 1 else None


TONE_WORDS_MOST = 6


def _tone_by_name(turn: Turn) -> bool:
    """Whether the tone is spoken of by its name: "tone brief"."""
    words = set(bare(turn.incoming.text).split())
    tone = _tone_named(turn) if words & set(turn.words.plain("tone-words").split()) else None
    if tone is not None:
        _speak_so(turn, tone)
    return tone is not None


def _tone_wished(turn: Turn) -> bool:
    """Whether words of which nobody is sure name a tone: "be brief", "shorter please"."""
    said = turn.said
    is_other = said.is_question or said.report is not None or in_passing.is_fine(said)
    tone = None if is_other else _tone_named(turn)
    if tone is not None:
        _speak_so(turn, tone)
    return tone is not None


def _after(name: str, unit: str) -> str:
    choices = UNITS[name]
    return choices[(choices.index(unit) + 1) % len(choices)]


def _command(turn: Turn, _rest: str) -> None:
    card(turn)


def _set(turn: Turn, args: list[str]) -> None:
    what = args[0] if args else ""
    if what in UNITS:
        change_id = turn.coach.details.change(**{what: _after(what, getattr(turn.person, what))})
        card(turn, change_id)
    elif what in SWITCHES:
        _prefer(turn, **{what: not getattr(turn.person.preferences, what)})
    elif what in TURNED:
        TURNED[what](turn)
    elif what == "language" and args[1:] and args[1] in languages():
        _speak(turn, args[1])
    elif what in OPENED:
        OPENED[what].open(turn)
    elif what == "card":
        card(turn)
    elif what == "home":
        turn.show(turn.say("travel-kept", zone=show.zone_name(turn.coach.zone)))
    elif what == "time" and turn.coach.goal is not None:
        TIME.open(turn)
    elif what == "time":
        turn.toast("settings-no-goal", alert=True)
    else:
        raise Stale


DIGEST_DAYS = (6, 0, 5)
"""Sunday, Monday, Saturday, then off again."""


def _next_digest(weekday: int | None) -> int | None:
    if weekday is None:
        return DIGEST_DAYS[0]
    at = DIGEST_DAYS.index(weekday) + 1 if weekday in DIGEST_DAYS else len(DIGEST_DAYS)
    return DIGEST_DAYS[at] if at < len(DIGEST_DAYS) else None


def _next_tone(turn: Turn) -> None:
    at = people.TONES.index(turn.person.preferences.manner)
    _speak_so(turn, people.TONES[(at + 1) % len(people.TONES)])


def _turn_digest(turn: Turn) -> None:
    _prefer(turn, digest_weekday=_next_digest(turn.person.preferences.digest_weekday))


def _next_sound(turn: Turn) -> None:
    card(turn, session_sound.choose(turn, session_sound.next_choice(turn)))


TURNED = {"tone": _next_tone, "digest": _turn_digest, "sounds": _next_sound}
"""What a tap turns to its next value."""


def _prefer(turn: Turn, **changed: object) -> None:
    card(turn, turn.coach.details.change_preferences(**changed))


def _speak(turn: Turn, language: str) -> None:
    change_id = turn.coach.details.change(language=language)
    turn.words = Words(language)
    card(turn, change_id)


def asked_for_language(turn: Turn, *, is_sure: bool = False) -> bool:
    """Whether a short text names a language that we speak: "speak German please"."""
    words = bare(turn.incoming.text).split()
    if len(words) > LANGUAGE_WORDS_MOST and not is_sure:
        return False
    for language in languages():
        names = Words(language).plain("language-names").split()
        if language != turn.person.language and any(name in words for name in names):
            _speak(turn, language)
            return True
    return False


LANGUAGE_WORDS_MOST = 6


def _other_language(turn: Turn) -> bool:
    """Whether somebody wrote in another language of ours: once it is offered below the answer."""
    said, wished = turn.said, turn.person.preferences
    is_asked = wished.asked_language or turn.is_danger or turn.incoming.forwarded
    if not turn.incoming.text or said.language == turn.person.language or is_asked:
        return False
    label = Words(said.language).plain("language-go-on")
    row = (Button(label, button_data("set", "language", said.language)),)
    if not turn.put_below_last(row):
        return False
    asked = replace(wished, asked_language=True)
    turn.coach.keep(replace(turn.person, preferences=asked))
    return True


def _ask_quiet(turn: Turn, _draft: Draft) -> Question:
    rows = tuple(
        (
            QUIET.button(
                turn,
                "settings-quiet-button",
                "hours",
                f"{time_of_day.value(start)}-{time_of_day.value(end)}",
                start=show.minute(start),
                end=show.minute(end),
            ),
        )
        for start, end in ((20 * 60, 8 * 60), (21 * 60, 8 * 60), (22 * 60, 7 * 60))
    )
    return Question(turn.say("settings-ask-quiet"), rows)


def _read_quiet(turn: Turn, _draft: Draft, text: str) -> Took | None:
    parts = [part.strip() for part in text.replace("–", "-").split("-")]
    read = [time_of_day.read_minute(turn, part) for part in parts]
    if len(read) != 2 or None in read:  # noqa: PLR2004  from and to
        read = list(turn.reads(text).clocks) or [turn.reads(text).minute_expected]
    if len(read) == 1 and read[0] is not None and not turn.reads(text).is_question:
        wished, is_end = turn.person.preferences, read[0] < MORNING_ENDS_MIN
        read = [wished.quiet_from_min, read[0]] if is_end else [read[0], wished.quiet_to_min]
    return Took({"from": read[0], "to": read[1]}) if len(read) == 2 else None  # noqa: PLR2004


def _quiet_set(turn: Turn, draft: Draft) -> None:
    _prefer(turn, quiet_from_min=draft["from"], quiet_to_min=draft["to"])


QUIET = Flow("quiet", (Step("hours", _ask_quiet, _read_quiet),), _quiet_set)
LATEST_DAY_END_MIN = 6 * 60


def _ask_day_end(turn: Turn, _draft: Draft) -> Question:
    row = tuple(
        DAY_END.button(
            turn,
            "settings-day-end-button",
            "minute",
            time_of_day.value(minute),
            time=show.minute(minute),
        )
        for minute in (0, 180, 300)
    )
    return Question(turn.say("settings-ask-day-end"), (row,))


def _read_day_end(turn: Turn, _draft: Draft, text: str) -> Took | None:
    minute = time_of_day.read_minute(turn, text)
    return Took({"minute": minute}) if minute is not None and minute <= LATEST_DAY_END_MIN else None


def _day_end_set(turn: Turn, draft: Draft) -> None:
    change_id = turn.coach.details.change(day_ends_at_min=draft["minute"])
    changed(turn, ("quiet",), change_id)


DAY_END = Flow("dayend", (Step("minute", _ask_day_end, _read_day_end),), _day_end_set)


def _ask_zone(turn: Turn, draft: Draft) -> Question:
    return zones.ask(turn, draft, ZONE)


def _zone_set(turn: Turn, draft: Draft) -> None:
    change_id = turn.coach.details.change(zone=draft["zone"])
    card(turn, change_id)


def _zone_wished(turn: Turn) -> None:
    """Somebody says where they are: the zone is found, or asked; for a journey or for good."""
    text = turn.incoming.text
    behind = IN_OR_TO.split(text)[-1].strip(" .!?")
    named = [behind] if any(found.exact for found in places.find_zone(behind)) else []
    words = places.zone_words(text) or turn.said.place_name or (named or [text])[0]
    took = zones.read(turn, {}, words)
    if took is not None and "zone" in took.changes:
        _somewhere(turn, took.changes["zone"])
    else:
        ZONE.open(turn, dict(took.changes) if took is not None else {})


IN_OR_TO = re.compile(r"\b(?:in|to|nach|en|a)\s", re.IGNORECASE)
"""Before a place: "moved house, now in Perth"."""


def _local_time_wished(turn: Turn) -> None:
    took = zones.read(turn, {}, show.minute(turn.said.minute_of_day or 0))
    if took is not None and "zone" in took.changes:
        _somewhere(turn, took.changes["zone"])
    else:
        ZONE.open(turn, dict(took.changes) if took is not None else {})


def _somewhere(turn: Turn, name: str) -> None:
    """A zone was named: the same one changes nothing, the first one is taken, another is asked."""
    if turn.person.zone is None and set_up.keeps_zone(turn, name):
        return
    has_moved = asked.has_moved(turn.said) and turn.person.zone != name
    if turn.person.zone is None or has_moved:
        _zone_set(turn, {"zone": name})
    elif turn.person.zone == name:
        turn.send(turn.say("travel-same", zone=show.zone_name(name)))
    else:
        TRAVEL.open(turn, {"zone": name})


TRAVEL_CHOICES = {"now": "travel-for-good", "week": "travel-week", "keep": "travel-keep"}


def _ask_travel(turn: Turn, draft: Draft) -> Question:
    name = draft["zone"]
    home = turn.person.preferences.home_zone or turn.person.zone or ""
    values = {"zone": show.zone_name(name), "home": show.zone_name(home)}
    return Question(
        turn.say("travel-ask", time=when.wall_clock(turn.now, name), **values),
        tuple(
            (TRAVEL.button(turn, key, "how", value, **values),)
            for value, key in TRAVEL_CHOICES.items()
        ),
    )


def _read_travel(turn: Turn, draft: Draft, text: str) -> Took | None:
    home = turn.person.preferences.home_zone or turn.person.zone or ""
    said = bare(text)
    for value, key in TRAVEL_CHOICES.items():
        label = turn.words.plain(key, zone=show.zone_name(draft["zone"]), home=show.zone_name(home))
        if said in {value, bare(label)}:
            return Took({"how": value})
    days = text.split(maxsplit=1)[0] if text.split() else ""
    return Took({"how": days}) if days.isdecimal() and 1 <= int(days) <= LONGEST_JOURNEY else None


LONGEST_JOURNEY = 180
A_WEEK = 7


def _travelled(turn: Turn, draft: Draft) -> None:
    how, name = draft["how"], draft["zone"]
    wished = turn.person.preferences
    if how == "keep":
        turn.show(turn.say("travel-kept", zone=show.zone_name(turn.person.zone or "")))
        return
    if how == "now":
        changed = replace(wished, home_zone=None, away_until=None)
    else:
        until = turn.today + timedelta(days=A_WEEK if how == "week" else int(how))
        home = wished.home_zone or turn.person.zone
        changed = replace(wished, home_zone=home, away_until=until.isoformat())
    change_id = turn.coach.details.change(zone=name, preferences=changed)
    card(turn, change_id)


def _here(turn: Turn, draft: Draft) -> None:
    _somewhere(turn, draft["zone"])


def _ask_where(turn: Turn, draft: Draft) -> Question:
    return zones.ask(turn, draft, WHERE)


WHERE = Flow("where", (Step("zone", _ask_where, zones.read),), _here)
TRAVEL = Flow("travel", (Step("how", _ask_travel, _read_travel),), _travelled)


def _ask_time(turn: Turn, _draft: Draft) -> Question:
    return time_of_day.ask_reminder(turn, TIME)


def _time_set(turn: Turn, draft: Draft) -> None:
    goal = turn.coach.goal
    if goal is None:
        raise Stale
    days = draft.get("days") or goal.days
    wanted = replace(goal, remind_at_min=draft["time"], days=days, since=turn.now)
    changed(turn, ("reminder", "days"), turn.coach.goals.set(wanted))


def _remind_at(turn: Turn) -> None:
    """Somebody says when they want to be reminded."""
    if turn.coach.goal is None:
        turn.send(turn.say("settings-no-goal-text"), (turn.button("goal-set-button", "goal"),))
    elif turn.said.minute_of_reminder is None:
        TIME.open(turn)
    else:
        days = show.read_days(turn, turn.incoming.text) or plan_answers.often(turn.said)
        minute = plan_answers.beside(turn.said, turn.coach.goal.remind_at_min)
        _time_set(turn, {"time": minute, "days": days})


ZONE = Flow("zone", (Step("zone", _ask_zone, zones.read),), _zone_set)
TIME = Flow("time", (Step("time", _ask_time, time_of_day.read_reminder),), _time_set)
OPENED = {"quiet": QUIET, "day": DAY_END, "zone": ZONE, "travel": WHERE}
FLOWS = (ZONE, TIME, QUIET, DAY_END, TRAVEL, WHERE)
COMMANDS = {"settings": Command(_command, menu=100)}
BUTTONS = {"set": _set}


def _wished(turn: Turn) -> None:
    card(turn)


def _quiet_wished(turn: Turn) -> None:
    """Quiet hours in words: "10 pm to 7 am", "nothing after 9", "not before 8"."""
    wished, clocks = turn.person.preferences, turn.said.clocks
    if len(clocks) > 1:
        _quiet_set(turn, {"from": clocks[0], "to": clocks[1]})
    elif len(clocks) == 1 and clocks[0] < MORNING_ENDS_MIN:
        _quiet_set(turn, {"from": wished.quiet_from_min, "to": clocks[0]})
    elif len(clocks) == 1:
        _quiet_set(turn, {"from": clocks[0], "to": wished.quiet_to_min})
    else:
        QUIET.open(turn)


MORNING_ENDS_MIN = 12 * 60


def _units_wished(turn: Turn) -> None:
    """Miles or kilometres, pounds or kilos: what was named is used from now on."""
    units: dict[str, Any] = dict(turn.said.units_of_all)
    if not units:
        card(turn)
        return
    if "distance_unit" in units:
        units.setdefault("speed_unit", "mph" if units["distance_unit"] == "mi" else "kmh")
    change_id = turn.coach.details.change(**units)
    changed(turn, ("units",), change_id)


def _language_wished(turn: Turn) -> None:
    """Another of our languages, or a word on which there are."""
    if not asked_for_language(turn, is_sure=True):
        spoken = [Words(each).plain("language-name") for each in languages()]
        turn.send(turn.say("language-ours", languages=", ".join(spoken)), _other_languages(turn))


def _other_languages(turn: Turn) -> tuple[Button, ...]:
    others = (each for each in languages() if each != turn.person.language)
    return tuple(
        Button(Words(each).plain("language-name"), button_data("set", "language", each))
        for each in others
    )


def _reminders_on(turn: Turn) -> None:
    if turn.coach.goal is None:
        turn.send(turn.say("settings-no-goal-text"), (turn.button("goal-set-button", "goal"),))
    elif turn.said.minute_of_day is not None:
        _remind_at(turn)
    else:
        TIME.open(turn)


def _put_right(turn: Turn) -> bool:
    """Whether words put right the quiet hours or the zone that were set a moment ago."""
    said, names = turn.said, last_act.changed_of(turn, "person")
    if {"quiet_from_min", "quiet_to_min"} & names and said.clocks:
        _quiet_wished(turn)
        return True
    if "zone" in names and said.place_name:
        _zone_wished(turn)
        return True
    return False


def _place_sent(turn: Turn) -> bool:
    """A place that was not asked for: its zone may be used, the place itself is not kept."""
    if turn.incoming.attachment != "location":
        return False
    took = zones.read(turn, {}, "")
    name = took.changes.get("zone") if took is not None else None
    if name is None:
        turn.send(turn.say("zone-not-found"))
    elif turn.person.zone is None:
        ZONE.open(turn, {"zones": [name]})
    else:
        _somewhere(turn, name)
    return True


def _no_digest(turn: Turn) -> None:
    """No weekly look back any more."""
    change_id = turn.coach.details.change_preferences(digest_weekday=None)
    turn.send(turn.say("digest-off-said"), (turn.button("undo-button", "undo", change_id),))


def _digest_wished(turn: Turn) -> None:
    """The weekly look back comes from now on, on the day named or on a Sunday."""
    day = in_passing.weekday_at_last(turn.said)
    weekday = DIGEST_DAYS[0] if day is None else day
    change_id = turn.coach.details.change_preferences(digest_weekday=weekday)
    name = turn.words.plain(f"day-long-{weekday}")
    turn.send(turn.say("digest-on", day=name), (turn.button("undo-button", "undo", change_id),))


def _digest_day_told(turn: Turn) -> bool:
    """Whether another day is named for the look back that was wished for a moment ago."""
    is_day = len(turn.said.weekdays) == 1 and len(turn.said.words.words) <= LANGUAGE_WORDS_MOST
    if not is_day or turn.person.preferences.digest_weekday is None:
        return False
    if "digest_weekday" not in last_act.changed_of(turn, "person"):
        return False
    _digest_wished(turn)
    return True


MEANINGS = {
    "digest.on": _digest_wished,
    "digest.off": _no_digest,
    "set.open": _wished,
    "set.zone": _zone_wished,
    "set.clock": _local_time_wished,
    "set.quiet": _quiet_wished,
    "set.units": _units_wished,
    "set.language": _language_wished,
    "remind.at": _remind_at,
    "remind.on": _reminders_on,
}
ANSWERS = (
    Answer(Rank.LOOK_BACK_DAY, "another day for the look back that was just set", _digest_day_told),
    Answer(Rank.PLACE, "a place that was not asked for", _place_sent),
    Answer(Rank.TONE_BY_NAME, "the tone of reminders, by its name", _tone_by_name),
    Answer(Rank.MAY_BE_A_TONE, "unclear words that name a tone", _tone_wished),
    Answer(Rank.OTHER_LANGUAGE, "words in another language of ours", _other_language),
    Answer(Rank.OF_THE_SETTINGS, "quiet hours or the zone, put right", _put_right),
)
