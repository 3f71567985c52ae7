## Para quienes no pueden usar el bot

outside-open = Este bot no está abierto para ti. Preguntas: { $contact }.
outside-invited =
    <b>Este bot es para personas que { $operator } ha invitado.</b>
    Si tienes un código, envíamelo. Si no, pregunta aquí: { $contact }.
    Si es una emergencia: llama ya a tu número de emergencias.
outside-code =
    <b>No conozco este código.</b>
    Mira, por favor, si falta una letra, y envíalo otra vez en medio minuto. Preguntas: { $contact }.
outside-listed =
    <b>Este bot es para personas de { $operator }.</b>
    Si eres una de ellas, diles tu número: <code>{ $number }</code>. Contacto: { $contact }.
    Si es una emergencia: llama ya a tu número de emergencias.
outside-blocked =
    <b>Quienes llevan este bot lo han cerrado para ti.</b>
    Preguntas: { $contact }. Lo que guardo de ti sigue siendo tuyo: /export, /delete, /privacy.
    Si es una emergencia: llama ya a tu número de emergencias.
outside-toast = El bot no está abierto para ti. Escríbele y te dirá por qué.

## Para quienes llevan el bot

practice-open = abierto a todos
practice-invited = por invitación
practice-listed = para quienes están en la lista
practice-commands =
    <b>Para quienes llevan el bot</b> (está { $access })
    · /counts: cuántas personas y sesiones, nunca quiénes
    · /arrivals: cuántas personas trajo cada enlace; /invite: los enlaces que dejan entrar
    · /admit 1001, /block 1001, /unblock 1001: una persona, por su número
    · /person 1001: si lo pide, sus datos para ella o para ti, o borrarlo todo
    · /broadcast y tus palabras: un mensaje a todos, y antes lo ves
    · /maintenance 30, /maintenance 20:00-21:00, /maintenance off: la gente lo sabe
    · /audit: qué se hizo hace poco
    Cada persona ve su número en /privacy. Todo esto queda anotado; solo funciona en este chat.
practice-counts =
    <b>Personas: { $people }</b>
    Escribieron hoy: { $day }, en 7 días: { $week }, en 30 días: { $month }
    Nuevas en 7 días: { $new }
    Con plan: { $plans }, de ellas en pausa: { $pausing }
    Bloquearon el bot o no se llega a ellas: { $away }
    No quieren novedades: { $nonews }
    Entraron por /admit: { $admitted }, fuera por /block: { $blocked }
    Sesiones en 7 días: { $sessions }
trouble-told =
    <b>No pude responder a alguien.</b>
    Lo que envió quedó apartado y no cambió nada.
    Su número: { $number }. Qué era: { $kind }, actualización { $update }.
    Código { $code }: { $error } en { $where }. El registro tiene el mismo código.
    /person { $number } muestra qué se puede hacer por esa persona.
practice-number =
    ¿A quién? Da su número: /{ $command } 1001
    Cada persona lo ve en /privacy.
practice-is-admin = Es el número de alguien que lleva el bot. Quítalo antes de <code>admins</code>.
practice-admitted = { $number } ya puede usar el bot.
practice-blocked =
    <b>{ $number } ya no puede usar el bot, y no recibe mensajes.</b>
    A una señal de peligro respondo igual, y sus datos siguen siendo suyos. /unblock { $number } lo deshace.
practice-not-blocked = { $number } no tiene bloqueo.
practice-unblocked = <b>{ $number } ya no tiene bloqueo.</b>
practice-unblocked-open = Puede usarlo otra vez. Los avisos llegan en cuanto lo diga.
practice-unblocked-invited = Si ya estuvo aquí, puede usarlo otra vez; si no, necesita una invitación.
practice-unblocked-listed = Puede usarlo si está en la lista de los ajustes, o tras /admit { $number }.
invite-open = El bot está abierto a todos, así que nadie necesita invitación. Mira practice.access en los ajustes.
invite-listed = Quién puede usar el bot está en una lista, así que no hay invitaciones: /admit 1001 deja entrar a alguien.
invite-head = <b>{ $count ->
        [one] Este enlace deja entrar a la gente.
       *[other] Estos enlaces dejan entrar a la gente.
    }</b> También basta con enviar al bot el código solo.
invite-line = { $code }: { $link }
audit-head = <b>{ $count ->
        [0] Aún no se hizo nada.
       *[other] Qué se hizo hace poco
    }</b>
audit-line = { $when }, { $admin }: { $act } { $about }
audit-counts = números
audit-arrivals = llegadas
audit-invite = miró las invitaciones
audit-audit = miró este registro
audit-admit = dejó entrar a
audit-block = bloqueó a
audit-unblock = quitó el bloqueo a
audit-look = miró si existe
audit-export = recibió los datos de
audit-send-export = envió sus datos a
audit-delete = borró todo de una persona
audit-broadcast = envió un mensaje a todos, número
audit-stop-broadcast = paró un mensaje a todos, número
audit-works = anunció trabajos en el bot, número
audit-works-over = terminaron los trabajos en el bot

## Una persona, cuando lo pide

person-unknown = <b>No conozco a nadie con el número { $number }.</b>
person-here =
    <b>Hay alguien con el número { $number }.</b>
    Haz esto solo si lo pide, y con la certeza de que es esa persona. Cada cosa queda anotada.
person-blocked = Tiene bloqueo.
person-send = Enviarle sus datos
person-export = Enviarme sus datos
person-delete = Borrar todo
person-away = No se llega a esa persona: bloqueó el bot, o tiene bloqueo. Puedes tomar los datos y dárselos.
person-sent = Los datos van en camino a { $number }. Tú no los ves.
person-handout = <b>Esto es todo lo que sé de ti.</b> Se lo pediste a quienes llevan este bot.
person-file = Datos de { $number }. Dáselos, y luego bórralos aquí.
person-delete-ask =
    <b>¿Borrar todo de { $number }?</b>
    El plan, las sesiones y los ajustes se van al momento, y nadie puede traerlos de vuelta.
person-deleted =
    <b>Borrado. Ya no sé nada de { $number }.</b>
    Díselo. Las copias de antes aún lo tienen: mira cuánto tiempo las guardas.

## Lo que se dice a todos

news-head = <b>Novedades de { $operator }</b>
news-head-nobody = <b>Novedades</b>
settings-news = Novedades de quienes llevan este bot: { $on }
news-off = No más novedades
news-on = Novedades otra vez
news-off-said =
    <b>No más novedades.</b>
    Tus avisos se quedan como están.
news-on-said = Bien, te paso otra vez las novedades.
news-are-on = De vez en cuando llegan novedades de quienes llevan este bot.
news-are-off = No recibes novedades.
broadcast-how =
    <b>Un mensaje a todos</b>
    Escribe el comando y tus palabras: /broadcast El viernes está cerrado.
    Primero ves cómo queda y cuántas personas lo reciben. Cada persona puede apagar estos mensajes.
broadcast-long = Es demasiado largo: como mucho { $most } signos.
broadcast-ask =
    <b>Así se verá. ¿Lo envío a { $count ->
        [one] 1 persona?
       *[other] { $count } personas?
    }</b>
    Tarda unos { $minutes } min, y más con quienes están ahora en horas de silencio.
    No va a quienes no quieren novedades ({ $nonews }), están en pausa ({ $paused }) o no se les llega ({ $away }).
broadcast-go = Enviar a { $count }
broadcast-drop = No
broadcast-dropped = No se envió nada.
broadcast-going =
    <b>En camino.</b>
    /broadcast muestra cuánto va, y al final recibes un informe.
broadcast-stop = Parar
broadcast-stopped = <b>Parado.</b> Quien ya lo tiene, lo tiene; nadie más lo recibe.
broadcast-progress = Enviados: { $sent }. Esperan: { $waiting }{ $others ->
    [yes] , y vienen otros
   *[no] {""}
}.
broadcast-report =
    <b>Tu mensaje a todos está hecho.</b>
    Enviados: { $sent }. No enviados, porque se paró, era tarde, ya no lo querían o bloquearon el bot: { $dropped }. Fallaron: { $failed }.

## Trabajos en el bot

works-how =
    <b>¿Cuándo se trabaja en el bot?</b>
    /maintenance 30 es la próxima media hora, /maintenance 20:00-21:00 según tu reloj; /maintenance off lo termina.
    Lo sabe quien escribe, y todos si quieres.
works-notice =
    <b>{ $begun ->
        [yes] Están trabajando en mí. Termina { $until }.
       *[no] Van a trabajar en mí. Empieza { $since } y termina { $until }.
    }</b>
    Puede que entonces responda despacio o nada, y que los avisos lleguen tarde. Lo que escribas no se pierde.
    En una emergencia no me esperes: llama a tu número de emergencias.
works-ask =
    <b>Quien escribe lo sabe. ¿Se lo digo ya también a { $count ->
        [one] 1 persona
       *[other] { $count } personas
    }?</b>
    Tarda unos { $minutes } min. No va a quienes están hasta entonces en horas de silencio, en pausa ({ $paused }) o no se les llega ({ $away }).
works-only-asked = Muy bien: solo lo sabe quien escribe. /maintenance off lo termina.
works-over = Ya terminó
works-over-said = Bien. Ya no se lo digo a nadie.
works-none = No hay trabajos anunciados en el bot.

## Mucho tiempo en silencio

parting-text =
    <b>Hace mucho que no sé de ti.</b>
    Lo que sé de cada persona lo guardo { $days } días tras su última palabra. Lo tuyo se va en unas dos semanas.
    Escribe algo, o toca, y se queda.
parting-stay = Guardarlo
parting-stays = <b>Qué gusto saber de ti.</b> Todo se queda.
