"""A sound track to listen to, and what it measures: `python -m scripts.make_track out.ogg`.

It has rounds of three minutes with a minute of rest between, in the words of a language.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from retrowalk.coach.media import voice
from retrowalk.coach.media.cues import RATE_HZ, Part, PartKind, events
from retrowalk.coach.media.encoding import as_mp3, as_ogg
from retrowalk.coach.media.loudness import FULL_SCALE, loudness_lufs
from retrowalk.coach.media.track import Heard, script, track
from retrowalk.coach.words import Words

WALK_S, REST_S = 180, 60


def main() -> None:
    """Make the file, and print what was measured while it was made."""
    parser = argparse.ArgumentParser(description="Make a sound track to listen to.")
    parser.add_argument("file", type=Path, help="where to put it: .ogg or .mp3")
    parser.add_argument("--minutes", type=int, default=20)
    parser.add_argument("--language", default="en")
    parser.add_argument("--heard", type=Heard, choices=list(Heard), default=Heard.BOTH)
    options = parser.parse_args()
    rounds, rest = divmod(options.minutes * 60, WALK_S + REST_S)
    walk, stand = Part(PartKind.WALK, WALK_S), Part(PartKind.REST, REST_S)
    parts = (*(walk, stand) * rounds, *([Part(PartKind.WALK, rest)] if rest else []))
    texts = script(events(parts), options.heard, Words(options.language))

    began = time.process_time()
    said = {second: voice.speak(text, options.language) for second, text in texts}
    spoken = time.process_time()
    made = track(parts, options.heard, said)
    file = as_mp3(made) if options.file.suffix == ".mp3" else as_ogg(made)
    encoded = time.process_time()
    options.file.write_bytes(file)

    print(f"words {spoken - began:.2f} s, file {encoded - spoken:.2f} s of processor time")
    print(f"{made.seconds} s of sound, {len(file) / 1000:.0f} kB")
    for text, second in {text: second for second, text in texts}.items():
        samples = said[second]
        loud, peak = loudness_lufs(samples, RATE_HZ), max(map(abs, samples)) / FULL_SCALE
        print(f"{loud:6.1f} LUFS, peak {peak:.2f}, {len(samples) / RATE_HZ:.1f} s: {text}")


if __name__ == "__main__":
    main()
