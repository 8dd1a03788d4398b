"""Chapter 5, first half: the pages' key numbers another way, and their functions tried.

Sums in whole numbers and exact fractions, turns and mirrors as complex factors, angles
by cross products; the functions that the pages write are put to random input.
"""

from cmath import exp, phase, rect
from fractions import Fraction
from itertools import product
from math import atan2, degrees, hypot, isqrt, pi, sqrt

import numpy as np
import pytest
from scipy.linalg.blas import dgemm
from scipy.spatial.distance import cdist
from scipy.spatial.transform import Rotation
from sklearn.datasets import load_digits

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import page_answers, page_output

ARRAYS = "linear-algebra/scalars-vectors-matrices-tensors"
VECTORS = "linear-algebra/vector-operations"
PRODUCTS = "linear-algebra/matrix-multiplication"
MAPS = "linear-algebra/linear-transformations"


def dot(x, y):
    return sum(a * b for a, b in zip(x, y, strict=True))


def columns(A):
    return list(zip(*A, strict=True))


def times(A, B):
    return [[dot(row, column) for column in columns(B)] for row in A]


def flat(A):
    return [number for row in A for number in row]


@pytest.fixture(scope="module")
def ink():
    """The digits as scikit-learn stores them: 64 whole numbers for each image."""
    return load_digits().data.astype(int).tolist()


def test_pieces_of_the_three(ink):
    three = ink[3]
    assert page_output(ARRAYS, "Four sizes of one image", -1) == [
        three[8 * 1 + 2],
        *three[8:16],
    ]
    column = three[3::8]
    there = "Counting from 1 and from 0"
    assert page_output(ARRAYS, there, "formula:") == [sum(column)] * 2
    assert page_output(ARRAYS, there, "x_0 does not exist, x[0 - 1] does:") == [
        column[7],
        column[7],
    ]
    # The example shows the wrong end only if the two ends differ.
    assert column[0] != column[7]


def test_two_halves_of_three_images(ink):
    halves = []
    for image, share in ((3, 1), (3, Fraction(1, 2)), (6, 1)):
        left = sum(ink[image][k] for k in range(64) if k % 8 < 4)
        halves.append((share * Fraction(left, 32), left, sum(ink[image]) - left))
    for line, (mean_left, left, right) in enumerate(halves):
        found = page_output(ARRAYS, "A vector is also an arrow", line)
        mean_right = mean_left * Fraction(right, left)
        assert found == [printed(mean_left, 2), printed(mean_right, 2)]


def test_batch_by_counting_in_one_line(ink):
    line = [number for image in ink[:100] for number in image]
    there = "A batch, twice"
    assert page_output(ARRAYS, there, "over all:") == [
        printed(Fraction(sum(line), 6400), 2)
    ]
    hits = sum(
        line[100 * k + i] == line[64 * i + k] for i in range(100) for k in range(64)
    )
    assert page_output(ARRAYS, there, "reshape(64, 100).T (100, 64)")[0] == hits
    zeros = sum(
        line[100 * k + i] == line[64 * i + k] == 0
        for i in range(100)
        for k in range(64)
    )
    assert 0.9 < zeros / hits < 1  # "most of them zeros that met zeros"
    assert len({(100 * k + 3) // 64 for k in range(64)}) == 64  # images in row 3 of Y


def test_answers_of_arrays():
    entries, sizes = page_answers(ARRAYS)
    assert entries == [2 * 2 - 3, 2 * 1 - 3]
    assert sizes == [
        len((32, 28, 28, 3)),
        sum(1 for _ in product(*map(range, (28, 28, 3)))),
    ]


def test_lengths_by_whole_roots():
    found = page_output(VECTORS, "Length", "NumPy:")
    assert found == [printed(isqrt(18 * 10**12) / 10**6, 3), isqrt(3**2 + 4**2)]
    rows = [(3, 4), (5, 12), (0, 2)]
    assert page_output(VECTORS, "Length", "of each row:") == [
        isqrt(dot(row, row)) for row in rows
    ]
    together = sum(dot(row, row) for row in rows)
    assert page_output(VECTORS, "Length", "of the table:") == [
        printed(sqrt(together), 3)
    ]


def test_angles_by_complex_quotients():
    rng = np.random.default_rng(0)
    drawn = rng.normal(size=16).reshape(4, 2, 2).tolist()
    for line, pair in enumerate([[(3, 3), (3, 4)], *drawn]):
        x, y = (complex(*arrow) for arrow in pair)
        angle = degrees(abs(phase(y / x)))
        inner = (x.conjugate() * y).real
        found = page_output(VECTORS, "The inner product", line)
        assert found == [printed(inner, 2), printed(angle, 3), printed(angle, 3)]


def test_projection_of_the_boat():
    v, y = (3, 3), (3, 4)
    a = Fraction(dot(v, y), dot(y, y))
    along = [a * number for number in y]
    rest = [p - q for p, q in zip(v, along, strict=True)]
    assert dot(rest, y) == 0
    there = "The shadow"
    assert page_output(VECTORS, there, 0) == [printed(n, 8) for n in along + rest]
    # Squared distance is a parabola in the multiple, lowest at minus b / (2 a).
    squared, linear = dot(y, y), -2 * dot(v, y)
    lowest = printed(Fraction(-linear, 2 * squared), 3)
    assert page_output(VECTORS, there, "nearest of all tries:") == [lowest]


@pytest.mark.parametrize("shape", [(1, 1), (2, 3), (5, 2), (4, 7)])
def test_cosine_table(shape):
    cosine_table = page_code(VECTORS, "cosine_table")["cosine_table"]
    X = np.random.default_rng(shape[0]).normal(size=shape)
    assert cosine_table(X) == pytest.approx(1 - cdist(X, X, "cosine"), abs=1e-12)


@pytest.mark.parametrize(("zero", "first_line"), [(0, 0), (5, 3)])
def test_films(zero, first_line):
    ratings = [[8, 6, 2, 2], [4, 3, 1, 1], [2, 2, 8, 6]]
    rows = [[number - zero for number in row] for row in ratings]
    for i, x in enumerate(rows):
        truth = [
            # The sign, and the root of an exact fraction.
            (1 if dot(x, y) > 0 else -1)
            * sqrt(Fraction(dot(x, y) ** 2, dot(x, x) * dot(y, y)))
            for y in rows
        ]
        found = page_output(VECTORS, "Alike in direction", first_line + i)
        assert found == [printed(number, 2) for number in truth]


def test_answers_of_vectors():
    angle, shadow, two = page_answers(VECTORS)
    x, y = (2, -1, 2), (1, 2, 2)
    inner, long, other, top, bottom = angle
    assert (inner, long**2, other**2) == (dot(x, y), dot(x, x), dot(y, y))
    cross = np.cross(x, y)
    theta = atan2(hypot(*cross), dot(x, y))
    assert np.cos(theta) == pytest.approx(top / bottom)
    along, rest = shadow[:2], shadow[2:]
    assert dot(rest, (1, -1)) == 0 and along[0] == -along[1]
    assert [p + q for p, q in zip(along, rest, strict=True)] == [4, 2]
    x, y = (1, 0, 2), (0, 3, 1)
    # An entry of the cross product is the volume with a unit vector.
    volumes = [np.linalg.det([x, y, e]) for e in np.eye(3)]
    assert two[:3] == pytest.approx(volumes)
    assert two[3:] == np.einsum("i,j->ij", x, y)[2].tolist()


RECIPES = [[2, 3, 5], [4, 2, 3]]
PRICES = [[30, 25], [10, 20], [12, 10]]


def test_bills_and_layers():
    bills = times(RECIPES, PRICES)
    there = "Rows by columns"
    found = page_output(PRODUCTS, there, 0) + page_output(PRODUCTS, there, 1)
    assert found == flat(bills)
    assert min(bills[0]) == bills[0][0] and min(bills[1]) == bills[1][1]
    layers = []
    for part, name in enumerate(("eggs", "flour", "milk")):
        layer = [row[part] * price for row in RECIPES for price in PRICES[part]]
        assert page_output(PRODUCTS, "Four ways to see it", name) == layer
        layers.append(layer)
    assert [sum(entries) for entries in columns(layers)] == flat(bills)


@pytest.mark.parametrize(("m", "k", "n"), [(1, 1, 1), (2, 3, 4), (5, 1, 2), (1, 6, 3)])
def test_multiply_and_its_cost(m, k, n):
    multiply = page_code(PRODUCTS, "multiply")["multiply"]
    counted = page_code(PRODUCTS, "multiply_and_count")["multiply_and_count"]
    rng = np.random.default_rng(m + k + n)
    A, B = rng.normal(size=(m, k)), rng.normal(size=(k, n))
    truth = dgemm(1.0, A, B)
    assert multiply(A, B) == pytest.approx(truth)
    found, count = counted(A, B)
    assert found == pytest.approx(truth)
    assert count == len(range(m)) * len(range(k)) * len(range(n))
    with pytest.raises(AssertionError, match="differ"):
        multiply(A, rng.normal(size=(k + 1, n)))


def test_costs_of_brackets():
    tall, thin = 40, 10
    there = "What it costs"
    assert page_output(PRODUCTS, there, "from the left:") == [
        tall * thin * tall,
        tall * tall,
    ]
    assert page_output(PRODUCTS, there, "from the right:") == [thin * tall, tall * thin]


def test_products_that_fail_and_that_look_alike():
    S, T = [[1, 2], [2, 4]], [[2, -2], [-1, 1]]
    found = page_output(PRODUCTS, "What holds and what does not", -1)
    assert found == flat(times(S, T)) + flat(times(T, S))
    A, B = [[1, 2], [0, 3]], [[1, 0], [1, 1]]
    each = [a * b for a, b in zip(flat(A), flat(B), strict=True)]
    found = page_output(PRODUCTS, "Two products that look alike", 0)
    assert found == [*flat(times(A, B)), *each, 2 * 2, 2 * 2]


def test_answers_of_products():
    both, costs = page_answers(PRODUCTS)
    A, B = [[1, 2], [0, 3]], [[4, -1], [1, 2]]
    assert both == flat(times(A, B)) + flat(times(B, A))
    a, b, c, d = 5, 100, 2, 50
    # Every entry of the middle product is made from one end and used at the other.
    assert costs == [a * c * (b + d), b * d * (c + a)]


def arrow(z):
    return [z.real, z.imag]


def test_turns_and_mirrors_as_complex_factors():
    rotation = page_code(MAPS, "rotation")["rotation"]
    mirror = page_code(MAPS, "mirror")["mirror"]
    rng = np.random.default_rng(0)
    for _ in range(30):
        theta, phi = rng.uniform(-7, 7, size=2)
        z = complex(*rng.normal(size=2))
        x = np.array(arrow(z))
        assert rotation(theta) @ x == pytest.approx(arrow(exp(1j * theta) * z))
        reflected = exp(2j * phi) * z.conjugate()
        assert mirror(phi) @ x == pytest.approx(arrow(reflected))
        in_space = Rotation.from_rotvec([0, 0, theta]).as_matrix()
        assert rotation(theta) == pytest.approx(in_space[:2, :2])
        assert in_space[2] == pytest.approx([0, 0, 1])
    turn = rect(1, pi / 6)
    found = page_output(MAPS, "Linear, and nothing else", 0)
    found += page_output(MAPS, "Linear, and nothing else", 1)
    assert found == [
        printed(n, 3) for n in (turn.real, -turn.imag, turn.imag, turn.real)
    ]


def test_both_orders():
    turn = rect(1, pi / 6)

    def shear(z):
        return complex(z.real + z.imag, z.imag)

    for line, both in enumerate((lambda z: turn * shear(z), lambda z: shear(turn * z))):
        first, second = both(1 + 0j), both(1j)
        truth = [first.real, second.real, first.imag, second.imag]
        found = page_output(MAPS, "One after the other", line)
        assert found == [printed(number, 2) for number in truth]


HOUSE = [(0, 0), (2, 0), (2, 1), (Fraction(1, 2), 2), (0, 1)]


def test_sheared_house_and_its_distances():
    sheared = [(x + y, y) for x, y in HOUSE]
    there = "Two arrows tell it all"
    for line, numbers in enumerate(columns(sheared)):
        assert page_output(MAPS, there, line) == list(numbers)
    signed, gaps = (page_output(MAPS, "Which side?", line) for line in (0, 1))
    for (x, y), d, gap in zip(HOUSE, signed, gaps, strict=True):
        # The foot of the perpendicular, from two equations by Cramer's rule:
        # 3 p + 4 q = 6 and 4 p - 3 q = 4 x - 3 y.
        right = 4 * x - 3 * y
        p, q = Fraction(-6 * 3 - 4 * right, -25), Fraction(3 * right - 4 * 6, -25)
        assert 3 * p + 4 * q == 6
        far = sqrt((x - p) ** 2 + (y - q) ** 2)
        assert gap == printed(far, 3)
        assert d == printed(far if 3 * x + 4 * y > 6 else -far, 3)


def test_answers_of_maps():
    image, both, distances = page_answers(MAPS)
    assert image == flat(times([[2, -1], [1, 3]], [[3], [2]]))
    first, second = 1j * 1j * (1 + 0j).conjugate(), 1j * 1j * (1j).conjugate()
    assert both == [first.real, second.real, first.imag, second.imag]
    for (x, y), d in zip(((4, -2), (0, 0)), distances, strict=True):
        foot = (x - Fraction(3, 5) * int(d), y + Fraction(4, 5) * int(d))
        assert 3 * foot[0] - 4 * foot[1] == 10
