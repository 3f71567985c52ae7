"""What a session sounds like: chosen by a button or in words, and no change is ever silent."""

from __future__ import annotations

import io

import pytest
import soundfile  # type: ignore[import-untyped]

from retrowalk.coach.media import encoding, voice
from retrowalk.coach.media.cues import LEAD_IN_S
from retrowalk.coach.media.track import TAIL_S
from retrowalk.demo.faults import Fault
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import Running, set_up
from tests.phone import Phone, Seen

pytestmark = pytest.mark.one_database


async def a_track(phone: Phone, kind: str = "voice") -> Seen:
    """Start a session; the track that came."""
    await phone.say("start")
    await phone.tap("All set, go")
    return next(m for m in phone.answers if m.kind == kind)


def seconds(file: bytes) -> float:
    return float(soundfile.info(io.BytesIO(file)).duration)


async def test_the_track_is_a_voice_message_that_tells_how_long_it_is(
    phone: Phone, coach: Running
) -> None:
    assert coach
    await set_up(phone)
    track = await a_track(phone)
    assert "speed 1×" in track.text
    assert track.raw["voice"]["duration"] == LEAD_IN_S + 9 * 60 + TAIL_S
    file = await phone.download(track)
    assert seconds(file) == pytest.approx(track.raw["voice"]["duration"], abs=0.1)


async def test_who_takes_no_voice_messages_gets_the_track_as_music(
    phone: Phone, coach: Running, telegram: LocalTelegram
) -> None:
    assert coach
    await set_up(phone)
    telegram.faults.add(
        Fault("400", "sendVoice", description="Bad Request: VOICE_MESSAGES_FORBIDDEN")
    )
    track = await a_track(phone, "audio")
    assert (await phone.download(track))[:2] in {b"\xff\xf3", b"\xff\xfb", b"ID"}


async def test_without_opus_the_track_is_music(
    phone: Phone, coach: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert coach
    monkeypatch.setattr(encoding, "can_make_voice", lambda: False)
    await set_up(phone)
    assert (await a_track(phone, "audio")).raw["audio"]["duration"] > 0


async def test_without_either_a_session_goes_on_by_its_card(
    phone: Phone, coach: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert coach
    monkeypatch.setattr(encoding, "can_make_voice", lambda: False)
    monkeypatch.setattr(encoding, "can_make_mp3", lambda: False)
    await set_up(phone)
    await phone.say("start")
    assert "Test the sound" not in phone.last.buttons
    await phone.tap("All set, go")
    assert all(m.kind == "text" for m in phone.answers)


async def test_the_button_of_the_settings_goes_through_what_there_is_and_back(
    phone: Phone, coach: Running
) -> None:
    assert coach
    await set_up(phone)
    await phone.say("/settings")
    seen = []
    for _ in range(5):
        (label,) = [each for each in phone.last.buttons if each.startswith("Sounds: ")]
        seen.append(label.removeprefix("Sounds: "))
        await phone.tap(label)
    assert seen == ["words and tones", "words only", "tones only", "off", "words and tones"]


@pytest.mark.parametrize(
    ("said", "sounds"),
    [
        ("tones only please", "tones only"),
        ("no voice", "tones only"),
        ("Only the voice!", "words only"),
        ("i want words only", "words only"),
        ("words and tones", "words and tones"),
        ("sound off", "off"),
    ],
)
async def test_it_is_chosen_in_a_few_words(
    phone: Phone, coach: Running, said: str, sounds: str
) -> None:
    assert coach
    await set_up(phone)
    await phone.say(said)
    assert phone.last.text == f"Sessions sound like this from now on: {sounds}."
    await phone.say("/settings")
    assert f"Sounds: {sounds}" in phone.last.buttons


async def test_a_choice_in_words_can_be_undone(phone: Phone, coach: Running) -> None:
    assert coach
    await set_up(phone)
    await phone.say("tones only")
    await phone.tap("Undo")
    await phone.say("/settings")
    assert "Sounds: words and tones" in phone.last.buttons


@pytest.mark.parametrize(
    "said",
    ["did 12 min, no voice told me when to stop", "there is no voice", "no tones come out of it"],
)
async def test_a_story_with_such_words_is_no_choice(
    phone: Phone, coach: Running, said: str
) -> None:
    assert coach
    await set_up(phone)
    await phone.say(said)
    assert "Sessions sound" not in phone.last.text


async def test_each_choice_is_a_file_of_its_own_that_is_made_once(
    phone: Phone, coach: Running, telegram: LocalTelegram
) -> None:
    assert coach
    await set_up(phone)
    files: dict[str, list[str]] = {}
    for choice in ("words and tones", "words only", "tones only", "words and tones"):
        await phone.say(choice)
        await phone.say("start")
        await phone.tap("Test the sound")
        files.setdefault(choice, []).append(phone.last.raw["voice"]["file_id"])
    assert len({ids[0] for ids in files.values()}) == 3
    first, again = files["words and tones"]
    assert first == again, "Telegram keeps it"
    assert sum(call.method == "sendVoice" for call in telegram.calls) == 4


async def test_where_nothing_speaks_the_language_words_alone_are_tones(
    phone: Phone, coach: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert coach
    monkeypatch.setattr(voice, "can_speak", lambda _language: False)
    await set_up(phone)
    await phone.say("words only")
    assert "you hear tones" in phone.last.text
    file = await phone.download(await a_track(phone))
    samples, rate_hz = soundfile.read(io.BytesIO(file))
    begins = LEAD_IN_S * rate_hz
    assert abs(samples[begins : begins + rate_hz]).max() > 0.1
