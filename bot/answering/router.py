"""From what came in to who answers it: reading decides, the features act.

Who could answer stands in `table`; who comes first where several could, and why, in `answer.Rank`.
docs/architecture.md shows both.
"""

from __future__ import annotations

import difflib
from dataclasses import replace

from retrowalk.bot.answering import all_features, shown_buttons
from retrowalk.bot.answering.several_things import apart
from retrowalk.bot.conversation import flow as flows
from retrowalk.bot.conversation.admins import is_admin, is_announced
from retrowalk.bot.conversation.decision import Certainty, Decision, decide
from retrowalk.bot.conversation.order import Answer, Moment, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.asking import not_understood
from retrowalk.bot.ground import last_act, morning_after, set_up, told_early
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.coach.errors import BadInput, Mistake, NotAllowed, Stale
from retrowalk.coach.message import Priority, read_button_data
from retrowalk.coach.reading import follow_ups
from retrowalk.coach.reading.sentences import sentences
from retrowalk.coach.reading.shape import CODE
from retrowalk.coach.store import albums, dialogues, last_questions


def route(turn: Turn) -> None:
    """Answer one update.

    Raises Mistake for one of the person's: what was written till then has to be undone, and
    `apologise` answers.
    """
    _prepare(turn)
    if _is_danger(turn):
        turn.is_danger = True
        return
    _all(turn, Moment.BEFORE)
    unseen = dialogues.load(turn.tx, turn.person.id) if turn.unanswered else None
    _take(turn)
    is_open = turn.has_resumed or (unseen is not None and _is_still_open(turn, unseen))
    if is_open and not any(reply.priority is Priority.SAFETY for reply in turn.replies):
        _ask_open_question(turn)
    if turn.incoming.private and turn.incoming.kind in {Kind.SAID, Kind.TAPPED}:
        _all(turn, Moment.AFTER)


def apologise(turn: Turn, mistake: Mistake) -> None:
    """Answer a person's mistake with a kind text; it has changed nothing, not even in part."""
    _prepare(turn)
    _all(turn, Moment.BEFORE)
    match mistake:
        case BadInput():
            turn.send(turn.say(mistake.key, **mistake.values))
        case Stale():
            not_understood.old_button(turn)
        case NotAllowed():
            turn.toast("odd-not-yours", alert=True)


def _prepare(turn: Turn) -> None:
    turn.go_on, turn.menu = lambda: _heard(turn), all_features.MENU


def _first(turn: Turn, moment: Moment) -> bool:
    """Whether one of those that may answer now did; the first one that does is the only one."""
    return any(
        answer.fits(turn.decision.label) and answer.does(turn) for answer in IN_ORDER[moment]
    )


def _all(turn: Turn, moment: Moment) -> None:
    for answer in IN_ORDER[moment]:
        answer.does(turn)


def _take(turn: Turn) -> None:
    """Answer it; of what was sent together, the words are read, and what has none is told once.

    The caption may come with any of it. Our word about the others is taken away then.
    """
    incoming, moment = turn.incoming, _moment(turn.incoming)
    has_words = bool(incoming.text or incoming.file_text)
    is_of_album = incoming.album and moment in {Moment.SENT, Moment.WHOLE}
    if not is_of_album:
        _first(turn, moment)
    elif has_words:
        before = len(turn.replies)
        _first(turn, moment)
        said = albums.take_message(turn.tx, turn.person.id, incoming.album)
        turn.put_in_place_of(said, since=before)
    elif not albums.is_known(turn.tx, turn.person.id, incoming.album):
        _first(turn, moment)
        turn.remember_last(f"album:{incoming.album}")


def _moment(incoming: Incoming) -> Moment:
    """What kind of thing came in."""
    by_kind = {Kind.ASKED_INLINE: Moment.INLINE, Kind.REACH: Moment.REACH}
    if incoming.kind in by_kind:
        return by_kind[incoming.kind]
    if not incoming.private:
        return Moment.GROUP
    if incoming.kind in {Kind.TAPPED, Kind.EDITED}:
        return Moment.TAPPED if incoming.kind is Kind.TAPPED else Moment.EDITED
    is_bare = (incoming.attachment or incoming.album) and not incoming.text
    return Moment.SENT if is_bare else Moment.WHOLE


def _is_danger(turn: Turn) -> bool:
    """Whether words in a private chat tell of danger and are answered with that alone."""
    is_said = turn.incoming.kind in {Kind.SAID, Kind.EDITED} and bool(turn.incoming.text)
    is_own = turn.incoming.private and not is_announced(turn)
    return is_own and is_said and _first(turn, Moment.DANGER)


# -- what was said ---------------------------------------------------------------------------------


def _said(turn: Turn) -> bool:
    """Each thing of a message is answered; an open question that insists stands below."""
    left = told_early.take(turn)
    open_before = dialogues.load(turn.tx, turn.person.id)
    if left != "":
        _by_parts(turn, left)
    if left is not None and not turn.has_asked_again:
        set_up.ask(turn)
    open_after = dialogues.load(turn.tx, turn.person.id)
    is_as_before = open_after is not None and open_after == open_before
    if open_after is not None and is_as_before and not turn.has_asked_again:
        _insist(turn, open_after)
    return True


def _by_parts(turn: Turn, left: str | None = None) -> None:
    """Answer each thing of a message that says several; else the message as it is.

    `left` is what was not noted of it yet; None for all of it.
    """
    whole, before = turn.incoming.text, len(turn.replies)
    is_set_up = _is_of_set_up(turn)
    rest = _beside_an_answer(turn) if left is None else left
    asked_next = turn.replies[before:] if is_set_up else []
    del turn.replies[len(turn.replies) - len(asked_next) :]
    turn.is_part = left is not None or bool(asked_next)
    turn.read_instead(rest)
    several, unclear = apart(turn)
    for text in several or [rest]:
        turn.hear(text)
    turn.read_instead(whole)
    if unclear:
        turn.send(turn.say("odd-part-unclear", text=unclear))
    turn.replies += asked_next  # our next question stands below what was asked


def _beside_an_answer(turn: Turn) -> str:
    """What is left of a message of which one sentence answers an open question of ours.

    "About 6 pm. What do I do the first time?" answers and asks; each part goes where it belongs.
    """
    whole = turn.incoming.text
    if dialogues.load(turn.tx, turn.person.id) is None:
        return whole
    texts = sentences(whole, turn.said.language)
    is_mixed = {turn.reads(text).is_question for text in texts} == {True, False}
    if not is_mixed or turn.said.conditions:
        return whole
    rest = list(texts)
    for text in texts:
        turn.read_instead(text)
        if not turn.said.is_question and _question_answered(turn):
            rest.remove(text)
    return " ".join(rest) if len(rest) < len(texts) else whole


def _heard(turn: Turn) -> None:
    """Answer one thing that was said: by its form, by what it is about, or say what may be."""
    if not turn.said.meant and _first(turn, Moment.FORM):
        return
    turn.decision = _as_before_a_plan(turn, decide(turn.said, _out_of_place(turn)))
    certainty = turn.decision.certainty
    if certainty is not Certainty.SURE and _first(turn, Moment.UNSURE):
        return
    is_acted_on = certainty in {Certainty.SURE, Certainty.HARMLESS}
    if not (is_acted_on and _first(turn, Moment.SURE)):
        _first(turn, Moment.LAST)


def _as_before_a_plan(turn: Turn, decision: Decision) -> Decision:
    """Where nothing was ever logged, what shall be taken out is all that was told."""
    is_new = turn.coach.goal is None and turn.coach.walks.last_entry() is None
    is_all = decision.label == "fix.undo" and is_new
    return replace(decision, label="data.delete") if is_all else decision


def _out_of_place(turn: Turn) -> frozenset[str]:
    """What nothing can be about now: who never paused is not back, and no sum goes on with none."""
    likely = {guess.label for guess in turn.said.guesses[:LIKELIEST]}
    labels: set[str] = set()
    is_clear = turn.said.sure >= CLEARLY
    if BACK in likely and not is_clear and turn.coach.pause is None:
        labels.add(BACK)
    asked_at = last_questions.asked_at(turn.tx, turn.person.id, turn.now)
    goes_on = asked_at is not None or turn.said.names_amount or last_act.session(turn) is not None
    if FOLLOW in likely and not goes_on:
        labels.add(FOLLOW)
    labels |= turn.said.cannot_be & likely
    if turn.coach.goal is None and not is_clear:
        labels |= OF_A_PLAN & likely
    mornings = {label for label in likely if label.startswith(morning_after.FAMILY)}
    if mornings and morning_after.to_tell(turn) is None:
        labels |= mornings
    return frozenset(labels)


OF_A_PLAN = frozenset(
    {"pause.start", "plan.easier", "plan.back", "plan.why", "log.skip", "remind.snooze"}
)
"""What can be about a plan alone; before there is one the words mean something else."""

BACK, FOLLOW, LIKELIEST = "pause.end", "ask.follow", 3
CLEARLY = 0.8
"""So sure what was said is answered as it stands, whatever was before."""


def _put_right(turn: Turn) -> bool:
    said = turn.said
    return said.puts_right and not said.is_unknown and _first(turn, Moment.CORRECTION)


def _fixed(turn: Turn) -> bool:
    """Let what was done last be put right; where nothing is, days or a place are of the plan."""
    if _first(turn, Moment.CORRECTION):
        return True
    said = turn.said
    is_swap = CODE["instead"] in said.classes.shape and not said.names_amount
    is_of_plan = turn.coach.goal is not None and is_swap
    place = said.details.place
    if is_of_plan and (said.weekdays or place is not None):
        turn.decision = replace(turn.decision, label="plan.days" if said.weekdays else "plan.place")
        return _wish(turn)
    return False


def _wish(turn: Turn) -> bool:
    """Let the feature answer that says it answers this label."""
    answers = all_features.MEANINGS.get(turn.decision.label)
    if answers is not None:
        answers(turn)
    return answers is not None


def _command(turn: Turn) -> bool:
    command = turn.incoming.command
    if command is None:
        return False
    found = all_features.COMMANDS.get(command.name)
    if found is not None and (is_admin(turn) or not found.for_admins):
        found.does(turn, command.rest)
    else:
        offered = all_features.PUBLIC if found is None else ()
        near = difflib.get_close_matches(command.name, offered, n=1)
        not_understood.unknown_command(turn, near[0] if near else "")
    return True


# -- buttons ---------------------------------------------------------------------------------------


def _tapped(turn: Turn) -> bool:
    _press(turn, turn.incoming.data)
    return True


def _press(turn: Turn, data: str) -> None:
    """Do what a button stands for. Raises Stale for one that nobody knows any more."""
    action, args = read_button_data(data) or ("", [])
    if action == flows.ACTION:
        _answer_flow(turn, args)
    elif action in all_features.BUTTONS:
        all_features.BUTTONS[action](turn, args)
    else:
        raise Stale


def _answer_flow(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or args[0] not in all_features.FLOWS:  # noqa: PLR2004  flow, step, value
        raise Stale
    name, step, value = args
    all_features.FLOWS[name].tapped(
        turn, dialogues.find(turn.tx, turn.person.id, name), step, value
    )


def _button_said(turn: Turn) -> bool:
    """Whether the text says what stands on a button that was shown last."""
    data = shown_buttons.said(turn)
    if data is None:
        return False
    try:
        _press(turn, data)
    except Stale:
        turn.said_old_button = True  # the words may mean something else by now
        return False
    return True


def _why_asked(turn: Turn) -> bool:
    """Whether a short why or a doubt is of the last answer, whose button has the reason."""
    is_asked = turn.said.asks_why or follow_ups.doubts(turn.said)
    data = shown_buttons.why(turn) if is_asked else None
    if data is not None:
        _press(turn, data)
    return data is not None


def _number_below(turn: Turn) -> bool:
    """Whether a number answers what a button of the last message asks for."""
    data = shown_buttons.fresh(turn)
    actions = {(read_button_data(each) or ("",))[0] for each in data}
    is_asked = not turn.said_old_button and not actions.isdisjoint(all_features.NUMBERS)
    asked = [does for action, does in all_features.NUMBERS.items() if action in actions]
    return is_asked and any(does(turn, data) for does in asked)


# -- open questions --------------------------------------------------------------------------------


def _question_answered(turn: Turn) -> bool:
    """Whether the text was an answer to the open question, if there is one.

    What lets go is closed by any other answer, and the question beneath it counts.
    """
    dialogue = dialogues.load(turn.tx, turn.person.id)
    flow = all_features.FLOWS.get(dialogue.flow) if dialogue is not None else None
    if dialogue is None or flow is None:
        return False
    if flow.answered_by_text(turn, dialogue):
        return True
    if not flow.lets_go:
        return False
    flow.close(turn)
    return _question_answered(turn)


def _whole_answered(turn: Turn) -> bool:
    """Whether a whole message answers the open question; one that also asks is taken apart."""
    is_set_up = _is_of_set_up(turn)
    texts = sentences(turn.incoming.text, turn.said.language) if is_set_up else []
    is_mixed = {turn.reads(text).is_question for text in texts} == {True, False}
    if is_mixed and not turn.said.conditions:
        return False
    return _question_answered(turn)


def _is_of_set_up(turn: Turn) -> bool:
    asked = dialogues.load(turn.tx, turn.person.id)
    return asked is not None and asked.flow == set_up.FLOW.name


def _place_answered(turn: Turn) -> bool:
    return turn.incoming.latitude is not None and _question_answered(turn)


def _insist(turn: Turn, dialogue: dialogues.Dialogue) -> None:
    """Set-up goes on once it was begun; a hello alone is not repeated."""
    has_begun = dialogue.step != "consent"
    if (
        dialogue.flow in all_features.FLOWS
        and all_features.FLOWS[dialogue.flow].insists
        and has_begun
    ):
        all_features.FLOWS[dialogue.flow].offer_again(turn, dialogue)


def _is_still_open(turn: Turn, question: dialogues.Dialogue) -> bool:
    """Whether a question that nobody saw, since it came in a flood, is open and not yet asked."""
    return not turn.has_asked_again and dialogues.load(turn.tx, turn.person.id) == question


def _ask_open_question(turn: Turn) -> None:
    dialogue = dialogues.load(turn.tx, turn.person.id)
    if dialogue is not None and dialogue.flow in all_features.FLOWS:
        all_features.FLOWS[dialogue.flow].ask_again(turn, dialogue)


OWN = (
    Answer(Rank.BUTTON, "a button", _tapped),
    Answer(Rank.PLACE_ASKED_FOR, "a place, where that was asked for", _place_answered),
    Answer(Rank.COMMAND, "a command", _command),
    Answer(Rank.OPEN_QUESTION, "the answer to an open question", _whole_answered),
    Answer(Rank.WHY, "why, in a word or two", _why_asked),
    Answer(Rank.SHOWN_BUTTON, "what stands on a button that was shown last", _button_said),
    Answer(Rank.NUMBER_BELOW, "a number that the last message asks for", _number_below),
    Answer(Rank.EACH_THING, "each thing that the message says", _said),
    Answer(Rank.PUT_RIGHT, "words that put something right", _put_right),
    Answer(Rank.FIX, "that something was otherwise", _fixed, ("fix.value",)),
    Answer(Rank.WISH, "a wish, by its label", _wish),
)
IN_ORDER = all_features.in_order((*all_features.ANSWERS, *OWN))
