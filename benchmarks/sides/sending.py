"""Messages sent by the product's sender, with its pace: answers or reminders.

    python -m benchmarks.sides.sending reply|reminder|client URL TOKEN COUNT UNDER_WAY

`client` is the bare client under the sender: what pace and sender add is seen beside it.
"""

from __future__ import annotations

import asyncio
import json
import sys

from telegram import Bot
from telegram.constants import ParseMode

from benchmarks.harness.drive import TEXT, drive
from retrowalk.bot.wire.request import AiohttpRequest
from retrowalk.bot.wire.send_rate import Pace
from retrowalk.bot.wire.sender import Sender
from retrowalk.coach.message import Message, Priority, Sent

NO_LIMIT = 1e9


async def main(kind: str, url: str, token: str, count: int, under_way: int) -> dict[str, float]:
    bot = Bot(token, base_url=f"{url}/bot", request=AiohttpRequest(url))
    sender, message = Sender(bot, Pace(NO_LIMIT)), Message(TEXT)
    priority = Priority.REPLY if kind == "reply" else Priority.REMINDER

    async def send(chat: int) -> None:
        ended = await sender.send(chat, message, priority)
        assert isinstance(ended, Sent), ended

    async def bare(chat: int) -> None:
        await bot.send_message(chat, TEXT, parse_mode=ParseMode.HTML)

    async with bot:
        return await drive(bare if kind == "client" else send, count, under_way)


if __name__ == "__main__":
    given = (sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
    print(json.dumps(asyncio.run(main(*given))))
