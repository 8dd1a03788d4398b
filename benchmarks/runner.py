"""How long the reader waits for Python in the browser, and what it transfers.

Run it with `make bench` on a quiet machine; it prints each number beside its target.
Times are from the click on Run, in a fresh browser profile, from 127.0.0.1.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browsing import QUIET
from coursekit.tools import find_browser
from runner_site import Server, Site, cell

TRIES = 3
NUMPY = "import numpy as np\n\nprint(np.arange(3))\n"
FIGURE = """import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([0, 1], [0, 1])
plt.show()
"""
LOOP = "import numpy as np\n\nprint(1)\nwhile True:\n    pass\n"

# What is measured: from a click on a button to what it brings about in the cell.
CLICK = """async ([number, label, wanted]) => {
  const cell = document.querySelector(`.ck-cell[data-cell="${number}"]`);
  const button = [...cell.querySelectorAll("button")].find((b) => b.textContent === label);
  const found = () => cell.querySelector(`.ck-live:not([hidden]):not(.ck-stale) ${wanted}`);
  const ended = () => cell.querySelector(".ck-status").textContent.startsWith("Done");
  const start = performance.now();
  button.click();
  await new Promise((resolve) => {
    const look = () => (found() && ended() ? resolve() : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });
  return performance.now() - start;
}"""


def measure(playwright, server, folder, number, wanted):
    """Return the times of one fresh profile: cold, after a reload, again."""
    with tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=str(find_browser()),
            args=QUIET,
        )
        page = context.new_page()

        def opened():
            page.goto(server.address)
            page.wait_for_selector("[data-ck-attached]", state="attached")
            page.wait_for_timeout(1500)

        opened()
        server.http.asked.clear()
        times = {"cold": page.evaluate(CLICK, [number, "Run", wanted])}
        times["MB"] = transferred(server, folder)
        page.wait_for_timeout(3000)
        times["again"] = page.evaluate(CLICK, [number, "Run", wanted])
        reloads = []
        for _ in range(3):
            opened()
            reloads.append(page.evaluate(CLICK, [number, "Run", wanted]))
            page.wait_for_timeout(2000)
        times["reload"] = statistics.median(reloads)
        if number == 1:
            times["stop"] = stop_and_run(page)
        context.close()
    return times


def stop_and_run(page):
    """Return the time from Stop to the output of the next NumPy program."""
    loop = page.locator('.ck-cell[data-cell="3"]')
    loop.get_by_role("button", name="Run").click()
    loop.locator("samp").wait_for()
    page.wait_for_timeout(3000)
    return page.evaluate(
        f"""async () => {{
          const start = performance.now();
          const cell = document.querySelector('.ck-cell[data-cell="3"]');
          [...cell.querySelectorAll("button")].find(
            (b) => b.textContent === "Stop").click();
          await ({CLICK})([1, "Run", "samp"]);
          return performance.now() - start;
        }}"""
    )


def transferred(server, folder):
    """Return the megabytes of the files that were asked for."""
    paths = {
        path for path in server.http.asked if path.startswith("/assets/")
    }
    return sum((folder / path[1:]).stat().st_size for path in paths) / 1e6


def main():
    """Print the numbers: the median of some tries."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        site = Site(folder, imports=("numpy", "matplotlib"))
        site.add("", cell(1, NUMPY) + cell(2, FIGURE) + cell(3, LOOP))
        server = Server(site.folder)
        results = {}
        for number, wanted in [(1, "samp"), (2, "svg")]:
            tries = [
                measure(playwright, server, site.folder, number, wanted)
                for _ in range(TRIES)
            ]
            for key in tries[0]:
                results[number, key] = statistics.median(
                    t[key] for t in tries
                )
        server.close()
    rows = [
        ("first NumPy output, cold", (1, "cold"), 1500),
        ("first NumPy output, after a reload", (1, "reload"), 800),
        ("NumPy program run again", (1, "again"), 50),
        ("first figure, cold", (2, "cold"), 3000),
        ("first figure, after a reload", (2, "reload"), 2200),
        ("figure drawn again", (2, "again"), None),
        ("from Stop to the next NumPy output", (1, "stop"), 500),
    ]
    for name, key, target in rows:
        goal = f"target {target:5d} ms" if target else ""
        print(f"{name:38s} {results[key]:6.0f} ms   {goal}")
    for name, key in [("NumPy program", (1, "MB")), ("figure", (2, "MB"))]:
        print(f"transferred for a first {name:14s} {results[key]:6.1f} MB")


if __name__ == "__main__":
    main()
