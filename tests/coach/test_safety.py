"""Signs of danger in everyday words, whose they are, and words that take an alarm back."""

from __future__ import annotations

import pytest

from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.utterance import Utterance, is_urgent


@pytest.mark.parametrize(
    ("text", "language", "least"),
    [
        ("everything went grey for a second when i stopped", "en", Level.STOP),
        ("saw stars when i stopped", "en", Level.STOP),
        ("came over all funny and had to sit down", "en", Level.STOP),
        ("felt sick and had to sit down", "en", Level.STOP),
        ("heart was going like the clappers and skipping beats even sat down", "en", Level.STOP),
        ("my heart keeps skipping beats", "en", Level.STOP),
        ("my pulse is all over the place", "en", Level.STOP),
        (
            "thought I was going to keel over, came over all sweaty and clammy",
            "en",
            Level.EMERGENCY,
        ),
        ("my speech went slurry for a bit", "en", Level.EMERGENCY),
        ("my face went funny", "en", Level.EMERGENCY),
        ("pins and needles down one side of my face", "en", Level.EMERGENCY),
        ("coughed up a bit of blood", "en", Level.EMERGENCY),
        ("one leg is fatter than the other and sore at the back", "en", Level.STOP),
        (
            "tripped on the rug doing it, now I cant put any weight on my hip",
            "en",
            Level.EMERGENCY,
        ),
        ("lag plötzlich auf dem boden weiß nicht wie", "de", Level.EMERGENCY),
        ("war kurz weg", "de", Level.EMERGENCY),
        ("kreislauf ist weggesackt", "de", Level.STOP),
        ("mir wurde schummrig", "de", Level.STOP),
        ("bin in der garage über den schlauch geflogen, knie aufgeschlagen", "de", Level.STOP),
        ("über den teppich geflogen", "de", Level.STOP),
        ("bin in der küche ausgerutscht", "de", Level.STOP),
        ("hat mich hingehauen", "de", Level.STOP),
        ("mein herz stolpert seit dem training", "de", Level.STOP),
        ("herz schlägt unregelmäßig", "de", Level.STOP),
        ("es sticht in der brust", "de", Level.EMERGENCY),
        ("ein mundwinkel hing", "de", Level.EMERGENCY),
        ("linke hand kribbelt und kann nicht greifen", "de", Level.EMERGENCY),
        ("blut gehustet", "de", Level.EMERGENCY),
        ("mit dem kopf gegen die wand geknallt", "de", Level.EMERGENCY),
        ("das eine bein ist dicker als das andere", "de", Level.STOP),
    ],
)
def test_danger_in_everyday_words_is_found_and_never_skips_a_session(
    text: str, language: str, least: Level
) -> None:
    said = Utterance(text, language)
    assert said.danger.level >= least
    assert said.report is None


def test_a_thicker_leg_is_a_clot_and_a_stumbling_heart_is_no_stumble() -> None:
    assert "clot" in Utterance("one leg is fatter than the other").danger.signs
    assert Utterance("mein herz stolpert seit dem training", "de").details.stumbles is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my mum had a stroke last year should she try it", "en"),
        ("mum had a stroke last year should she try it", "en"),
        ("my dad fainted yesterday, should he do this?", "en"),
        ("my friend has chest pain when walking, is backwards ok for him", "en"),
        ("my wife fell last week, can she join me", "en"),
        ("my husband (72) had a stroke last year, can he do this", "en"),
        ("can my dad do this, he had a heart attack last year", "en"),
        ("is this safe for my mum? she had a stroke in 2019", "en"),
        ("my patient had a fall on tuesday, wrist is swollen", "en"),
        ("mein mann hatte einen herzinfarkt, darf er mitmachen", "de"),
        ("mein vater hatte einen schlaganfall, kann er das", "de"),
        ("meine nachbarin ist gestern gestürzt", "de"),
        ("I had a heart attack in 2015 is it ok", "en"),
        ("hatte 2018 einen herzinfarkt, darf ich", "de"),
        ("hatte vor 5 jahren einen herzinfarkt", "de"),
        ("no chest pain no dizziness 8 min done", "en"),
        ("no pain no dizziness no falls, 10 min", "en"),
        ("chest pain? no. dizzy? no", "en"),
        ("blood pressure 140, a bit of a cough", "en"),
        ("i passed out my leaflets", "en"),
        ("ist mir ein stein vom herzen gefallen, 10 min ohne schmerzen", "de"),
        ("gefallen hat es mir auch", "de"),
        ("10 min, hat mir gut gefallen", "de"),
        ("war kurz weg einkaufen", "de"),
        ("bin nach spanien geflogen", "de"),
    ],
)
def test_what_is_of_others_long_ago_denied_or_a_figure_is_no_alarm(
    text: str, language: str
) -> None:
    assert Utterance(text, language).danger.level < Level.STOP
    assert not is_urgent(text, language)


@pytest.mark.parametrize(
    ("text", "language", "level"),
    [
        ("my husband just collapsed", "en", Level.EMERGENCY),
        ("my wife has chest pain right now", "en", Level.EMERGENCY),
        ("my dad collapsed what do i do", "en", Level.EMERGENCY),
        ("my friend fainted, what should i do", "en", Level.EMERGENCY),
        ("my husband has chest pain should he take an aspirin", "en", Level.EMERGENCY),
        ("my husband had chest pain yesterday and again today", "en", Level.EMERGENCY),
        ("my wife had a stroke yesterday she cant speak now", "en", Level.EMERGENCY),
        ("my mum had a stroke last year and now i have chest pain", "en", Level.EMERGENCY),
        ("my wife says my face is drooping", "en", Level.EMERGENCY),
        ("my mum called because i fainted should i go", "en", Level.EMERGENCY),
        ("i had a heart attack in 2015 and now my chest hurts", "en", Level.EMERGENCY),
        ("i had a stroke last week", "en", Level.EMERGENCY),
        ("mein vater ist zusammengebrochen was soll ich tun", "de", Level.EMERGENCY),
        ("no pain no dizziness but chest pain", "en", Level.EMERGENCY),
        ("passed out in the hall", "en", Level.EMERGENCY),
        ("I was seeing double for a minute on the belt", "en", Level.EMERGENCY),
        ("double vision since this morning", "en", Level.EMERGENCY),
        ("schwindlig auf dem Band, und ich hab kurz doppelt gesehen", "de", Level.EMERGENCY),
        ("ich sehe Doppelbilder", "de", Level.EMERGENCY),
        ("my physio found swelling on my knee", "en", Level.STOP),
        ("my trainer made my knee worse", "en", Level.STOP),
        ("my knees hurt they are swollen", "en", Level.STOP),
        ("my dad fell yesterday and i feel dizzy", "en", Level.STOP),
        ("dizzy since my op 2 years ago", "en", Level.STOP),
        ("bin heute im park gefallen", "de", Level.STOP),
    ],
)
def test_an_emergency_of_now_or_of_the_writer_stays_one(
    text: str, language: str, level: Level
) -> None:
    assert Utterance(text, language).danger.level is level
    assert is_urgent(text, language)
