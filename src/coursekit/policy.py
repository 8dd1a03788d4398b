"""The content security policy of a page, as a meta element: nothing comes from
another host, and no script runs that the build did not put there.
"""

import base64
import hashlib
import re

_INLINE_SCRIPT = re.compile(
    r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S
)
_OWN_LINK = re.compile(
    r'<link rel="(?:stylesheet|preload)" href="(?!\w*:|//)[^"]*"[^>]*>'
)
_EXECUTED = re.compile(r"""\btype=["']?(?!module|text/javascript)""")


def inline_hashes(html):
    """Return the hashes, as a policy names them, of a page's inline scripts.

    Scripts with a source or of a type that browsers do not execute have none.

    >>> inline_hashes('<script src="a.js"></script><script>1</script>')
    ["'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"]
    """
    hashes = set()
    for match in _INLINE_SCRIPT.finditer(html):
        attributes = match["attributes"]
        if "src=" in attributes or _EXECUTED.search(attributes):
            continue
        digest = hashlib.sha256(match["code"].encode()).digest()
        hashes.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return sorted(hashes)


def content_policy(hashes):
    """Return the policy that allows the site's own files and these inline scripts.

    KaTeX and figures need inline styles, Pyodide WebAssembly, the runner a worker
    from a blob, and Material's icons and images data: URLs.
    """
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'", *hashes],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


def add_policy(html, hashes):
    """Return a page with its policy, before all but the links to its own styles and
    fonts: a browser looks ahead for what a page needs up to a policy only.
    """
    policy = content_policy(hashes)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    early = "".join(_OWN_LINK.findall(html))
    rest = _OWN_LINK.sub("", html)
    return re.sub(r"<meta charset=[^>]*>", rf"\g<0>{early}{meta}", rest, count=1)
