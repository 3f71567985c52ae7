"""How a feature says what it answers, and who comes first where several could.

A feature has tables at its end: `COMMANDS`, `BUTTONS` and `MEANINGS` by name, `NUMBERS` for a
number below a button, `FLOWS` for open questions, and `ANSWERS` for everything that is not found by
a name alone. `table` gathers them, `router` asks them in the order of `Rank`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from retrowalk.bot.conversation.turn import Turn

OnCommand: TypeAlias = "Callable[[Turn, str], None]"
OnTap: TypeAlias = "Callable[[Turn, list[str]], None]"
OnMeaning: TypeAlias = "Callable[[Turn], None]"
OnNumber: TypeAlias = "Callable[[Turn, Iterable[str]], bool]"


class Moment(Enum):
    """When an answer is asked for, with a word for the table."""

    DANGER = "words in a private chat, before anything else"
    BEFORE = "before each answer; all of them"
    INLINE = "an inline query"
    REACH = "whether we may write has changed"
    GROUP = "said in a group"
    TAPPED = "a button was tapped"
    EDITED = "a message was changed"
    SENT = "something without words was sent"
    WHOLE = "a message as it came"
    FORM = "a thing said: its form alone tells"
    CORRECTION = "what is right of the last act"
    UNSURE = "a thing said: nobody is sure what it is about"
    SURE = "a thing said: what it is about is known"
    LAST = "a thing said: nobody has answered"
    AFTER = "after each answer; all of them"


class Rank(Enum):
    """Who comes first, and why: of two that could answer, the one that stands higher does."""

    DANGER = Moment.DANGER, "A fall is the worst that can happen: nothing else is answered with it."

    MANY_AT_ONCE = Moment.BEFORE, "A flood has one answer, which says that all of it was read."

    INLINE = Moment.INLINE, "For any chat: about nothing but what was typed."
    REACH = Moment.REACH, "Nobody waits for an answer; what is due is held back."
    GROUP = Moment.GROUP, "In a group only calories and help are public, and danger is answered."
    BUTTON = Moment.TAPPED, "A button says itself whose it is."

    EDITED_SESSION = Moment.EDITED, "The entry that a message made changes with it."
    EDITED_QUESTION = Moment.EDITED, "A message that made no entry may be a question put anew."

    OUR_FILE = Moment.SENT, "A file is read: it may be an export of ours."
    PLACE_ASKED_FOR = Moment.SENT, "A place may be the answer to the open question."
    PLACE = Moment.SENT, "One that was not asked for may tell of a journey."
    SIGN_OF_DONE = Moment.SENT, "A strong arm as a sticker says that it is done."
    ATTACHMENT = Moment.SENT, "Nothing else that is sent can be read, and that is said."

    FLOOD = Moment.WHOLE, "More than anybody types is met with silence; danger was read before."
    FORWARDED_QUESTION = Moment.WHOLE, "Somebody else's question is answered."
    FORWARDED_SESSION = Moment.WHOLE, "Somebody else's session is asked about."
    FORWARDED = Moment.WHOLE, "No wish of somebody else is granted."
    COMMAND = Moment.WHOLE, "A slash never answers a question; the question stays open."
    NO_ALARM = Moment.WHOLE, "A false alarm is taken back before its words are read as news."
    ALARM_GOES_ON = Moment.WHOLE, "After an emergency nothing else is answered, known or not."
    A_CHILD = Moment.WHOLE, "Who is a child is sent to a grown-up, and set up by nothing they say."
    STOP_HOLDS = Moment.WHOLE, "After a sign to stop at, more of it or small talk starts nothing."
    MAY_I_BEGIN = (
        Moment.WHOLE,
        "Who is to ask a doctor first, and asks for tonight, hears it again.",
    )
    REPLY = Moment.WHOLE, "A reply to a receipt is about that session, whatever else is open."
    ONE_TIME = Moment.WHOLE, "Reminders have one time for all days, whatever is open."
    OPEN_QUESTION = Moment.WHOLE, "What we asked last is what is likeliest answered."
    OWN_CAUTION = Moment.WHOLE, "What rests on no source says so, whatever was shown before."
    WHY = Moment.WHOLE, "Why alone is asked of the answer before it."
    SHOWN_BUTTON = Moment.WHOLE, "Who types what stands on a button means the button."
    NUMBER_BELOW = Moment.WHOLE, "A number alone answers what the last message asks."
    MORE_OF_IT = Moment.WHOLE, "A few words right after a session are more of the same sentence."
    TODAY_AT = Moment.WHOLE, "A time of today moves today's reminder, and leaves nothing out."
    EACH_THING = Moment.WHOLE, "Else each thing that is said is answered by itself."

    CONDITION = Moment.FORM, "What somebody lives with decides what is safe for them."
    AFTER_CAUTION = Moment.FORM, "Right after a caution, how to begin is asked of it."
    TOO_LONG = Moment.FORM, "Of a text that is not read to its end nothing is kept."
    NOD = Moment.FORM, "A thumb after a session asks for no second one."
    MORE_OF_ADVICE = (
        Moment.FORM,
        "Right after an advice, another age, place or thing is asked of it.",
    )
    PLAIN_WORDS = Moment.FORM, "What has words of its own is not left to a guess."
    ASKS_OF_A_THING = Moment.FORM, "So is a thing that only its name tells."
    TIME_ALONE = Moment.FORM, "A time alone right after a reminder was set is the right one."
    MINUTES_ALONE = Moment.FORM, "A number alone right after an aim was set is the right one."
    NUMBER_ALONE = Moment.FORM, "A number without a unit may be two things: it is asked."
    SLOPE = Moment.FORM, "How steep it is was asked a moment ago."
    FOLLOW_UP = Moment.FORM, "An amount alone goes to the question that lacks it."
    WEIGHT_AFTER = Moment.FORM, "A weight after a sum without one is for that sum."
    AMOUNTS_ALONE = Moment.FORM, "So many minutes at such a speed, with a plan, are a session."
    TEST_BY_NAME = Moment.FORM, "A test with a name is asked for by it."
    ABOUT_THE_CHECK = Moment.FORM, "Who asks what a question means has not answered it."
    ABOUT_CONSENT = Moment.FORM, "Who asks what it means to agree has not agreed."
    READ_BACK = Moment.FORM, "Who has no plan yet may ask what is noted of it."
    ASKS_FIRST = Moment.FORM, "Whoever asks a professional first is not hurried."
    CAN_BE_CHANGED = Moment.FORM, "Nothing is changed of a plan that is still to be made."
    WILL_IT_DO = Moment.FORM, "A place that is asked about is not yet chosen."
    SIGNS_TO_STOP = Moment.FORM, "When to stop is asked in plain words."
    ABOUT_THE_BOT = Moment.FORM, "So is what the bot costs, keeps and is."
    IN_ALL = Moment.FORM, "A sum of the day takes the place of its part."
    SPEED_AFTER = Moment.FORM, "A speed right after a session is that of the session."
    SAME_ON = Moment.FORM, "And Wednesday 9: another session, of another day."
    WHAT_STANDS = Moment.FORM, "What is noted and agreed now is shown, whatever it is about."
    PAUSE_AGAIN = Moment.FORM, "Other days right after a pause was set are those of the pause."
    BACK_FROM = Moment.FORM, "From Monday on again is the end of a pause, and no other plan."
    STARTS_ON = Moment.FORM, "A day to begin on is no day of the plan."
    PUSH_ON = Moment.FORM, "Whoever asks to go on in pain is told to rest, whatever else it is."
    OF_REMINDERS = Moment.FORM, "Fewer messages is a kind wish, and no end of them all."
    FELT = Moment.FORM, "How it was, in words right after a session, is of that session."
    BESIDE_BEFORE = Moment.FORM, "More than last time? asks of that session and the one before."
    ABOUT_IT = Moment.FORM, "Is that good? asks of the session of a moment ago."
    SOUND_BY_NAME = Moment.FORM, "How sessions sound is asked for in a few words of its own."
    TONE_BY_NAME = Moment.FORM, "So is the tone of reminders."
    LOOK_BACK_DAY = Moment.FORM, "A day right after the weekly look back was set is its own."
    DAY_INSTEAD = Moment.FORM, "A day named right after a change of days goes with that change."
    SINGLE_DAYS = Moment.FORM, "A day that is given up is no session that was left out."
    PUT_OFF = Moment.FORM, "Nor is one that is put off until tomorrow."
    PUT_RIGHT = Moment.FORM, "Words that put right are about what was done last, and log nothing."
    TAKEN_OUT = Moment.FORM, "So are words that take out."

    LAST_QUESTION = Moment.CORRECTION, "If the last act was a question, that is put right."
    OF_THE_PLAN = Moment.CORRECTION, "If it was a change of the plan, that is."
    OF_THE_WEIGHT = Moment.CORRECTION, "If it was the profile, by what of it was changed."
    OF_THE_SETTINGS = Moment.CORRECTION, "Likewise."
    OF_THE_TEST = Moment.CORRECTION, "If it was a time of the three-metre test, that is."
    OF_A_SESSION = Moment.CORRECTION, "Else the session that was told last, or of the day named."
    QUESTION_BEFORE = Moment.CORRECTION, "Else the question before it."

    MAY_BE_STOP = Moment.UNSURE, "In a running session the words may mean that it shall stop."
    MAY_BE_GONE = Moment.UNSURE, "In a pause for safety they may mean that it is gone."
    MAY_BE_FELT = Moment.UNSURE, "Right after a session they may say how it was."
    MAY_BE_A_TONE = Moment.UNSURE, "A few words may name how reminders shall speak."
    MAY_BE_TODAY = Moment.UNSURE, "After a word to rest, tonight is asked about: the word stands."
    MAY_BE_A_SIGN = Moment.UNSURE, "A stumble or a tired body is answered before small talk."

    STOP = Moment.SURE, "A running session hears every word that means stop."
    DOCTORS_WORD = Moment.SURE, "Before there is a plan nothing is paused that could go on."
    SAFETY_PAUSE = Moment.SURE, "The plan waits for safety, whatever of it is asked for."
    FRESH_ALARM = Moment.SURE, "After an emergency, more of the body is more of the same."
    TALK_AFTER_ALARM = Moment.SURE, "Nor does anything else send them back to walking."
    HOT_LIMB = Moment.SURE, "A hot or swollen leg waits for a doctor, and so does the plan."
    SORE_TODAY = Moment.SURE, "Who tells of pain and asks for today's session is asked how it is."
    REST_TOLD = Moment.SURE, "Who was told to rest is not sent to a session a moment later."
    CAUTION_FIRST = Moment.SURE, "Nor before the questions for their safety are answered."
    PAIN_UNKNOWN = Moment.SURE, "No session is named before it is known how much it hurts."
    STILL_RUNNING = Moment.SURE, "Small talk in a running session gets the way to stop it."
    NOTHING_HURT = Moment.SURE, "That nothing hurts tells of the session of a moment ago."
    QUESTION = Moment.SURE, "A question is answered, also with a session in its words."
    SESSIONS = Moment.SURE, "Sessions of several days have one receipt."
    SESSION = Moment.SURE, "What was done is logged."
    FIX = Moment.SURE, "What is put right goes to what was done last."
    WRONG_ANSWER = Moment.SURE, "A sum that is called wrong is asked about."
    SILENCE_FOR_A_WHILE = Moment.SURE, "No messages for two weeks is a pause of the plan."
    SILENCE_AT_A_TIME = Moment.SURE, "No messages at seven is a wish for another time."
    WISH = Moment.SURE, "Each wish has one feature that grants it."
    TOPIC = Moment.SURE, "A fact or an advice changes nothing."

    PLACE_INSTEAD = Moment.LAST, "Another place instead is a wish for the plan."
    NUMBER_FIRST = Moment.LAST, "A number and a few words may be minutes: it is asked."
    NAMES_A_THING = Moment.LAST, "A question names a thing, and there is an advice on it."
    AFTER_AN_ANSWER = Moment.LAST, "Right after an advice a few words are about it."
    ONE_OF_TWO = Moment.LAST, "Two likely readings are offered."
    WHAT_WAS_READ = Moment.LAST, "What was read of it is told back, and asked about."
    NOT_UNDERSTOOD = Moment.LAST, "Else the three likeliest things to do."

    CONDITION_BESIDE = Moment.AFTER, "What was told of health in passing is not passed over."
    PAIN_BESIDE = Moment.AFTER, "Nor is a pain that was told beside a wish."
    BACK_AGAIN = Moment.AFTER, "Who was out of reach decides whether reminders come again."
    OTHER_LANGUAGE = Moment.AFTER, "Who writes in another language is offered it, below the answer."
    WORKS = Moment.AFTER, "Who writes is told that the bot is being worked on."

    @property
    def moment(self) -> Moment:
        """When it is asked for."""
        return self.value[0]

    @property
    def reason(self) -> str:
        """Why it stands where it stands."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Answer:
    """Something that a feature answers: `does` says whether it did.

    `labels` are what a message has to be about; one that ends with a dot stands for all that begin
    so. None: it is found otherwise.
    """

    rank: Rank
    what: str
    does: Callable[[Turn], bool]
    labels: tuple[str, ...] = ()

    def fits(self, label: str) -> bool:
        """Whether it is for messages about this."""
        exact = label in self.labels
        family = any(name.endswith(".") and label.startswith(name) for name in self.labels)
        return not self.labels or exact or family


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it does, and where people find it.

    `menu` is its place in Telegram's menu, in tens (its text is `menu-<command>`). One that is
    neither there nor in the text of /help has in `unlisted` where people meet it.
    """

    does: OnCommand
    menu: int | None = None
    in_groups: bool = False
    unlisted: str = ""
    for_admins: bool = False
