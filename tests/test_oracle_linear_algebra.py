"""The course's linear algebra against SciPy's and scikit-learn's."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import linalg, ndimage, spatial
from scipy.spatial.transform import Rotation
from sklearn import decomposition, linear_model, metrics, preprocessing

from recomputed.own_functions import (
    covered,
    exercise_function,
    numbers,
    oracle,
    page_function,
    page_names,
    sizes,
    table,
    whole,
)

DATA = st.data()


def near(value, rel=1e-8, abs_=1e-10):
    return pytest.approx(value, rel=rel, abs=abs_)


def invertible(data, n):
    A = table(data, n, n)
    assume(np.linalg.cond(A) < 1e4)
    return A


def independent(data, m, n):
    """A table with independent columns."""
    A = table(data, m, n)
    assume(np.linalg.cond(A) < 1e4)
    return A


def symmetric(data, n):
    A = table(data, n, n)
    return (A + A.T) / 2


def positive(data, n):
    B = table(data, n, n)
    return B @ B.T + np.eye(n) / 2


def gaps(values):
    """The smallest distance of neighbours among some numbers."""
    return np.diff(np.sort(values)).min(initial=np.inf)


def same_space(A, B):
    assert A.shape == B.shape
    if A.size:
        assert linalg.subspace_angles(A, B).max() < 1e-6


# --- products and maps ------------------------------------------------------


@oracle
@given(DATA, sizes(), sizes(), sizes())
def test_products(data, m, k, n):
    A, B = table(data, m, k), table(data, k, n)
    truth = linalg.blas.dgemm(1, A, B)
    page = "linear-algebra/matrix-multiplication"
    assert page_function(page, "multiply")(A, B) == near(truth)
    C, count = page_function(page, "multiply_and_count")(A, B)
    assert near(truth) == C
    assert count == m * k * n
    ours = exercise_function("linear-algebra/matrix_of")(lambda x: A @ x, k)
    assert ours == near(A)


@oracle
@given(numbers(), numbers())
def test_turns_and_mirrors(theta, phi):
    page = "linear-algebra/linear-transformations"
    truth = Rotation.from_euler("z", theta).as_matrix()[:2, :2]
    assert page_function(page, "rotation")(theta) == near(truth)
    normal = np.array([[-np.sin(phi)], [np.cos(phi)]])
    truth = linalg.qr(normal)[0] @ np.diag([-1, 1]) @ linalg.qr(normal)[0].T
    assert page_function(page, "mirror")(phi) == near(truth)


@oracle
@given(DATA, sizes(1, 5), sizes(1, 4))
def test_cosines(data, n, d):
    X = table(data, n, d)
    assume((abs(X).sum(axis=1) > 0).all())
    truth = metrics.pairwise.cosine_similarity(X)
    ours = page_function("linear-algebra/vector-operations", "cosine_table")
    assert ours(X) == near(truth)
    x, y = X[0], X[-1]
    u, v = x / linalg.norm(x), y / linalg.norm(y)
    kahan = 2 * np.arctan2(linalg.norm(u - v), linalg.norm(u + v))
    ours = exercise_function("linear-algebra/angle_between")(x, y)
    assert ours == near(kahan, abs_=1e-7)
    near_pairs = np.where(np.eye(n, dtype=bool), -np.inf, truth)
    for i, others in enumerate(near_pairs):
        if n > 1 and gaps(np.delete(others, i)) > 1e-9:
            ours = exercise_function("linear-algebra/most_similar")(X, i)
            assert ours == others.argmax()


@oracle
@given(DATA, sizes(), sizes(1, 4), sizes(1, 3))
def test_images(data, h, w, k):
    image = table(data, h, w)
    truth = image.repeat(k, axis=0).repeat(k, axis=1)
    assert exercise_function("linear-algebra/enlarge")(image, k).tolist() == (
        truth.tolist()
    )
    big = table(data, 2 * h, 2 * w)
    truth = ndimage.uniform_filter(big, 2, origin=-1)[::2, ::2]
    halve = page_function("more-linear-algebra/low-rank-approximation", "halve")
    assert halve(big) == near(truth)


@oracle
@given(DATA, sizes(), sizes(1, 4), numbers())
def test_parts_and_distances(data, n, d, c):
    X, w = table(data, n, d), table(data, d)
    assume(w.any())
    along, rest = exercise_function("linear-algebra/split_along")(X[0], w)
    on_line = linalg.lstsq(w[:, None], X[0])[0]
    assert along == near(w * on_line)
    assert along + rest == near(X[0])
    model = linear_model.Perceptron()
    model.coef_, model.intercept_ = w[None], np.array([-c])
    model.classes_ = np.array([0, 1])
    truth = model.decision_function(X) / linalg.norm(w)
    assert exercise_function("linear-algebra/signed_distance")(X, w, c) == near(truth)


@oracle
@given(DATA, sizes())
def test_norms(data, d):
    x = table(data, d)
    for p in (1, 1.5, 2, 3, 10, np.inf):
        ours = exercise_function("more-linear-algebra/p_norm")(x, p)
        assert ours == near(linalg.norm(x, p))


# --- systems ----------------------------------------------------------------


@oracle
@given(DATA, sizes(1, 5))
def test_solving(data, n):
    A, b = invertible(data, n), table(data, n)
    truth = linalg.solve(A, b)
    back = page_function("linear-algebra/linear-systems", "back_substitute")
    swapping = page_function("linear-algebra/linear-systems", "eliminate_swapping")
    assert back(swapping(A, b, True)) == near(truth, abs_=1e-8)
    solve = page_function("more-linear-algebra/conditioning", "solve")
    assert solve(A, b) == near(truth, abs_=1e-8)
    P, L, U = linalg.lu(A)
    ours = exercise_function("linear-algebra/solve_factored")(P, L, U, b)
    assert ours == near(truth, abs_=1e-8)
    leading = [np.linalg.cond(A[:k, :k]) for k in range(1, n + 1)]
    assume(max(leading) < 1e4)  # without swaps every pivot has to be there
    eliminate = page_function("linear-algebra/linear-systems", "eliminate")
    assert back(eliminate(A, b)) == near(truth, abs_=1e-6)


@pytest.mark.parametrize("n", [1, 2, 5, 8])
def test_exact_solving(n):
    page = page_names("more-linear-algebra/conditioning", "solve")
    H = page["hilbert"](n)
    assert H.astype(float) == near(linalg.hilbert(n))
    columns = [
        page["solve"](H, [Fraction(int(i == k)) for i in range(n)]) for k in range(n)
    ]
    assert np.array(columns).T.astype(float) == near(linalg.invhilbert(n))


@oracle
@given(DATA, sizes(1, 4), sizes(1, 4))
def test_layers_and_bases(data, n, d):
    B, C, c = invertible(data, d), invertible(data, d), table(data, d)
    ours = exercise_function("linear-algebra/change_basis")(B, C, c)
    assert ours == near(linalg.inv(C) @ (B @ c), abs_=1e-7)
    Z, b = table(data, n, d), table(data, d)
    ours = exercise_function("linear-algebra/undo_layer")(Z, B, b)
    assert ours == near((Z - b) @ linalg.inv(B), abs_=1e-7)
    bound, real = exercise_function("more-linear-algebra/error_growth")(
        B, c + 9, np.append(b[1:], 1)
    )
    s = linalg.svdvals(B)
    size = linalg.norm
    db = np.append(b[1:], 1)
    assert bound == near(s[0] / s[-1] * size(db) / size(c + 9))
    moved = linalg.solve(B, c + 9 + db) - linalg.solve(B, c + 9)
    assert real == near(size(moved) / size(linalg.solve(B, c + 9)), abs_=1e-7)


@oracle
@given(DATA, sizes(1, 6), sizes(1, 4))
def test_least_squares(data, m, n):
    assume(m >= n)
    A, b = independent(data, m, n), table(data, m)
    x = linalg.lstsq(A, b)[0]
    ours, word = exercise_function("linear-algebra/solve_and_say")(A, b)
    assert ours == near(x, abs_=1e-8)
    miss = linalg.norm(b - A @ x)
    assert word == ("solved" if miss <= 1e-9 * linalg.norm(b) else "best")
    ours = exercise_function("linear-algebra/project_onto")(A, b)
    assert ours == near(A @ x, abs_=1e-8)


@oracle
@given(DATA, sizes(2, 7), sizes(1, 3), sizes(1, 3))
def test_last_layer(data, n, d, k):
    A, Y = table(data, n, d), table(data, n, k)
    assume(n > d and np.linalg.cond(np.hstack([A, np.ones((n, 1))])) < 1e3)
    model = linear_model.LinearRegression().fit(A, Y)
    W, b = exercise_function("linear-algebra/fit_last_layer")(A, Y)
    assert near(model.coef_.T.reshape(d, k), abs_=1e-8) == W
    assert b == near(model.intercept_, abs_=1e-8)


@oracle
@given(DATA, sizes(1, 4), sizes(1, 5))
def test_rank_and_span(data, m, n):
    A = whole(data, m, n, low=-2, high=2)
    pivots = page_function("linear-algebra/span-basis-rank", "pivot_columns")
    ranks = [0] + [np.linalg.matrix_rank(A[:, : k + 1]) for k in range(n)]
    assert pivots(A, 1e-9) == [k for k in range(n) if ranks[k + 1] > ranks[k]]
    b = whole(data, m, low=-2, high=2)
    nearest = A @ linalg.lstsq(A, b)[0]
    ours = exercise_function("linear-algebra/in_span")(A, b)
    assert ours is bool(np.allclose(nearest, b, atol=1e-8))
    free = exercise_function("more-linear-algebra/unseen_directions")(A)
    same_space(free, linalg.null_space(A, rcond=1e-10))
    assert free.T @ free == near(np.eye(free.shape[1]))


@oracle
@given(DATA, sizes(1, 4), sizes(0, 3))
def test_null_space_from_a_form(data, r, free):
    M = np.hstack([np.eye(r), table(data, r, free)])
    ours = exercise_function("linear-algebra/null_from_form")(M)
    same_space(ours, linalg.null_space(M))
    assert free == 0 or np.linalg.matrix_rank(ours) == free


# --- factors ----------------------------------------------------------------


@oracle
@given(DATA, sizes(1, 6), sizes(1, 4))
def test_gram_schmidt(data, m, n):
    assume(m >= n)
    A = independent(data, m, n)
    Q, R = linalg.qr(A, mode="economic")
    signs = np.sign(np.diag(R))
    Q, R = Q * signs, R * signs[:, None]
    gram_schmidt = page_function("linear-algebra/orthogonality", "gram_schmidt")
    for modified in (False, True):
        ours = gram_schmidt(A, modified)
        assert ours[0] == near(Q, abs_=1e-6)
        assert ours[1] == near(R, abs_=1e-6)
    assert exercise_function("linear-algebra/orthonormalize")(A) == near(Q, abs_=1e-7)
    judge = exercise_function("more-linear-algebra/is_orthogonal")
    assert judge(Q) is (m == n)
    assert judge(1.001 * Q) is False
    U = A / linalg.norm(A, axis=0)  # columns of length 1
    assert judge(U) is (m == n and np.allclose(U.T @ U, np.eye(n), atol=1e-8))


@oracle
@given(DATA, sizes(1, 5))
def test_cholesky(data, n):
    A, Z, mu = positive(data, n), table(data, 3, n), table(data, n)
    L = linalg.cholesky(A, lower=True)
    cholesky = page_function("more-linear-algebra/special-matrices", "cholesky")
    assert cholesky(A) == near(L)
    draws = exercise_function("more-linear-algebra/draw_by_cholesky")(mu, A, Z)
    assert draws == near(mu + (L @ Z.T).T)
    S = symmetric(data, n)
    lowest = linalg.eigvalsh(S)[0]
    assume(abs(lowest) > 1e-6)
    if lowest > 0:
        assert cholesky(S) == near(linalg.cholesky(S, lower=True), abs_=1e-7)
    else:
        with pytest.raises(ValueError, match="pivot"):
            cholesky(S)


@oracle
@given(DATA, sizes(1, 5), sizes(0, 9))
def test_square_matrices(data, n, k):
    page = "more-linear-algebra/square-matrices"
    A = table(data, n, n)
    assert page_function(page, "det")(A) == near(linalg.det(A), abs_=1e-8)
    W = whole(data, n, n, low=-9, high=9)
    exact = exercise_function("more-linear-algebra/exact_determinant")(W.tolist())
    assert exact == round(linalg.det(W))
    powered, _ = page_function(page, "power")(W, k)
    assert powered.tolist() == np.linalg.matrix_power(W, k).tolist()
    B = invertible(data, n)
    assert page_function(page, "invert")(B) == near(linalg.inv(B), abs_=1e-7)
    for scale, count in ((1, 3), (8, 400), (1 / 8, 400)):  # no overflow, no underflow
        ours = exercise_function("more-linear-algebra/log_volume")([scale * B] * count)
        one = np.log(abs(linalg.det(B))) + n * np.log(scale)
        assert ours == near(count * one)


@oracle
@given(DATA, sizes(1, 6), sizes(1, 4))
def test_singular_values(data, m, n):
    A = table(data, m, n)
    pinv = page_function("more-linear-algebra/singular-value-decomposition", "pinv")
    s = linalg.svdvals(A)
    assume(((s < 1e-13) | (s > 1e-4)).all())  # no rank in doubt
    truth = linalg.pinv(A, rtol=1e-10)
    assert pinv(A) == near(truth, abs_=1e-7)
    for scale in (1, 1e-12, 1e12):
        ours = exercise_function("more-linear-algebra/pseudoinverse")(scale * A)
        assert scale * ours == near(truth, abs_=1e-7)
    low, high = exercise_function("more-linear-algebra/stretch_range")(A)
    lengths = np.sqrt(linalg.eigvalsh(A @ A.T).clip(0))
    assert (low, high) == (near(lengths[0], abs_=1e-6), near(lengths[-1], abs_=1e-6))
    assume(m >= n and s[-1] > 1e-4)  # the page's svd is for independent columns
    svd = page_function("more-linear-algebra/singular-value-decomposition", "svd")
    U, ours, Vt = svd(A)
    assert ours == near(s, abs_=1e-7)
    assert U * ours @ Vt == near(A, abs_=1e-7)
    assert near(np.eye(n), abs_=1e-6) == U.T @ U
    assert Vt @ Vt.T == near(np.eye(n), abs_=1e-7)


@oracle
@given(DATA)
def test_two_by_two(data):
    A = table(data, 2, 2)
    lam = np.sort_complex(linalg.eigvals(A))
    page = page_function("more-linear-algebra/eigenvectors", "eigenvalues_2x2")
    assert np.sort_complex(page(A)) == near(lam, abs_=1e-7)
    s = exercise_function("more-linear-algebra/stretches_from_sums")(A)
    assert s == near(tuple(linalg.svdvals(A)), abs_=1e-7)
    assume(abs(lam.imag).max() > 1e-3)
    stretch, angle = exercise_function("more-linear-algebra/turn_and_stretch")(A)
    assert stretch == near(np.sqrt(linalg.det(A)))
    assert np.cos(np.deg2rad(angle)) == near(np.trace(A) / 2 / stretch)
    assert 0 < angle < 180


@oracle
@given(DATA, sizes(1, 5), sizes(1, 5), sizes(1, 5))
def test_low_rank(data, m, n, k):
    A, B = table(data, m, n), table(data, m, n)
    k = min(k, m, n)
    s = linalg.svdvals(B)
    left = np.sqrt((s[k:] ** 2).sum())  # no matrix of this rank is nearer
    ours = exercise_function("more-linear-algebra/truncate")(B, k)
    assert np.linalg.matrix_rank(ours, tol=1e-9) <= k
    assert linalg.norm(B - ours) == near(left, abs_=1e-8)
    U, V = exercise_function("more-linear-algebra/best_adapter")(A, A + B, k)
    assert (U.shape, V.shape) == ((m, k), (k, n))
    assert linalg.norm(B - U @ V) == near(left, abs_=1e-8)


# --- eigenvalues ------------------------------------------------------------


@oracle
@given(DATA, sizes(1, 4))
def test_symmetric_matrices(data, n):
    A, S = positive(data, n), symmetric(data, n)
    root = exercise_function("more-linear-algebra/symmetric_root")
    assert root(A) == near(linalg.sqrtm(A), abs_=1e-7)
    flat = S @ S.T
    assert root(flat) == near(linalg.polar(S)[1], abs_=1e-6)
    # The nearest positive semidefinite matrix, as Higham has it.
    truth = (S + linalg.polar(S)[1]) / 2
    ours = exercise_function("more-linear-algebra/clip_eigenvalues")(S)
    assert ours == near(truth, abs_=1e-7)


@oracle
@given(DATA, sizes(1, 4))
def test_largest_eigenvalue(data, n):
    A, x = symmetric(data, n), table(data, n)
    lam, V = linalg.eigh(A)
    order = abs(lam).argsort()[::-1]
    lam, V = lam[order], V[:, order]
    assume(abs(lam[0]) > 1.2 * np.append(abs(lam[1:]), 0.1).max())
    assume(abs(V[:, 0] @ x) > 0.1)
    found, v = exercise_function("more-linear-algebra/largest_eigenpair")(
        lambda x: A @ x, x
    )
    assert found == near(lam[0], abs_=1e-6)
    assert abs(v @ V[:, 0]) == near(1)
    power = page_function("more-linear-algebra/diagonalization", "power_iteration")
    assert power(A, x, 300)[0] == near(lam[0], abs_=1e-6)


@oracle
@given(DATA, sizes(1, 4), st.lists(st.integers(0, 12), min_size=1, max_size=4))
def test_many_steps(data, n, ks):
    A, x = table(data, n, n, low=-1, high=1), table(data, n)
    V = linalg.eig(A)[1]
    assume(np.linalg.cond(V) < 1e4)
    ours = exercise_function("more-linear-algebra/state_after")(A, x, np.array(ks))
    truth = [np.linalg.matrix_power(A, k) @ x for k in ks]
    assert ours == near(np.array(truth), abs_=1e-7)
    T = table(data, n, n, low=1, high=4)
    T = T / T.sum(axis=0)
    ours = exercise_function("more-linear-algebra/long_run")(T)
    truth = np.linalg.matrix_power(T, 2**20)[:, 0]
    assert ours == near(truth / truth.sum())


# --- tables of data ---------------------------------------------------------


@oracle
@given(DATA, sizes(2, 7), sizes(1, 4), sizes(1, 3))
def test_covariances(data, n, d, k):
    X, Y = table(data, n, d), table(data, n, k)
    truth = np.cov(X, Y, rowvar=False)[:d, d:]
    ours = exercise_function("more-linear-algebra/covariance_product")(X, Y)
    assert ours == near(truth)
    centred = X - X.mean(axis=0)
    assume(n > d and np.linalg.cond(centred) < 1e3)
    plain, scaled = exercise_function("more-linear-algebra/bowl_conditions")(X)
    s = linalg.svdvals(centred)
    assert plain == near((s[0] / s[-1]) ** 2, rel=1e-6)
    s = linalg.svdvals(preprocessing.StandardScaler().fit_transform(X))
    assert scaled == near((s[0] / s[-1]) ** 2, rel=1e-6)


@oracle
@given(DATA, sizes(2, 7), sizes(1, 4), sizes(1, 4))
def test_principal_components(data, n, d, k):
    X, k = table(data, n, d), min(k, d)
    pca = page_function("more-linear-algebra/principal-component-analysis", "pca")
    lam, V = pca(X)
    varied = linalg.svdvals(X - X.mean(axis=0)) ** 2 / (n - 1)
    varied = np.append(varied, np.zeros(d))[:d]
    assert lam == near(varied, abs_=1e-8)
    assume(varied[0] > 0 and gaps(np.append(varied, -1)) > 1e-3)
    model = decomposition.PCA(svd_solver="full").fit(X)
    r = min(n, d)
    assert abs((model.components_ * V.T[:r]).sum(axis=1))[varied[:r] > 1e-3] == near(1)
    share = data.draw(st.integers(1, 64)) / 64
    kept = np.cumsum(varied) / varied.sum()
    ours = exercise_function("more-linear-algebra/components_for")(X, share)
    assert ours == np.flatnonzero(kept >= share - 1e-9)[0] + 1
    k = min(k, r)
    model = decomposition.PCA(k, svd_solver="full").fit(X)
    scores = model.transform(X)
    ours = exercise_function("more-linear-algebra/reconstruct")(X, k)
    assert ours == near(model.inverse_transform(scores), abs_=1e-7)
    W, b = exercise_function("more-linear-algebra/pca_layer")(X, k)
    assert abs(X @ W + b) == near(abs(scores), abs_=1e-7)


@oracle
@given(DATA, sizes(4, 8), sizes(2, 3), sizes(1, 4))
def test_distances_of_new_rows(data, n, d, k):
    X, Y = table(data, n, d), table(data, k, d)
    S = np.cov(X, rowvar=False)
    assume(np.linalg.cond(S) < 1e4)
    mean = X.mean(axis=0)[None]
    truth = spatial.distance.cdist(Y, mean, "mahalanobis", VI=linalg.inv(S))[:, 0]
    ours = exercise_function("more-linear-algebra/mahalanobis_rows")(X, Y)
    assert ours == near(truth)
    whiten = exercise_function("more-linear-algebra/whiten_new")
    assert np.cov(whiten(X, X), rowvar=False) == near(np.eye(d), abs_=1e-7)
    assert linalg.norm(whiten(X, Y), axis=1) == near(truth)


@oracle
@given(DATA, sizes(3, 8))
def test_area_of_a_polygon(data, n):
    points = table(data, n, 2)
    centred = points - points.mean(axis=0)
    assume(np.linalg.matrix_rank(centred) == 2)
    hull = spatial.ConvexHull(points)  # its corners go round to the left
    ours = exercise_function("more-linear-algebra/polygon_area")
    assert ours(points[hull.vertices]) == near(hull.volume)
    assert ours(points[hull.vertices[::-1]]) == near(-hull.volume)


def test_how_much_is_covered():
    assert len(covered(__file__)) >= 45
