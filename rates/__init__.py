"""Historical exchange rates, offline: published values, never interpolated.

book = open_book()
book.rate("USD", "MAD", date(2022, 12, 22)).value   # Decimal("10.5237"), of 21 December

Only `update` and `fetch_days` use the network, and write what they fetch into the user's store;
`open_book` reads a store only if it is told which.
"""

from rates.book import RateBook, open_book
from rates.rate import Leg, Rate, RateNotFound, RatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rates.checks import Quarantined
    from rates.online import Need, fetch_days
    from rates.place import default_path as default_store
    from rates.updating import Result, update

__all__ = [
    "Leg",
    "Need",
    "Quarantined",
    "Rate",
    "RateBook",
    "RateNotFound",
    "RatesError",
    "Result",
    "default_store",
    "fetch_days",
    "open_book",
    "update",
]

_ONLINE = {
    "Need": "online",
    "Quarantined": "checks",
    "Result": "updating",
    "fetch_days": "online",
    "update": "updating",
}

if not TYPE_CHECKING:  # which would take every name for one of this module

    def __getattr__(name):
        """Load what fetches only when it is asked for: a plain look-up needs none of it."""
        from importlib import import_module

        if name == "default_store":
            return import_module("rates.place").default_path
        if name in _ONLINE:
            return getattr(import_module(f"rates.{_ONLINE[name]}"), name)
        raise AttributeError(f"module {__name__} has no attribute {name}")
