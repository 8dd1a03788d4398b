from coursekit.exercise import parse_exercise
from coursekit.prove import prove_exercises
from coursekit.run import exercise_job, run_jobs

GOOD = '''"""Return twice x."""

import numpy as np


def double(x):
    # SOLUTION
    return 2 * x
    # WRONG: adds
    # two
    return x + 2
    # WRONG: squares
    return x**2
    # HINT: What is 2 + 2?
    # HINT: Multiply.
    # EXPLAIN: Twice is
    # two times.


# CHECK
for x in np.random.default_rng(0).normal(size=3):
    assert double(x) == x + x, f"twice {x} is {x + x}"
'''


def judged(text):
    exercise = parse_exercise(text, "c/double", "exercises/c/double.py")
    return [str(problem) for problem in prove_exercises([exercise])]


def outcome(code, text=GOOD):
    exercise = parse_exercise(text, "c/double", "e.py")
    return run_jobs([exercise_job(exercise, code)])[0]


def test_parts():
    exercise = parse_exercise(GOOD, "c/double", "e.py")
    assert exercise.problems == []
    assert exercise.statement == "Return twice x."
    assert exercise.imports == "import numpy as np\n"
    assert exercise.solution == (
        "import numpy as np\n\n\ndef double(x):\n    return 2 * x\n"
    )
    assert exercise.starter.endswith("def double(x):\n    raise NotImplementedError\n")
    assert [w.what for w in exercise.wrongs] == ["adds\ntwo", "squares"]
    assert exercise.hints == ["What is 2 + 2?", "Multiply."]
    assert exercise.explain == "Twice is\ntwo times."
    assert exercise.check_line == 21
    assert GOOD.splitlines()[exercise.check_line - 1].startswith("for x in")


def test_a_good_exercise_proves_itself():
    assert judged(GOOD) == []


def test_a_failing_solution_is_found():
    (problem,) = judged(GOOD.replace("return 2 * x", "return 2.5 * x"))
    assert "the solution fails its checks: AssertionError: twice" in problem


def test_a_wrong_answer_that_passes_is_found():
    (problem,) = judged(GOOD.replace("return x + 2", "return x + x"))
    assert problem.startswith("exercises/c/double.py:9: WRONG: adds")


def test_a_wrong_answer_without_a_message_is_found():
    (problem,) = judged(GOOD.replace("return x**2", "return x.nothing"))
    assert "AttributeError" in problem


def test_an_answer_that_can_be_typed_in_is_found():
    check = GOOD.split("# CHECK")[0] + '# CHECK\nassert double(3) == 6, "6"\n'
    assert any("as a constant: passes" in problem for problem in judged(check))


def test_checks_that_never_call_the_function_are_found():
    check = GOOD.split("# CHECK")[0] + '# CHECK\nassert double, "there"\n'
    problems = judged(check)
    assert any("the starter has to fail" in problem for problem in problems)


def test_a_reader_does_not_pass_by_accident():
    cheats = [
        "import numpy as np\nnp.random.default_rng = lambda s: None\n"
        "def double(x):\n    return x + 2\n",
        "import builtins\nbuiltins.float = None\ndef double(x):\n    return 0\n",
        "def double(x):\n    raise SystemExit\n",
        "class Equal:\n    pass\ndouble = Equal\n",
        "double = 3\n",
        "def dubble(x):\n    return 2 * x\n",
        "raise SystemExit\n",
        "def double(x):\n    print('passed')\n",
    ]
    for cheat in cheats:
        assert outcome(cheat)["error"], cheat


def test_a_readers_helpers_may_have_any_name():
    code = "x = rng = np = 7\ndef helper(a):\n    return a\n"
    code += "def double(x):\n    return helper(x) * 2\n"
    assert outcome(code)["stage"] == "passed"


def test_a_message_shows_numbers_of_numpy_as_numbers():
    text = GOOD.replace("{x + x}", "{x + x}, not {double(x)!r}")
    result = outcome("def double(x):\n    return x * 0\n", text)
    assert result["error"]["message"].endswith(", not 0.0")
    printing = "import numpy as np\n\nprint(repr(np.float64(1)))\n"
    result = outcome(f"{printing}def double(x):\n    return 2 * x\n", text)
    assert result["cells"][0]["output"] == "np.float64(1.0)\n", "a reader's own prints"


def test_missing_parts_are_named():
    def problems(text):
        return [str(p) for p in parse_exercise(text, "c/double", "e.py").problems]

    assert "no statement" in problems(GOOD.replace('"""Return twice x."""', ""))[0]
    assert "no line `# CHECK`" in problems(GOOD.replace("# CHECK", "# CHEK"))[0]
    assert "no `# SOLUTION`" in problems(GOOD.replace("# SOLUTION", "# SOLVED"))[0]
    assert "1 `# WRONG:`" in problems(GOOD.replace("# WRONG: squares", "# x"))[0]
    assert "no `# HINT:`" in problems(GOOD.replace("# HINT", "# TIP"))[0]
    assert "no `# EXPLAIN:`" in problems(GOOD.replace("# EXPLAIN", "# SO"))[0]
    bare = GOOD.replace(', f"twice {x} is {x + x}"', "")
    assert problems(bare) == ["e.py:22: an assert without a message: say what is true"]
    assert "does not parse" in problems(GOOD.replace("def double", "def def"))[0]


def test_checks_may_use_what_numpy_loads_late():
    text = GOOD.replace(
        "assert double(x)", "np.polynomial.Polynomial\n    assert double(x)"
    )
    assert judged(text) == []
