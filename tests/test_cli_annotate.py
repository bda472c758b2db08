"""`check --annotate`: what is written, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import readers
from tests.conftest import ROOT
from tests.readers.samples import DATA, docx

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

TEXT = "The club has 20 members, including 40 women."


@pytest.fixture
def manuscript(tmp_path: Path) -> Path:
    path = tmp_path / "in.docx"
    path.write_bytes(docx(f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"))
    return path


def test_a_copy_with_comments_is_written_beside_the_report(run: Run, manuscript: Path) -> None:
    out, before = manuscript.with_name("out.docx"), manuscript.read_bytes()
    result = run("check", "--annotate", str(out), str(manuscript))
    assert (result.returncode, result.stderr) == (1, "")
    assert "error  total" in result.stdout
    assert readers.read("out.docx", out.read_bytes()).text == TEXT
    assert b"comments.xml" in out.read_bytes()
    assert manuscript.read_bytes() == before
    again = run("check", "--annotate", str(out), str(manuscript))  # over what it wrote itself
    assert again.returncode == 1


def test_without_findings_it_is_a_copy(run: Run, tmp_path: Path) -> None:
    source, out = DATA / "harbour.docx", tmp_path / "out.docx"
    assert run("check", "--annotate", str(out), str(source)).returncode == 0
    assert out.read_bytes() == source.read_bytes()


def test_what_is_not_reported_is_no_comment(run: Run, manuscript: Path) -> None:
    out = manuscript.with_name("out.docx")
    run("check", "--ignore", "total", "--annotate", str(out), str(manuscript))
    assert out.read_bytes() == manuscript.read_bytes()


@pytest.mark.parametrize(
    ("out", "inputs", "said"),
    [
        ("in.docx", ("in.docx",), "is the manuscript itself, which is never written over"),
        ("link.docx", ("in.docx",), "is the manuscript itself, which is never written over"),
        ("out.docx", ("in.docx", "in.docx"), "exactly one must be named"),
        ("out.docx", (), "exactly one must be named"),
        ("out.docx", ("a.md",), "a.md is no DOCX file"),
        ("out.docx", (".",), ". is no DOCX file"),
        ("out.docx", ("-",), "- is no DOCX file"),
        ("out.docx", ("gone.docx",), "gone.docx is no DOCX file"),
        ("out.pdf", ("in.docx",), "out.pdf must end in .docx as in.docx does"),
    ],
)
def test_what_makes_no_sense_is_refused(
    run: Run, manuscript: Path, out: str, inputs: tuple[str, ...], said: str
) -> None:
    folder = manuscript.parent
    (folder / "a.md").write_text(TEXT)
    (folder / "link.docx").symlink_to(manuscript)
    before = manuscript.read_bytes()
    result = run(
        "check", "--annotate", out, *inputs, cwd=folder, env={"PYTHONPATH": str(ROOT)}, input=TEXT
    )
    assert result.returncode == 2
    assert said in " ".join(result.stderr.split())
    assert manuscript.read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["a.md", "in.docx", "link.docx"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no archive", "in.docx: it is no DOCX file, or a damaged one"),
        (
            docx(f"<w:p><w:r><w:t><![CDATA[{TEXT}]]></w:t></w:r></w:p>"),
            "in.docx: it is written in a way that cannot be annotated",
        ),
    ],
)
def test_what_fails_is_one_sentence_and_nothing_is_written(
    run: Run, manuscript: Path, content: bytes, said: str
) -> None:
    manuscript.write_bytes(content)
    result = run("check", "--annotate", str(manuscript.with_name("out.docx")), str(manuscript))
    assert result.returncode == 2
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr
    assert [path.name for path in manuscript.parent.iterdir()] == ["in.docx"]


def test_a_folder_that_is_not_there_is_one_sentence(run: Run, manuscript: Path) -> None:
    out = manuscript.parent / "gone" / "out.docx"
    result = run("check", "--annotate", str(out), str(manuscript))
    assert result.returncode == 2
    assert f"{out}: it cannot be written" in result.stderr
    assert "error  total" in result.stdout
