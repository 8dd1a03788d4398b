# ruff: noqa: E731, short functions are written like the formulas
"""The course's layers, losses and derivatives against automatic differentiation
(autograd), and their values against SciPy's and scikit-learn's.
"""

import math
from itertools import pairwise

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import elementwise_grad, grad, hessian, jacobian, make_jvp, make_vjp
from autograd.scipy import special as aspecial
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import integrate, ndimage, optimize, signal, special, stats
from sklearn import metrics, preprocessing

from recomputed.own_functions import (
    covered,
    differentiable,
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


def all_near(ours, truth, **tolerance):
    for one, other in zip(ours, truth, strict=True):
        assert one == near(np.asarray(other), **tolerance)


def sigmoid(z):
    return aspecial.expit(z)


def layers(data, widths):
    """Weights and biases; the biases are such that no ReLU stands on its kink."""
    Ws = [table(data, a, b, low=-2, high=2) for a, b in pairwise(widths)]
    bs = [table(data, b, low=-2, high=2) + 0.0137 for b in widths[1:]]
    return Ws, bs


def widths_of(data, low=2, high=4):
    return data.draw(st.lists(sizes(1, 3), min_size=low, max_size=high))


# --- slopes of functions of one variable ------------------------------------


@oracle
@given(DATA, sizes(1, 5))
def test_slopes_of_activations(data, n):
    z = table(data, n, low=-1000, high=1000)
    small = table(data, n)
    truth = elementwise_grad(lambda z: z * sigmoid(z))(z)
    ours = exercise_function("differential-calculus/silu_slope")(z)
    assert ours == near(truth, rel=1e-12, abs_=1e-12)
    ours = exercise_function("differential-calculus/log_sigmoid")(z)
    assert ours == near(special.log_expit(z), rel=1e-9, abs_=0)
    slope = exercise_function("differential-calculus/slope_from_value")
    for name, f in (("sigmoid", sigmoid), ("tanh", anp.tanh)):
        truth = elementwise_grad(f)(small)
        assert slope(name, f(small)) == near(truth)
    truth = elementwise_grad(lambda z: anp.logaddexp(0, z))(z)
    assert slope("softplus", np.logaddexp(0, z)) == near(truth)
    away = z[z != 0]
    truth = elementwise_grad(lambda z: anp.where(z > 0, z, 0.25 * z))(away)
    leaky = exercise_function("differential-calculus/leaky_slope")
    assert leaky(away, 0.25) == near(truth)
    assert slope("relu", np.maximum(away, 0)) == near((truth == 1) * 1.0)


@oracle
@given(DATA, sizes(1, 5), numbers(), numbers(), sizes(1, 4))
def test_slopes_by_the_rules(data, n, x, w, k):
    c = table(data, n)
    p = np.polynomial.Polynomial(c)
    ours = exercise_function("differential-calculus/polynomial_slope")(c, x)
    assert ours == near(p.deriv()(x), rel=1e-12, abs_=1e-11)
    ours = exercise_function("differential-calculus/polynomial_area")(c, x, w)
    assert ours == near(p.integ()(w) - p.integ()(x), rel=1e-12, abs_=1e-11)
    a, omega, phi, t = table(data, k), table(data, k), table(data, k), table(data, n)
    wave = elementwise_grad(lambda t: anp.sin(anp.outer(t, omega) + phi) @ a)
    ours = exercise_function("differential-calculus/wave_slope")(a, omega, phi, t)
    assert ours == near(wave(t))
    fs = [anp.sin, anp.tanh, lambda x: x * x, anp.arctan][:k]
    dfs = [elementwise_grad(f) for f in fs]

    def inside(x):
        for f in fs:
            x = f(x)
        return x

    ours = exercise_function("differential-calculus/chain_slope")(fs, dfs, x)
    assert ours == near(grad(inside)(x))
    values, slopes = table(data, n), table(data, n)

    def product(t):
        factors = values + t * slopes
        total = 1.0
        for i in range(n):
            total = total * factors[i]
        return total

    ours = exercise_function("differential-calculus/product_slope")(values, slopes)
    assert ours == near(grad(product)(0.0))


@oracle
@given(DATA, sizes(1, 5), numbers(), numbers(), numbers(0, 2))
def test_slopes_of_small_losses(data, n, w, b, lam):
    x, y = table(data, n), table(data, n)

    def kiosk(w):
        return anp.mean((anp.exp(w * x) - y) ** 2) + lam * w**2

    ours = exercise_function("differential-calculus/kiosk_loss_slope")(w, x, y, lam)
    assert ours == near(grad(kiosk)(w))

    def line(w, b):
        return anp.mean((w * x + b - y) ** 2)

    ours = exercise_function("differential-calculus/line_loss_slopes")(w, b, x, y)
    all_near(ours, grad(line, (0, 1))(w, b))

    def softplus(w, b):
        return anp.mean((anp.logaddexp(0, w * x + b) - y) ** 2)

    ours = exercise_function("differential-calculus/softplus_loss_slopes")
    for scale in (1, 100):
        truth = grad(softplus, (0, 1))(scale * w, b)
        all_near(ours(scale * w, b, x, y), truth)
    z = table(data, 2, low=1, high=4)
    truth = grad(lambda z: w * z[0] + b * z[1] + lam / (z[0] * z[1]))(z)
    ours = exercise_function("differential-calculus/cost_gradient")(z, w, b, lam)
    assert ours == near(truth)


@oracle
@given(DATA, sizes(2, 6), numbers())
def test_areas_and_roots(data, n, a):
    x = np.cumsum(table(data, n, low=1, high=3))
    y = table(data, n)
    ours = exercise_function("differential-calculus/area_under_points")(x, y)
    assert ours == near(integrate.trapezoid(y, x))
    middle = page_function("differential-calculus/integrals", "middle_sum")
    truth = integrate.quad(lambda x: np.sin(a * x) + x, -1, a)[0]
    assert middle(lambda x: np.sin(a * x) + x, -1, a) == near(truth, abs_=1e-5)
    bisect = page_function("differential-calculus/minima-and-maxima", "bisect")
    truth = optimize.brentq(lambda x: x**3 + x - a, -5, 5)
    assert bisect(lambda x: x**3 + x - a, -5.0, 5.0) == near(truth)


@oracle
@given(DATA, sizes(1, 4), sizes(1, 4))
def test_finite_differences(data, n, m):
    A, x = (table(data, *shape, low=-1, high=1) for shape in ((n, m), (n,)))
    f = lambda x: anp.tanh(x @ A)
    total = lambda x: anp.sum(f(x) ** 2)
    for page in (
        "differential-calculus/the-gradient",
        "backpropagation/fully-connected-networks",
        "backpropagation/backpropagation-through-convolutions",
        "matrix-calculus/derivatives-of-layers",
    ):
        ours = page_function(page, "finite_differences")
        assert ours(total, x) == near(grad(total)(x), abs_=1e-6)
    truth = jacobian(f)(x)
    columns = page_function("matrix-calculus/derivatives-of-layers", "jacobian")
    assert columns(f, x) == near(truth, abs_=1e-6)
    judge = page_function("matrix-calculus/jacobians", "judge")
    assert judge(f, x) == near(truth, abs_=1e-6)
    ours = exercise_function("matrix-calculus/derivative_any_shape")
    assert ours(lambda A: anp.tanh(x @ A), A) == near(
        jacobian(lambda A: anp.tanh(x @ A))(A), abs_=1e-6
    )
    ours = exercise_function("matrix-calculus/hessian_from_values")
    assert ours(total, x) == near(hessian(total)(x), abs_=1e-3)


# --- matrix calculus --------------------------------------------------------


@oracle
@given(DATA, numbers(), numbers())
def test_jacobians_and_hessians_of_the_pages(data, u, v):
    p = np.array([u, v])
    page = page_names("matrix-calculus/jacobians", "judge")
    with differentiable(page["place"]):
        truth = jacobian(page["place"])(p)
    assert page["jacobian"](p) == near(truth)
    page = page_names("matrix-calculus/hessians", "judge")
    assert page["grad"](p) == near(grad(page["g"])(p))
    assert page["hessian"](p) == near(hessian(page["g"])(p))
    parts = page_function("matrix-calculus/review", "parts")
    f = page_function("matrix-calculus/review", "f")
    posts = f.__globals__["P"]
    assume((abs(p - posts).sum(axis=1) > 0).all())

    def residuals(x):
        return anp.sqrt(anp.sum((x - posts) ** 2, axis=1)) - f.__globals__["d"]

    J = jacobian(residuals)(p)
    half = lambda x: anp.sum(residuals(x) ** 2) / 2
    assert f(p) == near(half(p))
    all_near(parts(p), (grad(half)(p), J.T @ J, hessian(half)(p)))


@oracle
@given(DATA, sizes(1, 3), sizes(1, 5))
def test_ranges(data, n, m):
    x, P = table(data, n), table(data, m, n)
    d = table(data, m, low=0)
    assume((abs(x - P).sum(axis=1) > 0).all())

    def residuals(x):
        return anp.sqrt(anp.sum((x - P) ** 2, axis=1)) - d

    r, J = exercise_function("matrix-calculus/range_jacobian")(x, P, d)
    assert r == near(residuals(x))
    assert near(jacobian(residuals)(x)) == J
    ours = exercise_function("matrix-calculus/range_hessian")(x, P, d)
    truth = hessian(lambda x: anp.sum(residuals(x) ** 2) / 2)(x)
    assert ours == near(truth)
    p = table(data, 3)

    def place(p):
        r, theta, phi = p
        s = anp.sin(theta)
        return r * anp.array([s * anp.cos(phi), s * anp.sin(phi), anp.cos(theta)])

    ours = exercise_function("matrix-calculus/spherical_jacobian")(p)
    assert ours == near(jacobian(place)(p))


@oracle
@given(DATA, sizes(1, 4), sizes(1, 4), sizes(1, 3))
def test_gradients_by_matrices(data, n, d, k):
    X, W, G = table(data, n, d), table(data, d, k), table(data, n, k)
    b = table(data, k)
    truth = grad(lambda X, W, b: anp.sum(G * (X @ W + b)), (1, 2, 0))(X, W, b)
    all_near(exercise_function("matrix-calculus/layer_gradients")(X, W, G), truth)
    truth = grad(lambda U, V: anp.sum(G * (U @ V)), (0, 1))(X, W)
    all_near(exercise_function("matrix-calculus/adapter_gradients")(G, X, W), truth)
    A = table(data, d, d)
    truth = grad(lambda X: anp.mean(anp.einsum("ij,jk,ik->i", X, A, X)))(X)
    ours = exercise_function("matrix-calculus/row_forms_gradient")(X, A)
    assert ours == near(truth)
    truth = jacobian(lambda c: X * c)(np.ones(d))
    ours = exercise_function("matrix-calculus/column_scale_slopes")(X)
    assert ours == near(truth)
    assume(np.linalg.cond(A) < 1e3)
    C = table(data, d, d)

    def misfit(S):
        log_det = anp.linalg.slogdet(S)[1]
        return log_det + anp.trace(anp.linalg.inv(S) @ C)

    ours = exercise_function("matrix-calculus/covariance_fit_gradient")(A, C)
    assert ours == near(grad(misfit)(A), abs_=1e-6)


@oracle
@given(DATA, sizes(1, 4), sizes(1, 4))
def test_gradients_behind_activations(data, n, d):
    Z, dA, g = table(data, n, d), table(data, n, d), table(data, d)
    truth = grad(lambda Z, g: anp.sum(dA * g * anp.tanh(Z)), (0, 1))(Z, g)
    all_near(exercise_function("matrix-calculus/gated_gradients")(Z, g, dA), truth)
    Z = np.where(Z == 0, 1, Z)
    truth = grad(lambda Z: anp.sum(dA * anp.where(Z > 0, Z, 0.1 * Z)))(Z)
    ours = exercise_function("matrix-calculus/leaky_gradient")(Z, dA)
    assert ours == near(truth)


@oracle
@given(DATA, sizes(1, 4))
def test_products_with_jacobians(data, n):
    page = page_names("matrix-calculus/vector-jacobian-products", "vjp")
    layer = lambda x: anp.tanh(x @ page["W"] + page["b"])
    v, u = table(data, 4), table(data, 3)
    assert page["jvp"](v) == near(make_jvp(layer)(page["x"])(v)[1])
    assert page["vjp"](u) == near(make_vjp(layer)(page["x"])[0](u))
    page = page_names("matrix-calculus/vector-jacobian-products", "gradients")
    W, X, Y = table(data, 4, 3), table(data, n, 4), table(data, n, 3)
    with differentiable(page["loss"]):
        truth = grad(page["loss"])(W, X, Y)
    assert page["gradients"](W, X, Y)[0] == near(truth)
    widths = widths_of(data)
    Ws, _ = layers(data, widths)
    x, u = table(data, widths[0]), table(data, widths[-1])

    def chain(x):
        for W in Ws:
            x = anp.tanh(x @ W)
        return x

    ours = exercise_function("matrix-calculus/chain_vjp")(Ws, x, u)
    assert ours == near(make_vjp(chain)(x)[0](u))


@oracle
@given(DATA, sizes(1, 5), sizes(1, 4))
def test_softmax(data, k, n):
    Z = table(data, n, k, low=-1000, high=1000)
    dP = table(data, n, k)
    truth = special.softmax(Z, axis=1)
    page = "backpropagation/softmax-and-cross-entropy"
    assert page_function(page, "softmax_rows")(Z) == near(truth)
    one = page_function("matrix-calculus/derivatives-of-layers", "softmax")
    assert one(Z[0]) == near(truth[0])
    along = page_function("gradient-descent/attention", "softmax")
    assert along(Z) == near(truth)
    soft = lambda Z: anp.exp(Z - aspecial.logsumexp(Z, axis=1, keepdims=True))
    J = jacobian(lambda z: soft(z[None])[0])(Z[0])
    assert exercise_function("matrix-calculus/softmax_jacobian")(Z[0]) == near(J)
    ours = exercise_function("matrix-calculus/softmax_vjp")(truth, dP)
    assert ours == near(make_vjp(soft)(Z)[0](dP))
    theta, mu = Z[0], dP[0]
    truth = grad(lambda theta: soft(theta[None])[0] @ mu)(theta)
    assert exercise_function("gradient-descent/policy_gradient")(theta, mu) == (
        near(truth)
    )


# --- losses -----------------------------------------------------------------


@oracle
@given(DATA, sizes(1, 5), sizes(2, 4), st.sampled_from([4, 1000]))
def test_cross_entropy(data, n, k, size):
    Z, y = table(data, n, k, low=-size, high=size), whole(data, n, high=k - 1)
    Y = np.eye(k)[y]
    judged = lambda Z: anp.mean(aspecial.logsumexp(Z, axis=1) - anp.sum(Y * Z, axis=1))
    slopes = grad(judged)(Z)
    value = -special.log_softmax(Z, axis=1)[np.arange(n), y].mean()
    assert judged(Z) == near(value)
    page = "data-flow/outputs-and-losses"
    assert page_function(page, "log_softmax")(Z) == near(special.log_softmax(Z, axis=1))
    assert page_function(page, "cross_entropy")(Z, y) == near(value)
    ours = exercise_function("data-flow/cross_entropy_from_logits")(Z, y)
    assert ours == near(value)
    page = "backpropagation/softmax-and-cross-entropy"
    assert page_function(page, "batch_loss")(Z, Y) == near(value)
    for page in ("backpropagation/a-network-from-scratch", "backpropagation/review"):
        loss, dZ = page_function(page, "cross_entropy")(Z, y)
        assert loss == near(value)
        assert dZ == near(slopes)
    ours = exercise_function("backpropagation/logit_gradients")(Z, y)
    assert ours == near(slopes)
    if size == 4:
        truth = metrics.log_loss(y, special.softmax(Z, axis=1), labels=range(k))
        assert value == near(truth)
        T = data.draw(numbers(1, 4))
        ours = exercise_function("backpropagation/temperature_slope")(Z, y, T)
        assert ours == near(grad(lambda T: judged(Z / T))(T))
    labels = np.append(y, -1)
    P = special.softmax(np.vstack([Z, Z[:1]]), axis=1)
    ours = exercise_function("backpropagation/masked_logit_gradients")(P, labels)
    assert ours == near(np.vstack([slopes, np.zeros(k)]))


@oracle
@given(DATA, sizes(1, 6), st.sampled_from([4, 1000]), numbers(1, 4))
def test_losses_of_one_output(data, n, size, c):
    z, y = table(data, n, low=-size, high=size), whole(data, n, high=1)
    ours = exercise_function("data-flow/binary_loss")(z, y)
    truth = -special.log_expit(np.where(y, z, -z)).mean()
    assert ours == near(truth)
    if size == 4:
        assert ours == near(metrics.log_loss(y, special.expit(z), labels=[0, 1]))
    y_hat = table(data, n, 1)
    ours = exercise_function("data-flow/squared_loss")(y_hat, y)
    assert ours == near(metrics.mean_squared_error(y, y_hat) / 2)
    z = np.clip(z, -50, 50)

    def weighted(z):
        return anp.sum(c * y * anp.logaddexp(0, -z) + (1 - y) * anp.logaddexp(0, z))

    ours = exercise_function("backpropagation/weighted_delta")(z, y, c)
    assert ours == near(grad(weighted)(z))


# --- dense networks ---------------------------------------------------------


@oracle
@given(DATA, sizes(1, 4))
def test_fully_connected_networks(data, n):
    page = page_names("backpropagation/fully-connected-networks", "backward")
    forward, mean_loss = page["forward"], page["mean_loss"]
    widths = widths_of(data)
    Ws, bs = layers(data, widths)
    X, Y = table(data, n, widths[0]), table(data, n, widths[-1])
    with differentiable(forward):
        loss = lambda Ws, bs: mean_loss(forward(X, Ws, bs)[-1], Y)
        truth = grad(loss, (0, 1))(Ws, bs)
    dWs, dbs, _ = page["backward"](Ws, forward(X, Ws, bs), Y)
    all_near(dWs, truth[0])
    all_near(dbs, truth[1])


@oracle
@given(DATA, sizes(1, 4))
def test_networks_with_relu(data, n):
    widths = widths_of(data)
    Ws, bs = layers(data, widths)
    X, Y = table(data, n, widths[0]), table(data, n, widths[-1])
    network = exercise_function("data-flow/relu_network")
    pairs = list(zip(Ws, bs, strict=True))
    out = network(X, pairs)
    assert page_function("data-flow/neurons-and-layers", "network")(X, pairs) == near(
        out
    )
    one = page_function("data-flow/neurons-and-layers", "by_neurons")
    assert np.array([one(x, pairs) for x in X]) == near(out)

    def loss(Ws, bs):
        miss = network(X, list(zip(Ws, bs, strict=True))) - Y
        return anp.sum(miss**2) / 2 / n

    with differentiable(network):
        truth = grad(loss, (0, 1))(Ws, bs)
    ours = exercise_function("backpropagation/relu_network_gradients")(Ws, bs, X, Y)
    all_near(ours[0], truth[0])
    all_near(ours[1], truth[1])


@oracle
@given(DATA, sizes(1, 4), st.sampled_from(["none", "sigmoid", "tanh", "ReLU"]))
def test_deltas_of_deep_networks(data, n, name):
    page = page_names("backpropagation/vanishing-and-exploding", "backward")
    d, k = data.draw(sizes(1, 3)), data.draw(sizes(1, 3))
    Ws = [table(data, d, d) + 0.0137 for _ in range(k)]
    A, dZ = table(data, n, d), table(data, n, d)
    Zs = page["forward"](name, A, Ws)
    assume(all((Z != 0).all() for Z in Zs))
    deltas = page["backward"](name, Zs, Ws, dZ)
    with differentiable(page["forward"]):
        activation = page["functions"][name][0]
        for i in range(k):

            def rest(Z, i=i):
                for W in Ws[i + 1 :]:
                    Z = activation(Z) @ W
                return anp.sum(Z * dZ)

            assert deltas[i] == near(grad(rest)(Zs[i]))


@oracle
@given(DATA, sizes(1, 4))
def test_the_network_from_scratch(data, n):
    page = page_names("backpropagation/a-network-from-scratch", "Network")
    widths = widths_of(data)
    Ws, bs = layers(data, widths)
    X, y = table(data, n, widths[0]), whole(data, n, high=widths[-1] - 1)
    stack = []
    for W, b in zip(Ws, bs, strict=True):
        dense = page["Dense"](*W.shape, np.random.default_rng(0))
        dense.W, dense.b = W, b
        stack += [dense, page["ReLU"]()]
    network = page["Network"](stack[:-1])
    loss, dZ = page["cross_entropy"](network.forward(X), y)
    dX = network.backward(dZ)

    def judged(Ws, bs, X):
        for W, b in zip(Ws[:-1], bs[:-1], strict=True):
            X = anp.maximum(X @ W + b, 0)
        Z = X @ Ws[-1] + bs[-1]
        return anp.mean(aspecial.logsumexp(Z, axis=1) - Z[anp.arange(n), y])

    assert loss == near(judged(Ws, bs, X))
    truth = grad(judged, (0, 1, 2))(Ws, bs, X)
    all_near([dense.dW for dense in stack[::2]], truth[0])
    all_near([dense.db for dense in stack[::2]], truth[1])
    assert dX == near(truth[2])


@oracle
@given(DATA, sizes(1, 4), sizes(1, 3))
def test_gates(data, n, d):
    X, W, b = table(data, n, d), table(data, d, d), table(data, d)
    dY = table(data, n, d)
    outputs = lambda X, W, b: X * sigmoid(X @ W + b)
    truth = grad(lambda *a: anp.sum(dY * outputs(*a)), (0, 1, 2))(X, W, b)
    ours = exercise_function("backpropagation/gate_gradients")(X, W, b, dY)
    all_near(ours, truth)
    gate = page_function("backpropagation/review", "Gate")(
        d, d, 0, np.random.default_rng()
    )
    gate.W, gate.b = W, b
    assert gate.forward(X) == near(outputs(X, W, b))
    all_near((gate.backward(dY), gate.dW, gate.db), truth)
    tangents = table(data, d), table(data, d, d), table(data, d)
    J = [jacobian(outputs, i)(X[0], W, b) for i in range(3)]
    truth = sum(np.tensordot(J[i], tangents[i], tangents[i].ndim) for i in range(3))
    ours = exercise_function("backpropagation/gate_tangent")(X[0], W, b, *tangents)
    assert ours == near(truth)


@oracle
@given(DATA, sizes(1, 4), sizes(1, 3), sizes(1, 3), sizes(1, 3))
def test_networks_with_one_hidden_layer(data, n, d, h, k):
    X, Y = table(data, n, d), table(data, n, k)
    (W1, W2), (b1, b2) = layers(data, [d, h, k])
    half = lambda W1, b1, W2, b2: (
        anp.sum((anp.tanh(X @ W1 + b1) @ W2 + b2 - Y) ** 2) / 2 / n
    )
    truth = grad(half, (0, 1, 2, 3))(W1, b1, W2, b2)
    ours = exercise_function("matrix-calculus/correction_gradients")
    all_near(ours(X, Y, W1, b1, W2, b2), truth)
    w2, x, y = W2[:, 0], X[0], data.draw(sizes(0, 1))

    def price(W1, b1, w2, b2):
        return (anp.maximum(x @ W1 + b1, 0) @ w2 + b2 - y) ** 2 / 2

    truth = grad(price, (0, 1, 2, 3))(W1, b1, w2, b2[0])
    ours = exercise_function("backpropagation/price_gradients")
    all_near(ours(x, y, W1, b1, w2, b2[0]), truth)

    def risk(W1, b1, w2, b2):
        z = anp.tanh(x @ W1 + b1) @ w2 + b2
        return anp.logaddexp(0, z) - y * z

    weights = W1, b1, w2, b2[0]
    slopes = grad(risk, (0, 1, 2, 3))(*weights)
    truth = [w - 0.5 * g for w, g in zip(weights, slopes, strict=True)]
    ours = exercise_function("backpropagation/one_example_step")
    all_near(ours(x, y, *weights, 0.5), truth)
    Z, dZ = table(data, n, h), table(data, n, k)
    truth = grad(lambda Z: anp.sum(dZ * (sigmoid(Z) @ W2)))(Z)
    assert exercise_function("backpropagation/delta_before")(dZ, W2, Z) == near(truth)
    scores = np.maximum(X @ W1 + b1, 0) @ (1000 * W2) + b2
    ours = exercise_function("data-flow/forward_pass")(X, W1, b1, 1000 * W2, b2)
    assert ours == near(special.softmax(scores, axis=1))


@oracle
@given(DATA, sizes(1, 4), numbers(), numbers(), sizes(1, 4))
def test_shared_weights(data, d, x, y, k):
    ws = table(data, k)

    def chain(ws):
        a = x
        for i in range(k - 1):
            a = anp.tanh(ws[i] * a)
        return (ws[k - 1] * a - y) ** 2 / 2

    ours = exercise_function("backpropagation/chain_derivatives")(list(ws), x, y)
    assert ours == near(grad(chain)(ws))

    def reused(w):
        a = x
        for _ in range(k):
            a = anp.tanh(w * a)
        return (a - y) ** 2 / 2

    ours = exercise_function("backpropagation/reused_weight")(ws[0], x, y, k)
    assert ours == near(grad(reused)(ws[0]))
    X, W, dZ = table(data, 3, d), table(data, d, d), table(data, 3, d)
    assume((X @ W != 0).all())
    truth = grad(lambda W: anp.sum(dZ * (anp.maximum(X @ W, 0) @ W)))(W)
    assert exercise_function("backpropagation/tied_gradient")(X, W, dZ) == near(truth)


@oracle
@given(DATA, sizes(1, 4), sizes(1, 3), sizes(2, 4))
def test_gradients_of_trained_networks(data, n, h, k):
    """The losses that the pages train with, differentiated as they stand."""
    y = whole(data, n, high=1)
    pages = {
        "gradient-descent/comparing-optimizers": 3,
        "gradient-descent/review": 2,
    }
    for page, d in pages.items():
        loss = page_function(page, "loss")
        (W1, W2), (b1, b2) = layers(data, [d, h, 1])
        w = [W1, b1, W2[:, 0], np.array(b2[0])]
        X = table(data, n, d)
        with differentiable(loss):
            truth = grad(loss)(w, X, y)
        all_near(page_function(page, "gradient")(w, X, y), truth)
    loss = page_function("gradient-descent/adam", "loss")
    (W1, W2), (b1, b2) = layers(data, [3, h, k])
    w, X = [W1, b1, W2, b2], table(data, n, 3)
    Y = np.eye(k)[whole(data, n, high=k - 1)]
    with differentiable(loss):
        truth = grad(loss)(w, X, Y)
    all_near(page_function("gradient-descent/adam", "gradient")(w, X, Y), truth)


# --- engines ----------------------------------------------------------------


@oracle
@given(DATA, sizes(1, 3), sizes(1, 9))
def test_programs_of_operations(data, n, count):
    inputs = table(data, n, low=-1, high=1)
    steps = []
    for i in range(count):
        place = st.integers(0, n + i - 1)
        name = data.draw(st.sampled_from(["plus", "times", "tanh"]))
        steps.append((name, data.draw(place), data.draw(place)))

    def result(inputs):
        values = [inputs[i] for i in range(n)]
        for op, i, j in steps:
            a, b = values[i], values[j]
            values.append(
                a + b if op == "plus" else a * b if op == "times" else anp.tanh(a)
            )
        return values[-1]

    ours = exercise_function("backpropagation/tape_gradient")(steps, inputs)
    assert ours == near(grad(result)(inputs))
    one = [(op, i % (k + 1), j % (k + 1)) for k, (op, i, j) in enumerate(steps)]
    steps, n = one, 1
    ours = exercise_function("backpropagation/dual_program")(one, inputs[0])
    all_near(ours, (result(inputs[:1]), grad(result)(inputs[:1])[0]))


@oracle
@given(DATA)
def test_the_engine_of_the_page(data):
    page = page_names("backpropagation/automatic-differentiation", "Dual")
    x = table(data, 3, low=-1, high=1)
    count = len(page["operations"])
    steps = [
        (data.draw(st.integers(0, count - 1)), data.draw(st.integers(0, 2 + i)))
        for i in range(8)
    ]
    leaves = [page["Number"](value) for value in x]
    result = page["run"](steps, leaves)
    result.backward()
    duals = [
        page["run"](steps, [page["Dual"](x[j], dot=float(i == j)) for j in range(3)])
        for i in range(3)
    ]
    own = {name: page[name] for name in ("exp", "log", "tanh")}
    page.update(exp=anp.exp, log=anp.log, tanh=anp.tanh)
    try:
        run = lambda x: page["run"](steps, [x[0], x[1], x[2]])
        value, truth = run(x), grad(run)(x)
    finally:
        page.update(own)
    assert result.data == near(value)
    assert np.array([leaf.grad for leaf in leaves]) == near(truth)
    assert np.array([dual.dot for dual in duals]) == near(truth)


@oracle
@given(numbers(), numbers())
def test_operations(p, q):
    judges = {
        "plus": lambda p, q: p + q,
        "minus": lambda p, q: p - q,
        "times": lambda p, q: p * q,
        "divide": lambda p, q: p / q,
        "max": anp.maximum,
    }
    assume(q != 0 and p != q)
    for op, f in judges.items():
        ours = exercise_function("backpropagation/operation_slopes")(op, p, q)
        all_near(ours, (f(p, q), *grad(f, (0, 1))(p, q)))


@oracle
@given(DATA, sizes(1, 5))
def test_graphs(data, n):
    M = np.triu(table(data, n, n), 1)  # slopes of the edges tail, head
    edges = [(i, j, M[i, j]) for i, j in zip(*np.nonzero(M), strict=True)]
    paths = np.linalg.inv(np.eye(n) - M)  # sums over all paths
    edges = data.draw(st.permutations(2 * [(i, j, m / 2) for i, j, m in edges]))
    ours = exercise_function("backpropagation/graph_adjoints")(n, edges)
    assert ours == near(paths[:, -1])


# --- convolutions and pooling -----------------------------------------------


def windows(X, k, s=1):
    """All windows (n, h, w, k, k, c) of images (n, H, W, c), by indexing."""
    rows = s * np.arange((X.shape[1] - k) // s + 1)[:, None] + np.arange(k)
    cols = s * np.arange((X.shape[2] - k) // s + 1)[:, None] + np.arange(k)
    return X[:, rows[:, None, :, None], cols[None, :, None, :]]


@oracle
@given(DATA, sizes(1, 3), sizes(1, 3), sizes(1, 2), sizes(1, 2))
def test_convolutional_layers(data, n, k, c_in, c_out):
    height, width = k + data.draw(sizes(0, 2)), k + data.draw(sizes(0, 2))
    X, K = table(data, n, height, width, c_in), table(data, k, k, c_in, c_out)
    b = table(data, c_out)
    truth = np.stack(
        [
            [signal.correlate(x, K[..., o], mode="valid")[..., 0] + b[o] for x in X]
            for o in range(c_out)
        ],
        axis=-1,
    )
    page = "data-flow/convolutional-layers"
    assert page_function(page, "conv_layer")(X, K, b) == near(truth)
    assert page_function(page, "conv_fast")(X, K, b) == near(truth)
    assert exercise_function("data-flow/conv_batch")(X, K, b) == near(truth)
    page = page_names(
        "backpropagation/backpropagation-through-convolutions", "conv_back"
    )
    for s in (1, 2):
        Y = page["conv"](X, K, b, s)
        assert near(truth[:, ::s, ::s]) == Y
        dY = table(data, *Y.shape)

        def total(K, b, X, s=s, dY=dY):
            Y = anp.einsum("nhwabc,abco->nhwo", windows(X, k, s), K) + b
            return anp.sum(Y * dY)

        all_near(page["conv_back"](dY, X, K, s), grad(total, (0, 1, 2))(K, b, X))


@oracle
@given(DATA, sizes(1, 4), sizes(1, 4), sizes(0, 2), sizes(1, 3), sizes(1, 3))
def test_correlations(data, n, k, p, s, d):
    x, kernel = table(data, n), table(data, k)
    convolve = exercise_function("data-flow/convolve_full")
    assert convolve(x, kernel) == near(signal.convolve(x, kernel))
    spread = np.zeros(d * (k - 1) + 1)
    spread[::d] = kernel
    padded = np.pad(x, p)
    count = exercise_function("data-flow/output_length")(n, k, p, s, d)
    assert count == len(range(0, padded.size - spread.size + 1, s))
    assume(count > 0)
    truth = signal.correlate(padded, spread, "valid")[::s]
    with_options = page_function("data-flow/convolution", "correlate", 1)
    assert with_options(x, kernel, p, s, d) == near(truth)
    assume(n >= k)
    truth = signal.correlate(x, kernel, "valid")
    plain = page_function("data-flow/convolution", "correlate")
    assert plain(x, kernel) == near(truth)
    assert exercise_function("data-flow/sliding_matrix")(kernel, n) @ x == near(truth)


@oracle
@given(DATA, sizes(2, 4), sizes(1, 2), sizes(1, 2), sizes(0, 2), sizes(1, 3))
def test_correlations_of_images(data, n, a, b, p, s):
    X, K = table(data, n, n + 1), table(data, a, b)
    truth = signal.correlate2d(np.pad(X, p), K, "valid")
    ours = exercise_function("data-flow/correlate_image")(X, K, p, s)
    assert ours == near(truth[::s, ::s])
    page = page_function("data-flow/convolutional-layers", "correlate")
    assert page(X, K, p, s) == near(truth[::s, ::s])
    K = table(data, a, a)
    dY = table(data, *(signal.correlate2d(np.pad(X, p), K, "valid").shape))

    def total(K, X):
        padded = anp.pad(X, p, "constant")[None, :, :, None]
        Y = anp.einsum("nhwabc,ab->hw", windows(padded, a), K)
        return anp.sum(Y * dY)

    ours = exercise_function("backpropagation/padded_gradients")(X, K, dY, p)
    all_near(ours, grad(total, (0, 1))(K, X))


@oracle
@given(DATA, sizes(1, 6), sizes(1, 4), sizes(1, 3))
def test_gradients_of_signals(data, m, r, s):
    x, k = table(data, m), table(data, r)
    if r <= m:
        starts = np.arange((m - r) // s + 1)[:, None] * s + np.arange(r)
        dy = table(data, len(starts))
        truth = grad(lambda k, x: anp.sum(dy * (x[starts] @ k)), (0, 1))(k, x)
        ours = exercise_function("backpropagation/strided_gradients")(x, k, dy, s)
        all_near(ours, truth)
        places = np.arange(m - r + 1)[:, None] + np.arange(r)
        dy, different = table(data, m - r + 1), x + np.linspace(0, 0.1, m)
        truth = grad(lambda x: anp.sum(dy * anp.max(x[places], axis=1)))(different)
        ours = exercise_function("backpropagation/sliding_max_gradient")
        assert ours(different, r, dy) == near(truth)
    k, b, dy = table(data, 2 * r - 1), data.draw(numbers()), table(data, m)
    around = np.arange(m)[:, None] + np.arange(2 * r - 1)

    def gated(x, k, b):
        g = anp.pad(x, r - 1, "constant")[around] @ k + b
        return anp.sum(dy * x * sigmoid(g))

    ours = exercise_function("backpropagation/sliding_gate_gradients")(x, k, b, dy)
    all_near(ours, grad(gated, (0, 1, 2))(x, k, b))


@oracle
@given(DATA, sizes(1, 2), sizes(1, 3), sizes(1, 2), sizes(1, 3))
def test_pooling(data, n, q, c, s):
    height, width = q * data.draw(sizes(1, 2)), q * data.draw(sizes(1, 2))
    A = table(data, n, height, width, c)
    size = (1, q, q, 1)
    start = (slice(None), *(slice(q // 2, m - q + q // 2 + 1) for m in (height, width)))
    top, mean = (
        f(A, size)[start] for f in (ndimage.maximum_filter, ndimage.uniform_filter)
    )
    pool = page_function("data-flow/pooling-to-prediction", "pool")
    assert pool(A, q, np.max) == near(top[:, ::q, ::q])
    assert pool(A, q, np.mean) == near(mean[:, ::q, ::q])
    ours = exercise_function("data-flow/average_pool")(A, q, s)
    assert ours == near(mean[:, ::s, ::s])
    more = np.pad(A, ((0, 0), (0, q - 1), (0, q - 1), (0, 0)))  # left out
    assert exercise_function("data-flow/max_pool")(more, q) == near(top[:, ::q, ::q])
    page = page_names(
        "backpropagation/backpropagation-through-convolutions", "max_pool_back"
    )
    dP = table(data, *top[:, ::q, ::q].shape)
    # Equal maxima share the message, for autograd as for the page.
    loss = lambda A: anp.sum(dP * anp.max(page["blocks"](A, q), axis=(2, 4)))
    assert page["max_pool_back"](dP, A, q) == near(grad(loss)(A))


# --- normalization and attention --------------------------------------------


@oracle
@given(DATA, sizes(2, 5), sizes(2, 4))
def test_normalization(data, n, d):
    X, gamma, beta = table(data, n, d), table(data, d), table(data, d)

    def scaled(X, axis):
        s = X.std(axis=axis, keepdims=True)
        with np.errstate(all="ignore"):
            return np.where(s > 0, stats.zscore(X, axis), 0) * s / np.sqrt(s**2 + 1e-5)

    assume((np.ptp(X, axis=0) > 0).all() and (np.ptp(X, axis=1) > 0).all())
    normalize = page_function("data-flow/normalization-and-residuals", "normalize")
    batch, layer = (gamma * scaled(X, axis) + beta for axis in (0, 1))
    assert normalize(X, gamma, beta, 0) == near(batch)
    assert normalize(X, gamma, beta, 1) == near(layer)
    assert exercise_function("data-flow/layer_norm")(X, gamma, beta) == near(layer)
    assert page_function("gradient-descent/where-this-leads", "LN")(X, gamma, beta) == (
        near(layer)
    )
    norm = page_function("data-flow/normalization-and-residuals", "norm")
    assert norm(X) == near(scaled(X, 1))
    ours = exercise_function("data-flow/layer_norm")(X[None, :, None], gamma, beta)
    assert ours[0, :, 0] == near(layer)
    images = np.stack([X, table(data, n, d)], axis=1)[:, None]
    pixels = images.reshape(-1, d)
    ours = exercise_function("data-flow/batch_norm_images")(images, gamma, beta)
    assert ours.reshape(-1, d) == near(gamma * scaled(pixels, 0) + beta)
    W, b = table(data, d, d), table(data, d)
    Z = X @ W + b
    assume((np.ptp(Z, axis=0) > 0).all())
    truth = preprocessing.StandardScaler().fit_transform(Z) * gamma + beta
    m, v = Z.mean(axis=0), Z.var(axis=0)
    fold = exercise_function("data-flow/fold_batch_norm")
    for eps in (0, v.min() / 2):
        W_new, b_new = fold(W, b, m, v - eps, gamma, beta, eps)
        assert X @ W_new + b_new == near(truth)


@oracle
@given(DATA, sizes(1, 5), sizes(1, 3), sizes(1, 3), st.sampled_from([4, 40]))
def test_attention(data, n, d_k, d_v, size):
    Q, K = (table(data, n, d_k, low=-size, high=size) for _ in "QK")
    V = table(data, n, d_v)
    S = Q @ K.T / math.sqrt(d_k)
    attention = page_function("gradient-descent/attention", "attention")
    seen = [special.softmax(S[i, : i + 1]) for i in range(n)]
    truth = np.array([p @ V[: i + 1] for i, p in enumerate(seen)])
    assert attention(Q, K, V)[0] == near(truth)
    weights = exercise_function("gradient-descent/causal_weights")(S)
    for i, p in enumerate(seen):
        assert weights[i] == near(np.pad(p, (0, n - i - 1)))
    truth = special.softmax(S, axis=1) @ V
    assert attention(Q, K, V, causal=False)[0] == near(truth)
    assert exercise_function("gradient-descent/attend")(Q[:2], K, V) == near(truth[:2])


@oracle
@given(DATA, sizes(1, 3), sizes(1, 4), sizes(1, 4), sizes(1, 3))
def test_embeddings(data, n, t, v, d):
    tokens, dX = whole(data, n, t, high=v - 1), table(data, n, t, d)
    truth = grad(lambda E: anp.sum(dX * E[tokens]))(np.zeros((v, d)))
    ours = exercise_function("gradient-descent/embedding_gradient")(tokens, dX, v)
    assert ours == near(truth)


def test_how_much_is_covered():
    assert len(covered(__file__)) >= 95
