# ---
# title: A network from scratch
# description: "The whole network of chapter 10 as one program: train it ten times, ask what it confuses, how sure it may be, what its first layer sees, and how to fool it."
# requires:
#   - backpropagation/a-network-from-scratch
#   - backpropagation/initialization
#   - statistics/evaluating-classifiers
# outcomes:
#   - run a whole network, trained from nothing but arrays, and check its gradients
#   - tell chance from skill in its accuracy, and find what it takes for what
#   - test whether its probabilities mean what they say, and where they mean nothing
#   - look at what the first layer has learned, and compute images that fool it
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
# # A network from scratch
#
# A network of 2,410 numbers reads 97 of 100 handwritten digits that it has never
# seen. You have built it, on the page [A network from
# scratch](../backpropagation/a-network-from-scratch.md). Now live with it for a while.
# It says "this is an 8, I am 99 % sure". Should you believe the 99? What does it take
# for what? What has it learned to look at? And how little must you change an image,
# so that it reads another digit?
#
# Allow 45 minutes. You need the page above, the first weights from
# [Initialization](../backpropagation/initialization.md), and the confusion matrix
# from [Evaluating classifiers](../statistics/evaluating-classifiers.md). The classes
# and functions of these pages stand here as they stand there. Each claim below that a
# computer can test is followed by an `assert` that tests it.

# %%
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

# %% [markdown]
# ## The whole program
#
# The data: 1,797 images of 8 by 8 pixels. A pixel has one of 17 grey levels, from 0
# (paper) to 16 (ink); divided by 16 they lie between 0 and 1.

# %%
rng = np.random.default_rng(0)
X, y = load_digits(return_X_y=True)  # (1797, 64), (1797,)
X = X / 16  # values from 0 to 1


def split(rng):  # two pairs of images and labels
    order = rng.permutation(len(y))  # the numbers 0 to 1796, shuffled
    return [(X[some], y[some]) for some in (order[:-500], order[-500:])]


training, held_out = split(rng)
assert training[0].shape == (1297, 64) and held_out[0].shape == (500, 64)


# %% [markdown]
# Two kinds of layers, each with its way forward and its way back:


# %%
class Dense:
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


class ReLU:
    def forward(self, Z):
        self.on = Z > 0  # same shape as Z
        return np.maximum(Z, 0)

    def backward(self, dA):
        return dA * self.on


# %% [markdown]
# The loss with its gradient, and the network:


# %%
def cross_entropy(Z, y):  # (n, K) logits, (n,) labels
    rows = np.arange(len(y))
    Z = Z - Z.max(axis=1, keepdims=True)  # no overflow, same softmax
    log_P = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))  # (n, K)
    dZ = np.exp(log_P)
    dZ[rows, y] -= 1  # P - Y
    return -log_P[rows, y].mean(), dZ / len(y)


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


# %% [markdown]
# The judge, central differences for each parameter:


# %%
def gradient_errors(network, X, y, h=1e-5):
    network.backward(cross_entropy(network.forward(X), y)[1])
    errors = []
    for layer in network.layers:
        if not isinstance(layer, Dense):
            continue
        for A, claim in [(layer.W, layer.dW), (layer.b, layer.db)]:
            slopes = np.zeros_like(A)
            for index in np.ndindex(A.shape):
                kept = A[index]
                A[index] = kept + h
                ahead = cross_entropy(network.forward(X), y)[0]
                A[index] = kept - h
                behind = cross_entropy(network.forward(X), y)[0]
                A[index] = kept
                slopes[index] = (ahead - behind) / (2 * h)
            gap = np.linalg.norm(claim - slopes)
            errors.append(gap / np.linalg.norm(slopes))
    return np.array(errors)  # (4,): W1, b1, W2, b2


# %% [markdown]
# And the training loop:

# %%
lr, batch, epochs = 0.3, 32, 30  # change these


def score(network, X, y):  # mean loss, share of right answers
    Z = network.forward(X)  # (n, 10)
    return cross_entropy(Z, y)[0], (Z.argmax(axis=1) == y).mean()


def train(network, X, y, rng):  # one epoch
    order = rng.permutation(len(y))
    for start in range(0, len(y), batch):
        some = order[start : start + batch]  # (32,), the last (17,)
        Z = network.forward(X[some])
        network.backward(cross_entropy(Z, y[some])[1])
        for layer in network.layers:
            if isinstance(layer, Dense):
                layer.W -= lr * layer.dW
                layer.b -= lr * layer.db


# %% [markdown]
# That is all of it. Two checks before it may train. The gradients, on six images. And
# the page's planted bug, a ReLU that forgets its mask on the way back: the judge has
# to find it in the first layer, and to acquit the second.


# %%
class Forgetful(ReLU):  # a ReLU in everything but its backward pass
    def backward(self, dA):
        return dA


def new_network(rng, relu=ReLU):
    return Network([Dense(64, 32, rng), relu(), Dense(32, 10, rng)])


six = X[:6], y[:6]
healthy = gradient_errors(new_network(rng), *six)
sick = gradient_errors(new_network(rng, Forgetful), *six)
print("healthy, all under 1e-6:", (healthy < 1e-6).all())
print("sick, under 1e-6:       ", sick < 1e-6)
assert (healthy < 1e-6).all()
assert (sick[:2] > 1e-3).all() and (sick[2:] < 1e-6).all()

# %% [markdown]
# ## Ten networks
#
# One run is one sample. So train ten, each with its own first weights, its own order
# of the minibatches, and its own 500 images held out. The four things are kept that
# you will need: the network, its first weights before training, its training images
# and its held-out images.

# %%
runs = []
for seed in range(10):
    rng = np.random.default_rng(seed)
    training, held_out = split(rng)
    network = new_network(rng)
    first = network.layers[0].W.copy()  # (64, 32), before training
    for _ in range(epochs):
        train(network, *training, rng)
    runs.append((network, first, training, held_out))

right = np.array([score(run[0], *run[3])[1] for run in runs])  # (10,)
p = right.mean()
print("share right:", right.round(2))
print(f"mean {p:.3f}, standard deviation {right.std(ddof=1):.3f}")
print(f"standard error of one share: {np.sqrt(p * (1 - p) / 500):.3f}")
assert 0.96 < p < 0.98
assert right.std(ddof=1) < 1.3 * np.sqrt(p * (1 - p) / 500)

# %% [markdown]
# Look at the last two numbers. If every network had the same skill $p$, its share on
# 500 images would still scatter, with the standard error
# $\sqrt{p(1 - p)/500}$. The ten shares scatter no more than that. So the best of the
# ten is not a better network, as far as this can tell. It may have been given easier
# images. Who reports the best of ten runs reports mostly luck.
#
# (The ten sets of held-out images overlap, since there are only 1,797 images. So the
# ten shares are not independent, and lie a little closer together than if they were. This
# is a look, not a test.)
#
# ## What it takes for what
#
# Put all ten sets of held-out images together: 5,000 readings. The confusion matrix
# has the truth in the rows. Before you run it: which pair of digits would *you* expect
# to be confused most often?


# %%
def confusion(y, y_hat, K=2):
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y, y_hat), 1)  # row: truth, column: prediction
    return counts


labels = np.concatenate([run[3][1] for run in runs])  # (5000,)
Z = np.vstack([run[0].forward(run[3][0]) for run in runs])  # (5000, 10)
y_hat = Z.argmax(axis=1)  # (5000,)
counts = confusion(labels, y_hat, K=10)  # (10, 10)
mistakes = counts - np.diag(np.diag(counts))  # (10, 10)
worst = np.unravel_index(mistakes.argmax(), mistakes.shape)
print(f"{mistakes.sum()} mistakes in {counts.sum()} readings")
print(f"most often: {worst[0]} read as {worst[1]}, {mistakes.max()} times")
assert 100 < mistakes.sum() < 200
assert worst == (8, 1)
assert mistakes[8, 1] > 5 * mistakes[1, 8]

# %% alt="A table of ten by ten squares, the darker the more mistakes, with the count in each. The darkest is in row 8, column 1, with 25. Others stand out in row 3, at 8 and 5, in row 8 at 5, and in row 9. Most squares are empty." caption="The mistakes of ten networks, truth in the rows. An 8 is read as a 1 far more often than a 1 as an 8: confusion has a direction."
fig, ax = plt.subplots(figsize=(4.8, 4.4))
ax.imshow(mistakes, cmap="Greys", vmax=2 * mistakes.max())
for i, j in np.argwhere(mistakes):
    ax.text(j, i, mistakes[i, j], ha="center", va="center", color="black")
ax.set_xticks(range(10))
ax.set_yticks(range(10))
ax.set(xlabel="read as", ylabel="truth")
plt.show()

# %% [markdown]
# Row and column of a digit answer two questions. Recall: of all true 8s, how many does
# it find? Precision: of all that it calls 1, how many are 1s? An 8 that is read as a 1
# costs the recall of 8 and the precision of 1.

# %%
recall = np.diag(counts) / counts.sum(axis=1)  # (10,)
precision = np.diag(counts) / counts.sum(axis=0)  # (10,)
print("digit     ", "    ".join(str(k) for k in range(10)))
print("recall   ", *(f"{share:.2f}" for share in recall))
print("precision", *(f"{share:.2f}" for share in precision))
assert recall.argmin() == 8 and recall[8] < 0.94
assert precision[1] < recall[1] and recall[8] < precision[8]

# %% [markdown]
# ## May it be sure?
#
# Softmax makes ten probabilities of the ten logits. The largest is the network's
# confidence in its answer. Does it mean what it says? If it does, then among all
# readings with a confidence near 0.7, about 70 % are right. Sort the 5,000 readings
# into bins by their confidence, and compare in each bin the mean confidence with the
# share that is right.


# %%
def probabilities(Z):  # softmax of each row, (n, K)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


confidence = probabilities(Z).max(axis=1)  # (5000,)
is_right = y_hat == labels  # (5000,)
edges = np.array([0, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1])
bins = np.digitize(confidence, edges[1:-1])  # 0 to 6, (5000,)
bars = []
for k in range(7):
    some = is_right[bins == k]
    share, error = some.mean(), some.std() / np.sqrt(some.size)
    bars.append([confidence[bins == k].mean(), share, error])
    said = f"says {bars[-1][0]:.2f}, is right {share:.2f}"
    print(f"{some.size:4} readings: {said}, error {error:.2f}")
said, share, error = np.array(bars).T  # (7,) each
assert np.all(np.abs(said - share) < 0.1)
off = (share - said) / error  # (7,), in standard errors
assert off[3] > 3 and np.abs(np.delete(off, 3)).max() < 2.5

# %% alt="Seven points with error bars close to a dotted diagonal, from a confidence of 0.5 with half of the answers right up to nearly 1 with nearly all right." caption="What the network says against what is true. On the dotted line a confidence of 70 percent is right in 70 of 100 cases; the points are near it."
fig, ax = plt.subplots()
ax.plot([0.4, 1], [0.4, 1], ":", color="C6", label="as it says")
ax.errorbar(said, share, 2 * error, fmt="o", label="two errors")
ax.set(xlabel="mean confidence", ylabel="share right")
ax.legend()
plt.show()

# %% [markdown]
# It may be sure, here. A small network that was stopped after 30 epochs, and images of
# the same kind as in training: then its probabilities are nearly honest. Nearly: between
# 0.8 and 0.9 it is right more often than it says, by four errors. There it is too modest.
# You can use such probabilities. Let it keep silent where its confidence is below a threshold, and give these
# images to a person:

# %%
for threshold in (0, 0.8, 0.9, 0.99):
    sure = confidence >= threshold
    wrong = (~is_right[sure]).sum()
    print(f"{threshold:4}: answers {sure.mean():.2f}, {wrong:3} mistakes")
sure = confidence >= 0.9
assert 0.88 < sure.mean() < 0.92
assert (~is_right[sure]).sum() < 0.33 * mistakes.sum()

# %% [markdown]
# If a person reads one image in ten, those where it is least sure, less than a third
# of the mistakes are left.
#
# Now show it what is no digit. Noise. The held-out images with their pixels
# shuffled. The same images in white on black. What confidence should it have? It has
# ten answers, and "none of these" is not one of them.

# %%
network, first, training, held_out = runs[0]
images, truth = held_out  # (500, 64), (500,)
rng = np.random.default_rng(0)
strange = {
    "digits": images,
    "noise": rng.integers(0, 17, size=(500, 64)) / 16,
    "shuffled pixels": rng.permuted(images, axis=1),
    "white on black": 1 - images,
}
mean_confidence = {}
for name, A in strange.items():
    P = probabilities(network.forward(A))  # (500, 10)
    mean_confidence[name] = P.max(axis=1).mean()
    print(f"{name:15} mean confidence {mean_confidence[name]:.2f}")
inverted = network.forward(1 - images).argmax(axis=1)  # (500,)
print(f"white on black: right {(inverted == truth).mean():.2f}")
assert mean_confidence["noise"] > 0.6
assert mean_confidence["white on black"] > 0.8
assert mean_confidence["white on black"] > mean_confidence["noise"]
assert (inverted == truth).mean() < 0.1

# %% [markdown]
# On white digits on black paper, which you read without a thought, it is right less
# often than a guess, and surer than on noise. A confidence is a statement about images
# like those in training. About others it says nothing, and nothing warns you.
#
# ## What the first layer sees
#
# Each of the 32 hidden units has 64 weights, one for each pixel. So a column of
# $\mat W^{(1)}$ is an image: ink where the weight is positive makes the unit larger,
# ink where it is negative makes it smaller. Here are six units, as they started, as
# they ended, and what training has added.

# %% alt="Three rows of six small pictures. The upper row is random speckle. In the middle row one sees the same speckle with smooth strokes over it. The lower row has clear strokes and arcs in the middle, and both side columns of pixels empty." caption="What was learned is the difference. The weights at the left and right edge are still the random numbers of the start, since hardly a digit has ink there."
W = network.layers[0].W  # (64, 32)
moved = W - first  # (64, 32)
units = np.argsort(-np.linalg.norm(moved, axis=0))[:6]  # moved most
fig, axes = plt.subplots(3, 6, figsize=(5.4, 3.1))
for row, (name, part) in enumerate(
    [("start", first), ("end", W), ("difference", moved)]
):
    for ax, unit in zip(axes[row], units):
        image = part[:, unit].reshape(8, 8)
        ax.imshow(image, cmap="PuOr", vmin=-1, vmax=1)
        ax.set(xticks=[], yticks=[])
    axes[row, 0].set_ylabel(name)
plt.show()

# %% [markdown]
# Why is the speckle still there? Look at the gradient: $\partial L / \partial
# \mat W^{(1)}$ is $\mat X^\T$ times what comes back. Row $i$ of it is a sum over the
# images of pixel $i$ times something. If no image has ink at pixel $i$, the row is 0 in
# every step, and the weights never move. Not approximately: to the last bit.

# %%
blank = np.flatnonzero((training[0] == 0).all(axis=0))
print("pixels without ink in all training images:", blank)
assert np.array_equal(W[blank], first[blank])
ink = training[0].mean(axis=0)  # (64,), mean ink of a pixel
little = ink < 0.01
way = np.linalg.norm(moved, axis=1)  # (64,), how far its weights moved
print("pixels with hardly any ink:", little.sum(), end=", ")
print(f"their weights moved {way[little].mean():.2f},", end=" ")
print(f"all others {way[~little].mean():.2f}")
assert way[little].mean() < 0.2 * way[~little].mean()

# %% [markdown]
# So a stain at the edge of an image meets random numbers. The network has an opinion
# on pixels about which it knows nothing. (A penalty on the weights, as in
# [Regularization](../gradient-descent/regularization.md), would let these weights
# shrink to 0. That is task 4.)
#
# ## How it has to start
#
# The first weights are drawn with the standard deviation $\sqrt{2/d_{in}}$. Is the size
# important? Multiply all first weights by a factor, train 3 epochs, then 27 more.

# %%
results = {}
for factor in (0, 0.01, 1, 30):
    rng = np.random.default_rng(0)
    some, others = split(rng)
    again = new_network(rng)
    for layer in again.layers:
        if isinstance(layer, Dense):
            layer.W *= factor
    losses = [score(again, *some)[0]]
    for epoch in range(30):
        train(again, *some, rng)
        if epoch in (2, 29):
            losses.append(score(again, *some)[0])
    results[factor] = np.array(losses), score(again, *others)[1]
    line = " ".join(f"{loss:6.2f}" for loss in losses)
    print(
        f"times {factor:4}: loss {line}, held out {results[factor][1]:.2f}"
    )

# %% [markdown]
# With 0 nothing can be learned but how frequent the digits are: all hidden units are 0,
# so no gradient reaches a weight, and only the last biases move. With a hundredth it
# needs a while until it moves at all, and then it arrives. With thirty times the first
# answers are absurdly sure and wrong, the first steps are as violent, and in 30 epochs it
# does not recover.

# %%
assert abs(results[0][0][2] - np.log(10)) < 0.02  # still a guess
assert results[0.01][0][1] > 2 * results[1][0][1]  # after 3 epochs: late
assert results[0.01][1] > 0.95 and results[1][1] > 0.95  # then equal
assert results[30][0][0] > 100 and results[30][1] < 0.9

# %% [markdown]
# ## How to fool it
#
# `backward` of the whole network returns something that training throws away: the
# gradient of the loss by the *input*. It says for each pixel whether more ink there
# makes the loss larger. So turn the training round. Keep the weights, and change the
# *image*, so that the loss rises. Let every pixel take a step of the same size
# $\varepsilon$, up or down by the sign of its gradient:
#
# $$
# \vec x_\text{new} = \vec x + \varepsilon\, \sign\!\left(
# \frac{\partial L}{\partial \vec x} \right) , \qquad \text{cut off at 0 and 1.}
# $$
#
# To first order, and before the cut, no other change of at most $\varepsilon$ in each
# pixel raises the loss more: each pixel adds its slope times its change, and each term is
# as large as it can be.
# As a referee, change every pixel by the same $\varepsilon$, with random signs.

# %%
rng = np.random.default_rng(0)
dX = network.backward(cross_entropy(network.forward(images), truth)[1])
signs = rng.choice([-1, 1], size=images.shape)  # (500, 64)
levels = np.arange(5)  # grey levels, of 16
fooled = []
for level in levels:
    shares = []
    for direction in (np.sign(dX), signs):
        A = np.clip(images + level / 16 * direction, 0, 1)
        shares.append((network.forward(A).argmax(axis=1) == truth).mean())
    fooled.append(shares)
    print(f"{level} of 16: worst {shares[0]:.2f}, random {shares[1]:.2f}")
fooled = np.array(fooled)  # (5, 2)
assert fooled[2, 0] < 0.5 and fooled[2, 1] > 0.94
assert fooled[3, 0] < 0.1 and fooled[3, 1] > 0.85

# %% alt="Two falling lines over the change of each pixel in grey levels from 0 to 4. With random signs the share right falls slowly from 0.98 to about 0.87. Along the gradient it falls to 0.35 at two levels and to nearly 0 at four." caption="Two grey levels of 16 in the right direction ruin what two levels in random directions hardly touch."
fig, ax = plt.subplots()
ax.plot(levels, fooled[:, 1], "o-", label="random signs")
ax.plot(levels, fooled[:, 0], "s--", label="signs of the gradient")
ax.set(xlabel="change of each pixel, in grey levels", ylabel="share right")
ax.set_xticks(levels)
ax.legend(loc="lower left")
plt.show()

# %% [markdown]
# Why does it take so little? Think of one unit, $z = \vec w^\T \vec x$. If each pixel
# moves by $\varepsilon$ in the direction of its weight's sign, $z$ moves by
# $\varepsilon \sum_i \lvert w_i \rvert$: 64 small pushes that all agree. With random
# signs they mostly cancel, and what is left grows with the root of the number of pixels
# only. The same idea as in [Momentum](../gradient-descent/momentum.md), across pixels in
# place of time. For weights of equal size the ratio is $64/\sqrt{64} = 8$, and images
# with more pixels make it larger.
#
# See some, the first four that two grey levels turn:

# %% alt="Two rows of four grey digits. The upper row is clean. The lower row shows the same digits with a faint grey pattern over them; a person still reads the upper digit, and the titles give another one." caption="Above the image and its true digit, below after two grey levels of change, with what the network reads, and how sure it is."
A = np.clip(images + 2 / 16 * np.sign(dX), 0, 1)  # (500, 64)
P = probabilities(network.forward(A))  # (500, 10)
before = network.forward(images).argmax(axis=1)  # (500,)
turned = np.flatnonzero((before == truth) & (P.argmax(axis=1) != truth))
fig, axes = plt.subplots(2, 4, figsize=(5.4, 3.4))
for ax, i in zip(axes[0], turned):
    ax.imshow(images[i].reshape(8, 8), cmap="gray_r", vmin=0, vmax=1)
    ax.set(title=f"{truth[i]}", xticks=[], yticks=[])
for ax, i in zip(axes[1], turned):
    ax.imshow(A[i].reshape(8, 8), cmap="gray_r", vmin=0, vmax=1)
    ax.set(title=f"{P[i].argmax()}, {P[i].max():.2f}", xticks=[], yticks=[])
plt.show()

# %% [markdown]
# Nobody has to be malicious for this to matter. It says that the network decides by
# other things than you do. It knows which sums of pixels go with which digit. It
# does not know what a stroke is. A network that slides small filters over the image
# gets nearer to that: [Convolutional
# layers](../data-flow/convolutional-layers.md).
#
# ## Now you
#
# 1. By hand: a unit has 64 weights, all $\pm 0.25$. By how much can you move its $z$
#    with changes of $\frac{1}{16}$ in each pixel? By how much do random signs move it,
#    as a standard deviation?
# 2. Which digits are confused if you keep only 8 hidden units? And with 128? Change
#    `new_network`, and look at the matrix. (Take out the `assert` lines that fail: they
#    are about 32.)
# 3. Train the ten networks for 300 epochs, and draw the confidence against the share
#    right. Are they still honest? (Let it run for a minute, and take out the `assert`
#    lines that fail.)
# 4. Add weight decay: in `train`, make the step
#    `layer.W -= lr * (layer.dW + 0.001 * layer.W)`. What happens to the speckle, to the
#    share on held-out images, and to the attack with two grey levels?
# 5. Make the network harder to fool: in each minibatch, replace the images by images
#    that were changed by two grey levels along the gradient of the network as it is
#    now. What does it gain, and what does it lose?
# 6. The attack needs the gradient. Does an image that fools `runs[0]` fool `runs[1]`
#    as well, which nobody has looked into? Count.
#
# ## Answers
#
# 1. $64 \cdot 0.25 \cdot \frac{1}{16} = 1$. With random signs the 64 terms
#    $\pm\frac{1}{64}$ have variances that add, so the standard deviation is
#    $\sqrt{64} \cdot \frac{1}{64} = \frac18$.
# 2. With 8 units there are about twice as many mistakes, with 128 about as many as
#    with 32. Most often it is still an 8 that is read as a 1.
# 3. No. More training made them surer than they are right: where they say 0.86, about
#    75 % are right, and where they say 0.98, about 90 %. Their share on held-out images
#    hardly changed. The training loss rewards being surer of training images for ever.
#    It is one reason to stop early, see
#    [Generalization](../gradient-descent/generalization.md).
# 4. The share stays about the same, and the attack leaves a few more right, about 39 in
#    place of 35 of 100. At the three blank pixels there is no gradient, so each step
#    multiplies the weights by $1 - 0.3 \cdot 0.001 = 0.9997$, and the 1,230 steps by
#    $0.9997^{1230} \approx 0.69$: the speckle fades slowly. Let it train longer, or take a
#    larger factor.
# 5. Under the same attack about two thirds of its answers are right, in place of one
#    third. It pays with images that nobody has changed: there about 95 % are right, in
#    place of 97 or 98. Take the gradient by the input from a first backward pass, and run
#    forward and backward again on the changed images.
# 6. Mostly. Of the 323 images that the first network misreads after the change, the
#    second one misreads about two thirds. It started from other weights, and has learned
#    to look at much the same sums of pixels.
