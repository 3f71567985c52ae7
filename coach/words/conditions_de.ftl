# Was wir zu dem sagen, womit Menschen leben; was was ist, steht in coach/knowledge/conditions.toml.
# Jeder Text nennt die Gefahr in einfachen Worten, was dagegen zu tun ist, und wen man fragt.

condition-sight = Wer schlecht sieht, bemerkt ein Hindernis spät, und hinter sich gar nicht. Geh nur, wo du jeden Schritt kennst: ein freier, heller Weg an einer Wand oder einem Geländer, am besten mit jemandem neben dir. Frag zuerst deinen Augenarzt oder Hausarzt.
condition-glaucoma = Ein Glaukom nimmt den Rand des Sehens, oft bevor man es merkt: Eine Stufe oder Tür neben dir bleibt vielleicht ungesehen. Frag zuerst deinen Augenarzt. Dann ein freier, heller Weg, mit einer Hand an Wand oder Geländer. Das ist unsere eigene Vorsicht.
condition-macula = Bei einer kranken Makula ist die Mitte des Bildes schwach; Kanten und kleine Dinge am Boden gehen verloren. Frag zuerst deinen Augenarzt. Dann ein freier Weg, den du kennst, gutes Licht, eine Hand an Wand oder Geländer, am besten mit jemandem neben dir.
condition-cataract = Grauer Star macht das Bild trüb, und Licht blendet: Kanten übersieht man leicht. Frag deinen Augenarzt, und halte nach einer Operation die Ruhetage ein. Bis du gut siehst: ein freier, heller Weg und eine Hand an Wand oder Geländer.
condition-bifocals = Durch den unteren Teil dieser Gläser ist der Boden unscharf, und eine Stufe scheint näher oder weiter, als sie ist. Zum Gehen ist eine reine Fernbrille besser; frag deinen Optiker. Halte den Kopf hoch und eine Hand an Wand oder Geländer.
condition-stick = Vorwärts hilft ein Stock, rückwärts ist er im Weg und kann rutschen. Stell ihn in Reichweite und halte dich mit den Händen an Geländer oder Küchenzeile. Frag zuerst deinen Arzt oder deine Physiotherapie, und fang nicht allein an. Das ist unsere eigene Vorsicht.
condition-walker = Ein Rollator kann beim Rückwärtsgehen wegrollen, also stütz dich dafür bitte nicht auf ihn. Ein festes Geländer oder die Küchenzeile hält still. Frag zuerst deine Physiotherapie, und fang nur mit jemandem neben dir an. Das ist unsere eigene Vorsicht.
condition-wheelchair = Dann ist Rückwärtsgehen allein jetzt nichts für dich: Ein Sturz ist zu wahrscheinlich. Frag deine Physiotherapie: In der Praxis, gehalten und mit jemandem daneben, kann man es versuchen. Dort kennt man auch Übungen im Rollstuhl. Fragen beantworte ich jederzeit.
condition-amputation = Wenn ein Fuß oder Bein fehlt, ist das Gleichgewicht rückwärts etwas anderes, und ein künstlicher Fuß ist zum Abrollen nach vorn gebaut. Frag zuerst deine Physiotherapie oder Orthopädietechnik, und versuche es nur mit ihnen, zwischen zwei Barren oder am Geländer. Das ist unsere eigene Vorsicht.
condition-sedatives = Solche Mittel machen langsamer und unsicherer, auch am Morgen danach. Dann stürzen Menschen. Kein Rückwärtsgehen, solange du müde oder benommen bist. Frag Arzt oder Apotheke, wann es sicher ist, und setz kein Mittel selbst ab. Dann immer festhalten.
condition-pressure-tablets = Mittel für Blutdruck oder Herz können beim Aufstehen schwindlig machen, vor allem wenn sie neu oder geändert sind. Sag deinem Arzt, was du vorhast, und nimm sie weiter. Steh langsam auf, halte dich fest, und setz dich hin, wenn der Kopf schwimmt.
condition-low-pressure = Bei niedrigem Blutdruck kommt der Schwindel beim Aufstehen oder wenn man nach Anstrengung plötzlich stehen bleibt, und dann stürzt man. Frag zuerst deinen Arzt. Steh langsam auf, steh eine Minute mit Halt, bevor du anfängst, und hör nicht plötzlich auf. Schwimmt der Kopf: festhalten und hinsetzen. Bei Ohnmacht Hilfe rufen.
condition-vertigo = Bei Schwindel bitte kein Rückwärtsgehen, solange es sich dreht oder schwankt: Rückwärts hast du weniger, was dich hält. Frag zuerst Arzt oder Physiotherapie; für manche Arten gibt es Übungen. An guten Tagen: eine Hand an Wand oder Geländer, Kopf hoch, keine schnellen Drehungen. Kommt er, halte dich fest und setz dich.
condition-frail = Bewegung tut dir gut; ein Sturz würde dich viel kosten. Kraft und Gleichgewicht kommen zuerst, und eine Physiotherapie zeigt dir, wie. Frag sie oder deinen Arzt, bevor du anfängst, und dann nie allein: Geländer oder Küchenzeile, jemand neben dir, eine Minute auf einmal.
condition-osteoporosis = Bewegung ist gut für Knochen, aber bei dünnen Knochen kann ein Sturz einen brechen. Frag zuerst Arzt oder Physiotherapie, vor allem wenn du gestürzt bist oder dir etwas gebrochen hast. Dann immer eine Hand an Wand oder Geländer, auf einem freien, ebenen Weg.
condition-spine-fracture = Nach einem Bruch in der Wirbelsäule kann ein Sturz oder Stoß mehr brechen. Frag zuerst Arzt oder Physiotherapie, und warte auf ihr Ja. Dann aufrecht, eine Hand am Geländer, kurze Schritte, keine Steigung, nichts tragen. Neue oder stärkere Rückenschmerzen: aufhören und bald zum Arzt.
condition-neuropathy = Füße, die wenig spüren, sagen dir nicht, wo der Boden ist; rückwärts verlierst du eher den Halt. Frag zuerst deinen Arzt. Dann immer eine Hand an Geländer oder Wand, feste Schuhe, gutes Licht, und sieh danach die Füße auf Wunden an. Beginnt es beim Gehen, hör für heute auf. Neu oder nur auf einer Seite: ruf sofort Hilfe.
condition-bakers-cyst = Eine Bakerzyste kommt von einem gereizten Knie; starkes Beugen und Schmerz heißen: Halt. Frag zuerst Arzt oder Physiotherapie. Kleine Schritte, mit Halt. Wird die Wade heiß, rot, dick oder schmerzt plötzlich: nicht gehen und am selben Tag zum Arzt. Sie kann geplatzt oder ein Gerinnsel sein. Das ist unsere eigene Vorsicht.
condition-achilles = Rückwärts landest du auf dem Vorfuß, und das belastet die Achillessehne. Frag zuerst deine Physiotherapie; nach einem Riss warte auf ihr Ja. Kurze Schritte auf ebenem Boden, keine Steigung, mit Halt. Schmerz, der am nächsten Morgen stärker ist, heißt: weniger. Ein plötzlicher Knall: aufhören und Hilfe holen. Das ist unsere eigene Vorsicht.
condition-lymphoedema = Ruhiges Gehen tut bei Lymphödem meist gut, aber ein schweres Bein hebt sich weniger und bleibt eher hängen. Frag zuerst deinen Arzt oder deine Lymphtherapie, und trag die Strümpfe, wenn sie es sagen. Kurze Schritte, mit Halt. Heiß, rot oder plötzlich dicker: nicht gehen und heute zum Arzt. Das ist unsere eigene Vorsicht.
condition-hypermobility = Lockere Gelenke gehen leicht zu weit: Knie biegen sich durch, Knöchel knicken um. Frag zuerst deine Physiotherapie. Die Knie immer etwas gebeugt, kurze langsame Schritte, eine Hand am Geländer, feste Schuhe. Rutscht ein Gelenk oder gibt nach, hör für heute auf. Das ist unsere eigene Vorsicht.
condition-deafness = Du hörst nicht, was von hinten kommt, und rückwärts siehst du es auch nicht. Also geh, wo niemand kommen kann: drinnen an der Wand oder auf einem Laufband mit Griffen; nicht auf Wegen mit Fahrrädern. Ich brauche keinen Ton: Du kannst hier jeden Schritt lesen. Das ist unsere eigene Vorsicht.
condition-after-birth = Herzlichen Glückwunsch. Dein Körper braucht Zeit: Gelenke und Beckenboden sind noch weich, und der Schlaf fehlt. Frag zuerst Hebamme oder Arzt; nach einem Kaiserschnitt warte deine Untersuchung ab. Dann kurz und mit Halt, und nie mit dem Baby im Arm. Starke Blutung, Schmerzen oder eine heiße, dicke Wade: nicht gehen, Hilfe holen.
condition-aspirin = Aspirin lässt dich etwas leichter bluten, und fürs Herz genommen sagt es, dass dein Herz Vorsicht braucht. Nimm es weiter, und frag zuerst deinen Arzt. Immer festhalten. Nach einem Stoß am Kopf sofort Hilfe holen. Bei Schmerz in der Brust oder Atemnot aufhören und Hilfe rufen.

condition-clot = Mit einem Blutgerinnsel bitte kein Gehen als Training, bis dein Arzt Ja sagt. Frag, wann und wie du anfangen darfst, und nimm die Blutverdünner wie verordnet. Atemnot, Schmerz in der Brust oder Bluthusten: sofort Hilfe rufen. Wird eine Wade heißer oder dicker: am selben Tag zum Arzt.
condition-concussion = Nach einer Gehirnerschütterung braucht der Kopf zuerst Ruhe, und ein neuer Sturz wäre jetzt schlimmer. Also kein Rückwärtsgehen, bis ein Arzt Ja sagt. Stärkerer Kopfschmerz, Übelkeit, Verwirrtheit oder Schläfrigkeit: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-fall =
    Nach einem Sturz gehen wir vorsichtig vor. Sag es deinem Arzt oder deiner Physiotherapie, und halte dich immer fest.

condition-ms = Bei Multipler Sklerose wurde Rückwärtsgehen mit 19 Menschen erprobt und wird mit 90 geprüft: zu wenig, um sicher zu sein, dass es hilft. Frag zuerst deinen Arzt, deine Ärztin oder in der Physiotherapie. Dann immer eine Hand am Griff oder an der Wand, im Kühlen, und aufhören, bevor du müde bist: Das ist unsere eigene Vorsicht. Neue Schwäche, Taubheit oder Sehstörung: nicht gehen, heute zum Arzt.
condition-parkinson = Mit Parkinson werden Schritte rückwärts langsamer und kürzer, mehr als vorwärts, und nach hinten stürzen viele. Darum bitte nur mit dem Wort deiner Physiotherapie und nie allein: beide Hände an Geländer oder Küchenzeile, jemand neben dir, wenn deine Tabletten gut wirken. Frieren die Füße ein, bleib stehen, atme und fang neu an. Das ist unsere eigene Vorsicht.

condition-eye-operation = Nach einer Augenoperation kann ein Stoß oder Sturz sie zunichte machen, und mit einer Gasblase siehst du wenig. Also kein Rückwärtsgehen, bis dein Augenarzt Ja sagt. Dann ein freier Weg, den du kennst, gutes Licht, eine Hand an Wand oder Geländer. Plötzlich Blitze, ein Vorhang oder Sehverlust: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-nerves = Bei einer Krankheit der Nerven oder Muskeln werden Beine ohne Warnung müde, steif oder bleiben hängen, und rückwärts siehst du nichts kommen. Frag zuerst Neurologie oder Physiotherapie; dort kann man es mit dir versuchen. Dann nie allein: beide Hände am Geländer, eine Minute auf einmal, und aufhören, bevor du müde bist. Das ist unsere eigene Vorsicht.
condition-heart = Dein Herz setzt hier die Grenze. Frag zuerst deinen Herzarzt, und sag: rückwärts gehen, sehr langsam, mit Festhalten. Fang mit einer Minute oder zwei an, so sanft, dass du immer reden kannst. Schmerz in der Brust, Atemnot, Schwindel oder unruhiger Herzschlag: aufhören, hinsetzen, Hilfe rufen.
condition-aneurysm = Mit einer Aussackung einer Ader können Anstrengung, Pressen oder ein Sturz gefährlich sein. Bitte kein Rückwärtsgehen, bis der Arzt, der sie beobachtet, Ja sagt und eine Grenze nennt. Dann langsam, mit Halt, keine Steigung, nichts Schweres, nie die Luft anhalten. Plötzlicher Schmerz in Brust, Rücken, Bauch oder Kopf: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-leg-arteries = Bei engen Beinadern schmerzen die Waden nach einer Strecke. Frag zuerst deinen Arzt, ob rückwärts zu deiner Behandlung passt. Dann kurze Stücke, mit Halt; schmerzt es, steh still, bis es nachlässt. Sieh danach die Füße auf Wunden an. Schmerz in Ruhe oder ein Fuß, der plötzlich kalt, blass oder taub ist: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-lungs = Wenn die Luft knapp ist, ist langsam richtig: Du solltest immer reden können. Frag zuerst deinen Arzt, und hab Spray oder Sauerstoff bei dir. Ein Schlauch am Boden ist eine Falle, also lass ihn jemanden tragen. Halte dich fest, und ruh im Stehen. Luft, die nicht wiederkommt, blaue Lippen oder Schmerz in der Brust: Hilfe rufen.
condition-exhaustion = Wenn Anstrengung noch Tage später kostet, ist mehr nicht besser. Frag zuerst deinen Arzt, und bleib weit unter deiner Grenze: eine Minute oder zwei, mit Halt, davor und danach Ruhe. Sind die nächsten zwei Tage schlechter, mach weniger oder lass es. Bitte nicht dagegen angehen. Das ist unsere eigene Vorsicht.
condition-back = Mit so einem Rücken frag zuerst Arzt oder Physiotherapie, ob rückwärts für ihn passt. Dann aufrecht, kurze Schritte, eine Hand am Geländer, keine Steigung, nichts tragen; schießt es ins Bein, setz dich. Neue Schwäche, Taubheit zwischen den Beinen oder Probleme mit Blase oder Darm: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-seizures = Ein Anfall, oder Muskeln, die plötzlich nachgeben, sind auf einem laufenden Band gefährlich. Frag zuerst deinen Arzt. Dann lieber eine Wand als ein Band, eine Hand daran, mit jemandem daneben, der weiß, was zu tun ist, und ausgeruht. Nicht an einem Tag mit Anfall, und nicht, wenn eine Tablette vergessen wurde.
condition-migraine = Während einer Attacke und am Tag danach bitte kein Rückwärtsgehen: Sehen und Gleichgewicht können schwächer sein. An guten Tagen langsam und mit Halt, und hör auf, wenn es anfängt. Sag deinem Arzt, was du vorhast. Plötzlicher Kopfschmerz, der schlimmste je, neue Schwäche oder seltsame Sprache: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-stroke = Nach einem Schlaganfall frag zuerst Arzt oder Physiotherapie, und halte dich immer fest.
condition-memory = Danke, dass du es sagst. Rückwärtsgehen braucht Aufmerksamkeit, also bitte nicht allein: jemand, der dich kennt, die ganze Zeit daneben, immer derselbe freie Weg, eine Hand am Geländer oder an der Küchenzeile. Frag zuerst Arzt oder Physiotherapie. Wer dir hilft, darf hier mitlesen. Das ist unsere eigene Vorsicht.
condition-broken-bone = Ein gebrochener Knochen braucht seine Zeit, auch mit Nagel oder Platte. Geh erst rückwärts, wenn Chirurgie oder Physiotherapie sagt, dass er dich ganz tragen darf. Dann kurz, langsam, mit Halt, auf ebenem Weg. Schmerzt er am nächsten Morgen mehr oder schwillt an: aufhören und dort fragen. Frag auch, ob deine Knochen dünn sind. Das ist unsere eigene Vorsicht.
condition-rheumatic = Solange ein Gelenk geschwollen, heiß oder im Schub ist, lass es ruhen. In ruhigen Zeiten frag zuerst Arzt oder Physiotherapie. Dann kurz, langsam, mit Halt; mit wehen Händen leg den Unterarm auf die Küchenzeile. Mehr Schmerz am nächsten Morgen heißt: weniger. Ein Gelenk, das plötzlich heiß ist, mit Fieber: heute zum Arzt. Das ist unsere eigene Vorsicht.
condition-knee-injury = Mit einer Verletzung im Knie, auch einer operierten, warte bitte, bis Chirurgie oder Physiotherapie Ja sagt; sie wissen, wann rückwärts dran ist. Dann kurz, langsam, mit Halt, keine Drehung auf dem gebeugten Knie. Schwellung, Blockieren oder Nachgeben: aufhören und ansehen lassen. Das ist unsere eigene Vorsicht.
condition-foot = Rückwärts landest du auf dem Vorfuß, und das belastet Zehen, Gewölbe und Ferse auf neue Art. Nach einer Fußoperation warte auf das Ja der Chirurgie; sonst frag zuerst die Physiotherapie. Feste Schuhe, kurze Schritte, mit Halt, eine Minute oder zwei. Am nächsten Morgen schlechter heißt: weniger. Das ist unsere eigene Vorsicht.
condition-grip = Festhalten macht rückwärts sicher, also such einen Halt, den deine Arme schaffen: die bessere Hand an der Wand, ein Unterarm auf der Küchenzeile, jemand neben dir. Aufs Laufband nur, wenn beide Hände greifen können. Lass deine Physiotherapie ihn zuerst mit dir finden. Das ist unsere eigene Vorsicht.
condition-new-joint = Frag bitte zuerst Chirurgie oder Physiotherapie, vor allem in den ersten Monaten. Ihre Grenzen gehen vor: wie du beugen und drehen darfst, und wie viel Gewicht. Dann kurze Schritte, immer mit Halt, keine Drehung auf dem neuen Gelenk. Plötzlicher Schmerz, ein kürzeres Bein oder eine heiße, dicke Wade: nicht gehen, Hilfe holen. Das ist unsere eigene Vorsicht.
condition-operation = Nach einer Operation warte, bis dein Arzt sagt, dass du zum Training gehen darfst, und frag auch nach rückwärts. In den ersten Wochen nichts, was an der Wunde zieht. Dann ein paar Minuten, langsam, mit Halt. Fieber, eine rote oder offene Wunde, eine heiße, dicke Wade, Atemnot: nicht gehen, Hilfe holen. Das ist unsere eigene Vorsicht.
condition-thinners = Mit Blutverdünnern kann schon ein kleiner Sturz stark bluten, darum frag zuerst deinen Arzt, und nimm sie weiter. Halte dich immer fest, auf einem freien Weg, das Telefon in Reichweite. Nach einem Sturz ruf noch am selben Tag deinen Arzt an; nach einem Schlag auf den Kopf hol sofort Hilfe, auch wenn es dir gut geht.
condition-diabetes = Frag zuerst deinen Arzt, wie das zu deinem Zucker und deinen Mitteln passt. Zucker und Telefon liegen in Reichweite. Zittrig, schwach oder verwirrt: aufhören, festhalten, hinsetzen, Zucker nehmen, heute nicht weiter. Feste Schuhe, eine Hand am Geländer, und sieh danach die Füße auf Wunden an.
condition-foot-wound = Mit einer offenen Stelle an Fuß oder Bein bitte kein Gehen als Training: Jeder Schritt drückt darauf, und vielleicht spürst du es nicht. Zeig sie bald deinem Arzt oder der Fußambulanz, heute, wenn sie rot, nass oder schwarz ist oder riecht. Ist sie zu und sie sagen Ja: feste Schuhe, mit Halt, ein paar Minuten. Das ist unsere eigene Vorsicht.
condition-steroids = Lange genommenes Cortison kann Knochen dünn und Muskeln schwach machen; ein Sturz schadet dann mehr. Frag zuerst deinen Arzt, auch nach deinen Knochen, und setz es nicht selbst ab. Dann immer eine Hand an Wand oder Geländer, auf einem freien, ebenen Weg, ein paar Minuten. Das ist unsere eigene Vorsicht.
condition-cancer = Während und nach so einer Behandlung können Knochen, Blut und Nerven schwächer sein. Frag zuerst deine Krebsärztin oder deinen Krebsarzt, vor allem wenn Knochen betroffen oder die Füße taub sind. Dann ein paar Minuten, mit Halt, anfangs nicht allein; an schwachen Tagen Ruhe. Neuer Schmerz in Knochen oder Rücken: nicht gehen, heute dort anrufen. Mit Fieber: sofort. Das ist unsere eigene Vorsicht.
condition-pregnancy = Bewegung ist gut, aber ein Sturz kann dem Baby schaden, und dein Gleichgewicht ändert sich. Frag zuerst Hebamme oder Arzt; bei manchen Schwangerschaften ist Ruhe richtig. Vorwärts gehen ist jetzt die einfachere Wahl. Passt es: kurz, langsam, immer eine Hand an etwas Festem. Blutung, Schmerz, Wasser oder Schwindel: aufhören, Hilfe holen.
condition-pelvic-floor = Frag zuerst deinen Arzt oder eine Physiotherapie für den Beckenboden. Dann kurz und aufrecht, frei atmen, eine Hand an der Wand, keine Steigung, nichts tragen. Wird es schwer, zieht es nach unten oder tropft es mehr, hör für heute auf und sag es ihnen. Das ist unsere eigene Vorsicht.
condition-very-old = Bewegung tut in jedem Alter gut; ein Sturz kostet in deinem am meisten. Frag zuerst Arzt oder Physiotherapie, und lass sie dein Gleichgewicht ansehen. Dann nie allein: Geländer oder Küchenzeile, jemand neben dir, eine Minute oder zwei, ausgeruht, in festen Schuhen.
condition-panic = Danke, dass du es sagst. Fang an, wo du dich sicher fühlst: zu Hause an der Wand, mit jemandem, dem du traust. Langsam, mit Halt, und du darfst jederzeit aufhören. Steigt sie auf: stehen bleiben, festhalten, langsam ausatmen, setzen. Sag Arzt oder Therapie, was du vorhast. Neuer Schmerz in der Brust: Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-low-mood = Danke, dass du es sagst. Zwei Minuten reichen hier, und an schweren Tagen ist Ruhe auch richtig. Manche Mittel machen schwindlig oder müde: Frag Arzt oder Apotheke, steh langsam auf, halte dich fest. Wird es dunkler, sag es jemandem, dem du traust; denkst du daran, dir etwas anzutun, ruf jetzt den Notruf. Das ist unsere eigene Vorsicht.
condition-organs = Frag zuerst deinen Arzt, wie viel für dich recht ist. An Dialysetagen, und wenn du schwach oder schwindlig bist, ruh dich aus. An guten Tagen ein paar Minuten, langsam, mit Halt, ohne Zug am Shuntarm. Atemnot, Krämpfe oder unruhiger Herzschlag: aufhören und Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-bleeding = Gerinnt das Blut schlecht, kann ein Sturz oder Stoß stark bluten, auch in ein Gelenk. Frag zuerst deinen Arzt oder deine Klinik. Dann immer eine Hand an Geländer oder Wand, ein freier Weg, jemand in der Nähe. Nach einem Schlag auf den Kopf sofort Hilfe holen, auch wenn es dir gut geht. Ein Gelenk, das anschwillt: nicht gehen, dort anrufen. Das ist unsere eigene Vorsicht.
condition-anaemia = Mit zu wenig Blut werden Beine eher müde, und der Kopf schwimmt eher. Frag zuerst deinen Arzt, und warte, wenn er es sagt. Dann eine Minute oder zwei, mit Halt; steh langsam auf, und setz dich, wenn der Kopf schwimmt. Schmerz in der Brust, Atemnot in Ruhe oder Ohnmacht: Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-heavy = Mehr Gewicht belastet Knie und Hüften, macht einen Sturz härter, und ein Laufband hat eine Grenze: Sieh sie zuerst nach. Frag deinen Arzt, bevor du anfängst, vor allem wenn du dich lange nicht bewegt hast. Dann eine Minute oder zwei, langsam, ein festes Geländer oder eine Wand an der Hand, feste Schuhe, ein Stuhl in der Nähe. Das ist unsere eigene Vorsicht.
condition-brain = Nach einer Krankheit oder Operation im Kopf können Gleichgewicht und Aufmerksamkeit geringer sein, als man es spürt. Frag zuerst deinen Arzt in Neurologie oder Chirurgie. Dann nicht allein: mit Halt, ein freier Weg, eine Minute oder zwei. Stärkerer Kopfschmerz, Übelkeit, Schläfrigkeit, neue Schwäche oder ein Anfall: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-miscarriage = Es tut mir so leid. Hier gibt es jetzt nichts zu tun; nimm dir alle Zeit, die du brauchst. Frag deine Hebamme, deinen Arzt oder deine Ärztin, wann Bewegung wieder recht ist, dann kurz und langsam, eine Hand an etwas Festem. Starke Blutung, Fieber, Schmerz oder Ohnmacht: Hilfe rufen. Sag „Pause“, und ich bin still. Das ist unsere eigene Vorsicht.
condition-pacemaker = Mit Schrittmacher oder Defi frag zuerst deine Herzärztin oder deinen Herzarzt, vor allem in den ersten Wochen: Arm und Wunde brauchen Zeit. Dann langsam, ein, zwei Minuten, eine Hand am Geländer. Den Magnet-Clip des Laufbands weit weg davon halten. Ohnmacht, Schwindel, Herzrasen oder ein Schock: stehen bleiben, setzen, Hilfe rufen.
condition-heart-attack = Nach einem Herzinfarkt oder Stent frag zuerst deine Herzärztin oder deinen Herzarzt, und fang nicht an, bevor sie Ja sagen, auch wenn es dir gut geht. Frag nach der Herz-Reha: Da fängst du unter Aufsicht an. Bis dahin vorwärts, wie sie es sagten. Schmerz oder Druck in der Brust, Atemnot, kalter Schweiß: sofort den Notruf. Danach langsam, die Hand am Geländer.
condition-asthma = Ruhiges Asthma spricht nicht dagegen. Das Spray in die Tasche, langsam anfangen, eine Hand am Geländer; reden sollst du immer können. Kalte Luft stört? Geh drinnen. Brauchst du das Spray öfter als sonst, frag zuerst deine Ärztin oder deinen Arzt. Atem, der auch damit nicht ruhig wird: Hilfe rufen.
condition-thyroid = Eine träge Schilddrüse, die gut behandelt ist, ändert hier nichts. Fang an wie alle, eine Hand an Wand oder Geländer. Ist die Dosis neu, rast das Herz, oder bist du dauernd matt oder frierst du: Frag zuerst deine Ärztin oder deinen Arzt. Das ist unsere eigene Vorsicht.
condition-stomach = Sodbrennen oder eine Tablette für den Magen ändert hier nichts. Warte nur ein, zwei Stunden nach dem Essen, bleib aufrecht, und halt dich fest. Druck in der Brust bei Anstrengung oder mit Schweiß ist kein Sodbrennen: stehen bleiben und den Notruf rufen. Schwarzer Stuhl oder Mühe beim Schlucken: zum Arzt. Das ist unsere eigene Vorsicht.
condition-statins = Eine Tablette gegen Cholesterin spricht nicht dagegen. Fang klein an, eine Hand am Geländer. Tun Muskeln auf beiden Seiten weh oder werden schwach, mehr als nach Anstrengung: Sag es bald deiner Ärztin oder deinem Arzt, und setz sie nicht selbst ab. Das ist unsere eigene Vorsicht.
condition-stoma = Ein Stoma, das gut sitzt, ist kein Hindernis. Leer den Beutel vorher, trag einen Gurt oder ein enges Hemd darüber, trink genug, trag nichts Schweres; eine Hand am Geländer. In den ersten Monaten nach der Operation frag zuerst deine Ärztin oder deinen Arzt. Eine Beule daneben, Schmerz oder Blut: stehen bleiben und fragen. Das ist unsere eigene Vorsicht.
condition-stiff-neck = Mit einem Hals, der sich nicht dreht, schau nicht nach hinten. Geh den Weg erst vorwärts ab und räum ihn frei. Dann eine Hand am Geländer oder an der Wand, oder jemand schaut für dich. Dreh den ganzen Körper, langsam. Frag einmal deine Ärztin, deinen Arzt oder die Physio. Neu taube oder schwache Hände: heute zum Arzt. Das ist unsere eigene Vorsicht.
condition-cord = Ungeschickte Hände, steife Beine oder ein gedrücktes Mark im Hals kommen nicht nur vom Alter. Bitte nicht rückwärts gehen, bis ein Arzt es gesehen hat: Ein Sturz könnte viel schaden. Mach diese Woche einen Termin, und halt dich bis dahin fest. Schnell schlimmer, oder Blase oder Darm machen nicht mit: heute Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-tendon-medicine = Dieses Antibiotikum kann Sehnen schaden, vor allem der Achillessehne, auch Wochen danach. Solange du es nimmst, bitte nicht rückwärts gehen. Tut Ferse oder Wade weh oder schwillt sie an? Ruh sie aus, und ruf heute den Arzt an, der es dir gab, vor der nächsten Tablette. Ein Riss: Hilfe holen. Später klein anfangen, mit Halt. Das ist unsere eigene Vorsicht.
condition-drop-attacks = Wer ohne Warnung hinfällt, hat keine Zeit zum Festhalten. Also bitte nicht rückwärts gehen, bis deine Ärztin oder dein Arzt von diesen Stürzen weiß und Ja sagt. Dann nur mit jemandem, der dich auffängt, zwischen zwei Geländern, nie auf dem Band, nie allein. Nach einem Sturz auf den Kopf sofort Hilfe. Das ist unsere eigene Vorsicht.
condition-low-sugar-unfelt = Spürst du niedrigen Zucker nicht kommen, hilft dir "aufhören, wenn du zitterst" nicht. Frag zuerst deine Ärztin oder deinen Arzt. Dann vorher und nachher messen, Traubenzucker dabei, mit jemandem, der Bescheid weiß, zu Hause, eine Hand am Geländer. Nicht spät am Abend: Nachts kann der Zucker fallen.
condition-illness-sight = Danke, dass du es sagst. Mit Namen kenne ich das nicht. Wo das Sehen schwach oder anders ist, merkst du eine Stufe spät. Frag zuerst deine Augenärztin oder deinen Augenarzt. Dann ein freier, heller Weg, den du kennst, eine Hand an der Wand, jemand bei dir. Plötzlich Blitze, ein Vorhang oder Sehverlust: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-illness-balance = Danke, dass du es sagst. Mit Namen kenne ich das nicht. Wo das Gleichgewicht leidet, ist rückwärts schwerer, als es aussieht. Frag zuerst Arzt oder Physio. Dann immer eine Hand an Geländer oder Arbeitsplatte, jemand bei dir, je eine Minute. Nicht gehen, solange es schwankt. Neu, plötzlich, mit seltsamer Sprache oder Sicht: Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-illness-joints = Danke, dass du es sagst. Mit Namen kenne ich das nicht. Wo Knochen, Gelenke oder Muskeln leiden, frag zuerst Arzt oder Physio, was sie tragen dürfen. Dann kurze Schritte auf flachem Weg, eine Hand am Geländer, keine Drehung. Am nächsten Morgen schlimmer heißt weniger. Heiß, dick oder knickt weg: aufhören und fragen. Das ist unsere eigene Vorsicht.
condition-illness-heart = Danke, dass du es sagst. Mit Namen kenne ich das nicht. Wo Herz, Gefäße oder Atem leiden, frag zuerst deine Ärztin oder deinen Arzt, wie viel gut ist. Dann ein, zwei Minuten, langsam, immer so, dass du reden kannst, eine Hand am Geländer. Brustschmerz, Atemnot, Herzstolpern oder Ohnmacht: stehen bleiben und Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-illness-mind = Danke, dass du es sagst. Mit Namen kenne ich das nicht. Wo Denken oder Aufmerksamkeit leidet, geh dort, wo dich nichts überrascht: derselbe freie Weg, eine Hand am Geländer, jemand bei dir, eins nach dem anderen. Frag zuerst deine Ärztin oder deinen Arzt. Plötzlich verwirrt: Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-illness-blood = Danke, dass du es sagst. Mit Namen kenne ich das nicht. Wo das Blut leidet, blutet ein Stoß stärker, oder du wirst eher müde und schwindlig. Frag zuerst deine Ärztin oder deinen Arzt. Dann ein freier Weg, immer eine Hand am Geländer. Nach einem Schlag auf den Kopf sofort Hilfe, auch wenn es dir gut geht. Das ist unsere eigene Vorsicht.
condition-illness-skin = Danke, dass du es sagst. Mit Namen kenne ich das nicht. Bei wunder, dünner oder offener Haut sieh die Füße vorher und nachher an, und trag weiche, feste Schuhe. Eine offene Stelle an Fuß oder Bein: kein Training, bis Arzt oder Pflege Ja sagt. Dann wenige Minuten mit Halt. Rot, heiß oder Fieber: heute zum Arzt. Das ist unsere eigene Vorsicht.
condition-illness-weak = Danke, dass du es sagst. Mit Namen kenne ich das nicht. Wo eine Seite oder die Beine schwach oder steif sind, bleibt ein Fuß hängen, und rückwärts siehst du es nicht. Frag zuerst Arzt oder Physio. Dann nie allein: beide Hände an Geländer oder Arbeitsplatte, Schiene und Schuhe an, je eine Minute. Plötzlich schwächer: sofort Hilfe rufen. Das ist unsere eigene Vorsicht.
condition-illness-medicine = Danke, dass du es sagst. Mit Namen kenne ich dieses Mittel nicht. Manche machen müde, beim Aufstehen schwindlig, oder man blutet eher. Frag Arzt oder Apotheke, ob dieses es tut; nimm es weiter. Nicht gehen, solange du müde oder schwindlig bist. Dann wenige Minuten, eine Hand am Geländer. Das ist unsere eigene Vorsicht.
condition-illness = Danke, dass du es sagst. Das kenne ich nicht gut genug, also frag zuerst Arzt oder Physiotherapie, und sag: rückwärts gehen, langsam, mit Festhalten. Bis dahin warte bitte. Dann eine Minute oder zwei, eine Hand an Wand oder Geländer, anfangs nicht allein. Ist etwas neu oder schlimmer: aufhören und dort fragen.

condition-over = Gut, dass das hinter dir liegt. Wenn etwas davon geblieben ist oder du nicht sicher bist, frag zuerst deinen Arzt. Fang langsam an, mit einer Hand an Wand oder Geländer.
condition-clot-over = Gut, dass das Gerinnsel hinter dir liegt. Wenn es vorbei ist, hält es dich nicht auf, aber frag zuerst deinen Arzt, und sag mir, wenn du noch Blutverdünner nimmst. Halte dich am Anfang fest. Wird eine Wade heiß, dick oder schmerzt sie: nicht gehen, am selben Tag zum Arzt. Bei Atemnot oder Schmerz in der Brust Hilfe rufen.
condition-concussion-over = Gut, dass das hinter dir liegt. Eine alte, ausgeheilte Gehirnerschütterung spricht nicht gegen das Gehen. Fang langsam an, mit einer Hand an Wand oder Geländer. Ist dir noch schwindlig oder schmerzt der Kopf bei Anstrengung, frag zuerst deinen Arzt. Nach einem neuen Stoß am Kopf sofort Hilfe holen.
condition-fall-over = Danke, dass du es sagst. Wer einmal gestürzt ist, stürzt leichter wieder, also gehen wir vorsichtig vor. Sag deinem Arzt oder deiner Physiotherapie von dem Sturz und was du vorhast. Dann immer eine Hand an Wand oder Geländer, auf einem freien, ebenen Weg.
condition-stroke-over = Nach einem Schlaganfall, auch einem kleinen, bitte nicht allein: Frag zuerst Arzt oder Physiotherapie. Mit ihrem Ja: festhalten, jemand neben dir, ein paar Minuten. In Studien standen Menschen danach sicherer, immer mit Therapeuten. Hängt das Gesicht, ist ein Arm schwach oder die Sprache seltsam, auch nur für Minuten: sofort Hilfe rufen.
condition-settled = Gut, dass das versorgt ist und Ruhe gibt: Dann spricht es nicht dagegen. Fang an wie alle, langsam, mit einer Hand an Wand oder Geländer. Rührt es sich wieder, ist es am nächsten Morgen nicht gut, oder wird dir schwindlig: weniger, und sag es deiner Ärztin oder deinem Arzt.
condition-new-joint-settled = Gut, dass dein Gelenk schon so lange hält: Es spricht nicht dagegen. Die Grenzen, die man dir gab, bleiben. Fang klein an, mit Halt, kurzen Schritten und ohne schnelle Drehung darauf. Neuer Schmerz, Schwellung oder Wegknicken: aufhören und nachsehen lassen.
condition-pacemaker-settled = Gut: Ein Schrittmacher, der geprüft ist und Ruhe gibt, ist kein Hindernis, und du kannst anfangen wie alle. Halt dich fest, steigere langsam. Den Magnet-Clip des Laufbands weit weg davon halten. Ohnmacht, Schwindel, Herzrasen oder ein Schock: stehen bleiben, setzen, Hilfe rufen.
condition-heart-settled = Gut, dass dein Herz versorgt und ruhig ist: Dann darfst du klein anfangen. Bleib so langsam, dass du immer reden kannst, eine Hand am Geländer, und nimm deine Tabletten weiter. Sag es beim nächsten Besuch in der Praxis. Brustschmerz, Atemnot, Schwindel oder Herzstolpern: stehen bleiben und Hilfe rufen.
condition-pressure-tablets-settled = Ein Blutdruck, der mit Tabletten gut eingestellt ist, ist kein hohes Risiko und spricht nicht dagegen. Zweierlei bleibt: langsam aufstehen und festhalten, denn solche Tabletten können schwindlig machen. Werden sie geändert, geh eine Woche lang sanft. Schwindlig: setzen, und sag es in der Praxis.
condition-diabetes-settled = Gut, dass dein Zucker gut eingestellt ist: Dann darfst du klein anfangen. Traubenzucker und Telefon bleiben in Reichweite, wenn dein Mittel Unterzucker machen kann. Feste Schuhe, eine Hand am Geländer, und sieh danach die Füße an. Taube Füße oder eine Stelle, die nicht heilt: zuerst zum Arzt.
condition-cancer-settled = Wie schön, dass du gesund bist. Nach so langer Zeit spricht es nicht dagegen. Fang klein an, mit Halt. Sind die Füße taub, waren Knochen betroffen, oder wirst du schnell müde, frag zuerst deine Ärztin oder deinen Arzt. Neuer Schmerz in Knochen oder Rücken, der bleibt: Sag es ihnen.
condition-gel = Ein Gel, eine Salbe oder ein Pflaster auf der Haut ist kein Grund aufzuhören, solange du es nach dem Beipackzettel nimmst. Es dämpft den Schmerz vielleicht etwas, also achte auch auf den nächsten Morgen: Ist es dann schlimmer, mach weniger. Ein dickes oder heißes Gelenk gehört zum Arzt. Das ist unsere eigene Vorsicht; kein Arzt hat dich hier angesehen.

## Titel für Knöpfe

condition-sight-title = Schlecht sehen
condition-glaucoma-title = Gehen mit Glaukom
condition-macula-title = Gehen mit kranker Makula
condition-cataract-title = Gehen mit grauem Star
condition-bifocals-title = Gleitsicht und Bifokal
condition-stick-title = Gehen mit Stock
condition-walker-title = Gehen mit Rollator
condition-wheelchair-title = Im Rollstuhl
condition-amputation-title = Nach einer Amputation
condition-sedatives-title = Mittel, die müde machen
condition-pressure-tablets-title = Blutdrucktabletten
condition-low-pressure-title = Niedriger Blutdruck
condition-vertigo-title = Gehen mit Schwindel
condition-frail-title = Gebrechlich oder wackelig
condition-osteoporosis-title = Gehen mit Osteoporose
condition-spine-fracture-title = Nach einem Wirbelbruch
condition-neuropathy-title = Füße, die wenig spüren
condition-bakers-cyst-title = Gehen mit Bakerzyste
condition-achilles-title = Die Achillessehne
condition-lymphoedema-title = Gehen mit Lymphödem
condition-hypermobility-title = Lockere Gelenke
condition-deafness-title = Schlecht hören
condition-after-birth-title = Nach einer Geburt
condition-aspirin-title = Aspirin
condition-ms-title = Gehen mit MS
condition-parkinson-title = Gehen mit Parkinson
condition-clot-title = Ein Blutgerinnsel
condition-concussion-title = Eine Gehirnerschütterung
condition-fall-title = Nach einem Sturz
condition-eye-operation-title = Nach einer Augenoperation
condition-nerves-title = Krankheit der Nerven
condition-heart-title = Krankes Herz
condition-aneurysm-title = Aussackung einer Ader
condition-leg-arteries-title = Enge Beinadern
condition-lungs-title = Knapper Atem
condition-exhaustion-title = Erschöpft nach Anstrengung
condition-back-title = Kranker Rücken
condition-seizures-title = Anfälle
condition-migraine-title = Migräne
condition-stroke-title = Nach einem Schlaganfall
condition-memory-title = Schwaches Gedächtnis
condition-broken-bone-title = Nach einem Bruch
condition-rheumatic-title = Rheuma und Gicht
condition-knee-injury-title = Verletztes Knie
condition-foot-title = Kranker Fuß
condition-grip-title = Hände, die schlecht greifen
condition-new-joint-title = Ein neues Gelenk
condition-operation-title = Nach Klinik oder Operation
condition-thinners-title = Blutverdünner
condition-diabetes-title = Diabetes
condition-foot-wound-title = Offene Stelle am Fuß
condition-steroids-title = Cortison auf Dauer
condition-cancer-title = Krebs
condition-pregnancy-title = Schwangerschaft
condition-pelvic-floor-title = Der Beckenboden
condition-very-old-title = Im hohen Alter
condition-panic-title = Panik
condition-low-mood-title = Depression
condition-organs-title = Nieren und Leber
condition-bleeding-title = Schlechte Gerinnung
condition-anaemia-title = Zu wenig Blut
condition-heavy-title = Viel Gewicht zu tragen
condition-brain-title = Nach Krankheit im Kopf
condition-miscarriage-title = Nach einem Verlust
condition-pacemaker-title = Ein Schrittmacher
condition-heart-attack-title = Nach einem Herzinfarkt
condition-asthma-title = Asthma
condition-thyroid-title = Die Schilddrüse
condition-stomach-title = Sodbrennen
condition-statins-title = Tabletten gegen Cholesterin
condition-stoma-title = Mit einem Stoma
condition-stiff-neck-title = Ein steifer Hals
condition-cord-title = Ungeschickte Hände, steife Beine
condition-tendon-medicine-title = Antibiotikum und Sehnen
condition-drop-attacks-title = Stürze ohne Warnung
condition-low-sugar-unfelt-title = Unterzucker ohne Warnung
condition-illness-sight-title = Etwas mit den Augen
condition-illness-balance-title = Etwas mit dem Gleichgewicht
condition-illness-joints-title = Knochen, Gelenke und Muskeln
condition-illness-heart-title = Herz, Gefäße und Atem
condition-illness-mind-title = Denken und Aufmerksamkeit
condition-illness-blood-title = Etwas mit dem Blut
condition-illness-skin-title = Wunde oder offene Haut
condition-illness-weak-title = Schwache oder steife Beine
condition-illness-medicine-title = Ein Mittel, das ich nicht kenne
condition-illness-title = Eine Krankheit, die ich nicht kenne
condition-gel-title = Gel oder Salbe gegen Schmerz

## Drumherum

condition-other =
    <b>Alles Gute euch beiden.</b>
    Arzt oder Physiotherapie sollte zuerst sagen, ob Rückwärtsgehen passt. Das hier sage ich Menschen, die damit leben; über dich wird davon nichts behalten.
condition-shown =
    <b>{ $title }</b>
    { $text }
condition-own = Wie man es angeht, ist unsere eigene Vorsicht; das Wort deines Arztes geht vor.
condition-offer = Wenn sie Ja sagen, tipp unten: Dann bleibst du bei mir im sanftesten Plan, ein paar Minuten mit Halt.
condition-waits = Bis dahin richte ich nichts ein, und keine Einheit kommt. Schreib mir, wenn sie zustimmen.
condition-is-gentle = Du bist schon im sanftesten Plan, und da bleibst du.
condition-kept = Von jetzt an halte ich dich bei den sanftesten Schritten: wenige Minuten, beide Hände an etwas Festem. Fang erst an, wenn sie zustimmen.
condition-offer-cleared = Gut, dass sie wollen, dass du dich bewegst. Sag ihnen auch, dass es rückwärts geht; ihr Wort gilt zuerst. Tipp unten, dann bleibst du für den Anfang im sanftesten Plan.
condition-kept-cleared = Gut, dass sie wollen, dass du dich bewegst. Sag ihnen auch, dass es rückwärts geht. Für den Anfang halte ich dich bei den sanftesten Schritten, wenige Minuten, beide Hände an etwas Festem.
condition-asked-alone = Allein? Am Anfang bitte nicht: Hab jemanden bei dir.
condition-asked-alone-other = Allein? Nein, bitte: Jemand sollte die ganze Zeit daneben sein.
condition-asked-dose = Wie viel am Anfang: zehn kleine Schritte oder eine Minute, beide Hände an etwas Festem. Pause, und noch einmal. Nicht mehr in den ersten Tagen.
condition-gentle-button = Den sanftesten Plan, bitte
condition-gentle-set = Erledigt. Du bleibst im sanftesten Plan: langsam, ein paar Minuten, immer mit Halt. Frag vor dem ersten Mal deinen Arzt oder deine Physiotherapie.
condition-since-ask =
    <b>Ist das heute neu oder schlimmer als sonst?</b>
    Bitte bleib stehen und halte dich fest, während du antwortest.
condition-since-grave =
    <b>Hat das plötzlich oder heute angefangen?</b>
    Dann ruf jetzt den Notruf: in Europa 112. Bleib stehen und halte dich fest.
condition-since-new = Neu oder schlimmer
condition-since-long = So ist es schon lange
