# Consejos para caminar hacia atrás: dos frases cortas y sencillas cada uno. Dónde encajan: coach/knowledge/tips.toml.

## La primera sesión

tip-start-slow-rails = Empieza muy despacio: a la mitad de tu paso hacia adelante, o menos. Apoya las dos manos suaves en el pasamanos.
tip-start-slow-wall = Empieza despacio junto a una pared, con una mano en ella. Diez pasos atrás, luego date la vuelta y regresa.
tip-start-slow-minute = Empieza muy, muy despacio y camina hacia atrás solo un minuto. Estás aprendiendo algo nuevo.

## Cómo dar el paso

tip-toes-first = Lleva atrás primero los dedos del pie. Luego apoya el pie poco a poco hasta el talón.
tip-soft-knee = Lleva la pierna atrás con la rodilla doblada y suelta. Se estira cuando apoyas el talón.
tip-eyes-ahead = Cabeza arriba y mirada al frente. Mirarte los pies puede quitarte equilibrio.
tip-stand-tall = Estira todo el cuerpo hacia arriba antes del primer paso. Luego mira al frente y tómate tu tiempo.
tip-whole-weight = En cada paso, pon tu peso en el pie de atrás. Siente que te sostiene antes de dar el siguiente.
tip-short-steps = Los pasos cortos y lentos son normales. Así caminan todos hacia atrás, jóvenes y mayores.
tip-feel-the-floor = Ahora tus pies te dicen lo que tus ojos no ven. Nota cómo cada pie toca el suelo.
tip-arms-later = Al principio no pienses en los brazos. Piensa en los pies.
tip-whole-mind = Al principio, pon toda tu atención en los pasos. Tu cerebro está aprendiendo algo nuevo.
tip-wider-feet = Pon los pies un poco más separados que de costumbre. Así estás más firme.
tip-thigh-works = La parte de delante del muslo trabaja cuando la rodilla se estira. Quizá la notes ahí primero.
tip-turn-inwards = Date la vuelta hacia la pared o el mueble, no hacia el otro lado. Luego agárrate otra vez antes de seguir.

## La cinta

tip-clip-on = Ponte el clip de seguridad en la ropa antes de empezar. Si te caes, detiene la cinta.
tip-feet-beside-belt = Ten los pies a los lados de la banda hasta que se mueva. Luego súbete.
tip-belt-stands-still = Espera hasta que la cinta se detenga. Solo entonces, bájate.
tip-space-behind = Deja dos metros libres detrás de la cinta. Una pared ahí es un peligro si te caes.
tip-stop-switch = Busca el botón de parada antes de empezar. Comprueba que llegas a él.
tip-children-away = Ten a los niños pequeños lejos de una cinta en marcha. También mientras tú caminas en ella.
tip-key-out = Si viven niños contigo, quita la llave de seguridad después de la sesión. Ponla donde no la encuentren.
tip-speed-before-turn = Pon la velocidad antes de ponerte de espaldas. Para cambiarla, vuelve primero a mirar al frente.
tip-half-speed = La mitad de tu velocidad normal hacia adelante basta al principio. Más despacio también está bien.
tip-rails-learn = El pasamanos está para agarrarse. Apóyate en él mientras aprendes.
tip-rails-rest = Apoya las manos en el pasamanos como ayuda. No hace falta tirar.
tip-rails-off = Suéltate solo cuando el paso lento se sienta firme. Deja las manos cerca del pasamanos.
tip-rails-again = Después de un tropiezo, vuelve a agarrarte al pasamanos. Se empieza siempre con apoyo.
tip-incline-low = El uno por ciento es una buena primera pendiente. Las cintas empinadas de los estudios eran para hombres jóvenes y sanos.
tip-hold-after-slope = Después de una pendiente, agárrate o siéntate un rato. Justo después, los jóvenes se balanceaban más al estar de pie.
tip-hold-after-belt = Agárrate al bajar. Tras caminar mucho rato, las personas mayores se balanceaban más, incluso después de descansar.

## Junto a una pared o un mueble firme

tip-near-hand = Ponte de lado junto a un mueble firme y agárrate con la mano más cercana. Da dos o tres pasos atrás.
tip-ten-steps = Busca una pared libre de diez pasos de largo. Recórrela cuatro veces.
tip-one-step = Practica un solo paso atrás y detente. Agárrate con las dos manos a un mueble firme.
tip-lean-a-little = Cuando un paso atrás sea fácil, dobla un poco la cadera hacia adelante al darlo. Ayuda contra una caída de espaldas.
tip-hands-off-wall = Cuando ir con apoyo sea fácil, prueba unos pasos sin mano en la pared. Quédate cerca de ella.
tip-clear-floor = Recoge lo que haya en el suelo antes de empezar. Zapatos, bolsos y cables van a un lado.
tip-loose-rugs = Quita de tu camino las alfombras sueltas. Resbalan con facilidad.
tip-free-way = Elige un camino sin muebles que rodear. Si hace falta, pide a alguien que los mueva.
tip-no-socks = No camines en calcetines ni con los pies descalzos. Las dos cosas hacen más probable caerse en casa.

## Al aire libre

tip-flat-ground = Camina hacia atrás solo donde el suelo sea plano y parejo. Hoyos, bordes y raíces se ven mal a tu espalda.
tip-no-traffic = Quédate lejos de autos y bicicletas. No los ves venir.
tip-look-first = No ves adónde vas. Por eso mira todo el camino antes de darle la espalda.
tip-weather-first = Mira el tiempo que hace antes de salir. Hoy también puedes caminar bajo techo.
tip-minute-in-walk = En diez minutos hacia adelante, pon uno hacia atrás. Más tarde puede ser un poco más.
tip-winter-indoors = Evita los caminos que no estén limpios de nieve o hielo. Hoy camina hacia atrás junto a una pared, bajo techo.
tip-winter-hands = Saca las manos de los bolsillos. Las manos libres pueden frenar una caída.
tip-winter-light = Camina solo donde esté despejado y con luz. Deja los rincones oscuros.
tip-wet-soles = Seca los zapatos mojados antes de caminar bajo techo. Las suelas mojadas resbalan en suelos lisos.
tip-heat-shade = En días de calor, camina a la sombra o en las horas frescas. Bajo techo también está bien.
tip-heat-less = Con mucho calor, no esperes tu paso de siempre. Basta con caminar menos rato.
tip-heat-water = En días de calor, bebe antes de tener sed. Bebe otra vez después de caminar.

## Zapatos y ropa

tip-firm-shoes = Usa zapatos de tacón bajo y suela firme que no resbale. También dentro de casa.
tip-clothes = Usa ropa en la que no se enreden tus pies. Una bata larga no es para caminar hacia atrás.

## Antes, después, y cuánto esfuerzo

tip-warm-up = Camina primero cinco minutos despacio hacia adelante. Luego date la vuelta.
tip-warm-up-study = En un estudio, cada sesión empezaba con cinco minutos hacia adelante. Haz lo mismo.
tip-cool-down = Termina con un rato lento hacia adelante. Tu pulso baja poco a poco.
tip-as-warm-up = ¿Haces también otro ejercicio? Caminar hacia atrás va bien antes o después.
tip-talk-test = Al caminar deberías poder hablar. Si no puedes, ve más despacio.
tip-few-words = Si solo te salen pocas palabras por respiración, el esfuerzo es mucho. Ve más despacio hasta que puedas hablar otra vez.
tip-drink-water = Bebe un poco de agua antes y después. Hazlo aunque no tengas sed.
tip-stop-tired = Detente cuando notes cansancio, poca firmeza o rigidez. Puedes seguir otro día.
tip-stop-signs = Dolor en el pecho o sudor frío: detente y pide ayuda. Mareo: detente y ve al médico antes de volver a caminar.
tip-stop-dizzy = Si te mareas, agárrate, no te muevas y siéntate. Díselo a tu médico antes de la próxima sesión.
tip-speed-not-aim = La velocidad no es la meta. Quédate en un paso que te siente bien.
tip-comfort-speed = En estudios con rodillas doloridas, lo mejor fue una velocidad cómoda. No hay ninguna prisa.
tip-first-minutes = Un fisioterapeuta hace probar de cinco a diez minutos. No hay un número mágico.
tip-little-more = Empieza con poco, luego añade algo de tiempo. Tu plan sube una sola cosa cada vez.

## Rodillas y músculos doloridos

tip-pain-two = Al caminar, busca que la rodilla te duela 2 de 10 o menos. Más de 5 es demasiado.
tip-pain-hour = Una hora después de la sesión, el dolor debería ser como antes. Si no, haz menos la próxima vez.
tip-pain-morning = ¿Cómo está la rodilla a la mañana siguiente? Más dolor que antes quiere decir que fue demasiado.
tip-not-only-rest = Para el dolor de rótula, el reposo total no ayuda mucho. Moverte suave y con poco dolor está bien.
tip-ask-knee = Si te duele una rodilla, aunque sea poco, pregunta a un fisioterapeuta. La fuerza de las piernas también puede contar.
tip-strong-pain = Un dolor fuerte en una articulación, un pie o una pierna quiere decir parar. Ve al médico por eso.
tip-knee-study = En un estudio, diez minutos tres días por semana ayudaron un poco a rodillas doloridas. También hacían otros ejercicios.
tip-muscle-sore = Los músculos rígidos uno o dos días después de algo nuevo son normales. Se pasa.
tip-muscle-adapts = Los músculos doloridos aprenden. El mismo recorrido dolerá menos la próxima vez.
tip-stretch-calf = Después de caminar, estira suave las pantorrillas de diez a quince segundos. Tus músculos se calman.

## Seguir con ello

tip-some-is-good = Algo es mejor que nada. Dos minutos hoy también cuentan.
tip-split-it = Puedes repartirlo. Unos minutos ahora y otros más tarde también cuentan.
tip-small-again = Empieza otra vez con poco y deja que crezca. Algo es mejor que nada.
tip-easy-again = A personas mayores les fue fácil volver tras diez semanas sin entrenar. Fue un solo estudio.
tip-easier-soon = En un estudio, el mismo recorrido se sintió más fácil tras cuatro semanas. Participaron ocho hombres.
tip-one-miss = En un estudio, faltar un día no dañó el hábito. Haz simplemente la próxima sesión.
tip-same-cue = Camina siempre en el mismo momento del día, como después del desayuno. Así crece mejor un hábito.
tip-habit-time = Un hábito puede tardar de tres semanas a ocho meses. Dale tiempo al tuyo.
tip-if-then = Dilo como un plan: cuando termine el almuerzo, camino. Planes así ayudan a mucha gente.
tip-three-days = Tres días por semana eran el plan en los estudios. Los días de descanso son parte de él.
tip-phone-away = Guarda el teléfono mientras caminas. Escribir hace menos parejos los pasos de las personas mayores.
tip-with-someone = ¿Te falta seguridad? Pide a alguien que se quede a tu lado.
tip-not-weight = En un estudio de seis semanas, la grasa del cuerpo no cambió. Fíjate mejor en lo que se te hace más fácil.
tip-supple-legs = Diez mujeres caminaron hacia atrás cuatro semanas, y la parte de atrás de sus piernas ganó flexibilidad. Fue un estudio pequeño.
tip-older-people = Personas de más de sesenta años se levantaban y caminaban mejor tras diez sesiones. Un estudio aún no es mucho.
tip-balance-trials = Nueve estudios hallaron algo más de equilibrio tras caminar hacia atrás. Eran pequeños, así que sigue con apoyo.
tip-steady-knees = En un estudio pequeño, con rodillas doloridas, la gente estaba más firme de pie tras cuatro semanas. Tenían también otros cuidados.
tip-faster-in-weeks = En un estudio, tras cuatro semanas caminaban más rápido hacia atrás. Solo habían usado su propio paso cómodo.
tip-adds-to-forward = Caminar hacia atrás se suma a caminar hacia adelante. Sigue con los dos.
tip-balance-days = A mayores de 65 se les aconseja entrenar el equilibrio tres días por semana. Tus sesiones pueden ser parte de eso.
tip-keep-short = Para seguir no hace falta que sea largo ni duro. Unos pocos minutos fáciles están bien.
