"""Spanish: its dangers first, then amounts, days and times, for Spain and for the Americas."""

from __future__ import annotations

import pytest

from retrowalk.coach.reading.danger_signs import Level, by_rules
from retrowalk.coach.reading.meaning import LogKind, Place
from retrowalk.coach.reading.utterance import Utterance

EMERGENCIES = (
    "me duele el pecho", "tengo una opresión en el pecho", "siento el pecho apretado como un puño",
    "me aprieta el pecho al caminar", "dolor en el pecho que baja por el brazo",
    "me desmayé", "me desmayé en la caminadora", "perdí el conocimiento unos segundos",
    "me quedé inconsciente", "mi marido se desmayó en la cinta y no responde",
    "se me torció la boca", "se me cae un lado de la cara", "tengo media cara dormida",
    "no puedo levantar el brazo izquierdo de repente", "se me durmió el brazo y hablo raro",
    "de repente no me salen las palabras", "hablo enredado desde hace un rato",
    "de pronto no veo por un ojo", "creo que es un ictus", "me está dando un infarto",
    "no puedo respirar", "me falta el aire y no se me pasa", "me ahogo",
    "el peor dolor de cabeza de mi vida, de golpe",
    "me caí y me di un golpe en la cabeza", "me golpeé la cabeza con la cinta",
    "me di con la cabeza en el suelo", "me caí de cabeza",
    "hice 10 minutos y me dio un dolor en el pecho", "caminé 5 min y me desmayé",
)  # fmt: skip
STOPS = (
    "me caí", "me caí en la cinta", "me he caído de espaldas", "tuve una caída",
    "estoy mareado", "me mareé a los tres minutos", "todo me da vueltas", "tengo vértigo ahora",
    "se me hinchó la rodilla", "tengo la rodilla hinchada", "la rodilla me falló",
    "se me dobló la rodilla", "se me trabó la rodilla", "un pinchazo en la rodilla, muy fuerte",
    "dolor agudo en el tobillo", "me duele la rodilla 7/10", "dolor de rodilla 8 de 10",
    "no puedo apoyar el pie", "no puedo apoyar la pierna", "tengo palpitaciones",
    "el corazón me va a mil", "me torcí el tobillo", "cada vez me duele más la rodilla",
)  # fmt: skip
NONES = (
    "no me duele nada", "sin dolor", "no me caí", "no me mareo", "me muero de risa",
    "me caíste bien", "se me cayó el móvil", "ayer vi una película de un infarto",
    "hice 20 minutos en la cinta", "qué golpe de calor hace en la calle", "hola",
    "el partido fue de infarto", "ya no me duele el pecho desde hace años, me operaron",
    "quita el domingo", "¿cuántas calorías gasto?", "mañana camino",
)  # fmt: skip


@pytest.mark.parametrize("text", EMERGENCIES)
def test_emergencies_are_found(text: str) -> None:
    assert Utterance(text, "es").danger.level is Level.EMERGENCY


@pytest.mark.parametrize("text", STOPS)
def test_signs_to_stop_at_are_found(text: str) -> None:
    assert Utterance(text, "es").danger.level >= Level.STOP


@pytest.mark.parametrize("text", NONES)
def test_what_is_no_danger_raises_no_alarm(text: str) -> None:
    found = Utterance(text, "es").danger
    assert found.level < Level.STOP or found.is_guess


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("siento una losa en el pecho", Level.EMERGENCY),
        ("tengo un nudo en el pecho que me aprieta", Level.EMERGENCY),
        ("me quema el pecho al subir", Level.EMERGENCY),
        ("se le ha caído un lado de la cara a mi hermano", Level.EMERGENCY),
        ("mi marido no responde, está en el piso", Level.EMERGENCY),
        ("mi mujer habla pastoso y no se le entiende", Level.EMERGENCY),
        ("la mano izquierda no me responde", Level.EMERGENCY),
        ("no me responde el brazo", Level.EMERGENCY),
        ("de pronto perdí la fuerza en la mano derecha", Level.EMERGENCY),
        ("se me apagó la luz y desperté en el suelo", Level.EMERGENCY),
        ("me caí redonda en la cocina", Level.EMERGENCY),
        ("me dio un patatús en la cinta", Level.EMERGENCY),
        ("no jalo aire", Level.EMERGENCY),
        ("me quedé sin aire de golpe", Level.EMERGENCY),
        ("no me entra el aire", Level.EMERGENCY),
        ("me di un madrazo en la cabeza", Level.EMERGENCY),
        ("me abrí la ceja al caer", Level.EMERGENCY),
        ("pegué con la nuca en el bordillo", Level.EMERGENCY),
        ("le dio un infarto a mi padre en la caminadora", Level.EMERGENCY),
        ("me estalla la cabeza de repente", Level.EMERGENCY),
        ("el peor dolor de cabeza de mi vida", Level.EMERGENCY),
        ("veo doble desde hace un rato", Level.EMERGENCY),
        ("se me cayó un lado de la boca", Level.EMERGENCY),
        ("volví en mí en el suelo", Level.EMERGENCY),
        ("me desconecté unos segundos", Level.EMERGENCY),
        ("no veo por el ojo derecho", Level.EMERGENCY),
        ("se me nubló un ojo", Level.EMERGENCY),
        ("me dio un ataque al corazón", Level.EMERGENCY),
        ("tosí sangre", Level.EMERGENCY),
        ("me late raro el corazón y me duele el pecho", Level.EMERGENCY),
        ("sudo frío y me siento fatal", Level.EMERGENCY),
        ("perdí el habla un momento", Level.EMERGENCY),
        ("tengo la cara entumida y el brazo también", Level.EMERGENCY),
        ("me lleva la presión en el pecho y el brazo izquierdo", Level.EMERGENCY),
        ("casi me da un infarto, me duele el pecho", Level.EMERGENCY),
        ("me caí y no puedo apoyar la pierna", Level.EMERGENCY),
        ("el brazo se me quedó muerto", Level.EMERGENCY),
        ("me tiene preocupada: un peso en el pecho", Level.EMERGENCY),
        ("me pegué un guarrazo en el pasillo", Level.STOP),
        ("la cinta me tiró", Level.STOP),
        ("menudo tortazo me metí", Level.STOP),
        ("me fui de nalgas", Level.STOP),
        ("azoté en la banqueta", Level.STOP),
        ("besé el piso", Level.STOP),
        ("me falseé el tobillo", Level.STOP),
        ("se me zafó la rodilla", Level.STOP),
        ("la rodilla me tronó y se me hinchó", Level.STOP),
        ("tengo el tobillo como una bota", Level.STOP),
        ("un latigazo en la pantorrilla", Level.STOP),
        ("el corazón me va como loco", Level.STOP),
        ("se me mueve el piso", Level.STOP),
        ("vahídos al girar", Level.STOP),
        ("me da vueltas la cabeza", Level.STOP),
        ("no aguanta el peso la pierna", Level.STOP),
        ("acabé de culo en el césped", Level.STOP),
        ("me lastimé feo, dolor 8", Level.STOP),
        ("me caigo en la cinta cada dos por tres", Level.STOP),
        ("rodé por las escaleras", Level.STOP),
        ("se me volteó el pie", Level.STOP),
        ("rodilla 7/10", Level.STOP),
        ("terminé tirado en la acera", Level.STOP),
        ("nos caímos los dos", Level.STOP),
        ("mareadilla después de girar", Level.STOP),
        ("tengo los gemelos cargados", Level.EASE),
        ("piernas duras hoy", Level.EASE),
        ("casi me caigo pero me agarré", Level.EASE),
        ("por poco me voy al suelo", Level.EASE),
        ("estoy baldada", Level.EASE),
        ("tropezón tonto con la alfombra", Level.EASE),
        ("un traspié sin más", Level.EASE),
        ("las rodillas me molestan un poco", Level.EASE),
        ("hecha polvo hoy", Level.EASE),
        ("dolor 4 de 10", Level.EASE),
        ("agujetas en los muslos", Level.EASE),
        ("me patinó un pie, nada grave, un patinazo", Level.EASE),
        ("caí en la cama a las nueve", Level.NONE),
        ("ya caigo, es el botón azul", Level.NONE),
        ("me caí de la risa", Level.NONE),
        ("el partido fue de infarto", Level.NONE),
        ("vi un documental sobre el ictus", Level.NONE),
        ("casi me da un infarto con el precio", Level.NONE),
        ("la app no responde", Level.NONE),
        ("mi hijo no responde al teléfono", Level.NONE),
        ("se me cae la baba con mi nieta", Level.NONE),
        ("se me cae la cara de vergüenza", Level.NONE),
        ("sacar pecho", Level.NONE),
        ("pechuga de pollo para cenar", Level.NONE),
        ("me tiene mareada con tantas preguntas", Level.NONE),
        ("no me marees", Level.NONE),
        ("se cayó internet", Level.NONE),
        ("se me cayó el celular", Level.NONE),
        ("no me caí", Level.NONE),
        ("no me duele el pecho", Level.NONE),
        ("sin mareos ni dolor en el pecho", Level.NONE),
        ("me cae bien tu forma de hablar", Level.NONE),
        ("cayó en lunes", Level.NONE),
        ("ni me he mareado ni me he caído", Level.NONE),
        ("hice 20 min en la banda", Level.NONE),
        ("nada de dolor", Level.NONE),
        ("no tuve mareos", Level.NONE),
        ("mi nieto se quedó dormido", Level.NONE),
        ("me muero de calor", Level.NONE),
        ("marcado el lunes", Level.NONE),
        ("el vino tinto me sienta bien", Level.NONE),
        ("vino mi hermana a verme", Level.NONE),
    ],
)
def test_the_rules_know_many_ways_to_tell_it(text: str, level: Level) -> None:
    assert by_rules(Utterance(text, "es").classes).level is level


@pytest.mark.parametrize(
    ("text", "kind", "minutes", "place"),
    [
        ("hice 20 min hacia atrás en la cinta a 2,5 km/h, 4/10", LogKind.LOG, 20, Place.TREADMILL),
        ("ayer 15 minutos afuera, rodilla 2/10, un tropiezo", LogKind.LOG, 15, Place.OUTDOOR),
        ("3 x 5 min en el pasillo, sin dolor", LogKind.LOG, 15, Place.INDOOR),
        ("el lunes 10 min", LogKind.LOG, 10, None),
        ("veinticinco minutos de espaldas por el parque", LogKind.LOG, 25, Place.OUTDOOR),
        ("treinta y cinco minutos en la caminadora", LogKind.LOG, 35, Place.TREADMILL),
        ("listo", LogKind.DONE_AS_PLANNED, None, None),
        ("hoy no camino", LogKind.SKIP, None, None),
    ],
)
def test_sessions_are_read(
    text: str, kind: LogKind, minutes: float | None, place: Place | None
) -> None:
    found = Utterance(text, "es").report
    assert found is not None
    assert (found.kind, found.duration_min, found.place) == (kind, minutes, place)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("recuérdame a las siete y media", 7 * 60 + 30),
        ("a las siete y media de la tarde", 19 * 60 + 30),
        ("a las ocho menos cuarto", 7 * 60 + 45),
        ("a las ocho y diez", 8 * 60 + 10),
        ("a las 6 de la tarde", 18 * 60),
        ("al mediodía", 12 * 60),
        ("a las 18:30", 18 * 60 + 30),
        ("a las 9 de la noche", 21 * 60),
    ],
)
def test_times_are_read(text: str, minute: int) -> None:
    assert Utterance(text, "es").minute_of_day == minute


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("lunes y jueves", {0, 3}),
        ("de lunes a viernes", {0, 1, 2, 3, 4}),
        ("entre semana", {0, 1, 2, 3, 4}),
        ("los fines de semana", {5, 6}),
        ("todos los días menos el domingo", {0, 1, 2, 3, 4, 5}),
        ("un día sí y otro no", {0, 2, 4}),
        ("martes, jueves y sábado", {1, 3, 5}),
    ],
)
def test_days_are_read(text: str, days: set[int]) -> None:
    assert Utterance(text, "es").weekdays_wanted == days


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("sólo los viernes", {4}),
        ("el viernes no puedo", {0, 2}),
        ("quita el miércoles", {0, 4}),
        ("añade el sábado", {0, 2, 4, 5}),
        ("los lunes ya no puedo, mejor los martes", {1, 2, 4}),
    ],
)
def test_days_are_given_up_and_taken(text: str, after: set[int]) -> None:
    assert Utterance(text, "es").weekdays_after(frozenset({0, 2, 4})) == after
