# Three metres backwards against the clock. Safety first, a number to watch, never a diagnosis.

menu-walktest = Three metres backwards, timed
walktest-button = Three-metre test
walktest-seconds = { $seconds } s

## What it is

walktest-what =
    <b>Three metres backwards, timed: once in four weeks.</b>
    You walk along a wall with somebody beside you, and tell me the seconds. It takes five minutes.
    It shows you how your steps change. It is no diagnosis.
walktest-begin = Let's do it
walktest-again = Do it again
walktest-next = { $due ->
    [yes] The next one is due.
   *[no] The next one: from { $day } on.
}
walktest-last =
    <b>Three metres backwards: { $seconds } s, { $day }.</b>
walktest-can-tell = What it can tell
walktest-sources = Where this comes from
walktest-change = Change a time
walktest-off = Do not offer it
walktest-on = Offer it again
walktest-off-said = Good, I do not offer it any more. /walktest is always there.
walktest-on-said = Good, I offer it once in four weeks.
settings-walk_test = Offer the three-metre test: { $on }

## Not now

walktest-closed-plan =
    <b>First we need your plan.</b>
    Its questions tell whether this test is safe for you. It takes five taps.
walktest-closed-safety =
    <b>Not now: what you told me comes first.</b>
    When a doctor or physiotherapist has looked at it, and you have walked calmly again, the test is there.
walktest-closed-screened =
    <b>Please not without your doctor or physiotherapist.</b>
    One of the points at the start fits you, and walking backwards quickly is a risk then.
    Show them this test. Best of all, they are the one beside you.
walktest-closed-rest =
    <b>Rest comes first.</b>
    The test can wait until your sessions go on.
walktest-closed-calm =
    <b>First { $count ->
        [one] one more calm session.
       *[other] { $count } more calm sessions.
    }</b>
    Calm means: no stumble, and no more pain than usual. Then three metres on the clock are safer.
walktest-allowed = They said yes

## Before it

walktest-check =
    <b>Before you begin: is all of this so?</b>
    · Somebody is beside you, an arm's length away, and can steady you.
    · A wall or a rail is at your hand, all the way.
    · Three metres are measured and clear, and two steps more behind them.
    · The floor is flat, dry and bright: no rug, no cable, no pet.
    · Firm shoes, the same each time.
    · You are well: not dizzy, not tired, no pain more than usual, no alcohol.
    · Nobody is in a hurry.
    In any doubt, not today. You lose nothing.
walktest-check-yes = All of it is so
walktest-check-no = Not today
walktest-check-dizzy = I am dizzy
walktest-check-pain = Something hurts
walktest-not-today = <b>Good. It can wait.</b> Nothing is lost.

## How it is done

walktest-how =
    <b>Now: three metres, as quickly as is comfortable.</b>
    1. Mark a line, and one three metres behind it: with a tape measure, or about ten shoe lengths. The same each time.
    2. Back to the way, heels at the line, the wall at your hand. Whoever is beside you holds the stopwatch (a phone), never you.
    3. "Go": walk backwards as quickly as is comfortable and safe. Never run. Look back and touch the wall as you like.
    4. The watch stops when one heel is over the second line. You stop gently behind it.
    5. Rest a minute, then again. Three times at most: the middle one counts.
    <b>Stop at any doubt.</b>
    Then tell me the seconds: <i>4.2</i>, or all of them: <i>4.2 3.9 4.1</i>.
walktest-more =
    <b>Noted: { $times } s.</b>
    Rest, then tell me the next one. Or was that all?
walktest-odd =
    <b>{ $value }? Is that the seconds for three metres?</b>
    Between { $least } and { $most } I can use it. Please look once more, like <i>4.2</i>.
walktest-too-many =
    <b>Those are more than three.</b>
    Please tell me three at most: the first three.
walktest-done = That was all
walktest-stopped = We stopped
walktest-words = s sec secs second seconds and then try about

walktest-steady-ask = <b>How did it go?</b> Was there a stumble, or anything else?
walktest-steady-none = All steady
walktest-steady-stumble = A stumble
walktest-steady-pain = Pain
walktest-steady-dizzy = Dizzy
walktest-steady-fell = I fell
walktest-stopped-well = <b>Stopping was right.</b> I kept no time. It can wait.

walktest-gentler = A gentler step
walktest-names = three-metre test, three metre test, three-meter test, three meter test, 3-metre test, 3 metre test, 3-meter test, 3 meter test, 3m test, 3 m test, walk test, balance test

## What came of it

walktest-kept = <b>Three metres backwards: { $seconds } s.</b>
walktest-tries = Tries: { $times } s. { $count ->
    [2] The mean of the two counts.
   *[other] The middle one counts.
}
walktest-list = Your times: { $times }.
walktest-of-day = { $day } { $seconds } s
walktest-of-day-trouble = { $day } { $seconds } s (not steady)
walktest-first = Your first one. From now on you have something to compare with.
walktest-quicker = { $apart } s quicker than on { $day }: that is more than chance.
walktest-same = As on { $day }, as far as one can tell: up to { $error } s may be chance.
walktest-slower = { $apart } s slower than on { $day }: that is more than chance.
walktest-much-slower =
    Clearly slower than your best ({ $best } s).
    A tired day or another measure can do that. Time it again in a week.
    If it stays so, or you feel less steady, show it to a doctor or physiotherapist. Your plan stays; a gentler step is one tap away.
walktest-stumbled = You stumbled, so I hold this time against nothing. { $rule }
walktest-unsteady = It was not steady, so I hold this time against nothing.
walktest-band-quick = In a study of people of about 76, hardly anybody under 3.5 s had fallen.
walktest-band-middle = In a study of people of about 76, 5.5 s parted those who had fallen from the others best. You are under it, as were 4 of 10 who had fallen.
walktest-band-above = In a study of people of about 76, 5.5 s parted those who had fallen from the others best. You are over it, as were 6 of 10 who had fallen, and others too.
walktest-band-slow = In two nursing homes, people from 8.15 s on fell more often in the next months. A doctor or physiotherapist can see what it means for you.
walktest-limits = A number to watch, no diagnosis: it does not tell who will fall.

## What it can tell

walktest-why =
    <b>What published times say, and what they can't</b>
    · 3.5 s: of 483 people of about 76, hardly anybody below it had fallen.
    · 5.5 s: parted those who had fallen (6.8 s on average) from the others (5.1 s) best, and missed 4 of 10.
    · 3.0 and 4.5 s: another group's times, up to and from which few and many had fallen in the past year.
    · 8.15 s: in two nursing homes, 27 percent more falls in four months from there on.
    They differ, most look back, and all were older people: of younger ones I have read nothing.
    · It measures much the same whoever holds the watch (14 studies).
    · Two times of one person must differ by more than 1.7 s to be more than chance (people with multiple sclerosis; with a new knee 2.9). For others I have read no number.
    It never says what is wrong. A good time is no safety either: keep something to hold.

## Putting it right

walktest-which = <b>Which one?</b>
walktest-edit =
    <b>{ $day }: { $times } s. What should it be?</b>
    Type the seconds, up to three: <i>4.2</i> or <i>4.2 3.9 4.1</i>.
walktest-remove = Remove it
walktest-removed = <b>Removed:</b> { $day }, { $seconds } s.
walktest-none = There is no time yet.
undo-test = Your three-metre times are as they were.

## Elsewhere

walktest-offer = Three metres backwards, timed: if you like, with somebody beside you. Once in four weeks.
stats-walktest = Three metres backwards: { $seconds } s, { $day }.
data-walktest = Three-metre test: { $count ->
    [one] 1 time
   *[other] { $count } times
}
import-timed = Times of the three-metre test that are new: { $count }.
picture-times-title = Three metres backwards, seconds
picture-times-steady = steady
picture-times-trouble = not steady
picture-times-cuts = published times: see the text
sheet-walktest = Three metres backwards along a wall, timed at home: { $times }.
walk-stumble-note = a stumble in the three-metre test
