"""Work in several processes: the order, what is under way, and processes that end."""

from __future__ import annotations

import multiprocessing
import os
import time
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.pool import AHEAD, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator


def slower_first(number: int) -> int:
    time.sleep(0.02 * (number % 3 == 0))
    return number * number


def crash_at_seven(number: int) -> int:
    if number == 7:
        os._exit(1)
    return number


def refuse(number: int) -> int:
    raise ValueError(number)


def test_answers_come_in_order() -> None:
    assert list(Pool(slower_first, 2).answers(range(50))) == [n * n for n in range(50)]


def test_few_are_under_way() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    for done, _ in enumerate(Pool(slower_first, 2).answers(items()), 1):
        assert len(taken) <= done + 2 * AHEAD
    assert taken == list(range(100))


def test_a_process_that_ends_costs_one_answer() -> None:
    answers = list(Pool(crash_at_seven, 2).answers(range(20)))
    assert answers == [None if number == 7 else number for number in range(20)]


def test_a_mistake_ends_the_work_and_the_processes() -> None:
    with pytest.raises(ValueError, match="0"):
        list(Pool(refuse, 2).answers(range(20)))
    assert multiprocessing.active_children() == []


def test_closed_early_it_ends_the_processes() -> None:
    answers = Pool(slower_first, 2).answers(range(1000))
    assert next(answers) == 0
    answers.close()
    assert multiprocessing.active_children() == []
