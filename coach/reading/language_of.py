"""The language a message is written in, which need not be the one its writer chose."""

from __future__ import annotations

from collections.abc import Iterable

from retrowalk.coach.reading.utterance import Utterance


def in_its_language(text: str, language: str, languages: Iterable[str]) -> Utterance:
    """A message in the language that it is written in: the person's own, if that is not clear.

    Another one must know two of its words more than the person's language does.
    """
    said = Utterance(text, language)
    if said.unknown_words <= 1:
        return said
    for other in languages:
        foreign = said.in_language(other)
        if foreign.known_words > said.known_words + 1:
            said = foreign
    return said
