"""For all tests, the course's programs under pytest-codeblocks among them: figures
go to the engine's back end, in the course's style; what a program writes goes to a
folder of its own.
"""

import contextlib
import os
import tempfile

import pytest

from coursekit.run import drawing_environment

os.environ.update(drawing_environment())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Run a page's program in a folder of its own."""
    if item.path.suffix != ".md":
        return (yield)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        return (yield)
