"""No property fails for being slow: how fast the machine is says nothing of what is read."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
