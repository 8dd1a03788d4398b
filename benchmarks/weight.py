"""What a reader's browser transfers for a page, and whether the page jumps.

Counts requests and compressed bytes of a fresh load, before the reader searches or
runs anything, layout shift while it loads and while it is read to its end on a
phone, the search index, the time to the search's first result, and what the service
worker then copies for reading offline, when the browser has nothing else to do.

    python benchmarks/weight.py [FOLDER OF A BUILT SITE]
"""

import json
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from served import CompressedServer, build_site, free_port, sent_bytes

from browsing import launch

# A page for each kind; the heaviest ones are found.
KINDS = {
    "home": "",
    "chapter page": "differential-calculus/the-gradient/",
    "chapter's first page": "differential-calculus/",
    "lab": "examples/optimizer-race/",
}
INDEX = "/search/search_index.json"
WORKER = "/workers/search."
PHONE = {"width": 390, "height": 844}
TRIES = 5

_WATCH_SHIFT = """
window.shift = 0;
window.shifted = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    window.shift += entry.value;
    for (const { node } of entry.sources) {
      window.shifted.push(`${node?.nodeName}.${node?.className?.baseVal ?? node?.className}`);
    }
  }
}).observe({ type: "layout-shift", buffered: true });
"""

_READ_TO_THE_END = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await document.fonts.ready;
  const step = innerHeight * 0.8;
  for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
    scrollTo(0, y);
    await frame();
    await frame();
  }
  await document.fonts.ready;
  await frame();
  return [window.shift, [...new Set(window.shifted)]];
}"""


def heaviest_pages(folder, count=3):
    """Return the addresses of the pages whose HTML weighs most: chapters' and labs'."""
    sizes = {}
    for file in Path(folder).glob("*/*/index.html"):
        path = (
            file.relative_to(folder).as_posix().removesuffix("index.html")
        )
        sizes[path] = len(sent_bytes(file)[0])
    return sorted(sizes, key=sizes.get, reverse=True)[:count]


def load(browser, server, path, screen=PHONE):
    """Load a page afresh, read it to its end; return what that took.

    ``{"requests", "bytes", "shift", "shifted", "sent"}``; sent is a list of
    ``(path, bytes)``. Without the service worker, whose copies are for later.
    """
    context = browser.new_context(viewport=screen, service_workers="block")
    page = context.new_page()
    page.add_init_script(_WATCH_SHIFT)
    server.sent.clear()
    page.goto(server.address + path, wait_until="networkidle")
    shift, shifted = page.evaluate(_READ_TO_THE_END)
    page.wait_for_load_state("networkidle")
    sent = list(server.sent)
    context.close()
    return {
        "requests": len(sent),
        "bytes": sum(size for _, size in sent),
        "shift": shift,
        "shifted": shifted,
        "sent": sent,
    }


def search(browser, server, word="gradient"):
    """Open the search and type; return ``(ms to the first result, paths asked for)``."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    page.goto(
        server.address + KINDS["chapter page"], wait_until="networkidle"
    )
    server.sent.clear()
    started = time.perf_counter()
    page.locator("header label[for=__search]").first.click()
    page.locator(".md-search__input").press_sequentially(word)
    page.locator(".md-search-result__item").first.wait_for()
    took = (time.perf_counter() - started) * 1000
    asked = [path for path, _ in server.sent]
    context.close()
    return took, asked


def offline_copy(folder):
    """Return ``(files, bytes)`` of what the service worker copies in the background."""
    text = Path(folder, "service-worker.js").read_text("utf-8")
    pages = json.loads(re.search(r"= (\{.*?\});", text)[1])["pages"]
    files = [
        Path(folder, p, "index.html" if not p or p[-1] == "/" else "")
        for p in pages
    ]
    return len(files), sum(len(sent_bytes(file)[0]) for file in files)


def report(folder, port):
    """Print the numbers of a built site."""
    kinds = KINDS | {f"heaviest, {p}": p for p in heaviest_pages(folder)}
    with CompressedServer(folder, port) as server, launch() as browser:
        print(f"{'':50s} requests  compressed  layout shift")
        for kind, path in kinds.items():
            got = load(browser, server, path)
            print(
                f"{kind:50s} {got['requests']:8d}  {got['bytes'] / 1000:7.1f} KB"
                f"  {got['shift']:.4f} {' '.join(got['shifted'])}"
            )
            if "-v" in sys.argv:
                for name, size in sorted(got["sent"], key=lambda s: -s[1]):
                    print(f"    {size:8d}  {name}")
        size = len(sent_bytes(Path(folder, INDEX[1:]))[0])
        print(
            f"{'search index, when the search is opened':50s} {size / 1000:19.1f} KB"
        )
        times = [search(browser, server)[0] for _ in range(TRIES)]
        print(
            f"{'  from its opening to the first result':50s} "
            f"{statistics.median(times):19.0f} ms"
        )
    files, size = offline_copy(folder)
    print(
        f"{'copied in the background, to be read offline':50s} {files:8d} "
        f"{size / 1000:10.1f} KB"
    )


def main():
    """Measure the site in a folder, or build one."""
    port = free_port()
    folders = [argument for argument in sys.argv[1:] if argument != "-v"]
    if folders:
        report(Path(folders[0]), port)
        return
    with tempfile.TemporaryDirectory() as folder:
        build_site(folder, port)
        report(Path(folder), port)


if __name__ == "__main__":
    main()
