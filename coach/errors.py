"""Every error of our own, as one tree.

RetrowalkError
├─ Mistake                     of a person: nothing is changed, and a kind text answers
│  ├─ BadInput(key, **values)  the text `key` says what to do
│  ├─ Stale                    an old button: say what is true now
│  └─ NotAllowed               somebody else's button or a group where only a private chat will do
├─ TryLater                    the database is busy: nothing changed, the update comes again
│  └─ NoRoom                   its disk is full, which somebody has to see to
├─ CannotOpen                  a sealed value is damaged: the right key does not open it
└─ Misconfigured(key, why)     only at the start: one sentence, exit code 2
   └─ WrongKey                 also while running: everything waits until the key is put right
"""

from __future__ import annotations


class RetrowalkError(Exception):
    """The root of every error that this product raises on purpose."""


class Mistake(RetrowalkError):
    """A person's mistake: whatever was written for it is undone."""


class BadInput(Mistake):
    """A person's mistake; `key` names the text that says kindly what to do instead."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Stale(Mistake):
    """The button belongs to a question that is no longer open."""


class NotAllowed(Mistake):
    """The person may not do that here."""


class TryLater(RetrowalkError):
    """The database did not answer in time; nothing was changed."""


class NoRoom(TryLater):
    """The disk of the database is full; nothing was changed, and only an operator can help."""


class CannotOpen(RetrowalkError):
    """A sealed value that none of the keys opens."""


class Misconfigured(RetrowalkError):
    """The program cannot start; `key` names the setting and `why` says what to mend."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(f"{key}: {why}" if key else why)
        self.key = key
        self.why = why


class WrongKey(Misconfigured):
    """The key of the database is not at hand: nothing may be stored, and nothing put aside."""
