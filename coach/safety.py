"""Signs of danger in any message: the highest level that applies, with what was recognised.

A negation covers only what it negates, and figures of speech are no signs. In doubt the higher
level is taken: a false alarm costs a tap, a missed emergency may cost a life.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from coach.quantities import normalise

READ_MOST = 4096
WINDOW = 900


class Level(IntEnum):
    """How grave it is."""

    NONE = 0
    EASE = 1
    STOP = 2
    EMERGENCY = 3


@dataclass(frozen=True, slots=True)
class Safety:
    """What was read: `signs` name what was recognised, `concern` what a coach is not for."""

    level: Level
    signs: tuple[str, ...] = ()
    concern: str = ""  # despair | eating | child


JOINT = r"(?:knees?|ankles?|hips?|back|shins?|calf|calves|foot|feet|heels?|achilles|legs?|thighs?|hamstrings?|groin|quads?|tendon)"
EMERGENCY: tuple[tuple[str, str], ...] = (
    ("chest", r"\bchest\b.{0,25}\b(?:pain\w*|hurt\w*|tight\w*|pressure|ache\w*|aching|burn\w*|squeez\w+|crush\w*|heavy|heaviness|discomfort)\b|\bchestpains?\b|\bchst\b"),
    ("chest", r"\b(?:pains?|tight\w*|pressure|ache|aching|heaviness|heavy|discomfort|squeezing|elephant|except|but)\b[^.!?]{0,20}\b(?:in|on|across|of|over) (?:my|the|his|her) chest\b|\bangina\b|\btight chest\b"),
    ("chest", r"(?<=\bexcept )(?:in |for )?(?:the |my )?chest\b"),
    ("chest", r"\bpain\b.{0,25}\b(?:(?:left )?arm|jaw)\b.{0,12}\b(?:arm|jaw)\b"),
    ("faint", r"\bfaint(?:ed|ing|s)\b|\b(?:did|i|will|would|might) faint\b|\beverything went (?:black|dark)\b|\bwoke up on the (?:floor|ground)\b|\bdon't remember falling\b|\b(?:won't|not|can't|doesn't) wak(?:e|ing) up\b|\bblack(?:ed|ing)? ?out\b|\bpass(?:ed|ing) out\b|\bcollapsed?\b|\bunconscious\b|\bunresponsive\b|\blost consciousness\b|\bnot responding\b"),
    ("stroke", r"\bstroke\b|\bface\b.{0,15}\b(?:droop\w*|numb\w*|hang\w*|weak)\b|\b(?:can't|cannot|couldn't|unable to|trouble|difficulty|hard to) (?:speak|talk)\w*\b|\b(?:slurr\w+|slurred) ?(?:speech|words)?\b|\bspeech\b.{0,12}\b(?:slur\w*|gone|funny)\b|\b(?:left|right|one) (?:side|arm|leg)\b.{0,25}\b(?:weak\w*|numb\w*|paraly\w+)\b|\b(?:arm|side)\b.{0,12}\b(?:went|gone|is|feels) (?:suddenly )?(?:weak|numb|limp)\b|\b(?:can't|cannot|couldn't) (?:see|move (?:my )?(?:left |right )?(?:arm|leg|face|hand))\b|\bwords\b.{0,16}\b(?:wrong|slurred|funny|jumbled)\b|\bmouth\b.{0,12}\b(?:hang\w*|droop\w*)\b|\bnumb\w*\b.{0,12}\bface\b|\blost (?:my )?(?:vision|sight)\b|\bvision (?:went|gone|loss)\b|\bloss of vision\b|\bworst headache\b|\bsudden (?:severe |terrible )?headache\b"),
    ("head", r"\b(?:hit|bang(?:ed)?|bump(?:ed)?|struck|crack(?:ed)?|knock(?:ed)?|smack(?:ed)?|hurt)\b.{0,15}\bhead\b|\bhead (?:injury|hit)\b|\blanded on my head\b|\bblow to the head\b|\bconcussion\b"),
    ("breath", r"\b(?:can't|cannot|couldn't|could not|unable to|struggling to|struggle to) (?:breathe?|catch my breath|get (?:any )?air)\b|\bgasping\b|\bnot breathing\b|\bchoking\b"),
    ("heart", r"\bheart attack\b|\bcardiac arrest\b"),
)  # fmt: skip
STOP: tuple[tuple[str, str], ...] = (
    ("fall", r"(?<!almost )(?<!nearly )(?<!near )\b(?:i|he|she|we|and|then|just|have|had|mum|dad|wife|husband|mother|father)(?: \w+)? (?:fell|fallen|took a (?:fall|tumble))\b(?! (?:asleep|in love|behind|short|off the wagon|apart))|^fell\b(?! (?:asleep|behind|short))|(?<!almost )(?<!nearly )\bfel+l? (?:once|twice|today|yesterday|down|again)\b|\bended up on the (?:floor|ground)\b|\bwent down hard\b|\btook a (?:tumble|fall)\b|\bfell (?:over|down|off|backwards|on (?:my|the))\b|\bhad a (?:bad )?fall\b|\blanded on my\b"),
    ("sharp", rf"\b(?:sharp|sudden|stabbing|shooting|severe|intense|excruciating|terrible|unbearable)\b.{{0,20}}\b(?:pains?|{JOINT})\b|\b{JOINT}\b.{{0,15}}\b(?:stabbing|sharp)\b"),
    ("worse", r"\b(?:pain|hurts?|ache|it|knee|ankle|hip)\b.{0,20}\b(?:worse|worsen\w*|increasing)\b|\bgetting worse\b|\bworsening\b"),
    ("joint", rf"\b{JOINT}\b.{{0,15}}\b(?:gave (?:way|out)|buckled|locked|popped|popping|snapped|giv(?:es|ing) way)\b|\bpop(?:ped)? in my\b|\b(?:twisted|sprained|tore|pulled) (?:my|an?) \w+"),
    ("dizzy", r"\bdizz\w+\b|\bgiddy\b|\bgiddiness\b|\blight ?-?headed\w*\b|\bwoozy\b|\b(?:room|head|everything|world)\b.{0,10}\bspin(?:s|ning)?\b|\bvertigo\b|\bfelt faint\b|\bfeeling faint\b"),
    ("swelling", r"\bswoll\w+\b|\bswell(?:ing|s|ed)?\b|\bpuff(?:ed up|y)\b"),
    ("heart", r"\bpalpitations?\b|\bheart (?:is |was )?(?:racing|pounding|flutter\w*|skipp\w+|irregular)\b"),
    ("weight", r"\b(?:can't|cannot|couldn't|unable to) (?:bear|put|take)(?: any| my)? weight\b|\b(?:can't|cannot) (?:walk|stand)(?: on (?:it|my))?\b|\bweight bear\w*\b"),
)  # fmt: skip
EASE: tuple[tuple[str, str], ...] = (
    ("sore", r"\bsore(?:ness)?\b|\bach(?:e|es|ing|y)\b|\bstiff(?:ness)?\b|\bhurts?\b|\bhurting\b|\btwinges?\b|\bniggl\w+\b|\btender\b|\bcramp\w*\b"),
    ("tired", r"\btired\b|\bexhaust\w+\b|\bfatigued?\b|\bworn out\b|\bknackered\b|\bshattered\b|\bwiped out\b|\bdrained\b"),
    ("stumble", r"\bstumbl\w+\b|\btripped\b|\b(?:almost|nearly) (?:fell|tripped|lost)\b|\bnear ?-?(?:miss|fall)\b|\blost (?:my )?balance\b"),
)  # fmt: skip
NEGATED = re.compile(
    r"\b(?:no|not|never|without|n't|zero|0|nor|free of|any|none of|didn't|don't|haven't|wasn't|isn't|"
    r"doesn't|hadn't)(?: (?:any|more|longer|had|have|feel|felt|a|an|the|my|really|get|much|even|in|actually|"
    r"sharp|sudden|knee|chest|more|bad|real|i|fall|felt|ever|that|or|and|pains?|swelling|dizziness|stumbles?|falls?|faint))*$"
)
QUESTION = re.compile(
    r"^(?:does|do|can|could|is|will|what|why|should|how|would|are|if|when)\b.*\?$"
)
FIGURES = re.compile(
    r"\bfell asleep\b|\bfell in love\b|\b(?:phone|bottle|towel|remote|keys?|glasses|temperature|rain|snow|leaf|"
    r"leaves|cup|watch|it|price|weight)(?: \w+)? fell\b|\bkiller\b|\bto die for\b|\bheart(?:felt| ?rate)\b|"
    r"\btired of\b|\bsick of\b|\bstroke of \w+|\bbreaststroke\b"
)
PAIN_NUMBER = re.compile(
    rf"\b(?:pain|{JOINT}|hurts?|ache)\b[^,.;\d]{{0,18}}(\d+(?:\.\d+)?)(?: ?(?:-|to) ?(\d+))?(?! ?(?:min|km|h\b|%|m\b|x))"
    r"|(\d+(?:\.\d+)?) ?(?:/|out of) ?10 (?:pain|in my)"
)
DESPAIR = re.compile(
    r"\b(?:kill myself|suicid\w+|end (?:it all|my life)|want to die|don't want to live|self[ -]?harm|hurt myself "
    r"on purpose|no reason to live|better off dead)\b"
)
EATING = re.compile(
    r"\b(?:starv(?:e|ing) myself|purg(?:e|ing)|make myself (?:sick|vomit)|laxatives?|anorexi\w+|bulimi\w+)\b|"
    r"\bburn (?:off )?(?:[3-9]\d{3}|\d{5,}) ?(?:kcal|calories)\b"
)
CHILD = re.compile(
    r"\bi(?:'m| am) (?:only )?(?:[5-9]|1[0-5])(?: ?(?:years? old|yrs?|yo))?(?= *$|[.!,]| and| years| yrs| yo)"
)
PAIN_STOPS, PAIN_EASES, SCALE = 6.0, 3.0, 10.0

_TABLES = tuple(
    (level, tuple((sign, re.compile(pattern)) for sign, pattern in table))
    for level, table in ((Level.EMERGENCY, EMERGENCY), (Level.STOP, STOP), (Level.EASE, EASE))
)


def read_safety(text: str, language: str = "en") -> Safety:
    """The level of a message and the signs that led to it."""
    text = text[:READ_MOST]
    found = [
        _read(normalise(text[at : at + WINDOW], language))
        for at in range(0, max(1, len(text)), WINDOW - 100)
    ]
    return max(found, key=lambda safety: (safety.level, bool(safety.concern)))


def red_flags(text: str, language: str = "en") -> bool:
    """Whether the safety answer comes first."""
    return read_safety(text, language).level >= Level.STOP


def _read(said: str) -> Safety:
    concern = next(
        (
            name
            for name, words in (("despair", DESPAIR), ("eating", EATING), ("child", CHILD))
            if words.search(said)
        ),
        "",
    )
    plain = FIGURES.sub(" ", said)
    asks_in_general = QUESTION.search(said) is not None and not re.search(r"\b(?:i|my|me)\b", said)
    best, signs = Level.NONE, []
    for level, table in _TABLES:
        for sign, pattern in table:
            if any(not _is_negated(plain, match.start()) for match in pattern.finditer(plain)):
                signs.append(sign)
                best = max(best, level)
    pain = _pain(plain)
    if pain is not None:
        best = max(
            best,
            Level.STOP if pain >= PAIN_STOPS else Level.EASE if pain >= PAIN_EASES else Level.NONE,
        )
        if best is Level.EASE and pain < PAIN_EASES and signs == ["sore"]:
            best = Level.NONE
    if asks_in_general:
        best = Level.NONE
    return Safety(best, tuple(signs), concern)


def _is_negated(said: str, start: int) -> bool:
    clause = re.split(
        r"[,.;!?]|\bexcept\b|\bbut\b|\bthough\b|\bonly\b|\bthen\b", said[max(0, start - 60) : start]
    )[-1]
    return NEGATED.search(clause.rstrip()) is not None


def _pain(said: str) -> float | None:
    numbers = [
        float(group)
        for match in PAIN_NUMBER.finditer(said)
        for group in match.groups()
        if group is not None and float(group) <= SCALE
    ]
    return max(numbers) if numbers else None
