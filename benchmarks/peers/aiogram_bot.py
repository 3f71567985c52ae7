"""An echo bot of aiogram: by polling, or by its webhook for aiohttp.

python -m benchmarks.peers.aiogram_bot URL TOKEN echo PORT SECRET
"""

from __future__ import annotations

import asyncio
import logging
import sys
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web


async def main(url: str, token: str, port: int, secret: str) -> None:
    logging.disable(logging.CRITICAL)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url), limit=256))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def answer(message: Any) -> None:  # noqa: ANN401  a message of aiogram
        await message.answer(message.text)

    if not port:
        await dispatcher.start_polling(bot, polling_timeout=1)
        return
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=secret).register(app, path="/hook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token=secret)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[4]), sys.argv[5]))
