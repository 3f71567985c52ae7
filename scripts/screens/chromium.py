"""Where a real Chromium is, and how it is started without what a test has no use for."""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """Where Chromium is: $RETROWALK_CHROMIUM, or on the path."""
    given = os.environ.get("RETROWALK_CHROMIUM")
    return given or next((path for name in NAMES if (path := shutil.which(name))), None)
