"""Where an operator keeps the keys: in the settings, or in a file of their own.

The file holds one key a line, newest first, and is for its owner alone. The database says by their
fingerprints which keys are in force (`keys.py`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection

from retrowalk.coach.errors import Misconfigured, WrongKey
from retrowalk.coach.platform.files import read_text
from retrowalk.coach.platform.settings import Privacy
from retrowalk.coach.store import keys
from retrowalk.coach.store.database import Database, sqlite_file
from retrowalk.coach.store.vault import SETTING, Vault, fingerprint

OWNER_ONLY = 0o600
RETIRED_SUFFIX = ".retired"


class GivenKeys:
    """Keys in the settings: whoever wrote them changes them."""

    where = SETTING

    def __init__(self, read: Callable[[], str]) -> None:
        """`read` gives the value of the setting as it is now."""
        self._read = read

    def vault(self) -> Vault:
        """The keys that are given now. Raises Misconfigured for one that is none."""
        return Vault.from_setting(self._read(), self.where)

    def make(self) -> Vault:
        """No key can be made here."""
        raise WrongKey(self.where, "is empty: 'retrowalk doctor --new-key' prints a new key.")

    def next_vault(self, current: str) -> Vault:
        """The keys led by a new one that shall take the place of `current`.

        Raises Misconfigured when none is given.
        """
        vault = self.vault()
        if vault.fingerprints[0] == current:
            raise Misconfigured(
                self.where,
                "begins with the key that is in use already. Put a new one ('retrowalk doctor "
                "--new-key') in front of it, with a comma between, for every process; then run "
                "this again.",
            )
        return vault

    def retire(self, in_force: str) -> str:
        """What is left to do once one key alone is in force, in a sentence."""
        return f"Take every key but {in_force} out of {self.where} now."


class KeyFile:
    """A file of keys."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.where = str(path)
        self.retired_path = path.with_name(path.name + RETIRED_SUFFIX)

    def vault(self) -> Vault:
        """The keys in the file, none where there is no file.

        Raises Misconfigured when it can't be read or holds something else.
        """
        try:
            text = read_text(self.path)
        except FileNotFoundError:
            return Vault((), self.where)
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is no text"
            raise Misconfigured(self.where, f"the key can't be read ({why}).") from None
        if not text.strip():
            raise Misconfigured(
                self.where, "holds no key. Put the key back; if there never was one, remove it."
            )
        return Vault.from_setting(text, self.where)

    def make(self) -> Vault:
        """Make the file with a new key; one that is there is never replaced.

        Raises Misconfigured when it can't be written.
        """
        key = Vault.generate_key()
        try:
            _write_new(self.path, [key])
        except FileExistsError:
            return self.vault()  # another was quicker
        except OSError as error:
            raise Misconfigured(self.where, _cannot_write(error)) from None
        return Vault([key], self.where)

    def next_vault(self, current: str) -> Vault:
        """The keys led by a new one that shall take the place of `current`; made if need be.

        A new key that was made for a change that never began is taken up again.
        """
        vault = self.vault()
        if vault.fingerprints[0] != current:
            return vault
        self._replace([Vault.generate_key(), *self._keys()])
        return self.vault()

    def retire(self, in_force: str) -> str:
        """Leave one key alone in the file; the others are kept in a file beside it."""
        every = self._keys()
        retired = [key for key in every if fingerprint(key) != in_force]
        if not retired:
            return f"{self.path} holds this key alone."
        beside = KeyFile(self.retired_path)
        known = beside._keys() if beside.path.exists() else []
        beside._replace([*retired, *(key for key in known if key not in retired)])
        self._replace([key for key in every if fingerprint(key) == in_force])
        return (
            f"The old key is in {beside.path}: copies of the data that were made before open with "
            "it alone. Remove it when the last of them is gone."
        )

    def _keys(self) -> list[str]:
        return read_text(self.path).replace(",", " ").split()

    def _replace(self, lines: Sequence[str]) -> None:
        """Write the file anew; whoever reads it meanwhile sees the old or the new one."""
        half = self.path.with_name(f".{self.path.name}.half")
        try:
            half.unlink(missing_ok=True)
            _write_new(half, lines)
            half.replace(self.path)
        except OSError as error:
            raise Misconfigured(self.where, _cannot_write(error)) from None


def _write_new(path: Path, lines: Sequence[str]) -> None:
    """Write a file that is not there yet, for its owner alone, and see it safe on the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)  # half a key is worse than none
        raise


def _cannot_write(error: OSError) -> str:
    return (
        f"the key can't be written ({error.strerror}). Let this folder be written to, or name "
        "another file in privacy.key_file."
    )


KeyPlace: TypeAlias = GivenKeys | KeyFile
FILE_NAME = "retrowalk.key"


def place_of(privacy: Privacy, config: Path | None, read: Callable[[], str]) -> KeyPlace:
    """Where the keys are: in the settings, else in a file beside the configuration.

    `read` gives the setting as it is now, `config` is the configuration file if there is one.
    """
    if privacy.encryption_key:
        return GivenKeys(read)
    folder = config.parent if config is not None else Path()
    return KeyFile(folder / (privacy.key_file or FILE_NAME))


def make_early(place: KeyPlace, database_url: str) -> bool:
    """Make the key before the first start, where no database is there that could have one.

    Any other key is made by the start, which looks into the database first. Returns whether it was
    made; raises Misconfigured when it can't be written.
    """
    file = sqlite_file(database_url)
    if file is None or file.exists() or place.vault().fingerprints:
        return False
    place.make()
    return True


def unlock(database: Database, place: KeyPlace, *, may_make: bool) -> bool:
    """Make sure at the start that the keys at hand are those of the database (`keys.unlock`)."""
    return database.run_now(lambda tx: keys.unlock(tx.conn, place, may_make=may_make))


def check(database: Database, place: KeyPlace) -> None:
    """Raise WrongKey when something is sealed that the keys do not open; changes nothing."""
    database.run_now(lambda tx: check_in(tx.conn, place))


def check_in(conn: Connection, place: KeyPlace) -> None:
    """The same on a connection.

    The sentence tells where the right key lies, if a file in one of the usual places holds it.
    """
    vault = place.vault()
    try:
        keys.check(conn, vault)
    except WrongKey as wrong:
        found = None if vault.fingerprints else _lying_about(conn)
        if found is None:
            raise
        why = f"is missing, but {found} opens the database: move it there, or name it in "
        raise WrongKey(wrong.key, f"{why}privacy.key_file.") from None


def _lying_about(conn: Connection) -> Path | None:
    """A key file that fits the database, where earlier versions put one."""
    beside = Path(conn.engine.url.database or "").parent
    for folder in (Path(), beside):
        path = folder / FILE_NAME
        try:
            keys.check(conn, KeyFile(path).vault())
        except Misconfigured:
            continue
        return path
    return None
