"""How loud a sound is: the same as a known library has it, and never cut off."""

from __future__ import annotations

import math
from array import array
from random import Random

import numpy as np
import pyloudnorm  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.media.cues import RATE_HZ
from retrowalk.coach.media.loudness import (
    CEILING,
    FULL_SCALE,
    KNEE,
    TARGET_LUFS,
    levelled,
    loudness_lufs,
)


def sine(hertz: float, seconds: float, peak: float) -> array[int]:
    count = round(seconds * RATE_HZ)
    wave = (math.sin(math.tau * hertz * at / RATE_HZ) for at in range(count))
    return array("h", [round(peak * FULL_SCALE * value) for value in wave])


def noise(seconds: float, peak: float) -> array[int]:
    rng = Random(7)  # noqa: S311  not a secret
    count = round(seconds * RATE_HZ)
    return array("h", [round(rng.uniform(-peak, peak) * FULL_SCALE) for _ in range(count)])


def by_the_library(samples: array[int]) -> float:
    """The loudness of the same sound between silence, by pyloudnorm."""
    silence = np.zeros(RATE_HZ * 3 // 10)
    sound = np.concatenate([silence, np.array(samples) / (FULL_SCALE + 1), silence])
    return float(pyloudnorm.Meter(RATE_HZ, filter_class="DeMan").integrated_loudness(sound))


@pytest.mark.parametrize(
    "samples",
    [sine(440, 2, 0.3), sine(1040, 0.1, 0.5), sine(660, 0.3, 0.1), noise(1.3, 0.2)],
    ids=["long tone", "tick", "short tone", "noise"],
)
def test_it_is_what_a_known_library_measures(samples: array[int]) -> None:
    assert loudness_lufs(samples, RATE_HZ) == pytest.approx(by_the_library(samples), abs=0.15)


@given(
    st.floats(300, 3000), st.floats(0.05, 1.5), st.floats(0.01, 0.99), st.floats(-30.0, TARGET_LUFS)
)
def test_a_levelled_sound_is_at_its_target_and_below_the_ceiling(
    hertz: float, seconds: float, peak: float, target: float
) -> None:
    made = levelled(sine(hertz, seconds, peak), RATE_HZ, target)
    assert max(map(abs, made)) <= CEILING * FULL_SCALE
    if max(map(abs, made)) < KNEE * CEILING * FULL_SCALE:
        assert loudness_lufs(made, RATE_HZ) == pytest.approx(target, abs=0.2)


def test_a_sound_with_a_few_high_peaks_comes_near_its_target_and_is_not_cut_off() -> None:
    peaky = noise(0.5, 0.1)
    peaky[1000] = peaky[5000] = round(0.9 * FULL_SCALE)
    made = levelled(peaky, RATE_HZ)
    assert loudness_lufs(made, RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.5)
    assert 0.8 < max(made) / FULL_SCALE <= CEILING


def test_silence_has_no_loudness_and_stays_silence() -> None:
    silence = array("h", bytes(2 * RATE_HZ))
    assert loudness_lufs(silence, RATE_HZ) == -math.inf
    assert loudness_lufs(array("h"), RATE_HZ) == -math.inf
    assert levelled(silence, RATE_HZ) == silence
