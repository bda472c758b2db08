"""Historical exchange rates, offline: published values, never interpolated."""
