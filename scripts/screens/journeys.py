"""The twelve journeys, each walked to its end; the same steps in every language.

The most that a leg may take, in actions of the person and messages of the bot (a message that is
changed in place is none), was set before it was walked.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import time, timedelta

from scripts.screens.walker import Walker
from scripts.screens.world import ZONE

MON, WED, FRI, SUN = 0, 2, 4, 6
SIX_O_CLOCK = time(18, 0)
AT_ONCE = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Journey:
    """One of them; `weeks` of sessions lie behind the person, None for a stranger."""

    name: str
    title: str
    weeks: int | None
    walk: Callable[[Walker], Awaitable[None]]


async def set_up(walk: Walker) -> None:
    """J1: from the first message to a plan."""
    async with walk.leg("J1", "set-up", actions=6, messages=2):
        await walk.say("/start")
        await walk.shot("j01-hello", "The coach says hello and what it keeps, and offers a set-up")
        await walk.tap("start-agree")
        await walk.shot("j01-check", "One question with eight points on health, and three answers")
        await walk.tap("goal-check-none")
        await walk.tap("place-treadmill")
        await walk.shot("j01-days", "Days and a time to choose from")
        days = walk.words.plain("goal-days-mwf")
        await walk.tap("goal-when-one", days=days, time="18:00")
        await walk.tap_with(f"{walk.world.clock.now().astimezone(ZONE):%H:%M} ·")
    await walk.shot("j01-plan", "The plan: days, first session, first reminder")
    async with walk.leg("J1", "how sure", actions=2, messages=0):
        await walk.tap("goal-sure-5")
        await walk.shot("j01-smaller", "A smaller plan after the answer “below 7”")


async def guided(walk: Walker) -> None:
    """J2: a guided session, from the check to the receipt."""
    async with walk.leg("J2", "check and sound", actions=3, messages=4):
        await walk.say("start")
        await walk.shot(
            "j02-check", "What to check before the session; one button shows how it is done"
        )
        await walk.tap("guided-test")
        await walk.tap("guided-go")
    await walk.shot("j02-track", "The sound track and the live card of the session")
    async with walk.leg("J2", "five rounds", actions=0, messages=10):
        await walk.world.pass_by(timedelta(minutes=1, seconds=45), AT_ONCE)
        await walk.shot("j02-live", "The live card in the middle of the session, with STOP")
        await walk.world.pass_by(timedelta(minutes=8), AT_ONCE)
    async with walk.leg("J2", "how it was", actions=3, messages=1):
        await walk.shot("j02-effort", "The session is done; how hard was it?")
        await walk.tap("rate-effort-4")
        await walk.tap("rate-pain-0")
        await walk.tap("rate-stumbles-0")
    await walk.shot("j02-receipt", "The receipt of the session, and when the next one is")


async def reminders(walk: Walker) -> None:
    """J3: done, later, not today, and the button of another day."""
    async with walk.leg("J3", "done", actions=2, messages=2):
        await walk.world.until(MON, SIX_O_CLOCK)
        await walk.shot("j03-reminder", "A reminder with its session, a tip and four buttons")
        await walk.tap("done-button")
        await walk.tap("rate-effort-4")
    await walk.shot("j03-done", "Done as planned, with effort")
    async with walk.leg("J3", "later", actions=2, messages=3):
        await walk.world.until(WED, SIX_O_CLOCK)
        await walk.tap("later-button")
        await walk.shot("j03-later", "When to ask again")
        await walk.tap("snooze-60")
        await walk.world.pass_by(timedelta(hours=20))
    await walk.shot("j03-again", "Asked once more, and then left in peace")
    async with walk.leg("J3", "not today", actions=2, messages=1):
        await walk.world.until(FRI, SIX_O_CLOCK)
        await walk.tap("skip-button")
        await walk.tap("skip-time")
    await walk.shot("j03-no-time", "No time: two minutes count too")
    async with walk.leg("J3", "yesterday's button", actions=2, messages=2):
        await walk.world.until(MON, SIX_O_CLOCK)
        await walk.world.pass_by(timedelta(hours=16))
        await walk.tap("done-button")
        await walk.shot("j03-which-day", "The button was yesterday's: which day shall count?")
        await walk.tap("log-count-that-day", day=walk.words.plain("day-yesterday"))
    await walk.shot("j03-counted", "Counted for Monday")


async def told(walk: Walker) -> None:
    """J4: a session in one's own words."""
    async with walk.leg("J4", "one sentence", actions=1, messages=1):
        await walk.say("log")
    await walk.shot("j04-log", "The receipt of a session told in one sentence")
    async with walk.leg("J4", "an edit", actions=1, messages=0):
        await walk.correct("log_corrected")
    async with walk.leg("J4", "a reply", actions=1, messages=0):
        await walk.reply("no_rails")
    await walk.shot("j04-changed", "The same receipt after an edit and a reply")
    await walk.world.pass_by(timedelta(days=1))
    async with walk.leg("J4", "an unclear number", actions=2, messages=1):
        await walk.say("log_200")
        await walk.shot("j04-unclear", "200 minutes? Nothing is logged before it is clear")
        await walk.tap("minutes-button", minutes=20)
    await walk.shot("j04-cleared", "What became of the unclear number")


async def calories(walk: Walker) -> None:
    """J5: a quick question, and what follows from it."""
    async with walk.leg("J5", "a question", actions=1, messages=1):
        await walk.say("ask")
    await walk.shot("j05-ask", "A calorie question and its answer, with what was assumed")
    async with walk.leg("J5", "and for 35?", actions=1, messages=1):
        await walk.say("ask_35")
    async with walk.leg("J5", "a donut", actions=1, messages=1):
        await walk.say("ask_food")
    await walk.shot("j05-donut", "How long it takes to walk off a donut, and why not to")
    async with walk.leg("J5", "6 METs?", actions=2, messages=2):
        await walk.say("ask_mets")
        await walk.tap("why-button")
    await walk.shot("j05-why", "A fact with its sources, and how sure they are")


async def inline(walk: Walker) -> None:
    """J6: a question in another chat."""
    async with walk.leg("J6", "in a group", actions=1, messages=0):
        await walk.look_at(walk.world.group)
        await walk.ask_inline("inline")
        await walk.shot("j06-offers", "Three answers to choose from, in a group")
        await walk.choose()
    await walk.shot("j06-chosen", "The chosen answer stands in the group")


async def pain(walk: Walker) -> None:
    """J7: a knee that hurts, and a sign of danger."""
    async with walk.leg("J7", "a knee", actions=2, messages=2):
        await walk.say("knee")
        await walk.shot("j07-signs", "Pain of 5: no session today, and one question")
        await walk.tap("pain-signs-none")
    await walk.shot("j07-rest", "Rest for some days, and how it goes on")
    async with walk.leg("J7", "danger", actions=1, messages=1):
        await walk.say("chest")
    await walk.shot("j07-danger", "Chest pain: stop, and call the emergency number")
    async with walk.leg("J7", "safe", actions=1, messages=1):
        await walk.tap("safety-safe")
    await walk.shot("j07-safe", "Safe again, and no reminders until a doctor has looked")


async def journey(walk: Walker) -> None:
    """J8: a week in another time zone."""
    async with walk.leg("J8", "to Tokyo", actions=2, messages=1):
        await walk.say("tokyo")
        await walk.shot("j08-ask", "Shall reminders follow to Tokyo?")
        await walk.tap("travel-week")
    await walk.shot("j08-away", "Reminders follow for a week")
    async with walk.leg("J8", "a week away", actions=0, messages=4):
        await walk.world.pass_by(timedelta(days=8))
    async with walk.leg("J8", "home again", actions=1, messages=1):
        await walk.say("/settings")
    await walk.shot("j08-home", "Home again, by itself")


async def look_back(walk: Walker) -> None:
    """J9: the look back at a week."""
    async with walk.leg("J9", "switched on", actions=2, messages=1):
        await walk.say("/settings")
        await walk.tap("settings-digest", on=walk.words.plain("settings-off"))
    await walk.shot("j09-settings", "The weekly look back is on")
    async with walk.leg("J9", "three sessions and a look back", actions=4, messages=7):
        for day in (MON, WED, FRI):
            await walk.world.until(day, SIX_O_CLOCK)
            await walk.tap("done-button")
        await walk.world.until(SUN, SIX_O_CLOCK)
        await walk.shot("j09-week", "The week in a picture and in words")
        await walk.tap("digest-good")
    async with walk.leg("J9", "a quiet week", actions=1, messages=5):
        await walk.world.until(SUN, SIX_O_CLOCK)
        await walk.shot("j09-quiet", "A quiet week: what got in the way?")
        await walk.tap("quiet-time")
    await walk.shot("j09-time", "A better time, or fewer days")
    async with walk.leg("J9", "statistics", actions=4, messages=3):
        await walk.say("/stats")
        await walk.shot("j09-stats", "Weeks against the plan")
        await walk.tap("stats-habit-button")
        await walk.shot("j09-habit", "A calendar of the planned days")
        await walk.tap("stats-effort-button")
        await walk.shot("j09-felt", "How hard sessions felt")


async def comeback(walk: Walker) -> None:
    """J10: silence, and the way back."""
    async with walk.leg("J10", "eight weeks of silence", actions=0, messages=7):
        await walk.world.pass_by(timedelta(weeks=8), timedelta(hours=3))
    await walk.shot("j10-call", "The last of three short messages in eight weeks")
    async with walk.leg("J10", "back again", actions=3, messages=3):
        await walk.tap("start-button")
        await walk.shot("j10-check", "After so long the questions on health are asked again")
        await walk.tap("goal-check-none")
        await walk.say("/today")
    await walk.shot("j10-today", "It begins again, small")


async def changing(walk: Walker) -> None:
    """J11: changing a session and taking the change back."""
    async with walk.leg("J11", "another number", actions=4, messages=3):
        await walk.say("/history")
        await walk.shot("j11-history", "The last sessions, each with its number")
        await walk.tap("history-number", number=2)
        await walk.tap("edit-minutes")
        await walk.say("six")
    await walk.shot("j11-changed", "The changed session")
    async with walk.leg("J11", "undo and redo", actions=2, messages=2):
        await walk.say("/undo")
        await walk.say("/undo")
    await walk.shot("j11-undone", "Undone, and put back")


async def leaving(walk: Walker) -> None:
    """J12: another aim, a copy of everything, and deletion."""
    async with walk.leg("J12", "another place", actions=2, messages=1):
        await walk.say("outdoors")
        await walk.shot("j12-outdoors", "What changes outdoors, before it is changed")
        await walk.tap("goal-move-yes")
    async with walk.leg("J12", "to lose weight", actions=1, messages=1):
        await walk.say("lose")
    await walk.shot("j12-lose", "What walking can do for weight, and what it can't")
    async with walk.leg("J12", "a copy", actions=1, messages=2):
        await walk.say("/export")
    await walk.shot("j12-export", "Two files with all that is known")
    async with walk.leg("J12", "deletion", actions=2, messages=1):
        await walk.say("/delete")
        await walk.shot("j12-delete", "What would go, and a way to keep a copy first")
        await walk.tap("delete-now")
    await walk.shot("j12-deleted", "Deleted")


JOURNEYS = (
    Journey("J1", "Set-up", None, set_up),
    Journey("J2", "The first guided session", 0, guided),
    Journey("J3", "A reminder: done, later, not today", 2, reminders),
    Journey("J4", "A session in one's own words", 2, told),
    Journey("J5", "A quick calorie question", 2, calories),
    Journey("J6", "In another chat", 2, inline),
    Journey("J7", "Pain and danger", 2, pain),
    Journey("J8", "Another time zone", 2, journey),
    Journey("J9", "The weekly look back", 4, look_back),
    Journey("J10", "Silence and the way back", 3, comeback),
    Journey("J11", "Change and undo", 2, changing),
    Journey("J12", "Another aim, a copy, deletion", 2, leaving),
)
