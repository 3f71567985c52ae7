"""A year of reminders: people who live in it, a world that lets it pass, and a judge."""
