"""The forms of a message that tell what it is, and how likely is likely enough."""

from __future__ import annotations

from retrowalk.coach.reading.meaning import LogKind
from retrowalk.coach.reading.shape import CODE, Rule, Shaped

BY_ABOUT = 0.4
"""How much the labels of the head `about` count beside the heads `ask` and `log`."""

SURE, LIKELY = 0.5, 0.25
"""From `SURE` on a reading is acted on; from `LIKELY` on it is offered as a button."""

SMALL_HOURS = (60, 6 * 60)
"""From 1 until 6: nobody wishes for a reminder then who does not say that it is in the night."""

HALF_OF_DAY = Rule("[am morning night midnight]")
NUMBER_ALONE = Rule("^ NUM stop?$")
MINUTES_ALONE = Rule("^ (?:NUM|DURATION) stop?$")
RATING_ALONE = Rule(
    "^ (?:NUM| [too and on a the word opinion enough comma about]{0,6} SCALE) stop?$"
)
A_WORD_BESIDE = (
    "[i it is me my for about like word known adjective would comma accurate to today wonder]"
)
RATING_IN_WORDS = Rule(
    f"^ (?:{A_WORD_BESIDE}|[a and felt effort hard struggle too have]){{0,6}} [a about like felt effort hard struggle is too comma]"
    f" [adjective word]? [number ones] {A_WORD_BESIDE}{{0,5}} stop?$"
    "| ^ [number ones] [i it is me my for about known would comma today wonder]{1,5} stop?$"
)
"""How much of ten something was, in a few words that turn nothing: "I'd say a 5".

"5 stars" and "I have 5 kids" count something: right before the number stands a word that rates.
"""
THANKS_ALONE = Rule("^ thanks+ [you stop]*$")
STOP_ALONE = Rule("^ [please comma]* stop_word [stop please]*$")
SAME_SPEED = Rule("same [backward bw the adjective]? speed| speed [is the]{0,2} same")
SESSION_ALONE = Rule(
    "^ [i did walked managed done a about]* DURATION backward? [at with on in to the a]{0,3} SPEED"
    " (?: [comma and with at on to the a]{0,3} (?:GRADE [uphill slope]?| treadmill))? [comma stop]?"
    " (?:(?:[is it this the and]{0,3} enough|yes) question)? stop? $"
)
"""So long and so fast, and perhaps whether that is all right."""
AMOUNT_ON_A_DAY = Rule(
    "^ [and on in the this]* [yesterday weekday sat sun today AGO] [part_of_day night]?"
    " [comma colon dash about is]* DURATION backward? stop? $"
    "| ^ about? DURATION backward? [on in the this]* [yesterday weekday sat sun today AGO]"
    " [part_of_day night]? stop? $"
)
"""How long it was on a day that is past, and nothing else: "yesterday 10 minutes"."""
AMOUNT_ALONE = Rule(
    "^ [for about like a word]* (?:DURATION|DISTANCE|NUM) [backward at SPEED stop]*$"
)
UNIT_OF_TIME = Rule("^ [i yes it the]* TIME+ [i mean corrected word known stop comma]{0,4}$")
NUMBERS = frozenset(CODE[name] for name in ("number", "ones", "tens", "range"))
AMOUNTS = NUMBERS | {CODE["DURATION"]}
IN_ALL = Rule(
    "[N DURATION] [in it of for session is comma the]{0,3} [total so_far]"
    "| N in all_days| [total so_far] [it of is colon comma the today for]{0,3} [N DURATION]"
)
NUMBER_FIRST = Rule(
    "^ [enough yes and then but about it is comma i]{0,3} [number ones tens] (?! UNIT)"
)
FEW_WORDS = 10
IT_WAS = Rule(
    "^ [enough yes no nope but and word it then comma]{0,4} is [about but word a it]{0,2} DURATION"
    " [word stop comma colon then after all_days]*"
    "(?: [the it this ones in of session today]{2,6})? stop?$"
)
OF_IT = Rule(
    "^ [and but comma then yes too enough]{0,3} (?:[is do] [it the this]| how it| what_about it| what do? [it the]? mean [the it]?| word the| screen it)"
    " [opinion enough normal about set word a too to for my me factor more known week all_days then question comma last]{0,6} $"
)
"""A question about what was just told: "is that good for my age", "what does it mean for me"."""
COMPARES = Rule("[compare versus than]| more [last question]")
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
REASONS = frozenset(
    f"advice-{name}"
    for name in ("heart", "stroke", "thinners", "operation", "joint", "epilepsy", "pregnant")
)
"""Those of them that call for the gentlest plan whenever they are told."""
AHEAD = Rule("tomorrow| later (?:weekday|sat|sun|week)")
ASKS_OPENLY = Rule(
    "^ [and but too then hello comma enough yes no]*"
    " [what why how when which do is have how_long how_much how_many how_far how_fast]"
    "| [do is have] [it this i] .{0,6} question"
)
WHY_ALONE = Rule(
    "^ [and but comma enough yes no hello]* why [not no is it this the then do thing too word]{0,3} [question stop comma]*$"
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
ABOVE_THE_LEG = Rule("[arm face head eye speech speak hands side sudden]")
A_SIGN = "[swollen sharp sudden gave_way twisted bear_weight dizzy faint palpitation no_breath pain hurt]"
SIGN_DENIED = Rule(
    f"^ [word enough hello but and comma]{{0,2}} [no not nope didnt without]+ [a more word known have of]{{0,2}}"
    f" {A_SIGN}(?: [and or comma no not]+ {A_SIGN})* [stop please today yet word known it]{{0,3}} $"
    "| ^ .{1,3} question [no nope] $"
)
"""A sign that is denied and nothing else: "no swelling", "not dizzy any more"."""

DENIES = Rule(
    "^ [word enough hello but and comma i]{0,3} [no not nope didnt without havent]+"
    " [^stop but question]{0,6} [head heart chest face faint numb dizzy blow speech eye swollen sharp bear_weight]"
    "| ^ [word enough hello but and comma]{0,2} [head heart chest] [^stop but question]{0,3}"
    " [not didnt enough painless]"
)
LIMB = Rule("[knee body arm hands floor hedge]")
DAYS = frozenset(CODE[name] for name in ("weekday", "sat", "sun"))
A_SAYING = Rule("near .{0,4} attack| ^ [hello comma the word]{0,2} figurative stop* $")
"""A saying, or a fright of now: "nearly had a heart attack at the price"."""
A_WEEK_ON = Rule(
    "[weekday sat sun] [in a of]{0,2} week [stop please then]{0,2} $| week [on from] [weekday sat sun]"
)
HOUR_SET = Rule(
    "(?:setting [it the this a reminder]{0,3}| [to at for])[to at for]? [number ones] (?! UNIT)"
)
"""An hour to which something is moved: "make it 8", "move it to 5"."""
MOVED = Rule(
    "setting [it the this today a reminder comma please]{0,4} [to at for about]{0,2} [number ones CLOCK clock_like half quarter]"
)
CANNOT = Rule("[cannot wont not no didnt]")
DITTO = Rule(
    "^ [and plus then comma too word]{1,3} [on the for in]{0,2} [weekday yesterday sat sun AGO]"
    " [it i a did managed comma colon is about plus too known]{0,3} [number ones tens DURATION] [minute stop more]{0,2} $"
    "| ^ [and plus]{1,2} about? [number ones tens DURATION] [on the for in]{0,2}"
    " [weekday yesterday sat sun AGO] [too stop]{0,2} $"
)
"""Another session of the same kind: "and Wednesday 9"."""
LIMBS = frozenset(CODE[name] for name in ("knee", "body", "arm"))
CAME_DOWN = Rule(
    "[hit landed fell fall floor slid stumble tumble hedge trip blow]| [sat sit_down] down? [at on in of]"
)
NOT_SO = Rule("[not didnt havent cannot wont but hurt pain]")
IS_NEW = Rule("[here today tonight sudden worse yesterday weekday AGO yet but dizzy chest]")
"""With one of these words what somebody always had may be another thing today."""
OF_THE_HEAD = Rule("[face head eye speech speak sudden side droop]")
OF_A_SESSION = Rule(
    "[walk walking walks walked backward bw session treadmill did done finished DURATION DISTANCE STUMBLES stumble early"
    " scale effort energy]"
    "| managed(?! [a the my word few mild adjective]{0,3} [pain hurt])"
)
"""Words of a session, beside which a pain is a part of it; "got some pain" is none."""

A_PAIN, A_LIMB = Rule("[pain hurt]"), Rule("[knee body]")
PAIRS = Rule("[number ones tens] (?:year|metre)")
A_CHILD_MOST, HEIGHT_MOST_M = 17, 2.5
A_PAIN_OR_MARK = Rule("[pain hurt knee body N SCALE PAIN scale]")
MARK = frozenset(CODE[name] for name in ("SCALE", "PLAN", "number", "ones"))
NO_MARK = Rule("[number ones] (?= [day week month year knee body he person])| a (?= ones)")
"""Numbers that rate nothing: "for three days", "both knees"."""
NOT_TO_COME = Rule("[wont cannot no not away]")
LEFT_OUT = Rule(
    "[no not nope didnt havent cannot wont skip missed off resting pause_or_rest ill forgot cancel]"
)
LEFT_OUT_ON = Rule(
    "^ [and but then comma]{0,2} [on the in]{0,2} [weekday yesterday sat sun] [i have comma word]{0,3} skip [known word stop]{0,2} $"
)
"""Nothing was done on a day that is past: "and Wednesday I did nothing at all"."""
CERTAINLY_NUMB = 0.8
"""So sure it asks why a foot goes numb, which shoes may do: it is asked, not alarmed."""
DONE_SO_MUCH = Rule("[did done walked managed finished] .{0,3} [DURATION DISTANCE]")
BEGINS_WITH_DONE = Rule(
    "^ [enough yes hello and then comma word]{0,3} i? about? [did done walked managed finished]"
    " [it a about comma stop]{0,3} [DURATION DISTANCE]"
)
ENERGY = "MASS ENERGY kcal kj burn burning burned burn_off energy met eat food"
A_DAY = "[weekday yesterday sat sun today AGO]"
OF_ENERGY, ENERGY_NAMED = Rule(f"[{ENERGY} question]"), Rule(f"[{ENERGY} how_many how_much]")
MISHAP = Rule("[fell fall tumble stumble slid trip landed dizzy faint]")
DONE_WORDS = {
    LogKind.LOG: Rule("[done finished plan session part half less_than_planned DURATION DISTANCE]"),
    LogKind.DONE_AS_PLANNED: Rule("[done finished plan session]"),
    LogKind.SKIP: Rule("[skip missed resting session plan walking walks do done]"),
}
"""Words that say that a session was done or left out, where a slip is told as well."""
CERTAINLY_GONE = 0.9
"""So sure it tells that a sign from before is gone, which is no new one."""
ONLY = Rule("[instead not no but]")
"""Beside these, "also" and "too" add no day."""
A_SESSION, A_BACKWARD_SESSION = 0.25, 0.05
"""So likely a session is one, where an amount is told, or one of walking backwards."""
BACKWARD_ON_A_DAY = Rule(
    f"{A_DAY} [^question stop]{{0,6}} DISTANCE [in of about]{{0,2}} backward"
    f"| DISTANCE [in of about]{{0,2}} backward [^question stop]{{0,6}} {A_DAY}"
)
"""How far it was backwards and on which day: "on Sunday a mile backwards"."""
A_PART = "[N DURATION DISTANCE] [of in walk]{0,2}"
AT_A_SPEED = "(?: [at with comma] SPEED)? [comma and then plus dash stop slash]{0,2}"
BOTH_WAYS = Rule(
    f"{A_PART} [backward back]{AT_A_SPEED} {A_PART} forward"
    f"| {A_PART} forward{AT_A_SPEED} {A_PART} [backward back]"
)
"""Parts of a session, one of each direction, which somebody tells who asks nothing."""
ASKS_OF_BOTH = Rule(f"[{ENERGY} question how_many how_much compare versus than]")
INTERVALS_ALONE = Rule("^ DURATION stop?$")
UNDONE = Rule(
    "[want will goal should id] [^stop but]{0,5} [N DURATION DISTANCE PLAN session walk]"
    " [^N DURATION DISTANCE stop but]{0,5} [but comma]+ [i it have word is but can]{0,3}"
    " [didnt havent cannot not skip missed] [i do did it to managed word done walked session]{0,3} (?: $| comma| stop)"
    "(?!.* [N DURATION DISTANCE])"
)
"""What was to be done and was not: "supposed to do 15 but didn't"."""
RATED = Rule("^ is [^question stop]{0,8} SCALE")
HAS_AMOUNT = Rule("[DURATION DISTANCE]")
CLEARLY_SKIPPED = 0.75
"""So likely by what it is about it was left out, whatever the head for sessions says."""
SO_MUCH_BACKWARD = (
    "(?:DURATION [walk walking in of it the session about]{0,3} backward"
    "| backward [^stop but question forward DURATION DISTANCE N]{0,5} DURATION)"
)
BACKWARD_DONE = Rule(
    f"[did walked managed done finished] [^stop but question forward]{{0,6}} {SO_MUCH_BACKWARD}"
    f"| [weekday yesterday sat sun today then AGO] [^stop but question forward]{{0,3}} {SO_MUCH_BACKWARD}"
    f"| person [^stop but question forward]{{0,6}} {SO_MUCH_BACKWARD}"
)
NOT_DONE = Rule(
    "[want would should can cannot if goal will PLAN question not didnt havent"
    " MASS ENERGY kcal kj burn burned energy]"
)
MADE_ME = Rule(
    "[person he] [in my word]{0,2} (?: [have made managed did word] me [do did walk walked walking word]"
    "| i did walking| have me .{0,6} backward [walk walking])"
)
"""Somebody saw to it that I walked: "the physio had me do 3 x 4 min backwards"."""
WALKED = Rule("[did done walked managed]")
WISHES = Rule("[want would should can if goal will PLAN opinion person]")
AMOUNT_NAMED = Rule("[N SCALE DURATION DISTANCE MASS SPEED]")
VALUE = Rule("[N SCALE DURATION DISTANCE CLOCK MASS SPEED]")
A_TOPIC = 0.35
"""So likely is one of some two hundred topics where it is the one."""
TOLD = Rule(
    "[did done walked managed finished today yesterday this] .* (?:tomorrow|later)"
    "| [tomorrow later] .{0,6} [comma stop but and] .{0,3}"
    " [today yesterday did walked managed] .{0,3} [N DURATION DISTANCE]"
)
"""What was done, before what is still ahead or after it."""
BEFORE_A_PLACE = frozenset(CODE[name] for name in ("in", "near", "at", "outdoor"))
"""What may stand between "I live" and a place: in, near, outside."""
ZONE_WORDS = frozenset(CODE[name] for name in ("word", "known", "of", "a", "the", "dash", "stop"))
