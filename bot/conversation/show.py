"""How things are shown to a person and read from them: days, times, sessions, amounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach import units, when
from retrowalk.coach.energy.values import Estimate
from retrowalk.coach.knowledge.conditions import all_conditions
from retrowalk.coach.knowledge.sources import source
from retrowalk.coach.message import Button, button_data
from retrowalk.coach.plan.habit import Week
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.reading.meaning import CalorieQuestion, Place
from retrowalk.coach.store import walks
from retrowalk.coach.store.pauses import StoredPause
from retrowalk.coach.store.walks import Felt, Walk
from retrowalk.coach.words import Html, join_lines

WEEKDAYS = 7
ALL_DAYS = "1111111"


def number(turn: Turn, value: float) -> str:
    """A number as it is written in the person's language: 2.5, 2,5."""
    return units.show_number(value).replace(".", turn.words.plain("decimal-mark"))


def duration(turn: Turn, minutes: float) -> str:
    """20 min; 1 h 10 min."""
    return units.show_duration(minutes).replace(".", turn.words.plain("decimal-mark"))


def mass(turn: Turn, mass_kg: float, unit: str = "") -> str:
    """75 kg; 11 st 4 lb."""
    shown = units.show_mass(mass_kg, unit or turn.person.mass_unit)
    return shown.replace(".", turn.words.plain("decimal-mark"))


def speed(turn: Turn, speed_kmh: float) -> str:
    """2.5 km/h; 1.6 mph."""
    shown = units.show_speed(speed_kmh, turn.person.speed_unit)
    return shown.replace(".", turn.words.plain("decimal-mark"))


def distance(turn: Turn, distance_km: float) -> str:
    """1.5 km; 400 m."""
    shown = units.show_distance(distance_km, turn.person.distance_unit)
    return shown.replace(".", turn.words.plain("decimal-mark"))


def minute(minute_of_day: int) -> str:
    """A minute of the day as 18:00."""
    return when.show_minute(minute_of_day)


def amount(turn: Turn, field: str, value: float) -> Html:
    """An amount of a session with its unit, by the name of its field."""
    shown = {"duration_min": duration, "speed_kmh": speed, "distance_km": distance, "mass_kg": mass}
    if field in shown:
        return Html(shown[field](turn, value))
    return turn.say("session-grade", grade=number(turn, value))


def in_own_unit(turn: Turn, field: str, value: float | None) -> float | None:
    """A number typed without its unit, in the unit that the person set for this field."""
    if value is not None and field == "speed_kmh" and turn.person.speed_unit == "mph":
        return value * units.KM_PER_MILE
    if value is not None and field == "distance_km" and turn.person.distance_unit == "mi":
        return value * units.KM_PER_MILE
    return value


def zone_name(zone: str) -> str:
    """The place in a zone's name."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def days(turn: Turn, mask: str) -> str:
    """The planned days: "Mon, Wed, Fri" or "every day"."""
    if mask == ALL_DAYS:
        return turn.say("days-every")
    return ", ".join(
        turn.words.plain(f"day-short-{number}") for number in range(WEEKDAYS) if mask[number] == "1"
    )


def read_days(turn: Turn, text: str) -> str | None:
    """Days that were typed, as a mask: "mon, wed and fri", "every day"; None without any."""
    found = turn.reads(text).weekdays_wanted
    return "".join("1" if number in found else "0" for number in range(WEEKDAYS)) if found else None


def read_minutes(turn: Turn, text: str) -> float | None:
    """Minutes alone, as an answer to a question: 20, 20 min, ten."""
    return turn.reads(text).minutes


def read_seconds(turn: Turn, text: str) -> float | None:
    """Seconds, as an answer to a question: 6, 5.5, six seconds."""
    said = turn.reads(text)
    return said.lone_number if said.duration_min is None else said.duration_min * 60


def read_rating(turn: Turn, text: str) -> float | None:
    """A rating alone, as an answer to a question: 4, four, 4/10."""
    return turn.reads(text).rating


def day(turn: Turn, of: date) -> str:
    """A day as people say it: today, yesterday, Monday 16 Nov."""
    ago = (turn.today - of).days
    if ago in {0, 1, -1}:
        return turn.say({0: "day-today", 1: "day-yesterday", -1: "day-tomorrow"}[ago])
    return turn.say(
        "day-date",
        weekday=turn.words.plain(f"day-short-{of.weekday()}"),
        number=str(of.day),
        month=turn.words.plain(f"month-short-{of.month}"),
    )


def short_day(turn: Turn, of: date) -> str:
    """A day in a picture or a list: 16 Nov."""
    month = turn.words.plain(f"month-short-{of.month}")
    return turn.words.plain("date-short", number=str(of.day), month=month)


def moment(turn: Turn, instant: datetime) -> Html:
    """An instant in the person's own time, which Telegram shows in the reader's zone."""
    zone = turn.person.zone or "UTC"
    local = instant.astimezone(ZoneInfo(zone))
    return turn.say(
        "moment",
        day=day(turn, local.date()),
        time=f"{local:%H:%M}",
        unix=str(int(instant.timestamp())),
    )


def session(turn: Turn, of: Session) -> Html:
    """A session in a line: minutes, speed, where, what to hold."""
    parts = [turn.say("session-minutes", minutes=of.minutes)]
    if of.speed_kmh is not None:
        parts.append(Html(speed(turn, of.speed_kmh)))
    parts.append(place(turn, of.place))
    if of.grade_pct:
        parts.append(turn.say("session-grade", grade=of.grade_pct))
    if of.rails:
        wall = "session-hold-both" if turn.person.facts.asks_professional else "session-hold"
        parts.append(turn.say("session-rails" if of.place is Place.TREADMILL else wall))
    return join_lines(parts, ", ")


def ask_first(turn: Turn) -> Html:
    """That a professional is to agree first, for whoever told of something; else empty."""
    return turn.say("session-ask-first") if turn.person.facts.is_to_ask_first else Html()


def rounds(turn: Turn, of: Session) -> Html:
    """How the minutes are cut: "5 × 1 min, with 1 min of standing between"; empty for one bout."""
    if len(of.rounds) <= 1:
        return Html()
    works = [work for work, _ in of.rounds]
    least, most = min(works), max(works)
    return turn.say(
        "session-rounds" if least == most else "session-rounds-between",
        rounds=len(of.rounds),
        least=number(turn, least),
        work=duration(turn, most),
        rest=duration(turn, of.rounds[0][1]),
    )


def place(turn: Turn, of: Place) -> Html:
    """Where, in words."""
    return turn.say(f"place-in-{of.value}")


def walk(turn: Turn, of: Walk) -> Html:
    """A session that was logged, in a line."""
    if of.state == walks.SKIPPED:
        return turn.say("walk-skipped")
    if of.state == walks.PAIN:
        return _note(turn, of.felt)
    parts: list[str] = []
    if of.duration_min is not None:
        parts.append(duration(turn, of.duration_min))
    if of.distance_km is not None:
        parts.append(distance(turn, of.distance_km))
    if of.state == walks.PART:
        parts.append(turn.say("walk-part"))
    if of.place is not None:
        parts.append(place(turn, Place(of.place)))
    if of.speed_kmh is not None:
        parts.append(speed(turn, of.speed_kmh))
    if of.grade_pct:
        parts.append(turn.say("session-grade", grade=number(turn, of.grade_pct)))
    if of.is_run:
        parts.append(turn.say("activity-backward_run"))
    return join_lines([*parts, *_felt(turn, of.felt)], " · ")


def _note(turn: Turn, felt: Felt) -> Html:
    """What was told without a session: a stumble of the three-metre test, or pain."""
    if felt.stumbles:
        return turn.say("walk-stumble-note")
    return turn.say("walk-pain", pain=number(turn, felt.pain or 0))


REPLACED = ("duration_min", "distance_km", "speed_kmh", "grade_pct", "place")
FELT_REPLACED = ("effort", "pain", "stumbles", "handrail")


def was(turn: Turn, before: Walk, after: Walk) -> Html:
    """What a change replaced in a session: "Before: 20 min"; empty when it only added to it."""

    def replaced(old: object, new: object, name: str) -> Any:  # noqa: ANN401  of any column
        value = getattr(old, name)
        return value if value != getattr(new, name) else None

    felt = {name: replaced(before.felt, after.felt, name) for name in FELT_REPLACED}
    fields = {name: replaced(before, after, name) for name in REPLACED}
    parts = [
        walk(turn, replace(before, **fields, state=walks.DONE, is_run=False, felt=Felt(**felt)))
    ]
    if before.day != after.day:
        parts.append(Html(day(turn, before.day)))
    told = join_lines(parts, " · ")
    return turn.say("log-was", walk=told) if told else Html()


def _felt(turn: Turn, felt: Felt) -> list[str]:
    parts: list[str] = []
    if felt.handrail is not None:
        parts.append(turn.say("walk-rails" if felt.handrail else "walk-no-rails"))
    if felt.effort is not None:
        parts.append(turn.say("walk-effort", effort=number(turn, felt.effort)))
    if felt.pain is not None:
        parts.append(turn.say("walk-pain", pain=number(turn, felt.pain)))
    if felt.stumbles is not None:
        parts.append(turn.say("walk-stumbles", count=felt.stumbles))
    return parts


def week(turn: Turn, of: Week) -> Html:
    """The week against the plan."""
    if not of.planned:
        return turn.say("week-free", done=of.done, minutes=round(of.minutes))
    return turn.say(
        "week-planned",
        done=of.done,
        planned=of.counted_of,
        minutes=round(of.minutes),
        planned_minutes=round(of.planned_minutes),
    )


def kcal_range(low: float, high: float) -> str:
    """A range of kilocalories, rounded as far as it is known: 60–90."""
    step = 5 if high >= 20 else 1  # noqa: PLR2004  fives below twenty would hide everything
    lower, upper = round(low / step) * step, round(high / step) * step
    return f"{lower}–{upper}" if upper > lower else f"{upper}"


def energy(turn: Turn, of: Estimate) -> Html:
    """Net kilocalories of a session, as a range, with the weight that was used."""
    return turn.say(
        "walk-energy",
        net=kcal_range(of.net_low_kcal, of.net_high_kcal),
        mass=mass(turn, of.mass_kg),
    )


def next_session(turn: Turn, day_of: date | None, of: Session) -> Html:
    """What comes next; in a pause, that the plan waits; empty where no day is planned."""
    pause = turn.coach.pause
    if pause is not None:
        return paused(turn, pause)
    if day_of is None:
        return Html()
    return turn.say("walk-next", day=day(turn, day_of), session=session(turn, of))


def pause_head(turn: Turn, pause: StoredPause) -> Html:
    """How long a pause is: today, until a day, or until they say."""
    if pause.until is None:
        return turn.say("pause-open-said")
    if pause.until == turn.today:
        return turn.say("pause-today-said")
    return turn.say("pause-until-said", day=day(turn, pause.until))


def paused(turn: Turn, pause: StoredPause) -> Html:
    """That the plan waits, and for what."""
    return turn.say("walk-paused-pain" if pause.is_for_safety else "plan-paused")


def cited(turn: Turn, source_id: str) -> Html:
    """A source as people can open it: title, who, when, how sure it is, link."""
    found = source(source_id)
    return turn.say(
        "why-source" if found.year else "why-source-undated",
        title=found.title,
        authors=found.authors,
        year=str(found.year),
        grade=turn.say("why-sure", sure=found.sure.replace(" ", "-")),
        link=found.link,
    )


def private_link(turn: Turn) -> Button:
    """A button that opens a private chat with us."""
    link = f"https://t.me/{turn.stage.bot_username}?start=group"
    return Button(turn.words.plain("group-open"), url=link)


def plain_text(html: str) -> str:
    """A text of ours without its tags."""
    out, inside = [], False
    for char in html:
        if char == "<":
            inside = True
        elif char == ">":
            inside = False
        elif not inside:
            out.append(char)
    return "".join(out).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


CAUTIONS_MOST = 3
"""So many conditions are answered at once; more would not be read."""


def cautions(
    turn: Turn, named: Iterable[str], told: Mapping[str, str] = MappingProxyType({})
) -> list[Html]:
    """What people who live with these conditions should know, each once.

    `told` has the ids of the texts for those that are over, or give no trouble.
    """
    known = [all_conditions()[name] for name in dict.fromkeys(named)]
    return [
        turn.say(
            "condition-shown",
            title=turn.say(f"{one.text_key}-title"),
            text=turn.say(told.get(one.id, one.text_key)),
        )
        for one in known[:CAUTIONS_MOST]
    ]


GRADES_PCT = (2, 5, 10)


def is_steepness_open(question: CalorieQuestion) -> bool:
    """Whether it goes uphill or downhill, and nobody said how much."""
    return question.slope is not None and question.grade_pct is None


def steepness(question: CalorieQuestion) -> tuple[Button, ...]:
    """How steep it may be: uphill, or downhill."""
    sign = -1 if question.slope == "down" else 1
    return tuple(
        Button(f"{sign * grade} %", button_data("fixask", "grade_pct", f"{sign * grade}"))
        for grade in GRADES_PCT
    )


def besides(turn: Turn, question: CalorieQuestion) -> list[Html]:
    """What was read of a calorie question beside its amounts."""
    load = question.load_kg
    said = {
        "gripping": question.gripping,
        "resting": question.gripping is False,
        "motorless": question.motorless,
        "stairs": question.stairs,
        "novice": question.practised is False,
        "practised": question.practised,
        "female": question.sex == "female",
        "male": question.sex == "male",
    }
    return [
        *([turn.say("asked-load", load=mass(turn, load))] if load is not None else []),
        *(turn.say(f"asked-{name}") for name, is_said in said.items() if is_said),
        *([turn.say("asked-age", age=question.age_years)] if question.age_years else []),
        *([turn.say("asked-height", cm=round(question.height_cm))] if question.height_cm else []),
    ]


def lacks_for_rest(question: CalorieQuestion) -> bool:
    """Whether some, and not all, of what a person's own rest needs was said."""
    known = [question.age_years is None, question.height_cm is None, question.sex is None]
    return any(known) and not all(known)


def assumed(turn: Turn, found: Estimate, also: Sequence[Html] = ()) -> Html:
    """What was not said and taken for granted, `also` this; "" for nothing."""
    taken = (
        turn.say(f"assume-{one.id}", mass=mass(turn, one.value or 0))
        for one in found.assumptions
        if turn.words.has(f"assume-{one.id}")
    )
    parts = [*also, *taken]
    return turn.say("ask-assumed", what=join_lines(parts, ", ")) if parts else Html()
