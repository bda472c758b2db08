"""Checks the figures in an article before it is published."""
