# Wie es geht, in Zeichnungen: Jeder Text sagt, was seine Zeichnung zeigt.
menu-how = Wie es geht, in Zeichnungen
how-button = Zeig mir, wie
how-next-button = Weiter ▸
how-step-on =
    <b>Aufsteigen</b>
    Das Band steht. Steig auf, halt beide Griffe und dreh dich um. Steck den Sicherheitsclip an. Erst dann schalte ein, auf die langsamste Stufe.
how-hands-rails =
    <b>Deine Hände</b>
    Beide Hände liegen leicht auf den Griffen, die Ellbogen sind weich. Eine feste Faust und ein steifer Arm bringen dich aus dem Gleichgewicht.
how-posture-gaze =
    <b>Kopf hoch</b>
    Geh aufrecht, mit kurzen Schritten, und schau auf einen Punkt vor dir. Geh nicht mit dem Kopf über der Schulter: erst anhalten, dann schauen.
how-foot-roll =
    <b>Dein Fuß</b>
    Setz den Fuß mit weichem Knie nach hinten. 1: Der Ballen setzt auf. 2: Die Ferse senkt sich. 3: Der ganze Fuß steht. Dann der nächste Schritt.
how-stop-get-off =
    <b>Absteigen</b>
    1: Halt das Band an. 2: Bleib stehen, halt dich fest und warte, bis es 0 zeigt. 3: Dreh dich um, beide Hände an den Griffen. 4: Steig ab, und lass zuletzt los.
how-wall-hallway =
    <b>An der Wand entlang</b>
    Eine Hand an der Wand, hinter dir ist frei, kein Teppich und kein Kabel am Boden. Schau dir den ganzen Weg an, bevor du anfängst.
how-with-helper =
    <b>Mit jemandem neben dir</b>
    Die Begleitung geht neben und etwas hinter dir und schaut, wohin du gehst. Eine Hand ist nah an deinem Ellbogen bereit, ohne zu ziehen.
