"""One line of the table: what the product costs, what the peer costs, and what was aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound: `most` for how many times the peer's cost, or the value itself; else `least`."""

    bound: float
    is_least: bool = False
    is_of_value: bool = False

    def is_met(self, reached: float) -> bool:
        """Whether that is good enough."""
        return reached >= self.bound if self.is_least else reached <= self.bound

    def __str__(self) -> str:
        sign = "≥" if self.is_least else "≤"
        return f"{sign} {self.bound:g}" + ("" if self.is_of_value else " ×")


def cheaper(times: float) -> Goal:
    """The peer costs at least so many times what the product costs."""
    return Goal(times, is_least=True)


def at_most(times: float) -> Goal:
    """The product costs at most so many times what the other side costs."""
    return Goal(times)


def below(value: float) -> Goal:
    """The value itself is at most that, in its unit."""
    return Goal(value, is_of_value=True)


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured in each round; product and peer of one round ran side by side."""

    key: str
    what: str
    unit: str
    product: Sequence[float]
    goal: Goal
    peer: Sequence[float] = ()
    beside: str = ""  # the name of the other side

    @property
    def reached(self) -> float:
        """What the goal is about: the ratio in one and the same round, or the value."""
        return median(self.each)

    @property
    def each(self) -> list[float]:
        """The same for each round."""
        if self.goal.is_of_value:
            return list(self.product)
        pairs = zip(self.product, self.peer, strict=True)
        return [
            (peer / product if self.goal.is_least else product / peer) if product and peer else 0.0
            for product, peer in pairs
        ]

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.goal.is_met(self.reached)

    def cells(self) -> list[str]:
        """Goal, what, product, peer, ratio with its spread, aim, verdict."""
        spread = f" ({_short(min(self.each))} to {_short(max(self.each))})"
        has_spread = len(self.each) > 1
        ratio = "" if self.goal.is_of_value else f"{_short(self.reached)} ×"
        return [
            self.key,
            self.what,
            f"{_short(median(self.product))} {self.unit}",
            f"{_short(median(self.peer))} {self.unit} ({self.beside})" if self.peer else "",
            ratio + (spread if has_spread else ""),
            str(self.goal) + (f" {self.unit}" if self.goal.is_of_value else ""),
            "reached" if self.is_met else "short",
        ]


HEAD = ("goal", "what", "product", "beside", "ratio (spread)", "aim", "verdict")


def table(rows: Sequence[Row]) -> str:
    """The rows as Markdown."""
    lines = [list(HEAD), ["---"] * len(HEAD), *(row.cells() for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _short(number: float) -> str:
    if number == 0 or abs(number) >= 1000:
        return f"{number:,.0f}"
    return f"{number:.3g}"
