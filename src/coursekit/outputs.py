"""What programs print and show, against what the pages say; and rewriting it."""

import re
from dataclasses import dataclass, field

from coursekit.figure import foreign_fonts
from coursekit.page import CONTROL
from coursekit.problem import Problem
from coursekit.run import program_job, run_jobs, script_job
from coursekit.tolerance import same_output


@dataclass
class Results:
    """What every program and figure script of a course gave."""

    programs: dict = field(default_factory=dict)  # by (file, number of the program)
    scripts: dict = field(default_factory=dict)  # by CHAPTER/NAME

    def of_cell(self, page, cell):
        """Return a cell's result ({"output", "figures", "cut"}), or None."""
        result = self.programs.get((page.file, cell.program))
        if result is None:
            return None
        first = next(c.number for c in page.cells if c.program == cell.program)
        cells = result["cells"]
        return cells[cell.number - first] if cell.number - first < len(cells) else None


def run_course(course, paths=None, cached=True, tell=None, seconds=None):
    """Run the programs of pages (all, or those at paths) and all figure scripts."""
    pages = [course.pages[path] for path in paths or course.pages]
    places, jobs = [], []
    for page in pages:
        for program in page.programs:
            places.append((page.file, program[0].program))
            jobs.append(program_job(program, page.file))
    for name, path in course.scripts.items():
        file = path.relative_to(course.root).as_posix()
        places.append(name)
        jobs.append(script_job(path.read_text("utf-8"), path.stem, file))
    results = Results()
    options = {"seconds": seconds} if seconds else {}
    answers = run_jobs(
        jobs,
        course.cache / "runs" if cached else None,
        course.sources,
        tell=tell,
        **options,
    )
    for place, answer in zip(places, answers, strict=True):
        into = results.scripts if isinstance(place, str) else results.programs
        into[place] = answer
    return results


def compare_course(course, results, tolerant=False):
    """Return the Problems of all pages and figure scripts that were run."""
    problems = []
    for page in course.pages.values():
        problems += compare_page(course, page, results, tolerant)
    for name, result in results.scripts.items():
        file = course.scripts[name].relative_to(course.root).as_posix()
        if error := result["error"]:
            message = f"{error['type']}: {error['message']}"
            problems.append(Problem(file, error["line"], message))
        elif (shown := len(result["cells"][0]["figures"])) != 1:
            message = f"a figure's script shows one figure with plt.show(), not {shown}"
            problems.append(Problem(file, 1, message))
        elif result["open_figures"]:
            message = "a figure is drawn after the last plt.show(): nobody sees it"
            problems.append(Problem(file, 1, message))
        elif fonts := foreign_fonts(result["cells"][0]["figures"][0]):
            message = f"a sign from {', '.join(sorted(fonts))}: use words"
            problems.append(Problem(file, 1, message))
    return problems


def compare_page(course, page, results, tolerant=False):
    """Return the Problems of one page: errors, outputs that differ, figures."""
    problems = []

    def problem(line, message):
        problems.append(Problem(page.file, line, message))

    for program in page.programs:
        result = results.programs.get((page.file, program[0].program))
        if result is None:
            continue
        error = result["error"]
        if error:
            cell = program[error["cell"]]
            message = f"cell {cell.number}: {error['type']}: {error['message']}"
            problem(error["line"], message + _defined_above(page, cell, error))
        elif result["open_figures"]:
            message = "a figure is drawn but never shown: end the cell with plt.show()"
            problem(program[-1].line, message)
        for cell, given in zip(program, result["cells"], strict=False):
            if error and cell is program[error["cell"]]:
                break
            _compare_cell(page, cell, given, problem, tolerant)
    return problems


def _defined_above(page, cell, error):
    """Return what to do where a cell lacks a name that a program above it has."""
    name = re.match(r"name '(\w+)' is not defined", error["message"])
    if error["type"] != "NameError" or not name:
        return ""
    bound = re.compile(
        rf"^(?:import|from|def|class)\b.*\b{name[1]}\b|^{name[1]} =", re.M
    )
    for other in page.cells[: cell.number - 1]:
        if other.program != cell.program and bound.search(other.code):
            return (
                f"; cell {other.number} has it: repeat that line here, or put"
                " <!--pytest-codeblocks:cont--> before this cell"
            )
    return ""


def _compare_cell(page, cell, given, problem, tolerant):
    printed = printed_lines(given["output"])
    if given["cut"]:
        problem(cell.line, f"cell {cell.number} prints without end: print less")
    elif control := CONTROL.search(printed):
        message = (
            f"cell {cell.number} prints the control character {control.group()!r},"
            " which a page cannot show: leave it out"
        )
        problem(cell.line, message)
    elif printed and not cell.output:
        below = page.lines[cell.end_line :]
        number, line = next(
            ((n, text) for n, text in enumerate(below, 1) if text.strip()), (0, "")
        )
        if line.lstrip().startswith(("```", "~~~")) and "python" not in line:
            message = "the output of a cell stands in a fence ~~~text: write it so"
            problem(cell.end_line + number, message)
        else:
            message = (
                f"cell {cell.number} prints, but has no output: run `make outputs`"
            )
            problem(cell.line, message)
    elif cell.output and not printed:
        message = f"cell {cell.number} prints nothing: run `make outputs`"
        problem(cell.output.line, message)
    elif printed and not same_output(cell.output.text, printed, tolerant):
        said, got = _first_difference(cell.output.text, printed)
        message = (
            f"cell {cell.number} prints {got!r} where the page says {said!r}:"
            " mend the cell, or run `make outputs`"
        )
        problem(cell.output.line + 1, message)
    for svg in given["figures"]:
        if fonts := foreign_fonts(svg):
            message = (
                f"a figure of cell {cell.number} has a sign (a prime, a script letter)"
                f" from {', '.join(sorted(fonts))}, which the site does not ship: use"
                " words"
            )
            problem(cell.line, message)
    for link, _ in zip(cell.figures[len(given["figures"]) :], [0], strict=False):
        message = f"cell {cell.number} shows no figure for this link: add plt.show()"
        problem(link.line, message)
    if len(given["figures"]) > len(cell.figures):
        message = (
            f"cell {cell.number} shows {len(given['figures'])} figures and links"
            f" {len(cell.figures)}: add under it"
            ' ![alt text](figures/NAME.svg "Caption.")'
        )
        problem(cell.end_line, message)


def _first_difference(said, got):
    pairs = zip(
        said.splitlines() + ["(no line)"],
        got.splitlines() + ["(no line)"],
        strict=False,
    )
    return next(((a, b) for a, b in pairs if a != b), (said, got))


def printed_lines(text):
    """Return printed text as an output shows it: ended by a line end, if any."""
    return text if not text or text.endswith("\n") else f"{text}\n"


def rewrite_outputs(text, page, results):
    """Return a page's text with the outputs that its programs print.

    Every other byte stays. Programs that ended in an error keep what they have.
    """
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)  # as parse_page takes them
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    for cell in reversed(page.cells):
        result = results.programs.get((page.file, cell.program))
        if result is None or result["error"]:
            continue
        printed = printed_lines(results.of_cell(page, cell)["output"])
        shown = cell.output.text if cell.output else ""
        if printed == shown or CONTROL.search(printed):
            continue
        if not lines[cell.end_line - 1].endswith("\n"):
            lines[cell.end_line - 1] += end
        after = cell.output.end_line if cell.output else cell.end_line
        new = []
        if printed:
            ticks = "~~~"
            shown = printed.removesuffix("\n").split("\n")
            while any(line.strip() == ticks for line in shown):
                ticks += "~"
            body = [f"{ticks}text", *shown, ticks]
            new = [end] + [
                f"{cell.indent}{line}".rstrip(" ") + end
                if not line
                else f"{cell.indent}{line}{end}"
                for line in body
            ]
        lines[cell.end_line : after] = new
    return "".join(lines)
