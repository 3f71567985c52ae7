"""Everything that an operator can measure, under the name that dashboards and alerts know.

Counts and seconds only: no label ever holds a person, a chat or a word of anybody's. The library
costs some time to import, so it is done only where somebody reads the metrics, or after the start.
"""

from __future__ import annotations

from itertools import product

from prometheus_client import Counter, Gauge, Histogram

from retrowalk.coach.store import alarms, outbox

ANSWER_S = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
LATE_S = (5.0, 15.0, 60.0, 300.0, 900.0, 3600.0, 10800.0)
TICK_S = (0.05, 0.25, 1.0, 5.0, 15.0, 60.0, 300.0)

INFO = Gauge("retrowalk_info", "1; the labels say what runs", ["version", "role", "mode", "schema"])
REACHED = Gauge(
    "retrowalk_reached",
    "Whether telegram and the database answer, and the key is the right one (1 or 0)",
    ["what"],
)

UPDATES = Counter("retrowalk_updates", "Updates by kind and how they ended", ["kind", "outcome"])
ANSWER_SECONDS = Histogram(
    "retrowalk_answer_seconds",
    "From taking an update to its last answer",
    ["kind"],
    buckets=ANSWER_S,
)
UPDATE_LAG_SECONDS = Histogram(
    "retrowalk_update_lag_seconds",
    "From the moment that Telegram gives a message to our taking it",
    buckets=(*ANSWER_S, 300.0, 3600.0),
)
UPDATES_UNDER_WAY = Gauge("retrowalk_updates_under_way", "Updates that are being answered")
UPDATES_PENDING = Gauge(
    "retrowalk_updates_pending", "Updates that Telegram still holds for the webhook"
)

SENT = Counter("retrowalk_sent", "Messages that the bot started and sent", ["kind"])
LATE = Counter("retrowalk_late", "Of those, the ones sent 15 minutes late or more", ["kind"])
SEND_DELAY_SECONDS = Histogram(
    "retrowalk_send_delay_seconds", "From due to sent", ["kind"], buckets=LATE_S
)
DROPPED = Counter("retrowalk_dropped", "Messages that were of no use any more", ["kind", "reason"])
FAILED = Counter("retrowalk_failed", "Messages that could not be sent for good", ["kind"])
REPEATED = Counter(
    "retrowalk_repeated", "Messages sent once more, since the first one perhaps came", ["kind"]
)
OUTBOX_WAITING = Gauge("retrowalk_outbox_waiting", "Messages that could go out now")
OUTBOX_LAG_SECONDS = Gauge("retrowalk_outbox_lag_seconds", "How long the oldest of them waits")
TICK_SECONDS = Histogram("retrowalk_tick_seconds", "A look who is due", buckets=TICK_S)
TICKS = Counter("retrowalk_ticks", "Looks who is due", ["outcome"])
LAST_TICK = Gauge("retrowalk_last_tick_timestamp_seconds", "When the last look ended well")

TELEGRAM_CALLS = Counter(
    "retrowalk_telegram_calls", "Calls to Telegram: the status, or what went wrong", ["outcome"]
)
TELEGRAM_SECONDS = Histogram(
    "retrowalk_telegram_seconds",
    "How long Telegram takes to answer (without the waiting for updates)",
    ["method"],
    buckets=ANSWER_S,
)
PEOPLE_ACTIVE = Gauge("retrowalk_people_active", "How many people wrote lately", ["days"])

UPDATE_KINDS = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
    "other",
)
LETTER_KINDS = (
    *alarms.KINDS,
    outbox.FOLLOW_UP,
    outbox.CUE,
    outbox.CARD,
    outbox.GUIDED_END,
    outbox.ANSWER,
    outbox.NEWS,
    outbox.WORKS,
    outbox.REPORT,
    outbox.HANDOUT,
    outbox.PARTING,
    outbox.PARTNER,
    outbox.HAND,
)


def _begin_at_zero() -> None:
    """What alerts watch is there from the start: of what was not there nobody sees an increase."""
    for kind, outcome in product(UPDATE_KINDS, ("answered", "failed", "put_aside")):
        UPDATES.labels(kind, outcome)
    for kind in LETTER_KINDS:
        for counter in (SENT, LATE, FAILED, REPEATED):
            counter.labels(kind)
        DROPPED.labels(kind, "late")
    for outcome in ("ok", "failed"):
        TICKS.labels(outcome)
    for outcome in ("200", "401", "409"):
        TELEGRAM_CALLS.labels(outcome)


_begin_at_zero()
