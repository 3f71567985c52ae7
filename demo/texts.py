"""What the demo page says, in each language: one file of `demo/words/` for each."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from retrowalk.coach.words import Words, languages

FOLDER = Path(__file__).parent / "words"


@lru_cache
def texts(language: str) -> dict[str, Any]:
    """The texts of a language by their keys; English where it has none of its own."""
    path = FOLDER / f"{language}.json"
    if not path.is_file():
        path = FOLDER / "en.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


@lru_cache
def offered() -> list[dict[str, str]]:
    """The languages that somebody new may have, for the page: {code, name, title, first_name}."""
    return [
        {
            "code": code,
            "name": (name := Words(code).plain("language-name")),
            "title": str(texts(code)["new_person"]).format(language=name),
            "first_name": str(texts(code)["new_name"]),
        }
        for code in languages()
    ]
