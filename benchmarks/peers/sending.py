"""Messages sent by another library's client, some under way at once.

python -m benchmarks.peers.sending ptb|aiogram URL TOKEN COUNT UNDER_WAY
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable

from benchmarks.harness.drive import TEXT, drive

Send = Callable[[int], Awaitable[object]]


async def by_ptb(url: str, token: str, count: int, under_way: int) -> dict[str, float]:
    from telegram import Bot
    from telegram.request import HTTPXRequest

    request = HTTPXRequest(connection_pool_size=256, pool_timeout=60)
    async with Bot(token, base_url=f"{url}/bot", request=request) as bot:
        return await drive(lambda chat: bot.send_message(chat, TEXT), count, under_way)


async def by_aiogram(url: str, token: str, count: int, under_way: int) -> dict[str, float]:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url), limit=256))
    try:
        return await drive(lambda chat: bot.send_message(chat, TEXT), count, under_way)
    finally:
        await bot.session.close()


if __name__ == "__main__":
    way = {"ptb": by_ptb, "aiogram": by_aiogram}[sys.argv[1]]
    given = (sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
    print(json.dumps(asyncio.run(way(*given))))
