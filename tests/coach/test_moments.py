"""Dates, weekdays and times of day in what people write: each in many forms."""

from __future__ import annotations

from datetime import date

import pytest

from retrowalk.coach.reading.utterance import Utterance

TODAY = date(2026, 11, 24)  # a Tuesday
EVERY = frozenset(range(7))


def days_in(text: str, language: str = "en") -> list[list[str]]:
    """For each date of a message the days that it can be."""
    return [[day.isoformat() for day in days] for days in Utterance(text, language).dates(TODAY)]


# -- dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day", "minutes"),
    [
        ("did 10 min on 19/11", "2026-11-19", 10),
        ("walked 12 min on 30/10", "2026-10-30", 12),
        ("log 9 min for 22/11", "2026-11-22", 9),
        ("5 mins on the 19/11 in the hall", "2026-11-19", 5),
        ("8 min 21/11", "2026-11-21", 8),
        ("missed 20/11", "2026-11-20", None),
        ("19/11: 10 min", "2026-11-19", 10),
        ("on 18/11 I did 7 min", "2026-11-18", 7),
        ("15/11 20 min", "2026-11-15", 20),
        ("half an hour on 13/9 outside", "2026-09-13", 30),
        ("did 6 min on 23/11/2026", "2026-11-23", 6),
    ],
)
def test_a_day_before_its_month_is_read(text: str, day: str, minutes: float | None) -> None:
    assert days_in(text) == [[day]]
    assert Utterance(text).details.duration_min == minutes


@pytest.mark.parametrize(
    ("text", "day", "minutes"),
    [
        ("did 8 min on 11/19", "2026-11-19", 8),
        ("did 12 min 10/31", "2026-10-31", 12),
        ("log 11/20 12 min", "2026-11-20", 12),
        ("10/30 8 min", "2026-10-30", 8),
        ("9/28 6 min in the park", "2026-09-28", 6),
        ("on 11/18 I did 7 min", "2026-11-18", 7),
        ("8 min on 11/19/26", "2026-11-19", 8),
        ("did 10 min on 11/19/2026", "2026-11-19", 10),
        ("11/22: 15 min", "2026-11-22", 15),
        ("walked 9 min on 11/17, felt 4/10", "2026-11-17", 9),
        ("skipped 11/16", "2026-11-16", None),
    ],
)
def test_a_month_before_its_day_is_read(text: str, day: str, minutes: float | None) -> None:
    assert days_in(text) == [[day]]
    assert Utterance(text).details.duration_min == minutes


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("did 10 min on 11/12", ["2026-11-12", "2026-12-11"]),
        ("20 min on 3/11", ["2026-03-11", "2026-11-03"]),
        ("did 10 min on 02/11/2026", ["2026-02-11", "2026-11-02"]),
        ("did a quarter of an hour on 5/11", ["2026-05-11", "2026-11-05"]),
        ("walked 8 min on 11/3", ["2026-11-03", "2026-03-11"]),
        ("did 10 min from 5/10", ["2026-05-10", "2026-10-05"]),
        ("on 11/12 20 min", ["2026-11-12", "2026-12-11"]),
        ("log 6 min for 9/8", ["2026-09-08", "2026-08-09"]),
        ("5 min on 4/2 in the hall", ["2026-04-02", "2026-02-04"]),
        ("10 min on 10/9", ["2026-10-09", "2026-09-10"]),
        ("12 min on 07/08", ["2026-07-08", "2026-08-07"]),
    ],
)
def test_a_date_of_two_small_numbers_has_two_readings(text: str, days: list[str]) -> None:
    assert days_in(text) == [days]


@pytest.mark.parametrize(
    ("text", "day"),
    [("10 min am 11/12", "2026-12-11"), ("am 3/11 8 min", "2026-11-03")],
)
def test_in_german_the_day_comes_first(text: str, day: str) -> None:
    assert days_in(text, "de") == [[day]]


@pytest.mark.parametrize(
    ("text", "language", "day", "minutes"),
    [
        ("did 7 min on 18.11.", "en", "2026-11-18", 7),
        ("did 7 min on 3.11.", "en", "2026-11-03", 7),
        ("did 9 min on 18.11.2026", "en", "2026-11-18", 9),
        ("on 20.11. 10 min", "en", "2026-11-20", 10),
        ("did 5 min on 01.11.", "en", "2026-11-01", 5),
        ("20.11.26 10 min", "en", "2026-11-20", 10),
        ("did 7 min on 18.11", "en", "2026-11-18", 7),
        ("did 10 min on 19.11., felt 4", "en", "2026-11-19", 10),
        ("am 18.11. 7 min", "de", "2026-11-18", 7),
        ("18.11. 7 min", "de", "2026-11-18", 7),
        ("10 min am 3.11. im Flur", "de", "2026-11-03", 10),
        ("vom 18.11. nachtragen 9 min", "de", "2026-11-18", 9),
        ("gestern war der 23.11., 6 min", "de", "2026-11-23", 6),
        ("10 min am 18.11", "de", "2026-11-18", 10),
        ("am 5. Oktober 10 min", "de", "2026-10-05", 10),
        ("am 18. 8 min", "de", "2026-11-18", 8),
    ],
)
def test_a_date_with_dots_is_read(text: str, language: str, day: str, minutes: float) -> None:
    assert days_in(text, language) == [[day]]
    assert Utterance(text, language).details.duration_min == minutes


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("did 6 min on the 18th", "2026-11-18"),
        ("6 min on the 3rd", "2026-11-03"),
        ("walked 12 min on the 21st", "2026-11-21"),
        ("the 22nd: 9 min", "2026-11-22"),
        ("did 10 min on the 30th", "2026-10-30"),
        ("10 min on 18th", "2026-11-18"),
        ("on the 1st I did 5 min", "2026-11-01"),
        ("log 8 min for the 19th", "2026-11-19"),
        ("missed the 17th", "2026-11-17"),
        ("did 5 min on the 31st", "2026-10-31"),
        ("18th of november 7 min", "2026-11-18"),
        ("did 6 min on the 24th", "2026-11-24"),
    ],
)
def test_a_day_of_the_month_is_the_last_one(text: str, day: str) -> None:
    assert days_in(text) == [[day]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("did 16 min on Nov 31", "en"),
        ("10 min on february 30", "en"),
        ("did 12 min on 31 April", "en"),
        ("31st of June 8 min", "en"),
        ("10 min on 30.2.", "en"),
        ("did 8 min on Sept 31", "en"),
        ("did 5 min on feb 29", "en"),
        ("10 min on june 31st", "en"),
        ("7 min on 31/6", "en"),
        ("7 min on 2/30", "en"),
        ("on 2026-11-31 10 min", "en"),
        ("10 min am 31. Juni", "de"),
        ("am 31.9. 5 min", "de"),
    ],
)
def test_a_date_that_there_is_not_is_no_day(text: str, language: str) -> None:
    assert days_in(text, language) == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "felt 4/10",
        "effort 4 out of 10, knee 2/10",
        "did 12/20 min",
        "1/2 hour on the treadmill",
        "walked 1 1/2 miles",
        "week 2 day 3",
        "did 2.5 km on the treadmill",
        "blood pressure 120/80",
        "the 2nd week was easier",
        "i am 12. is that ok",
        "set it on 3.5",
        "did 20 min, 12-3-30",
    ],
)
def test_numbers_that_are_no_date_are_none(text: str) -> None:
    assert days_in(text) == []


@pytest.mark.parametrize(
    ("text", "language", "weekday"),
    [
        ("did 5 min last Friday", "en", 4),
        ("last monday 10 min", "en", 0),
        ("10 min last tue", "en", 1),
        ("walked 8 min in the park last wednesday", "en", 2),
        ("last sunday I did 12 min", "en", 6),
        ("last sat 9 min", "en", 5),
        ("did 6 min last sun", "en", 6),
        ("past thursday 10 min", "en", 3),
        ("15 min last Tuesday evening", "en", 1),
        ("last saturday: 11 min", "en", 5),
        ("10 min this friday", "en", None),
        ("letzten Freitag 5 min", "de", 4),
        ("am letzten Montag 10 min", "de", 0),
        ("vorigen donnerstag 9 min", "de", 3),
        ("am vergangenen Freitag 5 min", "de", 4),
        ("am Freitag 5 min", "de", None),
    ],
)
def test_last_friday_is_a_weekday_that_is_past(
    text: str, language: str, weekday: int | None
) -> None:
    assert Utterance(text, language).last_weekday == weekday


# -- days of the week ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "out"),
    [
        ("every day except Sunday", "en", {6}),
        ("daily but not on Mondays", "en", {0}),
        ("every day but Friday", "en", {4}),
        ("every day apart from Tuesday", "en", {1}),
        ("each day except saturday", "en", {5}),
        ("every day excluding Thursdays", "en", {3}),
        ("every day without Wednesday", "en", {2}),
        ("daily except Monday and Friday", "en", {0, 4}),
        ("every day, not Saturday", "en", {5}),
        ("every day other than friday", "en", {4}),
        ("every day except weekends", "en", {5, 6}),
        ("any day except Tuesday", "en", {1}),
        ("all but Wednesday", "en", {2}),
        ("all days but Friday", "en", {4}),
        ("all except Monday", "en", {0}),
        ("all week except Sunday", "en", {6}),
        ("all the days but Tuesday", "en", {1}),
        ("all days except Sat and Sun", "en", {5, 6}),
        ("all of them but thursday", "en", {3}),
        ("all but mondays please", "en", {0}),
        ("all week but not friday", "en", {4}),
        ("all except the weekend", "en", {5, 6}),
        ("every day of the week but Tuesday", "en", {1}),
        ("jeden Tag außer Mittwoch", "de", {2}),
        ("täglich außer Sonntag", "de", {6}),
        ("jeden Tag ausser Montag", "de", {0}),
        ("alle Tage außer Freitag", "de", {4}),
        ("jeden Tag außer am Wochenende", "de", {5, 6}),
        ("jeden Tag bis auf Dienstag", "de", {1}),
        ("täglich, nur nicht samstags", "de", {5}),
        ("jeden Tag ohne Donnerstag", "de", {3}),
        ("alle Tage außer Mo und Mi", "de", {0, 2}),
        ("jeden Tag, aber nicht am Freitag", "de", {4}),
        ("jeden Tag mit Ausnahme von Sonntag", "de", {6}),
    ],
)
def test_every_day_but_one_is_all_the_others(text: str, language: str, out: set[int]) -> None:
    assert Utterance(text, language).weekdays_after(frozenset({0, 2, 4})) == EVERY - out


@pytest.mark.parametrize(
    ("text", "language", "out"),
    [
        ("not Sundays", "en", {6}),
        ("not on Mondays", "en", {0}),
        ("no Fridays please", "en", {4}),
        ("never on Wednesdays", "en", {2}),
        ("not Monday", "en", {0}),
        ("no mondays or wednesdays", "en", {0, 2}),
        ("not on Wed", "en", {2}),
        ("no more Mondays", "en", {0}),
        ("Wednesdays are no good", "en", {2}),
        ("not wednesdays and fridays", "en", {2, 4}),
        ("without Monday", "en", {0}),
        ("please not on fridays", "en", {4}),
        ("nicht sonntags", "de", {6}),
        ("keine Montage", "de", {0}),
        ("nicht am Mittwoch", "de", {2}),
    ],
)
def test_a_day_that_is_not_wanted_leaves_the_others(
    text: str, language: str, out: set[int]
) -> None:
    before = frozenset({0, 2, 4, 6})
    assert Utterance(text, language).weekdays_after(before) == before - out


# -- times of day --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "minute"),
    [
        ("noon", "en", 720),
        ("midday", "en", 720),
        ("at noon", "en", 720),
        ("12 noon", "en", 720),
        ("noon please", "en", 720),
        ("at midday please", "en", 720),
        ("12 pm", "en", 720),
        ("midnight", "en", 0),
        ("12 am", "en", 0),
        ("around noon", "en", 720),
        ("by noon", "en", 720),
        ("remind me at noon", "en", 720),
        ("mittags", "de", 720),
        ("um 12 Uhr mittags", "de", 720),
        ("mitternacht", "de", 0),
        ("7 in the evening", "en", 1140),
        ("8 in the morning", "en", 480),
        ("6 in the afternoon", "en", 1080),
        ("at 9 at night", "en", 1260),
        ("7:30 in the evening", "en", 1170),
        ("half past 7 in the evening", "en", 1170),
        ("ten in the morning", "en", 600),
        ("quarter to 7 in the evening", "en", 1125),
        ("7 o'clock in the evening", "en", 1140),
        ("evening at 7", "en", 1140),
        ("12:30 in the afternoon", "en", 750),
        ("7 Uhr abends", "de", 1140),
        ("um halb acht abends", "de", 1170),
        ("abends um halb acht", "de", 1170),
        ("um 7 am Abend", "de", 1140),
        ("remind me at 7 in the evening", "en", 1140),
        ("remind me at half past six in the evening", "en", 1110),
        ("please remind me at eight in the morning", "en", 480),
        ("reminder at 9 at night", "en", 1260),
        ("could you remind me at 6:45 in the evening", "en", 1125),
        ("remind me every day at 5 in the afternoon", "en", 1020),
        ("remind me in the morning at 8", "en", 480),
        ("set the reminder to 7 in the evening", "en", 1140),
        ("nudge me at quarter past 8 in the morning", "en", 495),
        ("remind me around 7 in the evening", "en", 1140),
        ("remind me at 7 this evening", "en", 1140),
        ("Erinnere mich um 7 Uhr abends", "de", 1140),
        ("18.00 Uhr", "de", 1080),
        ("18:00 Uhr", "de", 1080),
        ("um 18 Uhr", "de", 1080),
        ("18.30 Uhr", "de", 1110),
        ("7.15 Uhr", "de", 435),
        ("um 9.05 Uhr", "de", 545),
        ("20.45 Uhr bitte", "de", 1245),
        ("erinnere mich um 18.00 Uhr", "de", 1080),
        ("um 18.30", "de", 1110),
        ("18 Uhr 30", "de", 1110),
        ("acht Uhr fünfzehn", "de", 495),
        ("6.30 Uhr morgens", "de", 390),
        ("7.15 am", "en", 435),
        ("remind me at 10 to 7", "en", 6 * 60 + 50),
        ("20 past 8 please", "en", 8 * 60 + 20),
        ("ten past six in the evening", "en", 18 * 60 + 10),
        ("at twenty five to eight", "en", 7 * 60 + 35),
        ("half past noon", "en", 12 * 60 + 30),
        ("quarter to noon", "en", 11 * 60 + 45),
        ("remind me at 1930", "en", 19 * 60 + 30),
        ("zwanzig vor 9", "de", 8 * 60 + 40),
        ("fünf vor halb acht", "de", 7 * 60 + 25),
        ("10 nach 7 abends", "de", 19 * 60 + 10),
    ],
)
def test_a_time_of_day_is_read(text: str, language: str, minute: int) -> None:
    assert Utterance(text, language).minute_of_day == minute


@pytest.mark.parametrize(
    ("text", "language", "clocks"),
    [
        ("10 pm to 7 am", "en", [1320, 420]),
        ("10pm-7am", "en", [1320, 420]),
        ("from 22:00 to 07:00", "en", [1320, 420]),
        ("between 9 pm and 8 am", "en", [1260, 480]),
        ("9 pm until 6:30 am", "en", [1260, 390]),
        ("from 10 at night to 7 in the morning", "en", [1320, 420]),
        ("half past 9 pm to 8 am", "en", [1290, 480]),
        ("22:30 to 6:45", "en", [1350, 405]),
        ("from midnight to 8 am", "en", [0, 480]),
        ("8 to 10 pm", "en", [1200, 1320]),
        ("between 10 pm and noon", "en", [1320, 720]),
        ("from 9 in the evening until 7 in the morning", "en", [1260, 420]),
        ("nothing after 9 pm", "en", [1260]),
        ("22 bis 7 Uhr", "de", [1320, 420]),
        ("von 10 Uhr abends bis 7 Uhr morgens", "de", [1320, 420]),
        ("um 12 Uhr mittags", "de", [720]),
        ("quiet hours 22-7", "en", [22 * 60, 7 * 60]),
        ("quiet from 10 pm to 7", "en", [22 * 60, 7 * 60]),
        ("ruhe von 22 bis 6", "de", [22 * 60, 6 * 60]),
        ("10-12 min", "en", []),
    ],
)
def test_every_time_that_was_named_is_read(text: str, language: str, clocks: list[int]) -> None:
    assert Utterance(text, language).clocks == clocks


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("mittwoch auf donnerstag verschieben", "de"),
        ("Mittwoch auf Donnerstag bitte verlegen", "de"),
        ("kannst du den Mittwoch auf den Donnerstag legen?", "de"),
        ("aus Mittwoch mach Donnerstag", "de"),
        ("can Wednesday become Thursday?", "en"),
        ("make Wednesday Thursday", "en"),
        ("swap wed and thu", "en"),
        ("pasa el miércoles al jueves", "es"),
    ],
)
def test_one_day_of_the_plan_becomes_another(text: str, language: str) -> None:
    assert Utterance(text, language).weekdays_after(frozenset({0, 2, 4})) == {0, 3, 4}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("on monday I can't but thursday works", "en"),
        ("mondays don't work for me but thursdays would", "en"),
        ("montags kann ich nicht, donnerstag geht", "de"),
        ("Montag ist schlecht, aber Donnerstag passt", "de"),
        ("el lunes no, pero el jueves sí", "es"),
    ],
)
def test_a_day_that_does_not_work_goes_for_one_that_does(text: str, language: str) -> None:
    assert Utterance(text, language).weekdays_after(frozenset({0, 2, 4})) == {2, 3, 4}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Monday to Thursday", {0, 1, 2, 3}),
        ("Wednesday and Thursday", {2, 3}),
        ("wed thu", {2, 3}),
    ],
)
def test_days_that_are_named_alone_are_all_the_days(text: str, days: set[int]) -> None:
    assert Utterance(text, "en").weekdays_after(frozenset({0, 2, 4})) == days
