"""Numbers grouped by four digits: "36億8000万", "十四億三千五百万", "壹佰", "7천5백30만"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.languages.lexicon import Hit
from factcheck.languages.numbers import Part
from factcheck.languages.text import HANGUL, UNSPACED
from factcheck.recognizers.digits import digits_of, read_digits
from factcheck.recognizers.numeral import Numeral
from factcheck.recognizers.parts import EXACT, LONGEST

if TYPE_CHECKING:
    from factcheck.languages import Language
    from factcheck.languages.numbers import NumberWord
    from factcheck.languages.text import Folded

MYRIAD = 4
"""The power of ten from which scale words multiply all that stands before them."""

THOUSAND = 3
PAIR = 2
"""As many letters at least have two number words."""

GAPS = frozenset(" \u00a0\u202f")
ZERO = Decimal(0)
ONE = Decimal(1)


class Sum:
    """The number so far: whole groups of four, the open group, and what has no scale word yet."""

    __slots__ = ("current", "group", "scale", "small", "spelled", "total", "under")

    def __init__(self) -> None:
        self.total = self.group = ZERO
        self.current: Decimal | None = None
        self.scale, self.small, self.under = 0, MYRIAD, LONGEST
        self.spelled = False

    @property
    def open(self) -> Decimal:
        """What the next scale word of a group multiplies."""
        return self.group if self.current is None else EXACT.add(self.group, self.current)

    @property
    def value(self) -> Decimal:
        """The number that has been read."""
        return EXACT.add(self.total, self.open) if self.open else self.total

    def digits(self, number: Decimal) -> bool:
        """Add a number in digits; False where it begins another."""
        room = LONGEST if not self.group and not self.total else min(self.small, self.under)
        if self.current is not None or number.adjusted() >= room:
            return False
        self.current, self.spelled = number, False
        return True

    def digit(self, number: int) -> bool:
        """Add a number word; a run of them are the digits of one number ("二〇一六")."""
        if self.current is None:
            self.current, self.spelled = Decimal(number), True
            return True
        if not self.spelled:
            return False
        self.current = EXACT.add(EXACT.scaleb(self.current, 1), Decimal(number))
        return True

    def scaled(self, exponent: int) -> bool:
        """Multiply by a scale word; False where it belongs to no number before it."""
        if exponent < MYRIAD:
            if exponent >= self.small or self.current == ZERO:
                return False
            part = EXACT.scaleb(ONE if self.current is None else self.current, exponent)
            self.group, self.small = EXACT.add(self.group, part), exponent
        elif self.open and exponent < self.under:
            self.total = EXACT.add(self.total, EXACT.scaleb(self.open, exponent))
            self.group, self.small, self.under = ZERO, MYRIAD, exponent
        elif not self.open and self.total:  # "1万亿"
            self.total = EXACT.scaleb(self.total, exponent)
        else:
            return False
        self.current = None
        self.scale = exponent
        return True


def read(folded: Folded, language: Language, start: int) -> Numeral | None:
    """The number that begins with a digit or a number word at `start`."""
    numeral = _read(folded, language, start, upper=False)
    if numeral is not None and not numeral.digits and numeral.end - start >= PAIR:
        other = _read(folded, language, start, upper=True)
        if other is not None and other.stated != numeral.stated:
            numeral.upper = other.stated
    return numeral


def _read(folded: Folded, language: Language, start: int, *, upper: bool) -> Numeral | None:
    """The number, with the `upper` of two digits that are its ends ("两三百") or the lower."""
    found, end, blurred, decimals, grouped = Sum(), start, False, False, False
    readings: tuple[Decimal, ...] = ()
    position, lower, pattern = start, folded.lower, digits_of(language)
    while True:
        digits = (
            pattern.match(lower, position) if lower[position : position + 1].isdecimal() else None
        )
        if digits is not None:
            if digits.end() - digits.start() > LONGEST:
                break
            part = read_digits(lower, language, *digits.span())
            if part.start < position or (
                position > start and _is_dated(folded, language, part.end)
            ):
                break
            if not found.digits(part.stated):
                break
            decimals |= part.decimals
            grouped |= part.grouped
            readings = () if position > start else part.readings
            end = part.end
            blurred |= (more := _inner(folded, language, end)) > end
            position = more
        else:
            hit = _word(folded, language, position, found, upper=upper)
            if hit is None or not _take(found, hit.meaning.part, int(hit.meaning.value)):
                break
            position = end = hit.end
            blurred |= (more := _inner(folded, language, end)) > end
            position = more
        if folded.text[position : position + 1] in GAPS:
            position += 1
    if end == start:
        return None
    scale = found.scale if found.scale >= THOUSAND else 0
    if scale:
        readings = ()
    return Numeral(
        start, end, found.value, scale, decimals, grouped, digits=lower[start].isdecimal(),
        blurred=blurred, readings=readings,
    )  # fmt: skip


def _word(
    folded: Folded, language: Language, start: int, found: Sum, *, upper: bool
) -> Hit[NumberWord] | None:
    """The number word that begins here, where it may begin a pair as one end of that."""
    hit = _match(folded, language, start)
    if hit is None or found.current is not None or hit.meaning.part is not Part.CARDINAL:
        return hit
    return _of_pair(folded, language, hit, upper=upper)


def _match(folded: Folded, language: Language, start: int) -> Hit[NumberWord] | None:
    """The number word that begins here; a letter that begins none need not be looked up."""
    if folded.lower[start : start + 1] not in language.numbers.first:
        return None
    return language.numbers.match(folded, start)


def _of_pair(
    folded: Folded, language: Language, first: Hit[NumberWord], *, upper: bool
) -> Hit[NumberWord]:
    """One end of two digits that follow each other before a scale word or unit: "七八亿元".

    Before "年" they are the last two of a year.
    """
    second = _match(folded, language, first.end)
    if second is None or second.meaning.part is not Part.CARDINAL:
        return first
    if second.meaning.value != first.meaning.value + 1 or first.meaning.value < 1:
        return first
    behind = _match(folded, language, second.end)
    is_scaled = behind is not None and behind.meaning.part is Part.SCALE
    if not is_scaled and (
        _is_dated(folded, language, second.end)
        or not (
            language.units.match(folded, second.end) or language.counters.match(folded, second.end)
        )
    ):
        return first
    return Hit(first.start, second.end, (second if upper else first).meaning)


def _is_dated(folded: Folded, language: Language, end: int) -> bool:
    """Whether digits that do not begin the number are a date of their own: "5억 2016년"."""
    marks = language.tables.dates.marks
    return folded.lower.startswith(marks, end)


def _take(found: Sum, part: Part, value: int) -> bool:
    if part is Part.SCALE:
        return found.scaled(value)
    return part is Part.CARDINAL and found.digit(value)


def _inner(folded: Folded, language: Language, end: int) -> int:
    """The end of "odd" between a number and its scale word or currency: "100多亿", "10万多元"."""
    for word in language.tables.numbers.inner:
        if folded.lower.startswith(word, end):
            hit = language.numbers.match(folded, end + len(word))
            if hit is not None and hit.meaning.part is Part.SCALE:
                return end + len(word)
            if language.units.match(folded, end + len(word)) is not None:
                return end + len(word)
    return end


def is_cut(folded: Folded, language: Language, numeral: Numeral) -> bool:
    """Whether a number in words is but a letter of a longer word, as far as its ends tell."""
    if language.percents.match(folded, numeral.start) is not None:
        return True  # the hundred of "百分之"
    before = folded.lower[numeral.start - 1 : numeral.start]
    after = folded.lower[numeral.end : numeral.end + 1]
    if HANGUL[0] <= before <= HANGUL[1]:
        return True
    return any(
        sign >= UNSPACED and sign in language.number_starts for sign in (before, after) if sign
    )
