"""A process that has the libraries loaded and forks a fresh child for each job.

Started by run.py as ``python -m coursekit.forkserver``. Reads one JSON object from
standard input, writes one JSON line for each job as it ends. A child has the whole
interpreter to itself, a folder of its own, a time limit, no network and no way to
the site's files, so nothing leaks from program to program.
"""

import importlib
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from coursekit.execute import check_exercise, execute

WALL_FACTOR = 6  # a program may wait this many times its limit of processor time


class TimeLimitError(BaseException):
    """Raised in a program that ran over its time."""


def main():
    """Read the request, load the libraries, serve."""
    request = json.load(sys.stdin)
    answers = os.fdopen(os.dup(1), "w")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    for name in request["preload"]:
        try:
            importlib.import_module(name)
        except ImportError:
            pass  # the program that imports it will say so, with its line
    serve(request, answers)


def serve(request, answers):
    """Run all jobs, some at a time, and write each result as it comes."""
    waiting = list(reversed(request["jobs"]))
    running = {}
    while waiting or running:
        while waiting and len(running) < request["workers"]:
            job = waiting.pop()
            folder = tempfile.mkdtemp(prefix="coursekit-")
            started = time.monotonic()
            running[start_child(job, folder, request)] = (job, folder, started)
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid in running:
            job, folder, _ = running.pop(pid)
            kill_group(pid)
            result = read_result(job, folder, status)
            shutil.rmtree(folder, ignore_errors=True)
            answers.write(json.dumps({"id": job["id"], "result": result}) + "\n")
            answers.flush()
        elif not pid:
            too_long = request["seconds"] * WALL_FACTOR + 5
            for pid, (_, _, started) in running.items():
                if time.monotonic() - started > too_long:
                    kill_group(pid)
            time.sleep(0.004)


def kill_group(pid):
    """End a child and whatever it has started."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def start_child(job, folder, request):
    """Fork, and run the job in the child; return the child's process number."""
    pid = os.fork()
    if pid:
        return pid
    try:
        os.setsid()
        work = Path(folder, "work")
        work.mkdir()
        os.chdir(work)
        limit_time(request["seconds"])
        sys.addaudithook(make_guard(request["forbidden"]))
        try:
            result = run_job(job)
        except TimeLimitError as error:
            result = stopped(job, "TimeLimit", str(error))
        text = json.dumps(result)
        with open(Path(folder, "result.json"), "w") as file:
            file.write(text)
    finally:
        os._exit(0)


def run_job(job):
    """Return what the job's program or exercise gives in this process."""
    if job["kind"] == "exercise":
        words = {k: v for k, v in job.items() if k not in ("id", "kind")}
        return check_exercise(**words)
    return execute(job["cells"], job["filename"], strict=True)


def limit_time(seconds):
    """Raise in this process when it has used its processor time, or waited long."""

    def stop(number, frame):
        raise TimeLimitError(f"it runs over its limit of {seconds} s")

    signal.signal(signal.SIGXCPU, stop)
    signal.signal(signal.SIGALRM, stop)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 2))
    signal.alarm(seconds * WALL_FACTOR)


def make_guard(forbidden):
    """Return an audit hook that closes the network and the site's folders."""
    folders = tuple(f"{folder}{os.sep}" for folder in forbidden)

    def guard(event, args):
        if event in ("socket.connect", "subprocess.Popen", "os.system"):
            raise PermissionError(
                "programs use no network and start no other program: the reader's"
                " browser cannot"
            )
        if event == "open" and isinstance(args[0], str):
            if os.path.realpath(args[0]).startswith(folders):
                raise PermissionError(
                    "programs read no file of the site: put a small table in the"
                    " program, or use sklearn.datasets"
                )

    return guard


def read_result(job, folder, status):
    """Return what a child that has ended left, or say how it ended."""
    try:
        return json.loads(Path(folder, "result.json").read_text())
    except (OSError, ValueError):
        if os.WIFSIGNALED(status):
            name = signal.Signals(os.WTERMSIG(status)).name
            return stopped(job, "Killed", f"its process was ended by {name}")
        return stopped(job, "Exit", "it ends its process: let the program run out")


def stopped(job, kind, message):
    """Return the result of a job that did not live to give one."""
    line = job["cells"][0]["line"] if job["kind"] == "program" else 1
    error = {"cell": 0, "line": line, "type": kind, "message": message}
    return {"cells": [], "error": {**error, "traceback": ""}, "open_figures": 0}


if __name__ == "__main__":
    main()
