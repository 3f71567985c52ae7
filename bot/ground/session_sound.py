"""What a guided session sounds like to this person: words, tones or both, in a voice message.

A voice message goes on behind a locked screen; where there can be none the same goes as music.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn, bare
from retrowalk.bot.wire.sender import Maker
from retrowalk.coach.media import cues, encoding, track, voice
from retrowalk.coach.media.cues import Event, Part, PartKind
from retrowalk.coach.media.track import Heard, Track
from retrowalk.coach.media.voice import CannotSpeak
from retrowalk.coach.message import Attachment, FileKind
from retrowalk.coach.words import join_lines

log = logging.getLogger(__name__)

VOICE_FILE = "session.ogg"
TRIAL = "-test"
"""Behind the name of a maker: it makes the trial."""


CHOICES = (*(each.value for each in Heard), "off")
"""What a session may sound like, in the order in which a tap goes on."""


def is_wanted(turn: Turn) -> bool:
    """Whether there is to be sound, and can be."""
    can_encode = encoding.can_make_voice() or encoding.can_make_mp3()
    return turn.person.preferences.sounds and can_encode


def heard(turn: Turn) -> Heard:
    """What is heard: what was chosen, and tones where nothing speaks the language."""
    can_speak = voice.can_speak(turn.person.language)
    return Heard(turn.person.preferences.heard) if can_speak else Heard.TONES


def of_session(turn: Turn, parts: tuple[Part, ...]) -> Attachment:
    """The track of a session, from the lead-in to its end."""
    return _attachment(turn, "", cues.events(parts), track.length_s(parts), parts)


def trial(turn: Turn) -> Attachment:
    """The sound to start and the sound to stand, to hear beforehand."""
    return _attachment(turn, TRIAL, track.TRIAL_EVENTS, track.TRIAL_S)


def _attachment(
    turn: Turn, suffix: str, events: Sequence[Event], seconds: int, parts: tuple[Part, ...] = ()
) -> Attachment:
    """The file, kept by all that it is made of: what sounds the same is made once."""
    values: dict[str, Any] = {
        "parts": [[part.kind.value, part.seconds] for part in parts],
        "heard": heard(turn).value,
        "said": [list(each) for each in track.script(events, heard(turn), turn.words)],
        "language": turn.person.language,
    }
    digest = hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:32]
    key = f"track{track.VERSION}:{digest}"
    music = Attachment(
        FileKind.AUDIO, turn.words.plain("guided-file"), f"track{suffix}", values, key, seconds
    )
    if not encoding.can_make_voice():
        return music
    return Attachment(
        FileKind.VOICE,
        VOICE_FILE,
        f"voice{suffix}",
        values,
        f"{key}:voice",
        seconds,
        instead=music if encoding.can_make_mp3() else None,
    )


# -- the choice ----------------------------------------------------------------------------------


def in_words(turn: Turn) -> str:
    """What the sessions sound like."""
    return turn.words.plain(f"sounds-{_chosen(turn)}")


def next_choice(turn: Turn) -> str:
    """What comes after what is chosen now."""
    at = CHOICES.index(_chosen(turn)) + 1
    return CHOICES[at % len(CHOICES)]


def choose(turn: Turn, wanted: str) -> int:
    """The sessions sound like this from now on; returns the number of the change."""
    if wanted == "off":
        return turn.coach.details.change_preferences(sounds=False)
    return turn.coach.details.change_preferences(sounds=True, heard=wanted)


def _chosen(turn: Turn) -> str:
    wished = turn.person.preferences
    return wished.heard if wished.sounds else "off"


def _said_in_words(turn: Turn) -> bool:
    """Whether a text says how sessions are to sound and nothing else: "tones only, please"."""
    said = f" {bare(turn.incoming.text)} "
    besides = set(turn.words.plain("sounds-besides").split())
    for wanted in CHOICES:
        for name in turn.words.plain(f"sounds-{wanted}-names").split(", "):
            before, found, after = said.partition(f" {name} ")
            if found and {*before.split(), *after.split()} <= besides:
                _set(turn, wanted)
                return True
    return False


def _set(turn: Turn, wanted: str) -> None:
    change_id = choose(turn, wanted)
    is_mute = wanted in {Heard.BOTH, Heard.WORDS} and heard(turn) is Heard.TONES
    turn.send(
        join_lines(
            [
                turn.say("sounds-set", sounds=in_words(turn)),
                turn.say("sounds-no-voice") if is_mute else "",
            ]
        ),
        (
            turn.button("settings-button", "set", "card"),
            turn.button("undo-button", "undo", change_id),
        ),
    )


ANSWERS = (Answer(Rank.SOUND_BY_NAME, "how a session is to sound", _said_in_words),)


# -- makers --------------------------------------------------------------------------------------


def makers() -> dict[str, Maker]:
    """Who makes the sounds; it takes a second or so and is done beside the conversation."""

    def maker(encode: Callable[[Track], bytes], *, is_trial: bool = False) -> Maker:
        async def make(values: Mapping[str, Any]) -> bytes:
            return await asyncio.to_thread(lambda: encode(_made(values, is_trial=is_trial)))

        return make

    return {
        "voice": maker(encoding.as_ogg),
        f"voice{TRIAL}": maker(encoding.as_ogg, is_trial=True),
        "track": maker(encoding.as_mp3),
        f"track{TRIAL}": maker(encoding.as_mp3, is_trial=True),
    }


def _made(values: Mapping[str, Any], *, is_trial: bool) -> Track:
    """The track; one that was put down by an older release has tones."""
    wanted, said = Heard(values.get("heard", Heard.TONES)), _voiced(values)
    if is_trial:
        return track.trial(wanted, said)
    parts = [Part(PartKind(kind), seconds) for kind, seconds in values["parts"]]
    return track.track(parts, wanted, said)


def _voiced(values: Mapping[str, Any]) -> dict[int, array[int]]:
    try:
        return {at: voice.speak(text, values["language"]) for at, text in values.get("said", ())}
    except CannotSpeak as error:
        log.warning("the track goes without words: %s", error)
        return {}
