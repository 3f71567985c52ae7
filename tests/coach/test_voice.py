"""Spoken words: made by an engine that may not be there, and never needed."""

from __future__ import annotations

import math
import os
import sys
import wave
from array import array
from pathlib import Path

import pytest

from retrowalk.coach.media import cues, voice
from retrowalk.coach.media.cues import RATE_HZ, Cue, Part, PartKind

PARTS = (Part(PartKind.WALK, 30), Part(PartKind.REST, 20), Part(PartKind.WALK, 30))


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
    samples = voice.speak("Walk.", "en")
    assert abs(len(samples) - RATE_HZ // 2) <= 2
    assert max(samples) == pytest.approx(cues.PEAK * voice.FULL_SCALE, rel=0.02)


@pytest.mark.parametrize("code", ["sys.exit(3)\n", "open(path, 'w').write('no sound')\n", "pass\n"])
def test_an_engine_that_fails_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    an_engine(tmp_path, monkeypatch, code)
    with pytest.raises(voice.CannotSpeak):
        voice.speak("Walk.", "en")


def test_without_an_engine_nothing_is_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not voice.can_speak()
    with pytest.raises(voice.CannotSpeak):
        voice.speak("Walk.", "en")


def test_words_follow_the_tones_of_their_cue_and_change_nothing_else() -> None:
    silent = cues.track(PARTS)
    spoken = cues.track(PARTS, {Cue.STAND: array("h", [5000] * RATE_HZ)})
    changed = [at for at in range(len(silent)) if silent[at] != spoken[at]]
    stands = (cues.LEAD_IN_S + 30) * RATE_HZ
    assert len(spoken) == len(silent)
    assert stands + RATE_HZ < changed[0] < stands + 3 * RATE_HZ
    assert changed[-1] - changed[0] == RATE_HZ - 1
