"""The journeys of a person with the coach, one after the other, as people live them."""

from __future__ import annotations

import asyncio
import io
from datetime import timedelta

from PIL import Image
from pypdf import PdfReader

from retrowalk.coach.store.database import Database
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import (
    Running,
    bot_said,
    pass_by,
    reminded,
    running,
    set_up,
    settings_for,
)
from tests.phone import Phone

# -- J9: the weekly look back, and statistics ------------------------------------------------------


async def a_good_fortnight(phone: Phone, clock: Clock) -> None:
    await set_up(phone)
    for _ in range(6):
        await phone.say("did 5 min on the treadmill, effort 4, pain 1, no stumbles")
        clock.forward(timedelta(days=2, hours=8))


async def test_statistics_have_pictures_with_the_same_numbers(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await a_good_fortnight(phone, clock)
    await phone.say("how am I doing?")
    weeks = phone.last
    assert weeks.photo is not None
    assert "Habit:" in weeks.text
    assert "6 sessions, 3" in weeks.text
    with Image.open(io.BytesIO(await phone.download(weeks))) as picture:
        assert picture.size == (1080, 760)
    await phone.tap("Calendar")
    assert phone.last.photo is not None
    await phone.tap("Effort", on=weeks)
    assert phone.last.photo is not None
    assert "4" in phone.last.text
    await phone.tap("Why this score?", on=weeks)
    assert "Loop Habit Tracker" in phone.last.text


async def test_the_sheet_for_the_physiotherapist_is_one_page_that_can_be_read(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await a_good_fortnight(phone, clock)
    await phone.say("/stats")
    await phone.tap("Sheet for my physiotherapist")
    assert phone.last.document is not None
    pdf = PdfReader(io.BytesIO(await phone.download(phone.last)))
    assert len(pdf.pages) == 1
    words = pdf.pages[0].extract_text()
    assert "Walking backwards: what was done" in words
    assert "pain 1 of 10" in words


async def test_j9_the_weekly_look_back(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await phone.say("/settings")
    await phone.tap("Weekly look back: off")
    assert "Weekly look back: Sunday" in phone.last.buttons
    await phone.say("did 5 min, effort 5, pain 0")
    await pass_by(coach, clock, timedelta(days=3), timedelta(hours=3))
    digest = await phone.hear("This week: 1 of 1, 5 min.")
    assert digest.photo is not None
    assert "Hardest felt: 5 of 10." in digest.text
    await pass_by(coach, clock, timedelta(days=7), timedelta(hours=3))
    quiet = await phone.hear("A quiet week")
    await phone.tap("Not for me now", on=quiet)
    await phone.tap("A month")
    assert phone.last.text.startswith("Paused until")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=20), timedelta(hours=6))
    await phone.look()
    assert len(phone.messages) == before, "none in a pause"


# -- J10: silence, and the way back ----------------------------------------------------------------


async def test_j10_ignored_reminders_fall_silent_and_a_few_words_call_back(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=60), timedelta(hours=4))
    await phone.look()
    came = phone.messages[before:]
    reminders = [m for m in came if m.text.startswith("5 min backwards")]
    assert len(reminders) == 4
    assert "maybe it did not fit" in reminders[2].text
    calls = [m for m in came if m.text.startswith("Good to see you any time")]
    assert len(calls) == 3
    assert "I will not ask again" in calls[-1].text
    assert len(came) == 7, [m.text for m in came]
    await phone.tap("Start", on=calls[-1])
    assert phone.last.text.startswith("Does any of this fit you?"), "asked anew after so long"


async def test_j10_the_look_back_a_day_later_asks_instead_of_the_first_word(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/settings")
    await phone.tap("Weekly look back: off")
    await phone.say("did 5 min, felt 3")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=17), timedelta(hours=4))
    await phone.look()
    came = [message.text for message in phone.messages[before:]]
    words = [at for at, text in enumerate(came) if text.startswith("Good to see you any time")]
    quiet = [at for at, text in enumerate(came) if text.startswith("A quiet week")]
    assert len(words) == 1, came
    assert quiet[0] < words[0], "the first week ends with one question, not with two words"


async def test_a_pause_from_the_past_counts_the_days_before_as_paused(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    clock.forward(timedelta(days=5))
    await phone.say("I've been ill since monday")
    assert phone.last.text.startswith("For how long shall I pause?")
    assert "Since Mon" in phone.last.text
    await phone.tap("Until I say")
    assert phone.last.text.startswith("Paused until you say.")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=10), timedelta(hours=6))
    await phone.look()
    assert len(phone.messages) == before
    await phone.say("I'm back")
    assert phone.last.text.startswith("Welcome back.")
    await pass_by(coach, clock, timedelta(days=3), timedelta(hours=2))
    await phone.hear("min backwards")


async def test_plan_shows_this_week_and_the_next_with_its_rule(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("/plan")
    assert phone.last.text.startswith("Your plan: week 1.")
    assert phone.last.text.count("min backwards") >= 3
    await phone.tap("Why this step?")
    assert "All rules with their sources" in phone.last.text


# -- J8, J12 and the rest --------------------------------------------------------------------------


async def test_j8_a_journey_of_a_week_and_home_again(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("I'm in Tokyo")
    assert phone.last.text.startswith("Tokyo, where it is 18:00 now.")
    await phone.tap("Only for a week")
    assert "Time zone: Tokyo" in phone.last.text
    assert "On a journey until" in phone.last.text
    await pass_by(coach, clock, timedelta(days=10), timedelta(hours=2))
    await phone.say("/settings")
    assert "Time zone: Berlin" in phone.last.text
    assert "journey" not in phone.last.text


async def test_j12_an_export_can_be_brought_back(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 12 min on the treadmill, effort 4")
    await phone.say("did 9 min outside yesterday, pain 1")
    await phone.say("/export")
    file = next(m for m in phone.answers if m.document and "everything" in str(m.document))
    content = await phone.download(file)
    await phone.say("/delete")
    await phone.tap("Delete now") if "Delete now" in phone.last.buttons else None
    await phone.send("document", content=content, file_name="everything.json")
    assert phone.last.text.startswith("2 new sessions in this file.")
    await phone.tap("Yes, add them")
    assert phone.last.text.startswith("Added: 2.")
    await phone.say("/history")
    assert "12 min · treadmill · effort 4" in phone.last.text
    await phone.send("document", content=content, file_name="everything.json")
    assert "nothing new" in phone.last.text
    await phone.send("document", content=b"{not json", file_name="a.json")
    assert "could not read that file" in phone.last.text


async def test_j1_own_reason_and_cue_come_back_in_the_reminder(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.tap("Change plan")
    await phone.tap("After what?")
    await phone.say("after breakfast, in the <hallway>")
    assert "When: after breakfast, in the <hallway>" in phone.last.text
    await phone.tap("Change plan")
    await phone.tap("My reason")
    await phone.say("play with the grandchildren")
    assert "Your reason: play with the grandchildren" in phone.last.text
    clock.forward(timedelta(days=3, hours=8))
    await coach.nudge()
    reminder = await phone.hear("💡")
    assert "after breakfast, in the <hallway>" in reminder.text


async def test_j10_after_forty_days_the_questions_are_asked_again(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 9 min")
    clock.forward(timedelta(days=45))
    await phone.say("/today")
    assert phone.last.text.startswith("Does any of this fit you?")
    await phone.tap("None of these")
    await phone.say("/today")
    assert "from the beginning" in phone.last.text or "min backwards" in phone.last.text


async def test_j10_whoever_logs_after_forty_days_is_asked_the_questions_too(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 5 min, felt 3")
    clock.forward(timedelta(days=41))
    await phone.say("did 6 min, felt 3")
    assert bot_said(phone, "Logged: 6 min")
    assert phone.last.text.startswith("Does any of this fit you?")
    await phone.tap("None of these")
    await phone.say("I'm back")
    assert phone.last.text.startswith("Done for today: 6 min")


async def test_j5_a_wrong_reading_is_mended_by_a_tap_and_a_word(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("20 min backwards 2 mph 80 kg?")
    assert "20 min · 3.2 km/h · 80 kg" in phone.last.text
    await phone.tap("Not what I meant")
    await phone.say("25 min, no rails")
    assert "25 min · 3.2 km/h · 80 kg · without holding on" in phone.last.text
    await phone.say("and for 35?")
    assert "35 min · 3.2 km/h · 80 kg" in phone.last.text
    await phone.tap("Remember 80 kg")
    assert "use it for your calories" in phone.last.text
    await phone.say("calories for 10 min at 2 km/h")
    assert "10 min · 2 km/h · 80 kg" in phone.last.text


async def test_a_fact_leads_to_its_sources_and_an_edited_question_is_answered_anew(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("is it really 6 METs?")
    await phone.tap("Why?")
    assert "Compendium" in phone.last.text
    question = await phone.say("20 min backwards 2 mph 80 kg?")
    await phone.edit(question, "25 min backwards 2 mph 80 kg?")
    assert "25 min · 3.2 km/h · 80 kg" in phone.last.text


async def test_what_helps_says_how_sure_it_is_and_so_does_each_source_under_why(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("does walking backwards help my balance?")
    assert "fairly sure" in phone.last.text
    await phone.tap("Why?")
    assert "Wang J, Xu J, An R, 2019. How sure: fairly sure. https://" in phone.last.text
    assert phone.last.text.count("How sure: ") == 3


async def test_why_a_tip_tells_its_limits_and_why_it_is_that_sure(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.say("why this tip")
    assert "How sure: not sure." in phone.last.text
    assert phone.last.text.rstrip().endswith("without a study.")


async def test_j7_a_red_flag_that_waited_is_answered_with_that(
    telegram: LocalTelegram, phone: Phone, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    settings = settings_for(telegram, sqlite_url)
    async with running(settings, sqlite_db, clock):
        await phone.say("/help")
    writing = asyncio.create_task(phone.say("I fainted"))
    await asyncio.sleep(0.2)
    clock.forward(timedelta(hours=1))
    async with running(settings, sqlite_db, clock):
        await writing
    said = [message.text for message in phone.answers]
    assert said[0].startswith("I see this only now.")
    assert said[1].startswith("Stop. This can be an emergency.")


async def test_j1_set_up_takes_six_taps_on_one_card(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    from_bot = [message for message in phone.messages if message.from_bot]
    assert len(from_bot) == 1, "one card, changed in place"
    assert from_bot[0].text.startswith("Your plan: Mon, Wed, Fri.")
    assert "How sure are you" in from_bot[0].text
    await phone.tap("Below 7")
    assert phone.toast == "Then a smaller plan. Better?"
    assert phone.last.text.startswith("Your plan: Mon, Thu.") or "Your plan:" in phone.last.text


async def test_j1_no_session_before_the_questions_and_their_answer_is_kept_at_once(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("start")
    assert phone.last.text.startswith("Hello, I coach walking backwards.")
    await phone.tap("Yes, I agree. Let's go")
    await phone.tap("One or more")
    await phone.say("/plan")
    assert phone.last.text.startswith("Shall we go on with the gentlest steps")
    await phone.say("start")
    check = next(m for m in phone.answers if m.text.startswith("Before you start"))
    assert check.text.startswith("Before you start: 2 min"), "the gentlest session"


async def test_j1_left_and_come_back_after_three_days(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    del coach
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    await phone.tap("None of these")
    clock.forward(timedelta(days=3))
    await phone.say("hello")
    assert any("Where will you walk?" in message.text for message in phone.answers)


async def test_j3_later_takes_a_time_or_a_while_in_words(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    reminder = await reminded(phone, clock, coach)
    for said, at in (("in an hour", "19:00"), ("at 8:30 pm", "20:30"), ("at 9", "21:00")):
        await phone.press(reminder, f"1:later:{clock.now().date().isoformat()}")
        asked = next(m for m in phone.messages if m.id == reminder.id)
        assert asked.text.startswith("When shall I ask again?")
        await phone.say(said)
        assert phone.last.text.startswith(f"I will ask again today at {at}"), said
    await phone.say("/history")
    assert phone.last.text.startswith("Nothing logged yet.")


async def test_j3_later_then_not_today(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.tap("Later")
    await phone.tap("In 15 min")
    assert phone.last.text.startswith("I will ask again")
    clock.forward(timedelta(minutes=15))
    await coach.nudge()
    await phone.hear("💡", after=phone.last.id)
    await phone.tap("Not today")
    await phone.tap("No time")
    assert "Two minutes along a wall count too" in phone.last.text


async def test_j3_ill_pauses_until_one_says(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.tap("Not today")
    await phone.tap("Ill")
    assert "Paused until you say." in phone.last.text
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=14), timedelta(hours=6))
    await phone.look()
    assert len(phone.messages) == before


async def test_j4_a_sentence_an_edit_and_a_reply(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    said = await phone.say("did 20 min backwards on the treadmill at 2.5 km/h, felt 4/10")
    receipt = phone.last
    assert receipt.text.startswith("Logged: 20 min · treadmill · 2.5 km/h · effort 4 · today")
    await phone.edit(said, "did 25 min backwards on the treadmill at 2.5 km/h, felt 4/10")
    await phone.say("no rails", reply_to=receipt.id)
    shown = next(message for message in phone.messages if message.id == receipt.id)
    assert shown.text.startswith("Logged: 25 min · treadmill · 2.5 km/h · without holding on")


async def test_j6_inline_has_three_answers_and_tells_no_weight_of_the_profile(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("I weigh 83 kg")
    await phone.tap("Yes, remember it")
    results = await phone.inline("20 min 2 mph 80kg")
    assert [result["id"] for result in results] == ["burn", "compare", "time_for"]
    for result in await phone.inline("20 min 2 mph"):
        assert "83 kg" not in str(result)
    assert await phone.inline("")


async def test_j11_change_undo_and_put_back(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 6 min, effort 4")
    await phone.say("/history")
    await phone.tap("Entry 1")
    await phone.tap("Minutes")
    await phone.say("8")
    assert phone.last.text.startswith("Logged: 8 min")
    await phone.say("/undo")
    assert "6 min" in phone.last.text
    await phone.say("/undo")
    assert phone.last.text.startswith(("Put back.", "Undone."))


async def test_j5_a_stranger_may_have_their_weight_remembered(phone: Phone, coach: Running) -> None:
    del coach
    await phone.say("20 min backwards 2 mph 80 kg?")
    await phone.tap("Remember 80 kg")
    assert "use it for your calories" in phone.last.text
    await phone.tap("Undo")
    assert phone.last.text.startswith("Undone.")


async def test_j8_sessions_at_night_ask_once_about_a_journey(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    del coach
    await set_up(phone)
    clock.forward(timedelta(hours=17))  # 03:00 in Berlin
    await phone.say("did 5 min, effort 3")
    assert "travelling" not in phone.last.text
    clock.forward(timedelta(days=1))
    await phone.say("did 5 min, effort 3")
    assert phone.last.text.startswith("Are you travelling?\nAt home (Berlin) it is 03:")
    await phone.tap("Yes, I am elsewhere")
    await phone.say("Tokyo")
    assert phone.last.text.startswith("Tokyo, where it is")
    await phone.tap("Only for a week")
    clock.forward(timedelta(days=1))
    before = len(phone.messages)
    await phone.say("did 5 min, effort 3")
    assert len(phone.messages) == before + 2, "asked once"


async def test_j5_a_question_can_be_shared_as_it_was_typed(phone: Phone, coach: Running) -> None:
    del coach
    await phone.say("/ask 20 min backwards 2 mph 80 kg?")
    shared = [b for row in phone.last.rows for b in row if "switch_inline_query" in b]
    assert [b["switch_inline_query"] for b in shared] == ["20 min backwards 2 mph 80 kg?"]
    results = await phone.inline("")
    assert len(results) == 3
    assert all("kcal" in str(result) for result in results)


async def test_j7_of_several_messages_that_waited_danger_is_answered_first(
    telegram: LocalTelegram, phone: Phone, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    settings = settings_for(telegram, sqlite_url)
    async with running(settings, sqlite_db, clock):
        await phone.say("/help")
    before = len(phone.answers)
    waiting = [asyncio.create_task(phone.say(text)) for text in ("hello", "/today", "I fainted")]
    await asyncio.sleep(0.3)
    clock.forward(timedelta(hours=1))
    async with running(settings, sqlite_db, clock):
        await asyncio.gather(*waiting)
    said = [message.text.partition("\n")[0] for message in phone.messages if message.from_bot]
    after = said[1:] if before else said
    assert after[0] == "I see this only now. I hope help was near."
    assert after[1] == "Stop. This can be an emergency."
    assert len(after) == 4, "the others are answered too"


async def test_j7_danger_in_a_caption_or_an_edit_is_answered_first(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    said = await phone.say("did 5 min, effort 3")
    await phone.edit(said, "did 5 min, effort 3, then chest pain")
    assert phone.last.text.startswith("Stop. This can be an emergency.")
    await phone.send("photo", caption="I fell off the treadmill")
    assert phone.last.text.startswith("I am sorry you fell. Please stop for today.")


async def test_in_a_group_one_person_gets_two_answers_then_one_every_half_minute(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    del coach
    group = telegram.group.id
    for _ in range(6):
        await phone.say("/ask 20 min at 2 mph, 80 kg", chat=group)
    answers = [m for m in phone.messages_in(group) if m.from_bot]
    assert len(answers) == 2
    clock.forward(timedelta(seconds=31))
    await phone.say("/ask 20 min at 2 mph, 80 kg", chat=group)
    assert len([m for m in phone.messages_in(group) if m.from_bot]) == 3


async def test_what_stands_on_a_button_can_be_typed(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await phone.say("/start")
    for typed in ("yes, i agree. let's go", "none of these", "treadmill with rails"):
        await phone.say(typed)
    await phone.say("mon, wed, fri · 18:00")
    await phone.say(next(label for label in phone.last.buttons if "Berlin" in label))
    assert phone.last.text.startswith("Your plan: Mon, Wed, Fri.")
    await phone.say("below 7")
    assert phone.last.text.startswith("Your plan: Tue, Fri.")
    await phone.say("change plan")
    await phone.say("change days")
    assert phone.last.text.startswith("Which days suit you?")
    await phone.say("Mon to Wed and Friday")
    assert phone.last.text.startswith("Your plan: Mon, Tue, Wed, Fri.")
    await reminded(phone, clock, coach)
    await phone.say("why this tip")
    assert "What it found:" in phone.last.text
    await phone.say("later")
    await phone.say("in 15 min")
    assert phone.last.text.startswith("I will ask again")


async def test_numbers_below_a_receipt_rate_the_session(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 6 min")
    await phone.say("5")
    assert phone.last.text.startswith("Logged: 6 min · effort 5 · today")
    await phone.say("one")
    assert phone.last.text.startswith("Logged: 6 min · effort 5 · pain 1 · today")
    await phone.say("0")
    assert phone.last.text.startswith("Logged: 6 min · effort 5 · pain 1 · no stumbles · today")
    await phone.say("20")
    assert phone.last.text.startswith("20 minutes?")


async def test_j4_what_the_plan_has_not_opened_is_logged_with_a_word_of_care(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    for said, word in (
        ("did 5 min at 6% incline, effort 3", "A slope comes later in your plan."),
        ("ran backwards for 3 min, effort 3", "Running backwards comes much later"),
        ("5 min on the manual treadmill, effort 3", "A belt without a motor needs far more force."),
        ("8 min outside, effort 3", "Outdoors comes a little later"),
        ("did 4 min on the stairs backwards", "Please leave stairs out"),
    ):
        await phone.say(said)
        assert phone.last.text.startswith("Logged:"), said
        assert word in phone.last.text, said
    await phone.say("/history")
    assert "6 % slope" in phone.last.text
    assert "running backwards" in phone.last.text


async def test_j11_the_day_of_a_session_can_be_changed(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 6 min, effort 4")
    await phone.tap("Change")
    await phone.tap("Day")
    assert "yesterday" in phone.last.buttons
    await phone.say("tuesday")
    assert phone.last.text.startswith("Logged: 6 min · effort 4 · Tue 17 Nov")
    await phone.tap("Undo")
    assert phone.last.text.startswith("Undone. The session is: today, 6 min")
    assert "Next: Mon 23 Nov" in phone.last.text


async def test_j9_easier_takes_a_step_back_and_can_be_undone(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/settings")
    await phone.tap("Weekly look back: off")
    for ago in (4, 2):
        await phone.say(f"did 6 min {ago} days ago, effort 3, pain 0, no stumbles")
    await pass_by(coach, clock, timedelta(days=3), timedelta(hours=3))
    digest = await phone.hear("This week:")
    assert "7 min backwards" in digest.text
    await phone.tap("Easier")
    assert phone.last.text.startswith("A step back, as you wished.\nNext: Wed 25 Nov, 6 min")
    await phone.tap("Undo")
    await phone.say("/today")
    assert "7 min backwards" in phone.last.text


async def test_j4_the_weight_is_asked_for_once_a_week(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    del coach
    await set_up(phone)
    hint = "Tell me your weight"
    await phone.say("did 5 min, effort 3")
    assert hint in phone.last.text
    clock.forward(timedelta(days=2))
    await phone.say("did 5 min, effort 3")
    assert hint not in phone.last.text
    clock.forward(timedelta(days=6))
    await phone.say("did 5 min, effort 3")
    assert hint in phone.last.text


async def test_j5_each_source_behind_the_number_can_be_opened(phone: Phone, coach: Running) -> None:
    del coach
    await phone.say("20 min backwards 2 mph 80 kg?")
    await phone.tap("Why?")
    cited = phone.last.text.splitlines()[3:-1]
    assert len(cited) == 4
    assert all("https://" in line for line in cited), cited
