"""How many messages of a corpus are read right as a whole, by phenomenon.

    .venv/bin/python benchmarks/score_understanding.py [ask|log|safety FILE]...

Without arguments it reads corpus/en. A line is right when its intent and every scored
field are; `tags` name what is hard about it. Wrong lines are printed with `-v`.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Print a table for each corpus."""
    arguments = [word for word in sys.argv[1:] if word != "-v"]
    pairs = list(zip(arguments[::2], arguments[1::2], strict=True)) or [
        (kind, str(ROOT / "corpus" / "en" / f"{kind}.jsonl")) for kind in ("ask", "log", "safety")
    ]
    rule = _rule()
    for kind, path in pairs:
        _score(kind, Path(path), rule)


def _rule() -> Any:  # noqa: ANN401  a module of the tests
    path = ROOT / "tests" / "coach" / "test_understand.py"
    spec = importlib.util.spec_from_file_location("test_understand", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _score(kind: str, path: Path, rule: Any) -> None:  # noqa: ANN401  a module of the tests
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    right, total = Counter[str](), Counter[str]()
    for line in lines:
        ok = rule.is_right(kind, line)
        if not ok and "-v" in sys.argv:
            print(f"  wrong: {line['text']!r}: {rule.explain_line(kind, line['text'])}")
        for tag in {"all", *line.get("tags", [line.get("level", "")])}:
            total[tag] += 1
            right[tag] += ok
    print(f"{kind}: {path.name}")
    for tag, count in total.most_common():
        print(f"  {tag:24} {right[tag]:5} of {count:5}  {right[tag] / count:7.1%}")


if __name__ == "__main__":
    main()
