"""Chapter 9, second half: convolution, pooling and normalization another way."""

from fractions import Fraction
from math import floor, log, pi, sqrt

import numpy as np
import pytest
from scipy import ndimage, special, stats
from sklearn.datasets import load_digits
from sklearn.metrics import log_loss
from sklearn.preprocessing import StandardScaler, scale

from recomputed.closeness import printed
from recomputed.page_code import page_code
from recomputed.page_output import find_page, page_answers, page_output

CONVOLUTION = "data-flow/convolution"
LAYERS = "data-flow/convolutional-layers"
POOLING = "data-flow/pooling-to-prediction"
NORMALIZATION = "data-flow/normalization-and-residuals"


def starts(n, k, p=0, s=1, d=1):
    """The places of a padded signal at which a kernel with gaps fits, one by one."""
    return [i for i in range(0, n + 2 * p, s) if i + d * (k - 1) < n + 2 * p]


def seen(layers):
    """The length of input that one value reaches, walked down from the output."""
    low = high = 0
    for k, s in reversed(layers):
        low, high = s * low, s * high + k - 1
    return high - low + 1


def layer_by_spectrum(X, K, b):
    """A layer's output by products of Fourier transforms: no windows at all."""
    n, height, width, _ = X.shape
    k, _, _, c_out = K.shape
    size, there = (height, width), (0, 1)
    Z = np.empty((n, height - k + 1, width - k + 1, c_out))
    for m, o in np.ndindex(n, c_out):
        image = np.fft.rfft2(X[m], size, axes=there)
        kernels = np.fft.rfft2(K[..., o], size, axes=there)
        total = (image * kernels.conj()).sum(axis=2)
        around = np.fft.irfft2(total, size)
        Z[m, ..., o] = around[: height - k + 1, : width - k + 1] + b[o]
    return Z


# Convolution


def test_three_numbers_over_five():
    # (1 + 3t + 2t^2 + t^4)(-1 + t^2), the kernel flipped, as products of polynomials
    whole = np.polymul([1, 0, 2, 3, 1], [1, 0, -1])[::-1]
    there = "Three numbers slide over five"
    assert page_output(CONVOLUTION, there, 0) == list(whole[2:5])
    assert page_output(CONVOLUTION, there, 3)[3:] == list(whole[2:5])
    padded = [0, 1, 3, 2, 0, 1, 0]
    strided = [padded[i] - padded[i + 2] for i in starts(5, 3, p=1, s=2)]
    assert page_output(CONVOLUTION, "Steps and gaps", 0) == strided
    flat = page_answers(CONVOLUTION)[0]
    other = np.polymul([4, 1, 0, 2], [1, 2])[::-1][1:4]  # the kernel (2, 1)
    assert flat[:3] == list(other)
    assert flat[3:] == list(np.polymul([4, 1, 0, 2], [2, 1])[::-1][1:4])


def test_output_sizes():
    sizes = [(28, 5), (28, 5, 2, 2), (28, 5, 0, 1, 3)]
    truth = [len(starts(*size)) for size in sizes]
    assert page_answers(CONVOLUTION)[1] == truth
    for n in range(1, 9):
        for k, p, s, d in np.ndindex(4, 3, 3, 3):
            last = n + 2 * p - (d + 1) * k - 1
            if last >= 0:
                rule = floor(Fraction(int(last), int(s) + 1)) + 1
                assert len(starts(n, k + 1, p, s + 1, d + 1)) == rule


def test_numbers_of_the_images():
    there = "Blur, sharpen, find edges"
    # a kernel times even grey is the grey times its sum: 1, 2 - 1 and 0
    for name, side, grey in (("blur", 5, 100), ("sharpen", 5, 100), ("edges", 3, 0)):
        sides = [100 - side + 1, 150 - side + 1]
        assert page_output(CONVOLUTION, there, name) == [*sides, 100, grey]
    # the corner on row 1, column 1: the lower right of the foot minus three of the stem
    assert page_output(CONVOLUTION, "Over an image", 2)[-1] == 1 - 3
    shown = page_output(CONVOLUTION, "One matrix", "of")
    assert shown == [98 * 100, 100, 3, sum(3 for _ in starts(100, 3))]


def test_correlate_against_scipy():
    plain = page_code(CONVOLUTION, "correlate")["correlate"]
    rng = np.random.default_rng(6)
    for n, k in ((1, 1), (4, 4), (9, 2), (30, 7)):
        x, kernel = rng.normal(size=n), rng.normal(size=k)
        full = ndimage.correlate1d(np.pad(x, k), kernel, mode="constant")
        truth = [full[k + i + k // 2] for i in range(n - k + 1)]
        assert np.allclose(plain(x, kernel), truth)
        # correlating multiplies by the conjugate of the kernel's transform
        around = np.fft.ifft(np.fft.fft(x) * np.fft.fft(kernel, n).conj()).real
        assert np.allclose(plain(x, kernel), around[: n - k + 1])


# Convolutional layers


def test_layer_at_one_place():
    zero = np.array([[0, 2, 1], [1, 1, 0], [1, 0, 0]])  # rows 0 to 2, columns 1 to 3
    one = np.array([[1, 0, 1], [0, 0, 2], [0, 1, 1]])
    level, flat = np.array([-1, 0, 1]), np.ones(3)
    truth = [
        flat @ zero @ level + one[0, 0] + one[2, 2] + 0.5,
        level @ zero @ flat + one[1] @ level - 1,
        zero[1, 1] - one[1, 1],
    ]
    assert truth == [1.5, -1, 1]
    assert page_output(LAYERS, "The layer", 0) == truth


@pytest.mark.parametrize("name", ["conv_layer", "conv_fast"])
def test_layer_against_fourier(name):
    layer = page_code(LAYERS, name)[name]
    rng = np.random.default_rng(5)
    for n, height, width, c_in, c_out, k in (
        (1, 3, 3, 1, 1, 3),
        (2, 4, 7, 3, 2, 1),
        (3, 6, 5, 2, 4, 2),
        (2, 8, 6, 4, 3, 5),
    ):
        X = rng.normal(size=(n, height, width, c_in))
        K, b = rng.normal(size=(k, k, c_in, c_out)), rng.normal(size=c_out)
        assert np.allclose(layer(X, K, b), layer_by_spectrum(X, K, b))


def test_parameters_and_work():
    # counted on arrays, not by the rule
    assert np.zeros((3, 3, 2, 3)).size + np.zeros(3).size == 57
    filters = np.zeros((3, 3, 3, 16)).size + 16
    assert filters == 448
    outputs = [cell.output.text for cell in find_page(LAYERS).cells if cell.output]
    for side in (8, 32, 128):
        dense = (side * side * 3 + 1) * side * side * 16
        work = sum(16 * 27 for _ in range(side * side))
        line = f"side {side:3}: {filters} against {dense:,}; work {work:,}"
        assert any(line in text.splitlines() for text in outputs)
    fives = np.zeros((5, 5, 3, 20)).size + 20
    values = len(starts(32, 5, 2, 2)) ** 2 * 20
    assert page_answers(LAYERS)[1] == [fives, values]


def test_window_of_the_exercise():
    zero = np.array([[0, 1, 1], [2, 1, 0], [1, 0, 1]])  # rows 1 to 3, columns 0 to 2
    one = np.array([[1, 0, 0], [0, 0, 1], [2, 1, 0]])
    level, flat = np.array([-1, 0, 1]), np.ones(3)
    first = flat @ zero @ level + one[0, 0] + one[2, 2] + 0.5
    second = level @ zero @ flat + one[1] @ level - 1
    assert page_answers(LAYERS)[0] == [first, second, zero[1, 1] - one[1, 1]]


def test_table_of_shifts():
    correlate = page_code(LAYERS, "correlate")["correlate"]
    outputs = [cell.output.text for cell in find_page(LAYERS).cells if cell.output]
    rng = np.random.default_rng(8)
    # Which columns agree follows from which inputs a window holds, by their names.
    for p, s, shift in ((0, 1, 1), (1, 1, 1), (0, 2, 1), (0, 2, 2)):
        before = [None] * p + list(range(8)) + [None] * p
        after = [None] * (p + shift) + list(range(8 - shift)) + [None] * p
        places = range(0, 8 + 2 * p - 2, s)
        old, new = ([w[i : i + 3] for i in places] for w in (before, after))
        agree = [a == b for a, b in zip(new[1:], old[:-1], strict=True)]
        line = f"p={p} stride={s} shift={shift} agreeing columns: {np.array(agree)}"
        assert any(line in text for text in outputs)
        X, K = rng.normal(size=(8, 8)), rng.normal(size=(3, 3))
        moved = ndimage.shift(X, (0, shift), order=0)
        old, new = correlate(X, K, p, s), correlate(moved, K, p, s)
        same = np.isclose(new[:, 1:], old[:, :-1]).all(axis=0)
        assert list(same) == agree


def test_receptive_fields():
    field = page_code(LAYERS, "receptive_field")["receptive_field"]
    assert page_answers(LAYERS)[2] == [seen([(3, 2), (3, 2), (3, 1)])]
    assert page_output(LAYERS, "How far a number sees", "100 of 100;") == [
        seen([(3, 1), (3, 1)])
    ]
    assert seen([(3, 2), (3, 1)]) == 7
    rng = np.random.default_rng(4)
    for depth in (1, 2, 5, 9):
        kernels, strides = rng.integers(1, 8, size=(2, depth))
        layers = list(zip(kernels, strides, strict=True))
        assert field(kernels, strides) == seen(layers)


# From pooling to prediction


def test_pooled_by_hand():
    A = np.array([[1, 3, 0, 2], [2, 4, 1, 0], [5, 0, 2, 2], [1, 1, 0, 6]])
    corners = [A[i : i + 2, j : j + 2].ravel() for i in (0, 2) for j in (0, 2)]
    largest = [sorted(c)[-1] for c in corners]
    means = [Fraction(int(sum(c)), 4) for c in corners]
    there = "Sixteen numbers become four"
    # printed side by side: the last row of the maxima, the first one of the means
    assert page_output(POOLING, there, 0) == largest[:2]
    assert page_output(POOLING, there, 1) == [*largest[2:], *means[:2]]
    assert page_output(POOLING, there, 2) == means[2:]
    maps = ((2, 0, 0, 6), (-1, -3, -2, -2), (1, 1, 1, 1), (0, 8, 4, 0))
    truth = [*map(max, maps), *(Fraction(sum(m), 4) for m in maps)]
    assert page_answers(POOLING)[0] == truth


@pytest.mark.parametrize("q", [1, 2, 3, 5])
def test_pool_against_ndimage(q):
    pool = page_code(POOLING, "pool")["pool"]
    A = np.random.default_rng(q).normal(size=(2, 3 * q, 2 * q, 4))
    labels = np.arange(6).reshape(3, 2).repeat(q, axis=0).repeat(q, axis=1)
    for m, c in np.ndindex(2, 4):
        for ours, theirs in ((np.max, ndimage.maximum), (np.mean, ndimage.mean)):
            truth = theirs(A[m, :, :, c], labels, range(6))
            assert np.allclose(pool(A, q, ours)[m, :, :, c].ravel(), truth)


def test_how_much_pooling_hides():
    def largest(M):
        corners = [M[:, a::q, b::q] for a in range(q) for b in range(q)]
        return np.stack(corners).max(axis=0)

    digits = np.pad(load_digits().images, ((0, 0), (2, 2), (4, 4)))
    for shift in (1, 2, 3):
        shown = page_output(POOLING, "What it hides", f"shift {shift}")
        moved = np.pad(digits, ((0, 0), (0, 0), (shift, 0)))[:, :, :16]
        truth = []
        for q in (1, 2, 4):
            pairs = zip(largest(moved), largest(digits), strict=True)
            change = [sqrt(((a - b) ** 2).sum() / (b**2).sum()) for a, b in pairs]
            truth += [q, printed(sum(change) / len(change), 2)]
        assert shown == truth


def test_network_on_random_input():
    forward = page_code(POOLING, "forward")["forward"]
    rng = np.random.default_rng(7)
    n = 6
    X = rng.normal(size=(n, 8, 8, 1))
    K, b1 = rng.normal(size=(3, 3, 1, 4)), rng.normal(size=4)
    W, b2 = rng.normal(size=(36, 10)), rng.normal(size=10)
    A = np.maximum(layer_by_spectrum(X, K, b1), 0)
    P = np.max([A[:, a::2, b::2] for a in (0, 1) for b in (0, 1)], axis=0)
    Z = np.einsum("mijo,ijok->mk", P, W.reshape(3, 3, 4, 10)) + b2
    assert np.allclose(forward(X, K, b1, W, b2), special.softmax(Z, axis=1))


def test_parameters_and_loss_of_the_network():
    page = page_code(POOLING, "forward")
    count = sum(page[name].size for name in ("K", "b1", "W", "b2"))
    truth = 4 * (9 + 1) + 10 * (3 * 3 * 4 + 1)
    assert count == truth == 410
    assert page_output(POOLING, "The network", 1) == [truth]
    loss = log_loss(page["y"], page["P"])
    assert page_output(POOLING, "The network", "loss") == [printed(loss, 1)]
    assert loss == pytest.approx(log(10), abs=0.2)
    # eight filters of 5 by 5 on 28 by 28
    flat = (len(starts(28, 5)) // 2) ** 2 * 8
    assert page_answers(POOLING)[1] == [flat, 8 * (25 + 1) + 10 * (flat + 1)]


# Normalization and residuals


def test_twelve_numbers():
    X = np.array([[1, 20, 0], [3, 40, 0], [5, 60, 8], [7, 80, 8]], dtype=float)
    there = "Batch and layer normalization"
    rows = [page_output(NORMALIZATION, there, i) for i in range(8)]
    columns = scale(X)  # scikit-learn, along columns
    layer = scale(X, axis=1)
    for i in range(4):
        assert rows[i] == [printed(v, 3) for v in columns[i]]
        assert rows[4 + i] == [printed(v, 3) for v in layer[i]]
    # the first row in exact fractions: squares over the variance 254/3
    squares = [Fraction(d * d * 3, 254) for d in (-6, 13, -7)]
    signs = (-1, 1, -1)
    by_hand = [s * sqrt(v) for s, v in zip(signs, squares, strict=True)]
    assert rows[4] == [printed(v, 3) for v in by_hand]
    assert page_answers(NORMALIZATION)[0] == [1 + 3 * s for s in (-1, -1, 1, 1)]


@pytest.mark.parametrize("shape", [(2, 3), (7, 1), (40, 6)])
def test_normalize_against_libraries(shape):
    normalize = page_code(NORMALIZATION, "normalize")["normalize"]
    rng = np.random.default_rng(3)
    X = rng.normal(5, 3, size=shape)
    gamma, beta = rng.normal(size=(2, shape[1]))
    fitted = StandardScaler().fit(X)
    # with epsilon the standardized numbers shrink by the root of v / (v + eps)
    for eps in (1e-5, 0.5):
        shrink = np.sqrt(fitted.var_ / (fitted.var_ + eps))
        batch = gamma * fitted.transform(X) * shrink + beta
        assert np.allclose(normalize(X, gamma, beta, 0, eps), batch)
        if shape[1] > 1:
            v = stats.moment(X, 2, axis=1)[:, None]
            layer = gamma * stats.zscore(X, axis=1) * np.sqrt(v / (v + eps)) + beta
            assert np.allclose(normalize(X, gamma, beta, 1, eps), layer)


def test_dropout():
    a, q, N = np.array([6, -2]), Fraction(3, 4), 100_000
    kept, gone = a / q, 0
    means = [q * y + (1 - q) * gone for y in kept]
    assert means == list(a)
    # variance and fourth moment by enumeration of the two outcomes
    centred = [[(q, y - m), (1 - q), m] for y, m in zip(kept, means, strict=True)]
    shown = page_output(NORMALIZATION, "Dropout", "variances:")
    for i, ((_, up), _, down) in enumerate(centred):
        variance = q * up**2 + (1 - q) * down**2
        fourth = q * up**4 + (1 - q) * down**4
        se = sqrt((fourth - variance**2) / N)
        assert shown[i] == pytest.approx(float(variance), abs=3 * se + 0.05)
        assert shown[2 + i] == printed(variance, 8)
        if i == 0:
            assert se == printed("0.04", 2)
    q, a = Fraction(4, 5), 10
    spread = q * (a / q - a) ** 2 + (1 - q) * a**2
    assert page_answers(NORMALIZATION)[1] == [a / q, a, spread]


def test_dropout_on_random_input():
    dropout = page_code(NORMALIZATION, "dropout")["dropout"]
    rng = np.random.default_rng(2)
    for q in (0.2, 0.5, 0.9, 1.0):
        A = rng.uniform(1, 2, size=(100, 200))
        ratio = dropout(A, q, rng) / A
        assert set(ratio.round(9).flat) <= {0.0, round(1 / q, 9)}
        kept = np.count_nonzero(ratio)
        assert stats.binomtest(kept, A.size, q).pvalue > 1e-4


def test_forty_layers():
    # Means over the weights: a pre-activation of an input with mean square s is
    # symmetric with mean square s; its ReLU has the mean square s / 2 and, for
    # normal weights, the mean sqrt(s / (2 pi)).
    there = "Letting the input pass"
    bump = 1 / sqrt(2 * pi)
    mean, square, third = 0.0, 1.0, {}
    skip_mean, skip_square, skips = 0.0, 1.0, {}
    for layer in range(1, 41):
        # the third stack: exact, since its blocks see inputs of mean square 1
        square += 0.5 + 2 * mean * bump
        mean += bump
        third[layer] = sqrt(square)
        # the second: each layer by its means
        push = bump * sqrt(skip_square)
        skip_square += skip_square / 2 + 2 * skip_mean * push
        skip_mean += push
        skips[layer] = sqrt(skip_square)
    shown = {
        name: page_output(NORMALIZATION, there, name)
        for name in ("plain", "skips  ", "skips and norm")
    }
    for (ten, small, forty, large), (name, truth, widths) in zip(
        shown.values(),
        (
            ("plain", {10: 2**-5, 40: 2**-20}, (1.5, 2.5)),
            ("skips", skips, (1.3, 2.0)),
            ("norm", third, (1.1, 1.1)),
        ),
        strict=True,
    ):
        assert (ten, forty) == (10, 40)
        for got, layer, width in ((small, 10, widths[0]), (large, 40, widths[1])):
            assert 1 / width < got / truth[layer] < width, (name, layer)
    # one weight matrix drawn many times: the halving and the bump hold on average
    rng = np.random.default_rng(1)
    x = rng.normal(size=100)
    Z = np.maximum(x @ rng.normal(0, 0.1, size=(400, 100, 100)), 0)
    s = (x**2).mean()
    se = Z.std() / sqrt(Z.size)
    assert Z.mean() == pytest.approx(bump * sqrt(s), abs=3 * se)
    se = (Z**2).std() / sqrt(Z.size)
    assert (Z**2).mean() == pytest.approx(s / 2, abs=3 * se)


def test_signals_forty_times():
    assert printed(0.7**40, 7) == 6e-7
    assert round(1.3**40, -3) == 36_000


def test_in_company():
    # the spread of (3 - mean) / std for large batches, by the delta method:
    # variance (1 + z^2 / 2) / n with z = 1
    for n in (64, 256):
        shown = page_output(NORMALIZATION, "In company and alone", f"n={n:3}:")
        spread = sqrt(1.5 / n)
        # 200 draws: the standard error of a standard deviation, and its last digit
        assert shown == [pytest.approx(spread, abs=3 * spread / sqrt(400) + 0.01)]
