"""The scalar values of YAML front matter, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from factcheck.readers._error import ReadError
from factcheck.readers._front_matter import Value

if TYPE_CHECKING:
    from collections.abc import Collection


def values(uri: str, text: str, start: int, wanted: Collection[str]) -> dict[str, Value] | None:
    """Read the top-level scalars of those names in `text` from the offset `start` on.

    None if it is no mapping.

    The nodes are read and nothing is made of them, so that neither tags nor aliases of aliases
    can do harm.
    """
    line = text.count("\n", 0, start)
    try:
        root = yaml.compose(text[start:], Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        if error.problem_mark:
            line += error.problem_mark.line + 1
        problem = f"the front matter is no valid YAML ({error.problem or error.context})"
        raise ReadError(uri, problem, line) from None
    except yaml.reader.ReaderError as error:
        line += text.count("\n", start, start + error.position) + 1
        problem = f"the front matter holds a character that YAML forbids (U+{error.character:04X})"
        raise ReadError(uri, problem, line) from None
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        return None
    return {
        key.value: Value(
            "" if value.tag == "tag:yaml.org,2002:null" else value.value,
            start + value.start_mark.index,
            start + value.end_mark.index,
        )
        for key, value in root.value
        if isinstance(key, yaml.ScalarNode)
        and isinstance(value, yaml.ScalarNode)
        and key.value in wanted
    }
