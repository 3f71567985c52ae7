"""Who answers: each thing has one feature, each rank one answer, and nothing leads nowhere."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from retrowalk.bot.answering import all_features, router
from retrowalk.bot.conversation.decision import Certainty, as_here, decide
from retrowalk.bot.conversation.order import Answer, Moment, Rank
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import Words, languages

BOT = Path(__file__).parent.parent.parent / "bot"


def test_each_rank_has_one_answer_and_a_reason() -> None:
    ranks = Counter(answer.rank for moment in Moment for answer in router.IN_ORDER[moment])
    assert ranks == Counter(Rank)
    assert all(rank.reason.endswith(".") for rank in Rank)


def test_danger_stands_above_everything() -> None:
    assert next(iter(Rank)) is Rank.DANGER


def test_two_answers_of_one_rank_are_refused() -> None:
    one, other = (Answer(Rank.FLOOD, what, lambda _: False) for what in ("one", "other"))
    with pytest.raises(ValueError, match="one, other"):
        all_features.in_order([one, other])


def test_what_an_answer_is_about_is_known() -> None:
    labels = {label for answer in all_features.ANSWERS for label in answer.labels}
    assert labels
    for label in labels:
        fitting = [known for known in all_features.MEANINGS if known.startswith(label)]
        is_known = label in all_features.MEANINGS or is_topic(label)
        assert is_known or (label.endswith(".") and fitting), label


def shown_actions() -> set[str]:
    """The first word of the data of each button that the bot shows, where it is written out."""
    found = set()
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                is_button = node.func.attr == "button" and ast.unparse(node.func.value) == "turn"
                action = node.args[1] if is_button and len(node.args) > 1 else None
                if isinstance(action, ast.Constant):
                    found.add(str(action.value))
    return found


def test_each_button_that_is_shown_has_somebody_who_answers() -> None:
    shown = shown_actions()
    assert len(shown) > 30
    assert shown <= all_features.BUTTONS.keys()


def test_each_number_below_a_button_belongs_to_a_button() -> None:
    assert all_features.NUMBERS.keys() <= all_features.BUTTONS.keys()


def test_a_command_is_in_the_menu_or_in_help_or_says_where_people_meet_it() -> None:
    help_text = Words().say("help-text")
    for name, command in all_features.COMMANDS.items():
        if command.for_admins:
            continue
        places = (command.menu is not None, f"/{name}" in help_text, bool(command.unlisted))
        assert any(places), f"/{name} is neither in the menu nor in /help"
        assert not (command.unlisted and any(places[:2])), f"/{name} is listed after all"


def test_each_command_of_the_menu_has_its_place_and_a_text_in_each_language() -> None:
    places = [c.menu for c in all_features.COMMANDS.values() if c.menu is not None]
    assert len(places) == len(set(places))
    for language in languages():
        assert all(Words(language).plain(f"menu-{name}") for name in all_features.MENU)


def test_a_command_of_admins_stands_in_their_list_and_nowhere_else() -> None:
    for language in languages():
        listed = Words(language).say("practice-commands", access="")
        for name, command in all_features.COMMANDS.items():
            assert (f"/{name}" in listed or name == "practice") or not command.for_admins, name
            assert not (command.for_admins and (command.menu or command.in_groups)), name


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("stop sending me messages", Certainty.SURE),
        ("did 20 minutes backwards today", Certainty.SURE),
        ("qwrtz blorp fnxl", Certainty.UNKNOWN),
    ],
)
def test_reading_decides_how_sure_it_is(text: str, certainty: Certainty) -> None:
    assert decide(Utterance(text, "en")).certainty is certainty


def test_what_a_person_has_chosen_is_sure() -> None:
    chosen = decide(Utterance("hm, that", "en", meant="plan.show"))
    assert (chosen.label, chosen.certainty) == ("plan.show", Certainty.SURE)


@pytest.mark.parametrize(
    ("text", "label", "here"),
    [
        ("remind me at 7 pm today", "remind.shift", "remind.snooze"),
        ("remind me at 7 pm", "remind.shift", "remind.at"),
        ("stop", "remind.off", "talk.cancel"),
        ("my knee always hurts a bit", "plan.show", "plan.show"),
    ],
)
def test_a_label_is_taken_as_it_is_meant_here(text: str, label: str, here: str) -> None:
    assert as_here(Utterance(text, "en"), label) == here
