# Every text that people read, in the order of the features. Plain words, short sentences, warm,
# never scolding, no medical promise. The first line carries the message: a lock screen shows it.

## Days, places, quantities

day-short-0 = Mon
day-short-1 = Tue
day-short-2 = Wed
day-short-3 = Thu
day-short-4 = Fri
day-short-5 = Sat
day-short-6 = Sun
day-long-0 = Monday
day-long-1 = Tuesday
day-long-2 = Wednesday
day-long-3 = Thursday
day-long-4 = Friday
day-long-5 = Saturday
day-long-6 = Sunday
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
month-long-1 = January
month-long-2 = February
month-long-3 = March
month-long-4 = April
month-long-5 = May
month-long-6 = June
month-long-7 = July
month-long-8 = August
month-long-9 = September
month-long-10 = October
month-long-11 = November
month-long-12 = December
days-every = every day
day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow
day-date = { $weekday } { $number } { $month }
date-short = { $number } { $month }
moment = { $day } at { $time }

unit-kg = kg
unit-lb = lb
unit-st = st
unit-kmh = km/h
unit-mph = mph
unit-km = km
unit-mi = miles

place-treadmill = Treadmill with rails
place-indoor = Hallway or wall
place-outdoor = Outdoors, flat
place-in-treadmill = treadmill
place-in-indoor = indoors
place-in-outdoor = outdoors
place-in-track = track
place-in-stairs = stairs
place-in-sled = sled

activity-backward_walk = walking backwards
activity-forward_walk = walking forwards
activity-backward_run = running backwards
activity-forward_run = running forwards
activity-sled = pulling a sled

session-minutes = { $minutes } min backwards
session-grade = { $grade } % slope
session-rails = hands lightly on the rails
session-hold = one hand on the wall or a rail
session-hold-both = both hands on a rail or worktop
session-ask-first = Only once your doctor or physiotherapist agrees, and with somebody near.
session-rounds-between = In { $rounds } rounds of { $least } to { $work }, standing { $rest } between.
session-rounds = In { $rounds } rounds of { $work }, standing { $rest } between.

walk-part = a part of it
walk-skipped = not done
walk-rails = holding on
walk-no-rails = without holding on
walk-effort = effort { $effort }
walk-pain = pain { $pain }
walk-stumbles = { $count ->
    [0] no stumbles
    [one] 1 stumble
   *[other] { $count } stumbles
}
walk-energy = { $net } kcal more than sitting still, at { $mass }.
walk-paused-pain = Your plan waits. Please rest until it is gone, or a professional has looked at it.
walk-next = Next: { $day }, { $session }.

week-free = This week: { $done ->
    [one] 1 session
   *[other] { $done } sessions
}, { $minutes } min.
week-planned = This week: { $done } of { $planned ->
    [one] 1 session
   *[other] { $planned } sessions
}, { $minutes } min (planned: { $planned_minutes }).

## Buttons that come again and again

today-button = Today
done-button = Done ✅
part-button = Part of it
later-button = Later
skip-button = Not today
undo-button = Undo
redo-button = Put it back
change-button = Change
help-button = Help
why-button = Why?
why-kcal-button = Why these kcal?
why-tip-button = Why this tip?
minutes-button = { $minutes } min

## The first meeting

start-hello =
    <b>Hello, I coach walking backwards.</b>
    Small safe steps, on your days. I also answer questions like <i>20 min at 2 mph, 80 kg</i>.
    To coach you I keep your answers and your sessions. Nothing else, and /delete removes it all.
    I am no doctor. What I keep and why: /privacy
    Shall we set up your plan? It takes five taps, and each can be skipped.
start-agree-words = agree agreed agreeing consent accept
consent-asked = Without your yes I keep nothing but what you told me for a plan; that waits, sealed, a week at most, for your yes or no. Both are fine: ask me about calories and walking backwards as often as you like. A plan, a log and reminders need it. /privacy says what is kept, who sees it and for how long.
start-agree = Yes, I agree. Let's go
start-questions = Just questions for now
start-consent-again = <b>Shall we set up your plan?</b> I then keep your answers and your sessions, nothing else. (/privacy, /delete)
start-only-questions =
    Good. Ask me any time.
    For example: <i>calories for 20 min backwards at 2.5 km/h, 75 kg</i>
    When you would like a plan, send /goal.
start-again =
    You are set up, and nothing was changed.
    What would you like to do?
start-over-button = Start over
start-over-ask =
    <b>Answer the first questions again?</b>
    Your sessions stay. Until the last answer your plan stays as it is, too.
start-over-yes = Yes, start over
start-over-no = No, keep my plan
start-over-not = All right. Your plan stays as it is.
first-nothing-noted = Nothing is noted for your plan yet.
first-ask-first = Good, ask first. Nothing begins until you say so, and I do not hurry you. Write to me again when you know more.
first-can-change = Yes. Place, days and time can be changed at any time.
first-unclear = I did not get that; I am a small program. Ask me about walking backwards, or tell me where, on which days and when you would like to walk.
first-unclear-new = I did not get all of that, so first who I am.
first-sore = Sorry about that. Many come with sore knees or hips, and slow, short walks backwards often suit them. Pain up to 2 of 10 is fine on the way. Sharp, swollen or warm, or a joint that gives way: let a doctor look first.
first-minor = I coach grown-ups only, so I make no plan for you. Walk backwards only with a grown-up right beside you; they can ask a doctor or your teacher, too. Is your age another one? Then tell me: I am 34.
first-when-to-stop =
    <b>Stop and sit down</b> when you feel dizzy or fell,
    when a pain is sharp or grows, when a joint swells or gives way. Have it looked at before the next time.
    Chest pain or pressure, no breath, a faint, sudden weakness, odd speech, a blow to the head: call 112 or 911 at once.
    Pregnant: bleeding, pain in the belly or lost water count too. Tell me any time, in any words.
start-hello-again =
    Hello, good to hear from you.
    /today shows your session. Tell me what you did, or ask about calories.
start-thanks = You are welcome.

## What Telegram shows before the first message

bot-description =
    I coach walking backwards: small safe steps, on your own days.
    There is always something to hold.
    I remind you, listen when something hurts, and show how it is going.
    Ask me about calories: 20 min at 2 mph, 80 kg.
    I am no doctor.
bot-short-description = A coach for walking backwards: small safe steps, kind reminders, honest calories.

## The goal

goal-check =
    <b>Does any of this fit you?</b>
    · A fall in the last year, or a stick, walker or wheelchair.
    · Dizziness, trouble with balance, or poor sight.
    · Chest pain, heart disease or a stroke.
    · Thin bones, or numb feet.
    · Surgery or an injury of leg or back, not long ago.
    · Blood thinners, sedatives or sleeping pills.
    · Pregnant, or a birth not long ago.
    · Told to exercise only under supervision.
goal-check-again = <b>Still open, for your safety:</b> does one of those points fit you (a fall, balance, sight, heart, stroke, bones, numb feet, surgery, those medicines, pregnant, supervision)?
goal-check-help = <b>These points make a fall likelier, or worse.</b> If one fits you, even a little, tap One or more: then somebody who knows you has a look first. “Under supervision” means that a doctor wants trained staff beside you. Not sure is fine too: then I stay with the gentlest steps.
goal-noted = Noted: { $facts }.
noted-experience-never = never done it
noted-experience-some = done it a bit
noted-experience-often = done it often
noted-start = from { $day }
noted-morning = in the morning, I take it
noted-careful = the gentlest steps
noted-maybe = { $days } only maybe, so left out
goal-check-none = None of these
goal-check-some = One or more
goal-check-unsure = Not sure
goal-careful =
    <b>Please ask your doctor or physiotherapist first.</b>
    Show them what you plan: walking backwards, slowly, with something to hold.
    I keep you on the gentlest steps: rails or wall, a few minutes at a time.
goal-careful-again = Shall we go on with the gentlest steps, and you ask your doctor or physiotherapist first?
goal-first = Your first session comes as soon as these few questions are answered.
goal-careful-ok = I understand
goal-careful-why = Please do, once; a call will do. Ask: may I walk backwards, slowly, with something to hold? Backwards you do not see what comes, and they know you better than I do. Until then, please do not begin. The plan we can make now; it keeps to the gentlest steps.
goal-careful-forward = Good that they know. Walking backwards asks more of balance and heart, so please ask about that too.
goal-place =
    <b>Where will you walk?</b>
    Have you done it before? I have noted: { $experience }.
goal-experience-never = Never
goal-experience-some = A bit
goal-experience-often = Often
goal-days =
    <b>Which days suit you?</b>
    Three days a week is what most studies used.
goal-when =
    <b>Which days, and about when?</b>
    Right after something you do anyway works best. You can type it: <i>mon wed fri 18:30</i>.
goal-when-one = { $days } · { $time }
goal-when-other = Other days or another time
goal-no-zone = I do not know your time zone, so I can't remind you yet. Tell me your city any time.
flow-skip = Skip this
flow-go-on = Go on
set-up-open = Your plan is still open: { $question }
goal-days-mwf = Mon, Wed, Fri
goal-days-tts = Tue, Thu, Sat
goal-days-all = Every day
goal-days-own = My own days
goal-days-which =
    <b>Tap your days.</b>
    Tap again to take one out. Then tap "That's it".
goal-day-on = { $day }: yes ✅
goal-day-off = { $day }: no
goal-days-ready = That's it
goal-time =
    <b>When shall I remind you?</b>
    Right after something you do anyway works best. You can type a time, like 18:30.
time-waking = After waking, { $time }
time-lunch = After lunch, { $time }
time-work = After work, { $time }
time-late = Evening, { $time }
goal-no-reminder = No reminder
goal-minutes =
    <b>How long should a session be one day?</b>
    You begin with much less. You can type a number.
goal-set = <b>Your plan: { $days }.</b>
goal-begins = You begin with { $session }.
goal-aim = Your aim: { $minutes } min a session, step by step.
goal-next = First reminder: { $when }.
goal-next-now = Next reminder: { $when }.
goal-pace = How fast do you walk forwards, when it is comfortable? The belt begins at half of that.
pace-slow = Slow, { $speed }
pace-usual = Ordinary, { $speed }
pace-brisk = Brisk, { $speed }
pace-time = Time ten steps
pace-ask =
    <b>Walk ten ordinary steps forwards. How many seconds did they take?</b>
    Count a step each time a foot lands. You can type a number, like 5.5, or your pace, like 4.5 km/h.
pace-seconds = { $seconds } s
pace-odd = Is that ten ordinary steps? Most people take between 4 and 12 seconds.
pace-said = Your own pace forwards: { $speed }.
goal-sure = How sure are you that you can do this, from 0 to 10?
goal-weight = Your weight is optional. Tell me when you ask about calories.
goal-sure-9 = Sure: 9-10
goal-sure-7 = Quite: 7-8
goal-sure-5 = Below 7
goal-sure-thanks = Good.
goal-smaller = Then a smaller plan. Better?
goal-move =
    <b>{ $place }: the first session there is { $session }.</b>
    A new place begins small, whatever you did before.
goal-move-yes = Change it
goal-move-no = Keep it as it is
goal-change-place = Change place
goal-change-days = Change days
days-not-planned = { $days } is not in your plan. It is { $plan }.
days-none-left = That would leave no day at all. Which days shall it be?
day-off-ask = Is that only { $day }, or for good?
day-off-once = Only { $day }
day-off-always = Every { $day }
while-asked =
    <b>I have one plan, and it holds from now on:</b> { $days }, { $time }.
    I can not change it for a while only, or from a later day.
    Tell me on that day, or I change it now. One day alone can be left out or moved: "not this Wednesday".
day-swap-ask = { $day } in place of { $old }: only this time, or for good?
day-swap-once = Only this time
day-swap-always = For good
day-off-said = <b>{ $day } is free.</b> Nothing is lost, and the day does not count.
goal-change-time = Change time
goal-change-minutes = Change minutes
goal-change-pace = Change speed
goal-change-button = Change plan
goal-change-what = <b>What shall we change?</b> Tap it, or tell me: <i>Tue and Thu at 7 am</i>.
goal-back-button = Back to the plan
goal-set-button = Set up my plan

## Time zone

# Where most people live who speak the language, as the database of zones names it.
zone-offered = America/Los_Angeles America/Chicago America/New_York Europe/London Europe/Berlin Asia/Kolkata
zone-ask =
    <b>What time is it where you are?</b>
    Tap it, or type your city, or type the time, like 21:40.
zone-ask-which =
    <b>Which of these is it?</b>
    Tap it, or type another city.
zone-button = { $time } · { $place }
zone-not-found = I could not find a time zone there. Please type the name of a big city near you.

## Today

today-planned = <b>Today: { $session }.</b>
today-rest =
    <b>Today is a rest day.</b>
    If you feel like it: { $session }.
today-pain-rest =
    <b>Rest, because of the pain. Then: { $day }.</b>
    Walking forwards is fine as long as the pain stays at 2 or less.
today-paused-pain =
    <b>You are in a pause, after what you told me.</b>
    No walking backwards yet. If it is still there, have it looked at; swollen, warm or stiff, numb, or dizzy again means today.
    Is it gone, or did a professional look at it? Then we begin again, gently.
today-paused-pain-again =
    <b>Not yet: no walking backwards.</b>
    Also not slower, shorter or with one hand. Is it red, swollen, warm, stiff, numb, or sore to the touch? Then let a doctor look today. If it is gone, tap it, and we begin gently.
today-paused-grave =
    <b>Please call your emergency number now: 112 or 911.</b>
    Only if a doctor has looked at you already, wait. An explanation, or that it is better at rest, is no all-clear.
    No walking backwards, also not a few minutes. When you are cleared, we begin again, gently.
today-paused-grave-again =
    <b>Please do not wait with it. Call 112 or 911 now.</b>
    Not in an hour, not on Monday. Or let somebody call. It is no fuss: that is what they are there for. Sit or lie down, unlock the door, and do not stay alone. Walking waits until a doctor has looked.
today-done = <b>Done for today: { $walk }.</b>
today-next = Next planned day: { $day }.
today-no-goal =
    You have no plan yet.
    It takes five taps. Until then you can tell me what you did, or ask about calories.

## Why the plan says so

rule-start = You start small, so that body and balance can learn.
rule-on = One small step more: nothing that you told me speaks against it.
rule-keep = You have reached your aim. Keep it.
rule-screened = The gentlest step, as we agreed. Ask your doctor before you do more.
rule-stop-pain = A long step back, because the pain was strong. Please have it looked at.
rule-back-pain = A step back, because of the pain last time.
rule-back-stumble = A step back, because you stumbled. Slow is safe.
rule-back-effort = A step back, because the last session was very hard.
rule-back-part = A smaller step, because the last session was cut short. That is fine.
rule-hold-pain = The same again, because of the pain you told me of. It grows once the pain is usual for you and settles overnight.
rule-hold-morning = The same again, because the pain was still there the next morning.
rule-hold-slow = The same again: with some pain, one small step a week is enough.
rule-back-morning = A step back, because of the next morning. If that happens again, please have it looked at.
rule-back-flare = A step back: twice far more pain than is usual for you.
rule-on-pain = One small step more: the pain is usual for you, and it settles overnight.
rule-new-pace = A new speed, from your own pace. So the minutes begin small again.
rule-hold-stumble = The same again, because you stumbled.
rule-hold-effort = The same again, because the last session felt hard.
rule-hold-part = The same again, because the last session was a little less than planned. That is fine.
rule-hold-more = The same again: that was more than planned. Knees adapt slower than lungs.
rule-hold-extra = The same again: you did an extra session. Rest is part of the plan.
rule-hold-untold = The same again, because I do not know how the last session felt.
rule-hold-week = The same again: that was enough new ground for one week.
rule-comeback-1w = After a week or more away we repeat the last session.
rule-comeback-2w = After two weeks or more away we start again one step lower.
rule-comeback-4w = After so long we start again from the beginning; it comes back fast.
easier-least = This is the first step already. If it is too much, stop after two minutes: they count as well.
rule-easier = A step back, as you wished.
rule-cleared = A new, gentle beginning, since a professional cleared you.
rule-new-goal = Your plan changed, so we take a safe step first.
rule-new-place = A new place, so we start small there.

## Logging

log-logged = <b>Logged: { $walk }</b> · { $day }
log-pain = <b>Noted: { $walk } · { $day }.</b>
log-skipped = <b>Noted: no session { $day }.</b> Rest is fine, and nothing is lost.
log-no-weight = Tell me your weight (for example: 75 kg) if you want calories.
log-beyond = That is a lot more than planned. A little less next time lets your knees keep up.
log-already = Already logged: { $walk }.
log-other-day = That was the reminder for { $day }. Which day shall I count?
log-count-that-day = For { $day }
log-count-today = For today
log-how =
    Tell me in your own words what you did.
    For example: <i>did 20 min on the treadmill at 2.5 km/h, felt 4/10</i>
log-slip =
    <b>{ $value }? That looks like a slip.</b>
    Nothing is logged yet. What did you mean? You can type it.
log-speed-unit =
    <b>{ $number } km/h or mph?</b>
    Then your calories are right.
log-off-scale = My scale goes from 0 to 10, so I left that number out. How was it?
log-future =
    <b>{ $day } is still ahead.</b>
    Nothing was logged. Tell me when it is done.
log-ask-future =
    <b>That day is still ahead. Was it today?</b>
    Nothing is logged yet.
log-plan-instead = Plan it: change my days
log-skip-free = <b>Tomorrow is no day of your plan, so no reminder comes.</b> The next one is { $day }.
log-skip-ahead =
    <b>That day is still ahead, so there is nothing to leave out yet.</b>
    Say it on that day, or give the session another day.
log-ask-again =
    <b>Today's session is logged already. A second one?</b>
    Once a day is enough for your knees.
log-implausible =
    That number looks like a slip: { $value }.
    Nothing was logged. Please write it once more, with its unit: <i>20 min</i>, <i>2.5 km/h</i>, <i>1.2 km</i>.
log-was = Before: { $walk }
log-several-out = <b>Undone: { $count } sessions are out again.</b>
log-several-twice =
    These sessions are logged already, a moment ago. I did not log them twice.
kcal-so-far =
    <b>{ $net } kcal more than sitting still.</b>
    { $count ->
        [one] From 1 session that you told me of.
       *[other] From { $count } sessions that you told me of.
    }
kcal-so-far-none =
    There is no session yet to add up.
log-edit-several =
    I kept the sessions of that message as they are.
    Change each one in the list.
log-edit-removed = That entry was removed. /history shows what is there.
log-edit-kept = I kept { $walk }. Use Change under the entry if it should be different.

rate-effort-2 = 2 easy
rate-effort-4 = 4 fair
rate-effort-6 = 6 hard
rate-effort-8 = 8 tough
rate-effort-10 = 10 all out
rate-pain-0 = No pain
rate-pain-1 = 1 slight
rate-pain-2 = 2 mild
rate-pain-4 = 4 medium
rate-pain-6 = 6 strong
rate-pain-8 = 8 severe
rate-handrail-1 = I held on
rate-handrail-0 = Hands free
rate-stumbles-0 = No stumbles
rate-stumbles-1 = Once
rate-stumbles-2 = Twice or more

skip-why =
    <b>Fine, not today.</b>
    What is in the way? It helps me plan.
skip-time = No time
skip-ill = Ill
skip-pain = Pain
skip-travel = Travelling
skip-rest = Rest
skip-said-time = <b>Noted. Two minutes along a wall count too, if you find them.</b>
skip-said-ill = <b>Get well first.</b> Come back when you feel right again.
skip-two-minutes = Two minutes now
skip-said-travel = <b>Have a good trip.</b> Tell me the city if you want reminders there.
skip-said-rest = <b>Rest is part of the plan.</b>
part-ask =
    <b>How many minutes did you do?</b>
    Tap or type the number.

keep-ask =
    <b>May I keep your sessions?</b>
    I keep what you tell me so that I can plan your next step. /delete removes it all. More: /privacy
keep-yes = Yes, keep them
keep-no = No, do not keep it
keep-not = Nothing was kept. You can still ask about calories.

number-ask =
    <b>{ $minutes } minutes?</b>
    Tell me what you mean.
number-log = Log { $minutes } min
number-kcal = Calories for { $minutes } min

## Calories

ask-answer = <b>{ $net } kcal more than sitting still</b> ({ $gross } in all).
ask-a-week = { $count } times a week: { $net } kcal more in all.
ask-read = I read: { $read }
ask-assumed = Assumed: { $what }.
ask-how =
    Ask me in your own words.
    For example: <i>/ask 20 min backwards at 2 mph, 80 kg</i>
ask-how-steep =
    How steep is it?
    Tap one, or tell me, for example: <i>4 % uphill</i>. A treadmill shows it.
ask-own-rest = For your own energy at rest I need age, height and sex together.
asked-load = load { $load }
asked-gripping = gripping hard
asked-resting = hands resting lightly
asked-motorless = belt without a motor
asked-stairs = stairs
asked-novice = first weeks
asked-practised = practised
asked-female = woman
asked-male = man
asked-age = age { $age }
asked-height = { $cm } cm tall
ask-how-long =
    <b>For how long, or how far?</b>
    For example: <i>20 min</i> or <i>1 km</i>.
ask-how-many-kcal =
    <b>How many kcal is it?</b>
    Foods differ a lot. Look at the pack and ask: <i>how long for 250 kcal?</i>
ask-time-for = <b>About { $low }–{ $high } min for { $kcal } kcal</b>, that is about { $distance } at { $speed }.
ask-not-yet = <b>That is not in your plan yet:</b> it is a sum to know, not a session for you.
ask-not-yet-speed = Your plan goes up to { $speed } for now.
ask-in-plan = Your plan now: { $session }.
ask-how-fast = <b>About { $speed } for { $kcal } kcal in { $minutes }.</b>
ask-how-fast-none = <b>No walking speed does { $kcal } kcal in { $minutes }.</b>
ask-ceiling = Your plan goes up to { $speed } and { $limit } a session for now. At { $speed } it takes about { $low }–{ $high } min in all.
ask-beginner = Whoever begins walks about { $minutes } min a session, slowly and holding on.
ask-rest-now = Now your plan waits, so no session of it for now.
ask-hands-not = Your plan still has something to hold.
ask-split = Too much at once: that makes { $sessions } sessions of { $minutes } for you.
ask-too-much =
    <b>{ $kcal } kcal is not a task for walking backwards.</b>
    It is for knees and balance; calories are a small extra. Ask me about up to 1000 kcal.
    If food or weight weighs on you, a doctor or dietitian can help, kindly and in private.
ask-not-a-target = A number to know, not a task. Walking backwards is for knees and balance first.
ask-compare =
    <b>{ $minutes } at { $speed }: { $backward } kcal backwards, { $forward } forwards.</b>
    That is { $ratio } times as much, for { $activity } at the same speed.
ask-compare-note = Both without the energy you use at rest (net). At the same effort the two come close: backwards you go slower.
ask-outside = I found no measurement there, so take the range as a rough guess.
ask-fact-unknown =
    I have no measured answer to that.
    Try: <i>is it really 6 METs?</i>, <i>how accurate is this?</i>, <i>net or gross?</i>
assume-mass-default = a weight of 70 kg (tell me yours)
assume-mass-saved = your saved weight
assume-speed-usual = your usual speed
assume-speed-default = a gentle speed
assume-level = level ground
assume-sled-load = { $mass } on the sled (tell me the load)
assume-stairs-forward = stairs as measured forwards
assume-resting-own = your own energy at rest
assume-no-rails = not leaning on the rails
assume-plan = the rest as in your plan
compare-button = Compare forwards
inverse-button = How long for { $kcal } kcal?
mass-button = I weigh { $mass }

why-kcal =
    <b>Where these kcal come from</b>
    Oxygen use was measured in people who walked backwards at known speeds. I fitted a curve to those numbers: your speed and slope give oxygen use, your weight turns it into kcal.
    "More than sitting still" is net. "In all" adds what you burn at rest.
why-source = <i>{ $title }</i>. { $authors }, { $year }. { $grade } { $link }
why-source-undated = <i>{ $title }</i>. { $authors }. { $grade } { $link }
why-sure = How sure: { $sure ->
    [sure] sure
    [fairly-sure] fairly sure
   *[unsure] not sure
    }.
why-found = What it found: { $finding } Its limits: { $limits } { $because }
why-limits = The range holds about 8 of 10 measured people. Beginners often use more. Articles that say "6 METs" quote a speed of 5.6 km/h.

estimate-missing-duration = For how long, or how far? For example: <i>20 min</i> or <i>1 km</i>.
estimate-implausible = That number looks like a slip. Please check it and ask again, for example: <i>20 min at 2.5 km/h, 75 kg</i>.

mass-unit = <b>Kilograms or pounds?</b>
mass-aim = For weight alone this is not the way: small studies saw little or no change. Stronger legs and surer steps are what it is good for, and a doctor can help with the weight.
mass-keep =
    <b>{ $mass }. Shall I remember it?</b>
    It makes your calories right. It is stored encrypted, and /delete removes it.
mass-slip =
    <b>{ $said }? Did you mean { $mass }?</b>
    I can remember it for your calories. It is stored encrypted, and /delete removes it.
mass-yes = Yes, remember it
mass-no = No
mass-kept = Thank you, I will use it for your calories. Noted: { $mass }.
mass-not-kept = Not kept. Just add your weight when you ask.
mass-implausible = That weight looks like a slip. Please write it with its unit, for example <i>75 kg</i>.

inline-example-title = For example: { $example }
inline-example-1 = 20 min 2 mph 80 kg?
inline-example-2 = backward or forward, 3 km/h, 70 kg?
inline-example-3 = how long for 100 kcal at 2.5 km/h, 75 kg?
share-button = Share
inline-example-message = Calories of walking backwards: type my name and, for example, <i>20 min 2 mph 80 kg</i>.
inline-unread-title = Add minutes, speed or weight
inline-unread-text = For example: 20 min 2 mph 80 kg
inline-burn-title = Calories
inline-compare-title = Compare with forwards
inline-time_for-title = How long for it?
inline-fact-title = A fact
inline-signed = <i>An estimate from published measurements.</i>
inline-start = Set up your coach
inline-ask = Ask one of your own

## History and undo

history-head = <b>Your last sessions</b>
history-line = { $number }. { $day }: { $walk }
history-number = Entry { $number }
history-older = Older
history-none-on = Nothing is logged for { $day } yet. If you walked, tell me.
history-empty = Nothing logged yet. Tell me what you did, for example: <i>10 min backwards, felt 3/10</i>.
history-one =
    <b>{ $day }: { $walk }</b>
    What would you like to change?
history-removed = <b>Removed:</b> { $day }, { $walk }.
edit-minutes = Minutes
edit-effort = Effort
edit-pain = Pain
edit-stumbles = Stumbles
edit-day = Day
edit-ask-day = <b>Which day was it?</b> You can type it: <i>Monday</i>, <i>12 November</i>.
edit-delete = Remove it
edit-ask-minutes = <b>How many minutes was it?</b>
edit-ask-effort = <b>How hard was it, from 0 to 10?</b>
edit-ask-stumbles = <b>How often did you stumble?</b>
edit-ask-pain = <b>Any pain, from 0 to 10?</b>
undo-undone = <b>Undone.</b>
undo-redone = <b>Put back.</b>
undo-walk-out = The session is out: { $day }, { $walk }.
undo-walk-is = The session is: { $day }, { $walk }.
undo-note-out = The note is out: { $day }, { $walk }.
undo-note-is = The note is there: { $day }, { $walk }.
undo-skip-out = The session is open again: { $day }.
undo-skip-is = The session is left out: { $day }.
undo-goal = Your plan is as it was.
undo-person = Your settings are as they were.
undo-pause = Your pauses are as they were.
undo-nothing = There is nothing to undo.

## Reminders

remind-session = <b>{ $session }</b>
remind-tip = 💡 { $tip }
snooze-ask = <b>When shall I ask again?</b>
snooze-15 = In 15 min
snooze-60 = In 1 h
snooze-evening = At { $time }
snooze-type = Another time
snooze-ask-time =
    <b>At what time today?</b>
    Type it, like 19:30.
snooze-set = <b>I will ask again { $when }.</b>
snooze-too-late = <b>Not tonight then.</b> The plan goes on as it is.
snooze-no-goal = There is no reminder to put off yet. /goal sets one up.
stop-done =
    <b>No more reminders from me.</b>
    No news either. Your sessions stay. /settings turns reminders on again, /delete removes everything.

## Settings

language-ours = I speak { $languages } so far. Short, simple words are fine.
settings-head = <b>Settings</b>
settings-done = <b>Done.</b>
settings-button = All settings
settings-zone = Time zone: { $zone } (it is { $time } there)
settings-reminder = Reminder: { $time }
settings-days = Your days: { $days }
settings-units = Units: { $mass }, { $speed }, { $distance }
settings-unset = not set
settings-off = off
settings-change-zone = Time zone
settings-change-time = Reminder time
settings-mass_unit = Weight in { $unit }
settings-speed_unit = Speed in { $unit }
settings-distance_unit = Distance in { $unit }
settings-no-goal = Set up a plan first: /goal
settings-no-goal-text = I can remind you once you have a plan. It takes five taps.

## Privacy, export, deletion

privacy-text =
    <b>What I keep, and why</b>
    · Your answers, your plan and your sessions: to coach you.
    · Your weight, only if you let me: for calories. Your time zone: for reminders. A place you share is not kept.
    · Who is at your side, if you both agreed: they hear done, moved, or you need a hand.
    · The link you came by, if it has a word: so that the operator sees which ones help.
    Effort, pain, weight, walking pace, times and your own words are stored encrypted.
    Chats with bots are not end-to-end encrypted by Telegram.
    Nothing is sold, and nothing else is shared. Logs hold no texts and no health facts.
    If you do not write for { $days } days, or block me for so long, everything goes; I say so two weeks before, if I can.
    The people who run the bot see counts, and your data only if you ask them. What they do is recorded for { $days } days. If they close the bot to you, your number stays.
    /export gives you everything, /delete removes it at once; copies for backup may last some weeks longer. /news turns their news off.
    Operator: { $operator }. Contact: { $contact }. Give them your number here: <code>{ $number }</code>.
privacy-no-operator = not named
privacy-no-contact = not named
export-everything = <b>This is all I know about you.</b>
export-sessions = Your sessions as a table.
delete-ask = <b>Delete everything?</b> { $count ->
    [0] You have no sessions yet, but your plan and settings would go.
    [one] That is 1 session, your plan and your settings.
   *[other] That is { $count } sessions, your plan and your settings.
}
delete-what = <b>All of it goes:</b> plan, settings, your whole log and all reminders. Nobody can bring it back, so take it along first if you may want it.
delete-export = Export first
delete-now = Delete now
delete-cancel = Cancel
delete-done =
    <b>Deleted. I know nothing about you any more.</b>
    /start begins anew.
delete-not = Nothing was deleted.

## Help

help-what = <b>I am a small coach for walking backwards.</b> A few slow minutes at a time, always holding on. Many come for their knees or their balance. You need not do anything.
help-text =
    <b>What you can do here</b>
    · Tell me what you did: <i>15 min backwards, felt 4/10</i>
    · Ask: <i>calories for 20 min at 2 mph, 80 kg?</i>
    · /today your session, /done when it is done
    · /history to look, change or undo
    · /goal your plan, /settings times and units
    · /walktest three metres backwards, timed
    · /partner somebody at your side
    · /export and /delete your data, /privacy
    Pain, dizziness or a fall? Tell me at once, and stop.
help-who =
    <b>I am a program, no human and no doctor.</b>
    I coach walking backwards in small safe steps. /help shows what I can do, /privacy what I keep.
help-medical =
    <b>That I can't judge.</b>
    A pharmacist, doctor or physiotherapist can. Take this page along if you like: it says what you did here.
help-weight =
    <b>For weight alone this is not the way.</b>
    Small studies saw little or no change. Stronger legs and surer steps are what it is good for.
    Shall we take an aim in minutes?
talk-refused = That is fine, and nothing was changed.
cancel-done = Fine, that question is closed. Nothing was changed.
cancel-nothing = There is nothing open. /today shows your session.
menu-today = Today's session
menu-log = Log what you did
menu-ask = Ask about calories
menu-history = Look, change, undo
menu-goal = Your plan
menu-settings = Times and units
menu-export = Take your data along
menu-delete = Remove your data
menu-privacy = What I keep, and why
menu-help = What you can do here

## Safety

safety-emergency =
    <b>Stop. This can be an emergency.</b>
    Call your emergency number now. In Europe that is 112, in North America 911.
    Do not stay alone. Do not walk on.
safety-late = I see this only now. I hope help was near.
safety-safe = I'm safe
safety-not-me = That was not about me
safety-taken-back =
    <b>Good. I took that back, and your plan goes on.</b>
    If somebody near you is unwell, they should call a doctor or the emergency number.
safety-taken-back-early = <b>Good. I took that back.</b> If somebody near you is unwell, they should call a doctor or the emergency number.
safety-safe-said =
    <b>I am glad you are safe.</b>
    Please have it checked by a doctor before you walk backwards again. I send no reminders until you tell me.
safety-not-alone =
    Thank you for telling me. Please do not stay alone.
    If no doctor has looked at you yet, call now: 112 or 911. Walking backwards waits until you are cleared.
safety-call-now =
    <b>Yes. If nobody has called yet, call now: 112 or 911.</b>
    Or let somebody call. It is no fuss: that is what they are there for. Sit or lie down, unlock the door, and do not stay alone. No walking.
safety-stop =
    <b>Please stop for today.</b>
    Sit down, hold on to something, and rest. If it is strong, sudden or does not pass, call a doctor. A spot that swells or hurts to the touch: let it be seen today.
    No more sessions until it is gone. Then I start you on the gentlest step.
safety-stop-fall =
    <b>I am sorry you fell. Please stop for today.</b>
    Did you hit your head? Do you take blood thinners? Can you not stand, or put weight on a leg?
    If one of these is so, call a doctor or your emergency number now. With thin bones, or a spot that swells or hurts to the touch, let it be seen today.
    If not, rest at least until tomorrow. Then I start you on the gentlest step.
safety-clot =
    <b>Please stop, and let a doctor look at it today.</b>
    A calf that is hot, red or swollen may be a clot. If you are short of breath as well, call your emergency number.
    No more sessions until a doctor has looked.
pain-push-on =
    <b>Rest today. Do not push through it.</b>
    If it is calm tomorrow morning, we go on with a small step. Sharp, swollen or warm, a joint that gives way, or no better tomorrow: let a doctor look.
limb-infection =
    <b>Please get help now.</b>
    Fever or shivering with a swollen, hot or red joint or leg may be an infection. Call a doctor or go to an emergency room today, do not wait until tomorrow. If you feel confused, faint or short of breath: 112 or 911.
    No walking until a doctor has looked.
limb-hot =
    <b>Please let a doctor look today.</b>
    A calf or leg that is swollen, warm, red or sore may be a clot, above all after a flight or a long rest. A hot, swollen joint may be an infection. Do not rub it. If you are short of breath or your chest hurts: call 112 or 911.
    No walking until a doctor has looked.
limb-locked =
    <b>No walking on it, please. Let a doctor look today.</b>
    When a knee locks, or does not go straight or bend, something may be caught in it. Do not force it. Rest with the leg up. If it swells fast, or the foot gets cold or numb: get help at once.
    No more sessions until a doctor has looked.
limb-still =
    <b>It still hurts: then rest, and do not push through.</b>
    Sit down, and put the leg up. If it swells, gets warm or cannot take your weight, let a doctor look today. The same goes if it is no better tomorrow.
    Tell me when it is gone, or when somebody has looked at it.
safety-cleared = A professional cleared me
safety-gone = It is gone
safety-cleared-said =
    <b>Good to hear.</b>
    We start again with small steps. /today shows the next one.
safety-denied = Good that it is not that. What I said holds all the same: rest for today. Tell me when it is gone, or when somebody has looked at it.
safety-eased-stumble =
    <b>Good that you told me. Slow down, and hold on next time.</b>
    If it was in a session, tell me with it: <i>10 min, 1 stumble</i>. Then the plan takes a step back.
safety-lifelong = Good to know, and I take it that nothing of it is new. If it makes it hard to see or to hold on: stay beside a wall or a rail. If it changes all of a sudden, call 112 or 911.
safety-eased-tired =
    <b>Then rest today. It is part of the plan.</b>
    Stiff or tired for a day or two is common after something new. If it grows, swells or stays, tell me.
rest-today =
    <b>Not today, please: rest, after what you told me.</b>
    Walking forwards, gently, is fine. If it is better by then, go on with the next one. If it swells, grows or stays, let somebody look.
rest-next = Next: { $day }.
safety-despair =
    <b>I am sorry that it is so heavy right now.</b>
    I am only a walking coach. Please talk to a person you trust, or to a help line. findahelpline.com lists free ones for each country.
    If you are in danger now, call your emergency number.
heavy-ask = Are you thinking of harming yourself, or of ending your life?
heavy-still =
    <b>I am glad that you tell me. You matter.</b>
    You need not carry this alone. Please ring somebody now: one you trust, or a help line (findahelpline.com). You need not explain anything. Put tablets, or whatever could harm you, out of your reach.
heavy-still-again =
    <b>I am only a program, so please let a person be with you now.</b>
    Yes, do ring: a friend, family, a help line. In the US and Canada it is 988; findahelpline.com has the others. In danger: 112 or 911.
heavy-yes = Yes, or I am not sure
heavy-no = No, I am safe
heavy-yes-said =
    <b>Thank you for saying it. Please call now: 112 or 911.</b>
    In the US and Canada 988 helps as well. Go to somebody, or ask them to come, and stay with them. Put tablets, or whatever could harm you, out of reach. There is nothing to do here now.
heavy-no-said =
    <b>Thank you. I am glad you told me.</b>
    Please talk to somebody today all the same, and to your doctor. findahelpline.com is there at any hour. Nothing has to be done here: say “pause”, and I stay quiet.
safety-eating =
    <b>I would rather not calculate that.</b>
    Food and rest are what your body needs to move. If eating or weight weighs on you, a doctor can help, kindly and in private.
safety-child =
    <b>Please do this together with a grown-up.</b>
    I coach adults only, and I keep no health facts of children.
better-in-pause = Good to hear. Your plan is still paused. Tap when you want to go on; we begin with a small step.
pain-none = <b>Good to hear.</b> Then we go on as planned.
stumble-noted =
    <b>Good that you caught yourself.</b>
    It is noted, and the plan takes care of it. Next time slower, with both hands on something firm.
pain-mild =
    <b>A little soreness is common at first.</b>
    Stay slow. If it grows or stays, tell me.
pain-session-kept = The session ends here. I kept the { $minutes } min until now.
pain-level =
    <b>Sorry. How strong is it, from 0 to 10?</b>
    Please do not walk backwards until we know more.
pain-level-again = <b>Still open:</b> how strong is it, from 0 to 10?
pain-signs-again = <b>Still open:</b> is it sharp or swollen, does a joint give way, or can you not put weight on it?
pain-first = First let me know a little more. Until then, please do not walk backwards.
pain-signs =
    <b>Sorry. No backward walking today.</b>
    Is it sharp or swollen? Does a joint give way? Can you not put weight on it?
pain-signs-kept = <b>Sorry it hurt. Enough for today.</b> Is it sharp or swollen, does a joint give way, or can you not put weight on it?
pain-signs-none = None of that
pain-signs-some = Yes, one of them
pain-doctor =
    <b>Then please stop here, and let a doctor or physiotherapist look at it.</b>
    I send no reminders until you tell me how it went.
pain-rest =
    <b>Rest it for two or three days.</b>
    Walking forwards is fine as long as the pain stays at 2 or less. While it hurts more than usual, your steps do not grow.
pain-rest-long =
    <b>Rest it until { $day }.</b>
    Walking forwards is fine as long as the pain stays at 2 or less. If it does not get better, see a doctor.
pain-longer = Pause for a week
pain-hold =
    <b>Then no more today, and the same again next time.</b>
    If it is worse tomorrow morning, tell me: then we step back.
pain-usual =
    <b>No more than is usual for you, so your plan stays.</b>
    It does not grow today. If it becomes sharp, swells or a joint gives way, stop and tell me.
usual-ask =
    <b>How much does it hurt on an ordinary day, from 0 to 10?</b>
    I ask once. Pain that is usual for you and settles overnight need not stop your plan.
usual-0 = 0 none
usual-1 = 1 of 10
usual-2 = 2 of 10
usual-3 = 3 of 10
usual-4 = 4 of 10
usual-5 = 5 of 10
usual-button = My usual pain
usual-said = <b>Your usual pain: { $pain } of 10.</b>
usual-much = That is a lot for every day. Please show it to a doctor or physiotherapist. Above 5 I always ask for rest.

## The morning after

morning-ask =
    <b>How is it this morning, after pain { $pain } while walking?</b>
    One tap tells me whether to go on, stay or step back.
morning-settled = Back to usual
morning-still = Still more than usual
morning-worse = Worse
morning-said-settled = <b>Good. It settled overnight.</b>
morning-said-still = <b>Thank you. Then your steps do not grow.</b>
morning-said-worse =
    <b>Thank you for telling me. Then a step back, and two days of rest.</b>
    Walking forwards is fine as long as it does not make it worse.
yes-button = Yes
no-button = No

## Groups

group-hello = Hello. Ask me about calories by my name. Coaching is private.
group-help =
    Here I answer calorie questions.
    For example: <i>20 min backwards at 2 mph, 80 kg?</i>
    /team adds up the minutes of those who join.
    Coaching is private: open a chat with me.
group-open = Open private chat
group-privacy = In a group I keep nothing of what is said. Open a private chat with me for the whole text.

## Odd things

odd-part-unclear = One part I did not get: “{ $text }” Could you ask it in other words?
odd-unclear =
    I did not get that.
    Tell me what you did (<i>15 min, felt 4/10</i>), ask about calories, or tap here.
odd-unclear-short = <b>Thank you for telling me.</b> I noted nothing new from that.
odd-unclear-known = What I have noted last: { $walk }. Tap to change it, or say for example “no, 7 min”.
odd-languages = I speak { $languages }. Numbers I can read in any language: <i>20 min</i>.
odd-too-long = That is more than I can read at once. Please tell me a few sessions at a time.
odd-forwarded = You forwarded that, so I did nothing. Write it yourself if you mean it.
odd-command = I do not know that command. /help shows what there is.
odd-command-near = I do not know that command. Did you mean /{ $command }?
odd-old-button = This button is old.
odd-old = That button is from another time, so I did nothing. What is true now:
odd-already = Already done.
odd-not-yours = That is somebody else's. Open a chat with me for your own.
odd-speed-unit =
    <b>{ $number } km/h or mph? And for how long?</b>
    For example: <i>20 min at { $number } km/h</i>
odd-voice = I can't listen to sound. A short text like <i>15 min, felt 4</i> is enough.
odd-attachment = I can only read text. Was that a "done"?
odd-broken =
    Sorry, something went wrong on my side. Nothing was changed.
    Please try again in a minute. Code: { $code }
unopened-waits =
    <b>I cannot look at my notes right now.</b>
    What you wrote is not lost: I answer as soon as that is mended. Signs of danger I answer at once.
unopened-damaged =
    <b>I am sorry, I cannot open what I keep of you.</b>
    The people who run this bot can put it back from their copy. Signs of danger I answer all the same.
    If you would rather begin anew: the button removes everything, and /start begins again.

## How it is going

stats-none =
    <b>Nothing to show yet.</b>
    After your first session this page has a picture.
stats-first = <b>Your first week: { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}, { $minutes } min.</b>
stats-first-kind = A good beginning. A habit takes weeks to grow, so there is no score yet.
stats-week = <b>{ $week }</b>
stats-score = Habit: { $score } of 100. { $streak ->
    [0] The next full week is still ahead.
    [one] 1 week met.
   *[other] { $streak } weeks met in a row.
}
stats-all = In all: { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}, { $minutes } min, { $average } min on average.
stats-longest = Longest: { $minutes } min, { $day }.
stats-distance = Distance: { $distance }, from { $sessions ->
    [one] 1 session that was told with one
   *[other] { $sessions } sessions that were told with one
}.
stats-effort = { $minutes } min felt { $before } at first, now { $now }.
stats-weeks = Weeks, done/planned min: { $weeks }.
stats-habit =
    <b>Habit: { $score } of 100.</b>
    In ten weeks: { $done } done, { $part } in part, { $missed } missed.
    Rest days, skipped days and pauses do not count.
    In the last days: { $days }.
stats-habit-first =
    <b>Your first week.</b>
    { $done } done, { $part } in part, { $missed } missed. Rest days do not count.
    In the last days: { $days }.
stats-effort-none = Tell me how hard a session felt, and I can show you how that changes.
stats-effort-all = <b>How hard it felt.</b> { $points }.
stats-effort-same = <b>How hard { $dose } felt.</b> { $points }.
stats-habit-button = Calendar
stats-effort-button = Effort
stats-pain-button = Pain
stats-pain-none = You have not told me of pain in a session. That is good; tell me if one hurts.
stats-pain-head =
    <b>Pain in your last { $count } entries: at most { $most } of 10.</b>
    { $points }.
stats-pain-of = { $day }: { $pain }
stats-pain-morning = { $day }: { $pain } (next morning { $morning })
card-button = A card to share
card-ask =
    <b>What shall stand on your card of { $month }?</b>
    Only what you choose. Never pain, weight or your plan.
card-none = Nothing was walked in { $month } yet, so there is no card.
card-on = { $what }: on the card
card-off = { $what }: left out
card-make = Make the card
card-days = Days walked
card-minutes = Minutes
card-longest = Longest session
card-weeks = Weeks with a walk
card-month = { $month } { $year }
card-title = Walking backwards, { $month }
card-head = <b>Your card of { $month }.</b> Forward it if you like.
card-line = { $what }: { $value }
card-footer = made with Retrowalk
stats-sheet-button = Sheet for my physiotherapist
why-score-button = Why this score?
why-score =
    <b>The score grows with each planned day that you do.</b>
    One miss takes a tenth at most, and it comes back. Rest days, skipped days and pauses count neither way.
    The formula is that of Loop Habit Tracker (an app whose source is open): older days count less and less.
    Its limit: it counts days, not health.

picture-weeks-title = Minutes a week
picture-weeks-legend = Frame: planned
picture-habit-title = Your days
picture-effort-all = How hard it felt
picture-effort-same = How hard { $dose } felt
picture-pain-title = Pain, and the morning after
picture-morning-settled = settled
picture-morning-still = still there
picture-morning-worse = worse
picture-morning-untold = morning not told
picture-effort-legend = 0 = no effort, 10 = the most
picture-done = done
picture-part = in part
picture-missed = missed
picture-ahead = planned

sheet-caption =
    <b>One page to show your physiotherapist.</b>
    It says what you logged, and nothing else.
sheet-file = backward-walking.pdf
sheet-title = Walking backwards: what was done
sheet-period = { $first } to { $last }
sheet-plan = Next session: { $session }
sheet-rule = Why: { $rule }
sheet-screening-none = Questions before the start: none of them applied.
sheet-screening-some = Questions before the start: one or more applied. The gentlest plan.
sheet-screening-unsure = Questions before the start: not sure. The gentlest plan.
sheet-cautious = A sign of danger was told since. The gentlest plan.
sheet-week = Week of
sheet-planned = Planned
sheet-done = Done
sheet-minutes = Minutes
sheet-effort = Effort
sheet-pain = Worst pain
sheet-stumbles = Stumbles
sheet-notes = Sessions with pain or stumbles
sheet-note = { $day }: { $minutes } min, pain { $pain } of 10, stumbles { $stumbles }
sheet-footer = Told by the person who walks. Effort and pain from 0 to 10. Not a medical record.

## The plan ahead

plan-head = <b>Your plan: week { $week }.</b> { $level }
plan-paused = You are in a pause. /resume ends it.
plan-line = · { $day }: { $session }
plan-if-well = This is how it goes if each session feels fine. I change it with what you tell me.
plan-length-no-end = <b>It has no end date.</b> It goes on for as long as it does you good.
plan-length-on = If each session feels fine, { $minutes } min come around { $day }, in about { $weeks ->
    [one] a week
   *[other] { $weeks } weeks
}. A hard day only makes it a little later.
plan-length-there = You are at { $minutes } min now.
plan-length-beyond = { $minutes } min are more than your plan goes up to for now.
plan-length-then = Most studies ran six weeks, three days a week. After that, two or three days a week keep it up.
plan-length-new = <b>It has no end date.</b> You begin with a few minutes, and they grow as it feels easy. Most studies ran six weeks, three days a week; you can stop or pause at any time.
level-1 = Now the minutes grow.
level-2 = Now the speed grows, a little.
level-3 = Now the hands come off the rails, step by step.
level-4 = Now there may be a slight slope.
level-5 = You are at your aim: keep it.
why-plan-button = Why this step?
why-because = It was decided by: { $told }.
because-minutes = { $value } min done
because-planned_minutes = { $value } min planned
because-effort = effort { $value }
because-pain = pain { $value }
because-usual_pain = usual pain { $value }
because-stumbles = stumbles { $value }
because-new_rungs = new steps in a week: { $value }
because-gap_days = days since the last session: { $value }
why-own-caution = No study tells this exactly: it is our own caution.
why-plan = All rules with their sources stand in the plan page of this project.

## Somebody at one's side

partner-button = Somebody at my side
partner-head = <b>Somebody at your side</b>
partner-what =
    A spotter stands beside you. A buddy walks as well.
    They hear three things: done, moved, or you need a hand. Nothing else, and only if you both agree.
partner-is-spotter = { $name } is your spotter, and hears: done, moved, or you need a hand.
partner-is-buddy = { $name } is your buddy. You both hear: done, moved, or one needs a hand.
partner-is-walker = You are { $name }'s spotter. You hear: done, moved, or they need a hand.
partner-waits = One link is open. When it is taken, I tell you.
partner-teams = Your minutes count in { $count ->
    [one] 1 group
   *[other] { $count } groups
}.
partner-no-teams = Count in no group
partner-ask-spotter = Ask a spotter
partner-ask-buddy = Ask a buddy
partner-withdraw = Take the link back
partner-leave = Leave { $name }
partner-hand = I need a hand
partner-hand-said = <b>Asked.</b> { $count ->
    [one] 1 person hears it now.
   *[other] { $count } people hear it now.
} In an emergency call 112 or 911.
partner-left-said = <b>Over.</b> You and { $name } share nothing any more.
partner-my-name-spotter =
    <b>What name shall your spotter see?</b>
    Type it, for example your first name.
partner-my-name-buddy =
    <b>What name shall your buddy see?</b>
    Type it, for example your first name.
partner-your-name =
    <b>And what name shall { $name } see?</b>
    Type it, for example your first name.
partner-link =
    <b>Give this link to one person.</b>
    { $link }
    It works once, for { $days } days. I tell you when it is taken.
partner-send = Send it
partner-share-spotter = { $name } asks you to be at their side when they walk backwards.
partner-share-buddy = { $name } asks you to walk backwards with them, each at your own pace.
partner-asked-spotter =
    <b>{ $name } asks you to be their spotter.</b>
    You hear three things: done, moved, or they need a hand. They hear nothing of you. Either of you can leave at any time: /partner
partner-asked-buddy =
    <b>{ $name } asks you to be their buddy.</b>
    You both hear three things of each other: done, moved, or one needs a hand. Either of you can leave at any time: /partner
partner-yes = Yes, I agree
partner-no = No, thank you
partner-refused = That is fine. Nothing is shared.
partner-agreed-one =
    <b>You are { $name }'s spotter now.</b>
    I tell you when a session is done or moved, and when they need a hand.
partner-agreed-both =
    <b>You and { $name } are buddies now.</b>
    Would you like a plan of your own? /start sets it up.
partner-link-over = This link is used or over. Ask for a new one.
partner-link-own = This is your own link. Give it to one person.
partner-link-twice = You and { $name } have each other already.
partner-news-done = <b>{ $name }: done today.</b>
partner-news-moved = <b>{ $name }: moved to another day.</b>
partner-news-hand = <b>{ $name } needs a hand.</b> Please call or come by.
partner-news-joined = <b>{ $name } said yes and is at your side now.</b> /partner shows and ends it.
partner-left = One person left, and you share nothing with them any more. /partner shows who is at your side.
team-join-word = join
team-leave-word = leave
team-first = First tell me in a private chat that I may keep your sessions. Then send /team join here.
team-sum =
    <b>Together this week: { $minutes } min.</b>
    From { $people } people who joined. Only the sum is told. /team join, /team leave
team-few =
    <b>{ $people } of { $least } have joined.</b>
    From { $least } people on I tell the sum of the week, and nothing else. /team join, /team leave

## Pause

pause-ask = <b>For how long shall I pause?</b>
    Tap, or type a number of days. Nothing is lost, and paused days do not count{ $since }.
pause-since = . Since { $day } it counts as a pause
pause-from = . First day: { $day }
pause-week = A week
pause-month = A month
pause-month-button = Pause a month
pause-open-button = Pause until I say
pause-open = Until I say
pause-card =
    <b>{ $head }</b>
    No reminders meanwhile, and these days do not count{ $since }.
operation-told =
    <b>I wish you well for the operation.</b>
    Walk backwards again only when your surgeon or physiotherapist says so. I can be quiet until you tell me.
operation-paused =
    <b>I wish you well. I am quiet from { $day } until you tell me.</b>
    Walk backwards again only when your surgeon or physiotherapist says so.
pause-today-said = Nothing more today.
pause-open-said = Paused until you say.
pause-until-said = Paused until { $day }.
pause-end = I am back
pause-none = You are not in a pause.
back-welcome =
    <b>Welcome back. Reminders are off.</b>
    Shall they come again?
back-on = Yes, { $time }
back-off = Stay off
back-on-said = <b>Good.</b> { $next }
pause-next = Next reminder: { $when }.
pause-ended =
    <b>Welcome back.</b> { $next }
    We take a safe first step.

## The weekly look back

digest-week = <b>This week: { $done } of { $planned }, { $minutes } min.</b>
digest-days = { $days }.
digest-day-ahead = still open
digest-day-missed = not done
digest-longest = Longest session: { $minutes } min.
digest-effort = Hardest felt: { $effort } of 10.
digest-pain = Worst pain: { $pain } of 10.
digest-next = Next week: { $days } × { $session }.
digest-reason = You wanted: <i>{ $reason }</i>
digest-good = Looks good
digest-good-said = Good. See you.
digest-easier = Easier
digest-other-days = Other days
digest-on = A weekly look back comes from now on, on { $day }.
digest-off = No weekly look back
digest-off-said = No weekly look back any more. /settings brings it back.
digest-quiet =
    <b>A quiet week.</b> Nothing is lost.
    What got in the way?
quiet-time = Time
quiet-ill = Ill
quiet-pain = Pain
quiet-not-now = Not for me now
quiet-time-said =
    <b>Then let us find a better time, or fewer days.</b>
    Two minutes along a wall count too.
quiet-ill-said = <b>Get well first.</b> Shall I pause?
quiet-not-said = <b>That is fine.</b> Shall I pause, and ask again later?

## Coming back

comeback-head = <b>Good to see you any time.</b> Nothing is lost: { $sessions ->
    [0] your plan is here.
    [one] 1 session is yours.
   *[other] { $sessions } sessions are yours.
}
comeback-start = Begin again with { $session }?
comeback-last = I will not ask again. Write to me whenever you like.
start-button = Start
stop-button = No reminders

## Guided sessions

guided-check = <b>Before you start: { $session }.</b>
guided-check-treadmill = · Rails in reach, clip on, belt at its slowest; then no faster than { $speed }
guided-check-floor = · A wall or rail in reach, the way behind you clear and flat
guided-check-all =
    · Nobody and nothing behind you
    · Phone out of your hand, sound on
guided-test = Test the sound
guided-go = All set, go
guided-not-now = Not now
guided-stop = STOP
guided-later = Fine. I am here when you are.
guided-running = A session is going on.
guided-still =
    You wrote "start" a while ago, and I see it only now.
    Do you still want to?
guided-test-said =
    { $heard ->
        [words] <b>Walk when the voice says so.</b>
       *[other] <b>Three short and one long: walk.</b>
    }
    { $heard ->
        [words] It also tells you when to slow down and stand.
       *[other] Three falling: slow down and stand.
    }
guided-track =
    <b>Press play and put the phone away.</b>
    The sound guides you through, also with the screen locked. You never need to look.
    Play it at speed 1×: at any other its times are wrong.
# Spoken by a machine: short, and as it is heard.
spoken-lead = Put the phone away. It begins in ten seconds.
spoken-start = Walk now.
spoken-round = Walk now. Round { $round } of { $rounds }.
spoken-stand = Slow down, and stand.
spoken-tick = { $left }
spoken-alive = Good. Go on.
spoken-half = Half of it is done.
spoken-end = Done. Slow down, and stop.
guided-file = session.mp3
guided-begins =
    <b>It begins in ten seconds.</b>
    Say or tap STOP at any time.
guided-cue-walk = <b>Walk: { $length }.</b> Round { $round } of { $rounds }.
guided-cue-rest = <b>Slow down and stand: { $length }.</b>
guided-card-walk = ▶ Round { $round } of { $rounds } · walk · { $left } left
guided-card-rest = ⏸ After round { $round } of { $rounds } · stand · { $left } left
guided-over = <b>Done: { $minutes } min backwards.</b>
guided-effort = How hard was it, from 0 to 10?
guided-any-pain = Any pain, from 0 to 10?
guided-any-stumble = Did you stumble?
guided-stopped =
    <b>Stopped at { $length }.</b>
    Are you all right?
guided-yes = Yes, all right
guided-pain = Pain
guided-dizzy = Dizzy
guided-fell = I fell
guided-dizzy-said =
    <b>Sit down, and stay there until it has passed.</b>
    If it does not pass, or comes with chest pain or weakness, call your emergency number.
    Please tell your doctor. I wait until you say it is gone. Then we take only the gentlest steps.
guided-fell-said =
    <b>Stay where you are for a moment.</b>
    Strong pain, a blow to the head, or you can't put weight on a leg: call for help.
    Please tell your doctor of the fall. I wait until you say that you are well. Then we take only the gentlest steps.
guided-lost =
    <b>I lost you for a moment.</b>
    Did you finish?
guided-lost-yes = Yes, all of it

## More of reminders

remind-cue = { $cue }
remind-again-plain = <b>Still open today: { $session }.</b>
remind-again-warm = <b>Still time today: { $session }.</b> Only if it suits you.
remind-again-brief = <b>Open: { $session }.</b>
remind-ignored = I wrote twice, and maybe it did not fit. What would help? If you tap nothing, I go quiet.
remind-plain-first = Your first session. Small is right.
remind-plain-hurt = If it still hurts, tell me first.
remind-plain-back = There is nothing to catch up on. We begin small.
remind-plain-last = One more, and your week is full.
remind-plain-fresh = A new day. Two minutes count too.
remind-plain-row = { $sessions } sessions in two weeks. That is how a habit grows.
remind-plain-usual = Your time to walk.
remind-warm-first = I am glad you are here. Small is just right.
remind-warm-hurt = How are you today? If it still hurts, tell me first.
remind-warm-back = Good to see you. There is nothing to catch up on, we begin small.
remind-warm-last = Just one more, and your week is full. Lovely.
remind-warm-fresh = Today is a fresh day. Even two minutes count.
remind-warm-row = { $sessions } sessions in two weeks. You can be proud of that.
remind-warm-usual = A little time for you.
only-two-button = Only 2 min
move-button = Do it { $day }
move-may = Yes. One day later is fine, and nothing is lost.
move-said = <b>Moved to { $day }.</b> Today counts neither way.
start-later = <b>Your plan begins { $day }.</b> Until then I am quiet, and no day counts.
pause-end-now = Begin now
stand-in-said = <b>{ $day } is free, and { $to } counts in its place.</b> Your plan stays as it is.
stand-in-when = I write to you { $when }.
move-back-button = Today after all

## More commands

menu-plan = this week and the next
menu-stats = how it is going
menu-pause = pause the plan
menu-why = why this step

## More settings

language-name = English
language-names = english englisch
language-go-on = Go on in English
decimal-mark = .
settings-quiet = Quiet from { $start } to { $end }. Your day ends at { $day_ends }.
settings-language = Language: { $language }
settings-away = On a journey until { $day }.
settings-digest = Weekly look back: { $on }
settings-follow_up = Ask again: { $on }
settings-pictures = Pictures: { $on }
settings-dark = Dark pictures: { $on }
settings-sounds = Sounds: { $on }
sounds-both = words and tones
sounds-words = words only
sounds-tones = tones only
sounds-off = off
sounds-set = <b>Sessions sound like this from now on: { $sounds }.</b>
sounds-no-voice = No voice for your language is installed here, so you hear tones.
# What people say, in small letters and without marks; the first that fits counts.
sounds-both-names = words and tones, tones and words, voice and tones, tones and voice, sounds on, sound on
sounds-words-names = words only, only words, just words, voice only, only the voice, no tones, without tones, no beeps
sounds-tones-names = tones only, only tones, just tones, only the tones, only beeps, no voice, without voice
sounds-off-names = sounds off, sound off, without sound, no sounds
# Words that may stand beside them.
sounds-besides = i want would like please turn make it the in my sessions session thanks
settings-tone = Tone: { $tone }
tone-plain = plain
tone-warm = warm
tone-brief = brief
tone-words = tone tones style manner
tone-plain-names = plain plainly normal neutral sober
tone-warm-names = warm warmer warmly friendly friendlier kinder gentler
tone-brief-names = brief briefer briefly short shorter terse concise
tone-said = <b>Good. My reminders are { $tone } from now on.</b>
settings-on = on
settings-change-quiet = Quiet hours
settings-change-day-end = End of day
settings-quiet-button = Quiet { $start } – { $end }
settings-day-end-button = Until { $time }
settings-ask-quiet =
    <b>When shall I be quiet?</b>
    Tap, or type it, like 21:00-08:00. A reminder that you set for then still comes.
settings-ask-day-end =
    <b>When does your day end?</b>
    What you log before that time counts for the day before.

## Travel

travel-ask =
    <b>{ $zone }, where it is { $time } now.</b>
    Shall reminders follow you? You can type a number of days.
travel-for-good = Use { $zone } from now on
travel-week = Only for a week
travel-keep = Keep { $home } time
travel-unasked =
    <b>Are you travelling?</b>
    At home ({ $zone }) it is { $time } now. I can remind you where you are.
travel-yes = Yes, I am elsewhere
travel-kept = Fine, reminders stay on { $zone } time.
travel-same = { $zone } it is already. Nothing was changed.

## More of logging

log-which =
    <b>{ $minutes } minutes?</b> That is a lot for walking backwards.
    Nothing is logged yet. What did you mean?
log-neither = Something else
log-too-old = That day is more than a year ago. I keep sessions of the last year only.
log-ask-forwarded =
    <b>Is this session yours?</b>
    You forwarded it, so I ask before I log it.
log-ask-sign =
    <b>Was that a "done"?</b>
    Nothing is logged yet.
log-ask-twice =
    <b>Was that a second session?</b>
    The same one is logged already, a moment ago.
log-sure-yes = Yes, log it
log-sure-no = No
log-several = <b>Logged: { $count } sessions.</b>
log-one-of = · { $day }: { $walk }
log-reply-unread =
    I could not read that as a change of { $walk }.
    Try: <i>25 min</i>, <i>no rails</i>, <i>effort 6</i>.
log-forward = <b>Walking forwards is good for you too.</b> I keep the backward minutes only. Were some of them backwards? Then tell me how many.
log-no-such = I see no session of the last day that this could be.
log-no-such-day = Nothing to repeat yet. How many minutes?
history-button = History

## Own words

own-reason-button = My reason
own-cue-button = After what?
own-reason-ask =
    <b>Why do you want to do this?</b>
    In your own words. I will remind you of it now and then.
own-cue-ask =
    <b>After what, and where?</b>
    For example: <i>after breakfast, in the hallway</i>. A fixed moment makes a habit.
own-none = Nothing
own-cue-is = When: { $cue }
own-reason-is = Your reason: <i>{ $reason }</i>

## Bringing data back

import-ask =
    <b>{ $count ->
        [one] 1 new session
       *[other] { $count } new sessions
    } in this file.</b>
    { $known } of it I have already. Shall I add the new ones?
import-yes = Yes, add them
import-no = No
import-done = <b>Added: { $count }.</b> Your plan takes them into account.
import-nothing = There is nothing new in this file.
import-unread =
    I could not read that file.
    I can read <i>everything.json</i>, the file that /export gives you.

## Mending a question

ask-mend-button = Not what I meant
ask-mend =
    <b>What is different?</b>
    Just write it, for example <i>25 min</i>, <i>3 km/h</i>, <i>80 kg</i>, <i>5 % uphill</i> or <i>no rails</i>.
mass-remember = Remember { $mass }

## Too early, too fast

log-early-outdoor = Outdoors comes a little later in your plan: first some calm sessions with something to hold.
log-early-stairs = Please leave stairs out: a fall there is serious, and I found no measurement of them backwards.
log-early-sled = A sled comes much later: first eight weeks of calm sessions with free hands.
log-early-incline = A slope comes later in your plan. Please stay on level ground for now.
log-early-running = Running backwards comes much later: first eight weeks of calm sessions with free hands.
log-early-motorless = A belt without a motor needs far more force. It comes later: first eight weeks of calm sessions.
log-let-go = Your plan still has something to hold. Hands free comes later, when slow feels steady.
log-fast = That is faster than your plan goes. Slow is right: the dose comes from minutes.

## Too many at once

odd-many =
    <b>You sent { $count } messages at once.</b>
    I have read them all, and answer the last one. /history shows what I wrote down.
odd-slow-down =
    <b>One at a time, please.</b>
    What you write in the next minute I will not read, except for signs of danger.

## For those who run the bot

arrivals-head =
    <b>{ $count ->
        [0] No link has brought anybody yet.
        [one] One link has brought people.
       *[other] { $count } links have brought people.
    }</b>
    A link with a word of your own tells where people come from: { $link }
arrivals-line = { $word }: { $count }

## What was meant
mean-ask = I am not sure what you mean. Is it one of these?
mean-ask-read = I read <b>{ $read }</b>, and I am not sure what it is for. Is it one of these?
mean-ask-again = I still do not know, sorry. What is it about?
mean-neither = Neither
mean-neither-said = Then please say it in other words, or see what I can do.
mean-ask-burn = A calorie question
mean-ask-follow = A calorie question
mean-ask-time-for = How long for so many calories
mean-ask-compare = Backwards or forwards
mean-ask-fact = A question on the numbers
mean-ask-food = Calories of a food
mean-ask-other-sport = Another sport
mean-ask-so-far = Calories so far
mean-ask-medical = A medical question
mean-ask-bot = Who I am
mean-ask-help = What I can do
mean-log-session = Log a session
mean-log-partly = Log part of a session
mean-log-done = I did today's session
mean-log-skip = No session today
mean-log-same = The same session again
mean-log-forward = I walked forwards
mean-log-future = Something for later
mean-log-not-yet = Not done yet
mean-not-other-person = Somebody else
mean-not-other-activity = Something else I did
mean-fix-value = Put the last entry right
mean-fix-undo = Take the last entry back
mean-fix-wrong = The last answer was wrong
mean-fix-log-it = Log what we spoke of
mean-fix-other = Another entry
mean-remind-at = Time of the reminder
mean-remind-shift = Another time of day
mean-remind-snooze = Remind me later today
mean-remind-days = Days of the reminder
mean-remind-off = No more reminders
mean-remind-on = Reminders on again
mean-remind-when = When the reminder comes
mean-pause-start = A pause
mean-pause-ill = I am ill
mean-pause-end = I am back
mean-plan-days = Change the days
mean-plan-minutes = Change the minutes
mean-plan-place = Walk in another place
mean-plan-show = My plan
mean-plan-today = Today's session
mean-plan-next = What comes next
mean-plan-why = Why this step
mean-plan-easier = Make it easier
mean-plan-back = A step back
mean-plan-jump = Go on faster
mean-plan-start-over = Start over
mean-go-start = Start a session now
mean-stats-ask = How it is going
mean-stats-history = My log
mean-data-know = What you know of me
mean-data-export = Send me my data
mean-data-delete = Delete my data
mean-set-mass = My weight
mean-set-units = Miles or kilometres
mean-set-zone = Where I am
mean-set-clock = The time here
mean-set-language = The language
mean-set-quiet = Quiet hours
mean-set-open = Settings
mean-setup-facts = Set up my plan
mean-health-clear = Nothing speaks against it
mean-health-cleared = My doctor says yes
mean-health-surgery = An operation ahead
mean-pain-now = Something hurts
mean-pain-gone = Nothing hurts now
mean-pain-usual = What pain is usual for me
mean-morning-settled = It settled overnight
mean-morning-still = It still hurts the morning after
mean-morning-worse = The morning after is worse
mean-safety-not-me = That was not about me
mean-danger-sign = I do not feel well
mean-danger-despair = I feel very low
mean-danger-eating = Eating worries me
mean-danger-child = I am a child
mean-talk-hello = Hello
mean-talk-thanks = Thanks
mean-talk-yes = Yes
mean-talk-no = No
mean-talk-cancel = Never mind
mean-talk-unsure = I don't know
mean-talk-confused = I don't understand
mean-talk-offtopic = Something else
mean-talk-chat = Just telling you
mean-talk-nonsense = Nothing

## A worry of the reader
after-body =
    <b>That is what I know of it.</b>
    If it lasts longer than a few days, grows, or is there at rest, let a doctor or physiotherapist look. Tell me how strong it is, like <i>3/10</i>, and I note it.
after-body-well = Good. Then go on gently, and tell me if that changes.
after-topic =
    <b>That is all I know about that.</b>
    Ask me in other words, or ask somebody who knows you and your body.
after-doubt-own = <b>That is our own caution.</b> I have read no study on just that: it is how careful physiotherapists begin, and a fall is worse than a slow start. Ask your own doctor or physiotherapist; their word goes first.
after-still-no = <b>Still no, please.</b> Not a little, not slowly, not just once or one way: that does not change what I said. Level, clear ground and a hand on something firm are enough. That is our own caution.
after-professional = <b>Then their word goes before mine.</b> They have seen you, and I have not. Do it as they showed you: slowly, holding on, and only what they named. If it was shown with somebody beside you, not alone. I stay on the careful side, so I plan none of it.
after-others = They may, and we don't know how it goes for them. For you I stay on the careful side: what I said holds.
after-judged = Mild, on both sides and gone with rest: that is normal with something new. Sharp, on one side, swollen, numb, at rest or worse the next morning is not: then stop, and let a doctor or physiotherapist look. Tell me how strong it is, like <i>3/10</i>.
caution-pause = But no walking backwards for now: your plan waits, after what you told me.
caution-gentle = For you, after what you told me: your doctor or physiotherapist first, both hands on something firm, somebody near, and only a few slow minutes.
worry-ask =
    <b>Please stop for a moment, or sit down.</b> I want to be sure before we go on. Is it one of these: chest pain or pressure, faint, numb, odd speech or sight, a blow to the head?
worry-still =
    <b>Please sit down, and do not stay alone.</b>
    No walking until I know that you are well. Is or was it one of these: chest pain or pressure, faint, numb, odd speech or sight, a blow to the head? Then call now: 112 or 911.
worry-still-again =
    <b>I still do not know whether you are safe, so walking waits.</b>
    Tap one, please. What you told me meanwhile I keep in mind. If it is the chest, speech, sight, a numb side or the head: call 112 or 911, or let somebody call.
worry-passed =
    <b>Good that it is over. Such a sign can be a warning all the same.</b>
    If it was pressure in the chest, a numb side, odd speech or a dark eye, let a doctor look today, and call 112 or 911 if it comes back. No walking until then.
worry-grave = Yes, one of these
worry-hurt = I fell, or something hurts badly
worry-none = No, I am fine

## Small talk, others, what we don't do
asked-joke = Why did the man walk backwards to the kitchen? His coach said: small steps, and he wanted to see where he had been. That is the best I can do. Hold on while you laugh.
asked-joke-2 = One more: I count only backward steps. So the more you go back, the further you get.
asked-why-doctor = Because a fall is what harms most here, and you see nothing behind you. If you never fell or got dizzy, and have no trouble with heart, bones, nerves or eyes, no fresh operation and no tablets that make you dizzy, you need not ask. If one of these fits, a short word with your GP or physiotherapist is enough.
asked-sober = Well done, truly: that takes more than any walk. If your feet are numb or your balance is not what it was, tell your doctor first. Else begin as anybody does, slowly, with a hand on something firm.
asked-dislike = Thank you for saying so. It is not for everybody, and nobody has to. What was it: odd, dull, too hard, or did something hurt? Tell me, and it gets smaller or waits. If you try again: one slow minute, holding on, and stop while it is fine.
asked-blind = I see and hear nothing: no camera, no microphone, no place. I know only what you write or tap here. So tell me when something hurts or you feel unsteady.
asked-no-calls = I can't call, write to or book anybody: I only answer you here. In an emergency call 112 or 911 yourself, or let somebody call. Your doctor's number on paper beside the phone is a good idea. The sheet in /stats is for them.
asked-report = No need, and nobody checks on you. But I plan the next step from what you tell me. A few words will do, like <i>6 min, felt 3</i>, or a tap on Done. Forgot it? Tell me later: <i>yesterday 6 min</i>.
asked-after-ill = <b>When you feel well again.</b> With fever, a cough from the chest or aches all over, wait until all of that is gone and you have had a day or two of your usual life: that is our own caution. Then begin with a short, slow session. If you were very ill, or your heart races, ask your doctor first; after an operation or an injury whoever treats you says when.
asked-luck = Good luck! Slowly, one hand on something firm, and stop while it still feels easy. Tell me how it was.
asked-older = Thank you, good to know. Age alone is no bar; I keep no note of it. Hold on, go slowly, and ask your doctor first if you fell lately, feel dizzy or have heart trouble.
talk-name = I keep no name of yours, so I call you nothing at all. What I need to know is your plan, not who you are.
asked-no-energy = Then leave it. You owe nobody a session, least of all now. Rest, eat, let people be near you. Say "pause", and I stay quiet until you want to go on. If it stays so heavy for long, please tell your doctor.
asked-intro = Good to meet you, and a good aim: small steps, often, are what I am here for. Tell me too if something of your health speaks against it.
asked-kept = Nothing was deleted, and nothing will be. It all stays as it is.
asked-plan-first = First your plan, please: a few short questions, two of them about your health. Then you can begin.
asked-not-today =
    <b>Not yet, please: ask your doctor or physiotherapist first.</b>
    After what you told me their word goes first; a call will do. Tell them: walking backwards, slowly, holding on.
    When they agree, tell me, and we begin with a minute or two.
safety-stop-holds =
    <b>What I said holds: no walking backwards for now.</b>
    If it is still there or comes back, also at rest or when you get up, please let a doctor look before anything else. Today, if it is strong, new or getting worse. If you faint, or speech, sight or one side is odd: call 112 or 911.
    Get up slowly and hold on. When a doctor has cleared you, tell me.
felt-in-words = Thank you for telling me. And how hard was it as a number, from 0 to 10? Then the plan can follow.
stats-than-more = <b>{ $walk }: { $minutes } min more than { $day }</b> ({ $before }). Calm and often counts, not more each time.
stats-than-less = <b>{ $walk }: { $minutes } min less than { $day }</b> ({ $before }). That is fine: calm and often is what counts.
stats-than-same = <b>{ $walk }: as long as { $day }</b> ({ $before }). Calm and often is what counts.
stats-than-none = <b>{ $walk }.</b> It is the first session that I have, so there is nothing to set beside it yet.
stats-than-none-on = <b>{ $walk }.</b> I have no session of { $day } to set beside it.
stats-it-within = <b>You did { $walk }.</b> That is not too much: it is what your plan has for now.
talk-future = Good plan. Tell me when it is done, with the minutes and how it felt.
talk-future-much = Fine, and please not so much at once: your plan has { $session }. Stop while it still feels easy, and tell me how it was.
talk-other-person = Thank you for telling me. I only keep your own sessions: each person needs a chat of their own with me. For whoever is new to it: slowly, a minute or two, both hands on something firm. With heart trouble, dizziness or a fall, a doctor first.
talk-activity = Thanks for telling me. I keep sessions of walking backwards only, so I have logged nothing.
talk-yes = Fine. What would you like to do?
talk-unsure = That is all right. There is no wrong answer here.
talk-chat-new = Thanks for telling me. When you would like a plan, tell me where, on which days and when; one sentence will do.
talk-offtopic = I can't help with that. I am a small coach for walking backwards, and that is all I know.
talk-chat = Thanks for telling me. When you feel like a few steps, /today shows them.
talk-healthy = <b>Good to hear.</b> If that changes, tell me first.
ask-other-sport = I know the numbers of walking and running backwards only. For other sports please ask elsewhere; I would be guessing.
plan-no-jump = <b>I would rather not jump ahead.</b> Knees and balance adapt slower than lungs. When your sessions feel easy (tell me the effort, like "felt 2"), the plan goes on by itself.
plan-button = My plan
remind-none = There is no reminder now. You can set a time.
remind-done-today = Today is done, so no more for today.
remind-when = The next reminder comes { $when }.
stands-off = Off: { $first } to { $last }
stands-time = Reminder: { $time }
stands-none = No session is noted yet.
stands-noted = Noted last:
stands-line = · { $day }: { $walk }
stands-one-time = I have one time for all your days, so they can not differ: now <b>{ $time }</b>. For one day alone, say it on that day: “tonight at 8”.
stands-all = { $time } on all days
stands-stay = Leave it
remind-one-time = All your days have one time, { $time }. Shall it move on all of them?
remind-all-days = { $time } on all days
remind-fewer =
    <b>Of course.</b>
    I write once on each day of your plan: { $days }, at { $time }. Fewer days are fewer messages, or I keep quiet.
time-stays = <b>{ $time } stays.</b>
who-writes = I write to you, on the days of your plan. You tell me when a session is done, whenever you like.
who-writes-soon = Once your plan is made I write to you on its days, at the time that you choose. You tell me when a session is done.
remind-days = Reminders come on the days of your plan. Change the days, and the reminders follow.
fix-what = I am not sure what to put right. Say for example "no, 7 min", "remind me at 7 pm", or choose an entry.
fix-wrong = I am sorry. You can take back what I did last, or just say it again as it should be.
log-no-such-date = That date does not exist, so I have logged nothing. Which day was it?
log-which-day = Which day do you mean?
log-ask-unsure = I read: <b>{ $read }</b>. I am not sure that this is all of it. Shall I log it like this?
log-ask-alarm =
    Please rest now, and do not walk.
    If no doctor has looked at you yet, call now: 112 or 911.
    Was this before you felt unwell? I read: <b>{ $read }</b>. Shall I keep it?
pause-ill-stranger = Get well soon. Rest now: walking backwards can wait until you are well again.
safety-not-me-nothing = Good. Then we go on as before.
data-mass = Weight: { $mass }
data-pain = Usual pain: { $pain } of 10
data-known = I keep your plan, your settings and { $count ->
    [one] one entry
   *[other] { $count } entries
 } of your log; what is about your health is encrypted. /privacy says more.
data-delete = Delete everything
mass-how = Tell me the weight with its unit, like "80 kg" or "11 st 4".

stats-of-today = Today
stats-of-week = This week
stats-of-last-week = Last week
stats-of-month = This month
stats-of-last-month = Last month
stats-of-year = This year
stats-period = <b>{ $period }: { $count ->
    [one] one session
   *[other] { $count } sessions
 }, { $minutes } min.</b> The longest was { $longest } min.
stats-it = <b>You did { $walk }.</b> Every calm session counts, and calm is the aim, not more and more.
stats-it-much = <b>You did { $walk }.</b> That is more than your plan has for now. A little less next time lets your knees keep up.
stats-it-met = That is what your plan has for this week. What comes on top is a gift, no duty.
stats-it-on-way = You are on the way: that is how the plan has it.
stats-none-today = No session today so far.
stats-none-week = No session this week so far.
stats-none-last-week = There was no session last week.
stats-none-month = No session this month so far.
stats-none-last-month = There was no session last month.
stats-none-year = No session this year so far.
stats-all-button = How it goes in all
worry-none-said = Good to hear. Take your time.

food-kcal = <b>{ $portion } has about { $kcal } kcal.</b> It differs with size and recipe.
food-unknown = I don't know the calories of that. Most packets tell them; give me the number, and I say how long it takes to walk that off.
food-off-button = How long to walk that off?

log-ask-m = Is that minutes or metres?
log-m-minutes = { $number } minutes
log-m-metres = { $number } metres
