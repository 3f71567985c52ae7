"""The conversation on Telegram."""

import os

# The client library's own switch: durations as timedelta, without a warning for each.
os.environ.setdefault("PTB_TIMEDELTA", "true")
