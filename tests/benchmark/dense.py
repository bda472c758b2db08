"""English with several times the figures of news, drawn at random: what they claim is wrong."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = (
    "{company} will spend ${small} million (€{small} million) on a new plant outside {place}.",
    "The {thing} is due to open in {month} {year} and should create {big} jobs, {few} of them new.",
    "Shares in {company} rose {share}% on {weekday}, their best day since {month} {year}.",
    "The council approved the plan by {few} votes to {few} after a debate of almost three hours.",
    "About {big} people live within two miles of the site, according to the last census.",
    '"We have waited a long time for this," said the mayor of {place}, who took office in {year}.',
    "Turnover fell from £{small}.{few}bn to £{small}.{few}bn over the same period.",
    "The ministry said that {big} homes had been without power since {weekday} evening.",
    "Unemployment stood at {share} percent, down {share} percentage points from a year earlier.",
    "Nobody was hurt, and trains were running again by the afternoon.",
    "The company, founded in {year}, has more than {big} employees in {few} countries.",
    "Of the total, {small} million dollars will go to roads and {small} million to schools.",
    "A spokesman for {company} declined to comment on the talks.",
    "Between {few} and {small} per cent of patients did not complete the trial.",
    "Prices of wheat have nearly doubled, to ${big} a tonne, since the harvest failed.",
    "The court in {place} adjourned the hearing until {few} {month}.",
    "Rescue teams reached the village after {few} hours, local radio reported.",
    "The loan of {small} billion yen is to be repaid over {small} years.",
    "It is the third such deal this year, and by some distance the largest.",
    "The museum drew {big} visitors in {year}, up from {big} the year before.",
    "Farmers in the region grow maize, beans and a little coffee on plots handed down to them.",
    "An estimated {share} million tonnes of ore remain underground, enough for {small} years.",
    "The government owns {share}% of {company}; the rest is held by small investors.",
    "The two sides have met {few} times since the ceasefire, without agreeing on a map.",
    "Organisers had sold {big} tickets by noon, at up to £{small} each.",
    "Half of the budget, or {small} million euros, comes from the regional fund.",
    "The bridge, {big} metres long, will carry {small} trains a day once it is finished.",
    "Critics say that the figures leave out those who had given up looking for work.",
    "The storm brought {small} mm of rain to {place} in {few} hours.",
    "Dr Okafor, {small}, said a dozen clinics would need new staff before winter.",
    "Exports to the United States grew by {share} percent, to US${small}.{few} billion.",
    "They will meet again next month, when the report is published.",
)

COMPANIES = ("Norwell Energy", "Castellan Group", "Imberly Foods", "Harrow & Pike", "Tessaline")
PLACES = ("Dunmere", "Port Alder", "Kessington", "Saint-Aubrac", "Vallora")
THINGS = ("factory", "hospital", "terminal", "reservoir", "data centre")
MONTHS = ("January", "March", "May", "August", "October", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def text(size: int = 100 * 1024, seed: int = 1) -> str:
    """So many characters, the same for the same seed."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    length = 0
    while length < size:
        sentences = [_filled(chance) for _ in range(chance.randint(2, 5))]
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:size]


def _filled(chance: random.Random) -> str:
    makers: dict[str, Callable[[], str]] = {
        "company": partial(chance.choice, COMPANIES),
        "place": partial(chance.choice, PLACES),
        "thing": partial(chance.choice, THINGS),
        "month": partial(chance.choice, MONTHS),
        "weekday": partial(chance.choice, WEEKDAYS),
        "year": lambda: str(chance.randint(1970, 2024)),
        "few": lambda: str(chance.randint(2, 9)),
        "small": lambda: str(chance.randint(10, 950)),
        "big": lambda: f"{chance.randint(1_000, 90_000):,}",
        "share": lambda: f"{chance.randint(1, 60)}.{chance.randint(0, 9)}",
    }
    sentence = chance.choice(SENTENCES)
    for name, make in makers.items():
        while f"{{{name}}}" in sentence:
            sentence = sentence.replace(f"{{{name}}}", make(), 1)
    return sentence
