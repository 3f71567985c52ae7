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
SPAN = "(?:to [the later on]* [weekday sat sun tomorrow]| (?:N|a|couple|few) [of a adjective]* [week day month]| later adjective? week| this week| to .{0,3} month| for (?:the|this)? [week month])"
AWAY = "[holiday away off pause skip]"
WISHES: tuple[tuple[WishKind, Rule], ...] = (
    (WishKind.PAUSE, Rule(f"^(?!.* [did managed walked done missed]).* (?:{AWAY} .{{0,6}} {SPAN}| {SPAN} .{{0,9}} (?:{AWAY}| rest| stop_messages)| rest .{{0,4}} {SPAN})| ^ [i am im]* .{{0,1}} will [word known] .{{0,3}} for (?:N|a|couple|few) of? [week day month]| ill [to for] .{{0,3}} [weekday week day]")),
    (WishKind.OTHER_TIME, Rule("stop_messages .{0,2} (?:CLOCK|at NUM)| (?:CLOCK|part_of_day) [is too would word me]* (?:early|no_good|better)| better .{0,2} part_of_day| [reminder setting] [me please about word instead]* [in on at this the]* part_of_day(?! .{0,5} CLOCK)| ^ [please but]* not in the? part_of_day [please stop]*$")),
    (WishKind.SNOOZE, Rule("setting .{0,4} [today session] .{0,5} CLOCK| ^ [i will do it about please word]* later (?:today|part_of_day|night)? stop?$| ^ i? will [do it have]* (?:today|later)(?! .* (?:DURATION|CLOCK))")),
    (WishKind.DAYS, Rule("^(?!.* (?:DURATION|DISTANCE| did| this [weekday sat sun week]| later adjective? week)) .* (?:[setting change] .{0,6} [weekday sat sun]| [weekday sat sun] .{0,4} (?:instead| better| setting)| instead .{0,2} [weekday sat sun]| ^ (?:and|but|please)? (?:not on|no more) [weekday sat sun]| [weekday sat sun] [is too]* (?:no_good|out)| ^ [weekday sat sun] .{0,3} opinion stop?$)")),
    (WishKind.STOP_MESSAGES, Rule("stop_messages")),
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
    if kind is WishKind.SNOOZE:
        return middle(said, "DURATION") or middle(said, "number")
    if kind is WishKind.PAIN:
        rated = RATINGS(said)
        told = middle(rated, "PAIN")
        return middle(said, "SCALE") if told is None else told
    return None


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
