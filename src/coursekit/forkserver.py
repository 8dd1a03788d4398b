"""A process that has the libraries loaded and forks a fresh child for each job.

Started by run.py as ``python -m coursekit.forkserver``. Reads one JSON object from
standard input, writes one JSON line for each job as it ends. A child has the whole
interpreter to itself, a folder of its own, a time limit, no network and no way to
the site's files, so nothing leaks from program to program.

This keeps honest authors from mistakes, and one program from another. It is no
sandbox: a program that means harm finds a way.
"""

import builtins
import gc
import importlib
import json
import os
import resource
import secrets
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from coursekit.execute import check_exercise, execute

WALL_FACTOR = 6  # a program may wait this many times its limit of processor time
MEMORY = 2**30  # bytes of data a program may have: a reader's browser has few more
FILE_SIZE = 2**28  # bytes of a file that a program may write
STOPPED = "it runs over its limit of {} s"


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
    if backend := sys.modules.get("coursekit.backend"):
        backend.warm_up()
    gc.freeze()  # children share these objects as long as nothing looks through them
    serve(request, answers)


def serve(request, answers):
    """Run all jobs, some at a time, and write each result as it comes."""
    waiting = list(reversed(request["jobs"]))
    running = {}
    while waiting or running:
        while waiting and len(running) < request["workers"]:
            job = waiting.pop()
            folder = tempfile.mkdtemp(prefix="coursekit-")
            # Under a name that the program cannot guess, beside its own folder.
            answer = Path(folder, secrets.token_hex(8))
            started = time.monotonic()
            pid = start_child(job, folder, answer, request)
            running[pid] = (job, folder, answer, started)
        pid, status, usage = os.wait4(-1, os.WNOHANG)
        if pid in running:
            job, folder, answer, started = running.pop(pid)
            kill_group(pid)
            used = usage.ru_utime + usage.ru_stime
            waited = time.monotonic() - started
            seconds = request["seconds"]
            late = used >= seconds or waited >= seconds * WALL_FACTOR
            result = read_result(job, answer, status, late and seconds)
            shutil.rmtree(folder, ignore_errors=True)
            answers.write(json.dumps({"id": job["id"], "result": result}) + "\n")
            answers.flush()
        elif not pid:
            too_long = request["seconds"] * WALL_FACTOR + 5
            for pid, (*_, started) in running.items():
                if time.monotonic() - started > too_long:
                    kill_group(pid)
            time.sleep(0.004)


def kill_group(pid):
    """End a child and whatever it has started."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def start_child(job, folder, answer, request):
    """Fork, and run the job in the child; return the child's process number."""
    pid = os.fork()
    if pid:
        return pid
    # A program may change what it finds; these are kept from it.
    kept, dumps, make_folder, leave = (
        dict(vars(builtins)),
        json.dumps,
        os.makedirs,
        os._exit,
    )
    try:
        os.setsid()
        work = Path(folder, "work")
        work.mkdir()
        os.chdir(work)
        limit_time(request["seconds"])
        limit_space()
        sys.addaudithook(make_guard(request["forbidden"]))
        try:
            result = run_job(job)
        except TimeLimitError as error:
            result = stopped(job, "TimeLimitError", str(error))
        except BaseException as error:
            vars(builtins).update(kept)
            why = f"{BROKEN} ({type(error).__name__}: {error})"
            result = stopped(job, "Broken", why)
        vars(builtins).update(kept)
        text = dumps(result)
        make_folder(folder, exist_ok=True)
        with open(answer, "w") as file:
            file.write(text)
    finally:
        leave(0)


BROKEN = "it breaks Python itself: leave builtins and the standard library alone"


def run_job(job):
    """Return what the job's program or exercise gives in this process."""
    if job["kind"] == "exercise":
        words = {k: v for k, v in job.items() if k not in ("id", "kind")}
        return check_exercise(**words)
    return execute(job["cells"], job["filename"], strict=True)


def limit_time(seconds):
    """Raise in this process when it has used its processor time, or waited long."""

    def stop(number, frame):
        raise TimeLimitError(STOPPED.format(seconds))

    signal.signal(signal.SIGXCPU, stop)
    signal.signal(signal.SIGALRM, stop)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 2))
    signal.alarm(seconds * WALL_FACTOR)


def limit_space():
    """Bound the memory and the files of this process; leave no core dump.

    A system without such a limit does without it.
    """
    limits = (("RLIMIT_DATA", MEMORY), ("RLIMIT_FSIZE", FILE_SIZE), ("RLIMIT_CORE", 0))
    for name, limit in limits:
        try:
            resource.setrlimit(getattr(resource, name), (limit, limit))
        except (AttributeError, OSError, ValueError):
            pass


_OUTSIDE = {
    *("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"),
    *("socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen", "os.system"),
    *("os.fork", "os.forkpty", "os.posix_spawn", "os.exec", "os.spawn"),
}
_ON_ONE_PATH = {
    *("open", "os.listdir", "os.scandir", "os.remove", "os.rmdir", "os.mkdir"),
    *("os.truncate", "os.chmod"),
}
_ON_TWO_PATHS = {"os.rename", "os.link", "os.symlink"}


def make_guard(forbidden):
    """Return an audit hook that closes the network, other processes and the site's
    folders."""
    folders = tuple(f"{folder}{os.sep}" for folder in forbidden)
    own = os.getpid()

    def guard(event, args):
        if event in _OUTSIDE:
            raise PermissionError(
                "programs use no network and start no other program: the reader's"
                " browser cannot"
            )
        if event in ("os.kill", "os.killpg") and args[0] not in (own, 0):
            raise PermissionError("programs end no other program")
        count = 1 if event in _ON_ONE_PATH else 2 if event in _ON_TWO_PATHS else 0
        for path in args[:count]:
            if isinstance(path, str | bytes | os.PathLike):
                place = os.path.realpath(os.fsdecode(path)) + os.sep
                if place.startswith(folders):
                    raise PermissionError(
                        "programs read no file of the site: put a small table in"
                        " the program, or use sklearn.datasets"
                    )

    return guard


def read_result(job, answer, status, late):
    """Return what a child that has ended left, or say how it ended.

    late is the limit in seconds where the child has reached it, and else 0.
    """
    try:
        return json.loads(answer.read_text())
    except (OSError, ValueError):
        if late:
            return stopped(job, "TimeLimitError", STOPPED.format(late))
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
