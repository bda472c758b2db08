"""What a reader raises."""

from __future__ import annotations


class ReadError(Exception):
    """A file that cannot be read as an article; its text is one sentence for the user.

    `line` counts from 1 and is None where the problem is the whole file's.
    """

    def __init__(self, uri: str, problem: str, line: int | None = None) -> None:
        # All three are arguments of the exception, so that it survives pickling between processes.
        super().__init__(uri, problem, line)
        self.uri = uri
        self.problem = problem
        self.line = line

    def __str__(self) -> str:
        place = self.uri if self.line is None else f"{self.uri}:{self.line}"
        return f"{place}: {self.problem}"
