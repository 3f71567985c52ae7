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

condition-over = Gut, dass das hinter dir liegt. Wenn etwas davon geblieben ist oder du nicht sicher bist, frag zuerst deinen Arzt. Fang langsam an, mit einer Hand an Wand oder Geländer.
condition-clot-over = Gut, dass das Gerinnsel hinter dir liegt. Wenn es vorbei ist, hält es dich nicht auf, aber frag zuerst deinen Arzt, und sag mir, wenn du noch Blutverdünner nimmst. Halte dich am Anfang fest. Wird eine Wade heiß, dick oder schmerzt sie: nicht gehen, am selben Tag zum Arzt. Bei Atemnot oder Schmerz in der Brust Hilfe rufen.
condition-concussion-over = Gut, dass das hinter dir liegt. Eine alte, ausgeheilte Gehirnerschütterung spricht nicht gegen das Gehen. Fang langsam an, mit einer Hand an Wand oder Geländer. Ist dir noch schwindlig oder schmerzt der Kopf bei Anstrengung, frag zuerst deinen Arzt. Nach einem neuen Stoß am Kopf sofort Hilfe holen.
condition-fall-over = Danke, dass du es sagst. Wer einmal gestürzt ist, stürzt leichter wieder, also gehen wir vorsichtig vor. Sag deinem Arzt oder deiner Physiotherapie von dem Sturz und was du vorhast. Dann immer eine Hand an Wand oder Geländer, auf einem freien, ebenen Weg.
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
condition-clot-title = Ein altes Gerinnsel
condition-concussion-title = Eine alte Gehirnerschütterung
condition-fall-title = Nach einem Sturz
condition-gel-title = Gel oder Salbe gegen Schmerz

## Drumherum

condition-other =
    <b>Alles Gute euch beiden.</b>
    Arzt oder Physiotherapie sollte zuerst sagen, ob Rückwärtsgehen passt. Das hier sage ich Menschen, die damit leben; über dich wird davon nichts behalten.
condition-shown =
    <b>{ $title }</b>
    { $text }
condition-offer = Wenn sie Ja sagen, tipp unten: Dann bleibst du bei mir im sanftesten Plan, ein paar Minuten mit Halt.
condition-is-gentle = Du bist schon im sanftesten Plan, und da bleibst du.
condition-kept = Von jetzt an halte ich dich bei den sanftesten Schritten: wenige Minuten, beide Hände an etwas Festem. Fang erst an, wenn sie zustimmen.
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
