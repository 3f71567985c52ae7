"""Spoken words: made by an engine that may not be there, and never needed."""

from __future__ import annotations

import math
import os
import sys
import wave
from array import array
from pathlib import Path

import pytest

from retrowalk.coach.media import voice
from retrowalk.coach.media.cues import RATE_HZ
from retrowalk.coach.media.loudness import TARGET_LUFS, loudness_lufs
from retrowalk.coach.words import languages

UNKNOWN_TO_PICO = "nl"


@pytest.fixture(autouse=True)
def nothing_is_remembered() -> None:
    voice.speak.cache_clear()


@pytest.mark.parametrize("language", languages())
def test_each_language_of_ours_is_spoken_by_what_is_installed_with_us(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert voice.can_speak(language)
    samples = voice.speak("1, 2, 3.", language)
    assert loudness_lufs(samples, RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.5)
    assert 0.8 < len(samples) / RATE_HZ < 4
    assert voice.speak("1, 2, 3.", language) is samples, "what was said is remembered"


def test_words_begin_at_once_and_end_with_their_last_sound() -> None:
    samples = voice.speak("Slow down, and stand.", "en")
    loud = max(map(abs, samples)) / 20
    heard = [at for at, sample in enumerate(samples) if abs(sample) > loud]
    assert heard[0] < RATE_HZ * 0.04
    assert len(samples) - heard[-1] < RATE_HZ * 0.15


def test_without_pico_the_program_speaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "find_spec", lambda _name: None)
    a_tone(tmp_path / "tone.wav", RATE_HZ, 0.5)
    an_engine(tmp_path, monkeypatch, f"shutil.copy({str(tmp_path / 'tone.wav')!r}, path)\n")
    assert voice.can_speak("en")
    assert voice.speak("Walk.", "en")


def test_a_pico_that_fails_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, voice.PICO_PACKAGE, None)
    with pytest.raises(voice.CannotSpeak):
        voice.speak("Walk.", "en")


def test_an_engine_that_is_silent_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_tone(tmp_path / "tone.wav", RATE_HZ, 0.0)
    an_engine(tmp_path, monkeypatch, f"shutil.copy({str(tmp_path / 'tone.wav')!r}, path)\n")
    with pytest.raises(voice.CannotSpeak):
        voice.speak("Walk.", UNKNOWN_TO_PICO)


def an_engine(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """A program with the engine's name that does what `code` says with `path` and `text`."""
    program = folder / voice.ENGINE
    program.write_text(
        f"#!{sys.executable}\nimport sys, shutil\n"
        "path, text = sys.argv[sys.argv.index('-w') + 1], sys.argv[-1]\n" + code,
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def a_tone(path: Path, rate_hz: int, seconds: float) -> None:
    samples = [round(900 * math.sin(at / 9)) for at in range(round(rate_hz * seconds))]
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate_hz)
        sound.writeframes(array("h", samples).tobytes())


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 8_000])
def test_words_come_at_the_rate_and_loudness_of_the_track(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rate_hz: int
) -> None:
    a_tone(tmp_path / "tone.wav", rate_hz, 0.5)
    an_engine(tmp_path, monkeypatch, f"shutil.copy({str(tmp_path / 'tone.wav')!r}, path)\n")
    samples = voice.speak("Walk.", UNKNOWN_TO_PICO)
    assert abs(len(samples) - RATE_HZ // 2) <= RATE_HZ // 50
    assert loudness_lufs(samples, RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.1)


@pytest.mark.parametrize("code", ["sys.exit(3)\n", "open(path, 'w').write('no sound')\n", "pass\n"])
def test_an_engine_that_fails_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    an_engine(tmp_path, monkeypatch, code)
    with pytest.raises(voice.CannotSpeak):
        voice.speak("Walk.", UNKNOWN_TO_PICO)


def test_without_an_engine_nothing_is_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not voice.can_speak(UNKNOWN_TO_PICO)
    with pytest.raises(voice.CannotSpeak):
        voice.speak("Walk.", UNKNOWN_TO_PICO)
