"""How near a page's number has to be to the same number got another way."""

from math import erf, sqrt

import pytest


def printed(number, digits):
    """What a page shows of a number: agreement within half of its last digit."""
    return pytest.approx(float(number), abs=0.500001 * 10**-digits)


def drawn(p, draws, digits):
    """A share of draws: within three standard errors, and the last digit."""
    p = float(p)
    return pytest.approx(p, abs=3 * sqrt(p * (1 - p) / draws) + 10**-digits)


def phi(z):
    """The standard normal's cumulative distribution function."""
    return (1 + erf(z / sqrt(2))) / 2
