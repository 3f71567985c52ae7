"""`docs/faults.md` names tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def test_each_fault_is_a_test_that_there_is() -> None:
    page = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and "---" not in line]
    for row in rows[1:]:
        named = NAMED.findall(row)
        assert named, row
        for path, name in named:
            assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), name


def test_each_test_of_a_fault_is_told() -> None:
    page = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests" / "faults").glob("test_*.py")):
        assert f"`tests/faults/{path.name}::" in page, path.name
