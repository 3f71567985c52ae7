"""Every source can be opened, says what was found and what it cannot say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from retrowalk.coach.knowledge.sources import Read, Source, Sure, all_sources, source
from retrowalk.coach.plan.plan import RULE_SOURCES


@pytest.mark.parametrize("entry", all_sources().values(), ids=lambda entry: entry.id)
def test_a_source_can_be_opened_and_says_finding_and_limits_in_one_line(entry: Source) -> None:
    assert entry.link.startswith(("https://", "http://"))
    for line in (entry.title, entry.authors, entry.finding, entry.limits, entry.design):
        assert line.strip()
        assert "\n" not in line


UNNAMED = {"obese-women-4kmh", "vest-walking", "bw-older-2020"}
"""Works whose record was read without the names of their authors; they say so."""

UNDATED_STUDIES = {"obese-women-4kmh", "vest-walking", "masumoto-support"}
"""Studies whose record was read without a year. Everything else without one is a web page."""

STUDY = re.compile(r"trial|study|review|cohort|before and after|thesis|randomised|survey|data")

MACHINES = (
    "curemydisease",
    "ground.news",
    "headtopics",
    "paperexplained",
    "mixerish",
    "running.wiki",
)
"""Sites that retell by machine what somebody else wrote: no source."""


@pytest.mark.parametrize("entry", all_sources().values(), ids=lambda entry: entry.id)
def test_a_source_has_authors_and_a_year_or_says_what_it_lacks(entry: Source) -> None:
    assert (entry.year is None) == entry.undated
    assert entry.year is None or 1900 < entry.year <= 2026
    assert ("not named on" in entry.authors.lower()) == (entry.id in UNNAMED)
    assert not entry.authors.lower().startswith(("study", "randomised", "conference", "trial"))
    if STUDY.search(entry.design):
        assert entry.undated == (entry.id in UNDATED_STUDIES)


@pytest.mark.parametrize("entry", all_sources().values(), ids=lambda entry: entry.id)
def test_a_source_says_how_sure_it_is_and_why(entry: Source) -> None:
    assert re.fullmatch(r"[A-Z0-9].*\.", entry.because)
    if entry.design in {"plan of a trial", "press report", "single case"}:
        assert entry.sure is not Sure.SURE
    if entry.read is Read.SECONDARY and entry.id != "par-q":
        assert entry.sure is not Sure.SURE


@pytest.mark.parametrize("entry", all_sources().values(), ids=lambda entry: entry.id)
def test_no_source_is_a_summary_made_by_a_machine(entry: Source) -> None:
    assert not any(site in entry.link for site in MACHINES)


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
