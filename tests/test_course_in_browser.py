"""Every program and exercise of the course, in the reader's Python: the built site in
a browser whose network ends at 127.0.0.1, through the worker that the pages use.
"""

import time

import pytest

from browsing import close_network, launch, serve
from coursekit.exercise import attempts_at, judge_attempt
from coursekit.outputs import printed_lines
from coursekit.tolerance import same_output

CELLS, EXERCISES = 635, 345
SECONDS = 60  # for one program, on a loaded machine

RUN = """async ([cells, seconds]) => {
  const result = await courseEngine.run(cells, {}, {seconds});
  return {
    error: result.error && `${result.error.type}: ${result.error.message}`,
    cells: result.cells.map((c) => [c.output, c.figures.length]),
  };
}"""
CHECK = """async ([code, data, seconds]) => {
  const result = await courseEngine.check(code, data, {}, {seconds});
  return {error: result.error, stage: result.stage};
}"""


@pytest.fixture(scope="module")
def page(site):
    with serve(site) as address, launch() as browser:
        context = browser.new_context(service_workers="block")
        outside = close_network(context, address)
        page = context.new_page()
        page.set_default_timeout(0)
        page.goto(address, wait_until="load")
        page.wait_for_function("window.courseEngine")
        yield page
        assert outside == []


def tell_slowest(took, what, capsys):
    """Print the slowest ten, past pytest's capturing."""
    with capsys.disabled():
        print(f"\nthe slowest {what} in the browser:")
        for place, seconds in sorted(took.items(), key=lambda pair: -pair[1])[:10]:
            print(f"  {seconds:5.2f} s  {place}")


def test_every_program_prints_and_shows_what_the_page_says(page, course, capsys):
    programs = [
        (source, program)
        for source in course.pages.values()
        for program in source.programs
    ]
    took, wrong, cells = {}, [], 0
    for number, (source, program) in enumerate(programs, 1):
        runnable = [cell for cell in program if not cell.no_browser]
        if not runnable:
            continue
        started = time.monotonic()
        result = page.evaluate(RUN, [[cell.code for cell in runnable], SECONDS])
        place = f"{source.file}:{program[0].line}"
        took[place] = time.monotonic() - started
        if result["error"]:
            wrong.append(f"{place}: {result['error']}")
            continue
        for cell, (output, figures) in zip(runnable, result["cells"], strict=True):
            said = cell.output.text if cell.output else ""
            if not same_output(said, printed_lines(output), tolerant=True):
                wrong.append(f"{source.file}:{cell.line}: prints {output!r}")
            if figures != len(cell.figures):
                wrong.append(f"{source.file}:{cell.line}: shows {figures} figures")
            cells += 1
        if number % 50 == 0:
            with capsys.disabled():
                print(f" {number} of {len(programs)} programs in the browser")
    tell_slowest(took, "programs", capsys)
    assert wrong == []
    assert cells >= CELLS


def test_every_exercise_is_judged_as_natively(page, course, capsys):
    took, problems, judged = {}, [], 0
    for exercise in course.exercises.values():
        data = {
            "function": exercise.function,
            "imports": exercise.imports,
            "check": exercise.check,
            "checkLine": exercise.check_line,
        }
        for label, code, expected in attempts_at(exercise):
            started = time.monotonic()
            result = page.evaluate(CHECK, [code, data, SECONDS])
            took[f"{exercise.name}: {label}"] = time.monotonic() - started
            problem = judge_attempt(exercise, label, expected, result)
            if problem:
                problems.append(str(problem))
        judged += 1
    tell_slowest(took, "attempts", capsys)
    assert problems == []
    assert judged >= EXERCISES
