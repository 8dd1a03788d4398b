"""What tests in a browser share: a server on 127.0.0.1, a browser, a closed network."""

import contextlib
import functools
import http.server
import threading

from playwright.sync_api import sync_playwright

from coursekit.tools import find_browser

QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@contextlib.contextmanager
def serve(folder, port=0):
    """Serve a folder on 127.0.0.1, on a free port unless told; yield its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    class Server(http.server.ThreadingHTTPServer):
        def handle_error(self, request, client_address):
            """Say nothing: browsers end connections as they please."""

    handler = functools.partial(Quiet, directory=str(folder))
    with Server(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextlib.contextmanager
def launch():
    """Start the browser, silent on the network by itself."""
    with sync_playwright() as playwright:
        path = str(find_browser())
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


def close_network(context, address):
    """Let a browser context reach address only; return the list of what it asked
    for elsewhere, which grows as it asks."""
    outside = []

    def watch(route):
        if route.request.url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    context.route("**/*", watch)
    return outside
