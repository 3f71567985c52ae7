"""Words of two meanings, told apart by their neighbours: German "so", "morgen", "weg".

The word lists number such a word by what it may also be: `too:6` may be a Sunday, `word:1` may be
tomorrow, `outdoor:1` is a path or away.
"""

from __future__ import annotations

from coach.reading.shape import CODE, Amount, Made, Rewriting, Shaped

SUNDAY, TOMORROW, AWAY = 6.0, 1.0, 1.0
SOMETHING_LIKE = "(?! [a what word known like mild too])"


def _sunday(piece: str, amounts: list[Amount]) -> Made | None:
    return (CODE["weekday"], amounts[0]) if amounts[0][0] == SUNDAY else None


def _tomorrow(piece: str, amounts: list[Amount]) -> Made | None:
    return (CODE["tomorrow"], (0.0, 0.0)) if amounts[0][0] == TOMORROW else None


def _away(piece: str, amounts: list[Amount]) -> Made | None:
    return (CODE["away"], (0.0, 0.0)) if amounts[0][0] == AWAY else None


DOUBLE = Rewriting(
    {
        "am So": (f"(?<= [on last later]) too {SOMETHING_LIKE}", _sunday),
        "So. 10 min": ("(?: ^|(?<= [comma and])) too (?= [stop colon])", _sunday),
        "Sa und So": (
            "(?<= weekday)(?<! on weekday) too| (?<= weekday [and or comma slash dash to plus]) too",
            _sunday,
        ),
        "Sa 10, So 8": (
            "(?<= weekday NUM) too (?= NUM)| (?<= weekday NUM [comma and minute]) too (?= NUM)"
            "| (?<= weekday NUM minute [comma and]) too (?= NUM)",
            _sunday,
        ),
        "So 10 min, Mo 12": (
            "(?: ^|(?<= comma)) too (?= NUM minute? [comma and]* weekday)",
            _sunday,
        ),
        "So und Mo": ("too (?= [and or slash dash to plus] weekday)", _sunday),
        "fahren morgen": (
            "(?<= [travel from off away holiday skip cannot]) word| word (?= [skip travel])",
            _tomorrow,
        ),
        "bin weg": ("(?<! [on the a in this my at])(?<! [pain hurt] is) outdoor", _away),
    },
    starts="too word outdoor",
)


def told_apart(said: Shaped) -> Shaped:
    """The shape with the second meaning of a word where its neighbours ask for it."""
    return DOUBLE(said)
