"""Days, places, questions and pain as people of three languages tell them in passing."""

from __future__ import annotations

import pytest

from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import Running, told
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]
AGREED = {
    "en": ("Yes, I agree. Let's go", "None of these", "Treadmill with rails"),
    "de": ("Ja, einverstanden. Los geht's", "Nichts davon", "Laufband mit Griffen"),
    "es": ("Sí, acepto. Vamos", "Nada de eso", "Cinta (caminadora) con pasamanos"),
}
ZONE = {"en": "Berlin", "de": "Berlin", "es": "Madrid"}


async def somebody(telegram: LocalTelegram, language: str) -> Phone:
    """Somebody with a plan for Mon, Wed, Fri at 18:00; it is a Friday morning."""
    phone = Phone(telegram, telegram.chats.add_person("Somebody", language).id)
    await phone.say("/start")
    for label in AGREED[language]:
        await phone.tap(label)
    await phone.tap(next(label for label in phone.last.buttons if "18:00" in label))
    await phone.tap(next(label for label in phone.last.buttons if ZONE[language] in label))
    return phone


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("de", "kannst du die auf samstag legen", "Verschoben auf morgen"),
        ("de", "verschieb das bitte auf sonntag", "Verschoben auf So, 22. Nov"),
        ("es", "muévela al sábado", "Nuevo día: mañana"),
        ("es", "podes pasarla al jueves?", "Nuevo día: jue 26 nov"),
        ("en", "can you move it to Saturday", "Moved to tomorrow"),
        ("de", "tausch samstag gegen sonntag", "Sa ist nicht in deinem Plan"),
        ("es", "cámbiame el sábado por el domingo", "Eso no está en tu plan"),
        ("en", "swap Saturday for Sunday", "Sat is not in your plan"),
        ("de", "am freitag gar nicht mehr, dafür am sonntag", "Dein Plan: Mo, Mi, So."),
        ("de", "nächste woche freitag fällt aus", "Fr, 27. Nov ist frei"),
        ("de", "am Freitag nächste Woche geht nicht", "Fr, 27. Nov ist frei"),
        ("es", "el viernes de la semana que viene no puedo", "Día libre: vie 27 nov"),
        ("en", "next friday is off", "Fri 27 Nov is free"),
        (
            "de",
            "die Erinnerung bitte eine Stunde früher, 18 Uhr bin ich unterwegs",
            "heute um 17:00",
        ),
        ("es", "avísame una hora antes, a las 6 todavía estoy trabajando", "hoy a las 17:00"),
        ("de", "kann ich heute statt um 18 uhr erst um 20 uhr", "heute um 20:00"),
        ("es", "hoy a las 8 en vez de a las 6", "hoy a las 20:00"),
        ("de", "kann ich das auch morgen machen?", "Ja, gern."),
        ("es", "y si no llego hoy, lo puedo hacer mañana?", "Claro que sí."),
        ("en", "if I can't make it today can I do it tomorrow?", "Yes."),
        ("de", "hast du meine Einheit vom Montag?", "Wie viele Minuten"),
        ("es", "tienes mi sesión del lunes?", "¿Cuántos minutos"),
        ("de", "hab keinen platz mehr fürs laufband, geh jetzt im flur", "Flur oder Wand: "),
        ("es", "no tengo lugar para la cinta, camino en el pasillo", "Pasillo o pared"),
        ("de", "mein laufband hat keine griffe", "kein Ort, um rückwärts zu gehen"),
        ("es", "mi cinta no tiene barandas", "no es lugar para caminar hacia atrás"),
        ("en", "my treadmill has no handrails", "not the place to walk backwards"),
        ("de", "und brauch ich da wat zum festhalten", "Halte dich vorerst fest"),
        ("de", "und wie weiß ich dann ob da was steht?", "Schau erst den ganzen Weg an"),
        ("es", "puedo caminar con mi marido?", "su propio chat"),
        ("de", "mir tut seit heut früh die linke wade weh und sie is ganz warm", "Wade"),
        ("es", "me duele la pantorrilla izquierda y está caliente", "coágulo"),
        ("es", "qué tan rápido tiene que ir la cinta?", "Más despacio de lo que crees"),
        ("de", "tut das dem Knie gut oder mach ich es damit schlimmer?", "Wohl ja."),
        ("es", "mi hija dice que me voy a matar, ¿es peligroso?", "el riesgo son las caídas"),
    ],
)
async def test_with_a_plan(
    telegram: LocalTelegram, coach: Running, language: str, words: str, answer: str
) -> None:
    assert coach.db is not None
    phone = await somebody(telegram, language)
    await phone.say(words)
    assert answer in "\n".join(said.text for said in phone.answers)


@pytest.mark.parametrize(
    ("language", "messages", "answer"),
    [
        ("es", ("ayer hice 15 min", "y no fue ayer sino antier"), "15 min · mié 18 nov"),
        (
            "de",
            ("gestern 10 min", "und es war gar nicht gestern sondern vorgestern"),
            "Mi, 18. Nov",
        ),
        ("es", ("antier hice 8 y ayer 9", "perdón ayer fueron 10"), "10 min · ayer"),
        ("de", ("gestern vergessen einzutragen warns so 6 minuten",), "6 min · gestern"),
        ("de", ("heute 10 min", "so auf einer skala von 1 bis 10 ne 6"), "Anstrengung 6"),
        ("es", ("hoy 10 min", "bueno del 1 al 10 un 7"), "esfuerzo 7"),
        ("es", ("me voy de viaje del 1 al 10 de diciembre", "mejor hasta el 12"), "sáb 12 dic"),
        ("de", ("bin vom 1. bis 10. dezember weg", "doch bis zum 12."), "Sa, 12. Dez"),
        ("es", ("me caí ayer, un raspón", "no me pegué en la cabeza no"), "Lo que dije sigue"),
        ("de", ("bin gestern hingefallen", "nein am kopf nicht"), "Was ich gesagt habe, gilt"),
        (
            "es",
            ("soy epiléptica, hace dos semanas tuve una crisis", "con la medicacion estoy bien"),
            "Todavía no",
        ),
    ],
)
async def test_one_after_the_other(
    telegram: LocalTelegram, coach: Running, language: str, messages: tuple[str, ...], answer: str
) -> None:
    assert coach.db is not None
    phone = await somebody(telegram, language)
    for words in messages:
        await phone.say(words)
    assert answer in "\n".join(said.text for said in phone.messages if said.from_bot)


@pytest.mark.parametrize(
    ("language", "messages", "answer"),
    [
        (
            "es",
            ("Hola, tengo 67 años y me duelen las rodillas, ¿esto me sirve?",),
            "Probablemente.",
        ),
        ("de", ("ich bin 71 und die knie tun weh, bringt das was?",), "Wohl ja."),
        ("es", ("hola quiero empezar", "ok empecemos"), "¿Te pasa algo de esto?"),
        ("de", ("Dienstag und Donnerstag so um halb neun tät mir passen",), "Di, Do · 08:30"),
        ("de", ("hab ein laufband ohne griffe, Di und Do um 9",), "Notiert: Di, Do · 09:00."),
    ],
)
async def test_before_there_is_a_plan(
    telegram: LocalTelegram, language: str, messages: tuple[str, ...], answer: str
) -> None:
    assert answer in await told(telegram, language, *messages)
