# ---
# title: Regularization paths
# description: "Watch all weights of a model as its penalty grows: ridge in closed form, lasso by coordinate descent, the corner that makes zeros, and the choice of the strength."
# requires:
#   - gradient-descent/regularization
#   - gradient-descent/generalization
#   - more-linear-algebra/conditioning
# outcomes:
#   - compute a ridge path from one singular value decomposition, and say which directions shrink
#   - derive and program coordinate descent for the L1 penalty, and prove that it arrived
#   - explain by a picture and by counting why L1 makes zeros and L2 does not
#   - choose the strength by cross-validation, with the test set left out
#   - test by decoys whether chosen features can be believed
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Regularization paths
#
# Ten things were measured in 442 patients with diabetes: age, sex, body mass index, blood
# pressure, and six values from the blood. A year later somebody wrote down how far the
# illness had gone. Which of the ten matter?
#
# Fit a linear model, and read its weights. They say: total cholesterol protects you, since
# its weight is large and negative. Do you believe it? Leave out half of the patients, and
# fit again.
#
# In this lab you let a penalty grow from nothing to everything, and watch all
# weights on their way to zero. The picture of these ways, the path, says more than any
# single fit. [Regularization](../gradient-descent/regularization.md) has the two penalties,
# L2 (also called ridge) and L1 (also called lasso). You need also
# [conditioning](../more-linear-algebra/conditioning.md), and cross-validation from
# [Generalization](../gradient-descent/generalization.md).
#
# Allow 50 minutes. Each claim below that a computer can test is followed by an
# `assert` that tests it.

# %%
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso, Ridge

data = load_diabetes(scaled=False)
names = ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"]
assert list(data.feature_names) == names
raw, target = data.data, data.target  # (442, 10), (442,)


def standardize(raw, train=slice(None)):
    """Return raw in standard deviations, by the rows in train."""
    return (raw - raw[train].mean(axis=0)) / raw[train].std(axis=0)


X, y = standardize(raw), target - target.mean()  # (442, 10), (442,)
n, d = X.shape

# %% [markdown]
# (The [data](../references.md#data) call the six values of the blood `s1` to `s6`. The
# first is total cholesterol, `s2` and `s3` are two parts of it, LDL and HDL, and `s5` is
# possibly the logarithm of another fat in the blood, the triglycerides.)
#
# Two preparations. A penalty compares weights, so the features need one unit: their standard
# deviation. And the bias is to go unpunished. If all columns of $\mat X$ have mean 0, then
# the best bias is the mean of the targets, whatever the weights. So take that mean away
# from $\vec y$, and there is no bias left to think of.
#
# ## Weights that cannot be believed

# %%
rng = np.random.default_rng(0)


def fit(X, y, lam=0.0):
    """Return the weights with the smallest loss, with an L2 penalty."""
    A = X.T @ X / len(X) + lam * np.eye(X.shape[1])  # (d, d)
    return np.linalg.solve(A, X.T @ y / len(X))  # (d,)


w_all = fit(X, y)
halves = [rng.permutation(n)[: n // 2] for _ in range(200)]
spread = np.std([fit(X[some], y[some]) for some in halves], axis=0)
for j in (2, 3, 4, 5):
    print(f"{names[j]:3} {w_all[j]:6.1f}, over halves +- {spread[j]:.1f}")
for parts in ([5], [5, 6, 8]):
    rest = X[:, 4] - X[:, parts] @ fit(X[:, parts], X[:, 4])
    share = 1 - np.mean(rest**2)  # s1 has mean square 1
    print(f"s1 follows from {[names[j] for j in parts]} to {share:.2f}")
print(f"condition number of X: {np.linalg.cond(X):.0f}")
weak = np.linalg.svd(X)[2][-1]  # (10,), of the smallest singular value
assert w_all[4] < -30 and w_all[5] > 20 and share > 0.97
assert spread[4] > 4 * spread[2]
assert set(np.flatnonzero(abs(weak) > 0.2)) == {4, 5, 6, 8}
assert (np.sign(weak[[5, 6, 8]]) == -np.sign(weak[4])).all()

# %% [markdown]
# (A weight says by how much the prediction rises if the feature rises by one standard
# deviation and the others stay.) Body mass index has about the same weight in each half of
# the patients. The weight of `s1` is larger, and swings six times as far: with half of the
# patients it may come out half as large or half as large again.
#
# The reason is that `s1` says little of its own. Four fifths of its variance follow from
# `s2` alone, and 98 percent from `s2`, `s3` and `s5` together. So the data say little about
# the four weights along one *direction*: raise that of `s1`, lower the other three, and
# predictions hardly change. In the words of
# [conditioning](../more-linear-algebra/conditioning.md), some singular value of
# $\mat X$ is small, and its inverse magnifies errors.
#
# ## Ridge: the whole path at once
#
# First on paper. Let two features be uncorrelated, with mean square 1, so that
# $\frac1n \mat X^\T \mat X = \mat I$, and let the loss alone want the weights 3 and 1. The mean
# squared error is then $(w_1 - 3)^2 + (w_2 - 1)^2$ and a constant. Where is the
# minimum with the penalty $\lambda\,(w_1^2 + w_2^2)$, for $\lambda = 1$? And with
# $\lambda\,(\lvert w_1 \rvert + \lvert w_2 \rvert)$, for $\lambda = 2$?
#
# L2: $2\,(w - 3) + 2\lambda w = 0$ gives $w = \frac{3}{1 + \lambda}$. The weights are 1.5 and
# 0.5: all shrink by the same factor. L1: for positive $w$, $2\,(w - 3) + \lambda = 0$ gives
# $w = 3 - \frac\lambda2$, so 2 and 0: all shrink by the same *amount*, and the second one is
# at zero.
#
# With real features, which are correlated, use the
# [singular value decomposition](../more-linear-algebra/singular-value-decomposition.md)
# $\mat X = \mat U \mat{\Sigma} \mat V^\T$. The gradient of
# $\frac1n \lVert \mat X \vec w - \vec y \rVert^2 + \lambda \lVert \vec w \rVert^2$ is zero for
# $(\mat X^\T \mat X + n \lambda \mat I)\,\vec w = \mat X^\T \vec y$. In the basis of the
# right singular vectors the matrix is diagonal, and
#
# $$
# \vec w = \sum_{i=1}^d \frac{\sigma_i^2}{\sigma_i^2 + n\lambda}
# \cdot \frac{\vec u_i^\T \vec y}{\sigma_i}\; \vec v_i .
# $$
#
# In words: without a penalty, the weights are a sum over directions, and each part is divided
# by its singular value, which is dangerous where that is small. The penalty
# multiplies each part by a factor between 0 and 1, near 1 where $\sigma_i^2$ is large beside
# $n\lambda$, near 0 where it is small. It turns down what cannot be believed.


# %%
def ridge_path(X, y, lams):
    """Return the ridge weights for each strength, (strengths, d)."""
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    factor = s / (s**2 + len(X) * lams[:, None])  # (strengths, d)
    return (factor * (U.T @ y)) @ Vt


lams2 = np.logspace(-5, 2, 60)  # (60,)
W2 = ridge_path(X, y, lams2)  # (60, 10)
for lam, w in zip(lams2[::20], W2[::20]):
    assert np.allclose(w, fit(X, y, lam))
    library = Ridge(alpha=n * lam, fit_intercept=False).fit(X, y)
    assert np.allclose(w, library.coef_)
length = np.linalg.norm(W2, axis=1)
assert (np.diff(length) < 0).all() and (W2 != 0).all()

s = np.linalg.svd(X, compute_uv=False)
for lam in (0, 0.001, 0.01, 0.1):
    factor = s**2 / (s**2 + n * lam)
    kappa = (s[0] ** 2 + n * lam) / (s[-1] ** 2 + n * lam)
    print(f"lambda {lam:5}: factors from {factor[-1]:.2f}", end=" ")
    print(f"to {factor[0]:.2f}, condition number {kappa:4.0f}")

# %% [markdown]
# (scikit-learn's `Ridge` adds up squared errors where we average them, so its `alpha` is
# $n\lambda$. The condition number is that of $\mat X^\T \mat X + n\lambda \mat I$.)


# %% alt="Ten curves over a logarithmic axis of the penalty. At the left they start between minus 38 and 36. The curves of s1 and s2, which start far below and far above zero, rush towards each other and meet near 0.1. From there on all curves bend smoothly to zero." caption="The ridge path. The weights of s1 and s2, large and opposite, are the first to give way, and s3 and s5 with them, at a penalty that bmi and bp hardly feel. No weight becomes exactly zero and stays there."
def draw_path(ax, lams, W, some):
    """Draw the weights over the strengths; those in some by name."""
    for j in range(W.shape[1]):
        if j in some:
            ax.plot(lams, W[:, j], label=names[j])
        else:
            ax.plot(lams, W[:, j], "-", color="C6", linewidth=0.8)
    ax.axhline(0, color="black", linewidth=0.6)
    ax.set(xscale="log", xlabel="strength of the penalty", ylabel="weight")
    ax.legend(ncols=2, fontsize="small")


fig, ax = plt.subplots()
draw_path(ax, lams2, W2, (2, 3, 4, 5, 6, 8))
plt.show()

# %%
shrunk = np.std([fit(X[some], y[some], 0.1) for some in halves], axis=0)
w_01 = fit(X, y, 0.1)
for j in (2, 4, 5):
    print(f"{names[j]:3} {w_01[j]:6.1f}, over halves +- {shrunk[j]:.1f}")
worse = np.mean((X @ w_01 - y) ** 2) / np.mean((X @ w_all - y) ** 2)
print(f"mean squared error on these patients: times {worse:.3f}")
assert abs(w_01[4]) < 5 and shrunk[4] < spread[4] / 5 and worse < 1.02

# %% [markdown]
# A small penalty takes the weight of `s1` from $-38$ to $-4$, and it no longer swings. The
# price is an error on the same patients that is 1 percent larger. "Cholesterol
# protects" was a weight along a direction that the data do not know.
#
# ## Lasso: one weight at a time
#
# With $\lambda \lVert \vec w \rVert_1$ there is no such formula. But for *one* weight there
# is. Hold all others still, and let $\vec r = \vec y - \sum_{k \ne j} w_k \vec x_k$ be what they
# leave over. With $\rho = \frac1n \vec x_j^\T \vec r$ and mean square
# $a = \frac1n \vec x_j^\T \vec x_j$, the function of $w_j$ is
#
# $$
# \frac1n \lVert \vec r - w_j \vec x_j \rVert^2 + \lambda \lvert w_j \rvert
# = a\,w_j^2 - 2\rho\,w_j + \lambda \lvert w_j \rvert + \frac1n \lVert \vec r \rVert^2 .
# $$
#
# For $w_j > 0$ its slope is $2 a w_j - 2\rho + \lambda$, zero at
# $w_j = \frac{\rho - \lambda/2}{a}$, if that is positive. For $w_j < 0$ it is
# $\frac{\rho + \lambda/2}{a}$, if that is negative. If $\lvert \rho \rvert \le
# \frac\lambda2$, neither is the case, and the minimum is at 0. In words: move $\rho$ towards
# zero by $\frac\lambda2$, not past it, and divide by $a$. Do this for each weight in turn,
# again and again: *coordinate descent*.


# %%
def lasso(X, y, lam, w):
    """Return the weights of the L1 penalty, starting from w."""
    G, c = X.T @ X / len(X), X.T @ y / len(X)  # (d, d), (d,)
    w = w.copy()
    for _ in range(5000):
        before = w.copy()
        for j in range(len(w)):
            rho = c[j] - G[j] @ w + G[j, j] * w[j]
            size = max(abs(rho) - lam / 2, 0)
            w[j] = np.sign(rho) * size / G[j, j]
        if abs(w - before).max() < 1e-6:
            break
    return w


def lasso_path(X, y, lams):
    """Return the weights for falling strengths, (strengths, d)."""
    W, w = [], np.zeros(X.shape[1])
    for lam in lams:
        w = lasso(X, y, lam, w)  # start from the one before
        W.append(w)
    return np.array(W)


paper = np.eye(2) * np.sqrt(2)  # (2, 2), mean squares 1, uncorrelated
assert np.allclose(lasso(paper, paper @ [3, 1], 2, np.zeros(2)), [2, 0])
assert np.allclose(fit(paper, paper @ [3, 1], 1), [1.5, 0.5])

lam_max = 2 * abs(X.T @ y / n).max()
lams1 = np.geomspace(lam_max * 1.05, 0.05, 80)  # falling
W1 = lasso_path(X, y, lams1)  # (80, 10)
print(f"all weights are 0 from {lam_max:.1f} on")
assert (W1[0] == 0).all() and (W1[1:] != 0).any(axis=1).all()

# %% [markdown]
# Where is the first weight born? At $\vec w = \vec 0$ the rest is $\vec y$, so all stay at 0
# as long as $\frac\lambda2$ is at least the largest $\lvert \rho \rvert$.
#
# Did the descent arrive? You need no second program to know. Let
# $\vec g = \frac2n \mat X^\T (\mat X \vec w - \vec y)$ be the gradient of the loss alone. At a
# minimum, each weight that is not 0 has $g_j = -\lambda \operatorname{sign} w_j$, and each that
# is 0 has $\lvert g_j \rvert \le \lambda$. And the other way round: weights with these
# properties are a minimum. For any other $\vec v$, the loss is a bowl and lies
# above its tangent, so it is larger by at least $\vec g^\T (\vec v - \vec w)$. And in each entry
# $\lambda \lvert v_j \rvert \ge -g_j v_j$, with equality for $w_j$. So the penalty is larger
# by at least $-\vec g^\T (\vec v - \vec w)$. The sum of both is at least 0.

# %%
for lam, w in zip(lams1, W1):
    g = 2 * X.T @ (X @ w - y) / n
    assert (abs(g) <= lam + 1e-4).all()
    assert np.allclose(g[w != 0], -lam * np.sign(w[w != 0]), atol=1e-4)
library = Lasso(alpha=lams1[40] / 2, fit_intercept=False, tol=1e-10)
assert np.allclose(library.fit(X, y).coef_, W1[40], atol=1e-3)
print("every point of the path is a minimum")

born = [(W1[:, j] != 0).argmax() for j in range(d)]
print("in order:", *(names[j] for j in np.argsort(born, kind="stable")))
ten = lasso(X, y, 10.0, np.zeros(d))
print(
    "at 10:",
    {names[j]: float(ten[j].round(1)) for j in np.flatnonzero(ten)},
)
assert set(np.flatnonzero(ten)) == {1, 2, 3, 6, 8}

# %% alt="Ten curves over a logarithmic axis of the penalty. From the right, bmi leaves the zero line first, then s5, bp and s3. Some curves run along zero for a long way. At the far left the curves of s1 and s2 fly apart." caption="The lasso path. Read it from the right: one weight after the other leaves zero. In the middle five features do the work, and five are exactly out."
fig, ax = plt.subplots()
draw_path(ax, lams1, W1, (2, 3, 4, 5, 6, 8))
plt.show()

# %% [markdown]
# (scikit-learn's `Lasso` takes half of the mean squared error, so its `alpha` is
# $\frac\lambda2$.)
#
# Between two births the path is straight (and between a birth and a death: `s3` goes back to
# zero for a while near 0.15), if $\lambda$ is drawn without the logarithm. As
# long as the same weights $A$ are alive with the same signs, their conditions are
# *linear* equations,
# $\mat X_A^\T \mat X_A \vec w_A = \mat X_A^\T \vec y - \frac{n\lambda}{2} \operatorname{sign}
# \vec w_A$. And their right side is linear in $\lambda$. So the lasso has a formula after all,
# if you know who is alive.

# %%
three = [lasso(X, y, lam, np.zeros(d)) for lam in (22.0, 24.0, 26.0)]
alive = np.flatnonzero(three[0])
print("alive from 22 to 26:", [names[j] for j in alive])
assert all((np.sign(w) == np.sign(three[0])).all() for w in three)
assert np.allclose(three[0] - 2 * three[1] + three[2], 0, atol=1e-4)
X_A = X[:, alive]
right = X_A.T @ y - n * 24 / 2 * np.sign(three[1][alive])
assert np.allclose(np.linalg.solve(X_A.T @ X_A, right), three[1][alive])
lives = [(lasso(X, y, lam, w_all)[6] != 0) for lam in (0.3, 0.15, 0.08)]
assert lives == [True, False, True]  # s3 dies and is born again

# %% [markdown]
# ## The geometry of the corner
#
# Why zeros? Turn the penalty into a budget. Let $\vec w$ be the minimum with the penalty, and
# $t = \lVert \vec w \rVert_1$ what it spends. Then $\vec w$ has the smallest loss of all weights
# that spend at most $t$. (If $\vec v$ spent no more and had a smaller loss, then its
# loss plus penalty would be smaller, too.) For L2 it is the same, with the squared length. So
# a penalty is a [constraint](../matrix-calculus/constrained-optimization.md), and
# the solution is where a contour of the loss first touches the set that you can afford: a
# diamond or a disc.
#
# Take two features alone, body mass index and blood pressure.

# %% alt="Two panels with the same tilted elliptic contours round a minimum at the upper right. On the left they touch a diamond in its right corner, where the second weight is 0. On the right they touch a circle at a point with both weights positive." caption="The smallest loss within a budget. A contour meets the diamond at its corner, the disc at an ordinary point."
pair = X[:, [2, 3]]  # (442, 2)
w_pair, zero = fit(pair, y), np.zeros(2)
corner, round_ = lasso(pair, y, 60.0, zero), fit(pair, y, 1.5)
side = np.linspace(-30, 50, 161)
first, second = np.meshgrid(side, side)
off = np.stack([first - w_pair[0], second - w_pair[1]], axis=-1)
loss = ((off @ (pair.T @ pair / n)) * off).sum(axis=-1)  # above the least

fig, axes = plt.subplots(ncols=2, figsize=(5.4, 3.2), sharey=True)
for ax, w, shape in zip(axes, (corner, round_), ("diamond", "disc")):
    gap = w - w_pair
    touching = gap @ (pair.T @ pair / n) @ gap
    levels = np.array([0.1, 0.4, 1, 2]) * touching
    ax.contour(first, second, loss, levels=levels)
    if shape == "diamond":
        t = abs(w).sum()
        ax.plot([t, 0, -t, 0, t], [0, t, 0, -t, 0], "-", color="black")
    else:
        angle = np.linspace(0, 2 * np.pi, 200)
        radius = np.linalg.norm(w)
        circle = radius * np.cos(angle), radius * np.sin(angle)
        ax.plot(*circle, "-", color="black")
    ax.plot(*w_pair, "kx")
    ax.plot(*w, "o", color="C1", markersize=8)
    ax.set(title=shape, xlabel="weight of bmi", aspect="equal")
    ax.set(xlim=(-30, 50), ylim=(-30, 40))
axes[0].set_ylabel("weight of bp")
plt.show()
print("diamond:", corner.round(1), "disc:", round_.round(1))
assert corner[1] == 0 and corner[0] > 0 and (round_ > 1).all()

# %% [markdown]
# A corner sticks out, so many contours meet it first. How many? Let the bowl be round, so
# that the solution is the point of the diamond that is nearest to the bowl's minimum. Draw minima
# at random on a circle of radius $R$, and count. The nearest point to $(c_1, c_2)$ is
# a corner if the sizes of $c_1$ and $c_2$ differ by at least the budget $t$. That leaves
# four strips, of width $t\sqrt2$, for the four sides. Far out a strip takes about that much of the
# circle, so the share of corners is about $1 - \frac{4\sqrt2\,t}{2\pi R}$.


# %%
edge = np.linspace(0, 1, 401)
diamond = np.concatenate(
    [
        np.stack([a * edge, b * (1 - edge)], axis=1)
        for a in (-1, 1)
        for b in (-1, 1)
    ]
)  # (1604, 2), budget t = 1
for R in (1.5, 4, 10):
    angle = rng.uniform(0, 2 * np.pi, size=1000)
    c = R * np.stack([np.cos(angle), np.sin(angle)], axis=1)  # (1000, 2)
    gaps = ((c[:, None] - diamond) ** 2).sum(axis=-1)  # (1000, 1604)
    nearest = diamond[gaps.argmin(axis=1)]
    share = (nearest == 0).any(axis=1).mean()
    rule = (abs(abs(c[:, 0]) - abs(c[:, 1])) >= 1).mean()
    formula = 1 - 4 * np.sqrt(2) / (2 * np.pi * R)
    print(f"R = {R:3}: corners {share:.2f}, formula {formula:.2f}")
    assert abs(share - rule) < 0.01 and abs(share - formula) < 0.08

# %% [markdown]
# With a tight budget nearly every solution sits on a corner. On the disc a zero needs a
# minimum that lies exactly on an axis, and for random minima that has probability 0. In ten
# dimensions the diamond has edges and faces of every dimension, on each of which some weights
# are 0.
#
# ## How strong?
#
# Ten features for 442 patients are no hard case: here a penalty helps little. Make it harder. Add
# all squares and products but one, 54 of them, and set 100 patients aside as a test. (The one
# is the square of sex. A feature with two values has a square that is a linear function of
# it, and without a penalty the weights of the two could be anything.) The strength is
# chosen by [cross-validation](../gradient-descent/generalization.md) among the other 342, in ten
# folds. The weights, and the means and standard deviations of all 64 columns, are
# learned without the fold that judges. (Only the factors of the products were centred
# by all patients. No target enters there.)

# %%
a, b = np.triu_indices(10)
two_values = (a == 1) & (b == 1)  # sex times sex
a, b = a[~two_values], b[~two_values]  # (54,) each
wide = np.hstack([X, X[:, a] * X[:, b]])  # (442, 64)
assert np.linalg.matrix_rank(standardize(wide)) == 64
assert abs(np.corrcoef(X[:, 1], X[:, 1] ** 2)[0, 1]) > 1 - 1e-9
order = rng.permutation(n)
train, test = order[:342], order[342:]
folds = np.array_split(train, 10)


def predict(path, table, some, judge, lams):
    """Fit to the rows in some; return predictions for those in judge."""
    Z, middle = standardize(table, some), target[some].mean()
    W = path(Z[some], target[some] - middle, lams)  # (strengths, d)
    return middle + Z[judge] @ W.T, W  # (judged, strengths)


def cross_validate(path, table, folds, lams):
    """Return the mean squared error of each fold and strength."""
    errors = []
    for fold in folds:
        rest = np.concatenate([f for f in folds if f is not fold])
        y_hat = predict(path, table, rest, fold, lams)[0]
        errors.append(((y_hat - target[fold][:, None]) ** 2).mean(axis=0))
    return np.array(errors)  # (folds, strengths)


grids = {
    "ridge": (ridge_path, np.geomspace(30, 0.003, 21)),
    "lasso": (lasso_path, np.geomspace(100, 1, 17)),
}
cv, chosen = {}, {}
for name, (path, lams) in grids.items():
    cv[name] = cross_validate(path, wide, folds, lams)
    chosen[name] = cv[name].mean(axis=0).argmin()
    at = lams[chosen[name]]
    print(f"{name}: strength {at:.2g}", end=", ")
    print(f"error in the folds {cv[name].mean(axis=0).min():.0f}")
    assert 0 < chosen[name] < len(lams) - 1  # not at an end of the grid

# %% alt="Two panels, each a curve with error bars over a logarithmic strength. Both fall from the right, where all weights are nearly zero, to a flat valley, and rise again to the left; a dot marks the lowest point. The bars are taller than the rise on the left." caption="Error in the folds by strength, with one standard error over the folds. The valley is flat: a whole range of strengths would do."
fig, axes = plt.subplots(ncols=2, figsize=(5.4, 3.2), sharey=True)
for ax, (name, (_, lams)) in zip(axes, grids.items()):
    mean = cv[name].mean(axis=0)
    se = cv[name].std(axis=0, ddof=1) / np.sqrt(10)
    ax.errorbar(lams, mean, yerr=se, linewidth=1)
    i = chosen[name]
    ax.plot(lams[i], mean[i], "o", color="C1", markersize=8)
    ax.set(xscale="log", xlabel="strength", title=name)
axes[0].set_ylabel("mean squared error")
plt.show()

# %% [markdown]
# Now, once, the test patients. Beside the two stand plain least squares with 10 and with 64
# features.

# %%
squares = {}
for name, (path, lams) in grids.items():
    y_hat, W = predict(path, wide, train, test, lams[[chosen[name]]])
    squares[name] = (y_hat[:, 0] - target[test]) ** 2
    alive = int((W != 0).sum())
    print(f"{name}: {squares[name].mean():.0f}, {alive} features of 64")
for name, table in (("plain, 64", wide), ("plain, 10", X)):
    y_hat = predict(ridge_path, table, train, test, np.zeros(1))[0]
    squares[name] = (y_hat[:, 0] - target[test]) ** 2
    print(f"{name}: {squares[name].mean():.0f}")
for name in ("plain, 64", "ridge", "plain, 10"):
    gap = squares[name] - squares["lasso"]
    se = gap.std(ddof=1) / np.sqrt(len(test))
    print(f"{name} minus lasso: {gap.mean():.0f} +- {se:.0f}")
    assert (abs(gap.mean()) > 2 * se) == (name == "plain, 64")

# %% [markdown]
# What may you say? Without a penalty, 54 useless or nearly useless features spoil the fit. With
# an L1 penalty they do not: that difference is more than two standard errors. Between lasso and
# ridge, and between lasso and the ten plain features, 100 patients cannot decide. So the
# squares and products have gained nothing that you could show. A penalty lets you try them
# without paying for it; it does not make them useful.
#
# ## May you believe the zeros?
#
# The lasso hands you a list of features. It is tempting to read it as a list of causes,
# or at least of features that matter. Test it with decoys. Give each of the ten
# features a double whose values are dealt to the patients at random. A double has
# the same distribution and nothing to do with the illness. How many doubles get
# into the list, at the strength that cross-validation likes best?
#
# Beside it, try a stricter rule: of all strengths whose error in the folds is within one
# standard error of the lowest, take the *strongest*.

# %%
lams = np.geomspace(80, 1, 15)  # falling: the strongest first
counts = {"lowest error": [], "one standard error": []}
heaviest, harm = [], []  # the largest weight of a double; the price
for _ in range(10):
    decoys = rng.permuted(raw, axis=0)  # each column for itself
    table = np.hstack([raw, decoys])  # (442, 20)
    folds = np.array_split(rng.permutation(n), 10)
    errors = cross_validate(lasso_path, table, folds, lams)
    mean = errors.mean(axis=0)
    best = mean.argmin()
    se = errors[:, best].std(ddof=1) / np.sqrt(10)
    strict = (mean <= mean[best] + se).argmax()  # the first of them
    W = lasso_path(standardize(table), y, lams)
    heaviest.append(abs(W[best, 10:]).max())
    without = cross_validate(lasso_path, raw, folds, lams).mean(axis=0)
    harm.append(mean[best] / without.min())
    for name, i in zip(counts, (best, strict)):
        counts[name].append([(w != 0).sum() for w in np.split(W[i], 2)])
for name, rows in counts.items():
    real, false = np.mean(rows, axis=0)
    print(f"{name}: {real:.1f} features and {false:.1f} doubles of ten")
print(f"largest weight of any double: {max(heaviest):.1f}")
print(f"error in the folds, by that without doubles: {np.mean(harm):.3f}")
assert max(heaviest) < w_all[2] / 3  # a third of that of bmi
assert 4 < np.mean(counts["lowest error"], axis=0)[1] < 8
assert np.mean(counts["one standard error"], axis=0)[1] < 1.5
assert 1 < np.mean(harm) < 1.03

# %% [markdown]
# At the lowest error about six of the ten *doubles* are in the list. (With another seed,
# about five.) None has a third of the weight of body mass index, and they add only about
# 1 percent to the error in the folds, which is all that cross-validation looks at. The
# stricter rule keeps most of them out, and some of the features with them. So: choose for prediction and you get guests; choose for a
# short list and you pay with some error. And no rule tells a cause from a companion.
# Of two features that go together, like `s1` and `s2`, the lasso may keep the one that
# happens to fit a little better.
#
# ## In a network
#
# The [weight decay](../gradient-descent/regularization.md) of plain gradient descent is ridge, on
# weights that meet the data through layers. Near a minimum the loss is nearly a bowl, and there the
# factors of this lab apply: directions along which the loss is steep keep their weights,
# flat ones are turned down. The coordinate step, a move towards zero that stops there, is
# the L1 step that the page takes after each step of the gradient. And the two rules for
# the choice hold for every hyperparameter: no test data, and no belief in the third digit
# of a minimum that is flat.
#
# ## Now you
#
# 1. By hand: two uncorrelated features of mean square 1; the loss alone wants the weights
#    $-4$ and 1.5. What does L1 give for $\lambda = 2$ and for $\lambda = 4$? And L2
#    for $\lambda = 1$?
# 2. By hand: a singular value has $\sigma_i^2 = 20$, and $n = 100$. For which $\lambda$ is its
#    direction cut to a half?
# 3. Measure body mass index in other units: multiply column 2 of `raw` by 100, and compute
#    the lasso at strength 10 once with `standardize` and once with the means alone taken
#    away. Which one changes?
# 4. Put `s1` into the table twice. What does ridge do with the two copies, and what does
#    the lasso do?
# 5. Use both penalties together, $\lambda_1 \lVert \vec w \rVert_1 + \lambda_2
#    \lVert \vec w \rVert^2$. Only one line of `lasso` changes. Which one?
# 6. Fit the lasso at strength 10 to 100 random halves of the patients. How often is each
#    feature in the list?
#
# ## Answers
#
# 1. L1: each size loses $\frac\lambda2$, so $(-3, 0.5)$ and $(-2, 0)$. L2: half of each,
#    $(-2, 0.75)$.
# 2. $\frac{20}{20 + 100\lambda} = \frac12$ for $\lambda = 0.2$.
# 3. With `standardize` nothing changes. With the means alone it does: a feature in large numbers
#    needs only a small weight, which costs little, so units decide who is punished.
# 4. Ridge gives both the same weight, since for a given sum the squares add to least if the
#    parts are equal. The lasso does not care how the sum is divided, as long as both have one
#    sign. Coordinate descent from zero gives most of it to the copy that comes first.
# 5. The one that sets `w[j]`: divide by `G[j, j] + lam2`, because the slope gains $2\lambda_2 w_j$.
#    (scikit-learn has the mix as `ElasticNet`.)
# 6. `bmi`, `bp`, `s3` and `s5` in nearly every list, `sex` in most, `s6` in fewer than half, the
#    others hardly ever. A list from one fit does not tell you which of its entries another
#    half would have left out.

# %%
two = np.array([-4.0, 1.5])
for lam in (2, 4):
    w = lasso(paper, paper @ two, lam, np.zeros(2))
    print(f"answer 1, L1 with {lam}: {w.round(3)}")
    assert np.allclose(w, np.sign(two) * np.maximum(abs(two) - lam / 2, 0))
assert np.allclose(fit(paper, paper @ two, 1), two / 2)

scaled = raw * [1, 1, 100, 1, 1, 1, 1, 1, 1, 1]
assert np.allclose(lasso(standardize(scaled), y, 10, np.zeros(d)), ten)
bmi = []
for table in (raw, scaled):
    centred = table - table.mean(axis=0)
    w = lasso(centred, y, 10, np.zeros(d))
    bmi.append(w[2] * table[:, 2].std())
print("answer 3, effect of bmi by means alone:", np.round(bmi, 1))
assert bmi[1] > bmi[0] + 0.5

twice = np.hstack([X[:, [4]], X])
by_ridge, by_lasso = fit(twice, y, 0.1), lasso(twice, y, 5, np.zeros(d + 1))
print("answer 4, ridge:", by_ridge[[0, 5]].round(2), end=", ")
print("lasso:", by_lasso[[0, 5]].round(2))
assert np.isclose(by_ridge[0], by_ridge[5])
single = lasso(X, y, 5, np.zeros(d))[4]
assert np.isclose(by_lasso[[0, 5]].sum(), single, atol=1e-3)
assert by_lasso[0] < 0.8 * single  # both are negative

lists = np.mean(
    [lasso(X[h], y[h], 10, ten) != 0 for h in halves[:100]], axis=0
)
print("answer 6:", dict(zip(names, lists.round(1).tolist())))
assert lists[[2, 3, 6, 8]].min() > 0.9 and 0.6 < lists[1] < 0.95
assert lists[9] < 0.5 and lists[[0, 4, 5, 7]].max() < 0.25
