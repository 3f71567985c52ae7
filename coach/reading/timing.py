"""The days and times that a message names: dates, spans of days, days of the week, times of day.

`utterance.py` adds all else that was said in it.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from retrowalk.coach import when
from retrowalk.coach.reading import clock_wishes, forms, moments, report, weekdays
from retrowalk.coach.reading.about import About
from retrowalk.coach.reading.day_wishes import DayWish, day_wish, without_other_days
from retrowalk.coach.reading.lexicon import lexicon
from retrowalk.coach.reading.shape import CODE, Shaped


class Timing(About):
    """What a message is about, and when."""

    @property
    def day(self) -> str | None:
        """The day that was named, as in `WalkReport`; None when none was."""
        return report.day_in(self.said)

    def dates(self, today: date) -> list[tuple[date, ...]]:
        """For each calendar date that was said the days it can be; empty for no such day."""
        return moments.dates(self.said, today, self.language)

    def date_range(self, today: date) -> moments.DateRange | None:
        """The days that were named as a while: for two weeks, until Monday, from 3 to 10 May."""
        return moments.date_range(self.said, today, self.language)

    @property
    def last_weekday(self) -> int | None:
        """The weekday of "last Friday", which is never today; None for anything else."""
        return moments.last_weekday(self.said)

    @property
    def minute_of_day(self) -> int | None:
        """A time of day anywhere in the text; None where none was named."""
        if not self._times_given_up:
            return moments.minute_of_day(self.classes, self.said)
        return moments.minute_of_day(self._with_times, moments.of_time(self._with_times))

    @property
    def minute_expected(self) -> int | None:
        """A time of day where one is expected: "make that 6.30", "move my reminder to 7.15"."""
        said = self.minute_of_day
        return moments.expected_minute(self._with_times) if said is None else said

    @cached_property
    def _times_given_up(self) -> list[clock_wishes.Span]:
        return clock_wishes.given_up(self.words.words, self.classes, self.language)

    @cached_property
    def _with_times(self) -> Shaped:
        """The classes without the times that are given up."""
        return clock_wishes.without(self.classes, self._times_given_up)

    @property
    def minute_given_up(self) -> int | None:
        """The time of day that another one stands in for: the six of "not six but seven"."""
        if not self._times_given_up:
            return None
        start, end = self._times_given_up[0]
        piece = Shaped(self.classes.shape[start:end], self.classes.amounts[start:end])
        minute = moments.minute_of_day(piece, moments.of_time(piece))
        return moments.expected_minute(piece) if minute is None else minute

    @cached_property
    def part_of_day(self) -> int | None:
        """The minute that a named part of the day stands for: after dinner, late morning."""
        return clock_wishes.part_of_day(self.words.words, self.language)

    def by_day(self, minute: int | None) -> int | None:
        """A time of this message at which people are awake, in the part of the day that is named.

        A bare "at 4" is in the afternoon, "about 7" after dinner in the evening.
        """
        part = self.part_of_day
        if minute is not None and part is not None and not self._tells_am_pm:
            return clock_wishes.nearer(minute, part)
        if minute is None or not forms.SMALL_HOURS[0] <= minute < forms.SMALL_HOURS[1]:
            return minute
        return minute if self.tells_half_of_day else minute + when.MINUTES_A_DAY // 2

    @property
    def tells_half_of_day(self) -> bool:
        """Whether a time in it is told to be of the morning or the evening: "at 4 am", 04:00."""
        return self._tells_am_pm or self.part_of_day is not None

    @property
    def _tells_am_pm(self) -> bool:
        is_said = forms.HALF_OF_DAY.search(self._with_times.shape) is not None
        return is_said or any(word[0] == "0" for word in self.words.words)

    @property
    def minute_of_reminder(self) -> int | None:
        """The time of day at which somebody wishes to be written to; of a part of it, our own."""
        minute = self.by_day(self.minute_expected)
        return self.part_of_day if minute is None else minute

    @property
    def time_alone(self) -> int | None:
        """The time of day of a text that says no more: "it is 9 pm here"."""
        return self.minute_of_day if moments.TIME_ALONE.search(self.said.shape) else None

    @property
    def clocks(self) -> list[int]:
        """Every time of day that was named, in order: "10 pm to 7 am"."""
        return moments.clocks(self.classes)

    @property
    def delay_min(self) -> float | None:
        """How long from now: "in an hour", "30 min"; None for anything else."""
        return moments.delay_min(self.said)

    @property
    def weekdays(self) -> frozenset[int]:
        """The days of the week that were named, Monday is 0."""
        return weekdays.named(self._with_days)

    @property
    def days_of_other(self) -> frozenset[int]:
        """The days of the week on which something else is done: "choir on Wednesdays"."""
        return weekdays.named(self.classes) - self.weekdays

    @cached_property
    def _with_days(self) -> Shaped:
        """The classes without the days on which something else is done."""
        return without_other_days(self.words.words, self.classes, self.language)

    @property
    def weekdays_wanted(self) -> frozenset[int]:
        """The days of the week that are wished for: "every day, but not on Sundays"."""
        return self.weekdays_after(weekdays.EVERY, joins=False)

    def weekdays_after(self, before: frozenset[int], *, joins: bool = True) -> frozenset[int]:
        """The days of the week after a wish for other days than `before`, or for more of them."""
        wish = self.day_wish
        if wish.only:
            return wish.only
        wished = weekdays.wished(self._with_days, before, wish.given_up, wish.kept)
        if wished and joins and self.days_of_other & before:
            wished |= before - self.days_of_other
        return wished | before if wished and joins and self.adds else wished

    @property
    def weekdays_swapped(self) -> frozenset[int]:
        """The days for which others are named: Saturday of "swap Saturday for Sunday"."""
        out = weekdays.given_up(self._with_days)
        return out if self.weekdays - out else frozenset()

    def stands_in(self, planned: frozenset[int]) -> tuple[int, int] | None:
        """A day of the plan, and the one that is to stand in for it this once; else None."""
        if not self.day_wish.is_once or self.day_wish.is_lasting:
            return None
        return weekdays.stands_in(self.classes, planned)

    def exchanges(self, planned: frozenset[int]) -> list[tuple[int, int]]:
        """The days of the plan that change for others in pairs: "Mon for Tue and Fri for Sat"."""
        return weekdays.exchanges(self.classes, planned)

    @cached_property
    def day_wish(self) -> DayWish:
        """The days that it gives up, or keeps alone."""
        return day_wish(self.words.words, self._with_days, self.language)

    @property
    def adds(self) -> bool:
        """Whether something comes on top of what was before: "Sunday as well"."""
        words = lexicon(self.language).adds
        return not words.isdisjoint(self.words.words) and not forms.ONLY.search(self.classes.shape)

    @property
    def is_until_a_day(self) -> bool:
        """Whether something is not to be until a day: "I won't have it till Monday"."""
        found = moments.UNTIL.search(self.classes.shape)
        is_to_come = found is not None and self.words.words[found.start()] != "to"
        return is_to_come and forms.NOT_TO_COME.search(self.classes.shape) is not None

    @property
    def is_of_today(self) -> bool:
        """Whether it speaks of today or tonight."""
        return CODE["today"] in self.said.shape

    @property
    def is_of_tomorrow(self) -> bool:
        """Whether it speaks of tomorrow."""
        return CODE["tomorrow"] in self.said.shape
