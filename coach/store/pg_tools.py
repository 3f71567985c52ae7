"""PostgreSQL's own programs for copies, `pg_dump` and `pg_restore`, and what they say.

A copy that a newer program made can't be read by an older one, and an older `pg_dump` refuses a
newer server: both are told in a sentence with the versions in it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL

from retrowalk.coach.errors import RetrowalkError

WITHIN_S = 3600
MISMATCH = re.compile(
    r"server version: (?P<server>\d+).*?pg_dump version: (?P<tool>\d+)", re.DOTALL
)
TOO_NEW = ("unsupported version", "unrecognized configuration parameter")


class ToolFailed(RetrowalkError):
    """A program is not here or has failed; the text says what to do."""


def dump(url: URL, target: Path) -> None:
    """Write a copy in the custom format. Raises ToolFailed."""
    _run("pg_dump", ["--format=custom", f"--file={target}", f"--dbname={_where(url)}"], url)


def check_readable(source: Path) -> None:
    """Raise ToolFailed where `pg_restore` can't read the copy."""
    _run("pg_restore", ["--list", str(source)])


def put_in(url: URL, source: Path) -> None:
    """Put a copy into the schema `public`, all of it or nothing. Raises ToolFailed."""
    whole = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    _run("pg_restore", [*whole, "--schema=public", f"--dbname={_where(url)}", str(source)], url)


def too_old(server: int) -> str:
    """A sentence where the `pg_dump` that is here can't copy a server of this major version."""
    program = shutil.which("pg_dump")
    if program is None:
        return ""  # that is said elsewhere
    done = subprocess.run(  # noqa: S603  our own arguments
        [program, "--version"], capture_output=True, text=True, timeout=10, check=False
    )
    found = re.search(r"\d+", done.stdout)
    tool = int(found[0]) if found else server
    return _mismatch("pg_dump", str(tool), str(server)) if tool < server else ""


def _mismatch(name: str, tool: str, server: str) -> str:
    return (
        f"{name} is of version {tool} and the server of {server}: install the client tools of "
        f"version {server} or newer."
    )


def _where(url: URL) -> str:
    """The address without its password, which goes by the environment: others see arguments."""
    return url.set(drivername="postgresql", password=None).render_as_string()


def _run(name: str, arguments: Sequence[str], url: URL | None = None) -> None:
    program = shutil.which(name)
    if program is None:
        raise ToolFailed(f"{name} is not here; install the PostgreSQL client tools.")
    password = {"PGPASSWORD": str(url.password)} if url is not None and url.password else {}
    try:
        done = subprocess.run(  # noqa: S603  our own arguments
            [program, *arguments],
            env={**os.environ, **password, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=WITHIN_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ToolFailed(f"{name} took longer than {WITHIN_S} s.") from None
    if done.returncode:
        raise ToolFailed(why(name, done.stderr, done.returncode))


def why(name: str, said: str, code: int) -> str:
    """What a program that failed has said, in one sentence, with what to do where we know it."""
    mismatch = MISMATCH.search(said)
    if mismatch is not None:
        return _mismatch(name, mismatch["tool"], mismatch["server"])
    if any(sign in said for sign in TOO_NEW):
        return (
            f"{name} is older than the tools that made this copy: install the client tools of "
            "the server's version or newer."
        )
    first = said.strip().partition("\n")[0] or f"exit code {code}"
    return f"{name} failed: {first.removeprefix(f'{name}: ').removeprefix('error: ').rstrip('.')}."
