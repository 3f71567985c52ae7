"""Who answers: the reading order of every message.

Red flags → a command → an open question of ours → a button that was shown → the last thing we did →
what the sentence means. What it means is a label of the trained reader, and `MEANINGS` of each
feature says which labels it answers. Where the reader is less sure, the two likeliest readings are
offered as buttons; where it is not sure at all, a helpful "I didn't get that".

A command comes before the open question where the text starts with a slash: it never is an answer
to a question, and the question stays open.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from types import ModuleType
from typing import TypeAlias

from retrowalk.bot.conversation import flow as flows
from retrowalk.bot.conversation.turn import Turn, bare
from retrowalk.bot.features import (
    ahead,
    arrivals,
    bring_back,
    calories,
    conditions,
    digest,
    doubt,
    everybody,
    goal,
    groups,
    guided,
    history,
    log,
    mean,
    morning,
    odd,
    own_words,
    pain,
    parts,
    pause,
    practice,
    privacy,
    put_right,
    reach,
    reminders,
    safety,
    settings,
    speed,
    start,
    stats,
    talk,
    today,
    told,
)
from retrowalk.bot.features import help as help_feature
from retrowalk.bot.wire.incoming import Command, Kind
from retrowalk.coach.errors import BadInput, Mistake, NotAllowed, Stale
from retrowalk.coach.message import read_button_data
from retrowalk.coach.reading.amounts import is_open
from retrowalk.coach.reading.labels import SAME_REMINDER, ask_kind, family, is_topic
from retrowalk.coach.reading.shape import CODE
from retrowalk.coach.reading.utterance import LIKELY, SURE
from retrowalk.coach.store import albums, dialogues, recents, shown

OnCommand: TypeAlias = Callable[[Turn, str], None]
OnTap: TypeAlias = Callable[[Turn, list[str]], None]
OnMeaning: TypeAlias = Callable[[Turn], None]

FEATURES: tuple[ModuleType, ...] = (
    start,
    today,
    log,
    told,
    doubt,
    calories,
    ahead,
    stats,
    pain,
    morning,
    pause,
    digest,
    guided,
    bring_back,
    history,
    goal,
    own_words,
    speed,
    reminders,
    settings,
    privacy,
    help_feature,
    safety,
    reach,
    talk,
    put_right,
    mean,
    arrivals,
    conditions,
    practice,
    everybody,
)
"""Each may have COMMANDS, BUTTONS, MEANINGS and FLOWS: tables of who answers what."""


RATED_WITHIN = timedelta(hours=1)
"""So long after a receipt a number alone is how the session was; later it may be a new one."""


STOPS_A_SESSION = frozenset({"pause.start", "remind.snooze", "ask.help", "talk.no", "talk.cancel"})
"""Said while a guided session goes on, each of these means: stop."""


def _gathered(table: str) -> dict[str, Callable[..., None]]:
    found: dict[str, Callable[..., None]] = {}
    for feature in FEATURES:
        entries: Mapping[str, Callable[..., None]] = getattr(feature, table, {})
        doubled = found.keys() & entries.keys()
        if doubled:
            raise ValueError(f"two features answer {doubled}")
        found.update(entries)
    return found


COMMANDS: Mapping[str, OnCommand] = _gathered("COMMANDS")
BUTTONS: Mapping[str, OnTap] = _gathered("BUTTONS")
MEANINGS: Mapping[str, OnMeaning] = _gathered("MEANINGS")
FOR_ADMINS = frozenset(name for feature in FEATURES for name in getattr(feature, "FOR_ADMINS", ()))
"""Commands that nobody else is offered."""

FLOWS: Mapping[str, flows.Flow] = {
    flow.name: flow for feature in FEATURES for flow in getattr(feature, "FLOWS", ())
}


def route(turn: Turn) -> None:
    """Answer one update.

    Raises Mistake for one of the person's: what was written till then has to be undone, and
    `apologise` answers.
    """
    turn.go_on = lambda: _by_meaning(turn)
    if _is_danger(turn):
        turn.is_danger = True
        return
    if turn.unanswered:
        odd.many_at_once(turn)
    unseen = dialogues.load(turn.tx, turn.person.id) if turn.unanswered else None
    _by_kind(turn)
    if turn.has_resumed or (unseen is not None and _is_still_open(turn, unseen)):
        _ask_open_question(turn)
    if turn.incoming.private and turn.incoming.kind in {Kind.SAID, Kind.TAPPED}:
        reach.welcome_back(turn)
        everybody.tell_of_works(turn)


def _is_still_open(turn: Turn, question: dialogues.Dialogue) -> bool:
    """Whether a question that nobody saw, since it came in a flood, is open and not yet asked."""
    return not turn.has_asked_again and dialogues.load(turn.tx, turn.person.id) == question


def _is_danger(turn: Turn) -> bool:
    """Whether words in a private chat tell of danger and are answered with that alone."""
    is_said = turn.incoming.kind in {Kind.SAID, Kind.EDITED} and bool(turn.incoming.text)
    is_own = turn.incoming.private and not everybody.is_announced(turn)
    return is_own and is_said and safety.answered(turn)


def apologise(turn: Turn, mistake: Mistake) -> None:
    """Answer a person's mistake with a kind text; it has changed nothing, not even in part."""
    if turn.unanswered:
        odd.many_at_once(turn)
    match mistake:
        case BadInput():
            turn.send(turn.say(mistake.key, **mistake.values))
        case Stale():
            odd.old_button(turn)
        case NotAllowed():
            turn.toast("odd-not-yours", alert=True)


def _by_kind(turn: Turn) -> None:
    incoming = turn.incoming
    if incoming.kind is Kind.ASKED_INLINE:
        calories.inline(turn)
    elif incoming.kind is Kind.REACH:
        reach.changed(turn)
    elif not incoming.private:
        groups.answer(turn)
    elif incoming.kind is Kind.TAPPED:
        _tapped(turn, incoming.data)
    elif incoming.kind is Kind.EDITED:
        told.edited(turn)
    elif incoming.album:
        _album(turn)
    elif incoming.attachment and not incoming.text:
        _attached(turn)
    else:
        _said(turn)


def _album(turn: Turn) -> None:
    """Of what was sent together, its words are read; what has none is answered once for all.

    The caption may come with any of it. Our word about the others is taken away then.
    """
    incoming, person_id = turn.incoming, turn.person.id
    if incoming.text or incoming.file_text:
        before = len(turn.replies)
        _said(turn) if incoming.text else _attached(turn)
        said = albums.take_message(turn.tx, person_id, incoming.album)
        turn.put_in_place_of(said, since=before)
    elif not albums.is_known(turn.tx, person_id, incoming.album):
        _attached(turn)
        turn.remember_last(f"album:{incoming.album}")


def _attached(turn: Turn) -> None:
    """A place may be the answer to the open question; nothing else that is sent can be."""
    if turn.incoming.latitude is None or not answered_open_question(turn):
        odd.attachment(turn)


def _tapped(turn: Turn, data: str) -> None:
    read = read_button_data(data)
    if read is None:
        raise Stale
    action, args = read
    if action == flows.ACTION:
        _answered_flow(turn, args)
    elif action in BUTTONS:
        BUTTONS[action](turn, args)
    else:
        raise Stale


def _answered_flow(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or args[0] not in FLOWS:  # noqa: PLR2004  flow, step, value
        raise Stale
    name, step, value = args
    FLOWS[name].tapped(turn, dialogues.find(turn.tx, turn.person.id, name), step, value)


def _said(turn: Turn) -> None:
    if odd.flooded(turn):
        return
    if turn.incoming.forwarded:
        _forwarded(turn)
        return
    command = turn.incoming.command
    if command is not None:
        _commanded(turn, command)
        return
    if any(answered(turn) for answered in ABOUT_BEFORE):
        return
    open_before = dialogues.load(turn.tx, turn.person.id)
    _by_parts(turn)
    open_after = dialogues.load(turn.tx, turn.person.id)
    if open_after is None or open_after != open_before or turn.has_asked_again:
        return
    if _insists(open_after):
        FLOWS[open_after.flow].offer_again(turn, open_after)


def _forwarded(turn: Turn) -> None:
    """Somebody else's words: a question is answered, a session asked about, no wish is granted."""
    said = turn.said
    if said.question is not None:
        calories.asked(turn, said.question)
    elif said.report is not None:
        told.reported(turn, said.report)
    else:
        odd.forwarded(turn)


def _pressed(turn: Turn) -> bool:
    """Whether the text says what stands on a button that was shown last, or rates a receipt."""
    messages, since = shown.last(turn.tx, turn.person.id)
    said = bare(turn.incoming.text)
    buttons = [pair for message in reversed(messages) for pair in message]
    data = next((data for label, data in buttons if said and bare(label) == said), None)
    if data is None and messages:
        data = _named(turn, messages[-1])
    if data is None:
        is_fresh = since is not None and turn.now - since < RATED_WITHIN
        last = [data for _, data in messages[-1]] if messages else []
        by_number = (
            log.rated_by_number,
            pain.usual_by_number,
            history.set_minutes,
            doubt.minutes_meant,
            speed.by_number,
            goal.sure_by_number,
        )
        return is_fresh and any(answered(turn, last) for answered in by_number)
    try:
        _tapped(turn, data)
    except Stale:
        turn.said_old_button = True  # the words may mean something else by now
        return False
    return True


FILLERS = frozenset(
    CODE[name]
    for name in (
        "yes", "please", "enough", "i", "me", "my", "it", "he", "the", "a", "is", "and", "then",
        "comma", "stop", "do", "will", "would", "want", "hello",
    )
)  # fmt: skip
NAMED_MOST = 5


def _named(turn: Turn, buttons: Sequence[Sequence[str]]) -> str | None:
    """The one button of the last message that a few words name: "yes everything please"."""
    said = turn.said
    pairs = zip(said.words.words, said.classes.shape, strict=True)
    words = {word for word, code in pairs if code not in FILLERS}
    if not words or len(words) > NAMED_MOST or said.is_question or said.report is not None:
        return None
    found = [data for label, data in buttons if words <= set(bare(label).split())]
    return found[0] if len(found) == 1 else None


def _insists(dialogue: dialogues.Dialogue) -> bool:
    """Set-up goes on once it was begun; a hello alone is not repeated."""
    has_begun = dialogue.step != "consent"
    return dialogue.flow in FLOWS and FLOWS[dialogue.flow].insists and has_begun


def _ask_open_question(turn: Turn) -> None:
    dialogue = dialogues.load(turn.tx, turn.person.id)
    if dialogue is not None and dialogue.flow in FLOWS:
        FLOWS[dialogue.flow].ask_again(turn, dialogue)


def answered_open_question(turn: Turn) -> bool:
    """Whether the text was an answer to the open question, if there is one.

    What may have been meant is asked once: any other answer lets it go, and the question beneath
    counts.
    """
    dialogue = dialogues.load(turn.tx, turn.person.id)
    flow = FLOWS.get(dialogue.flow) if dialogue is not None else None
    if dialogue is None or flow is None:
        return False
    if flow.answered_by_text(turn, dialogue):
        return True
    if flow is not mean.FLOW:
        return False
    flow.close(turn)
    return answered_open_question(turn)


ABOUT_BEFORE: tuple[Callable[[Turn], bool], ...] = (
    safety.said_not_me,
    told.replied,
    answered_open_question,
    _pressed,
    told.joined,
)
"""What a sentence may be said to that was there before it, in this order."""


def _by_parts(turn: Turn) -> None:
    """Answer each thing of a message that says several; else the message as it is."""
    several, unclear = parts.apart(turn)
    whole = turn.incoming.text
    for text in several or [whole]:
        turn.hear(text)
    turn.read_instead(whole)
    if unclear:
        turn.send(turn.say("odd-part-unclear", text=unclear))


def _by_meaning(turn: Turn) -> None:
    """Answer a sentence by what it is about, or ask which of two things it is about."""
    said = turn.said
    if conditions.answered(turn) or _by_form(turn):
        return
    group, sure = said.likeliest(family)
    labels = [guess.label for guess in said.guesses if family(guess.label) == group]
    if sure >= SURE:
        _answer(turn, labels[0])
    elif _without_a_meaning(turn):
        return
    elif said.topic[0] == labels[0]:  # an answer that changes nothing
        _answer(turn, labels[0])
    else:
        second = next(guess for guess in said.guesses if family(guess.label) != group)
        both = [labels[0], second.label]
        if sure >= LIKELY and not any(label.startswith("talk.") for label in both):
            mean.offer(turn, both)
        else:
            odd.unclear(turn)


def _by_form(turn: Turn) -> bool:
    """Whether its form alone said what it was: nothing is left to guess then."""
    said = turn.said
    if said.is_too_long and odd.too_long(turn):
        return True
    if said.meant:
        return False
    last = recents.question(turn.tx, turn.person.id, turn.now)
    if said.number is not None:
        doubt.bare_number(turn, said.number)
    elif last is not None and calories.told_slope(turn, last):
        pass
    elif last is not None and is_open(last) and said.is_amount_alone:
        calories.asked(turn, said.follow_up(last) or last)
    elif said.is_unknown:
        if not _without_a_meaning(turn):
            odd.unclear(turn)
    else:
        is_out = said.takes_out and not said.is_question and said.report is None
        return (said.puts_right and put_right.answered(turn)) or (is_out and told.taken_out(turn))
    return True


def _answer(turn: Turn, label: str) -> None:
    """Let the feature answer that says it answers this label."""
    said = turn.said
    label = _as_here(turn, label)
    if _comes_first(turn, label):
        return
    last = recents.question(turn.tx, turn.person.id, turn.now)
    if ask_kind(label) is not None and not is_topic(label):
        followed = said.follow_up(last) if last is not None else None
        lacks_amount = said.question is not None and not calories.has_amount(said.question)
        is_follow = label == "ask.follow" or lacks_amount or (last is not None and is_open(last))
        question = followed if followed is not None and is_follow else said.question
        question = question or said.as_question or last
        if question is None:
            turn.send(turn.say("ask-how"))
        else:
            calories.asked(turn, question)
    elif said.report is not None and not is_topic(label):
        if len(said.reports) > 1 and told.several(turn, said.reports):
            return
        told.reported(turn, said.report)
    elif label in MEANINGS:
        MEANINGS[label](turn)
    elif is_topic(label):
        help_feature.advised(turn, label)
    else:
        odd.unclear(turn)


def _comes_first(turn: Turn, label: str) -> bool:
    """Whether a running session, a pause for safety or the last session is what it is said to."""
    return (
        (label in STOPS_A_SESSION and guided.stopped(turn))
        or (label.startswith(NOT_IN_A_SAFETY_PAUSE) and today.waits(turn))
        or (safety.is_fresh(turn) and _belongs_to_an_alarm(label) and today.waits(turn))
        or (label.startswith(SAID_IN_PASSING) and guided.still_running(turn))
        or (label in NOTHING_WRONG and told.completed(turn))
    )


def _belongs_to_an_alarm(label: str) -> bool:
    """Whether a label may be more of an emergency that was told a moment ago."""
    return is_topic(label) or label.startswith(
        ("pain.", "morning.", "danger.", "health.surgery", "log.future")
    )


NOT_IN_A_SAFETY_PAUSE = ("plan.", "go.")
SAID_IN_PASSING = ("talk.", "not.", "log.future")
NOTHING_WRONG = frozenset({"pain.gone", "health.clear"})
TAKES_OUT = frozenset({"fix.undo", "stats.history"})


def _as_here(turn: Turn, label: str) -> str:
    """The label that fits what was said with it: a time, today, a word for taking out."""
    said = turn.said
    if label == "log.future" and said.names_reminder:
        label = "remind.at"
    is_asked = label == "remind.when" and said.is_question
    if label in SAME_REMINDER and said.minute_of_day is not None and not is_asked:
        return "remind.snooze" if said.is_of_today else "remind.at"
    if label == "remind.off" and said.is_stop_alone:
        return "talk.cancel"
    if (label in TAKES_OUT and said.removes) or (label == "fix.value" and said.undoes):
        return "fix.undo"
    if label == "pain.now" and said.tells_of_habit:
        return "pain.usual"
    return label


def _without_a_meaning(turn: Turn) -> bool:
    """Whether words that nobody is sure of say how the last session was, or wait for safety."""
    answers = (guided.still_running, today.waits, told.completed, safety.eased)
    return any(answered(turn) for answered in answers)


def _commanded(turn: Turn, command: Command) -> None:
    if not command.is_for(turn.stage.bot_username):
        return
    if command.name in COMMANDS:
        COMMANDS[command.name](turn, command.rest)
        return
    near = difflib.get_close_matches(command.name, COMMANDS.keys() - FOR_ADMINS, n=1)
    odd.unknown_command(turn, near[0] if near else "")
