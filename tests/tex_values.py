r"""Compute what a formula says: TeX in, a function from names to its value out.

Just enough TeX for the tables of the appendix. It is strict: what it does not know, or
could read in two ways, is an error. Vectors and matrices are arrays with two axes, a
vector is a column, and a product of a row with a column is a number. So a wrong order of
factors or a lost transpose is an error or another value.

A name is looked up as it is written, without braces and spaces: `x`, `vec x`, `mat A`,
`hat vec m`, `beta_1`, `d_in`. A name with indices that are being summed over, such as
$x_i$ or $a_{ij}$, is an entry of `x_` or `a_`. A value that can be called is a function.
"""

import math
import re
from functools import cache

import numpy as np
from scipy import special

TOKEN = re.compile(r"\\[a-zA-Z]+\*?|\\.|\d+\.\d+|\d+|\S")
IGNORED = {r"\,", r"\;", r"\!", r"\:", r"\quad", r"\qquad", r"\left", r"\right"}
IGNORED |= {r"\bigl", r"\bigr", r"\Bigl", r"\Bigr"}
NAMED = {r"\vec": "vec ", r"\mat": "mat ", r"\hat": "hat ", r"\bar": "bar "}
GREEK = {"alpha", "beta", "gamma", "epsilon", "eta", "kappa", "lambda", "mu", "rho"}
GREEK |= {"sigma", "tau", "theta", "varphi", "Phi", "Delta", "Sigma", "Lambda", "Gamma"}
COMPARED = {"=": "eq", "<": "lt", ">": "gt", r"\le": "le", r"\ge": "ge", r"\ne": "ne"}
ENDS = {")", "]", "}", ",", ".", "&", r"\rvert", r"\rVert", r"\rfloor", r"\dd", r"\end"}
ENDS |= {r"\\", "+", "-", "/", r"\cdot", r"\odot", r"\otimes", r"\times", "*", r"\star"}
ENDS |= set(COMPARED)


class TexError(ValueError):
    """The formula cannot be read, or says nothing for these values."""


def evaluate(tex, names):
    """The value of a formula."""
    return parse(tex)(names)


def compare(tex, names):
    """Whether a chain such as $0 < x \\le 1$ holds, each link for all entries."""
    links, signs = [], []
    parser = _Parser(tex)
    links.append(parser.expression())
    while parser.look() in COMPARED:
        signs.append(COMPARED[parser.take()])
        links.append(parser.expression())
    parser.finish()
    values = [link(names) for link in links]
    return all(
        _compared(sign, a, b)
        for sign, a, b in zip(signs, values, values[1:], strict=False)
    )


def _compared(sign, a, b):
    a, b = np.asarray(a), np.asarray(b)
    if sign in ("eq", "ne"):
        if a.ndim and b.ndim and a.shape != b.shape:
            raise TexError(f"shapes {a.shape} and {b.shape} are compared")
        same = np.allclose(a, b, rtol=1e-7, atol=1e-9)
        return same if sign == "eq" else not same
    slack = 1e-12 if sign in ("le", "ge") else 0
    less = a < b + slack if sign in ("lt", "le") else b < a + slack
    return bool(np.all(less))


@cache
def parse(tex):
    """A function from names to the value of the formula."""
    parser = _Parser(tex)
    value = parser.expression()
    parser.finish()
    return value


def number(value):
    """The number in an array of one row and one column; all else as it is."""
    return np.asarray(value).item() if np.shape(value) == (1, 1) else value


def area(f, low, high, step=1 / 32):
    """An integral by the double exponential rule, which minds no end with a pole.

    (SciPy's `quad` may take the process down where a function is not a number.)
    """
    t = np.arange(-4, 4 + step / 2, step)
    inner, slope = math.pi / 2 * np.sinh(t), math.pi / 2 * np.cosh(t)
    if low == -math.inf and high == math.inf:
        x, weight = np.sinh(inner), np.cosh(inner) * slope
    elif high == math.inf:
        x, weight = low + np.exp(inner), np.exp(inner) * slope
    else:
        half = (high - low) / 2
        from_end = 2 * half / (1 + np.exp(2 * np.abs(inner)))
        x = np.where(t < 0, low + from_end, high - from_end)
        weight = half / np.cosh(inner) ** 2 * slope
    inside = (x != low) & (x != high)
    terms = step * weight[inside] * np.array([float(f(at)) for at in x[inside]])
    edge = np.abs(terms[[0, 1, -2, -1]]).max()
    if not np.all(np.isfinite(terms)) or edge > 1e-6 * np.abs(terms).sum():
        raise TexError("an integral does not settle")
    return terms.sum()


def multiply(a, b):
    if np.ndim(a) == 0 or np.ndim(b) == 0:
        return a * b
    if a.shape[1] != b.shape[0]:
        raise TexError(f"no product of shapes {a.shape} and {b.shape}")
    return number(a @ b)


def add(a, b):
    """Numbers and arrays; a number is added to each entry."""
    if np.ndim(a) and np.ndim(b) and a.shape != b.shape:
        raise TexError(f"no sum of shapes {a.shape} and {b.shape}")
    return a + b


def divide(a, b):
    """By a number, or entry by entry for equal shapes."""
    if np.ndim(b) and np.shape(a) != b.shape:
        raise TexError(f"no quotient of shapes {np.shape(a)} and {b.shape}")
    return np.divide(a, b)


def power(a, k):
    if np.ndim(k):
        raise TexError("an exponent has to be a number")
    if isinstance(a, (int, float, np.number)):
        return np.power(float(a), k)
    if np.ndim(a) == 0:
        return a**k
    if a.shape[0] != a.shape[1] or k != int(k):
        raise TexError(f"no power {k} of the shape {a.shape}")
    return np.linalg.matrix_power(a, int(k))


def norm(a, kind=None):
    if kind == "F" or (kind is None and np.shape(a)[1] == 1):
        return float(np.sqrt(np.sum(a**2)))
    if kind is None:
        raise TexError("which norm of a matrix?")
    if a.shape[1] == 1:
        size = np.abs(a)
        return {"1": size.sum(), r"\infty": size.max(), "2": norm(a)}[kind]
    return {"2": np.linalg.norm(a, 2)}[kind]


def softmax(z):
    return special.softmax(z, axis=0)


def trace(a):
    if a.shape[0] != a.shape[1]:
        raise TexError(f"no trace of the shape {a.shape}")
    return np.trace(a)


FUNCTIONS = {
    r"\exp": np.exp, r"\log": np.log, r"\sin": np.sin, r"\cos": np.cos, r"\tan": np.tan,
    r"\tanh": np.tanh, r"\tr": trace, r"\det": np.linalg.det, r"\sign": np.sign,
    r"\rank": np.linalg.matrix_rank, r"\Gamma": special.gamma,
    r"\max": lambda *a: np.maximum(*a) if len(a) == 2 else np.max(a[0]),
    r"\min": lambda *a: np.minimum(*a) if len(a) == 2 else np.min(a[0]),
    r"\diag": lambda x: np.diag(x.ravel()),
    "ReLU": lambda z: np.where(z > 0, z, 0 * z),
    "softplus": lambda z: np.logaddexp(0, z), "GELU": lambda z: z * special.ndtr(z),
    "softmax": softmax, "LSE": lambda z: float(special.logsumexp(z)),
    "SiLU": lambda z: z * special.expit(z),
}  # fmt: skip


class _Parser:
    def __init__(self, tex):
        tokens = [t for t in TOKEN.findall(tex) if t not in IGNORED]
        self.tex, self.tokens, self.place = tex, tokens, 0

    def fail(self, message):
        rest = " ".join(self.tokens[self.place :])
        raise TexError(f"{message} at {rest!r} of {self.tex!r}")

    def look(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def take(self, wanted=None):
        token = self.look()
        if token is None or (wanted is not None and token != wanted):
            self.fail(f"no {wanted or 'token'}")
        self.place += 1
        return token

    def finish(self):
        if self.look() is not None:
            self.fail("this is left over")

    def argument(self):
        """A group in braces, or one token; a number gives its first digit."""
        if self.look() == "{":
            self.take()
            value = self.expression()
            self.take("}")
            return value
        token = self.look() or ""
        if token.isdigit() and len(token) > 1:
            self.tokens[self.place : self.place + 1] = [token[0], token[1:]]
        if token.isalpha() or token[1:] in GREEK:
            name = self.name(self.take())
            return lambda names: _find(names, name)
        return self.atom()

    def raw(self):
        """The tokens of a group in braces, or one token, joined."""
        if self.look() != "{":
            return self.take()
        self.take()
        depth, taken = 1, []
        while depth:
            token = self.take()
            depth += {"{": 1, "}": -1}.get(token, 0)
            taken.append(token)
        return "".join(taken[:-1])

    # sums, products, factors

    def expression(self):
        minus = self.look() == "-"
        if minus or self.look() == "+":
            self.take()
        value = self.product()
        if minus:
            value = (lambda v: lambda names: -v(names))(value)
        while self.look() in ("+", "-"):
            sign = 1 if self.take() == "+" else -1
            value = _both(
                lambda a, b, sign=sign: add(a, sign * b), value, self.product()
            )
        return value

    def product(self):
        value, divided = self.factor(), False
        while True:
            token = self.look()
            if token in (r"\cdot", r"\odot", r"\otimes", r"\times", "*", r"\star", "/"):
                self.take()
                join, divided = JOINED[token], token == "/"
                value = _both(join, value, self.factor())
            elif token is None or token in ENDS:
                return value
            else:
                if divided:
                    self.fail("a quotient without brackets, multiplied")
                value = _both(multiply, value, self.factor())

    def factor(self):
        value = self.atom()
        while self.look() in ("^", "!"):
            if self.take() == "!":
                value = _one(special.factorial, value)
            else:
                value = self.raised(value)
        return value

    def raised(self, value):
        marker = self.place
        raw = self.raw().replace(" ", "")
        if raw == r"\T":
            return _one(lambda a: a.T, value)
        if raw == r"-\T":
            return _one(lambda a: np.linalg.inv(a).T, value)
        if raw == "+":
            return _one(np.linalg.pinv, value)
        self.place = marker
        return _both(power, value, self.argument())

    # what stands alone

    def atom(self):
        token = self.take()
        if token[0].isdigit():
            return lambda names: float(token)
        if token in BRACKETS:
            return self.bracket(token)
        if token in (r"\frac", r"\dfrac", r"\tfrac"):
            return _both(divide, self.argument(), self.argument())
        if token in (r"\binom", r"\dbinom"):
            return _both(special.binom, self.argument(), self.argument())
        if token == r"\sqrt":
            return _one(np.sqrt, self.argument())
        if token in (r"\sum", r"\prod"):
            return self.series(np.sum if token == r"\sum" else np.prod)
        if token == r"\int":
            return self.integral()
        if token == r"\begin":
            return self.matrix()
        if token == r"\operatorname":
            return self.call(self.raw())
        if token == r"\pi":
            return lambda names: math.pi
        if token == r"\infty":
            return lambda names: math.inf
        if token == r"\nabla":
            return self.call("nabla " + self.take())
        if token in (r"\E", r"\Var", r"\Cov"):
            return self.call(token)
        if token in FUNCTIONS and token != r"\Gamma":
            return self.call(token)
        return self.named(token)

    def bracket(self, token):
        value = self.expression()
        self.take(BRACKETS[token])
        if token == r"\lvert":
            return _one(np.abs, value)
        if token == r"\lfloor":
            return _one(np.floor, value)
        if token == r"\lVert":
            kind = None
            if self.look() == "_":
                self.take()
                kind = self.raw()
            return _one(lambda a: norm(a, kind), value)
        return value

    def name(self, token):
        if token in NAMED:
            inner = self.take()
            if inner == "{":
                inner = self.name(self.take())
                self.take("}")
            elif not inner.isdigit():  # $\vec 1$ is a column of ones
                inner = self.name(inner)
            return NAMED[token] + inner
        return self.plain(token)

    def plain(self, token):
        if token.startswith("\\"):
            if token[1:] not in GREEK:
                self.fail(f"{token} is not known")
            return token[1:]
        if not token.isalpha():
            self.fail(f"{token} begins no value")
        return token

    def named(self, token):
        name = self.name(token)
        if self.look() == "_":
            self.take()
            return _Indexed(name, self.raw())
        if self.look() == "'":
            self.take()
            return self.call(name + "'")
        if self.look() == "(":
            return self.maybe_call(name)
        return lambda names: _find(names, name)

    def maybe_call(self, name):
        """A function of what is in brackets, or a product with it."""
        marker = self.place
        inner = self.arguments()
        after, self.place = self.place, marker
        whole = self.factor_of_bracket()
        if self.place != after:  # a power stands behind the bracket

            def value(names):
                found = _find(names, name)
                if callable(found):
                    raise TexError(f"a power of {name}() in {self.tex!r}")
                return multiply(found, whole(names))

            return value

        def value(names):
            found = _find(names, name)
            if callable(found):
                return found(*(v(names) for v in inner))
            return multiply(found, whole(names))

        return value

    def factor_of_bracket(self):
        marker = self.place
        self.take("(")
        value = self.expression()
        if self.look() == ",":  # only a function can have two arguments
            self.place = marker
            self.arguments()
            return value
        self.take(")")
        while self.look() == "^":
            self.take()
            value = self.raised(value)
        return value

    def arguments(self):
        end = BRACKETS[self.take()]
        values = [self.expression()]
        while self.look() == ",":
            self.take()
            values.append(self.expression())
        self.take(end)
        return values

    def call(self, name):
        """A function, maybe with a power, and its argument: brackets or one factor."""
        exponent, base = None, None
        if self.look() == "_":
            self.take()
            base = self.argument()
        if self.look() == "^":
            self.take()
            exponent = self.argument()
        inner = self.arguments() if self.look() in ("(", "[") else [self.factor()]

        def value(names):
            function = names[name] if name in names else FUNCTIONS.get(name)
            if function is None:
                raise TexError(f"the function {name} is not known")
            result = number(function(*(v(names) for v in inner)))
            if base is not None:
                result = result / function(base(names))
            return result if exponent is None else power(result, exponent(names))

        return value

    def series(self, total):
        self.take("_")
        below, above = self.raw(), None
        if self.look() == "^":
            self.take()
            above = self.argument()
        index, _, first = below.partition("=")
        first = parse(first) if first else None
        body = self.product()

        def value(names):
            start = 1 if first is None else int(first(names))
            end = names["range " + index] if above is None else above(names)
            end = 200 if end == math.inf else int(end)
            terms = [body({**names, index: float(k)}) for k in range(start, end + 1)]
            return total(terms, axis=0)

        return value

    def integral(self):
        self.take("_")
        low = self.argument()
        self.take("^")
        high = self.argument()
        body = self.expression()
        self.take(r"\dd")
        variable = self.take()

        def value(names):
            def inside(x):
                with np.errstate(all="ignore"):
                    return float(body({**names, variable: x}))

            return area(inside, low(names), high(names))

        return value

    def matrix(self):
        kind = self.raw()
        rows = [[self.expression()]]
        while self.look() in ("&", r"\\"):
            if self.take() == r"\\":
                rows.append([])
            rows[-1].append(self.expression())
        self.take(r"\end")
        if self.raw() != kind:
            self.fail(f"{kind} does not end")
        return lambda names: np.array([[v(names) for v in row] for row in rows])


def _find(names, name):
    if name in names:
        return names[name]
    if name == "e":
        return math.e
    if "\\" + name in FUNCTIONS:
        return FUNCTIONS["\\" + name]
    raise TexError(f"{name} has no value here")


class _Indexed:
    """A name with something below: a name of its own, or an entry."""

    def __init__(self, name, below):
        self.name, self.below = name, below

    def __call__(self, names):
        whole = f"{self.name}_{self.below}"
        if whole in names:
            return names[whole]
        entries = _find(names, self.name + "_")
        place = [int(names[letter]) - 1 for letter in self.below]
        if len(place) != entries.ndim or min(place) < 0:
            raise TexError(f"no entry {whole}")
        return entries[tuple(place)].item()


def _one(function, value):
    return lambda names: number(function(value(names)))


def _both(function, a, b):
    return lambda names: number(function(a(names), b(names)))


def _hadamard(a, b):
    if np.shape(a) != np.shape(b):
        raise TexError(f"no product by entries of {np.shape(a)} and {np.shape(b)}")
    return np.multiply(a, b)


def _signals(mode):
    """Convolution or cross-correlation of two signals, which are columns."""

    def join(x, k):
        if mode == "*":
            return np.convolve(x.ravel(), k.ravel())[:, None]
        return np.correlate(x.ravel(), k.ravel())[:, None]

    return join


JOINED = {
    r"\cdot": multiply,
    r"\odot": _hadamard,
    r"\otimes": np.kron,
    r"\times": lambda a, b: np.cross(a.ravel(), b.ravel())[:, None],
    "*": _signals("*"),
    r"\star": _signals("star"),
    "/": divide,
}
BRACKETS = {
    "(": ")",
    "[": "]",
    r"\lvert": r"\rvert",
    r"\lVert": r"\rVert",
    r"\lfloor": r"\rfloor",
}
