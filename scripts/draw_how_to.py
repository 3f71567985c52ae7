"""Render each drawing of coach/media/drawings to a light and a dark PNG (720 x 540) beside it.

    pip install resvg-py
    python -m scripts.draw_how_to

A drawing is one SVG whose <style> names its colours twice: in `:root` for light and, inside
`@media (prefers-color-scheme: dark)`, for dark. A browser picks by itself; resvg knows neither
media queries nor var(), so here one of the two palettes is written into the text first.

Exits with 1 if a drawing's palette differs from the others', a shape would be hard to see, or a
picture is too heavy.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import resvg_py  # type: ignore[import-not-found,unused-ignore]
from PIL import Image

HERE = Path(__file__).parents[1] / "coach" / "media" / "drawings"
OUT = HERE
WIDTH_PX, HEIGHT_PX = 720, 540
MOST_BYTES = 60_000
COLOURS_KEPT = 128
LEAST_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: shapes that carry meaning, against what is next to them."""

GROUNDS = ("--bg", "--floor", "--wall", "--paper")
SIGNS = ("--mark", "--accent", "--good", "--bad")
"""Stand on a ground without an outline."""
OUTLINED = (
    *("--skin", "--hair", "--hair-2", "--top", "--top-far", "--vest", "--legs", "--legs-far"),
    *("--shoe", "--sole", "--steel", "--steel-far", "--belt"),
)
"""Have an outline in --line: either it or the fill has to stand out from the ground."""

Palette = dict[str, str]

ROOT = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
DARK = re.compile(r"@media \(prefers-color-scheme: dark\)\s*\{\s*(:root\s*\{.*?\})\s*\}", re.DOTALL)
NAMED = re.compile(r"(--[\w-]+):\s*(#[0-9a-f]{6})")


def palettes(svg: str) -> dict[str, Palette]:
    """The colours of both versions by name: {"light": {"--bg": "#f7f2e8", ...}, "dark": ...}."""
    dark = DARK.search(svg)
    light = ROOT.search(svg)
    if not dark or not light:
        raise ValueError("the drawing lacks its light or its dark palette")
    both = {
        "light": dict(NAMED.findall(light.group(1))),
        "dark": dict(NAMED.findall(dark.group(1))),
    }
    if both["light"].keys() != both["dark"].keys():
        raise ValueError("the light and the dark palette name different colours")
    return both


def painted(svg: str, colours: Palette) -> str:
    """The drawing with one palette written into it."""
    plain = ROOT.sub("", DARK.sub("", svg))
    return re.sub(r"var\((--[\w-]+)\)", lambda name: colours[name.group(1)], plain)


def png(svg: str) -> bytes:
    """The painted drawing as a PNG of few colours: flat areas lose nothing by it."""
    raw = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=WIDTH_PX, height=HEIGHT_PX))
    image = Image.open(io.BytesIO(raw)).convert("RGB")
    if image.size != (WIDTH_PX, HEIGHT_PX):
        raise ValueError(f"rendered to {image.size}")
    out = io.BytesIO()
    image.quantize(COLOURS_KEPT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2)."""
    dark_most = 0.04045
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= dark_most else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pale(colours: Palette) -> list[str]:
    """What would be hard to see, one sentence each."""
    seen = {
        (name, ground): contrast(colours[name], colours[ground])
        for name in (*SIGNS, *OUTLINED, "--line")
        for ground in GROUNDS
    }
    found = [
        (f"{name} on {ground}", value)
        for ground in GROUNDS
        for name, value in (
            *((sign, seen[sign, ground]) for sign in SIGNS),
            *((fill, max(seen[fill, ground], seen["--line", ground])) for fill in OUTLINED),
        )
    ]
    found += [
        (f"--on-accent on {sign}", contrast(colours["--on-accent"], colours[sign]))
        for sign in ("--accent", "--good", "--bad")
    ]
    return [f"{what}: contrast {value:.1f}" for what, value in found if value < LEAST_CONTRAST]


def main() -> int:
    """Check and render all drawings; the exit code."""
    OUT.mkdir(exist_ok=True)
    drawings = {path.stem: path.read_text("utf-8") for path in sorted(HERE.glob("*.svg"))}
    shared = palettes(next(iter(drawings.values())))
    faults = [f"{version}: {fault}" for version in shared for fault in pale(shared[version])]
    for name, svg in drawings.items():
        if palettes(svg) != shared:
            faults.append(f"{name}: its palette differs from the other drawings'")
        for version, colours in palettes(svg).items():
            data = png(painted(svg, colours))
            (OUT / f"{name}_{version}.png").write_bytes(data)
            print(f"{name}_{version}.png: {len(data)} bytes")
            if len(data) > MOST_BYTES:
                faults.append(f"{name}_{version}.png: heavier than {MOST_BYTES} bytes")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
