"""How fast the program is, as ratios: `python -m tests.benchmark`. Nothing here asserts a time."""
