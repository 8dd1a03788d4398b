"""When two outputs say the same: to the letter, or but for one unit in the last
digit of a number, which another machine's arithmetic may change.
"""

import re
from decimal import Decimal

_NUMBER = re.compile(r"(?<![\w.])[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?")


def same_output(said, got, tolerant=False):
    """Say whether printed text is what a page shows.

    With tolerant, numbers may differ by one unit in the last digit that the page
    shows, and the spaces between them by what that changes.

    >>> same_output("0.25\\n", "0.26\\n"), same_output("0.25\\n", "0.26\\n", True)
    (False, True)
    """
    if said == got:
        return True
    return tolerant and _words(said) == _words(got) and _near(said, got)


def _words(text):
    return _NUMBER.sub("#", text).split()


def _near(said, got):
    pairs = zip(_NUMBER.findall(said), _NUMBER.findall(got), strict=True)
    return all(_close(Decimal(a), Decimal(b)) for a, b in pairs)


def _close(a, b):
    if a == b:
        return True
    # NumPy drops trailing zeros, so the coarser of the two may hide digits.
    unit = Decimal(1).scaleb(min(a.as_tuple().exponent, b.as_tuple().exponent))
    return abs(a - b) <= unit and unit < 1
