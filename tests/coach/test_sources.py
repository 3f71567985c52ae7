"""Every source can be opened, says what was found and what it cannot say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrowalk.coach.knowledge.sources import Source, all_sources, source
from retrowalk.coach.plan.plan import RULE_SOURCES


@pytest.mark.parametrize("entry", all_sources().values(), ids=lambda entry: entry.id)
def test_a_source_can_be_opened_and_says_finding_and_limits_in_one_line(entry: Source) -> None:
    assert entry.link.startswith(("https://", "http://"))
    for line in (entry.title, entry.authors, entry.finding, entry.limits):
        assert line.strip()
        assert "\n" not in line


def test_every_source_of_a_rule_exists() -> None:
    assert {name for names in RULE_SOURCES.values() for name in names} <= set(all_sources())


def test_a_link_is_the_address_or_else_the_doi_or_the_pubmed_number() -> None:
    entry = replace(source("lin-2025"), url="", doi="")
    assert entry.link == "https://pubmed.ncbi.nlm.nih.gov/40924430/"
    assert replace(entry, pmid="").link == ""
    assert source("alghadir-2019").link == "https://doi.org/10.1186/s12891-019-2537-9"
    assert source("whitley-2011").link == "https://digitalcommons.wku.edu/ijes/vol4/iss3/4"


def test_an_unknown_source_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        source("nobody-1900")
