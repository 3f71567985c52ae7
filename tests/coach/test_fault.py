"""A fault point kills the process when it is asked to, and does nothing otherwise."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from retrowalk.coach.platform import fault as faults

ROOT = Path(__file__).parents[2]
PASSING = """
from retrowalk.coach.platform.fault import fault
for number in range(1, 5):
    fault("other")
    fault("after_send")
    print(number, flush=True)
"""


@pytest.mark.parametrize(
    ("wish", "code", "printed"),
    [
        ("", 0, "1 2 3 4"),
        ("after_send", 137, ""),
        ("after_send:1", 137, ""),
        ("after_send:3", 137, "1 2"),
        ("after_send:5", 0, "1 2 3 4"),
        ("nowhere:1", 0, "1 2 3 4"),
    ],
)
def test_a_process_dies_at_the_point_that_was_asked_for(wish: str, code: int, printed: str) -> None:
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", PASSING],
        cwd=ROOT,
        env={**os.environ, "RETROWALK_FAULT": wish},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.split(), done.stderr) == (code, printed.split(), "")


def test_a_process_freezes_where_it_was_asked_to_and_goes_on_when_it_is_woken() -> None:
    process = subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-c", PASSING],
        cwd=ROOT,
        env={**os.environ, "RETROWALK_FAULT": "after_send:2:freeze"},
        stdout=subprocess.PIPE,
        text=True,
    )
    _, status = os.waitpid(process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    process.send_signal(signal.SIGCONT)
    printed, _ = process.communicate()
    assert (process.returncode, printed.split()) == (0, ["1", "2", "3", "4"])


class Died(Exception):
    pass


def test_only_the_wished_for_passing_of_the_wished_for_point_kills(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def die(code: int) -> None:
        raise Died(code)

    monkeypatch.setattr(faults, "_WISH", "after_send:2")
    monkeypatch.setattr(os, "_exit", die)
    faults._passed.clear()
    faults.fault("before_send")
    faults.fault("before_send")
    faults.fault("after_send")
    with pytest.raises(Died, match="137"):
        faults.fault("after_send")
    faults._passed.clear()


def test_without_a_wish_nothing_is_even_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "_WISH", "")
    faults.fault("after_send")
    assert not faults._passed
