"""The template in CONTRIBUTING.md is a page that stands every check."""

import re
import shutil
from pathlib import Path

from coursekit.check import check_course
from coursekit.cli import make_typesetter
from coursekit.course import load_course
from coursekit.outputs import compare_course, run_course
from coursekit.prove import prove_exercises

ROOT = Path(__file__).parent.parent
TEMPLATE = re.compile(r"<!-- template: (\S+) -->\n\n(`{3,})\w+\n(.*?)\n\2\n", re.S)
ESSENTIALS = ("mkdocs.yml", "docs", "exercises", "figures", "examples")


def test_the_template_page_keeps_every_promise(tmp_path):
    for name in ESSENTIALS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    templates = TEMPLATE.findall((ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    assert len(templates) == 3
    pages = []
    for file, _, text in templates:
        path = tmp_path / file
        if file == "docs/glossary.md":  # an entry, which is added
            path.write_text(f"{path.read_text('utf-8')}\n{text}\n", "utf-8")
            continue
        assert not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", "utf-8")
        if file.startswith("docs/"):
            pages.append(file.removeprefix("docs/"))
    config = tmp_path / "mkdocs.yml"
    entries = "".join(f"  - {page}\n" for page in pages)
    config.write_text(config.read_text("utf-8") + entries, "utf-8")
    course = load_course(tmp_path)
    assert check_course(course, make_typesetter(course)) == []
    results = run_course(course, pages)
    assert compare_course(course, results) == []
    (page,) = (course.pages[path] for path in pages)
    assert page.cells
    assert [cell.figures for cell in page.cells if cell.figures]
    assert page.marked("answer")
    (marker,) = page.marked("exercise")
    exercise = course.exercises[marker.value]
    assert exercise.function
    assert prove_exercises([exercise]) == []
