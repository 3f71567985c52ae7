"""The grammar on messages in many voices: whole messages right, by kind, and never an error."""

from __future__ import annotations

import json
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.reading import about, in_passing
from retrowalk.coach.reading.about import About
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.explain import explain_line
from retrowalk.coach.reading.meaning import Activity, AskKind, CalorieQuestion, LogKind, WalkReport
from retrowalk.coach.reading.quantities import with_amounts
from retrowalk.coach.reading.shape import CODE
from retrowalk.coach.reading.tokens import Tokens, tokens
from retrowalk.coach.reading.utterance import Utterance, is_urgent
from retrowalk.coach.units import show_distance, show_duration, show_mass, show_speed
from retrowalk.coach.words import languages

CORPUS = Path(__file__).parents[2] / "corpus" / "en"
LEAST_RIGHT = {"ask": 0.97, "log": 0.95, "safety": 0.95}

ONLY_INTENT = {"not_calories", "fact", "not_log"}


def lines(kind: str) -> list[dict[str, Any]]:
    text = (CORPUS / f"{kind}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def same(found: object, wanted: object) -> bool:
    if isinstance(found, bool) or isinstance(wanted, bool):
        return found is wanted
    if isinstance(found, int | float) and isinstance(wanted, int | float):
        return abs(found - wanted) <= max(0.005 * abs(wanted), 0.01)
    return found == wanted


def is_right(kind: str, wanted: dict[str, Any]) -> bool:
    found = explain_line(kind, wanted["text"])
    others = wanted.get("alt", [])
    if kind == "safety":
        return found["level"] in {wanted["level"], *others}
    return any(_reads(found, {**wanted, **other}) for other in ({}, *others))


def _reads(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    if found["intent"] != wanted["intent"]:
        return False
    if wanted["intent"] in ONLY_INTENT:
        return True
    keys = ["day", "pain_0_10"] if wanted["intent"] == "skip" else [*found][2:]
    return all(
        same(found[key] or "today", wanted.get(key) or "today")
        if key == "day"
        else same(found[key], wanted.get(key))
        for key in keys
    )


@pytest.mark.parametrize("kind", ["ask", "log", "safety"])
def test_most_messages_are_read_right_as_a_whole(kind: str) -> None:
    all_lines = lines(kind)
    wrong = [line["text"] for line in all_lines if not is_right(kind, line)]
    share = 1 - len(wrong) / len(all_lines)
    assert share >= LEAST_RIGHT[kind], f"{share:.1%} right; wrong: {wrong}"


def test_every_emergency_is_found() -> None:
    missed = [
        line["text"]
        for line in lines("safety")
        if line["level"] == "emergency" and Utterance(line["text"]).danger.level < Level.STOP
    ]
    assert missed == []


PROPERTIES = (
    "conditions", "own_conditions", "is_overdose",
    "is_alarm_by_rules", "weekdays_swapped", "cannot_be",
    "about", "sure", "topic", "danger", "tells_of_health", "question", "as_question", "report",
    "as_report", "reports", "is_half_understood", "details", "put_right", "day_put_right",
    "right_number", "number_left", "names_reminder", "adds",
    "asks_why", "asks_openly", "counts_only",
    "number", "minutes", "rating", "lone_number", "rating_in_words",
    "duration_min", "mass_kg", "minutes_by_m", "speed_without_unit", "units", "units_of_all",
    "is_unit_of_time", "days_a_week", "period", "removes", "undoes", "tells_of_habit",
    "puts_right", "place_name", "day",
    "last_weekday", "minute_of_day", "time_alone", "clocks", "delay_min", "weekdays", "is_ahead",
    "is_question", "known_words", "is_too_long", "is_not_quite", "is_stop_alone",
    "is_amount_alone", "is_unknown", "is_of_today", "takes_out", "buckets", "danger_buckets",
    "words_used", "words_unused", "minute_expected", "lone_amount", "minutes_in_all",
    "number_first", "amends", "left_out_days", "names_amount", "asks_about_it", "asks_by_form",
    "unknown_words", "is_lifelong",
    "tells_half_of_day", "compares",
    "is_of_tomorrow", "weekdays_wanted", "day_wish", "minute_of_reminder",
)  # fmt: skip
A_DAY = date(2026, 11, 24)


def all_of(said: Utterance) -> list[object]:
    """Everything that can be read from a message."""
    found = [getattr(said, name) for name in PROPERTIES]
    return [
        *found,
        said.dates(A_DAY),
        said.date_range(A_DAY),
        said.weekdays_after(frozenset({0, 2})),
        in_passing.is_fine(said),
        in_passing.is_pain_alone(said),
        in_passing.tells_it_passed(said),
        in_passing.is_put_off(said),
        in_passing.shift_min(said),
    ]


@given(st.text(max_size=300), st.sampled_from(languages()))
def test_no_message_ever_raises(text: str, language: str) -> None:
    assert all_of(Utterance(text, language)) == all_of(Utterance(text, language))
    for kind in ("ask", "log", "safety"):
        assert explain_line(kind, text)["text"] == text
    assert is_urgent(text, language) in {True, False}


def test_every_property_is_among_those_that_never_raise() -> None:
    there = {
        name
        for name, value in {**vars(About), **vars(Utterance)}.items()
        if isinstance(value, property | cached_property) and not name.startswith("_")
    }
    assert there <= {*PROPERTIES, "words", "classes", "said", "guesses"}


def test_a_message_is_cut_into_words_once_however_much_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cut: list[str] = []

    def counted(text: str, language: str) -> Tokens:
        cut.append(text)
        return tokens(text, language)

    monkeypatch.setattr(about, "tokens", counted)
    said = Utterance("no, I did 20 min at 3 km/h on 19/11 at 7 pm, my knee hurts")
    for _ in range(2):
        all_of(said)
        said.follow_up(LAST)
    assert cut == [said.text]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("I weigh 75 kg", "mass_kg", 75.0),
        ("12 stone", "mass_kg", 76.2035),
        ("I weigh 150", "lone_number", 150.0),
        ("I weigh 150", "mass_kg", None),
        ("remind me at 7:30 pm", "minute_of_day", 19.5 * 60),
        ("it's 21:40 here", "time_alone", 21 * 60 + 40),
        ("snooze 1h", "delay_min", 60.0),
        ("snooze", "delay_min", None),
        ("20", "number", 20.0),
        ("remind me in the evening at 8", "minute_of_day", 20 * 60),
        ("nag me at half 6", "minute_of_day", 390),
        ("remind me at quarter to 7 pm", "minute_of_day", 18 * 60 + 45),
        ("im 13 and a half stone", "mass_kg", 85.729),
        ("change to 7pm", "minute_of_day", 1140),
        ("7am please", "minute_of_day", 420),
        ("half eight in the morning please", "minute_of_day", 510),
        ("can we make it 7pm", "minute_of_day", 1140),
        ("only 2 days a week please", "days_a_week", 2),
        ("just twice a week", "days_a_week", 2),
        ("no more than 2 days a week please", "days_a_week", 2),
        ("tuesdays and thursdays please", "days_a_week", None),
    ],
)
def test_the_value_of_a_wish_is_read(text: str, name: str, value: float | None) -> None:
    found = getattr(Utterance(text), name)
    assert found == (None if value is None else pytest.approx(value, abs=0.001))


def test_the_pain_of_a_complaint_is_read() -> None:
    assert Utterance("my knee hurts 5/10").details.pain_0_10 == 5


def test_a_place_is_heard() -> None:
    assert Utterance("I'm in Tokyo").place_name == "tokyo"
    assert Utterance("qwertz").place_name == ""


LAST = CalorieQuestion(AskKind.BURN, duration_min=20, speed_kmh=3.0, mass_kg=80, distance_km=None)


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("and for 35?", {"duration_min": 35}),
        ("and 2 km?", {"distance_km": 2.0, "duration_min": None}),
        ("what about 90 kg?", {"mass_kg": 90}),
        ("same with a sled?", {"activity": Activity.SLED}),
        ("and at 5% incline?", {"grade_pct": 5}),
    ],
)
def test_a_follow_up_keeps_what_it_does_not_say(text: str, changed: dict[str, object]) -> None:
    meaning = Utterance(text, meant="ask.follow").follow_up(LAST)
    assert meaning is not None
    for field in ("duration_min", "mass_kg", "speed_kmh", "distance_km", "grade_pct", "activity"):
        assert getattr(meaning, field) == changed.get(field, getattr(LAST, field))


@pytest.mark.parametrize("kind", ["log", "ask"])
def test_in_a_chat_reports_are_reports_and_questions_are_questions(kind: str) -> None:
    meant = {"log": "report", "ask": "question"}[kind]
    wrong = [
        line["text"]
        for line in lines(kind)
        if line["intent"] not in {"not_log", "not_calories"}
        and getattr(Utterance(line["text"]), meant) is None
    ]
    assert len(wrong) <= 0.01 * len(lines(kind)), wrong


def read_back(kind: str, shown: str) -> float:
    said = with_amounts(tokens(shown).said)
    code = CODE[kind]
    found = [amount for char, amount in zip(said.shape, said.amounts, strict=True) if char == code]
    assert len(found) == 1, shown
    return sum(found[0]) / 2


NUMBER_LIKE = st.lists(
    st.one_of(
        st.characters(categories=["Nd", "Nl", "No"]),
        st.sampled_from([*".,:/'-", "st", "th", "2day", "min", " ", "e", "x", "km", "½", "½"]),
    ),
    min_size=1,
    max_size=8,
).map("".join)


@given(NUMBER_LIKE, st.sampled_from(languages()))
def test_whatever_looks_like_a_number_is_read_or_left(text: str, language: str) -> None:
    said = f"{text} min backwards"
    assert all_of(Utterance(said, language)) == all_of(Utterance(said, language))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("text", ["⓽ min", "② km", "5²", "1,200.5 m", "1.200,5 m", "2day 15 mins"])
def test_numbers_that_another_country_or_printer_writes(text: str, language: str) -> None:
    assert Utterance(text, language).words.words


@given(st.integers(1, 600))
def test_a_duration_that_is_shown_is_read_back(minutes: int) -> None:
    assert read_back("DURATION", show_duration(minutes)) == minutes


@given(st.integers(30, 200), st.sampled_from(["kg", "lb", "st"]))
def test_a_mass_that_is_shown_is_read_back(mass_kg: int, unit: str) -> None:
    assert read_back("MASS", show_mass(mass_kg, unit)) == pytest.approx(mass_kg, abs=0.3)


@given(st.integers(5, 120), st.sampled_from(["kmh", "mph"]))
def test_a_speed_that_is_shown_is_read_back(tenths: int, unit: str) -> None:
    speed = tenths / 10
    assert read_back("SPEED", show_speed(speed, unit)) == pytest.approx(speed, abs=0.09)


@given(st.integers(1, 200), st.sampled_from(["km", "mi"]))
def test_a_distance_that_is_shown_is_read_back(tenths: int, unit: str) -> None:
    distance = tenths / 10
    assert read_back("DISTANCE", show_distance(distance, unit)) == pytest.approx(distance, abs=0.01)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("20min", 20),
        ("1h10", 70),
        ("1 hr 15 mins", 75),
        ("1:15 hrs", 75),
        ("12:30 min", 12.5),
        ("15'", 15),
        ("½ hour", 30),
        ("1½ h", 90),
        ("three quarters of an hour", 45),
        ("twenty-five minutes", 25),
        ("an hour and a quarter", 75),
        ("90 seconds", 1.5),
        ("10 min 30 s", 10.5),
        ("٢٠ min", 20),
        ("10 to 20 min", 15),
        ("18:10\u201318:30", 20),
    ],
)
def test_minutes_are_read_as_people_write_them(text: str, minutes: float) -> None:
    assert read_back("DURATION", text) == pytest.approx(minutes)


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        ("I want to die", "despair"),
        ("how do I burn 4000 calories a day", "eating"),
        ("I'm 12 years old", "child"),
        ("did 12 min", ""),
    ],
)
def test_what_a_coach_is_not_for_is_recognised(text: str, concern: str) -> None:
    assert Utterance(text).danger.concern == concern


def test_a_red_flag_at_the_end_of_a_long_message_is_found() -> None:
    assert is_urgent("walked in the park " * 150 + " and then I fainted", "en")


# -- what people write on a phone ------------------------------------------------------------------


def report_of(text: str, language: str = "en", meant: str = "log.session") -> WalkReport:
    """The session that a message tells of, where it is known to tell of one."""
    found = Utterance(text, language, meant=meant).report
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "language", "minutes", "day"),
    [
        ("5 mins before breakfast and another 10 after lunch", "en", 15, None),
        ("did me 10 mins in the hall this morning then another 5 after tea", "en", 15, "today"),
        ("10 mins and 5 more", "en", 15, None),
        ("walked twice today, 3 and 4 minutes", "en", 7, "today"),
        ("zwei mal gelaufen heute, 3 und 4 minuten", "de", 7, "today"),
        ("heut morgen 5 min und am abend nochmal 10", "de", 15, "today"),
        ("did tuesdays one today 8 mins", "en", 8, "today"),
        ("missed friday so did it saturday instead 10 min", "en", 10, "sat"),
        ("did 10 min on friday instead of saturday", "en", 10, "fri"),
        ("20 min backwards, knee sore after 10 min", "en", 20, None),
        ("had to stop after 5 mins", "en", 5, None),
        ("knee started twinging after 4 minutes so i stopped", "en", 4, None),
        ("nach 5 min aufgehört", "de", 5, None),
        ("walked backwards to the shop 10 min", "en", 10, None),
        ("did 10 min in the hall with the dog watching", "en", 10, None),
        ("my husband did 15 i did 10", "en", 10, None),
        ("doc said go easy so I did ten minutes", "en", 10, None),
        ("was going to do 10 but only managed 6", "en", 6, None),
        ("wollte 10 machen hab aber nur 6 geschafft", "de", 6, None),
        ("bin um halb 7 los, 10 min rückwärts", "de", 10, None),
        ("half an hour on the treadmill but only 6 mins of it backwards", "en", 6, None),
        ("20 min treadmill, 15 forward and 5 backward", "en", 5, None),
        ("i walked 40 minutes but just 8 backwards", "en", 8, None),
        ("walked 30 min, 10 min backwards", "en", 10, None),
        ("eine halbe stunde gelaufen davon 5 minuten rückwärts", "de", 5, None),
        ("i also did another 5 after dinner", "en", 5, None),
        ("and another 5 this afternoon", "en", 5, "today"),
        ("und nochmal 5 nach dem essen", "de", 5, None),
        ("forgot to log 10 min yesterday", "en", 10, "yesterday"),
        ("so, 10 min geschafft", "de", 10, None),
        ("10 min war so lala", "de", 10, None),
        ("so heute 8 min", "de", 8, "today"),
        ("bin so froh, 5 min", "de", 5, None),
        ("am so 10 min", "de", 10, "sun"),
        ("So. 10 min", "de", 10, "sun"),
        ("did my first session 10 min", "en", 10, None),
    ],
)
def test_what_was_walked_is_added_up_and_has_its_day(
    text: str, language: str, minutes: float, day: str | None
) -> None:
    report = report_of(text, language)
    assert (report.kind, report.duration_min, report.day) == (LogKind.LOG, minutes, day)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("did mondays session on tuesday", "en", "tue"),
        ("caught up wednesdays session on thursday", "en", "thu"),
        ("die einheit von montag am dienstag gemacht", "de", "tue"),
    ],
)
def test_a_session_counts_on_the_day_it_was_done(text: str, language: str, day: str) -> None:
    found = report_of(text, language, "log.done")
    assert found == WalkReport(LogKind.DONE_AS_PLANNED, day=day)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("out of breath after 2 minutes", "en"),
        ("heart was racing after 6 min", "en"),
        ("nach 2 minuten außer atem", "de"),
        ("my machine only goes up in 0.5s", "en"),
        ("did 2 walks", "en"),
        ("kann ich morgen laufen", "de"),
        ("tuesday wont work this week", "en"),
        ("forgot to add my knee hurt a bit maybe 2", "en"),
        ("hab keine lust mehr", "de"),
        ("that was wednesday not today", "en"),
    ],
)
def test_what_nobody_walked_is_no_session(text: str, language: str) -> None:
    assert report_of(text, language).duration_min is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("walked to the shops and back 30 min", "en"),
        ("walked into town to post a letter 20 min", "en"),
        ("nipped to the post office and back on foot 15 mins", "en"),
        ("took the dog round the park 40 mins normal walking", "en"),
        ("walked to my sisters 15 min", "en"),
        ("bin zum bäcker gelaufen 15 min", "de"),
        ("war mit dem hund spazieren 40 minuten", "de"),
    ],
)
def test_a_walk_to_somewhere_is_an_ordinary_one(text: str, language: str) -> None:
    assert report_of(text, language).duration_min is None


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("how many kcal for 10 this morning and 20 this evening", "en", 30),
        ("10 this morning and 20 this evening backwards, kcal?", "en", 30),
        ("did 20 this mornin and 10 after lunch how many cals is that", "en", 30),
        ("calories for ten mins then a rest then ten more backwards", "en", 20),
        ("how many calories burned after 30 mins", "en", 30),
    ],
)
def test_the_parts_of_a_day_are_added_up_in_a_question(
    text: str, language: str, minutes: float
) -> None:
    question = Utterance(text, language, meant="ask.burn").question
    assert question is not None
    assert (question.kind, question.duration_min) == (AskKind.BURN, minutes)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("mon 10 tue 12 thu 8", "en", {"mon": 10, "tue": 12, "thu": 8}),
        ("yesterday 5 min today 6 min", "en", {"yesterday": 5, "today": 6}),
        ("10 min on monday 12 min on tuesday", "en", {"mon": 10, "tue": 12}),
        ("montag 5 min dienstag 6 min", "de", {"mon": 5, "tue": 6}),
        ("sa 10 min, so 12 min", "de", {"sat": 10, "sun": 12}),
        ("fr 10 sa 12 so 8", "de", {"fri": 10, "sat": 12, "sun": 8}),
        ("10 this morning and 5 after lunch", "en", {}),
        ("missed friday so did it saturday 10 min", "en", {}),
    ],
)
def test_several_days_need_no_comma(text: str, language: str, told: dict[str, float]) -> None:
    assert {r.day: r.duration_min for r in Utterance(text, language).reports} == told


@pytest.mark.parametrize(
    ("text", "language", "after"),
    [
        ("actually saturdays no good, sunday", "en", {0, 2, 6}),
        ("can we swap saturday for friday", "en", {0, 2, 4}),
        ("sundays are better than saturdays", "en", {0, 2, 6}),
        ("friday instead of saturday", "en", {0, 2, 4}),
        ("mondays and saturdays are no good", "en", {2}),
        ("not on Mondays", "en", {2, 5}),
        ("switch to Tue and Thu", "en", {1, 3}),
        ("samstags geht nicht lieber sonntags", "de", {0, 2, 6}),
    ],
)
def test_days_are_given_up_and_taken(text: str, language: str, after: set[int]) -> None:
    assert Utterance(text, language).weekdays_after(frozenset({0, 2, 5})) == after


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("remove the last one", "en"),
        ("get rid of the one from tuesday", "en"),
        ("scrub that i pressed it twice", "en"),
        ("die letzte bitte weg", "de"),
        ("thats wrong delete it please", "en"),
        ("ignore that was a typo", "en"),
        ("das ist falsch, bitte löschen", "de"),
    ],
)
def test_a_session_is_taken_out_in_words(text: str, language: str) -> None:
    assert Utterance(text, language).removes


def test_what_was_planned_is_no_correction() -> None:
    assert not Utterance("supposed to be 12 did 9 cos the phone rang").puts_right
    assert Utterance("it was supposed to be 12").puts_right


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("oops wrong day it was wednesday", "en", "wed"),
        ("that was wednesday not today", "en", "wed"),
        ("no sorry it was yesterday", "en", "yesterday"),
        ("wrong day, should be monday", "en", "mon"),
        ("sorry that was for tuesday not wednesday", "en", "tue"),
        ("that was 2 days ago", "en", "-2"),
        ("das war aber am mittwoch", "de", "wed"),
        ("nein, das war gestern", "de", "yesterday"),
        ("war mittwoch nicht heute", "de", "wed"),
        ("falscher tag, das war montag", "de", "mon"),
    ],
)
def test_only_the_day_is_put_right(text: str, language: str, day: str) -> None:
    said = Utterance(text, language)
    assert said.day_put_right == day
    assert said.put_right == WalkReport(LogKind.LOG, day=day)


@pytest.mark.parametrize("text", ["no, it was 12 min on monday", "is monday ok", "monday is wrong"])
def test_a_day_that_is_only_named_is_not_put_right(text: str) -> None:
    assert Utterance(text).day_put_right is None


@pytest.mark.parametrize(
    ("text", "minutes", "effort", "pain"),
    [
        ("actually more like a 6", None, None, None),
        ("more like 6 min", 6, None, None),
        ("effort was more like 6", None, 6, None),
        ("pain was more like 3", None, None, 3),
        ("make that 9", 9, None, None),
    ],
)
def test_a_bare_number_that_could_be_anything_is_no_minutes(
    text: str, minutes: float | None, effort: float | None, pain: float | None
) -> None:
    report = Utterance(text).put_right
    assert (report.duration_min, report.effort_0_10, report.pain_0_10) == (minutes, effort, pain)


@pytest.mark.parametrize(
    ("text", "language", "pain"),
    [
        ("forgot to add my knee hurt a bit maybe 2", "en", 2),
        ("zehn minuten, knie zwickt ein bisschen so 2 von 10", "de", 2),
    ],
)
def test_a_little_pain_is_read_with_its_number(text: str, language: str, pain: float) -> None:
    assert Utterance(text, language).details.pain_0_10 == pain


@pytest.mark.parametrize(
    ("text", "language", "minute"),
    [
        ("remind me at 4 today", "en", 16 * 60),
        ("remind me at 4 am today", "en", 4 * 60),
        ("remind me at 8 tonight", "en", 20 * 60),
        ("dentist at 6 so can we do it at 4 instead today", "en", 16 * 60),
        ("verschiebe auf 16 uhr heute", "de", 16 * 60),
        ("heute lieber um 4", "de", 16 * 60),
    ],
)
def test_a_time_of_today_is_in_the_afternoon(text: str, language: str, minute: int) -> None:
    assert Utterance(text, language).minute_of_day == minute


@pytest.mark.parametrize(
    ("text", "language", "of"),
    [
        ("how many calories have I burned this week", "en", "week"),
        ("how many calories did i burn this month", "en", "month"),
        ("how many calories have i burned so far", "en", ""),
        ("wie viele kalorien habe ich diese woche verbrannt", "de", "week"),
        ("wie viele kalorien hab ich bisher verbrannt", "de", ""),
    ],
)
def test_what_was_burned_so_far_is_asked(text: str, language: str, of: str) -> None:
    assert Utterance(text, language).period == of


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("my left calf is swollen and hot since yesterday thought id skip today", "en", "today"),
        ("hab am mittwoch geschwänzt", "de", "wed"),
        ("keine lust heute", "de", None),
    ],
)
def test_a_skip_has_its_own_day(text: str, language: str, day: str | None) -> None:
    assert report_of(text, language, "log.skip") == WalkReport(LogKind.SKIP, day=day)


@pytest.mark.parametrize(
    ("text", "language"),
    [("skip tomorrow", "en"), ("ill skip tomorrow", "en"), ("morgen ausfallen lassen", "de")],
)
def test_a_skip_may_lie_ahead(text: str, language: str) -> None:
    assert report_of(text, language, "log.skip") == WalkReport(LogKind.SKIP)
    assert Utterance(text, language).is_ahead


def test_rounds_are_counted_and_kilos_are_read_behind_wieviel() -> None:
    assert Utterance("went up and down the corridor 20 times").counts_only
    asked = Utterance("wieviel kalorien sind das bei 78 kilo und 15 min", "de", meant="ask.burn")
    question = asked.question
    assert question is not None
    assert (question.mass_kg, question.duration_min) == (78, 15)


def test_how_often_a_week_names_no_days() -> None:
    assert Utterance("only 2 days a week please").weekdays == frozenset()


def test_explain_any_says_what_it_is_how_sure_and_which_words_it_knew() -> None:
    found = explain_line("any", "did 20 min on the treadmyll, wobbly gronk, my knee gave way")
    assert found["about"] == "log.session"
    assert 0 < found["sure"] <= 1
    assert found["danger"] == "stop"
    assert found["signs"] == ["joint"]
    assert "gronk" in found["unused"]
    assert {"20", "min", "treadmill"} <= set(found["used"])


@pytest.mark.parametrize(
    ("text", "language"), [("thanks", "en"), ("Danke dir!", "de"), ("ta", "en")]
)
def test_thanks_alone_are_thanks(text: str, language: str) -> None:
    said = Utterance(text, language)
    assert said.about == "talk.thanks"
    assert said.topic[0] is None


def test_what_was_meant_may_be_no_topic() -> None:
    assert Utterance("thingummy", meant="plan.show").topic == (None, 1.0)
