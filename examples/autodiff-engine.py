# ---
# title: An autodiff engine
# description: "The engine of chapter 10 as one program: draw the graphs that it records, measure what tests are worth, train a network on two moons, and aim a throw by its derivatives."
# requires:
#   - backpropagation/automatic-differentiation
#   - backpropagation/computational-graphs
# outcomes:
#   - draw the graph that a program leaves behind, and read its derivatives
#   - measure how many random tests it takes to find a planted bug
#   - train a network whose gradients nobody wrote, and compare them with hand-written ones
#   - differentiate a simulation, and find the throw that hits
#   - show a formula whose exact derivative the engine gets wrong, and mend it
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
# # An autodiff engine
#
# Throw a ball at a basket. The air slows it down, and you have no formula for where it
# flies. But you have a program: a loop that moves the ball by a small step, sixty times.
# Can you ask the *program* how to change the throw?
#
# You can, with the engine of [Automatic
# differentiation](../backpropagation/automatic-differentiation.md). Here it is as one
# program. You will look at the graphs that it records, find out how much testing is
# enough, train a network with it, aim with it, and see where it fails.
#
# Allow 50 minutes. You need the page above, and [Computational
# graphs](../backpropagation/computational-graphs.md). The engine's classes and functions
# stand here as they stand on the page. Each claim below that a computer can test is
# followed by an `assert` that tests it.

# %%
import itertools
import math

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import make_moons

# %% [markdown]
# ## The whole engine
#
# A number that remembers what it was computed from:


# %%
class Number:
    counter = itertools.count()  # gives 0, 1, 2, one at each call of next

    def __init__(self, data, *edges):
        self.data = float(data)
        self.edges = edges  # pairs: parent, slope
        self.grad = 0.0
        self.place = next(Number.counter)


def both(p, q):  # a plain number becomes one of the same kind
    kind = type(p) if isinstance(p, Number) else type(q)
    return [x if isinstance(x, Number) else kind(x) for x in (p, q)]


# %% [markdown]
# Sum and product, each with its value and its slopes:


# %%
def add(p, q):
    p, q = both(p, q)
    return type(p)(p.data + q.data, (p, 1.0), (q, 1.0))


def multiply(p, q):
    p, q = both(p, q)
    return type(p)(p.data * q.data, (p, q.data), (q, p.data))


Number.__add__ = Number.__radd__ = add
Number.__mul__ = Number.__rmul__ = multiply

# %% [markdown]
# The way back, from the last number to the first:


# %%
def ancestors(result):  # the result, and all it was computed from
    found, seen = [result], {result}
    for node in found:  # the list grows while it is read
        for parent, _ in node.edges:
            if parent not in seen:
                found.append(parent)
                seen.add(parent)
    return found


def backward(result):
    nodes = ancestors(result)
    nodes.sort(key=lambda node: node.place, reverse=True)
    for node in nodes:
        if node.edges:  # computed, not an input
            node.grad = 0.0
    result.grad = 1.0
    for node in nodes:
        for parent, slope in node.edges:
            parent.grad += slope * node.grad


Number.backward = backward

# %% [markdown]
# And all the other operations:


# %%
def exp(p):
    e = math.exp(p.data)
    return type(p)(e, (p, e))


def log(p):
    return type(p)(math.log(p.data), (p, 1 / p.data))


def tanh(p):
    a = math.tanh(p.data)
    return type(p)(a, (p, 1 - a**2))


def power(p, k):
    return type(p)(p.data**k, (p, k * p.data ** (k - 1)))


Number.__pow__ = power
Number.__neg__ = lambda p: -1 * p
Number.__sub__ = lambda p, q: p + -1 * q
Number.__rsub__ = lambda p, q: q + -1 * p
Number.__truediv__ = lambda p, q: p * q**-1
Number.__rtruediv__ = lambda p, q: q * p**-1

# %% [markdown]
# Done. On paper, $p^3 + p^2$ has the slope $3p^2 + 2p = 16$ at 2:

# %%
p = Number(2)
q = p * p
r = q * p + q
r.backward()
print(r.data, "with the slope", p.grad)
assert r.data == 12 and p.grad == 16 and q.grad == 3

# %% [markdown]
# ## Look at it
#
# What has the engine recorded? Every `Number` knows its parents, and `ancestors` finds
# them all. To draw them, give each a row: the result is on top, and every other number
# stands below all numbers that were computed from it. So a number's row is its longest way
# to the result. Going through the places from the last to the first, a number's row is
# complete when its turn comes, the same argument as for `backward`.


# %%
def rows_of(result):  # the longest way from each number to the result
    nodes = ancestors(result)
    nodes.sort(key=lambda node: node.place, reverse=True)
    rows = dict.fromkeys(nodes, 0)
    for node in nodes:
        for parent, _ in node.edges:
            rows[parent] = max(rows[parent], rows[node] + 1)
    return rows


def layout(result):  # a place in the plane for each number
    rows, spots, pull = rows_of(result), {}, {result: [0.0]}
    for k in range(max(rows.values()) + 1):
        row = [node for node in rows if rows[node] == k]
        row.sort(key=lambda node: np.mean(pull[node]))
        for i, node in enumerate(row):
            spots[node] = (i - (len(row) - 1) / 2, -k)
            for parent, _ in node.edges:
                pull.setdefault(parent, []).append(spots[node][0])
    return spots


# %% [markdown]
# Within a row, numbers are sorted by where the numbers above them stand, which keeps
# most edges short. Now a formula in which a value is used twice: $z = wx + b$, and then $z$
# times the sigmoid of $z$, for $w = 0.5$, $x = 2$, $b = 1$. Before you look: how many
# nodes has its graph, and at which of them do two ways meet on the way back?

# %%
names = {}
for name, value in (("w", 0.5), ("x", 2.0), ("b", 1.0)):
    names[name] = Number(value)
w, x, b = names.values()
z = names["z"] = w * x + b
f = names["f"] = z / (1 + exp(-z))
f.backward()
print("nodes:", len(ancestors(f)), " by w, x, b:", end=" ")
print(*(f"{node.grad:.3f}" for node in (w, x, b)))

sigmoid = 1 / (1 + math.exp(-2))
slope = sigmoid + 2 * sigmoid * (1 - sigmoid)  # product rule, at z = 2
assert math.isclose(f.data, 2 * sigmoid)
assert math.isclose(z.grad, slope) and math.isclose(b.grad, slope)
assert math.isclose(w.grad, 2 * slope)
assert math.isclose(x.grad, 0.5 * slope)

# %% alt="A graph in rows. At the bottom w and x, above them their product, which with b makes z. From z one edge goes straight up to f at the top, the other through minus z, its exponential, 1 plus that, and one over that. Each box has a value and, below it, a derivative." caption="What the engine recorded: in each box the value, and below it the derivative of f. Only at z two ways meet. The numbers without a name came from operations, and from the constants 1 and −1."
spots = layout(f)
called = {node: name for name, node in names.items()}
fig, ax = plt.subplots(figsize=(4.6, 6.4))
for node, (right, up) in spots.items():
    for parent, _ in node.edges:
        ends = np.array([spots[parent], (right, up)])  # (2, 2)
        ax.plot(*ends.T, "C0-", linewidth=1, zorder=1)
    text = f"{called[node]} = " if node in called else ""
    text += f"{node.data:.3g}\n{node.grad:.3f}"
    box = {"boxstyle": "round", "facecolor": "white"}
    ax.text(
        right, up, text, ha="center", va="center", color="black", bbox=box
    )
low = min(up for _, up in spots.values())
ax.set(xlim=(-0.9, 0.9), ylim=(low - 0.6, 0.6))
ax.axis("off")
plt.show()


# %% [markdown]
# ## How much testing is enough?
#
# The page tests the engine on 200 programs that chance wrote. Was one not enough? Here
# are its random programs again. Each takes three inputs and ten operations.


# %%
operations = [
    lambda p, q: p + q,
    lambda p, q: q - p,
    lambda p, q: p * tanh(q),
    lambda p, q: p / (1 + q**2),
    lambda p, q: exp(-(p**2)) - 2 / (q**2 + 3),
    lambda p, q: log(p**2 + 1) * q + 0.5,
]


def run(steps, inputs):
    values = list(inputs)
    for op, j in steps:
        values.append(operations[op](values[-1], values[j]))
    return values[-1]


def random_steps(rng):  # number of the operation, place of a value
    return [
        (rng.integers(len(operations)), rng.integers(3 + i))
        for i in range(10)
    ]


# %% [markdown]
# Two judges: central differences, which look at values only, and dual numbers, which
# carry the derivative forward.


# %%
class Dual(Number):
    def __init__(self, data, *edges, dot=0.0):
        self.data = float(data)
        self.dot = dot + sum(slope * p.dot for p, slope in edges)


def three_ways(steps, x, h=1e-5):  # engine, dual numbers, differences
    inputs = [Number(value) for value in x]
    run(steps, inputs).backward()
    forward, judged = [], []
    for i in range(3):
        seeds = [Dual(x[j], dot=float(i == j)) for j in range(3)]
        forward.append(run(steps, seeds).dot)
        nudge = h * (np.arange(3) == i)  # (3,)
        ahead = run(steps, [Number(value) for value in x + nudge]).data
        behind = run(steps, [Number(value) for value in x - nudge]).data
        judged.append((ahead - behind) / (2 * h))
    return np.array([[p.grad for p in inputs], forward, judged])  # (3, 3)


# %% [markdown]
# Central differences have a step $h$, and no $h$ is right: a large one is not yet the
# limit, with a small one the difference of two nearly equal values drowns in rounding
# ([Approximation](../differential-calculus/approximation.md)). The engine has no step.
# For 40 programs, how far are the differences from the engine, and how far are the dual
# numbers?

# %%
rng = np.random.default_rng(0)
programs = [(random_steps(rng), rng.uniform(-1, 1, 3)) for _ in range(40)]
sizes = 10.0 ** np.arange(-12, 0)  # (12,), the steps h
gaps = []
for h in sizes:
    found = np.array([three_ways(*program, h) for program in programs])
    scale = np.maximum(1, np.abs(found[:, 0]))  # (40, 3)
    gaps.append(np.abs(found[:, 1:] - found[:, :1]) / scale[:, None])
gaps = np.array(gaps)  # (12, 40, dual or differences, 3)
typical = np.median(gaps[:, :, 1], axis=(1, 2))  # (12,)
best = typical.argmin()
worst_dual = gaps[:, :, 0].max()
print(f"differences, best step {sizes[best]:.0e}", end=", ")
print(f"typical error below 1e-9: {typical[best] < 1e-9}")
print("dual numbers, largest gap below 1e-13:", worst_dual < 1e-13)
assert 1e-7 < sizes[best] < 1e-3
assert typical[best] > 1e-13  # the best step is not as good
assert worst_dual < 1e-13

# %% alt="On logarithmic axes the error of central differences falls from 1e-4 at a step of one tenth to about 1e-12 near 1e-5, and rises again for smaller steps, to about 1e-5 at 1e-12. A dotted line far below marks the rounding unit." caption="Central differences have a best step, and it is not good enough. The engine and the dual numbers differ by rounding only, near the dotted line."
fig, ax = plt.subplots()
ax.loglog(sizes, typical, "o-", label="central differences")
ax.axhline(2.0**-52, color="C6", linestyle=":", label="rounding")
ax.set(xlabel="step $h$", ylabel="typical error")
ax.legend()
plt.show()

# %% [markdown]
# Now plant the page's two bugs: `=` in place of `+=`, and numbers in the order in which
# they are found, not sorted. A random program that gives the right derivatives all the
# same does not notice the bug. How many do not?


# %%
def slipped(result, u, adds, sorts):
    nodes = ancestors(result)
    if sorts:
        nodes.sort(key=lambda node: node.place, reverse=True)
    result.grad = 1.0
    for node in nodes:
        for parent, slope in node.edges:
            kept = parent.grad if adds else 0.0
            parent.grad = kept + slope * node.grad
    return round(u.grad, 3)


def unnoticed(adds, sorts, trials=300):  # share of blind programs
    rng, blind = np.random.default_rng(1), 0
    for _ in range(trials):
        steps, x = random_steps(rng), rng.uniform(-1, 1, 3)
        same = True
        for i in range(3):
            answers = []
            for how in ((True, True), (adds, sorts)):
                inputs = [Number(value) for value in x]
                answers.append(slipped(run(steps, inputs), inputs[i], *how))
            same &= answers[0] == answers[1]
        blind += same
    return blind / trials


shares = {
    "= for +=": unnoticed(False, True),
    "as found": unnoticed(True, False),
}
for name, share in shares.items():
    print(f"{name}: {share:.2f} of the programs notice nothing")
assert unnoticed(True, True, trials=50) == 1
assert 0 < shares["= for +="] < shares["as found"] < 0.2
assert shares["as found"] ** 20 < 1e-15

# %% [markdown]
# If a share $q$ of all programs is blind, $k$ independent ones all miss the bug with
# probability $q^k$. For the second bug and $k = 20$ that is below $10^{-15}$, so twenty
# would have been plenty for these two. But one is not enough, and the one that you would write
# by hand is the one that you have in mind already.
#
# ## Two moons
#
# Now a network: two inputs, eight hidden units with tanh, one score $z$. Two half-moons
# of points lie in each other's arms, so no straight line divides them. Sixty points to
# train on, 400 held out. As on the page, $s$ is 1 or −1, and the loss of a point is
# $\log(1 + e^{-sz})$.

# %%
X, labels = make_moons(60, noise=0.1, random_state=0)  # (60, 2), (60,)
X_new, new_labels = make_moons(400, noise=0.1, random_state=1)  # (400, 2)
points = X.tolist()  # 60 pairs of floats
signs = [1 if label else -1 for label in labels]

rng = np.random.default_rng(0)
units = 8
W1 = [[Number(w) for w in row] for row in 2 * rng.normal(size=(2, units))]
b1 = [Number(0) for _ in range(units)]
w2 = [Number(w) for w in rng.normal(size=units)]
b2 = Number(0)
parameters = W1[0] + W1[1] + b1 + w2 + [b2]


def score(x):
    hidden = [
        tanh(x[0] * W1[0][j] + x[1] * W1[1][j] + b1[j])
        for j in range(units)
    ]
    return sum(w * a for w, a in zip(w2, hidden)) + b2


def mean_loss(batch):
    total = sum(log(1 + exp(-signs[i] * score(points[i]))) for i in batch)
    return total / len(batch)


# %% [markdown]
# The same network in arrays, with gradients from your own hand. Its way back is [the
# one you know](../backpropagation/fully-connected-networks.md): first the derivative by
# the score. From $L = \log(1 + e^{-sz})$ it is $-s$ times the sigmoid of $-sz$.


# %%
def by_hand(weights, X, s):  # loss, and gradients of the four arrays
    W1, b1, w2, b2 = weights  # (2, units), (units,), (units,), ()
    A = np.tanh(X @ W1 + b1)  # (n, units)
    z = A @ w2 + b2  # (n,)
    dz = -s / (1 + np.exp(s * z)) / len(s)  # (n,)
    dZ = np.outer(dz, w2) * (1 - A**2)  # (n, units)
    loss = np.log(1 + np.exp(-s * z)).mean()
    return loss, (X.T @ dZ, dZ.sum(axis=0), A.T @ dz, dz.sum())


def as_arrays(of):  # what the Numbers hold, as four arrays
    return (
        np.array([[of(w) for w in row] for row in W1]),
        np.array([of(b) for b in b1]),
        np.array([of(w) for w in w2]),
        np.array(of(b2)),
    )


s = np.array(signs)  # (60,)
start = as_arrays(lambda number: number.data)
loss = mean_loss(range(60))
loss.backward()
found = as_arrays(lambda number: number.grad)
hand_loss, hand = by_hand(start, X, s)
gap = max(np.abs(a - b).max() for a, b in zip(found, hand))
edges = sum(len(node.edges) for node in ancestors(loss))
print(f"parameters: {len(parameters)}, agree to 1e-12: {gap < 1e-12}")
print(f"nodes: {len(ancestors(loss))}, edges: {edges}")
assert math.isclose(loss.data, hand_loss) and gap < 1e-12
assert len(parameters) == 33 and edges < 2 * len(ancestors(loss))

# %% [markdown]
# One sweep back visits each edge once, and gives all 33 derivatives. Central differences
# would need 66 evaluations of the loss. And the arrays do with a dozen operations what
# the engine does with thousands of numbers: that is why libraries have arrays for nodes.
#
# The graph of the loss for *one* point looks like this. Nobody drew it, and nobody had to
# think about it.

# %% alt="A graph of more than a hundred dots. At the top a narrow zigzag, below it a wide web, widest in its middle, with 33 squares among the dots." caption="The graph for one point. Squares are the parameters. The zigzag at the top is the loss, the web below it the eight hidden units, added one after the other. The whole loss is sixty of these, joined at the squares."
one = mean_loss([0])
assert 100 < len(ancestors(one)) < 130
spots = layout(one)
of_network = set(parameters)
fig, ax = plt.subplots(figsize=(5.4, 4))
for node, spot in spots.items():
    for parent, _ in node.edges:
        ends = np.array([spots[parent], spot])  # (2, 2)
        ax.plot(*ends.T, "C0-", linewidth=0.6, zorder=1)
for mark, wanted in (("s", True), (".", False)):
    some = [spots[n] for n in spots if (n in of_network) == wanted]
    ax.plot(*np.transpose(some), mark, color=f"C{1 - wanted}", markersize=4)
ax.axis("off")
plt.show()

# %% [markdown]
# Now train both at once, from the same start, with the same minibatches: every fourth
# point, 15 in all.

# %%
lr, weights, losses = 1.0, start, []  # change the rate
for step in range(200):
    batch = range(step % 4, 60, 4)
    loss = mean_loss(batch)
    for p in parameters:
        p.grad = 0.0
    loss.backward()
    for p in parameters:
        p.data -= lr * p.grad
    losses.append(loss.data)
    hand = by_hand(weights, X[batch], s[batch])[1]
    weights = [w - lr * dw for w, dw in zip(weights, hand)]

trained = as_arrays(lambda number: number.data)
gap = max(np.abs(a - b).max() for a, b in zip(trained, weights))
print("after 200 steps, engine and hand within 1e-8:", gap < 1e-8)


def scores(X, weights):  # (n, 2) to (n,)
    W1, b1, w2, b2 = weights
    return np.tanh(X @ W1 + b1) @ w2 + b2


right = ((scores(X_new, trained) > 0) == new_labels).mean()
print(f"loss {np.mean(losses[-4:]):.2f}, held out right {right:.2f}")
assert gap < 1e-8
assert np.mean(losses[-4:]) < 0.12 and right > 0.95

# %% alt="Two interlocking half-moons, one of circles and one of crosses, and between them an S-shaped curve." caption="The line where the score is 0, trained on sixty points by gradients that nobody wrote. It bends between the moons."
x1, x2 = np.meshgrid(np.linspace(-1.6, 2.6, 85), np.linspace(-1.2, 1.7, 59))
grid = np.column_stack([x1.ravel(), x2.ravel()])  # (5015, 2)
level = scores(grid, trained).reshape(x1.shape)  # (59, 85)
fig, ax = plt.subplots()
ax.contour(x1, x2, level, levels=[0], colors="black")
for sign, mark in ((1, "o"), (-1, "x")):
    ax.plot(*X[s == sign].T, mark, markersize=5)
ax.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal")
plt.show()

# %% [markdown]
# ## Aim
#
# Back to the ball. It starts 2 m above the floor, at the side, with the velocities
# $v_x$ and $v_y$. The basket is 3 m high and 8 m away, and the ball has to be there after
# 1.2 seconds. Gravity takes 9.81 m/s from $v_y$ in each second. The air takes from both,
# the more the faster the ball is: at the speed $\lVert \vec v \rVert$ the velocity
# $\vec v$ loses $c\, \lVert \vec v \rVert\, \vec v$ in each second, with $c = 0.05$ per
# metre. The program takes 60 steps of 0.02 seconds:


# %%
def fly(vx, vy, steps=60, dt=0.02, c=0.05):
    x, y, path = 0.0, 2.0, []
    for _ in range(steps):
        speed = (vx**2 + vy**2) ** 0.5
        vx, vy = vx - dt * c * speed * vx, vy - dt * (c * speed * vy + 9.81)
        x, y = x + dt * vx, y + dt * vy
        path.append((x, y))
    return path


# %% [markdown]
# It is a program for floats, and nothing in it speaks of derivatives. Hand it two
# `Number`s. Does the engine agree with central differences?

# %%
target = 8.0, 3.0  # metres


def miss(vx, vy):  # squared distance from the basket
    x, y = fly(vx, vy)[-1]
    return (x - target[0]) ** 2 + (y - target[1]) ** 2


vx, vy = Number(6), Number(5)
d = miss(vx, vy)
d.backward()
h = 1e-5
by_vx = (miss(6 + h, 5) - miss(6 - h, 5)) / (2 * h)
by_vy = (miss(6, 5 + h) - miss(6, 5 - h)) / (2 * h)
print(f"misses by {d.data**0.5:.2f} m, nodes: {len(ancestors(d))}")
print(f"slopes: {vx.grad:.3f} by vx, {vy.grad:.3f} by vy")
assert abs(vx.grad - by_vx) < 1e-6 and abs(vy.grad - by_vy) < 1e-6

# %% [markdown]
# It does. So walk down: thirty throws, each mended by a step of gradient descent. Without
# air, $v_x = 8/1.2 \approx 6.67$ would do.

# %%
throws, lr = [], 0.3  # change this
for _ in range(30):
    vx.grad = vy.grad = 0.0
    d = miss(vx, vy)
    d.backward()
    throws.append((vx.data, vy.data, d.data**0.5))
    vx.data -= lr * vx.grad
    vy.data -= lr * vy.grad
for step in (0, 1, 2, 5, 29):
    found_vx, found_vy, off = throws[step]
    said = f"vx {found_vx:.2f}, vy {found_vy:.2f}"
    print(f"throw {step:2}: {said}, misses by {off:.3f} m")
assert throws[0][2] > 1 and throws[-1][2] < 1e-3
no_air = 8 / 1.2  # the vx that hits without air
assert throws[-1][0] > 1.1 * no_air

# %% alt="Curved paths from the left, 2 metres high, to the right. The first falls well short of the basket, the next ones come nearer, and the last one goes through the star at 8 metres and 3 metres." caption="The throws 0, 1, 2 and 29. The derivatives of sixty steps of flight tell how to mend each throw."
fig, ax = plt.subplots()
for step, style in zip((0, 1, 2, 29), (":", "-.", "--", "-")):
    path = [(0.0, 2.0), *fly(*throws[step][:2])]
    ax.plot(*zip(*path), style, label=f"throw {step}")
ax.plot(*target, "*", color="C2", markersize=12)
ax.set(xlabel="metres", ylabel="height in metres")
ax.legend(loc="lower left")
plt.show()

# %% [markdown]
# In this way a robot can learn from a simulator, and a network be trained through any
# program that stands behind it: as long as the program is made of operations with
# slopes.
#
# ## Exact, but of what?
#
# The derivatives are those of your program, up to rounding. Two warnings follow. Take
# $g(x) = \frac{e^x - 1}{x}$. By the series of $e^x$ it is
# $1 + \frac x2 + \frac{x^2}{6} + \cdots$, so near 0 its slope is $\frac12$. What does the
# engine say?


# %%
def g(x):
    return (exp(x) - 1) / x


for size in (1e-1, 1e-4, 1e-8):
    x = Number(size)
    g(x).backward()
    print(f"x = {size:.0e}: off by more than 0.01:", end=" ")
    print(abs(x.grad - 0.5 - size / 3) > 0.01)
assert abs(x.grad - 0.5) > 0.1  # at 1e-8, not even one digit
assert abs(g(x).data - 1) < 1e-7  # while the value is nearly right
rest = math.expm1(1e-8)  # exp(x) - 1 without the subtraction
assert abs(math.exp(1e-8) / 1e-8 - rest / 1e-16 - 0.5) < 1e-6

# %% [markdown]
# At $10^{-8}$ it has no right digit. The rules are right, but they are applied to a
# program that subtracts nearly equal numbers. Just above 1, floats are about
# $2 \cdot 10^{-16}$ apart, so $e^x$ is rounded by up to $10^{-16}$, and $e^x - 1$ is off by
# as much. The value $g$ divides this error by $x$, and is off by about $10^{-8}$, which you
# would not notice. But the slope, $\frac{e^x}{x} - \frac{e^x - 1}{x^2}$, divides it by
# $x^2 = 10^{-16}$, and is off by about 1. So where you would use another formula for the value, the derivative
# needs it even more:


# %%
def g_series(x):  # for small x
    return 1 + x / 2 + x**2 / 6 + x**3 / 24


x = Number(1e-8)
g_series(x).backward()
print("by the series:", round(x.grad, 6))
assert abs(x.grad - 0.5) < 1e-7

# %% [markdown]
# The second warning: a value that the formula passes on its way may be too large for a
# float, though the result is not. The loss of a point with $sz = -1000$ is 1000, up to
# less than a float can show. But:

# %%
z = Number(-1000.0)
try:
    loss = log(1 + exp(-z))
except OverflowError as error:
    loss = None
    print("OverflowError:", error)
assert loss is None
stable = -z + log(1 + exp(z))  # the same, with e to the -1000
stable.backward()
print("loss", stable.data, "slope", z.grad)
assert stable.data == 1000 and z.grad == -1

# %% [markdown]
# $\log(1 + e^{-z}) = -z + \log(1 + e^{z})$: take out the larger part. For $z$ above 0 the
# first form is the safe one, below 0 the second. Libraries have the loss of a logit as
# *one* operation, with its own slope: then nobody has to remember.
#
# ## Now you
#
# 1. By hand: `p = Number(1)`, `q = p + p`, `r = q * q`. How many nodes and edges has the
#    graph of `r`? What are `q.grad` and `p.grad` after `r.backward()`?
# 2. Add an operation `sin`, and with it a wave $\sin(3x)$ to the page's six
#    `operations`. Does it stand the three-way test? And if you write its slope as
#    $-\cos$?
# 3. Write `relu(p)`. What slope do you give it at 0, and which of the tests could find out?
#    Train the moons with it in place of tanh.
# 4. Throw with wind: the air moves at 5 m/s against the ball, so take the speed relative to
#    the air in `fly`. Which throw hits now?
# 5. Aim in three steps: call `backward` once for `x` and once for `y` of the end, collect
#    the four slopes in a Jacobian, and use Newton's method from
#    [Jacobians](../matrix-calculus/jacobians.md).
# 6. The graph of `mean_loss(range(60))` keeps every number until the sweep is done. What
#    would you change to train on a million points?
#
# ## Answers
#
# 1. Three nodes; four edges, two from `q` to `p` and two from `r` to `q`.
#    $r = 4p^2$. `q.grad` is $2q = 4$, and `p.grad` is $8p = 8$.
# 2. Return `type(p)(math.sin(p.data), (p, math.cos(p.data)))`. With $-\cos$ the engine
#    and the dual numbers still agree, since both use the same slope. Only the differences
#    object.
# 3. `type(p)(max(p.data, 0.0), (p, float(p.data > 0)))` gives it the slope 0 at 0. There
#    is no right one, and no random test finds out: a random float hits 0 hardly ever.
#    (Central differences at 0 say one half.) With seeds 0, 1 and 2
#    and the same training, about 0.92, 0.99 and 0.98 of the new points are right.
# 4. Take `rx = vx + 5`, use it for the speed and for the air's part of `vx`. The throw is
#    now $v_x \approx 12.5$ and $v_y \approx 8.5$: harder, and flatter.
# 5. The miss is 3.13 m, then 0.20 m, then a millimetre, and after three steps nothing
#    that you could measure. Set the gradients of `vx` and `vy` to 0 between the two calls.
# 6. The inputs add up their gradients over several calls of `backward`. So take a thousand
#    points at a time, call `backward` for each loss, let it go, and make one step at the
#    end with the sum, divided by the number of calls. Or make a step after each: that is
#    [stochastic gradient descent](../gradient-descent/stochastic-gradient-descent.md).
