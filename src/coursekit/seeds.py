"""Find random numbers that are other ones at every run."""

import ast

from coursekit.execute import UNREADABLE

_GENERATORS = {"default_rng", "RandomState", "SeedSequence", "Random"}
_BIT_GENERATORS = {"PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"}


def unseeded(code):
    """Yield (line, message) for each generator without a seed in a text of Python.

    >>> [line for line, _ in unseeded("rng = default_rng(1)\\nrng = default_rng()")]
    [2]
    """
    try:
        tree = ast.parse(code)
    except UNREADABLE:
        return  # running it says so
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        seed = node.args[0] if node.args else None
        none = seed is None or (isinstance(seed, ast.Constant) and seed.value is None)
        if name in _GENERATORS | _BIT_GENERATORS and none and not node.keywords:
            message = f"unseeded randomness: give {name} a seed, as in default_rng(0)"
            yield node.lineno, message
