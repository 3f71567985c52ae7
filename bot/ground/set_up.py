"""The first meeting: consent, the health check, and the six questions that make a plan.

The same questions serve every later change of it; what is known already is not asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import consent, health_check, plan_answers, plan_card, time_of_day, zones
from retrowalk.coach.message import Button
from retrowalk.coach.reading.asked import has_no_rails
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.store import dialogues, pauses
from retrowalk.coach.store.goals import Goal, OwnWords
from retrowalk.coach.store.instants import from_ms
from retrowalk.coach.words import Html

ALARM_FRESH = timedelta(hours=1)
EXPERIENCES = ("never", "some", "often")
WHEN_PRESETS = tuple(
    (mask, minute) for mask in ("1010100", "0101010") for minute in (8 * 60, 18 * 60)
)
"""Days and a time of day in one tap; anything else can be typed, or chosen one by one."""

THREE_DAYS = "1010100"
DAY_PRESETS = {"1010100": "goal-days-mwf", "0101010": "goal-days-tts", "1111111": "goal-days-all"}
AIM_MINUTES = (10, 15, 20, 30)
DEFAULT_AIM_MINUTES = 20


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


def begin(turn: Turn) -> None:
    """Ask the questions of the first meeting, or go on where they were left."""
    if turn.person.consent is not None and FLOW.is_open(turn):
        turn.send(turn.say("goal-first"))
    ask(turn)


def ask(turn: Turn) -> None:
    """Ask the open question, with what is noted so far; the first time of all with the hello."""
    draft = draft_now(turn)
    if turn.person.consent is not None and draft.pop(consent.UNMET, None):
        FLOW.close(turn)
        FLOW.open(turn, draft, plan_answers.noted(turn, draft))
    elif draft.pop(consent.UNMET, None) or not FLOW.is_open(turn):
        FLOW.close(turn)
        FLOW.open(turn, draft)
    else:
        FLOW.asked_again(turn)
    turn.has_asked_again = True


def is_to_ask_first(turn: Turn) -> bool:
    """Whether they told today, or before there is a plan, what a professional is to judge."""
    draft = draft_now(turn)
    if turn.coach.goal is None and draft.get("named") and not draft.get("agreed"):
        return True
    facts = turn.person.facts
    return facts.is_to_ask_first and facts.screened_on == turn.today.isoformat()


def draft_now(turn: Turn) -> Draft:
    """What is known so far of a plan that is still to be made."""
    asked = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    return known_already(turn) if asked is None else dict(asked.draft)


def keep_early(turn: Turn, told: Draft) -> None:
    """Note what is told of a plan before there is one, and ask nothing yet.

    Whoever was never greeted is greeted when the set-up is asked about for the first time.
    """
    asked = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    if asked is None:
        draft = {**known_already(turn), consent.UNMET: True, **told}
        opened = dialogues.Dialogue(FLOW.name, consent.STEP, draft)
        dialogues.put_beneath(turn.tx, turn.person.id, opened, turn.now)
        return
    noted = replace(asked, draft={**asked.draft, **told})
    dialogues.change(turn.tx, turn.person.id, noted, turn.now)


def alarm_goes_on(turn: Turn) -> bool:
    """Whether an emergency was told a moment ago by somebody who has not agreed yet."""
    told = draft_now(turn).get(consent.ALARM)
    return bool(told and told["grave"]) and alarm_is_fresh(turn)


def alarm_is_fresh(turn: Turn) -> bool:
    """Whether any sign of danger was told a moment ago by somebody who has not agreed yet."""
    told = draft_now(turn).get(consent.ALARM)
    if turn.person.consent is not None or not told:
        return False
    return turn.now - from_ms(told["at"]) <= ALARM_FRESH


def forget_alarm(turn: Turn) -> bool:
    """Whether a sign of danger was noted of somebody who has not agreed yet; it is forgotten."""
    asked = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    if asked is None or consent.ALARM not in asked.draft:
        return False
    of_alarm = {consent.ALARM, "check", "careful"}
    rest = {name: value for name, value in asked.draft.items() if name not in of_alarm}
    dialogues.change(turn.tx, turn.person.id, replace(asked, draft=rest), turn.now)
    return True


def asked_now(turn: Turn) -> bool:
    """Whether the health check, or all of the set-up, had to be asked now, before anything else."""
    if not health_check.is_due(turn):
        return False
    if health_check.FLOW.asked_again(turn):
        return True
    if turn.coach.goal is None or FLOW.is_open(turn):
        begin(turn)
    else:
        health_check.ask_again(turn)
    return True


def begin_anew(turn: Turn) -> None:
    """Ask the questions of the first meeting again; until the last answer the old plan stays."""
    known = known_already(turn)
    known.pop("check", None)
    FLOW.open(turn, known)


# -- place and experience ------------------------------------------------------------------------


def _ask_place(turn: Turn, draft: Draft) -> Question:
    experience = draft.get("experience", "never")
    return Question(
        turn.say("goal-place", experience=turn.say(f"goal-experience-{experience}")),
        (
            *(
                (FLOW.button(turn, f"place-{place}", "place", place),)
                for place in plan_answers.PLACES
            ),
            tuple(
                FLOW.button(turn, f"goal-experience-{value}", "place", value)
                for value in EXPERIENCES
                if value != experience
            ),
        ),
    )


def _named_place(turn: Turn, text: str) -> str | None:
    """The place that a text names which tells of no session: "in the hallway"."""
    said = turn.reads(text)
    named, is_weighed = said.details.place, OR_ELSE.search(said.classes.shape)
    if (
        named is None
        or said.report is not None
        or is_weighed
        or turn.said.is_question
        or has_no_rails(said)
    ):
        return None
    return named.value if named.value in plan_answers.PLACES else None


OR_ELSE = Rule("^ or")
"""What is weighed is not chosen: "outdoors too? or better in the hall"."""


def _read_place(turn: Turn, _draft: Draft, text: str) -> Took | None:
    place = turn.choice(text, {value: f"place-{value}" for value in plan_answers.PLACES})
    if place is None:
        place = _named_place(turn, text)
    if place is not None:
        return Took({"place": place})
    experience = turn.choice(text, {value: f"goal-experience-{value}" for value in EXPERIENCES})
    return Took({"experience": experience}, stay=True) if experience else None


# -- days and time in one ------------------------------------------------------------------------


def _ask_when(turn: Turn, _draft: Draft) -> Question:
    presets = tuple(
        Button(
            turn.words.plain(
                "goal-when-one", days=turn.words.plain(DAY_PRESETS[mask]), time=show.minute(minute)
            ),
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
    said = turn.reads(text)
    days, minute = show.read_days(turn, text), said.by_day(time_of_day.read_minute(turn, text))
    told = {"days": days, "time": minute}
    found = {name: value for name, value in told.items() if value is not None}
    return Took(found) if found else None


def _both_missing(_turn: Turn, draft: Draft) -> bool:
    return not draft.get("questions_only") and "days" not in draft and "time" not in draft


# -- days ----------------------------------------------------------------------------------------


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


# -- time and zone -------------------------------------------------------------------------------


def _ask_time(turn: Turn, _draft: Draft) -> Question:
    return time_of_day.ask_reminder(turn, FLOW)


def _ask_zone(turn: Turn, draft: Draft) -> Question:
    return zones.ask(turn, draft, FLOW)


def _read_zone(turn: Turn, draft: Draft, text: str) -> Took | None:
    is_of_before = text == turn.incoming.text and turn.said.puts_right
    return None if is_of_before else zones.read(turn, draft, text)


# -- minutes -------------------------------------------------------------------------------------


def _ask_minutes(turn: Turn, _draft: Draft) -> Question:
    row = tuple(
        FLOW.button(turn, "minutes-button", "minutes", number, minutes=number)
        for number in AIM_MINUTES
    )
    return Question(turn.say("goal-minutes"), (row,))


def _read_minutes(turn: Turn, _draft: Draft, text: str) -> Took | None:
    minutes = show.read_minutes(turn, text)
    if minutes is None or not plan_answers.AIM_BOUNDS[0] <= minutes <= plan_answers.AIM_BOUNDS[1]:
        return None
    return Took({"minutes": minutes})


# -- the end -------------------------------------------------------------------------------------


def _finish(turn: Turn, draft: Draft) -> None:
    if draft.get("questions_only"):
        turn.show(turn.say("start-only-questions"))
        return
    mass_kg = draft.get("mass_kg", turn.person.facts.mass_kg)
    is_told_since = turn.person.facts.asks_professional  # a new hip, told after "none of these"
    check = "some" if is_told_since else draft["check"]
    facts = replace(health_check.checked(turn, check), mass_kg=mass_kg)
    turn.coach.keep(replace(turn.person, zone=draft["zone"], facts=facts))
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
    change_id = turn.coach.goals.set(wanted)
    start = date.fromisoformat(draft["start"]) if draft.get("start") else turn.today
    if start > turn.today:
        turn.coach.pauses.begin(turn.today, start - timedelta(days=1), pauses.OWN)
    plan_card.show_plan(turn, change_id if before is not None else None)


def _minutes_asked(_turn: Turn, draft: Draft) -> bool:
    return bool(draft.get("ask_minutes")) and "minutes" not in draft


FLOW = Flow(
    "goal",
    (
        consent.step("goal", _missing("consent")),
        *health_check.steps("goal", _missing("check"), _assumed(check="unsure", careful=False)),
        Step(
            "place",
            _ask_place,
            plan_answers.with_more("place", _read_place),
            _missing("place"),
            _assumed(place="indoor"),
        ),
        Step(
            "when",
            _ask_when,
            plan_answers.with_more("when", _read_when),
            _both_missing,
            _assumed(days=THREE_DAYS, time=None),
        ),
        Step(
            "days",
            _ask_days,
            plan_answers.with_more("days", _read_days),
            _missing("days"),
            _assumed(days=THREE_DAYS),
        ),
        Step(
            "time",
            _ask_time,
            plan_answers.with_more("time", time_of_day.read_reminder),
            _missing("time"),
            _assumed(time=None),
        ),
        Step(
            "zone",
            _ask_zone,
            plan_answers.with_more("zone", _read_zone),
            _missing("zone"),
            _assumed(zone=None),
        ),
        Step("minutes", _ask_minutes, _read_minutes, _minutes_asked),
    ),
    _finish,
    insists=True,
    in_short="set-up-open",
)


def keeps_zone(turn: Turn, zone: str) -> bool:
    """Whether the set-up goes on, and keeps where somebody lives."""
    return FLOW.keep(turn, {"zone": zone}, turn.say("goal-noted", facts=show.zone_name(zone)))


def takes_up(turn: Turn) -> bool:
    """Whether the set-up is open, and keeps a city's name of words that nobody understands."""
    if turn.has_asked_again or not FLOW.is_open(turn) or turn.person.zone is not None:
        return False
    took = zones.read(turn, {}, turn.incoming.text)
    zone = None if took is None else took.changes.get("zone")
    return zone is not None and keeps_zone(turn, zone)


def draft_of(goal: Goal) -> Draft:
    """The answers that make this plan."""
    return {
        "place": goal.place,
        "experience": goal.experience,
        "days": goal.days,
        "time": goal.remind_at_min,
        "minutes": goal.minutes,
    }


def begin_from(turn: Turn) -> None:
    """Begin the set-up with what a sentence says already; only the rest is asked.

    Of somebody with a plan, the plan is shown, to be changed.
    """
    if turn.coach.goal is not None:
        plan_card.show_plan(turn)
        return
    known = draft_now(turn)
    known.pop(consent.UNMET, None)
    if any(one.condition.gentle and not one.is_of_another for one in turn.said.conditions):
        known.update(check="some", careful=False, named=turn.said.own_conditions)
    turn.has_asked_again = True
    is_sore = "sore" in turn.said.danger.signs
    noted = turn.say("first-sore") if is_sore else Html()
    FLOW.open(turn, {**known, **plan_answers.answers_in(turn.said)}, noted)


def _first_the_caution(turn: Turn) -> bool:
    """Whether a session is asked for while the word of caution was not yet understood."""
    asked = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    if asked is None:
        return False
    is_unsure = asked.step == health_check.CAREFUL and turn.said.is_question
    return (asked.step == health_check.CHECK or is_unsure) and FLOW.asked_again(turn)


ANSWERS = (
    Answer(
        Rank.CAUTION_FIRST,
        "a session asked for while the health check is open",
        _first_the_caution,
        ("go.start", "plan.today"),
    ),
)
FLOWS = (FLOW,)
