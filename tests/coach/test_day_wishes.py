"""Days of the week that are given up, kept alone, or come in the place of others."""

from __future__ import annotations

import pytest

from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.reading.weekdays import EVERY

BEFORE = frozenset({0, 2, 4})


@pytest.mark.parametrize(
    ("text", "language", "after"),
    [
        ("Fridays only", "en", {4}),
        ("only on Fridays please", "en", {4}),
        ("keep it to Monday and Friday only", "en", {0, 4}),
        ("stick with Wednesdays", "en", {2}),
        ("I can't make Wednesdays any more, make it Thursday", "en", {0, 3, 4}),
        ("drop the Wednesday one", "en", {0, 4}),
        ("lose the friday one", "en", {0, 2}),
        ("take Friday out please", "en", {0, 2}),
        ("scrap Sundays", "en", {0, 2, 4}),
        ("I'm busy on Fridays", "en", {0, 2}),
        ("Friday is out, Saturday is fine", "en", {0, 2, 5}),
        ("I work Fridays, could I do Sunday instead", "en", {0, 2, 6}),
        ("Monday and Wednesday no longer work, Tuesday and Thursday would", "en", {1, 3, 4}),
        ("add Saturday", "en", {0, 2, 4, 5}),
        ("nur noch freitags", "de", {4}),
        ("montags und mittwochs reicht", "de", {0, 2}),
        ("Freitag kann ich, Montag nicht", "de", {2, 4}),
        ("streich den Mittwoch", "de", {0, 4}),
        ("mittwochs geht es nicht mehr, lieber donnerstags", "de", {0, 3, 4}),
        ("am Freitag hab ich keine Zeit", "de", {0, 2}),
        ("nicht freitags sondern samstags", "de", {0, 2, 5}),
        ("tausch Freitag gegen Sonntag", "de", {0, 2, 6}),
        ("verleg den Freitag auf Sonntag", "de", {0, 2, 6}),
        ("statt Montag, Dienstag", "de", {1, 2, 4}),
        ("instead of Monday, Tuesday", "en", {1, 2, 4}),
        ("cámbiame el viernes por el domingo", "es", {0, 2, 6}),
        ("cambiar viernes por domingo", "es", {0, 2, 6}),
        ("pasa el viernes al domingo", "es", {0, 2, 6}),
        ("en lugar del viernes, el domingo", "es", {0, 2, 6}),
        ("el domingo en vez del viernes", "es", {0, 2, 6}),
    ],
)
def test_the_days_that_are_left(text: str, language: str, after: set[int]) -> None:
    assert Utterance(text, language).weekdays_after(BEFORE) == after


@pytest.mark.parametrize(
    ("text", "language", "is_lasting", "is_once"),
    [
        ("can't do Friday", "en", False, False),
        ("can't do Friday this week", "en", False, True),
        ("skip next monday", "en", False, True),
        ("not this friday", "en", False, True),
        ("can't do Fridays", "en", True, False),
        ("Wednesday doesn't work any more", "en", True, False),
        ("Freitag kann ich nicht", "de", False, False),
        ("diesen Freitag nicht", "de", False, True),
        ("kann freitags nicht", "de", True, False),
    ],
)
def test_for_once_or_for_good(text: str, language: str, *, is_lasting: bool, is_once: bool) -> None:
    wish = Utterance(text, language).day_wish
    assert wish.out
    assert (wish.is_lasting, wish.is_once) == (is_lasting, is_once)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Monday was fine", "en"),
        ("mon and wed", "en"),
        ("did 5 min on Friday", "en"),
        ("every day", "en"),
        ("am Montag war es gut", "de"),
        ("hello", "en"),
    ],
)
def test_days_that_are_only_named_are_not_given_up(text: str, language: str) -> None:
    said = Utterance(text, language)
    assert not said.day_wish.out
    assert not said.day_wish.only
    assert said.weekdays_after(EVERY) <= EVERY


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("an hour earlier please", "en", -60),
        ("remind me half an hour later", "en", 30),
        ("eine Stunde früher bitte", "de", -60),
        ("eine Stunde früher, um 18 Uhr bin ich noch unterwegs", "de", -60),
        ("earlier", "en", None),
    ],
)
def test_a_time_moves_by_what_was_said(text: str, language: str, minutes: float | None) -> None:
    assert in_passing.shift_min(Utterance(text, language)) == minutes


@pytest.mark.parametrize(
    ("text", "language", "minute"),
    [
        ("remind me at 4", "en", 16 * 60),
        ("remind me at 4 am", "en", 4 * 60),
        ("remind me at 04:00", "en", 4 * 60),
        ("remind me at 5 in the morning", "en", 5 * 60),
        ("remind me at 8", "en", 8 * 60),
        ("erinner mich um 3", "de", 15 * 60),
    ],
)
def test_nobody_is_reminded_at_night_who_does_not_say_so(
    text: str, language: str, minute: int
) -> None:
    assert Utterance(text, language).minute_of_reminder == minute


@pytest.mark.parametrize(
    ("text", "language", "is_fine"),
    [
        ("I'm fine", "en", True),
        ("all good", "en", True),
        ("it's nothing, just the laces", "en", True),
        ("no swelling", "en", True),
        ("nothing sharp, no swelling", "en", True),
        ("alles gut", "de", True),
        ("mir geht es gut", "de", True),
        ("keine Schwellung", "de", True),
        ("not fine", "en", False),
        ("I'm fine but my chest hurts", "en", False),
        ("mir geht's nicht gut", "de", False),
        ("is it fine?", "en", False),
    ],
)
def test_who_is_well_says_so_in_a_few_words(text: str, language: str, *, is_fine: bool) -> None:
    assert in_passing.is_fine(Utterance(text, language)) == is_fine


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("tomorrow then", "en"),
        ("move it to tomorrow", "en"),
        ("postpone today's to tomorrow please", "en"),
        ("morgen dann", "de"),
        ("dann mach ichs halt morgen", "de"),
        ("verschieb es auf morgen", "de"),
    ],
)
def test_what_is_put_off_until_tomorrow(text: str, language: str) -> None:
    assert in_passing.is_put_off(Utterance(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [("see you tomorrow", "en"), ("what about tomorrow?", "en"), ("bis morgen", "de")],
)
def test_a_goodbye_puts_nothing_off(text: str, language: str) -> None:
    assert not in_passing.is_put_off(Utterance(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my laces were too tight and my foot went numb for a moment", "en"),
        ("slept on my arm and it is numb now", "en"),
        ("Schuhe waren zu eng, Fuß war kurz taub", "de"),
    ],
)
def test_a_numb_limb_with_a_harmless_cause_is_asked_about(text: str, language: str) -> None:
    assert Utterance(text, language).danger.is_guess


@pytest.mark.parametrize(
    "text",
    [
        "my arm is numb and my mouth droops, maybe I slept on it",
        "laces too tight, and one side of my face is numb",
    ],
)
def test_what_is_of_the_head_too_stays_an_emergency(text: str) -> None:
    danger = Utterance(text, "en").danger
    assert danger.level.name == "EMERGENCY"
    assert not danger.is_guess


@pytest.mark.parametrize(
    ("text", "language", "after"),
    [
        ("swap Saturday for Sunday, Saturday I play golf", "en", {1, 3, 6}),
        ("cámbiame el sábado por el domingo, que el sábado juego", "es", {1, 3, 6}),
        ("statt Samstag lieber Sonntag, samstags ist Markt", "de", {1, 3, 6}),
        ("Saturdays no good, Sunday", "en", {1, 3, 6}),
    ],
)
def test_a_day_given_up_and_named_again_stays_given_up(
    text: str, language: str, after: set[int]
) -> None:
    assert Utterance(text, language).weekdays_after(frozenset({1, 3, 5})) == after


@pytest.mark.parametrize(
    ("text", "language", "maybe"),
    [
        ("Monday and perhaps Friday", "en", {4}),
        ("Thursdays, possibly the Sunday too", "en", {6}),
        ("montags und vielleicht noch samstags", "de", {5}),
        ("lunes y tal vez el sábado", "es", {5}),
        ("Monday and Friday", "en", set()),
    ],
)
def test_a_day_that_is_only_maybe_stands_apart(text: str, language: str, maybe: set[int]) -> None:
    assert Utterance(text, language).day_wish.maybe == maybe


def test_all_right_names_no_days_and_half_past_in_the_morning_is_a_time() -> None:
    assert not Utterance("All right.", "en").weekdays_wanted
    assert Utterance("sábado 7 y media de la mañana", "es").minute_of_day == 7 * 60 + 30
