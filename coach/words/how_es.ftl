# Cómo se hace, en dibujos: cada texto dice lo que muestra su dibujo.
menu-how = Cómo se hace, en dibujos
how-button = Muéstrame cómo
how-next-button = Siguiente ▸
how-step-on =
    <b>Subir</b>
    La cinta está parada. Sube, agarra los dos pasamanos y date la vuelta. Engancha la pinza de seguridad. Solo entonces pon en marcha la cinta, a lo más lento.
how-hands-rails =
    <b>Tus manos</b>
    Las dos manos van suaves sobre los pasamanos, los codos sueltos. Un puño apretado y un brazo rígido te quitan el equilibrio.
how-posture-gaze =
    <b>La cabeza arriba</b>
    Camina con la espalda recta y pasos cortos, y mira un punto delante de ti. No camines con la cabeza girada sobre el hombro: primero párate, luego mira.
how-foot-roll =
    <b>Tu pie</b>
    Lleva el pie atrás con la rodilla suelta. 1: apoya la parte de delante del pie. 2: baja el talón. 3: apoya todo el pie. Luego, el siguiente paso.
how-stop-get-off =
    <b>Bajar</b>
    1: para la cinta. 2: quédate de pie, agárrate y espera hasta que marque 0. 3: date la vuelta, con las dos manos en los pasamanos. 4: baja, y suelta al final.
how-wall-hallway =
    <b>Junto a una pared</b>
    Una mano en la pared, el camino libre detrás de ti, sin alfombra ni cable en el suelo. Mira todo el camino antes de empezar.
how-with-helper =
    <b>Con alguien a tu lado</b>
    Camina a tu lado y un poco detrás, y mira por dónde vas. Una mano está lista cerca de tu codo, sin tirar.
