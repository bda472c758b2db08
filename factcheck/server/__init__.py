"""The language server: what `check` finds, in an editor, while the article is written.

It is told of articles and answers over standard input and output, and reads no file but the
settings. It needs the extra `server`.
"""
