"""What all measurements share: the peers' environment, processes, a Bot API, people, a table."""
