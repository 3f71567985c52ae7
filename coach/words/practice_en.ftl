## For those who may not use the bot

outside-open = This bot is not open to you. Questions: { $contact }.
outside-invited =
    <b>This bot is for people whom { $operator } has invited.</b>
    If you have a code, send it to me. If not, ask here: { $contact }.
    Should it be an emergency: call your emergency number now.
outside-code =
    <b>I do not know this code.</b>
    Please look whether a letter is missing, and send it again in half a minute. Questions: { $contact }.
outside-listed =
    <b>This bot is for people of { $operator }.</b>
    If you are one of them, tell them your number: <code>{ $number }</code>. Contact: { $contact }.
    Should it be an emergency: call your emergency number now.
outside-blocked =
    <b>The people who run this bot have closed it to you.</b>
    Questions: { $contact }. What I keep of you is still yours: /export, /delete, /privacy.
    Should it be an emergency: call your emergency number now.
outside-toast = The bot is not open to you. Write to it to see why.

## For those who run the bot

practice-open = open to everybody
practice-invited = by invitation
practice-listed = for those on the list
practice-commands =
    <b>For those who run the bot</b> (it is { $access })
    · /counts: how many people and sessions, never who
    · /arrivals: how many people each link has brought; /invite: the links that let somebody in
    · /admit 1001, /block 1001, /unblock 1001: one person, by their number
    · /person 1001: on their request, their data to them or to you, or everything removed
    · /broadcast and your words: a message to everybody, with a preview first
    · /maintenance 30, /maintenance 20:00-21:00, /maintenance off: people are told
    · /audit: what was done last
    People find their number in /privacy. All of this is written down; it works in this chat only.
practice-counts =
    <b>People: { $people }</b>
    Wrote today: { $day }, in 7 days: { $week }, in 30 days: { $month }
    New in 7 days: { $new }
    With a plan: { $plans }, of these pausing: { $pausing }
    Blocked the bot or out of reach: { $away }
    Want no news: { $nonews }
    Let in by /admit: { $admitted }, kept out by /block: { $blocked }
    Sessions in 7 days: { $sessions }
trouble-told =
    <b>I could not answer somebody.</b>
    What they sent was put aside, and nothing was changed.
    Their number: { $number }. What it was: { $kind }, update { $update }.
    Code { $code }: { $error } at { $where }. The log has the same code.
    /person { $number } shows what can be done for them.
practice-number =
    Whom? Give their number: /{ $command } 1001
    People find it in /privacy.
practice-is-admin = That is the number of somebody who runs the bot. Take it out of <code>admins</code> first.
practice-admitted = { $number } may use the bot now.
practice-blocked =
    <b>{ $number } may not use the bot any more, and gets no messages.</b>
    A sign of danger is answered all the same, and their data stays theirs. /unblock { $number } takes it back.
practice-not-blocked = { $number } is not blocked.
practice-unblocked = <b>{ $number } is not blocked any more.</b>
practice-unblocked-open = They can use it again. Reminders come once they say so.
practice-unblocked-invited = If they were here before they can use it again; if not, they need an invitation.
practice-unblocked-listed = They can use it if they are on the list in the settings, or after /admit { $number }.
invite-open = The bot is open to everybody, so nobody needs an invitation. See practice.access in the settings.
invite-listed = Who may use the bot stands on a list, so there are no invitations: /admit 1001 lets somebody in.
invite-head = <b>{ $count ->
        [one] This link lets people in.
       *[other] These links let people in.
    }</b> The code alone, sent to the bot, does so too.
invite-line = { $code }: { $link }
audit-head = <b>{ $count ->
        [0] Nothing was done yet.
       *[other] What was done last
    }</b>
audit-line = { $when }, { $admin }: { $act } { $about }
audit-counts = counts
audit-arrivals = arrivals
audit-invite = invitations shown
audit-audit = this record shown
audit-admit = let in
audit-block = blocked
audit-unblock = not blocked any more
audit-look = looked whether there is
audit-export = got the data of
audit-send-export = sent their data to
audit-delete = everything of one person deleted
audit-broadcast = message to everybody sent, number
audit-stop-broadcast = message to everybody stopped, number
audit-works = work on the bot told, number
audit-works-over = work on the bot over

## One person, on their request

person-unknown = <b>I know nobody with the number { $number }.</b>
person-here =
    <b>There is somebody with the number { $number }.</b>
    Do this only at their request, and be sure that it is them. Each of it is written down.
person-blocked = They are blocked.
person-send = Send their data to them
person-export = Send their data to me
person-delete = Delete everything
person-away = They can't be reached: they blocked the bot, or are blocked. You can take the data and hand it on.
person-sent = The data is on its way to { $number }. You do not see it.
person-handout = <b>This is all I know about you.</b> You have asked the people who run this bot for it.
person-file = Data of { $number }. Hand it on to them, then delete it here.
person-delete-ask =
    <b>Delete everything of { $number }?</b>
    Plan, sessions and settings go at once, and nobody can bring them back.
person-deleted =
    <b>Deleted. I know nothing about { $number } any more.</b>
    Tell them. Copies that you made before still hold it: see how long you keep them.

## What everybody is told

news-head = <b>News from { $operator }</b>
news-head-nobody = <b>News</b>
settings-news = News of the people who run this bot: { $on }
news-off = No more news
news-on = News again
news-off-said =
    <b>No more news.</b>
    Your reminders stay as they are.
news-on-said = Good, I pass on news again.
news-are-on = News from the people who run this bot come now and then.
news-are-off = You get no news.
broadcast-how =
    <b>A message to everybody</b>
    Write the command and your words: /broadcast We are closed on Friday.
    You see first how it looks and how many get it. Everybody can turn such messages off.
broadcast-long = That is too long: { $most } signs at most.
broadcast-ask =
    <b>So it will look. Send it to { $count ->
        [one] 1 person?
       *[other] { $count } people?
    }</b>
    It takes about { $minutes } min, longer for those who have quiet hours now.
    Not to those who want no news ({ $nonews }), are pausing ({ $paused }) or are out of reach ({ $away }).
broadcast-go = Send to { $count }
broadcast-drop = No
broadcast-dropped = Nothing was sent.
broadcast-going =
    <b>On its way.</b>
    /broadcast shows how far it is, and you get a report at the end.
broadcast-stop = Stop
broadcast-stopped = <b>Stopped.</b> Who has it, has it; nobody else gets it.
broadcast-progress = Sent: { $sent }. Waiting: { $waiting }{ $others ->
    [yes] , and others to come
   *[no] {""}
}.
broadcast-report =
    <b>Your message to everybody is done.</b>
    Sent: { $sent }. Not sent, since stopped, too late, not wanted any more or the bot was blocked: { $dropped }. Failed: { $failed }.

## Work on the bot

works-how =
    <b>When is the bot being worked on?</b>
    /maintenance 30 is the next half hour, /maintenance 20:00-21:00 by your clock; /maintenance off ends it.
    Whoever writes is told, and everybody if you like.
works-notice =
    <b>{ $begun ->
        [yes] I am being worked on. That ends { $until }.
       *[no] Work on me begins { $since } and ends { $until }.
    }</b>
    I may be slow or silent then, and reminders may come late. What you write is not lost.
    In an emergency do not wait for me: call your emergency number.
works-ask =
    <b>Whoever writes is told. Tell { $count ->
        [one] 1 person
       *[other] { $count } people
    } now as well?</b>
    It takes about { $minutes } min. Not those who have quiet hours until then, are pausing ({ $paused }) or are out of reach ({ $away }).
works-only-asked = All right: only those who write are told. /maintenance off ends it.
works-over = It is over
works-over-said = Good. Nobody is told any more.
works-none = No work on the bot is announced.

## Silent for long

parting-text =
    <b>I have not heard from you for a long time.</b>
    I keep what I know of people for { $days } days after their last word. Yours goes in about two weeks.
    Write anything, or tap, and it stays.
parting-stay = Keep it
parting-stays = <b>Good to hear from you.</b> Everything stays.
