"""The command line: exit status, streams, options, and what bad input comes to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

WRONG = "The ferry cost £40 million ($508 million).\n"
STALE = "The ferry cost £45.2 million (53.9 million euros).\n"
RIGHT = "The ferry cost £40 million ($50.8 million).\n"
DAY = ("--date", "2024-06-14")


@pytest.fixture
def article(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    def write(name: str, text: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


class TestStatus:
    def test_nothing_found(self, run: Run, article: Callable[..., str]) -> None:
        result = run("check", *DAY, article("a.md", RIGHT))
        assert (result.returncode, result.stderr) == (0, "")
        assert "Nothing wrong found" in result.stdout
        assert "1 right" in result.stdout

    def test_an_error(self, run: Run, article: Callable[..., str]) -> None:
        assert run("check", *DAY, article("a.md", WRONG)).returncode == 1

    @pytest.mark.parametrize(("level", "status"), [("warning", 1), ("error", 0), ("never", 0)])
    def test_a_warning(
        self, run: Run, article: Callable[..., str], level: str, status: int
    ) -> None:
        path = article("a.md", STALE)
        result = run("check", "--date", "2022-09-30", "--fail-on", level, path)
        assert result.returncode == status
        assert "stale" not in result.stderr

    def test_standard_input(self, run: Run) -> None:
        result = run("check", *DAY, "--stdin-filename", "draft.md", "-", input=WRONG)
        assert result.returncode == 1
        assert result.stdout.startswith("draft.md:1:29  error  conversion")

    def test_without_paths_it_reads_standard_input(self, run: Run) -> None:
        assert run("check", *DAY, input=WRONG).returncode == 1


class TestSelection:
    def test_ignore(self, run: Run, article: Callable[..., str]) -> None:
        assert run("check", *DAY, "--ignore", "conversion", article("a.md", WRONG)).returncode == 0

    def test_select(self, run: Run, article: Callable[..., str]) -> None:
        assert run("check", *DAY, "--select", "total", article("a.md", WRONG)).returncode == 0

    def test_an_unknown_rule_is_a_usage_error(self, run: Run) -> None:
        result = run("check", "--select", "conversoin", input=WRONG)
        assert result.returncode == 2
        assert "did you mean 'conversion'" in result.stderr

    def test_folders_are_searched_for_articles(
        self, run: Run, article: Callable[..., str], tmp_path: Path
    ) -> None:
        for name in ("one.md", "deep/er/two.txt", "picture.png", ".hidden/three.md"):
            article(name, WRONG)
        out = json.loads(run("check", *DAY, "--format", "json", str(tmp_path)).stdout)
        names = [document["path"].removeprefix(str(tmp_path)) for document in out["documents"]]
        assert names == ["/deep/er/two.txt", "/one.md"]


class TestConfiguration:
    def test_the_nearest_file_up_the_tree_is_used(
        self, run: Run, article: Callable[..., str], tmp_path: Path
    ) -> None:
        article("factcheck.toml", 'ignore = ["conversion"]')
        article("news/a.md", WRONG)
        options = {"cwd": tmp_path / "news", "env": {"PYTHONPATH": str(ROOT)}}
        assert run("check", *DAY, "a.md", **options).returncode == 0
        assert run("check", *DAY, "--isolated", "a.md", **options).returncode == 1

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("tolerence = '1%'", "there is no setting 'tolerence'; did you mean 'tolerance'?"),
            ("tolerance = 'much'", "the tolerance 'much' is no share such as \"2%\""),
            ("select = 'total'", "'select' must be a list of rule names"),
            ("select = [", "is no TOML"),
        ],
    )
    def test_a_bad_file_is_one_sentence(
        self, run: Run, article: Callable[..., str], text: str, sentence: str
    ) -> None:
        result = run("check", "--config", article("factcheck.toml", text), input=WRONG)
        assert result.returncode == 2
        assert sentence in result.stderr
        assert len(result.stderr.splitlines()) == 1

    def test_what_is_set_for_some_paths(
        self, run: Run, article: Callable[..., str], tmp_path: Path
    ) -> None:
        article(
            "factcheck.toml",
            '[[overrides]]\npaths = ["fr/**"]\nlanguage = "fr"\ndate = "%d-%m-%Y"\n'
            '[[overrides]]\npaths = ["old/**"]\nignore = ["conversion"]\n',
        )
        for name in ("fr/14-06-2024.md", "old/2024-06-14.md", "new/2024-06-14.md"):
            article(name, WRONG)
        options = {"cwd": tmp_path, "env": {"PYTHONPATH": str(ROOT)}}
        out = json.loads(run("check", "--format", "json", ".", **options).stdout)
        told = [(d["path"], d["language"], d["published"]) for d in out["documents"]]
        assert told == [
            ("fr/14-06-2024.md", "fr", "2024-06-14"),
            ("new/2024-06-14.md", "en", "2024-06-14"),
            ("old/2024-06-14.md", "en", "2024-06-14"),
        ]
        assert [len(document["findings"]) for document in out["documents"]] == [1, 1, 0]
        shown = run("check", "--show-settings", "--language", "de", ".", **options)
        assert (shown.returncode, shown.stderr) == (0, "")
        assert shown.stdout.startswith(f"configuration file: {tmp_path / 'factcheck.toml'}")
        assert shown.stdout.count("  --language") == 3
        assert "  factcheck.toml, overrides of old/**" in shown.stdout
        figures = run("figures", "fr", **options)
        assert "$508 million" in figures.stdout

    def test_what_is_passed_over(
        self, run: Run, article: Callable[..., str], tmp_path: Path
    ) -> None:
        article("factcheck.toml", 'exclude = ["/news/old/"]')
        for name in ("news/a.md", "news/b.md", "news/old/c.md", "old/d.md"):
            article(name, RIGHT)
        options = {"cwd": tmp_path / "news", "env": {"PYTHONPATH": str(ROOT)}}
        command = ("check", "--format", "json", "--exclude", "/b.*", "..")
        out = json.loads(run(*command, **options).stdout)
        assert [each["path"] for each in out["documents"]] == ["../news/a.md", "../old/d.md"]
        assert "passed over: /news/old/, /b.*" in run(*command, "--show-settings", **options).stdout
        result = run(*command, "--exclude", "!", **options)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr == "factcheck: '!' is no pattern of paths\n"

    def test_a_broken_project_up_the_tree(
        self, run: Run, article: Callable[..., str], tmp_path: Path
    ) -> None:
        article("pyproject.toml", "[")
        options = {"cwd": tmp_path, "env": {"PYTHONPATH": str(ROOT)}}
        result = run("check", input=RIGHT, **options)
        assert result.returncode == 2
        assert "pyproject.toml: is no TOML" in result.stderr
        assert len(result.stderr.splitlines()) == 1


BAD = {
    "a missing file": ("nowhere.md", None, "there is no such file"),
    "no known encoding": ("a.txt", b"caf\xe9 \x81\x8d caf\xc3\xa9", "a.txt"),
    "malformed front matter": ("a.md", "---\ntitle: [\n---\nText.\n", "a.md"),
    "a date that is none": ("a.md", "---\ndate: 2022-02-31\n---\nText.\n", "2022-02-31"),
    "a thousand digits": ("a.txt", "It cost $" + "1" * 1000 + ".\n", "1,000 digits"),
    "a line of 100 MB": ("a.txt", b"1" * 100_000_000, "50,000,000"),
}


class TestBadInput:
    @pytest.mark.parametrize(("name", "content", "said"), BAD.values(), ids=BAD)
    def test_one_sentence_names_it_and_the_others_are_checked(
        self, run: Run, article: Callable[..., str], tmp_path: Path, name: str,
        content: str | bytes | None, said: str,
    ) -> None:  # fmt: skip
        bad = str(tmp_path / name) if content is None else article(name, content)
        result = run("check", *DAY, bad, article("good.md", WRONG))
        assert result.returncode == 2
        assert len(result.stderr.splitlines()) == 1
        assert said in result.stderr
        assert bad in result.stderr
        assert "good.md:1:29  error" in result.stdout

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("--date", "2022-13-01"), "is no date"),
            (("--language", "tlh"), "is not known; there are"),
            (("--report", "pdf=x"), "is no FORMAT=FILE"),
        ],
    )
    def test_bad_options(self, run: Run, arguments: tuple[str, ...], said: str) -> None:
        result = run("check", *arguments, input=WRONG)
        assert result.returncode == 2
        assert said in result.stderr.replace("\n", " ")
        assert "Traceback" not in result.stderr


class TestCommands:
    def test_figures(self, run: Run, golden: Callable[[str, str], None]) -> None:
        result = run("figures", "tests/articles/nearshore.en.md", env={"COLUMNS": "120"})
        assert result.returncode == 0
        golden("figures.txt", result.stdout)

    def test_rules(self, run: Run) -> None:
        out = run("rules").stdout
        assert "conversion" in out
        assert "proportion" in out

    def test_rule(self, run: Run, golden: Callable[[str, str], None]) -> None:
        golden("rule-total.txt", run("rule", "total").stdout)

    def test_an_unknown_rule(self, run: Run) -> None:
        result = run("rule", "nonsense")
        assert result.returncode == 2
        assert "there is no rule 'nonsense'" in result.stderr


class TestReports:
    def test_json_is_what_the_design_says(
        self, run: Run, golden: Callable[[str, str], None]
    ) -> None:
        out = json.loads(run("check", "--format", "json", "tests/articles/nearshore.en.md").stdout)
        out["tool"]["version"] = "VERSION"
        out["rates"] = dict.fromkeys(out["rates"], "PINNED")
        golden("nearshore.en.md.json", json.dumps(out, indent=1, ensure_ascii=False) + "\n")

    def test_a_report_goes_to_a_file_as_well(
        self, run: Run, article: Callable[..., str], tmp_path: Path
    ) -> None:
        out = tmp_path / "report.json"
        run("check", *DAY, "--report", f"json={out}", article("a.md", WRONG))
        assert json.loads(out.read_text())["summary"]["errors"] == 1

    def test_an_article_cannot_steer_the_terminal(
        self, run: Run, article: Callable[..., str]
    ) -> None:
        path = article("a.txt", "The \x1b[2Jferry cost £40 million ($508 million).")
        result = run("check", *DAY, path)
        assert "\x1b" not in result.stdout
        assert result.returncode == 1


class TestWhatIsShown:
    def test_rules_by_language(self, run: Run) -> None:
        result = run("languages")
        assert result.returncode == 0
        rows = [line.split() for line in result.stdout.splitlines()]
        assert rows[0][:3] == ["rule", "tested", "in"]
        assert ["conversion", "ar", "bn", "cs"] in [row[:4] for row in rows]

    def test_hints_of_a_pedantic_rule(self, run: Run, article: Callable[..., str]) -> None:
        path = article("a.md", "---\nlang: en\n---\nSome 12,347 people came.\n")
        hints = ("check", "--isolated", "--fail-on", "info", path)
        assert run(*hints).returncode == 0
        assert run(*hints, "--persona", "pedantic").returncode == 1
        assert run(*hints, "--select", "precision").returncode == 1

    def test_how_sure_a_finding_must_be(self, run: Run, article: Callable[..., str]) -> None:
        text = "---\nlang: en\n---\nThe number of otters doubled from 4 to 7.\n"
        path = article("a.md", text)
        assert run("check", "--isolated", path).returncode == 1
        assert run("check", "--isolated", "--min-confidence", "high", path).returncode == 0

    @pytest.mark.parametrize("key", ["persona", "min_confidence"])
    def test_settings_that_are_none(self, run: Run, tmp_path: Path, key: str) -> None:
        (tmp_path / "factcheck.toml").write_text(f'{key} = "strict"\n')
        result = run("check", "--config", str(tmp_path / "factcheck.toml"), "-", input=RIGHT)
        assert result.returncode == 2
        assert f"the {key} 'strict' must be one of" in result.stderr

    def test_settings_of_a_file(self, run: Run, article: Callable[..., str]) -> None:
        path = article("a.md", "---\nlang: en\n---\nSome 12,347 people came.\n")
        file = article("factcheck.toml", 'persona = "pedantic"\nmin_confidence = "medium"\n')
        hints = ("check", "--config", file, "--fail-on", "info", path)
        assert run(*hints).returncode == 1
        assert run(*hints, "--persona", "regular").returncode == 0
