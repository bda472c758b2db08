"""`python -m factcheck.docs` writes the pages that are made."""

from factcheck.docs import write

if __name__ == "__main__":
    write()
