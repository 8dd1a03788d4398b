"""Read an exercise file: statement, function and its parts, checks. Pure, but for
the one function that asks a runner whether an exercise keeps its promises.
"""

import ast
import re
from dataclasses import dataclass, field

from coursekit.execute import UNREADABLE
from coursekit.page import CODE_COLUMNS
from coursekit.problem import Problem
from coursekit.seeds import unseeded


@dataclass
class Wrong:
    """A mistake that people make: what it is, and the function's body with it."""

    what: str
    body: str
    line: int


@dataclass
class Exercise:
    """One exercise that the site checks."""

    name: str  # CHAPTER/NAME
    file: str
    statement: str = ""
    imports: str = ""
    function: str = ""
    header: str = ""
    solution_body: str = ""
    wrongs: list[Wrong] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    explain: str = ""
    check: str = ""
    check_line: int = 1
    problems: list[Problem] = field(default_factory=list)

    def with_body(self, body):
        """Return a whole program: the imports, and the function with this body."""
        head = f"{self.imports}\n\n" if self.imports else ""
        return f"{head}{self.header}{body}"

    @property
    def solution(self):
        return self.with_body(self.solution_body)

    @property
    def starter(self):
        return self.with_body("    raise NotImplementedError\n")


_PART = re.compile(r"^    # (SOLUTION|WRONG|HINT|EXPLAIN)\b:?\s*(.*)$")
_NO_PART = re.compile(r"^    # (?:SOLUTIONS?|WRONGS?|HINTS?|EXPLAINS?|CHECK)\b:?")
_NOT_RAW = re.compile(r'\s*"""(?:(?!""").)*\\', re.S)
_COMMENT = re.compile(r"^    # ?(.*)$")


def parse_exercise(text, name, file):
    """Parse an exercise file; mistakes are collected in ``problems``.

    name is CHAPTER/NAME, file what problems carry.
    """
    exercise = Exercise(name, file)

    def problem(line, message):
        exercise.problems.append(Problem(file, line, message))

    try:
        tree = ast.parse(text)
    except UNREADABLE as error:
        said = getattr(error, "msg", "") or str(error) or "nested too deeply"
        problem(getattr(error, "lineno", 0) or 1, f"does not parse: {said}")
        return exercise
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if number > (tree.body[0].end_lineno if tree.body else 0):
            if len(line) > CODE_COLUMNS and not line.lstrip().startswith("#"):
                problem(number, f"a code line of {len(line)} columns: break it at 76")
    exercise.statement = (ast.get_docstring(tree) or "").strip()
    if not exercise.statement:
        problem(1, "no statement: begin the file with a docstring")
    if _NOT_RAW.match(text):
        problem(1, 'a backslash in the statement: begin it with r"""')
    check_at = next((i for i, line in enumerate(lines) if line == "# CHECK"), None)
    if check_at is None:
        like = (i for i, line in enumerate(lines, 1) if re.match(r"# ?CHECK\b", line))
        message = "no line `# CHECK`, alone and without a colon: the checks stand below"
        problem(next(like, len(lines) or 1), message)
        check_at = len(lines)
    exercise.check = "\n".join(lines[check_at + 1 :]) + "\n"
    exercise.check_line = check_at + 2
    for line, message in unseeded(exercise.check):
        problem(check_at + 1 + line, message)
    if "assert" not in exercise.check:
        problem(check_at + 1, "no assert under `# CHECK`")
    before = [node for node in tree.body if node.lineno <= check_at]
    imports = [n for n in before if isinstance(n, ast.Import | ast.ImportFrom)]
    exercise.imports = "".join(f"{ast.unparse(node)}\n" for node in imports)
    functions = [node for node in before if isinstance(node, ast.FunctionDef)]
    if len(functions) != 1:
        problem(1, f"{len(functions)} functions before `# CHECK`: there has to be one")
        return exercise
    for node in ast.walk(ast.Module(tree.body[len(before) :], [])):
        if isinstance(node, ast.Assert) and node.msg is None:
            problem(node.lineno, "an assert without a message: say what is true")
    exercise.function = functions[0].name
    start = min(n.lineno for n in [functions[0], *functions[0].decorator_list])
    _read_parts(exercise, lines[start - 1 : check_at], start, problem)
    return exercise


def _read_parts(exercise, lines, first, problem):
    """Take a function's lines apart at its SOLUTION, WRONG, HINT, EXPLAIN lines."""
    header, parts = [], []
    for number, line in enumerate(lines, first):
        if match := _PART.match(line):
            parts.append((match[1], [match[2]] if match[2] else [], [], number))
        elif _NO_PART.match(line):
            message = "no part has this name: SOLUTION, WRONG, HINT, EXPLAIN"
            problem(number, message)
        elif not parts:
            header.append(line)
        else:
            kind, words, code, _ = parts[-1]
            comment = _COMMENT.match(line)
            if comment and not code and kind != "SOLUTION":
                words.append(comment[1])
            else:
                code.append(line)
    exercise.header = "\n".join(header) + "\n"
    for kind, words, code, line in parts:
        body = "\n".join(code).rstrip() + "\n"
        said = "\n".join(words).strip()
        if kind == "SOLUTION":
            if exercise.solution_body:
                problem(line, "a second `# SOLUTION`: keep one")
            exercise.solution_body = body
        elif kind == "WRONG":
            if not said:
                problem(line, "`# WRONG:` has to say what the mistake is")
            exercise.wrongs.append(Wrong(said, body, line))
        elif kind == "HINT":
            if not said:
                problem(line, "`# HINT:` has to say something")
            exercise.hints.append(said)
        else:
            if exercise.explain:
                problem(line, "a second `# EXPLAIN:`: keep one")
            exercise.explain = said
    if not exercise.solution_body.strip():
        problem(first, "no `# SOLUTION` part in the function")
    if len(exercise.wrongs) < 2:
        problem(first, f"{len(exercise.wrongs)} `# WRONG:` parts: give two or more")
    if not exercise.hints:
        problem(first, "no `# HINT:` part")
    if not exercise.explain:
        problem(first, "no `# EXPLAIN:` part")


# The first right value, whatever it is asked: nobody may pass by typing it in.
_CONSTANT = """
def {function}(*args, **kwargs):
    if not _seen:
        _seen.append(_solution(*args, **kwargs))
    return _seen[0]
"""


def attempts_at(exercise):
    """Return the attempts that prove an exercise: (label, code, what is expected).

    Expected is "passes", "raises NotImplementedError" or "fails with a message".
    """
    solution = exercise.solution
    constant = (
        f"{solution}\n\n_solution = {exercise.function}\n_seen = []\n"
        + _CONSTANT.format(function=exercise.function)
    )
    return [
        ("the solution", solution, "passes"),
        ("the starter", exercise.starter, "raises NotImplementedError"),
        ("the first right value as a constant", constant, "fails"),
        *(
            (f"WRONG: {w.what}", exercise.with_body(w.body), "fails with a message")
            for w in exercise.wrongs
        ),
    ]


def judge_attempt(exercise, label, expected, result):
    """Return the Problem of an attempt that went another way than expected, or None."""
    error = result["error"]
    kind = error["type"] if error else ""
    said = error["message"] if error else ""
    line = next((w.line for w in exercise.wrongs if label.endswith(w.what)), 1)
    if expected == "passes":
        if not error:
            return None
        at = error["line"] if result.get("stage") == "check" else 1
        message = f"the solution fails its checks: {kind}: {said}"
        return Problem(exercise.file, at, message)
    if expected == "raises NotImplementedError":
        if kind == "NotImplementedError":
            return None
        message = (
            "the starter has to fail with NotImplementedError, not "
            f"{f'{kind}: {said}' if error else 'pass'}: call the function in CHECK"
        )
        return Problem(exercise.file, exercise.check_line, message)
    if not error:
        message = f"{label}: passes the checks; add one that catches it"
        return Problem(exercise.file, line, message)
    if expected == "fails with a message" and (kind != "AssertionError" or not said):
        message = (
            f"{label}: ends in {kind}: {said}; it has to fail an assert with a message"
        )
        return Problem(exercise.file, line, message)
    return None
