# ---
# title: Image compression
# description: "Shrink a photograph by the singular value decomposition, count real bytes, cut it into blocks, and find out why noise will not shrink."
# requires:
#   - more-linear-algebra/singular-value-decomposition
#   - more-linear-algebra/low-rank-approximation
# outcomes:
#   - compress a photograph by its truncated SVD, and say which pictures this suits
#   - turn "few numbers" into few bytes by rounding and packing, and predict the rounding error
#   - apply the SVD to blocks of a photograph, and compare it with the whole at equal size
#   - draw the components of blocks, and use those of one photograph for another
#   - show by counting, and by experiment, why noise does not compress
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
# # Image compression
#
# A photograph of 200 by 320 grey pixels takes 64,000 bytes, one for each. The page on
# [low-rank approximation](../more-linear-algebra/low-rank-approximation.md) showed one
# that looks fair at rank 20, which is a sixth of the numbers. Is that a sixth of the
# bytes? And the photographs on your telephone take far fewer bytes than they have
# pixels, and look better than fair. What does it know that the
# [singular value decomposition](../more-linear-algebra/singular-value-decomposition.md)
# does not?
#
# You will build a compressor in three steps, each of which can be undone by a program
# that sees only the bytes. Then you will give it something that no compressor can
# shrink.
#
# Allow 45 minutes. Each claim below that a computer can test is followed by an
# `assert` that tests it.

# %%
import zlib

import matplotlib.pyplot as plt
import numpy as np
from scipy.fft import dct
from sklearn.datasets import load_sample_image


def rms(A):
    """Return the root of the mean square of all entries."""
    return np.sqrt((A**2).mean())


def svd(A):
    """Return the reduced factors U, s, Vt."""
    return np.linalg.svd(A, full_matrices=False)


# %% [markdown]
# ## Nine pixels
#
# The cross and the diagonal line, 1 for ink:
#
# $$
# \mat A = \begin{bmatrix} 0 & 1 & 0 \\ 1 & 1 & 1 \\ 0 & 1 & 0 \end{bmatrix} , \qquad
# \mat B = \begin{bmatrix} 1 & 0 & 0 \\ 0 & 1 & 0 \\ 0 & 0 & 1 \end{bmatrix} .
# $$
#
# Which one has the lower rank? On paper: $\mat A$ is symmetric, so its singular values are
# the absolute values of its eigenvalues. Rows 1 and 3 are equal, so one eigenvalue is
# 0. For the others try $(1, t, 1)$, which $\mat A$ sends to $(t, 2 + t, t)$. That is
# $\lambda$ times $(1, t, 1)$ if $\lambda = t$ and $2 + t = t^2$, so $t$ is 2 or $-1$.
# The singular values are 2, 1, 0. Those of $\mat B$ are 1, 1, 1. The cross has five dots
# of ink and rank 2, the thin line three dots and rank 3.

# %%
A = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]])
B = np.eye(3)
for name, M in (("cross", A), ("diagonal", B)):
    print(name, svd(M)[1].round(3))
assert np.allclose(svd(A)[1], [2, 1, 0])
U, s, Vt = svd(A)
print((s[0] * np.outer(U[:, 0], Vt[0]) * 3).round(2).tolist(), "/ 3")
assert np.isclose(np.linalg.norm(A - s[0] * np.outer(U[:, 0], Vt[0])), 1)

# %% [markdown]
# A piece of rank 1 is one column pattern times one row pattern. So it likes what is
# upright or level, and has trouble with what is slanted. Take a picture that is black on
# one side of a line and white on the other, and turn the line. Which rank leaves an error
# (Frobenius norm) of at most 5 % of the picture?

# %%
x = np.linspace(-1, 1, 100)
needed = []
for degrees in (0, 5, 20, 45):
    t = np.deg2rad(degrees)
    half = (np.cos(t) * x + np.sin(t) * x[:, None] > 0.005).astype(float)
    s = svd(half)[1]
    left = np.sqrt((1 - np.cumsum(s**2) / (s**2).sum()).clip(0))
    needed.append(int((left > 0.05).sum()) + 1)
    print(
        f"edge at {degrees:2} degrees: rank {needed[-1]} for an error of 5 %"
    )
assert needed[0] == 1 and needed == sorted(needed) and needed[-1] > 20

# %% [markdown]
# ## The photograph
#
# Two [photographs](../references.md#data) come with scikit-learn: a temple, by
# danielbuechele, and a flower, by vultilion, both under CC BY 2.0. Take them in grey, cut
# and shrunk to half their size. The temple is to be compressed; the flower has to wait.


# %% alt="A grey photograph of a temple with three curved roofs, one above the other, between trees, and behind it a lake under a bright sky. A white frame holds the right half of the two lower roofs and a piece of the lake." caption="The photograph by danielbuechele, cut, in grey, drawn at half size. The frame marks the detail that is shown further down."
def load(name):
    """Return a photograph in grey, (200, 320), of whole numbers to 255."""
    grey = load_sample_image(name)[:400, :640].mean(axis=2)
    return np.rint(grey.reshape(200, 2, 320, 2).mean(axis=(1, 3)))


G, flower = load("china.jpg"), load("flower.jpg")  # (200, 320) each
detail = (slice(56, 136), slice(96, 224))  # (80, 128)
small = G.reshape(100, 2, 160, 2).mean(axis=(1, 3))
fig, ax = plt.subplots()
ax.imshow(small, cmap="gray", vmin=0, vmax=255, extent=(0, 320, 200, 0))
ax.plot([96, 224, 224, 96, 96], [56, 56, 136, 136, 56], "w-")
ax.set(xticks=[], yticks=[])
plt.show()

# %% [markdown]
# Rank $k$ needs $k\,(200 + 320)$ numbers. But which numbers? The pixels are whole,
# from 0 to 255, one byte each. The entries of $\mat U$ and $\mat V$ are fractions.
# NumPy keeps them in 8 bytes. Count these, and compare:

# %%
U, s, Vt = svd(G - 128)  # 128 is the middle of the scale
for k in (5, 20, 60):
    error = rms(U[:, :k] * s[:k] @ Vt[:k] - (G - 128))
    assert np.isclose(error, np.sqrt((s[k:] ** 2).sum() / G.size))
    print(f"rank {k:2}: off by {error:4.1f}, {k * 520} numbers", end=", ")
    print(f"{8 * k * 520} bytes as NumPy has them")
numbers = 20 * sum(G.shape)
assert G.size < 8 * numbers

# %% [markdown]
# (Off by: the root of the mean squared error of a pixel, on the scale to 255.) At 8 bytes
# a number, rank 20 is larger than the photograph. Few numbers are not few bytes.
#
# ## From numbers to bytes
#
# Nobody needs 16 digits of a brightness. So *round* to multiples of a step $q$, and store
# which multiple: a whole number. Most of these are small and many are equal, which a
# packing program uses. Python has one in `zlib`, the method of ZIP files. It loses
# nothing: what comes out is what went in.


# %%
def pack(*tables):
    """Return the bytes of tables of whole numbers, column after column."""
    raw = [table.T.astype(np.int16).tobytes() for table in tables]
    return zlib.compress(b"".join(raw), 9)


def unpack(data, *shapes):
    """Return the tables that were packed."""
    flat, tables = np.frombuffer(zlib.decompress(data), np.int16), []
    for rows, columns in shapes:
        tables.append(flat[: rows * columns].reshape(columns, rows).T)
        flat = flat[rows * columns :]
    return tables


def squeeze_whole(M, k, q):
    """Return the bytes of M at rank k, with factors rounded to q."""
    U, s, Vt = svd(M - 128)
    root = np.sqrt(s[:k])  # half of each weight to either side
    return pack(np.rint(U[:, :k] * root / q), np.rint(Vt[:k].T * root / q))


def open_whole(data, shape, k, q):
    """Return the picture, from its bytes and three settings."""
    left, right = unpack(data, (shape[0], k), (shape[1], k))
    return 128 + (q * left) @ (q * right).T


exact = unpack(pack(G, flower), G.shape, G.shape)
assert (exact[0] == G).all() and (exact[1] == flower).all()
plain = len(zlib.compress(G.astype(np.uint8).tobytes(), 9))
print(f"packed without any loss: {plain / G.size:.2f} of the bytes")
assert 0.6 < plain / G.size < 0.8

whole = []
for k, q in ((5, 1), (10, 1), (20, 1), (40, 0.7), (60, 0.5), (100, 0.5)):
    data = squeeze_whole(G, k, q)
    error = rms(open_whole(data, G.shape, k, q) - G)
    whole.append((len(data), error))
    print(f"rank {k:3}, step {q}: {len(data) / 1000:4.1f} kB,", end=" ")
    print(f"off by {error:4.1f}")
assert all(size < G.size / 2 for size, error in whole)

# %% [markdown]
# Now rank 20 takes about 4.5 kB of the 64, about a fourteenth, and rounding has cost
# little beside what the rank costs. (The steps are chosen by trying: coarse where the
# rank is low anyway.) Packing alone, without any loss, saves less than a third. It is the
# loss that pays.
#
# ## Blocks
#
# Reorder the rows of the photograph at random, and its singular values stay the same: the
# page on low-rank approximation has it as an exercise. So the SVD does not know which rows
# are neighbours. But in a photograph that is nearly all there is to know: a pixel
# is mostly like the one beside it.
#
# Tell it. Cut the picture into blocks of 8 by 8 pixels, and write each block as a *row* of
# 64 numbers. There are $25 \cdot 40 = 1000$ of them. In this new matrix, rows resemble each
# other because little squares of the world do: sky, wall, edge, another edge.


# %%
def blocks(M):
    """Return the 8 by 8 blocks of M as rows, (number, 64)."""
    rows, columns = M.shape
    cut = M.reshape(rows // 8, 8, columns // 8, 8)
    return cut.swapaxes(1, 2).reshape(-1, 64)


def unblocks(B, shape):
    """Return the picture that has the blocks B."""
    cut = B.reshape(shape[0] // 8, shape[1] // 8, 8, 8)
    return cut.swapaxes(1, 2).reshape(shape)


assert (unblocks(blocks(G), G.shape) == G).all()
U_b, s_b, Vt_b = svd(blocks(G) - 128)  # (1000, 64), (64,), (64, 64)
gain = []
for k in (20, 40, 60):
    k_b = k * 520 // 1064  # as many numbers, or a few less
    by_whole = np.sqrt((s[k:] ** 2).sum() / G.size)
    by_blocks = np.sqrt((s_b[k_b:] ** 2).sum() / G.size)
    gain.append(by_blocks / by_whole)
    print(f"{k * 520} numbers: whole {by_whole:4.1f}", end=", ")
    print(f"blocks {by_blocks:4.1f}, at rank {k_b}")
assert gain[0] < 0.95 and gain[2] > 1

# %% [markdown]
# A disappointment. For equally many numbers, blocks gain a little where these are few, and
# lose a little where they are many. If your table ended here, you would drop the idea.
# Its use is elsewhere, and there are two of them.
#
# The first: look at the components. A component of the blocks is itself a block.

# %% alt="Sixteen squares of 8 by 8 pixels in purple and orange. The first is plain. The second changes once from top to bottom, the third once from side to side, the next ones twice. The later ones are finer, stripes and checks." caption="The first sixteen components of the temple's blocks. The first ones are waves: plain, then one change of sign, then two; the later ones mix finer waves."
largest = Vt_b[np.arange(64), abs(Vt_b).argmax(axis=1)]
signed = Vt_b * np.sign(largest)[:, None]
fig, axes = plt.subplots(2, 8, figsize=(5.4, 1.7))
for v, ax in zip(signed, axes.flat):
    ax.imshow(v.reshape(8, 8), cmap="PuOr", vmin=-0.3, vmax=0.3)
    ax.set(xticks=[], yticks=[])
plt.show()

# %% [markdown]
# Would the blocks of a *flower* give the same? And what have they to do with
# real waves, products of two cosines? The matrix of the cosines below is orthogonal, and
# nobody has shown it a photograph.

# %%
Vt_f = svd(blocks(flower) - 128)[2]  # (64, 64), from the flower
waves = dct(np.eye(8), norm="ortho", axis=0)  # (8, 8), rows are cosines
i = np.arange(8)
assert np.allclose(waves[3], np.cos(np.pi * 3 * (i + 0.5) / 8) / 2)
cosines = np.kron(waves, waves)  # (64, 64), each row a block
assert np.allclose(cosines @ cosines.T, np.eye(64))

alike = abs(Vt_b @ cosines.T).max(axis=1)  # 1 where they agree
print("best cosine for each component:", alike[:6].round(2))
assert alike[:3].min() > 0.9
Z = (blocks(G) - 128) @ np.stack([Vt_b, Vt_f, cosines]).swapaxes(1, 2)
for name, scores in zip(("temple", "flower", "cosines"), Z):
    kept = (scores**2).sum(axis=0)  # (64,), for each component
    share = np.sort(kept)[::-1][:10].sum() / kept.sum()
    print(f"best 10 of the basis of the {name}: {share:.3f} of all squares")
    assert share > 0.93

# %% [markdown]
# So the components need not be stored. Take those of the flower, or the cosines: the temple
# loses little. That is the first use of blocks. A whole photograph's $\mat U$ and $\mat V$
# fit no other photograph, but the small squares of two photographs are alike. (The picture
# format JPEG works with these very cosines on blocks of 8 by 8. Both photographs
# came as JPEG files, which may have helped the cosines a little; by halving the size
# we have shrunk the blocks of those files to 4 by 4.)
#
# The second: spend the numbers where they are needed. A block of sky needs one score, a
# block of roof needs twenty. With rank $k$ each gets $k$. Rounding does it
# better: small scores become 0, and zeros pack to almost nothing.


# %%
def squeeze_blocks(M, V, q):
    """Return the bytes of M: scores of its blocks, rounded to q."""
    return pack(np.rint((blocks(M) - 128) @ V.T / q))


def open_blocks(data, shape, V, q):
    """Return the picture, from its bytes, its shape, the basis and q."""
    (scores,) = unpack(data, (shape[0] * shape[1] // 64, 64))
    return unblocks(128 + q * scores @ V, shape)


steps = (8, 16, 32, 48, 64, 100)
by_basis = {}
for name, V in (("flower", Vt_f), ("cosines", cosines)):
    by_basis[name] = []
    for q in steps:
        data = squeeze_blocks(G, V, q)
        error = rms(open_blocks(data, G.shape, V, q) - G)
        by_basis[name].append((len(data), error))
for q, (size, error) in zip(steps, by_basis["cosines"]):
    scores = np.rint((blocks(G) - 128) @ cosines.T / q)
    print(
        f"step {q:3}: {size / 1000:4.1f} kB, off by {error:4.1f},", end=" "
    )
    print(
        f"{(scores == 0).mean():.0%} zeros, q / root of 12: {q / 12**0.5:.1f}"
    )
    assert error < q / 12**0.5

# %% [markdown]
# What is the last column? A score that is rounded to multiples of $q$ is off by
# something between $-\frac q2$ and $\frac q2$. If all of that is equally likely, the
# mean square is $\frac{q^2}{12}$, the variance of the
# [uniform distribution](../more-probability/continuous-distributions.md). The basis is
# orthonormal, so a pixel is off by as much as a score, $q/\sqrt{12}$. The measured error
# is smaller: most scores are far less than $\frac q2$, and to put these to 0 costs no more
# than they are.
#
# Draw all of it: bytes against error.

# %% alt="Three falling curves, error against kilobytes. The curve of the whole is the highest throughout. The curves of the blocks lie close together below it, and the more bytes, the further below." caption="The same photograph at equal bytes: blocks are off by less than the whole, and a borrowed basis does nearly as well as the cosines."
fig, ax = plt.subplots()
curves = (
    ("whole", whole, "o-"),
    ("blocks, flower", by_basis["flower"], "s--"),
    ("blocks, cosines", by_basis["cosines"], "^:"),
)
for name, points, style in curves:
    size, error = np.array(points).T
    ax.plot(size / 1000, error, style, label=name)
ax.set(xlabel="kB", ylabel="off by (grey levels)", ylim=(0, None))
ax.legend()
plt.show()

# %%
size_w, error_w = np.array(whole).T
for name, points in by_basis.items():
    size, error = np.array(points)[::-1].T  # sizes ascending
    at_equal = np.interp(size_w[2:], size, error)
    print(
        f"blocks, {name}: error by that of the whole at equal bytes",
        end=" ",
    )
    print((at_equal / error_w[2:]).round(2))
    assert (at_equal < 0.95 * error_w[2:]).all()
    assert at_equal[-1] < 0.6 * error_w[-1]

# %% alt="The detail three times. The original is sharp. The whole at rank 20 has upright and level streaks all over, also in the sky. The blocks keep more of the roofs, and the sky is made of plain squares." caption="The original, the whole at rank 20, and blocks at no more bytes. Each method makes its own mistakes: streaks along rows and columns, or a grid of squares."
data = squeeze_whole(G, 20, 1)
rough = open_whole(data, G.shape, 20, 1)
q = next(
    q
    for q in range(40, 200)
    if len(squeeze_blocks(G, cosines, q)) <= len(data)
)
fine_data = squeeze_blocks(G, cosines, q)
fine = open_blocks(fine_data, G.shape, cosines, q)
print(f"whole {len(data)} bytes, blocks {len(fine_data)} at step {q}")
fig, axes = plt.subplots(3, 1, figsize=(4.0, 7.6))
for ax, M, name in zip(
    axes, (G, rough, fine), ("original", "whole", "blocks")
):
    ax.imshow(M[detail].clip(0, 255), cmap="gray", vmin=0, vmax=255)
    ax.set(title=name, xticks=[], yticks=[])
plt.show()
assert rms(fine - G) < rms(rough - G)

# %% [markdown]
# ## Why noise does not compress
#
# Now 64,000 bytes, each drawn at random:

# %%
rng = np.random.default_rng(0)
static = rng.integers(0, 256, size=G.shape, dtype=np.uint8)
size = len(zlib.compress(static.tobytes(), 9))
print(f"photograph {plain - G.size} bytes, noise +{size - G.size} bytes")
assert size > G.size > plain

# %% [markdown]
# The packed noise is *larger*. That is no weakness of `zlib`. There are
# $256^n$ files of $n$ bytes. Shorter files are fewer: added up over all lengths below
# $n$, a [geometric series](../appendix/refresher-sums-and-products.md), they are
#
# $$
# 1 + 256 + \dots + 256^{n-1} = \frac{256^n - 1}{255} < \frac{256^n}{255} .
# $$
#
# Two different files must not be packed into the same one, since the way back could not
# tell them apart. So whatever the method, fewer than one in 255 files of $n$ bytes
# can get shorter at all. A random file is hardly ever among them. The photograph is,
# since the method was made for files in which some bytes are frequent and pieces return.
#
# And with a loss? Let the noise be normal, with standard deviation $\tau$ in each pixel.
# Its part along any fixed unit vector $\vec v$ has the variance
# $\tau^2 \vec v^\T \vec v = \tau^2$. So in *every* orthonormal basis chosen beforehand, each
# score carries the same share. Keep $k$ of 64, and you keep $\frac{k}{64}$ of the squares:
# there are no unimportant scores. Compare the shares for the temple and for noise:

# %%
noise = rng.normal(0, 40, size=G.shape)
for k in (4, 16, 48):
    shares = []
    for M in (G - 128, noise):
        scores = blocks(M) @ cosines.T
        order = (scores**2).sum(axis=0).argsort()[::-1]  # the best first
        shares.append((scores[:, order[:k]] ** 2).sum() / (M**2).sum())
    print(
        f"best {k:2} of 64: temple {shares[0]:.2f}, noise {shares[1]:.2f}"
    )
    assert abs(shares[1] - k / 64) < 0.02 and shares[0] > 0.85

# %% [markdown]
# The SVD may choose its directions *after* it has seen the noise, and then it catches more
# than its share. But directions that fit only this noise have to be stored with it. And
# it is far from what the same rank catches of the temple:

# %%
s_n = svd(noise)[1]
for k in (20, 60):
    caught, temple = ((t[:k] ** 2).sum() / (t**2).sum() for t in (s_n, s))
    print(f"rank {k}, {k * 520 / G.size:.2f} of the numbers:", end=" ")
    print(
        f"{caught:.2f} of the squares of noise, {temple:.2f} of the temple"
    )
    assert k * 520 / G.size < caught < 1.8 * k * 520 / G.size
    assert temple > 0.95

# %% [markdown]
# Real photographs are both, a scene and the noise of the camera. Which of the two fills
# your disk? Add noise with standard deviation 10 to the flower, and squeeze both.

# %%
noisy = flower + rng.normal(0, 10, size=G.shape)
cost = {}
for q in (8, 32, 64):
    sizes = [len(squeeze_blocks(M, cosines, q)) for M in (flower, noisy)]
    back = open_blocks(
        squeeze_blocks(noisy, cosines, q), G.shape, cosines, q
    )
    cost[q] = sizes[1] / sizes[0], rms(back - flower)
    print(f"step {q:2}: clean {sizes[0] / 1000:4.1f} kB,", end=" ")
    print(f"noisy {sizes[1] / 1000:4.1f} kB,", end=" ")
    print(f"off the clean one by {cost[q][1]:.1f}")
assert cost[8][0] > 1.9 and cost[64][0] < 1.25
assert cost[64][1] < 0.95 * rms(noisy - flower) < cost[32][1]

# %% [markdown]
# At a fine step more than half of the file is noise, which nobody wants to see. At
# step 64 the noise costs little, since its scores, of standard deviation 10, nearly all
# round to 0. There the squeezed picture is even *nearer* to the clean one than the noisy
# picture was, although it has lost part of the flower as well. At step 32 it is not:
# enough of the noise is more than half a step, and gets rounded *up*. The lab
# on [eigendigits](eigendigits.py) has a better rule for cleaning.
#
# ## In a network
#
# The same three steps shrink networks. Weights come in 4 bytes each; rounded to multiples
# of a step they take one byte or less, and the error can be predicted as above. A
# correction of low rank stands in for a full one in the
# [adapters](../more-linear-algebra/low-rank-approximation.md) of large models. And a
# [convolutional layer](../data-flow/convolutional-layers.md) does what made blocks worth it:
# one small set of patterns, used at every place of the picture.
#
# ## Now you
#
# 1. By hand: what are the singular values of the letter X,
#    $\begin{bmatrix} 1 & 0 & 1 \\ 0 & 1 & 0 \\ 1 & 0 & 1 \end{bmatrix}$? Is its
#    best approximation of rank 1 nearer to it, in the Frobenius norm, than that of the
#    cross?
# 2. By hand: you want a pixel to be off by no more than 2 (root of the mean square). Which
#    step $q$ is fine enough by the formula for even spreads? And which one is it whatever
#    the picture?
# 3. Squeeze the flower with the basis of the temple. Does it take more bytes than the
#    temple at equal steps, or fewer? Say why before you look.
# 4. Turn the photograph by 90 degrees (`np.rot90(G)`). What happens to its singular
#    values, and what to the error of the squeezed blocks at the same step?
# 5. Replace the blocks of 8 by 8 with blocks of 4 by 4, or of 20 by 20, with cosines of that
#    size. Which takes the fewest bytes at step 32?
# 6. Colour: take `load_sample_image("china.jpg")` with its three channels, and find the
#    components of its pixels as points in $\R^3$. What does the first one measure? How
#    much do the others vary?
#
# ## Answers
#
# 1. $(1, 0, 1)$ is sent to twice itself and $(0, 1, 0)$ to itself; $(1, 0, -1)$ to 0. So
#    they are 2, 1, 0, those of the cross. Rank 1 misses both by 1.
# 2. $q = 2\sqrt{12} \approx 6.9$. No score is off by more than $\frac q2$, so $q = 4$ holds
#    for every picture, and for the temple $q = 8$ is enough.
# 3. Fewer: most of it is a dark, blurred ground, and its blocks need few scores.
# 4. The singular values stay: to turn is to transpose and to reverse an order, and both keep
#    them. Each block is turned as well, which moves its scores to other cosines and may
#    change their signs. So the error stays, too.
# 5. Those of 4 by 4, but it hardly matters here: 4 by 4 and 20 by 20 come within a tenth of
#    8 by 8, and their errors do, too. Large blocks have sky and roof in one block, so that
#    fewer scores are near 0. Small ones leave it to the packing program to use that their
#    neighbours are alike.
# 6. Weights of one sign on red, green and blue, between 0.5 and 0.7: brightness. It has
#    97 % of the variance, so the other two need few bytes.

# %%
assert by_basis["cosines"][0][1] < 2  # answer 2, at step 8
letter = np.array([[1, 0, 1], [0, 1, 0], [1, 0, 1]])
print("answer 1:", svd(letter)[1].round(2))
assert np.allclose(svd(letter)[1], svd(A)[1])

pairs = ((flower, Vt_b), (G, Vt_f))
sizes = [len(squeeze_blocks(M, V, 32)) for M, V in pairs]
print(f"answer 3: {sizes[0] / 1000:.0f} kB and {sizes[1] / 1000:.0f} kB")
assert sizes[0] < 0.7 * sizes[1]

turned = np.rot90(G)
assert np.allclose(svd(turned - 128)[1], s)
back = open_blocks(
    squeeze_blocks(turned, cosines, 32), turned.shape, cosines, 32
)
error = dict(zip(steps, by_basis["cosines"]))[32][1]
print(f"answer 4: off by {rms(back - turned):.2f}, before {error:.2f}")
assert np.isclose(rms(back - turned), error, rtol=1e-3)

sizes, errors = [], []
for b in (4, 8, 20):
    cut = (G - 128).reshape(200 // b, b, 320 // b, b).swapaxes(1, 2)
    one = dct(np.eye(b), norm="ortho", axis=0)
    scores = cut.reshape(-1, b * b) @ np.kron(one, one).T
    sizes.append(len(pack(np.rint(scores / 32))))
    errors.append(rms(32 * np.rint(scores / 32) - scores))
print("answer 5:", [f"{size / 1000:.1f} kB" for size in sizes], end=" ")
print("off by", np.round(errors, 1).tolist())
assert max(sizes) < 1.1 * sizes[1] < 1.2 * min(sizes)
assert max(errors) < 1.1 * errors[1] < 1.2 * min(errors)

colours = load_sample_image("china.jpg").reshape(-1, 3)
values, vectors = np.linalg.eigh(np.cov(colours, rowvar=False))
print("answer 6:", (values / values.sum()).round(3), end=" ")
print(abs(vectors[:, -1]).round(2))
assert values[-1] > 0.97 * values.sum()
assert abs(vectors[:, -1].sum()) > 1.7  # at most the root of 3
