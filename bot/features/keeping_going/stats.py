"""How it is going: pictures with the same numbers in the caption, and the sheet for the physio."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import last_act, walk_test_times
from retrowalk.bot.wire.sender import Maker
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Attachment, Button, FileKind
from retrowalk.coach.person.log_outcome import BEYOND
from retrowalk.coach.plan.habit import DayState, Week
from retrowalk.coach.plan.progress import DAYS_SHOWN, WEEKS_SHOWN, Progress, Totals
from retrowalk.coach.plan.rules import Done, Morning
from retrowalk.coach.reading import asked
from retrowalk.coach.store import walks
from retrowalk.coach.words import Html, join_lines

LEGEND = (DayState.DONE, DayState.PART, DayState.MISSED, DayState.AHEAD)


def weekly(turn: Turn) -> None:
    """Minutes of each week against the plan, and the headline numbers."""
    found = turn.coach.plan.progress()
    if not found.totals.sessions:
        turn.show(turn.say("stats-none"), (turn.button("today-button", "today"),))
        return
    rows: list[tuple[Button, ...]] = [
        *_page(turn),
        (
            turn.button("stats-habit-button", "stats", "habit"),
            turn.button("stats-effort-button", "stats", "effort"),
            turn.button("stats-pain-button", "stats", "pain"),
        ),
        walk_test_times.button(turn),
        (turn.button("stats-sheet-button", "stats", "sheet"),),
        (turn.button("card-button", "card"),),
    ]
    if not is_first_week(found):
        rows.append((turn.button("why-score-button", "whyscore"),))
    turn.send(headline(turn, found), *rows, attachment=weeks_picture(turn, found))


def _page(turn: Turn) -> list[tuple[Button, ...]]:
    """The button that opens the page with all of it, where there is one."""
    url = turn.stage.settings.page.address
    return [(Button(turn.words.plain("stats-page-button"), web_app=url),)] if url else []


def is_first_week(found: Progress) -> bool:
    """Whether a score, and weeks beside each other, would say nothing yet."""
    return len(found.weeks) <= 1


def headline(turn: Turn, found: Progress) -> Html:
    """The numbers that the picture of the weeks shows, in words."""
    if is_first_week(found):
        totals = found.totals
        return join_lines(
            [
                turn.say("stats-first", sessions=totals.sessions, minutes=round(totals.minutes)),
                _longest(turn, totals) if totals.sessions > 1 else "",
                turn.say("stats-first-kind"),
                show.week(turn, found.week(turn.today)) if turn.coach.goal is not None else "",
                _distance(turn, totals),
                walk_test_times.last_line(turn, "stats-walktest"),
            ]
        )
    week, totals = found.week(turn.today), found.totals
    return join_lines(
        [
            turn.say("stats-week", week=show.week(turn, week)),
            turn.say("stats-score", score=round(found.score), streak=found.streak),
            join_lines([_all(turn, totals), _longest(turn, totals), _distance(turn, totals)], " "),
            effort_line(turn, found),
            walk_test_times.last_line(turn, "stats-walktest"),
            turn.say("stats-weeks", weeks=_in_words(turn, found.weeks)),
        ]
    )


def _all(turn: Turn, totals: Totals) -> Html:
    return turn.say(
        "stats-all",
        sessions=totals.sessions,
        minutes=round(totals.minutes),
        average=show.number(turn, round(totals.minutes / totals.sessions, 1)),
    )


def _longest(turn: Turn, totals: Totals) -> Html:
    """The longest session and its day, the latest of several."""
    day = show.day(turn, totals.longest_day or turn.today)
    return turn.say("stats-longest", minutes=round(totals.longest_min), day=day)


def _distance(turn: Turn, totals: Totals) -> Html:
    """The distance of all sessions that were told with one; empty where none was."""
    if not totals.with_distance:
        return Html()
    shown = show.distance(turn, totals.distance_km)
    return turn.say("stats-distance", distance=shown, sessions=totals.with_distance)


def effort_line(turn: Turn, found: Progress) -> Html:
    """How the same dose felt at first and feels now; empty while there is nothing to compare."""
    change = found.effort
    if change is None:
        return Html()
    return turn.say(
        "stats-effort",
        minutes=round(change.minutes),
        before=show.number(turn, round(change.then, 1)),
        now=show.number(turn, round(change.now, 1)),
    )


def _in_words(turn: Turn, weeks: tuple[Week, ...]) -> str:
    shown = weeks[-10:]
    return ", ".join(
        f"{show.short_day(turn, week.monday)}: {round(week.minutes)}/{round(week.planned_minutes)}"
        for week in shown
    )


def weeks_picture(turn: Turn, found: Progress) -> Attachment | None:
    """The picture of the weeks; None where pictures are switched off."""
    return _picture(
        turn,
        "bars",
        title=turn.words.plain("picture-weeks-title"),
        bars=[
            [show.short_day(turn, week.monday), week.minutes, week.planned_minutes]
            for week in found.weeks[-10:]
        ],
        legend=turn.words.plain("picture-weeks-legend"),
    )


def _picture(turn: Turn, kind: str, **values: Any) -> Attachment | None:  # noqa: ANN401  JSON
    if not turn.person.preferences.pictures:
        return None
    values["dark"] = turn.person.preferences.dark
    return Attachment(FileKind.PHOTO, f"{kind}.png", kind, values)


def _habit(turn: Turn, found: Progress) -> None:
    counted = {state: sum(1 for _, s in found.days if s is state) for state in DayState}
    turn.send(
        turn.say(
            "stats-habit-first" if is_first_week(found) else "stats-habit",
            score=round(found.score),
            done=counted[DayState.DONE],
            part=counted[DayState.PART],
            missed=counted[DayState.MISSED],
            days=_last_days(turn, found),
        ),
        attachment=_picture(
            turn,
            "calendar",
            title=turn.words.plain("picture-habit-title"),
            days=[[day.isoformat(), state.value] for day, state in found.days],
            weekdays=[turn.words.plain(f"day-short-{n}") for n in range(7)],
            mondays=[show.short_day(turn, day) for day, _ in found.days if not day.weekday()],
            legend=[[state.value, turn.words.plain(f"picture-{state.value}")] for state in LEGEND],
        ),
    )


DAYS_TOLD = 14


def _last_days(turn: Turn, found: Progress) -> str:
    """The last days of the calendar that were not free, in words: "16 Nov done, 18 Nov missed"."""
    told = [(day, state) for day, state in found.days if state is not DayState.FREE]
    ended = [(day, state) for day, state in told if state is not DayState.AHEAD]
    return ", ".join(
        f"{show.short_day(turn, day)} {turn.words.plain(f'picture-{state.value}')}"
        for day, state in ended[-DAYS_TOLD:]
    )


def _effort(turn: Turn, found: Progress) -> None:
    """How hard the same dose felt each time; until it came twice, how hard all sessions felt."""
    if not found.efforts:
        turn.send(turn.say("stats-effort-none"))
        return
    same = found.efforts_at_same_dose
    is_same = len(same) > 1
    points = [
        (show.short_day(turn, day), each) for day, each in (same if is_same else found.efforts)
    ]
    minutes = show.duration(turn, found.doses[-1].minutes) if is_same else ""
    title = "same" if is_same else "all"
    turn.send(
        join_lines(
            [
                turn.say(
                    f"stats-effort-{title}",
                    dose=minutes,
                    points=", ".join(
                        f"{day}: {show.number(turn, effort)}" for day, effort in points
                    ),
                ),
                effort_line(turn, found),
            ]
        ),
        attachment=_picture(
            turn,
            "effort",
            title=turn.words.plain(f"picture-effort-{title}", dose=minutes),
            points=[list(point) for point in points],
            legend=turn.words.plain("picture-effort-legend"),
        ),
    )


def _pain(turn: Turn) -> None:
    """Pain in the last sessions that told of it, and how the morning after was."""
    since = turn.today - timedelta(days=DAYS_SHOWN)
    told = [done for done in turn.coach.walks.entries(since, turn.today) if done.pain is not None]
    shown = told[-PAINS_MOST:]
    if not shown:
        turn.send(turn.say("stats-pain-none"))
        return
    turn.send(
        turn.say(
            "stats-pain-head",
            most=show.number(turn, max(done.pain or 0 for done in shown)),
            count=len(shown),
            points=", ".join(_pain_told(turn, done) for done in shown),
        ),
        attachment=_picture(
            turn,
            "pain",
            title=turn.words.plain("picture-pain-title"),
            points=[
                [
                    show.short_day(turn, done.day),
                    done.pain,
                    None if done.morning is None else done.morning.value,
                ]
                for done in shown
            ],
            legend=[
                [None if name == UNTOLD else name, turn.words.plain(f"picture-morning-{name}")]
                for name in (*(morning.value for morning in Morning), UNTOLD)
            ],
        ),
    )


PAINS_MOST, UNTOLD = 10, "untold"


def _pain_told(turn: Turn, done: Done) -> str:
    pain = show.number(turn, done.pain or 0)
    day = show.short_day(turn, done.day)
    if done.morning is None:
        return turn.words.plain("stats-pain-of", day=day, pain=pain)
    morning = turn.words.plain(f"picture-morning-{done.morning.value}")
    return turn.words.plain("stats-pain-morning", day=day, pain=pain, morning=morning)


# -- the sheet for the physiotherapist -----------------------------------------------------------


def _sheet(turn: Turn, found: Progress) -> None:
    turn.send(
        turn.say("sheet-caption"),
        attachment=Attachment(
            FileKind.DOCUMENT,
            turn.words.plain("sheet-file"),
            "sheet",
            _sheet_values(turn, found),
        ),
    )


def _sheet_values(turn: Turn, found: Progress) -> dict[str, Any]:
    weeks = found.weeks[-WEEKS_SHOWN:]
    first = weeks[0].monday if weeks else turn.today
    told = turn.coach.walks.entries(first, turn.today)
    session = turn.coach.plan.session(turn.today)
    picture = weeks_picture(turn, found)
    screening = turn.person.facts.screening or "none"
    return {
        "title": turn.words.plain("sheet-title"),
        "period": turn.words.plain(
            "sheet-period", first=_long(turn, first), last=_long(turn, turn.today)
        ),
        "facts": [
            turn.words.plain("sheet-plan", session=show.plain_text(show.session(turn, session))),
            turn.words.plain("sheet-rule", rule=show.plain_text(turn.say(f"rule-{session.rule}"))),
            turn.words.plain(f"sheet-screening-{screening}"),
            *([turn.words.plain("sheet-cautious")] if turn.person.facts.cautious else []),
            *_timed(turn),
        ],
        "head": [turn.words.plain(f"sheet-{name}") for name in SHEET_COLUMNS],
        "rows": [_row(turn, week, told) for week in weeks],
        "notes_title": turn.words.plain("sheet-notes"),
        "notes": [_note(turn, done) for done in told if done.pain or done.stumbles],
        "footer": turn.words.plain("sheet-footer"),
        "made": turn.now.isoformat(),
        "picture": None if picture is None else {**picture.values, "dark": False},
    }


def _timed(turn: Turn) -> list[str]:
    """The times of the three-metre test, if there are any."""
    tests = turn.coach.walk_tests.every()
    if not tests:
        return []
    return [turn.words.plain("sheet-walktest", times=walk_test_times.in_words(turn, tests))]


SHEET_COLUMNS = ("week", "planned", "done", "minutes", "effort", "pain", "stumbles")


def _row(turn: Turn, week: Week, told: list[Done]) -> list[str]:
    sunday = week.monday + timedelta(days=6)
    inside = [done for done in told if week.monday <= done.day <= sunday]
    efforts = [done.effort for done in inside if done.effort is not None]
    pains = [done.pain for done in inside if done.pain is not None]
    stumbles = [done.stumbles for done in inside if done.stumbles is not None]
    return [
        show.short_day(turn, week.monday),
        str(week.planned),
        str(week.done),
        str(round(week.minutes)),
        show.number(turn, round(sum(efforts) / len(efforts), 1)) if efforts else "–",
        show.number(turn, max(pains)) if pains else "–",
        str(sum(stumbles)) if stumbles else "–",
    ]


def _note(turn: Turn, done: Done) -> str:
    return turn.words.plain(
        "sheet-note",
        day=_long(turn, done.day),
        minutes=round(done.minutes),
        pain="–" if done.pain is None else show.number(turn, done.pain),
        stumbles="–" if done.stumbles is None else str(done.stumbles),
    )


def _long(turn: Turn, day: date) -> str:
    return f"{show.short_day(turn, day)} {day.year}"


# -- makers --------------------------------------------------------------------------------------


def makers() -> dict[str, Maker]:
    """Who draws; drawing takes a while and is done beside the conversation."""
    return {
        "bars": _in_thread(_draw_bars),
        "calendar": _in_thread(_draw_calendar),
        "effort": _in_thread(_draw_effort),
        "pain": _in_thread(_draw_pain),
        "sheet": _in_thread(_draw_sheet),
    }


def _in_thread(draw: Callable[[Mapping[str, Any]], bytes]) -> Maker:
    async def make(values: Mapping[str, Any]) -> bytes:
        return await asyncio.to_thread(draw, values)

    return make


def _draw_bars(values: Mapping[str, Any]) -> bytes:
    from retrowalk.coach.media import pictures  # noqa: PLC0415  only when a picture is drawn

    shown = [pictures.Bar(label, minutes, planned) for label, minutes, planned in values["bars"]]
    theme = pictures.DARK if values["dark"] else pictures.LIGHT
    return pictures.bars(values["title"], shown, values["legend"], theme)


def _draw_calendar(values: Mapping[str, Any]) -> bytes:
    from retrowalk.coach.media import pictures  # noqa: PLC0415  only when a picture is drawn

    return pictures.calendar(
        values["title"],
        [(date.fromisoformat(day), DayState(state)) for day, state in values["days"]],
        values["weekdays"],
        [(DayState(state), words) for state, words in values["legend"]],
        pictures.DARK if values["dark"] else pictures.LIGHT,
        values.get("mondays", ()),
    )


def _draw_effort(values: Mapping[str, Any]) -> bytes:
    from retrowalk.coach.media import pictures  # noqa: PLC0415  only when a picture is drawn

    points = [pictures.EffortPoint(label, effort) for label, effort in values["points"]]
    theme = pictures.DARK if values["dark"] else pictures.LIGHT
    return pictures.effort(values["title"], points, values["legend"], theme)


def _draw_pain(values: Mapping[str, Any]) -> bytes:
    from retrowalk.coach.media import pictures  # noqa: PLC0415  only when a picture is drawn

    def morning(name: str | None) -> Morning | None:
        return None if name is None else Morning(name)

    return pictures.pains(
        values["title"],
        [pictures.PainPoint(label, pain, morning(name)) for label, pain, name in values["points"]],
        [(morning(name), words) for name, words in values["legend"]],
        pictures.DARK if values["dark"] else pictures.LIGHT,
    )


def _draw_sheet(values: Mapping[str, Any]) -> bytes:
    from retrowalk.coach.media.sheet import Sheet, as_pdf  # noqa: PLC0415  only when a sheet is made

    picture = values["picture"]
    fields = {name: value for name, value in values.items() if name != "picture"}
    sheet = Sheet(**{**fields, "made": datetime.fromisoformat(fields["made"])})
    return as_pdf(sheet, None if picture is None else _draw_bars(picture))


# -- doors ---------------------------------------------------------------------------------------


def _command(turn: Turn, _rest: str) -> None:
    weekly(turn)


HARD = 7.0
"""From so much effort on it was too much, whatever the minutes say."""

BEFORE = {"last-week": "week", "last-month": "month"}


def _wished(turn: Turn) -> None:
    """Statistics in words: of a time that was named, in all, or the pictures."""
    period = turn.said.period
    if not period:
        weekly(turn)
        return
    all_of_it = (turn.button("stats-all-button", "stats", "weeks"),)
    beside = [BEFORE[period]] if period in BEFORE and turn.said.compares else []
    turn.send(join_lines([_of_period(turn, each) for each in (*beside, period)]), all_of_it)


def _of_period(turn: Turn, period: str) -> Html:
    first, last = _days_of(period, turn.today)
    done = [each for each in turn.coach.walks.entries(first, last) if each.minutes]
    if not done:
        return turn.say(f"stats-none-{period}")
    minutes = [each.minutes or 0.0 for each in done]
    head = turn.say(
        "stats-period",
        period=turn.say(f"stats-of-{period}"),
        count=len(done),
        minutes=round(sum(minutes)),
        longest=round(max(minutes)),
    )
    if period not in LISTED:
        return head
    told = (walk for walk in walks.between(turn.tx, turn.person.id, first, last) if walk.is_session)
    each_of_it = (
        turn.say("log-one-of", day=show.day(turn, walk.day), walk=show.walk(turn, walk))
        for walk in told
    )
    return join_lines([head, *each_of_it])


LISTED = frozenset({"week", "last-week"})
"""Times of which each session is told."""


def _beside_one_before(turn: Turn) -> bool:
    """Whether it is asked how the last session was beside the one before, or one of a day."""
    if not asked.than_before(turn.said) or turn.said.report is not None:
        return False
    told = [w for w in walks.latest(turn.tx, turn.person.id, LATEST) if w.is_session]
    last = last_act.session(turn) or next(iter(told), None)
    if last is None or not last.duration_min:
        return False
    named = turn.said.day
    day = None if named in {None, "today"} else when.resolve_day(named, turn.today)
    before = next(
        (w for w in told if w.id != last.id and w.duration_min and day in {None, w.day}), None
    )
    shown = show.walk(turn, last)
    if before is None or not before.duration_min:
        turn.send(
            turn.say("stats-than-none", walk=shown)
            if day is None
            else turn.say("stats-than-none-on", walk=shown, day=show.day(turn, day))
        )
        return True
    more = round(last.duration_min - before.duration_min, 1)
    how = "more" if more > 0 else "less" if more < 0 else "same"
    length = {} if how == "same" else {"minutes": show.number(turn, abs(more))}
    day_before, walked = show.day(turn, before.day), show.walk(turn, before)
    turn.send(
        turn.say(f"stats-than-{how}", walk=shown, day=day_before, before=walked, **length),
        (turn.button("stats-all-button", "stats", "weeks"),),
    )
    return True


LATEST = 30


def _about_it(turn: Turn) -> bool:
    """Whether it is asked how good the session was that was told within the hour."""
    is_much_asked = asked.too_much(turn.said)
    is_asked = turn.said.asks_about_it or is_much_asked or asked.asks_opinion(turn.said)
    walk = last_act.session(turn) if is_asked else None
    if walk is None or not walk.is_session or last_act.is_question(turn):
        return False
    if turn.now - walk.created > last_act.COMPLETED_WITHIN:
        return False
    week = turn.coach.plan.week()
    key = "stats-it-met" if week.done >= week.counted_of else "stats-it-on-way"
    most = (1 if is_much_asked else BEYOND) * turn.coach.plan.session(walk.day).minutes
    is_much = (walk.duration_min or 0) > most
    is_hard = (walk.felt.effort or 0) >= HARD
    within = "stats-it-within" if is_much_asked else "stats-it"
    head = "stats-it-much" if is_much or is_hard else within
    lines = [
        turn.say(head, walk=show.walk(turn, walk)),
        show.week(turn, week),
        turn.say(key) if week.planned and not is_much_asked else "",
        "" if is_much_asked else _of_period(turn, "last-week"),
    ]
    turn.send(join_lines(lines), (turn.button("stats-all-button", "stats", "weeks"),))
    return True


def _days_of(period: str, today: date) -> tuple[date, date]:
    """The first and the last day of a time that statistics are asked for."""
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    day = timedelta(days=1)
    return {
        "today": (today, today),
        "week": (monday, today),
        "last-week": (monday - 7 * day, monday - day),
        "month": (first, today),
        "last-month": ((first - day).replace(day=1), first - day),
        "year": (today.replace(month=1, day=1), today),
    }[period]


def _tapped(turn: Turn, args: list[str]) -> None:
    found = turn.coach.plan.progress()
    what = args[0] if args else "weeks"
    if what == "weeks":
        weekly(turn)
    elif what == "habit":
        _habit(turn, found)
    elif what == "effort":
        _effort(turn, found)
    elif what == "pain":
        _pain(turn)
    elif what == "sheet":
        _sheet(turn, found)
    else:
        raise Stale


COMMANDS = {"stats": Command(_command, menu=70)}


def _why_score(turn: Turn, _args: list[str]) -> None:
    turn.send(turn.say("why-score"))


BUTTONS = {"stats": _tapped, "whyscore": _why_score}
MEANINGS = {"stats.ask": _wished}
ANSWERS = (
    Answer(Rank.BESIDE_BEFORE, "how a session was beside one before", _beside_one_before),
    Answer(Rank.ABOUT_IT, "how good the session of a moment ago was", _about_it),
)
