"""What every turn of the conversation needs from outside."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from coach.settings import Settings


@dataclass(frozen=True, slots=True)
class Stage:
    """Nothing in it changes while the bot runs."""

    settings: Settings
    rng: Random
    bot_username: str
