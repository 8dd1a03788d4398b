"""Run the cells of one program in this interpreter.

The same file runs natively, in a process forked for the program, and in the
reader's browser inside Pyodide. It imports the standard library only; NumPy and
Matplotlib are touched only where the program has loaded them.
"""

import ast
import atexit
import contextlib
import io
import linecache
import random
import sys
import threading
import traceback
import types
import warnings

OUTPUT_LIMIT = 100_000  # characters a cell may print
MESSAGE_LIMIT = 10_000  # characters of what an error says
# What Python raises for a text that it cannot read: besides what is no Python, a
# NUL or a lone surrogate, and what is nested too deeply.
UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)


class Stage(io.TextIOBase):
    """Where a running cell's prints and figures go."""

    def __init__(self, on_output=None, on_figure=None):
        super().__init__()
        self.cells = []
        self.on_output = on_output
        self.on_figure = on_figure

    def enter(self, cell):
        """Open the next cell."""
        self.names = list(cell.get("figures", []))
        self.cells.append({"output": "", "figures": [], "cut": False})

    def write(self, text):
        """Take printed text; what is beyond OUTPUT_LIMIT is dropped and noted."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        cell = self.cells[-1]
        room = OUTPUT_LIMIT - len(cell["output"])
        cell["cut"] = cell["cut"] or len(text) > room
        taken = text[: max(room, 0)]
        taken.encode()  # half a character is an error, as in a terminal
        if taken:
            cell["output"] += taken
            if self.on_output:
                self.on_output(len(self.cells) - 1, taken)
        return len(text)

    def writable(self):
        """Say that this takes text."""
        return True

    def figure_name(self):
        """Return the name of the next figure, which salts the ids in its SVG."""
        cell = self.cells[-1]
        shown = len(cell["figures"])
        if shown < len(self.names):
            return self.names[shown]
        return f"cell-{len(self.cells)}-figure-{shown + 1}"

    def add_figure(self, svg):
        """Take a figure that the cell shows."""
        self.cells[-1]["figures"].append(svg)
        if self.on_figure:
            self.on_figure(len(self.cells) - 1, svg)


stage = None  # the Stage of the program that is running, for the back end


class UnseededRandomness(Exception):
    """A program drew random numbers that differ from run to run."""


class NotAtItsEnd(Exception):
    """A program leaves something to do after its last line."""


def execute(cells, filename, on_output=None, on_figure=None, strict=False):
    """Run cells in order in one fresh namespace.

    Each cell is ``{"code": str, "line": int, "figures": [name, ...]}``; line is
    that of its first line in the file called filename, so that errors name lines
    as the file's reader counts them. Stops at the first error. With strict,
    warnings and unseeded randomness are errors, as they are in the build.

    Returns ``{"cells": [{"output", "figures", "cut"}, ...], "error": None or
    {"cell", "line", "type", "message", "traceback"}, "open_figures": int}``.
    """
    global stage
    stage = Stage(on_output, on_figure)
    main = types.ModuleType("__main__")
    outer_main, sys.modules["__main__"] = sys.modules.get("__main__"), main
    _remember_source(cells, filename)
    error = None
    try:
        with (
            contextlib.redirect_stdout(stage),
            contextlib.redirect_stderr(stage),
            contextlib.ExitStack() as stack,
        ):
            if strict:
                stack.enter_context(warnings.catch_warnings())
                warnings.simplefilter("error")
                stack.enter_context(_seeded_only())
                stack.enter_context(_nothing_at_exit(filename))
            for number, cell in enumerate(cells):
                stage.enter(cell)
                error = _run_cell(cell, main.__dict__, filename)
                if error:
                    error["cell"] = number
                    break
            if strict and not error and (drawn := _global_draws()):
                error = _error_at(cells[-1]["line"], "UnseededRandomness", drawn)
                error["cell"] = len(cells) - 1
            elif strict and not error and threading.active_count() > 1:
                error = _error_at(cells[-1]["line"], "NotAtItsEnd", _JOIN_IT)
                error["cell"] = len(cells) - 1
    finally:
        sys.modules["__main__"] = outer_main
    result = {"cells": stage.cells, "error": error, "open_figures": _open_figures()}
    stage = None
    return result


def reset():
    """Put back what a program may have changed in an interpreter that lives on.

    Print options, error state, warning filters, rcParams, the global random
    state and open figures. Names of patched modules are not put back: what must
    be safe from those runs in a fresh process or a fresh worker.
    """
    warnings.resetwarnings()
    random.seed(0)
    if numpy := sys.modules.get("numpy"):
        numpy.set_printoptions(**_NUMPY_PRINT)
        numpy.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
        numpy.random.seed(0)
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        pyplot.close("all")
    if matplotlib := sys.modules.get("matplotlib"):
        matplotlib.rc_file_defaults()


_NUMPY_PRINT = {
    "edgeitems": 3,
    "threshold": 1000,
    "floatmode": "maxprec",
    "precision": 8,
    "suppress": False,
    "linewidth": 75,
    "nanstr": "nan",
    "infstr": "inf",
    "sign": "-",
    "formatter": None,
    "legacy": False,
    "override_repr": None,
}


def _remember_source(cells, filename):
    """Let tracebacks quote the program's lines, with the file's numbers."""
    lines = []
    for cell in cells:
        lines += [""] * (cell["line"] - 1 - len(lines))
        lines += cell["code"].splitlines()
    source = [line + "\n" for line in lines]
    linecache.cache[filename] = (len(source), None, source, filename)


def _run_cell(cell, namespace, filename):
    offset = cell["line"] - 1
    try:
        compile(cell["code"], filename, "exec", dont_inherit=True)  # counts from 1
        tree = ast.parse(cell["code"], filename)
        ast.increment_lineno(tree, offset)
        code = compile(tree, filename, "exec", dont_inherit=True)
    except SyntaxError as error:
        line = (error.lineno or 1) + offset
        text = f"  line {line}\n    {(error.text or '').strip()}\n"
        return _error_at(
            line, type(error).__name__, error.msg, f"{text}SyntaxError: {error.msg}\n"
        )
    except UNREADABLE as error:
        message = f"Python cannot read this cell: {str(error) or 'nested too deeply'}"
        return _error_at(cell["line"], type(error).__name__, message)
    try:
        exec(code, namespace)
    except SystemExit as error:
        return _error_of(error, filename, cell, "the program exits: let it end")
    except BaseException as error:
        return _error_of(error, filename, cell, _said_by(error))
    return None


def _said_by(error):
    """Return an error's own text, whatever its class makes of it."""
    try:
        said = str(error)
    except Exception as another:
        return f"an error whose text fails with {type(another).__name__}"
    if isinstance(error, MemoryError) and not said:
        return "it needs more memory than a program may have"
    return said if len(said) <= MESSAGE_LIMIT else f"{said[:MESSAGE_LIMIT]} …"


def _error_of(error, filename, cell, message):
    frames = error.__traceback__.tb_next  # without this file's own frame
    own = [
        line
        for frame, line in traceback.walk_tb(frames)
        if frame.f_code.co_filename == filename
    ]
    text = "".join(traceback.format_exception(type(error), error, frames))
    if len(text) > 2 * MESSAGE_LIMIT:
        text = f"{text[:MESSAGE_LIMIT]}\n…\n{text[-MESSAGE_LIMIT:]}"
    line = own[-1] if own else cell["line"]
    return _error_at(line, type(error).__name__, message, text)


def _error_at(line, kind, message, text=""):
    return {"line": line, "type": kind, "message": message, "traceback": text}


def _open_figures():
    pyplot = sys.modules.get("matplotlib.pyplot")
    return len(pyplot.get_fignums()) if pyplot else 0


@contextlib.contextmanager
def _seeded_only():
    """Refuse generators without a seed, and note the state of the global ones."""
    global _states_before
    _states_before = _global_states()
    numpy = sys.modules.get("numpy")
    if numpy is None:
        yield
        return
    default_rng = numpy.random.default_rng

    def seeded_rng(seed=None):
        if seed is None:
            raise UnseededRandomness(_SEED_IT)
        return default_rng(seed)

    numpy.random.default_rng = seeded_rng
    try:
        yield
    finally:
        numpy.random.default_rng = default_rng


@contextlib.contextmanager
def _nothing_at_exit(filename):
    """Refuse what the program itself puts off to the end of the process: nothing
    would show what it prints. Libraries may.
    """
    register = atexit.register

    def register_not_here(function, *args, **kwargs):
        if sys._getframe(1).f_code.co_filename == filename:
            raise NotAtItsEnd("call it at the end of the program, without atexit")
        return register(function, *args, **kwargs)

    atexit.register = register_not_here
    try:
        yield
    finally:
        atexit.register = register


_JOIN_IT = "a thread still runs when the program has ended: join it"
_SEED_IT = "unseeded randomness: write rng = np.random.default_rng(0) and draw from it"
_states_before = {}


def _global_states():
    states = {"random": random.getstate()}
    if numpy := sys.modules.get("numpy"):
        state = numpy.random.get_state()
        states["numpy"] = (state[1].tobytes(), *state[2:])
    return states


def _global_draws():
    """Say which global generator has moved since the program began, if one has."""
    after = _global_states()
    moved = [name for name, state in _states_before.items() if after[name] != state]
    return f"{_SEED_IT} (it used the global one of {moved[0]})" if moved else ""


def check_exercise(code, function, imports, check, filename, check_line, **tell):
    """Run a reader's code, then an exercise's checks on the function it defines.

    The checks have a namespace of their own: the exercise's imports and the
    reader's function, nothing else of the reader's. What the reader's code changes
    in builtins or in the imported modules is put back before the checks look.

    Returns what execute returns, with ``"stage"``: "code" or "check" where the
    error is, "passed" without one. The error of a failed check has the assertion's
    message.
    """
    asserts = {"code": check, "line": check_line}
    with _unchanged_modules(imports) as restore:
        state = {}
        result = _execute_with(
            [{"code": code, "line": 1}], "your code", state, restore, **tell
        )
        if result["error"]:
            return {**result, "stage": "code"}
        reader = state.get(function)
        if not callable(reader):
            error = _error_at(1, "NameError", f"define a function called {function}")
            return {**result, "error": {**error, "cell": 0}, "stage": "code"}

        def guarded(*args, **kwargs):
            try:
                return reader(*args, **kwargs)
            finally:
                restore()

        namespace = {}
        exec(imports, namespace)
        namespace[function] = guarded
        with _plain_numbers():
            checked = _execute_with([asserts], filename, namespace, restore, **tell)
    result["cells"] += checked["cells"]
    stage_name = "check" if checked["error"] else "passed"
    return {**result, "error": checked["error"], "stage": stage_name}


def _plain_numbers():
    """Let messages show NumPy's numbers as numbers: 2.0, not np.float64(2.0)."""
    numpy = sys.modules.get("numpy")
    return numpy.printoptions(legacy="1.25") if numpy else contextlib.nullcontext()


def _execute_with(cells, filename, namespace, restore, on_output=None, on_figure=None):
    """Run cells in a given namespace, printing to a stage."""
    global stage
    stage = Stage(on_output, on_figure)
    namespace.setdefault("__name__", "__main__")
    _remember_source(cells, filename)
    error = None
    with contextlib.redirect_stdout(stage), contextlib.redirect_stderr(stage):
        for number, cell in enumerate(cells):
            stage.enter(cell)
            error = _run_cell(cell, namespace, filename)
            if error:
                error["cell"] = number
                break
        restore()
    result = {"cells": stage.cells, "error": error, "open_figures": 0}
    stage = None
    return result


@contextlib.contextmanager
def _unchanged_modules(imports):
    """Give a function that puts builtins and the imported modules back."""
    exec(imports, {})
    names = {"builtins", "math", "random"}
    for node in ast.walk(ast.parse(imports)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    if "numpy" in sys.modules:
        names.update(["numpy", "numpy.linalg", "numpy.random"])
    modules = [sys.modules[name] for name in names if name in sys.modules]
    kept = [(module, dict(vars(module))) for module in modules]

    def restore():
        for module, before in kept:
            now = vars(module)
            now.update(before)
            for name in now.keys() - before.keys():
                # A submodule that was imported since then is no change.
                whole = f"{module.__name__}.{name}"
                if getattr(now[name], "__name__", None) != whole:
                    del now[name]

    try:
        yield restore
    finally:
        restore()
