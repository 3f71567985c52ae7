"""The forms of a message that tell what it is, and how likely is likely enough."""

from __future__ import annotations

from retrowalk.coach.reading.shape import CODE, Rule, Shaped

BY_ABOUT = 0.4
"""How much the labels of the head `about` count beside the heads `ask` and `log`."""

SURE, LIKELY = 0.5, 0.25
"""From `SURE` on a reading is acted on; from `LIKELY` on it is offered as a button."""

NUMBER_ALONE = Rule("^ NUM stop?$")
MINUTES_ALONE = Rule("^ (?:NUM|DURATION) stop?$")
RATING_ALONE = Rule("^ (?:NUM|SCALE) stop?$")
THANKS_ALONE = Rule("^ thanks+ [you stop]*$")
STOP_ALONE = Rule("^ [please comma]* stop_word [stop please]*$")
AMOUNT_ALONE = Rule(
    "^ [for about like a word]* (?:DURATION|DISTANCE|NUM) [backward at SPEED stop]*$"
)
UNIT_OF_TIME = Rule("^ [i yes it the]* TIME+ [i mean corrected word known stop comma]{0,4}$")
NUMBERS = frozenset(CODE[name] for name in ("number", "ones", "tens", "range"))
HAS_UNIT = Rule("[UNIT DURATION DISTANCE CLOCK MASS SPEED]")
SHORT_WORDS = 6
NOTHING_SAID = Shaped("", [])
WAYS = {"up": "uphill", "down": "downhill"}
ILLS = frozenset(
    f"advice-{name}"
    for name in (
        "joint", "operation", "osteoporosis", "diabetes", "thinners", "heart", "stroke",
        "pressure", "epilepsy", "pregnant", "conditions", "numb", "balance",
    )
)  # fmt: skip
"""What somebody may name at the question whether anything speaks against walking."""
AHEAD = Rule("tomorrow| later (?:weekday|sat|sun|week)")
ASKS_OPENLY = Rule(
    "^ [and but too then hello comma enough yes no]*"
    " [what why how when which do is have how_long how_much how_many how_far how_fast]"
    "| [do is have] [it this i] .{0,6} question"
)
WHY_ALONE = Rule(
    "^ [and but comma enough yes no hello]* why [not is it this the then do thing too word]{0,3} [question stop comma]*$"
)
ASKS = Rule(
    "question| ^ (?:and|but|hello|comma|please)*"
    " [what why how when which can do is should will would if tell"
    " how_long how_much how_many how_far how_fast]"
)
COUNTED = Rule(
    "NUM [adjective of]* [steps count set]| NUM times (?! [per slash a each usually the])"
)
PERIODS = (
    ("last-week", Rule("last week")),
    ("last-month", Rule("last month")),
    ("week", Rule("week")),
    ("month", Rule("month")),
    ("year", Rule("this year| last year")),
    ("today", Rule("today")),
)
REMOVES = Rule("[remove take_out]| cancel [comma stop it the]* correct [stop please]*$")
OPENS_CORRECTION = Rule(
    "^ [no nope sorry undo comma stop but word hello and it]* correct"
    "(?! [N DURATION DISTANCE] [comma but and i]* [did managed walked done])"
    "| ^ (?:no|nope|sorry|undo) [comma stop is it the word]* [DURATION DISTANCE CLOCK MASS NUM SCALE]"
)
LESS = frozenset(CODE[name] for name in ("less_than_planned", "part", "half", "early"))
NO_ROLE = frozenset({CODE["word"], CODE["known"]})
CERTAINLY_GONE = 0.9
"""So sure it tells that a sign from before is gone, which is no new one."""
ONLY = Rule("[instead not no but]")
"""Beside these, "also" and "too" add no day."""
A_SESSION, A_BACKWARD_SESSION = 0.25, 0.05
"""So likely a session is one, where an amount is told, or one of walking backwards."""
WALKED = Rule("[did done walked managed]")
WISHES = Rule("[want would should can if goal will PLAN opinion person]")
VALUE = Rule("[N SCALE DURATION DISTANCE CLOCK MASS SPEED]")
A_TOPIC = 0.35
"""So likely is one of some two hundred topics where it is the one."""
TOLD = Rule("[did done walked managed finished today yesterday this] .* (?:tomorrow|later)")
"""What was done, before what is still ahead."""
ZONE_WORDS = frozenset(CODE[name] for name in ("word", "known", "of", "a", "the", "dash", "stop"))
