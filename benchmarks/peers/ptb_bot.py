"""A bot of python-telegram-bot as its examples write it: an echo, or with a read and an insert.

python -m benchmarks.peers.ptb_bot URL TOKEN echo|database PORT SECRET
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

from telegram.ext import Application, MessageHandler, filters

if TYPE_CHECKING:
    from benchmarks.peers.database import Reads


def main(url: str, token: str, work: str, port: int, secret: str) -> None:
    logging.disable(logging.CRITICAL)
    database: Reads | None = None

    async def opened(_: object) -> None:
        nonlocal database
        if work == "database":
            from benchmarks.peers.database import open_database

            database = await open_database()

    async def answer(update: Any, _: object) -> None:  # noqa: ANN401  an update, with a message
        said = update.effective_message
        if database is not None:
            await database.read_and_insert(update.effective_user.id)
        await said.reply_text(said.text)

    builder = Application.builder().token(token).base_url(f"{url}/bot").job_queue(None)
    if port:  # else one message at a time would wait for the answer to the one before
        builder = builder.concurrent_updates(256).pool_timeout(120)
    app = builder.post_init(opened).build()
    app.add_handler(MessageHandler(filters.TEXT, answer))
    if port:
        app.run_webhook(
            "127.0.0.1",
            port,
            url_path="hook",
            webhook_url=f"http://127.0.0.1:{port}/hook",
            secret_token=secret,
        )
    else:
        app.run_polling(timeout=1)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5])
