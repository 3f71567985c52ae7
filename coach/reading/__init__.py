"""Reading plain sentences: words become classes, classes become quantities and intents."""
