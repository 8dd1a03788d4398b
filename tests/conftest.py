"""What tests share: the sample course, copies of it to break, the real course."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from coursekit.course import load_course

ROOT = Path(__file__).parent.parent
SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture(scope="session")
def course():
    """The course that this repository holds."""
    return load_course(ROOT)


@pytest.fixture(scope="session")
def sample():
    """The sample course: one of everything, and nothing wrong with it."""
    return load_course(SAMPLE)


@pytest.fixture
def sample_copy(tmp_path):
    """A folder with a copy of the sample course, free to be broken."""
    folder = tmp_path / "sample"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns(".cache"))
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


@pytest.fixture(scope="session")
def port():
    """The port of 127.0.0.1 that the site is built for: the site's map of pages
    names it, and without that Material would load every page anew."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def build_site(port):
    """The function that builds the course's site into a folder, as `make site` does."""

    def build(folder):
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
            cwd=ROOT,
            capture_output=True,
            text=True,
            env={**os.environ, "SITE_URL": f"http://127.0.0.1:{port}/"},
        )
        assert done.returncode == 0, done.stderr
        return folder

    return build


@pytest.fixture(scope="session")
def site(tmp_path_factory, build_site):
    """The folder of the course's site, built as `make site` builds it."""
    return build_site(tmp_path_factory.mktemp("site"))
