"""Days of the week in a message: "mon and wed", "Tue to Fri", "every day except Sunday"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from retrowalk.coach.reading.shape import CODE, Rule, Shaped

Span = tuple[int, int]
EVERY = frozenset(range(7))
WORKING, FREE = frozenset(range(5)), frozenset({5, 6})
EVERY_OTHER = frozenset({0, 2, 4})
"""Every other day of a week that has seven: the three with a day of rest after each."""

ONE_DAY = "[weekday sat sun weekend workdays]"
MORE_DAYS = f"(?: (?:and|or|comma|to|dash)+ on? the? {ONE_DAY})*"
SINGLE_DAY = Rule("[weekday sat sun]")
GROUP = Rule(f"{ONE_DAY}{MORE_DAYS}")
"""Days that are named together: "Monday and Friday"."""

DAYS = f"[on the at my a session walk]* {ONE_DAY}{MORE_DAYS}"
LEADS_IN = "[and or but comma please then can you i would like]*"
GIVEN_UP = (
    Rule(f"(?:without|not|no|than)+ [of for from more]* {DAYS}"),  # without Sunday
    Rule(f"^ {LEADS_IN} instead [of the]* {ONE_DAY}(?= [comma like better on the at]* {ONE_DAY})"),
    Rule(f"instead [of from]+ [on the at my]* {ONE_DAY}(?: [and or] the? {ONE_DAY})*"),
    Rule(f"(?<= {ONE_DAY}) instead {DAYS}"),  # Samstag statt Freitag
    Rule(f"{ONE_DAY}{MORE_DAYS} [is too would]* (?:no_good|out|wont|[no not] (?! {ONE_DAY}))"),
    Rule(
        f"[setting change] [please my the session walk from]* {ONE_DAY}(?= .{{0,2}} [to for with on per versus] .? {ONE_DAY})"
    ),
    Rule(
        f"{ONE_DAY}(?= [to for on] [the a]? {ONE_DAY} [please instead]? [instead setting change])"
    ),
    Rule(
        f"^ [and or no sorry comma correct i the]* {ONE_DAY}(?= for {ONE_DAY} [please stop]*$)"
    ),  # and Monday for Tuesday
    Rule(
        f"^ [please can you]* [remove skip off take_out] [the my on]* {DAYS}(?= [please comma and stop]| $)"
    ),
)
"""The days that a wish for other days does not want."""
BUT = Rule(f"but (?:without|not|no)* [of for from]* {DAYS}")
A_NO = Rule(
    f"[no not cannot wont havent no_good out] .{{0,3}}$"
    f"| {ONE_DAY} .{{0,5}} [no not cannot wont no_good out]"
)
"""Before a but: "Monday no, but Thursday" wishes for what follows, "every day but Sunday" does not."""

SMALL = "[can you please the a it my me from setting change made is this would question stop word hello]"
BECOMES = Rule(
    f"^ {SMALL}{{0,6}} {ONE_DAY} (?:[word suffers versus on for made is would better setting change me the a it please]{{1,4}}"
    f"|(?<= made {ONE_DAY})|(?<= setting {ONE_DAY}) [and with]) {ONE_DAY} {SMALL}{{0,4}} $"
)
"""One day of the plan for one that is none of it: "make Wednesday Thursday", "Wednesday becomes Thursday"."""

ALL_DAYS = Rule("daily| each day| every_day| ^ .{0,3} all_days(?! right)")
OTHER_DAYS = Rule("every_other_day")
UP_TO = frozenset(CODE[name] for name in ("to", "dash", "minus"))
SINGLE = {CODE["sat"]: 5, CODE["sun"]: 6}
SEVERAL = {CODE["weekend"]: FREE, CODE["workdays"]: WORKING}


def named(classes: Shaped) -> frozenset[int]:
    """All days that the classes of a message name, Monday is 0; empty where it names none."""
    return _days(classes, ())


def named_in_order(classes: Shaped) -> list[int]:
    """The single days that are named, in their order."""
    pairs = zip(classes.shape, classes.amounts, strict=True)
    found = (
        round(low) if code == CODE["weekday"] else SINGLE.get(code, -1)
        for code, (low, _) in pairs
        if code == CODE["weekday"] or code in SINGLE
    )
    return list(found)


def named_at(classes: Shaped, spans: Iterable[Span]) -> frozenset[int]:
    """The days that are named at some places of a message, each place read for itself."""
    pieces = (Shaped(classes.shape[start:end], classes.amounts[start:end]) for start, end in spans)
    return frozenset(day for piece in pieces for day in named(piece))


def wished(
    classes: Shaped,
    before: frozenset[int] = EVERY,
    given_up: Sequence[Span] = (),
    kept: Sequence[Span] = (),
) -> frozenset[int]:
    """The days after a wish: "Saturdays no good, Sunday", "swap Thu for Fri", "not on Mondays".

    Days that are only named take the place of all of `before`. `given_up` and `kept` are places of
    days that the words beside them give up or wish for.
    """
    swapped = _swapped(classes, before)
    if swapped:
        return swapped
    spans = [*(each for each in _given_up(classes) if not _meets(each, kept)), *given_up]
    left = _days(classes, spans)
    if not spans:
        return left
    out = named_at(classes, spans)
    if ALL_DAYS.search(classes.shape):
        return EVERY - out
    return (left - _given_up_at_once(classes, spans)) | (before - out)


def _swapped(classes: Shaped, before: frozenset[int]) -> frozenset[int]:
    """The days with one in place of another; empty where no such change is named."""
    days = named_in_order(classes)
    if len(days) != 2 or not BECOMES.search(classes.shape):  # noqa: PLR2004  a pair
        return frozenset()
    old, new = days
    return (before - {old}) | {new} if old in before and new not in before else frozenset()


STANDS_IN = Rule("[instead setting change to for on versus dash better made would no_good cannot]")
JOINED = Rule("^ [on the at]* [and or comma]+ [on the at]* $")


CHANGES_PLACES = Rule(
    f"{ONE_DAY} comma [on the at]* {ONE_DAY} instead| setting [the my]* {ONE_DAY} and {ONE_DAY}"
)
"""Two days that are joined, one for the other: "off on Friday, Thursday instead", "swap Wed and Thu"."""


def stands_in(classes: Shaped, planned: frozenset[int]) -> tuple[int, int] | None:
    """A day of the plan and the one that is named in its place; None where it is no such pair.

    Which of the two goes is told by the plan, whatever their order: "Friday to Thursday".
    """
    shape = classes.shape
    days = list(SINGLE_DAY.finditer(shape))
    pair = named_in_order(classes)
    if len(days) != 2 or len(pair) != 2 or len(planned.intersection(pair)) != 1:  # noqa: PLR2004  a pair
        return None
    between = shape[days[0].end() : days[1].start()]
    is_joined = JOINED.search(between) is not None and not CHANGES_PLACES.search(shape)
    if is_joined or not STANDS_IN.search(shape):
        return None
    first, last = pair
    return (first, last) if first in planned else (last, first)


def given_up(classes: Shaped) -> frozenset[int]:
    """The days that a wish for other days does not want."""
    return named_at(classes, _given_up(classes))


def exchanges(classes: Shaped, planned: frozenset[int]) -> list[tuple[int, int]]:
    """The pairs of "Mon for Tue and Fri for Sat": a day of the plan, and the one in its place.

    One pair alone is no such message, nor are days of which the plan does not tell which goes.
    """
    shape, days = classes.shape, named_in_order(classes)
    at = [found.start() for found in SINGLE_DAY.finditer(shape)]
    if len(days) < 4 or len(days) % 2 or len(set(days)) < len(days):  # noqa: PLR2004  two pairs
        return []
    inside = [shape[start + 1 : end] for start, end in zip(at[::2], at[1::2], strict=True)]
    apart = [shape[start + 1 : end] for start, end in zip(at[1::2], at[2::2], strict=False)]
    is_told = all(map(IN_PLACE_OF.search, inside)) and all(map(NEXT_PAIR.search, apart))
    pairs = list(zip(days[::2], days[1::2], strict=True))
    if not is_told or any(planned.isdisjoint(pair) for pair in pairs):
        return []
    return [
        (b, a) if a not in planned or (b in planned and INSTEAD in between) else (a, b)
        for (a, b), between in zip(pairs, inside, strict=True)
    ]


INSTEAD = CODE["instead"]
IN_PLACE_OF = Rule("[instead to for on versus dash made with better]| ^ and $")
NEXT_PAIR = Rule("[and comma stop then]")


def _given_up_at_once(classes: Shaped, spans: Sequence[Span]) -> frozenset[int]:
    """The days given up where they are first named; named again, they are the reason for it."""
    seen: set[int] = set()
    found: set[int] = set()
    for at in range(len(classes.shape)):
        days = _days(Shaped(classes.shape[at], [classes.amounts[at]]), ()) - seen
        seen |= days
        if any(start <= at < end for start, end in spans):
            found |= days
    return frozenset(found)


def _given_up(classes: Shaped) -> list[Span]:
    shape = classes.shape
    buts = (found for found in BUT.finditer(shape) if not A_NO.search(shape[: found.start()]))
    spans = [found.span() for rule in GIVEN_UP for found in rule.finditer(shape)]
    return [*spans, *(found.span() for found in buts)]


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _days(classes: Shaped, left_out: Sequence[Span]) -> frozenset[int]:
    shape = classes.shape
    if OTHER_DAYS.search(shape):
        return EVERY_OTHER
    if ALL_DAYS.search(shape):
        return EVERY
    found: set[int] = set()
    last, reaches = None, False
    for at, (code, (low, _)) in enumerate(zip(shape, classes.amounts, strict=True)):
        if any(start <= at < end for start, end in left_out):
            continue
        if code in SEVERAL:
            found |= SEVERAL[code]
        number = int(low) if code == CODE["weekday"] else SINGLE.get(code)
        if number is None:
            reaches = last is not None and (code in UP_TO or (reaches and code == CODE["the"]))
            continue
        if reaches and last is not None:
            found.update((last + ahead) % 7 for ahead in range((number - last) % 7))
        found.add(number)
        last, reaches = number, False
    return frozenset(found)


TIMES = {CODE["once"]: 1.0, CODE["twice"]: 2.0, CODE["thrice"]: 3.0}
OFTEN = "[number ones tens twice once thrice range]"
EACH_WEEK = Rule(
    f"{OFTEN} (?:day|times|session|walk)? (?:usually| [the a per each in] week| instead| day)| NUM day"
)
IS_JUDGED, OTHER_OFTEN = Rule("^ [a the per each in week every_week]{0,3} is"), Rule(OFTEN)
WISHED_OFTEN = Rule(f"(?:setting [it to about]*| [better correct about] [to the]*) {OFTEN}")
"""Of "three days is too much, make it two" the number that is wished for."""


def times_a_week(classes: Shaped) -> float | None:
    """How often a week: 2 days a week, twice a week; None where nothing is said."""
    named = EACH_WEEK.search(classes.shape)
    if named is None:
        return None
    rest = classes.shape[named.end() :]
    later = (OTHER_OFTEN if IS_JUDGED.search(rest) else WISHED_OFTEN).search(rest)
    at = named.start() if later is None else named.end() + later.end() - 1
    return TIMES.get(classes.shape[at]) or classes.amounts[at][1] or None
