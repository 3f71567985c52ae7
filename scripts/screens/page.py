"""The page docs/screens/README.md: which pictures are kept, and what each journey took."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from scripts.screens.journeys import JOURNEYS
from scripts.screens.walker import Leg, Look, Walker

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
PAGE = FOLDER / "README.md"
FRONT = FOLDER.parent / "demo.png"

KEPT = {
    "phone-light-en": (
        *("j01-hello", "j01-plan", "j02-check", "j03-reminder", "j04-changed", "j05-ask"),
        *("j06-offers", "j07-danger", "j08-ask", "j09-week", "j10-today", "j12-export"),
    ),
    "phone-dark-de": (
        *("j01-check", "j02-live", "j03-no-time", "j05-donut", "j07-rest", "j09-felt"),
        *("j09-habit", "j11-undone", "j12-lose"),
    ),
    "phone-light-es": ("j01-check", "j03-reminder", "j07-danger", "j09-week"),
    "desktop-dark-en": ("j03-which-day", "j06-chosen", "j10-call"),
    "desktop-dark-es": ("j02-receipt", "j05-donut"),
    "desktop-light-de": ("j02-receipt", "j04-unclear", "j11-history"),
}
"""The pictures of the page, by look: few enough to be looked at."""


def line(look: Look, leg: Leg) -> str:
    """One line of what is printed."""
    mark = "" if leg.is_within else "  <- more than it may"
    return (
        f"{leg.journey:<4}{look.name:<18}{leg.title:<32}"
        f"actions {leg.actions} of {leg.actions_most}, "
        f"messages {leg.messages} of {leg.messages_most}{mark}"
    )


def counts(walks: Sequence[Walker]) -> str:
    """The table of what each part took at most, over all looks."""
    legs: dict[tuple[str, str], list[Leg]] = {}
    for walk in walks:
        for leg in walk.legs:
            legs.setdefault((leg.journey, leg.title), []).append(leg)
    rows = ["| journey | part | actions | may take | messages | may take |"]
    rows.append("| --- | --- | --- | --- | --- | --- |")
    for (journey, title), each in legs.items():
        actions, messages = max(leg.actions for leg in each), max(leg.messages for leg in each)
        most = each[0]
        rows.append(
            f"| {journey} | {title} | {actions} | {most.actions_most} "
            f"| {messages} | {most.messages_most} |"
        )
    return "\n".join(rows)


def pictures(walks: Iterable[Walker]) -> dict[str, tuple[str, bytes]]:
    """The pictures that are kept, by file name: the same in words, and the PNG."""
    return {
        f"{shot.name}-{walk.look.name}.png": (f"{shot.alt} ({walk.look.in_words})", shot.png)
        for walk in walks
        for shot in walk.shots
        if shot.name in KEPT.get(walk.look.name, ())
    }


def gallery(found: dict[str, tuple[str, bytes]]) -> str:
    """The pictures under the titles of their journeys."""
    lines = []
    for journey in JOURNEYS:
        number = f"j{int(journey.name[1:]):02d}-"
        mine = sorted(name for name in found if name.startswith(number))
        lines += [f"### {journey.name}: {journey.title}", ""]
        lines += [f"![{found[name][0]}]({name})" for name in mine]
        lines.append("")
    return "\n".join(lines).rstrip()


def made(page: str, parts: dict[str, str]) -> str:
    """The page with everything between its marks made anew."""
    for name, text in parts.items():
        begin, end = f"<!-- made: {name} -->", "<!-- end -->"
        before, _, rest = page.partition(begin)
        _, _, after = rest.partition(end)
        page = f"{before}{begin}\n\n{text}\n\n{end}{after}"
    return page


def write(walks: Sequence[Walker], small: Callable[[bytes], bytes]) -> None:
    """Write the pictures and the page anew."""
    found = pictures(walks)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for name, (_, png) in found.items():
        (FOLDER / name).write_bytes(small(png))
    page = made(
        PAGE.read_text(encoding="utf-8"), {"counts": counts(walks), "pictures": gallery(found)}
    )
    PAGE.write_text(page, encoding="utf-8")
