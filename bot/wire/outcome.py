"""How the taking of an update ended, for counting."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """How it ended."""

    ANSWERED = "answered"
    REPEATED = "repeated"  # it took effect before: the same answers were given again
    PUT_OFF = "put_off"  # the chat has to be left alone: the outbox answers later
    IGNORED = "ignored"  # nobody needs an answer to it
    MALFORMED = "malformed"
    WAITS = "waits"  # database or Telegram did not answer: it is tried again
    FAILED = "failed"
    PUT_ASIDE = "put_aside"  # failed twice
    CUT_OFF = "cut_off"  # the process stops: it comes again
