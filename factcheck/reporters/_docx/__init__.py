"""A manuscript in DOCX with its findings as comments of a word processor, otherwise untouched."""
