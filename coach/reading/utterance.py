"""One message, read once: what it is about, how sure that is, and all that was said in it.

A turn makes one `Utterance` of its text. It is cut into words a single time; everything else is
worked out from those words when it is first asked for. What the message is about comes from the
trained reader (`reader.py`), amounts, days and times from the grammar (`quantities.py`, `report.py`,
`timing.py`), danger from both. Nothing is filled in that was not said. Pure, and linear in the
length of the text.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cached_property
from typing import Any

from retrowalk.coach.knowledge.conditions import (
    Named,
    Since,
    is_overdose,
    named_in,
    of_name_alone,
    since,
    without_names,
)
from retrowalk.coach.reading import (
    amounts,
    corrections,
    forms,
    report,
    unit_words,
    unused_words,
    weekdays,
)
from retrowalk.coach.reading.danger_signs import Level, Safety, by_rules, with_reader
from retrowalk.coach.reading.labels import (
    LOG_KINDS,
    NOT_ASKED,
    NOT_LOGGED,
    ask_kind,
    is_topic,
)
from retrowalk.coach.reading.lexicon import lexicon, spaced
from retrowalk.coach.reading.meaning import AskKind, CalorieQuestion, LogKind, WalkReport
from retrowalk.coach.reading.particulars import Particulars, particulars
from retrowalk.coach.reading.plain import plain
from retrowalk.coach.reading.quantities import amount_of, with_amounts
from retrowalk.coach.reading.reader import features_of_signs
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.reading.timing import Timing
from retrowalk.coach.reading.tokens import SENTENCE_MOST, tokens

UNKNOWN = CODE["word"]
LIFELONG = frozenset({"stroke", "numb", "tired", "sore", "joint"})
"""Signs that may be of how somebody was born."""


class Utterance(Timing):
    """What somebody wrote, in the language that they write."""

    # -- danger --------------------------------------------------------------------------------

    @cached_property
    def danger(self) -> Safety:
        """How grave it is, by rules and by the trained reader: the higher counts."""
        head, buckets = self._trained.heads["danger"], self.danger_buckets
        found_shares = head.shares(self._trained.danger.sums(buckets), len(buckets))
        shares = dict(zip(head.labels, found_shares, strict=True))
        whole = self._all_words.said
        is_read_whole = len(whole.shape) <= SENTENCE_MOST
        found = with_reader(self._ruled, whole, shares, is_read_whole=is_read_whole)
        if found.is_guess and (self._is_certainly_gone or self._only_fears_it):
            return self._ruled
        if self.is_lifelong and LIFELONG.issuperset(found.signs) and not found.concern:
            return replace(found, level=Level.NONE, is_guess=False)
        is_alarm = found.level is Level.EMERGENCY and found.signs == ("stroke",)
        is_asked = is_alarm and (
            (self._is_of_shoes and self._asks_about_a_foot) or self._tells_a_harmless_cause
        )
        return replace(found, is_guess=True) if is_asked else found

    @property
    def is_alarm_by_rules(self) -> bool:
        """Whether the rules find an emergency or despair, which count in any language."""
        return self._ruled.level is Level.EMERGENCY or self._ruled.concern == "despair"

    @property
    def _is_of_shoes(self) -> bool:
        return self.about == "advice-numb" and self.sure >= forms.CERTAINLY_NUMB

    @property
    def _asks_about_a_foot(self) -> bool:
        """Whether it is a question that names no part of the body above the leg, and no suddenness."""
        return self.is_question and forms.ABOVE_THE_LEG.search(self.classes.shape) is None

    @property
    def _tells_a_harmless_cause(self) -> bool:
        """Whether a numb limb comes with what makes limbs numb: tight laces, a night upon it."""
        is_of_the_head = forms.OF_THE_HEAD.search(self.classes.shape) is not None
        said = spaced(self.words.words)
        return not is_of_the_head and lexicon(self.language).explained.search(said) is not None

    @property
    def is_lifelong(self) -> bool:
        """Whether it tells of a face or a limb as it always was: "droopy eyelid since birth"."""
        said, shape = spaced(self.words.words), self.classes.shape
        is_new = forms.IS_NEW.search(shape) is not None or self.report is not None
        return lexicon(self.language).lifelong.search(said) is not None and not is_new

    @property
    def _is_certainly_gone(self) -> bool:
        return self.about == "pain.gone" and self.sure >= forms.CERTAINLY_GONE

    @property
    def _only_fears_it(self) -> bool:
        """Whether a fall is feared and no rule finds a sign: "I'm scared I'll fall"."""
        is_free = self._ruled.level < Level.STOP and not self._ruled.concern
        is_of_head = forms.OF_THE_HEAD.search(self.classes.shape) is not None
        said = spaced(self.words.words)
        return is_free and not is_of_head and lexicon(self.language).feared.search(said) is not None

    @cached_property
    def _ruled(self) -> Safety:
        return by_rules(self._all_words.said)

    @cached_property
    def danger_buckets(self) -> list[int]:
        """What the reader sees when it looks for danger: what the rules found is part of it."""
        return sorted({*self.buckets, *features_of_signs(self._ruled.found)})

    @property
    def known_words(self) -> int:
        """How many of its words the language knows: a message is in that which knows most."""
        known = (
            1 + word.count(" ")
            for word, code in zip(self.words.words, self.classes.shape, strict=True)
            if code != UNKNOWN
        )
        return sum(known)

    @property
    def unknown_words(self) -> int:
        """How many of its words the language does not know."""
        return self.classes.shape.count(UNKNOWN)

    @cached_property
    def conditions(self) -> tuple[Named, ...]:
        """What it tells of somebody's health that calls for care: glaucoma, a walker."""
        return named_in(self.text, self.language)

    @property
    def own_conditions(self) -> list[str]:
        """The ids of those that the writer lives with."""
        return [one.condition.id for one in self.conditions if not one.is_of_another]

    @property
    def is_overdose(self) -> bool:
        """Whether too much of a medicine was taken at once."""
        return is_overdose(self.text, self.language)

    def since_when(self, danger: Safety) -> Since:
        """Whether a sign of danger is of now, or what somebody has lived with for long."""
        known = [one for one in self.conditions if one.condition.is_known]
        if not known or (danger.level < Level.STOP and not danger.concern):
            return Since.NOW
        is_session = self.report is not None and self.report.has_amount
        if is_session and not all(one.is_over for one in known):
            return Since.NOW  # it came with that session
        found = since(self.text, self.language, known, danger)
        rest = Utterance(without_names(self.text, self.language), self.language)
        is_grave = danger.level is Level.EMERGENCY
        sounds_grave = is_grave and all(one.condition.sounds_grave for one in known)
        is_guessed = danger.is_guess and not is_grave and all(one.explains for one in known)
        if found is Since.UNCLEAR and (is_guessed or sounds_grave):
            return found if rest.danger.level >= Level.STOP else Since.LONG
        if found is Since.UNCLEAR and of_name_alone(self.text, self.language, danger, rest.danger):
            return Since.LONG
        if found is Since.LONG and is_grave and rest.danger.level is Level.EMERGENCY:
            return found if rest.danger.is_guess else Since.UNCLEAR  # more than its name tells it
        return found

    @property
    def tells_of_health(self) -> bool:
        """Whether it names a fall, an illness or another reason to ask a professional first."""
        is_named = any(one.condition.gentle and not one.is_of_another for one in self.conditions)
        named = amounts.NAMES_HEALTH.search(self.classes.shape)
        is_ill = named is not None or (self.about in forms.ILLS and self.sure >= forms.SURE)
        return is_named or is_ill or self.danger.level >= Level.STOP

    # -- calories and sessions -----------------------------------------------------------------

    @cached_property
    def question(self) -> CalorieQuestion | None:
        """A calorie question by what was said; None when it is none."""
        kind = self._ask_kind
        return None if kind is None else self._question_of(kind)

    def _question_of(self, kind: AskKind) -> CalorieQuestion:
        """The amounts of a question, and its particulars: load, age, grip, slope."""
        more = self._particulars
        is_taken = more.rest != plain(self.text)
        said = with_amounts(tokens(more.rest, self.language).said) if is_taken else self.said
        return replace(amounts.question_of(said, kind), **self._told_besides)

    @cached_property
    def _particulars(self) -> Particulars:
        is_sled = CODE["sled"] in self.classes.shape
        return particulars(self.text, self.language, is_sled=is_sled)

    @property
    def _told_besides(self) -> dict[str, Any]:
        """The fields of a question that the particulars fill."""
        shape, more = self.classes.shape, asdict(self._particulars)
        del more["rest"]
        ways = [way for way, name in forms.WAYS.items() if CODE[name] in shape]
        more.update(
            motorless=CODE["motorless"] in shape or None,
            stairs=CODE["stairs"] in shape or None,
            slope=ways[0] if ways and amounts.grade_pct(self.said) is None else None,
        )
        if more["gripping"] is not None:
            more["handrail"] = True
        return {name: value for name, value in more.items() if value is not None}

    @property
    def _ask_kind(self) -> AskKind | None:
        kind = max(self._asks, key=self._asks.__getitem__)
        asked = None if kind == NOT_ASKED else AskKind(kind)
        return ask_kind(self.meant) if self.meant else asked

    @cached_property
    def as_question(self) -> CalorieQuestion | None:
        """What was said where a calorie question is expected; None where it has no amount either."""
        kinds = (kind for kind in self._asks if kind != NOT_ASKED)
        kind = AskKind(max(kinds, key=self._asks.__getitem__))
        found = self._question_of(kind)
        has_amount = found != amounts.question_of(forms.NOTHING_SAID, kind)
        return found if has_amount or self.question else None

    @cached_property
    def as_report(self) -> WalkReport | None:
        """What was said where a session is expected; None where it has no amount either."""
        found = self.report or report.report_of(self.said, LogKind.LOG)
        return found if self.report is not None or found.has_amount else None

    @cached_property
    def report(self) -> WalkReport | None:
        """A session that was done, or not done, by what was said; None when it is neither."""
        kind = self._log_kind
        if kind is None or self._is_mishap(kind) or self._has_unreadable_number:
            return None
        if unused_words.is_age_first(self.said):
            return None
        walked = [each for each in self.reports if each.kind is LogKind.LOG]
        is_one = kind is LogKind.LOG and len(walked) == 1
        return walked[0] if is_one else self._told_whole(report.report_of(self.said, kind))

    @property
    def _tells_of_forward(self) -> bool:
        """Whether an amount is told that was walked forwards: "walked 20 min forwards"."""
        shape = self.said.shape
        return CODE["forward"] in shape and forms.HAS_AMOUNT.search(shape) is not None

    @property
    def _has_unreadable_number(self) -> bool:
        """Whether a number that nobody can read stands in place of an amount: "did 1e9 min"."""
        is_there = any(w[0].isdecimal() and c in forms.NO_ROLE for w, c in self._with_codes)
        return is_there and not self._is_amount_told

    @property
    def _is_day_with_amount(self) -> bool:
        """Whether a day and an amount are named, and nothing says that it was left out: "today 7"."""
        has_amount = self.details.duration_min is not None
        return has_amount and forms.LEFT_OUT.search(self.said.shape) is None

    def _is_mishap(self, kind: LogKind) -> bool:
        """Whether a slip or a fright is told, with no word that a session was done or left out."""
        shape = self.said.shape
        is_told = self._is_amount_told or forms.DONE_WORDS[kind].search(shape) is not None
        return forms.MISHAP.search(shape) is not None and not is_told

    def _told_whole(self, told: WalkReport) -> WalkReport:
        """A session without an amount was done as planned, unless less than planned was done."""
        is_less = self._share("log.partly") > self._share("log.done") or self._has_less
        is_open = bool(self.meant or self.number_left or self._tells_of_forward)
        is_open = is_open or self.speed_without_unit is not None
        if told.kind is LogKind.LOG and not told.has_amount and not is_less and not is_open:
            return replace(told, kind=LogKind.DONE_AS_PLANNED)
        return told

    @property
    def _has_less(self) -> bool:
        return bool(forms.LESS & set(self.classes.shape))

    @property
    def _log_kind(self) -> LogKind | None:
        if self.meant:
            return LOG_KINDS.get(self.meant)
        kind = max(self._logs, key=self._logs.__getitem__)
        if kind == NOT_LOGGED and self._is_amount_told and self._is_likely_a_session:
            kind = LogKind.LOG
        if kind == NOT_LOGGED and self._share("log.skip") >= forms.CLEARLY_SKIPPED:
            kind = LogKind.SKIP
        if kind == LogKind.SKIP and self._is_day_with_amount:
            kind = LogKind.LOG
        if kind == LogKind.SKIP and self.is_until_a_day:
            return None
        if kind == LogKind.LOG and forms.UNDONE.search(self.said.shape):
            kind = LogKind.SKIP
        is_told = kind == LogKind.SKIP or not self.is_ahead or forms.TOLD.search(self.classes.shape)
        return LogKind(kind) if kind != NOT_LOGGED and is_told else None

    @property
    def _is_likely_a_session(self) -> bool:
        """Whether something that tells an amount tells of a session, though it looks like another."""
        likely = self._logs[LogKind.LOG]
        if self._tells_both_ways or self._is_intervals_alone:
            return True
        if self._is_backward_amount and self.about != "not.other_person":
            return likely >= forms.A_BACKWARD_SESSION
        return likely >= forms.A_SESSION and not self.about.startswith("not.")

    @property
    def _tells_both_ways(self) -> bool:
        """Whether it tells a part backwards and one forwards, and asks nothing of them."""
        shape = self.said.shape
        is_other = forms.ASKS_OF_BOTH.search(shape) or forms.WISHES.search(shape)
        return forms.BOTH_WAYS.search(shape) is not None and is_other is None

    @property
    def _is_intervals_alone(self) -> bool:
        """Whether it is nothing but so many times so long: "45 s x 6"."""
        is_alone = forms.INTERVALS_ALONE.search(self.said.shape) is not None
        return is_alone and CODE["times"] in self.classes.shape

    @property
    def _is_backward_amount(self) -> bool:
        """Whether it says so many minutes backwards, and neither wishes nor supposes it."""
        shape = self.said.shape
        is_asked = self.question is not None and not forms.WALKED.search(shape)
        is_other = forms.WISHES.search(shape) is not None or is_asked
        is_told = report.OF_BACKWARD.search(shape) or forms.BACKWARD_ON_A_DAY.search(shape)
        return is_told is not None and not is_other

    @property
    def _is_amount_told(self) -> bool:
        """Whether how long or how far is told, and nothing is asked."""
        return self.details.has_amount and not self.is_question

    @cached_property
    def reports(self) -> list[WalkReport]:
        """The sessions of a message that tells of several days: "Mon 10 min, Wed 12 min".

        A list with fewer than two is no such message.
        """
        apart = report.days_apart(self.said)
        found = [report.report_of(part, report.kind_of(part)) for part in apart]
        found = [
            each
            for each in found
            if each.kind is LogKind.SKIP or each.duration_min or each.distance_km
        ]
        days = {each.day for each in found}
        return found if 1 < len(found) == len(days) and None not in days else []

    @property
    def is_not_quite(self) -> bool:
        """Whether something was nearly done, or not backwards."""
        return unused_words.is_not_quite(self.said)

    @property
    def is_amount_alone(self) -> bool:
        """Whether it says nothing but how long, how far or how fast."""
        return forms.AMOUNT_ALONE.search(self.said.shape) is not None

    @property
    def is_stop_alone(self) -> bool:
        """Whether it is nothing but "stop": that ends a question or a session, never the messages."""
        return forms.STOP_ALONE.search(self.classes.shape) is not None

    @property
    def is_unknown(self) -> bool:
        """Whether no word of it and no number is known."""
        return self.known_words == 0

    @cached_property
    def is_half_understood(self) -> bool:
        """Whether a number or a word that turns the meaning of a session was not used."""
        return unused_words.is_half_understood(self.said, self.speed_without_unit)

    @property
    def number_left(self) -> float | None:
        """The one number of a session that nothing took: "also 8"; None for none or several."""
        return unused_words.number_left(self.said)

    @cached_property
    def details(self) -> WalkReport:
        """What it says of a session that is known already: "no rails", "25 min", "felt 6"."""
        return report.details_in(self.said)

    @cached_property
    def put_right(self) -> WalkReport:
        """What it says anew of the last session: "no, 7 min", "make that 9"."""
        return corrections.put_right(self.said)

    @property
    def day_put_right(self) -> str | None:
        """The right day of a session that was told for another one: "that was Wednesday"."""
        return corrections.day_put_right(self.said)

    @property
    def right_number(self) -> float | None:
        """The number of what is right: 7 of "no, 7" and of "not 5 but 7"."""
        return corrections.number_in(corrections.right_part(self.said))

    def follow_up(self, last: CalorieQuestion) -> CalorieQuestion | None:
        """The calorie question before with what is new in this one; None for nothing new."""
        new = amounts.followed(self.said, last, self._ask_kind or last.kind)
        besides = self._told_besides
        if CODE["slope"] in self.classes.shape and amounts.grade_pct(self.said) is None:
            besides = {"slope": "up", "grade_pct": None, **besides}  # how steep is asked
        return replace(new or last, **besides) if new is not None or besides else None

    @property
    def names_amount(self) -> bool:
        """Whether it names any amount or number that is no time of day."""
        return forms.AMOUNT_NAMED.search(self.said.shape) is not None

    @property
    def counts_only(self) -> bool:
        """Whether it tells of steps, laps or rounds, which are no measure of time."""
        counted = forms.COUNTED.search(self.classes.shape) is not None
        return counted and self.details.duration_min is None

    # -- numbers -------------------------------------------------------------------------------

    def _alone(self, rule: Rule) -> float | None:
        found = rule.search(self.said.shape)
        at = 0 if found is None else len(found[0].rstrip(CODE["stop"])) - 1
        return None if found is None else self.said.amounts[at][0]

    @property
    def number(self) -> float | None:
        """The number of a text that is nothing but a number; else None."""
        return self._alone(forms.NUMBER_ALONE)

    @property
    def minutes(self) -> float | None:
        """The minutes of a text that says nothing else: 20, ten minutes; else None."""
        return self._alone(forms.MINUTES_ALONE)

    @property
    def rating(self) -> float | None:
        """The rating of a text that says nothing else: 4, four, 4/10; else None."""
        return self._alone(forms.RATING_ALONE)

    @property
    def lone_number(self) -> float | None:
        """The only number of a short text, without a unit: "about a 5", "maybe 6"; else None."""
        found = [at for at, code in enumerate(self.said.shape) if code in forms.NUMBERS]
        is_short = len(self.said.shape) <= forms.SHORT_WORDS and not forms.HAS_UNIT.search(
            self.said.shape
        )
        return self.said.amounts[found[0]][1] if len(found) == 1 and is_short else None

    @property
    def rating_in_words(self) -> float | None:
        """How much of ten was told in a few words: "I'd say a 5", "hard, 7"; else None."""
        shape = self.said.shape
        if not forms.RATING_IN_WORDS.search(shape):
            return None
        return next(
            self.said.amounts[at][1] for at, code in enumerate(shape) if code in forms.NUMBERS
        )

    @property
    def duration_min(self) -> float | None:
        """A duration anywhere in the text."""
        return amount_of(self.said, "DURATION")

    @property
    def mass_kg(self) -> float | None:
        """A body mass anywhere in the text."""
        return amount_of(self.said, "MASS")

    @property
    def lone_amount(self) -> float | None:
        """The only number of a text of any length, without a unit: "weight is 88, nearer that"."""
        found = [at for at, code in enumerate(self.said.shape) if code in forms.NUMBERS]
        amount = self.said.amounts[found[0]][1] if len(found) == 1 else None
        is_digit = any(char.isdecimal() for char in self.text)
        return None if amount == 1 and not is_digit else amount  # "the only one", "which one"

    @property
    def minutes_in_all(self) -> float | None:
        """The minutes of "15 altogether incl. those 3"; None where no sum is told."""
        found = forms.IN_ALL.search(self.said.shape)
        if found is None or self.is_question:
            return None
        at = next(at for at in range(*found.span()) if self.said.shape[at] in forms.AMOUNTS)
        return sum(self.said.amounts[at]) / 2

    @property
    def number_first(self) -> float | None:
        """The number that a text of few words begins with: "9 and a half, close enough"."""
        found = forms.NUMBER_FIRST.search(self.said.shape)
        is_short = len(self.said.shape) <= forms.FEW_WORDS and not self.is_question
        return self.said.amounts[found.end() - 1][1] if found is not None and is_short else None

    @property
    def amends(self) -> bool:
        """Whether it says only how long it was: "it was 12 minutes after all"."""
        return forms.IT_WAS.search(self.said.shape) is not None

    @property
    def left_out_days(self) -> list[str]:
        """The days of "neither Monday nor today" where none was walked; fewer than two: none."""
        days = report.days_joined(self.said)
        return days if len(days) > 1 else []

    @property
    def minutes_by_m(self) -> float | None:
        """The number of "20m", where it may be minutes as well as metres."""
        return unit_words.minutes_by_m(self.classes)

    @property
    def speed_without_unit(self) -> float | None:
        """The number of "treadmill at 2.5": km/h or mph was not said; None for anything else."""
        return unit_words.speed_without_unit(self.classes, self.words.words)

    @property
    def cannot_be(self) -> frozenset[str]:
        """What its amounts rule out: a child of 67, a height of 5 metres, a usual pain of nothing."""
        shape, pairs = self.classes.shape, forms.PAIRS.finditer(self.classes.shape)
        of = {CODE["year"]: "danger.child", CODE["metre"]: "height"}
        most = {"danger.child": forms.A_CHILD_MOST, "height": forms.HEIGHT_MOST_M}
        out = {
            label
            for pair in pairs
            if self.classes.amounts[pair.start()][1] > most[label := of[shape[pair.end() - 1]]]
        }
        is_usual_pain = forms.A_PAIN_OR_MARK.search(self.said.shape) is not None
        return frozenset(out if is_usual_pain else {*out, "pain.usual"})

    @property
    def units(self) -> dict[str, str]:
        """The units of speed and distance that were used, by the setting that holds each."""
        return unit_words.units(self.classes)

    @property
    def units_of_all(self) -> dict[str, str]:
        """The units of speed, distance and weight that were named, by their settings."""
        mass = unit_words.mass_unit(self.classes)
        return {**self.units, **({"mass_unit": mass} if mass else {})}

    @property
    def is_unit_of_time(self) -> bool:
        """Whether it is nothing but "min": the rest of a sentence that came before."""
        return forms.UNIT_OF_TIME.search(self.classes.shape) is not None

    @property
    def days_a_week(self) -> float | None:
        """How often a week: 2 days a week, twice a week; None where days are named or nothing is."""
        return None if self.weekdays else weekdays.times_a_week(self.classes)

    @property
    def period(self) -> str:
        """Which time statistics are asked for: today, week, last-week, month, last-month, year or all."""
        shape = self.classes.shape
        return next((name for name, rule in forms.PERIODS if rule.search(shape)), "")

    @property
    def removes(self) -> bool:
        """Whether it uses a word for taking something out."""
        return forms.REMOVES.search(self.classes.shape) is not None

    @property
    def undoes(self) -> bool:
        """Whether it wants something put back, and names nothing that would be right instead."""
        is_undone = CODE["undo"] in self.classes.shape and self.day is None
        return is_undone and not forms.VALUE.search(self.said.shape)

    @property
    def tells_of_habit(self) -> bool:
        """Whether it tells with a number how something usually is: "my knee is usually a 3"."""
        is_now = CODE["today"] in self.said.shape
        return (
            CODE["commonly"] in self.classes.shape
            and not is_now
            and bool(forms.VALUE.search(self.said.shape))
        )

    @property
    def takes_out(self) -> bool:
        """Whether it says that what was told was no session: "not backwards", "by mistake"."""
        return CODE["take_out"] in self.classes.shape

    @property
    def puts_right(self) -> bool:
        """Whether it begins as a correction does: "no, 7", "sorry 78", "I meant …"."""
        is_day = self.day_put_right is not None and not self.is_question
        return is_day or forms.OPENS_CORRECTION.search(self.said.shape) is not None

    @property
    def place_name(self) -> str:
        """The words after "I'm in", up to the next stop; "" when they say something else."""
        shape, words = self.classes.shape, self.words
        at = shape.find(CODE["zone"])
        start = at + 1
        while shape[start : start + 1] and shape[start] in forms.BEFORE_A_PLACE:
            start += 1
        end = start
        while at >= 0 and end < len(shape) and words.words[end][0].isalpha():
            if shape[end] not in forms.ZONE_WORDS and words.words[end] not in words.slips:
                break
            end += 1
        return " ".join(words.slips.get(word, word) for word in words.words[start:end])

    @property
    def names_reminder(self) -> bool:
        """Whether it names a reminder: "tomorrow, can you remind me?"."""
        return CODE["reminder"] in self.classes.shape

    @property
    def asks_why(self) -> bool:
        """Whether it asks for no more than the reason of what was said before: "why not"."""
        said = [word for phrase in self.words.words for word in phrase.split()]
        classes = lexicon(self.language).entries
        shape = "".join(classes.get(word, (CODE["word"],))[0] for word in said)
        return any(forms.WHY_ALONE.search(each) for each in (shape, self.classes.shape))

    @property
    def asks_about_it(self) -> bool:
        """Whether it asks how good that was which was just told, and names nothing else."""
        is_of_topic = is_topic(self.about) and self.sure >= forms.SURE
        return forms.OF_IT.search(self.classes.shape) is not None and not is_of_topic

    @property
    def compares(self) -> bool:
        """Whether it asks how one time was beside another."""
        return forms.COMPARES.search(self.classes.shape) is not None

    @property
    def asks_openly(self) -> bool:
        """Whether it is a question that wishes nothing: "how does that compare", "does it count"."""
        return forms.ASKS_OPENLY.search(self.classes.shape) is not None


def is_urgent(text: str, language: str) -> bool:
    """Whether the safety answer comes first."""
    return Utterance(text, language).danger.level >= Level.STOP
