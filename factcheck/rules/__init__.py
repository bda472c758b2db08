"""Rules: figures to claims, claims to what must hold. One file each, named as the rule is.

A further rule is one more module here that defines `RULE`, an instance of a subclass of `Rule`.
Its docstring is its page, and its examples are its tests.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cache, cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from factcheck import discovery
from factcheck.config import Config, Persona
from factcheck.languages import files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from factcheck.article import Article
    from factcheck.claim import Claim
    from factcheck.languages import Language
    from factcheck.verdict import Diagnosis, Expectation, Rates, Verdict


class Example(NamedTuple):
    """A short article for the documentation and the tests.

    `figure` is the text of the figure that is found wrong and `diagnosis` the name of what is
    wrong with it, both None where nothing is. `house_currency` is set for a rule that needs one.
    """

    text: str
    language: str = "en"
    published: str | None = None
    figure: str | None = None
    diagnosis: str | None = None
    house_currency: str | None = None


def agreeing(claim: Mapping[str, str], code: str) -> Example:
    """The text of a language's claim that is right."""
    return Example(
        claim["agree"], code, claim.get("published"), house_currency=claim.get("house_currency")
    )


def disagreeing(claim: Mapping[str, str], code: str) -> Example:
    """The text of a language's claim with its error."""
    example = agreeing(claim, code)
    return example._replace(
        text=claim["disagree"], figure=claim["figure"], diagnosis=claim["diagnosis"]
    )


class Context(NamedTuple):
    """What a claim is held against: the article it stands in, the rates, the settings."""

    article: Article
    rates: Rates
    config: Config = Config()

    @property
    def house_currency(self) -> str | None:
        """What the house converts foreign amounts to, None where it does not say."""
        return self.config.house_currency

    def slack(self, *currencies: str) -> Fraction:
        """The slack of the house, for a conversion between currencies if some are named."""
        return self.config.slack(*currencies)


class Rule(ABC):
    """One kind of claim.

    A rule that cannot hold 95% precision on its own is of the pedantic persona: it runs only for
    who asks for it. `cues` are the words of a language that the rule cannot do without, each by
    the name of its cue or the path of its table, "total|including" where one of them will do;
    where a language has none, the rule is silent.
    """

    persona: ClassVar[Persona] = Persona.REGULAR
    cues: ClassVar[tuple[str, ...]] = ()
    agree: ClassVar[tuple[Example, ...]]
    disagree: ClassVar[tuple[Example, ...]]

    @cached_property
    def name(self) -> str:
        """The rule's name everywhere, in kebab case after its file."""
        return type(self).__module__.rpartition(".")[2].replace("_", "-")

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return self.page.partition("\n")[0]

    @property
    def page(self) -> str:
        """Its documentation."""
        from inspect import cleandoc, getmodule

        return cleandoc(getattr(getmodule(type(self)), "__doc__", None) or "")

    def speaks(self, language: Language) -> bool:
        """Whether a language has the words that the rule goes by."""
        return _has_words(language, self.cues)

    def examples(self, code: str) -> tuple[Example, ...]:
        """What the rule finds in a language: its own examples, and those of the language's file."""
        own = tuple(example for example in self.disagree if example.language == code)
        claims = (claim for claim in files.claims(code) if claim["rule"] == self.name)
        return own + tuple(disagreeing(claim, code) for claim in claims)

    def applies(self, context: Context) -> bool:
        """Whether the house asks for the rule at all; most are not asked for."""
        return True

    @abstractmethod
    def claims(self, article: Article) -> Iterator[Claim]:
        """What the article claims of this kind."""

    @abstractmethod
    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The ways in which the claim may hold, likeliest first; raises Unverifiable."""

    @abstractmethod
    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """What is wrong with an inconsistent claim."""


@cache
def _has_words(language: Language, cues: tuple[str, ...]) -> bool:
    return all(any(map(language.knows, group.split("|"))) for group in cues)


@cache
def catalogue() -> tuple[Rule, ...]:
    """All rules there are, by name."""
    modules = (discovery.load(__name__, name) for name in discovery.names(__name__))
    return tuple(module.RULE for module in modules)
