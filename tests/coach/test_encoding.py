"""The files of a track, decoded again by another library: on time, even, never cut off."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
import pyloudnorm  # type: ignore[import-untyped]
import pytest
import soundfile  # type: ignore[import-untyped]

from retrowalk.coach.media import encoding, voice
from retrowalk.coach.media.cues import LEAD_IN_S, RATE_HZ, Part, PartKind, events
from retrowalk.coach.media.encoding import CannotEncode, as_mp3, as_ogg
from retrowalk.coach.media.loudness import TARGET_LUFS
from retrowalk.coach.media.track import Heard, Track, script, track, trial
from retrowalk.coach.words import Words, languages

Encode: TypeAlias = Callable[[Track], bytes]

HALF_AN_HOUR = tuple(
    part for _ in range(6) for part in (Part(PartKind.WALK, 240), Part(PartKind.REST, 60))
)
ON_TIME_S = 0.05
AUDIBLE = 0.01  # -40 dB of full scale
MEGABYTE = 1_000_000
"""Up to here Telegram shows a voice message as one wherever it comes from (Bot API, sendVoice)."""


def spoken(parts: tuple[Part, ...], heard: Heard, language: str = "en") -> Track:
    """The track with the words that people hear."""
    texts = script(events(parts), heard, Words(language))
    return track(parts, heard, {at: voice.speak(text, language) for at, text in texts})


def decoded(file: bytes) -> np.ndarray[Any, Any]:
    samples, rate_hz = soundfile.read(io.BytesIO(file))
    assert rate_hz == RATE_HZ
    return np.asarray(samples)


@pytest.mark.parametrize("encode", [as_ogg, as_mp3])
@pytest.mark.parametrize("heard", Heard)
def test_over_half_an_hour_every_sound_is_on_time_even_and_whole(
    heard: Heard, encode: Encode
) -> None:
    made = spoken(HALF_AN_HOUR, heard)
    samples = decoded(encode(made))
    assert len(samples) / RATE_HZ == pytest.approx(made.seconds, abs=0.1)
    assert np.abs(samples).max() < 0.99, "nothing is cut off"
    loud = pyloudnorm.Meter(RATE_HZ).integrated_loudness(samples)
    assert loud == pytest.approx(TARGET_LUFS, abs=1.0)
    for second in onsets_planned(made):
        window = np.abs(samples[(second * RATE_HZ) - RATE_HZ // 10 : (second + 1) * RATE_HZ])
        onset_s = np.argmax(window > AUDIBLE) / RATE_HZ - 0.1
        assert abs(onset_s) < ON_TIME_S, f"at {second} s"


def onsets_planned(made: Track) -> list[int]:
    """The seconds at which sounds begin that have silence before them."""
    found, silent_from = [], 0.0
    for sound in made.sounds:
        if sound.second > silent_from + 0.2:
            found.append(sound.second)
        silent_from = sound.second + len(sound.samples) / RATE_HZ
    assert len(found) > len(made.sounds) * 0.9
    return found


@pytest.mark.parametrize("language", languages())
def test_in_each_language_the_words_fit_before_the_next_sound(language: str) -> None:
    for heard in (Heard.BOTH, Heard.WORDS):
        made = spoken(HALF_AN_HOUR, heard, language)
        sounds = {sound.second - LEAD_IN_S: sound.samples for sound in made.sounds}
        for second, text in script(events(HALF_AN_HOUR), heard, Words(language)):
            words = voice.speak(text, language)
            assert sounds[second][-len(words) :] == words, text


def test_the_file_for_a_voice_message_is_ogg_with_opus_of_a_size_that_can_be_sent() -> None:
    file = as_ogg(spoken(HALF_AN_HOUR, Heard.BOTH))
    about = soundfile.info(io.BytesIO(file))
    assert (about.format, about.subtype, about.channels) == ("OGG", "OPUS", 1)
    assert len(file) < MEGABYTE
    assert as_ogg(spoken(HALF_AN_HOUR, Heard.BOTH)) == file, "the same track is the same file"


def test_each_sound_is_encoded_once_however_often_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty minutes take the time of their words: what is done is counted, not timed."""
    made = spoken((Part(PartKind.WALK, 20 * 60),), Heard.BOTH)
    encoding._packets.cache_clear()
    seconds = 0.0
    real = encoding._encoded

    def counted(pcm: bytes) -> tuple[tuple[bytes, ...], int]:
        nonlocal seconds
        seconds += len(pcm) / 2 / RATE_HZ
        return real(pcm)

    monkeypatch.setattr(encoding, "_encoded", counted)
    as_ogg(made)
    assert seconds < 20, "of 1,200 s"


def test_the_trial_is_heard_from_its_first_moment() -> None:
    for encode in (as_ogg, as_mp3):
        samples = np.abs(decoded(encode(trial(Heard.TONES))))
        assert np.argmax(samples > AUDIBLE) / RATE_HZ < 0.1


def test_a_packet_longer_than_a_lacing_value_is_told_right() -> None:
    page = encoding._page(2, 960, [bytes(255), bytes(600), b"x"])
    assert page[26] == 6
    assert list(page[27:33]) == [255, 0, 255, 255, 90, 1]


@pytest.mark.parametrize(
    ("package", "encode"), [("opuslib_next", as_ogg), ("lameenc", as_mp3)], ids=["ogg", "mp3"]
)
def test_without_the_extra_the_encoder_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, package: str, encode: Encode
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    encoding.can_make_voice.cache_clear()
    encoding._packets.cache_clear()
    assert not (encoding.can_make_voice() and encoding.can_make_mp3())
    with pytest.raises(CannotEncode, match="sound"):
        encode(trial(Heard.TONES))
    monkeypatch.undo()
    encoding.can_make_voice.cache_clear()
