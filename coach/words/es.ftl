# Todos los textos en español, en el mismo orden que en.ftl. Palabras sencillas, frases cortas, trato
# cálido, nunca regañar, ninguna promesa médica. La primera línea lleva el mensaje: es la que se ve en
# la pantalla bloqueada.

## Días, lugares, cantidades

day-short-0 = lun
day-short-1 = mar
day-short-2 = mié
day-short-3 = jue
day-short-4 = vie
day-short-5 = sáb
day-short-6 = dom
day-long-0 = lunes
day-long-1 = martes
day-long-2 = miércoles
day-long-3 = jueves
day-long-4 = viernes
day-long-5 = sábado
day-long-6 = domingo
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sep
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
month-long-1 = enero
month-long-2 = febrero
month-long-3 = marzo
month-long-4 = abril
month-long-5 = mayo
month-long-6 = junio
month-long-7 = julio
month-long-8 = agosto
month-long-9 = septiembre
month-long-10 = octubre
month-long-11 = noviembre
month-long-12 = diciembre
days-every = todos los días
day-today = hoy
day-yesterday = ayer
day-tomorrow = mañana
day-date = { $weekday } { $number } { $month }
date-short = { $number } { $month }
moment = { $day } a las { $time }

unit-kg = kg
unit-lb = lb
unit-st = st
unit-kmh = km/h
unit-mph = mph
unit-km = km
unit-mi = millas

place-treadmill = Cinta (caminadora) con pasamanos
place-indoor = Pasillo o pared
place-outdoor = Aire libre, suelo plano
place-in-treadmill = cinta
place-in-indoor = bajo techo
place-in-outdoor = al aire libre
place-in-track = pista
place-in-stairs = escaleras
place-in-sled = trineo

activity-backward_walk = caminar hacia atrás
activity-forward_walk = caminar hacia adelante
activity-backward_run = correr hacia atrás
activity-forward_run = correr hacia adelante
activity-sled = arrastrar un trineo

session-minutes = { $minutes } min hacia atrás
session-grade = { $grade } % de pendiente
session-rails = manos suaves en el pasamanos
session-hold = una mano en la pared o en un pasamanos
session-hold-both = las dos manos en un pasamanos o un mueble firme
session-ask-first = Solo cuando tu médico o fisioterapeuta diga que sí, y con alguien cerca.
session-rounds-between = En { $rounds } rondas de { $least } a { $work }. Entre una y otra, { $rest } de pie.
session-rounds = En { $rounds } rondas de { $work }. Entre una y otra, { $rest } de pie.

walk-part = una parte
walk-skipped = no se hizo
walk-rails = con apoyo
walk-no-rails = sin apoyo
walk-effort = esfuerzo { $effort }
walk-pain = dolor { $pain }
walk-stumbles = { $count ->
    [0] sin tropiezos
    [one] 1 tropiezo
   *[other] { $count } tropiezos
}
walk-energy = { $net } kcal más que sin moverte, con { $mass }.
walk-paused-pain = Tu plan espera. Descansa, por favor, hasta que se pase o lo vea un profesional.
walk-next = Próxima: { $day }, { $session }.

week-free = Esta semana: { $done ->
    [one] 1 sesión
   *[other] { $done } sesiones
}, { $minutes } min.
week-planned = Esta semana: { $done } de { $planned ->
    [one] 1 sesión
   *[other] { $planned } sesiones
}, { $minutes } min (en el plan: { $planned_minutes }).

## Botones que salen una y otra vez

today-button = Hoy
done-button = Hecho ✅
part-button = Una parte
later-button = Luego
skip-button = Hoy no
undo-button = Deshacer
redo-button = Rehacer
change-button = Cambiar
help-button = Ayuda
why-button = ¿Por qué?
why-kcal-button = ¿Por qué estas kcal?
why-tip-button = ¿Por qué este consejo?
minutes-button = { $minutes } min

## El primer encuentro

start-hello =
    <b>Hola, te acompaño a caminar hacia atrás.</b>
    Pasos pequeños y seguros, en tus días. También respondo preguntas como <i>20 min a 3 km/h, 80 kg</i>.
    Para acompañarte guardo tus respuestas y tus sesiones. Nada más, y /delete lo borra todo.
    No soy médico. Qué guardo y por qué: /privacy
    ¿Hacemos tu plan? Son cinco toques, y puedes saltarte cada uno.
start-agree-words = acepto aceptar aceptado aceptando consiento consentir consentimiento autorizo conforme
consent-asked = Sin tu sí no guardo nada, solo lo que dijiste para un plan; eso espera cifrado, una semana como mucho, tu sí o tu no. Las dos cosas están bien: pregúntame por calorías y por caminar hacia atrás todo lo que quieras. El plan, las notas y los avisos lo necesitan. /privacy dice qué se guarda, quién lo ve y por cuánto tiempo.
start-agree = Sí, acepto. Vamos
start-questions = Por ahora, solo preguntas
start-consent-again = <b>¿Hacemos tu plan?</b> Entonces guardo tus respuestas y tus sesiones, nada más. (/privacy, /delete)
start-only-questions =
    Muy bien. Pregúntame cuando quieras.
    Por ejemplo: <i>calorías de 20 min hacia atrás a 2,5 km/h, 75 kg</i>
    Cuando quieras un plan, envía /goal.
start-again =
    Todo está listo, y no cambió nada.
    ¿Qué quieres hacer?
start-over-button = Empezar de nuevo
start-over-ask =
    <b>¿Respondes otra vez las primeras preguntas?</b>
    Tus sesiones se quedan. Hasta la última respuesta, tu plan también se queda como está.
start-over-yes = Sí, empezar de nuevo
start-over-no = No, dejar mi plan
start-over-not = Muy bien. Tu plan se queda como está.
first-nothing-noted = Aún no tengo nada anotado para tu plan.
first-ask-first = Bien, pregunta primero. Nada empieza hasta que lo digas, y no hay prisa. Escríbeme cuando sepas más.
first-can-change = Sí. El lugar, los días y la hora se pueden cambiar cuando quieras.
first-unclear = No entendí eso; soy un programa pequeño. Pregúntame por caminar hacia atrás, o dime dónde, qué días y a qué hora quieres caminar.
first-unclear-new = No entendí todo; por eso primero te digo quién soy.
first-sore = Lo siento. Muchos vienen con dolor de rodillas o caderas, y caminar hacia atrás, poco y despacio, suele irles bien. Un dolor de hasta 2 de 10 está bien. Si es agudo, hay hinchazón o calor, o falla una articulación, que antes lo vea un médico.
first-minor = Solo acompaño a adultos, así que no hago un plan para ti. Camina hacia atrás solo con un adulto justo a tu lado; también puede preguntar a tu médico o a tu profe. ¿Tienes otra edad? Entonces dímelo: tengo 34 años.
first-when-to-stop =
    <b>Para y siéntate</b> si te mareas o te caes,
    si un dolor es agudo o crece, si una articulación se hincha o falla. Que lo miren antes de la próxima vez.
    Dolor o presión en el pecho, falta de aire, desmayo, debilidad de golpe, habla rara, un golpe en la cabeza: llama enseguida al 112 o al 911.
    Con embarazo: también sangrado, dolor de vientre o pérdida de líquido. Dímelo cuando quieras, con tus palabras.
start-hello-again =
    Hola, qué gusto saber de ti.
    /today muestra tu sesión. Cuéntame qué hiciste, o pregunta por calorías.
start-thanks = De nada.

## Lo que Telegram muestra antes del primer mensaje

bot-description =
    Te acompaño a caminar hacia atrás: pasos cortos y seguros, en tus días.
    Siempre hay algo para agarrarte.
    Te aviso, te escucho cuando algo duele y te muestro cómo va.
    Pregúntame por calorías: 20 min a 3 km/h, 80 kg.
    No soy médico.
bot-short-description = Tu guía para caminar hacia atrás: pasos pequeños y seguros, avisos amables, calorías honestas.

## La meta

goal-check =
    <b>¿Te pasa algo de esto?</b>
    · Una caída en el último año, o usas bastón, andador o silla de ruedas.
    · Mareos, problemas de equilibrio o mala vista.
    · Dolor en el pecho, mal del corazón o un derrame cerebral (ictus).
    · Huesos frágiles, o pies dormidos.
    · Hace poco, una operación o lesión de pierna o espalda.
    · Anticoagulantes, sedantes o pastillas para dormir.
    · Embarazo, o un parto hace poco.
    · Te dijeron: ejercicio solo con supervisión.
goal-check-again = <b>Falta esto, por tu seguridad:</b> ¿te pasa algo de esa lista (caída, equilibrio, vista, corazón, derrame cerebral, huesos, pies dormidos, operación, esas medicinas, embarazo, supervisión)?
goal-check-help = <b>Esos puntos hacen que una caída sea más fácil, o peor.</b> Si uno te toca, aunque sea poco, toca Uno o más: entonces lo mira antes alguien que te conoce. «Con supervisión» quiere decir que tu médico quiere a un profesional a tu lado. Si no lo sabes, también vale: me quedo en los pasos más suaves.
goal-noted = Tomo nota: { $facts }.
noted-experience-never = nunca lo has hecho
noted-experience-some = lo has hecho un poco
noted-experience-often = lo has hecho mucho
noted-start = desde { $day }
noted-morning = de la mañana, supongo
noted-careful = los pasos más suaves
noted-maybe = { $days } solo quizás, lo dejo fuera
goal-check-none = Nada de eso
goal-check-some = Uno o más
goal-check-unsure = No lo sé bien
goal-careful =
    <b>Pregunta antes a tu médico o fisioterapeuta, por favor.</b>
    Muéstrale tu idea: caminar hacia atrás, despacio, con algo para agarrarte.
    Yo me quedo en los pasos más suaves: pasamanos o pared, pocos minutos cada vez.
goal-careful-again = ¿Seguimos con los pasos más suaves, y tú preguntas antes a tu médico o fisioterapeuta?
goal-first = Tu primera sesión llega en cuanto respondas estas pocas preguntas.
goal-careful-ok = Entendido
goal-careful-why = Sí, por favor, una vez; basta una llamada. Pregunta: ¿puedo caminar hacia atrás, despacio, con algo para agarrarme? Hacia atrás no ves lo que viene, y allí te conocen mejor que yo. Hasta entonces no empieces, por favor. El plan lo podemos hacer ya; se queda en los pasos más suaves.
goal-careful-forward = Qué bien que lo sepan. Caminar hacia atrás pide más al equilibrio y al corazón. Pregunta también por eso, por favor.
goal-place =
    <b>¿Dónde vas a caminar?</b>
    ¿Lo has hecho antes? Tengo anotado: { $experience }.
goal-experience-never = Nunca
goal-experience-some = Un poco
goal-experience-often = Mucho
goal-days =
    <b>¿Qué días te van bien?</b>
    En la mayoría de los estudios fueron tres días por semana.
goal-when =
    <b>¿Qué días, y más o menos a qué hora?</b>
    Lo mejor es justo después de algo que ya haces. Puedes escribirlo: <i>lun mié vie 18:30</i>.
goal-when-one = { $days } · { $time }
goal-when-other = Otros días u otra hora
goal-no-zone = No sé tu zona horaria, así que aún no puedo avisarte. Dime tu ciudad cuando quieras.
flow-skip = Saltar
flow-go-on = Seguir
set-up-open = Tu plan está a medias: { $question }
goal-days-mwf = Lun, mié, vie
goal-days-tts = Mar, jue, sáb
goal-days-all = Cada día
goal-days-own = Mis propios días
goal-days-which =
    <b>Toca tus días.</b>
    Toca otra vez para quitar uno. Luego toca "Listo".
goal-day-on = { $day }: sí ✅
goal-day-off = { $day }: no
goal-days-ready = Listo
goal-time =
    <b>¿A qué hora te aviso?</b>
    Lo mejor es justo después de algo que ya haces. Puedes escribir una hora, como 18:30.
time-waking = Al despertar, { $time }
time-lunch = Tras el almuerzo, { $time }
time-work = Tras el trabajo, { $time }
time-late = Por la noche, { $time }
goal-no-reminder = Sin aviso
goal-minutes =
    <b>¿Cuánto debe durar una sesión algún día?</b>
    Empiezas con mucho menos. Puedes escribir un número.
goal-set = <b>Tu plan: { $days }.</b>
goal-begins = Empiezas con { $session }.
goal-aim = Tu meta: { $minutes } min por sesión, paso a paso.
goal-next = Primer aviso: { $when }.
goal-pace = ¿A qué velocidad caminas hacia adelante cuando vas a gusto? La cinta de correr (caminadora) empieza a la mitad.
pace-slow = Lenta, { $speed }
pace-usual = Normal, { $speed }
pace-brisk = Rápida, { $speed }
pace-time = Medir diez pasos
pace-ask =
    <b>Da diez pasos normales hacia adelante. ¿Cuántos segundos tardaste?</b>
    Cuenta un paso cada vez que un pie toca el suelo. Puedes escribir un número, como 5,5, o tu velocidad, como 4,5 km/h.
pace-seconds = { $seconds } s
pace-odd = ¿Son diez pasos normales? Casi todos tardan entre 4 y 12 segundos.
pace-said = Tu propia velocidad hacia adelante: { $speed }.
goal-sure = ¿Cuánto confías en que puedes hacerlo, de 0 a 10?
goal-weight = No hace falta que digas tu peso. Dímelo cuando preguntes por calorías.
goal-sure-9 = Mucho: 9-10
goal-sure-7 = Bastante: 7-8
goal-sure-5 = Menos de 7
goal-sure-thanks = Bien.
goal-smaller = Entonces, un plan más pequeño. ¿Mejor así?
goal-move =
    <b>{ $place }: allí la primera sesión es { $session }.</b>
    Un lugar nuevo empieza con poco, sin importar lo que hiciste antes.
goal-move-yes = Cambiarlo
goal-move-no = Dejarlo así
goal-change-place = Cambiar lugar
goal-change-days = Cambiar días
goal-change-time = Cambiar hora
goal-change-minutes = Cambiar minutos
goal-change-pace = Cambiar velocidad
goal-change-button = Cambiar plan
goal-change-what = <b>¿Qué cambiamos?</b> Tócalo, o dímelo: <i>mar y jue a las 7:00</i>.
goal-back-button = Volver al plan
goal-set-button = Hacer mi plan

## Zona horaria

# Donde vive la mayoría de quienes hablan el idioma, como los llama la base de zonas.
zone-offered = Europe/Madrid America/Mexico_City America/Bogota America/Lima America/Santiago America/Argentina/Buenos_Aires
zone-ask =
    <b>¿Qué hora es donde estás?</b>
    Tócala, o escribe tu ciudad, o escribe la hora, como 21:40.
zone-ask-which =
    <b>¿Cuál de estos lugares es?</b>
    Tócalo, o escribe otra ciudad.
zone-button = { $time } · { $place }
zone-not-found = No encontré una zona horaria ahí. Escribe, por favor, el nombre de una ciudad grande cerca de ti.

## Hoy

today-planned = <b>Hoy: { $session }.</b>
today-rest =
    <b>Hoy es día de descanso.</b>
    Si tienes ganas: { $session }.
today-pain-rest =
    <b>Descanso, por el dolor. Después: { $day }.</b>
    Puedes caminar hacia adelante mientras el dolor no pase de 2.
today-paused-pain =
    <b>Estás en pausa, por lo que me contaste.</b>
    Aún no camines hacia atrás. Si no se pasa, pide que te lo vean. Si hay hinchazón, calor, rigidez o pérdida de sensibilidad, o vuelve el mareo: que sea hoy.
    ¿Ya se te pasó, o te vio un profesional? Entonces empezamos de nuevo, con suavidad.
today-paused-pain-again =
    <b>Todavía no: nada de caminar hacia atrás.</b>
    Tampoco más lento, más corto o con una mano. ¿Está rojo, hinchado, caliente, rígido, dormido, o duele al tocarlo? Entonces que hoy lo vea un médico. Si ya pasó, tócalo, y empezamos con suavidad.
today-paused-grave =
    <b>Llama ya a tu número de emergencias, por favor: 112 o 911.</b>
    Espera solo si ya te vio un médico. Tener una explicación, o sentirte mejor en reposo, no quiere decir que estés bien.
    No camines hacia atrás, tampoco unos minutos. Cuando un médico lo permita, empezamos de nuevo, con suavidad.
today-paused-grave-again =
    <b>No esperes, por favor. Llama ya al 112 o 911.</b>
    Ni en una hora ni el lunes. O que llame alguien. No es molestar: para eso están. Siéntate o acuéstate, deja la puerta abierta, y que alguien esté contigo. Caminar espera hasta que te vea un médico.
today-done = <b>Hecho por hoy: { $walk }.</b>
today-next = Próximo día del plan: { $day }.
today-no-goal =
    Aún no tienes un plan.
    Son cinco toques. Mientras tanto, cuéntame qué hiciste, o pregunta por calorías.

## Por qué el plan dice eso

rule-start = Empiezas con poco, para que el cuerpo y el equilibrio aprendan.
rule-on = Un pasito más: nada de lo que me contaste habla en contra.
rule-keep = Llegaste a tu meta. Mantenla.
rule-screened = El paso más suave, como acordamos. Pregunta a tu médico antes de hacer más.
rule-stop-pain = Bastante menos, porque el dolor fue fuerte. Pide que lo vean, por favor.
rule-back-pain = Un paso menos, por el dolor de la última vez.
rule-back-stumble = Un paso menos, porque tropezaste. Ir despacio es seguro.
rule-back-effort = Un paso menos, porque la última sesión fue muy dura.
rule-back-part = Un paso más pequeño, porque la última sesión fue más corta. Está bien así.
rule-hold-pain = Otra vez lo mismo, por el dolor que me contaste. Sube cuando el dolor sea el de siempre y se calme por la noche.
rule-hold-morning = Otra vez lo mismo, porque el dolor seguía a la mañana siguiente.
rule-hold-slow = Otra vez lo mismo: con algo de dolor, basta un pasito por semana.
rule-back-morning = Un paso menos, por la mañana siguiente. Si pasa otra vez, pide que lo vean, por favor.
rule-back-flare = Un paso menos: dos veces mucho más dolor del que es normal en ti.
rule-on-pain = Un pasito más: el dolor es el de siempre, y se calma por la noche.
rule-new-pace = Una velocidad nueva, según la tuya. Por eso los minutos empiezan otra vez con poco.
rule-hold-stumble = Otra vez lo mismo, porque tropezaste.
rule-hold-effort = Otra vez lo mismo, porque la última sesión fue dura.
rule-hold-part = Otra vez lo mismo, porque la última sesión fue un poco menos que el plan. Está bien así.
rule-hold-more = Otra vez lo mismo: fue más que el plan. Las rodillas se acostumbran más despacio que los pulmones.
rule-hold-extra = Otra vez lo mismo: hiciste una sesión extra. El descanso es parte del plan.
rule-hold-untold = Otra vez lo mismo, porque no sé cómo te fue en la última sesión.
rule-hold-week = Otra vez lo mismo: ya hubo bastante nuevo para una semana.
rule-comeback-1w = Tras una semana o más de pausa, repetimos la última sesión.
rule-comeback-2w = Tras dos semanas o más de pausa, empezamos un paso más abajo.
rule-comeback-4w = Tras tanto tiempo, empezamos desde el principio; vuelve rápido.
easier-least = Este ya es el primer paso. Si es mucho, detente a los dos minutos: también cuentan.
rule-easier = Un paso menos, como querías.
rule-cleared = Un comienzo nuevo y suave, ya que un profesional dijo que sí.
rule-new-goal = Tu plan cambió, así que primero va un paso seguro.
rule-new-place = Un lugar nuevo, así que allí empezamos con poco.

## Anotar

log-logged = <b>Anotado: { $walk }</b> · { $day }
log-pain = <b>Tomo nota: { $walk } · { $day }.</b>
log-skipped = <b>Tomo nota: { $day }, sin sesión.</b> Descansar está bien, y no se pierde nada.
log-no-weight = Dime tu peso (por ejemplo: 75 kg) si quieres calorías.
log-beyond = Es mucho más que el plan. La próxima vez, un poco menos, y tus rodillas podrán seguirte.
log-already = Ya está anotado: { $walk }.
log-other-day = Ese aviso era de este día: { $day }. ¿Qué día cuento?
log-count-that-day = Para { $day }
log-count-today = Para hoy
log-how =
    Cuéntame con tus palabras qué hiciste.
    Por ejemplo: <i>hice 20 min en la cinta a 2,5 km/h, esfuerzo 4/10</i>
log-slip =
    <b>¿{ $value }? Parece que se coló un error.</b>
    Aún no anoté nada. ¿Qué querías decir? Puedes escribirlo.
log-speed-unit =
    <b>¿{ $number } km/h o mph?</b>
    Así tus calorías salen bien.
log-off-scale = Mi escala va de 0 a 10, así que dejé fuera ese número. ¿Cómo fue?
log-future =
    <b>Ese día aún no llega: { $day }.</b>
    No anoté nada. Dímelo cuando esté hecho.
log-ask-future =
    <b>Ese día aún no llega. ¿Fue hoy?</b>
    Aún no anoté nada.
log-plan-instead = Al plan: cambiar mis días
log-skip-free = <b>Mañana no es día de tu plan, así que no habrá aviso.</b> El próximo es: { $day }.
log-skip-ahead =
    <b>Ese día aún no llega, así que no hay nada que saltar.</b>
    Dímelo ese día, o dale otro día a la sesión.
log-ask-again =
    <b>La sesión de hoy ya está anotada. ¿Otra más?</b>
    Una al día les basta a tus rodillas.
log-implausible =
    Parece que se coló un error en ese número: { $value }.
    No anoté nada. Escríbelo otra vez con su unidad, por favor: <i>20 min</i>, <i>2,5 km/h</i>, <i>1,2 km</i>.
log-was = Antes: { $walk }
log-several-out = <b>Deshecho: quité { $count } sesiones.</b>
log-several-twice =
    Estas sesiones ya están anotadas, de hace un momento. No las anoté dos veces.
kcal-so-far =
    <b>{ $net } kcal más que sin moverte.</b>
    { $count ->
        [one] De 1 sesión que me contaste.
       *[other] De { $count } sesiones que me contaste.
    }
kcal-so-far-none =
    Aún no hay ninguna sesión para sumar.
log-edit-several =
    Dejé las sesiones de ese mensaje como están.
    Cambia cada una en la lista.
log-edit-removed = Esa nota ya no está. /history muestra lo que hay.
log-edit-kept = Dejé esto como estaba: { $walk }. Si debe ser otra cosa, usa "Cambiar" debajo de la nota.

rate-effort-2 = 2 fácil
rate-effort-4 = 4 medio
rate-effort-6 = 6 duro
rate-effort-8 = 8 muy duro
rate-effort-10 = 10 al máximo
rate-pain-0 = Sin dolor
rate-pain-1 = 1 apenas
rate-pain-2 = 2 leve
rate-pain-4 = 4 medio
rate-pain-6 = 6 fuerte
rate-pain-8 = 8 intenso
rate-handrail-1 = Con apoyo
rate-handrail-0 = Manos libres
rate-stumbles-0 = Sin tropiezos
rate-stumbles-1 = Una vez
rate-stumbles-2 = Dos o más

skip-why =
    <b>Bien, hoy no.</b>
    ¿Qué lo impide? Me ayuda a hacer el plan.
skip-time = Sin tiempo
skip-ill = Malestar
skip-pain = Dolor
skip-travel = De viaje
skip-rest = Descanso
skip-said-time = <b>Tomo nota. Dos minutos junto a la pared también cuentan, si los encuentras.</b>
skip-said-ill = <b>Primero, que te mejores.</b> Vuelve cuando te sientas bien.
skip-two-minutes = Dos minutos ahora
skip-said-travel = <b>Buen viaje.</b> Dime la ciudad si quieres avisos allí.
skip-said-rest = <b>El descanso es parte del plan.</b>
part-ask =
    <b>¿Cuántos minutos hiciste?</b>
    Toca o escribe el número.

keep-ask =
    <b>¿Puedo guardar tus sesiones?</b>
    Guardo lo que me cuentas para planear tu próximo paso. /delete lo borra todo. Más: /privacy
keep-yes = Sí, guárdalas
keep-no = No, no las guardes
keep-not = No guardé nada. Igual puedes preguntar por calorías.

number-ask =
    <b>¿{ $minutes } minutos?</b>
    Dime qué quieres decir.
number-log = Anotar { $minutes } min
number-kcal = Calorías de { $minutes } min

## Calorías

ask-answer = <b>{ $net } kcal más que sin moverte</b> ({ $gross } en total).
ask-a-week = { $count } veces por semana: { $net } kcal más en total.
ask-read = Entiendo: { $read }
ask-assumed = Supongo: { $what }.
ask-how =
    Pregunta con tus palabras.
    Por ejemplo: <i>/ask 20 min hacia atrás a 3 km/h, 80 kg</i>
ask-how-steep =
    ¿Cuánta pendiente hay?
    Toca una, o dímelo, por ejemplo: <i>4 % de subida</i>. Una cinta la muestra.
ask-own-rest = Para calcular tu propia energía en reposo necesito juntas la edad, la altura y el sexo.
asked-load = carga { $load }
asked-gripping = con agarre fuerte
asked-resting = manos apoyadas sin fuerza
asked-motorless = cinta sin motor
asked-stairs = escaleras
asked-novice = primeras semanas
asked-practised = con práctica
asked-female = mujer
asked-male = hombre
asked-age = { $age } años
asked-height = { $cm } cm de altura
ask-how-long =
    <b>¿Cuánto tiempo, o qué distancia?</b>
    Por ejemplo: <i>20 min</i> o <i>1 km</i>.
ask-how-many-kcal =
    <b>¿Cuántas kcal son?</b>
    Las comidas son muy distintas. Mira el paquete y pregunta: <i>¿cuánto tiempo para 250 kcal?</i>
ask-time-for = <b>Unos { $low }–{ $high } min para { $kcal } kcal</b>, que son unos { $distance } a { $speed }.
ask-not-yet = <b>Eso aún no está en tu plan:</b> es una cuenta para saber, no una sesión para ti.
ask-not-yet-speed = Por ahora tu plan llega a { $speed }.
ask-in-plan = Tu plan ahora: { $session }.
ask-how-fast = <b>Unos { $speed } para { $kcal } kcal en { $minutes }.</b>
ask-how-fast-none = <b>A ninguna velocidad al caminar salen { $kcal } kcal en { $minutes }.</b>
ask-ceiling = Por ahora tu plan llega a { $speed } y { $limit } por sesión. A { $speed } se tarda unos { $low }–{ $high } min en total.
ask-beginner = Quien empieza camina unos { $minutes } min por sesión, despacio y con apoyo.
ask-rest-now = Ahora tu plan espera, así que por el momento no hay sesión.
ask-hands-not = Tu plan aún usa algo para agarrarte.
ask-split = Es mucho de una vez: para ti son { $sessions } sesiones de { $minutes }.
ask-too-much =
    <b>{ $kcal } kcal no son tarea para caminar hacia atrás.</b>
    Es para las rodillas y el equilibrio; las calorías son un pequeño extra. Pregúntame hasta 1000 kcal.
    Si la comida o el peso te pesan, un médico o nutricionista puede ayudarte, con cariño y en privado.
ask-not-a-target = Un número para saber, no una tarea. Caminar hacia atrás es ante todo para las rodillas y el equilibrio.
ask-compare =
    <b>{ $minutes } a { $speed }: { $backward } kcal hacia atrás, { $forward } hacia adelante.</b>
    Son { $ratio } veces las kcal, al { $activity } a la misma velocidad.
ask-compare-note = Las dos sin la energía que usas en reposo (neto). Con el mismo esfuerzo se parecen: hacia atrás vas más despacio.
ask-outside = Ahí no encontré ninguna medida. Toma estos números como una idea aproximada.
ask-fact-unknown =
    Para eso no tengo una respuesta medida.
    Prueba con: <i>¿de verdad son 6 MET?</i>, <i>¿qué tan exacto es?</i>, <i>¿neto o bruto?</i>
assume-mass-default = un peso de 70 kg (dime el tuyo)
assume-mass-saved = el peso que guardaste
assume-speed-usual = tu velocidad de siempre
assume-speed-default = una velocidad suave
assume-level = suelo plano
assume-sled-load = { $mass } en el trineo (dime la carga)
assume-stairs-forward = escaleras como se midió hacia adelante
assume-resting-own = tu propia energía en reposo
assume-no-rails = sin cargar peso en el pasamanos
assume-plan = lo demás como en tu plan
compare-button = ¿Y hacia adelante?
inverse-button = ¿Cuánto para { $kcal } kcal?
mass-button = Peso { $mass }

why-kcal =
    <b>De dónde salen estas kcal</b>
    Se midió el oxígeno de personas que caminaron hacia atrás a velocidades conocidas. Con esos números hice una curva: tu velocidad y la pendiente dan el oxígeno, y tu peso lo cambia a kcal.
    "Más que sin moverte" es neto. "En total" suma lo que gastas en reposo.
why-source = <i>{ $title }</i>. { $authors }, { $year }. { $grade } { $link }
why-source-undated = <i>{ $title }</i>. { $authors }. { $grade } { $link }
why-sure = Confianza: { $sure ->
    [sure] alta
    [fairly-sure] bastante alta
   *[unsure] baja
    }.
why-found = Qué encontró: { $finding } Sus límites: { $limits } { $because }
why-limits = En estos números caben unas 8 de cada 10 personas medidas. Quien empieza suele gastar más. Los artículos que dicen "6 MET" hablan de una velocidad de 5,6 km/h.

estimate-missing-duration = ¿Cuánto tiempo, o qué distancia? Por ejemplo: <i>20 min</i> o <i>1 km</i>.
estimate-implausible = Parece que se coló un error en ese número. Míralo y pregunta otra vez, por favor, por ejemplo: <i>20 min a 2,5 km/h, 75 kg</i>.

mass-unit = <b>¿Kilos o libras?</b>
mass-aim = Solo por el peso, este no es el camino: estudios pequeños vieron poco o nada. Sirve para piernas más fuertes y pasos más seguros; con el peso ayuda tu médico.
mass-keep =
    <b>{ $mass }. ¿Lo recuerdo?</b>
    Así tus calorías salen bien. Se guarda cifrado, y /delete lo borra.
mass-slip =
    <b>¿{ $said }? ¿Querías decir { $mass }?</b>
    Puedo recordarlo para tus calorías. Se guarda cifrado, y /delete lo borra.
mass-yes = Sí, recuérdalo
mass-no = No
mass-kept = Gracias, lo uso para tus calorías. Anotado: { $mass }.
mass-not-kept = No lo guardé. Añade tu peso cuando preguntes.
mass-implausible = Parece que se coló un error en ese peso. Escríbelo con su unidad, por favor, por ejemplo <i>75 kg</i>.

inline-example-title = Por ejemplo: { $example }
inline-example-1 = ¿20 min 3 km/h 80 kg?
inline-example-2 = ¿hacia atrás o hacia adelante, 3 km/h, 70 kg?
inline-example-3 = ¿cuánto tiempo para 100 kcal a 2,5 km/h, 75 kg?
share-button = Compartir
inline-example-message = Calorías de caminar hacia atrás: escribe mi nombre y, por ejemplo, <i>20 min 3 km/h 80 kg</i>.
inline-unread-title = Añade minutos, velocidad o peso
inline-unread-text = Por ejemplo: 20 min 3 km/h 80 kg
inline-burn-title = Calorías
inline-compare-title = Comparar con adelante
inline-time_for-title = ¿Cuánto tiempo?
inline-fact-title = Un dato
inline-signed = <i>Un cálculo aproximado, de medidas publicadas.</i>
inline-start = Preparar tu guía
inline-ask = Haz tu pregunta

## Historial y deshacer

history-head = <b>Tus últimas sesiones</b>
history-line = { $number }. { $day }: { $walk }
history-number = Nota { $number }
history-older = Anteriores
history-none-on = Para { $day } aún no hay nada anotado. Si caminaste, dímelo.
history-empty = Aún no hay nada anotado. Cuéntame qué hiciste, por ejemplo: <i>10 min hacia atrás, esfuerzo 3/10</i>.
history-one =
    <b>{ $day }: { $walk }</b>
    ¿Qué quieres cambiar?
history-removed = <b>Quitado:</b> { $day }, { $walk }.
edit-minutes = Minutos
edit-effort = Esfuerzo
edit-pain = Dolor
edit-stumbles = Tropiezos
edit-day = Día
edit-ask-day = <b>¿Qué día fue?</b> Puedes escribirlo: <i>lunes</i>, <i>12 de noviembre</i>.
edit-delete = Quitar
edit-ask-minutes = <b>¿Cuántos minutos fueron?</b>
edit-ask-effort = <b>¿Cuánto te costó, de 0 a 10?</b>
edit-ask-stumbles = <b>¿Cuántas veces tropezaste?</b>
edit-ask-pain = <b>¿Hubo dolor, de 0 a 10?</b>
undo-undone = <b>Deshecho.</b>
undo-redone = <b>Rehecho.</b>
undo-walk-out = La sesión ya no está: { $day }, { $walk }.
undo-walk-is = La sesión es: { $day }, { $walk }.
undo-note-out = La nota ya no está: { $day }, { $walk }.
undo-note-is = La nota está: { $day }, { $walk }.
undo-skip-out = La sesión vuelve a estar pendiente: { $day }.
undo-skip-is = La sesión se salta: { $day }.
undo-goal = Tu plan está como antes.
undo-person = Tus ajustes están como antes.
undo-pause = Tus pausas están como antes.
undo-nothing = No hay nada que deshacer.

## Avisos

remind-session = <b>{ $session }</b>
remind-tip = 💡 { $tip }
snooze-ask = <b>¿Cuándo te pregunto otra vez?</b>
snooze-15 = En 15 min
snooze-60 = En 1 h
snooze-evening = A las { $time }
snooze-type = Otra hora
snooze-ask-time =
    <b>¿A qué hora de hoy?</b>
    Escríbela, como 19:30.
snooze-set = <b>Te pregunto otra vez: { $when }.</b>
snooze-too-late = <b>Entonces, hoy ya no.</b> El plan sigue como está.
snooze-no-goal = Aún no hay ningún aviso que mover. /goal crea uno.
stop-done =
    <b>No te mando más avisos.</b>
    Tampoco novedades. Tus sesiones se quedan. /settings enciende los avisos otra vez, /delete lo borra todo.

## Ajustes

language-ours = Por ahora hablo: { $languages }. Las palabras cortas y sencillas van bien.
settings-head = <b>Ajustes</b>
settings-done = <b>Hecho.</b>
settings-button = Todos los ajustes
settings-zone = Zona horaria: { $zone } (allí son las { $time })
settings-reminder = Aviso: { $time }
settings-days = Tus días: { $days }
settings-units = Unidades: { $mass }, { $speed }, { $distance }
settings-unset = sin elegir
settings-off = apagado
settings-change-zone = Zona horaria
settings-change-time = Hora del aviso
settings-mass_unit = Peso en { $unit }
settings-speed_unit = Velocidad en { $unit }
settings-distance_unit = Distancia en { $unit }
settings-no-goal = Haz primero un plan: /goal
settings-no-goal-text = Puedo avisarte cuando tengas un plan. Son cinco toques.

## Privacidad, llevarse los datos, borrar

privacy-text =
    <b>Qué guardo, y por qué</b>
    · Tus respuestas, tu plan y tus sesiones: para acompañarte.
    · Tu peso, solo si me dejas: para las calorías. Tu zona horaria: para los avisos. Si compartes un lugar, no lo guardo.
    · Quién está a tu lado, si los dos dicen que sí: sabe si lo hiciste, si lo moviste o si necesitas ayuda.
    · El enlace por el que llegaste, si lleva una palabra: para que el responsable vea cuáles ayudan.
    El esfuerzo, el dolor, el peso, tu velocidad, las horas y tus palabras se guardan cifrados.
    Telegram no cifra de extremo a extremo los chats con bots.
    No se vende nada, y no se comparte nada más. Los registros no llevan textos ni datos de salud.
    Si no escribes en { $days } días, o me bloqueas ese tiempo, todo se borra; te lo digo dos semanas antes, si puedo.
    Quienes llevan el bot ven números, y tus datos solo si se lo pides. Lo que hacen queda anotado { $days } días. Si te cierran el bot, tu número se queda.
    /export te lo da todo, /delete lo borra al momento; las copias de seguridad pueden durar unas semanas más. /news apaga sus novedades.
    Responsable: { $operator }. Contacto: { $contact }. Dale este número, que es el tuyo aquí: <code>{ $number }</code>.
privacy-no-operator = sin nombre
privacy-no-contact = sin datos
export-everything = <b>Esto es todo lo que sé de ti.</b>
export-sessions = Tus sesiones en una tabla.
delete-ask = <b>¿Borrar todo?</b> { $count ->
    [0] Aún no tienes sesiones, pero se irían tu plan y tus ajustes.
    [one] Son 1 sesión, tu plan y tus ajustes.
   *[other] Son { $count } sesiones, tu plan y tus ajustes.
}
delete-what = <b>Se va todo:</b> plan, ajustes, todo tu registro y los avisos. Nadie puede recuperarlo; llévatelo antes si quizá lo quieras.
delete-export = Antes, exportar
delete-now = Borrar ahora
delete-cancel = Cancelar
delete-done =
    <b>Borrado. Ya no sé nada de ti.</b>
    /start empieza de nuevo.
delete-not = No se borró nada.

## Ayuda

help-what = <b>Soy una pequeña guía para caminar hacia atrás.</b> Unos minutos lentos cada vez, siempre con algo para agarrarte. Muchos vienen por sus rodillas o su equilibrio. No tienes que hacer nada.
help-text =
    <b>Qué puedes hacer aquí</b>
    · Cuéntame qué hiciste: <i>15 min hacia atrás, esfuerzo 4/10</i>
    · Pregunta: <i>¿calorías de 20 min a 3 km/h, 80 kg?</i>
    · /today tu sesión, /done cuando esté hecha
    · /history para mirar, cambiar o deshacer
    · /goal tu plan, /settings horas y unidades
    · /walktest tres metros hacia atrás, con reloj
    · /partner alguien a tu lado
    · /export y /delete tus datos, /privacy
    ¿Dolor, mareo o una caída? Dímelo enseguida, y detente.
help-who =
    <b>Soy un programa, no una persona ni un médico.</b>
    Te acompaño a caminar hacia atrás con pasos pequeños y seguros. /help muestra qué puedo hacer, /privacy qué guardo.
help-medical =
    <b>Eso no lo puedo juzgar.</b>
    Un farmacéutico, un médico o un fisioterapeuta sí puede. Lleva esta página si quieres: dice qué hiciste aquí.
help-weight =
    <b>Solo para el peso, este no es el camino.</b>
    En estudios pequeños hubo poco o ningún cambio. Para lo que sirve es para piernas más fuertes y pasos más firmes.
    ¿Ponemos una meta en minutos?
talk-refused = Está bien, y no cambió nada.
cancel-done = Bien, esa pregunta está cerrada. No cambió nada.
cancel-nothing = No hay nada abierto. /today muestra tu sesión.
menu-today = La sesión de hoy
menu-log = Anotar lo que hiciste
menu-ask = Preguntar por calorías
menu-history = Mirar, cambiar, deshacer
menu-goal = Tu plan
menu-settings = Horas y unidades
menu-export = Llevarte tus datos
menu-delete = Borrar tus datos
menu-privacy = Qué guardo, y por qué
menu-help = Qué puedes hacer aquí

## Seguridad

safety-emergency =
    <b>Detente. Puede ser una emergencia.</b>
    Llama ya a tu número de emergencias. En Europa es el 112, en América del Norte el 911.
    Que alguien se quede contigo. No sigas caminando.
safety-late = Acabo de leerlo. Espero que tuvieras ayuda cerca.
safety-safe = Estoy a salvo
safety-not-me = No era sobre mí
safety-taken-back =
    <b>Bien. Lo retiré, y tu plan sigue.</b>
    Si alguien cerca de ti está mal, que llame a un médico o al número de emergencias.
safety-taken-back-early = <b>Bien. Lo retiré.</b> Si alguien cerca de ti se siente mal, que llame a un médico o a emergencias.
safety-safe-said =
    <b>Me alegra que estés a salvo.</b>
    Que te vea un médico, por favor, antes de caminar otra vez hacia atrás. No te mando avisos hasta que me lo digas.
safety-not-alone =
    Gracias por decírmelo. Que alguien se quede contigo, por favor.
    Si aún no te vio un médico, llama ya: 112 o 911. Caminar hacia atrás espera hasta que un médico lo permita.
safety-call-now =
    <b>Sí. Si aún no llamó nadie, llama ya: 112 o 911.</b>
    O que llame alguien. No es molestar: para eso están. Siéntate o acuéstate, deja la puerta abierta, y que alguien esté contigo. No camines.
safety-stop =
    <b>Detente por hoy, por favor.</b>
    Siéntate, agárrate a algo y descansa. Si es fuerte, si vino de golpe o si no se pasa, llama a un médico. Si un punto se hincha o duele al tocarlo, que hoy lo vea alguien.
    No más sesiones hasta que se te pase. Luego empezamos con el paso más suave.
safety-stop-fall =
    <b>Siento tu caída. Detente por hoy, por favor.</b>
    ¿Te golpeaste la cabeza? ¿Tomas anticoagulantes? ¿No puedes ponerte de pie o apoyar una pierna?
    Si es así, llama ya a un médico o a emergencias. Con huesos frágiles, o si un punto se hincha o duele al tocarlo, que hoy lo vea alguien.
    Si no, descansa al menos hasta mañana. Luego empezamos con el paso más suave.
safety-clot =
    <b>Detente, por favor, y que un médico lo vea hoy.</b>
    Una pantorrilla caliente, roja o hinchada puede ser un coágulo. Si además te falta el aire, llama a tu número de emergencias.
    No más sesiones hasta que lo vea un médico.
pain-push-on =
    <b>Descansa hoy. No aguantes el dolor.</b>
    Si mañana temprano está tranquilo, seguimos con un paso pequeño. Punzante, hinchado o caliente, una articulación que falla, o mañana no está mejor: que lo vea un médico.
limb-infection =
    <b>Busca ayuda ahora, por favor.</b>
    Fiebre o escalofríos con una articulación o pierna hinchada, caliente o roja pueden ser una infección. Llama a un médico o ve hoy a urgencias, no esperes a mañana. Si hay confusión, desmayo o te falta el aire: 112 o 911.
    No camines hasta que lo vea un médico.
limb-hot =
    <b>Que un médico lo vea hoy, por favor.</b>
    Una pantorrilla o pierna hinchada, caliente, roja o dolorida puede ser un coágulo, sobre todo tras un vuelo o mucho reposo. Una articulación caliente e hinchada puede ser una infección. No la frotes. Si te falta el aire o te duele el pecho: llama al 112 o al 911.
    No camines hasta que lo vea un médico.
limb-locked =
    <b>No camines con ella, por favor. Que un médico la vea hoy.</b>
    Si la rodilla se traba, o no se estira o no se dobla, puede haber algo atrapado dentro. No la fuerces. Descansa con la pierna en alto. Si se hincha rápido, o el pie se pone frío o dormido: busca ayuda enseguida.
    No más sesiones hasta que la vea un médico.
limb-still =
    <b>Aún duele: entonces descansa, y no lo fuerces.</b>
    Siéntate, con la pierna en alto. Si se hincha, se calienta o no aguanta tu peso, que un médico lo vea hoy. También si mañana no está mejor.
    Dime cuando se te pase, o cuando alguien lo haya visto.
safety-cleared = Un profesional dijo que sí
safety-gone = Ya se me pasó
safety-cleared-said =
    <b>Qué bueno saberlo.</b>
    Empezamos otra vez con pasos pequeños. /today muestra el próximo.
safety-denied = Qué bien que no sea eso. Lo que dije sigue en pie: hoy, descanso. Dime cuando se te haya pasado, o cuando lo haya visto alguien.
safety-eased-stumble =
    <b>Qué bien que me lo dices. La próxima vez, despacio y con apoyo.</b>
    Si fue en una sesión, dímelo junto: <i>10 min, 1 tropiezo</i>. Entonces el plan baja un paso.
safety-lifelong = Bueno saberlo, y entiendo que nada de eso es nuevo. Si te cuesta ver o agarrarte, quédate junto a una pared o un pasamanos. Si cambia de golpe, llama al 112 o al 911.
safety-eased-tired =
    <b>Entonces descansa hoy. Es parte del plan.</b>
    Uno o dos días de rigidez o cansancio son normales tras algo nuevo. Si crece, se hincha o sigue, dímelo.
rest-today =
    <b>Hoy no, por favor: descansa, por lo que me contaste.</b>
    Caminar hacia adelante, con calma, está bien. Si para entonces va mejor, sigue con la próxima. Si se hincha, crece o sigue, que lo vea alguien.
rest-next = Próxima: { $day }.
safety-despair =
    <b>Siento que ahora todo pese tanto.</b>
    Solo soy una guía para caminar. Habla, por favor, con alguien de confianza, o con una línea de ayuda. findahelpline.com tiene líneas gratis de cada país.
    Si estás en peligro ahora, llama a tu número de emergencias.
heavy-ask = ¿Estás pensando en hacerte daño, o en quitarte la vida?
heavy-still =
    <b>Qué bueno que me lo digas. Tú importas.</b>
    No tienes que llevarlo a solas. Llama ahora a alguien, por favor: a quien tengas confianza, o a una línea de ayuda (findahelpline.com). No tienes que explicar nada. Deja las pastillas, o lo que pueda hacerte daño, fuera de tu alcance.
heavy-still-again =
    <b>Solo soy un programa: que una persona esté contigo ahora, por favor.</b>
    Sí, llama: amigos, familia, una línea de ayuda. En España es el 024; findahelpline.com tiene las demás. En peligro: 112 o 911.
heavy-yes = Sí, o no lo sé
heavy-no = No, estoy a salvo
heavy-yes-said =
    <b>Gracias por decirlo. Llama ya, por favor: 112 o 911.</b>
    En España también ayuda el 024. Ve con alguien, o pide que venga, y quédate con esa persona. Deja las pastillas, o lo que pueda hacerte daño, fuera de tu alcance. Aquí no hay nada que hacer ahora.
heavy-no-said =
    <b>Gracias. Qué bueno que me lo dijiste.</b>
    Habla hoy con alguien de todos modos, y con tu médico. findahelpline.com está a toda hora. Aquí no hay que hacer nada: di “pausa”, y me quedo en silencio.
safety-eating =
    <b>Prefiero no calcular eso.</b>
    Tu cuerpo necesita comida y descanso para moverse. Si comer o el peso te pesan, un médico puede ayudarte, con cariño y en privado.
safety-child =
    <b>Haz esto junto a una persona adulta, por favor.</b>
    Solo acompaño a adultos, y no guardo datos de salud de niños.
better-in-pause = Me alegro. Tu plan sigue en pausa. Toca aquí cuando quieras seguir; empezamos con un paso pequeño.
pain-none = <b>Qué bueno saberlo.</b> Entonces seguimos con el plan.
stumble-noted =
    <b>Qué bien que no caíste.</b>
    Tomo nota, y el plan lo tiene en cuenta. La próxima vez más despacio, con las dos manos en algo firme.
pain-mild =
    <b>Al principio es común una pequeña molestia.</b>
    Sigue despacio. Si aumenta o no se pasa, dímelo.
pain-session-kept = La sesión termina aquí. Guardé los { $minutes } min hechos hasta ahora.
pain-level =
    <b>Lo siento. ¿Qué tan fuerte es, de 0 a 10?</b>
    No camines hacia atrás, por favor, hasta que sepamos más.
pain-level-again = <b>Falta esto:</b> ¿qué tan fuerte es, de 0 a 10?
pain-signs-again = <b>Falta esto:</b> ¿es un dolor agudo o hay hinchazón, te falla una articulación, o no puedes apoyar peso ahí?
pain-first = Antes necesito saber un poco más. Hasta entonces, no camines hacia atrás, por favor.
pain-signs =
    <b>Lo siento. Hoy no camines hacia atrás.</b>
    ¿Es un dolor agudo o hay hinchazón? ¿Te falla una articulación? ¿No puedes apoyar peso ahí?
pain-signs-kept = <b>Siento que te doliera. Por hoy basta.</b> ¿Es un dolor agudo o hay hinchazón, te falla una articulación, o no puedes apoyar peso ahí?
pain-signs-none = Nada de eso
pain-signs-some = Sí, algo de eso
pain-doctor =
    <b>Entonces detente, por favor, y que lo vea un médico o fisioterapeuta.</b>
    No te mando avisos hasta que me digas cómo fue.
pain-rest =
    <b>Descansa esa parte dos o tres días.</b>
    Puedes caminar hacia adelante mientras el dolor no pase de 2. Mientras duela más de lo normal, tus pasos no crecen.
pain-rest-long =
    <b>Descansa esa parte hasta este día: { $day }.</b>
    Puedes caminar hacia adelante mientras el dolor no pase de 2. Si no mejora, ve al médico.
pain-longer = Pausa de una semana
pain-hold =
    <b>Entonces hoy no más, y la próxima vez lo mismo.</b>
    Si mañana por la mañana está peor, dímelo: entonces bajamos un paso.
pain-usual =
    <b>No es más de lo normal en ti, así que tu plan se queda.</b>
    Hoy no crece. Si se vuelve agudo, se hincha o te falla una articulación, detente y dímelo.
usual-ask =
    <b>¿Cuánto te duele en un día normal, de 0 a 10?</b>
    Pregunto una sola vez. Un dolor que es normal en ti y se calma por la noche no tiene que parar tu plan.
usual-0 = 0 nada
usual-1 = 1 de 10
usual-2 = 2 de 10
usual-3 = 3 de 10
usual-4 = 4 de 10
usual-5 = 5 de 10
usual-button = Mi dolor de siempre
usual-said = <b>Tu dolor de siempre: { $pain } de 10.</b>
usual-much = Es mucho para todos los días. Muéstralo a un médico o fisioterapeuta, por favor. Por encima de 5 siempre pido descanso.
## La mañana siguiente

morning-ask =
    <b>¿Cómo va esta mañana, tras un dolor { $pain } al caminar?</b>
    Con un toque sé si seguimos, esperamos o bajamos un paso.
morning-settled = Como siempre
morning-still = Aún más que siempre
morning-worse = Peor
morning-said-settled = <b>Bien. Se calmó por la noche.</b>
morning-said-still = <b>Gracias. Entonces tus pasos no crecen.</b>
morning-said-worse =
    <b>Gracias por decírmelo. Entonces un paso menos, y dos días de descanso.</b>
    Puedes caminar hacia adelante mientras no empeore.
yes-button = Sí
no-button = No

## Grupos

group-hello = Hola. Menciona mi nombre y pregúntame por calorías. El plan lo llevamos en privado.
group-help =
    Aquí respondo preguntas de calorías.
    Por ejemplo: <i>¿20 min hacia atrás a 3 km/h, 80 kg?</i>
    /team suma los minutos de quienes participan.
    El plan lo llevamos en privado: abre un chat conmigo.
group-open = Abrir chat privado
group-privacy = En un grupo no guardo nada de lo que se dice. Abre un chat privado conmigo para leer el texto completo.

## Cosas raras

odd-part-unclear = Una parte no la entendí: “{ $text }” ¿Me la preguntas con otras palabras?
odd-unclear =
    No entendí eso.
    Cuéntame qué hiciste (<i>15 min, esfuerzo 4/10</i>), pregunta por calorías, o toca aquí.
odd-unclear-short = <b>Gracias por contármelo.</b> No anoté nada nuevo de eso.
odd-unclear-known = Lo último que tengo anotado: { $walk }. Toca para cambiarlo, o di por ejemplo “no, 7 min”.
odd-languages = Hablo { $languages }. Los números los leo en cualquier idioma: <i>20 min</i>.
odd-too-long = Es más de lo que puedo leer de una vez. Cuéntame pocas sesiones cada vez, por favor.
odd-forwarded = Eso lo reenviaste, así que no hice nada. Si lo quieres decir tú, escríbelo.
odd-command = No conozco ese comando. /help muestra los que hay.
odd-command-near = No conozco ese comando. ¿Querías decir /{ $command }?
odd-old-button = Este botón es antiguo.
odd-old = Ese botón es de otro momento, así que no hice nada. Ahora está así:
odd-already = Ya está hecho.
odd-not-yours = Eso es de otra persona. Abre un chat conmigo para lo tuyo.
odd-speed-unit =
    <b>¿{ $number } km/h o mph? ¿Y cuánto tiempo?</b>
    Por ejemplo: <i>20 min a { $number } km/h</i>
odd-voice = No puedo oír sonidos. Basta un texto corto, como <i>15 min, esfuerzo 4</i>.
odd-attachment = Solo puedo leer texto. ¿Eso era un "hecho"?
odd-broken =
    Lo siento, algo falló de mi lado. No cambió nada.
    Prueba otra vez en un minuto, por favor. Código: { $code }
unopened-waits =
    <b>Ahora no puedo mirar mis notas.</b>
    Lo que escribiste no se pierde: respondo en cuanto se arregle. A las señales de peligro respondo enseguida.
unopened-damaged =
    <b>Lo siento, no puedo abrir lo que guardo de ti.</b>
    Quienes llevan el bot pueden recuperarlo de su copia. A las señales de peligro respondo igual.
    Si prefieres empezar de nuevo: el botón lo borra todo, y /start comienza otra vez.

## Cómo va

stats-none =
    <b>Aún no hay nada que mostrar.</b>
    Después de tu primera sesión, aquí habrá un dibujo.
stats-first = <b>Tu primera semana: { $sessions ->
    [one] 1 sesión
   *[other] { $sessions } sesiones
}, { $minutes } min.</b>
stats-first-kind = Un buen comienzo. Un hábito tarda semanas en crecer, así que aún no hay puntos.
stats-week = <b>{ $week }</b>
stats-score = Hábito: { $score } de 100. { $streak ->
    [0] La próxima semana completa aún está por venir.
    [one] 1 semana cumplida.
   *[other] { $streak } semanas cumplidas seguidas.
}
stats-all = En total: { $sessions ->
    [one] 1 sesión
   *[other] { $sessions } sesiones
}, { $minutes } min, { $average } min de promedio.
stats-longest = La más larga: { $minutes } min, { $day }.
stats-distance = Distancia: { $distance }, de { $sessions ->
    [one] 1 sesión en la que la dijiste
   *[other] { $sessions } sesiones en las que la dijiste
}.
stats-effort = Esfuerzo en { $minutes } min: { $before } al principio, ahora { $now }.
stats-weeks = Semanas, min hechos/en el plan: { $weeks }.
stats-habit =
    <b>Hábito: { $score } de 100.</b>
    En diez semanas: hecho { $done }, en parte { $part }, sin hacer { $missed }.
    Los descansos, los días saltados y las pausas no cuentan.
    En los últimos días: { $days }.
stats-habit-first =
    <b>Tu primera semana.</b>
    Hecho { $done }, en parte { $part }, sin hacer { $missed }. Los descansos no cuentan.
    En los últimos días: { $days }.
stats-effort-none = Dime cuánto te costó una sesión, y puedo mostrarte cómo cambia.
stats-effort-all = <b>Cuánto te costó.</b> { $points }.
stats-effort-same = <b>Cuánto te costaron { $dose }.</b> { $points }.
stats-habit-button = Calendario
stats-effort-button = Esfuerzo
stats-pain-button = Dolor
stats-pain-none = No me has contado de dolor en una sesión. Qué bien; dime si alguna duele.
stats-pain-head =
    <b>Dolor en tus últimas { $count } notas: como mucho { $most } de 10.</b>
    { $points }.
stats-pain-of = { $day }: { $pain }
stats-pain-morning = { $day }: { $pain } (mañana siguiente: { $morning })
card-button = Tarjeta para compartir
card-ask =
    <b>¿Qué ponemos en tu tarjeta de { $month }?</b>
    Solo lo que tú elijas. Nunca el dolor, el peso ni tu plan.
card-none = Aún no hay ninguna sesión en { $month }, así que no hay tarjeta.
card-on = { $what }: en la tarjeta
card-off = { $what }: fuera
card-make = Hacer la tarjeta
card-days = Días que caminaste
card-minutes = Minutos
card-longest = Sesión más larga
card-weeks = Semanas con sesión
card-month = { $month } de { $year }
card-title = Caminar hacia atrás, { $month }
card-head = <b>Tu tarjeta de { $month }.</b> Reenvíala si quieres.
card-line = { $what }: { $value }
card-footer = hecho con Retrowalk
stats-sheet-button = Hoja para mi fisioterapeuta
why-score-button = ¿Por qué estos puntos?
why-score =
    <b>Los puntos crecen con cada día del plan que haces.</b>
    Un día sin hacer quita una décima parte como mucho, y eso vuelve. Los descansos, los días saltados y las pausas no suman ni restan.
    La fórmula es la de Loop Habit Tracker (una app de código abierto): los días más viejos cuentan cada vez menos.
    Su límite: cuenta días, no salud.

picture-weeks-title = Minutos por semana
picture-weeks-legend = Marco: en el plan
picture-habit-title = Tus días
picture-effort-all = Cuánto te costó
picture-effort-same = Cuánto te costaron { $dose }
picture-pain-title = El dolor, y la mañana siguiente
picture-morning-settled = se calmó
picture-morning-still = sigue ahí
picture-morning-worse = peor
picture-morning-untold = no lo dijiste
picture-effort-legend = 0 = sin esfuerzo, 10 = el máximo
picture-done = hecho
picture-part = en parte
picture-missed = sin hacer
picture-ahead = en el plan

sheet-caption =
    <b>Una página para mostrar a tu fisioterapeuta.</b>
    Dice lo que anotaste, y nada más.
sheet-file = caminar-hacia-atras.pdf
sheet-title = Caminar hacia atrás: lo que se hizo
sheet-period = De { $first } a { $last }
sheet-plan = Próxima sesión: { $session }
sheet-rule = Por qué: { $rule }
sheet-screening-none = Preguntas antes de empezar: ninguna se cumplía.
sheet-screening-some = Preguntas antes de empezar: una o más se cumplían. El plan más suave.
sheet-screening-unsure = Preguntas antes de empezar: no se sabe bien. El plan más suave.
sheet-cautious = Después se contó una señal de peligro. El plan más suave.
sheet-week = Semana del
sheet-planned = En el plan
sheet-done = Hecho
sheet-minutes = Minutos
sheet-effort = Esfuerzo
sheet-pain = Peor dolor
sheet-stumbles = Tropiezos
sheet-notes = Sesiones con dolor o tropiezos
sheet-note = { $day }: { $minutes } min, dolor { $pain } de 10, tropiezos { $stumbles }
sheet-footer = Contado por la persona que camina. Esfuerzo y dolor de 0 a 10. No es un informe médico.

## El plan que viene

plan-head = <b>Tu plan: semana { $week }.</b> { $level }
plan-paused = Estás en pausa. /resume la termina.
plan-line = · { $day }: { $session }
plan-if-well = Así sigue si cada sesión va bien. Lo cambio con lo que me cuentas.
plan-length-no-end = <b>No tiene fecha de fin.</b> Sigue mientras te haga bien.
plan-length-on = Si cada sesión va bien, los { $minutes } min llegan hacia el { $day }, en { $weeks ->
    [one] una semana
   *[other] unas { $weeks } semanas
}. Un día difícil solo lo retrasa un poco.
plan-length-there = Ya estás en { $minutes } min.
plan-length-beyond = { $minutes } min son más de lo que tu plan alcanza por ahora.
plan-length-then = La mayoría de los estudios duró seis semanas, tres días por semana. Después, dos o tres días por semana lo mantienen.
plan-length-new = <b>No tiene fecha de fin.</b> Empiezas con pocos minutos, y crecen cuando resulta fácil. La mayoría de los estudios duró seis semanas, tres días por semana; puedes parar o hacer una pausa cuando quieras.
level-1 = Ahora crecen los minutos.
level-2 = Ahora crece la velocidad, un poco.
level-3 = Ahora las manos sueltan el pasamanos, paso a paso.
level-4 = Ahora puede haber un poco de pendiente.
level-5 = Llegaste a tu meta: mantenla.
why-plan-button = ¿Por qué este paso?
why-because = Lo decidió esto: { $told }.
because-minutes = { $value } min hechos
because-planned_minutes = { $value } min en el plan
because-effort = esfuerzo { $value }
because-pain = dolor { $value }
because-usual_pain = dolor de siempre { $value }
because-stumbles = tropiezos { $value }
because-new_rungs = pasos nuevos en una semana: { $value }
because-gap_days = días desde la última sesión: { $value }
why-own-caution = Ningún estudio dice esto exactamente: es nuestra propia cautela.
why-plan = Todas las reglas y sus fuentes están en la página del plan de este proyecto.

## Alguien a tu lado

partner-button = Alguien a mi lado
partner-head = <b>Alguien a tu lado</b>
partner-what =
    Un ayudante está junto a ti. Un acompañante también camina.
    Saben tres cosas: hecho, movido, o necesitas ayuda. Nada más, y solo si los dos dicen que sí.
partner-is-spotter = Tu ayudante es { $name }. Sabe de ti: hecho, movido, o necesitas ayuda.
partner-is-buddy = Tu acompañante es { $name }. Cada cual sabe del otro: hecho, movido, o necesita ayuda.
partner-is-walker = Ayudas a { $name }. Tú sabes: hecho, movido, o necesita ayuda.
partner-waits = Hay un enlace abierto. Cuando alguien lo use, te lo digo.
partner-teams = Tus minutos cuentan en { $count ->
    [one] 1 grupo
   *[other] { $count } grupos
}.
partner-no-teams = No contar en grupos
partner-ask-spotter = Pedir ayudante
partner-ask-buddy = Pedir acompañante
partner-withdraw = Retirar el enlace
partner-leave = Dejar a { $name }
partner-hand = Necesito ayuda
partner-hand-said = <b>Ayuda pedida.</b> { $count ->
    [one] 1 persona lo sabe ahora.
   *[other] { $count } personas lo saben ahora.
} En una emergencia llama al 112 o al 911.
partner-left-said = <b>Terminado.</b> Entre { $name } y tú ya no se comparte nada.
partner-my-name-spotter =
    <b>¿Qué nombre verá tu ayudante?</b>
    Escríbelo, por ejemplo tu nombre de pila.
partner-my-name-buddy =
    <b>¿Qué nombre verá tu acompañante?</b>
    Escríbelo, por ejemplo tu nombre de pila.
partner-your-name =
    <b>¿Y qué nombre verá { $name }?</b>
    Escríbelo, por ejemplo tu nombre de pila.
partner-link =
    <b>Dale este enlace a una sola persona.</b>
    { $link }
    Sirve una vez, durante { $days } días. Te digo cuando alguien lo use.
partner-send = Enviarlo
partner-share-spotter = { $name } te pide que estés a su lado cuando camina hacia atrás.
partner-share-buddy = { $name } te pide que también camines hacia atrás, cada cual a su ritmo.
partner-asked-spotter =
    <b>{ $name } te pide ser su ayudante.</b>
    Tú sabes tres cosas: hecho, movido, o necesita ayuda. De ti no sabe nada. Cada cual puede dejarlo cuando quiera: /partner
partner-asked-buddy =
    <b>{ $name } te pide ser su acompañante.</b>
    Cada cual sabe tres cosas del otro: hecho, movido, o necesita ayuda. Cada cual puede dejarlo cuando quiera: /partner
partner-yes = Sí, acepto
partner-no = No, gracias
partner-refused = Está bien. No se comparte nada.
partner-agreed-one =
    <b>Desde ahora ayudas a { $name }.</b>
    Te digo cuando una sesión está hecha o se movió, y cuando necesita ayuda.
partner-agreed-both =
    <b>Desde ahora { $name } es tu acompañante, y tú el suyo.</b>
    ¿Quieres un plan para ti? /start lo prepara.
partner-link-over = Este enlace ya se usó o ya no vale. Pide uno nuevo.
partner-link-own = Este enlace es tuyo. Dáselo a una persona.
partner-link-twice = Ya hay un acuerdo entre { $name } y tú.
partner-news-done = <b>{ $name }: hecho por hoy.</b>
partner-news-moved = <b>{ $name }: movido a otro día.</b>
partner-news-hand = <b>{ $name } necesita ayuda.</b> Llama o pasa a ver, por favor.
partner-news-joined = <b>{ $name } dijo que sí y ya está a tu lado.</b> /partner lo muestra y lo termina.
partner-left = Una persona se fue, y ya no compartes nada con ella. /partner muestra quién está a tu lado.
team-join-word = entrar
team-leave-word = salir
team-first = Primero dime en un chat privado que puedo guardar tus sesiones. Luego envía aquí /team entrar.
team-sum =
    <b>Esta semana, en conjunto: { $minutes } min.</b>
    De { $people } personas que participan. Solo se dice la suma. /team entrar, /team salir
team-few =
    <b>Participan { $people } de { $least }.</b>
    Desde { $least } personas digo la suma de la semana, y nada más. /team entrar, /team salir

## Pausa

pause-ask = <b>¿Cuánto tiempo hago pausa?</b>
    Toca, o escribe un número de días. No se pierde nada, y los días de pausa no cuentan{ $since }.
pause-since = . Cuenta como pausa desde { $day }
pause-from = . Primer día: { $day }
pause-week = Una semana
pause-month = Un mes
pause-month-button = Pausa de un mes
pause-open-button = Pausa hasta que avise
pause-open = Hasta que avise
pause-card =
    <b>{ $head }</b>
    Mientras tanto no hay avisos, y estos días no cuentan{ $since }.
operation-told =
    <b>Que te vaya bien en la operación.</b>
    Camina otra vez hacia atrás solo cuando tu cirujano o fisioterapeuta diga que sí. Puedo guardar silencio hasta que me avises.
operation-paused =
    <b>Que te vaya bien. Guardo silencio desde { $day } hasta que me avises.</b>
    Camina otra vez hacia atrás solo cuando tu cirujano o fisioterapeuta diga que sí.
pause-today-said = Por hoy, nada más.
pause-open-said = En pausa hasta que me avises.
pause-until-said = En pausa hasta { $day }.
pause-end = Aquí estoy de nuevo
pause-none = No estás en pausa.
back-welcome =
    <b>Qué gusto tenerte de vuelta. Los avisos están apagados.</b>
    ¿Los enciendo otra vez?
back-on = Sí, { $time }
back-off = No, apagados
back-on-said = <b>Bien.</b> { $next }
pause-next = Próximo aviso: { $when }.
pause-ended =
    <b>Qué gusto tenerte de vuelta.</b> { $next }
    Damos un primer paso seguro.

## Una mirada a la semana

digest-week = <b>Esta semana: { $done } de { $planned }, { $minutes } min.</b>
digest-days = { $days }.
digest-day-ahead = aún por hacer
digest-day-missed = sin hacer
digest-longest = Sesión más larga: { $minutes } min.
digest-effort = Lo que más te costó: { $effort } de 10.
digest-pain = Peor dolor: { $pain } de 10.
digest-next = Próxima semana: { $days } × { $session }.
digest-reason = Tú querías: <i>{ $reason }</i>
digest-good = Se ve bien
digest-good-said = Bien. Hasta pronto.
digest-easier = Más fácil
digest-other-days = Otros días
digest-on = Desde ahora llega un resumen semanal, el { $day }.
digest-off = Sin resumen semanal
digest-off-said = Ya no hay resumen semanal. /settings lo trae de vuelta.
digest-quiet =
    <b>Una semana tranquila.</b> No se pierde nada.
    ¿Qué lo impidió?
quiet-time = Falta de tiempo
quiet-ill = Malestar
quiet-pain = Dolor
quiet-not-now = Ahora no es para mí
quiet-time-said =
    <b>Entonces busquemos una hora mejor, o menos días.</b>
    Dos minutos junto a la pared también cuentan.
quiet-ill-said = <b>Primero, que te mejores.</b> ¿Hago pausa?
quiet-not-said = <b>Está bien.</b> ¿Hago pausa, y pregunto más adelante?

## Volver

comeback-head = <b>Siempre es un gusto verte.</b> No se pierde nada: { $sessions ->
    [0] tu plan está aquí.
    [one] ya tienes 1 sesión.
   *[other] ya tienes { $sessions } sesiones.
}
comeback-start = ¿Empezamos de nuevo con { $session }?
comeback-last = No te pregunto más. Escríbeme cuando quieras.
start-button = Empezar
stop-button = Sin avisos

## Sesiones guiadas

guided-check = <b>Antes de empezar: { $session }.</b>
guided-check-treadmill = · Pasamanos a tu alcance, clip puesto, la cinta en lo más lento; luego no más de { $speed }
guided-check-floor = · Una pared o un pasamanos a tu alcance, el camino detrás de ti libre y plano
guided-check-all =
    · Nadie ni nada detrás de ti
    · El teléfono fuera de la mano, con sonido
guided-test = Probar el sonido
guided-go = Todo listo, vamos
guided-not-now = Ahora no
guided-stop = DETENTE
guided-later = Muy bien. Aquí estoy cuando quieras.
guided-running = Hay una sesión en marcha.
guided-still =
    Hace un rato escribiste "empezar", y acabo de leerlo.
    ¿Aún quieres?
guided-test-said =
    { $heard ->
        [words] <b>Camina cuando la voz lo diga.</b>
       *[other] <b>Tres cortos y uno largo: camina.</b>
    }
    { $heard ->
        [words] También te dice cuándo ir más lento y quedarte de pie.
       *[other] Tres que bajan: ve más lento y quédate de pie.
    }
guided-track =
    <b>Toca reproducir y deja el teléfono.</b>
    El sonido te guía, también con la pantalla bloqueada. No tienes que mirar nunca.
    Ponlo a velocidad 1×: a cualquier otra, sus tiempos no son correctos.
# Lo dice una máquina: corto, y tal como se oye.
spoken-lead = Deja el teléfono. Empieza en diez segundos.
spoken-start = Camina ahora.
spoken-round = Camina ahora. Ronda { $round } de { $rounds }.
spoken-stand = Más lento, y quédate de pie.
spoken-tick = { $left }
spoken-alive = Bien. Sigue.
spoken-half = Ya va la mitad.
spoken-end = Hecho. Más lento, y detente.
guided-file = sesion.mp3
guided-begins =
    <b>Empieza en diez segundos.</b>
    Di o toca DETENTE cuando quieras.
guided-cue-walk = <b>Camina: { $length }.</b> Ronda { $round } de { $rounds }.
guided-cue-rest = <b>Más lento, y quédate de pie: { $length }.</b>
guided-card-walk = ▶ Ronda { $round } de { $rounds } · camina · quedan { $left }
guided-card-rest = ⏸ Tras la ronda { $round } de { $rounds } · de pie · quedan { $left }
guided-over = <b>Hecho: { $minutes } min hacia atrás.</b>
guided-effort = ¿Cuánto te costó, de 0 a 10?
guided-any-pain = ¿Hubo dolor, de 0 a 10?
guided-any-stumble = ¿Tropezaste?
guided-stopped =
    <b>Sesión detenida: { $length }.</b>
    ¿Estás bien?
guided-yes = Sí, todo bien
guided-pain = Dolor
guided-dizzy = Mareo
guided-fell = Me caí
guided-dizzy-said =
    <b>Siéntate, y quédate así hasta que se pase.</b>
    Si no se pasa, o viene con dolor en el pecho o debilidad, llama a tu número de emergencias.
    Díselo a tu médico, por favor. Espero hasta que digas que se fue. Luego damos solo los pasos más suaves.
guided-fell-said =
    <b>Quédate donde estás un momento.</b>
    Dolor fuerte, un golpe en la cabeza, o no puedes apoyar una pierna: pide ayuda.
    Cuéntale la caída a tu médico, por favor. Espero hasta que digas que estás bien. Luego damos solo los pasos más suaves.
guided-lost =
    <b>Te perdí un momento.</b>
    ¿La terminaste?
guided-lost-yes = Sí, toda

## Más de los avisos

remind-cue = { $cue }
remind-again-plain = <b>Aún por hacer hoy: { $session }.</b>
remind-again-warm = <b>Hoy aún hay tiempo: { $session }.</b> Solo si te viene bien.
remind-again-brief = <b>Por hacer: { $session }.</b>
remind-ignored = Te escribí dos veces, y quizá no era el momento. ¿Qué te ayudaría? Si no tocas nada, guardo silencio.
remind-plain-first = Tu primera sesión. Con poco está bien.
remind-plain-hurt = Si aún duele, dímelo antes.
remind-plain-back = No hay nada que recuperar. Empezamos con poco.
remind-plain-last = Una más, y tu semana está completa.
remind-plain-fresh = Un día nuevo. Dos minutos también cuentan.
remind-plain-row = { $sessions } sesiones en dos semanas. Así crece un hábito.
remind-plain-usual = Tu hora de caminar.
remind-warm-first = Me alegra que estés aquí. Con poco está muy bien.
remind-warm-hurt = ¿Cómo estás hoy? Si aún duele, dímelo antes.
remind-warm-back = Qué gusto verte. No hay nada que recuperar, empezamos con poco.
remind-warm-last = Solo una más, y tu semana está completa. Qué lindo.
remind-warm-fresh = Hoy es un día nuevo. Hasta dos minutos cuentan.
remind-warm-row = { $sessions } sesiones en dos semanas. Es para sentir orgullo.
remind-warm-usual = Un ratito para ti.
only-two-button = Solo 2 min
move-button = Mejor { $day }
move-may = Claro que sí. Un día más tarde está bien, y no se pierde nada.
move-said = <b>Nuevo día: { $day }.</b> Hoy no suma ni resta.
start-later = <b>Tu plan empieza: { $day }.</b> Hasta entonces guardo silencio, y ningún día cuenta.
pause-end-now = Empezar ya
stand-in-said = <b>{ $day } queda libre, y { $to } cuenta en su lugar.</b> Tu plan sigue igual.
stand-in-when = Te escribo { $when }.
move-back-button = Sí, mejor hoy

## Más comandos

menu-plan = esta semana y la próxima
menu-stats = cómo va
menu-pause = poner el plan en pausa
menu-why = por qué este paso

## Más ajustes

language-name = Español
language-names = español espanol castellano spanish spanisch
language-go-on = Seguir en español
decimal-mark = ,
settings-quiet = Silencio de { $start } a { $end }. Tu día termina a las { $day_ends }.
settings-language = Idioma: { $language }
settings-away = De viaje hasta { $day }.
settings-digest = Resumen semanal: { $on }
settings-follow_up = Preguntar otra vez: { $on }
settings-pictures = Dibujos: { $on }
settings-dark = Dibujos oscuros: { $on }
settings-sounds = Sonidos: { $on }
sounds-both = palabras y tonos
sounds-words = solo palabras
sounds-tones = solo tonos
sounds-off = sin sonido
sounds-set = <b>Desde ahora las sesiones suenan así: { $sounds }.</b>
sounds-no-voice = Aquí no hay una voz para tu idioma, así que oyes tonos.
# Lo que dice la gente, en minúsculas y sin signos; cuenta lo primero que encaja.
sounds-both-names = palabras y tonos, tonos y palabras, voz y tonos, tonos y voz, con sonido, sonido encendido, sonidos encendidos
sounds-words-names = solo palabras, sólo palabras, solo las palabras, solo voz, sólo voz, solo la voz, solo con voz, sin tonos, sin pitidos
sounds-tones-names = solo tonos, sólo tonos, solo los tonos, solo pitidos, sin voz, sin la voz, sin palabras
sounds-off-names = sin sonido, sin sonidos, sonido apagado, sonidos apagados, apaga el sonido, ningún sonido
# Palabras que pueden ir al lado.
sounds-besides = yo quiero quisiera me gustaría gustaria por favor pon ponlo ponme hazlo el la los las en mis sesiones sesión sesion gracias
settings-tone = Tono: { $tone }
tone-plain = sencillo
tone-warm = cálido
tone-brief = breve
tone-words = tono tonos estilo manera
tone-plain-names = sencillo sencilla simple normal neutro neutral sobrio
tone-warm-names = cálido cálida calido calida cariñoso cariñosa amable cercano cercana cordial
tone-brief-names = breve breves corto corta cortos conciso concisa
tone-said = <b>Bien. Desde ahora, el tono de mis avisos es { $tone }.</b>
settings-on = encendido
settings-change-quiet = Horas de silencio
settings-change-day-end = Fin del día
settings-quiet-button = Silencio { $start } – { $end }
settings-day-end-button = Hasta las { $time }
settings-ask-quiet =
    <b>¿A qué horas guardo silencio?</b>
    Toca, o escríbelo, como 21:00-08:00. Un aviso que pongas para esas horas llega igual.
settings-ask-day-end =
    <b>¿A qué hora termina tu día?</b>
    Lo que anotes antes de esa hora cuenta para el día anterior.

## De viaje

travel-ask =
    <b>{ $zone }. Hora de allí: { $time }.</b>
    ¿Quieres que los avisos te sigan? Puedes escribir un número de días.
travel-for-good = Usar { $zone } desde ahora
travel-week = Solo una semana
travel-keep = Seguir con la hora de { $home }
travel-unasked =
    <b>¿Estás de viaje?</b>
    Hora de casa ({ $zone }): { $time }. Puedo avisarte donde estés.
travel-yes = Sí, estoy en otro lugar
travel-kept = Muy bien, los avisos siguen con la hora de { $zone }.
travel-same = Ya está en { $zone }. No cambió nada.

## Más de anotar

log-which =
    <b>¿{ $minutes } minutos?</b> Es mucho para caminar hacia atrás.
    Aún no anoté nada. ¿Qué querías decir?
log-neither = Otra cosa
log-too-old = Ese día fue hace más de un año. Solo guardo las sesiones del último año.
log-ask-forwarded =
    <b>¿Esta sesión es tuya?</b>
    La reenviaste, así que pregunto antes de anotarla.
log-ask-sign =
    <b>¿Eso era un "hecho"?</b>
    Aún no anoté nada.
log-ask-twice =
    <b>¿Fue una segunda sesión?</b>
    Ya hay una igual anotada, de hace un momento.
log-sure-yes = Sí, anótala
log-sure-no = No
log-several = <b>Anotado: { $count } sesiones.</b>
log-one-of = · { $day }: { $walk }
log-reply-unread =
    No pude leer eso como un cambio de { $walk }.
    Prueba con: <i>25 min</i>, <i>sin apoyo</i>, <i>esfuerzo 6</i>.
log-forward = <b>Caminar hacia adelante también te hace bien.</b> Yo guardo solo los minutos hacia atrás. ¿Algunos fueron hacia atrás? Entonces dime cuántos.
log-no-such = No veo ninguna sesión del último día que pueda ser esa.
log-no-such-day = Aún no hay nada que repetir. ¿Cuántos minutos?
history-button = Historial

## Palabras propias

own-reason-button = Mi motivo
own-cue-button = ¿Después de qué?
own-reason-ask =
    <b>¿Por qué quieres hacer esto?</b>
    Con tus palabras. Te lo recuerdo de vez en cuando.
own-cue-ask =
    <b>¿Después de qué, y dónde?</b>
    Por ejemplo: <i>después del desayuno, en el pasillo</i>. Un momento fijo crea un hábito.
own-none = Nada
own-cue-is = Cuándo: { $cue }
own-reason-is = Tu motivo: <i>{ $reason }</i>

## Traer datos de vuelta

import-ask =
    <b>{ $count ->
        [one] 1 sesión nueva
       *[other] { $count } sesiones nuevas
    } en este archivo.</b>
    De ahí ya tengo { $known }. ¿Añado las nuevas?
import-yes = Sí, añádelas
import-no = No
import-done = <b>Añadidas: { $count }.</b> Tu plan las tiene en cuenta.
import-nothing = En este archivo no hay nada nuevo.
import-unread =
    No pude leer ese archivo.
    Puedo leer <i>everything.json</i>, el archivo que te da /export.

## Arreglar una pregunta

ask-mend-button = No quería decir eso
ask-mend =
    <b>¿Qué es distinto?</b>
    Escríbelo sin más, por ejemplo <i>25 min</i>, <i>3 km/h</i>, <i>80 kg</i>, <i>5 % de subida</i> o <i>sin apoyo</i>.
mass-remember = Recordar { $mass }

## Demasiado pronto, demasiado rápido

log-early-outdoor = El aire libre llega un poco más tarde en tu plan: primero unas sesiones tranquilas con algo para agarrarte.
log-early-stairs = Deja las escaleras, por favor: una caída allí es grave, y no encontré ninguna medida de subirlas o bajarlas hacia atrás.
log-early-sled = El trineo llega mucho más tarde: primero ocho semanas de sesiones tranquilas con manos libres.
log-early-incline = La pendiente llega más tarde en tu plan. Por ahora, quédate en suelo plano, por favor.
log-early-running = Correr hacia atrás llega mucho más tarde: primero ocho semanas de sesiones tranquilas con manos libres.
log-early-motorless = Una cinta sin motor pide mucha más fuerza. Llega más tarde: primero ocho semanas de sesiones tranquilas.
log-let-go = Tu plan aún usa algo para agarrarte. Las manos libres llegan más tarde, cuando ir despacio se sienta firme.
log-fast = Es más rápido que tu plan. Despacio está bien: lo que suma son los minutos.

## Demasiado de una vez

odd-many =
    <b>Enviaste { $count } mensajes de una vez.</b>
    Los leí todos, y respondo el último. /history muestra lo que anoté.
odd-slow-down =
    <b>De uno en uno, por favor.</b>
    Lo que escribas en el próximo minuto no lo leo, salvo las señales de peligro.

## Para quienes llevan el bot

arrivals-head =
    <b>{ $count ->
        [0] Ningún enlace ha traído a nadie todavía.
        [one] Un enlace ha traído gente.
       *[other] { $count } enlaces han traído gente.
    }</b>
    Un enlace con una palabra tuya dice de dónde viene la gente: { $link }
arrivals-line = { $word }: { $count }

## Lo que se quería decir
mean-ask = No sé bien qué quieres decir. ¿Es algo de esto?
mean-ask-read = Leo <b>{ $read }</b>, y no sé bien para qué es. ¿Es algo de esto?
mean-ask-again = Aún no lo sé, perdona. ¿De qué se trata?
mean-neither = Nada de eso
mean-neither-said = Entonces dilo con otras palabras, por favor, o mira qué puedo hacer.
mean-ask-burn = Una pregunta de calorías
mean-ask-follow = Una pregunta de calorías
mean-ask-time-for = Cuánto tiempo para tantas calorías
mean-ask-compare = Hacia atrás o hacia adelante
mean-ask-fact = Una pregunta sobre los números
mean-ask-food = Calorías de una comida
mean-ask-other-sport = Otro deporte
mean-ask-so-far = Calorías hasta ahora
mean-ask-medical = Una pregunta médica
mean-ask-bot = Quién soy
mean-ask-help = Qué puedo hacer
mean-log-session = Anotar una sesión
mean-log-partly = Anotar parte de una sesión
mean-log-done = Hice la sesión de hoy
mean-log-skip = Hoy no hay sesión
mean-log-same = Otra vez la misma sesión
mean-log-forward = Caminé hacia adelante
mean-log-future = Algo para más tarde
mean-log-not-yet = Aún no está hecho
mean-not-other-person = Otra persona
mean-not-other-activity = Hice otra cosa
mean-fix-value = Corregir la última nota
mean-fix-undo = Quitar la última nota
mean-fix-wrong = La última respuesta estaba mal
mean-fix-log-it = Anotar lo que hablamos
mean-fix-other = Otra nota
mean-remind-at = Hora del aviso
mean-remind-shift = Otro momento del día
mean-remind-snooze = Avísame hoy más tarde
mean-remind-days = Días del aviso
mean-remind-off = No más avisos
mean-remind-on = Avisos otra vez
mean-remind-when = Cuándo llega el aviso
mean-pause-start = Una pausa
mean-pause-ill = Tengo una enfermedad
mean-pause-end = Aquí estoy de nuevo
mean-plan-days = Cambiar los días
mean-plan-minutes = Cambiar los minutos
mean-plan-place = Caminar en otro lugar
mean-plan-show = Mi plan
mean-plan-today = La sesión de hoy
mean-plan-next = Qué viene después
mean-plan-why = Por qué este paso
mean-plan-easier = Hacerlo más fácil
mean-plan-back = Un paso menos
mean-plan-jump = Avanzar más rápido
mean-plan-start-over = Empezar de nuevo
mean-go-start = Empezar ahora una sesión
mean-stats-ask = Cómo va
mean-stats-history = Mis notas
mean-data-know = Qué sabes de mí
mean-data-export = Enviarme mis datos
mean-data-delete = Borrar mis datos
mean-set-mass = Mi peso
mean-set-units = Millas o kilómetros
mean-set-zone = Dónde estoy
mean-set-clock = La hora aquí
mean-set-language = El idioma
mean-set-quiet = Horas de silencio
mean-set-open = Ajustes
mean-setup-facts = Hacer mi plan
mean-health-clear = Nada habla en contra
mean-health-cleared = Mi médico dice que sí
mean-health-surgery = Una operación por venir
mean-pain-now = Algo me duele
mean-pain-gone = Ahora no duele nada
mean-pain-usual = Cuál es mi dolor de siempre
mean-morning-settled = Se calmó por la noche
mean-morning-still = A la mañana siguiente aún duele
mean-morning-worse = La mañana siguiente es peor
mean-safety-not-me = Eso no era sobre mí
mean-danger-sign = No me siento bien
mean-danger-despair = Tengo el ánimo muy bajo
mean-danger-eating = Comer me preocupa
mean-danger-child = Soy un niño o una niña
mean-talk-hello = Hola
mean-talk-thanks = Gracias
mean-talk-yes = Sí
mean-talk-no = No
mean-talk-cancel = Déjalo
mean-talk-unsure = No lo sé
mean-talk-confused = No entiendo
mean-talk-offtopic = Otra cosa
mean-talk-chat = Solo te lo cuento
mean-talk-nonsense = Nada

## Cuando preocupa quien escribe
after-body =
    <b>No sé más de eso.</b>
    Si dura más de unos días, crece, o está también en reposo, que lo vea un médico o un fisioterapeuta. Dime qué tan fuerte es, como <i>3/10</i>, y tomo nota.
after-body-well = Bien. Entonces sigue con suavidad, y dime si eso cambia.
after-topic =
    <b>No sé más de eso.</b>
    Pregúntame con otras palabras, o pregunta a alguien que te conozca a ti y a tu cuerpo.
after-doubt-own = <b>Eso es nuestra propia cautela.</b> Justo de eso no he leído ningún estudio: así se empieza con cuidado en fisioterapia, y una caída es peor que ir lento. Pregunta a tu médico o fisioterapeuta; su palabra va primero.
after-still-no = <b>Tampoco, por favor.</b> Ni un poco, ni despacio, ni una sola vez o en un solo sentido: eso no cambia lo dicho. Basta un suelo plano y libre, y una mano en algo firme. Es nuestra propia cautela.
after-professional = <b>Entonces su palabra va antes que la mía.</b> Ellos te vieron, yo no. Hazlo como te lo enseñaron: despacio, con apoyo, y solo lo que te dijeron. Si había alguien a tu lado, no lo hagas a solas. Yo voy por lo prudente y no planeo nada de eso.
after-others = Puede ser, y no sabemos cómo les va. Contigo voy por lo prudente: vale lo que te dije.
after-judged = Leve, en los dos lados y que se va al descansar: es normal con algo nuevo. Agudo, de un solo lado, hinchado, dormido, en reposo o peor a la mañana siguiente no lo es: para, y que te lo vean. Dime cuánto es, como <i>3/10</i>.
caution-pause = Pero por ahora, nada de caminar hacia atrás: tu plan espera, por lo que me contaste.
caution-gentle = Para ti, por lo que me contaste: primero tu médico o fisioterapeuta, las dos manos en algo firme, alguien cerca, y solo pocos minutos, despacio.
worry-ask =
    <b>Detente un momento, por favor, o siéntate.</b> Quiero saberlo bien antes de seguir. ¿Es algo de esto: dolor o presión en el pecho, desmayo, algo dormido, habla o vista rara, un golpe en la cabeza?
worry-still =
    <b>Siéntate, por favor, y no te quedes a solas.</b>
    No camines hasta que sepa que estás bien. ¿Es o fue algo de esto: dolor o presión en el pecho, desmayo, algo dormido, habla o vista rara, un golpe en la cabeza? Entonces llama ya: 112 o 911.
worry-still-again =
    <b>Aún no sé si estás bien, así que caminar espera.</b>
    Toca uno, por favor. Lo que me contaste entretanto lo tengo en cuenta. Si es el pecho, el habla, la vista, un lado dormido o la cabeza: llama al 112 o 911, o que llame alguien.
worry-passed =
    <b>Qué bueno que pasó. Aun así puede ser un aviso.</b>
    Si fue presión en el pecho, un lado dormido, habla rara o un ojo oscuro, que hoy lo vea un médico, y llama al 112 o 911 si vuelve. Hasta entonces, no camines.
worry-grave = Sí, algo de eso
worry-hurt = Me caí, o algo duele mucho
worry-none = No, estoy bien

## Charla, otras personas, lo que no hacemos
asked-joke = ¿Por qué fue el hombre de espaldas a la cocina? Su entrenador le dijo: pasos cortos, y quería ver dónde había estado. No doy para más. Agárrate mientras te ríes.
asked-joke-2 = Otro: yo solo cuento pasos hacia atrás. Cuanto más vuelves atrás, más lejos llegas.
asked-why-doctor = Porque lo que más daño hace aquí es una caída, y no ves nada detrás. Si nunca te caíste ni te mareas, y no tienes nada de corazón, huesos, nervios o vista, ni operación reciente ni pastillas que mareen, no hace falta. Si algo de eso te toca, basta una palabra con tu médico o fisioterapeuta.
asked-sober = Enhorabuena, de verdad: eso vale más que cualquier paseo. Si tienes los pies dormidos o peor equilibrio que antes, dilo antes a tu médico. Si no, empieza como todos: despacio, con una mano en algo firme.
asked-dislike = Gracias por decirlo. No es para todo el mundo, y nadie está obligado. ¿Qué fue: raro, aburrido, muy duro, o dolió algo? Dímelo, y se hace más corto o espera. Si lo intentas otra vez: un minuto lento, con apoyo, y para mientras va bien.
asked-blind = No veo ni oigo nada: ni cámara, ni micrófono, ni lugar. Solo sé lo que escribes o tocas aquí. Así que dime si algo duele o te sientes inestable.
asked-no-calls = No puedo llamar, escribir ni pedir citas a nadie: solo te respondo aquí. En una emergencia llama al 112 o al 911, o que alguien llame. El número de tu médico en un papel junto al teléfono es buena idea. La hoja de /stats es para ellos.
asked-report = No, no tienes que hacerlo, y nadie te controla. Pero planeo el próximo paso con lo que me cuentas. Bastan unas palabras, como <i>6 min, esfuerzo 3</i>, o un toque en Hecho. ¿Se te olvidó? Dímelo después: <i>ayer 6 min</i>.
asked-after-ill = <b>Cuando vuelvas a sentirte bien.</b> Tras fiebre, tos de pecho o dolor de cuerpo, espera a que todo se pase y lleves uno o dos días de vida normal: es nuestra propia cautela. Luego empieza corto y despacio. Si fue fuerte, o el corazón se acelera, pregunta antes a tu médico; tras una operación o lesión, quien te trata dice cuándo.
asked-luck = ¡Mucha suerte! Despacio, una mano en algo firme, y para mientras aún sea fácil. Cuéntame cómo fue.
asked-older = Gracias, bueno saberlo. La edad sola no es obstáculo; no la anoto. Agárrate, ve despacio, y pregunta antes a tu médico si te caíste hace poco, te mareas o tienes algo del corazón.
talk-name = No guardo tu nombre, así que no te llamo de ningún modo. Necesito tu plan, no quién eres.
asked-no-energy = Entonces déjalo. No le debes una sesión a nadie, y menos ahora. Descansa, come algo, deja que te acompañen. Di “pausa”, y callo hasta que quieras seguir. Si pesa tanto por mucho tiempo, cuéntaselo a tu médico, por favor.
asked-intro = Mucho gusto, y buena meta: pasos pequeños, a menudo, para eso estoy. Dime también si algo de tu salud está en contra.
asked-kept = No se borró nada, y nada se borrará. Todo queda como está.
asked-plan-first = Primero tu plan, por favor: unas preguntas cortas, dos de ellas sobre tu salud. Después puedes empezar.
asked-not-today =
    <b>Todavía no, por favor: pregunta antes a tu médico o fisioterapeuta.</b>
    Por lo que me contaste, su palabra va primero; basta una llamada. Diles: caminar hacia atrás, despacio, con agarre.
    Cuando digan que sí, dímelo, y empezamos con uno o dos minutos.
safety-stop-holds =
    <b>Lo que dije sigue en pie: por ahora, no camines hacia atrás.</b>
    Si sigue o vuelve, también en reposo o al levantarte, que antes de nada te vea un médico, por favor. Hoy mismo, si es fuerte, nuevo o va a más. Si te desmayas, o el habla, la vista o un lado están raros: llama al 112 o al 911.
    Levántate despacio y agárrate. Cuando un médico te dé permiso, dímelo.
felt-in-words = Gracias por contármelo. ¿Y cuánto te costó en número, de 0 a 10? Así el plan puede seguirte.
stats-than-more = <b>{ $walk }: { $minutes } min más que { $day }</b> ({ $before }). Cuenta ir con calma y a menudo, no hacer cada vez más.
stats-than-less = <b>{ $walk }: { $minutes } min menos que { $day }</b> ({ $before }). Está bien así: cuenta ir con calma y a menudo.
stats-than-same = <b>{ $walk }: lo mismo que { $day }</b> ({ $before }). Cuenta ir con calma y a menudo.
stats-than-none = <b>{ $walk }.</b> Es la primera sesión que tengo; aún no hay otra con que compararla.
stats-than-none-on = <b>{ $walk }.</b> No tengo sesión de ese día ({ $day }) para comparar.
stats-it-within = <b>Hiciste { $walk }.</b> No es demasiado: es lo que tu plan tiene por ahora.
talk-future = Buen plan. Dímelo cuando esté hecho, con los minutos y cómo te fue.
talk-future-much = Muy bien, y por favor no tanto de una vez: tu plan tiene { $session }. Para mientras aún sea fácil, y cuéntame cómo fue.
talk-other-person = Gracias por contármelo. Yo guardo solo tus sesiones: cada persona necesita su propio chat conmigo. Quien empieza: despacio, uno o dos minutos, las dos manos en algo firme. Con problemas de corazón, mareos o una caída, primero el médico.
talk-activity = Gracias por contármelo. Guardo solo sesiones de caminar hacia atrás, así que no anoté nada.
talk-yes = Muy bien. ¿Qué quieres hacer?
talk-unsure = Está bien. Aquí no hay respuestas malas.
talk-chat-new = Gracias por contármelo. Cuando quieras un plan, dime dónde, qué días y a qué hora; basta una frase.
talk-offtopic = En eso no puedo ayudarte. Soy una pequeña guía para caminar hacia atrás, y es lo único que sé.
talk-chat = Gracias por contármelo. Cuando tengas ganas de unos pasos, /today los muestra.
talk-healthy = <b>Qué bueno saberlo.</b> Si eso cambia, dímelo antes.
ask-other-sport = Solo sé los números de caminar y correr hacia atrás. Para otros deportes pregunta en otro lugar, por favor; yo solo adivinaría.
plan-no-jump = <b>Prefiero no saltar pasos.</b> Las rodillas y el equilibrio van más despacio que los pulmones. Cuando tus sesiones sean fáciles (dime el esfuerzo, como "esfuerzo 2"), el plan avanza solo.
plan-button = Mi plan
remind-none = Ahora no hay ningún aviso. Puedes poner una hora.
remind-done-today = Lo de hoy está hecho, hoy no llega más.
remind-when = El próximo aviso llega { $when }.
stands-off = Libre: { $first } a { $last }
stands-time = Aviso: { $time }
stands-none = Aún no hay ninguna sesión anotada.
stands-noted = Lo último anotado:
stands-line = · { $day }: { $walk }
stands-one-time = Tengo una sola hora para todos tus días: ahora <b>{ $time }</b>. Para un solo día, dilo ese mismo día: “hoy a las 20”.
stands-all = { $time } todos los días
stands-stay = Dejarlo así
remind-one-time = Todos tus días tienen una hora, { $time }. ¿La cambio en todos?
remind-all-days = { $time } todos los días
remind-fewer =
    <b>Claro.</b>
    Escribo una vez cada día de tu plan: { $days }, a las { $time }. Menos días son menos mensajes, o guardo silencio.
time-stays = <b>La hora sigue igual: { $time }.</b>
who-writes = Yo te escribo, los días de tu plan. Tú me cuentas cuando has hecho una sesión, cuando quieras.
who-writes-soon = Cuando tu plan esté hecho, te escribo en sus días, a la hora que elijas. Tú me cuentas cuando has hecho una sesión.
remind-days = Los avisos llegan en los días de tu plan. Cambia los días, y los avisos los siguen.
fix-what = No sé bien qué corregir. Di por ejemplo "no, 7 min", "avísame a las 19:00", o elige una nota.
fix-wrong = Lo siento. Puedes deshacer lo último que hice, o decirlo otra vez como debe ser.
log-no-such-date = Esa fecha no existe, así que no anoté nada. ¿Qué día fue?
log-which-day = ¿Qué día quieres decir?
log-ask-unsure = Entiendo: <b>{ $read }</b>. No sé bien si eso es todo. ¿Lo anoto así?
log-ask-alarm =
    Descansa ahora, por favor, y no camines.
    Si aún no te vio un médico, llama ya: 112 o 911.
    ¿Fue antes de sentirte mal? Entiendo: <b>{ $read }</b>. ¿Lo guardo?
pause-ill-stranger = Que te mejores pronto. Descansa ahora: caminar hacia atrás puede esperar hasta que estés bien.
safety-not-me-nothing = Bien. Entonces seguimos como antes.
data-mass = Peso: { $mass }
data-pain = Dolor de siempre: { $pain } de 10
data-known = Guardo tu plan, tus ajustes y { $count ->
    [one] una nota
   *[other] { $count } notas
 } de tu historial; lo que es de tu salud va cifrado. /privacy dice más.
data-delete = Borrar todo
mass-how = Dime el peso con su unidad, como "80 kg" u "11 st 4".

stats-of-today = Hoy
stats-of-week = Esta semana
stats-of-last-week = La semana pasada
stats-of-month = Este mes
stats-of-last-month = El mes pasado
stats-of-year = Este año
stats-period = <b>{ $period }: { $count ->
    [one] una sesión
   *[other] { $count } sesiones
 }, { $minutes } min.</b> La más larga fue de { $longest } min.
stats-it = <b>Hiciste { $walk }.</b> Cada sesión tranquila cuenta, y la calma es la meta, no cada vez más.
stats-it-much = <b>Hiciste { $walk }.</b> Es más de lo que tu plan tiene por ahora. Con un poco menos la próxima vez, tus rodillas te siguen el paso.
stats-it-met = Es lo que tu plan tiene para esta semana. Lo que venga de más es un regalo, no un deber.
stats-it-on-way = Vas en camino: así lo tiene el plan.
stats-none-today = Hoy no hay sesión todavía.
stats-none-week = Esta semana no hay sesión todavía.
stats-none-last-week = La semana pasada no hubo sesión.
stats-none-month = Este mes no hay sesión todavía.
stats-none-last-month = El mes pasado no hubo sesión.
stats-none-year = Este año no hay sesión todavía.
stats-all-button = Cómo va en total
worry-none-said = Qué bueno saberlo. Tómate tu tiempo.

food-kcal = <b>{ $portion }: unas { $kcal } kcal.</b> Cambia con el tamaño y la receta.
food-unknown = No sé las calorías de eso. Casi todos los paquetes las dicen; dame el número, y te digo cuánto tiempo de caminar es.
food-off-button = ¿Cuánto caminar para eso?

log-ask-m = ¿Son minutos o metros?
log-m-minutes = { $number } minutos
log-m-metres = { $number } metros

# added

goal-next-now = Próximo aviso: { $when }.
days-not-planned = Eso no está en tu plan: { $days }. Tu plan tiene: { $plan }.
days-none-left = Así no quedaría ningún día. ¿Qué días te van bien?
day-off-ask = ¿Es solo este día ({ $day }), o para siempre?
day-off-once = Solo { $day }
day-off-always = Cada { $day }
while-asked =
    <b>Tengo un solo plan, y vale desde ahora:</b> { $days }, { $time }.
    No puedo cambiarlo solo por un tiempo, ni desde más adelante.
    Dímelo ese día, o lo cambio ya. Un día suelto se puede saltar o mover: "este miércoles no".
day-swap-ask = { $day } en lugar de { $old }: ¿solo esta vez o siempre?
day-swap-once = Solo esta vez
day-swap-always = Siempre
day-off-said = <b>Día libre: { $day }.</b> No se pierde nada, y ese día no cuenta.
