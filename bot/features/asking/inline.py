"""Calorie questions in any other chat: answered for anybody, about nothing but what was typed."""

from __future__ import annotations

from dataclasses import replace

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.asking import calories
from retrowalk.bot.wire.reply import Inline, InlineResult, Reply
from retrowalk.coach.errors import BadInput
from retrowalk.coach.reading.meaning import AskKind, CalorieQuestion
from retrowalk.coach.words import escape, join_lines


def _asked(turn: Turn) -> bool:
    """Answer an inline query: for anybody, about nothing but what was typed."""
    text = turn.incoming.text.strip()
    question = turn.reads(text).as_question if text else None
    results = _inline_results(turn, question) if question is not None else []
    if not results:
        results = _unread(turn) if turn.incoming.text.strip() else _examples(turn)
    turn.replies.append(
        Reply(
            chat_id=turn.incoming.chat_id,
            inline=Inline(
                turn.incoming.inline_id,
                tuple(results),
                start_label=turn.words.plain("inline-start"),
                ask_label=turn.words.plain("inline-ask"),
            ),
        )
    )
    return True


def _unread(turn: Turn) -> list[InlineResult]:
    title, text = turn.words.plain("inline-unread-title"), turn.words.plain("inline-unread-text")
    return [InlineResult("help", title, text, turn.say("inline-example-message"))]


def _examples(turn: Turn) -> list[InlineResult]:
    """Nothing was typed yet: three questions as one might ask them, with their answers."""
    results = []
    for number in (1, 2, 3):
        text = turn.words.plain(f"inline-example-{number}")
        question = turn.reads(text).question
        if question is not None:
            html = join_lines([escape(text), calories.answer(turn, question)])
            title = turn.words.plain("inline-example-title", example=text)
            short = show.plain_text(html).split("\n")[1]
            signed = join_lines([html, turn.say("inline-signed")])
            results.append(InlineResult(f"example{number}", title, short, signed))
    return results


def _inline_results(turn: Turn, question: CalorieQuestion) -> list[InlineResult]:
    kinds = [AskKind.BURN, AskKind.COMPARE, AskKind.TIME_FOR]
    first = question.kind
    results = []
    for kind in [first, *(kind for kind in kinds if kind is not first)]:
        wanted = replace(question, kind=kind)
        if kind is AskKind.TIME_FOR and wanted.kcal is None:
            wanted = replace(
                wanted, kcal=calories.INVERSE_KCAL, duration_min=None, distance_km=None
            )
        if calories.lacking(turn, wanted):
            continue
        try:
            html = calories.answer(turn, wanted)
        except BadInput:
            continue
        title = turn.words.plain(f"inline-{kind.value}-title")
        first_line = show.plain_text(html).partition("\n")[0]
        results.append(
            InlineResult(
                kind.value, title, first_line, join_lines([html, turn.say("inline-signed")])
            )
        )
    return results


ANSWERS = (Answer(Rank.INLINE, "what is typed behind our name in any chat", _asked),)
