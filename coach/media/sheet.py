"""One page for the physiotherapist: what was done, how it felt, and what the plan made of it.

All words are passed in, in the person's language. The page states what the person logged and no
judgement. Pure: the same bytes for the same data and date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from importlib.resources import as_file, files

from fpdf import FPDF
from fpdf.enums import XPos, YPos

WEEKS_MOST = 12
NOTES_MOST = 12
LINE_MM = 5.2
WIDTH_MM = 186.0
PICTURE_MM = 78.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page, as words: a row has as many cells as the head."""

    title: str
    period: str
    facts: Sequence[str]
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes_title: str
    notes: Sequence[str]
    footer: str
    made: datetime


def as_pdf(sheet: Sheet, picture: bytes | None = None) -> bytes:
    """The page as a PDF file; `picture` is a PNG that is put below the facts."""
    pdf = FPDF(format="A4", unit="mm")
    pdf.set_creation_date(datetime.combine(sheet.made.date(), time(0), UTC))
    pdf.set_title(sheet.title)
    pdf.set_margins(12, 12)
    pdf.set_auto_page_break(auto=False)
    with as_file(files("retrowalk.coach.media").joinpath("fonts/DejaVuSans.ttf")) as font:
        pdf.add_font("dejavu", fname=str(font))
    pdf.add_page()
    _line(pdf, sheet.title, 17, 9)
    _line(pdf, sheet.period, 11, 7)
    for fact in sheet.facts:
        _line(pdf, fact, 10, LINE_MM)
    if picture is not None:
        pdf.ln(2)
        pdf.image(picture, x=12, w=PICTURE_MM * 1080 / 760, h=PICTURE_MM)
    pdf.ln(3)
    _table(pdf, sheet.head, sheet.rows[-WEEKS_MOST:])
    if sheet.notes:
        pdf.ln(3)
        _line(pdf, sheet.notes_title, 11, 6.5)
        for note in sheet.notes[-NOTES_MOST:]:
            _line(pdf, note, 9, LINE_MM - 0.6)
    pdf.set_y(-16)
    _line(pdf, sheet.footer, 8, 4.5)
    return bytes(pdf.output())


def _line(pdf: FPDF, words: str, size: float, height: float) -> None:
    pdf.set_font("dejavu", size=size)
    while size > 6 and pdf.get_string_width(words) > WIDTH_MM:  # noqa: PLR2004  points
        size -= 0.5
        pdf.set_font_size(size)
    pdf.cell(WIDTH_MM, height, words, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _table(pdf: FPDF, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    wide = WIDTH_MM / max(1, len(head))
    pdf.set_font("dejavu", size=9)
    for words in head:
        pdf.cell(wide, LINE_MM + 1, words, border="B")
    pdf.ln(LINE_MM + 1.5)
    for row in rows:
        for words in row:
            pdf.cell(wide, LINE_MM, words)
        pdf.ln(LINE_MM)
