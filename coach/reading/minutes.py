"""Minutes that people say without a unit: "did 12", "10 this morning and 20 after lunch"."""

from __future__ import annotations

from retrowalk.coach.reading.quantities import other
from retrowalk.coach.reading.shape import (
    CODE,
    VALUED,
    Amount,
    Made,
    Rewriting,
    Shaped,
    made,
    values,
)

DAY_WORD = "(?:today|yesterday|weekday|last|AGO|part_of_day|night|sat|sun)"
SAME_DAY = "[today part_of_day night]"
BESIDE = (
    f"(?:{DAY_WORD}|in|on|at|the|backward|walk|this|indoor|outdoor|treadmill|stairs|track|home)*"
)
"""What stands between the minutes of one part of a day and the word that adds another."""

BARE = f"(?! (?:UNIT|times|slash|out_of|OTHER|set|count|SCALE|level|point|colon (?:N|DURATION)|{DAY_WORD} N))"
A_FEW = 3.0


def _minutes(piece: str, amounts: list[Amount]) -> Made:
    found = values(piece, amounts)
    return CODE["DURATION"], found[0]


def _not_a_count(piece: str, amounts: list[Amount]) -> Made | None:
    """The minutes of "did 12"; "did 2 walks" says none."""
    (low, high) = values(piece, amounts)[0]
    if low == 1 and CODE["ones"] in piece:
        return None  # "did today's one": a session, not a minute
    is_many = piece[-1] == CODE["walks"]
    return None if is_many and high <= A_FEW else (CODE["DURATION"], (low, high))


def _both_minutes(piece: str, amounts: list[Amount]) -> Made | None:
    """The sum of two amounts; the one of "one after breakfast" is a session."""
    found = values(piece, amounts)
    if CODE["ones"] in piece and any(low == 1 for low, _ in found):
        return None
    return CODE["DURATION"], (sum(low for low, _ in found), sum(high for _, high in found))


def _each_time(piece: str, amounts: list[Amount]) -> Made | None:
    """Two walks, 3 and 4 minutes: as many amounts as there were times."""
    *counted, _, _ = values(piece, amounts)
    if any(low != 2 for low, _ in counted):  # noqa: PLR2004  two amounts follow
        return None
    return _both_minutes(piece[-3:], amounts[-3:])


def _backward_part(piece: str, amounts: list[Amount]) -> Made:
    return CODE["DURATION"], values(piece, amounts)[-1]


def _without_part(piece: str, amounts: list[Amount]) -> Made | None:
    """The time that is left when a part of it was something else."""
    found = values(piece, amounts)
    (low, high), (_, part) = found[0], found[-1]
    return None if part >= low else (CODE["DURATION"], (low - part, high - part))


def _part_of_more(piece: str, amounts: list[Amount]) -> Made | None:
    """The 12 of "12 of the 20"; 130/80 is a blood pressure."""
    found = values(piece, amounts)
    return _minutes(piece, amounts) if found[0][0] <= found[-1][0] else made("OTHER", 0)


def _put_right(piece: str, amounts: list[Amount]) -> Made | None:
    """What was put right within a sentence: the last of two amounts of one kind."""
    kinds = {char for char in piece if char in MEASURES}
    return (kinds.pop(), values(piece, amounts)[-1]) if len(kinds) == 1 else None


MEASURES = frozenset(CODE[name] for name in ("DURATION", "DISTANCE"))


def _what_was_done(piece: str, amounts: list[Amount]) -> Made:
    """The last amount of what was wanted and what was done; without a unit it is minutes."""
    at = max(at for at, char in enumerate(piece) if char in VALUED)
    code = CODE["DISTANCE"] if piece[at] == CODE["DISTANCE"] else CODE["DURATION"]
    return code, amounts[at]


def _share(piece: str, amounts: list[Amount]) -> Made | None:
    """The backward part of a longer walk."""
    found = values(piece, amounts)
    is_part = found[-1][1] < found[0][0]
    return (CODE["DURATION"], found[-1]) if is_part else None


PUT_RIGHT = (
    "[comma stop dash]* (?:(?:word comma)? [no nope sorry] [comma sorry corrected cancel]*"
    "|[corrected cancel undo] comma*)"
)
"""How somebody begins to put right what was just said: "no wait", "sorry", "scratch that"."""
SAID_TO = "[to do a the for of it is my me he you i id have about would person]"
SO_MUCH = f"(?:DURATION|DISTANCE|N {BARE})"
WISHED = f"[will is]* [want goal id says] (?:will|should|{SAID_TO})*"
INTENDED = f"(?:{WISHED} {SO_MUCH} [walk session backward comma stop word]{{0,3}})"
"""What was wanted, planned, promised or said to somebody, and not yet done."""
TURNS_TO = "[comma but and i im then dash word have about is]"
DID = "[did managed walked done finished is]"
OF_WHOLE = "(?:of (?:it|the|word|he|which)|thereof)"
PARTIAL = Rewriting(
    {
        "13 min, no wait, 14 min": (
            f"(?<! [effort pain hurt knee body felt]) {SO_MUCH} {PUT_RIGHT} about? [DURATION DISTANCE]",
            _put_right,
        ),
        "13 min, no wait, 14": (
            f"DURATION [comma stop dash no sorry]* [corrected cancel] comma* about? N {BARE}(?= [comma stop in on]| $)",
            _put_right,
        ),
        "wanted 20, told my wife 15, got 12": (
            f"{INTENDED}{{1,3}} {TURNS_TO}{{0,5}} {DID} [about it i have word then]{{0,3}} {SO_MUCH}"
            f"| {INTENDED}{{1,3}} {TURNS_TO}{{0,5}} {SO_MUCH} word? (?= [did managed walked done finished])",
            _what_was_done,
        ),
        "40 min with the dog, the last 10 of it backwards": (
            f"DURATION [^stop DURATION N backward]{{0,9}} (?:N|DURATION) {OF_WHOLE} (?:is|in)? [backward back]",
            _share,
        ),
        "40 min walk, the last 10 backwards": (
            "DURATION [^stop DURATION N backward]{0,9} [last ordinal] (?:N|DURATION) in? [backward back]",
            _share,
        ),
        "not half an hour, but 12 min": (
            "(?:not [it is a]* DURATION| DURATION [is it i]* not) [comma stop]? but [word about at adjective the]* DURATION",
            _backward_part,
        ),
        "did 12 of the 20": (
            "(?:N|DURATION) (?:out_of|of|slash) (?:the|my|a)? (?:adjective|want)? (?:N|DURATION)(?! UNIT)",
            _part_of_more,
        ),
        "5 instead of 10 min": ("(?:N|DURATION) instead of? [the a my]* (?:N|DURATION)", _minutes),
        "instead of 15 it was 18": (
            "instead of? [the a my]* (?:N|DURATION) [comma i it is word have did about]{0,4} (?:N|DURATION)",
            _backward_part,
        ),
        "of the 20 I had I did 14": (
            "of [the my]+ (?:N|DURATION) [word i me my have want goal plan is]{1,4} (?:did|managed|walked|done) about* (?:N|DURATION)",
            _backward_part,
        ),
        "planned 20 but did 12": (
            "is? [want goal will] [to do did a the for it of is]* (?:N|DURATION) [comma but and about i dash then]* (?:did|managed|walked|done) about* (?:N|DURATION)",
            _backward_part,
        ),
        "wollte 20, hab aber nur 12 geschafft": (
            "[want goal] [to do did a the for it of is]* (?:N|DURATION) (?:word|walk|walked)? [comma but and about i dash then have]+ (?:N|DURATION) (?=(?: did| managed| walked| done| finished))",
            _backward_part,
        ),
    }
)
WALKS_ON = "[adjective about up down word the my a normal with for in]"
TO_ERRAND = "(?:to|in|on) [the my a word session]* [errand person]"
ON_THE_WAY = "[^backward bw did done finished session but then treadmill DURATION DISTANCE]"
STOPS = "stopped stop_word done finished less_than_planned early enough off"
AFTER = (
    f"(?<! [{STOPS} SCALE PAIN EFFORT N])(?<! [{STOPS}] .)(?<! [{STOPS}] . .)(?<! [{STOPS}] . . .)"
    " [after at] (?:about|the|my|a)* DURATION"
    f"(?! adjective* (?:of|walk|session|backward))(?! .{{0,5}} [{STOPS}])"
)
"""When it happened: "sore after 3 min" says no length, "stopped after 3 min" does."""

LEFT_OUT = Rewriting(
    {
        "out of breath after 3 min": (AFTER, other),
        "walked to the shops and back, 30 min": (
            f"(?:walk|walked|managed|run|word|figurative) (?:{WALKS_ON}* {TO_ERRAND}|[with the my]* errand)"
            f" {ON_THE_WAY}{{0,7}}?"
            f" (?:N {BARE}|DURATION|DISTANCE)(?! in? [backward])",
            other,
        ),
        "30 min to the shops": (
            "(?:DURATION|DISTANCE) (?:adjective|walk|word)* to [the my a word session]* [errand person] (?:and|back|walked|walk)*(?! .{0,2} [backward])",
            other,
        ),
        "zum Bäcker gelaufen 30 min": (
            f"(?:{TO_ERRAND}|with [the my a]* errand) (?:and|back|walked|walk)* (?:walked|walk) (?:comma|about|stop|then)* (?:N {BARE}|DURATION|DISTANCE)(?! in? [backward])",
            other,
        ),
    }
)
"""What is no length of a session, or of an ordinary walk: on foot to somewhere, with the dog."""

SEVERAL = Rewriting(
    {
        "10 this morning and 15 this evening": (
            f"N (?:in|on|the|this|walk|session|backward)* {DAY_WORD}+ (?:and|plus|comma|then)+ (?:about|a|did)* N (?:in|on|the|this)* {DAY_WORD}+",
            _both_minutes,
        ),
        "twice today, 3 and 4 minutes": (
            f"(?:NUM (?:times|walk|session|set|run)|twice) [walked walk did done backward outdoor indoor treadmill colon comma dash {SAME_DAY[1:-1]} of]*"
            " N (?:and|plus) DURATION",
            _each_time,
        ),
    }
)
BARE_MINUTES = Rewriting(
    {
        "40 min, 10 of them backwards": (
            "DURATION (?: [walk walked session total the a on treadmill outdoor indoor comma in and with gross of but about it i have did colon dash thereof]"
            "| (?:N|DURATION) (?:of|walk)? [forward normal]){0,9} (?:N|DURATION) (?:of|thereof)? (?:it|the|word|he)? (?:is|in)? [backward back]",
            _backward_part,
        ),
        "an hour, of which 20 min backwards": (
            "DURATION [^stop DURATION but]{0,8} thereof [about a]* (?:N|DURATION)(?! [of walk in it]* [forward normal])",
            _backward_part,
        ),
        "30 min, of which 10 forwards": (
            "DURATION [^stop DURATION but]{0,8} thereof [about a]* (?:N|DURATION) (?= [of walk in it]* [forward normal])",
            _without_part,
        ),
        "forward 20": (
            "forward (?:walk|for|about|a|plus)* (?:N|DURATION)| (?:N|DURATION) (?:of|walk)? (?:forward|normal)| normal DURATION", other
        ),
        "my husband did 15": (
            f"(?<! with)(?<! with [my the a])[person he] (?:have|about)* (?:did|walked|managed|done) (?:about|a|the)* (?:DURATION|DISTANCE|N {BARE})", other
        ),
        "did 12": (
            "(?<! DURATION)(?<! DURATION [walk session in])(?:did|walked|walk|managed|done|finished|backward|session)"
            " (?:about|adjective|the|a|for|walk|backward|back|did|done|session|today|treadmill|sled|stairs|of|managed|colon|dash|my|in|it|with|word)*?"
            f" N {BARE} walk?",
            _not_a_count,
        ),
        "hab 8 geschafft": (
            f"(?:have|today|but|comma|^) [about the]* N {BARE} (?= (?:did|finished|managed|done|walked)(?! [walks session set]))",
            _not_a_count,
        ),
        "15 today": (f"(?: ^|(?<= but)) N (?= (?:backward|walk|on|in|this|the|comma|outdoor|indoor|treadmill)* {DAY_WORD})", _minutes),
        "another 5 after dinner": (f"plus (?:about|a)* N {BARE}(?= (?:in|on|the|this)* {DAY_WORD})", _minutes),
        "another 11, a bit easier": (f"^ (?:and|yes|then|comma)* plus (?:about|a)* N {BARE}(?= (?:comma|stop))", _minutes),
        "did another 5": (f"[did walked done managed] plus N {BARE}", _minutes),
        "maybe another 7": (f"(?: (?<= [plus same])| (?<= [plus same] about)) N {BARE}", _minutes),
        "tm 20": (f"^ treadmill N {BARE}", _minutes),
        "15 backwards": ("N (?= (?:backward|walk)) walk?", _not_a_count),
        "yesterday: 15": (f"^ on? (?:{DAY_WORD}|AGO)+ (?:colon|comma|dash|about|is)* N {BARE}", _not_a_count),
    }
)  # fmt: skip
SUM = Rewriting(
    {
        "12 and 15 today": (
            f"DURATION {BESIDE} (?:and|plus|then|comma)+ (?:about|a|did)* N (?:in|on|the|this|more)* {DAY_WORD}",
            _both_minutes,
        ),
        "12 and another 15": (
            f"DURATION {BESIDE} (?:and|then|comma|a|rest|on|in|the|{SAME_DAY})* (?:plus (?:about|a)* N {BARE}|(?:and|then) (?:about|a)* N more(?! UNIT))",
            _both_minutes,
        ),
        "5 early and 10 in the evening": (
            f"DURATION {BESIDE} (?:and|then|comma)+ (?:in|on|at|the)* {SAME_DAY} (?:about|a|did)* N {BARE}",
            _both_minutes,
        ),
    }
)


def minutes_added(said: Shaped) -> Shaped:
    """The shape with the parts of a day added up."""
    return SUM(SEVERAL(said))


def minutes_told(said: Shaped) -> Shaped:
    """The shape with all the minutes that a report tells, whether or not with their unit."""
    return SUM(BARE_MINUTES(SEVERAL(LEFT_OUT(PARTIAL(said)))))
