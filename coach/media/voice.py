"""Spoken words for the track, where the speech engine `espeak-ng` is installed.

The tones carry the session; words are an addition for those who find them easier.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import wave
from array import array
from pathlib import Path

from retrowalk.coach.errors import RetrowalkError
from retrowalk.coach.media.cues import PEAK, RATE_HZ

ENGINE = "espeak-ng"
WORDS_PER_MINUTE = 135
PATIENCE_S = 10.0
FULL_SCALE = 32767


class CannotSpeak(RetrowalkError):
    """The speech engine is missing or did not work."""


def can_speak() -> bool:
    """Whether the speech engine is installed."""
    return shutil.which(ENGINE) is not None


def speak(text: str, language: str) -> array[int]:
    """The samples of a text, 16 bit, at the rate of the track. Raises CannotSpeak."""
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
    return _as_loud_as_the_tones(_resampled(samples, rate_hz))


def _resampled(samples: array[int], rate_hz: int) -> array[int]:
    """The same sound at the rate of the track, between two samples on the straight line."""
    if not samples:
        return samples
    found = array("h")
    for at in range(len(samples) * RATE_HZ // rate_hz):
        whole, part = divmod(at * rate_hz, RATE_HZ)
        here, following = samples[whole], samples[min(whole + 1, len(samples) - 1)]
        found.append(round(here + (following - here) * part / RATE_HZ))
    return found


def _as_loud_as_the_tones(samples: array[int]) -> array[int]:
    loudest = max((abs(sample) for sample in samples), default=0)
    if not loudest:
        return samples
    return array("h", [round(sample * PEAK * FULL_SCALE / loudest) for sample in samples])
