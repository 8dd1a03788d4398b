"""What a lab promises beside the form of its source, which `check_course` sees.

Some labs hold a whole program that a page builds up. That it is the page's own, to
the letter, is compared here; and the optimizers of the race, which no page has in
this form, are compared with what the exercises prove to be right.
"""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import jupytext
import numpy as np
import pytest

from coursekit.lab import kernel_environment
from coursekit.run import drawing_environment
from recomputed.page_output import find_page

ROOT = Path(__file__).parent.parent
LABS = sorted((ROOT / "examples").glob("*.py"))
SEEN = 12
ASSERTS = 5  # a lab with fewer says things that nobody has tested

# The page whose program a lab holds, by the border in CONTRACT.md: all that the page
# defines, or what the cells define that have one of these names.
WHOLE = {
    "network-from-scratch": ("backpropagation/a-network-from-scratch", None),
    "autodiff-engine": ("backpropagation/automatic-differentiation", None),
    "optimizer-race": ("gradient-descent/adam", {"adam_steps", "walk"}),
}

each_lab = pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
each_whole = pytest.mark.parametrize("lab", WHOLE)


def test_there_are_labs(course):
    assert len(LABS) >= SEEN
    assert {f"examples/{path.name}" for path in LABS} == set(course.labs)
    assert set(WHOLE) <= {path.stem for path in LABS}


@each_lab
def test_a_lab_runs_as_a_plain_script(path, tmp_path):
    done = subprocess.run(
        [sys.executable, "-W", "error", str(path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, **drawing_environment()},
    )
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == [], "it leaves files behind"


@each_lab
def test_a_lab_asserts_what_it_claims(path):
    tree = ast.parse(path.read_text("utf-8"))
    asserts = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    assert len(asserts) >= ASSERTS
    for node in asserts:
        names = [n for n in ast.walk(node.test) if isinstance(n, ast.Name)]
        assert names, f"line {node.lineno} can not be false: {ast.unparse(node)}"


@each_lab
def test_a_lab_is_in_the_nav_and_links_what_it_rests_on(course, path):
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert config.count(f"- examples/{path.name}\n") == 1
    cells = jupytext.read(path).cells
    prose = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    requires = course.labs[f"examples/{path.name}"].meta["requires"]
    assert requires
    for name in requires:
        assert re.search(rf"\]\(\.\./{name}\.md[#)]", prose), f"no link to {name}"


def definitions(code):
    """The classes and functions at top level, by name: the texts of their lines."""
    found, lines = {}, code.splitlines()
    for node in ast.parse(code).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            text = "\n".join(lines[node.lineno - 1 : node.end_lineno])
            found.setdefault(node.name, []).append(text)
    return found


def page_definitions(name, wanted=None):
    found = {}
    for cell in find_page(name).cells:
        defined = definitions(cell.code)
        if wanted is None or wanted & set(defined):
            for key, texts in defined.items():
                found.setdefault(key, []).extend(texts)
    return found


def extensions(code):
    """What is given to a class or an object after its definition, in order."""
    nodes = [node for node in ast.parse(code).body if isinstance(node, ast.Assign)]
    return [
        ast.unparse(node)
        for node in nodes
        if any(isinstance(target, ast.Attribute) for target in node.targets)
    ]


def lab_text(lab):
    return (ROOT / "examples" / f"{lab}.py").read_text("utf-8")


@each_whole
def test_a_lab_holds_its_pages_program_to_the_letter(lab):
    page = page_definitions(*WHOLE[lab])
    assert len(page) >= 3
    assert (WHOLE[lab][1] or set()) <= set(page)
    held = definitions(lab_text(lab))
    for name, texts in page.items():
        assert name in held, f"the page defines {name}, the lab does not"
        assert held[name] == texts, f"{name} is not the page's"


@each_whole
def test_what_a_lab_takes_from_other_pages_is_theirs_to_the_letter(course, lab):
    held = definitions(lab_text(lab))
    own = page_definitions(*WHOLE[lab])
    for page in course.labs[f"examples/{lab}.py"].meta["requires"]:
        theirs = page_definitions(page)
        for name in set(held) & set(theirs) - set(own):
            assert set(held[name]) <= set(theirs[name]), f"{name} is not {page}'s"


def test_the_engine_extends_its_numbers_as_the_page_does():
    cells = find_page(WHOLE["autodiff-engine"][0]).cells
    page = [text for cell in cells for text in extensions(cell.code)]
    page = [text for text in page if text.startswith("Number.")]
    assert len(page) >= 8
    lab = extensions(lab_text("autodiff-engine"))
    assert [text for text in lab if text.startswith("Number.")] == page


def race():
    """The classes of the race, without the race being run."""
    tree = ast.parse(lab_text("optimizer-race"))
    kept = ast.Import, ast.ClassDef
    tree.body = [node for node in tree.body if isinstance(node, kept)]
    namespace = {}
    exec(compile(tree, "optimizer-race.py", "exec"), namespace)
    return namespace


def walk_of(optimizer, grad, w, steps):
    path = [w]
    for _ in range(steps):
        w = optimizer.step(w, grad(optimizer.look(w)))
        path.append(w)
    return np.array(path)


def solution(course, name):
    """The function that an exercise proves to be right."""
    exercise, namespace = course.exercises[f"gradient-descent/{name}"], {}
    exec(exercise.solution, namespace)
    return namespace[exercise.function]


def walk_by_steps(step, grad, w, steps, **factors):
    m, s, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(1, steps + 1):
        w, m, s = step(w, grad(w), m, s, **({"t": t} if factors else {}), **factors)
        path.append(w)
    return np.array(path)


@pytest.mark.parametrize("seed", range(5))
def test_the_race_walks_as_the_exercises_prove(course, seed):
    rng = np.random.default_rng(seed)
    A, w, names = rng.normal(size=(4, 4)), rng.normal(size=4), race()

    def grad(w):
        return A @ A.T @ w

    momentum, nesterov, adagrad = (
        solution(course, name)
        for name in ("momentum_path", "nesterov_path", "adagrad_path")
    )
    adamw = solution(course, "adamw_step")
    decayed = names["Adam"](0.01)
    decayed.lam = 0.3
    for optimizer, path in (
        (names["Plain"](0.01), momentum(grad, w, 0.01, 0.0, 15)),
        (names["Momentum"](0.01), momentum(grad, w, 0.01, 0.9, 15)),
        (names["Nesterov"](0.01), nesterov(grad, w, 0.01, 0.9, 15)),
        (names["Adagrad"](0.1), adagrad(grad, w, 0.1, 15)),
        (names["Adam"](0.01), walk_by_steps(adamw, grad, w, 15, lr=0.01, lam=0)),
        (decayed, walk_by_steps(adamw, grad, w, 15, lr=0.01, lam=0.3)),
    ):
        assert np.allclose(walk_of(optimizer, grad, w, 15), path), optimizer
    # The exercise keeps the averages of gradients and of steps, in this order.
    path = walk_by_steps(solution(course, "adadelta_step"), grad, w, 15)
    assert np.allclose(walk_of(names["Adadelta"](1e-3), grad, w, 15), path)


@pytest.mark.parametrize(
    ("lab", "right", "wrong"),
    [
        ("network-from-scratch", "return dA * self.on", "return dA"),
        ("network-from-scratch", "self.dW = self.X.T", "self.dW = 2 * self.X.T"),
        ("autodiff-engine", "parent.grad += slope", "parent.grad = slope"),
        ("autodiff-engine", "(p, 1 - a**2)", "(p, 1 - a)"),
        ("optimizer-race", "return w + self.beta * self.v", "return w"),
        ("optimizer-race", "(1 - self.beta2**self.t)", "(1 - self.beta2)"),
    ],
)
def test_a_labs_asserts_notice_a_mistake(tmp_path, lab, right, wrong):
    text = lab_text(lab)
    assert text.count(right) == 1
    path = tmp_path / "lab.py"
    path.write_text(text.replace(right, wrong), "utf-8")
    done = subprocess.run(
        [sys.executable, str(path)],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, **drawing_environment()},
    )
    assert "AssertionError" in done.stderr


def test_labs_that_are_run_side_by_side_share_no_socket(tmp_path):
    code = """
from nbconvert.nbconvertapp import NbConvertApp

for _ in range(2):
    app = NbConvertApp()
    app.load_config_file()
    print(app.config.KernelManager.transport, app.config.KernelManager.ip)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, **kernel_environment(tmp_path)},
    )
    said = done.stdout.split()
    assert said[::2] == ["ipc", "ipc"], done.stderr
    assert said[1] != said[3]
    assert {Path(path).parent for path in said[1::2]} == {tmp_path}
