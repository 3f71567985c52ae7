"""Write what is made from the code in `docs/architecture.md`: the picture, and who answers."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from retrowalk.bot.answering import all_features, router
from retrowalk.bot.conversation.order import Answer, Moment

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "architecture.md"
BESIDE = (
    "bot/wire",
    "bot/conversation",
    "bot/answering",
    "bot/operate",
    "scheduler",
    "service",
    "demo",
)
ON_TOP = {"application"}
"""Files beside the rooms that are drawn as if they were one."""


def main() -> None:
    """Bring the page up to date."""
    PAGE.write_text(made(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def made(page: str) -> str:
    """The page with everything between its marks made anew."""
    parts = {
        "bot": _picture("bot"),
        "coach": _picture("coach"),
        "rooms of the coach": _rooms(_rooms_in("coach")),
        "rooms": _rooms([ROOT / "bot" / "ground", *_rooms_in("bot/features")]),
        "beside the features": _rooms(ROOT / folder for folder in BESIDE),
        "who answers": _who_answers(),
        "by name": _by_name(),
        "commands": _commands(),
    }
    for name, text in parts.items():
        begin, end = f"<!-- made: {name} -->", "<!-- end -->"
        before, marked, rest = page.partition(begin)
        _, ended, after = rest.partition(end)
        if not (marked and ended):
            raise ValueError(f"the page has no place for {name!r}")
        page = f"{before}{begin}\n{text}\n{end}{after}"
    return page


# -- the pictures ----------------------------------------------------------------------------------


def _picture(package: str) -> str:
    """The rooms of a package as a Mermaid graph: an arrow for each that imports another."""
    base = ROOT / package
    rooms = {path.stem for path in base.iterdir() if path.stem in ON_TOP or _is_room(path)}
    edges = {
        (path.relative_to(base).parts[0].removesuffix(".py"), module.split(".")[2])
        for path in sorted(base.rglob("*.py"))
        for module in _imported(path)
        if module.startswith(f"retrowalk.{package}.")
    }
    lines = [f"    {a} --> {b}" for a, b in sorted(edges) if a != b and {a, b} <= rooms]
    return "\n".join(["```mermaid", "graph TD", *lines, "```"])


def _is_room(path: Path) -> bool:
    return (path / "__init__.py").is_file()


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


# -- the tables ------------------------------------------------------------------------------------


def _rooms_in(folder: str) -> list[Path]:
    return sorted(path for path in (ROOT / folder).iterdir() if _is_room(path))


def _rooms(folders: Iterable[Path]) -> str:
    """Every file of these folders, with its first sentence."""
    rows = []
    for folder in folders:
        rows.append((f"**`{folder.relative_to(ROOT)}/`**", _about(folder / "__init__.py")))
        files = sorted(path for path in folder.glob("*.py") if path.stem != "__init__")
        rows.extend((f"`{path.name}`", _about(path)) for path in files)
    return _table(("where", "what it is"), rows)


def _about(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n\n")[0].replace("\n", " ")


def _who_answers() -> str:
    """A table for each moment, the first to be asked on top."""
    found = []
    for moment in Moment:
        rows = [
            (answer.what, _labels(answer), f"`{_file(answer)}`", answer.rank.reason)
            for answer in router.IN_ORDER[moment]
        ]
        head = ("what", "if it is about", "who", "why here")
        found.append(f"### {moment.value.capitalize()}\n\n{_table(head, rows)}")
    return "\n\n".join(found)


def _labels(answer: Answer) -> str:
    return ", ".join(f"`{name}*`" if name.endswith(".") else f"`{name}`" for name in answer.labels)


def _file(answer: Answer) -> str:
    return answer.does.__module__.removeprefix("retrowalk.bot.").replace(".", "/")


def _by_name() -> str:
    """What is found by a name alone: which file has which buttons, wishes, numbers, questions."""
    rows = []
    for feature in all_features.FEATURES:
        names = [_named(getattr(feature, of, ())) for of in ("BUTTONS", "MEANINGS", "NUMBERS")]
        flows = _named(flow.name for flow in getattr(feature, "FLOWS", ()))
        if any((*names, flows)):
            where = feature.__name__.removeprefix("retrowalk.bot.").replace(".", "/")
            rows.append((f"`{where}`", *names, flows))
    return _table(("who", "buttons", "wishes", "a number below", "open questions"), sorted(rows))


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _commands() -> str:
    rows = []
    for name in sorted(
        all_features.COMMANDS, key=lambda name: (all_features.COMMANDS[name].for_admins, name)
    ):
        command = all_features.COMMANDS[name]
        found = "the menu" if command.menu is not None else command.unlisted or "/help"
        where = command.does.__module__.removeprefix("retrowalk.bot.").replace(".", "/")
        rows.append((f"`/{name}`", f"`{where}`", "/practice" if command.for_admins else found))
    return _table(("command", "who", "where people find it"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
