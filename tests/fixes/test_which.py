"""Which figures are changed, and which are left alone."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import fixes
from tests.fixes.folder import FERRY, FERRY_FIXED, HEAD, QUOTED, SAFE, UNSAFE, Folder


class TestSafe:
    def test_it_is_applied_and_what_remains_is_reported(self, folder: Folder) -> None:
        folder.write("a.md", f"{HEAD}{SAFE}\n\n{UNSAFE}\n")
        result = folder.check("--fix", "a.md")
        fixed = SAFE.replace(" million", "")
        assert folder.read("a.md").decode() == f"{HEAD}{fixed}\n\n{UNSAFE}\n"
        assert result.returncode == 1
        assert [line[:20] for line in result.stdout.splitlines()] == ["a.md:7:29: error con"]
        assert result.stderr == "factcheck: a.md: 1 figure changed\n"

    def test_nothing_is_left_to_find(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + SAFE)
        assert folder.check("--fix", "a.md").returncode == 0
        assert folder.check("--fix", "a.md").stderr == ""

    def test_what_is_unsafe_is_left_alone(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + UNSAFE)
        assert folder.check("--fix", "a.md").returncode == 1
        assert folder.read("a.md").decode() == HEAD + UNSAFE
        assert folder.check("--fix", "--unsafe-fixes", "a.md").returncode == 0
        assert folder.read("a.md").decode() == HEAD + UNSAFE.replace(FERRY, FERRY_FIXED)

    def test_each_safe_diagnosis_is_one_that_there_is(self) -> None:
        from factcheck.rules import catalogue

        known = {(rule.name, each.diagnosis) for rule in catalogue() for each in rule.disagree}
        assert known >= fixes.SAFE


class TestLeftAlone:
    @pytest.mark.parametrize(
        "text",
        [
            QUOTED,
            f"> {UNSAFE}",
            f"<!-- factcheck-disable-next-line -->\n{UNSAFE}",
            "It cost £40 million ($**508** million).",
        ],
    )
    def test_quotations_ignores_markup(self, folder: Folder, text: str) -> None:
        folder.write("a.md", HEAD + text)
        folder.check("--fix", "--unsafe-fixes", "a.md")
        assert folder.read("a.md").decode() == HEAD + text

    def test_what_a_baseline_knows(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + UNSAFE)
        folder.check("--write-baseline", "b.json", "a.md")
        folder.check("--fix", "--unsafe-fixes", "--baseline", "b.json", "a.md")
        assert folder.read("a.md").decode() == HEAD + UNSAFE

    def test_a_fix_that_would_be_read_otherwise(self, folder: Folder) -> None:
        # The comma of 50,8 would part the cell in two; in quotes it parts nothing.
        cell = "40 millions de livres sterling (508 millions de dollars américains)"
        for written, fixed in ((cell, cell), (f'"{cell}"', f'"{cell.replace("508", "50,8")}"')):
            folder.write("a.csv", f"ferry,cost\nIda,{written}\n")
            folder.check("--fix", "--unsafe-fixes", "--language", "fr", "a.csv")
            assert folder.read("a.csv").decode() == f"ferry,cost\nIda,{fixed}\n"

    def test_a_file_that_is_no_text(self, folder: Folder) -> None:
        from tests.readers.samples import docx

        data = docx(f"<w:p><w:r><w:t>{UNSAFE}</w:t></w:r></w:p>")
        folder.write("a.docx", data)
        for option in ("--fix", "--diff"):
            result = folder.check(option, "--unsafe-fixes", "a.docx")
            assert result.stderr == (
                "factcheck: a.docx: nothing is fixed in it, since it is no text file\n"
            )
            assert folder.read("a.docx") == data
        assert folder.check("--fix", "a.docx").stderr == ""


class TestSeveral:
    def test_of_two_at_one_place_the_first_is_applied(self, folder: Folder) -> None:
        fixed = UNSAFE.replace(FERRY, FERRY_FIXED)
        folder.write("a.md", f"{HEAD}# {UNSAFE[:-1]}\n\n{fixed}\n")
        found = folder.check("a.md").stdout.splitlines()
        assert [line.split(" ")[:3] for line in found] == [
            ["a.md:5:31:", "error", "conversion"],
            ["a.md:5:31:", "error", "repetition"],
        ]
        result = folder.check("--fix", "--unsafe-fixes", "a.md")
        assert (result.returncode, result.stderr) == (0, "factcheck: a.md: 1 figure changed\n")
        assert folder.read("a.md").decode() == f"{HEAD}# {fixed[:-1]}\n\n{fixed}\n"

    def test_one_fix_brings_about_another(self, folder: Folder) -> None:
        # The headline is first held to the text, and again when that has been mended.
        text = "The harbour tunnel is to cost £40 million ($508 million)."
        folder.write("a.md", f"{HEAD}# Harbour tunnel to cost $850 billion\n\n{text}\n")
        result = folder.check("--fix", "--unsafe-fixes", "a.md")
        assert (result.returncode, result.stderr) == (0, "factcheck: a.md: 3 figures changed\n")
        assert folder.read("a.md").decode().count(FERRY_FIXED) == 2

    def test_all_of_a_file(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + f"{UNSAFE}\n\n" * 3)
        folder.check("--fix", "--unsafe-fixes", "a.md")
        assert (
            folder.read("a.md").decode() == HEAD + f"{UNSAFE}\n\n".replace(FERRY, FERRY_FIXED) * 3
        )

    def test_fixes_that_chase_each_other_end(self) -> None:
        there, back = (
            factcheck.check(text, published="2024-06-14", format="text", language="en")
            for text in (UNSAFE, UNSAFE.replace("508", "509"))
        )
        answers = iter([back, there] * fixes.PASSES)
        report = fixes.mended(there, lambda _: next(answers), unsafe=True)
        assert report.mended is not None
        assert report.mended.before == UNSAFE
