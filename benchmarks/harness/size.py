"""How much is measured: in full, or just enough to see that it runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """So many rounds, in full or small."""

    rounds: int = 3
    is_small: bool = False

    def of(self, full: int, small: int) -> int:
        """The one or the other."""
        return small if self.is_small else full
