"""The tables of dates in a language file."""

# No postponed annotations here: they are the kinds of value that a table is built with.
from factcheck.languages.table import Listed, Spellings, Table, Words


class Calendar(Table):
    """Another calendar than the common one: its months by their number.

    `marks` stand behind its years ("هـ"). Where it is `usual`, years are counted by it that have
    no mark.
    """

    months: Spellings
    marks: Listed
    usual: bool


class Dates(Table):
    """The order of day and month in figures, and the words around dates.

    `of` stands between a day and its month, `of_year` between a month and its year.
    `after_year` are words for "year" that belong to a date ("2008 года", "2008 r."). Where such a
    word is the rule, `named_years` tells that a number before any other noun counts that noun.
    `year_suffixes` make an ordinal of a year, and alone may stand for the word: "в 2017-м".
    `months` and `weekdays` (0 for Monday) are names beyond CLDR's, with what stands between them
    and the day: "måndagen den". A weekday may stand behind its date (`weekday_behind`).
    `before_era` is what tells years that are counted down, behind them or before: "280 BC".

    Where `marks` has a year, a month and a day behind each of their numbers ("2016年12月15日"),
    `eras` are names of eras by the year before their first, and `no_day` follows a number of days
    that is no date ("15日間"). Years of the language's own era are `ahead` of the common ones by
    as many: 543 in Thailand, where 2565 is 2022. `solar` and `lunar` are the Hijri calendars.

    Months that are told by their number have one of `month_numbers` before it, and their day may
    have one of `day_numbers`: "ngày 22 tháng 12".
    """

    order: str = "dmy"
    before_era: Listed
    months: Spellings
    weekdays: Spellings
    weekday_behind: bool
    decades_before: Words
    decades_after: Listed
    day_suffixes: Listed
    year_suffixes: Listed
    of: Listed
    of_year: Words
    last: Words
    next: Words
    before_year: Listed
    after_year: Listed
    named_years: bool
    marks: Listed
    eras: Spellings
    no_day: Listed
    ahead: int
    relative: Spellings
    solar: Calendar
    lunar: Calendar
    month_numbers: Listed
    day_numbers: Listed
