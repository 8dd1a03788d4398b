"""The runner in a real browser, with no network beyond 127.0.0.1: each test clicks
and types as a person does.
"""

import json
import re

import pytest
from playwright.sync_api import expect, sync_playwright

from browsing import QUIET
from coursekit.tools import find_browser
from runner_site import ROOT, Server, Site, cell, exercise

SECONDS = 60_000  # ms: a slow machine shall not fail a test

COUNT = "import numpy as np\n\nx = np.arange(3)\nprint(x)\n"
FIGURE = """import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([0, 1], [0, 1])
ax.set_xlabel("$x^2$")
plt.show()
"""
LOOP = "print('before')\nwhile True:\n    pass\n"
SLOW = "import time\n\nprint('first')\ntime.sleep(3)\nprint('second')\n"
FAILS = "def f(x):\n    return 1 / x\n\n\nprint(f(0))\n"
DOUBLE = {
    "name": "chapter/double",
    "function": "double",
    "imports": "import numpy as np\n",
    "starter": "import numpy as np\n\n\ndef double(x):\n    raise NotImplementedError\n",
    "check": (
        "rng = np.random.default_rng()\n"
        "x = rng.normal(size=4)\n"
        'assert np.allclose(double(x), 2 * x), "twice each entry is asked for"\n'
        'assert abs(double(3) - 6) < 1e-9, "a number is doubled, too"\n'
    ),
    "hints": ["First.", "Second.", "Third."],
    "solution": "import numpy as np\n\n\ndef double(x):\n    return 2 * x\n",
}
RIGHT = DOUBLE["solution"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("site"))
    chained = cell(2, "a = 2\n", program=2) + cell(
        3, "print(a + 1)\n", output="3\n", program=2
    )
    site.add(
        "",
        '<p><a data-instant href="chapter/other/">Other</a> '
        '<a href="chapter/plain/">Plain</a></p>'
        + cell(1, COUNT, output="[0 1 2]\n")
        + chained
        + cell(4, FIGURE, figure=True)
        + cell(5, LOOP)
        + cell(6, SLOW)
        + cell(7, FAILS)
        + cell(8, "x = 1\n", attributes='data-browser="no" data-reason="maps"')
        + cell(9, "pass\n"),
    )
    site.add("chapter/other/", cell(1, "print('other')\n", output="other\n"))
    site.add(
        "chapter/exercises/",
        exercise(**DOUBLE)
        + '<div class="ck-answer" data-answer="0.75, -0.3"></div>'
        + '<details class="success"><summary>Answer</summary><p>It is.</p></details>',
    )
    site.add(
        "map/",
        '<h2 data-ck-exercises="chapter/double chapter/other">Chapter</h2>'
        '<ul><li data-ck-exercises="chapter/double"><a href="..">Page</a></li></ul>'
        '<div class="ck-kept"></div>',
    )
    site.add("chapter/plain/", cell(1, COUNT, output="[0 1 2]\n"), csp="")
    site.add("without/", cell(1, COUNT, output="[0 1 2]\n"), runner=site.without_python)
    site.add_service_worker()
    return site


@pytest.fixture(scope="module")
def server(site):
    server = Server(site.folder)
    yield server
    server.close()


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(find_browser()), args=QUIET
        )
        yield chromium
        chromium.close()


class Tab:
    """A page of the site, and what happened in it."""

    def __init__(self, context, server):
        self.context = context
        self.page = context.new_page()
        self.page.set_default_timeout(SECONDS)
        self.server = server
        self.errors = []
        self.elsewhere = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._hear)
        context.on("request", self._see)

    def _hear(self, message):
        if message.type == "error":
            self.errors.append(message.text)

    def _see(self, request):
        if not request.url.startswith((self.server.address, "blob:", "data:")):
            self.elsewhere.append(request.url)

    def open(self, path=""):
        self.page.goto(self.server.address + path)
        self.page.wait_for_selector("[data-ck-attached]", state="attached")
        return self

    def cell(self, number):
        return self.page.locator(f'.ck-cell[data-cell="{number}"]')

    def click(self, scope, name):
        scope.get_by_role("button", name=name, exact=True).click()

    def run(self, number, says=None):
        """Click Run, wait for the end, and return what it printed."""
        cell = self.cell(number)
        self.click(cell, "Run")
        return self.ended(cell, says)

    def ended(self, scope, says=None):
        status = scope.get_by_role("status")
        pattern = re.compile(says or r"^Done")
        expect(status).to_have_text(pattern, timeout=SECONDS)
        samp = scope.locator(".ck-live samp")
        return samp.text_content() if samp.count() else ""

    def write(self, scope, text, opener="Edit"):
        """Put text in a block's editor in place of what is there."""
        editor = scope.locator(".cm-content")
        if not editor.count():
            self.click(scope, opener)
        editor.wait_for()
        editor.focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text.rstrip("\n"))

    def run_text(self, text, says=None, number=9):
        self.write(self.cell(number), text)
        return self.run(number, says)


@pytest.fixture
def context(chromium):
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def tab(context, server):
    server.reset()
    server.http.asked.clear()
    tab = Tab(context, server)
    yield tab
    assert not tab.elsewhere
    assert not tab.errors


@pytest.fixture(scope="module")
def warm(chromium, server):
    """A tab that tests share where a fresh one would only take longer."""
    context = chromium.new_context()
    server.reset()
    tab = Tab(context, server).open()
    yield tab
    assert not tab.elsewhere
    context.close()


# --- running ---------------------------------------------------------------------


def test_run_prints_what_the_page_shows_and_loads_only_what_it_needs(tab, server):
    tab.open()
    output = tab.cell(1).locator(".ck-output").first
    expect(output).to_be_visible()
    assert not [path for path in server.http.asked if path.endswith(".pack")]
    assert tab.run(1) == "[0 1 2]\n"
    expect(output).to_be_hidden()
    packs = {p.rsplit("/", 1)[1] for p in server.http.asked if p.endswith(".pack")}
    assert packs == {"coursekit.pack", "stdlib.pack", "numpy.pack"}


def test_a_cell_runs_its_whole_program_and_shows_its_own_output(warm):
    assert warm.run(3) == "3\n"
    assert not warm.cell(2).locator(".ck-live samp").count()


def test_an_edit_of_an_earlier_cell_counts(warm):
    warm.write(warm.cell(2), "a = 40\n")
    assert warm.run(3) == "41\n"
    warm.click(warm.cell(2), "Reset")
    assert warm.run(3) == "3\n"


def test_a_figure_is_drawn_in_the_page_colours(warm):
    cell = warm.cell(4)
    warm.run(4)
    figure = cell.locator(".ck-live figure svg")
    expect(figure).to_be_visible()
    assert "var(--ck-" in figure.evaluate("svg => svg.outerHTML")
    assert figure.locator("text").count()
    expect(cell.locator(".ck-figure figcaption")).to_be_hidden()


def test_stop_ends_a_loop_and_the_next_run_works(warm):
    warm.run(1)
    cell = warm.cell(5)
    warm.click(cell, "Run")
    expect(cell.locator(".ck-live samp")).to_have_text("before\n")
    warm.page.wait_for_timeout(700)
    warm.click(cell, "Stop")
    expect(cell.get_by_role("status")).to_have_text("Stopped.")
    assert warm.run(1) == "[0 1 2]\n"


def test_another_run_stops_the_one_that_runs(warm):
    warm.click(warm.cell(5), "Run")
    warm.page.wait_for_timeout(700)
    assert warm.run(1) == "[0 1 2]\n"
    expect(warm.cell(5).get_by_role("status")).to_contain_text("another program")


def test_printed_text_streams(warm):
    cell = warm.cell(6)
    warm.click(cell, "Run")
    expect(cell.locator(".ck-live samp")).to_have_text("first\n")
    expect(cell.get_by_role("status")).to_have_text("Running…")
    assert warm.ended(cell) == "first\nsecond\n"


def test_an_exception_shows_the_readers_lines(warm):
    cell = warm.cell(7)
    warm.run(7, "ZeroDivisionError in line 2")
    shown = cell.locator(".ck-error")
    expect(shown.locator("pre")).to_contain_text("Line 5\n    print(f(0))")
    expect(shown.locator("pre")).to_contain_text("Line 2, in f\n    return 1 / x")
    assert "coursekit" not in shown.inner_text()
    expect(cell.locator(".ck-error-mark")).to_have_count(1)


def test_an_exception_marks_the_line_in_the_editor(warm):
    warm.run_text("x = 1\n\ny = x + nothing\n", "NameError in line 3")
    marked = warm.cell(9).locator(".cm-line.ck-error-line")
    expect(marked).to_have_text("y = x + nothing")


def test_a_syntax_error_names_its_line(warm):
    warm.run_text("x = 1\nif x\n    pass\n", "SyntaxError in line 2")


def test_a_long_output_is_cut_with_a_note(warm):
    text = warm.run_text("for i in range(100_000):\n    print('all work', i)\n")
    assert 90_000 < len(text) <= 100_000
    expect(warm.cell(9).locator(".ck-live .ck-note")).to_contain_text("cut")


def test_an_import_that_is_not_there_is_said_in_a_sentence(warm):
    warm.run_text("import pandas\n", "ModuleNotFoundError")
    expect(warm.cell(9).locator(".ck-error")).to_contain_text(
        "the Python of this page has NumPy, Matplotlib"
    )


def test_a_program_that_exits_or_recurses_breaks_nothing(warm):
    warm.run_text("import sys\nsys.exit()\n", "SystemExit")
    warm.run_text("def f():\n    return f()\n\nf()\n", "RecursionError|stack")
    assert warm.run(1) == "[0 1 2]\n"


def test_scipy_and_scikit_learn_run(warm):
    text = warm.run_text(
        "from scipy import stats\nfrom sklearn.datasets import load_iris\n"
        "print(round(stats.norm.cdf(1.96), 3), load_iris().data.shape)\n"
    )
    assert text == "0.975 (150, 4)\n"


def test_matplotlib_saves_a_picture(warm):
    text = warm.run_text(
        "import tempfile, pathlib\nimport matplotlib.pyplot as plt\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    for ending in ['png', 'svg']:\n"
        "        file = pathlib.Path(folder) / f'a.{ending}'\n"
        "        plt.plot([1, 2])\n"
        "        plt.savefig(file)\n"
        "        print(file.stat().st_size > 1000)\n"
        "plt.close()\n"
    )
    assert text == "True\nTrue\n"


def test_cpython_only_has_no_run_but_copy(warm):
    cell = warm.cell(8)
    expect(cell.get_by_role("button", name="Copy")).to_be_visible()
    expect(cell.get_by_role("button", name="Run")).to_have_count(0)


# --- nothing leaks -----------------------------------------------------------------

SPOIL = """
import builtins, math, os, random, sys, warnings
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
left = 1
np.set_printoptions(precision=2)
np.seterr(all="raise")
warnings.simplefilter("error")
plt.rcParams["lines.linewidth"] = 9
plt.figure()
np.random.seed(5)
np.mean = lambda *a: 17
np.extra = 3
math.pi = 3
builtins.sum = lambda *a: 17
mpl.axes.Axes.plot = None
sys.path.insert(0, "nowhere")
os.environ["LEFT"] = "1"
open("left.txt", "w").close()
open("/tmp/left.txt", "w").close()
open("json.py", "w").close()
sys.setrecursionlimit(100)
import json
sys.modules["statistics"] = None
np.polynomial.Polynomial.__call__ = None
print("spoiled")
"""

LOOK = """
import builtins, math, os, sys, warnings
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import statistics
found = {
    "namespace": "left" in globals(),
    "print options": np.get_printoptions()["precision"] != 8,
    "error state": np.geterr()["invalid"] != "warn",
    "warnings": any(f[0] == "error" for f in warnings.filters),
    "rcParams": plt.rcParams["lines.linewidth"] == 9,
    "figures": bool(plt.get_fignums()),
    "patched": np.mean([1, 2]) != 1.5 or hasattr(np, "extra") or math.pi == 3,
    "builtins": sum([1, 2]) != 3,
    "class": mpl.axes.Axes.plot is None,
    "path": "nowhere" in sys.path,
    "environment": "LEFT" in os.environ,
    "files": os.listdir() or os.path.exists("/tmp/left.txt"),
    "limit": sys.getrecursionlimit() == 100,
    "called": np.polynomial.Polynomial.__call__ is None,
}
print([name for name, leaked in found.items() if leaked])
"""


def test_nothing_leaks_from_a_program_to_the_next(warm):
    assert warm.run_text(SPOIL) == "spoiled\n"
    assert warm.run_text(LOOK) == "[]\n"


def test_linear_algebra_fails_as_it_does_at_home(warm):
    program = """
import numpy as np
for function, A in ((np.linalg.inv, np.ones((2, 2))), (np.linalg.cholesky, -np.eye(2))):
    try:
        print(function(A))
    except np.linalg.LinAlgError as error:
        print(error)
"""
    expected = "Singular matrix\nMatrix is not positive definite\n"
    assert warm.run_text(program) == expected
    assert warm.run_text(program) == expected  # and after the first was cleaned up


def test_the_interpreter_puts_itself_back_without_a_new_worker(warm):
    # The engine takes a fresh worker after a patch; the interpreter must not need it.
    outputs = warm.page.evaluate(
        """async ([spoil, look]) => {
            const first = await courseEngine.run([spoil]);
            // Next at once, before the engine hears what the first has done.
            const second = await courseEngine.run([look]);
            return [first, second].map((r) => r.error ?? r.cells[0].output);
        }""",
        [SPOIL, LOOK],
    )
    assert outputs == ["spoiled\n", "[]\n"]


def test_no_way_to_the_network(tab, server):
    """In the built site, where the page's policy binds the worker, too."""
    ways_out(tab.open(), server)


def test_no_way_to_the_network_without_a_content_policy(tab, server):
    ways_out(tab.open("chapter/plain/"), server, number=1)


def ways_out(tab, server, number=9):
    server.http.asked.clear()
    attempts = {
        "urllib": f"import urllib.request\nurllib.request.urlopen('{server.address}x')",
        "pyfetch": "from pyodide.http import pyfetch\n"
        f"pyfetch('{server.address}x').send(None)",
        "open_url": f"from pyodide.http import open_url\nopen_url('{server.address}x')",
        "fetch": f"import js\njs.fetch('{server.address}x')",
        "xhr": "import js\nr = js.XMLHttpRequest.new()\n"
        f"r.open('GET', '{server.address}x', False)\nr.send()",
        "socket": f"import js\njs.WebSocket.new('ws{server.address[4:]}x')",
        "events": f"import js\njs.EventSource.new('{server.address}x')",
        "import": f"import js\njs.importScripts('{server.address}x')",
        "eval": f"import js\njs.eval('import(\"{server.address}x\")')",
        "function": "import js\n"
        f"js.Object.constructor('return import(\"{server.address}x\")')()",
        "timeout": f"import js\njs.setTimeout('import(\"{server.address}x\")', 1)",
        "worker": f"import js\njs.Worker.new('{server.address}x')",
        "post": "import js\njs.postMessage(1)",
        "caches": "import js\njs.caches.open('x')",
        "loadPackage": "import pyodide_js\n"
        f"pyodide_js.loadPackage('{server.address}x-1-py3-none-any.whl').then",
        "sockets": "import socket\n"
        "socket.create_connection(('127.0.0.1', 9), timeout=1)",
    }
    code = "".join(
        f"try:\n{''.join(f'    {line}{chr(10)}' for line in attempt.splitlines())}"
        f"except BaseException as error:\n    pass\n"
        f"else:\n    print('open:', {name!r})\n"
        for name, attempt in attempts.items()
        if name != "loadPackage"
    )
    code += f"{attempts['loadPackage']}\nprint('end')\n"
    assert tab.run_text(code, number=number) == "end\n"
    tab.page.wait_for_timeout(500)
    assert not [path for path in server.http.asked if path.endswith(("x", ".whl"))]


def test_the_content_policy_binds_the_worker(tab, server):
    """Even code that finds a forgotten way may not reach another host."""
    tab.open()
    said = tab.page.evaluate(
        """() => new Promise((resolve) => {
            const source = `fetch("http://127.0.0.2:9/").then(
              () => postMessage("open"),
              () => setTimeout(() => postMessage("closed"), 2000));
              self.addEventListener("securitypolicyviolation",
                (e) => postMessage("policy"));`;
            const url = URL.createObjectURL(
              new Blob([source], {type: "text/javascript"}));
            const worker = new Worker(url, {type: "module"});
            worker.onerror = () => resolve("error");
            worker.onmessage = ({data}) => resolve(data);
        })"""
    )
    assert said == "policy"
    tab.errors = [e for e in tab.errors if "Content Security Policy" not in e]
    tab.errors = [e for e in tab.errors if "Refused to connect" not in e]
    tab.errors = [e for e in tab.errors if "violates" not in e and "Fetch API" not in e]


# --- editing -----------------------------------------------------------------------


def test_edit_run_reset_by_keyboard(tab):
    tab.open()
    cell = tab.cell(1)
    tab.click(cell, "Edit")
    expect(cell.locator(".cm-content")).to_be_focused()
    expect(cell.locator(".ck-hint-keys")).to_contain_text("Escape, then Tab")
    tab.page.keyboard.press("Control+End")
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.type("if True:")
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.type("print(7")  # the bracket closes itself
    tab.page.keyboard.press("Control+Enter")
    assert tab.ended(cell) == "[0 1 2]\n7\n"
    tab.page.keyboard.press("Tab")
    expect(cell.locator(".cm-content")).to_be_focused()
    tab.page.keyboard.press("Escape")
    tab.page.keyboard.press("Tab")
    expect(cell.locator(".cm-content")).not_to_be_focused()
    tab.click(cell, "Reset")
    expect(cell.locator(".ck-output").first).to_be_visible()
    expect(cell.locator("pre code")).to_have_text(COUNT)
    assert tab.run(1) == "[0 1 2]\n"


def test_edits_survive_a_reload(tab):
    tab.open()
    tab.write(tab.cell(1), "print('mine')\n")
    tab.page.reload()
    expect(tab.cell(1).locator(".cm-content")).to_have_text("print('mine')")
    assert tab.run(1) == "mine\n"
    tab.click(tab.cell(1), "Reset")
    tab.page.reload()
    expect(tab.cell(1).locator("pre code")).to_have_text(COUNT)
    assert not tab.cell(1).locator(".cm-content").count()


def test_copy_takes_the_whole_program(tab):
    tab.open()
    tab.click(tab.cell(3), "Copy")
    expect(tab.cell(3).get_by_role("status")).to_contain_text("copied")
    assert (
        tab.page.evaluate("navigator.clipboard.readText()") == "a = 2\n\nprint(a + 1)\n"
    )


# --- loading -----------------------------------------------------------------------


def test_retry_after_a_failed_load(tab, server):
    server.http.refused = {"numpy.pack"}
    tab.open()
    tab.run(1, "could not be loaded")
    server.reset()
    tab.click(tab.cell(1), "Retry")
    assert tab.ended(tab.cell(1)) == "[0 1 2]\n"
    tab.errors = [e for e in tab.errors if "503" not in e]


def test_progress_is_shown_in_megabytes(tab, server):
    server.http.stuck = {"numpy.pack"}
    server.http.stuck_seconds = 2
    tab.open()
    tab.click(tab.cell(1), "Run")
    expect(tab.cell(1).locator(".ck-amount")).to_have_text(
        re.compile(r"\d+\.\d of \d+\.\d MB")
    )
    assert tab.ended(tab.cell(1)) == "[0 1 2]\n"


def test_loading_that_stands_still_is_given_up(tab, server):
    server.http.stuck = {"stdlib.pack"}
    server.http.stuck_seconds = 4
    tab.open()
    tab.page.evaluate("courseEngine.settings.stall = 1500")
    tab.run(1, "could not be loaded")
    server.reset()
    tab.page.evaluate("courseEngine.settings.stall = 40000")
    tab.click(tab.cell(1), "Retry")
    assert tab.ended(tab.cell(1)) == "[0 1 2]\n"


def test_a_server_with_wrong_types_will_do(tab, server):
    server.http.types = {".wasm": "application/octet-stream", ".pack": "text/plain"}
    tab.open()
    assert tab.run(1) == "[0 1 2]\n"


def test_hovering_over_run_warms_python_up(tab, server):
    tab.open()
    tab.cell(1).get_by_role("button", name="Run").hover()
    tab.page.wait_for_function("courseEngine.current !== null")
    tab.page.evaluate("courseEngine.current.ready")
    assert any(path.endswith("numpy.pack") for path in server.http.asked)


def test_without_python_run_explains_itself(tab):
    tab.open("without/")
    tab.run(1, "was not at hand when this site was built")


def test_one_worker_over_instant_navigation(tab):
    tab.open()
    tab.run(1)
    tab.page.evaluate("window.first = courseEngine.current")
    tab.page.get_by_role("link", name="Other").click()
    expect(tab.page.locator("h1")).to_have_text("Page chapter/other/")
    assert tab.run(1) == "other\n"
    assert tab.page.evaluate("window.first === courseEngine.current")


# --- exercises -----------------------------------------------------------------------


def attempt(tab, code, says):
    box = tab.page.locator(".ck-exercise")
    tab.write(box, code, opener="Write your answer")
    tab.click(box, "Check")
    expect(box.get_by_role("status")).to_have_text(re.compile(says), timeout=SECONDS)


@pytest.fixture(scope="module")
def pupil(chromium, server):
    context = chromium.new_context()
    server.reset()
    tab = Tab(context, server).open("chapter/exercises/")
    yield tab
    assert not tab.elsewhere
    assert not tab.errors
    context.close()


BODY = "import numpy as np\n\n\ndef double(x):\n    {}\n"


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (DOUBLE["starter"], "double has no body yet"),
        (BODY.format("return x + 3"), "twice each entry is asked for"),
        (BODY.format("return 1 / 0"), "ends in an error when it is called"),
        ("x = ", "ends in an error before it can be checked"),
        ("y = 1\n", "Define a function called double"),
        ("double = 3\n", "Define a function called double"),
        (
            "import numpy as np\nnp.allclose = lambda *a: True\nabs = lambda x: 0\n"
            "def double(x):\n    return x + 3\n",
            "twice each entry",
        ),
        (
            "import builtins\nbuiltins.abs = lambda x: 0\n"
            "def double(x):\n    return 2 * x if hasattr(x, 'shape') else 7\n",
            "a number is doubled, too",
        ),
        ("import sys\ndef double(x):\n    sys.exit(0)\n", "ends in an error when"),
        (
            "rng = x = check = allclose = None\ndef double(x):\n    return x * 2\n",
            "All checks hold",
        ),
        ("print('hello')\n" + BODY.format("print(x)\n    return 2 * x"), "All checks"),
    ],
)
def test_an_exercise_judges(pupil, code, says):
    attempt(pupil, code, says)


def test_a_check_of_a_loop_without_end_can_be_stopped(pupil):
    box = pupil.page.locator(".ck-exercise")
    loop = BODY.format("while True: pass")
    pupil.write(box, loop, opener="Write your answer")
    pupil.click(box, "Check")
    expect(box.get_by_role("status")).to_have_text("Running…", timeout=SECONDS)
    pupil.page.wait_for_timeout(500)
    pupil.click(box, "Stop")
    expect(box.get_by_role("status")).to_have_text("Stopped.")
    attempt(pupil, RIGHT, "All checks hold")


def test_an_error_in_the_function_marks_its_line(pupil):
    attempt(pupil, BODY.format("return x + nothing"), "ends in an error when")
    box = pupil.page.locator(".ck-exercise")
    expect(box.locator(".cm-line.ck-error-line")).to_contain_text("nothing")
    expect(box.locator(".ck-error")).to_contain_text("NameError")


def test_hints_one_at_a_time_solution_and_a_tick_that_stays(tab):
    tab.open("chapter/exercises/")
    box = tab.page.locator(".ck-exercise")
    hints = box.locator(".ck-hint")
    expect(hints.nth(0)).to_be_visible()
    expect(hints.nth(1)).to_be_hidden()
    hints.nth(0).locator("summary").click()
    expect(hints.nth(1)).to_be_visible()
    expect(hints.nth(2)).to_be_hidden()
    solution = box.locator(".ck-solution")
    expect(solution.locator("pre")).to_be_hidden()
    attempt(tab, RIGHT, "All checks hold")
    expect(solution.locator("pre")).to_be_visible()
    expect(box.locator(".ck-tick")).to_be_visible()
    tab.page.reload()
    expect(box.locator(".ck-tick")).to_be_visible()
    tab.open("map/")
    expect(tab.page.locator("h2")).to_have_text("Chapter 1 of 2 solved")
    expect(tab.page.locator("li .ck-count")).to_have_text("✓ 1 of 1 solved")


def test_an_answer_by_hand(tab):
    tab.open("chapter/exercises/")
    box = tab.page.locator(".ck-answer")
    field = box.get_by_label("Your answer")
    status = box.get_by_role("status")
    field.fill("1, 2")
    field.press("Enter")
    expect(status).to_have_text("Not these numbers.")
    field.fill("(3/4, −0.30)")
    tab.click(box, "Check")
    expect(status).to_have_text("✓ Right.")
    tab.page.reload()
    expect(box.get_by_role("status")).to_have_text("✓ Answered before.")


def test_export_erase_import(tab, tmp_path):
    tab.open("map/")
    tab.page.evaluate(
        """() => localStorage.setItem(
          "course:/:progress", JSON.stringify({"chapter/double": "2026-01-01"}))"""
    )
    tab.page.reload()
    count = tab.page.locator("li .ck-count")
    expect(count).to_have_text("✓ 1 of 1 solved")
    kept = tab.page.locator(".ck-kept")
    with tab.page.expect_download() as download:
        tab.click(kept, "Export")
    file = tmp_path / "kept.json"
    download.value.save_as(file)
    assert json.loads(file.read_text())["kept"]["progress"]
    tab.click(kept, "Erase")
    tab.click(kept, "Yes, erase it all")
    expect(count).to_have_text("0 of 1 solved")
    assert tab.page.evaluate("localStorage.length") == 0
    kept.locator("input[type=file]").set_input_files(file)
    expect(count).to_have_text("✓ 1 of 1 solved")


# --- offline, without scripts, accessible ----------------------------------------------


def test_read_and_run_offline(chromium, site):
    server = Server(site.folder)
    context = chromium.new_context()
    tab = Tab(context, server).open()
    assert tab.run(1) == "[0 1 2]\n"
    tab.page.wait_for_function(
        """async () => {
            await navigator.serviceWorker.ready;
            const names = await caches.keys();
            const pages = names.find((name) => name.includes("pages"));
            const assets = names.find((name) => name.includes("assets"));
            if (!pages || !assets) return false;
            const kept = await (await caches.open(pages)).keys();
            const parts = await (await caches.open(assets)).keys();
            return kept.some((r) => r.url.endsWith("/map/"))
              && parts.some((r) => r.url.endsWith("numpy.pack"))
              && parts.some((r) => r.url.endsWith("worker.js"))
              && parts.some((r) => r.url.endsWith("pyodide.asm.wasm"));
        }"""
    )
    server.close()
    tab.page.goto(server.address + "chapter/other/")  # never visited
    expect(tab.page.locator("samp").first).to_have_text("other\n")
    tab.page.goto(server.address)
    tab.page.wait_for_selector("[data-ck-attached]")
    assert tab.run(1) == "[0 1 2]\n"
    context.close()


def test_a_new_version_removes_the_old_copies(context, site):
    server = Server(site.folder, caching="no-cache")
    tab = Tab(context, server).open()
    ready = "navigator.serviceWorker.ready.then(() => true)"
    tab.page.wait_for_function(ready)
    tab.page.evaluate("caches.open('course:/:pages-0')")
    site.add_service_worker(version="2")
    tab.open()
    tab.page.wait_for_function(
        """async () => {
            const names = await caches.keys();
            return names.includes("course:/:pages-2")
              && !names.includes("course:/:pages-0")
              && !names.includes("course:/:pages-1");
        }"""
    )
    site.add_service_worker()
    server.close()


def test_without_scripts_everything_is_there(chromium, server):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address)
    expect(page.locator(".ck-cell pre code").first).to_be_visible()
    expect(page.locator(".ck-output samp").first).to_have_text("[0 1 2]\n")
    expect(page.locator(".ck-figure svg").first).to_be_attached()
    page.goto(server.address + "chapter/exercises/")
    for hint in page.locator(".ck-hint").all():
        expect(hint).to_be_visible()
    page.locator(".ck-solution summary").click()
    expect(page.locator(".ck-solution pre")).to_be_visible()
    context.close()


AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_overflows_at_320_px(chromium, server, scheme):
    context = chromium.new_context(
        viewport={"width": 320, "height": 640},
        color_scheme=scheme,
        reduced_motion="reduce",
        bypass_csp=True,
    )
    server.reset()
    tab = Tab(context, server)
    for path in ["", "chapter/exercises/", "map/"]:
        tab.open(path)
        if path == "":
            tab.run(7, "ZeroDivisionError")
            tab.run(4)
            tab.click(tab.cell(1), "Edit")
            tab.run(1)
        tab.page.evaluate(AXE)
        found = tab.page.evaluate("axe.run().then((r) => r.violations)")
        said = [(v["id"], [n["html"] for n in v["nodes"]]) for v in found]
        assert not said
        wide = """() => document.documentElement.scrollWidth > innerWidth
          ? [...document.querySelectorAll("main *")]
              .filter((e) => e.getBoundingClientRect().right > innerWidth)
              .map((e) => e.className || e.localName) : []"""
        assert tab.page.evaluate(wide) == []
    context.close()
