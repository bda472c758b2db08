"""The text of a LaTeX document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers import _latex_commands as commands
from factcheck.readers import _latex_numbers as numbers
from factcheck.readers import _latex_text as text
from factcheck.readers import _latex_tokens as tokens
from factcheck.readers._builder import OBJECT, Piece
from factcheck.readers._latex_blocks import Blocks
from factcheck.readers._latex_groups import Groups

if TYPE_CHECKING:
    import re

    from factcheck.readers._builder import DocumentBuilder


class Body:
    """Reads stretches of the builder's source."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._source = builder.source
        self._groups = Groups(builder.source)
        self._notes: list[tuple[int, int]] = []
        self._unclosed: set[tuple[str, int]] = set()
        self.blocks = Blocks(builder)

    def read(self, at: int, end: int) -> None:
        """Read the text from `at` to `end`; its last block stays open."""
        while token := tokens.TOKEN.search(self._source, at, end):
            self.blocks.take(Piece(self._source[at : token.start()], at))
            at = self._take(token, end)
        self.blocks.take(Piece(self._source[at:end], at))

    def end_block(self) -> None:
        """End the block, and add the footnotes of it."""
        self.blocks.end()
        while self._notes:
            notes, self._notes = self._notes, []
            for note in notes:
                self.read(*note)
                self.blocks.end()

    def _instead(self, characters: str, at: int, length: int = 1) -> None:
        self.blocks.take(Piece(characters, at, literal=False, length=length))

    def _take(self, token: re.Match[str], end: int) -> int:
        """Take a token; where the next may begin."""
        at, behind = token.span()
        match token.lastgroup:
            case "command":
                return max(behind, min(self._command(token["command"], at, behind, end), end))
            case "display":
                return self._past(tokens.DISPLAY_ENDS[token[0]], at, behind, end)
            case "accent":
                accent = text.ACCENTED.match(token[0])
                self._instead(text.accented(accent) if accent else "", at, behind - at)
            case "escaped":
                self._escaped(token["escaped"], at)
            case "ligature":
                self._instead(text.LIGATURES[token[0]], at, behind - at)
            case "math":
                self._instead(OBJECT, at)
            case "comment":
                self._builder.add_comment(at, at + len(token["said"]) + 1, token["said"])
            case "paragraph" if not self.blocks.in_table:
                self.end_block()
            case "row" | "cell" | "paragraph":
                self._instead(self.blocks.part(token.lastgroup), at)
        return behind

    def _escaped(self, sign: str, at: int) -> None:
        if sign in text.LITERAL_SIGNS:
            self.blocks.take(Piece(sign, at + 1))
        else:
            self._instead(text.SIGNS.get(sign, ""), at, 2)

    def _past(self, ending: str, at: int, behind: int, end: int) -> int:
        """Leave out what goes up to an ending; if it never comes, read it."""
        found = -1
        if (ending, end) not in self._unclosed:
            found = self._source.find(ending, behind, end)
        if found < 0:
            self._unclosed.add((ending, end))
            return behind
        self._instead(OBJECT, at)
        return found + len(ending)

    def _command(self, name: str, at: int, behind: int, end: int) -> int:
        """Do what a command does; where the text goes on."""
        if name in {"begin", "end"}:
            return self._environment(name, at, behind, end)
        if name in text.CHARACTERS:
            self._instead(text.CHARACTERS[name], at, 1 + len(name))
        elif name in commands.SPACES:
            self._instead(" ", at)
        elif name in commands.BREAKS:
            self.end_block()
        elif name == "item":
            self.end_block()
            self.blocks.begin_item()
        elif name == "multicolumn":
            number = tokens.NUMBER.match(self._source, behind)
            self.blocks.span(int(number[1]) if number else 1)
            return self._groups.skip(behind, 2)
        else:
            return self._with_argument(name, at, behind)
        return behind

    def _with_argument(self, name: str, at: int, behind: int) -> int:
        # A bracket behind a blank may belong to the text.
        adjacent = not self._source[behind - 1].isspace()
        behind = self._groups.behind_options(behind) if adjacent else behind
        group = self._groups.at(behind)
        if name in commands.ARGUMENTS:
            return self._groups.skip(behind, commands.ARGUMENTS[name])
        if name in commands.SHOWN:
            self._instead(OBJECT, at)
            return self._groups.skip(behind, 1)
        if name == "verb" and (verbatim := tokens.VERB.match(self._source, behind)):
            self._instead(OBJECT, at)
            return verbatim.end()
        if group is None:
            return behind
        if name in commands.NUMBERS:
            self._number(*group)
            if name in commands.RANGES:
                self._instead("–", group[1])
            return group[1] + 1
        return self._set(name, at, behind, *group)

    def _number(self, start: int, end: int) -> None:
        found = numbers.pieces(self._source, start, end)
        if found is None:
            self.read(start, end)
        else:
            for piece in found:
                self.blocks.take(piece)

    def _set(self, name: str, at: int, behind: int, start: int, end: int) -> int:
        """Read the argument of a command that sets it apart; any other stays in the text."""
        if name in commands.NOTES:
            self._instead(OBJECT, at)
            self._notes.append((start, end))
        elif name in commands.RAISED:
            self._instead(OBJECT, at)
            self.read(start, end)
            self._instead(OBJECT, end)
        elif name in commands.LEVELS or name in commands.CAPTIONS:
            self.end_block()
            if name in commands.CAPTIONS:
                self.blocks.begin(BlockKind.CAPTION)
            else:
                self.blocks.begin_heading(commands.LEVELS[name])
            self.read(start, end)
            self.end_block()
        else:
            return behind
        return end + 1

    def _environment(self, name: str, at: int, behind: int, end: int) -> int:
        named = tokens.ENVIRONMENT.match(self._source, behind)
        if not named:
            return behind
        self.end_block()
        begins = name == "begin"
        if begins and named[1] in commands.OMITTED:
            return self._past(f"\\end{{{named[1]}}}", at, named.end(), end)
        if named[1] in commands.QUOTES:
            self._builder.quotes = max(0, self._builder.quotes + (1 if begins else -1))
        elif named[1] in commands.LISTS:
            (self.blocks.open_list if begins else self.blocks.close_list)()
        elif named[1] in commands.TABLES:
            (self.blocks.open_table if begins else self.blocks.close_table)()
        if not begins:
            return named.end()
        count = commands.ENVIRONMENTS.get(named[1], 0)
        return self._groups.skip(self._groups.behind_options(named.end()), count)
