"""XML, a part of the file at a time."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from factcheck.reporters._plain import plain

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def written(element: ET.Element) -> str:
    """An element below the root, indented, without the characters that XML must not hold."""
    for each in element.iter():
        each.attrib = {name: plain(value) for name, value in each.attrib.items()}
        each.text = each.text and plain(each.text)
    ET.indent(element, level=1)
    return f"  {ET.tostring(element, encoding='unicode').rstrip()}\n"
