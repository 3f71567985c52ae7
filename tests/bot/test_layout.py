"""What is sent is set for a narrow phone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.bot.wire.layout import (
    CHAR_PX,
    HYPHEN,
    JOINER,
    NARROW_PX,
    PADDING_PX,
    SPACE,
    fitting,
    unbroken,
)
from retrowalk.coach.message import Button


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("20 min at 2.5 km/h", f"20{SPACE}min at 2.5{SPACE}km/h"),
        ("Sure: 9-10", f"Sure: 9{HYPHEN}10"),
        ("60–90 kcal", f"60–{JOINER}90{SPACE}kcal"),
        ("5 % uphill", f"5{SPACE}% uphill"),
        ("<b>10 min</b>", f"<b>10{SPACE}min</b>"),
        ("5 backwards", "5 backwards"),
        ("<code>1 2 min</code>", "<code>1 2 min</code>"),
        ('<a href="https://a.org/1-2">1-2</a>', '<a href="https://a.org/1-2">1-2</a>'),
    ],
)
def test_numbers_stay_with_their_units(text: str, shown: str) -> None:
    assert unbroken(text) == shown
    assert unbroken(shown) == shown


@given(st.lists(st.text(st.characters(codec="ascii", min_codepoint=33), max_size=30), min_size=1))
def test_every_row_fits_or_has_one_button(labels: list[str]) -> None:
    row = tuple(Button(label, f"1:x:{n}") for n, label in enumerate(labels))
    rows = list(fitting(row))
    assert [button.data for each in rows for button in each] == [b.data for b in row]
    for each in rows:
        longest = max(len(button.label) for button in each)
        assert len(each) == 1 or len(each) * (longest * CHAR_PX + PADDING_PX) <= NARROW_PX
