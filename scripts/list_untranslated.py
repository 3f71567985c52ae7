"""What waits for translation: texts and answers that a language says in English until then.

python -m scripts.list_untranslated
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from retrowalk.coach.knowledge.facts import translated_facts
from retrowalk.coach.words import SOURCE_LANGUAGE, languages

WORDS = Path(__file__).parents[1] / "coach" / "words"


@dataclass(frozen=True, slots=True)
class Untranslated:
    """The keys of texts and the ids of answers that a language lacks."""

    texts: tuple[str, ...]
    answers: tuple[str, ...]


def untranslated(language: str) -> Untranslated:
    """What a language lacks, in the order in which it stands in English."""
    own = set(keys(language))
    answers = translated_facts(language)
    return Untranslated(
        texts=tuple(key for key in keys(SOURCE_LANGUAGE) if key not in own),
        answers=tuple(name for name in translated_facts(SOURCE_LANGUAGE) if name not in answers),
    )


def keys(language: str) -> list[str]:
    """The key of each text of a language."""
    paths = [WORDS / f"{language}.ftl", *sorted(WORDS.glob(f"*_{language}.ftl"))]
    parser = FluentParser()
    return [
        entry.id.name
        for path in paths
        if path.is_file()
        for entry in parser.parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, Message)
    ]


def main() -> None:
    """Print the list, a language after the other."""
    for language in languages():
        found = untranslated(language)
        waiting = [*(f"text {key}" for key in found.texts), *(f"answer {a}" for a in found.answers)]
        print(f"{language}: {len(waiting) or 'nothing'} to translate")
        for line in waiting:
            print(f"  {line}")


if __name__ == "__main__":
    main()
