"""Words of two meanings, told apart by their neighbours: German "so", "morgen", "weg".

A word list puts such a word into a class that names both meanings, `so_or_sunday`; here it becomes
one of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from retrowalk.coach.reading.shape import CODE, Amount, Made, Maker, Rewriting, Shaped

SOMETHING_LIKE = "(?! [a what word known like mild too])"


def _always(name: str, value: float = 0.0) -> Maker:
    def make(_piece: str, _amounts: list[Amount]) -> Made:
        return CODE[name], (value, value)

    return make


def _weekday(_piece: str, amounts: list[Amount]) -> Made:
    return CODE["weekday"], amounts[0]


A_DAY = "[weekday weekday_or_word so_or_sunday]"
BETWEEN_DAYS = "[and or comma slash dash to plus]"
SUNDAY, TOMORROW, AWAY = _always("weekday", 6.0), _always("tomorrow"), _always("away")
DOUBLE = Rewriting(
    {
        "am So": (f"(?<= [on last later]) so_or_sunday {SOMETHING_LIKE}", SUNDAY),
        "So. 10 min": ("(?: ^|(?<= [comma and])) so_or_sunday (?= [stop colon])", SUNDAY),
        "Sa und So": (
            "(?<= weekday)(?<! on weekday) so_or_sunday| (?<= weekday [and or comma slash dash to plus]) so_or_sunday"
            "| (?<= weekday weekday_or_word) so_or_sunday| (?<= weekday_or_word [and comma]) so_or_sunday",
            SUNDAY,
        ),
        "Sa 10, So 8": (
            "(?<= weekday NUM) so_or_sunday (?= NUM)| (?<= weekday NUM [comma and minute]) so_or_sunday (?= NUM)"
            "| (?<= weekday NUM minute [comma and]) so_or_sunday (?= NUM)",
            SUNDAY,
        ),
        "So 10 min, Mo 12": (
            "(?: ^|(?<= comma)) so_or_sunday (?= NUM minute? [comma and]* weekday)",
            SUNDAY,
        ),
        "So und Mo": ("so_or_sunday (?= [and or slash dash to plus] weekday)", SUNDAY),
        "am Do": (
            f"(?<= [on last later from to every_week]) weekday_or_word| weekday_or_word (?= {BETWEEN_DAYS} {A_DAY})"
            f"| (?<= {A_DAY} {BETWEEN_DAYS}) weekday_or_word| (?<= {A_DAY}) weekday_or_word"
            f"| weekday_or_word (?= {A_DAY})",
            _weekday,
        ),
        "Do 10 min": (
            "weekday_or_word (?= [NUM part_of_day colon])| (?: ^|(?<= comma)) weekday_or_word (?= [stop comma slash])"
            "| (?<! .) weekday_or_word $",
            _weekday,
        ),
        "fahren morgen": (
            "(?<= [travel from off away holiday skip cannot]) morning_or_tomorrow| morning_or_tomorrow (?= [skip travel])",
            TOMORROW,
        ),
        "bin weg": ("(?<! [on the a in this my at])(?<! [pain hurt] is) outdoor", AWAY),
    },
    starts="so_or_sunday morning_or_tomorrow path_or_away weekday_or_word",
)


USUAL = str.maketrans(
    {
        CODE["so_or_sunday"]: CODE["too"],
        CODE["morning_or_tomorrow"]: CODE["word"],
        CODE["path_or_away"]: CODE["outdoor"],
        CODE["weekday_or_word"]: CODE["here"],
    }
)
"""What such a word is where its neighbours say nothing else."""


def told_apart(said: Shaped, words: Sequence[str] = ()) -> Shaped:
    """The shape with one meaning for each word of two.

    Right after a day that is written out "so" is none: "Donnerstag so um acht", and "Do So um 8".
    """
    plain = "".join(
        code.translate(USUAL)
        if code == CODE["so_or_sunday"] and _is_long_day(said, words, at - 1)
        else code
        for at, code in enumerate(said.shape)
    )
    shape, amounts = DOUBLE(Shaped(plain, said.amounts))
    return Shaped(shape.translate(USUAL), amounts)


def _is_long_day(said: Shaped, words: Sequence[str], at: int) -> bool:
    is_day = 0 <= at < len(words) and said.shape[at] == CODE["weekday"]
    return is_day and len(words[at]) > LONGEST_SHORT_DAY


LONGEST_SHORT_DAY = 3
