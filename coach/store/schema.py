"""The schema: which version the database has, and how it gets to the one of this code."""

from __future__ import annotations

from importlib.resources import files

from sqlalchemy import Connection, inspect, text

from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.store.database import Database

HEAD = "0013"
"""The newest migration; a test holds it to the folder of migrations."""

POSTGRES_LOCK = 7_238_110_154
"""Any number of our own: who migrates holds this advisory lock."""


def version_of(conn: Connection) -> str | None:
    """The schema version of the database; None for an empty one."""
    if not inspect(conn).has_table("alembic_version"):
        return None
    found = conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def pending(found: str | None) -> list[str]:
    """The names of the steps from a version to the one of this code."""
    steps = sorted(
        file.name for file in files("retrowalk.coach.store.migrations.versions").iterdir()
    )
    return [name.removesuffix(".py") for name in steps if (found or "") < name[:4] <= HEAD]


def check_schema(database: Database) -> None:
    """Raise Misconfigured with one sentence unless the schema is the one of this code."""
    with database.engine.begin() as conn:
        _check(version_of(conn), may_be_older=False)


def migrate(database: Database) -> bool:
    """Bring the schema to this version; returns whether anything was to be done.

    Several processes may do so at once: one of them works and the others wait. Raises
    Misconfigured for a schema newer than this code.
    """
    with database.engine.begin() as conn:
        if conn.dialect.name == "postgresql":
            conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": POSTGRES_LOCK})
        found = version_of(conn)
        _check(found, may_be_older=True)
        if found == HEAD:
            return False
        _upgrade(conn)
        return True


def _upgrade(conn: Connection) -> None:
    from alembic import command  # noqa: PLC0415  only when there is something to do
    from alembic.config import Config  # noqa: PLC0415  a lean start

    config = Config()
    config.set_main_option("script_location", "retrowalk.coach.store:migrations")
    config.attributes["connection"] = conn
    command.upgrade(config, "head")


def _check(found: str | None, *, may_be_older: bool) -> None:
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise Misconfigured(
            "database.url",
            f"the database has schema {found}, newer than this version of Retrowalk ({HEAD}): "
            "use the newer version.",
        )
    if not may_be_older:
        older = "has no tables yet" if found is None else f"has the older schema {found}"
        raise Misconfigured("database.url", f"the database {older}: run 'retrowalk migrate'.")
