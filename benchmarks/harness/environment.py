"""The peers' own environment, made once beside the machine's other caches and installed by name."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
WANTED = (
    "python-telegram-bot[job-queue,webhooks]",
    "aiogram",
    "sqlalchemy[asyncio]",
    "aiosqlite",
    "matplotlib",
    "pint",
)
SHOWN = ("python-telegram-bot", "APScheduler", "aiogram", "aiosqlite", "matplotlib", "Pint")
INSTALL_WITHIN_S = 900


@cache
def peers_python() -> str:
    """The interpreter of the peers. Where both use a library, the versions are the product's."""
    constraints = ROOT / "constraints.txt"
    named = "\n".join([*WANTED, sys.version, constraints.read_text(encoding="utf-8")])
    digest = hashlib.sha256(named.encode()).hexdigest()[:12]
    folder = _caches() / "retrowalk" / f"peers-{digest}"
    python, done = folder / "bin" / "python", folder / "installed"
    if not done.exists():
        print(f"installing the peers into {folder}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "-c", str(constraints), *WANTED]
        subprocess.run(install, check=True, timeout=INSTALL_WITHIN_S)
        done.touch()
    return str(python)


def versions() -> dict[str, str]:
    """Which version of each peer is measured."""
    code = "import sys; from importlib.metadata import version as v; print(*map(v, sys.argv[1:]))"
    found = subprocess.run(
        [peers_python(), "-c", code, *SHOWN], check=True, capture_output=True, text=True
    )
    return dict(zip(SHOWN, found.stdout.split(), strict=True))


def _caches() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
