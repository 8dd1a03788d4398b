"""What takes time to make is kept, under a key of all that it rests on.

The key holds what the caller names, and always the engine and the versions of all
installed packages. So nothing is ever out of date: it is found, or made anew.
"""

import hashlib
import json
import os
import pickle
import time
from functools import cache
from pathlib import Path

from coursekit.glossary import PAGE as GLOSSARY
from coursekit.reading import reading_minutes
from coursekit.run import environment_key

HERE = Path(__file__).parent
DAYS = 14  # for which what is not used is kept


@cache
def engine_key():
    """Return a hash of the engine and of all that is installed."""
    digest = hashlib.sha256(environment_key().encode())
    for file in sorted(HERE.glob("*.*")):
        digest.update(f"{file.name}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def key_of(*parts):
    """Return a hash of values that JSON can hold."""
    return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()


def read(folder, kind, parts):
    """Return what is kept below folder for a kind and parts, or None."""
    file = _file(folder, kind, parts)
    try:
        kept = pickle.loads(file.read_bytes())
        os.utime(file)
        return kept
    except Exception:  # whatever a broken file may make pickle raise
        return None


def write(folder, kind, parts, made):
    """Keep a value that pickle can hold."""
    file = _file(folder, kind, parts)
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(pickle.dumps(made))
    part.replace(file)  # whole or not at all


def keep(folder, kind, parts, make, worth=lambda: True):
    """Return make(), or what it gave when kind and parts were the same.

    It is not kept where worth(), asked afterwards, says no.
    """
    kept = read(folder, kind, parts)
    if kept is not None:
        return kept
    made = make()
    if worth():
        write(folder, kind, parts, made)
    return made


def _file(folder, kind, parts):
    return Path(folder, "kept", kind, f"{key_of(engine_key(), parts)}.pickle")


def forget(folder, days=DAYS):
    """Remove what was kept below folder and not used for some days."""
    old = time.time() - days * 86400
    for file in Path(folder, "kept").glob("*/*"):
        if file.stat().st_mtime < old:
            file.unlink(missing_ok=True)


class PageParts:
    """What each page of a course, as it is now, is rendered from, but for figures.

    A page's text and its exercises; of the others their front matter (titles, what
    they require), the glossary and the order; for a page that lists others also how
    long they take and which exercises they have; for the index of functions all
    programs.
    """

    def __init__(self, course):
        self.course = course
        pages = {**course.pages, **course.labs}
        heads = {path: page.lines[: page.body_line] for path, page in pages.items()}
        glossary = course.pages.get(GLOSSARY)
        settings = self._read("mkdocs.yml")
        self.shared = key_of(heads, glossary.lines if glossary else None, settings)
        self.lists = key_of(
            [
                [path, bool(p.cells), reading_minutes(p), _exercise_names(p)]
                for path, p in pages.items()
            ]
        )
        self.programs = key_of(
            [[path, [cell.code for cell in p.cells]] for path, p in pages.items()]
        )

    def of(self, path):
        """Return what the page at path is rendered from, as JSON holds it."""
        page = self.course.pages[path]
        parts = [path, page.lines, self.shared]
        kinds = {marker.kind for marker in page.markers}
        if "function-index" in kinds:
            parts.append(self.programs)
        if kinds - {"exercise", "answer", "function-index"}:
            parts.append(self.lists)
        for name in _exercise_names(page):
            if exercise := self.course.exercises.get(name):
                parts.append(self._read(exercise.file))
        return parts

    def _read(self, file):
        # Bytes: a file need not be text, which others say.
        return hashlib.sha256((self.course.root / file).read_bytes()).hexdigest()


def _exercise_names(page):
    return [marker.value for marker in page.marked("exercise")]
