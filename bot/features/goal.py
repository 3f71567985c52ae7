"""Setting a goal: where, on which days, when, and how sure a person is of it.

The same questions serve the first meeting (`/start`) and every change (`/goal`); what is known
already is not asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.turn import Turn, bare
from retrowalk.bot.features import clock, own_pace, zone
from retrowalk.bot.features.answers import AIM_BOUNDS, DAYS_OF, PLACES, mask_of, told, with_more
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, read_button_data
from retrowalk.coach.plan.screening import screening_due
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.store import dialogues, people
from retrowalk.coach.store.goals import Goal, OwnWords
from retrowalk.coach.words import Html, join_lines

EXPERIENCES = ("never", "some", "often")
CHECKS = ("none", "some", "unsure")
WHEN_PRESETS = tuple(
    (mask, minute) for mask in ("1010100", "0101010") for minute in (8 * 60, 18 * 60)
)
"""Days and a time of day in one tap; anything else can be typed, or chosen one by one."""

THREE_DAYS = "1010100"
DAY_PRESETS = {"1010100": "goal-days-mwf", "0101010": "goal-days-tts", "1111111": "goal-days-all"}

AIM_MINUTES = (10, 15, 20, 30)
DEFAULT_AIM_MINUTES = 20
SURE_ENOUGH, SURE_MOST = 7, 10
"""Confidence below 7 of 10: the goal is made smaller, together."""

SMALLER_DAYS = "0100100"
SMALLEST_AIM_MINUTES = 5
CHANGEABLE = ("place", "days", "time", "minutes")
OWN = ("reason", "cue")
"""A person's own words: why, and after what and where. Both are optional."""


def _assumed(**changes: object) -> Callable[[Turn, Draft], Mapping[str, Any] | None]:
    """What is taken for granted when a question of the first meeting is passed over."""

    def skipped(turn: Turn, _draft: Draft) -> Mapping[str, Any] | None:
        return changes if turn.coach.goal is None else None

    return skipped


def _missing(key: str) -> Callable[[Turn, Draft], bool]:
    def needed(_turn: Turn, draft: Draft) -> bool:
        return not draft.get("questions_only") and key not in draft

    return needed


def known_already(turn: Turn) -> Draft:
    """What need not be asked of this person any more."""
    draft: Draft = {}
    if turn.person.consent is not None:
        draft["consent"] = True
    if turn.person.facts.screening is not None:
        draft["check"] = turn.person.facts.screening
    if turn.person.zone is not None:
        draft["zone"] = turn.person.zone
    return draft


def set_up(turn: Turn) -> None:
    """Ask the questions of the first meeting, or go on where they were left."""
    if not FLOW.asked_again(turn):
        FLOW.open(turn, known_already(turn))


def begin_anew(turn: Turn) -> None:
    """Ask the questions of the first meeting again; until the last answer the old plan stays."""
    known = known_already(turn)
    known.pop("check", None)
    FLOW.open(turn, known)


# -- hello and consent -------------------------------------------------------------------------


def _ask_consent(turn: Turn, _draft: Draft) -> Question:
    return Question(
        turn.say("start-hello"),
        (
            (FLOW.button(turn, "start-agree", "consent", "yes"),),
            (FLOW.button(turn, "start-questions", "consent", "no"),),
        ),
    )


NEGATED = Rule("[not no havent didnt cannot wont before]")


def _read_consent(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "start-agree", "no": "start-questions"})
    said, words = turn.reads(text), set(turn.words.plain("start-agree-words").split())
    is_refused = said.is_question or NEGATED.search(said.classes.shape)
    if value is None and not is_refused and words & set(bare(text).split()):
        value = "yes"
    if value == "yes":
        turn.change_person(people.save(turn.tx, consented(turn)))
        return Took({"consent": True})
    return Took({"questions_only": True}) if value == "no" else None


def consented(turn: Turn) -> people.Person:
    """The person with consent given now."""
    return replace(turn.person, consent=turn.now, consent_version=people.CONSENT_VERSION)


def asks_health(turn: Turn) -> bool:
    """Whether the question what fits is open: a fall last year is an answer to it.

    It is none of somebody who is in a safety pause, or says that they were cleared.
    """
    asked = dialogues.load(turn.tx, turn.person.id)
    pause = turn.coach.pause
    is_waiting = pause is not None and pause.is_for_safety
    is_asked = asked is not None and (asked.flow, asked.step) == (FLOW.name, "check")
    return is_asked and not is_waiting


def forget_cleared(turn: Turn) -> None:
    """A sign of danger since: what is open of the set-up ends no pause any more."""
    found = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    if found is not None and found.draft.get("cleared"):
        careful = replace(found, draft={**found.draft, "cleared": False})
        dialogues.change(turn.tx, turn.person.id, careful, turn.now)


# -- the six questions, before the first step --------------------------------------------------


def _ask_check(turn: Turn, _draft: Draft) -> Question:
    return Question(
        turn.say("goal-check"),
        tuple((FLOW.button(turn, f"goal-check-{value}", "check", value),) for value in CHECKS),
    )


def _ask_check_again(turn: Turn, draft: Draft) -> Question:
    return replace(_ask_check(turn, draft), html=turn.say("goal-check-again"))


def _read_check(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {value: f"goal-check-{value}" for value in CHECKS})
    value = value or {"yes": "some", "no": "none"}.get(text)
    if value is None and turn.reads(text).tells_of_health:
        value = "some"
    if value is None and turn.reads(text).about == "health.clear":
        value = "none"
    if value is None:
        return None
    facts = replace(
        turn.person.facts,
        screening=value,
        screened_on=turn.today.isoformat(),
        check_open=False,
    )
    if turn.person.consent is not None:  # it decides what is safe, also if the rest stays unsaid
        turn.change_person(people.save(turn.tx, replace(turn.person, facts=facts)))
    named = turn.reads(text).own_conditions if value == "some" else []
    careful = {"check": value, "careful": False, "named": named}
    return Took({"check": value} if value == "none" else careful)


def _ask_careful(turn: Turn, draft: Draft) -> Question:
    ok = FLOW.button(turn, "goal-careful-ok", "careful", "ok")
    lines = [*show.cautions(turn, draft.get("named", [])), turn.say("goal-careful")]
    return Question(join_lines(lines, "\n\n"), ((ok,),))


def _ask_careful_again(turn: Turn, draft: Draft) -> Question:
    return replace(_ask_careful(turn, draft), html=turn.say("goal-careful-again"))


def _read_careful(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"ok": "goal-careful-ok"})
    goes_on = text == turn.incoming.text and not turn.said.is_question and bool(told(turn.said))
    return Took({"careful": True}) if value or goes_on or text == "yes" else None


def _needs_careful(_turn: Turn, draft: Draft) -> bool:
    return draft.get("careful") is False


# -- place and experience ----------------------------------------------------------------------


def _ask_place(turn: Turn, draft: Draft) -> Question:
    experience = draft.get("experience", "never")
    return Question(
        turn.say("goal-place", experience=turn.say(f"goal-experience-{experience}")),
        (
            *((FLOW.button(turn, f"place-{place}", "place", place),) for place in PLACES),
            tuple(
                FLOW.button(turn, f"goal-experience-{value}", "place", value)
                for value in EXPERIENCES
                if value != experience
            ),
        ),
    )


def _named_place(turn: Turn, text: str) -> str | None:
    """The place that a text names which tells of no session: "in the hallway"."""
    named = turn.reads(text).details.place
    if named is None or turn.reads(text).report is not None:
        return None
    return named.value if named.value in PLACES else None


def _read_place(turn: Turn, _draft: Draft, text: str) -> Took | None:
    place = turn.choice(text, {value: f"place-{value}" for value in PLACES})
    if place is None:
        place = _named_place(turn, text)
    if place is not None:
        return Took({"place": place})
    experience = turn.choice(text, {value: f"goal-experience-{value}" for value in EXPERIENCES})
    return Took({"experience": experience}, stay=True) if experience else None


# -- days and time in one ----------------------------------------------------------------------


def _ask_when(turn: Turn, _draft: Draft) -> Question:
    presets = tuple(
        Button(
            turn.words.plain("goal-when-one", days=show.days(turn, mask), time=show.minute(minute)),
            FLOW.data("when", f"{mask}@{minute}"),
        )
        for mask, minute in WHEN_PRESETS
    )
    other = FLOW.button(turn, "goal-when-other", "when", "other")
    return Question(turn.say("goal-when"), (*((preset,) for preset in presets), (other,)))


def _read_when(turn: Turn, _draft: Draft, text: str) -> Took | None:
    if turn.choice(text, {"other": "goal-when-other"}):
        return Took({})
    preset = next((p for p in WHEN_PRESETS if text == f"{p[0]}@{p[1]}"), None)
    if preset is not None:
        return Took({"days": preset[0], "time": preset[1]})
    days, minute = show.read_days(turn, text), clock.read_minute(turn, text)
    told = {"days": days, "time": minute}
    found = {name: value for name, value in told.items() if value is not None}
    return Took(found) if found else None


def _both_missing(_turn: Turn, draft: Draft) -> bool:
    return not draft.get("questions_only") and "days" not in draft and "time" not in draft


# -- days --------------------------------------------------------------------------------------


def _ask_days(turn: Turn, draft: Draft) -> Question:
    own = draft.get("own_days")
    if own is None:
        presets = tuple(
            (FLOW.button(turn, key, "days", mask),) for mask, key in DAY_PRESETS.items()
        )
        more = FLOW.button(turn, "goal-days-own", "days", "own")
        return Question(turn.say("goal-days"), (*presets, (more,)))
    marks = [
        FLOW.button(
            turn,
            "goal-day-on" if mark == "1" else "goal-day-off",
            "days",
            str(number),
            day=turn.words.plain(f"day-short-{number}"),
        )
        for number, mark in enumerate(own)
    ]
    ready = FLOW.button(turn, "goal-days-ready", "days", "ready")
    return Question(turn.say("goal-days-which"), (tuple(marks[:4]), tuple(marks[4:]), (ready,)))


def _read_days(turn: Turn, draft: Draft, text: str) -> Took | None:
    own = draft.get("own_days")
    if own is not None and text in set("0123456"):
        number = int(text)
        turned = "0" if own[number] == "1" else "1"
        return Took({"own_days": own[:number] + turned + own[number + 1 :]}, stay=True)
    if own is not None and turn.choice(text, {"ready": "goal-days-ready"}):
        return Took({"days": own}) if "1" in own else Took({}, stay=True)
    if turn.choice(text, {"own": "goal-days-own"}):
        return Took({"own_days": "0000000"}, stay=True)
    preset = turn.choice(text, DAY_PRESETS)
    mask = preset or show.read_days(turn, text)
    return Took({"days": mask}) if mask else None


# -- time and zone -----------------------------------------------------------------------------


def _ask_time(turn: Turn, _draft: Draft) -> Question:
    return clock.ask_reminder(turn, FLOW)


def _ask_zone(turn: Turn, draft: Draft) -> Question:
    return zone.ask(turn, draft, FLOW)


def _read_zone(turn: Turn, draft: Draft, text: str) -> Took | None:
    return zone.read(turn, draft, text)


# -- minutes -----------------------------------------------------------------------------------


def _ask_minutes(turn: Turn, _draft: Draft) -> Question:
    row = tuple(
        FLOW.button(turn, "minutes-button", "minutes", number, minutes=number)
        for number in AIM_MINUTES
    )
    return Question(turn.say("goal-minutes"), (row,))


def _read_minutes(turn: Turn, _draft: Draft, text: str) -> Took | None:
    minutes = show.read_minutes(turn, text)
    if minutes is None or not AIM_BOUNDS[0] <= minutes <= AIM_BOUNDS[1]:
        return None
    return Took({"minutes": minutes})


# -- the end -----------------------------------------------------------------------------------


def _finish(turn: Turn, draft: Draft) -> None:
    if draft.get("questions_only"):
        turn.show(turn.say("start-only-questions"))
        return
    facts = replace(
        turn.person.facts,
        screening=draft["check"],
        screened_on=turn.today.isoformat(),
        check_open=False,
        mass_kg=draft.get("mass_kg", turn.person.facts.mass_kg),
    )
    if draft.get("cleared"):
        facts = cleared(turn, facts)
        turn.coach.end_pause()
    turn.change_person(people.save(turn.tx, replace(turn.person, zone=draft["zone"], facts=facts)))
    before = turn.coach.goal
    wanted = Goal(
        place=draft["place"],
        experience=draft.get("experience", "never"),
        days=draft["days"],
        remind_at_min=draft["time"],
        minutes=draft.get("minutes", DEFAULT_AIM_MINUTES),
        since=turn.now,
        words=before.words if before is not None else OwnWords(),
    )
    change_id = turn.coach.set_goal(wanted)
    show_goal(turn, change_id if before is not None else None)


def show_goal(turn: Turn, change_id: int | None = None) -> None:
    """The goal in force, the next session, and how sure the person is."""
    goal = turn.coach.goal
    if goal is None:
        set_up(turn)
        return
    rows: list[tuple[Button, ...]] = []
    rows.extend(own_pace.rows(turn))
    if goal.words.confidence is None:
        rows.append(tuple(turn.button(f"goal-sure-{level}", "sure", level) for level in (9, 7, 5)))
    rows.append(tuple(turn.button(f"goal-change-{key}", "goal", key) for key in CHANGEABLE[:2]))
    rows.append(tuple(turn.button(f"goal-change-{key}", "goal", key) for key in CHANGEABLE[2:]))
    rows.append(tuple(turn.button(f"own-{what}-button", "own", what) for what in OWN))
    if change_id is not None:
        rows.append((turn.button("undo-button", "undo", change_id),))
    turn.show(_goal_text(turn, goal), *rows)


def _begins(turn: Turn) -> Html:
    """The next step; while pain or a sign of danger asks for rest, that it waits."""
    if turn.coach.must_rest:
        next_day = turn.coach.next_day(turn.today)
        return show.next_session(turn, next_day, turn.coach.session(next_day or turn.today))
    return turn.say("goal-begins", session=show.session(turn, turn.coach.session(turn.today)))


def _goal_text(turn: Turn, goal: Goal) -> Html:
    next_at = turn.coach.wake_alarm()
    return join_lines(
        [
            turn.say("goal-set", days=show.days(turn, goal.days)),
            _begins(turn),
            turn.say("goal-aim", minutes=goal.minutes),
            "" if next_at is None else turn.say("goal-next", when=show.moment(turn, next_at)),
            turn.say("goal-no-zone") if turn.person.zone is None else "",
            own_pace.line(turn),
            turn.say("goal-sure") if goal.words.confidence is None else "",
            turn.say("own-cue-is", cue=goal.words.cue) if goal.words.cue else "",
            turn.say("own-reason-is", reason=goal.words.reason) if goal.words.reason else "",
            turn.say("goal-weight") if turn.person.facts.mass_kg is None else "",
        ]
    )


def sure_by_number(turn: Turn, buttons: Iterable[str]) -> bool:
    """A number alone below the card that asks how sure somebody is: 8, 8/10."""
    number = show.read_rating(turn, turn.incoming.text)
    is_asked = any((read_button_data(data) or ("",))[0] == "sure" for data in buttons)
    if not is_asked or number not in range(SURE_MOST + 1):
        return False
    _sure(turn, [f"{number:.0f}"])
    return True


def _sure(turn: Turn, args: list[str]) -> None:
    goal = turn.coach.goal
    if goal is None or len(args) != 1 or not args[0].isdecimal() or int(args[0]) > SURE_MOST:
        raise Stale
    level = int(args[0])
    words = replace(goal.words, confidence=level)
    if level >= SURE_ENOUGH:
        turn.coach.set_goal(replace(goal, words=words, since=goal.since))
        turn.toast("goal-sure-thanks")
        show_goal(turn)
        return
    smaller = replace(
        goal,
        days=SMALLER_DAYS,
        minutes=min(goal.minutes, SMALLEST_AIM_MINUTES),
        since=turn.now,
        words=replace(goal.words, confidence=None),
    )
    change_id = turn.coach.set_goal(smaller)
    turn.toast("goal-smaller")
    show_goal(turn, change_id)


def change(turn: Turn, what: str) -> None:
    """Ask anew for one part of the plan."""
    _changed(turn, [what])


def _changed(turn: Turn, args: list[str]) -> None:
    goal = turn.coach.goal
    what = args[0] if args else ""
    if goal is None or what not in CHANGEABLE:
        show_goal(turn)
        return
    draft: Draft = {**known_already(turn), **_draft_of(goal)}
    del draft[what]
    FLOW.open(turn, {**draft, "ask_minutes": what == "minutes"})


def _commanded(turn: Turn, _rest: str) -> None:
    show_goal(turn)


def _minutes_asked(_turn: Turn, draft: Draft) -> bool:
    return bool(draft.get("ask_minutes")) and "minutes" not in draft


FLOW = Flow(
    "goal",
    (
        Step("consent", _ask_consent, with_more("consent", _read_consent), _missing("consent")),
        Step(
            "check",
            _ask_check,
            with_more("check", _read_check),
            _missing("check"),
            _assumed(check="unsure", careful=False),
            _ask_check_again,
        ),
        Step(
            "careful",
            _ask_careful,
            with_more("careful", _read_careful),
            _needs_careful,
            again=_ask_careful_again,
        ),
        Step(
            "place",
            _ask_place,
            with_more("place", _read_place),
            _missing("place"),
            _assumed(place="indoor"),
        ),
        Step(
            "when",
            _ask_when,
            with_more("when", _read_when),
            _both_missing,
            _assumed(days=THREE_DAYS, time=None),
        ),
        Step(
            "days",
            _ask_days,
            with_more("days", _read_days),
            _missing("days"),
            _assumed(days=THREE_DAYS),
        ),
        Step(
            "time",
            _ask_time,
            with_more("time", clock.read_reminder),
            _missing("time"),
            _assumed(time=None),
        ),
        Step(
            "zone",
            _ask_zone,
            with_more("zone", _read_zone),
            _missing("zone"),
            _assumed(zone=None),
        ),
        Step("minutes", _ask_minutes, _read_minutes, _minutes_asked),
    ),
    _finish,
    insists=True,
)


def is_check_due(turn: Turn) -> bool:
    """Whether the questions of the start are to be answered before the next session."""
    facts = turn.person.facts
    asked_on = None if facts.screened_on is None else date.fromisoformat(facts.screened_on)
    last = turn.coach.last_told()
    last_day = None if last is None else last.day
    return facts.check_open or screening_due(asked_on, last_day, turn.today)


def checked(turn: Turn) -> bool:
    """Whether the questions of the start had to be asked now, before anything else."""
    if not is_check_due(turn):
        return False
    if turn.coach.goal is None or FLOW.is_open(turn):
        set_up(turn)
    else:
        check_again(turn)
    return True


def check_again(turn: Turn, *, cleared: bool = False) -> None:
    """Ask the questions of the start once more; after that a cleared person begins anew."""
    goal = turn.coach.goal
    if goal is None:
        raise Stale
    draft = {**known_already(turn), **_draft_of(goal), "cleared": cleared}
    draft.pop("check", None)
    facts = replace(turn.person.facts, check_open=True)
    turn.change_person(people.save(turn.tx, replace(turn.person, facts=facts)))
    FLOW.open(turn, draft)


def cleared(turn: Turn, facts: people.Facts) -> people.Facts:
    """The facts of a person whom a professional has cleared: the plan begins anew today."""
    return replace(facts, cautious=False, cleared_on=turn.today.isoformat())


def _draft_of(goal: Goal) -> Draft:
    return {
        "place": goal.place,
        "experience": goal.experience,
        "days": goal.days,
        "time": goal.remind_at_min,
        "minutes": goal.minutes,
    }


def _walk_at(turn: Turn) -> None:
    """Somebody wishes to walk elsewhere: what that changes, before anything does."""
    goal, place = turn.coach.goal, turn.said.details.place
    wanted = "" if place is None else place.value
    if wanted in {"stairs", "sled"}:
        turn.send(turn.say(f"log-early-{wanted}"))
    elif goal is None:
        set_up(turn)
    elif wanted not in PLACES or wanted == goal.place or turn.coach.must_rest:
        show_goal(turn)
    else:
        moved = turn.coach.session_at(Place(wanted))
        turn.send(
            turn.say(
                "goal-move",
                place=turn.say(f"place-{wanted}"),
                session=show.session(turn, moved),
            ),
            (
                turn.button("goal-move-yes", "moveto", wanted),
                turn.button("goal-move-no", "moveto", "stay"),
            ),
        )


def _days_wished(turn: Turn) -> None:
    """Other days in words: "switch to Tue and Thu", "not on Mondays", "only two days a week"."""
    goal, count = turn.coach.goal, turn.said.days_a_week
    if goal is not None and count is not None and 1 <= count <= len(DAYS_OF):
        mask = DAYS_OF[round(count) - 1]
        show_goal(turn, turn.coach.set_goal(replace(goal, days=mask, since=goal.since)))
        return
    if goal is None or not turn.said.weekdays:
        show_goal(turn)
        return
    days = turn.said.weekdays_after(goal.weekdays)
    if not days:
        _changed(turn, ["days"])
        return
    show_goal(turn, turn.coach.set_goal(replace(goal, days=mask_of(days), since=goal.since)))


def _minutes_wished(turn: Turn) -> None:
    """Another aim in minutes; with days in the same sentence, those too."""
    goal, said = turn.coach.goal, turn.said
    minutes = said.duration_min or said.lone_number
    if goal is None:
        set_up_from(turn)
        return
    if minutes is None or not AIM_BOUNDS[0] <= minutes <= AIM_BOUNDS[1]:
        _changed(turn, ["minutes"])
        return
    fields: dict[str, Any] = {"minutes": minutes}
    days, count = said.weekdays_after(goal.weekdays), said.days_a_week
    if days:
        fields["days"] = mask_of(days)
    elif count is not None and 1 <= count <= len(DAYS_OF):
        fields["days"] = DAYS_OF[round(count) - 1]
    show_goal(turn, turn.coach.set_goal(replace(goal, **fields, since=goal.since)))


def set_up_from(turn: Turn) -> None:
    """Begin the set-up with what a sentence says already; only the rest is asked.

    Of somebody with a plan, the plan is shown, to be changed.
    """
    if turn.coach.goal is not None:
        show_goal(turn)
        return
    open_before = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    known = dict(open_before.draft) if open_before is not None else known_already(turn)
    if any(one.condition.gentle and not one.is_of_another for one in turn.said.conditions):
        known.update(check="some", careful=False, named=turn.said.own_conditions)
    FLOW.open(turn, {**known, **told(turn.said)})


def _time_wished(turn: Turn) -> None:
    """The time does not fit: another one is asked for."""
    _changed(turn, ["time"])


def _moved(turn: Turn, args: list[str]) -> None:
    goal = turn.coach.goal
    if goal is None or len(args) != 1 or args[0] not in {*PLACES, "stay"}:
        raise Stale
    place = goal.place if args[0] == "stay" else args[0]
    change_id = None
    if place != goal.place:
        change_id = turn.coach.set_goal(replace(goal, place=place, since=turn.now))
    show_goal(turn, change_id)


FLOWS = (FLOW,)
COMMANDS = {"goal": _commanded}
BUTTONS = {"goal": _changed, "sure": _sure, "moveto": _moved}
MEANINGS = {
    "plan.place": _walk_at,
    "plan.days": _days_wished,
    "plan.minutes": _minutes_wished,
    "remind.shift": _time_wished,
}
