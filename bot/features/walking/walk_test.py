"""Three metres backwards against the clock: safe first, then timed, kept, and held against others.

It is a number to watch and no diagnosis. Nobody does it alone, without a wall, after a sign of
danger, or against what was said at the health check, unless a professional has said yes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.walking import guided, walk_test_result
from retrowalk.bot.ground import last_act, pain_told, running_session, walk_test_times
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, Style
from retrowalk.coach.person.walk_tests import StoredTest, WhyNot
from retrowalk.coach.plan import walk_test as rules
from retrowalk.coach.plan.walk_test import Trouble
from retrowalk.coach.store import walk_tests
from retrowalk.coach.store.walk_tests import WalkTest
from retrowalk.coach.words import Html, join_lines

# -- the card --------------------------------------------------------------------------------------


def _card(turn: Turn) -> None:
    """What the test is, or the times until now; and the way to the next one, if it is safe."""
    tests, why_not = turn.coach.walk_tests.every(), turn.coach.walk_tests.why_not()
    if tests:
        lines = [
            walk_test_times.last_line(turn, "walktest-last"),
            *walk_test_result.among_others(turn, tests[-1]),
            walk_test_result.in_words(turn, tests),
        ]
    else:
        lines = [turn.say("walktest-what") if why_not is None else Html()]
    if why_not is not None:
        lines.append(_why_not(turn, why_not))
    elif tests:
        lines.append(_next(turn))
    rows = [*_ways(turn, why_not, is_again=bool(tests)), *_around(turn, tests)]
    walk_test_result.give(turn, join_lines(lines), rows, tests)


def _why_not(turn: Turn, why_not: WhyNot) -> Html:
    missing = turn.coach.walk_tests.calm_missing()
    return turn.say(f"walktest-closed-{why_not.value}", count=missing)


def _next(turn: Turn) -> Html:
    day = turn.coach.walk_tests.next_day()
    return turn.say("walktest-next", due=day <= turn.today, day=show.short_day(turn, day))


def _ways(
    turn: Turn, why_not: WhyNot | None, *, is_again: bool = False
) -> list[tuple[Button, ...]]:
    """To the test, or to what comes before it."""
    match why_not:
        case None:
            key = "walktest-again" if is_again else "walktest-begin"
            return [(turn.button(key, "walktest", "begin", style=Style.GOOD),)]
        case WhyNot.PLAN:
            return [(turn.button("goal-set-button", "goal"),)]
        case WhyNot.SAFETY:
            return pain_told.ways_back(turn)
        case WhyNot.SCREENED:
            return [(turn.button("walktest-allowed", "walktest", "allowed"),)]
        case _:
            return [(turn.button("today-button", "today"),)]


def _around(turn: Turn, tests: Sequence[WalkTest]) -> list[tuple[Button, ...]]:
    """What it can tell; and of times that are there, the ways to change and to show them."""
    is_on = turn.person.preferences.walk_test
    can_tell = turn.button("walktest-can-tell", "walktest", "why")
    switch = "off" if is_on else "on"
    offer = turn.button(f"walktest-{switch}", "walktest", switch)
    if not tests:
        return [(can_tell, offer)]
    return [
        (can_tell, turn.button("walktest-change", "walktest", "change")),
        (offer,),
        (turn.button("stats-sheet-button", "stats", "sheet"),),
    ]


# -- the test --------------------------------------------------------------------------------------


def _begin(turn: Turn, tries: Sequence[float] = ()) -> None:
    """The questions before the test; times that were told already need the last one only."""
    if turn.coach.walk_tests.why_not() is not None:
        _card(turn)
    elif guided.may_begin(turn):
        done = {"ready": True, "tries": list(tries), "told": True} if tries else {}
        TEST.open(turn, {"day": turn.today.isoformat(), **done})


CHECKS = ("yes", "no", "dizzy", "pain")


def _is_open(_turn: Turn, draft: Draft) -> bool:
    """Whether nothing has ended it: not today, dizzy, pain."""
    return "end" not in draft


def _is_not_ready(turn: Turn, draft: Draft) -> bool:
    return _is_open(turn, draft) and not draft.get("ready")


def _is_not_told(turn: Turn, draft: Draft) -> bool:
    return _is_open(turn, draft) and not draft.get("told")


def _ask_check(turn: Turn, _draft: Draft) -> Question:
    yes, no, *unwell = (
        TEST.button(turn, f"walktest-check-{value}", "check", value) for value in CHECKS
    )
    return Question(turn.say("walktest-check"), ((yes,), (no,), tuple(unwell)))


def _read_check(turn: Turn, draft: Draft, text: str) -> Took | None:
    if _is_stale(turn, draft):
        return None
    if _is_unsafe(turn):
        return Took({"end": "unsafe"})
    value = turn.choice(text, {value: f"walktest-check-{value}" for value in CHECKS})
    if value is None:
        return None
    return Took({"ready": True} if value == "yes" else {"end": value})


def _is_stale(turn: Turn, draft: Draft) -> bool:
    """A question of another day: a number that comes now means something else."""
    return bool(draft["day"] != turn.today.isoformat())


def _is_unsafe(turn: Turn) -> bool:
    """Whether a sign of danger was told since the test began."""
    return turn.coach.walk_tests.why_not() is WhyNot.SAFETY


def _ask_times(turn: Turn, draft: Draft) -> Question:
    row = [TEST.button(turn, "walktest-stopped", "times", "stopped")]
    if draft.get("tries"):
        row.insert(0, TEST.button(turn, "walktest-done", "times", "done", style=Style.GOOD))
    return Question(_times_text(turn, draft), (tuple(row),))


def _times_text(turn: Turn, draft: Draft) -> Html:
    if draft.get("odd") is not None:
        return _odd(turn, draft["odd"])
    if draft.get("many"):
        return turn.say("walktest-too-many")
    if draft.get("tries"):
        return turn.say("walktest-more", times=walk_test_times.tries(turn, draft["tries"]))
    return turn.say("walktest-how")


def _odd(turn: Turn, value: float) -> Html:
    least, most = (show.number(turn, bound) for bound in rules.SECONDS_BOUNDS)
    return turn.say("walktest-odd", value=show.number(turn, value), least=least, most=most)


def _read_times(turn: Turn, draft: Draft, text: str) -> Took | None:
    if _is_stale(turn, draft):
        return None
    if _is_unsafe(turn):
        return Took({"end": "unsafe"})
    tries = list(draft.get("tries", []))
    value = turn.choice(text, {"done": "walktest-done", "stopped": "walktest-stopped"})
    if value is None and text == "no" and tries:
        value = "done"
    if value == "stopped" or (value == "done" and tries):
        return Took({"told": True})
    told = walk_test_times.times_in(turn, text)
    if not told:
        return None
    # A number alone is the next try; several are all of them, told once more or for the first time.
    every = [*tries, *told] if len(told) == 1 else list(told)
    trouble = _trouble_with(every)
    if trouble:
        return Took(trouble, stay=True)
    is_all = len(every) == rules.TRIES_MOST
    heard = {"tries": every, "odd": None, "many": False, "told": is_all}
    return Took(heard, stay=not is_all)


def _trouble_with(tries: Sequence[float]) -> dict[str, Any]:
    """What is wrong with times as they were told; empty for nothing."""
    least, most = rules.SECONDS_BOUNDS
    odd = next((value for value in tries if not least <= value <= most), None)
    if odd is not None:
        return {"odd": odd, "many": False}
    return {"many": True, "odd": None} if len(tries) > rules.TRIES_MOST else {}


def _ask_steady(turn: Turn, _draft: Draft) -> Question:
    none, stumble, *rest = (
        TEST.button(turn, f"walktest-steady-{trouble.value}", "steady", trouble.value)
        for trouble in ASKED
    )
    return Question(turn.say("walktest-steady-ask"), ((none,), (stumble,), tuple(rest)))


ASKED = (Trouble.NONE, Trouble.STUMBLE, Trouble.PAIN, Trouble.DIZZY, Trouble.FELL)


def _read_steady(turn: Turn, draft: Draft, text: str) -> Took | None:
    if _is_stale(turn, draft):
        return None
    if _is_unsafe(turn):
        return Took({"end": "unsafe"})
    value = turn.choice(text, {one.value: f"walktest-steady-{one.value}" for one in ASKED})
    if value is None and text in {"yes", "no"}:
        return Took({"trouble": Trouble.NONE.value}) if text == "no" else Took({}, stay=True)
    if value is None:
        value = _said_trouble(turn, text)
    return Took({"trouble": value}) if value else None


def _said_trouble(turn: Turn, text: str) -> str | None:
    """A stumble or pain, or none, in words."""
    told = turn.reads(text).details
    if told.stumbles:
        return Trouble.STUMBLE.value
    if told.pain_0_10:
        return Trouble.PAIN.value
    return Trouble.NONE.value if 0 in {told.stumbles, told.pain_0_10} else None


def _finish(turn: Turn, draft: Draft) -> None:
    end = draft.get("end")
    tries = tuple(draft.get("tries", []))
    if end == "unsafe":
        if tries:
            _keep(turn, tries, Trouble.ALARM)
        _card(turn)
    elif end == "no":
        turn.show(turn.say("walktest-not-today"), (turn.button("today-button", "today"),))
    elif end == "pain":
        pain_told.ask(turn)
    elif end == "dizzy":
        running_session.unwell(turn, "dizzy")
    else:
        _done(turn, tries, Trouble(draft["trouble"]))


def _done(turn: Turn, tries: tuple[float, ...], trouble: Trouble) -> None:
    """What was measured is kept; what happened on the way is answered as in a session."""
    # The stumble first, so that /undo takes the test back, and the stumble with it.
    rule = _stumbled(turn) if trouble is Trouble.STUMBLE else Html()
    kept = _keep(turn, tries, trouble) if tries else None
    if trouble in {Trouble.DIZZY, Trouble.FELL}:
        running_session.unwell(turn, trouble.value)
    elif trouble is Trouble.PAIN:
        if kept is not None:
            turn.show(
                join_lines(walk_test_result.head(turn, kept.test)),
                walk_test_result.undo_row(turn, kept),
            )
        pain_told.ask(turn)
    elif kept is not None:
        walk_test_result.result(turn, kept, rule)
    elif rule:
        turn.show(turn.say("walktest-stumbled", rule=rule))
    else:
        turn.show(turn.say("walktest-stopped-well"), (turn.button("today-button", "today"),))


def _keep(turn: Turn, tries: tuple[float, ...], trouble: Trouble) -> StoredTest:
    turn.check_agreed()
    return turn.coach.walk_tests.keep(tries, trouble, _origin(turn))


def _origin(turn: Turn) -> str:
    return f"walktest:{turn.incoming.update_id}"


def _stumbled(turn: Turn) -> Html:
    """The stumble is told to the plan; returns what the plan makes of it."""
    logged = turn.coach.walks.note_stumble(_origin(turn))
    return turn.say(f"rule-{logged.next_session.rule}")


TEST = Flow(
    "walktest",
    (
        Step("check", _ask_check, _read_check, _is_not_ready),
        Step("times", _ask_times, _read_times, _is_not_told),
        Step("steady", _ask_steady, _read_steady, _is_open),
    ),
    _finish,
)


# -- putting it right ------------------------------------------------------------------------------


def _choose(turn: Turn) -> None:
    """Which time is to be changed, the newest first."""
    tests = turn.coach.walk_tests.every()[-walk_test_times.SHOWN_MOST :]
    if not tests:
        raise Stale
    if len(tests) == 1:
        EDIT.open(turn, {"test": tests[0].id})
        return
    rows = [
        (
            turn.button(
                "walktest-of-day",
                "walktest",
                "edit",
                test.id,
                day=show.short_day(turn, test.day),
                seconds=walk_test_times.seconds(turn, test.seconds),
            ),
        )
        for test in reversed(tests)
    ]
    turn.send(turn.say("walktest-which"), *rows)


def _ask_edit(turn: Turn, draft: Draft) -> Question:
    row = (EDIT.button(turn, "walktest-remove", "times", "remove"),)
    if draft.get("odd") is not None:
        return Question(_odd(turn, draft["odd"]), (row,))
    if draft.get("many"):
        return Question(turn.say("walktest-too-many"), (row,))
    test = turn.coach.walk_tests.find(draft["test"])
    day, told = show.day(turn, test.day), walk_test_times.tries(turn, test.tries_s)
    return Question(turn.say("walktest-edit", day=day, times=told), (row,))


def _read_edit(turn: Turn, _draft: Draft, text: str) -> Took | None:
    if turn.choice(text, {"remove": "walktest-remove"}):
        return Took({"remove": True})
    told = walk_test_times.times_in(turn, text)
    if not told:
        return None
    trouble = _trouble_with(told)
    return Took(trouble, stay=True) if trouble else Took({"tries": list(told)})


def _edited(turn: Turn, draft: Draft) -> None:
    test = turn.coach.walk_tests.find(draft["test"])
    if draft.get("remove"):
        removed = turn.coach.walk_tests.remove(test.id)
        day, seconds = show.day(turn, test.day), walk_test_times.seconds(turn, test.seconds)
        turn.show(
            turn.say("walktest-removed", day=day, seconds=seconds),
            (turn.button("undo-button", "undo", removed.change_id),),
        )
        return
    walk_test_result.result(
        turn, turn.coach.walk_tests.change(test.id, tries_s=tuple(draft["tries"]))
    )


EDIT = Flow("walktestfix", (Step("times", _ask_edit, _read_edit),), _edited, lets_go=True)


def _put_right(turn: Turn) -> bool:
    """Whether words put right the time that was told a moment ago: "no, 4.6"."""
    change, number = last_act.change(turn), turn.said.right_number
    least, most = rules.SECONDS_BOUNDS
    is_of_it = change is not None and change.subject == walk_tests.SUBJECT
    if change is None or not is_of_it or number is None or not least <= number <= most:
        return False
    walk_test_result.result(turn, turn.coach.walk_tests.change(change.row_id, tries_s=(number,)))
    return True


# -- who comes here --------------------------------------------------------------------------------


def _command(turn: Turn, rest: str) -> None:
    tries = walk_test_times.times_in(turn, rest)
    if tries and not _trouble_with(tries):
        _begin(turn, tries)
    else:
        _card(turn)


def _wished(turn: Turn) -> None:
    _card(turn)


def _named(turn: Turn) -> bool:
    """Whether a short text names the test: "3 metre test", "balance test please"."""
    said = turn.incoming.text.casefold()
    names = turn.words.plain("walktest-names").split(", ")
    name = next((name for name in names if name in said), None)
    if name is None or len(said.split()) > NAMED_WORDS_MOST:
        return False
    _command(turn, said.replace(name, ""))  # times may stand behind the name
    return True


NAMED_WORDS_MOST = 6


def _tapped(turn: Turn, args: list[str]) -> None:
    what = args[0] if args else ""
    if what == "edit":
        EDIT.open(turn, {"test": turn.coach.walk_tests.find(pressed.whole(args, 1)).id})
    elif what in TAPPED and len(args) <= 1:
        TAPPED[what](turn)
    else:
        raise Stale


def _allowed(turn: Turn) -> None:
    """A professional has said yes to somebody whom something spoke against at the start."""
    turn.check_agreed()
    if turn.coach.walk_tests.why_not() is WhyNot.SCREENED:
        turn.coach.walk_tests.allow()
    _card(turn)


def _offer(turn: Turn, *, is_on: bool) -> None:
    change_id = turn.coach.details.change_preferences(walk_test=is_on)
    said = turn.say("walktest-on-said" if is_on else "walktest-off-said")
    turn.send(said, (turn.button("undo-button", "undo", change_id),))


def _offer_on(turn: Turn) -> None:
    _offer(turn, is_on=True)


def _offer_off(turn: Turn) -> None:
    _offer(turn, is_on=False)


def _why(turn: Turn) -> None:
    turn.send(turn.say("walktest-why"), (turn.button("walktest-sources", "walktest", "sources"),))


def _sources(turn: Turn) -> None:
    turn.send(join_lines((show.cited(turn, name) for name in rules.SOURCES), "\n\n"))


TAPPED: Mapping[str, Callable[[Turn], None]] = {
    "": _card,
    "begin": _begin,
    "allowed": _allowed,
    "change": _choose,
    "why": _why,
    "sources": _sources,
    "on": _offer_on,
    "off": _offer_off,
}
FLOWS = (TEST, EDIT)
COMMANDS = {"walktest": Command(_command, menu=150)}
BUTTONS = {"walktest": _tapped}
MEANINGS = {"test.balance": _wished}
ANSWERS = (
    Answer(Rank.TEST_BY_NAME, "the three-metre test, by its name", _named),
    Answer(Rank.OF_THE_TEST, "a time of the three-metre test, put right", _put_right),
)
