"""What people say that is neither a report nor a calorie question."""

from __future__ import annotations

from coach.meaning import Wish, WishKind
from coach.reading.quantities import middle
from coach.reading.report import RATINGS, day_in, place_in
from coach.reading.shape import CODE, Rule, Shaped
from coach.reading.tokens import Tokens
from coach.when import MINUTES_A_DAY

MASS_ONLY = Rule("^ (?:weigh|im|i|my|is|colon|about|here)* MASS [stop yes]*$| weigh .{0,3} MASS")
MASS_WITHOUT_UNIT = Rule("weigh (?:is|colon|about|here|in)* NUM(?! UNIT)")
CLOCK_HERE = Rule(
    "^ .{0,3}? (?:it|time) (?:is|about|here)+ CLOCK (?:here|where|$)| ^ (?:it|time) CLOCK (?:here|where|$)| here (?:it|is)* CLOCK| CLOCK here"
)
BARE_NUMBER = Rule("^ NUM [stop question]*$")
REST_ALONE = Rule("^ (?:please)? rest (?:please)? stop?$")
"""In a language with one word for both: alone it is a pause of the plan (the word list says 1)."""

WHERE = "[outdoor treadmill indoor track stairs sled]"
AMOUNTS = Rule("[DURATION DISTANCE]")
ASKS_AHEAD = "(?:what|when|which|how_long|how_many|how_much)"
OF_PLAN = "[is am do did can should will would have if i im id me my the a on at for in to of and it plan session walk backward up here begin managed this minute word known]"
UNITS_OF_SPEED = "[kmh mph km mile kg lb stone]"
DAY = "[weekday sat sun]"
DATE = "(?:[NUM ordinal] stop? of? month_name| month_name [NUM ordinal])"
DATES = f"(?:[from to between of]? [the on]* [NUM ordinal]? stop? month_name? [to dash and minus]+ the? {DATE}| to the? {DATE}| range stop? of? month_name)"
SPAN = f"(?:to [the later on]* [weekday sat sun tomorrow]| (?:N|a|couple|few) [of a adjective]* [week day month](?! usually| the week)| later adjective? week| this week| to .{{0,3}} month| for (?:the|this)? [week month]| {DATES})"
AWAY = "(?: [holiday away off pause skip stop_messages]|(?<! sport) travel)"
WHEN_AHEAD = "(?:later [week month weekday sat sun]| tomorrow| weekday| in (?:N|a|few|couple) [day week month]| month_name| [on at] the? ordinal| last [week weekday])"
PUT_RIGHT = f"[with have will suffers id] [my the]+ [left right]* [knee body eye heart] [done word]+ .{{0,4}} {WHEN_AHEAD}"
ASKED_NICELY = "[please can i you comma but word would should will hello no]"
ONLY_PLEASE = "[please instead better stop comma would me is about word]"
EACH_WEEK = "(?:VAGUE|(?:NUM (?:day|times)?|twice|once|thrice|range (?:day|times)) (?:usually| [the a per each] week))"
WISHES: tuple[tuple[WishKind, Rule], ...] = (
    (WishKind.OPERATION, Rule(f"^(?!.* (?:[DURATION DISTANCE question ago]| last [year month]| [after since] .{{0,3}} operation)) .* (?:operation .{{0,6}} {WHEN_AHEAD}| {WHEN_AHEAD} .{{0,8}} operation| {PUT_RIGHT})")),
    (WishKind.REMIND_AT, Rule(f"^ {ASKED_NICELY}* change [the my it reminder session]* [to on]* CLOCK {ONLY_PLEASE}*$| ^ {ONLY_PLEASE}* [in on the at part_of_day]* CLOCK [in on the part_of_day]* [is too would word me]* [please better instead] {ONLY_PLEASE}*$| ^ {ONLY_PLEASE}* better [in the at to part_of_day]* CLOCK {ONLY_PLEASE}*$| ^ {ASKED_NICELY}+ (?:do|have|made|managed|setting)+ (?:it|the session|this) [for to]* CLOCK [please instead question stop]*$")),
    (WishKind.SNOOZE, Rule("[reminder setting change] .{0,4} CLOCK [please instead]* today| [reminder setting change] .{0,3} today [about word better]* [to at]* CLOCK| do (?:it|the session|this)? CLOCK [instead please]* today| do (?:it|the session|this)? today CLOCK| ^ [please but comma]* today [better about word instead please to]* CLOCK [please instead stop]*$| ^ [please but comma]* CLOCK [please instead better word]* today [please instead stop]*$")),
    (WishKind.PAUSE, Rule(f"^(?!.* [did managed walked done missed]).* (?:{AWAY} .{{0,6}} {SPAN}| no [more reminder message]+ (?! than) .{{0,4}} {SPAN}| {SPAN} .{{0,6}} travel| cancel (?:for)? (?:N|a|couple|few) [of a adjective]* [week day month]| {SPAN} .{{0,9}} (?:{AWAY}| rest| stop_messages)| rest .{{0,4}} {SPAN})| ^ [i am im]* .{{0,1}} will [word known] .{{0,3}} for (?:N|a|couple|few) of? [week day month]| ill [to for] .{{0,3}} [weekday week day]| ill .{{0,9}} {SPAN}| to [later on]* {DAY} .{{0,2}} ill| from [on later]* [tomorrow weekday sat sun] .{{0,3}} [holiday away]| [holiday away] from [on later]* [tomorrow weekday sat sun]")),
    (WishKind.OTHER_TIME, Rule("stop_messages .{0,2} (?:CLOCK|at NUM)| (?:CLOCK|part_of_day) [is too would word me]* (?:early|no_good)| part_of_day [is too would word me]* better| better .{0,2} part_of_day| [reminder setting] [me please about word instead]* [in on at this the]* part_of_day(?! .{0,5} CLOCK)| ^ [please but]* not in the? part_of_day [please stop]*$")),
    (WishKind.SNOOZE, Rule("setting .{0,4} [today session] .{0,5} CLOCK| ^ [i will do it about please word]* later (?:today|part_of_day|night)? stop?$| ^ i? will [do it have]* (?:today|later)(?! .* (?:DURATION|CLOCK))")),
    (WishKind.DAYS, Rule(f"^ [please can i id would like want to word better about but comma the change setting it made no more than goal]* {EACH_WEEK} [please stop instead enough is better word]*$")),
    (WishKind.DAYS, Rule(f"^ [please comma but and on]* better [on in]* {DAY} (?: [and comma or plus slash dash]* {DAY})* [please stop]*$| ^ [please comma on]* {DAY} (?: [and comma or plus slash dash]* {DAY})+ [please instead better stop comma]*$| ^ [on please]* {DAY} [please instead]+ stop?$")),
    (WishKind.DAYS, Rule("^(?!.* (?:DURATION|DISTANCE| did| this [weekday sat sun week]| later adjective? week)) .* (?:[setting change] .{0,6} [weekday sat sun]| [weekday sat sun] .{0,4} (?:instead| better| setting)| instead .{0,2} [weekday sat sun]| ^ (?:and|but|please)? (?:not on|no more) [weekday sat sun]| [weekday sat sun] [is too]* (?:no_good|out)| ^ [weekday sat sun] .{0,3} opinion stop?$)")),
    (WishKind.STOP_MESSAGES, Rule("stop_messages| stop_word [with the total word]* [message reminder]| ^ [please comma]* no (?:more)? [reminder message] [please stop]*$")),
    (WishKind.CANCEL, Rule("^ (?:cancel|stop_word|done it) [stop]*$")),
    (WishKind.UNDO, Rule("^ [please word can you and comma it here will]* undo")),
    (WishKind.HELP, Rule("^ help| ^ question$")),
    (WishKind.REMIND_AT, Rule("(?:reminder|setting) .{0,4} CLOCK")),
    (WishKind.SNOOZE, Rule("^ (?:snooze|later) (?:for|in|about|DURATION|NUM|please|stop)*$| ^ reminder (?:me|in|for|about)* DURATION| ^ (?:please|about|comma)* in about? DURATION (?:please|later|stop)*$")),
    (WishKind.LOCAL_TIME, CLOCK_HERE),
    (WishKind.RESUME, Rule("^ [please enough comma and hello im i id like to want will here yes today]* resume(?! .{0,3} question)")),
    (WishKind.TODAY, Rule("[when can should] .{0,3} resume| ^ .{0,3} yet .{0,2} [did done walked]| (?:not|havent|didnt|no) .{0,5} yet| (?:havent|not) .{0,4} but i? will")),
    (WishKind.PAUSE, Rule("^ (?:please)? pause| (?:im|i) [have is about the a in]* ill| ^ ill")),
    (WishKind.EXPORT, Rule("export")),
    (WishKind.DELETE, Rule("delete_all")),
    (WishKind.STATS, Rule("^(?!.* lose) .* stats")),
    (WishKind.HISTORY, Rule("history| ^ [please can you comma]* remove about? [the my a]+ (?:[word second ordinal left right] (?:ones|session|walk)|[second ordinal] stop?$)| ^ [please can you comma]* remove about [the my a]+ word stop?$")),
    (WishKind.SETTINGS, Rule("^ settings| [what when] .{0,4} reminder me? [question stop]*$")),
    (WishKind.SAME_AS, Rule("^ the? same [like the on about did it word known]* (?:weekday|yesterday|last|AGO|sat|sun|session|today)(?! question)| ^ the? same [word known]* stop?$")),
    (WishKind.PAIN, Rule("[knee body] .{0,3} [pain hurt]| [pain hurt] .{0,3} [knee body]| ^ [i my]* [pain hurt]")),
    (WishKind.PLAN, Rule("^ (?:setting|tell|what|is|the|my|please)* plan [question stop]*$")),
    (WishKind.TODAY, Rule("^ (?:what|is|my|the|for|on|plan|which|do|i|here)* (?:today|session) (?:session|plan|today)? [question stop]*$")),
    (WishKind.START, Rule("^ [please comma hello will enough]* begin [the my a session walk here today it please backward treadmill for with N DURATION stop]*$")),
    (WishKind.THANKS, Rule("thanks")),
    (WishKind.GREETING, Rule("^ hello .{0,4}$")),
    (WishKind.WHO_ARE_YOU, Rule("who_are_you")),
    (WishKind.MEDICAL, Rule("medicine .{0,8} question| [should can what which do is] .{0,6} medicine| [what which] eat| should i .{0,3} eat")),
    (WishKind.PLAN, Rule(f"^ [hello comma and please too then tell enough]* (?:{ASKS_AHEAD} {OF_PLAN}* [tomorrow later weekday sat sun week]|[is do did have can] [i my the a for me here word plan session walk]+ [tomorrow weekday]|plan {OF_PLAN}* [tomorrow later weekday sat sun week]) [then please for me stop question here on session walk up week weekday]*$")),
    (WishKind.SETTINGS, Rule(f"[treadmill it screen] [is word about can have will up the in]* (?:screen|have|tell|word|about)? (?:about|the|in)* {UNITS_OF_SPEED} [on stop]*$| [not no without havent] [have do a the use word about]* {UNITS_OF_SPEED} [on in the my for treadmill it here]*[stop]*$| {UNITS_OF_SPEED} instead of? {UNITS_OF_SPEED}| {UNITS_OF_SPEED} not {UNITS_OF_SPEED}| ^ [please can i you want would like it to screen use setting do the]+ in? {UNITS_OF_SPEED} [please question stop instead]*$")),
    (WishKind.LOSE_WEIGHT, Rule("lose .{0,3} (?:weigh|MASS)")),
    (WishKind.WALK_AT, Rule(f"^ (?:please|can|should|id|i|hello|comma)* [will can should like goal i] (?: [^not no havent cannot wont without didnt]){{0,5}} {WHERE}")),
    (WishKind.YES, Rule("^ (?:yes|enough) [stop please]*$")),
    (WishKind.NO, Rule("^ (?:no|nope) [stop]*$| ^ [no nope comma stop enough please sorry but then cancel word]* cancel [at to then please stop comma NUM CLOCK DURATION]*$")),
)  # fmt: skip
ZONE_WORDS = frozenset(CODE[name] for name in ("word", "known", "of", "a", "the", "dash", "stop"))


def wish_in(words: Tokens, said: Shaped) -> Wish | None:
    """The wish in a message, by its words and its measured shape; None when there is none."""
    shape = said.shape
    if MASS_ONLY.search(shape):
        return Wish(WishKind.MASS, middle(said, "MASS"))
    unitless = MASS_WITHOUT_UNIT.search(shape)
    if unitless is not None:
        return Wish(WishKind.MASS_WITHOUT_UNIT, said.amounts[unitless.end() - 1][0])
    if REST_ALONE.search(shape) and said.amounts[shape.index(CODE["rest"])][0] == 1:
        return Wish(WishKind.PAUSE)
    for kind, rule in WISHES:
        if rule.search(shape) and not (kind is WishKind.WALK_AT and AMOUNTS.search(shape)):
            return Wish(kind, _value(kind, said), _words(kind, said))
    place = _place_name(words)
    if place:
        return Wish(WishKind.ZONE, words=place)
    if BARE_NUMBER.search(shape):
        return Wish(WishKind.BARE_NUMBER, said.amounts[0][0])
    return None


def _words(kind: WishKind, said: Shaped) -> str:
    if kind is WishKind.SAME_AS:
        return day_in(said) or ""
    place = place_in(said) if kind is WishKind.WALK_AT else None
    return "" if place is None else place.value


def _value(kind: WishKind, said: Shaped) -> float | None:
    if kind in {WishKind.REMIND_AT, WishKind.LOCAL_TIME}:
        minute = middle(said, "CLOCK")
        return None if minute is None or minute >= MINUTES_A_DAY else minute
    if kind is WishKind.DAYS:
        return _days_a_week(said)
    if kind is WishKind.SNOOZE and CODE["today"] in said.shape and CODE["CLOCK"] in said.shape:
        return None
    if kind is WishKind.SNOOZE:
        return middle(said, "DURATION") or middle(said, "number")
    if kind is WishKind.PAIN:
        rated = RATINGS(said)
        told = middle(rated, "PAIN")
        return middle(said, "SCALE") if told is None else told
    return None


EACH = Rule(EACH_WEEK)
TIMES = {CODE["once"]: 1.0, CODE["twice"]: 2.0, CODE["thrice"]: 3.0}


def _days_a_week(said: Shaped) -> float | None:
    """How often a week: 2 days a week, twice a week; None where days are named."""
    found = EACH.search(said.shape)
    if found is None:
        return None
    first = said.shape[found.start()]
    return TIMES.get(first) or said.amounts[found.start()][1] or None


SO_FAR = Rule(
    "^(?!.* [DURATION DISTANCE SPEED MASS will can should would eat food]) .* (?: [kcal energy burned] .* (?:this [week month]| so_far| yet)"
    "| [kcal energy] .{0,4} (?: total .{0,4} [have did] i| [have did] i .{0,4} total)"
    "| (?:this [week month]| so_far) .{0,6} [kcal burned])"
)
IN_ALL = Rule("[how_many how_much how what which total screen tell kcal question]")


def so_far_in(said: Shaped) -> Wish | None:
    """What was burned this week, this month or so far in all, if that is asked."""
    if not SO_FAR.search(said.shape) or not IN_ALL.search(said.shape):
        return None
    if THIS_MONTH.search(said.shape):
        return Wish(WishKind.KCAL_SO_FAR, words="month")
    return Wish(WishKind.KCAL_SO_FAR, words="week" if CODE["week"] in said.shape else "")


THIS_MONTH = Rule("this month")


def _place_name(words: Tokens) -> str:
    """The words after "I'm in", up to the next stop; "" when they say something else."""
    shape = words.said.shape
    at = shape.find(CODE["zone"])
    if at < 0:
        return ""
    start = at + 1 + (shape[at + 1 : at + 2] == CODE["in"])
    end = start
    while end < len(shape) and words.words[end][0].isalpha():
        if shape[end] not in ZONE_WORDS and words.words[end] not in words.slips:
            break
        end += 1
    return " ".join(words.slips.get(word, word) for word in words.words[start:end])
