"""Precision and recall on folders of cases: `python -m tests.evaluation [FOLDER]`."""
