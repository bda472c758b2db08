"""The language server, talked to by a real client over standard input and output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from tests.conftest import ROOT
from tests.server.editor import talk

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from tests.server.editor import Editor

    Run = Callable[..., subprocess.CompletedProcess[str]]

DATED = "---\ndate: 2024-06-14\n---\n"
WRONG = DATED + "The ferry cost £40 million ($508 million). It has 900 seats.\n"
RIGHT = DATED + "The ferry cost £40 million ($50.8 million). It has 900 seats.\n"
EVERYWHERE = types.Range(types.Position(0, 0), types.Position(999, 0))


def applied(text: str, edit: types.TextEdit) -> str:
    """A text after a change on one line of it, in UTF-16 as the protocol has it."""
    lines = text.split("\n")
    place = edit.range
    line = lines[place.start.line].encode("utf-16-le")
    before, after = line[: 2 * place.start.character], line[2 * place.end.character :]
    lines[place.start.line] = (before + edit.new_text.encode("utf-16-le") + after).decode(
        "utf-16-le"
    )
    return "\n".join(lines)


def test_a_finding_is_told_where_it_stands_with_what_it_was_held_against(tmp_path: Path) -> None:
    async def conversation(editor: Editor) -> None:
        (found,) = await editor.open("a.md", WRONG)
        assert (found.severity, found.code, found.source) == (
            types.DiagnosticSeverity.Error, "conversion", "factcheck"
        )  # fmt: skip
        assert str(found.range) == "3:28-3:40"
        assert "“$508 million” is 10 times too large" in found.message
        assert "Calculation: 40 million GBP × 1.26905 USD per GBP" in found.message
        (related,) = found.related_information or ()
        assert (related.location.uri, related.message) == (editor.uri("a.md"), "£40 million")
        assert str(related.location.range) == "3:15-3:26"

    talk(tmp_path, conversation)


def test_what_is_typed_is_checked_and_what_is_closed_has_no_findings(tmp_path: Path) -> None:
    async def conversation(editor: Editor) -> None:
        assert await editor.open("a.md", RIGHT) == []
        assert len(await editor.type("a.md", WRONG)) == 1
        assert await editor.type("a.md", RIGHT) == []
        assert len(await editor.type("a.md", WRONG)) == 1
        assert await editor.close("a.md") == []

    talk(tmp_path, conversation)


def test_a_hover_shows_the_sum_with_the_rate_its_day_and_its_source(tmp_path: Path) -> None:
    async def conversation(editor: Editor) -> list[str | None]:
        await editor.open("a.md", WRONG)
        return [await editor.hover("a.md", 3, column) for column in (30, 16, 50, 5)]

    wrong, source, seats, word = talk(tmp_path, conversation)
    rate = "40 million GBP × 1.26905 USD per GBP (ECB, 14 June 2024), the day of publication"
    assert wrong is not None
    assert wrong.startswith("Read as money: 508,000,000 USD or CAD or AUD")
    assert f"Inconsistent (conversion): {rate}" in wrong
    assert source is not None
    assert f"Compared with an inconsistent one (conversion): {rate}" in source
    assert seats == "Read as count: 900 seats, exact"
    assert word is None


def test_a_hover_is_of_the_text_as_it_stands_now(tmp_path: Path) -> None:
    async def conversation(editor: Editor) -> str | None:
        await editor.open("a.md", RIGHT)
        editor.change("a.md", "It has 800 seats.")
        return await editor.hover("a.md", 0, 8)

    assert talk(tmp_path, conversation) == "Read as count: 800 seats, exact"


def test_a_correction_that_is_applied_leaves_a_clean_article(tmp_path: Path) -> None:
    async def conversation(editor: Editor) -> None:
        (found,) = await editor.open("a.md", WRONG)
        (action,) = await editor.actions("a.md", found.range)
        assert (action.title, action.kind) == ("Make it “$50.8 million”", "quickfix")
        assert [each.message for each in action.diagnostics or ()] == [found.message]
        assert action.edit is not None
        ((uri, (edit,)),) = (action.edit.changes or {}).items()
        assert uri == editor.uri("a.md")
        assert isinstance(edit, types.TextEdit)
        assert await editor.type("a.md", applied(WRONG, edit)) == []

    talk(tmp_path, conversation)


def test_corrections_are_offered_at_the_figure_and_to_who_asks_for_them(tmp_path: Path) -> None:
    async def conversation(editor: Editor) -> None:
        await editor.open("a.md", WRONG)
        elsewhere = types.Range(types.Position(3, 0), types.Position(3, 5))
        assert await editor.actions("a.md", elsewhere) == []
        organize = [types.CodeActionKind.SourceOrganizeImports]
        assert await editor.actions("a.md", EVERYWHERE, organize) == []
        assert len(await editor.actions("a.md", EVERYWHERE, [types.CodeActionKind.QuickFix])) == 1

    talk(tmp_path, conversation)


def test_a_quotation_is_never_rewritten(tmp_path: Path) -> None:
    quoted = DATED + "“The ferry cost £40 million ($508 million),” said the mayor.\n"

    async def conversation(editor: Editor) -> None:
        (found,) = await editor.open("a.md", quoted)
        assert found.severity is types.DiagnosticSeverity.Warning
        assert await editor.actions("a.md", EVERYWHERE) == []

    talk(tmp_path, conversation)


LINES = (
    "⛴️🚢🚢 é The ferry cost £40 million ($508 million).",
    "🚢 بلغت كلفة العبّارة 40 مليون جنيه إسترليني (508 ملايين دولار).",
)


@pytest.mark.parametrize(
    ("offered", "agreed"),
    [
        (None, "utf-16-le"),
        (["utf-16"], "utf-16-le"),
        (["utf-32", "utf-16"], "utf-32-le"),
        (["utf-8", "utf-16"], "utf-8"),
    ],
)
def test_places_are_counted_as_the_client_does(
    tmp_path: Path, offered: list[str] | None, agreed: str
) -> None:
    unit = {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}[agreed]

    async def conversation(editor: Editor) -> None:
        for number, line in enumerate(LINES):
            (found,) = await editor.open(f"{number}.md", f"{DATED}{line}\n")
            start, end = found.range.start, found.range.end
            assert {start.line, end.line} == {3}
            written = line.encode(agreed)[start.character * unit : end.character * unit]
            assert written.decode(agreed) in ("$508 million", "508 ملايين دولار")
            inside = await editor.hover(f"{number}.md", 3, end.character - 1)
            assert inside is not None
            assert "Inconsistent (conversion)" in inside

    talk(tmp_path, conversation, offered)


def test_lines_end_as_the_protocol_says(tmp_path: Path) -> None:
    text = WRONG.replace("The ferry", "The new\u2028\x0b ferry")

    async def conversation(editor: Editor) -> None:
        for number, end in enumerate(("\n", "\r\n", "\r")):
            (found,) = await editor.open(f"{number}.md", text.replace("\n", end))
            assert str(found.range) == "3:34-3:46"

    talk(tmp_path, conversation)


def test_a_file_is_read_by_its_name_and_an_untitled_one_as_what_it_is_taken_for(
    tmp_path: Path,
) -> None:
    page = "<p>The ferry cost £40&nbsp;million ($508 million) in 2024.</p>"

    async def conversation(editor: Editor) -> None:
        for name, language, places in (
            ("a.html", "plaintext", ["0:36-0:48"]),
            ("untitled:Untitled-1", "html", ["0:36-0:48"]),
            ("untitled:Untitled-2", "plaintext", []),  # there it is no space but an entity
            ("untitled:Untitled-3", "klingon", []),
        ):
            told = await editor.open(name, page, language)
            assert [str(found.range) for found in told] == places, name

    talk(tmp_path, conversation)


def test_the_path_of_a_file_tells_its_day_and_language(tmp_path: Path) -> None:
    async def conversation(editor: Editor) -> str | None:
        name = "fr/2024-06-14-ferry.md"
        await editor.open(name, "Prix : 40 millions £ (50,8 millions $).")
        return await editor.hover(name, 0, 24)

    hover = talk(tmp_path, conversation)
    assert hover is not None
    assert "(ECB, 14 June 2024), the day of publication" in hover


def test_each_document_has_the_settings_nearest_to_it(tmp_path: Path) -> None:
    (tmp_path / "quiet").mkdir()
    (tmp_path / "quiet/factcheck.toml").write_text('ignore = ["conversion"]')

    async def conversation(editor: Editor) -> None:
        assert await editor.open("quiet/a.md", WRONG) == []
        assert len(await editor.open("a.md", WRONG)) == 1
        (tmp_path / "quiet/factcheck.toml").write_text("")
        assert len(await editor.save("quiet/a.md")) == 1

    talk(tmp_path, conversation)


def test_what_cannot_be_checked_is_said_in_its_place(tmp_path: Path) -> None:
    settings = tmp_path / "factcheck.toml"

    async def conversation(editor: Editor) -> None:
        for number, (setting, text, said, line) in enumerate((
            ("tolerence = 1", WRONG, "there is no setting 'tolerence'", 0),
            ('select = ["convertion"]', WRONG, "there is no rule 'convertion'", 0),
            ("", "---\ndate: 2024-02-31\n---\nText.\n", "2024-02-31", 1),
        )):  # fmt: skip
            settings.write_text(setting)
            name = f"{number}.md"
            (found,) = await editor.open(name, text)
            assert said in found.message
            assert found.severity is types.DiagnosticSeverity.Error
            assert found.range.start.line == line
            assert await editor.hover(name, 3, 30) is None
            assert await editor.actions(name, EVERYWHERE) == []

    talk(tmp_path, conversation)


def test_without_its_extra_it_says_what_to_install(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError(name='pygls')\n")
    result = run("server", env={"PYTHONPATH": f"{tmp_path}:{ROOT}"}, input="")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        "factcheck: the language server needs the extra: pip install 'factcheck[server]'\n"
    )
