r"""Two neurons answer yes where their pre-activation is positive: $\vec w^\T \vec x + b > 0$
and $\vec v^\T \vec x + c > 0$. Return True if they answer the same for every input
$\vec x \in \R^d$, else False, as a plain `bool` or NumPy's.

`w` and `v` have the shape `(d,)` and are not all zeros; `b` and `c` are numbers. Allow for
rounding.
"""

import numpy as np


def same_answers(w, b, v, c):
    # SOLUTION
    first, second = np.append(w, b), np.append(v, c)
    first = first / np.linalg.norm(w)
    second = second / np.linalg.norm(v)
    return np.allclose(first, second)
    # WRONG: asks for equal numbers
    return np.allclose(w, v) and np.isclose(b, c)
    # WRONG: takes the same line for the same answers
    first, second = np.append(w, b), np.append(v, c)
    first = first / np.linalg.norm(first)
    second = second / np.linalg.norm(second)
    return np.allclose(first, second) or np.allclose(first, -second)
    # WRONG: forgets the biases
    return np.allclose(w / np.linalg.norm(w), v / np.linalg.norm(v))
    # WRONG: scales the weights and leaves the biases
    same = np.allclose(w / np.linalg.norm(w), v / np.linalg.norm(v))
    return same and np.isclose(b, c)
    # WRONG: compares the distance of the line from the origin only
    return np.isclose(b / np.linalg.norm(w), c / np.linalg.norm(v))
    # WRONG: compares the sizes of weights, without their signs
    first, second = np.append(w, b), np.append(v, c)
    first = np.abs(first) / np.linalg.norm(w)
    second = np.abs(second) / np.linalg.norm(v)
    return np.allclose(first, second)
    # WRONG: looks at the first weight and the bias only
    return np.isclose(w[0] * c, v[0] * b) and w[0] * v[0] > 0
    # WRONG: divides by the sum of the weights, which may be negative
    first, second = np.append(w, b) / w.sum(), np.append(v, c) / v.sum()
    return np.allclose(first, second)
    # WRONG: tries a few inputs near the origin
    X = np.random.default_rng(1).normal(size=(50, w.size))
    return np.array_equal(X @ w + b > 0, X @ v + c > 0)
    # WRONG: takes nearly the same direction for the same
    size, other = np.linalg.norm(w), np.linalg.norm(v)
    same = w @ v / (size * other) > 0.999
    return same and np.isclose(b / size, c / other)
    # HINT: The same line is needed, but it is not enough. What happens if you multiply
    # weights and bias by −1?
    # HINT: Multiply weights and bias by the same positive number, and no answer
    # changes. So bring both neurons to weights of length 1, and compare.
    # EXPLAIN: Equal answers need the same hyperplane and the same positive side. The
    # weights of length 1 are the direction of that side, and the bias divided by the
    # length of the weights says how far the hyperplane is away.


# CHECK
w = np.array([2.0, -1.0])
assert same_answers(w, 0.5, 2 * w, 1.0), (
    "(4, -2) and 1 are twice (2, -1) and 0.5: always the same answer"
)
assert not same_answers(w, 0.5, -w, -0.5), (
    "with all signs changed the line is the same, with its sides exchanged"
)
assert not same_answers(w, 0.5, 2 * w, 0.5), (
    "twice the weights with the same bias is another line: at (0, 0.4) "
    "one neuron has 0.1 and the other has -0.3"
)
assert not same_answers(w, 0.0, np.array([2.01, -1.0]), 0.0), (
    "(2, -1) and (2.01, -1), without biases, are two lines: at (1, 2.005) "
    "one neuron has -0.005 and the other has 0.005"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d = rng.integers(1, 6)
    w, b = rng.normal(size=d) + 0.1, rng.normal()
    k = rng.uniform(0.2, 5)
    assert same_answers(w, b, k * w, k * b), (
        f"all numbers times {k:.2f} change no answer"
    )
    assert not same_answers(w, b, -k * w, -k * b), (
        f"all numbers times {-k:.2f} exchange the sides"
    )
    assert not same_answers(w, b, k * w, k * b + 0.3), (
        "another bias, with the same weights, moves the line"
    )
    assert not same_answers(w, b, k * w, -k * b), (
        "the bias with its sign changed moves the line to the other side"
    )
    assert not same_answers(w, b, -k * w, k * b), (
        "weights with all signs changed point to the opposite side"
    )
    if d > 1:
        v = k * w
        v[-1] += 0.5
        assert not same_answers(w, b, v, k * b), (
            "changing one weight turns the line"
        )
    far = 1000 * np.linalg.norm(w)
    assert not same_answers(w, far, w, 2 * far), (
        "two lines far from the origin are still two lines"
    )
    assert same_answers(w, 0.0, k * w, 0.0), (
        "without biases the direction decides"
    )
