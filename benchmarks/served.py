"""What the measurements share: a site built as `make site` builds it, and a server
that sends it compressed, as static hosts do, and notes what it sent.
"""

import functools
import gzip
import http.server
import mimetypes
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEVEL = 6  # of gzip: what hosts use by default, and every browser reads
COMPRESSED = (
    ".html",
    ".css",
    ".js",
    ".json",
    ".svg",
    ".xml",
    ".txt",
    ".py",
    ".ipynb",
)
TYPES = {
    ".js": "text/javascript",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}


def free_port():
    """Return a port of 127.0.0.1 that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def build_site(folder, port):
    """Build the course's site into a folder, to be served on this port."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--quiet",
            "--site-dir",
            folder,
        ],
        cwd=ROOT,
        check=True,
        env={**os.environ, "SITE_URL": f"http://127.0.0.1:{port}/"},
    )


@functools.cache
def sent_bytes(path):
    """Return what the host sends for a file, and whether it is compressed."""
    content = Path(path).read_bytes()
    if Path(path).suffix in COMPRESSED:
        return gzip.compress(content, LEVEL, mtime=0), True
    return content, False


class Handler(http.server.BaseHTTPRequestHandler):
    """Sends files compressed, lets them be kept, notes ``(path, bytes)`` of each."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.path.split("?")[0]
        file = self.server.folder / path.lstrip("/")
        if file.is_dir():
            file /= "index.html"
        found = file.is_file()
        if not found:
            file = self.server.folder / "404.html"
        body, compressed = sent_bytes(file)
        self.send_response(200 if found else 404)
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file)[0]
        if kind and kind.startswith("text/"):
            kind += "; charset=utf-8"
        self.send_header("Content-Type", kind or "application/octet-stream")
        if compressed:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)
        self.server.sent.append((path, len(body)))

    def log_message(self, *_):
        pass


class CompressedServer(http.server.ThreadingHTTPServer):
    """Serves a folder on 127.0.0.1; ``sent`` is what it has sent."""

    daemon_threads = True

    def __init__(self, folder, port=0):
        super().__init__(("127.0.0.1", port), Handler)
        self.folder, self.sent = Path(folder), []
        self.address = f"http://127.0.0.1:{self.server_port}/"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        """Say nothing: browsers end connections as they please."""
