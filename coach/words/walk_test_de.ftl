# Drei Meter rückwärts mit der Uhr. Sicherheit zuerst, eine Zahl zum Verfolgen, nie eine Diagnose.

menu-walktest = Drei Meter rückwärts mit der Uhr
walktest-button = Drei-Meter-Test
walktest-seconds = { $seconds } s

## Was es ist

walktest-what =
    <b>Drei Meter rückwärts mit der Uhr: alle vier Wochen.</b>
    Du gehst an einer Wand entlang, jemand ist neben dir, und du nennst mir die Sekunden. Es dauert fünf Minuten.
    Du siehst, wie sich deine Schritte ändern. Eine Diagnose ist es nicht.
walktest-begin = Machen wir es
walktest-again = Noch einmal
walktest-next = { $due ->
    [yes] Der nächste ist dran.
   *[no] Der nächste: ab { $day }.
}
walktest-last =
    <b>Drei Meter rückwärts: { $seconds } s, { $day }.</b>
walktest-can-tell = Was es aussagt
walktest-sources = Woher das kommt
walktest-change = Eine Zeit ändern
walktest-off = Nicht mehr anbieten
walktest-on = Wieder anbieten
walktest-off-said = Gut, ich biete es nicht mehr an. /walktest gibt es immer.
walktest-on-said = Gut, ich biete es alle vier Wochen an.
settings-walk_test = Drei-Meter-Test anbieten: { $on }

## Jetzt nicht

walktest-closed-plan =
    <b>Zuerst brauchen wir deinen Plan.</b>
    Seine Fragen sagen, ob dieser Test für dich sicher ist. Es dauert fünfmal Tippen.
walktest-closed-safety =
    <b>Jetzt nicht: Was du mir gesagt hast, geht vor.</b>
    Wenn es ein Arzt oder eine Physiotherapeutin angesehen hat und du wieder ruhig gegangen bist, ist der Test da.
walktest-closed-screened =
    <b>Bitte nicht ohne deine Ärztin oder Physiotherapie.</b>
    Einer der Punkte vom Anfang trifft auf dich zu, und schnelles Rückwärtsgehen ist dann ein Risiko.
    Zeig ihnen diesen Test. Am besten sind sie es, die neben dir gehen.
walktest-closed-rest =
    <b>Ruhe geht vor.</b>
    Der Test kann warten, bis deine Einheiten weitergehen.
walktest-closed-calm =
    <b>Erst noch { $count ->
        [one] eine ruhige Einheit.
       *[other] { $count } ruhige Einheiten.
    }</b>
    Ruhig heißt: kein Stolpern und nicht mehr Schmerz als üblich. Dann sind drei Meter mit der Uhr sicherer.
walktest-allowed = Sie haben Ja gesagt

## Davor

walktest-check =
    <b>Bevor du anfängst: Stimmt das alles?</b>
    · Jemand ist neben dir, eine Armlänge entfernt, und kann dich stützen.
    · Eine Wand oder ein Geländer ist bei deiner Hand, den ganzen Weg.
    · Drei Meter sind abgemessen und frei, dahinter noch zwei Schritte.
    · Der Boden ist eben, trocken und hell: kein Teppich, kein Kabel, kein Tier.
    · Feste Schuhe, jedes Mal dieselben.
    · Dir geht es gut: kein Schwindel, nicht müde, nicht mehr Schmerz als üblich, kein Alkohol.
    · Niemand hat es eilig.
    Im Zweifel heute nicht. Du verlierst nichts.
walktest-check-yes = Alles stimmt
walktest-check-no = Heute nicht
walktest-check-dizzy = Mir ist schwindlig
walktest-check-pain = Etwas tut weh
walktest-not-today = <b>Gut. Es kann warten.</b> Nichts geht verloren.

## Wie es geht

walktest-how =
    <b>Jetzt: drei Meter, so zügig, wie es angenehm ist.</b>
    1. Markier eine Linie und eine drei Meter dahinter: mit dem Maßband oder etwa zehn Schuhlängen. Jedes Mal gleich.
    2. Rücken zum Weg, Fersen an der Linie, die Wand bei der Hand. Wer neben dir ist, hält die Stoppuhr (ein Handy), nie du.
    3. „Los“: Geh rückwärts, so zügig, wie es angenehm und sicher ist. Nie rennen. Schau dich um und fass die Wand an, wie du magst.
    4. Die Uhr stoppt, wenn eine Ferse über der zweiten Linie ist. Du bleibst sanft dahinter stehen.
    5. Eine Minute Pause, dann noch einmal. Höchstens dreimal: Die mittlere Zeit zählt.
    <b>Hör bei jedem Zweifel auf.</b>
    Dann nenn mir die Sekunden: <i>4,2</i>, oder alle: <i>4,2 3,9 4,1</i>.
walktest-more =
    <b>Notiert: { $times } s.</b>
    Ruh dich aus, dann nenn mir die nächste. Oder war das alles?
walktest-odd =
    <b>{ $value }? Sind das die Sekunden für drei Meter?</b>
    Zwischen { $least } und { $most } kann ich es brauchen. Schau bitte noch einmal, zum Beispiel <i>4,2</i>.
walktest-too-many =
    <b>Das sind mehr als drei.</b>
    Nenn mir bitte höchstens drei: die ersten drei.
walktest-done = Das war alles
walktest-stopped = Wir haben aufgehört
walktest-words = s sek sekunde sekunden und dann versuch etwa

walktest-steady-ask = <b>Wie ging es?</b> Bist du gestolpert, oder war sonst etwas?
walktest-steady-none = Alles sicher
walktest-steady-stumble = Gestolpert
walktest-steady-pain = Schmerz
walktest-steady-dizzy = Schwindlig
walktest-steady-fell = Ich bin gestürzt
walktest-stopped-well = <b>Aufhören war richtig.</b> Ich habe keine Zeit notiert. Es kann warten.

walktest-gentler = Ein leichterer Schritt
walktest-names = drei-meter-test, drei meter test, 3-meter-test, 3 meter test, 3-m-test, 3 m test, gehtest, geh-test, gleichgewichtstest, gleichgewichts-test, balancetest

## Was herauskam

walktest-kept = <b>Drei Meter rückwärts: { $seconds } s.</b>
walktest-tries = Versuche: { $times } s. { $count ->
    [2] Das Mittel der beiden zählt.
   *[other] Die mittlere Zeit zählt.
}
walktest-list = Deine Zeiten: { $times }.
walktest-of-day = { $day } { $seconds } s
walktest-of-day-trouble = { $day } { $seconds } s (nicht sicher)
walktest-first = Deine erste. Von jetzt an hast du etwas zum Vergleichen.
walktest-quicker = { $apart } s schneller als am { $day }: Das ist mehr als Zufall.
walktest-same = Wie am { $day }, soweit man das sagen kann: Bis zu { $error } s können Zufall sein.
walktest-slower = { $apart } s langsamer als am { $day }: Das ist mehr als Zufall.
walktest-much-slower =
    Deutlich langsamer als deine beste ({ $best } s).
    Ein müder Tag oder anderes Messen kann das machen. Miss in einer Woche noch einmal.
    Bleibt es so, oder fühlst du dich unsicherer, zeig es einem Arzt oder der Physiotherapie. Dein Plan bleibt; leichter geht es mit einem Tipp.
walktest-stumbled = Du bist gestolpert, darum vergleiche ich diese Zeit nicht. { $rule }
walktest-unsteady = Es war nicht sicher, darum vergleiche ich diese Zeit nicht.
walktest-band-quick = In einer Studie mit Leuten um 76 war unter 3,5 s fast niemand gestürzt.
walktest-band-middle = In einer Studie mit Leuten um 76 trennten 5,5 s die Gestürzten am besten von den anderen. Du liegst darunter, wie auch 4 von 10 Gestürzten.
walktest-band-above = In einer Studie mit Leuten um 76 trennten 5,5 s die Gestürzten am besten von den anderen. Du liegst darüber, wie 6 von 10 Gestürzten und andere auch.
walktest-band-slow = In zwei Pflegeheimen stürzten Leute ab 8,15 s in den nächsten Monaten öfter. Was das bei dir heißt, sehen Arzt oder Physiotherapie.
walktest-limits = Eine Zahl zum Verfolgen, keine Diagnose: Sie sagt nicht, wer stürzen wird.

## Was es aussagt

walktest-why =
    <b>Was veröffentlichte Zeiten sagen, und was nicht</b>
    · 3,5 s: Von 483 Leuten um 76 war darunter fast niemand gestürzt.
    · 5,5 s: trennten Gestürzte (im Mittel 6,8 s) am besten von den anderen (5,1 s) und übersahen 4 von 10.
    · 3,0 und 4,5 s: Zeiten einer anderen Gruppe; bis dahin waren wenige, ab da viele im letzten Jahr gestürzt.
    · 8,15 s: in zwei Pflegeheimen ab da 27 Prozent mehr Stürze in vier Monaten.
    Sie sind nicht einig, die meisten schauen zurück, und alle waren älter: Von Jüngeren habe ich nichts gelesen.
    · Wer die Uhr hält, macht wenig aus (14 Studien).
    · Zwei Zeiten einer Person müssen um mehr als 1,7 s auseinander liegen, sonst kann es Zufall sein (Leute mit multipler Sklerose; mit neuem Knie 2,9). Für andere habe ich keine Zahl gelesen.
    Es sagt nie, was fehlt. Auch eine gute Zeit macht nicht sicher: Hab immer etwas zum Festhalten.

## Richtigstellen

walktest-which = <b>Welche?</b>
walktest-edit =
    <b>{ $day }: { $times } s. Wie soll es heißen?</b>
    Tipp die Sekunden, höchstens drei: <i>4,2</i> oder <i>4,2 3,9 4,1</i>.
walktest-remove = Herausnehmen
walktest-removed = <b>Herausgenommen:</b> { $day }, { $seconds } s.
walktest-none = Es gibt noch keine Zeit.
undo-test = Deine Drei-Meter-Zeiten sind wie vorher.

## Anderswo

walktest-offer = Drei Meter rückwärts mit der Uhr: wenn du magst, mit jemandem neben dir. Alle vier Wochen.
stats-walktest = Drei Meter rückwärts: { $seconds } s, { $day }.
data-walktest = Drei-Meter-Test: { $count ->
    [one] 1 Zeit
   *[other] { $count } Zeiten
}
import-timed = Neue Zeiten des Drei-Meter-Tests: { $count }.
picture-times-title = Drei Meter rückwärts, Sekunden
picture-times-steady = sicher
picture-times-trouble = nicht sicher
picture-times-cuts = veröffentlichte Zeiten: siehe Text
sheet-walktest = Drei Meter rückwärts an einer Wand, zu Hause gemessen: { $times }.
walk-stumble-note = gestolpert beim Drei-Meter-Test
