"""`python -m retrowalk` is the command `retrowalk`."""

import sys

from retrowalk.command_line import main

sys.exit(main())
