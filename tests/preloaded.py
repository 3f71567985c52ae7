"""What a process of ours loads at its start, loaded once for all that are forked from here."""

from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import languages
from retrowalk.scheduler import clockwork
from retrowalk.service import serve

LOADED = (clockwork, serve)


def read_along() -> None:
    """Read the words of each language, and its trained reader."""
    for language in languages():
        for text in ("did 10 min backwards", "10 Minuten rückwärts", "10 min de espaldas"):
            said = Utterance(text, language)
            assert said.about
            assert said.danger is not None


read_along()
