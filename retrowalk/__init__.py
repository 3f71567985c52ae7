"""Retrowalk: a Telegram bot that coaches people in walking backwards.

The folders of the repository stand in here by links, so that one name is installed.
"""
