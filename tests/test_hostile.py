"""Pages, programs and exercises that no author means to write: each ends in one clear
error, in time, and leaves nothing behind. What is odd but right stays right.
"""

import os
import shutil
import subprocess
import sys
import time

import pytest

from coursekit.check import check_course
from coursekit.course import load_course
from coursekit.exercise import judge_attempt, parse_exercise
from coursekit.outputs import Results, compare_page, rewrite_outputs, run_course
from coursekit.page import parse_page
from coursekit.run import exercise_job, program_job, run_jobs

FRONT = '---\ntitle: T\ndescription: "D."\noutcomes:\n  - do it\n---\n\n# T\n\n'
FRONT_LINES = FRONT.count("\n")
CELL = "```python\na = 1\n```\n"
PAGE = "docs/bowls/slopes.md"  # nothing leads to it that its text would break
SECONDS = 60  # for one page's checks, with room for a busy machine

# name: (bytes of the page, line, words of its only problem)
PAGES = {
    "nothing": (b"", 1, "no front matter"),
    "one line end": (b"\n", 1, "no front matter"),
    "50 MB": (FRONT.encode() + b"word " * 10**7, 1, "make several of it"),
    "50 MB of lines": (FRONT.encode() + b"word\n" * 10**7, 1, "make several of it"),
    "a long line": (FRONT.encode() + b"word " * 2000, 10, "a line of 10,000"),
    "brackets": (FRONT.encode() + b"[ word\n" * 5000, 1, "brackets ["),
    "NUL": (FRONT.encode() + b"one\ntwo \0\n", 11, "a control character ('\\x00')"),
    "a program, compiled": (b"\x7fELF\x02\x01\x01\0\0\0", 1, "a control character"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", 1, "not UTF-8 (byte 0)"),
    "invalid UTF-8": (FRONT.encode() + b"abc\xe9\n", 1, "not UTF-8 (byte 64)"),
    "half a character": (FRONT.encode() + b"\xf0\x9f\x98", 1, "not UTF-8"),
    "surrogates in UTF-8": (FRONT.encode() + b"\xed\xa0\x80", 1, "not UTF-8"),
    "UTF-16": (FRONT.encode("utf-16"), 1, "not UTF-8"),
    "byte order mark": (b"\xef\xbb\xbf" + FRONT.encode(), 1, "byte order mark"),
    "mark within": (f"{FRONT}a\ufeffb\n".encode(), 10, "control character ('\\ufeff')"),
    "line separator": (f"{FRONT}a\u2028b\n".encode(), 10, "character ('\\u2028')"),
    "form feed": (f"{FRONT}a\fb\n".encode(), 10, "control character ('\\x0c')"),
    "lone CR": (f"{FRONT}a\rb\n".encode(), 10, "a carriage return alone"),
    "all CR": (FRONT.replace("\n", "\r").encode(), 1, "a carriage return alone"),
    "CR CR LF": (f"{FRONT}a\r\r\n".encode(), 10, "a carriage return alone"),
    "no front matter": (b"# T\n\nText.\n", 1, "no front matter"),
    "unclosed front matter": (b"---\ntitle: T\n\n# T\n", 1, "no closing ---"),
    "tab in front matter": (
        FRONT.replace("  - do", "\t- do").encode(),
        5,
        "front matter is not YAML",
    ),
    "a title that is a list": (
        FRONT.replace("title: T", "title: [T, T]").encode(),
        2,
        "front matter needs `title`, a text",
    ),
    "a title that is a number": (
        FRONT.replace("title: T", "title: 2024").encode(),
        2,
        "front matter needs `title`, a text",
    ),
    "a day that is none": (
        FRONT.replace('"D."', "2024-02-30").encode(),
        1,
        "front matter is not YAML: day is out of range",
    ),
    "front matter nested too deeply": (
        FRONT.replace('"D."', "[" * 2000 + "]" * 2000).encode(),
        1,
        "front matter is not YAML",
    ),
    "tags of Python in front matter": (
        b"---\ntitle: !!python/object/apply:os.getcwd []\n---\n\n# T\n",
        2,
        "front matter is not YAML",
    ),
    "unclosed fence": (
        f"{FRONT}```python\na = 1\n".encode(),
        10,
        "a fence that is never closed",
    ),
    "unclosed output": (
        f"{FRONT}{CELL}\n~~~text\n1\n".encode(),
        14,
        "a fence that is never closed",
    ),
    "unclosed comment": (
        f"{FRONT}Text.\n\n<!-- a note\n\nMore.\n".encode(),
        12,
        "a comment that is never closed",
    ),
    "fence in tabs": (
        f"{FRONT}- a\n\n\t```python\n\ta = 1\n\t```\n".encode(),
        12,
        "indent fences with spaces",
    ),
    "tab in a cell": (
        f"{FRONT}```python\nif True:\n\ta = 1\n```\n".encode(),
        12,
        "a tab in a cell",
    ),
    "fence in a fence": (
        f"{FRONT}~~~~console\n```python\na = 1\n```\n~~~~\n".encode(),
        11,
        "would be executed",
    ),
    "marker misspelt": (
        f"{FRONT}<!-- answr: 3 -->\n".encode(),
        10,
        "an unknown marker, 'answr:'",
    ),
    "list marker misspelt": (
        f"{FRONT}<!-- functions-index -->\n".encode(),
        10,
        "an unknown marker, 'functions-index'",
    ),
    "cont misspelt": (
        f"{FRONT}{CELL}\n<!--pytest-codeblock:cont-->\n\n{CELL}".encode(),
        14,
        "an unknown marker",
    ),
    "link with a space": (
        f"{FRONT}See [the bowls] (heights.md).\n".encode(),
        10,
        "a link that is none",
    ),
    "unclosed link": (
        f"{FRONT}See [the bowls](heights.md.\n".encode(),
        10,
        "a link to heights.md. that is not closed",
    ),
    "link closed by the sentence": (
        f"{FRONT}(See [the bowls](heights.md of the page.)\n".encode(),
        10,
        "a link to heights.md that is not closed",
    ),
    "link of 300 names": (
        f"{FRONT}[a]({'a' * 300}.md)\n".encode(),
        10,
        "dead link",
    ),
    "capital in a figure's name": (
        f"{FRONT}![A line.](figures/Line.svg)\n".encode(),
        10,
        "NAME of a-z",
    ),
    "figure after a word, over two lines": (
        f'{FRONT}See ![A\nline.](figures/line.svg "A line.")\n'.encode(),
        11,
        "lines of its own",
    ),
    "cell nested too deeply": (
        f"{FRONT}```\na = {'-' * 4000}1\n```\n".encode(),
        None,
        "",
    ),
    "cell of NULs": (f"{FRONT}```python\n\0\n```\n".encode(), 11, "a control char"),
}


def problems_of(folder, file=PAGE):
    """The problems of one file of the sample, and of its exercise's missing marker."""
    began = time.monotonic()
    course = load_course(folder)
    problems = [str(problem) for problem in check_course(course)]
    assert time.monotonic() - began < SECONDS
    assert all("\n" not in problem for problem in problems)
    return [p for p in problems if p.startswith(file)]


@pytest.mark.parametrize("name", PAGES)
def test_hostile_page(name, sample_copy):
    text, line, words = PAGES[name]
    (sample_copy / PAGE).write_bytes(text)
    problems = problems_of(sample_copy)
    if line is None:
        assert problems == []
        return
    assert len(problems) == 1, problems
    assert problems[0].startswith(f"{PAGE}:{line}: ")
    assert words in problems[0]
    assert len(problems[0]) < 500


@pytest.mark.parametrize("name", ["50 MB", "invalid UTF-8", "NUL", "all CR"])
def test_the_commands_say_it_in_one_line(name, sample_copy):
    (sample_copy / PAGE).write_bytes(PAGES[name][0])
    for command in (["check"], ["outputs", PAGE]):
        done = subprocess.run(
            [sys.executable, "-m", "coursekit.cli", *command],
            cwd=sample_copy,
            capture_output=True,
            text=True,
            timeout=SECONDS * 2,
        )
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert f"{PAGE}" in done.stderr
    assert (sample_copy / PAGE).read_bytes() == PAGES[name][0]


def test_what_is_no_file_is_no_page(sample_copy):
    docs = sample_copy / "docs" / "bowls"
    (docs / "folder.md").mkdir()
    (docs / "nowhere.md").symlink_to("missing.md")
    os.mkfifo(docs / "pipe.md")  # reading it would wait for ever
    assert problems_of(sample_copy, "") == []


# name: (file, bytes, words of its problem)
SOURCES = {
    "exercise not UTF-8": ("exercises/bowls/slope.py", b"# \xff\n", "not UTF-8"),
    "exercise with NUL": ("exercises/bowls/slope.py", b'"""A."""\n\0', "not parse"),
    "exercise nested too deeply": (
        "exercises/bowls/slope.py",
        b"a = " + b"-" * 200_000 + b"1\n",
        "does not parse",
    ),
    "script not UTF-8": ("figures/bowls/line.py", b"# \xff\n", "not UTF-8"),
    "lab not UTF-8": ("examples/marbles.py", b"# \xff\n", "not UTF-8"),
}


@pytest.mark.parametrize("name", SOURCES)
def test_hostile_source(name, sample_copy):
    file, text, words = SOURCES[name]
    (sample_copy / file).write_bytes(text)
    (problem,) = problems_of(sample_copy, file)
    assert words in problem


# name: (code, words of the cell's only problem; None where it is none)
PROGRAMS = {
    # ends its process, or never
    "exit": ("import sys\nsys.exit(0)", "SystemExit: the program exits"),
    "_exit": ("import os\nos._exit(0)", "it ends its process"),
    "kill -9": ("import os\nos.kill(os.getpid(), 9)", "was ended by SIGKILL"),
    "kill the group": ("import os\nos.killpg(0, 9)", "was ended by SIGKILL"),
    "kill the server": ("import os\nos.kill(os.getppid(), 9)", "end no other program"),
    "segmentation fault": ("import ctypes\nctypes.string_at(0)", "ended by SIGSEGV"),
    "loop": ("while True:\n    pass", "over its limit of 1 s"),
    "loop that ignores signals": (
        "import signal\nfor s in ('SIGTERM', 'SIGALRM', 'SIGXCPU', 'SIGINT'):\n"
        "    signal.signal(getattr(signal, s), signal.SIG_IGN)\n"
        "while True:\n    pass",
        "over its limit of 1 s",
    ),
    "loop that catches all": (
        "while True:\n    try:\n        while True:\n            pass\n"
        "    except BaseException:\n        pass",
        "over its limit of 1 s",
    ),
    "sleep": ("import time\ntime.sleep(10**6)", "over its limit of 1 s"),
    "recursion": ("def f():\n    f()\n\n\nf()", "RecursionError: maximum recursion"),
    "recursion without limit": (
        "import sys\nsys.setrecursionlimit(10**9)\n\n\ndef f():\n    f()\n\n\nf()",
        ("over its limit", "memory", "SIGSEGV"),
    ),
    "input": ("input()", "EOFError"),
    "standard input": ("import sys\nprint(repr(sys.stdin.read()))", None),
    # memory, files, output
    "1 GB at once": (
        "import numpy as np\nnp.ones(2**27)",
        "Unable to allocate 1.00 GiB",
    ),
    "memory without end": (
        # bytes(n) is taken but not written to: the limit comes before the second ends
        "a = []\nwhile True:\n    a.append(bytes(10**7))",
        "it needs more memory than a program may have",
    ),
    "file without end": (
        "with open('a', 'wb') as f:\n    while True:\n        f.write(b'x' * 10**7)",
        "File too large",
    ),
    "printing without end": (
        "while True:\n    print('x' * 1000)",
        "over its limit of 1 s",
    ),
    "one print of 100 MB": ("print('x' * 10**8)", "prints without end"),
    "printing to stderr": ("import sys\nprint(1, file=sys.stderr)", "no output"),
    "stderr without end": (
        "import sys\nwhile True:\n    sys.stderr.write('x' * 1000)",
        "over its limit of 1 s",
    ),
    "half a character": ("print('\\ud800')", "UnicodeEncodeError"),
    "control characters": ("print('a\\x00b')", "control character '\\x00'"),
    "progress with CR": ("print('1\\r2')", "control character '\\r'"),
    "line separator": ("print('a\\u2028b')", "control character '\\u2028'"),
    "figures without end": (
        "import matplotlib.pyplot as plt\n\nwhile True:\n    plt.plot([1])\n"
        "    plt.show()",
        "over its limit of 1 s",
    ),
    # other processes, threads, the network
    "fork": ("import os\nos.fork()", "start no other program"),
    "fork bomb": ("import os\nwhile True:\n    os.fork()", "start no other program"),
    "subprocess": ("import subprocess\nsubprocess.run(['true'])", "no other program"),
    "shell": ("import os\nos.system('true')", "start no other program"),
    "spawn": (
        "import os\nos.posix_spawn('/bin/true', ['true'], {})",
        "start no other program",
    ),
    "another program": ("import os\nos.execv('/bin/true', ['true'])", "no other prog"),
    "multiprocessing": (
        "import multiprocessing as m\n"
        "m.get_context('fork').Process(target=print).start()",
        "start no other program",
    ),
    "thread left": (
        "import threading, time\nthreading.Thread(target=time.sleep, args=[9]).start()",
        "a thread still runs",
    ),
    "thread that prints for ever": (
        "import threading\n\n\ndef f():\n    while True:\n        print('x')\n\n\n"
        "threading.Thread(target=f, daemon=True).start()",
        "a thread still runs",
    ),
    "thread joined": (
        "import threading\n\nt = threading.Thread(target=int)\nt.start()\nt.join()",
        None,
    ),
    "connect": (
        "import socket\nsocket.create_connection(('127.0.0.1', 9))",
        "programs use no network",
    ),
    "datagram": (
        "import socket\n"
        "with socket.socket(type=socket.SOCK_DGRAM) as s:\n"
        "    s.sendto(b'x', ('127.0.0.1', 9))",
        "programs use no network",
    ),
    "server": (
        "import socket\nwith socket.socket() as s:\n    s.bind(('127.0.0.1', 0))",
        "programs use no network",
    ),
    "name of a host": (
        "import socket\nsocket.getaddrinfo('localhost', 80)",
        "programs use no network",
    ),
    # files: the site's are closed; others may be read, which the browser has not
    "page of the site": ("open(SITE + '/page.md')", "read no file of the site"),
    "as bytes": ("open(SITE.encode() + b'/page.md')", "read no file of the site"),
    "as a path": ("import os\nos.open(SITE + '/page.md', 0)", "no file of the site"),
    "through ..": (
        "import os\nopen(os.path.relpath(SITE + '/page.md'))",
        "read no file of the site",
    ),
    "through a link": (
        "import os\nos.symlink(SITE, 'site')\nopen('site/page.md')",
        "read no file of the site",
    ),
    "list of the site": ("import os\nos.listdir(SITE)", "read no file of the site"),
    "remove a page": ("import os\nos.remove(SITE + '/page.md')", "file of the site"),
    "rename a page": (
        "import os\nos.rename(SITE + '/page.md', 'page.md')",
        "read no file of the site",
    ),
    "remove the site": ("import shutil\nshutil.rmtree(SITE)", "no file of the site"),
    "another file": ("with open('/etc/passwd') as f:\n    f.read()", None),
    "its own folder removed": (
        "import os, shutil\nshutil.rmtree(os.path.dirname(os.getcwd()))",
        None,
    ),
    "another folder": ("import os\nos.chdir('/')", None),
    "a result of its own": (
        "import os\nopen('../result.json', 'w').write('{}')\nos._exit(0)",
        "it ends its process",
    ),
    # the interpreter
    "stdout closed": ("import sys\nsys.stdout.close()\nprint(1)", "closed file"),
    "file descriptors closed": (
        "import os\nos.closerange(0, 99)\nprint('é'.encode() == b'')",
        "has no output",
    ),
    "stdout replaced": ("import io, sys\nsys.stdout = io.StringIO()\nprint(1)", None),
    "builtins": (
        "import builtins\nbuiltins.len = builtins.isinstance = builtins.open = None",
        "it breaks Python itself",
    ),
    "json and os": ("import json, os\njson.dumps = os._exit = None", None),
    "modules forgotten": ("import sys\nsys.modules.clear()", "breaks Python itself"),
    "at exit": ("import atexit\natexit.register(print, 1)", "without atexit"),
    "tracing": (
        "import sys\nsys.settrace(lambda *a: 1 / 0)\n(lambda: 0)()",
        "ZeroDivisionError",
    ),
    # errors that are hard to show
    "error without text": (
        "class E(Exception):\n    def __str__(self):\n        return 3\n\n\nraise E",
        "E: an error whose text fails",
    ),
    "error of 10 MB": ("raise ValueError('x' * 10**7)", "ValueError: xxx"),
    "error of lines": ("raise ValueError('a\\nb')", "ValueError: a b"),
    "nested too deeply": (f"a = {'-' * 70}{'(' * 300}1", "cell 1: SyntaxError"),
    "return outside": ("\n\nreturn", "'return' outside function"),
    "not ended": ("a = [1,", "'[' was never closed"),
}
LINES = {"return outside": 3, "error of lines": 1, "stdout closed": 3, "exit": 2}
# What the server has to end itself takes its whole patience, once for all of these.
LONGEST = 90


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """What the checks say of a page with each program, all run in one go."""
    site = tmp_path_factory.mktemp("site")
    (site / "page.md").write_text("A page of the site.\n")
    pages = []
    for code, _ in PROGRAMS.values():
        code = code.replace("SITE", repr(str(site)))
        pages.append(parse_page(f"{FRONT}```python\n{code}\n```\n", "docs/p.md"))
    jobs = [program_job(page.programs[0], page.file) for page in pages]
    before = set(os.listdir(os.path.dirname(site)))
    began = time.monotonic()
    answers = run_jobs(jobs, forbidden=[site], seconds=1, workers=4)
    assert time.monotonic() - began < LONGEST
    assert (site / "page.md").read_text() == "A page of the site.\n"
    assert set(os.listdir(os.path.dirname(site))) == before
    said = {}
    for name, page, answer in zip(PROGRAMS, pages, answers, strict=True):
        results = Results(programs={(page.file, 1): answer})
        said[name] = [str(p) for p in compare_page(None, page, results)]
    return said


@pytest.mark.parametrize("name", PROGRAMS)
def test_hostile_program(name, said):
    words = PROGRAMS[name][1]
    problems = said[name]
    if words is None:
        allowed = ("has no output",)  # what prints says so, and no more
        assert all(p.endswith(f"{allowed[0]}: run `make outputs`") for p in problems)
        return
    assert len(problems) == 1, problems
    (problem,) = problems
    assert "\n" not in problem
    assert len(problem) < 3000
    assert any(w in problem for w in ([words] if isinstance(words, str) else words))
    line = int(problem.split(":")[1])
    if name in LINES:
        assert line == FRONT_LINES + 1 + LINES[name]
    assert line > FRONT_LINES


EXERCISE = '''"""Return twice x."""


def double(x):
    # SOLUTION
    return 2 * x
    # WRONG: {what}
    {body}
    # WRONG: adds two
    return x + 2
    # HINT: Twice.
    # EXPLAIN: Twice.


# CHECK
for x in (1, 3, 5):
    assert double(x) == x + x, f"twice {{x}} is {{x + x}}"
'''


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("while True: pass", "over its limit of 1 s"),
        ("import os; os._exit(0)", "it ends its process"),
        ("import os; os.kill(os.getpid(), 9)", "was ended by SIGKILL"),
        ("import builtins; builtins.len = None; return 2 * x", "passes the checks"),
        ("import os; os.fork(); return 0", "start no other program"),
        ("return double(x)", "RecursionError"),
        ("raise SystemExit", "SystemExit"),
        ("return 'x' * 10**11", "MemoryError"),
    ],
)
def test_hostile_answer(body, words):
    text = EXERCISE.format(what="hostile", body=body)
    exercise = parse_exercise(text, "c/double", "e.py")
    assert exercise.problems == []
    code = exercise.with_body(exercise.wrongs[0].body)
    (result,) = run_jobs([exercise_job(exercise, code)], seconds=1)
    problem = judge_attempt(exercise, "WRONG: hostile", "fails with a message", result)
    assert words in str(problem)
    assert str(problem).startswith("e.py:7: ")


def test_every_script_may_use_letters_of_all_kinds(sample_copy):
    """Emoji, right-to-left and combining letters: in headings, alt texts, captions,
    outputs, comments, names, the file of an exercise."""
    words = "Ünï 😀 שלום مرحبا 数 é̂ ﷽"
    exercises = sample_copy / "exercises" / "bowls"
    name = "größe😀"
    (exercises / "slope.py").rename(exercises / f"{name}.py")
    page = sample_copy / PAGE
    text = page.read_text("utf-8")
    for old, new in {
        "## Exercises": f"## {words}\n\n{words}\n\n## Exercises",
        "![A straight line that rises.]": f"![{words}]",
        "The fourth power": f"{words} power",
        "    print(power)\n": f'    print("{words}", power)  # {words}\n',
        "import numpy as np\n": "import numpy as np\n\nвысота = 数 = 1\n",
        "~~~text\n2\n4\n": f"~~~text\n{words} 2\n{words} 4\n",
        "bowls/slope -->": f"bowls/{name} -->",
    }.items():
        assert old in text
        text = text.replace(old, new)
    for end in ("\n", "\r\n"):
        page.write_bytes(text.replace("\n", end).encode())
        course = load_course(sample_copy)
        assert [str(p) for p in check_course(course)] == []
        results = run_course(course, ["bowls/slopes.md"])
        parsed = course.pages["bowls/slopes.md"]
        assert compare_page(course, parsed, results) == []
        assert rewrite_outputs(page.read_bytes().decode(), parsed, results) == (
            page.read_bytes().decode()
        )
    shutil.rmtree(sample_copy / ".cache")


def test_outputs_are_written_where_they_belong_whatever_the_text_holds():
    """Python ends lines at more signs than a page does."""
    text = f"{FRONT}a\x85b\x0bc\n\n```python\nprint(1)\n```\n"
    page = parse_page(f"{FRONT}a b c\n\n```python\nprint(1)\n```\n", "p.md")
    given = {"output": "1\n", "figures": [], "cut": False}
    answer = {"cells": [given], "error": None, "open_figures": 0}
    results = Results(programs={("p.md", 1): answer})
    assert rewrite_outputs(text, page, results) == f"{text}\n~~~text\n1\n~~~\n"
