"""Take the README's picture: a part of a page of the built site, in a browser.

`make picture` builds the site and runs it. The picture is the one generated image
that is committed; take it anew when the look of pages changes.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from browsing import launch, serve  # noqa: E402

PAGE = "differential-calculus/the-gradient/"
HEADING = "#the-slope-in-any-direction"
SIZE = {"width": 1220, "height": 1840}


def main():
    """Serve site/, open the page at the heading, and save what is seen."""
    with serve(ROOT / "site") as address, launch() as browser:
        page = browser.new_page(viewport=SIZE)
        page.goto(address + PAGE + HEADING, wait_until="networkidle")
        page.screenshot(path=ROOT / ".github" / "page.png")


if __name__ == "__main__":
    main()
