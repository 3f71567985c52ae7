## Für Leute, die den Bot nicht nutzen dürfen

outside-open = Dieser Bot ist für dich nicht offen. Fragen: { $contact }.
outside-invited =
    <b>Dieser Bot ist für Leute, die { $operator } eingeladen hat.</b>
    Hast du einen Code, schick ihn mir. Wenn nicht, frag hier: { $contact }.
    Ist es ein Notfall: Ruf jetzt den Notruf an.
outside-code =
    <b>Diesen Code kenne ich nicht.</b>
    Schau bitte, ob ein Buchstabe fehlt, und schick ihn in einer halben Minute noch einmal. Fragen: { $contact }.
outside-listed =
    <b>Dieser Bot ist für Leute von { $operator }.</b>
    Gehörst du dazu, nenne dort deine Nummer: <code>{ $number }</code>. Kontakt: { $contact }.
    Ist es ein Notfall: Ruf jetzt den Notruf an.
outside-blocked =
    <b>Die Betreiber haben diesen Bot für dich geschlossen.</b>
    Fragen: { $contact }. Was ich von dir aufbewahre, bleibt deins: /export, /delete, /privacy.
    Ist es ein Notfall: Ruf jetzt den Notruf an.
outside-toast = Der Bot ist für dich nicht offen. Schreib ihm, dann sagt er, warum.

## Für die Betreiber

practice-open = offen für alle
practice-invited = auf Einladung
practice-listed = für alle auf der Liste
practice-commands =
    <b>Für die Betreiber</b> (der Bot ist { $access })
    · /counts: wie viele Leute und Einheiten, nie wer
    · /arrivals: wie viele jeder Link gebracht hat; /invite: die Links, die jemanden einlassen
    · /admit 1001, /block 1001, /unblock 1001: eine Person, mit ihrer Nummer
    · /person 1001: auf ihre Bitte ihre Daten an sie oder an dich, oder alles gelöscht
    · /broadcast und deine Worte: eine Nachricht an alle, vorher mit Vorschau
    · /maintenance 30, /maintenance 20:00-21:00, /maintenance off: die Leute erfahren davon
    · /audit: was zuletzt getan wurde
    Ihre Nummer finden die Leute in /privacy. Alles wird festgehalten; es geht nur in diesem Chat.
practice-counts =
    <b>Leute: { $people }</b>
    Heute geschrieben: { $day }, in 7 Tagen: { $week }, in 30 Tagen: { $month }
    Neu in 7 Tagen: { $new }
    Mit Plan: { $plans }, davon in Pause: { $pausing }
    Haben den Bot blockiert oder sind nicht erreichbar: { $away }
    Wollen keine Neuigkeiten: { $nonews }
    Eingelassen mit /admit: { $admitted }, ausgesperrt mit /block: { $blocked }
    Einheiten in 7 Tagen: { $sessions }
trouble-told =
    <b>Ich konnte jemandem nicht antworten.</b>
    Was kam, ist beiseitegelegt, und nichts wurde geändert.
    Die Nummer: { $number }. Was es war: { $kind }, Update { $update }.
    Code { $code }: { $error } bei { $where }. Im Log steht derselbe Code.
    /person { $number } zeigt, was sich für die Person tun lässt.
practice-number =
    Wen? Nenne die Nummer: /{ $command } 1001
    Die Leute finden sie in /privacy.
practice-is-admin = Das ist die Nummer von jemandem, der den Bot betreibt. Nimm sie erst aus <code>admins</code> heraus.
practice-admitted = { $number } darf den Bot jetzt nutzen.
practice-blocked =
    <b>{ $number } darf den Bot nicht mehr nutzen und bekommt keine Nachrichten.</b>
    Ein Zeichen von Gefahr wird trotzdem beantwortet, und die Daten bleiben ihre. /unblock { $number } nimmt es zurück.
practice-not-blocked = { $number } ist nicht ausgesperrt.
practice-unblocked = <b>{ $number } ist nicht mehr ausgesperrt.</b>
practice-unblocked-open = Der Bot geht wieder. Erinnerungen kommen, sobald die Person es sagt.
practice-unblocked-invited = War die Person schon hier, geht der Bot wieder; wenn nicht, braucht sie eine Einladung.
practice-unblocked-listed = Der Bot geht, wenn die Person auf der Liste in den Einstellungen steht, oder nach /admit { $number }.
invite-open = Der Bot ist offen für alle, also braucht niemand eine Einladung. Siehe practice.access in den Einstellungen.
invite-listed = Wer den Bot nutzen darf, steht auf einer Liste, also gibt es keine Einladungen: /admit 1001 lässt jemanden ein.
invite-head = <b>{ $count ->
        [one] Dieser Link lässt Leute ein.
       *[other] Diese Links lassen Leute ein.
    }</b> Der Code allein, an den Bot geschickt, tut es auch.
invite-line = { $code }: { $link }
audit-head = <b>{ $count ->
        [0] Es wurde noch nichts getan.
       *[other] Was zuletzt getan wurde
    }</b>
audit-line = { $when }, { $admin }: { $act } { $about }
audit-counts = Zahlen
audit-arrivals = Ankünfte
audit-invite = Einladungen gezeigt
audit-audit = dieses Protokoll gezeigt
audit-admit = eingelassen
audit-block = ausgesperrt
audit-unblock = nicht mehr ausgesperrt
audit-look = nachgesehen, ob es gibt
audit-export = bekam die Daten von
audit-send-export = schickte ihre Daten an
audit-delete = alles von einer Person gelöscht
audit-broadcast = Nachricht an alle geschickt, Nummer
audit-stop-broadcast = Nachricht an alle angehalten, Nummer
audit-works = Wartung angesagt, Nummer
audit-works-over = Wartung vorbei

## Eine Person, auf ihre Bitte

person-unknown = <b>Ich kenne niemanden mit der Nummer { $number }.</b>
person-here =
    <b>Es gibt jemanden mit der Nummer { $number }.</b>
    Tu das nur auf ihre Bitte, und sei sicher, dass sie es ist. Jedes davon wird festgehalten.
person-blocked = Die Person ist ausgesperrt.
person-send = Daten an sie schicken
person-export = Daten an mich schicken
person-delete = Alles löschen
person-away = Die Person ist nicht erreichbar: Sie hat den Bot blockiert oder ist ausgesperrt. Du kannst die Daten nehmen und weitergeben.
person-sent = Die Daten sind unterwegs an { $number }. Du siehst sie nicht.
person-handout = <b>Das ist alles, was ich über dich weiß.</b> Du hast die Betreiber dieses Bots darum gebeten.
person-file = Daten von { $number }. Gib sie weiter und lösche sie dann hier.
person-delete-ask =
    <b>Alles von { $number } löschen?</b>
    Plan, Einheiten und Einstellungen sind sofort weg, und niemand kann sie zurückholen.
person-deleted =
    <b>Gelöscht. Ich weiß nichts mehr über { $number }.</b>
    Sag es der Person. Kopien von vorher enthalten es noch: Schau, wie lange du sie behältst.

## Was alle erfahren

news-head = <b>Neues von { $operator }</b>
news-head-nobody = <b>Neues</b>
settings-news = Neues von den Betreibern: { $on }
news-off = Keine Neuigkeiten mehr
news-on = Wieder Neuigkeiten
news-off-said =
    <b>Keine Neuigkeiten mehr.</b>
    Deine Erinnerungen bleiben, wie sie sind.
news-on-said = Gut, ich gebe Neuigkeiten wieder weiter.
news-are-on = Ab und zu kommen Neuigkeiten von den Betreibern dieses Bots.
news-are-off = Du bekommst keine Neuigkeiten.
broadcast-how =
    <b>Eine Nachricht an alle</b>
    Schreib den Befehl und deine Worte: /broadcast Am Freitag haben wir zu.
    Du siehst zuerst, wie es aussieht und wie viele es bekommen. Alle können solche Nachrichten abstellen.
broadcast-long = Das ist zu lang: höchstens { $most } Zeichen.
broadcast-ask =
    <b>So wird es aussehen. An { $count ->
        [one] 1 Person schicken?
       *[other] { $count } Leute schicken?
    }</b>
    Es dauert etwa { $minutes } min, länger für Leute, die gerade Ruhezeit haben.
    Nicht an Leute, die keine Neuigkeiten wollen ({ $nonews }), in Pause ({ $paused }) oder nicht erreichbar sind ({ $away }).
broadcast-go = An { $count } schicken
broadcast-drop = Nein
broadcast-dropped = Es wurde nichts geschickt.
broadcast-going =
    <b>Unterwegs.</b>
    /broadcast zeigt, wie weit es ist, und am Ende bekommst du einen Bericht.
broadcast-stop = Anhalten
broadcast-stopped = <b>Angehalten.</b> Wer es hat, hat es; sonst bekommt es niemand.
broadcast-progress = Geschickt: { $sent }. Wartet: { $waiting }{ $others ->
    [yes] , und weitere kommen
   *[no] {""}
}.
broadcast-report =
    <b>Deine Nachricht an alle ist fertig.</b>
    Geschickt: { $sent }. Nicht geschickt, weil angehalten, zu spät, nicht mehr gewünscht oder der Bot blockiert: { $dropped }. Fehlgeschlagen: { $failed }.

## Wartung

works-how =
    <b>Wann wird am Bot gearbeitet?</b>
    /maintenance 30 ist die nächste halbe Stunde, /maintenance 20:00-21:00 nach deiner Uhr; /maintenance off beendet es.
    Wer schreibt, erfährt davon, und alle, wenn du willst.
works-notice =
    <b>{ $begun ->
        [yes] An mir wird gearbeitet. Das endet { $until }.
       *[no] Arbeiten an mir beginnen { $since } und enden { $until }.
    }</b>
    Ich bin dann vielleicht langsam oder still, und Erinnerungen kommen vielleicht spät. Was du schreibst, geht nicht verloren.
    Warte im Notfall nicht auf mich: Ruf den Notruf an.
works-ask =
    <b>Wer schreibt, erfährt es. Auch jetzt gleich { $count ->
        [one] 1 Person
       *[other] { $count } Leuten
    } sagen?</b>
    Es dauert etwa { $minutes } min. Nicht denen, die bis dahin Ruhezeit haben, in Pause ({ $paused }) oder nicht erreichbar sind ({ $away }).
works-only-asked = Gut: Nur wer schreibt, erfährt davon. /maintenance off beendet es.
works-over = Es ist vorbei
works-over-said = Gut. Niemand erfährt mehr davon.
works-none = Es ist keine Wartung angesagt.

## Lange still

parting-text =
    <b>Ich habe lange nichts von dir gehört.</b>
    Was ich über Leute weiß, behalte ich { $days } Tage nach ihrem letzten Wort. Deins geht in etwa zwei Wochen.
    Schreib irgendetwas, oder tipp, dann bleibt es.
parting-stay = Behalten
parting-stays = <b>Schön, von dir zu hören.</b> Alles bleibt.
