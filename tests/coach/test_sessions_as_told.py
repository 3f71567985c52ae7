"""Sessions as people tell them: each kind of telling in many voices, read as a whole."""

from __future__ import annotations

from typing import Any

import pytest

from retrowalk.coach.reading.explain import explain_line

FIELDS = {
    "min": "duration_min",
    "km": "distance_km",
    "kmh": "speed_kmh",
    "effort": "effort_0_10",
    "pain": "pain_0_10",
}
"""The fields that have a shorter name in the tables below; what a row leaves out was not said."""

TOLD: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    "a number is put right within the sentence": [
        ("en", "16 min. Nope, 17 min.", {"min": 17}),
        ("en", "knee 3, 15 min, oops 16 min", {"min": 16, "pain": 3}),
        ("en", "I did 11 min (no, 12 min) in the corridor", {"min": 12, "place": "indoor"}),
        ("de", "14 Minuten, ach nein, 15 Minuten", {"min": 15}),
        ("en", "15 min, no 5 min breaks", {"min": 15}),
        ("en", "13 min, no wait, 14 min", {"min": 14}),
        ("en", "12 min, sorry, 13 min on the treadmill", {"min": 13, "place": "treadmill"}),
        ("en", "did 9 no wait 11 min in the garden", {"min": 11, "place": "outdoor"}),
        ("en", "20 mins, scratch that, 22 mins, effort 4", {"min": 22, "effort": 4}),
        ("en", "half a mile, no, a mile backwards yesterday", {"day": "yesterday", "km": 1.6093}),
        ("en", "17 minutes. no hang on, 18 minutes", {"min": 18}),
        ("en", "8 min or rather 9 min in the hall", {"min": 9, "place": "indoor"}),
        ("en", "14 min, sorry I mean 15, hallway", {"min": 15, "place": "indoor"}),
        ("de", "13 min, nein warte, 14 min", {"min": 14}),
        ("de", "12 Minuten, quatsch, 13 Minuten im Keller", {"min": 13, "place": "indoor"}),
        ("de", "9 Min, Moment, nein, 10 Min im Hof", {"min": 10, "place": "outdoor"}),
        ("de", "20 min, besser gesagt 22 min am Laufband", {"min": 22, "place": "treadmill"}),
        ("de", "1 km, nein 2 km rückwärts gestern", {"day": "yesterday", "km": 2}),
        ("de", "15 Minuten, sorry, 16 Minuten", {"min": 16}),
    ],
    "what was wanted, planned or said is not what was done": [
        ("en", "said I'd do 10 min, did 14 min", {"min": 14}),
        ("en", "coach wanted 12 min, I managed 9 min", {"min": 9}),
        ("de", "eigentlich wollte ich 15 min machen, geschafft hab ich 9 min", {"min": 9}),
        ("de", "vorgehabt hatte ich 20 Minuten, geworden sind es 14 Minuten", {"min": 14}),
        ("en", "wanted 3 x 6 min, got 2 x 6 min before my calf moaned", {"min": 12}),
        (
            "en",
            "told my wife I'd do 20 min, told you 15 min, truth is I did 12 min. garden.",
            {"min": 12, "place": "outdoor"},
        ),
        ("en", "planned 20, got 15 done", {"min": 15}),
        ("en", "I wanted 3 x 5 min but only managed 2 x 5 min", {"min": 10}),
        ("en", "promised my daughter 15 min, managed 10 min", {"min": 10}),
        ("en", "aimed for 18 min, did 16 min, knee 1", {"min": 16, "pain": 1}),
        ("en", "the target was 25 min, I did 20 min", {"min": 20}),
        ("en", "hoped to do 30 min and did 24 min outside", {"min": 24, "place": "outdoor"}),
        ("de", "wollte 3 x 6 min, hab 2 x 6 min geschafft", {"min": 12}),
        ("de", "geplant waren 20 Minuten, gemacht hab ich 15 Minuten", {"min": 15}),
        ("de", "der Physio sagt 10 min, ich hab 12 min gemacht", {"min": 12}),
        ("de", "wollte 30 min gehen, bin 20 min gegangen", {"min": 20}),
    ],
    "it was to be done and was not": [
        (
            "en",
            "I was supposed to do 15 min yesterday but didn't",
            {"intent": "skip", "day": "yesterday"},
        ),
        ("en", "was going to do 20 min today but couldn't", {"intent": "skip", "day": "today"}),
        (
            "en",
            "supposed to walk 10 min this morning, but didn't get to it",
            {"intent": "skip", "day": "today"},
        ),
        (
            "en",
            "intended to do 15 min yesterday but never did",
            {"intent": "skip", "day": "yesterday"},
        ),
        ("en", "needed to do 20 today but didn't do it", {"intent": "skip", "day": "today"}),
        (
            "de",
            "wollte gestern 15 min gehen, hab aber nicht",
            {"intent": "skip", "day": "yesterday"},
        ),
        (
            "de",
            "sollte heute 10 min machen, aber nicht gemacht",
            {"intent": "skip", "day": "today"},
        ),
        (
            "de",
            "wollte am Montag 12 min gehen, hat aber nicht geklappt",
            {"intent": "skip", "day": "mon"},
        ),
    ],
    "the backward part of a longer walk counts alone": [
        ("en", "went for an hour's walk, the final 15 min in reverse", {"min": 15}),
        ("en", "60 min walk, 20 of those backwards", {"min": 20}),
        ("de", "45 min gewandert, zuletzt 10 min rückwärts", {"min": 10}),
        ("en", "40 min walk with the dog, last 10 min of it backwards", {"min": 10}),
        (
            "en",
            "30 min walk in the park, last 5 min of it backwards",
            {"min": 5, "place": "outdoor"},
        ),
        (
            "en",
            "an hour round the lake with friends, the last 10 backwards",
            {"min": 10, "place": "outdoor"},
        ),
        ("en", "45 min with the dog, 12 of it in reverse", {"min": 12}),
        ("en", "25 min on the treadmill, final 8 min backwards", {"min": 8, "place": "treadmill"}),
        ("en", "35 min to the shops and back, 6 min of it backwards", {"min": 6}),
        ("en", "50 min hike with my sister, first 10 min of it backwards", {"min": 10}),
        ("de", "40 Minuten mit dem Hund, die letzten 10 Minuten davon rückwärts", {"min": 10}),
        ("de", "eine Stunde im Park, davon 15 min rückwärts", {"min": 15, "place": "outdoor"}),
        ("de", "30 min spazieren, die letzten 5 rückwärts", {"min": 5}),
    ],
    "parts backwards and forwards side by side": [
        ("en", "5 min forward, 10 min backward, 5 min forward", {"min": 10}),
        ("en", "15 min back, 15 min forward", {"min": 15}),
        (
            "en",
            "20 min backwards at 2 mph and 30 min forwards at 3 mph",
            {"min": 20, "kmh": 3.2187},
        ),
        ("en", "10 min back, 10 min forward", {"min": 10}),
        ("en", "12 min forward and 8 min back", {"min": 8}),
        ("en", "15 min backwards and 15 min forwards in the gym", {"min": 15}),
        (
            "en",
            "10 minutes backward at 2 km/h, then 20 minutes forward at 5 km/h",
            {"min": 10, "kmh": 2},
        ),
        ("en", "20 min forwards at 4 km/h and 9 min backwards at 2 km/h", {"min": 9, "kmh": 2}),
        ("en", "6 min backwards / 6 min forwards", {"min": 6}),
        ("de", "15 min rückwärts, 15 min vorwärts", {"min": 15}),
        ("de", "10 min vorwärts und 8 min rückwärts im Park", {"min": 8, "place": "outdoor"}),
        ("de", "10 min rückwärts mit 2 km/h und 20 min vorwärts mit 5 km/h", {"min": 10, "kmh": 2}),
    ],
    "none is no stumble": [
        ("en", "12 min, stumbled: twice", {"min": 12, "stumbles": 2}),
        ("en", "13 min, no near misses", {"min": 13, "stumbles": 0}),
        ("de", "10 min, bin nie gestolpert", {"min": 10, "stumbles": 0}),
        (
            "en",
            "twenty-two minutes. Effort: 4. Pain: 1. Stumbles: none.",
            {"min": 22, "effort": 4, "pain": 1, "stumbles": 0},
        ),
        ("en", "12 min. Stumbles: none", {"min": 12, "stumbles": 0}),
        ("en", "14 min, stumbles: nil", {"min": 14, "stumbles": 0}),
        ("en", "10 min, not one stumble", {"min": 10, "stumbles": 0}),
        ("en", "18 min and never once tripped", {"min": 18, "stumbles": 0}),
        ("en", "9 min without a single stumble", {"min": 9, "stumbles": 0}),
        ("en", "22 min. Stumbles - 0", {"min": 22, "stumbles": 0}),
        ("en", "11 min, stumbles: 2", {"min": 11, "stumbles": 2}),
        (
            "de",
            (
                "Meine Frau hat gestoppt: sechseinhalb Minuten im Vorzimmer, kein "
                "einziges Mal gestolpert"
            ),
            {"min": 6.5, "place": "indoor", "stumbles": 0},
        ),
        ("de", "12 Minuten, gestolpert: nein", {"min": 12, "stumbles": 0}),
        ("de", "10 min, nicht ein Mal gestolpert", {"min": 10, "stumbles": 0}),
        ("de", "8 Minuten ohne auch nur einmal zu stolpern", {"min": 8, "stumbles": 0}),
        ("de", "15 min, Stolperer: keine", {"min": 15, "stumbles": 0}),
        ("de", "11 min, kein einziges Mal gestolpert", {"min": 11, "stumbles": 0}),
        ("de", "9 min, gestolpert bin ich nicht", {"min": 9, "stumbles": 0}),
    ],
    "a journey is no stumble": [
        ("en", "did 10 before my coach trip, 3/10", {"min": 10, "effort": 3}),
        ("en", "15 min after our boat trip", {"min": 15}),
        ("en", "did 12 before a fishing trip with my son", {"min": 12}),
        ("en", "20 min, then packed for the coach trip", {"min": 20}),
        ("en", "7 min in the hotel on our trip to Wales", {"min": 7, "place": "indoor"}),
        ("en", "10 min yesterday after the school trip", {"min": 10, "day": "yesterday"}),
        ("en", "13 min before my day trips start", {"min": 13}),
    ],
    "somebody else stumbled": [
        ("de", "beim Enkel gestolpert, 9 min", {"min": 9, "stumbles": 1}),
        ("en", "10 min, my neighbour tripped over the dog", {"min": 10}),
        (
            "en",
            "me n the missus did 15 min down the park, she tripped I didnt",
            {"min": 15, "place": "outdoor"},
        ),
        ("en", "10 min with my wife, she tripped twice, I didn't", {"min": 10}),
        ("en", "12 min in the park, my husband stumbled", {"min": 12, "place": "outdoor"}),
        ("en", "did 15 min, he nearly fell", {"min": 15}),
        ("en", "20 min with Anna, she slipped, I did not", {"min": 20}),
        ("en", "14 min, tripped once, with my husband", {"min": 14, "stumbles": 1}),
        ("de", "12 min mit meiner Frau, sie ist gestolpert, ich nicht", {"min": 12}),
        ("de", "10 min, mein Mann ist gestolpert", {"min": 10}),
    ],
    "nearly fallen more than once": [
        ("en", "13 min, caught myself twice, nearly fell both times", {"min": 13, "stumbles": 2}),
        (
            "en",
            "lost my balance at minute 2, nearly fell at minute 5, stopped at 6 min",
            {"min": 6, "stumbles": 2},
        ),
        ("en", "12 min, wobbled twice and nearly fell both times", {"min": 12, "stumbles": 2}),
        ("en", "15 min, nearly fell twice", {"min": 15, "stumbles": 2}),
        (
            "en",
            "stumbled at minute 3, tripped at minute 8, 12 min in all",
            {"min": 12, "stumbles": 2},
        ),
        ("en", "nearly fell at 2 min and again at 5 min, did 10 min", {"min": 10, "stumbles": 2}),
        ("de", "14 min, fast gefallen beide Male", {"min": 14, "stumbles": 2}),
        ("de", "12 min, zweimal fast gefallen", {"min": 12, "stumbles": 2}),
        (
            "de",
            "10 Min, in Minute 2 gestolpert, in Minute 5 beinahe gefallen",
            {"min": 10, "stumbles": 2},
        ),
        ("de", "10 min, kurz gestrauchelt", {"min": 10, "stumbles": 1}),
    ],
    "ratings of something else are no effort": [
        ("en", "fun session, 7/10, 15 min", {"min": 15, "effort": 7}),
        ("en", "sleep 4/10, mood 6/10, effort 3/10, 12 min", {"min": 12, "effort": 3}),
        ("en", "20 min, weather 9/10, effort 5", {"min": 20, "effort": 5}),
        (
            "en",
            (
                "Morning pet. Slept bad, 2/10, but our Keith stood behind us and I did "
                "seven minute in the yard, held on to the railing, ankle 1 out of 10."
            ),
            {"min": 7, "place": "outdoor", "pain": 1, "handrail": True},
        ),
        (
            "en",
            (
                "knee replaced in 2019, hip in 2022, and today 11 min on the walking "
                "pad with both hands on the bars, pain 1"
            ),
            {"min": 11, "day": "today", "place": "treadmill", "pain": 1, "handrail": True},
        ),
        ("en", "12 min, 11/10 would recommend", {"min": 12}),
        ("en", "15 min, slept badly, 3/10, effort 4", {"min": 15, "effort": 4}),
        ("en", "slept terribly, 1/10, but did 10 min", {"min": 10}),
        ("en", "mood was low, 2/10, did 8 min, knee 1", {"min": 8, "pain": 1}),
        ("en", "14 min, 10/10 would do again", {"min": 14}),
        (
            "en",
            "knee replaced in 2021 and today 9 min, knee 2",
            {"min": 9, "day": "today", "pain": 2},
        ),
        (
            "en",
            "hip operation in 2018, 12 min today, hip 1",
            {"min": 12, "day": "today", "pain": 1},
        ),
        ("de", "schlecht geschlafen, 2/10, aber 8 min gemacht", {"min": 8}),
        ("de", "Schlaf war mies, 3/10, 10 Minuten im Flur", {"min": 10, "place": "indoor"}),
    ],
    "effort and pain by their English names": [
        ("de", "Woche 3 Tag 2: 14 Minuten, Effort 5", {"min": 14, "effort": 5}),
        (
            "de",
            "trage ein: 25 min, effort 3, pain 0, ohne geländer",
            {"min": 25, "effort": 3, "pain": 0, "handrail": False},
        ),
        ("de", "10 min, Effort 5, Pain 0", {"min": 10, "effort": 5, "pain": 0}),
        ("de", "12 Minuten, effort: 4", {"min": 12, "effort": 4}),
        ("de", "15 min, Pain 2, Effort 6", {"min": 15, "effort": 6, "pain": 2}),
        (
            "de",
            "die heutige Einheit ist erledigt, effort 4",
            {"intent": "done_as_planned", "day": "today", "effort": 4},
        ),
        (
            "de",
            "24min / 3,0 kmh / effort 6 / pain 1",
            {"min": 24, "kmh": 3, "effort": 6, "pain": 1},
        ),
        ("de", "Woche 2 Tag 1: 12 Minuten, Effort 3", {"min": 12, "effort": 3}),
    ],
    "quarters of a minute": [
        ("en", "Wife timed me, 13 mins 30 on the drive", {"min": 13.5, "place": "outdoor"}),
        ("en", "10 min 30 in the garden", {"min": 10.5, "place": "outdoor"}),
        ("en", "12 mins 15 on the treadmill", {"min": 12.25, "place": "treadmill"}),
        ("en", "9 minutes 45 today", {"min": 9.75, "day": "today"}),
        ("en", "8 mins 30 with rails", {"min": 8.5, "handrail": True}),
        ("en", "20 min 30 outside, effort 3", {"min": 20.5, "place": "outdoor", "effort": 3}),
        ("en", "14 mins 15, 3/10", {"min": 14.25, "effort": 3}),
    ],
    "nothing but repeated times": [
        ("en", "forty five secs x 6", {"min": 4.5}),
        ("en", "45 s x 8", {"min": 6}),
        ("en", "90 secs x 4", {"min": 6}),
        ("en", "thirty seconds x 10", {"min": 5}),
        ("en", "2 min x 5", {"min": 10}),
        ("en", "40 sec x 6", {"min": 4}),
        ("en", "1 min x 12", {"min": 12}),
    ],
    "from one time of day to another": [
        ("en", "quarter to seven until seven, treadmill", {"min": 15, "place": "treadmill"}),
        ("de", "von sieben bis zehn nach sieben im Wohnzimmer", {"min": 10, "place": "indoor"}),
        ("de", "um halb sieben 12 min im Garten", {"min": 12, "place": "outdoor"}),
        ("en", "5 to 10 min on the treadmill", {"min": 7.5, "place": "treadmill"}),
        ("de", "von halb sieben bis viertel vor sieben im Hof", {"min": 15, "place": "outdoor"}),
        (
            "de",
            "Von dreiviertel acht bis acht am Band, hab mich festgehalten.",
            {"min": 15, "place": "treadmill", "handrail": True},
        ),
        ("de", "von halb acht bis viertel vor acht im Garten", {"min": 15, "place": "outdoor"}),
        (
            "de",
            "von viertel nach sechs bis halb sieben am Laufband",
            {"min": 15, "place": "treadmill"},
        ),
        ("de", "von dreiviertel neun bis neun im Flur", {"min": 15, "place": "indoor"}),
        ("de", "von viertel acht bis halb acht im Keller", {"min": 15, "place": "indoor"}),
        ("de", "halb fünf bis zehn vor fünf im Hof", {"min": 20, "place": "outdoor"}),
        ("de", "von 18 Uhr bis 18 Uhr 20 im Park", {"min": 20, "place": "outdoor"}),
        ("de", "von zehn nach drei bis halb vier draußen", {"min": 20, "place": "outdoor"}),
        (
            "en",
            "from half past six to quarter to seven in the yard",
            {"min": 15, "place": "outdoor"},
        ),
        ("en", "half six till ten to seven in the hall", {"min": 20, "place": "indoor"}),
        (
            "en",
            "from quarter past 8 to half past 8 on the treadmill",
            {"min": 15, "place": "treadmill"},
        ),
        ("en", "from five past nine to twenty past nine, garage", {"min": 15, "place": "indoor"}),
        ("en", "between half past two and ten to three outside", {"min": 20, "place": "outdoor"}),
        ("en", "from 6 o'clock to twenty past six in the park", {"min": 20, "place": "outdoor"}),
    ],
    "so many times so far": [
        (
            "de",
            "Am Sonntag anderthalb Kilometer rückwärts über die Wiese",
            {"day": "sun", "place": "outdoor", "km": 1.5},
        ),
        (
            "de",
            "Gestern zweimal nen halben Kilometer im Park",
            {"day": "yesterday", "place": "outdoor", "km": 1},
        ),
        ("de", "anderthalb Kilometer im Park gegangen", {"place": "outdoor", "km": 1.5}),
        ("de", "gestern zweimal einen halben Kilometer", {"day": "yesterday", "km": 1}),
        (
            "de",
            "heute zweimal einen Kilometer am Sportplatz",
            {"day": "today", "place": "track", "km": 2},
        ),
        ("de", "zweimal eine Viertelstunde im Garten", {"min": 30, "place": "outdoor"}),
        ("de", "dreimal nen halben Kilometer im Wald", {"place": "outdoor", "km": 1.5}),
        ("en", "300 ft x 3 in the drive", {"place": "outdoor", "km": 0.2743}),
        ("en", "twice a quarter mile on the track", {"place": "track", "km": 0.8047}),
        ("en", "twice half a kilometre in the park", {"place": "outdoor", "km": 1}),
        ("en", "twice a mile yesterday", {"day": "yesterday", "km": 3.2187}),
    ],
    "a rest in between is left out": [
        ("en", "6 x 1 min with 30 s between each", {"min": 6}),
        ("de", "2 x 8 min mit 1 min Pause dazwischen", {"min": 16}),
        (
            "de",
            "zweimal 8 Minuten, Pause dazwischen 3 Minuten, Keller",
            {"min": 16, "place": "indoor"},
        ),
        ("de", "zweimal 8 Minuten, dazwischen 3 Minuten Pause", {"min": 16}),
        ("de", "3 x 5 min, Pause dazwischen 2 min", {"min": 15}),
        ("de", "2 x 10 Minuten, Pausen zwischendurch 4 Minuten", {"min": 20}),
        ("de", "3 x 4 min, 1 min Pause dazwischen", {"min": 12}),
        (
            "de",
            "3x3 min dazwischen jeweils Pause auf dem Hocker. Effort 4",
            {"min": 9, "effort": 4},
        ),
        ("en", "2 x 8 min, rest in between 3 min", {"min": 16}),
        ("en", "3 x 5 min with 2 min between sets", {"min": 15}),
        ("en", "4 x 3 min, breaks of 1 min between", {"min": 12}),
    ],
    "the session of a day": [
        (
            "de",
            "Gestrige Einheit auf dem Laufband erledigt",
            {"intent": "done_as_planned", "day": "yesterday", "place": "treadmill"},
        ),
        ("de", "Gestrige Einheit erledigt", {"intent": "done_as_planned", "day": "yesterday"}),
        (
            "de",
            "heutiges Training erledigt, Laufband",
            {"intent": "done_as_planned", "day": "today", "place": "treadmill"},
        ),
        (
            "de",
            "die heutige Einheit ist erledigt, Knie 1",
            {"intent": "done_as_planned", "day": "today", "pain": 1},
        ),
        (
            "en",
            "Sunday's one is done, walking pad, 2/10 for effort",
            {"intent": "done_as_planned", "day": "sun", "place": "treadmill", "effort": 2},
        ),
        ("en", "Monday's one is done", {"intent": "done_as_planned", "day": "mon"}),
        (
            "en",
            "yesterday's one is finished, effort 3",
            {"intent": "done_as_planned", "day": "yesterday", "effort": 3},
        ),
        ("en", "today's one done", {"intent": "done_as_planned", "day": "today"}),
        (
            "en",
            "this morning's one is done, treadmill",
            {"intent": "done_as_planned", "day": "today", "place": "treadmill"},
        ),
        ("en", "Friday's one done and dusted", {"intent": "done_as_planned", "day": "fri"}),
        ("en", "last one of the week is done", {"intent": "done_as_planned"}),
    ],
    "places and words of dialects": [
        ("de", "8 min in der Stube", {"min": 8, "place": "indoor"}),
        (
            "de",
            "mei Einheit von gestern: 10 min im Goartn",
            {"min": 10, "day": "yesterday", "place": "outdoor"},
        ),
        (
            "de",
            "heit in da fria a viertelstund im gortn rückwärts gangen",
            {"min": 15, "day": "today", "place": "outdoor"},
        ),
        (
            "de",
            "geschter z'Abig zäh Minute im Gang, ha mi am Gländer ghebt",
            {"min": 10, "day": "yesterday", "place": "indoor", "handrail": True},
        ),
        (
            "de",
            "Vorigen Dienstag 8 min auf da Stiagn im Stiegnhaus",
            {"min": 8, "day": "tue", "place": "stairs"},
        ),
        (
            "de",
            (
                "Gestern hab i's endlich packt: 10 Min am Stück im Gang, ohne dass i mi "
                "wo festghalten hätt"
            ),
            {"min": 10, "day": "yesterday", "place": "indoor", "handrail": False},
        ),
        ("de", "heut im Gartl 10 min rückwärts", {"min": 10, "day": "today", "place": "outdoor"}),
        ("de", "im Goartn 12 min gangen", {"min": 12, "place": "outdoor"}),
        ("de", "hüt uf de Stäge 6 min", {"min": 6, "day": "today", "place": "stairs"}),
        (
            "de",
            "12 min im Hof, am Gländer festghalten",
            {"min": 12, "place": "outdoor", "handrail": True},
        ),
        ("de", "in da Kuchl 9 min, ohne Gländer", {"min": 9, "place": "indoor", "handrail": False}),
        (
            "de",
            "Hüt zäh Minute am Zürisee, immer em Gländer na.",
            {"min": 10, "day": "today", "handrail": True},
        ),
    ],
    "bare minutes before the word that they were walked": [
        ("de", "14 gegangen, wie immer im Keller", {"min": 14, "place": "indoor"}),
        ("de", "hab statt 15 nur 9 geschafft", {"min": 9}),
        ("de", "14 gegangen, im Keller", {"min": 14, "place": "indoor"}),
        ("de", "am Montag 12 gelaufen", {"min": 12, "day": "mon"}),
        ("de", "gestern 10 gegangen im Park", {"min": 10, "day": "yesterday", "place": "outdoor"}),
        ("de", "nur drei geschafft, Knöchel 2", {"min": 3, "pain": 2}),
        ("de", "zehn gemacht, Schmerz 4 wie fast immer", {"min": 10, "pain": 4}),
    ],
    "what is to come does not hide what was done": [
        ("en", "tomorrow rest, today 14 min done", {"min": 14, "day": "today"}),
        ("en", "tomorrow off, today 12 min done", {"min": 12, "day": "today"}),
        ("en", "tomorrow is a rest day, but today I did 15 min", {"min": 15, "day": "today"}),
    ],
}


def rounded(value: object) -> object:
    return round(value, 4) if isinstance(value, float) else value


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [pytest.param(*row, id=row[1]) for rows in TOLD.values() for row in rows],
)
def test_a_session_is_read_as_it_is_told(language: str, text: str, wanted: dict[str, Any]) -> None:
    found = explain_line("log", text, language)
    said = {name: value for name, value in found.items() if value is not None and name != "text"}
    expected = {
        "intent": "log",
        **{FIELDS.get(name, name): value for name, value in wanted.items()},
    }
    assert {name: rounded(value) for name, value in said.items()} == expected


NOT_TOLD = [
    ("en", "I'd love to walk a whole half mile backward by my birthday", "distance_km"),
    ("en", "The matatu reversed 200 metres because of the flood", "distance_km"),
    ("de", "Soeben beendet, es war angenehm.", "duration_min"),
    ("de", "Gerade vom Band gestiegen, hat bestens geklappt.", "day"),
    ("de", "Flughafen Gate B, 7 min, Blicke ignoriert", "place"),
    ("de", "Zwanzig Minuten heute, meine Frau hat die Zeit gestoppt.", "stumbles"),
]


@pytest.mark.parametrize(("language", "text", "field"), NOT_TOLD, ids=[row[1] for row in NOT_TOLD])
def test_what_only_sounds_alike_is_not_told(language: str, text: str, field: str) -> None:
    assert explain_line("log", text, language)[field] is None
