"""What a message is about, and how sure that is: what the trained reader says, and what it can't be.

`utterance.py` adds all that was said in it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, Self, TypeVar

from retrowalk.coach.reading import corrections, forms
from retrowalk.coach.reading.labels import NOT_ASKED, NOT_LOGGED, Group, grouped, is_topic
from retrowalk.coach.reading.meaning import LogKind
from retrowalk.coach.reading.quantities import with_amounts
from retrowalk.coach.reading.reader import Guess, Reader, features, reader
from retrowalk.coach.reading.shape import CODE, Shaped
from retrowalk.coach.reading.tokens import READ_MOST, SENTENCE_MOST, Tokens, tokens

Key = TypeVar("Key", bound=Hashable)


_guess = partial(tuple.__new__, Guess)
"""`Guess._make`, for each of some hundred labels of each message: in a third of the time."""


class About:
    """The words of a message, and what they are likely about."""

    def __init__(
        self,
        text: str,
        language: str = "en",
        *,
        meant: str = "",
        read: dict[str, Any] | None = None,
    ) -> None:
        """`meant`: what the person said that it is about, when they were asked.

        `read` are the readings of the same text by language, which this one joins.
        """
        self.text = text
        self.language = language
        self.meant = meant
        self._read = {} if read is None else read
        self._read[language] = self

    def in_language(self, language: str) -> Self:
        """The same text as a reader of another language reads it; each reads it once."""
        known: Self | None = self._read.get(language)
        return type(self)(self.text, language, read=self._read) if known is None else known

    # -- words ---------------------------------------------------------------------------------

    @cached_property
    def _all_words(self) -> Tokens:
        return tokens(self.text, self.language)

    @cached_property
    def words(self) -> Tokens:
        """The words of the message, as far as it is read for anything but danger."""
        return self._all_words.first(SENTENCE_MOST)

    @cached_property
    def classes(self) -> Shaped:
        """The classes of the words, before amounts were made of them."""
        return self.words.said

    @cached_property
    def said(self) -> Shaped:
        """The shape of the message: amounts in place of numbers and units."""
        return with_amounts(self.classes)

    @property
    def words_used(self) -> list[str]:
        """The words that have a class in the grammar, in their order."""
        return [word for word, code in self._with_codes if code not in forms.NO_ROLE]

    @property
    def words_unused(self) -> list[str]:
        """The words that the grammar knows no class for; the reader sees their letters all the same."""
        return [word for word, code in self._with_codes if code in forms.NO_ROLE]

    @property
    def _with_codes(self) -> list[tuple[str, str]]:
        return list(zip(self.words.words, self.classes.shape, strict=True))

    @property
    def is_too_long(self) -> bool:
        """Whether the end of the message was not read."""
        return len(self.text) > READ_MOST

    # -- what it is about ----------------------------------------------------------------------

    @cached_property
    def buckets(self) -> list[int]:
        """What the reader sees of the message."""
        return features(self.words.words, self.said.shape)

    @cached_property
    def guesses(self) -> list[Guess]:
        """What the message may be about, the likeliest first."""
        if self.meant:
            return [Guess(self.meant, 1.0)]
        if forms.THANKS_ALONE.search(self.classes.shape):
            return [Guess("talk.thanks", 1.0), Guess("talk.chat", 0.0)]
        asks, logs = 1 - self._asks[NOT_ASKED], 1 - self._logs[NOT_LOGGED]
        factors = {
            Group.ASK: asks,
            Group.LOG: logs,
            Group.TOPIC: 1 - logs,
            Group.OTHER: (1 - logs) * (1 - asks),
        }
        about = self._trained.heads["about"]
        groups = grouped(about.labels)
        shares = [
            share * factors[group] for share, group in zip(self._abouts, groups.of, strict=True)
        ]
        if not corrections.names_a_value(self.said):
            shares[about.labels.index("fix.value")] = 0.0
        whole = sum(shares) or 1.0
        found = map(_guess, zip(about.labels, [share / whole for share in shares], strict=True))
        return sorted(found, key=attrgetter("sure"), reverse=True)

    def has_learned(self, label: str) -> bool:
        """Whether the trained reader knows such a label."""
        return label in self._trained.heads["about"].labels

    @property
    def _trained(self) -> Reader:
        return reader(self.language)

    @cached_property
    def _abouts(self) -> list[float]:
        shares = self._shares("about")
        if not (self._tells_session or self._wishes_ahead):
            return shares
        groups = grouped(self._trained.heads["about"].labels).of
        kept = [
            0.0 if group is Group.ASK else share
            for share, group in zip(shares, groups, strict=True)
        ]
        whole = sum(kept) or 1.0
        return [share / whole for share in kept]

    @cached_property
    def _tells_session(self) -> bool:
        """Whether an amount was done, and nothing of energy is named or asked: no sum is wished."""
        shape = self.said.shape
        is_asked = self.is_question or forms.OF_ENERGY.search(shape) is not None
        is_done = forms.DONE_SO_MUCH.search(shape) is not None
        return (is_done and not is_asked) or self._tells_backward

    @cached_property
    def _wishes_ahead(self) -> bool:
        """Whether it speaks of a day ahead or of beginning again, and names no energy."""
        shape = self.said.shape
        is_ahead = self.is_ahead or CODE["resume"] in shape
        return is_ahead and forms.ENERGY_NAMED.search(shape) is None

    def _share(self, label: str) -> float:
        return self._abouts[self._trained.heads["about"].labels.index(label)]

    @cached_property
    def _sums(self) -> list[int]:
        return self._trained.meaning.sums(self.buckets)

    def _shares(self, head: str) -> list[float]:
        return self._trained.heads[head].shares(self._sums, len(self.buckets))

    @cached_property
    def _asks(self) -> dict[str, float]:
        """How likely it is each kind of calorie question, or none."""
        return self._both("ask", grouped(self._trained.heads["about"].labels).asked)

    @cached_property
    def _logs(self) -> dict[str, float]:
        """How likely it reports a session, one as planned, one left out, or none."""
        labels = self._trained.heads["about"].labels
        shares = self._both("log", grouped(labels).logged)
        likely = shares[LogKind.LOG]
        abouts = zip(labels, self._abouts, strict=True)
        of_another = sum(share for label, share in abouts if label.startswith("not."))
        shape = self.said.shape
        is_forward = CODE["forward"] in shape and CODE["backward"] not in shape
        is_begun = self._tells_session and forms.BEGINS_WITH_DONE.search(shape) and not is_forward
        is_begun = is_begun and likely >= forms.A_BACKWARD_SESSION and of_another < likely
        if is_begun or self._tells_backward:
            return {**dict.fromkeys(shares, 0.0), LogKind.LOG: 1.0}
        is_out = forms.LEFT_OUT_ON.search(shape) is not None and not self.is_question
        if is_out and not self.is_ahead and shares[LogKind.SKIP] >= forms.LIKELY:
            return {**dict.fromkeys(shares, 0.0), LogKind.SKIP: 1.0}
        return shares

    @cached_property
    def _tells_backward(self) -> bool:
        """Whether so many minutes backwards were done by the writer, whatever else is told."""
        shape = self.said.shape
        is_told = forms.BACKWARD_DONE.search(shape) is not None and not self.is_question
        is_other = self.is_ahead or forms.NOT_DONE.search(shape) is not None
        if not is_told or is_other or forms.MADE_ME.search(shape) is not None:
            return is_told and not is_other
        head = self._trained.heads["about"]
        return self._shares("about")[head.labels.index("not.other_person")] < forms.LIKELY

    def _both(self, head: str, places: Mapping[str, Sequence[int]]) -> dict[str, float]:
        """What a head says, and what the labels of the head `about` add up to for it."""
        weight = 1 - forms.BY_ABOUT
        own = zip(self._trained.heads[head].labels, self._shares(head), strict=True)
        shares = {kind: share * weight for kind, share in own}
        if head == "ask" and (self._tells_session or self._wishes_ahead):
            shares = {**dict.fromkeys(shares, 0.0), NOT_ASKED: weight}
        for kind, of_kind in places.items():
            by_about = sum(map(self._abouts.__getitem__, of_kind))
            shares[kind] = shares.get(kind, 0.0) + by_about * forms.BY_ABOUT
        return shares

    @property
    def about(self) -> str:
        """What the message is about, most likely."""
        return self.guesses[0].label

    @property
    def sure(self) -> float:
        """How sure that is, from 0 to 1."""
        return self.guesses[0].sure

    def share_of(self, label: str) -> float:
        """How sure it is that the message is about this."""
        return next((guess.sure for guess in self.guesses if guess.label == label), 0.0)

    def likeliest(self, group_of: Callable[[str], Key]) -> tuple[Key, float]:
        """The likeliest of groups of labels, with its share of certainty."""
        shares: dict[Key, float] = {}
        for guess in self.guesses:
            group = group_of(guess.label)
            shares[group] = shares.get(group, 0.0) + guess.sure
        best = max(shares, key=shares.__getitem__)
        return best, shares[best]

    @cached_property
    def topic(self) -> tuple[str | None, float]:
        """The fact or advice that fits, and how sure that is; None where it is about none.

        That it is about some topic must be likelier than not, and one of them likely in itself.
        """
        topics = [guess for guess in self.guesses if is_topic(guess.label)]
        of_a_topic = sum(guess.sure for guess in topics)
        best = topics[0] if topics else Guess("", 0.0)
        if of_a_topic < forms.SURE or best.sure < forms.A_TOPIC:
            return None, 1 - best.sure
        return best.label, best.sure

    @property
    def is_ahead(self) -> bool:
        """Whether it speaks of a day that is still ahead: tomorrow, next Monday."""
        return forms.AHEAD.search(self.classes.shape) is not None

    @property
    def asks_by_form(self) -> bool:
        """Whether it is a question beyond doubt: "war anstrengend, 6 von 10" begins as one does."""
        shape = self.classes.shape
        is_told = shape[:1] == CODE["is"] and CODE["question"] not in shape
        return self.is_question and not (is_told and forms.RATED.search(self.said.shape))

    @property
    def is_question(self) -> bool:
        """Whether it asks something, by its form."""
        return forms.ASKS.search(self.classes.shape) is not None
