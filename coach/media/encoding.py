"""A track as a file: OGG with Opus for a voice message, MP3 where that can't be.

Of a track only the sounds are encoded for Opus, each once, and the same packet of silence stands
between them again and again. So twenty minutes take no longer than their words, and a sound begins
with the packet of its second. The packages `opuslib_next` and `lameenc` are optional.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from itertools import islice

from retrowalk.coach.errors import RetrowalkError
from retrowalk.coach.media.cues import RATE_HZ
from retrowalk.coach.media.track import Sound, Track

MP3_KBIT = 32
MP3_DELAY = 1105
"""Samples by which a player hears MP3 later: 576 of the encoder and 529 of the decoder (LAME)."""

OPUS_BIT_S = 24_000
FRAMES_PER_S = 50
FRAME = RATE_HZ // FRAMES_PER_S
OPUS_CLOCK_HZ = 48_000
"""What positions in an Opus stream count in, whatever the rate of the sound (RFC 7845)."""
TICKS = OPUS_CLOCK_HZ // FRAMES_PER_S
PACKETS_A_PAGE = 40
SETTLED = 10
"""After so many packets of silence the encoder has forgotten how it began."""


class CannotEncode(RetrowalkError):
    """The package that makes this kind of file is missing or does not work."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"no {kind}: install the extra: pip install 'retrowalk[sound]'")


@lru_cache
def can_make_voice() -> bool:
    """Whether OGG files with Opus can be made: the package is here, and its library works."""
    try:
        _packets(bytes(2 * FRAME))
    except CannotEncode:
        return False
    return True


def can_make_mp3() -> bool:
    """Whether MP3 files can be made."""
    return find_spec("lameenc") is not None


# -- MP3 -----------------------------------------------------------------------------------------


def as_mp3(made: Track) -> bytes:
    """The track as an MP3 file; its sounds come on time in players that know no delay.

    Raises CannotEncode.
    """
    if not can_make_mp3():
        raise CannotEncode("MP3")
    import lameenc  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415  an extra

    encoder = lameenc.Encoder()
    encoder.set_bit_rate(MP3_KBIT)
    encoder.set_in_sample_rate(RATE_HZ)
    encoder.set_channels(1)
    encoder.set_quality(7)
    encoder.silence()
    file = bytearray()
    for piece in _pieces(made):
        file += encoder.encode(piece)
    return bytes(file + encoder.flush())


def _pieces(made: Track) -> Iterator[bytes]:
    """The samples of the track, piece by piece, without what the delay of MP3 puts before them."""
    at = min(MP3_DELAY, made.sounds[0].second * RATE_HZ)
    for sound, ends in _with_ends(made):
        yield from _silence(sound.second * RATE_HZ - at)
        samples = sound.samples[: ends * RATE_HZ - sound.second * RATE_HZ]
        yield samples.tobytes()
        at = sound.second * RATE_HZ + len(samples)
    yield from _silence(made.seconds * RATE_HZ - at)


def _silence(samples: int) -> Iterator[bytes]:
    """So many samples of silence, a second at a time."""
    for _ in range(samples // RATE_HZ):
        yield bytes(2 * RATE_HZ)
    yield bytes(2 * (samples % RATE_HZ))


def _with_ends(made: Track) -> Iterator[tuple[Sound, int]]:
    """Each sound, and the second at which the next one begins or the track ends."""
    begins = [sound.second for sound in made.sounds]
    return zip(made.sounds, [*begins[1:], made.seconds], strict=True)


# -- OGG with Opus -------------------------------------------------------------------------------


def as_ogg(made: Track) -> bytes:
    """The track as an OGG file with Opus, as voice messages have it. Raises CannotEncode."""
    silence, delay = _encoded(bytes(2 * FRAME * SETTLED))
    skipped = delay * OPUS_CLOCK_HZ // RATE_HZ
    packets = _all_packets(made, silence[-1])
    return b"".join(_pages(packets, skipped, made.seconds * OPUS_CLOCK_HZ + skipped))


def _all_packets(made: Track, silence: bytes) -> Iterator[bytes]:
    at = 0
    for sound, ends in _with_ends(made):
        begins = sound.second * FRAMES_PER_S
        yield from [silence] * (begins - at)
        packets = _packets(sound.samples.tobytes())[: ends * FRAMES_PER_S - begins]
        yield from packets
        at = begins + len(packets)
    yield from [silence] * (made.seconds * FRAMES_PER_S + 1 - at)  # one more for the delay


@lru_cache(maxsize=256)
def _packets(pcm: bytes) -> tuple[bytes, ...]:
    return _encoded(pcm)[0]


def _encoded(pcm: bytes) -> tuple[tuple[bytes, ...], int]:
    """The packets of a sound, to its very end, and by how many samples they come later."""
    try:
        from opuslib_next import Encoder, OpusError  # type: ignore[import-untyped]  # noqa: PLC0415
    except (ImportError, OSError, RuntimeError) as error:
        raise CannotEncode("Opus") from error
    try:
        encoder = Encoder(RATE_HZ, 1, "audio")
        encoder.bitrate = OPUS_BIT_S
        delay = int(encoder.lookahead)
        size = 2 * FRAME
        padded = pcm + bytes(2 * delay + -(len(pcm) + 2 * delay) % size)
        found = tuple(
            bytes(encoder.encode(padded[at : at + size], FRAME))
            for at in range(0, len(padded), size)
        )
    except OpusError as error:
        raise CannotEncode("Opus") from error
    return found, delay


def _pages(packets: Iterable[bytes], skipped: int, ends: int) -> Iterator[bytes]:
    """The pages of an OGG stream (RFC 3533): two heads, then the packets (RFC 7845)."""
    head = struct.pack("<8sBBHIhB", b"OpusHead", 1, 1, skipped, RATE_HZ, 0, 0)
    maker = b"retrowalk"
    tags = struct.pack(f"<8sI{len(maker)}sI", b"OpusTags", len(maker), maker, 0)
    yield _page(0, 0, [head], flags=FIRST)
    yield _page(1, 0, [tags])
    rest, number, position = iter(packets), 2, 0
    page = list(islice(rest, PACKETS_A_PAGE))
    while page:
        following = list(islice(rest, PACKETS_A_PAGE))
        position = min(ends, position + TICKS * len(page))
        yield _page(number, position, page, flags=0 if following else LAST)
        page, number = following, number + 1


FIRST, LAST = 2, 4
STREAM = 1
LACING_MOST = 255


def _page(number: int, position: int, packets: list[bytes], flags: int = 0) -> bytes:
    lacing = bytearray()
    for packet in packets:
        whole, rest = divmod(len(packet), LACING_MOST)
        lacing += bytes([LACING_MOST] * whole + [rest])
    head = struct.pack(
        "<4sBBqIIIB", b"OggS", 0, flags, position, STREAM, number, 0, len(lacing)
    ) + bytes(lacing)
    page = bytearray(head + b"".join(packets))
    page[22:26] = _checksum(page).to_bytes(4, "little")
    return bytes(page)


def _checksum(page: bytes | bytearray) -> int:
    """The CRC of RFC 3533: polynomial 0x04c11db7, nothing reflected, begun with zero."""
    found = 0
    for byte in page:
        found = (found << 8 & 0xFFFFFFFF) ^ _CRC[found >> 24 ^ byte]
    return found


def _crc_of(byte: int) -> int:
    found = byte << 24
    for _ in range(8):
        found = (found << 1 ^ (0x04C11DB7 if found & 0x80000000 else 0)) & 0xFFFFFFFF
    return found


_CRC = tuple(map(_crc_of, range(256)))
