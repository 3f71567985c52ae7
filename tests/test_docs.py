"""Every command of the documentation is run, in the order in which it stands on its page.

A page's blocks of kind `sh` run in a fresh copy of the tree, against the local Telegram and a real
PostgreSQL. A block below `<!-- not run here: REASON -->` needs something that is not here; each
reason is listed below with the test that holds such blocks to what they speak of.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from retrowalk.command_line import _parser
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import free_port
from tests.processes import program

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [
        *ROOT.glob("docs/*.md"),
        *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "SECURITY")),
    ]
)
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]
FENCE = re.compile(
    r"(?:^ *<!-- not run here: (?P<why>[^>]+) -->\n)?"
    r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
KINDS = {"sh", "text", "toml", "json", "python", "mermaid"}
REASONS = {
    "the first hour": "tests/test_first_hour.py",
    "the tests themselves": "they run now",
    "containers": "test_a_command_of_containers_names_what_is_there",
    "systemd": "test_a_command_of_systemd_names_what_is_there",
}
COMMAND = re.compile(r"`(?:\.venv/bin/)?retrowalk ([a-z][a-z-]*)")
SERVES = re.compile(r"retrowalk (run|bot|scheduler|demo)\b|^scripts/demo")
IS_UP = {"demo": "Stop it with Ctrl+C", "": "runs as @"}
ANSWERS = "Dr. Ana Example\nana@example.org\n"
POSTGRES = "postgresql://retrowalk:password@db.example.org/retrowalk"


@dataclass(frozen=True)
class Block:
    """One fenced block of a page."""

    page: str
    kind: str
    text: str
    why_not: str

    @property
    def commands(self) -> list[str]:
        """Its commands; one that goes on in the next line is one."""
        lines = self.text.replace("\\\n", " ").splitlines()
        return [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]


def blocks(page: str) -> list[Block]:
    """All blocks of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [
        Block(page, found["kind"], found["text"], found["why"] or "")
        for found in FENCE.finditer(text)
    ]


EVERY = [block for name in NAMES for block in blocks(name)]
RUN = sorted({block.page for block in EVERY if block.kind == "sh" and not block.why_not})


def not_run(why: str) -> list[str]:
    """The commands that are not run for that reason."""
    return [c for block in EVERY if block.why_not == why for c in block.commands]


def test_each_block_says_what_it_is() -> None:
    assert {block.kind for block in EVERY} <= KINDS
    for name in NAMES:
        fences = (ROOT / name).read_text(encoding="utf-8").count("```")
        assert fences == 2 * len(blocks(name)), name
    assert {block.why_not for block in EVERY} - {""} == REASONS.keys()
    for why in REASONS.values():
        assert why in globals() or why == "they run now" or (ROOT / why).is_file()


# -- what is run -----------------------------------------------------------------------------------


@dataclass
class Shell:
    """A person at a terminal, in a fresh copy of the tree."""

    folder: Path
    environment: dict[str, str]
    typed: str
    state: list[str] = field(default_factory=list)

    async def run(self, command: str) -> str:
        """Run one command as it stands there; what is exported stays for the next one."""
        if command.startswith(("export ", "cd ")):
            self.state.append(command)
        served = SERVES.search(command)
        # In place of the shell, so that a signal reaches it.
        given = re.sub(r"^((?:\w+=\S+ )*)", r"\1exec ", command) if served else command
        script = "\n".join(["set -eu", *self.state, given])
        typed = self.folder / ".typed"
        typed.write_text(self.typed if " init" in command else "", encoding="utf-8")
        arguments = ["bash", "-c", f"exec < {typed}\n{script}"]
        async with program(arguments, self.environment, self.folder) as running:
            if served is None:
                assert await running.ended() == 0, f"{command}\n{running.output}"
                return running.output
            await running.until_it_says(IS_UP["demo" if "demo" in command else ""])
            assert await running.stop() == 0, f"{command}\n{running.output}"
            assert "Traceback" not in running.output
            return running.output


def copy_of_the_tree(folder: Path) -> None:
    """All that is in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],  # noqa: S607  the one that is there
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.split("\0"):
        source, target = ROOT / name, folder / name
        if name and (source.exists() or source.is_symlink()):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target, follow_symlinks=False)


def stand_in(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
async def shell(empty_postgres_url: str, tmp_path: Path) -> AsyncIterator[Shell]:
    """The tree with its environment: this Python, and the code of the copy."""
    folder = tmp_path / "retrowalk"
    copy_of_the_tree(folder)
    python = f"PYTHONPATH={folder} exec {sys.executable}"
    # Installing is the first hour's; here the environment is there, and pip has nothing to do.
    stand_in(folder / ".venv/bin/python", f'[ "$1$2" = -mpip ] || {python} "$@"')
    stand_in(folder / ".venv/bin/retrowalk", f'{python} -m retrowalk "$@"')
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as telegram:  # noqa: TID251  a real process has a real clock
        (folder / "token.txt").write_text(telegram.token, encoding="utf-8")
        yield Shell(
            folder,
            {
                "PATH": f"{folder / '.venv/bin'}:{os.environ['PATH']}",
                "HOME": str(tmp_path / "home"),
                "BROWSER": "true",
                "RETROWALK_TELEGRAM__API_BASE_URL": telegram.url,
                "POSTGRES": empty_postgres_url,
            },
            f"{telegram.token}\n{ANSWERS}",
        )


@pytest.mark.slow
@pytest.mark.parametrize("page", RUN)
async def test_the_commands_of_a_page_work_in_their_order(page: str, shell: Shell) -> None:
    """On the pages for later the bot has been set up already."""
    mine = [block for block in blocks(page) if block.kind == "sh" and not block.why_not]
    commands = [command for block in mine for command in block.commands]
    if page in {"docs/copies.md", "docs/operate.md", "docs/practice.md"}:
        for first in (".venv/bin/retrowalk init", ".venv/bin/retrowalk run"):
            await shell.run(first)
    for command in commands:
        given = command.replace(POSTGRES, shell.environment["POSTGRES"])
        for _ in range(given.count("_PORT=")):
            given = re.sub(r"_PORT=\d{4} ", f"_PORT={free_port():05} ", given, count=1)
        await shell.run(given)


# -- what is not -----------------------------------------------------------------------------------


def test_a_command_of_containers_names_what_is_there() -> None:
    commands = not_run("containers")
    assert len(commands) > 10
    for command in commands:
        words = command.split()
        if words[:2] == ["docker", "compose"]:
            _held_to_its_file(words[2:])
        for path in re.findall(r"(?:deploy|scripts)/[\w./-]+", command):
            assert (ROOT / path).exists(), command
    assert any("scripts/secrets" in command for command in commands)


def _held_to_its_file(words: list[str]) -> None:
    """A command of Docker Compose: known to it, of a service that there is, with ours behind it."""
    name, words = (words[1], words[2:]) if words[0] == "-f" else ("compose.yaml", words)
    services = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))["services"]
    does, *rest = words
    assert does in {"up", "run", "logs", "exec", "cp", "stop"}
    if does in {"run", "exec"}:
        at = next(number for number, word in enumerate(rest) if word in services)
        ours = rest[at + 1 :] if does == "run" else rest[at + 2 :]
        if "pg_dump" not in rest:
            _understood(ours)


def test_a_command_of_systemd_names_what_is_there() -> None:
    commands = not_run("systemd")
    unit = (ROOT / "deploy/systemd/retrowalk@.service").read_text(encoding="utf-8")
    assert "/opt/retrowalk/.venv/bin/retrowalk %i" in unit
    assert "/etc/retrowalk/config.toml" in unit
    for command in commands:
        for path in re.findall(r"/opt/retrowalk/((?:deploy|scripts)/\S+)", command):
            assert (ROOT / path).exists(), command
        _, _, ours = command.partition("/opt/retrowalk/.venv/bin/retrowalk ")
        if ours:
            _understood(ours.split())


def _understood(arguments: list[str]) -> None:
    assert _parser().parse_args(arguments).command


def test_a_command_in_the_midst_of_a_sentence_is_one() -> None:
    names = set()
    for name in NAMES:
        text = FENCE.sub("", (ROOT / name).read_text(encoding="utf-8"))
        for found in re.finditer(
            r"`(?:\.venv/bin/)?retrowalk ([a-z][a-z-]*)", " ".join(text.split())
        ):
            names.add(found[1])
    for command in names:
        with pytest.raises(SystemExit) as ended:
            _parser().parse_args([command, "--help"])
        assert ended.value.code == 0, command
    assert {"run", "init", "backup", "restore", "rotate-key", "completion"} <= names


@pytest.mark.parametrize("name", NAMES)
def test_a_link_leads_to_a_page_and_a_heading(name: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", (ROOT / name).read_text(encoding="utf-8")):
        if "://" in target:
            continue
        file, _, heading = target.partition("#")
        page = (ROOT / name).parent / file if file else ROOT / name
        assert page.exists(), target
        if heading:
            assert heading in _headings(page), target


def _headings(page: Path) -> set[str]:
    """The anchors of a page, as they are made from its headings."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).strip().replace(" ", "-") for head in found}


def test_every_page_is_in_the_list() -> None:
    listed = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    for page in ROOT.glob("docs/*.md"):
        assert page.name == "README.md" or f"({page.name})" in listed, page.name
