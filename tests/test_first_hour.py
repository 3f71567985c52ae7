"""From an empty folder to a bot that answers, with the commands of the quick start alone.

Really cloned and really installed, into an environment of its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest

from retrowalk.demo.server import LocalTelegram
from tests.phone import Phone
from tests.processes import program
from tests.test_docs import ANSWERS, blocks

ROOT = Path(__file__).parent.parent
COMMANDS_MOST = 4
ITS_OWN = {"git clone ADDRESS retrowalk && cd retrowalk", "scripts/install"}


@pytest.fixture
async def real_telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as telegram:  # noqa: TID251  a real process has a real clock
        yield telegram


def told(page: str) -> list[str]:
    """The commands of "Run your own", up to the one that runs it."""
    found = [c for block in blocks(page) if block.kind == "sh" for c in block.commands]
    until = next(number for number, command in enumerate(found) if command.endswith(" run"))
    since = max(number for number in range(until) if found[number].startswith("git clone"))
    return found[since : until + 1]


def test_it_takes_four_commands() -> None:
    commands = told("docs/quick-start.md")
    assert len(commands) <= COMMANDS_MOST
    assert set(commands[:2]) == ITS_OWN
    readme = [c for block in blocks("README.md") if block.kind == "sh" for c in block.commands]
    assert commands[1:] == [c for c in readme if c in commands[1:]], "the README says the same"


@pytest.mark.slow
async def test_from_an_empty_folder_to_a_bot_that_answers(
    real_telegram: LocalTelegram, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How long it takes depends on the machine and its network: it is printed, and no bar."""
    commands = told("docs/quick-start.md")
    began, given = monotonic(), 0
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "RETROWALK_TELEGRAM__API_BASE_URL": real_telegram.url,
        "PYTHONPATH": "",
    }
    folder = tmp_path / "retrowalk"
    typed = tmp_path / "typed"
    typed.write_text(f"{real_telegram.token}\n{ANSWERS}", encoding="utf-8")
    clone, *rest = (command.replace("ADDRESS", str(ROOT)) for command in commands)
    async with program(["bash", "-c", clone], environment, tmp_path) as running:
        assert await running.ended(patience_s=600) == 0, running.output
        given += 1
    for command in rest[:-1]:
        what = f"{command} < {typed}" if command.endswith(" init") else command
        async with program(["bash", "-c", what], environment, folder) as running:
            assert await running.ended(patience_s=600) == 0, running.output
            given += 1
    assert "Start the bot with: retrowalk run" in running.output
    assert (folder / "config.toml").stat().st_mode & 0o077 == 0
    assert (folder / "retrowalk.key").stat().st_mode & 0o077 == 0

    async with program(["bash", "-c", f"exec {rest[-1]}"], environment, folder) as running:
        given += 1
        await running.until_it_says("runs as @retrowalk_bot")
        ana = Phone(real_telegram)
        await ana.say("/start")
        assert re.search(r"agree", " ".join(ana.last.buttons))
        await ana.say("how many calories is 20 min at 2 mph, 80 kg?")
        assert "kcal" in ana.last.text
        with capsys.disabled():
            print(  # noqa: T201  what it took is told to whoever runs this
                f" [{given} commands, {monotonic() - began:.0f} s to the first answers] "
            )
        assert given <= COMMANDS_MOST
        assert await running.stop() == 0
