"""What the coach's facts rest on: `source("alghadir-2019")` for every "Why?".

The entries stand in `sources.toml`; tips, rules, estimates and texts refer to them by id.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


class Read(StrEnum):
    """How much of the work was read before it was cited."""

    FULL_TEXT = "full text"
    ABSTRACT = "abstract"
    SECONDARY = "secondary"


class Sure(StrEnum):
    """How far a finding can be relied on, in plain words."""

    SURE = "sure"
    FAIRLY_SURE = "fairly sure"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Source:
    """One work: who found what and how, what it cannot say, how sure it is, where to open it."""

    id: str
    title: str
    authors: str
    year: int | None  # None: the page is not dated, and `undated` says so
    journal: str
    finding: str
    limits: str
    read: Read
    design: str
    sure: Sure
    because: str  # why it is that sure
    undated: bool = False
    doi: str = ""
    pmid: str = ""
    url: str = ""

    @property
    def link(self) -> str:
        """Where a person can open it: its own address, else by DOI or PubMed number."""
        if self.url:
            return self.url
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else ""


@lru_cache(maxsize=1)
def all_sources() -> Mapping[str, Source]:
    """Every source by its id."""
    raw = tomllib.loads(
        files("retrowalk.coach.knowledge").joinpath("sources.toml").read_text(encoding="utf-8")
    )
    return MappingProxyType({key: _source(key, fields) for key, fields in raw.items()})


def source(source_id: str) -> Source:
    """The source with this id; raises KeyError for an unknown one."""
    return all_sources()[source_id]


def _source(source_id: str, fields: dict[str, Any]) -> Source:
    return Source(
        id=source_id,
        title=fields["title"],
        authors=fields["authors"],
        year=fields.get("year"),
        journal=fields.get("journal", ""),
        finding=fields["finding"],
        limits=fields["limits"],
        read=Read(fields["read"]),
        design=fields["design"],
        sure=Sure(fields["sure"]),
        because=fields["because"],
        undated=fields.get("undated", False),
        doi=fields.get("doi", ""),
        pmid=str(fields.get("pmid", "")),
        url=fields.get("url", ""),
    )
