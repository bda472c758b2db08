"""Articles of any number, made from templates, some with an error that is known.

`python -m tests.corpus 1000 articles.parquet` writes them; the same seed gives the same ones.
"""
