# Alle Texte auf Deutsch, in derselben Reihenfolge wie en.ftl. Einfache Wörter, kurze Sätze, warm,
# nie tadelnd, kein Heilsversprechen. Die erste Zeile trägt die Nachricht.

## Tage, Orte, Mengen

day-short-0 = Mo
day-short-1 = Di
day-short-2 = Mi
day-short-3 = Do
day-short-4 = Fr
day-short-5 = Sa
day-short-6 = So
day-long-0 = Montag
day-long-1 = Dienstag
day-long-2 = Mittwoch
day-long-3 = Donnerstag
day-long-4 = Freitag
day-long-5 = Samstag
day-long-6 = Sonntag
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = März
month-short-4 = Apr
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Okt
month-short-11 = Nov
month-short-12 = Dez
month-long-1 = Januar
month-long-2 = Februar
month-long-3 = März
month-long-4 = April
month-long-5 = Mai
month-long-6 = Juni
month-long-7 = Juli
month-long-8 = August
month-long-9 = September
month-long-10 = Oktober
month-long-11 = November
month-long-12 = Dezember
days-every = jeden Tag
day-today = heute
day-yesterday = gestern
day-tomorrow = morgen
day-date = { $weekday }, { $number }. { $month }
date-short = { $number }. { $month }
moment = { $day } um { $time }

unit-kg = kg
unit-lb = lb
unit-st = st
unit-kmh = km/h
unit-mph = mph
unit-km = km
unit-mi = Meilen

place-treadmill = Laufband mit Griffen
place-indoor = Flur oder Wand
place-outdoor = Draußen, eben
place-in-treadmill = Laufband
place-in-indoor = drinnen
place-in-outdoor = draußen
place-in-track = Laufbahn
place-in-stairs = Treppe
place-in-sled = Schlitten

activity-backward_walk = rückwärts gehen
activity-forward_walk = vorwärts gehen
activity-backward_run = rückwärts laufen
activity-forward_run = vorwärts laufen
activity-sled = Schlitten ziehen

session-minutes = { $minutes } min rückwärts
session-grade = { $grade } % Steigung
session-rails = Hände leicht an den Griffen
session-hold = eine Hand an Wand oder Geländer
session-hold-both = beide Hände an Geländer oder Arbeitsplatte
session-ask-first = Erst wenn deine Ärztin, dein Arzt oder die Physiotherapie zustimmt, und mit jemandem in der Nähe.
session-rounds-between = In { $rounds } Runden zu { $least } bis { $work }, dazwischen { $rest } stehen.
session-rounds = In { $rounds } Runden zu { $work }, dazwischen { $rest } stehen.

walk-part = ein Teil davon
walk-skipped = nicht gemacht
walk-rails = mit Festhalten
walk-no-rails = ohne Festhalten
walk-effort = Anstrengung { $effort }
walk-pain = Schmerz { $pain }
walk-stumbles = { $count ->
    [0] nicht gestolpert
    [one] 1-mal gestolpert
   *[other] { $count }-mal gestolpert
}
walk-energy = { $net } kcal mehr als im Sitzen, bei { $mass }.
walk-paused-pain = Dein Plan wartet. Bitte schone dich, bis es weg ist oder ärztlich angesehen wurde.
walk-next = Als Nächstes: { $day }, { $session }.

week-free = Diese Woche: { $done ->
    [one] 1 Einheit
   *[other] { $done } Einheiten
}, { $minutes } min.
week-planned = Diese Woche: { $done } von { $planned ->
    [one] 1 Einheit
   *[other] { $planned } Einheiten
}, { $minutes } min (geplant: { $planned_minutes }).

## Knöpfe, die immer wiederkommen

today-button = Heute
done-button = Erledigt ✅
part-button = Einen Teil
later-button = Später
skip-button = Heute nicht
undo-button = Rückgängig
redo-button = Wieder herstellen
change-button = Ändern
help-button = Hilfe
why-button = Warum?
why-kcal-button = Warum diese kcal?
why-tip-button = Warum dieser Tipp?
minutes-button = { $minutes } min

## Das erste Treffen

start-hello =
    <b>Hallo, ich begleite dich beim Rückwärtsgehen.</b>
    Kleine, sichere Schritte, an deinen Tagen. Ich beantworte auch Fragen wie <i>20 min mit 3 km/h, 80 kg</i>.
    Dafür bewahre ich deine Antworten und Einheiten auf. Sonst nichts, und /delete löscht alles.
    Ich bin kein Arzt. Was ich aufbewahre und warum: /privacy
    Wollen wir deinen Plan anlegen? Es sind fünf Tipper, und jeder lässt sich überspringen.
start-agree-words = einverstanden zustimmung zustimme stimme zugestimmt
consent-asked = Ohne dein Ja behalte ich nichts, nur was du für einen Plan gesagt hast; das wartet verschlüsselt, höchstens eine Woche, auf dein Ja oder Nein. Beides ist in Ordnung: Frag mich nach Kalorien und Rückwärtsgehen, so oft du magst. Plan, Einträge und Erinnerungen brauchen es. /privacy sagt, was behalten wird, wer es sieht und wie lange.
start-agree = Ja, einverstanden. Los geht's
start-questions = Erst einmal nur Fragen
start-consent-again = <b>Wollen wir deinen Plan anlegen?</b> Dann bewahre ich deine Antworten und deine Einheiten auf, sonst nichts. (/privacy, /delete)
start-only-questions =
    Gut. Frag mich jederzeit.
    Zum Beispiel: <i>Kalorien für 20 min rückwärts mit 2,5 km/h, 75 kg</i>
    Wenn du einen Plan möchtest, schick /goal.
start-again =
    Alles ist eingerichtet, und nichts wurde geändert.
    Was möchtest du tun?
start-over-button = Neu anfangen
start-over-ask =
    <b>Die ersten Fragen noch einmal?</b>
    Deine Einheiten bleiben. Bis zur letzten Antwort bleibt auch dein Plan, wie er ist.
start-over-yes = Ja, neu anfangen
start-over-no = Nein, Plan behalten
start-over-not = Gut. Dein Plan bleibt, wie er ist.
first-nothing-noted = Für deinen Plan ist noch nichts notiert.
first-ask-first = Gut, frag zuerst. Nichts beginnt, bevor du es sagst, und es eilt nicht. Schreib mir wieder, wenn du mehr weißt.
first-can-change = Ja. Ort, Tage und Zeit lassen sich jederzeit ändern.
first-unclear = Das habe ich nicht verstanden; ich bin ein kleines Programm. Frag mich zum Rückwärtsgehen, oder sag mir, wo, an welchen Tagen und wann du gehen möchtest.
first-unclear-new = Ich habe nicht alles verstanden; darum zuerst, wer ich bin.
first-sore = Das tut mir leid. Viele kommen mit Knien oder Hüften, die wehtun, und langsame, kurze Wege rückwärts tun ihnen oft gut. Schmerz bis 2 von 10 ist dabei in Ordnung. Stechend, geschwollen oder warm, oder ein Gelenk gibt nach: erst zum Arzt.
first-minor = Ich begleite nur Erwachsene, darum mache ich für dich keinen Plan. Geh nur rückwärts, wenn ein Erwachsener gleich neben dir ist; er kann auch deinen Arzt oder deine Lehrerin fragen. Bist du älter? Dann sag es mir: Ich bin 34.
first-when-to-stop =
    <b>Hör auf und setz dich</b>, wenn du schwindlig oder gestürzt bist,
    wenn ein Schmerz stechend ist oder wächst, ein Gelenk dick wird oder nachgibt. Lass es ansehen vor dem nächsten Mal.
    Schmerz oder Druck in der Brust, keine Luft, Ohnmacht, plötzliche Schwäche, seltsame Sprache, ein Schlag auf den Kopf: ruf sofort 112 oder 911.
    Schwanger: Auch Blutung, Schmerz im Bauch oder Fruchtwasser zählen. Sag es mir jederzeit, mit deinen Worten.
start-hello-again =
    Hallo, schön von dir zu hören.
    /today zeigt deine Einheit. Erzähl, was du gemacht hast, oder frag nach Kalorien.
start-thanks = Gern geschehen.

## Was Telegram vor der ersten Nachricht zeigt

bot-description =
    Ich begleite dich beim Rückwärtsgehen: kleine, sichere Schritte.
    An deinen eigenen Tagen, und immer mit etwas zum Festhalten.
    Ich erinnere dich, höre zu, wenn etwas weh tut, und zeige, wie es läuft.
    Frag mich nach Kalorien: 20 min mit 3 km/h, 80 kg.
    Ich bin kein Arzt.
bot-short-description = Begleiter fürs Rückwärtsgehen: kleine sichere Schritte, Erinnerungen, ehrliche Kalorien.

## Das Ziel

goal-check =
    <b>Trifft etwas davon auf dich zu?</b>
    · Ein Sturz im letzten Jahr, oder Stock, Rollator, Rollstuhl.
    · Schwindel, Probleme mit dem Gleichgewicht, oder schlechtes Sehen.
    · Schmerzen in der Brust, eine Herzkrankheit oder ein Schlaganfall.
    · Dünne Knochen, oder taube Füße.
    · Vor Kurzem eine Operation oder Verletzung an Bein oder Rücken.
    · Blutverdünner, Beruhigungs- oder Schlafmittel.
    · Schwanger, oder vor Kurzem eine Geburt.
    · Bewegung nur unter Aufsicht erlaubt.
goal-check-again = <b>Für deine Sicherheit noch offen:</b> Trifft einer der Punkte zu (Sturz, Gleichgewicht, Sehen, Herz, Schlaganfall, Knochen, taube Füße, Operation, diese Mittel, schwanger, Aufsicht)?
goal-check-help = <b>Diese Punkte machen einen Sturz wahrscheinlicher oder schlimmer.</b> Passt einer, auch nur ein wenig, tipp auf Eines oder mehr: Dann schaut erst jemand, der dich kennt. „Unter Aufsicht“ heißt: Dein Arzt will, dass geschulte Leute dabei sind. Bin nicht sicher geht auch: Dann bleibe ich bei den sanftesten Schritten.
goal-noted = Notiert: { $facts }.
noted-experience-never = noch nie gemacht
noted-experience-some = ein wenig gemacht
noted-experience-often = oft gemacht
noted-start = ab { $day }
noted-morning = morgens, nehme ich an
noted-careful = die sanftesten Schritte
noted-maybe = { $days } nur vielleicht, darum ausgelassen
goal-check-none = Nichts davon
goal-check-some = Eines oder mehr
goal-check-unsure = Bin nicht sicher
goal-careful =
    <b>Bitte frag zuerst deine Ärztin, deinen Arzt oder die Physiotherapie.</b>
    Zeig, was du vorhast: langsam rückwärts gehen, mit etwas zum Festhalten.
    Ich bleibe bei den sanftesten Schritten: Griff oder Wand, wenige Minuten am Stück.
goal-careful-again = Machen wir mit den sanftesten Schritten weiter, und du fragst zuerst ärztlich oder in der Physiotherapie?
goal-first = Deine erste Einheit kommt, sobald diese paar Fragen beantwortet sind.
goal-careful-ok = Ich habe verstanden
goal-careful-why = Bitte ja, ein Mal; ein Anruf reicht. Frag: Darf ich langsam rückwärts gehen, mit etwas zum Festhalten? Rückwärts siehst du nicht, was kommt, und dort kennt man dich besser als ich. Fang bitte vorher nicht an. Den Plan können wir jetzt schon machen; er bleibt bei den sanftesten Schritten.
goal-careful-forward = Gut, dass sie davon wissen. Rückwärts verlangt mehr von Gleichgewicht und Herz, also frag bitte auch danach.
goal-place =
    <b>Wo willst du gehen?</b>
    Hast du es schon einmal gemacht? Notiert ist: { $experience }.
goal-experience-never = Nie
goal-experience-some = Ein wenig
goal-experience-often = Oft
goal-days =
    <b>Welche Tage passen dir?</b>
    Drei Tage in der Woche waren es in den meisten Studien.
goal-when =
    <b>An welchen Tagen, und wann ungefähr?</b>
    Gleich nach etwas, das du ohnehin tust, klappt es am besten. Du kannst es schreiben: <i>Mo Mi Fr 18:30</i>.
goal-when-one = { $days } · { $time }
goal-when-other = Andere Tage oder andere Zeit
goal-no-zone = Ich kenne deine Zeitzone nicht und kann dich noch nicht erinnern. Nenne mir jederzeit deine Stadt.
flow-skip = Überspringen
flow-go-on = Weiter
set-up-open = Dein Plan ist noch offen: { $question }
goal-days-mwf = Mo, Mi, Fr
goal-days-tts = Di, Do, Sa
goal-days-all = Jeden Tag
goal-days-own = Eigene Tage
goal-days-which =
    <b>Tippe deine Tage an.</b>
    Noch einmal tippen nimmt einen heraus. Dann tippe auf „Das ist es".
goal-day-on = { $day }: ja ✅
goal-day-off = { $day }: nein
goal-days-ready = Das ist es
goal-time =
    <b>Wann soll ich dich erinnern?</b>
    Am besten gleich nach etwas, das du ohnehin tust. Du kannst eine Zeit tippen, etwa 18:30.
time-waking = Nach dem Aufstehen, { $time }
time-lunch = Nach dem Mittagessen, { $time }
time-work = Nach der Arbeit, { $time }
time-late = Am Abend, { $time }
goal-no-reminder = Keine Erinnerung
goal-minutes =
    <b>Wie lang soll eine Einheit einmal sein?</b>
    Du fängst mit viel weniger an. Du kannst eine Zahl tippen.
goal-set = <b>Dein Plan: { $days }.</b>
goal-begins = Du beginnst mit: { $session }.
goal-aim = Dein Ziel: { $minutes } min je Einheit, Schritt für Schritt.
goal-next = Erste Erinnerung: { $when }.
goal-next-now = Nächste Erinnerung: { $when }.
goal-pace = Wie schnell gehst du vorwärts, wenn es angenehm ist? Das Band beginnt mit der Hälfte davon.
pace-slow = Langsam, { $speed }
pace-usual = Gewöhnlich, { $speed }
pace-brisk = Zügig, { $speed }
pace-time = Zehn Schritte stoppen
pace-ask =
    <b>Geh zehn gewöhnliche Schritte vorwärts. Wie viele Sekunden hat das gedauert?</b>
    Ein Schritt ist jedes Aufsetzen eines Fußes. Du kannst eine Zahl schreiben, etwa 5,5, oder dein Tempo, etwa 4,5 km/h.
pace-seconds = { $seconds } s
pace-odd = Sind das zehn gewöhnliche Schritte? Die meisten brauchen zwischen 4 und 12 Sekunden.
pace-said = Dein eigenes Tempo vorwärts: { $speed }.
goal-sure = Wie sicher bist du, dass du das schaffst, von 0 bis 10?
goal-weight = Dein Gewicht musst du nicht nennen. Sag es mir, wenn du nach Kalorien fragst.
goal-sure-9 = Sicher: 9-10
goal-sure-7 = Recht: 7-8
goal-sure-5 = Unter 7
goal-sure-thanks = Gut.
goal-smaller = Dann ein kleinerer Plan. Besser so?
goal-move =
    <b>{ $place }: Die erste Einheit dort ist { $session }.</b>
    Ein neuer Ort fängt klein an, egal was vorher war.
goal-move-yes = Ändern
goal-move-no = So lassen
goal-change-place = Ort ändern
goal-change-days = Tage ändern
days-not-planned = { $days } ist nicht in deinem Plan. Er hat { $plan }.
days-none-left = Dann bliebe kein Tag übrig. Welche Tage sollen es sein?
day-off-ask = Gilt das nur für { $day }, oder für immer?
day-off-once = Nur { $day }
day-off-always = Jeden { $day }
while-asked =
    <b>Ich habe einen Plan, und er gilt ab sofort:</b> { $days }, { $time }.
    Nur für eine Weile oder erst ab einem späteren Tag geht es nicht.
    Sag es mir an dem Tag, oder ich ändere ihn jetzt. Ein einzelner Tag kann ausfallen oder wandern: „diesen Mittwoch nicht“.
day-swap-ask = { $day } statt { $old }: nur dieses Mal oder für immer?
day-swap-once = Nur dieses Mal
day-swap-always = Für immer
day-off-said = <b>{ $day } ist frei.</b> Nichts geht verloren, und der Tag zählt nicht.
goal-change-time = Zeit ändern
goal-change-minutes = Minuten ändern
goal-change-pace = Tempo ändern
goal-change-button = Plan ändern
goal-change-what = <b>Was sollen wir ändern?</b> Tippe es an, oder schreib: <i>Di und Do um 7 Uhr</i>.
goal-back-button = Zurück zum Plan
goal-set-button = Meinen Plan anlegen

## Zeitzone

# Where most people live who speak the language, as the database of zones names it.
zone-offered = Europe/Berlin Europe/Vienna Europe/Zurich
zone-ask =
    <b>Wie spät ist es bei dir?</b>
    Tippe es an, oder schreib deine Stadt oder die Uhrzeit, etwa 21:40.
zone-ask-which =
    <b>Welcher Ort ist es?</b>
    Tippe ihn an, oder schreib eine andere Stadt.
zone-button = { $time } · { $place }
zone-not-found = Dort habe ich keine Zeitzone gefunden. Bitte schreib den Namen einer großen Stadt in deiner Nähe.

## Heute

today-planned = <b>Heute: { $session }.</b>
today-rest =
    <b>Heute ist Ruhetag.</b>
    Wenn du magst: { $session }.
today-pain-rest =
    <b>Ruhe, wegen der Schmerzen. Danach: { $day }.</b>
    Vorwärtsgehen ist in Ordnung, solange der Schmerz bei 2 oder darunter bleibt.
today-paused-pain =
    <b>Du bist in einer Pause, nach dem, was du erzählt hast.</b>
    Noch kein Rückwärtsgehen. Ist es noch da, lass es ansehen; geschwollen, warm oder steif, taub oder wieder schwindlig heißt: heute.
    Ist es weg, oder hat es jemand vom Fach angesehen? Dann fangen wir sanft neu an.
today-paused-pain-again =
    <b>Noch nicht: kein Rückwärtsgehen.</b>
    Auch nicht langsamer, kürzer oder mit einer Hand. Ist es rot, dick, warm, steif, taub, oder tut es auf Druck weh? Dann lass es heute ärztlich ansehen. Ist es weg, tippe darauf, und wir fangen sanft an.
today-paused-grave =
    <b>Ruf bitte jetzt den Notruf: 112.</b>
    Nur wenn schon jemand Ärztliches nach dir gesehen hat, warte. Eine Erklärung, oder dass es in Ruhe besser ist, heißt nicht, dass es gut ist.
    Nicht rückwärts gehen, auch nicht ein paar Minuten. Bist du freigegeben, fangen wir sanft wieder an.
today-paused-grave-again =
    <b>Warte bitte nicht damit. Ruf jetzt die 112.</b>
    Nicht in einer Stunde, nicht am Montag. Oder lass jemanden anrufen. Das ist kein Theater: Dafür sind sie da. Setz oder leg dich hin, schließ die Tür auf, und bleib nicht allein. Gehen wartet, bis jemand Ärztliches nach dir gesehen hat.
today-done = <b>Für heute erledigt: { $walk }.</b>
today-next = Nächster geplanter Tag: { $day }.
today-no-goal =
    Du hast noch keinen Plan.
    Es sind fünf Tipper. Bis dahin kannst du mir erzählen, was du gemacht hast, oder nach Kalorien fragen.

## Warum der Plan es so sagt

rule-start = Du fängst klein an, damit Körper und Gleichgewicht lernen können.
rule-on = Ein kleiner Schritt mehr: Nichts, was du erzählt hast, spricht dagegen.
rule-keep = Du bist an deinem Ziel. Halte es.
rule-screened = Der sanfteste Schritt, wie besprochen. Frag deinen Arzt, bevor du mehr machst.
rule-stop-pain = Ein großer Schritt zurück, weil der Schmerz stark war. Bitte lass ihn ansehen.
rule-back-pain = Ein Schritt zurück, wegen der Schmerzen beim letzten Mal.
rule-back-stumble = Ein Schritt zurück, weil du gestolpert bist. Langsam ist sicher.
rule-back-effort = Ein Schritt zurück, weil die letzte Einheit sehr anstrengend war.
rule-back-part = Ein kleinerer Schritt, weil die letzte Einheit kürzer war. Das ist in Ordnung.
rule-hold-pain = Noch einmal dasselbe, wegen der Schmerzen. Mehr wird es, wenn sie für dich üblich sind und sich über Nacht beruhigen.
rule-hold-morning = Noch einmal dasselbe, weil der Schmerz am nächsten Morgen noch da war.
rule-hold-slow = Noch einmal dasselbe: Mit etwas Schmerz ist ein kleiner Schritt pro Woche genug.
rule-back-morning = Ein Schritt zurück, wegen des nächsten Morgens. Passiert das wieder, lass es bitte ansehen.
rule-back-flare = Ein Schritt zurück: zweimal viel mehr Schmerz, als für dich üblich ist.
rule-on-pain = Ein kleiner Schritt mehr: Der Schmerz ist für dich üblich und beruhigt sich über Nacht.
rule-new-pace = Ein neues Tempo, nach deinem eigenen. Darum fangen die Minuten wieder klein an.
rule-hold-stumble = Noch einmal dasselbe, weil du gestolpert bist.
rule-hold-effort = Noch einmal dasselbe, weil sich die letzte Einheit schwer anfühlte.
rule-hold-part = Noch einmal dasselbe, weil es letztes Mal etwas weniger war als geplant. Das ist in Ordnung.
rule-hold-more = Noch einmal dasselbe: Das war mehr als geplant. Knie brauchen länger als die Lunge.
rule-hold-extra = Noch einmal dasselbe: Du hast eine Einheit mehr gemacht. Ruhe gehört zum Plan.
rule-hold-untold = Noch einmal dasselbe, weil ich nicht weiß, wie sich die letzte Einheit anfühlte.
rule-hold-week = Noch einmal dasselbe: Das war genug Neues für eine Woche.
rule-comeback-1w = Nach einer Woche Pause oder mehr wiederholen wir die letzte Einheit.
rule-comeback-2w = Nach zwei Wochen Pause oder mehr fangen wir eine Stufe tiefer wieder an.
rule-comeback-4w = Nach so langer Zeit fangen wir wieder von vorn an; es kommt schnell zurück.
easier-least = Das ist schon der erste Schritt. Ist er zu viel, hör nach zwei Minuten auf: auch sie zählen.
rule-easier = Ein Schritt zurück, wie gewünscht.
rule-cleared = Ein neuer, sanfter Anfang, weil Arzt oder Physio Ja gesagt hat.
rule-new-goal = Dein Plan ist ein anderer, darum zuerst ein sicherer Schritt.
rule-new-place = Ein neuer Ort, darum fangen wir dort klein an.

## Eintragen

log-logged = <b>Eingetragen: { $walk }</b> · { $day }
log-pain = <b>Notiert: { $walk } · { $day }.</b>
log-skipped = <b>Notiert: { $day } keine Einheit.</b> Ruhe ist gut, und nichts ist verloren.
log-no-weight = Sag mir dein Gewicht (zum Beispiel: 75 kg), wenn du Kalorien möchtest.
log-beyond = Das ist viel mehr als geplant. Beim nächsten Mal etwas weniger, dann kommen die Knie mit.
log-already = Schon eingetragen: { $walk }.
log-other-day = Das war die Erinnerung für { $day }. Welcher Tag soll zählen?
log-count-that-day = Für { $day }
log-count-today = Für heute
log-how =
    Erzähl mir mit deinen Worten, was du gemacht hast.
    Zum Beispiel: <i>20 min auf dem Laufband mit 2,5 km/h, Anstrengung 4/10</i>
log-slip =
    <b>{ $value }? Das sieht nach einem Versehen aus.</b>
    Noch ist nichts eingetragen. Was meintest du? Du kannst es schreiben.
log-speed-unit =
    <b>{ $number } km/h oder mph?</b>
    Dann stimmen deine Kalorien.
log-off-scale = Meine Skala geht von 0 bis 10, deshalb habe ich die Zahl weggelassen. Wie war es?
log-future =
    <b>{ $day } kommt erst noch.</b>
    Nichts wurde eingetragen. Sag es mir, wenn es so weit ist.
log-ask-future =
    <b>Dieser Tag kommt erst noch. War es heute?</b>
    Noch ist nichts eingetragen.
log-plan-instead = Einplanen: Tage ändern
log-skip-free = <b>Morgen ist kein Tag deines Plans, also kommt keine Erinnerung.</b> Der nächste ist { $day }.
log-skip-ahead =
    <b>Dieser Tag kommt erst noch, also gibt es noch nichts auszulassen.</b>
    Sag es an dem Tag, oder gib der Einheit einen anderen Tag.
log-ask-again =
    <b>Die Einheit von heute steht schon da. Eine zweite?</b>
    Einmal am Tag genügt deinen Knien.
log-implausible =
    Diese Zahl sieht nach einem Versehen aus: { $value }.
    Nichts wurde eingetragen. Bitte schreib sie noch einmal mit Einheit: <i>20 min</i>, <i>2,5 km/h</i>, <i>1,2 km</i>.
log-was = Vorher: { $walk }
log-several-out = <b>Zurückgenommen: { $count } Einheiten sind wieder draußen.</b>
log-several-twice =
    Diese Einheiten sind schon eingetragen, gerade eben. Ich habe sie nicht noch einmal eingetragen.
kcal-so-far =
    <b>{ $net } kcal mehr als im Sitzen.</b>
    { $count ->
        [one] Aus 1 Einheit, von der du erzählt hast.
       *[other] Aus { $count } Einheiten, von denen du erzählt hast.
    }
kcal-so-far-none =
    Noch gibt es keine Einheit, die ich zusammenzählen kann.
log-edit-several =
    Die Einheiten aus dieser Nachricht habe ich gelassen, wie sie sind.
    Ändere jede einzeln in der Liste.
log-edit-removed = Dieser Eintrag wurde entfernt. /history zeigt, was da ist.
log-edit-kept = Ich habe { $walk } behalten. Mit „Ändern" unter dem Eintrag kannst du ihn anpassen.

rate-effort-2 = 2 leicht
rate-effort-4 = 4 mittel
rate-effort-6 = 6 schwer
rate-effort-8 = 8 hart
rate-effort-10 = 10 am Ende
rate-pain-0 = Kein Schmerz
rate-pain-1 = 1 kaum
rate-pain-2 = 2 leicht
rate-pain-4 = 4 mittel
rate-pain-6 = 6 stark
rate-pain-8 = 8 heftig
rate-handrail-1 = Festgehalten
rate-handrail-0 = Hände frei
rate-stumbles-0 = Nicht gestolpert
rate-stumbles-1 = Einmal
rate-stumbles-2 = Zweimal oder mehr

skip-why =
    <b>Gut, heute nicht.</b>
    Was steht im Weg? Es hilft mir beim Planen.
skip-time = Keine Zeit
skip-ill = Krank
skip-pain = Schmerzen
skip-travel = Unterwegs
skip-rest = Pause
skip-said-time = <b>Notiert. Auch zwei Minuten an der Wand zählen, wenn du sie findest.</b>
skip-said-ill = <b>Werde erst gesund.</b> Komm wieder, wenn du dich wohlfühlst.
skip-two-minutes = Jetzt zwei Minuten
skip-said-travel = <b>Gute Reise.</b> Nenn mir die Stadt, wenn du dort Erinnerungen möchtest.
skip-said-rest = <b>Ruhe gehört zum Plan.</b>
part-ask =
    <b>Wie viele Minuten waren es?</b>
    Tippe die Zahl an oder schreib sie.

keep-ask =
    <b>Darf ich deine Einheiten aufbewahren?</b>
    Ich behalte, was du mir erzählst, um den nächsten Schritt zu planen. /delete löscht alles. Mehr: /privacy
keep-yes = Ja, aufbewahren
keep-no = Nein, nicht aufbewahren
keep-not = Nichts wurde aufbewahrt. Nach Kalorien kannst du trotzdem fragen.

number-ask =
    <b>{ $minutes } Minuten?</b>
    Sag mir, was du meinst.
number-log = { $minutes } min eintragen
number-kcal = Kalorien für { $minutes } min

## Kalorien

ask-answer = <b>{ $net } kcal mehr als im Sitzen</b> ({ $gross } insgesamt).
ask-a-week = { $count }-mal die Woche: zusammen { $net } kcal mehr.
ask-read = Ich lese: { $read }
ask-assumed = Angenommen: { $what }.
ask-how =
    Frag mit deinen Worten.
    Zum Beispiel: <i>/ask 20 min rückwärts mit 3 km/h, 80 kg</i>
ask-how-steep =
    Wie steil ist es?
    Tipp eins an oder sag es, zum Beispiel: <i>4 % Steigung</i>. Ein Laufband zeigt es.
ask-own-rest = Für deine eigene Energie in Ruhe brauche ich Alter, Größe und Geschlecht zusammen.
asked-load = Last { $load }
asked-gripping = fest umklammert
asked-resting = Hände locker aufgelegt
asked-motorless = Band ohne Motor
asked-stairs = Treppe
asked-novice = erste Wochen
asked-practised = geübt
asked-female = Frau
asked-male = Mann
asked-age = { $age } Jahre
asked-height = { $cm } cm groß
ask-how-long =
    <b>Wie lange, oder wie weit?</b>
    Zum Beispiel: <i>20 min</i> oder <i>1 km</i>.
ask-how-many-kcal =
    <b>Wie viele kcal sind es?</b>
    Speisen sind sehr verschieden. Schau auf die Packung und frag: <i>wie lange für 250 kcal?</i>
ask-time-for = <b>Etwa { $low }–{ $high } min für { $kcal } kcal</b>, das sind etwa { $distance } bei { $speed }.
ask-not-yet = <b>Das ist noch nicht in deinem Plan:</b> eine Rechnung zum Wissen, keine Einheit für dich.
ask-not-yet-speed = Dein Plan geht vorerst bis { $speed }.
ask-in-plan = Dein Plan jetzt: { $session }.
ask-how-fast = <b>Etwa { $speed } für { $kcal } kcal in { $minutes }.</b>
ask-how-fast-none = <b>Mit keinem Gehtempo werden es { $kcal } kcal in { $minutes }.</b>
ask-ceiling = Dein Plan geht vorerst bis { $speed } und { $limit } je Einheit. Mit { $speed } dauert es insgesamt etwa { $low }–{ $high } min.
ask-beginner = Wer anfängt, geht etwa { $minutes } min je Einheit, langsam und mit Festhalten.
ask-rest-now = Gerade wartet dein Plan, also vorerst keine Einheit.
ask-hands-not = Dein Plan hat noch etwas zum Festhalten.
ask-split = Zu viel auf einmal: Für dich sind das { $sessions } Einheiten zu { $minutes }.
ask-too-much =
    <b>{ $kcal } kcal sind keine Aufgabe fürs Rückwärtsgehen.</b>
    Es ist für Knie und Gleichgewicht; Kalorien sind ein kleiner Zusatz. Frag mich bis 1000 kcal.
    Wenn Essen oder Gewicht dich belasten, kann eine Ärztin, ein Arzt oder eine Ernährungsberatung helfen.
ask-not-a-target = Eine Zahl zum Wissen, keine Aufgabe. Rückwärtsgehen ist zuerst für Knie und Gleichgewicht da.
ask-compare =
    <b>{ $minutes } bei { $speed }: { $backward } kcal rückwärts, { $forward } vorwärts.</b>
    Das ist { $ratio }-mal so viel bei gleichem Tempo ({ $activity }).
ask-compare-note = Beides ohne die Energie in Ruhe (netto). Bei gleicher Anstrengung liegen beide nah beieinander: Rückwärts gehst du langsamer.
ask-outside = Dort fand ich keine Messung, nimm die Spanne also als grobe Schätzung.
ask-fact-unknown =
    Darauf habe ich keine gemessene Antwort.
    Versuch es mit: <i>sind es wirklich 6 MET?</i>, <i>wie genau ist das?</i>, <i>netto oder brutto?</i>
assume-mass-default = ein Gewicht von 70 kg (nenn mir deines)
assume-mass-saved = dein gespeichertes Gewicht
assume-speed-usual = dein übliches Tempo
assume-speed-default = ein gemütliches Tempo
assume-level = ebener Boden
assume-sled-load = { $mass } auf dem Schlitten (sag mir die Last)
assume-stairs-forward = Treppe wie vorwärts gemessen
assume-resting-own = deine eigene Energie in Ruhe
assume-plan = das Übrige wie in deinem Plan
assume-no-rails = ohne Abstützen
compare-button = Mit vorwärts vergleichen
inverse-button = Wie lange für { $kcal } kcal?
mass-button = Ich wiege { $mass }

why-kcal =
    <b>Woher diese kcal kommen</b>
    Bei Menschen, die mit bekanntem Tempo rückwärts gingen, wurde der Sauerstoff gemessen. Daraus habe ich eine Kurve gemacht: Tempo und Steigung ergeben den Sauerstoff, dein Gewicht macht kcal daraus.
    „Mehr als im Sitzen" ist netto. „Insgesamt" zählt mit, was du in Ruhe verbrauchst.
why-source = <i>{ $title }</i>. { $authors }, { $year }. { $grade } { $link }
why-source-undated = <i>{ $title }</i>. { $authors }. { $grade } { $link }
why-sure = Wie sicher: { $sure ->
    [sure] sicher
    [fairly-sure] ziemlich sicher
   *[unsure] unsicher
    }.
why-found = Gefunden wurde: { $finding } Grenzen: { $limits } { $because }
why-limits = In der Spanne liegen etwa 8 von 10 gemessenen Menschen. Anfänger brauchen oft mehr. Artikel mit „6 MET" meinen ein Tempo von 5,6 km/h.

estimate-missing-duration = Wie lange, oder wie weit? Zum Beispiel: <i>20 min</i> oder <i>1 km</i>.
estimate-implausible = Diese Zahl sieht nach einem Versehen aus. Bitte prüf sie und frag noch einmal, zum Beispiel: <i>20 min mit 2,5 km/h, 75 kg</i>.

mass-unit = <b>Kilogramm oder Pfund (lb)?</b>
mass-aim = Fürs Gewicht allein ist das nicht der Weg: Kleine Studien sahen wenig oder nichts. Gut ist es für kräftigere Beine und sichere Schritte; beim Gewicht hilft die Praxis.
mass-keep =
    <b>{ $mass }. Soll ich mir das merken?</b>
    Damit stimmen deine Kalorien. Es wird verschlüsselt gespeichert, und /delete löscht es.
mass-slip =
    <b>{ $said }? Meintest du { $mass }?</b>
    Ich kann es mir für deine Kalorien merken. Es wird verschlüsselt gespeichert, und /delete löscht es.
mass-yes = Ja, merken
mass-no = Nein
mass-kept = Danke, ich nehme es für deine Kalorien. Notiert: { $mass }.
mass-not-kept = Nicht gemerkt. Schreib dein Gewicht einfach dazu, wenn du fragst.
mass-implausible = Dieses Gewicht sieht nach einem Versehen aus. Bitte schreib es mit Einheit, zum Beispiel <i>75 kg</i>.

inline-example-title = Zum Beispiel: { $example }
inline-example-1 = 20 min 3 km/h 80 kg?
inline-example-2 = rückwärts oder vorwärts, 3 km/h, 70 kg?
inline-example-3 = wie lange für 100 kcal bei 2,5 km/h, 75 kg?
share-button = Teilen
inline-example-message = Kalorien beim Rückwärtsgehen: schreib meinen Namen und zum Beispiel <i>20 min 3 km/h 80 kg</i>.
inline-unread-title = Ergänze Minuten, Tempo oder Gewicht
inline-unread-text = Zum Beispiel: 20 min 3 km/h 80 kg
inline-burn-title = Kalorien
inline-compare-title = Vergleich mit vorwärts
inline-time_for-title = Wie lange dafür?
inline-fact-title = Gut zu wissen
inline-signed = <i>Eine Schätzung aus veröffentlichten Messungen.</i>
inline-start = Deinen Begleiter einrichten
inline-ask = Selbst fragen

## Verlauf und Rückgängig

history-head = <b>Deine letzten Einheiten</b>
history-line = { $number }. { $day }: { $walk }
history-number = Nr. { $number }
history-older = Ältere
history-none-on = Für { $day } ist noch nichts eingetragen. Bist du gegangen, sag es mir.
history-empty = Noch nichts eingetragen. Erzähl, was du gemacht hast, zum Beispiel: <i>10 min rückwärts, Anstrengung 3/10</i>.
history-one =
    <b>{ $day }: { $walk }</b>
    Was möchtest du ändern?
history-removed = <b>Entfernt:</b> { $day }, { $walk }.
edit-minutes = Minuten
edit-effort = Anstrengung
edit-pain = Schmerz
edit-stumbles = Stolpern
edit-day = Tag
edit-ask-day = <b>Welcher Tag war es?</b> Du kannst ihn schreiben: <i>Montag</i>, <i>12. November</i>.
edit-delete = Entfernen
edit-ask-minutes = <b>Wie viele Minuten waren es?</b>
edit-ask-effort = <b>Wie anstrengend war es, von 0 bis 10?</b>
edit-ask-stumbles = <b>Wie oft bist du gestolpert?</b>
edit-ask-pain = <b>Schmerzen, von 0 bis 10?</b>
undo-undone = <b>Rückgängig gemacht.</b>
undo-redone = <b>Wieder hergestellt.</b>
undo-walk-out = Die Einheit ist heraus: { $day }, { $walk }.
undo-walk-is = Die Einheit ist: { $day }, { $walk }.
undo-note-out = Die Notiz ist heraus: { $day }, { $walk }.
undo-note-is = Die Notiz ist da: { $day }, { $walk }.
undo-skip-out = Die Einheit ist wieder offen: { $day }.
undo-skip-is = Die Einheit fällt aus: { $day }.
undo-goal = Dein Plan ist wieder wie vorher.
undo-person = Deine Einstellungen sind wieder wie vorher.
undo-pause = Deine Pausen sind wieder wie vorher.
undo-nothing = Es gibt nichts rückgängig zu machen.

## Erinnerungen

remind-session = <b>{ $session }</b>
remind-tip = 💡 { $tip }
snooze-ask = <b>Wann soll ich wieder fragen?</b>
snooze-15 = In 15 min
snooze-60 = In 1 Std.
snooze-evening = Um { $time }
snooze-type = Andere Zeit
snooze-ask-time =
    <b>Um wie viel Uhr heute?</b>
    Schreib es, etwa 19:30.
snooze-set = <b>Ich frage wieder: { $when }.</b>
snooze-too-late = <b>Dann heute nicht mehr.</b> Der Plan geht weiter wie er ist.
snooze-no-goal = Es gibt noch keine Erinnerung zum Verschieben. /goal richtet eine ein.
stop-done =
    <b>Keine Erinnerungen mehr von mir.</b>
    Auch keine Neuigkeiten. Deine Einheiten bleiben. /settings schaltet Erinnerungen wieder ein, /delete löscht alles.

## Einstellungen

language-ours = Ich spreche bisher { $languages }. Kurze, einfache Worte sind gut.
settings-head = <b>Einstellungen</b>
settings-done = <b>Erledigt.</b>
settings-button = Alle Einstellungen
settings-zone = Zeitzone: { $zone } (dort ist es { $time })
settings-reminder = Erinnerung: { $time }
settings-days = Deine Tage: { $days }
settings-units = Einheiten: { $mass }, { $speed }, { $distance }
settings-unset = nicht gesetzt
settings-off = aus
settings-change-zone = Zeitzone
settings-change-time = Zeit der Erinnerung
settings-mass_unit = Gewicht in { $unit }
settings-speed_unit = Tempo in { $unit }
settings-distance_unit = Strecke in { $unit }
settings-no-goal = Leg zuerst einen Plan an: /goal
settings-no-goal-text = Ich kann dich erinnern, sobald du einen Plan hast. Es sind fünf Tipper.

## Datenschutz, Mitnehmen, Löschen

privacy-text =
    <b>Was ich aufbewahre, und warum</b>
    · Deine Antworten, deinen Plan und deine Einheiten: um dich zu begleiten.
    · Dein Gewicht, nur wenn du es erlaubst: für Kalorien. Deine Zeitzone: für Erinnerungen. Ein geteilter Ort wird nicht behalten.
    · Wer an deiner Seite ist, wenn ihr beide zustimmt: sie hören erledigt, verschoben, oder du brauchst Hilfe.
    · Den Link, über den du kamst, wenn er ein Wort trägt: damit der Betreiber sieht, welche helfen.
    Anstrengung, Schmerz, Gewicht, Gehtempo, Zeiten und deine eigenen Worte liegen verschlüsselt.
    Chats mit Bots sind bei Telegram nicht Ende-zu-Ende-verschlüsselt.
    Nichts wird verkauft, und sonst wird nichts geteilt. Protokolle enthalten keine Texte und nichts zur Gesundheit.
    Schreibst du { $days } Tage lang nicht, oder blockierst mich so lange, verschwindet alles; ich sage es zwei Wochen vorher, wenn ich kann.
    Die Betreiber sehen Zahlen, und deine Daten nur, wenn du sie darum bittest. Was sie tun, wird { $days } Tage lang festgehalten. Schließen sie den Bot für dich, bleibt deine Nummer.
    /export gibt dir alles, /delete löscht es sofort; Sicherungskopien bleiben vielleicht einige Wochen länger. /news stellt ihre Neuigkeiten ab.
    Betreiber: { $operator }. Kontakt: { $contact }. Nenne ihnen deine Nummer hier: <code>{ $number }</code>.
privacy-no-operator = nicht genannt
privacy-no-contact = nicht genannt
export-everything = <b>Das ist alles, was ich über dich weiß.</b>
export-sessions = Deine Einheiten als Tabelle.
delete-ask = <b>Alles löschen?</b> { $count ->
    [0] Du hast noch keine Einheiten, aber Plan und Einstellungen wären weg.
    [one] Das sind 1 Einheit, dein Plan und deine Einstellungen.
   *[other] Das sind { $count } Einheiten, dein Plan und deine Einstellungen.
}
delete-what = <b>Alles ist dann weg:</b> Plan, Einstellungen, dein ganzer Verlauf und alle Erinnerungen. Niemand kann es zurückholen; nimm es also vorher mit, wenn du es noch brauchst.
delete-export = Erst mitnehmen
delete-now = Jetzt löschen
delete-cancel = Abbrechen
delete-done =
    <b>Gelöscht. Ich weiß nichts mehr über dich.</b>
    /start fängt neu an.
delete-not = Nichts wurde gelöscht.

## Hilfe

help-what = <b>Ich bin ein kleiner Coach fürs Rückwärtsgehen.</b> Ein paar langsame Minuten, immer mit Halt. Viele kommen wegen der Knie oder des Gleichgewichts. Du musst nichts tun.
help-text =
    <b>Was du hier tun kannst</b>
    · Erzähl, was du gemacht hast: <i>15 min rückwärts, Anstrengung 4/10</i>
    · Frag: <i>Kalorien für 20 min mit 3 km/h, 80 kg?</i>
    · /today deine Einheit, /done wenn sie erledigt ist
    · /history zum Ansehen, Ändern, Rückgängigmachen
    · /goal dein Plan, /settings Zeiten und Einheiten
    · /walktest drei Meter rückwärts mit der Uhr
    · /partner jemand an deiner Seite
    · /export und /delete deine Daten, /privacy
    Schmerz, Schwindel oder ein Sturz? Sag es gleich, und hör auf.
help-who =
    <b>Ich bin ein Programm, kein Mensch und kein Arzt.</b>
    Ich begleite Rückwärtsgehen in kleinen sicheren Schritten. /help zeigt, was ich kann, /privacy, was ich behalte.
help-medical =
    <b>Das kann ich nicht beurteilen.</b>
    Apotheke, Arzt oder Physiotherapie können es. Nimm gern dieses Blatt mit: Es sagt, was du hier gemacht hast.
help-weight =
    <b>Nur fürs Gewicht ist das nicht der Weg.</b>
    Kleine Studien sahen wenig oder keine Änderung. Kräftigere Beine und sichere Schritte sind der Gewinn.
    Nehmen wir ein Ziel in Minuten?
talk-refused = Das ist in Ordnung, und nichts wurde geändert.
cancel-done = Gut, die Frage ist geschlossen. Nichts wurde geändert.
cancel-nothing = Es ist nichts offen. /today zeigt deine Einheit.
menu-today = Die Einheit von heute
menu-log = Eintragen, was du gemacht hast
menu-ask = Nach Kalorien fragen
menu-history = Ansehen, ändern, rückgängig
menu-goal = Dein Plan
menu-settings = Zeiten und Einheiten
menu-export = Deine Daten mitnehmen
menu-delete = Deine Daten löschen
menu-privacy = Was ich aufbewahre, und warum
menu-help = Was du hier tun kannst

## Sicherheit

safety-emergency =
    <b>Halt. Das kann ein Notfall sein.</b>
    Ruf jetzt den Notruf. In Europa ist das 112, in Nordamerika 911.
    Bleib nicht allein. Geh nicht weiter.
safety-late = Ich sehe das erst jetzt. Hoffentlich war Hilfe in der Nähe.
safety-safe = Ich bin in Sicherheit
safety-not-me = Es ging nicht um mich
safety-taken-back =
    <b>Gut. Ich habe das zurückgenommen, und dein Plan geht weiter.</b>
    Geht es jemandem in deiner Nähe nicht gut, ruft bitte den Arzt oder den Notruf.
safety-taken-back-early = <b>Gut. Das habe ich zurückgenommen.</b> Geht es jemandem bei dir nicht gut, ruft bitte einen Arzt oder den Notruf.
safety-safe-said =
    <b>Ich bin froh, dass du in Sicherheit bist.</b>
    Bitte zeig es einem Arzt oder einer Ärztin, bevor du wieder rückwärts gehst. Ich erinnere dich nicht, bis du es mir sagst.
safety-not-alone =
    Danke, dass du es sagst. Bitte bleib nicht allein.
    Hat noch niemand Ärztliches nach dir gesehen, ruf jetzt an: 112. Das Rückwärtsgehen wartet, bis du freigegeben bist.
safety-call-now =
    <b>Ja. Hat noch niemand angerufen, ruf jetzt an: 112.</b>
    Oder lass jemanden anrufen. Das ist kein Theater: Dafür sind sie da. Setz oder leg dich hin, schließ die Tür auf, und bleib nicht allein. Nicht gehen.
safety-stop =
    <b>Bitte hör für heute auf.</b>
    Setz dich, halt dich fest und ruh dich aus. Ist es stark, plötzlich oder geht es nicht weg, ruf einen Arzt. Wird eine Stelle dick oder tut auf Druck weh, lass sie heute ansehen.
    Keine Einheiten mehr, bis es vorbei ist. Dann fangen wir mit dem sanftesten Schritt an.
safety-stop-fall =
    <b>Es tut mir leid, dass du gestürzt bist. Bitte hör für heute auf.</b>
    Hast du dir den Kopf gestoßen? Nimmst du Blutverdünner? Kannst du nicht aufstehen oder auftreten?
    Trifft eines zu, ruf jetzt den Arzt oder den Notruf. Bei dünnen Knochen, oder wenn eine Stelle dick wird oder auf Druck wehtut, lass sie heute ansehen.
    Wenn nicht, ruh dich mindestens bis morgen aus. Dann fangen wir mit dem sanftesten Schritt an.
safety-clot =
    <b>Bitte hör auf, und lass es noch heute ärztlich ansehen.</b>
    Eine heiße, rote oder dicke Wade kann ein Gerinnsel sein. Bekommst du auch schlecht Luft, ruf den Notruf.
    Keine Einheiten mehr, bis es ärztlich angesehen ist.
pain-push-on =
    <b>Ruh dich heute aus. Beiß nicht die Zähne zusammen.</b>
    Ist es morgen früh ruhig, gehen wir mit einem kleinen Schritt weiter. Stechend, dick oder warm, ein Gelenk, das nachgibt, oder morgen nicht besser: lass es ärztlich ansehen.
limb-infection =
    <b>Bitte hol dir jetzt Hilfe.</b>
    Fieber oder Schüttelfrost bei einem dicken, heißen oder roten Gelenk oder Bein kann eine Entzündung durch Keime sein. Ruf einen Arzt oder geh heute noch in die Notaufnahme, warte nicht bis morgen. Bist du verwirrt, schwach oder bekommst schlecht Luft: 112.
    Nicht gehen, bis es ärztlich angesehen ist.
limb-hot =
    <b>Bitte lass es noch heute ärztlich ansehen.</b>
    Eine Wade oder ein Bein, das dick, warm, rot oder wund ist, kann ein Gerinnsel haben, vor allem nach einem Flug oder langem Liegen. Ein heißes, dickes Gelenk kann entzündet sein. Reib nicht daran. Bekommst du schlecht Luft oder tut die Brust weh: ruf die 112.
    Nicht gehen, bis es ärztlich angesehen ist.
limb-locked =
    <b>Bitte nicht damit gehen. Lass es heute ärztlich ansehen.</b>
    Wenn ein Knie blockiert oder sich nicht strecken oder beugen lässt, kann darin etwas klemmen. Drück es nicht mit Gewalt. Leg das Bein hoch. Wird es schnell dick, oder der Fuß kalt oder taub: hol gleich Hilfe.
    Keine Einheiten mehr, bis es ärztlich angesehen ist.
limb-still =
    <b>Es tut noch weh: Dann ruh dich aus, und geh nicht darüber hinweg.</b>
    Setz dich, und leg das Bein hoch. Wird es dick oder warm, oder trägt es dich nicht, lass es heute ärztlich ansehen. Auch, wenn es morgen nicht besser ist.
    Sag mir, wenn es weg ist, oder wenn jemand danach gesehen hat.
safety-cleared = Ärztlich freigegeben
safety-gone = Es ist weg
safety-cleared-said =
    <b>Schön zu hören.</b>
    Wir fangen wieder mit kleinen Schritten an. /today zeigt den nächsten.
safety-denied = Gut, dass es das nicht ist. Was ich gesagt habe, gilt trotzdem: Heute ist Ruhe. Sag mir, wenn es weg ist oder jemand es angesehen hat.
safety-eased-stumble =
    <b>Gut, dass du es sagst. Geh langsamer, und halte dich fest.</b>
    War es in einer Einheit, schreib es dazu: <i>10 min, 1 Stolperer</i>. Dann geht der Plan einen Schritt zurück.
safety-lifelong = Gut zu wissen, und ich nehme an, dass nichts davon neu ist. Macht es das Sehen oder Festhalten schwer: Bleib an einer Wand oder einem Griff. Ändert es sich plötzlich, ruf die 112.
safety-eased-tired =
    <b>Dann ruh dich heute aus. Das gehört zum Plan.</b>
    Ein, zwei Tage steif oder müde ist nach etwas Neuem normal. Wird es mehr, dick oder bleibt es, sag es mir.
rest-today =
    <b>Heute bitte nicht: Ruh dich aus, nach dem, was du erzählt hast.</b>
    Vorwärts gehen, ganz gemütlich, ist in Ordnung. Ist es bis dahin besser, geht es mit dem Nächsten weiter. Wird es dick, mehr oder bleibt es, lass es ansehen.
rest-next = Als Nächstes: { $day }.
safety-despair =
    <b>Es tut mir leid, dass es gerade so schwer ist.</b>
    Ich bin nur ein Begleiter beim Gehen. Bitte sprich mit einem Menschen, dem du vertraust, oder mit einem Hilfetelefon. findahelpline.com nennt kostenlose in jedem Land.
    Bist du jetzt in Gefahr, ruf den Notruf.
heavy-ask = Denkst du daran, dir etwas anzutun oder dein Leben zu beenden?
heavy-still =
    <b>Gut, dass du es mir sagst. Du bist wichtig.</b>
    Du musst das nicht allein tragen. Ruf bitte jetzt jemanden an: einen Menschen, dem du vertraust, oder ein Hilfetelefon (findahelpline.com). Du musst nichts erklären. Leg Tabletten, oder womit du dir wehtun könntest, außer Reichweite.
heavy-still-again =
    <b>Ich bin nur ein Programm. Lass bitte jetzt einen Menschen bei dir sein.</b>
    Ja, ruf an: Freunde, Familie, ein Hilfetelefon. In Deutschland 0800 111 0 111, in Österreich 142, in der Schweiz 143. In Gefahr: 112.
heavy-yes = Ja, oder ich weiß es nicht
heavy-no = Nein, ich bin sicher
heavy-yes-said =
    <b>Danke, dass du es sagst. Ruf bitte jetzt an: 112.</b>
    In Deutschland hilft auch 0800 111 0 111. Geh zu jemandem, oder lass jemanden kommen, und bleibt zusammen. Leg Tabletten, oder womit du dir wehtun könntest, außer Reichweite. Hier ist jetzt nichts zu tun.
heavy-no-said =
    <b>Danke. Gut, dass du es mir gesagt hast.</b>
    Sprich bitte trotzdem heute mit jemandem, und mit deiner Ärztin oder deinem Arzt. findahelpline.com ist zu jeder Stunde da. Hier muss nichts sein: Sag „Pause“, und ich bin still.
safety-eating =
    <b>Das möchte ich lieber nicht ausrechnen.</b>
    Essen und Ruhe braucht dein Körper, um sich zu bewegen. Wenn Essen oder Gewicht dich belasten, kann eine Ärztin oder ein Arzt helfen, freundlich und vertraulich.
safety-child =
    <b>Bitte mach das zusammen mit einem Erwachsenen.</b>
    Ich begleite nur Erwachsene und bewahre nichts über die Gesundheit von Kindern auf.
better-in-pause = Schön zu hören. Dein Plan hat noch Pause. Tippe, wenn es weitergehen soll; wir beginnen mit einem kleinen Schritt.
pain-none = <b>Schön zu hören.</b> Dann geht es weiter wie geplant.
stumble-noted =
    <b>Gut, dass du dich gefangen hast.</b>
    Es ist notiert, und der Plan nimmt Rücksicht. Beim nächsten Mal langsamer, beide Hände an etwas Festem.
pain-mild =
    <b>Ein wenig Muskelkater ist am Anfang normal.</b>
    Bleib langsam. Wird es mehr oder bleibt es, sag es mir.
pain-session-kept = Die Einheit endet hier. Die { $minutes } min bis jetzt sind notiert.
pain-level =
    <b>Das tut mir leid. Wie stark ist es, von 0 bis 10?</b>
    Bitte geh nicht rückwärts, bis wir mehr wissen.
pain-level-again = <b>Noch offen:</b> Wie stark ist es, von 0 bis 10?
pain-signs-again = <b>Noch offen:</b> Ist es stechend oder geschwollen, gibt ein Gelenk nach, oder trägt das Bein nicht?
pain-first = Erst möchte ich noch etwas wissen. Bis dahin geh bitte nicht rückwärts.
pain-signs =
    <b>Das tut mir leid. Heute kein Rückwärtsgehen.</b>
    Ist es stechend oder geschwollen? Gibt ein Gelenk nach? Trägt das Bein nicht?
pain-signs-kept = <b>Schade, dass es wehtat. Für heute ist es genug.</b> Ist es stechend oder geschwollen, gibt ein Gelenk nach, oder kannst du nicht auftreten?
pain-signs-none = Nichts davon
pain-signs-some = Ja, eines davon
pain-doctor =
    <b>Dann hör bitte auf, und lass es ärztlich oder in der Physiotherapie ansehen.</b>
    Ich erinnere dich nicht, bis du mir sagst, wie es war.
pain-rest =
    <b>Schone es zwei oder drei Tage.</b>
    Vorwärtsgehen ist in Ordnung, solange der Schmerz bei 2 oder darunter bleibt. Solange es mehr als üblich wehtut, werden deine Schritte nicht größer.
pain-rest-long =
    <b>Schone es bis { $day }.</b>
    Vorwärtsgehen ist in Ordnung, solange der Schmerz bei 2 oder darunter bleibt. Wird es nicht besser, geh zum Arzt.
pain-longer = Eine Woche Pause
pain-hold =
    <b>Dann heute nicht mehr, und beim nächsten Mal dasselbe.</b>
    Ist es morgen früh schlimmer, sag es mir: Dann gehen wir einen Schritt zurück.
pain-usual =
    <b>Nicht mehr, als für dich üblich ist. Dein Plan bleibt.</b>
    Mehr wird es heute nicht. Wird es stechend, schwillt es an oder knickt ein Gelenk weg: aufhören und mir sagen.
usual-ask =
    <b>Wie weh tut es an einem gewöhnlichen Tag, von 0 bis 10?</b>
    Ich frage nur einmal. Schmerz, der für dich üblich ist und sich über Nacht beruhigt, muss deinen Plan nicht aufhalten.
usual-0 = 0 nichts
usual-1 = 1 von 10
usual-2 = 2 von 10
usual-3 = 3 von 10
usual-4 = 4 von 10
usual-5 = 5 von 10
usual-button = Mein üblicher Schmerz
usual-said = <b>Dein üblicher Schmerz: { $pain } von 10.</b>
usual-much = Das ist viel für jeden Tag. Bitte zeig es einem Arzt oder Physiotherapeuten. Über 5 bitte ich immer um Ruhe.

## The morning after

morning-ask =
    <b>Wie ist es heute Morgen, nach Schmerz { $pain } beim Gehen?</b>
    Ein Tippen sagt mir, ob es weitergeht, bleibt oder einen Schritt zurück.
morning-settled = Wieder wie üblich
morning-still = Noch mehr als üblich
morning-worse = Schlimmer
morning-said-settled = <b>Gut. Es hat sich über Nacht beruhigt.</b>
morning-said-still = <b>Danke. Dann werden deine Schritte nicht größer.</b>
morning-said-worse =
    <b>Danke, dass du es sagst. Dann ein Schritt zurück und zwei Tage Ruhe.</b>
    Vorwärtsgehen ist in Ordnung, solange es davon nicht schlimmer wird.
yes-button = Ja
no-button = Nein

## Gruppen

group-hello = Hallo. Frag mich mit meinem Namen nach Kalorien. Begleitung ist privat.
group-help =
    Hier beantworte ich Fragen nach Kalorien.
    Zum Beispiel: <i>20 min rückwärts mit 3 km/h, 80 kg?</i>
    /team zählt die Minuten derer zusammen, die dabei sind.
    Begleitung ist privat: Öffne einen Chat mit mir.
group-open = Privaten Chat öffnen
group-privacy = In einer Gruppe bewahre ich nichts von dem auf, was gesagt wird. Öffne einen privaten Chat mit mir für den ganzen Text.

## Ungewöhnliches

odd-part-unclear = Einen Teil habe ich nicht verstanden: „{ $text }“ Fragst du es mit anderen Worten?
odd-unclear =
    Das habe ich nicht verstanden.
    Erzähl, was du gemacht hast (<i>15 min, Anstrengung 4/10</i>), frag nach Kalorien, oder tippe hier.
odd-unclear-short = <b>Danke fürs Erzählen.</b> Neu notiert habe ich davon nichts.
odd-unclear-known = Zuletzt notiert: { $walk }. Tippe zum Ändern, oder sag zum Beispiel „nein, 7 min“.
odd-languages = Ich spreche { $languages }. Zahlen lese ich in jeder Sprache: <i>20 min</i>.
odd-too-long = Das ist mehr, als ich auf einmal lesen kann. Bitte erzähl mir ein paar Einheiten auf einmal.
odd-forwarded = Das hast du weitergeleitet, darum habe ich nichts getan. Schreib es selbst, wenn du es meinst.
odd-command = Diesen Befehl kenne ich nicht. /help zeigt, was es gibt.
odd-command-near = Diesen Befehl kenne ich nicht. Meinst du /{ $command }?
odd-old-button = Dieser Knopf ist alt.
odd-old = Dieser Knopf ist von einem anderen Tag, darum habe ich nichts getan. Was jetzt gilt:
odd-already = Schon erledigt.
odd-not-yours = Das gehört jemand anderem. Öffne einen Chat mit mir für deinen eigenen.
odd-speed-unit =
    <b>{ $number } km/h oder mph? Und wie lange?</b>
    Zum Beispiel: <i>20 min mit { $number } km/h</i>
odd-voice = Ich kann nichts hören. Ein kurzer Text wie <i>15 min, Anstrengung 4</i> genügt.
odd-attachment = Ich kann nur Text lesen. War das ein „Erledigt"?
odd-broken =
    Entschuldige, bei mir ist etwas schiefgegangen. Nichts wurde geändert.
    Bitte versuch es in einer Minute noch einmal. Code: { $code }
unopened-waits =
    <b>Ich komme gerade nicht an meine Notizen.</b>
    Was du geschrieben hast, geht nicht verloren: Ich antworte, sobald das behoben ist. Auf Zeichen von Gefahr antworte ich sofort.
unopened-damaged =
    <b>Es tut mir leid, ich kann nicht öffnen, was ich von dir aufbewahre.</b>
    Wer diesen Bot betreibt, kann es aus der Sicherung zurückholen. Auf Zeichen von Gefahr antworte ich trotzdem.
    Wenn du lieber neu beginnst: Die Taste entfernt alles, und /start fängt von vorn an.

## Wie es läuft

stats-none =
    <b>Noch gibt es nichts zu zeigen.</b>
    Nach deiner ersten Einheit ist hier ein Bild.
stats-first = <b>Deine erste Woche: { $sessions ->
    [one] 1 Einheit
   *[other] { $sessions } Einheiten
}, { $minutes } min.</b>
stats-first-kind = Ein guter Anfang. Eine Gewohnheit wächst über Wochen, darum gibt es noch keinen Wert.
stats-week = <b>{ $week }</b>
stats-score = Gewohnheit: { $score } von 100. { $streak ->
    [0] Die nächste volle Woche liegt noch vor dir.
    [one] 1 Woche geschafft.
   *[other] { $streak } Wochen in Folge geschafft.
}
stats-all = Insgesamt: { $sessions ->
    [one] 1 Einheit
   *[other] { $sessions } Einheiten
}, { $minutes } min, im Schnitt { $average } min.
stats-longest = Die längste: { $minutes } min, { $day }.
stats-distance = Strecke: { $distance }, aus { $sessions ->
    [one] 1 Einheit mit Streckenangabe
   *[other] { $sessions } Einheiten mit Streckenangabe
}.
stats-effort = { $minutes } min fühlten sich erst wie { $before } an, jetzt wie { $now }.
stats-weeks = Wochen, gemacht/geplant in Minuten: { $weeks }.
stats-habit =
    <b>Gewohnheit: { $score } von 100.</b>
    In zehn Wochen: { $done } gemacht, { $part } zum Teil, { $missed } verpasst.
    Ruhetage, abgesagte Tage und Pausen zählen nicht.
    Die letzten Tage: { $days }.
stats-habit-first =
    <b>Deine erste Woche.</b>
    { $done } geschafft, { $part } zum Teil, { $missed } verpasst. Ruhetage zählen nicht.
    Die letzten Tage: { $days }.
stats-effort-none = Sag mir, wie anstrengend eine Einheit war, dann kann ich zeigen, wie sich das ändert.
stats-effort-all = <b>Wie anstrengend es war.</b> { $points }.
stats-effort-same = <b>Wie anstrengend { $dose } waren.</b> { $points }.
stats-habit-button = Kalender
stats-effort-button = Anstrengung
stats-pain-button = Schmerz
stats-pain-none = Du hast mir von keinem Schmerz in einer Einheit erzählt. Das ist gut; sag mir, wenn etwas wehtut.
stats-pain-head =
    <b>Schmerz in deinen letzten { $count } Einträgen: höchstens { $most } von 10.</b>
    { $points }.
stats-pain-of = { $day }: { $pain }
stats-pain-morning = { $day }: { $pain } (am Morgen danach { $morning })
card-button = Eine Karte zum Teilen
card-ask =
    <b>Was soll auf deiner Karte für { $month } stehen?</b>
    Nur was du wählst. Nie Schmerz, Gewicht oder dein Plan.
card-none = Im { $month } bist du noch nicht gegangen, darum gibt es keine Karte.
card-on = { $what }: auf der Karte
card-off = { $what }: nicht dabei
card-make = Karte machen
card-days = Tage mit Gehen
card-minutes = Minuten
card-longest = Längste Einheit
card-weeks = Wochen mit Gehen
card-month = { $month } { $year }
card-title = Rückwärts gehen, { $month }
card-head = <b>Deine Karte für { $month }.</b> Leite sie weiter, wenn du magst.
card-line = { $what }: { $value }
card-footer = gemacht mit Retrowalk
stats-sheet-button = Blatt für meine Physiotherapie
why-score-button = Warum dieser Wert?
why-score =
    <b>Der Wert wächst mit jedem geplanten Tag, den du schaffst.</b>
    Ein verpasster Tag nimmt höchstens ein Zehntel, und das kommt wieder. Ruhetage, abgesagte Tage und Pausen zählen weder so noch so.
    Die Formel ist die von Loop Habit Tracker (einer App mit offenem Quelltext): Ältere Tage zählen immer weniger.
    Ihre Grenze: Sie zählt Tage, nicht Gesundheit.

picture-weeks-title = Minuten je Woche
picture-weeks-legend = Rahmen: geplant
picture-habit-title = Deine Tage
picture-effort-all = Wie anstrengend es war
picture-effort-same = Wie anstrengend { $dose } waren
picture-pain-title = Schmerz, und der Morgen danach
picture-morning-settled = beruhigt
picture-morning-still = noch da
picture-morning-worse = schlimmer
picture-morning-untold = Morgen nicht erzählt
picture-effort-legend = 0 = gar nicht, 10 = am meisten
picture-done = gemacht
picture-part = zum Teil
picture-missed = verpasst
picture-ahead = geplant

sheet-caption =
    <b>Eine Seite für deine Physiotherapie.</b>
    Darauf steht, was du eingetragen hast, und sonst nichts.
sheet-file = rueckwaertsgehen.pdf
sheet-title = Rückwärtsgehen: was gemacht wurde
sheet-period = { $first } bis { $last }
sheet-plan = Nächste Einheit: { $session }
sheet-rule = Warum: { $rule }
sheet-screening-none = Fragen vor dem Anfang: Nichts traf zu.
sheet-screening-some = Fragen vor dem Anfang: Eines oder mehr traf zu. Der sanfteste Plan.
sheet-screening-unsure = Fragen vor dem Anfang: nicht sicher. Der sanfteste Plan.
sheet-cautious = Seitdem wurde ein Warnzeichen genannt. Der sanfteste Plan.
sheet-week = Woche ab
sheet-planned = Geplant
sheet-done = Gemacht
sheet-minutes = Minuten
sheet-effort = Anstrengung
sheet-pain = Schmerz max.
sheet-stumbles = Gestolpert
sheet-notes = Einheiten mit Schmerz oder Stolpern
sheet-note = { $day }: { $minutes } min, Schmerz { $pain } von 10, gestolpert { $stumbles }
sheet-footer = Angaben der Person, die geht. Anstrengung und Schmerz von 0 bis 10. Keine Krankenakte.

## Der Plan voraus

plan-head = <b>Dein Plan: Woche { $week }.</b> { $level }
plan-paused = Du machst gerade Pause. /resume beendet sie.
plan-line = · { $day }: { $session }
plan-if-well = So geht es, wenn sich jede Einheit gut anfühlt. Mit dem, was du erzählst, ändere ich es.
plan-length-no-end = <b>Es hat kein Enddatum.</b> Es geht so lange, wie es dir guttut.
plan-length-on = Wenn sich jede Einheit gut anfühlt, kommen { $minutes } min etwa { $day }, in ungefähr { $weeks ->
    [one] einer Woche
   *[other] { $weeks } Wochen
}. Ein schwerer Tag macht es nur etwas später.
plan-length-there = Bei { $minutes } min bist du jetzt schon.
plan-length-beyond = { $minutes } min sind mehr, als dein Plan vorerst hat.
plan-length-then = Die meisten Studien gingen sechs Wochen, drei Tage die Woche. Danach halten zwei oder drei Tage die Woche, was du hast.
plan-length-new = <b>Es hat kein Enddatum.</b> Du beginnst mit wenigen Minuten, und sie wachsen, wenn es leichtfällt. Die meisten Studien gingen sechs Wochen, drei Tage die Woche; aufhören oder pausieren kannst du jederzeit.
level-1 = Jetzt wachsen die Minuten.
level-2 = Jetzt wächst das Tempo, ein wenig.
level-3 = Jetzt lösen sich die Hände, Schritt für Schritt.
level-4 = Jetzt darf es leicht bergauf gehen.
level-5 = Du bist an deinem Ziel: halte es.
why-plan-button = Warum dieser Schritt?
why-because = Entschieden haben: { $told }.
because-minutes = { $value } min gemacht
because-planned_minutes = { $value } min geplant
because-effort = Anstrengung { $value }
because-pain = Schmerz { $value }
because-usual_pain = üblicher Schmerz { $value }
because-stumbles = gestolpert: { $value }
because-new_rungs = neue Schritte in einer Woche: { $value }
because-gap_days = Tage seit der letzten Einheit: { $value }
why-own-caution = Keine Studie sagt das genau: Es ist unsere eigene Vorsicht.
why-plan = Alle Regeln mit ihren Quellen stehen auf der Plan-Seite dieses Projekts.

## Jemand an der Seite

partner-button = Jemand an meiner Seite
partner-head = <b>Jemand an deiner Seite</b>
partner-what =
    Eine Begleitung steht neben dir. Ein Gehfreund geht selbst mit.
    Sie hören drei Dinge: erledigt, verschoben, oder du brauchst Hilfe. Sonst nichts, und nur wenn ihr beide zustimmt.
partner-is-spotter = { $name } begleitet dich und hört: erledigt, verschoben, oder du brauchst Hilfe.
partner-is-buddy = { $name } geht mit dir. Ihr hört beide: erledigt, verschoben, oder jemand braucht Hilfe.
partner-is-walker = Du begleitest { $name }. Du hörst: erledigt, verschoben, oder Hilfe ist nötig.
partner-waits = Ein Link ist offen. Wird er genommen, sage ich es dir.
partner-teams = Deine Minuten zählen in { $count ->
    [one] 1 Gruppe
   *[other] { $count } Gruppen
}.
partner-no-teams = In keiner Gruppe zählen
partner-ask-spotter = Begleitung fragen
partner-ask-buddy = Gehfreund fragen
partner-withdraw = Link zurücknehmen
partner-leave = { $name } verlassen
partner-hand = Ich brauche Hilfe
partner-hand-said = <b>Gefragt.</b> { $count ->
    [one] 1 Person hört es jetzt.
   *[other] { $count } Personen hören es jetzt.
} Im Notfall ruf 112 oder 911.
partner-left-said = <b>Vorbei.</b> Du und { $name } teilt nichts mehr.
partner-my-name-spotter =
    <b>Welchen Namen soll deine Begleitung sehen?</b>
    Schreib ihn, zum Beispiel deinen Vornamen.
partner-my-name-buddy =
    <b>Welchen Namen soll dein Gehfreund sehen?</b>
    Schreib ihn, zum Beispiel deinen Vornamen.
partner-your-name =
    <b>Und welchen Namen soll { $name } sehen?</b>
    Schreib ihn, zum Beispiel deinen Vornamen.
partner-link =
    <b>Gib diesen Link einem Menschen.</b>
    { $link }
    Er gilt einmal, { $days } Tage lang. Ich sage dir, wenn er genommen ist.
partner-send = Schicken
partner-share-spotter = { $name } fragt, ob du beim Rückwärtsgehen dabei bist.
partner-share-buddy = { $name } fragt, ob du auch rückwärts gehst, jeder in seinem Tempo.
partner-asked-spotter =
    <b>{ $name } fragt dich als Begleitung.</b>
    Du hörst drei Dinge: erledigt, verschoben, oder Hilfe ist nötig. Von dir hört niemand etwas. Jeder kann jederzeit gehen: /partner
partner-asked-buddy =
    <b>{ $name } fragt dich als Gehfreund.</b>
    Ihr hört drei Dinge voneinander: erledigt, verschoben, oder jemand braucht Hilfe. Jeder kann jederzeit gehen: /partner
partner-yes = Ja, ich stimme zu
partner-no = Nein, danke
partner-refused = Das ist in Ordnung. Nichts wird geteilt.
partner-agreed-one =
    <b>Du begleitest jetzt { $name }.</b>
    Ich sage dir, wenn eine Einheit erledigt oder verschoben ist, und wenn Hilfe nötig ist.
partner-agreed-both =
    <b>Du und { $name } geht jetzt gemeinsam.</b>
    Möchtest du einen eigenen Plan? /start richtet ihn ein.
partner-link-over = Dieser Link ist benutzt oder vorbei. Bitte um einen neuen.
partner-link-own = Das ist dein eigener Link. Gib ihn einem Menschen.
partner-link-twice = Du und { $name } habt euch schon.
partner-news-done = <b>{ $name }: heute erledigt.</b>
partner-news-moved = <b>{ $name }: auf einen anderen Tag verschoben.</b>
partner-news-hand = <b>{ $name } braucht Hilfe.</b> Bitte ruf an oder schau vorbei.
partner-news-joined = <b>{ $name } hat Ja gesagt und ist jetzt an deiner Seite.</b> /partner zeigt und beendet es.
partner-left = Jemand ist gegangen, und ihr teilt nichts mehr. /partner zeigt, wer an deiner Seite ist.
team-join-word = dabei
team-leave-word = raus
team-first = Sag mir zuerst im privaten Chat, dass ich deine Einheiten behalten darf. Dann schick hier /team dabei.
team-sum =
    <b>Zusammen diese Woche: { $minutes } min.</b>
    Von { $people } Menschen, die dabei sind. Nur die Summe wird gesagt. /team dabei, /team raus
team-few =
    <b>{ $people } von { $least } sind dabei.</b>
    Ab { $least } Menschen sage ich die Summe der Woche, und sonst nichts. /team dabei, /team raus

## Pause

pause-ask = <b>Wie lange soll ich Pause machen?</b>
    Tippe, oder schreib eine Zahl von Tagen. Nichts geht verloren, und Pausentage zählen nicht{ $since }.
pause-since = . Seit { $day } gilt es als Pause
pause-from = . Erster Tag: { $day }
pause-week = Eine Woche
pause-month = Einen Monat
pause-month-button = Einen Monat Pause
pause-open-button = Pause, bis ich es sage
pause-open = Bis ich es sage
pause-card =
    <b>{ $head }</b>
    Solange keine Erinnerungen, und diese Tage zählen nicht{ $since }.
operation-told =
    <b>Alles Gute für die Operation.</b>
    Geh erst wieder rückwärts, wenn Chirurg oder Physio Ja sagt. Ich kann still sein, bis du es mir sagst.
operation-paused =
    <b>Alles Gute. Ab { $day } bin ich still, bis du es mir sagst.</b>
    Geh erst wieder rückwärts, wenn Chirurg oder Physio Ja sagt.
pause-today-said = Für heute ist Schluss.
pause-open-said = Pause, bis du es sagst.
pause-until-said = Pause bis { $day }.
pause-end = Ich bin wieder da
pause-none = Du machst keine Pause.
back-welcome =
    <b>Willkommen zurück. Erinnerungen sind aus.</b>
    Sollen sie wieder kommen?
back-on = Ja, { $time }
back-off = Aus lassen
back-on-said = <b>Gut.</b> { $next }
pause-next = Nächste Erinnerung: { $when }.
pause-ended =
    <b>Willkommen zurück.</b> { $next }
    Wir machen zuerst einen sicheren Schritt.

## Der Wochenrückblick

digest-week = <b>Diese Woche: { $done } von { $planned }, { $minutes } min.</b>
digest-days = { $days }.
digest-day-ahead = noch offen
digest-day-missed = nicht gemacht
digest-longest = Längste Einheit: { $minutes } min.
digest-effort = Am anstrengendsten: { $effort } von 10.
digest-pain = Stärkster Schmerz: { $pain } von 10.
digest-next = Nächste Woche: { $days } × { $session }.
digest-reason = Du wolltest: <i>{ $reason }</i>
digest-good = Passt so
digest-good-said = Gut. Bis bald.
digest-easier = Leichter
digest-other-days = Andere Tage
digest-on = Ab jetzt kommt ein Wochenrückblick, am { $day }.
digest-off = Kein Wochenrückblick
digest-off-said = Kein Wochenrückblick mehr. /settings bringt ihn zurück.
digest-quiet =
    <b>Eine ruhige Woche.</b> Nichts ist verloren.
    Was kam dazwischen?
quiet-time = Zeit
quiet-ill = Krank
quiet-pain = Schmerzen
quiet-not-now = Gerade nichts für mich
quiet-time-said =
    <b>Dann suchen wir eine bessere Zeit oder weniger Tage.</b>
    Auch zwei Minuten an der Wand zählen.
quiet-ill-said = <b>Werde erst gesund.</b> Soll ich Pause machen?
quiet-not-said = <b>Das ist in Ordnung.</b> Soll ich Pause machen und später wieder fragen?

## Wiederkommen

comeback-head = <b>Schön, wenn du wieder da bist.</b> Nichts ist verloren: { $sessions ->
    [0] Dein Plan ist da.
    [one] 1 Einheit gehört dir.
   *[other] { $sessions } Einheiten gehören dir.
}
comeback-start = Wieder anfangen mit: { $session }?
comeback-last = Ich frage nicht noch einmal. Schreib mir, wann immer du magst.
start-button = Anfangen
stop-button = Keine Erinnerungen

## Begleitete Einheiten

guided-check = <b>Vor dem Anfang: { $session }.</b>
guided-check-treadmill = · Griffe in Reichweite, Clip angelegt, Band auf der langsamsten Stufe; dann nicht schneller als { $speed }
guided-check-floor = · Wand oder Geländer in Reichweite, der Weg hinter dir frei und eben
guided-check-all =
    · Niemand und nichts hinter dir
    · Telefon aus der Hand, Ton an
guided-test = Ton probieren
guided-go = Alles bereit, los
guided-not-now = Jetzt nicht
guided-stop = STOPP
guided-later = Gut. Ich bin da, wenn du so weit bist.
guided-running = Eine Einheit läuft gerade.
guided-still =
    Du hast vor einer Weile „Start" geschrieben, ich sehe es erst jetzt.
    Möchtest du noch?
guided-test-said =
    { $heard ->
        [words] <b>Geh, wenn die Stimme es sagt.</b>
       *[other] <b>Drei kurze und ein langer Ton: gehen.</b>
    }
    { $heard ->
        [words] Sie sagt auch, wann du langsamer wirst und stehst.
       *[other] Drei fallende: langsamer werden und stehen.
    }
guided-track =
    <b>Drück auf Wiedergabe und leg das Telefon weg.</b>
    Der Ton führt dich, auch bei gesperrtem Bildschirm. Du musst nie hinschauen.
    Spiel ihn mit Tempo 1× ab: sonst stimmen die Zeiten nicht.
# Von einer Maschine gesprochen: kurz, und so, wie man es hört.
spoken-lead = Leg das Telefon weg. In zehn Sekunden geht es los.
spoken-start = Jetzt gehen.
spoken-round = Jetzt gehen. Runde { $round } von { $rounds }.
spoken-stand = Langsamer werden, und stehen.
spoken-tick = { $left }
spoken-alive = Gut. Weiter so.
spoken-half = Die Hälfte ist geschafft.
spoken-end = Fertig. Langsamer werden, und anhalten.
guided-file = einheit.mp3
guided-begins =
    <b>In zehn Sekunden geht es los.</b>
    Sag oder tippe jederzeit STOPP.
guided-cue-walk = <b>Gehen: { $length }.</b> Runde { $round } von { $rounds }.
guided-cue-rest = <b>Langsamer werden und stehen: { $length }.</b>
guided-card-walk = ▶ Runde { $round } von { $rounds } · gehen · noch { $left }
guided-card-rest = ⏸ Nach Runde { $round } von { $rounds } · stehen · noch { $left }
guided-over = <b>Geschafft: { $minutes } min rückwärts.</b>
guided-effort = Wie anstrengend war es, von 0 bis 10?
guided-any-pain = Schmerzen, von 0 bis 10?
guided-any-stumble = Bist du gestolpert?
guided-stopped =
    <b>Angehalten bei { $length }.</b>
    Geht es dir gut?
guided-yes = Ja, alles gut
guided-pain = Schmerzen
guided-dizzy = Schwindelig
guided-fell = Ich bin gestürzt
guided-dizzy-said =
    <b>Setz dich, und bleib sitzen, bis es vorbei ist.</b>
    Geht es nicht vorbei oder kommen Brustschmerz oder Schwäche dazu, ruf den Notruf.
    Bitte sag es deinem Arzt. Ich warte, bis du sagst, dass es weg ist. Dann machen wir nur die sanftesten Schritte.
guided-fell-said =
    <b>Bleib einen Moment, wo du bist.</b>
    Starker Schmerz, ein Schlag auf den Kopf, oder ein Bein trägt nicht: hol Hilfe.
    Bitte sag deinem Arzt von dem Sturz. Ich warte, bis du sagst, dass es dir gut geht. Dann machen wir nur die sanftesten Schritte.
guided-lost =
    <b>Ich hatte dich kurz verloren.</b>
    Bist du fertig geworden?
guided-lost-yes = Ja, ganz

## Mehr zu Erinnerungen

remind-cue = { $cue }
remind-again-plain = <b>Heute noch offen: { $session }.</b>
remind-again-warm = <b>Heute ist noch Zeit: { $session }.</b> Nur wenn es passt.
remind-again-brief = <b>Offen: { $session }.</b>
remind-ignored = Ich habe zweimal geschrieben, vielleicht passte es nicht. Was würde helfen? Ohne Antwort bin ich still.
remind-plain-first = Deine erste Einheit. Klein ist richtig.
remind-plain-hurt = Tut es noch weh, sag es mir zuerst.
remind-plain-back = Es gibt nichts nachzuholen. Wir fangen klein an.
remind-plain-last = Noch eine, dann ist deine Woche voll.
remind-plain-fresh = Ein neuer Tag. Auch zwei Minuten zählen.
remind-plain-row = { $sessions } Einheiten in zwei Wochen. So wächst eine Gewohnheit.
remind-plain-usual = Deine Zeit zum Gehen.
remind-warm-first = Schön, dass du da bist. Klein ist genau richtig.
remind-warm-hurt = Wie geht es dir heute? Tut es noch weh, sag es mir zuerst.
remind-warm-back = Schön, dass du da bist. Es gibt nichts nachzuholen, wir fangen klein an.
remind-warm-last = Nur noch eine, dann ist deine Woche voll. Wie schön.
remind-warm-fresh = Heute ist ein frischer Tag. Schon zwei Minuten zählen.
remind-warm-row = { $sessions } Einheiten in zwei Wochen. Darauf kannst du stolz sein.
remind-warm-usual = Ein wenig Zeit für dich.
only-two-button = Nur 2 min
move-button = Lieber { $day }
move-may = Ja, gern. Ein Tag später ist völlig in Ordnung.
move-said = <b>Verschoben auf { $day }.</b> Heute zählt weder so noch so.
start-later = <b>Dein Plan beginnt: { $day }.</b> Bis dahin bin ich still, und kein Tag zählt.
pause-end-now = Jetzt beginnen
stand-in-said = <b>{ $day } ist frei, dafür zählt { $to }.</b> Dein Plan bleibt, wie er ist.
stand-in-when = Ich schreibe dir { $when }.
move-back-button = Doch heute

## Mehr Befehle

menu-plan = Diese Woche und die nächste
menu-stats = Wie es läuft
menu-pause = Den Plan anhalten
menu-why = Warum dieser Schritt

## Mehr Einstellungen

language-name = Deutsch
language-names = deutsch german
language-go-on = Auf Deutsch weiter
decimal-mark = ,
settings-quiet = Ruhe von { $start } bis { $end }. Dein Tag endet um { $day_ends }.
settings-language = Sprache: { $language }
settings-away = Auf Reisen bis { $day }.
settings-digest = Wochenrückblick: { $on }
settings-follow_up = Nachfragen: { $on }
settings-pictures = Bilder: { $on }
settings-dark = Dunkle Bilder: { $on }
settings-sounds = Klang: { $on }
sounds-both = Worte und Töne
sounds-words = nur Worte
sounds-tones = nur Töne
sounds-off = aus
sounds-set = <b>So klingen die Einheiten ab jetzt: { $sounds }.</b>
sounds-no-voice = Für deine Sprache ist hier keine Stimme installiert: Du hörst Töne.
# Was Leute sagen, klein und ohne Zeichen; was zuerst passt, gilt.
sounds-both-names = worte und töne, töne und worte, stimme und töne, töne und stimme, ton an, töne an
sounds-words-names = nur worte, nur stimme, nur die stimme, nur mit stimme, keine töne, ohne töne, kein piepsen, ohne piepsen
sounds-tones-names = nur töne, nur die töne, nur piepsen, keine stimme, ohne stimme, ohne die stimme
sounds-off-names = ton aus, töne aus, ohne ton
# Wörter, die dabei stehen dürfen.
sounds-besides = ich will möchte hätte gern gerne bitte mach den die in meinen einheiten danke
settings-tone = Ton: { $tone }
tone-plain = schlicht
tone-warm = herzlich
tone-brief = knapp
tone-words = ton tonfall stil art
tone-plain-names = schlicht schlichter sachlich sachlicher normal neutral
tone-warm-names = herzlich herzlicher warm wärmer freundlich freundlicher
tone-brief-names = knapp knapper kurz kürzer
tone-said = <b>Gut. Meine Erinnerungen sind ab jetzt { $tone }.</b>
settings-on = an
settings-change-quiet = Ruhezeit
settings-change-day-end = Ende des Tages
settings-quiet-button = Ruhe { $start } – { $end }
settings-day-end-button = Bis { $time }
settings-ask-quiet =
    <b>Wann soll ich still sein?</b>
    Tippe, oder schreib es, etwa 21:00-08:00. Eine Erinnerung, die du dorthin legst, kommt trotzdem.
settings-ask-day-end =
    <b>Wann endet dein Tag?</b>
    Was du vorher einträgst, zählt noch zum Tag davor.

## Reisen

travel-ask =
    <b>{ $zone }, dort ist es jetzt { $time }.</b>
    Sollen die Erinnerungen mitkommen? Du kannst auch eine Zahl von Tagen schreiben.
travel-for-good = Ab jetzt { $zone }
travel-week = Nur eine Woche
travel-keep = Zeit von { $home } behalten
travel-unasked =
    <b>Bist du auf Reisen?</b>
    Zu Hause ({ $zone }) ist es jetzt { $time }. Ich kann dich dort erinnern, wo du bist.
travel-yes = Ja, ich bin woanders
travel-kept = Gut, Erinnerungen bleiben bei der Zeit von { $zone }.
travel-same = { $zone } ist es schon. Nichts wurde geändert.

## Mehr zum Eintragen

log-which =
    <b>{ $minutes } Minuten?</b> Das ist viel für Rückwärtsgehen.
    Noch ist nichts eingetragen. Was meinst du?
log-neither = Etwas anderes
log-too-old = Dieser Tag ist über ein Jahr her. Ich nehme nur Einheiten des letzten Jahres.
log-ask-forwarded =
    <b>Ist diese Einheit von dir?</b>
    Du hast sie weitergeleitet, darum frage ich, bevor ich sie eintrage.
log-ask-sign =
    <b>War das ein „erledigt“?</b>
    Noch ist nichts eingetragen.
log-ask-twice =
    <b>War das eine zweite Einheit?</b>
    Dieselbe ist schon eingetragen, gerade eben.
log-sure-yes = Ja, eintragen
log-sure-no = Nein
log-several = <b>Eingetragen: { $count } Einheiten.</b>
log-one-of = · { $day }: { $walk }
log-reply-unread =
    Das konnte ich nicht als Änderung von { $walk } lesen.
    Versuch es mit: <i>25 min</i>, <i>ohne Griffe</i>, <i>Anstrengung 6</i>.
log-forward = <b>Auch Vorwärtsgehen tut gut.</b> Ich notiere nur die Minuten rückwärts. Waren welche dabei? Dann schreib mir, wie viele.
log-no-such = Ich sehe keine Einheit des letzten Tages, die das sein könnte.
log-no-such-day = Noch gibt es nichts zu wiederholen. Wie viele Minuten?
history-button = Verlauf

## Eigene Worte

own-reason-button = Mein Grund
own-cue-button = Nach was?
own-reason-ask =
    <b>Warum möchtest du das tun?</b>
    Mit deinen eigenen Worten. Ab und zu erinnere ich dich daran.
own-cue-ask =
    <b>Nach was, und wo?</b>
    Zum Beispiel: <i>nach dem Frühstück, im Flur</i>. Ein fester Moment macht eine Gewohnheit.
own-none = Nichts
own-cue-is = Wann: { $cue }
own-reason-is = Dein Grund: <i>{ $reason }</i>

## Daten zurückholen

import-ask =
    <b>{ $count ->
        [one] 1 neue Einheit
       *[other] { $count } neue Einheiten
    } in dieser Datei.</b>
    { $known } davon habe ich schon. Soll ich die neuen dazunehmen?
import-yes = Ja, dazunehmen
import-no = Nein
import-done = <b>Dazugenommen: { $count }.</b> Dein Plan berücksichtigt sie.
import-nothing = In dieser Datei ist nichts Neues.
import-unread =
    Diese Datei konnte ich nicht lesen.
    Ich lese <i>everything.json</i>, die Datei von /export.

## Eine Frage richtigstellen

ask-mend-button = So war es nicht gemeint
ask-mend =
    <b>Was ist anders?</b>
    Schreib es einfach, zum Beispiel <i>25 min</i>, <i>3 km/h</i>, <i>80 kg</i>, <i>5 % bergauf</i> oder <i>ohne Griffe</i>.
mass-remember = { $mass } merken

## Zu früh, zu schnell

log-early-outdoor = Draußen kommt etwas später in deinem Plan: erst einige ruhige Einheiten mit etwas zum Festhalten.
log-early-stairs = Bitte lass Treppen weg: Ein Sturz dort ist schlimm, und rückwärts fand ich keine Messung.
log-early-sled = Ein Schlitten kommt viel später: erst acht Wochen ruhiger Einheiten mit freien Händen.
log-early-incline = Steigung kommt in deinem Plan später. Bleib fürs Erste bitte auf ebenem Boden.
log-early-running = Rückwärtslaufen kommt viel später: erst acht Wochen ruhige Einheiten mit freien Händen.
log-early-motorless = Ein Band ohne Motor braucht viel mehr Kraft. Es kommt später: erst acht Wochen ruhige Einheiten.
log-let-go = Dein Plan sieht noch etwas zum Festhalten vor. Freihändig kommt später, wenn langsam sicher ist.
log-fast = Das ist schneller als dein Plan. Langsam ist richtig: Die Menge kommt aus den Minuten.

## Zu viel auf einmal

odd-many =
    <b>Du hast { $count } Nachrichten auf einmal geschickt.</b>
    Ich habe alle gelesen und antworte auf die letzte. /history zeigt, was ich aufgeschrieben habe.
odd-slow-down =
    <b>Bitte eins nach dem anderen.</b>
    Was du in der nächsten Minute schreibst, lese ich nicht, außer Warnzeichen.

## Für die, die den Bot betreiben

arrivals-head =
    <b>{ $count ->
        [0] Noch niemand kam über einen Link.
        [one] Über einen Link kamen Menschen.
       *[other] Über { $count } Links kamen Menschen.
    }</b>
    Ein Link mit einem eigenen Wort zeigt, woher Menschen kommen: { $link }
arrivals-line = { $word }: { $count }

## Was gemeint war
mean-ask = Ich bin nicht sicher, was du meinst. Ist es eines davon?
mean-ask-read = Ich lese <b>{ $read }</b>, und weiß nicht sicher, wofür. Ist es eines davon?
mean-ask-again = Ich weiß es noch nicht, entschuldige. Worum geht es?
mean-neither = Keins davon
mean-neither-said = Dann sag es bitte mit anderen Worten, oder schau, was ich kann.
mean-ask-burn = Eine Frage nach Kalorien
mean-ask-follow = Eine Frage nach Kalorien
mean-ask-time-for = Wie lange für so viele Kalorien
mean-ask-compare = Rückwärts oder vorwärts
mean-ask-fact = Eine Frage zu den Zahlen
mean-ask-food = Kalorien von Essen
mean-ask-other-sport = Ein anderer Sport
mean-ask-so-far = Kalorien bis jetzt
mean-ask-medical = Eine medizinische Frage
mean-ask-bot = Wer ich bin
mean-ask-help = Was ich kann
mean-log-session = Eine Einheit eintragen
mean-log-partly = Einen Teil eintragen
mean-log-done = Die Einheit ist gemacht
mean-log-skip = Heute keine Einheit
mean-log-same = Dieselbe Einheit noch einmal
mean-log-forward = Ich bin vorwärts gegangen
mean-log-future = Etwas für später
mean-log-not-yet = Noch nicht gemacht
mean-not-other-person = Jemand anders
mean-not-other-activity = Etwas anderes getan
mean-fix-value = Den letzten Eintrag verbessern
mean-fix-undo = Den letzten Eintrag zurücknehmen
mean-fix-wrong = Die letzte Antwort war falsch
mean-fix-log-it = Das Besprochene eintragen
mean-fix-other = Ein anderer Eintrag
mean-remind-at = Zeit der Erinnerung
mean-remind-shift = Eine andere Tageszeit
mean-remind-snooze = Später heute erinnern
mean-remind-days = Tage der Erinnerung
mean-remind-off = Keine Erinnerungen mehr
mean-remind-on = Wieder erinnern
mean-remind-when = Wann die Erinnerung kommt
mean-pause-start = Eine Pause
mean-pause-ill = Ich bin krank
mean-pause-end = Ich bin wieder da
mean-plan-days = Andere Tage
mean-plan-minutes = Andere Minuten
mean-plan-place = An einem anderen Ort gehen
mean-plan-show = Mein Plan
mean-plan-today = Die Einheit von heute
mean-plan-next = Was als Nächstes kommt
mean-plan-why = Warum dieser Schritt
mean-plan-easier = Leichter machen
mean-plan-back = Einen Schritt zurück
mean-plan-jump = Schneller weiter
mean-plan-start-over = Von vorn anfangen
mean-go-start = Jetzt beginnen
mean-stats-ask = Wie es läuft
mean-stats-history = Mein Verlauf
mean-data-know = Was du über mich weißt
mean-data-export = Meine Daten schicken
mean-data-delete = Meine Daten löschen
mean-set-mass = Mein Gewicht
mean-set-units = Einheiten
mean-set-zone = Wo ich bin
mean-set-clock = Die Uhrzeit hier
mean-set-language = Die Sprache
mean-set-quiet = Ruhezeiten
mean-set-open = Einstellungen
mean-setup-facts = Meinen Plan einrichten
mean-health-clear = Nichts spricht dagegen
mean-health-cleared = Mein Arzt sagt ja
mean-health-surgery = Eine Operation kommt
mean-pain-now = Etwas tut weh
mean-pain-gone = Nichts tut mehr weh
mean-pain-usual = Welcher Schmerz für mich üblich ist
mean-morning-settled = Über Nacht hat es sich beruhigt
mean-morning-still = Es tut am Morgen danach noch weh
mean-morning-worse = Am Morgen danach ist es schlimmer
mean-safety-not-me = Das ging nicht um mich
mean-danger-sign = Mir geht es nicht gut
mean-danger-despair = Mir geht es sehr schlecht
mean-danger-eating = Das Essen macht mir Sorgen
mean-danger-child = Ich bin ein Kind
mean-talk-hello = Hallo
mean-talk-thanks = Danke
mean-talk-yes = Ja
mean-talk-no = Nein
mean-talk-cancel = Schon gut
mean-talk-unsure = Weiß nicht
mean-talk-confused = Ich verstehe nicht
mean-talk-offtopic = Etwas anderes
mean-talk-chat = Nur erzählt
mean-talk-nonsense = Nichts

## Eine Sorge
after-body =
    <b>Mehr weiß ich darüber nicht.</b>
    Hält es länger als ein paar Tage an, wird es mehr, oder ist es auch in Ruhe da, lass jemanden aus Praxis oder Physiotherapie darauf schauen. Sag mir, wie stark es ist, etwa <i>3/10</i>, dann notiere ich es.
after-body-well = Gut. Dann geh sanft weiter, und sag mir, wenn sich das ändert.
after-topic =
    <b>Mehr weiß ich darüber nicht.</b>
    Frag mich mit anderen Worten, oder frag jemanden, der dich und deinen Körper kennt.
after-doubt-own = <b>Das ist unsere eigene Vorsicht.</b> Genau dazu habe ich keine Studie gelesen: So fängt man in der Physiotherapie behutsam an, und ein Sturz ist schlimmer als ein langsamer Anfang. Frag deinen Arzt oder deine Physiotherapie; ihr Wort geht vor.
after-still-no = <b>Bitte trotzdem nicht.</b> Nicht ein bisschen, nicht langsam, nicht nur einmal oder nur in eine Richtung: Das ändert nichts daran. Ebener, freier Boden und eine Hand an etwas Festem genügen. Das ist unsere eigene Vorsicht.
after-professional = <b>Dann geht ihr Wort vor meinem.</b> Sie haben dich gesehen, ich nicht. Mach es so, wie sie es gezeigt haben: langsam, mit Halt, und nur das, was sie genannt haben. War dabei jemand neben dir, dann nicht allein. Ich bleibe vorsichtig und plane davon nichts.
after-others = Das mag sein, und wir wissen nicht, wie es bei ihnen ausgeht. Für dich bleibe ich auf der vorsichtigen Seite: Es bleibt bei dem, was ich gesagt habe.
after-judged = Leicht, auf beiden Seiten und in Ruhe wieder weg: Das ist bei Neuem normal. Stechend, auf einer Seite, geschwollen, taub, in Ruhe oder am nächsten Morgen schlimmer ist es nicht: Dann hör auf und lass es ansehen. Sag mir, wie stark es ist, etwa <i>3/10</i>.
caution-pause = Aber vorerst kein Rückwärtsgehen: Dein Plan wartet, nach dem, was du erzählt hast.
caution-gentle = Für dich, nach dem, was du erzählt hast: erst Arzt oder Physiotherapie, beide Hände an etwas Festem, jemand in der Nähe, und nur wenige langsame Minuten.
worry-ask =
    <b>Bitte bleib kurz stehen, oder setz dich.</b> Ich möchte sicher sein, bevor wir weitermachen. Ist es eines davon: Schmerz oder Druck in der Brust, Ohnmacht, Taubheit, seltsame Sprache oder Sicht, ein Schlag auf den Kopf?
worry-still =
    <b>Bitte setz dich, und bleib nicht allein.</b>
    Nicht gehen, bis ich weiß, dass es dir gut geht. Ist oder war es eines davon: Schmerz oder Druck in der Brust, Ohnmacht, Taubheit, seltsame Sprache oder Sicht, ein Schlag auf den Kopf? Dann ruf jetzt an: 112.
worry-still-again =
    <b>Ich weiß noch nicht, ob es dir gut geht. So lange wartet das Gehen.</b>
    Tippe bitte auf eines. Was du inzwischen erzählt hast, merke ich mir. Ist es die Brust, die Sprache, die Sicht, eine taube Seite oder der Kopf: Ruf die 112, oder lass jemanden anrufen.
worry-passed =
    <b>Gut, dass es vorbei ist. Eine Warnung kann es trotzdem sein.</b>
    War es Druck in der Brust, eine taube Seite, seltsame Sprache oder ein dunkles Auge, lass heute eine Ärztin oder einen Arzt darauf schauen, und ruf die 112, wenn es wiederkommt. Bis dahin nicht gehen.
worry-grave = Ja, eines davon
worry-hurt = Gestürzt, oder es tut sehr weh
worry-none = Nein, alles gut

## Plaudern, andere, was wir nicht tun
asked-joke = Warum ging der Mann rückwärts in die Küche? Sein Trainer sagte: kleine Schritte, und er wollte sehen, wo er schon war. Besser kann ich es nicht. Halt dich fest, wenn du lachst.
asked-joke-2 = Noch einer: Ich zähle nur Schritte rückwärts. Je mehr du zurückgehst, desto weiter kommst du.
asked-why-doctor = Weil ein Sturz hier am meisten schadet, und du siehst nichts hinter dir. Wenn du nie gestürzt bist und kein Schwindel da ist, nichts mit Herz, Knochen, Nerven oder Augen, keine frische Operation und keine Tabletten, die schwindlig machen, musst du nicht fragen. Passt etwas davon, genügt ein kurzes Wort mit Hausarzt oder Physiotherapie.
asked-sober = Alle Achtung, das ist mehr als jeder Gang. Sind die Füße taub oder das Gleichgewicht schlechter als früher, sag es zuerst deinem Arzt. Sonst fang an wie alle: langsam, eine Hand an etwas Festem.
asked-dislike = Danke, dass du es sagst. Es ist nicht für alle, und niemand muss. Was war es: komisch, öde, zu schwer, oder tat etwas weh? Sag es mir, und es wird kleiner oder wartet. Falls du es wieder versuchst: eine langsame Minute mit Halt, und aufhören, solange es gut ist.
asked-blind = Ich sehe und höre nichts: keine Kamera, kein Mikrofon, kein Ort. Ich weiß nur, was du hier schreibst oder tippst. Sag mir also, wenn etwas weh tut oder du unsicher bist.
asked-no-calls = Anrufen, schreiben oder Termine machen kann ich nicht: Ich antworte nur dir hier. Im Notfall ruf selbst 112 oder 911, oder lass jemanden rufen. Die Nummer deines Arztes auf Papier neben dem Telefon ist eine gute Idee. Das Blatt in /stats ist für sie.
asked-report = Nein, das musst du nicht, und niemand prüft es. Aber ich plane den nächsten Schritt nach dem, was du erzählst. Ein paar Worte genügen, etwa <i>6 min, Anstrengung 3</i>, oder ein Tipp auf Erledigt. Vergessen? Sag es später: <i>gestern 6 min</i>.
asked-after-ill = <b>Wenn du dich wieder gesund fühlst.</b> Nach Fieber, Husten aus der Brust oder Gliederweh warte, bis alles weg ist und du ein, zwei Tage wie sonst gelebt hast: Das ist unsere eigene Vorsicht. Dann fang kurz und langsam an. Warst du sehr krank, oder rast das Herz, frag zuerst in der Praxis; nach einer OP oder Verletzung sagt dir, wer dich behandelt, wann.
asked-luck = Viel Glück! Langsam, eine Hand an etwas Festem, und hör auf, solange es noch leicht ist. Erzähl mir, wie es war.
asked-older = Danke, gut zu wissen. Das Alter allein ist kein Hindernis; ich notiere es nicht. Halte dich fest, geh langsam, und frag zuerst in der Praxis, wenn du neulich gestürzt bist, dir schwindlig ist oder das Herz Sorgen macht.
talk-name = Ich notiere keinen Namen, darum rede ich dich mit keinem an. Ich brauche deinen Plan, und nicht, wer du bist.
asked-no-energy = Dann lass es. Du schuldest niemandem eine Einheit, jetzt schon gar nicht. Ruh dich aus, iss etwas, lass Menschen bei dir sein. Sag „Pause“, und ich bin still, bis du weitermachen willst. Bleibt es lange so schwer, sag es bitte in der Praxis.
asked-intro = Schön, dass du da bist, und ein gutes Ziel: Kleine Schritte, oft, dafür bin ich da. Sag mir auch, wenn von der Gesundheit her etwas dagegen spricht.
asked-kept = Es wurde nichts gelöscht, und es wird nichts gelöscht. Alles bleibt, wie es ist.
asked-plan-first = Erst dein Plan, bitte: ein paar kurze Fragen, zwei davon zu deiner Gesundheit. Dann kannst du anfangen.
asked-not-today =
    <b>Noch nicht, bitte: Frag zuerst in deiner Praxis oder in der Physiotherapie.</b>
    Nach dem, was du erzählt hast, geht ihr Wort vor; ein Anruf genügt. Sag ihnen: rückwärts gehen, langsam, mit Festhalten.
    Sind sie dafür, sag es mir, und wir beginnen mit ein, zwei Minuten.
safety-stop-holds =
    <b>Was ich gesagt habe, gilt: vorerst nicht rückwärts gehen.</b>
    Ist es noch da oder kommt es wieder, auch in Ruhe oder beim Aufstehen, lass bitte zuerst einen Arzt oder eine Ärztin nachsehen. Noch heute, wenn es stark oder neu ist oder schlimmer wird. Bei Ohnmacht, oder wenn Sprache, Sehen oder eine Seite anders ist: Ruf 112.
    Steh langsam auf und halte dich fest. Bist du ärztlich freigegeben, sag es mir.
felt-in-words = Danke fürs Erzählen. Und wie anstrengend war es als Zahl, von 0 bis 10? Dann kann der Plan folgen.
stats-than-more = <b>{ $walk }: { $minutes } min mehr als { $day }</b> ({ $before }). Es zählt, ruhig und oft zu gehen, nicht jedes Mal mehr.
stats-than-less = <b>{ $walk }: { $minutes } min weniger als { $day }</b> ({ $before }). Das ist gut so: Es zählt, ruhig und oft zu gehen.
stats-than-same = <b>{ $walk }: so lang wie { $day }</b> ({ $before }). Es zählt, ruhig und oft zu gehen.
stats-than-none = <b>{ $walk }.</b> Das ist die erste Einheit, die ich habe, noch kann ich sie mit keiner vergleichen.
stats-than-none-on = <b>{ $walk }.</b> Zum Vergleich fehlt mir eine Einheit ({ $day }).
stats-it-within = <b>Du hast { $walk } gemacht.</b> Das ist nicht zu viel: So hat es dein Plan gerade.
talk-future = Guter Plan. Sag mir, wenn es gemacht ist, mit den Minuten und wie es war.
talk-future-much = Gern, nur bitte nicht so viel auf einmal: Dein Plan hat { $session }. Hör auf, solange es leicht ist, und erzähl mir, wie es war.
talk-other-person = Danke fürs Erzählen. Ich schreibe nur deine eigenen Einheiten auf: Jeder braucht einen eigenen Chat mit mir. Wer damit neu ist: langsam, ein, zwei Minuten, beide Hände an etwas Festem. Mit krankem Herz, Schwindel oder nach einem Sturz erst ärztlich fragen.
talk-activity = Danke fürs Erzählen. Ich schreibe nur das Rückwärtsgehen auf, also ist nichts eingetragen.
talk-yes = Gut. Was möchtest du tun?
talk-unsure = Das ist in Ordnung. Hier gibt es keine falsche Antwort.
talk-chat-new = Danke fürs Erzählen. Wenn du einen Plan möchtest, sag mir wo, an welchen Tagen und wann; ein Satz reicht.
talk-offtopic = Dabei kann ich nicht helfen. Ich bin ein kleiner Trainer fürs Rückwärtsgehen, mehr weiß ich nicht.
talk-chat = Danke fürs Erzählen. Wenn du Lust auf ein paar Schritte hast, zeigt sie dir /today.
talk-healthy = <b>Schön zu hören.</b> Wenn sich das ändert, sag es mir zuerst.
ask-other-sport = Ich kenne nur die Zahlen vom Rückwärtsgehen und Rückwärtslaufen. Bei anderem Sport müsste ich raten.
plan-no-jump = <b>Springen würde ich lieber nicht.</b> Knie und Gleichgewicht brauchen länger als die Puste. Wenn es leicht war (sag mir die Anstrengung, etwa „war 2“), geht der Plan von selbst weiter.
plan-button = Mein Plan
remind-none = Gerade kommt keine Erinnerung. Du kannst eine Zeit setzen.
remind-done-today = Heute ist erledigt, da kommt nichts mehr.
remind-when = Die nächste Erinnerung kommt { $when }.
stands-off = Frei: { $first } bis { $last }
stands-time = Erinnerung: { $time }
stands-none = Noch keine Einheit ist eingetragen.
stands-noted = Zuletzt eingetragen:
stands-line = · { $day }: { $walk }
stands-one-time = Ich habe eine Zeit für alle deine Tage, sie können nicht verschieden sein: jetzt <b>{ $time }</b>. Für einen Tag allein sag es am selben Tag: „heute um 20 Uhr“.
stands-all = { $time } an allen Tagen
stands-stay = So lassen
remind-one-time = Alle deine Tage haben eine Zeit, { $time }. Soll sie an allen anders sein?
remind-all-days = { $time } an allen Tagen
remind-fewer =
    <b>Gern.</b>
    Ich schreibe einmal an jedem Tag deines Plans: { $days }, um { $time }. Weniger Tage sind weniger Nachrichten, oder ich bin still.
time-stays = <b>Es bleibt bei { $time }.</b>
who-writes = Ich schreibe dir, an den Tagen deines Plans. Du sagst mir, wenn eine Einheit gemacht ist, wann du magst.
who-writes-soon = Wenn dein Plan steht, schreibe ich dir an seinen Tagen, zu der Zeit, die du wählst. Du sagst mir, wenn eine Einheit gemacht ist.
remind-days = Erinnerungen kommen an den Tagen deines Plans. Änderst du die Tage, ändern sie sich mit.
fix-what = Ich bin nicht sicher, was ich verbessern soll. Sag zum Beispiel „nein, 7 min“, „erinnere mich um 19 Uhr“, oder wähle einen Eintrag.
fix-wrong = Das tut mir leid. Du kannst zurücknehmen, was ich zuletzt getan habe, oder es einfach noch einmal sagen.
log-no-such-date = Dieses Datum gibt es nicht, also habe ich nichts eingetragen. Welcher Tag war es?
log-which-day = Welchen Tag meinst du?
log-ask-unsure = Ich lese: <b>{ $read }</b>. Ich bin nicht sicher, ob das alles ist. Soll ich es so eintragen?
log-ask-alarm =
    Bitte ruh dich jetzt aus, und geh nicht.
    Hat noch niemand Ärztliches nach dir gesehen, ruf jetzt an: 112.
    War das, bevor es dir schlecht ging? Ich lese: <b>{ $read }</b>. Soll ich es behalten?
pause-ill-stranger = Gute Besserung. Ruh dich aus: Das Rückwärtsgehen kann warten, bis du gesund bist.
safety-not-me-nothing = Gut. Dann machen wir weiter wie vorher.
data-mass = Gewicht: { $mass }
data-pain = Üblicher Schmerz: { $pain } von 10
data-known = Ich habe deinen Plan, deine Einstellungen und { $count ->
    [one] einen Eintrag
   *[other] { $count } Einträge
 } im Verlauf; was deine Gesundheit angeht, ist verschlüsselt. /privacy sagt mehr.
data-delete = Alles löschen
mass-how = Sag mir das Gewicht mit der Einheit, etwa „80 kg“.

stats-of-today = Heute
stats-of-week = Diese Woche
stats-of-last-week = Letzte Woche
stats-of-month = Diesen Monat
stats-of-last-month = Letzten Monat
stats-of-year = Dieses Jahr
stats-period = <b>{ $period }: { $count ->
    [one] eine Einheit
   *[other] { $count } Einheiten
 }, { $minutes } min.</b> Die längste hatte { $longest } min.
stats-it = <b>Du hast { $walk } gemacht.</b> Jede ruhige Einheit zählt, und ruhig ist das Ziel, nicht immer mehr.
stats-it-much = <b>Du hast { $walk } gemacht.</b> Das ist mehr, als dein Plan gerade hat. Nächstes Mal etwas weniger, dann kommen die Knie mit.
stats-it-met = Das ist, was dein Plan für diese Woche hat. Was dazukommt, ist geschenkt, keine Pflicht.
stats-it-on-way = Du bist auf dem Weg: So sieht es der Plan vor.
stats-none-today = Heute bis jetzt keine Einheit.
stats-none-week = Diese Woche bis jetzt keine Einheit.
stats-none-last-week = Letzte Woche war keine Einheit.
stats-none-month = Diesen Monat bis jetzt keine Einheit.
stats-none-last-month = Letzten Monat war keine Einheit.
stats-none-year = Dieses Jahr bis jetzt keine Einheit.
stats-all-button = Wie es im Ganzen läuft
worry-none-said = Schön zu hören. Lass dir Zeit.

food-kcal = <b>{ $portion }: etwa { $kcal } kcal.</b> Das hängt von Größe und Rezept ab.
food-unknown = Davon kenne ich die Kalorien nicht. Auf der Packung stehen sie meist; nenn mir die Zahl, und ich sage, wie lange du dafür gehen müsstest.
food-off-button = Wie lange, um das wegzugehen?

log-ask-m = Sind das Minuten oder Meter?
log-m-minutes = { $number } Minuten
log-m-metres = { $number } Meter
