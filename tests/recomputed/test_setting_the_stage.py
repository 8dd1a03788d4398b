"""Chapter 1: the pages' key numbers another way, mostly in exact fractions."""

import csv
import io
import math
import traceback
from collections import Counter
from fractions import Fraction
from itertools import count, product, zip_longest

import numpy as np
import pytest
from scipy import stats
from scipy.spatial.distance import cdist
from sklearn.datasets import load_digits
from sklearn.model_selection import KFold, cross_val_score
from sklearn.neural_network import MLPClassifier

from recomputed.closeness import printed
from recomputed.page_output import page_answers, page_output

INSTALLING = "setting-the-stage/installing-and-running"
ARRAYS = "setting-the-stage/arrays"
VECTORIZED = "setting-the-stage/vectorized-computing"
SAVING = "setting-the-stage/saving-and-loading"
PLOTTING = "setting-the-stage/plotting"
LIBRARIES = "setting-the-stage/scipy-and-scikit-learn"
FLOATS = "setting-the-stage/floating-point-and-randomness"

RAIN = ((210, 140, 95, 180), (60, 35, 20, 50), (330, 290, 310, 340))
BASKETS = ((2, 1, 0), (0, 3, 1), (1, 0, 2), (4, 2, 1))
CENTS = (250, 80, 400)


# Installing and running


def test_mean_of_three_mornings():
    # Pull each pair to its middle until all three are the same: that keeps the sum.
    times = [Fraction(25), Fraction(31), Fraction(28)]
    while max(times) - min(times) > Fraction(1, 10**6):
        times.sort()
        times[0] = times[2] = (times[0] + times[2]) / 2
    assert page_output(INSTALLING, "In the page", "mean:") == [float(times[0])]
    assert page_output(INSTALLING, "In the page", 1) == [25 - 28, 31 - 28, 28 - 28]
    there = "Reading an error message"
    assert page_output(INSTALLING, there, "mended:") == [float(times[0])]
    assert page_output(INSTALLING, "Looking things up", "gives:") == [6, 6]


def test_line_that_stopped_and_line_to_mend():
    program = [
        "def minutes_late(plan, real):",
        "    late = []",
        "    for minutes in plan:",
        "        late.append(real.pop(0) - minutes)",
        "    return late",
        "",
        "",
        "plan = [25, 31, 28]",
        "real = [27, 30]",
        "print(minutes_late(plan, real))",
    ]
    with pytest.raises(IndexError, match="pop from empty list") as caught:
        exec(compile("\n".join(program), "late.py", "exec"), {})
    places = [p for p in traceback.extract_tb(caught.tb) if p.filename == "late.py"]
    assert [place.lineno for place in places] == [10, 4]
    short = 1 + next(i for i, line in enumerate(program) if line.count(",") == 1 and i)
    assert page_answers(INSTALLING) == [[places[-1].lineno, short]]


# Arrays


def test_sizes_of_the_rain_table():
    there = "One block of numbers"
    assert page_output(ARRAYS, there, "size:") == [sum(len(row) for row in RAIN)]
    # The stored 1.3 is above 1 plus three times the stored 0.1: a fourth number fits.
    step, stop = Fraction(0.1), Fraction(1.3)
    fit = next(k for k in count() if 1 + k * step >= stop)
    assert len(page_output(ARRAYS, there, 8)) == fit == 4
    assert page_output(ARRAYS, there, 10) == [2 * 100, 2 * 250 - 256]


def test_dry_quarters():
    places = [(i, j) for i in range(3) for j in range(4) if RAIN[i][j] < 100]
    shown = page_output(ARRAYS, "Taking parts", "how many:")
    assert shown == [len(places), *(RAIN[i][j] for i, j in places)]
    shown = page_output(ARRAYS, "Taking parts", "town, quarter:")
    assert shown == [x for place in places for x in place]
    half = [town[2:] for town in RAIN][2]  # the second half of town 2
    there = "The same numbers in another shape"
    assert page_output(ARRAYS, there, "(3, 2, 2)") == [half[0]]


def test_what_a_window_changes():
    # Places in the line of 12 numbers that each part can write to.
    places = {
        "row": range(4, 8),
        "column": range(0, 12, 4),
        "reshaped": range(12),
        "list": (),
        "mask": (),
        "copy": (),
    }
    for name, reached in places.items():
        assert page_output(ARRAYS, "Window or copy?", name) == [len(reached)]
    for line in (0, 1):  # two of six images were scaled, and only they
        scaled = [255 / (255 if i < 2 else 1) for i in range(6)]
        assert page_output(ARRAYS, "In deep learning", line) == scaled


def test_answers_of_arrays():
    number = dict(zip(product(range(2), range(3), range(4)), count(), strict=False))
    taken = [p for p in number if p[1] >= 1 and p[2] % 2 == 0]
    assert page_answers(ARRAYS) == [[number[1, 2, 0], len(taken)]]


# Vectorized computing


def test_bills_in_cents():
    bills = [sum(n * c for n, c in zip(row, CENTS, strict=True)) for row in BASKETS]
    euros = [bill / 100 for bill in bills]
    there = "One bill on paper"
    assert page_output(VECTORIZED, there, 0) == [*euros, 2 * 4 * 3]
    assert page_output(VECTORIZED, there, 1) == [*euros, 2]
    off = max(abs(a - b) for a in bills for b in bills) / 100
    assert page_output(VECTORIZED, "The silent accident", "largest miss:") == [off]


def test_sums_along_axes():
    goods = Counter()
    for row in BASKETS:
        goods.update(dict(enumerate(row)))
    people = [sum(row) for row in BASKETS]
    there = "Along an axis"
    shown = page_output(VECTORIZED, there, "sold of each:")
    assert shown == [*(goods[j] for j in range(3)), *people]
    columns = list(zip(*BASKETS, strict=True))
    shown = page_output(VECTORIZED, there, "largest of each:")
    assert shown == [max(column) for column in columns]
    shown = page_output(VECTORIZED, there, "whose it was:")
    assert shown == [column.index(max(column)) for column in columns]
    shown = page_output(VECTORIZED, there, "mean basket:")
    assert shown == [float(Fraction(goods[j], 4)) for j in range(3)]


def result(a, b):
    pairs = list(zip_longest(reversed(a), reversed(b), fillvalue=1))
    if any(x != y and 1 not in (x, y) for x, y in pairs):
        return None
    return [x if y == 1 else y for x, y in reversed(pairs)]


def test_shapes_of_results():
    pairs = {
        "(4, 3) (3,) ->": ((4, 3), (3,)),
        "(4, 3) (4, 1) ->": ((4, 3), (4, 1)),
        "(4, 3) () ->": ((4, 3), ()),
        "(4, 1) (3,) ->": ((4, 1), (3,)),
        "(5, 4, 3) (4, 1) ->": ((5, 4, 3), (4, 1)),
    }
    for line, (a, b) in pairs.items():
        assert page_output(VECTORIZED, "Shapes that differ", line) == result(a, b)
    assert result((4, 3), (4,)) is None
    assert page_answers(VECTORIZED) == [result((5, 1, 4), (3, 1))]


def test_loss_of_the_accident():
    y = [Fraction(v) for v in (1, 2, 3, 6)]

    def each_with_each(guess):
        return sum((g - v) ** 2 for g in guess for v in y) / 16

    def each_with_its_own(guess):
        return sum((g - v) ** 2 for g, v in zip(guess, y, strict=True)) / 4

    mean = sum(y) / 4
    for line, guess in (("perfect", y), ("always 3", [mean] * 4)):
        shown = page_output(VECTORIZED, "In deep learning", line)
        assert shown == [each_with_each(guess), each_with_its_own(guess)]
    # The mean is the best that the accident knows: any step away is worse.
    for i in range(4):
        for step in (Fraction(1, 100), Fraction(-1, 100)):
            other = [mean + step * (i == j) for j in range(4)]
            assert each_with_each(other) > each_with_each([mean] * 4)


# Saving and loading


def test_bytes_of_a_file():
    # Magic, version and length take 10 bytes; a multiple of 64 begins the numbers.
    said = "{'descr': '<f8', 'fortran_order': False, 'shape': (1000, 3), }\n"
    header = math.ceil((10 + len(said)) / 64) * 64
    numbers = 1000 * 3 * (1 + 11 + 52) // 8
    shown = page_output(SAVING, "One array in a file", "bytes:")
    assert shown == [header + numbers, numbers]
    before = len(range(1000)) * len(range(200)) * 4 + 128
    whole = len(range(5000)) * len(range(200)) * 4 + 128
    assert page_answers(SAVING) == [[whole, before]]


def test_what_text_loses():
    sizes = {}
    for fmt, half in (("%.2f", 0.005), ("%.6f", 5e-7)):
        off, sizes[fmt] = page_output(SAVING, "Text and CSV", fmt)
        # The largest of 2,000 even errors misses half a digit by one part in 2,000.
        assert off == pytest.approx(half, rel=0.01)
    # Hours of 1, 2 and 3 digits, temperatures 0 to 20 with one or two, humidities
    # with two; three dots, six decimals, two commas and a line end.
    hours = 10 * 1 + 90 * 2 + 900 * 3
    rest = 1000 * (2 + 3 + 6 + 2 + 1) + len("hour,temperature,humidity\n")
    assert (hours + rest + 1000) / 1000 - 0.5 < sizes["%.2f"]
    assert sizes["%.2f"] < (hours + rest + 2000) / 1000 + 0.5
    assert sizes["%.6f"] - sizes["%.2f"] == 3 * 4  # four decimals more in each field
    # 17 digits tell any two neighbours apart, 16 do not.
    assert page_output(SAVING, "Text and CSV", "%.17g")[0] == 0
    assert 10**16 > 2**53 > 10**15
    x = 1.0 + 2.0**-52
    assert float(f"{x:.17g}") == x != float(f"{x:.16g}")


def test_gaps_of_a_table():
    text = "0,11.2,71\n1,,69\n2,n/a,\n3,11.9,68\n"
    missing = Counter()
    for row in csv.reader(io.StringIO(text)):
        for j, field in enumerate(row):
            missing[j] += not field.replace(".", "", 1).isdigit()
    shown = page_output(SAVING, "Text and CSV", "missing in each column:")
    assert shown == [missing[j] for j in range(3)]


# Plotting


def test_errors_of_the_sensor():
    errors = stats.norm(0.02, 0.05)
    edges = np.linspace(-0.1, 0.15, 11)
    shares = np.diff(errors.cdf(edges))
    *counts, total = page_output(PLOTTING, "A histogram", 0)
    assert sum(counts) == total == 80
    assert page_output(PLOTTING, "A histogram", 1) == counts
    spread = np.sqrt(80 * shares * (1 - shares))
    assert np.all(np.abs(counts - 80 * shares) < 3 * spread)
    above = errors.sf(0)
    shown = page_output(PLOTTING, "A histogram", "above zero:")
    assert shown == [
        pytest.approx(80 * above, abs=3 * (80 * above * (1 - above)) ** 0.5)
    ]
    assert counts[0] + sum(counts[4:]) >= shown[0]


def test_heights_of_the_hill():
    def height(x, y):  # 2 exp(-x^2 - 2y^2) as a power of e to a whole number
        return 2 / math.e ** (x * x + 2 * y * y)

    there = "An image and its contours"
    for row, y in ((1, 0), (2, 1)):
        shown = page_output(PLOTTING, there, row)
        assert shown == [printed(height(x, y), 2) for x in (-1, 0, 1)]
    for line, level in ((3, 0.5), (4, 1.0), (5, 1.5)):
        assert page_output(PLOTTING, there, line) == [level] * 3


def test_answers_of_plotting():
    bins, crossings, pixels = page_answers(PLOTTING)
    values = (1.2, 0.4, 2.9, 2.0, 1.0, 3.0, 0)
    found = Counter(min(int(v), 2) for v in values)
    assert bins == [found[0], found[1], found[2]]
    low, high = Fraction(0), Fraction(1)  # where 2 exp(-r) falls to 1, by halving
    while high - low > Fraction(1, 10**9):
        middle = (low + high) / 2
        low, high = (middle, high) if math.exp(-middle) > 0.5 else (low, middle)
    assert crossings == [
        printed(float(low) ** 0.5, 2),
        printed(float(low / 2) ** 0.5, 2),
    ]
    assert pixels == [2 * 50, 6 * 50]
    # The text: after half a turn, after a whole one, and at the end.
    assert math.exp(-math.pi / 10) == printed(0.73, 2)
    assert 0.5 < math.exp(-math.pi / 5) < 0.55
    assert math.exp(-16 / 5) < 1 / 20


# SciPy and scikit-learn


def test_quiz_by_guessing():
    row = [1]  # of Pascal's triangle
    for _ in range(10):
        row = [a + b for a, b in zip([0, *row], [*row, 0], strict=True)]
    ways = sum(row[8:])
    share = printed(Fraction(ways, sum(row)), 4)
    assert page_output(LIBRARIES, "Four libraries", 0) == [ways, share]
    assert page_output(LIBRARIES, "Four libraries", 1) == [share]


def test_learning_by_heart():
    X, y = load_digits(return_X_y=True)
    far = cdist(X, X)
    np.fill_diagonal(far, np.inf)
    assert far.min() > 0  # no two images are equal
    # Each image by its nearest other one: what the page has from 450 of them.
    true = (y[far.argmin(axis=1)] == y).mean()
    guessed = ((np.bincount(y) / y.size) ** 2).sum()
    for line, share in (("true", true), ("nonsense", guessed)):
        on_training, on_test = page_output(
            LIBRARIES, "Why some examples are kept apart", line
        )
        assert on_training == 1
        error = (share * (1 - share) / 450) ** 0.5
        assert on_test == pytest.approx(share, abs=3 * error + 0.005)


def test_first_network():
    inside = sum((before + 1) * after for before, after in ((64, 32), (32, 10)))
    assert page_output(LIBRARIES, "A black box", "numbers inside:") == [inside]
    X, y = load_digits(return_X_y=True)
    model = MLPClassifier((32,), learning_rate_init=0.01, max_iter=1000, random_state=5)
    folds = KFold(4, shuffle=True, random_state=5)
    share = cross_val_score(model, X / 16, y, cv=folds).mean()
    (shown,) = page_output(LIBRARIES, "A black box", "test:")
    error = (share * (1 - share) / 450) ** 0.5
    assert shown == pytest.approx(share, abs=3 * error + 0.005)
    # The text: more than 65 of 450 by guessing, about once in a thousand.
    tail = sum(math.comb(450, k) * 9 ** (450 - k) for k in range(66, 451))
    assert Fraction(tail, 10**450) == printed(Fraction(11, 10_000), 4)


def test_answers_and_table_of_the_shelf():
    things = ((330, 1), (360, 1), (190, 0), (270, 0))
    right = sum((mass > 250) == bool(mug) for mass, mug in things)
    shown = page_output(LIBRARIES, "Examples, features, labels", 0)
    assert shown == [*(int(mass > 250) for mass, _ in things), right / 4]
    assert page_answers(LIBRARIES) == [[150 - 150 // 5, 4, 150 // 5]]


# Floating point and randomness


def stored(x, digits=53):
    """The nearest fraction with so many binary digits; no ties are given."""
    exponent = 0
    while Fraction(x) * Fraction(2) ** exponent < 2 ** (digits - 1):
        exponent += 1
    return Fraction(round(Fraction(x) * 2**exponent), 2**exponent)


def test_neighbours_of_three_tenths():
    tenth, fifth = stored(Fraction(1, 10)), stored(Fraction(1, 5))
    total, right = stored(tenth + fifth), stored(Fraction(3, 10))
    there = "A fixed count of digits"
    for line, x in enumerate((tenth, fifth, total, right, Fraction(3, 8))):
        # The 20 decimals are more than a float holds: compared through its value.
        assert page_output(FLOATS, there, line) == [float(x)]
        assert Fraction(float(x)) == x
    assert total - right == Fraction(1, 2**54)  # the gap between 1/4 and 1/2


def test_table_of_formats():
    # digits, and the exponents of the largest and smallest power of two
    formats = {
        "float16": (11, 15, -24),
        "float32": (24, 127, -149),
        "float64": (53, 1023, -1074),
    }
    for name, (digits, top, bottom) in formats.items():
        largest = (2 - Fraction(2) ** (1 - digits)) * 2**top
        # Two digits of the largest float64, 1.8e308, are more than a float holds.
        shortened = float(f"{float(largest):.1e}")
        truth = [digits, 2.0 ** (1 - digits), shortened, 2.0**bottom]
        shown = page_output(FLOATS, "A fixed count of digits", name)
        assert shown == [pytest.approx(x, rel=0.05, abs=0) for x in truth]
    wrapped = [(2 * x + 128) % 256 - 128 for x in (100, 120)]
    assert page_output(FLOATS, "Too large and too small", 0) == wrapped


def test_logarithms():
    there = "Stay in logarithms"
    assert page_output(FLOATS, there, 0) == [printed(-400 * math.log(10), 2)]
    # 1 + e + e^2 is a geometric sum.
    ending = math.log((math.e**3 - 1) / (math.e - 1))
    shown = page_output(FLOATS, there, "safe:")
    assert shown == [printed(1000 + ending, 4), printed(-1002 + ending, 4)]
    assert page_output(FLOATS, there, 3) == [shown[0]] * 2
    assert page_output(FLOATS, there, 4) == [shown[1]] * 2


def test_cancellation():
    for line, x in (("1e-01", 0.1), ("1e-05", 1e-5), ("1e-09", 1e-9)):
        series = 1 / 2 - x**2 / 24 + x**4 / 720
        plain, stable = page_output(FLOATS, "Digits that cancel", line)
        assert stable == printed(series, 4)
        # half of the gap below 1 decides whether the cosine is rounded to 1
        lost = x * x / 2 < 2**-54
        assert plain == (0 if lost else printed(series, 4))


def test_toy_generator():
    # k steps at once: 5^k s + 3 (1 + 5 + ... + 5^(k - 1)), by the geometric sum
    states = [(5**k * 7 + 3 * (5**k - 1) // 4) % 16 for k in range(1, 18)]
    assert page_output(FLOATS, "Chance that repeats", 0) == states
    assert sorted(states[:16]) == list(range(16))


def test_answers_of_floats():
    gap, lse = page_answers(FLOATS)
    after = next(
        Fraction(1000) + Fraction(1, 2**k)
        for k in range(30, 0, -1)
        if stored(Fraction(1000) + Fraction(1, 2**k), 24) != 1000
        and stored(Fraction(1000) + Fraction(1, 2**k), 24)
        == Fraction(1000) + Fraction(1, 2**k)
    )
    assert Fraction(int(gap[0]), int(gap[1])) == after - 1000
    assert lse == [printed(-1000 + math.log(2), 2)]
