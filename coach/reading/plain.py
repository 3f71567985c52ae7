"""One kind of text of many: case, dashes, quotes, fractions, digits, marks that nobody sees."""

from __future__ import annotations

import re
import unicodedata

PLAIN = str.maketrans(
    {
        "½": " 1/2 ", "¼": " 1/4 ", "¾": " 3/4 ", "⅓": " 1/3 ", "⅔": " 2/3 ", "⅛": " 1/8 ",
        "⅜": " 3/8 ", "⅝": " 5/8 ", "⅞": " 7/8 ", "⁄": "/", "∕": "/",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "﹣": "-",
        "‘": "'", "’": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'", "＇": "'",
        "“": '"', "”": '"', "″": '"', "„": '"', "«": '"', "»": '"',
        "º": "", "ª": "", "٫": ".", "٬": ",", "،": ",", "؟": "?", "％": "%", "٪": "%",
    }
)  # fmt: skip
UNSEEN = re.compile(
    r"[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
NEGATIVE = re.compile(r"(?<![^\s(,])-(?=\.?\d)")


def folded(text: str) -> str:
    """Letters without accents, so that "rückwärts" and "ruckwarts" are one word."""
    if text.isascii():
        return text
    return UNSEEN.sub("", unicodedata.normalize("NFKD", text))


def plain(text: str) -> str:
    """Lower case, plain digits, quotes and dashes; nothing that cannot be seen."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(PLAIN)).translate(PLAIN)
        text = UNSEEN.sub("", text)
        for char in set(text):
            if char.isdecimal() and not char.isascii():
                text = text.replace(char, str(unicodedata.decimal(char)))
    if "-" in text:
        text = NEGATIVE.sub("−", text)
    return text.lower()
