"""Every command of the documentation is run, in the order in which it stands on its page.

A page's blocks of kind `sh` run in a fresh copy of the tree, against the local Telegram and a real
PostgreSQL. A block below `<!-- not run here: REASON -->` needs something that is not here; each
reason is listed below with the test that holds such blocks to what they speak of.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import AsyncIterator, Container, Mapping
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


NAME = r"(?:\.venv/bin/)?retrowalk (?=--version|[a-z])"
SAID = re.compile(
    rf"""`{NAME}([^`]+)`|'{NAME}([a-z-]+(?: [^'"]*)?)'|"{NAME}([a-z-]+(?: [^'"]*)?)\""""
)


def commands_said(text: str) -> list[str]:
    """What stands behind our name in quotes or backticks: `retrowalk doctor --json`."""
    return ["".join(found) for found in SAID.findall(" ".join(text.split()))]


def sentences_of(path: Path) -> str:
    """A file of ours; where a sentence of the code goes on in its next line it is one."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r'"\s+f?"', "", text) if path.suffix == ".py" else text


def _held_to_our_parser(said: str) -> None:
    """A command as a sentence names it: its name alone, or with all that it needs."""
    words = shlex.split(said.replace("…", "X"))
    if words == ["--version"] or len(words) == 1:
        with pytest.raises(SystemExit) as ended:
            _parser().parse_args(words if said.startswith("-") else [*words, "--help"])
        assert ended.value.code == 0, said
        return
    every = [word.replace("\\", "").split("|") for word in words]  # a table escapes its bars
    for choice in range(max(map(len, every))):
        _understood([kinds[min(choice, len(kinds) - 1)] for kinds in every])


@pytest.mark.parametrize("name", NAMES)
def test_a_command_in_the_midst_of_a_sentence_is_one(name: str) -> None:
    for said in commands_said(FENCE.sub("", (ROOT / name).read_text(encoding="utf-8"))):
        _held_to_our_parser(said)


OURS = (
    *("bot", "coach", "scheduler", "service", "retrowalk/command_line.py", "config.example.toml"),
    *("compose.yaml", "compose.several.yaml", "Dockerfile", "deploy"),
)
NAMED = re.compile(
    r"retrowalk (?P<ours>[a-z][a-z-]*)\b|`(?:python -m|scripts/)(?P<other>[^`]+)`"
    r"|`(?P<option>--[a-z-]+)"
)


def test_a_command_in_a_sentence_of_ours_is_one() -> None:
    """What the program says, what the configuration explains, what the image and the unit note."""
    said = {
        command
        for place in OURS
        for path in [ROOT / place, *(ROOT / place).rglob("*")]
        if path.suffix in {"", ".py", ".ftl", ".toml", ".yaml", ".service"} and path.is_file()
        for command in commands_said(sentences_of(path))
    }
    for command in said:
        _held_to_our_parser(command)
    assert {"doctor --new-key", "migrate", "rotate-key", "run"} <= said, said


@pytest.mark.parametrize("name", NAMES)
def test_an_option_by_itself_belongs_to_the_command_that_was_named_last(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    options: Container[str] | None = None
    for found in NAMED.finditer(text):
        if found["ours"] in every_command():
            options = every_command()[found["ours"]]._option_string_actions
        elif found["other"]:
            options = None
        elif found["option"] and options is not None:
            assert found["option"] in options, found[0]


def every_command() -> Mapping[str, ArgumentParser]:
    """The parsers of our commands, by their names."""
    (commands,) = (action for action in _parser()._actions if isinstance(action, _SubParsersAction))
    found: Mapping[str, ArgumentParser] = commands.choices
    return found


@pytest.mark.parametrize(
    "said",
    [
        "doctor --recomputed",
        "restore --force",
        "nonsense",
        "explain --kind nothing",
        "init --tokens X",
    ],
)
def test_a_command_that_is_none_is_seen(said: str) -> None:
    assert commands_said(f"say `retrowalk {said}` or 'retrowalk {said}'") == [said, said]
    with pytest.raises((SystemExit, AssertionError)):
        _held_to_our_parser(said)


def test_every_command_is_told_somewhere() -> None:
    told = {
        said.split()[0]
        for name in NAMES
        for said in commands_said((ROOT / name).read_text(encoding="utf-8"))
    }
    assert every_command().keys() <= told


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
