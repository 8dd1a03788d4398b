# ---
# title: Eigendigits
# description: "Find the images that handwritten digits are mixed from. Rebuild, map and clean digits with a few of them, and see where the method ends."
# requires:
#   - more-linear-algebra/principal-component-analysis
#   - more-linear-algebra/norms-and-distances
#   - more-linear-algebra/singular-value-decomposition
# outcomes:
#   - compute the components of a set of images, and draw them as images
#   - rebuild images from a few scores, and predict the error before you measure it
#   - draw a map of images in the plane, and say what it hides
#   - decide by a rule, not by eye, how many components to keep when cleaning images
#   - compare images by few scores, and name a change of the images that breaks it
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
# # Eigendigits
#
# An image of 8 by 8 pixels is 64 numbers. Hardly any 64 numbers look like a digit: set
# each pixel at random, and you get a flicker, however often you try. So people who
# write digits use only a small part of what 64 numbers can do. How small? Could you
# describe a handwritten digit by 20 numbers, or by 2?
#
# You will mix digits from a few images, as a painter mixes colours. Then you use the
# same few images for three jobs: to draw 500 digits on one sheet, to clean dirty
# ones, and to find for each the one that it resembles most.
#
# Allow 45 minutes. You need
# [principal component analysis](../more-linear-algebra/principal-component-analysis.md),
# PCA for short, lengths and
# [distances](../more-linear-algebra/norms-and-distances.md), and the
# [singular value decomposition](../more-linear-algebra/singular-value-decomposition.md).
# Each claim below that a computer can test is followed by an `assert` that tests it.

# %%
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)  # (1797, 64), (1797,)
rng = np.random.default_rng(0)
order = rng.permutation(len(X))
train, test = order[:1297], order[1297:]
X_train, X_test = X[train], X[test]  # (1297, 64), (500, 64)
y_train, y_test = y[train], y[test]
print("pixels from", X.min(), "to", X.max(), end=", ")
print(len(X_train), "images to learn from,", len(X_test), "held out")

# %% [markdown]
# The [images](../references.md#data) are grey, with 0 for paper and 16 for ink. The 500
# that are held out have no part in finding the components. They stand for digits that the
# same people write tomorrow. (The order is shuffled, so that most writers have images
# in both parts. How well all this does for a stranger's hand, this lab does not
# measure.)
#
# ## Two pixels first
#
# Take images of only two pixels. In all of them the ink goes to the left pixel or to
# the right one, and the mean is $(8, 8)$. One component is enough for such images,
# $\vec v = (1, -1)/\sqrt2$: "more on the left, less on the right".
#
# A new image is $(14, 6)$. On paper: what is its score, and which image does the score
# give back?
#
# It is off the mean by $(6, -2)$. The score is the inner product with $\vec v$,
# $\frac{6 + 2}{\sqrt2} = 4\sqrt2$. The way back adds that many $\vec v$ to the mean:
# $(8, 8) + 4\,(1, -1) = (12, 4)$. What is lost is $(2, 2)$, the part of the image that
# the component cannot express: both pixels darker.

# %%
mean, v = np.array([8.0, 8.0]), np.array([1, -1]) / np.sqrt(2)
image = np.array([14.0, 6.0])
score = (image - mean) @ v
back = mean + score * v
print(f"score {score:.2f}, back to {back.round(2)}, lost {image - back}")
assert np.allclose(back, [12, 4])
assert np.isclose((image - back) @ v, 0)  # what is lost is orthogonal to v

# %% [markdown]
# ## The components as images
#
# Now 64 pixels. Subtract the mean image, and take the singular value decomposition of
# what is left, $\mat X_c = \mat U \mat{\Sigma} \mat V^\T$. The right singular vectors
# are the components, and the variance along component $i$ is
# $\lambda_i = \frac{\sigma_i^2}{n - 1}$. As on the page, the entry of each that is
# largest in absolute value is made positive, since signs are free.


# %%
def components(X):
    """Return the mean, the variances along components, and these as rows."""
    mean = X.mean(axis=0)  # (d,)
    s, Vt = np.linalg.svd(X - mean, full_matrices=False)[1:]
    largest = Vt[np.arange(len(Vt)), abs(Vt).argmax(axis=1)]
    return mean, s**2 / (len(X) - 1), Vt * np.sign(largest)[:, None]


mean, lam, Vt = components(X_train)  # (64,), (64,), (64, 64)
shares = lam / lam.sum()  # explained variance
print("first shares:", shares[:5].round(3))
print("directions with any variance:", (lam > 1e-9 * lam[0]).sum())
print(
    "pixels that are always the same:", (np.ptp(X_train, axis=0) == 0).sum()
)

by_covariance = np.linalg.eigvalsh(np.cov(X_train, rowvar=False))[::-1]
assert np.allclose(lam, by_covariance)
assert np.allclose(Vt @ Vt.T, np.eye(64))
assert np.isclose(lam.sum(), X_train.var(axis=0, ddof=1).sum())

# %% [markdown]
# Three pixels at the edge have no ink in any of the 1,297 images. So 61 directions are
# left, and the last three components vary by nothing but rounding. The other way to
# compute the variances, as eigenvalues of the
# [sample covariance matrix](../more-linear-algebra/norms-and-distances.md), agrees.
#
# A component is a vector of 64 numbers, so you can look at it as an image. It has
# negative pixels, too: it says where ink is added and where it is taken away.

# %% alt="Twelve squares of 8 by 8 pixels. The first is a blurred grey blob, the mean. The eleven others have purple and orange patches on white, two or three pixels wide." caption="The mean digit and the first eleven components. A positive score adds ink where a component is purple, and takes ink away where it is orange."
fig, axes = plt.subplots(3, 4, figsize=(4.8, 4.0))
for i, ax in enumerate(axes.flat):
    if i == 0:
        ax.imshow(mean.reshape(8, 8), cmap="gray_r", vmin=0, vmax=16)
    else:
        v = Vt[i - 1].reshape(8, 8)
        ax.imshow(v, cmap="PuOr", vmin=-0.4, vmax=0.4)
    ax.set(title=f"{i}" if i else "mean", xticks=[], yticks=[])
plt.show()

# %% [markdown]
# Nobody told the program what a stroke is. It was only asked where the pixels vary
# *together*, and neighbours do, since their ink comes from the same pen. Are the
# components with the most variance smooth? Measure it: the squared differences of
# neighbouring pixels, added up. For a unit vector of unrelated entries, each of the 112
# pairs of neighbours has $\frac{2}{64}$ on average, together 3.5.

# %%
V_images = Vt.reshape(64, 8, 8)
rough = (np.diff(V_images, axis=1) ** 2).sum(axis=(1, 2))
rough += (np.diff(V_images, axis=2) ** 2).sum(axis=(1, 2))  # (64,)
for first in (0, 10, 30, 50):
    some = rough[first : first + 10]
    print(f"components {first + 1} to {first + 10}: {some.mean():.1f}")
assert rough[:10].mean() < 0.7 * 3.5 < 3.5 < rough[30:40].mean()
edge = (V_images[50:60, :, [0, 7]] ** 2).sum(axis=(1, 2)).mean()
print(f"share of 51 to 60 in the two outer columns: {edge:.2f}")
assert edge > 0.7

# %% [markdown]
# The first ten are much smoother than chance. Those from 31 on are rougher: along these,
# neighbours change against each other. The last ones have most of their weight in the
# outer columns, where hardly anybody writes.
#
# ## How many numbers is a digit?
#
# Keep $k$ components. An image becomes $k$ scores, and the way back is a sum of $k$
# images. In matrices: $\mat Z = \mat X_c \mat V_k$ and
# $\hat{\mat X} = \vec 1 \vec m^\T + \mat Z \mat V_k^\T$, where $\vec m$ is the mean.


# %%
def encode(X, k):
    """Return k scores for each row of X."""
    return (X - mean) @ Vt[:k].T  # (n, k)


def decode(Z):
    """Return the images that belong to the scores Z."""
    return mean + Z @ Vt[: Z.shape[1]]  # (n, 64)


def rms(A):
    """Return the root of the mean square of all entries."""
    return np.sqrt((A**2).mean())


# %% alt="Four handwritten digits in four rows, a 0, a 3, a 5 and an 8, each rebuilt from 0, 2, 5, 10, 20 and 40 components, with the original at the right. With 0 all are the same blob. From 10 on most can be told; with 20 they look like the originals, a little smudged." caption="Held-out digits, rebuilt from more and more components. With none, each is the mean. With 20 you would hardly ask for more."
ranks = (0, 2, 5, 10, 20, 40)
rows = [np.flatnonzero(y_test == digit)[0] for digit in (0, 3, 5, 8)]
fig, axes = plt.subplots(4, 7, figsize=(5.4, 3.4))
for line, i in zip(axes, rows):
    images = [decode(encode(X_test[[i]], k)) for k in ranks] + [X_test[i]]
    for ax, image in zip(line, images):
        ax.imshow(image.reshape(8, 8), cmap="gray_r", vmin=0, vmax=16)
        ax.set(xticks=[], yticks=[])
for ax, title in zip(axes[0], (*ranks, "all")):
    ax.set_title(title)
plt.show()

# %% [markdown]
# What should the error be? On the images that the components come from, the page
# has the answer: the sum of all squared errors is $(n - 1)$ times the dropped
# variances. On held-out images nothing is promised. And as a rival, keep $k$ *pixels* as
# they are, those that vary most, and put the mean in place of the others.

# %%
variances = X_train.var(axis=0)  # (64,)
by_variance = np.argsort(-variances)  # pixels, the busiest first
for k in (2, 10, 20, 40):
    lost = X_train - decode(encode(X_train, k))
    predicted = (len(X_train) - 1) * lam[k:].sum()
    assert np.isclose((lost**2).sum(), predicted)

    lost_new = X_test - decode(encode(X_test, k))
    pixels = X_test - mean
    pixels[:, by_variance[:k]] = 0  # these are kept
    print(f"k = {k:2}: own {rms(lost):.2f}, held out {rms(lost_new):.2f}")
    print(f"        {k} pixels instead: {rms(pixels):.2f}")
    assert rms(lost_new) < 1.06 * rms(lost)
    assert rms(lost_new) < 0.9 * rms(pixels)
for share in (0.5, 0.9, 0.95, 0.99):
    k = (shares.cumsum() < share).sum() + 1
    print(f"{k} components hold {share:.0%} of the variance")

# %% [markdown]
# The components hold for digits that they have never seen: the errors differ by a few
# percent. And 20 components lose about half of what 20 pixels lose. Twenty numbers
# describe a digit up to an error of 1.5 on a scale from 0 to 16.
#
# ## A map of digits
#
# With two scores each digit has a place on paper. Put all 500 held-out digits there,
# each marked with what it is.

# %% alt="A cloud of small numerals from 0 to 9. The 0 gather at the bottom, 6 and 4 at the right, 3 and 9 at the left, 1 and 7 at the top; 2, 5 and 8 lie on top of each other in the middle." caption="500 held-out digits by their first two scores. The program that found the axes did not know the labels; some digits gather all the same."
Z_test = encode(X_test, 2)  # (500, 2)
fig, ax = plt.subplots(figsize=(5.2, 4.4))
for digit in range(10):
    rows = Z_test[y_test == digit]
    marker = {"marker": f"${digit}$", "markersize": 7}
    ax.plot(rows[:, 0], rows[:, 1], linestyle="none", **marker)
ax.set(xlabel="first score", ylabel="second score", aspect="equal")
plt.show()

# %% [markdown]
# What do the directions of this map mean? Walk over it and decode: at each place of a
# grid, draw the image that has these two scores and 0 for all others.

# %% alt="Seven by seven blurred digits, which change slowly from one to the next. At the bottom they look like a 0, at the left like a 3, at the top left like a 7, at the right like a 4 or a 6; in the middle is the blurred mean." caption="The map decoded: what PCA would draw at each place. Neighbours differ little, and far corners look like different digits."
side = np.linspace(-24, 24, 7)
picture = np.zeros((70, 70))  # each image with a margin of one pixel
for i, second in enumerate(side[::-1]):
    for j, first in enumerate(side):
        image = decode(np.array([[first, second]])).reshape(8, 8)
        picture[10 * i + 1 : 10 * i + 9, 10 * j + 1 : 10 * j + 9] = image
fig, ax = plt.subplots(figsize=(4.8, 4.4))
ax.imshow(picture, cmap="gray_r", vmin=0, vmax=16, extent=(-28, 28) * 2)
ax.set(xlabel="first score", ylabel="second score")
plt.show()

# %% [markdown]
# Every image of this sheet is a mixture of three: the mean and two components. That is
# also what the map hides. Two digits can lie on top of each other in the plane and be
# far apart in the 62 other directions. The distance on the map is never more than
# the distance of the images, because dropping scores drops squares from a sum. How
# much less can it be?


# %%
def distances(A, B):
    """Return the distance of each row of A to each row of B."""
    squares = (A**2).sum(axis=1)[:, None] + (B**2).sum(axis=1)
    return np.sqrt((squares - 2 * A @ B.T).clip(0))  # (n_A, n_B)


in_pixels = distances(X_test, X_train)  # (500, 1297)
ratios = {}
for k in (2, 5, 20, 64):
    in_scores = distances(encode(X_test, k), encode(X_train, k))
    assert (in_scores <= in_pixels + 1e-6).all()
    ratios[k] = np.median(in_scores / in_pixels)
    print(f"k = {k:2}: median share of the distance {ratios[k]:.2f}")
assert ratios[2] < 0.55 and ratios[20] > 0.9 and np.isclose(ratios[64], 1)

# %% [markdown]
# With all 64 scores the distances are those of the pixels: the components are an
# orthonormal basis, and a turn keeps lengths. With 2 the map shows half of a typical
# distance, with 20 nearly all of it.
#
# ## Clean a dirty digit
#
# Now somebody photographs the digits in bad light. To each pixel of the held-out images
# comes a random error with standard deviation 4, a quarter of the whole scale.
# The components are still those of the clean images. Project the dirty images on $k$ of
# them. Which $k$ would you take?
#
# Work it out for one component. Dropping its score loses what the digit has there: on
# average over digits, $\lambda_i$ (squared). Keeping the score keeps the error that
# came with it. The errors are independent with variance $\sigma^2$ in each pixel, and
# along any unit vector $\vec v$ the variance is $\sigma^2 \vec v^\T \vec v = \sigma^2$.
# So:
#
# - drop component $i$, and you pay $\lambda_i$;
# - keep it, and you pay $\sigma^2$.
#
# In words: keep the components along which digits vary more than the noise does. The
# expected squared error of an image is then
# $k\,\sigma^2 + \lambda_{k+1} + \dots + \lambda_{64}$.

# %%
sigma = 4.0
dirty = X_test + sigma * rng.normal(size=X_test.shape)  # (500, 64)
print("the rule keeps", (lam > sigma**2).sum(), "components")

errors, predicted = [], []
for k in range(65):
    errors.append(rms(decode(encode(dirty, k)) - X_test))
    predicted.append(np.sqrt((k * sigma**2 + lam[k:].sum()) / 64))
errors, predicted = np.array(errors), np.array(predicted)  # (65,) each
print("the smallest measured error is at k =", errors.argmin())
for k in (0, 5, errors.argmin(), 40, 64):
    print(
        f"k = {k:2}: measured {errors[k]:.2f}, formula {predicted[k]:.2f}"
    )
assert np.allclose(errors, predicted, rtol=0.02)
assert abs(errors.argmin() - (lam > sigma**2).sum()) <= 2
assert errors.min() < 0.67 * sigma

# %% [markdown]
# The formula knows the variances of the training images and $\sigma$. It meets the
# measured errors of other images within 2 percent. But why all or nothing? Multiply
# each score by a factor $g$ between 0 and 1. The digit loses $(1 - g)^2 \lambda_i$ of
# what it has, and $g^2 \sigma^2$ of the noise stays. (The mixed product is 0 on average,
# since the noise does not know the digit.) Set the derivative by $g$ to zero:
#
# $$
# -2\,(1 - g)\,\lambda_i + 2\,g\,\sigma^2 = 0 , \qquad
# g_i = \frac{\lambda_i}{\lambda_i + \sigma^2} .
# $$
#
# In words: trust each score by the share of its variance that is digit. Put it in, and the
# cost is $\frac{\lambda_i \sigma^2}{\lambda_i + \sigma^2}$, less than either of the two
# that you could choose from before.

# %%
g = lam / (lam + sigma**2)  # (64,)
soft = decode(g * encode(dirty, 64))  # (500, 64)
expected = np.sqrt((lam * sigma**2 / (lam + sigma**2)).sum() / 64)
print(f"with factors: {rms(soft - X_test):.2f}, formula {expected:.2f}")
print("factors:", g[[0, 4, 15, 30, 50]].round(2))
assert np.isclose(rms(soft - X_test), expected, rtol=0.03)
assert rms(soft - X_test) < 0.9 * errors.min()

# %% alt="Five digits in four rows. First the clean originals, then the same under heavy speckle, then cleaned with sixteen components, then cleaned with factors. The cleaned ones are soft, and those with factors have a calmer background. The 0, the 2 and the 6 can be read; the 4 and the 7 have come near to a 9." caption="Clean, dirty, cleaned with 16 components, cleaned with a factor for each component. Cleaning did not ask which digit it is, and the 4 and the 7 have come near to a 9."
hard = decode(encode(dirty, (lam > sigma**2).sum()))
rows = [np.flatnonzero(y_test == digit)[1] for digit in (0, 2, 4, 6, 7)]
fig, axes = plt.subplots(4, 5, figsize=(4.8, 4.0))
names = ("clean", "dirty", "k = 16", "factors")
for line, images, name in zip(axes, (X_test, dirty, hard, soft), names):
    for ax, i in zip(line, rows):
        ax.imshow(images[i].reshape(8, 8), cmap="gray_r", vmin=0, vmax=16)
        ax.set(xticks=[], yticks=[])
    line[0].set_ylabel(name)
plt.show()

# %% [markdown]
# ## Who looks like whom?
#
# A plain way to read a digit: find the training image that is nearest, and take its
# label. It needs no training, and 1,297 distances for each image. In pixels a distance
# takes 64 differences, in $k$ scores only $k$.


# %%
def read(old, labels, new):
    """Return for each row of new the label of the nearest row of old."""
    return labels[distances(new, old).argmin(axis=1)]


mistakes = {}
for k in (1, 2, 5, 10, 20, 40, 64):
    y_hat = read(encode(X_train, k), y_train, encode(X_test, k))
    mistakes[k] = int((y_hat != y_test).sum())
    print(f"k = {k:2}: {mistakes[k]} mistakes of 500")
in_pixels = int((read(X_train, y_train, X_test) != y_test).sum())
print("in pixels:", in_pixels)
cleaned = {}
for name, images in (("dirty", dirty), ("k = 16", hard), ("factors", soft)):
    cleaned[name] = int((read(X_train, y_train, images) != y_test).sum())
    print(f"{name}: {cleaned[name]} mistakes of 500")
assert min(cleaned.values()) > 2 * in_pixels
assert min(cleaned["k = 16"], cleaned["factors"]) >= cleaned["dirty"]
assert mistakes[64] == in_pixels
assert mistakes[2] > 150 and mistakes[10] < 20 and mistakes[20] <= 10

# %% [markdown]
# Two scores, the map, read fewer than six digits of ten: what lies on top of each other
# there cannot be told. With 20 scores the reader makes about as many mistakes as with the
# whole image. (A difference of two mistakes of 500 says nothing; with other held-out
# images it may turn round.)
#
# And the cleaned images of the last section? They are nearer to the clean ones, but this
# reader does not read them better than the dirty ones. Independent errors in 64 pixels
# lengthen the distances to all training images by nearly the same, so the nearest mostly
# stays the nearest. Nearer to the truth and easier to read are two aims.
#
# Is more always better? The components with small variance carry little of the digit. As
# long as they count little in the distance, they do no harm. Now *whiten*: divide
# each score by its standard deviation, so that all count the same. That makes the
# distance the
# [Mahalanobis distance](../more-linear-algebra/norms-and-distances.md), where $k$ is
# large enough to hold all variance.

# %%
spread = np.sqrt(lam[:61])  # the last three are 0
white = {}
for k in (10, 20, 61):
    scores = [encode(A, k) / spread[:k] for A in (X_train, X_test)]
    y_hat = read(scores[0], y_train, scores[1])
    white[k] = int((y_hat != y_test).sum())
    print(f"k = {k:2}: {white[k]} mistakes when all scores count the same")

pixels = np.ptp(X_train, axis=0) > 0  # (64,), the 61 that vary
S = np.cov(X_train[:, pixels], rowvar=False)  # (61, 61)
off = X_test[0, pixels] - X_train[0, pixels]
whitened = np.linalg.norm(scores[1][0] - scores[0][0])
assert np.isclose(np.sqrt(off @ np.linalg.solve(S, off)), whitened)
assert white[61] > 2 * mistakes[64]

# %% [markdown]
# With all 61 it makes several times as many mistakes. What was flicker in a corner of the
# image now counts as much as the difference between a 0 and a 1. Mahalanobis is the
# right distance when every direction may matter alike, as with alcohol and colour of a
# wine. Here the large directions are the ones that people write with.
#
# ## One small flat for each digit
#
# Components can also *recognize*. Take the sevens alone: their mean and their first $k$
# components describe how sevens vary. A seven should be rebuilt well from these, and a
# four badly. So give each digit components of its own, rebuild a new image ten times,
# and see who does best.


# %%
def misfit(X, X_own, k):
    """Return the squared error when X is rebuilt as the X_own vary."""
    mean, _, Vt = components(X_own)
    off = X - mean  # (n, 64)
    lost = off - off @ Vt[:k].T @ Vt[:k]
    return (lost**2).sum(axis=1)  # (n,)


flats = {}
for k in (0, 2, 5, 10):
    errors = [misfit(X_test, X_train[y_train == c], k) for c in range(10)]
    flats[k] = int((np.argmin(errors, axis=0) != y_test).sum())
    print(f"k = {k:2}: {flats[k]} mistakes of 500")
assert flats[0] > 40 and flats[5] < 15 and flats[10] < 15

# %% [markdown]
# With $k = 0$ an image goes to the nearest of the ten mean images, and every tenth is
# read wrongly. Five directions of change for each digit, and the mistakes are down to
# a handful. That is about as good as the nearest neighbour, which had to keep all 1,297
# images. Here each digit needs a mean and five components.
#
# ## Where it ends
#
# Move each held-out image to the right by one pixel. You would hardly notice.

# %%
moved = np.roll(X_test.reshape(-1, 8, 8), 1, axis=2)
moved[:, :, 0] = 0  # what fell off at the right is gone
moved = moved.reshape(-1, 64)
jump = {}
for name, images in (("in place", X_test), ("moved", moved)):
    error = rms(images - decode(encode(images, 20)))
    wrong = int((read(X_train, y_train, images) != y_test).sum())
    jump[name] = error, wrong
    print(f"{name}: rebuilt to {error:.2f}, {wrong} mistakes of 500")
assert jump["moved"][1] > 20 * jump["in place"][1]
assert jump["moved"][0] > 1.5 * jump["in place"][0]

# %% [markdown]
# A third of them is read wrongly now, and 20 components no longer describe them. For
# PCA an image is a list of 64 numbers, and pixel 20 has no more to do with pixel 21 than
# with pixel 60, except that they varied together in the data. A moved digit is
# *another* list. What you would like is a method that knows that a digit is a digit
# wherever it stands: that is what
# [convolutional layers](../data-flow/convolutional-layers.md) are for.
#
# A network takes up the thread in another place, too. `encode` and `decode` are linear
# layers, from 64 numbers to $k$ and back. Put activations between more such layers,
# train the whole for the smallest error of rebuilding, and the flat becomes a curved
# surface.
#
# ## Now you
#
# 1. By hand: three components have the variances 30, 6 and 1, and the noise has
#    $\sigma^2 = 4$. Which do you keep? What is the expected squared error then, and what
#    is it with the best factors?
# 2. Which of the held-out digits is rebuilt worst by 20 components? Draw the worst eight.
#    What is odd about them?
# 3. Before you run it: does the rule keep more components or fewer, if `sigma` is 1, and
#    if it is 8? Then try both. (Take out the `assert` lines about dirty and cleaned
#    images first: they are about 4.)
# 4. Make new digits: take the scores of all sevens in 10 components, draw random scores
#    with the same mean and covariance (`rng.multivariate_normal`), and decode. Do they look
#    like sevens? Do the same with all digits at once.
# 5. Give every training image a copy moved to each of the four sides, and find the
#    components anew. How many do you need now for 90 % of the variance?
# 6. Put the pixels of *all* images in the same random order. Which numbers of this lab
#    change?
#
# ## Answers
#
# 1. Keep 30 and 6, since both are above 4. The error is $4 + 4 + 1 = 9$. With factors it
#    is $\frac{120}{34} + \frac{24}{10} + \frac{4}{5} \approx 3.53 + 2.4 + 0.8 = 6.73$.
# 2. `lost = X_test - decode(encode(X_test, 20))` and
#    `(lost**2).sum(axis=1).argsort()[-8:]`. Judge for yourself; look for strokes where
#    few others have one.
# 3. More for 1, 47 of them, and 5 for 8: the weaker the noise, the more components vary
#    more than it.
# 4. From sevens alone: yes, most of them. From all digits at once: blurred in-between
#    things. A normal distribution has one hill, and the digits lie in many.
# 5. 25 in place of 21. The data vary in more ways, and a move by one pixel is not one
#    direction among the 64 but a different one for each image.
# 6. Only those that ask which pixels are neighbours: how rough the components are, their
#    share in the outer columns, and the last section, where "to the right" means nothing
#    any more. All other errors, shares and counts of mistakes without noise stay, beyond
#    rounding. Reordering pixels is an
#    [orthogonal matrix](../more-linear-algebra/special-matrices.md), and lengths and
#    products stay. The components would be drawn as a jumble.

# %%
three = np.array([30.0, 6.0, 1.0])
kept = np.minimum(three, 4).sum()
shrunk = (three * 4 / (three + 4)).sum()
print(f"answer 1: {kept:.0f} and {shrunk:.2f}")
assert kept == 9 and round(shrunk, 2) == 6.73

print("answer 3:", (lam > 1).sum(), "and", (lam > 64).sum())
assert (lam > 1).sum() == 47 and (lam > 64).sum() == 5

framed = np.pad(X_train.reshape(-1, 8, 8), ((0, 0), (1, 1), (1, 1)))
places = ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))  # first: not moved
copies = [framed[:, r : r + 8, c : c + 8] for r, c in places]
lam_moved = components(np.concatenate(copies).reshape(-1, 64))[1]
needed = ((lam_moved / lam_moved.sum()).cumsum() < 0.9).sum() + 1
print("answer 5:", needed, "components")
assert needed == 25

jumble = rng.permutation(64)
lam_jumbled, Vt_jumbled = components(X_train[:, jumble])[1:]
assert np.allclose(lam_jumbled, lam)
mixed = Vt_jumbled[:10].reshape(10, 8, 8)
rough_mixed = (np.diff(mixed, axis=1) ** 2).sum() / 10
rough_mixed += (np.diff(mixed, axis=2) ** 2).sum() / 10
print(f"answer 6: the same variances, roughness {rough_mixed:.1f}")
assert rough_mixed > 1.2 * rough[:10].mean()
