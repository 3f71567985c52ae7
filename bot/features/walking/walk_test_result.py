"""What a time of the three-metre test comes to: against the person's own, the published, drawn."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import walk_test_times
from retrowalk.bot.wire.incoming import Kind
from retrowalk.bot.wire.sender import Maker
from retrowalk.coach.message import Attachment, Button, FileKind
from retrowalk.coach.person.walk_tests import StoredTest
from retrowalk.coach.plan import walk_test as rules
from retrowalk.coach.store.walk_tests import WalkTest
from retrowalk.coach.words import Html, join_lines

NO_RULE = Html()


def result(turn: Turn, kept: StoredTest, rule: Html = NO_RULE) -> None:
    """A time, against the person's own ones and the published ones."""
    test = kept.test
    lines = [*head(turn, test), *_against_own(turn, kept)]
    if rule:
        lines.append(turn.say("walktest-stumbled", rule=rule))
    else:
        lines += among_others(turn, test)
    tests = turn.coach.walk_tests.every()
    lines.append(in_words(turn, tests))
    rows = [
        undo_row(turn, kept),
        (turn.button("walktest-can-tell", "walktest", "why"),),
        (turn.button("stats-sheet-button", "stats", "sheet"),),
    ]
    if _is_much_slower(kept):
        rows.insert(0, (turn.button("walktest-gentler", "digest", "easier"),))
    give(turn, join_lines(lines), rows, tests)


def head(turn: Turn, test: WalkTest) -> list[Html]:
    """The time that counts, and the tries that it comes from."""
    counts = turn.say("walktest-kept", seconds=walk_test_times.seconds(turn, test.seconds))
    if len(test.tries_s) == 1:
        return [counts]
    told = walk_test_times.tries(turn, test.tries_s)
    return [counts, turn.say("walktest-tries", times=told, count=len(test.tries_s))]


def undo_row(turn: Turn, kept: StoredTest) -> tuple[Button, ...]:
    """Take it back, or change it."""
    return (
        turn.button("undo-button", "undo", kept.change_id),
        turn.button("change-button", "walktest", "edit", kept.test.id),
    )


def _is_much_slower(kept: StoredTest) -> bool:
    earlier = [test.seconds for test in kept.earlier]
    return kept.test.is_steady and rules.is_much_slower(earlier, kept.test.seconds)


def _against_own(turn: Turn, kept: StoredTest) -> list[Html]:
    """How a steady time stands to the one before it, and to the best one."""
    if not kept.test.is_steady:
        return []
    if not kept.earlier:
        return [turn.say("walktest-first")]
    before, now_s = kept.earlier[-1], kept.test.seconds
    change = rules.change(before.seconds, now_s)
    lines = [
        turn.say(
            f"walktest-{change.value}",
            day=show.short_day(turn, before.day),
            apart=walk_test_times.seconds(turn, abs(now_s - before.seconds)),
            error=walk_test_times.seconds(turn, rules.ERROR_S),
        )
    ]
    if _is_much_slower(kept):
        best_s = min(test.seconds for test in kept.earlier)
        lines.append(turn.say("walktest-much-slower", best=walk_test_times.seconds(turn, best_s)))
    return lines


def among_others(turn: Turn, test: WalkTest) -> list[Html]:
    """Where a time lies among the published ones, with what that can't tell."""
    if not test.is_steady:
        return [turn.say("walktest-unsteady")]
    lies = rules.band(test.seconds)
    return [turn.say(f"walktest-band-{lies.value}"), turn.say("walktest-limits")]


def in_words(turn: Turn, tests: Sequence[WalkTest]) -> Html:
    """All times that the picture shows, in words; one alone was said already."""
    if len(tests) < 2:  # noqa: PLR2004  nothing to list
        return Html()
    return turn.say("walktest-list", times=walk_test_times.in_words(turn, tests))


def give(
    turn: Turn, html: Html, rows: Sequence[tuple[Button, ...]], tests: Sequence[WalkTest]
) -> None:
    """Show it, with the picture where there is one to draw; what was tapped gives way to it."""
    if not tests or not turn.person.preferences.pictures:
        turn.show(html, *rows)
        return
    before = len(turn.replies)
    turn.send(html, *rows, attachment=_picture(turn, tests))
    if turn.incoming.kind is Kind.TAPPED and turn.incoming.accessible:
        turn.put_in_place_of(turn.incoming.message_id, since=before)


def _picture(turn: Turn, tests: Sequence[WalkTest]) -> Attachment:
    def mark(cut: rules.Cut) -> list[float | str]:
        seconds = walk_test_times.seconds(turn, cut.seconds)
        return [cut.seconds, turn.words.plain("walktest-seconds", seconds=seconds)]

    values = {
        "title": turn.words.plain("picture-times-title"),
        "points": [
            [
                show.short_day(turn, test.day),
                test.seconds,
                walk_test_times.seconds(turn, test.seconds),
                test.is_steady,
            ]
            for test in tests[-walk_test_times.SHOWN_MOST :]
        ],
        "marks": [mark(cut) for cut in (rules.FEW_HAD_FALLEN, rules.BEST_CUT)],
        "legend": [turn.words.plain(f"picture-times-{what}") for what in LEGEND],
        "dark": turn.person.preferences.dark,
    }
    return Attachment(FileKind.PHOTO, "times.png", "times", values)


LEGEND = ("steady", "trouble", "cuts")


def makers() -> dict[str, Maker]:
    """Who draws the times."""

    async def times(values: Mapping[str, Any]) -> bytes:
        return await asyncio.to_thread(_draw, values)

    return {"times": times}


def _draw(values: Mapping[str, Any]) -> bytes:
    from retrowalk.coach.media import pictures  # noqa: PLC0415  only when a picture is drawn

    steady, trouble, cuts = values["legend"]
    return pictures.times(
        values["title"],
        [
            pictures.TimePoint(day, seconds, words, is_steady=is_steady)
            for day, seconds, words, is_steady in values["points"]
        ],
        [pictures.TimeMark(seconds, label) for seconds, label in values["marks"]],
        (steady, trouble, cuts),
        pictures.DARK if values["dark"] else pictures.LIGHT,
    )
