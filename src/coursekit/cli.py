"""The command `coursekit`: check the sources, rewrite the outputs, print the book."""

import argparse
import sys
import time
from pathlib import Path

from coursekit.book import BookError, contents_part, make_parts, print_book
from coursekit.check import check_course
from coursekit.course import load_course
from coursekit.formula import find_package, typeset_formulas
from coursekit.outputs import compare_course, rewrite_outputs, run_course
from coursekit.prove import prove_exercises
from coursekit.tools import ToolError, find_browser, find_node


def main(arguments=None):
    """Run the command; return 0, or 1 where there are problems."""
    parser = argparse.ArgumentParser(prog="coursekit", description=__doc__)
    parser.add_argument("--root", default=".", help="the folder of mkdocs.yml")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="check the sources; runs no program")
    said = "run programs, rewrite outputs; prove the exercises of pages that are named"
    outputs = commands.add_parser("outputs", help=said)
    outputs.add_argument("pages", nargs="*", help="files below docs (default: all)")
    book = commands.add_parser("book", help="print a built site as one PDF")
    book.add_argument("site", help="the folder of the built site")
    options = parser.parse_args(arguments)
    course = load_course(options.root)
    if options.command == "check":
        return report_check(course)
    if options.command == "book":
        return write_book(course, options.site)
    return rewrite_course(course, options.pages)


def report_check(course):
    """Print every problem of the sources; return 1 if there are any."""
    started = time.monotonic()
    problems = check_course(course, make_typesetter(course))
    for problem in problems:
        print(problem, file=sys.stderr)
    seconds = time.monotonic() - started
    print(
        f"coursekit: {len(course.pages)} pages and {len(course.exercises)} exercises"
        f" checked in {seconds:.1f} s, {len(problems)} problems"
    )
    return 1 if problems else 0


def rewrite_course(course, files):
    """Run programs and rewrite the outputs of pages; return 1 if one fails.

    Where pages are named, their exercises are proven, too.
    """
    paths = [_page_path(course, file) for file in files] or list(course.pages)
    results = run_course(course, paths, tell=tell_progress)
    for path in paths:
        file = course.docs / path
        with open(file, encoding="utf-8", newline="") as source:
            text = source.read()
        new = rewrite_outputs(text, course.pages[path], results)
        if new != text:
            with open(file, "w", encoding="utf-8", newline="") as target:
                target.write(new)
            print(f"rewrote {course.pages[path].file}")
    after = load_course(course.root)
    problems = [p for page in after.pages.values() for p in page.problems]
    problems += compare_course(after, results)
    marked = {
        m.value for p in paths if files for m in after.pages[p].marked("exercise")
    }
    exercises = [e for name, e in after.exercises.items() if name in marked]
    problems += [p for e in exercises for p in e.problems]
    problems += prove_exercises(exercises, after.sources)
    for problem in sorted(set(problems)):
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def write_book(course, site):
    """Print the course's site, in a folder, as one PDF; return 1 if it cannot be."""
    try:
        parts = make_parts(course, site)
        first = contents_part(course, course.name)
        file = print_book([first, *parts], site, find_browser())
    except FileNotFoundError as error:
        print(f"{error.filename} is missing: build the site first", file=sys.stderr)
        return 1
    except (BookError, ToolError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"wrote {file}")
    return 0


def _page_path(course, file):
    wanted = Path(file).resolve()
    for path in course.pages:
        if (course.docs / path).resolve() == wanted:
            return path
    raise SystemExit(f"coursekit: {file} is no page below {course.docs.name}/")


def make_typesetter(course):
    """Return the function that typesets formulas with the course's macros."""

    def typeset(formulas):
        katex = find_package("katex", course.root)
        return typeset_formulas(formulas, course.macros, find_node(), katex)

    return typeset


def tell_progress(done, total):
    """Show on one line how many programs have run."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{done} of {total} programs run", end=end, file=sys.stderr)
    elif done == total or done % 50 == 0:
        print(f"{done} of {total} programs run", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
