# Tipps zum Rückwärtsgehen: je zwei kurze, einfache Sätze. Wo sie passen, steht in coach/knowledge/tips.toml.

## Die erste Einheit

tip-start-slow-rails = Fang sehr langsam an: mit halbem Vorwärtstempo oder weniger. Leg beide Hände leicht auf die Griffe.
tip-start-slow-wall = Fang langsam an einer Wand an, eine Hand daran. Zehn Schritte zurück, dann umdrehen und wiederkommen.
tip-start-slow-minute = Fang wirklich langsam an und geh nur eine Minute rückwärts. Du lernst etwas Neues.

## Wie du trittst

tip-toes-first = Setz zuerst die Zehen nach hinten auf. Dann roll den Fuß bis zur Ferse ab.
tip-soft-knee = Schwing das Bein mit gebeugtem, lockerem Knie zurück. Beim Abrollen auf die Ferse wird es gerade.
tip-eyes-ahead = Halt den Kopf oben und schau geradeaus. Der Blick auf die Füße kann dein Gleichgewicht stören.
tip-stand-tall = Stell dich vor dem ersten Schritt aufrecht hin. Dann schau geradeaus und lass dir Zeit.
tip-whole-weight = Leg bei jedem Schritt dein Gewicht auf den hinteren Fuß. Spür, dass er dich trägt, bevor der nächste kommt.
tip-short-steps = Kurze, langsame Schritte sind normal. So gehen alle rückwärts, jung oder alt.
tip-feel-the-floor = Deine Füße sagen dir jetzt, was die Augen nicht sehen. Achte darauf, wie jeder Fuß den Boden trifft.
tip-arms-later = Denk am Anfang nicht an die Arme. Denk an die Füße.
tip-whole-mind = Schenk den Schritten am Anfang deine ganze Aufmerksamkeit. Dein Gehirn lernt etwas Neues.
tip-wider-feet = Stell die Füße etwas weiter auseinander als sonst. So stehst du fester.
tip-thigh-works = Die Vorderseite des Oberschenkels arbeitet, wenn das Knie gerade wird. Dort spürst du es vielleicht zuerst.
tip-turn-inwards = Dreh dich zur Wand oder Arbeitsplatte hin, nicht von ihr weg. Dann halt dich wieder fest, bevor du weitergehst.

## Das Laufband

tip-clip-on = Klips die Sicherung an deine Kleidung, bevor du anfängst. Bei einem Sturz hält sie das Band an.
tip-feet-beside-belt = Stell die Füße neben das Band, bis es läuft. Dann steig darauf.
tip-belt-stands-still = Warte, bis das Band steht. Erst dann steig ab.
tip-space-behind = Lass hinter dem Laufband zwei Meter frei. Eine Wand dort ist bei einem Sturz gefährlich.
tip-stop-switch = Such den Stoppschalter, bevor du anfängst. Du solltest ihn erreichen können.
tip-children-away = Halt kleine Kinder vom laufenden Band fern. Das gilt auch, während du darauf gehst.
tip-key-out = Leben Kinder bei dir, zieh nach der Einheit den Sicherheitsschlüssel ab. Leg ihn dorthin, wo sie ihn nicht finden.
tip-speed-before-turn = Stell das Tempo ein, bevor du dich umdrehst. Zum Ändern dreh dich erst wieder nach vorn.
tip-half-speed = Die Hälfte deines üblichen Tempos vorwärts ist am Anfang schnell genug. Langsamer ist auch gut.
tip-rails-learn = Die Griffe sind zum Festhalten da. Stütz dich darauf, solange du lernst.
tip-rails-rest = Leg die Hände zur Stütze auf die Griffe. Du musst nicht ziehen.
tip-rails-off = Lass erst los, wenn das langsame Tempo sich sicher anfühlt. Bleib mit den Händen nah an den Griffen.
tip-rails-again = Nimm nach einem Stolpern die Griffe wieder. Mit Festhalten fängt es an.
tip-incline-low = Ein Prozent ist eine gute erste Steigung. Die steilen Bänder der Studien waren für gesunde junge Männer.
tip-hold-after-slope = Halt dich nach einer Steigung eine Weile fest oder setz dich. Gleich danach schwankten junge Leute im Stehen mehr.
tip-hold-after-belt = Halt dich beim Absteigen fest. Nach einem langen Gang schwankten Ältere mehr, auch nach einer Pause.

## An der Wand oder Arbeitsplatte

tip-near-hand = Stell dich seitlich an die Arbeitsplatte und halt dich mit der nahen Hand. Geh zwei oder drei Schritte zurück.
tip-ten-steps = Such eine freie Wand von zehn Schritten Länge. Geh viermal an ihr entlang.
tip-one-step = Übe einen einzigen Schritt zurück und bleib stehen. Halt dich mit beiden Händen an einer Arbeitsplatte.
tip-lean-a-little = Wenn ein Schritt zurück leicht ist, beug dich dabei in der Hüfte etwas vor. Das hilft gegen einen Sturz nach hinten.
tip-hands-off-wall = Wenn das Festhalten leicht ist, versuch ein paar Schritte ohne Hand an der Wand. Bleib nah an ihr.
tip-clear-floor = Heb vor dem Anfang auf, was am Boden liegt. Schuhe, Taschen und Kabel gehören an die Seite.
tip-loose-rugs = Nimm lose Teppiche aus dem Weg. Sie rutschen leicht.
tip-free-way = Wähl einen Weg ohne Möbel, um die du herum müsstest. Bitte jemanden, sie zu rücken, wenn nötig.
tip-no-socks = Geh nicht in Socken oder barfuß. Beides macht Stürze im Haus wahrscheinlicher.

## Draußen

tip-flat-ground = Geh nur rückwärts, wo der Boden eben ist. Löcher, Kanten und Wurzeln hinter dir sind schwer zu sehen.
tip-no-traffic = Halt dich fern von Autos und Fahrrädern. Du siehst sie nicht kommen.
tip-look-first = Du siehst nicht, wohin du gehst. Schau darum den ganzen Weg an, bevor du ihm den Rücken kehrst.
tip-weather-first = Schau aufs Wetter, bevor du hinausgehst. Dein Gang kann heute auch drinnen sein.
tip-minute-in-walk = Leg in zehn Minuten vorwärts eine Minute rückwärts. Später darf es etwas mehr sein.
tip-winter-indoors = Meide Wege, die nicht geräumt sind. Geh heute drinnen an einer Wand.
tip-winter-hands = Nimm die Hände aus den Taschen. Freie Hände können einen Sturz abfangen.
tip-winter-light = Geh nur, wo es frei und hell ist. Lass dunkle Ecken aus.
tip-wet-soles = Trockne nasse Schuhe ab, bevor du drinnen gehst. Nasse Sohlen rutschen auf glattem Boden.
tip-heat-shade = Geh an heißen Tagen im Schatten oder in den kühlen Stunden. Drinnen ist auch gut.
tip-heat-less = Erwarte bei großer Hitze nicht dein übliches Tempo. Ein kürzerer Gang genügt.
tip-heat-water = Trink an heißen Tagen, bevor du Durst hast. Und trink danach noch einmal.

## Schuhe und Kleidung

tip-firm-shoes = Trag Schuhe mit flachem Absatz und fester Sohle, die nicht rutscht. Auch drinnen.
tip-clothes = Trag Kleidung, in der deine Füße nicht hängen bleiben. Ein langer Mantel ist nichts zum Rückwärtsgehen.

## Davor, danach, und wie anstrengend

tip-warm-up = Geh zuerst fünf Minuten langsam vorwärts. Dann dreh dich um.
tip-warm-up-study = In einer Studie begann jede Einheit mit fünf Minuten vorwärts. Mach es auch so.
tip-cool-down = Hör mit etwas langsamem Vorwärtsgehen auf. Dein Puls kommt nach und nach herunter.
tip-as-warm-up = Machst du auch andere Übungen? Rückwärtsgehen passt gut davor oder danach.
tip-talk-test = Du solltest beim Gehen sprechen können. Wenn nicht, werde langsamer.
tip-few-words = Nur wenige Worte in einem Atemzug heißt, dass es anstrengend ist. Werde langsamer, bis du wieder sprechen kannst.
tip-drink-water = Trink davor und danach etwas Wasser. Auch wenn du keinen Durst hast.
tip-stop-tired = Hör auf, wenn du müde, unsicher oder verspannt bist. An einem anderen Tag geht es weiter.
tip-stop-signs = Brustschmerz oder kalter Schweiß: Hör auf und ruf Hilfe. Schwindel: Hör auf und geh zum Arzt, bevor du wieder gehst.
tip-stop-dizzy = Wird dir schwindelig, halt dich fest, bleib stehen und setz dich. Sag es deinem Arzt vor der nächsten Einheit.
tip-speed-not-aim = Tempo ist nicht das Ziel. Bleib bei einem Tempo, das sich gut anfühlt.
tip-comfort-speed = In Studien mit schmerzenden Knien wirkte ein angenehmes Tempo am besten. Du musst dich nicht beeilen.
tip-first-minutes = Ein Physiotherapeut lässt fünf bis zehn Minuten versuchen. Eine magische Zahl gibt es nicht.
tip-little-more = Fang klein an, dann nimm etwas Zeit dazu. Dein Plan steigert nur eines auf einmal.

## Wehe Knie und Muskeln

tip-pain-two = Beim Gehen sollte der Knieschmerz höchstens 2 von 10 sein. Über 5 ist zu viel.
tip-pain-hour = Eine Stunde danach sollte der Schmerz wie vorher sein. Wenn nicht, mach nächstes Mal weniger.
tip-pain-morning = Wie geht es dem Knie am Morgen danach? Mehr Schmerz als vorher heißt, es war zu viel.
tip-not-only-rest = Bei wehen Kniescheiben hilft völlige Ruhe wenig. Sanfte Bewegung mit wenig Schmerz ist gut.
tip-ask-knee = Frag mit einem wehen Knie in der Physiotherapie nach, auch wenn es nur leicht ist. Die Kraft der Beine kann auch zählen.
tip-strong-pain = Starker Schmerz in Gelenk, Fuß oder Bein heißt aufhören. Geh damit zum Arzt.
tip-knee-study = In einer Studie halfen zehn Minuten an drei Tagen der Woche wehen Knien ein wenig. Die Leute machten auch andere Übungen.
tip-muscle-sore = Steife Muskeln ein, zwei Tage nach etwas Neuem sind normal. Sie gehen vorbei.
tip-muscle-adapts = Müde Muskeln lernen. Derselbe Gang tut beim nächsten Mal weniger weh.
tip-stretch-calf = Dehn nach dem Gehen sanft die Waden, zehn bis fünfzehn Sekunden. Deine Muskeln kommen zur Ruhe.

## Dranbleiben

tip-some-is-good = Etwas ist besser als nichts. Zwei Minuten heute zählen.
tip-split-it = Du kannst es aufteilen. Ein paar Minuten jetzt und ein paar später zählen auch.
tip-small-again = Fang mit wenig wieder an und lass es wachsen. Etwas ist besser als nichts.
tip-easy-again = Älteren fiel es nach zehn Wochen ohne Training leicht, wieder anzufangen. Es war eine Studie.
tip-easier-soon = In einer Studie fühlte sich derselbe Gang nach vier Wochen leichter an. Acht Männer machten mit.
tip-one-miss = In einer Studie schadete ein verpasster Tag der Gewohnheit nicht. Mach einfach die nächste.
tip-same-cue = Geh immer am selben Punkt des Tages, etwa nach dem Frühstück. So wächst eine Gewohnheit.
tip-habit-time = Eine Gewohnheit braucht drei Wochen bis acht Monate. Gib deiner Zeit.
tip-if-then = Sag es als Plan: Wenn ich zu Mittag gegessen habe, gehe ich. Solche Pläne helfen vielen.
tip-three-days = Drei Tage in der Woche waren der Plan in den Studien. Ruhetage gehören dazu.
tip-phone-away = Leg beim Gehen das Telefon weg. Tippen macht die Schritte älterer Menschen ungleichmäßiger.
tip-with-someone = Bist du unsicher? Bitte jemanden, neben dir zu bleiben.
tip-not-weight = In einer Studie von sechs Wochen änderte sich das Körperfett nicht. Achte lieber darauf, was leichter wird.
tip-supple-legs = Zehn Frauen gingen vier Wochen rückwärts, und die Rückseite ihrer Beine wurde beweglicher. Es war eine kleine Studie.
tip-older-people = Menschen über sechzig standen auf und gingen nach zehn Einheiten besser. Eine Studie ist noch nicht viel.
tip-balance-trials = Neun Studien fanden nach Rückwärtsgehen etwas besseres Gleichgewicht. Sie waren klein, also halt dich weiter fest.
tip-steady-knees = In einer kleinen Studie standen Menschen mit wehen Knien nach vier Wochen sicherer. Sie wurden auch sonst behandelt.
tip-faster-in-weeks = In einer Studie gingen Leute nach vier Wochen schneller rückwärts. Geübt hatten sie nur im eigenen, angenehmen Tempo.
tip-adds-to-forward = Rückwärtsgehen ergänzt das Vorwärtsgehen. Behalt beides.
tip-balance-days = Ab 65 wird Gleichgewichtstraining an drei Tagen der Woche empfohlen. Deine Gänge können dazugehören.
tip-keep-short = Zum Dranbleiben muss es nicht lang oder schwer sein. Ein paar leichte Minuten sind gut.
