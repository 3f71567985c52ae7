"""A pain told with its number and nothing beside it is an entry of pain: no alarm, no session."""

from __future__ import annotations

from itertools import product

import pytest

from retrowalk.bot.conversation.decision import Certainty, decide
from retrowalk.bot.ground.danger_told import danger_in
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.utterance import Utterance

WHERE = {
    "en": ("my right knee hurts", "my knees hurt", "got pain in my knee", "my ankle hurts"),
    "de": (
        "mein rechtes Knie tut weh",
        "Knieschmerzen",
        "hab Schmerzen im Knie",
        "die Hüfte tut weh",
    ),
    "es": (
        "me duele la rodilla derecha",
        "dolor de rodilla",
        "me duele el tobillo",
        "me duele la cadera",
    ),
}
HOW_MUCH = {
    "en": (" since yesterday, {}/10", ", {}/10", " today, {} of 10", " since Monday, {}/10"),
    "de": (" seit gestern, {}/10", ", {}/10", " heute, {} von 10", " seit Montag, {}/10"),
    "es": (" desde ayer, {}/10", ", {}/10", " hoy, {} de 10", " desde el lunes, {}/10"),
}  # fmt: skip
MILD = [
    (language, where + much.format(mark))
    for language in WHERE
    for where, much, mark in product(WHERE[language], HOW_MUCH[language], (2, 4))
]


@pytest.mark.parametrize(("language", "text"), MILD)
def test_a_mild_pain_with_its_number_is_pain_and_no_alarm(language: str, text: str) -> None:
    said = Utterance(text, language)
    decision = decide(said)
    assert (decision.label, decision.certainty) == ("pain.now", Certainty.SURE)
    assert danger_in(said).level < Level.STOP


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "my right knee hurts since yesterday, 8/10"),
        ("de", "mein rechtes Knie tut weh seit gestern, 8/10"),
        ("es", "me duele la rodilla derecha desde ayer, 8/10"),
    ],
)
def test_a_strong_pain_still_stops(language: str, text: str) -> None:
    assert danger_in(Utterance(text, language)).level >= Level.STOP


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("en", "10 min on the treadmill, knee 3/10", "log.session"),
        ("en", "skip please, knee 4/10", "log.skip"),
        ("en", "what can I do for my knee, it is 3/10?", None),
        ("de", "10 min auf dem Laufband, Knie 3/10", "log.session"),
        ("es", "10 min en la cinta, rodilla 3/10", "log.session"),
    ],
)
def test_a_pain_beside_something_else_leaves_that_what_it_is(
    language: str, text: str, label: str | None
) -> None:
    found = decide(Utterance(text, language)).label
    assert found != "pain.now" if label is None else found == label
