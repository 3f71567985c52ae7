# Tres metros hacia atrás con reloj. Primero la seguridad, un número para mirar, nunca un diagnóstico.

menu-walktest = Tres metros hacia atrás, con reloj
walktest-button = Prueba de tres metros
walktest-seconds = { $seconds } s

## Qué es

walktest-what =
    <b>Tres metros hacia atrás, con reloj: una vez cada cuatro semanas.</b>
    Caminas junto a una pared, con alguien a tu lado, y me dices los segundos. Son cinco minutos.
    Te muestra cómo cambian tus pasos. No es un diagnóstico.
walktest-begin = Vamos a hacerla
walktest-again = Hacerla otra vez
walktest-next = { $due ->
    [yes] Ya toca la próxima.
   *[no] La próxima: desde el { $day }.
}
walktest-last =
    <b>Tres metros hacia atrás: { $seconds } s, { $day }.</b>
walktest-can-tell = Qué puede decir
walktest-sources = De dónde viene esto
walktest-change = Cambiar un tiempo
walktest-off = No ofrecerla
walktest-on = Ofrecerla otra vez
walktest-off-said = Bien, ya no la ofrezco. /walktest está siempre ahí.
walktest-on-said = Bien, la ofrezco una vez cada cuatro semanas.
settings-walk_test = Ofrecer la prueba de tres metros: { $on }

## Ahora no

walktest-closed-plan =
    <b>Primero necesitamos tu plan.</b>
    Sus preguntas dicen si esta prueba es segura para ti. Son cinco toques.
walktest-closed-safety =
    <b>Ahora no: primero va lo que me contaste.</b>
    Cuando lo haya visto un médico o fisioterapeuta, y hayas caminado otra vez con calma, la prueba estará aquí.
walktest-closed-screened =
    <b>Por favor, no sin tu médico o fisioterapeuta.</b>
    Uno de los puntos del principio te toca, y entonces caminar rápido hacia atrás es un riesgo.
    Muéstrale esta prueba. Lo mejor es que sea quien está a tu lado.
walktest-closed-rest =
    <b>Primero va el descanso.</b>
    La prueba puede esperar hasta que sigan tus sesiones.
walktest-closed-calm =
    <b>Antes, { $count ->
        [one] una sesión tranquila más.
       *[other] { $count } sesiones tranquilas más.
    }</b>
    Tranquila quiere decir: sin tropiezos, y sin más dolor que el de siempre. Entonces tres metros con reloj son más seguros.
walktest-allowed = Dijeron que sí

## Antes

walktest-check =
    <b>Antes de empezar: ¿está todo así?</b>
    · Alguien está a tu lado, a un brazo de distancia, y puede sujetarte.
    · Tienes una pared o un pasamanos a mano, todo el camino.
    · Tres metros medidos y libres, y dos pasos más detrás.
    · El suelo es plano, seco y con buena luz: sin alfombra, cable ni mascota.
    · Zapatos firmes, los mismos cada vez.
    · Estás bien: sin mareo, sin cansancio, sin más dolor que el de siempre, sin alcohol.
    · Nadie tiene prisa.
    Si hay cualquier duda, hoy no. No pierdes nada.
walktest-check-yes = Todo está así
walktest-check-no = Hoy no
walktest-check-dizzy = Tengo mareo
walktest-check-pain = Algo me duele
walktest-not-today = <b>Bien. Puede esperar.</b> No se pierde nada.

## Cómo se hace

walktest-how =
    <b>Ahora: tres metros, tan rápido como te sea cómodo.</b>
    1. Marca una línea, y otra tres metros detrás: con cinta métrica, o unos diez zapatos de largo. Igual cada vez.
    2. De espaldas al camino, los talones en la línea, la pared a mano. Quien está a tu lado lleva el cronómetro (un teléfono), nunca tú.
    3. "Ya": camina hacia atrás tan rápido como te sea cómodo y seguro. Nunca corras. Mira atrás y toca la pared cuando quieras.
    4. El reloj para cuando un talón pasa la segunda línea. Tú paras con suavidad detrás.
    5. Descansa un minuto, y otra vez. Como mucho tres veces: cuenta el tiempo del medio.
    <b>Para ante cualquier duda.</b>
    Luego dime los segundos: <i>4,2</i>, o todos: <i>4,2 3,9 4,1</i>.
walktest-more =
    <b>Anotado: { $times } s.</b>
    Descansa, y luego dime el siguiente. ¿O eso fue todo?
walktest-odd =
    <b>¿{ $value }? ¿Son los segundos para tres metros?</b>
    Entre { $least } y { $most } me sirve. Míralo otra vez, por favor, como <i>4,2</i>.
walktest-too-many =
    <b>Son más de tres.</b>
    Dime como mucho tres, por favor: los tres primeros.
walktest-done = Eso fue todo
walktest-stopped = Paramos
walktest-words = s seg segs segundo segundos y e luego después despues entonces intento prueba unos aproximadamente

walktest-steady-ask = <b>¿Cómo fue?</b> ¿Hubo un tropiezo, o alguna otra cosa?
walktest-steady-none = Todo firme
walktest-steady-stumble = Un tropiezo
walktest-steady-pain = Dolor
walktest-steady-dizzy = Mareo
walktest-steady-fell = Me caí
walktest-stopped-well = <b>Parar estuvo bien.</b> No guardé ningún tiempo. Puede esperar.

walktest-gentler = Un paso más suave
walktest-names = prueba de tres metros, prueba de los tres metros, prueba de 3 metros, prueba de los 3 metros, test de tres metros, test de los tres metros, test de 3 metros, prueba de caminar, prueba de marcha, test de marcha, prueba de equilibrio, prueba del equilibrio, test de equilibrio

## Qué salió

walktest-kept = <b>Tres metros hacia atrás: { $seconds } s.</b>
walktest-tries = Intentos: { $times } s. { $count ->
    [2] Cuenta la media de los dos.
   *[other] Cuenta el del medio.
}
walktest-list = Tus tiempos: { $times }.
walktest-of-day = { $day } { $seconds } s
walktest-of-day-trouble = { $day } { $seconds } s (sin firmeza)
walktest-first = Tu primer tiempo. Desde ahora tienes con qué comparar.
walktest-quicker = { $apart } s más rápido que el { $day }: es más que azar.
walktest-same = Como el { $day }, hasta donde se puede decir: hasta { $error } s pueden ser azar.
walktest-slower = { $apart } s más lento que el { $day }: es más que azar.
walktest-much-slower =
    Claramente más lento que tu mejor tiempo ({ $best } s).
    Un día de cansancio u otra forma de medir puede hacer eso. Mídelo otra vez en una semana.
    Si sigue así, o sientes menos firmeza, muéstralo a un médico o fisioterapeuta. Tu plan se queda; un paso más suave está a un toque.
walktest-stumbled = Tropezaste, así que no comparo este tiempo con nada. { $rule }
walktest-unsteady = No fue firme, así que no comparo este tiempo con nada.
walktest-band-quick = En un estudio con personas de unos 76 años, por debajo de 3,5 s casi nadie se había caído.
walktest-band-middle = En un estudio con personas de unos 76 años, 5,5 s separaban mejor a quienes se habían caído de los demás. Estás por debajo, como 4 de cada 10 que se habían caído.
walktest-band-above = En un estudio con personas de unos 76 años, 5,5 s separaban mejor a quienes se habían caído de los demás. Estás por encima, como 6 de cada 10 que se habían caído, y también otros.
walktest-band-slow = En dos residencias de mayores, desde 8,15 s la gente se cayó más en los meses siguientes. Un médico o fisioterapeuta puede ver qué significa para ti.
walktest-limits = Un número para mirar, no un diagnóstico: no dice quién se va a caer.

## Qué puede decir

walktest-why =
    <b>Qué dicen los tiempos publicados, y qué no</b>
    · 3,5 s: de 483 personas de unos 76 años, por debajo casi nadie se había caído.
    · 5,5 s: separaban mejor a quienes se habían caído (6,8 s de media) de los demás (5,1 s), y no vieron a 4 de cada 10.
    · 3,0 y 4,5 s: tiempos de otro grupo; hasta el primero pocos, y desde el segundo muchos, se habían caído en el último año.
    · 8,15 s: en dos residencias de mayores, desde ahí un 27 por ciento más de caídas en cuatro meses.
    No coinciden, casi todos miran al pasado, y todas eran personas mayores: de gente más joven no he leído nada.
    · Mide casi lo mismo, lleve quien lleve el reloj (14 estudios).
    · Dos tiempos de una persona deben separarse más de 1,7 s para ser más que azar (personas con esclerosis múltiple; con rodilla nueva, 2,9). Para otras no he leído ningún número.
    Nunca dice qué está mal. Un buen tiempo tampoco da seguridad: ten siempre algo para agarrarte.

## Corregirlo

walktest-which = <b>¿Cuál?</b>
walktest-edit =
    <b>{ $day }: { $times } s. ¿Qué debe ser?</b>
    Escribe los segundos, hasta tres: <i>4,2</i> o <i>4,2 3,9 4,1</i>.
walktest-remove = Quitarlo
walktest-removed = <b>Quitado:</b> { $day }, { $seconds } s.
walktest-none = Aún no hay ningún tiempo.
undo-test = Tus tiempos de tres metros están como antes.

## En otros lugares

walktest-offer = Tres metros hacia atrás, con reloj: si quieres, con alguien a tu lado. Una vez cada cuatro semanas.
stats-walktest = Tres metros hacia atrás: { $seconds } s, { $day }.
data-walktest = Prueba de tres metros: { $count ->
    [one] 1 tiempo
   *[other] { $count } tiempos
}
import-timed = Tiempos nuevos de la prueba de tres metros: { $count }.
picture-times-title = Tres metros hacia atrás, segundos
picture-times-steady = con firmeza
picture-times-trouble = sin firmeza
picture-times-cuts = tiempos publicados: mira el texto
sheet-walktest = Tres metros hacia atrás junto a una pared, medido en casa: { $times }.
walk-stumble-note = un tropiezo en la prueba de tres metros
