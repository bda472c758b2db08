"""The columns of what goes into a check and of what comes out, the same for every engine."""

from __future__ import annotations

import pyarrow as pa

ROWS = pa.schema({
    "file": pa.string(),
    "row": pa.int64(),
    "identifier": pa.string(),
    "text": pa.string(),
    "title": pa.string(),
    "date": pa.string(),
    "language": pa.string(),
    "format": pa.string(),
    "error": pa.string(),
})  # fmt: skip
"""An article, or with `error` the sentence that says why there is none.

`row` counts from 1 in its file, and is null where the sentence is on the file as a whole. `format`
names the reader of the text.
"""

FIGURE = pa.struct({
    "text": pa.string(),
    "kind": pa.string(),
    "value": pa.string(),
    "unit": pa.string(),
    "start": pa.int64(),
    "end": pa.int64(),
})  # fmt: skip
"""A figure: its words, their value as a decimal or a day, its offsets in the row's text.

`unit` is the likeliest currency, the noun that is counted, or the per cent sign.
"""

RATE = pa.struct({
    "base": pa.string(),
    "quote": pa.string(),
    "value": pa.string(),
    "date": pa.date32(),
    "source": pa.string(),
})  # fmt: skip

FOUND = pa.schema({
    "dataset": pa.string(),
    "file": pa.string(),
    "row": pa.int64(),
    "identifier": pa.string(),
    "language": pa.string(),
    "published": pa.string(),
    "year": pa.int32(),
    "rule": pa.string(),
    "outcome": pa.string(),
    "severity": pa.string(),
    "confidence": pa.string(),
    "message": pa.string(),
    "calculation": pa.string(),
    "suggestion": pa.string(),
    "diagnosis": pa.string(),
    "figures": pa.list_(FIGURE),
    "expected": pa.struct({"low": pa.string(), "high": pa.string(), "unit": pa.string()}),
    "rates": pa.list_(RATE),
})  # fmt: skip
"""What came of a row: one of these for the article, for each claim and for each finding.

`message` is the finding's, the reason why a claim could not be checked, or what is wrong with the
row. The first of `figures` is the one in question.
"""

DATASETS = ("articles", "claims", "findings", "errors")
"""What `dataset` is; each becomes a Parquet dataset of its own."""

COUNTED = ("dataset", "rule", "language", "year", "outcome", "severity")
"""What the summary counts by."""
