"""A small static site for the browser tests and the benchmark, in the HTML that
render.py writes, and a server for it that can be told to fail.
"""

import functools
import html
import http.server
import json
import shutil
import threading
import time
from pathlib import Path

from coursekit import browser
from coursekit.tools import find_node

ROOT = Path(__file__).parent.parent
CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self' blob:; base-uri 'self'; form-action 'none'"
)

# What the browser must have to stay off the network beyond this machine.


def cell(number, code, output=None, figure=False, program=None, attributes=""):
    """Return a cell's HTML; code's first word is marked up as a highlighter does."""
    first, rest = code[:6], code[6:]
    parts = [
        f'<div class="ck-cell" data-cell="{number}"'
        f' data-program="{program or number}" {attributes}>',
        '<div class="ck-code highlight"><pre><code>'
        f'<span class="k">{html.escape(first)}</span>{html.escape(rest)}'
        "</code></pre></div>",
    ]
    if output is not None:
        text = html.escape(output)
        parts.append(f'<div class="ck-output"><pre><samp>{text}</samp></pre></div>')
    if figure:
        svg = '<svg viewBox="0 0 9 9" role="img" aria-label="Page\'s figure"></svg>'
        parts.append(f'<figure class="ck-figure">{svg}<figcaption>C.</figcaption>')
        parts.append("</figure>")
    return "".join([*parts, "</div>"])


def exercise(name, function, imports, starter, check, hints, solution):
    """Return an exercise's HTML."""
    data = {
        "name": name,
        "function": function,
        "imports": imports,
        "starter": starter,
        "check": check,
        "checkLine": 30,
    }
    shown = "".join(
        f'<details class="ck-hint"><summary>Hint {i}</summary><p>{hint}</p></details>'
        for i, hint in enumerate(hints, 1)
    )
    return (
        f'<div class="ck-exercise" id="exercise-{function}"'
        f' data-exercise="{html.escape(json.dumps(data), quote=True)}">'
        '<div class="ck-statement"><p>The statement.</p></div><div class="ck-starter">'
        '<div class="ck-code highlight"><pre><code>'
        f"{html.escape(starter)}</code></pre></div></div>{shown}"
        '<details class="ck-solution"><summary>Solution</summary><div class="highlight">'
        f"<pre><code>{html.escape(solution)}</code></pre></div>"
        '<div class="ck-explain"><p>Why.</p></div></details></div>'
    )


# As Material's: a stream of pages, and links that change the page without a reload.
INSTANT = """
const listeners = [];
window.document$ = { subscribe(f) { listeners.push(f); f(document); } };
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-instant]");
  if (!link) return;
  event.preventDefault();
  const text = await (await fetch(link.href)).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  history.pushState({}, "", link.href);
  document.querySelector("main").replaceWith(page.querySelector("main"));
  listeners.forEach((f) => f(document));
});
"""

STYLE = """
body { font: 16px/1.5 sans-serif; margin: 1rem; color: #1b1f24; background: #fefefe }
pre { overflow-x: auto }
[hidden] { display: none }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #1e2129 }
  a { color: #9ecbff }
}
"""


class Site:
    """A site in a folder: its pages, and where its parts are."""

    def __init__(self, folder, imports=("numpy", "matplotlib", "scipy", "sklearn")):
        self.folder = Path(folder)
        node_modules = ROOT / "node_modules"
        cache = ROOT / ".cache" / "coursekit" / "pyodide"
        node = find_node()
        distribution = browser.build_distribution(
            set(imports), cache, node, node_modules / "pyodide"
        )
        self.engine = f"assets/{distribution.name}"
        shutil.copytree(distribution, self.folder / self.engine)
        runner = browser.bundle_web(
            self.folder / "assets", node, node_modules, distribution, offline=True
        )
        self.runner = f"assets/{runner.name}"
        without = browser.bundle_web(self.folder / "assets", node, node_modules)
        self.without_python = f"assets/{without.name}"
        (self.folder / "instant.js").write_text(INSTANT)
        (self.folder / "style.css").write_text(STYLE)
        self.pages = []

    def add(self, path, body, csp=CSP, runner=None):
        """Write a page; path is like "chapter/page/" or ""."""
        up = "../" * path.count("/")
        policy = f'<meta http-equiv="Content-Security-Policy" content="{csp}">'
        text = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">{policy if csp else ""}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page {path}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="{up}style.css">
<link rel="stylesheet" href="{up}{self.runner}/runner.css">
<script src="{up}instant.js"></script>
<script type="module" src="{up}{runner or self.runner}/main.js"></script>
</head><body><main><h1>Page {path or "home"}</h1>{body}</main></body></html>
"""
        file = self.folder / path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        self.pages.append(path)

    def add_service_worker(self, version="1"):
        """Write the service worker for the pages there are."""
        assets = ["assets/"]
        text = browser.service_worker(version, assets, self.pages)
        (self.folder / "service-worker.js").write_text(text)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files as a static host does; the server says which to refuse."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".wasm": "application/wasm",
    }

    def do_GET(self):
        path = self.path.split("?")[0]
        self.server.asked.append(path)
        if any(path.endswith(name) for name in self.server.refused):
            self.send_error(503)
            return
        if any(path.endswith(name) for name in self.server.stuck):
            time.sleep(self.server.stuck_seconds)
        super().do_GET()

    def guess_type(self, path):
        ending = "." + str(path).rsplit(".", 1)[-1]
        return self.server.types.get(ending) or super().guess_type(path)

    def end_headers(self):
        self.send_header("Cache-Control", self.server.caching)
        super().end_headers()

    def log_message(self, *_):
        pass


class Server:
    """Serves a folder on 127.0.0.1, until it is closed."""

    def __init__(self, folder, caching="max-age=600"):
        handler = functools.partial(Handler, directory=str(folder))
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.http.daemon_threads = True
        self.http.asked = []
        self.http.caching = caching
        self.reset()
        self.address = f"http://127.0.0.1:{self.http.server_port}/"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def reset(self):
        """Serve everything, with the right types."""
        self.http.refused = set()
        self.http.stuck = set()
        self.http.stuck_seconds = 1
        self.http.types = {}

    def close(self):
        """Stop serving."""
        self.http.shutdown()
        self.http.server_close()
