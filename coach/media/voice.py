"""Spoken words for the track, by a speech engine that is part of the installation.

Pico (the package `py-nanotts` of the extra `sound`) speaks the languages of `PICO`; for any other
the program `espeak-ng` is asked, where it is installed. docs/sound.md has what was measured of
both. Whoever has neither hears tones: the words are an addition.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import wave
from array import array
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from retrowalk.coach.errors import RetrowalkError
from retrowalk.coach.media.cues import RATE_HZ
from retrowalk.coach.media.loudness import levelled

PICO = {"en": "en-GB", "de": "de-DE", "es": "es-ES", "fr": "fr-FR", "it": "it-IT"}
PICO_PACKAGE = "py_nanotts"
PICO_VOLUME = 0.4  # at its own volume loud vowels are cut off
PICO_SPEED = 0.9
ENGINE = "espeak-ng"
WORDS_PER_MINUTE = 135
PATIENCE_S = 10.0
QUIET = 0.03
"""What is below this share of the loudest before the first word and after the last is cut away."""
EDGE_S = 0.02


class CannotSpeak(RetrowalkError):
    """There is no speech engine for the language, or it did not work."""


def can_speak(language: str) -> bool:
    """Whether there is an engine that speaks this language."""
    return _has_pico(language) or shutil.which(ENGINE) is not None


@lru_cache(maxsize=512)
def speak(text: str, language: str) -> array[int]:
    """A text as samples at RATE_HZ, as loud as every other sound. Raises CannotSpeak.

    It begins with its first sound and ends with its last. What was said once is remembered: the
    words of all tracks are few. Whoever gets the samples leaves them as they are.
    """
    said = _by_pico(text, language) if _has_pico(language) else _by_program(text, language)
    words = _without_silence(said)
    if not words:
        raise CannotSpeak(f"nothing was heard of {len(text)} letters")
    return levelled(words, RATE_HZ)


def _has_pico(language: str) -> bool:
    return language in PICO and find_spec(PICO_PACKAGE) is not None


def _by_pico(text: str, language: str) -> array[int]:
    try:
        import py_nanotts  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415  an extra

        pcm = py_nanotts.NanoTTS().speak(
            text, voice=PICO[language], speed=PICO_SPEED, volume=PICO_VOLUME
        )
    except (ImportError, RuntimeError, OSError, ValueError) as error:
        raise CannotSpeak(f"Pico failed ({type(error).__name__})") from error
    return array("h", pcm)


def _by_program(text: str, language: str) -> array[int]:
    engine = shutil.which(ENGINE)
    if engine is None:
        raise CannotSpeak(f"{ENGINE} is not installed")
    with tempfile.TemporaryDirectory(prefix="retrowalk-voice-") as folder:
        path = Path(folder) / "words.wav"
        words = [engine, "-v", language, "-s", str(WORDS_PER_MINUTE), "-w", str(path), "--", text]
        try:
            subprocess.run(words, check=True, capture_output=True, timeout=PATIENCE_S)  # noqa: S603  our own texts
            with wave.open(str(path)) as sound:
                rate_hz = sound.getframerate()
                samples = array("h", sound.readframes(sound.getnframes()))
        except (OSError, subprocess.SubprocessError, EOFError, wave.Error) as error:
            raise CannotSpeak(f"{ENGINE} failed ({type(error).__name__})") from error
    return _resampled(samples, rate_hz)


def _resampled(samples: array[int], rate_hz: int) -> array[int]:
    """The same sound at the rate of the track, between two samples on the straight line."""
    if not samples or rate_hz == RATE_HZ:
        return samples
    found = array("h")
    for at in range(len(samples) * RATE_HZ // rate_hz):
        whole, part = divmod(at * rate_hz, RATE_HZ)
        here, following = samples[whole], samples[min(whole + 1, len(samples) - 1)]
        found.append(round(here + (following - here) * part / RATE_HZ))
    return found


def _without_silence(samples: array[int]) -> array[int]:
    """From the first sample that can be heard to the last, swelling and fading within EDGE_S."""
    quiet = QUIET * max(map(abs, samples), default=0)
    heard = [at for at, sample in enumerate(samples) if abs(sample) > quiet]
    if not heard:
        return array("h")
    edge = round(EDGE_S * RATE_HZ)
    found = samples[max(0, heard[0] - edge // 4) : heard[-1] + edge]
    for at in range(min(edge, len(found))):
        found[-1 - at] = round(found[-1 - at] * at / edge)
    return found
