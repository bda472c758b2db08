"""The tables of a language file, checked: an unknown key is an error, a missing one is empty."""

# No postponed annotations here: they are the kinds of value that a table is built with.
from factcheck.languages.date_tables import Dates
from factcheck.languages.table import Listed, Spellings, Table, Words


class Numbers(Table):
    """Number words by value, scale words by power of ten, fractions as "1/2".

    `beside`: whether digits may follow a scale word with nothing between, "36 mil 153 millones",
    "57 bin 141", "1 млрд 152 млн", "3 crore 50 lakh".
    `thousands`: the words for a thousand, where hundreds and thousands are one word with what
    they count, "duecentocinquanta", "ventimila".
    `linkers` stand between a number and its scale word: "20 de milioane".
    Where `leading_scales`, a scale word stands before what it multiplies: "milioni 5". A `point`
    word stands for the decimal mark: "one point five". `vague` words before a scale word say that
    no number begins there: "数百万元". Endings that are `blurring` make a round number of one in
    digits: "3.000-an" in Indonesian. An `ordinal_point` behind a number, with a small letter next,
    makes it an ordinal ("5. sırada").

    Words `before_digits` add to the number behind them: "साढ़े 12" is 12.5.

    Where all numbers are written in one word, `glued` are the hundred and the thousand inside it
    (by power of ten), `glue` what may stand behind those, `inside` forms that other numbers have
    only there; `units_first` joins "five" to "twenty", and `tens_first` tells that "twentyfive"
    is written so.

    The digits of `syllables` make a number where a currency stands behind it: "삼만팔천원".

    Where `myriads`, groups have four digits and follow each other ("36億8000万"); `inner` are
    words between a number and its scale word ("100多亿").

    `duals` are words for two of a scale, by its power of ten. Where `decimals_before_scales` is
    set, "5,030 billion" is some five; where `hundreds_in_digits` is, "817 thousand and 500" is one
    number.
    """

    articles: Words
    joiners: Listed
    linkers: Listed
    beside: bool
    thousands: Listed
    spaced_groups: bool
    words: Spellings
    collectives: Spellings
    fractions: Spellings
    before_digits: Spellings
    halves_after: Spellings
    scales: Spellings
    duals: Spellings
    decimals_before_scales: bool
    hundreds_in_digits: bool
    abbreviations: Spellings
    other_scales: Spellings
    ordinals: Words
    bare: Words
    glued: Spellings
    glue: Listed
    inside: Spellings
    units_first: Listed
    tens_first: bool
    ordinal_point: bool
    blurring: Listed
    syllables: Spellings
    point: Listed
    vague: Listed
    leading_scales: bool
    myriads: bool
    inner: Listed


class Glued(Table):
    """Words that are written as one with the word or the number behind them: Arabic "و", "ب"."""

    conjunctions: Listed
    prepositions: Listed


class Qualifiers(Table):
    """Words before and behind a number, by what they make of it (about, at_least, at_most)."""

    before: Spellings
    after: Spellings


class Ranges(Table):
    """The words of "between 3 and 4" and "from 3 to 4".

    `behind` are words for "between" that follow both: "40 és 50 ezer euró között". `articles` may
    stand before each end: "entre el 5 % y el 10 %". `from_behind` are endings of a number that say
    "from": "40-ről 52 millióra". Where `unjoined`, no word stands before the last item of a list.
    """

    between: Words
    and_: Words
    from_: Words
    to: Words
    articles: Words
    unjoined: bool
    behind: Listed
    from_behind: Words


class Money(Table):
    """Currencies by code, likeliest first: names beyond CLDR's, cents, glued letters or signs.

    `home` are those that a name shared with others means where the article speaks for none:
    "lire" are Italian ones, unless it is about Turkey. `coins` join cents to their amount as
    "and" does: "3 euros con 99 céntimos". `cents` are words and letters for coins, by power of ten,
    that are none but behind an amount: "$30 and 57c".

    Behind a name that is `trailing`, a last digit counts the next smaller coins: "三块五".

    Names that are `leading` stand before their number, in a script without spaces only they, and
    one that is `generic` may stand behind it as well ("人民币1.01亿元"). What is `spelt` so speaks
    for a currency: the letters of a country's own script.
    """

    of: Listed
    one: Listed
    names: Spellings
    words: Spellings
    minor: Spellings
    prefixes: Spellings
    scaled: Spellings
    home: Words
    coins: Words
    cents: Spellings
    trailing: Listed
    leading: Words
    generic: Words
    spelt: Spellings


class Rates(Table):
    """The words of a stated rate: "10 dirhams to the dollar", "a dollar is worth 10 dirhams".

    `weights` are names of currencies that goods are weighed in as well.
    """

    per: Listed
    is_: Listed
    weights: Words


class Percents(Table):
    """Per cent signs and words, and what percentage points are called.

    The words of `before` stand before their number ("yüzde 35", "百分之"), `tenths` are ten per
    cent each ("割").
    """

    percent: Listed
    before: Listed
    tenths: Listed
    points: Listed
    bare_points: Listed
    basis: Listed


class Surroundings(Table):
    """Words before and behind a number.

    The words of `ordinal` stand before "3." where that is "third"; words that end as `streets`
    have it stand before the number of a house ("Hauptstraße 12"), and those of `roads` before the
    name of its street ("via Roma 12"). The words of `clock_before` and `clock_after` make a time of
    "20.45", and `versus` is what stands in the score "3対1".
    """

    before: Listed
    after: Listed
    ordinal: Words
    streets: Listed
    roads: Words
    clock_before: Words
    clock_after: Words
    versus: Words


class Counts(Table):
    """How to find the noun that is counted: the first word behind the number, or its plural.

    Where `head` is "capital", it is the first word with a capital or one of `nouns`; where it is
    "before", a known noun before the number. Where
    numbers are `hyphenated`, one before a hyphen and no case ending is part of a word.

    `durations` are nouns of time: a number of them is seldom what an article is about.
    `suffixes` are what a number ends with behind its mark ("80’i", "80-ra"): no noun follows but
    behind a word of `of`, nor does one follow a verb, by its ending. A share is `partitive` if its
    whole follows it without a word between. Where a language has `counters` ("人", "台"), they are
    what tells that a number counts, and the noun itself stands behind those of them that are
    `empty` ("个").
    """

    head: str = "first"
    capitalised_nouns: bool
    hyphenated: bool
    plural_endings: Listed
    nouns: Words
    adjectives: Words
    durations: Words
    counters: Listed
    empty: Words
    of: Words
    suffixes: Words
    verb_endings: Listed
    partitive: bool


class Tables(Table):
    """One language file.

    Which language a text is in is told by `function`, the words that hold sentences together, by
    further words that are `telling`, by `endings` of words, and by `letters`: those beyond a to z,
    or those that other languages of its script have not. `abbreviations` are words whose full stop
    ends no sentence.

    `fractions` are shares of a whole, "3/5" = ["three-fifths"], where "n/m" is what joins the
    numbers of "one in five". `multiples` are what becomes of a figure, "2" = ["doubled"], "1/2" =
    ["halved"]: there "n" is what follows a number that multiplies ("times"), "more" the words by
    which "times more" adds one, "fewer" those by which it divides, and "at_least" and "at_most"
    bound a multiple beyond the usual qualifiers. `places` are names of countries beyond CLDR's.
    """

    name: str
    function: str
    telling: str
    endings: str
    letters: str
    abbreviations: Words
    glued: Glued
    numbers: Numbers
    qualifiers: Qualifiers
    ranges: Ranges
    money: Money
    rates: Rates
    percents: Percents
    dates: Dates
    none: Surroundings
    ages: Surroundings
    counts: Counts
    nouns: Spellings
    places: Spellings
    measures: Spellings
    fractions: Spellings
    multiples: Spellings
    cues: Spellings
