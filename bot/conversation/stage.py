"""What every turn of the conversation needs from outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from retrowalk.bot.wire.send_rate import Mentions
from retrowalk.coach.platform.settings import Settings


@dataclass(frozen=True, slots=True)
class Stage:
    """The same for every turn while the bot runs."""

    settings: Settings
    rng: Random
    bot_username: str
    mentions: Mentions = field(default_factory=Mentions)
