"""Let thirty kinds of people walk by the plan for sixteen weeks, and renew `docs/plan.{md,png}`.

Nobody is drawn by chance: each kind tells the same things at the same sessions, so that a change of
a rule shows as a change of the table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from retrowalk.coach.plan.ladder import Experience, Profile
from retrowalk.coach.plan.plan import next_session
from retrowalk.coach.plan.rules import Done, Morning, Session
from retrowalk.coach.reading.meaning import Place
from scripts.plot_courses import draw

DOCS = Path(__file__).parents[1] / "docs"
BEGIN, END = "<!-- courses: written by scripts/simulate_plan -->", "<!-- end of courses -->"
MONDAY = date(2026, 1, 5)
WEEKS = 16
SHOWN_WEEKS = (1, 2, 4, 6, 8, 12, 16)
TRIAL_WEEKS = 6
MON_WED_FRI = frozenset({0, 2, 4})

Tell = Callable[[int, Session], Done | None]
"""What is told of a session: its number (the first is 1), as planned; None: it was missed."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of person: what the plan knows, the days, and what they tell."""

    name: str
    profile: Profile
    tell: Tell
    days: frozenset[int] = MON_WED_FRI


@dataclass(frozen=True, slots=True)
class Course:
    """How a kind of person fared: each session with its day, as it was planned and done."""

    kind: Kind
    sessions: tuple[tuple[date, Session, Done], ...]
    end: Session  # what comes after the last week

    def minutes(self, weeks: int) -> float:
        """The minutes walked in the first weeks."""
        until = MONDAY + timedelta(weeks=weeks)
        return sum(done.minutes for day, _, done in self.sessions if day < until)

    def session_in(self, week: int) -> Session | None:
        """The last session of a week; None when there was none."""
        first = MONDAY + timedelta(weeks=week - 1)
        inside = [s for day, s, _ in self.sessions if 0 <= (day - first).days < 7]  # noqa: PLR2004
        return inside[-1] if inside else None


def told(
    session: Session,
    *,
    effort: float | None = 3,
    pain: float = 0,
    stumbles: int = 0,
    share: float = 1.0,
    morning: Morning | None = None,
) -> Done:
    """What somebody tells of a session that went as planned, but for what is said here."""
    minutes = max(1.0, round(share * session.minutes))
    return Done(date.min, minutes, effort, pain, stumbles, morning=morning)


def well(_number: int, session: Session) -> Done:
    """All went as planned, and felt fine."""
    return told(session)


def always(pain: float, *mornings: Morning | None) -> Tell:
    """The same pain at each session; the mornings after them come in turn."""
    return lambda n, s: told(s, pain=pain, morning=mornings[(n - 1) % len(mornings)])


def away(first: int, count: int) -> Tell:
    """All goes well, but so many sessions in a row are missed."""
    return lambda n, s: None if first <= n < first + count else told(s)


def every(count: int, other: Callable[[Session], Done | None]) -> Tell:
    """All goes well, but for each session whose number `count` divides."""
    return lambda n, s: told(s) if n % count else other(s)


def flare(n: int, s: Session) -> Done:
    """Two sessions with strong pain in the sixth week; no pain before and after."""
    return told(s, pain=6 if n in {16, 17} else 0)


def easing(n: int, s: Session) -> Done:
    """Pain of 5 that falls by a point in three weeks and settles every time."""
    return told(s, pain=max(0, 5 - n // 9), morning=Morning.SETTLED)


def overdone(_number: int, s: Session) -> Done:
    """More pain the longer it lasts; from 3 on it is still there on the next morning."""
    pain = round(s.minutes / 3)
    return told(s, pain=pain, morning=Morning.STILL if pain >= 3 else None)  # noqa: PLR2004


SETTLED, STILL, WORSE = Morning.SETTLED, Morning.STILL, Morning.WORSE
BELT = Profile(target_minutes=20)
WALL = replace(BELT, place=Place.INDOOR)
SOME = replace(BELT, experience=Experience.SOME)
MUCH = replace(BELT, experience=Experience.OFTEN)

KINDS = (
    Kind("never walked backwards, belt, pace not told", BELT, well),
    Kind("the same, walks forwards at 5.2 km/h", replace(BELT, forward_kmh=5.2), well),
    Kind("the same, 4.2 km/h", replace(BELT, forward_kmh=4.2), well),
    Kind("the same, 3 km/h", replace(BELT, forward_kmh=3.0), well),
    Kind(
        "tells 4.2 km/h after four weeks",
        replace(BELT, forward_kmh=4.2, paced=MONDAY + timedelta(weeks=4)),
        well,
    ),
    Kind("some experience, 5 km/h", replace(SOME, forward_kmh=5), well),
    Kind("much experience, 6 km/h", replace(MUCH, forward_kmh=6), well),
    Kind("along a wall", WALL, well),
    Kind("outdoors", replace(BELT, place=Place.OUTDOOR), well),
    Kind("aims at 10 min", replace(BELT, target_minutes=10), well),
    Kind("aims at 30 min", replace(BELT, target_minutes=30), well),
    Kind("two days a week", BELT, well, frozenset({1, 4})),
    Kind("every day", BELT, well, frozenset(range(7))),
    Kind("screened, belt", replace(BELT, screened=True, forward_kmh=5.2), well),
    Kind("screened, along a wall", replace(WALL, screened=True), well),
    Kind("pain 2 always", BELT, always(2, None)),
    Kind("pain 3 is usual, settles", replace(BELT, usual_pain=3), always(3, SETTLED)),
    Kind("pain 4 is usual, settles", replace(BELT, usual_pain=4), always(4, SETTLED)),
    Kind("pain 4 always, tells no more", BELT, always(4, None)),
    Kind("pain 5 is usual, settles", replace(BELT, usual_pain=5), always(5, SETTLED)),
    Kind("pain 4, each third morning still there", BELT, always(4, SETTLED, SETTLED, STILL)),
    Kind("pain 4, worse every morning", BELT, always(4, WORSE)),
    Kind("pain 5 that falls in time", replace(BELT, usual_pain=5), easing),
    Kind("the longer, the more pain", replace(BELT, usual_pain=1), overdone),
    Kind("a flare with pain 6 in week 6", BELT, flare),
    Kind("finds it hard (effort 7)", BELT, lambda _, s: told(s, effort=7)),
    Kind("stumbles each sixth session", BELT, every(6, lambda s: told(s, stumbles=1))),
    Kind("misses each third session", BELT, every(3, lambda _: None)),
    Kind("three weeks away from week 7 on", BELT, away(19, 9)),
    Kind("stops early each fourth time", BELT, every(4, lambda s: told(s, share=0.6))),
)


def course(kind: Kind) -> Course:
    """Sixteen weeks of one kind of person; days of rest that the plan asks for are kept."""
    history: list[Done] = []
    sessions: list[tuple[date, Session, Done]] = []
    number = 0
    for day in (MONDAY + timedelta(days=n) for n in range(7 * WEEKS)):
        if day.weekday() not in kind.days:
            continue
        session = next_session(kind.profile, history, day)
        if session.not_before is not None and session.not_before > day:
            continue
        number += 1
        done = kind.tell(number, session)
        if done is not None:
            done = replace(done, day=day)
            history.append(done)
            sessions.append((day, session, done))
    end = next_session(kind.profile, history, MONDAY + timedelta(weeks=WEEKS))
    return Course(kind, tuple(sessions), end)


@lru_cache
def courses() -> tuple[Course, ...]:
    """The courses of all kinds of people."""
    return tuple(course(kind) for kind in KINDS)


def table(all_courses: Sequence[Course]) -> str:
    """What a session has in some of the weeks, and the minutes of six and sixteen weeks."""
    heads = [f"week {week}" for week in SHOWN_WEEKS]
    rows = [
        f"| kind of person | {' | '.join(heads)} | min in 6 weeks | min in 16 weeks | at the end |",
        "| --- |" + " ---: |" * (len(heads) + 2) + " --- |",
    ]
    for each in all_courses:
        cells = [_minutes(each.session_in(week)) for week in SHOWN_WEEKS]
        sums = [f"{each.minutes(weeks):.0f}" for weeks in (TRIAL_WEEKS, WEEKS)]
        rows.append(f"| {' | '.join([each.kind.name, *cells, *sums, _dose(each.end)])} |")
    return "\n".join(rows)


def _minutes(session: Session | None) -> str:
    return "–" if session is None else str(session.minutes)


def _dose(session: Session) -> str:
    parts = [
        f"{session.minutes} min",
        "" if session.speed_kmh is None else f"{session.speed_kmh:g} km/h",
        "hands on" if session.rails else "hands free",
        f"{session.grade_pct:g} %" if session.grade_pct else "",
        session.place.value if session.place is Place.OUTDOOR else "",
    ]
    return ", ".join(part for part in parts if part)


def document_part() -> str:
    """What stands between the marks in `docs/plan.md`."""
    return f"{BEGIN}\n\n{table(courses())}\n\n{END}"


def main() -> None:
    """Renew the table and the picture."""
    path = DOCS / "plan.md"
    text = path.read_text(encoding="utf-8")
    head, tail = text.split(BEGIN)[0], text.split(END)[1]
    path.write_text(head + document_part() + tail, encoding="utf-8")
    walked = [
        (each.kind.name, [(day, s, done.minutes) for day, s, done in each.sessions])
        for each in courses()
    ]
    draw(DOCS / "plan.png", walked, MONDAY, WEEKS)


if __name__ == "__main__":
    main()
