"""The rules of the tree: who may import whom, what is pure, where texts stand."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

from scripts import draw_architecture

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "coach": {"coach"},
    "bot": {"bot", "coach"},
    "scheduler": {"scheduler", "coach"},
    "demo": {"demo", "coach"},
    "service": {"service", "bot", "scheduler", "coach"},
}
FOREIGN = {
    "coach": {"telegram", "apscheduler"},
    "bot": {"apscheduler"},
    "scheduler": {"telegram"},
    "demo": {"telegram", "apscheduler"},
    "service": {"apscheduler"},
}
PURE_ROOMS = ("energy", "knowledge", "media", "plan", "reading", "words")
"""Rooms of the coach that only calculate, as do the files beside the rooms."""

NOT_PURE = {"media/voice.py": "starts the speech engine"}
IMPURE_MODULES = {
    "sqlalchemy",
    "os",
    "socket",
    "subprocess",
    "time",
    "asyncio",
    "random",
    "logging",
}


def imports_of(path: Path) -> set[str]:
    """The packages that a file imports: ours without `retrowalk.`, others by their first name."""
    modules = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            modules |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {module.removeprefix("retrowalk.").split(".")[0] for module in modules}


def files_of(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def test_ours_are_imported_by_their_one_name() -> None:
    """A folder imported as `bot` and as `retrowalk.bot` would be loaded twice."""
    for path in tracked_files():
        if path.suffix == ".py":
            modules = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            froms = {n.module for n in modules if isinstance(n, ast.ImportFrom) and n.level == 0}
            assert not {name.split(".")[0] for name in froms if name} & set(MAY_IMPORT), path


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_run_one_way(package: str) -> None:
    ours = set(MAY_IMPORT) | {"command_line"}
    assert files_of(package)
    for path in files_of(package):
        found = imports_of(path)
        assert found & ours <= MAY_IMPORT[package], path
        assert not found & FOREIGN[package], path


FLOORS = ("wire", "conversation", "ground", "features", "answering", "operate", "application")
"""The rooms of the bot: each uses only those before it."""

SIDEWAYS_MOST = 6


def ours_of(path: Path) -> set[tuple[str, ...]]:
    """The modules of the bot that a file imports, as paths: ("features", "asking", "calories")."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("retrowalk.bot"):
            for alias in node.names:
                parts = f"{node.module}.{alias.name}".split(".")[2:]
                is_module = (ROOT / "bot" / Path(*parts)).with_suffix(".py").is_file()
                found.add(tuple(parts if is_module else parts[:-1]))
    return found


def test_the_rooms_of_the_bot_are_floors() -> None:
    rooms = {path.stem for path in (ROOT / "bot").iterdir() if not path.stem.startswith("__")}
    assert rooms == set(FLOORS)
    for path in files_of("bot"):
        room = path.relative_to(ROOT / "bot").parts[0].removesuffix(".py")
        for module in ours_of(path):
            assert room in FLOORS, path
            assert FLOORS.index(module[0]) <= FLOORS.index(room), (path, module)


def test_a_feature_uses_the_ground_and_no_feature_of_another_room() -> None:
    sideways: list[tuple[str, tuple[str, ...]]] = []
    for path in files_of("bot/features"):
        room = path.relative_to(ROOT / "bot" / "features").parts[0]
        others = [module for module in ours_of(path) if module[0] == "features"]
        assert all(module[1] == room for module in others), path
        sideways.extend((path.stem, module) for module in others)
    assert 0 < len(sideways) <= SIDEWAYS_MOST, sideways


def test_the_page_of_the_architecture_is_what_the_code_gives() -> None:
    page = draw_architecture.PAGE.read_text(encoding="utf-8")
    assert draw_architecture.made(page) == page, "run python -m scripts.draw_architecture"


def test_a_part_of_the_coach_stands_in_the_file_of_its_name() -> None:
    """`coach.pauses` is the class `Pauses` of `coach/person/pauses.py`."""
    room = ROOT / "coach" / "person"
    tree = ast.parse((room / "coach.py").read_text(encoding="utf-8"))
    parts = {
        node.targets[0].attr: getattr(node.value, "func", None)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute)
    }
    assert len(parts) > 8
    for name, made in parts.items():
        found = ast.walk(ast.parse((room / f"{name}.py").read_text(encoding="utf-8")))
        assert isinstance(made, ast.Name)
        assert made.id in {node.name for node in found if isinstance(node, ast.ClassDef)}
        assert made.id.lower() == name.replace("_", "")


def test_pure_files_touch_neither_the_database_nor_the_system() -> None:
    coach = ROOT / "coach"
    others = {path.name for path in coach.iterdir() if path.is_dir()} - {*PURE_ROOMS, "__pycache__"}
    assert others == {"person", "platform", "store"}
    paths = [*coach.glob("*.py"), *(p for room in PURE_ROOMS for p in (coach / room).rglob("*.py"))]
    assert len(paths) > 50
    for path in paths:
        if str(path.relative_to(coach)) not in NOT_PURE:
            assert not imports_of(path) & IMPURE_MODULES, path
            text = path.read_text(encoding="utf-8")
            assert not [room for room in others if f"retrowalk.coach.{room}" in text], path


def test_no_file_outgrows_one_idea() -> None:
    for package in (*MAY_IMPORT, "tests"):
        for path in files_of(package):
            assert len(path.read_text(encoding="utf-8").splitlines()) <= 700, path


def test_texts_stand_in_the_word_files_only() -> None:
    """What a feature shows comes from `say`, `plain` or `button`, never from a literal."""
    showing = {"send", "show", "edit", "toast"}
    for path in files_of("bot/features"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                is_turn = isinstance(node.func.value, ast.Name) and node.func.value.id == "turn"
                if is_turn and node.func.attr in showing - {"toast", "edit"} and node.args:
                    assert not isinstance(node.args[0], ast.Constant | ast.JoinedStr), path
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Html":
                assert not any(isinstance(a, ast.JoinedStr) for a in node.args), path


OF_PEOPLE = {
    "text",
    "html",
    "caption",
    "raw",
    "message",
    "incoming",
    "draft",
    "query",
    "person",
    "reply",
    "body",
    "payload",
}
"""What holds somebody's words: no line of the log is made from it."""


def logged_in(path: Path) -> list[ast.Call]:
    """Every call of a logger in a file."""
    levels = {"debug", "info", "warning", "error", "exception", "critical", "log"}
    return [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in levels
        and getattr(node.func.value, "id", "") in {"log", "logger", "logging"}
    ]


def test_no_line_of_the_log_is_made_from_what_people_say() -> None:
    paths = [
        ROOT / "retrowalk" / "command_line.py",
        *(p for package in MAY_IMPORT for p in files_of(package)),
    ]
    calls = [(path, call) for path in paths for call in logged_in(path)]
    assert len(calls) > 20
    for path, call in calls:
        where = f"{path.name}:{call.lineno}"
        assert isinstance(call.args[0], ast.Constant), f"{where}: the line is no constant"
        names = {getattr(n, "attr", getattr(n, "id", "")) for a in call.args for n in ast.walk(a)}
        assert not names & OF_PEOPLE, where


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607  git is where the developer has it
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name]


def test_no_tracked_file_names_a_package_host() -> None:
    hosts = ["pypi" + ".org", "python" + "hosted", "registry.npm" + "js", "deb.debian" + ".org"]
    for path in tracked_files():
        if path.is_file() and path.suffix not in {".png", ".ogg", ".gz", ".ttf"}:
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not [host for host in hosts if host in text], path


def test_constraints_pin_every_dependency_by_version_alone() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    for line in lines:
        assert "==" in line
        assert "://" not in line
