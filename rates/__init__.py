"""Historical exchange rates, offline: published values, never interpolated.

book = open_book()
book.rate("USD", "MAD", date(2022, 12, 22)).value   # Decimal("10.5237"), of 21 December
"""

from rates.book import RateBook, open_book
from rates.rate import Leg, Rate, RateNotFound, RatesError

__all__ = ["Leg", "Rate", "RateBook", "RateNotFound", "RatesError", "open_book"]
