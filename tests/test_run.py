import json

import pytest

from coursekit.page import parse_page
from coursekit.run import job_key, program_job, run_jobs

FRONT = '---\ntitle: T\ndescription: "D."\n---\n\n'


def job(code, line=5, figures=()):
    cells = [{"code": code, "line": line, "figures": list(figures)}]
    return {"kind": "program", "filename": "docs/p.md", "cells": cells}


def error_of(code, **options):
    return run_jobs([job(code)], **options)[0]["error"]


def test_each_cell_has_its_own_output():
    text = (
        "```python\na = 1\nprint('one')\n```\n\n<!--pytest-codeblocks:cont-->\n\n"
        "```python\nprint(a + 1)\n```\n"
    )
    page = parse_page(FRONT + text, "p.md")
    (result,) = run_jobs([program_job(page.programs[0], "p.md")])
    assert [cell["output"] for cell in result["cells"]] == ["one\n", "2\n"]


def test_nothing_leaks_from_program_to_program():
    patch = (
        "import builtins, matplotlib, numpy as np, os, warnings\n"
        "builtins.leak = 1\nnp.leak = 1\nnp.set_printoptions(precision=1)\n"
        "matplotlib.rcParams['lines.linewidth'] = 9\nos.environ['LEAK'] = '1'\n"
        "warnings.simplefilter('ignore')\nopen('leak.txt', 'w').close()\nleak = 1\n"
        "np.seterr(all='ignore')\n"
    )
    look = (
        "import builtins, matplotlib, numpy as np, os\n"
        "print(hasattr(builtins, 'leak'), hasattr(np, 'leak'), 'leak' in globals())\n"
        "print(np.get_printoptions()['precision'], np.geterr()['divide'])\n"
        "print(matplotlib.rcParams['lines.linewidth'], os.environ.get('LEAK'))\n"
        "print(os.listdir('.'))\n"
    )
    results = run_jobs([job(patch), job(look)], workers=1)
    assert [r["error"] for r in results] == [None, None]
    assert results[1]["cells"][0]["output"] == (
        "False False False\n8 warn\n1.8 None\n[]\n"
    )


def test_error_names_the_line_of_the_page():
    error = error_of("a = 1\nb = a / 0\n")
    assert (error["line"], error["type"]) == (6, "ZeroDivisionError")
    assert 'File "docs/p.md", line 6' in error["traceback"]
    assert "execute.py" not in error["traceback"]


def test_syntax_error_names_the_line_of_the_page():
    error = error_of("a = 1\nb = = 2\n")
    assert (error["line"], error["type"]) == (6, "SyntaxError")


def test_a_warning_is_an_error():
    error = error_of("import numpy as np\n\nnp.float64(1) / 0\n")
    assert (error["line"], error["type"]) == (7, "RuntimeWarning")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("while True:\n    pass\n", "TimeLimitError"),
        ("raise SystemExit\n", "SystemExit"),
        ("import os\nos._exit(0)\n", "Exit"),
        ("import os\nos.kill(os.getpid(), 9)\n", "Killed"),
        ("open(__import__('os').environ['FORBIDDEN'])\n", "PermissionError"),
        ("import os\nos.system('true')\n", "PermissionError"),
        (
            "import socket\nsocket.create_connection(('127.0.0.1', 9))\n",
            "PermissionError",
        ),
        ("import numpy as np\nnp.random.rand()\n", "UnseededRandomness"),
        ("import numpy as np\nnp.random.seed(0)\n", "UnseededRandomness"),
        ("import random\nrandom.random()\n", "UnseededRandomness"),
        ("import numpy as np\nnp.random.default_rng()\n", "UnseededRandomness"),
        (
            "from scipy import stats\nstats.norm.rvs(size=2)\n",
            "UnseededRandomness",
        ),
        ("def f():\n    f()\n\n\nf()\n", "RecursionError"),
    ],
)
def test_what_a_program_may_not_do(code, kind, tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text("a page of the site")
    monkeypatch.setenv("FORBIDDEN", str(page))
    error = error_of(code, seconds=1, forbidden=[tmp_path])
    assert error["type"] == kind


def test_a_program_that_will_not_stop_is_stopped():
    code = "while True:\n    try:\n        while True:\n            pass\n"
    error = error_of(code + "    except BaseException:\n        pass\n", seconds=1)
    assert error["type"] in ("TimeLimitError", "Killed")


def test_endless_printing_is_cut():
    result = run_jobs([job("while True:\n    print('x' * 1000)\n")], seconds=1)[0]
    assert result["cells"][0]["cut"]
    assert len(result["cells"][0]["output"]) == 100_000


def test_a_figure_that_is_not_shown_is_noticed():
    code = "import matplotlib.pyplot as plt\n\nplt.plot([1, 2])\n"
    assert run_jobs([job(code)])[0]["open_figures"] == 1
    assert run_jobs([job(code + "plt.show()\n")])[0]["open_figures"] == 0


def test_an_unchanged_program_never_runs_twice(tmp_path):
    one = job("import os\nprint(os.getpid())\n")
    first = run_jobs([one], tmp_path)
    ran = []
    again = run_jobs([{**one, "filename": "elsewhere.md"}], tmp_path, tell=ran.append)
    assert again == first
    assert ran == []
    (changed,) = run_jobs([job("import os\nprint(os.getpid())\n#\n")], tmp_path)
    assert changed != first[0]


def test_an_error_is_not_kept(tmp_path):
    run_jobs([job("1 / 0\n")], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_broken_cache_entry_is_run_again(tmp_path):
    one = job("print(1)\n")
    run_jobs([one], tmp_path)
    (entry,) = tmp_path.iterdir()
    entry.write_text('{"cells": [')
    (result,) = run_jobs([one], tmp_path)
    assert result["cells"][0]["output"] == "1\n"
    assert json.loads(entry.read_text()) == result


def test_key_depends_on_text_figures_and_cells():
    one = job("a = 1\n")
    two = {**one, "cells": one["cells"] * 2}
    keys = {job_key(j) for j in (one, two, job("a = 2\n"), job("a = 1\n", 5, ["f"]))}
    assert len(keys) == 4
    assert job_key(job("a = 1\n", 9)) == job_key(one)
