# ---
# title: A convolutional network
# description: "Train a convolutional network from nothing but arrays, move the digits by one pixel, and find out which of its layers forgives the shift."
# requires:
#   - data-flow/convolutional-layers
#   - data-flow/pooling-to-prediction
#   - backpropagation/backpropagation-through-convolutions
# outcomes:
#   - write a convolutional layer, forward and back, as one matrix product each
#   - check a whole convolutional network by finite differences, and find out where these are at a loss
#   - measure how shifts hurt, and say which layer makes a network indifferent to them
#   - read what a filter looks for from the windows that excite it most
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
# # A convolutional network
#
# A dense network reads 98 of 100 digits that it has never seen. Move them by one pixel,
# straight or diagonally, which you would hardly notice, and it reads about 30. Convolution is said to be
# the cure: its filters look the same everywhere. Is it? You will build a convolutional
# network, train it, and move the digits. The answer has a surprise in it.
#
# Allow 50 minutes. You need [Convolutional
# layers](../data-flow/convolutional-layers.md), [From pooling to
# prediction](../data-flow/pooling-to-prediction.md), and [Backpropagation through
# convolutions](../backpropagation/backpropagation-through-convolutions.md). Each claim
# below that a computer can test is followed by an `assert` that tests it.

# %%
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

# %% [markdown]
# ## Digits on a larger sheet
#
# The digits have 8 by 8 pixels and fill them from top to bottom. To move them without
# cutting anything off, put each in the middle of a sheet of 12 by 12. Two pixels are
# then free on each side. The last axis is the channel, of which there is one.


# %%
def sheet(images, margin):  # (n, 8, 8) to (n, side, side, 1)
    rim = (margin, margin)
    return np.pad(images / 16, ((0, 0), rim, rim))[..., None]


def shift(X, down, right):
    return np.roll(X, (down, right), axis=(1, 2))


digits = load_digits()
X, y = sheet(digits.images, 2), digits.target  # (1797, 12, 12, 1)
order = np.random.default_rng(0).permutation(len(y))
some, held = order[:-500], order[-500:]
assert X[some].shape == (1297, 12, 12, 1) and len(held) == 500
assert np.isclose(shift(X, 2, -2).sum(), X.sum())
assert shift(X, 2, -2)[:, :2].max() == 0  # nothing came in on top
assert (digits.images[:, [0, 7]].max(axis=2) > 0).all()  # top and bottom

# %% alt="The same handwritten digit on two sheets of 12 by 12 pixels, on the right one pixel lower and one pixel further to the right." caption="The same digit for you. For a network that gives each pixel a weight of its own, the right one is another image."
fig, axes = plt.subplots(1, 2, figsize=(4.6, 2.5))
for ax, steps in zip(axes, (0, 1)):
    image = shift(X[held[:1]], steps, steps)[0, :, :, 0]  # (12, 12)
    ax.imshow(image, cmap="gray_r")
    ax.set(xticks=[], yticks=[], title=f"moved by {steps}")
plt.show()

# %% [markdown]
# ## Windows as rows
#
# On paper first: an image of 3 by 3, and a filter of 2 by 2.
#
# $$
# \mat X = \begin{bmatrix} 1 & 2 & 0 \\ 0 & 1 & 3 \\ 2 & 0 & 1 \end{bmatrix} ,
# \qquad
# \mat K = \begin{bmatrix} 1 & 0 \\ 0 & 1 \end{bmatrix} .
# $$
#
# Write each of the four windows in one row, and the filter in one column. Then all four
# outputs are one matrix product:
#
# $$
# \begin{bmatrix} 1 & 2 & 0 & 1 \\ 2 & 0 & 1 & 3 \\ 0 & 1 & 2 & 0 \\ 1 & 3 & 0 & 1
# \end{bmatrix}
# \begin{bmatrix} 1 \\ 0 \\ 0 \\ 1 \end{bmatrix}
# = \begin{bmatrix} 2 \\ 5 \\ 0 \\ 2 \end{bmatrix} .
# $$
#
# With more filters there are more columns, with more channels the rows become longer. So
# a convolutional layer is a dense layer on windows, `R @ W + b`. And you know what comes
# back through a dense layer: `R.T @ dZ` for the weights, `dZ @ W.T` for the rows.
#
# One thing is new. A pixel stands in several rows, so its gradient is the sum over all
# of them. Going forward copies pixels into windows. Going back adds the windows up,
# each at the place it came from:


# %%
def windows(X, k):  # (n, H, W, c) to (n, h, w, k * k * c)
    view = np.lib.stride_tricks.sliding_window_view(X, (k, k), axis=(1, 2))
    view = np.moveaxis(view, 3, 5)  # (n, h, w, k, k, c)
    return view.reshape(*view.shape[:3], -1)


def add_windows(dR, shape, k):  # the way back: to an array of this shape
    dX = np.zeros(shape)
    n, h, w = dR.shape[:3]
    dR = dR.reshape(n, h, w, k, k, -1)
    for i, j in np.ndindex(k, k):
        dX[:, i : i + h, j : j + w] += dR[:, :, :, i, j]
    return dX


small = np.array([[1.0, 2, 0], [0, 1, 3], [2, 0, 1]]).reshape(1, 3, 3, 1)
R = windows(small, 2)  # (1, 2, 2, 4)
print(R.reshape(4, 4))
print("outputs:", (R @ np.array([1.0, 0, 0, 1])).ravel())
uses = add_windows(np.ones(R.shape), small.shape, 2)
print("windows that each pixel is in:")
print(uses[0, :, :, 0])
assert (R @ np.array([1.0, 0, 0, 1])).ravel().tolist() == [2, 5, 0, 2]

# %% [markdown]
# Copying is linear: `windows` is multiplication by a matrix of zeros and ones, which
# nobody writes down. The way back through a linear map is its transpose. And that can be
# tested without the matrix, since $(\mat A \vec x) \cdot \vec r = \vec x \cdot (\mat
# A^\T \vec r)$ for all $\vec x$ and $\vec r$, and for the transpose only:

# %%
rng = np.random.default_rng(0)
for _ in range(20):
    k, c = rng.integers(1, 4, size=2)
    A = rng.normal(size=(3, 5, 6, c))
    R = windows(A, k)
    dR = rng.normal(size=R.shape)
    back = add_windows(dR, A.shape, k)
    assert np.isclose((R * dR).sum(), (A * back).sum())
print("the way back is the transpose, 20 of 20")

# %% [markdown]
# ## The layers
#
# Each layer has its way forward, which keeps what the way back will need. `names` lists
# what it learns.


# %%
class Conv:
    names = ("K", "b")

    def __init__(self, k, c_in, c_out, rng):
        spread = np.sqrt(2 / (k * k * c_in))
        self.K = rng.normal(size=(k, k, c_in, c_out)) * spread
        self.b = np.zeros(c_out)

    def forward(self, X):
        self.shape, k = X.shape, len(self.K)
        self.R = windows(X, k)  # (n, h, w, k * k * c_in)
        return self.R @ self.K.reshape(-1, len(self.b)) + self.b

    def backward(self, dZ):
        k, c_out = len(self.K), len(self.b)
        rows, dz = (
            self.R.reshape(-1, self.R.shape[3]),
            dZ.reshape(-1, c_out),
        )
        self.dK = (rows.T @ dz).reshape(self.K.shape)
        self.db = dz.sum(axis=0)  # (c_out,)
        dR = dZ @ self.K.reshape(-1, c_out).T  # as R
        return add_windows(dR, self.shape, k)


class ReLU:
    names = ()

    def forward(self, Z):
        self.on = Z > 0  # same shape as Z
        return np.maximum(Z, 0)

    def backward(self, dA):
        return dA * self.on


# %% [markdown]
# Max pooling with windows of $q$ by $q$. If several entries of a window share the
# maximum, they share the gradient.


# %%
class MaxPool:
    names = ()

    def __init__(self, q):
        self.q = q

    def forward(self, A):  # (n, H, W, c), q divides H and W
        n, H, W, c = A.shape
        q, self.shape = self.q, A.shape
        B = A.reshape(n, H // q, q, W // q, q, c)
        P = B.max(axis=(2, 4), keepdims=True)
        top = B == P  # True at the maxima
        self.share = top / top.sum(axis=(2, 4), keepdims=True)
        return P[:, :, 0, :, 0]  # (n, H / q, W / q, c)

    def backward(self, dP):
        return (self.share * dP[:, :, None, :, None]).reshape(self.shape)


class Flatten:
    names = ()

    def forward(self, A):
        self.shape = A.shape
        return A.reshape(len(A), -1)

    def backward(self, dF):
        return dF.reshape(self.shape)


class Dense:
    names = ("W", "b")

    def __init__(self, d_in, d_out, rng):
        self.W = rng.normal(size=(d_in, d_out)) * np.sqrt(2 / d_in)
        self.b = np.zeros(d_out)  # (d_out,)

    def forward(self, X):  # (n, d_in) to (n, d_out)
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):  # (n, d_out) to (n, d_in)
        self.dW = self.X.T @ dZ  # (d_in, d_out)
        self.db = dZ.sum(axis=0)  # (d_out,)
        return dZ @ self.W.T


# %% [markdown]
# Network and loss are those of [A network from
# scratch](../backpropagation/a-network-from-scratch.md), which never asked what kind of
# layers it has.


# %%
class Network:
    def __init__(self, layers):
        self.layers = layers

    def forward(self, A):
        for layer in self.layers:
            A = layer.forward(A)
        return A

    def backward(self, dA):
        for layer in reversed(self.layers):
            dA = layer.backward(dA)
        return dA


def cross_entropy(Z, y):  # (n, K) logits, (n,) labels
    rows = np.arange(len(y))
    Z = Z - Z.max(axis=1, keepdims=True)  # no overflow, same softmax
    log_P = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))  # (n, K)
    dZ = np.exp(log_P)
    dZ[rows, y] -= 1  # P - Y
    return -log_P[rows, y].mean(), dZ / len(y)


# %% [markdown]
# ## Do not trust it yet
#
# Two referees. The page's layer, which adds up one matrix product for each position of
# the kernel and knows nothing of rows of windows:


# %%
def conv(X, K, b):
    n, H, W, _ = X.shape
    k = len(K)
    h, w = H - k + 1, W - k + 1
    Y = np.zeros((n, h, w, len(b))) + b
    for i, j in np.ndindex(k, k):
        Y += X[:, i : i + h, j : j + w] @ K[i, j]
    return Y


layer = Conv(3, 2, 4, rng)
layer.b = rng.normal(size=4)
A = rng.normal(size=(5, 7, 6, 2))
assert np.allclose(layer.forward(A), conv(A, layer.K, layer.b))
print("one matrix product gives what nine gave")


# %% [markdown]
# And finite differences, for every parameter and every pixel of a network with two
# convolutions, so that one of them has to send a gradient on:


# %%
def slopes(f, A, h=1e-5):  # of the number f() by the entries of A
    found = np.zeros_like(A)
    for index in np.ndindex(A.shape):
        kept = A[index]
        A[index] = kept + h
        ahead = f()
        A[index] = kept - h
        behind = f()
        A[index] = kept
        found[index] = (ahead - behind) / (2 * h)
    return found


def gradient_errors(network, X, y):
    def loss():
        return cross_entropy(network.forward(X), y)[0]

    dX = network.backward(cross_entropy(network.forward(X), y)[1])
    pairs = [("pixels", dX, slopes(loss, X))]
    for i, layer in enumerate(network.layers):
        for name in layer.names:
            claim = getattr(layer, "d" + name)
            judged = slopes(loss, getattr(layer, name))
            pairs.append((f"{name} of layer {i}", claim, judged))
    norm = np.linalg.norm
    return {name: norm(c - j) / norm(j) for name, c, j in pairs}


def two_convolutions(q, rng):
    first = [Conv(3, 1, 2, rng), ReLU(), Conv(3, 2, 3, rng), ReLU()]
    return Network([*first, MaxPool(q), Flatten(), Dense(12, 10, rng)])


noise = rng.normal(size=(4, 8, 8, 1))
errors = gradient_errors(two_convolutions(2, rng), noise, np.arange(4))
for name, error in errors.items():
    print(f"{name:14} error under 1e-6: {error < 1e-6}")
    assert error < 1e-6

# %% [markdown]
# Now the same on four real digits. Before you run it: what could be different?

# %%
network = two_convolutions(4, np.random.default_rng(1))
four = X[held[:4]], y[held[:4]]  # (4, 12, 12, 1)
fresh = gradient_errors(network, *four)
for layer in network.layers[:4:2]:
    layer.b = np.random.default_rng(2).normal(size=layer.b.size) / 10
moved = gradient_errors(network, *four)
print("biases 0, error above 0.01:     ", fresh["b of layer 0"] > 0.01)
print("biases random, all under 1e-6:  ", max(moved.values()) < 1e-6)
assert fresh["b of layer 0"] > 0.01 and max(moved.values()) < 1e-6

# %% [markdown]
# Nothing is wrong with the program. A window of blank paper gives exactly $z = b$, and
# a fresh bias is 0: there ReLU has its kink. The program says slope 0, the judge goes to
# both sides and says one half, and there is no derivative. Noise never hits the kink,
# and a bias that is not 0 stays off it. When a gradient check fails, ask first whether
# there is a gradient.
#
# ## How much place to keep
#
# Here is the network. Filters of 5 by 5 make feature maps of 8 by 8. Pooling
# leaves $8/q$ by $8/q$ places, and a dense layer reads what is left.
#
# - $q = 2$: 4 by 4 places. The dense layer has a weight for each filter *and* place.
# - $q = 4$: 2 by 2 places.
# - $q = 8$: one place. It is global pooling: the dense layer learns whether a stroke is
#   there, and never where.
#
# By hand: with 24 filters, how many parameters has each of the three?


# %%
def convolutional(q, rng, side=12):
    places = ((side - 4) // q) ** 2
    head = [Flatten(), Dense(places * 24, 10, rng)]
    return Network([Conv(5, 1, 24, rng), ReLU(), MaxPool(q), *head])


def dense(rng):
    layers = [Dense(144, 32, rng), ReLU(), Dense(32, 10, rng)]
    return Network([Flatten(), *layers])


def parameters(network):
    return [
        (layer, name) for layer in network.layers for name in layer.names
    ]


def size(network):
    return sum(getattr(*pair).size for pair in parameters(network))


sizes = [size(convolutional(q, rng)) for q in (2, 4, 8)]
print("q = 2, 4, 8:", sizes, " dense:", size(dense(rng)))
assert sizes == [4474, 1594, 874] and size(dense(rng)) == 4970

# %% [markdown]
# The layer of filters has $25 \cdot 24 + 24 = 624$ parameters in all three. The rest is
# the dense layer, with $(8/q)^2 \cdot 24 \cdot 10 + 10$.
#
# Training is minibatches of 32 and plain steps, the last three epochs with a third of
# the learning rate:


# %%
def train(network, X, y, rng, epochs=12, moving=0):
    for epoch in range(epochs):
        lr = 0.3 if epoch < epochs - 3 else 0.1
        order = rng.permutation(len(y))
        for start in range(0, len(y), 32):
            some = order[start : start + 32]
            steps = rng.integers(-moving, moving + 1, size=2)
            Z = network.forward(shift(X[some], *steps))
            network.backward(cross_entropy(Z, y[some])[1])
            for layer, name in parameters(network):
                A = getattr(layer, name)
                A -= lr * getattr(layer, "d" + name)  # in place


def share_right(network, X, y):
    return (network.forward(X).argmax(axis=1) == y).mean()


networks = {"dense": dense(np.random.default_rng(0))}
for q in (2, 4, 8):
    networks[f"q = {q}"] = convolutional(q, np.random.default_rng(q))
for name, network in networks.items():
    train(network, X[some], y[some], np.random.default_rng(1))
    right = share_right(network, X[held], y[held])
    print(f"{name:6} reads {right:.2f} of the held-out digits")
    assert right > 0.94

# %% [markdown]
# On digits in the middle there is little to choose. With 500 images a share of 0.97 has
# the standard error $\sqrt{0.97 \cdot 0.03/500} \approx 0.008$, and each network was
# trained once, so do not rank them. Note the last one, though: 874 parameters, and it
# does not know where anything is.
#
# ## Move the digits
#
# The networks have seen digits in the middle only. Move the held-out ones, by up to two
# pixels each way:


# %%
def moved_shares(network):
    steps = range(-2, 3)
    table = [
        [share_right(network, shift(X[held], i, j), y[held]) for j in steps]
        for i in steps
    ]
    return np.array(table)  # (5, 5): down, right


def ring(table, r):  # mean over the shifts whose larger step is r
    i, j = np.abs(np.indices((5, 5)) - 2)
    return table[np.maximum(i, j) == r].mean()


tables = {name: moved_shares(network) for name, network in networks.items()}
for name, table in tables.items():
    shares = "  ".join(f"{ring(table, r):.2f}" for r in range(3))
    print(f"{name:6} moved by 0, 1, 2:  {shares}")

# %% alt="Four tables of 5 by 5 squares, one for each network, dark where most digits are read. The dense network and q = 2 are dark in the middle only, q = 4 around it as well, and q = 8 everywhere, with a paler row at the top." caption="Percent of the held-out digits that are read, by the shift in pixels. What decides is not that there is a convolution, but how much place is kept behind it."
fig, axes = plt.subplots(2, 2, figsize=(5.4, 5.4))
for ax, (name, table) in zip(axes.flat, tables.items()):
    ax.imshow(table, cmap="Greys", vmin=0, vmax=1.8)
    for i, j in np.ndindex(5, 5):
        percent = f"{100 * table[i, j]:.0f}"
        ax.text(j, i, percent, ha="center", va="center", color="black")
    ax.set(title=name)
    ax.set_xticks(range(5), range(-2, 3))
    ax.set_yticks(range(5), range(-2, 3))
for ax in axes[1]:
    ax.set(xlabel="moved right")
for ax in axes[:, 0]:
    ax.set(ylabel="moved down")
plt.show()

# %%
one = {name: ring(table, 1) for name, table in tables.items()}
two = {name: ring(table, 2) for name, table in tables.items()}
assert 0.25 < one["dense"] < 0.35 and two["q = 2"] < two["dense"] + 0.1
assert one["dense"] + 0.1 < one["q = 2"] < one["q = 4"] - 0.1
assert one["q = 4"] + 0.05 < one["q = 8"] and one["q = 8"] > 0.85
assert two["q = 8"] > two["q = 4"] + 0.3
sideways, upright = tables["q = 8"][2], tables["q = 8"][:, 2]  # (5,) each
assert np.ptp(sideways) < 0.03 and np.ptp(upright) > 0.2

# %% [markdown]
# So that is the surprise. The network with $q = 2$ is as convolutional as the others, and
# moved by two pixels it fails nearly as badly as the dense one. Its filters do find the
# strokes, wherever they are: the feature maps move along with the digit. That is
# equivariance. But then comes a dense layer with a weight for each place, and it has
# learned that a stroke counts *there*. Forgiveness comes from pooling, which throws the
# place away. How much of it to throw away is a choice: a 6 and a 9 share many strokes,
# in other places.
#
# ## Indifferent to the last bit
#
# Global pooling should not care about shifts at all. But $q = 8$ still lost some, when
# the digits moved up or down. Why? Its sheet is too small. Every digit has ink in its top
# and bottom row. A window of 5 by 5 that sees only the top row starts four rows above it.
# With two free rows there is no such window: the first one sees three rows of the digit.
# Move the digit down by two, and windows come in that see only one or two rows at the
# top, while at the bottom those that saw three or four are gone. (To the side it costs
# next to nothing, since few digits have ink in their first or last column.) Give the sheet a
# margin of four. Then every window that touches ink is there, and training sees them all:

# %%
wide = sheet(digits.images, 4)  # (1797, 16, 16, 1), maps of 12 by 12
network = convolutional(12, np.random.default_rng(12), side=16)
train(network, wide[some], y[some], np.random.default_rng(1))
print("in the middle:", share_right(network, wide[held], y[held]).round(2))
assert size(network) == 874

# %% [markdown]
# The network has 874 parameters as before, since none of them hangs on the size of the
# sheet. So it can be tested on another one. Take a margin of six: now the digit can move
# by two pixels and still keep four around it. The claim is strong. Not "about as good",
# but the same ten logits, for each of the 25 shifts:

# %%
network.layers[2].q = 16  # maps of 16 by 16 on sheets of 20 by 20
large = sheet(digits.images[held], 6)  # (500, 20, 20, 1)
Z = network.forward(large)  # (500, 10)
for i, j in np.ndindex(5, 5):
    moved = network.forward(shift(large, i - 2, j - 2))
    assert np.allclose(moved, Z, rtol=0, atol=1e-9)
right = (Z.argmax(axis=1) == y[held]).mean()
print(f"reads {right:.2f}, whatever the shift")
assert right > 0.9

# %% [markdown]
# That is invariance, and no training brought it about: it holds for random weights as
# well (exercise 2). What was trained is what to do with it.
#
# ## Or show it more
#
# There is another way. Leave the network as it is, and train it on digits that are moved
# at random. Each minibatch below takes one random shift by up to two pixels each way:

# %%
for name, network_2 in (
    ("dense", dense(np.random.default_rng(0))),
    ("q = 4", convolutional(4, np.random.default_rng(4))),
):
    train(network_2, X[some], y[some], np.random.default_rng(1), moving=2)
    table = moved_shares(network_2)
    print(
        f"{name:6} middle {table[2, 2]:.2f}, all shifts {table.mean():.2f}"
    )
    assert table.mean() > tables[name].mean() + 0.2
    tables[name + ", moved in training"] = table
best = tables["q = 4, moved in training"].mean()
assert best > tables["dense, moved in training"].mean() + 0.05

# %% [markdown]
# Both learn, and neither gets it for nothing. The same weights now have to serve 25
# positions, and the middle is one of them. Twelve epochs that were enough for the
# middle are few: after sixty the two read about 87 and 97 of 100, over all shifts. The
# convolutional network, with a third of the parameters, gets further. In practice you use
# both: layers that share, and training images that are moved.
#
# ## What the filters look for
#
# A filter of 5 by 5 is hard to read as a picture. So ask it what it likes: of all
# windows of the held-out digits, take the twenty on which it responds most, and draw
# their mean. And the dense layer says what that is good for: its weights for this filter
# are votes for and against each digit. Take the six filters whose votes differ most:

# %%
layer, W = network.layers[0], network.layers[4].W  # W is (24, 10)
R = windows(wide[held], 5).reshape(-1, 25)  # (72000, 25)
response = R @ layer.K.reshape(25, 24) + layer.b  # (72000, 24)
top = response.argsort(axis=0)[-20:]  # (20, 24)
liked = R[top].mean(axis=0)  # (24, 25)
busy = W.std(axis=1).argsort()[::-1][:6]  # six filters
sure = response.max(axis=0)[busy]
assert (sure > 0).all()

# %% alt="Two rows of six small grey squares. The upper row shows six filters of 5 by 5, patchy. The lower row shows the mean of the windows each likes best: pieces of strokes such as bends, corners and bars, with the digits it votes for and against above." caption="Above the filters, white for positive weights. Below the mean of the twenty windows that excite each one most, dark for ink, with the digit it votes for most (+) and against most (−). What a filter likes is a piece of a stroke."
fig, axes = plt.subplots(2, 6, figsize=(6.4, 2.9))
for ax, o in zip(axes[0], busy):
    limit = np.abs(layer.K[..., o]).max()
    ax.imshow(layer.K[:, :, 0, o], cmap="gray", vmin=-limit, vmax=limit)
for ax, o in zip(axes[1], busy):
    ax.imshow(liked[o].reshape(5, 5), cmap="gray_r", vmin=0, vmax=1)
    ax.set_title(f"+{W[o].argmax()}, −{W[o].argmin()}")
for ax in axes.flat:
    ax.set(xticks=[], yticks=[])
plt.show()

# %% [markdown]
# Does a filter do what its votes say? Silence it, and see which digit suffers: how much
# does the logit of the right answer fall, on average over the images of each digit?
# Setting its row of $\mat W$ to 0 takes its votes away:

# %%
wide_held = wide[held]
network.layers[2].q = 12
before = network.forward(wide_held)  # (500, 10)
agree = 0
for o in busy:
    kept = W[o].copy()
    W[o] = 0
    lost = before - network.forward(wide_held)  # (500, 10)
    W[o] = kept
    helped = [lost[y[held] == digit, digit].mean() for digit in range(10)]
    agree += kept.argmax() == np.argmax(helped)
    print(f"filter {o:2} votes for {kept.argmax()}", end=", ")
    print(f"without it the logit of {np.argmax(helped)} loses most")
assert agree >= 4

# %% [markdown]
# ## Now you
#
# 1. By hand: how many windows of 5 by 5 is the pixel in row 4, column 0 of an image of
#    12 by 12 in, counted from 0? And the one in row 5, column 6? Check with
#    `add_windows`.
# 2. Take a fresh `convolutional(16, rng, side=20)`, untrained, and test its logits for
#    all shifts of `large`. Then make the pooling an average. Is it still indifferent?
# 3. Put two digits on one sheet, 20 high and 32 wide, with at least four blank columns
#    between them and four blank pixels all round, and look at the largest value of each
#    feature map. How does it follow from the two digits alone?
# 4. Turn the held-out digits by 90 degrees, `np.rot90(X, axes=(1, 2))`. How many does the
#    network with $q = 8$ read? Does pooling help?
# 5. Replace the ten lines of `MaxPool` by average pooling, with its way back, and let
#    `gradient_errors` judge it. How do the four tables change?
#
# ## Answers
#
# 1. Along the rows a window that has row 4 in it starts in row 0 to 4: five. Along the
#    columns it has to start in column 0: one. So $5 \cdot 1 = 5$. The other is in
#    $5 \cdot 5 = 25$.
# 2. Yes, twice. Max and mean over all places do not depend on where the places are, and
#    the windows are the same ones in another order, the blank ones too.
# 3. It is the larger of the two, filter by filter: `np.maximum(P1, P2)`. No window sees
#    both, and the maximum over two sets of windows is the larger of their maxima. The
#    network can not say "two digits": it sees one bag of strokes.
# 4. About one in ten, as many as by guessing. A stroke that is turned is another stroke:
#    it speaks for another digit, or for none. Pooling forgives a change of place, and no
#    other.
# 5. The way back gives each of the $q^2$ entries the share $\frac{1}{q^2}$. With $q = 2$
#    as many are read in the middle, and fewer after a shift by one (37 of 100 in place of
#    50). With $q = 8$ about two thirds are read in the middle, after these twelve epochs:
#    in a mean over 64 places one stroke makes little difference.
