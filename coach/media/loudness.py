"""How loud a sound is to an ear, and the same sound as loud as all others.

Measured as ITU-R BS.1770 has it: weighted (a shelf for the head, a high-pass for low rumble), in
blocks of 0.4 s each a quarter further, the quiet ones left out; the unit is LUFS. A sound stands
between silence when it is measured, as it does in a track: so a track of sounds that are equally
loud is as loud as each of them. Pure.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator

FULL_SCALE = 32767
TARGET_LUFS = -16.0
"""What platforms of podcasts ask of speech for one channel or two, on a phone in the open."""
CEILING = 0.89
"""The highest peak, in shares of full scale: -1 dB, since a decoder may overshoot a little."""
HOP_S, HOPS_A_BLOCK = 0.1, 4
GATE_LUFS, GATE_BELOW_LU = -70.0, -10.0
KNEE = 0.7
"""From this share of the ceiling on, a peak that is too high is bent and not cut."""
_OFFSET_DB = -0.691
_SHELF = (1681.974450955533, 3.999843853973347, 0.7071752369554196)
_HIGH_PASS = (38.13547087602444, 0.5003270373238773)


def loudness_lufs(samples: array[int], rate_hz: int) -> float:
    """The loudness of a sound of one channel between silence; minus infinity for silence alone."""
    blocks = [block for block in _blocks(samples, rate_hz) if block > _energy(GATE_LUFS)]
    if not blocks:
        return -math.inf
    gate = sum(blocks) / len(blocks) * 10 ** (GATE_BELOW_LU / 10)
    loud = [block for block in blocks if block > gate]
    return _OFFSET_DB + 10 * math.log10(sum(loud) / len(loud))


def _energy(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET_DB) / 10))


def _blocks(samples: array[int], rate_hz: int) -> Iterator[float]:
    """The mean energy of each block, with silence before the sound and after it."""
    hop = round(rate_hz * HOP_S)
    silence = [0.0] * (HOPS_A_BLOCK - 1)
    hops = [*silence, *_energies(samples, rate_hz, hop), *silence]
    for at in range(len(hops) - len(silence)):
        yield sum(hops[at : at + HOPS_A_BLOCK]) / HOPS_A_BLOCK / hop


def _energies(samples: array[int], rate_hz: int, hop: int) -> Iterator[float]:
    """The weighted energy of each hop of a sound, in squares of full scale."""
    (sb0, sb1, sb2, sa1, sa2), (hb0, hb1, hb2, ha1, ha2) = _shelf(rate_hz), _high_pass(rate_hz)
    s1 = s2 = h1 = h2 = 0.0  # what each filter remembers
    for begins in range(0, len(samples), hop):
        total = 0.0
        for sample in samples[begins : begins + hop]:
            heard = sb0 * sample + s1
            s1 = sb1 * sample - sa1 * heard + s2
            s2 = sb2 * sample - sa2 * heard
            weighted = hb0 * heard + h1
            h1 = hb1 * heard - ha1 * weighted + h2
            h2 = hb2 * heard - ha2 * weighted
            total += weighted * weighted
        yield total / (FULL_SCALE + 1) ** 2


def levelled(samples: array[int], rate_hz: int, target_lufs: float = TARGET_LUFS) -> array[int]:
    """The same sound at the target; peaks that would reach the ceiling are bent below it."""
    loud = loudness_lufs(samples, rate_hz)
    if math.isinf(loud):
        return samples
    gain = 10 ** ((target_lufs - loud) / 20)
    if max(map(abs, samples)) * gain <= CEILING * FULL_SCALE:
        return array("h", [round(sample * gain) for sample in samples])
    return array("h", [round(_bent(sample * gain)) for sample in samples])


def _bent(sample: float) -> float:
    """A sample that never reaches the ceiling; what is below the knee stays as it is."""
    knee, room = KNEE * CEILING * FULL_SCALE, (1 - KNEE) * CEILING * FULL_SCALE
    beyond = abs(sample) - knee
    if beyond <= 0:
        return sample
    return math.copysign(knee + room * math.tanh(beyond / room), sample)


_Filter = tuple[float, float, float, float, float]


def _shelf(rate_hz: int) -> _Filter:
    hertz, gain_db, quality = _SHELF
    k = math.tan(math.pi * hertz / rate_hz)
    high = 10 ** (gain_db / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / quality + k * k
    return (
        (high + band * k / quality + k * k) / a0,
        2 * (k * k - high) / a0,
        (high - band * k / quality + k * k) / a0,
        2 * (k * k - 1) / a0,
        (1 - k / quality + k * k) / a0,
    )


def _high_pass(rate_hz: int) -> _Filter:
    hertz, quality = _HIGH_PASS
    k = math.tan(math.pi * hertz / rate_hz)
    a0 = 1 + k / quality + k * k
    return (1.0, -2.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0)
