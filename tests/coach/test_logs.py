"""Nothing secret reaches the log, whatever form it has."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.platform.logs import LOUD_LIBRARIES, MASK, Masked, configure_log, update_number

TOKEN = "123456789:AAHk3vXq-0_abcdefghijklmnopqrstuvw"
PASSWORD = 'pa"ss\\wörd'


@pytest.fixture
def untouched_logging() -> Iterator[None]:
    """Puts everybody's logging back as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in LOUD_LIBRARIES}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def record(message: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord(
        "retrowalk.bot.wire.sender", logging.ERROR, __file__, 1, message, args, None
    )


def record_of_error(error: Exception) -> logging.LogRecord:
    try:
        fail(error)
    except (OSError, ValueError):
        return logging.LogRecord(
            "retrowalk.bot.wire.sender", logging.ERROR, __file__, 1, "it failed", (), sys.exc_info()
        )


def fail(error: Exception) -> NoReturn:
    raise error


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"POST https://api.telegram.org/bot{TOKEN}/sendMessage",
        f"token={TOKEN}, and again {TOKEN}",
    ],
)
def test_a_token_is_masked_even_where_nobody_named_it(text: str, *, as_json: bool) -> None:
    formatter = Masked([], as_json=as_json)
    for written in (
        formatter.format(record("%s", text)),
        formatter.format(record(text.replace("%", "%%"))),
        formatter.format(record_of_error(OSError(text))),
    ):
        assert TOKEN not in written
        assert TOKEN.partition(":")[2] not in written
        assert MASK in written


@given(
    st.text(st.characters(blacklist_categories=["Cs"]), min_size=4, max_size=12).map(
        lambda odd: f"§{odd}§"
    ),
    st.booleans(),
)
def test_a_named_secret_is_masked_whatever_is_in_it(secret: str, as_json: bool) -> None:  # noqa: FBT001  given by hypothesis
    formatter = Masked(["", secret], as_json=as_json)
    written = formatter.format(record("can't reach %s now", secret))
    if as_json:
        written = json.loads(written)["message"]
        assert written == f"can't reach {MASK} now"
    assert secret not in written
    assert f"can't reach {MASK} now" in written


@pytest.mark.parametrize("as_json", [False, True])
def test_a_secret_is_masked_in_a_trace_too(*, as_json: bool) -> None:
    error = OSError(f"no {PASSWORD} here")
    written = Masked([PASSWORD], as_json=as_json).format(record_of_error(error))
    trace = json.loads(written)["trace"] if as_json else written
    assert "OSError" in trace
    assert PASSWORD not in trace
    assert f"no {MASK} here" in trace


@pytest.mark.parametrize("as_json", [False, True])
def test_a_trace_says_where_and_never_what_somebody_wrote(*, as_json: bool) -> None:
    error = ValueError("could not convert 'my knee hurts'")
    written = Masked([], as_json=as_json).format(record_of_error(error))
    assert "knee" not in written
    assert "ValueError" in written
    assert "in fail" in written


@pytest.mark.parametrize("as_json", [False, True])
def test_each_line_says_which_update_it_is_about(*, as_json: bool) -> None:
    formatter = Masked([], as_json=as_json)
    token = update_number.set(77)
    about = formatter.format(record("it waits"))
    update_number.reset(token)
    assert (json.loads(about)["update"] == 77) if as_json else ("update 77: it waits" in about)
    assert "77" not in formatter.format(record("it waits")).partition("ERROR")[2]


def test_times_and_short_numbers_are_no_tokens() -> None:
    written = Masked([], as_json=False).format(record("at 12:30, row 1234:5678"))
    assert written.endswith("ERROR retrowalk.bot.wire.sender at 12:30, row 1234:5678")


def test_json_has_one_object_a_line() -> None:
    written = Masked([], as_json=True).format(record("two\nlines, %d", 2))
    assert "\n" not in written
    read = json.loads(written)
    assert read.pop("at")
    assert read == {
        "level": "error",
        "logger": "retrowalk.bot.wire.sender",
        "message": "two\nlines, 2",
    }


@pytest.mark.usefixtures("untouched_logging")
@pytest.mark.parametrize("form", ["text", "json"])
def test_all_logs_go_to_stderr_and_libraries_only_from_warning_on(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_log("info", form, [PASSWORD])
    logging.getLogger("bot").info("kept %s", PASSWORD)
    logging.getLogger("bot").debug("too fine")
    logging.getLogger("httpx").info("POST %s", TOKEN)
    logging.getLogger("httpx").warning("slow")
    out, err = capsys.readouterr()
    lines = err.splitlines()
    assert out == ""
    assert len(lines) == 2
    assert f"kept {MASK}" in lines[0]
    assert "slow" in lines[1]
    assert lines[0].startswith("{") == (form == "json")
