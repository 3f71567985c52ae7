"""Signs of danger as people tell them: each kind with sentences in other words, and what is none.

The first of a kind were once read wrongly.
"""

from __future__ import annotations

import pytest

from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.utterance import Utterance

# A line: how grave it is, the language, and the sentence.
AS_TOLD = {
    "seizure": """
emergency en epilepsy, had a fit ten minutes ago
emergency en I had a seizure just now
emergency en had a seizure an hour ago, ok to walk?
emergency en just had one of my seizures on the belt
emergency en my husband is having a seizure
emergency de hatte gerade einen epileptischen Anfall
emergency de Epilepsie, vor zehn Minuten Anfall gehabt
emergency de ich hatte heute Nacht einen Anfall
emergency es tuve una convulsión hace diez minutos
emergency es acabo de tener un ataque epiléptico
emergency es esta mañana me dio una crisis epiléptica
stop en I had a seizure yesterday
stop en seizure last night, feeling rough
none en I have epilepsy, no fits for ten years
none en my last fit was three weeks ago
none en had a fit of laughter on the belt
none en what do I do if I have a seizure on the treadmill
none de letzter Anfall 2015
none es mi última crisis epiléptica fue en mayo
""",
    "a spray that does not help": """
emergency en my inhaler isn't helping
emergency en took my inhaler twice and it does nothing
emergency en I have used my inhaler 6 times and I am still tight
emergency en still wheezing after my inhaler
emergency en the nitro spray isn't working
emergency de Notfallspray wirkt nicht mehr
emergency de Spray zweimal genommen, keine Wirkung
emergency es el ventolín no me alivia
emergency es ya usé el inhalador dos veces y sigo igual
none en the muscle spray isn't helping my knee
none en inhaler not needed today, 12 minutes
none en my inhaler helps a lot
none es el inhalador me ayuda mucho
""",
    "ran into something": """
stop en 10 min backwards, bit of a bump at the end but fine
stop en bumped into the wall, nothing happened
stop en 10 min, pulled the curtain rail down with me, all good
stop en 12 minutes, clipped the door frame with my shoulder
stop en a shelf came down with me
stop de 10 min rückwärts, kleiner Rumms am Ende, aber alles gut
stop de 10 min rückwärts, bin gegen den Schrank gerumst
stop de 10 min, die Gardinenstange kam mit runter
stop es 10 min hacia atrás, un golpecito al final pero bien
stop es 10 min, me llevé la estantería por delante y se vino abajo conmigo
stop es me golpeé el codo con la barandilla
none en no bumps today, 12 minutes
none en nearly backed into the wall, 10 min
none en how do I avoid bumping into the wall
none en there's a bump in the path
none en I hit my target of 10 minutes
none de bin fast gegen die Wand gelaufen, 10 min
none es no choqué con la pared, 10 min
none es se me cayó el celular
""",
    "breastbone": """
emergency en Good morning. Following the session I noticed a squeezing sensation behind the sternum which lasted perhaps two minutes and then subsided. Otherwise satisfactory.
emergency en a dull pressure behind my breastbone on the last lap
emergency en there's a burning just under the breastbone when I go uphill
emergency en sternum felt tight for a minute, then it passed
emergency en heavy weight on my breast bone after ten minutes
emergency en pain right in the middle, behind the sternum, gone now
emergency de Druck hinterm Brustbein, war nach zwei Minuten wieder weg
emergency de es brennt hinter dem Brustbein, wenn ich schneller gehe
emergency de ein Engegefühl am Brustbein beim Rückwärtsgehen
emergency de das Brustbein drückt seit der Einheit
""",  # noqa: E501
    "swooned, brought round": """
emergency en swooned like a Victorian lady in the park, two strangers had to bring me round
emergency en I swooned by the garden gate
emergency en keeled over in the hall and my neighbour found me
emergency en they had to bring him round with a wet flannel
emergency en it took the lads five minutes to bring me back round
emergency en slumped to the floor after the treadmill stopped
emergency en she slumped over on the bench
emergency de kam erst am Boden wieder zu mir
emergency de meine Nachbarin ist beim Gehen zusammengesackt
emergency de er ist auf einmal in sich zusammengesunken
emergency de bin erst im Krankenwagen wieder zu Bewusstsein gekommen
none en my daughter brought me round to her house for tea
none en bring her round on Tuesday, I'll do my session before
""",
    "she collapsed": """
emergency en she collapsed
emergency en my husband collapsed
emergency en he has fainted
emergency en Hello, my wife has just collapsed.
emergency en the man collapsed on the treadmill
emergency en my mum fainted
emergency de er ist zusammengebrochen
emergency de meine Frau ist gerade kollabiert
emergency de sie ist ohnmächtig
emergency de mein Mann ist ohnmächtig
""",
    "a blow to the head": """
emergency en fell off the back, landed on my bum, then my head snapped back on to the concrete
emergency en got clobbered on the temple by the handlebar when I slipped
emergency en walloped my forehead on the kitchen cupboard walking back
emergency en the cabinet door caught me on the temple
emergency en my skull bounced off the tiles
emergency en hit the back of my head on the radiator
emergency en slipped off the belt and my head thudded against the wall
emergency en a tin fell on my head off the shelf
emergency en I've a lump, the bar smacked me on the left temple
emergency de mit dem Hinterkopf auf den Beton geknallt
emergency de hab mir die Schläfe am Regal angeschlagen
emergency de bin mit der Stirn gegen die Tür gelaufen und hab eine Beule am Kopf
emergency de Hinterkopf an der Wand angehauen
emergency de ein Ast hat mir auf den Schädel geschlagen
emergency de mit der Schläfe auf die Fliesen gekracht
emergency de eine Flasche ist mir auf den Kopf gefallen
""",
    "heads that are not hit": """
none en it's like banging my head against a brick wall with these settings!!
none en out like a light as soon as my head hit the pillow, slept till 7
none en asleep before my head touched the pillow
none en you hit the nail on the head there
none en talking to the council is like knocking my head against a wall
none en my grandson fell head over heels for a girl at work
none en the temple was busy so I walked 10 min outside
none en went to the temple, then 12 min backwards in the hall
none de da hast du den Nagel auf den Kopf getroffen
none de ich bin nicht auf den Kopf gefallen, das kann ich selbst rechnen
none de der Verkäufer hat mich vor den Kopf gestoßen
none de immer mit dem Kopf durch die Wand, so bin ich
""",
    "what is no faint, chest or heart": """
none en passed out leaflets at church, then 10 min in the hall
none en passed out the hymn sheets before choir
none en I was passing out sweets to the kids, so only 8 min
none en we blacked out the windows for the film night
none en found my old trainers in the chest in the attic
none en the resistance bands are in the chest in the hall
none en the blanket chest is in the way of my walk
none en my heart skips a beat each time my grandson rings, bless him
none en my heart skips a beat when the grandchildren come in
none en our team collapsed after half time
none en the bridge team collapsed, only three of us left
none en the market collapsed again
none de Unsere Mannschaft ist in der zweiten Halbzeit komplett zusammengebrochen ⚽
none de die Aktien sind gestern zusammengebrochen
none de das Regal ist zusammengebrochen, zum Glück war keiner da
none de der Server ist mal wieder zusammengebrochen
none de mein Herz hüpft vor Freude, wenn der Enkel anruft
""",
    "one sign denied, another told": """
none en walk in the park, that. not tight in the chest, not short of breath, not anything
stop de kein Schmerz in der Brust, aber mir dreht sich alles
none de puls lag bei 115, keine Atemnot
stop en 15 min, no chest pain, but the room went round when I got off
stop en not short of breath, just dizzy
none en no tightness in the chest, no breathlessness, all fine
none en pulse 110, no chest pain, not breathless
stop de kein Druck auf der Brust, aber schwindlig war mir
none de keine Atemnot, kein Druck auf der Brust, alles bestens
none de Puls 120, keine Luftnot
emergency en no knee pain but there is pressure in my chest
emergency de kein Knieschmerz, aber Druck auf der Brust
stop en legs folded and I was on the floor before I knew it, didn't hit my head or anything
stop en my legs just crumpled and I sat on the grass, head is fine
stop en knees folded under me, did not hit my head
stop de die Beine sind einfach eingeknickt, Kopf nicht angeschlagen
""",
    "things and words that are no sign": """
none en the door's swollen with the damp so i walk in the hall
none en the wood is swollen with damp, it sticks
none en the river is swollen, no path today
none en tripped the fuse with the treadmill again
none en the treadmill trips the breaker every time
none en I tripped the switch in the garage
none en tumble dryer finished just as I did, 14 min
none en walked round the tumble drier, 6 min
none en put the towels in the tumble dryer
none de mein handy ist mir runtergefallen
none de Die Hose ist mir beim Gehen fast runtergefallen 😂
none de Hab mir nicht den Kopf gestoßen und bin auch nicht gestürzt, nur die Brille ist runtergefallen.
none de mir ist beim Üben die Tasse runtergefallen
none de der Schlüssel ist mir in den Gully gefallen
none de so ein schwindler, dieser verkäufer vom laufband
none de auf diese Schwindler bin ich reingefallen
none de der Kerl war ein Schwindler
none de alles Schwindel, was in der Werbung steht
none de im Reifen ist keine Luft mehr
none de die Tür ist vom Regen geschwollen
none de mir ist eingefallen, dass ich morgen weg bin
""",  # noqa: E501
    "caught": """
ease en had a wobble, steadied myself on the wall
ease en missed my step on the path and staggered, no harm done
ease en Stubbed my toe on the skirting and stumbled, but kept my feet
ease en caught my heel on the mat, stayed upright
ease en bit of a wobble on the turn, righted myself
ease en lurched a bit at the kerb but kept my balance
ease en teetered on the edge of the belt, steadied myself
ease en tripped over the dog, regained my footing
ease de kurz getaumelt, konnte mich fangen
ease de über die Schwelle gestolpert, aber auf den Beinen geblieben
ease de kleiner Wackler, hab mich gerade noch gefangen
ease de mit dem Schuh hängen geblieben, konnte mich halten
ease de bin ins Wanken gekommen, hab mich abgefangen
""",
    "a fall told away": """
stop en Would you believe it, I landed in the hedge! Went right over, scratched to bits
stop en Did I fall? Yes. Did it hurt? Not much. Will I be back tomorrow? You bet.
stop en only once landed in the hedge, 15 min otherwise
stop en ended up in the flower bed, how we laughed
stop en went arse over tit on the lawn, nothing broken
stop en measured my length on the path, only my pride hurt
stop en went sprawling but I'm fine
stop en 12 min, went clean over once, no harm done
stop en Any tumble? Yes, one. All fine.
stop de 20 min super, nur einmal hingeflogen, nix passiert
stop de einmal in der Hecke gelandet, sonst alles gut
stop de hingepurzelt, halb so wild
stop de bin nur einmal hingefallen, nix passiert
stop de Gestürzt? Ja. Schlimm? Nein.
stop de der Länge nach hingeschlagen, aber nix passiert
stop de bin aufs Knie gefallen, passt schon
""",
    "a fall of somebody else who trains with us": """
stop de meine Frau ist gestern beim Üben gestürzt, blauer Fleck am Po
stop en my wife fell yesterday during our backwards walk, bruised hip
stop en my husband fell on the treadmill last night, bruised elbow
stop en my friend tumbled at practice on Monday, only a bruise
stop en my sister fell yesterday walking backwards with me
stop de mein Mann ist gestern beim Training hingefallen, Knie blau
stop de meine Freundin ist am Montag auf dem Laufband gestürzt
stop de mein Nachbar ist gestern beim Rückwärtsgehen gestürzt
stop de mein Mann ist vorhin beim Trainieren hingefallen
""",
    "kneecap": """
stop en kneecap popped out and back in again, yuck
stop en my kneecap slipped out for a second
stop en the patella popped out on the stairs
stop en my hip came out of its socket for a moment
stop en kneecap went sideways, then back in
stop de die Kniescheibe ist rausgesprungen und wieder rein
stop de meine Kniescheibe ist kurz herausgesprungen
stop de Schulter ausgekugelt beim Festhalten
stop de Kniescheibe war draußen, ist jetzt wieder drin
""",
    "the heart, now": """
stop en Is it ok that my heart flutters and races now, an hour after?
stop en is it normal that my heart is racing now, I've been sitting for an hour
stop en my heart is fluttering here as I sit
stop en should my heart be pounding now, half an hour later?
stop en why is my heart racing now
stop de ist es ok, dass mein Herz jetzt flattert
stop de mein Herz rast jetzt, eine Stunde danach, ist das normal?
stop de warum rast mein Herz jetzt noch
stop de jetzt grad Herzrasen, darf das sein?
""",
    "how bad, in numbers and in worse": """
stop en the pain was a 3 at the start and by the end it had climbed to a 5
stop en pain somewhere between 5 and 7 in left knee, 12 min, rails
stop en knee pain went from 2 and crept up to 4
stop en hip was a 3, now 6
stop en pain about 6 to 7 in the hip
stop en knee pain rose from 1 to 5
ease en knee was a 5, now a 3
ease en pain between 3 and 4 in the left hip
stop de Schmerzen so 6 bis 7 in der Hüfte
stop de Schmerz war 3, jetzt 5, und es wird immer ärger
stop de Knie war 2, jetzt 5
stop de der Schmerz im Knie wird immer heftiger
stop de Schmerz von 3 auf 5 gestiegen
stop de das Knie wird ärger statt besser
ease de Schmerz war 5, jetzt 3
""",
    "no air, in dialect": """
emergency de i kriag ka luft mehr
emergency de krieg ke Luft
emergency de chum ke Luft über
emergency de i griag koa luft
emergency de ick krieg keene Luft
emergency de mir bleibt die Luft weg
emergency de kimm nimmer zum Schnaufen
emergency de hab kaa Luft kriegt auf der Stiege
emergency de i ka nimmi schnaufe
emergency de bekomm nur schwer Luft
""",
    "soreness in general": """
none en is it good for sore knees
none en how do I say that my knee hurts, if it does one day?
none en is this good for aching hips
none en what do I do if my hip hurts one day
none en what should I write if it aches
none en can walking help stiff ankles?
none en is backward walking safe for sore hips
none de ist das gut bei steifen Knien?
none de wie sage ich dir, wenn mir mal das Knie weh tut?
none de was soll ich machen, wenn es mal zwickt?
none de hilft das gegen Knieschmerzen?
none de wo trage ich ein, wenn mir was weh tut?
""",
    "over": """
none de Früher hatte ich Knieschmerzen, jetzt gar nichts mehr
none de früher hatte ich oft Rückenschmerzen, heute nicht mehr
none de Früher tat mir die Hüfte weh, jetzt nicht mehr
none de früher hatte ich Muskelkater nach jeder Einheit, jetzt keinen mehr
none en I used to have sore knees, now nothing
none en used to get stiff hips, not any more
none en my back used to ache, no longer
none en I used to have knee pain, none now
""",
    "tired": """
ease en I'm zonked, 2 x 6 min and then the hoovering
ease en 15 min and I'm jiggered
ease en absolutely frazzled after 12 min
ease de bin völlig platt nach 10 min
ease de 20 min, total geschlaucht
ease de bin hundemüde heute
""",
    "written last": """
emergency en crushing feeling back of the sternum, sat down
emergency de Brustbein tut weh und es drückt
emergency en the paramedic had to bring her round
emergency en cracked my forehead on the worktop
emergency de Stirn an der Tischkante angehauen
none en my head hit the cushion and I was off
none en passed out the programmes at the concert
none de der Kurs ist zusammengebrochen
none en the dryer tripped the breaker
none de mir ist die Schere runtergefallen
ease en clipped the step, wobbled, found my balance
ease de gestrauchelt, aber gefangen
stop en landed in the brambles once, otherwise good
stop de hat mich einmal geschmissen, nix weiter
stop en my partner tumbled yesterday in our session
stop en my patella slid out
stop en my heart is thumping now, is that ok?
stop en ankle was 2, it has crept up to 5
stop de Hüfte 3 am Anfang, jetzt 6
emergency de kriag kaum a Luft
none en would this be good for stiff knees
none de früher hatte ich Hüftschmerzen, jetzt nicht mehr
""",
    "what could be mistaken for another": """
stop de bin über die Flasche gefallen
stop de bin gegen die Tür gefallen
stop de Ist mir peinlich: gestern gefallen
stop de über den Schirm gestürzt, Knie blau
stop de mir ist schwindlig geworden und ich bin gefallen
stop en fell over the dog and into the door
emergency en the door fell on my head
emergency en a jar fell off the shelf on to my head
none en I'll head back to the house after 10 min
none en my head was clear on the trail
ease en what should I do, my knee hurts if I bend it
none en the deal fell through, so I walked 15 min
none en my hat fell off in the wind
none en 15 min, my glasses fell off twice
stop en my glasses fell off and I tumbled over the kerb
none en we had cake brought round for my birthday
emergency en blacked out on the stairs
emergency en I passed out the minute I stopped
emergency en passed out in the hall
emergency en no dizziness but a pressure behind my breastbone
emergency en no chest pain but my left arm went numb and weak
emergency de keine Atemnot, aber der linke Arm hängt
emergency de kein Schwindel, aber ein Stechen in der Brust
emergency en tripped the fuse and then I passed out
emergency en passed out leaflets, then got a tight chest
emergency en staggered, my face is drooping
emergency en steadied myself and then blacked out
stop en wobbled, steadied myself, then fell on my knee
stop en lost my balance and ended up in the nettles
emergency en my heart skips a beat and I get chest pain
stop en my heart skips a beat when I climb the stairs
none en does walking backwards help with sore backs?
ease en my knee is sore, is it good to go on
ease en is it ok to walk with my sore knee
stop en used to get dizzy, now again
stop en my wife fell off the treadmill yesterday
none en my mum fell last year, can she join
stop de mein Mann ist beim Üben gestolpert und hingefallen
none de meine Oma ist letztes Jahr gestürzt, kann sie mitmachen?
emergency de meine Frau ist beim Üben gestürzt und hat sich den Hinterkopf angeschlagen
none en pain was 2 before and 2 after
ease en knee 4 for 20 minutes, now 3
stop en pain was 4, now it's 8
none de Ich schlafe gut und gehe 10 min
none de Das ist mir aufgefallen beim Gehen
none de es ist mir entfallen, wie lange
none de Nachbars Hund hat mich nicht umgerannt, alles gut
emergency de bin umgekippt beim Training
emergency de er ist umgekippt
none de die Gießkanne ist umgekippt
none de der Blumentopf ist umgefallen
emergency de krieg schlecht Luft und Druck am Brustbein
none de Luft im Ball ist raus
""",
}
LINES = [
    pytest.param(*line.split(" ", 2), id=f"{kind}: {line}")
    for kind, lines in AS_TOLD.items()
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("level", "language", "text"), LINES)
def test_how_grave_it_is(level: str, language: str, text: str) -> None:
    assert Utterance(text, language).danger.level is Level[level.upper()]


@pytest.mark.parametrize("kind", AS_TOLD)
def test_a_kind_has_enough_other_sentences(kind: str) -> None:
    assert len(set(AS_TOLD[kind].strip().splitlines())) >= 6


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "yesterday I saw a film about a heart attack"),
        ("en", "watched a documentary on strokes last night"),
        ("en", "in the film he has a heart attack"),
        ("de", "gestern einen Film über einen Herzinfarkt gesehen"),
        ("de", "in dem Roman hat einer einen Schlaganfall"),
        ("es", "ayer vi una película de un infarto"),
        ("es", "vi un documental sobre el ictus"),
    ],
)
def test_a_sign_in_a_film_is_no_sign(language: str, text: str) -> None:
    assert Utterance(text, language).danger.level < Level.STOP


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "watched a film and now I have chest pain"),
        ("en", "in the film last night I fainted"),
        ("en", "saw a film about cooking, chest pain since"),
        ("de", "nach dem Film hatte ich Druck auf der Brust"),
        ("de", "ich las ein Buch, als die Brust weh tat"),
        ("es", "viendo la película me dio un dolor en el pecho"),
    ],
)
def test_a_sign_of_ones_own_beside_a_film_is_one(language: str, text: str) -> None:
    assert Utterance(text, language).danger.level >= Level.STOP
