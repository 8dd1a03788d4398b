# ---
# title: The optimizer race
# description: "Seven optimizers as one program, raced down canyons of growing condition number and along a curved valley, each at its best learning rate."
# requires:
#   - gradient-descent/momentum
#   - gradient-descent/adaptive-methods
#   - gradient-descent/adam
#   - gradient-descent/convergence
# outcomes:
#   - write seven optimizers as small classes, and check each against numbers worked by hand
#   - race them fairly, and say what the result depends on
#   - predict from the condition number who slows down, and from where on
#   - tell a fast optimizer from one that forgives a bad learning rate
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
# # The optimizer race
#
# Plain descent, momentum, Nesterov, Adagrad, RMSprop, Adadelta, Adam: seven walkers
# stand on the rim of a canyon, in fog, and all want to the lowest point. Who is there
# first? Make a bet before you go on. Then make another one for a round bowl, and one for
# a canyon a hundred times as narrow.
#
# On a real network such a race tells little, since you do not know what made the winner
# win. Here you know everything: where the minimum is, how narrow the canyon is, and the
# best learning rate of each walker, because you try them all.
#
# Allow 45 minutes. You need [Momentum](../gradient-descent/momentum.md), [Adaptive
# learning rates](../gradient-descent/adaptive-methods.md),
# [Adam](../gradient-descent/adam.md) and
# [Convergence](../gradient-descent/convergence.md). Each claim below that a computer can
# test is followed by an `assert` that tests it.

# %%
import matplotlib.pyplot as plt
import numpy as np

# %% [markdown]
# ## Seven walkers
#
# An optimizer gets the gradient and moves the weights. In between it may remember things.
# So each is an object with two methods. `look` says where it wants the gradient, and
# `step` returns the new weights. What stands in the class, such as `beta`, is where each
# object of the class begins; `self.v = ...` then gives the object a value of its own. All
# rules work entry by entry. So `w` may have any shape, and you can race a hundred learning
# rates at once, each in its own row.


# %%
class Plain:
    def __init__(self, lr):
        self.lr = lr

    def look(self, w):  # where to take the gradient
        return w

    def step(self, w, g):
        return w - self.lr * g


class Momentum(Plain):
    beta, v = 0.9, 0.0

    def step(self, w, g):
        self.v = self.beta * self.v - self.lr * g
        return w + self.v


class Nesterov(Momentum):
    def look(self, w):  # ahead, in every coordinate
        return w + self.beta * self.v


# %% [markdown]
# The three that divide by the size of past gradients. Adadelta has no learning rate. But
# its $\epsilon$ matters: the root of it sets the size of the first steps. So here `lr` is the
# root of its $\epsilon$, and is tuned as the others' rates are.


# %%
class Adagrad(Plain):
    G = 0.0

    def step(self, w, g):
        self.G = self.G + g**2
        return w - self.lr * g / (np.sqrt(self.G) + 1e-8)


class RMSprop(Plain):
    rho, s = 0.9, 0.0

    def step(self, w, g):
        self.s = self.rho * self.s + (1 - self.rho) * g**2
        return w - self.lr * g / (np.sqrt(self.s) + 1e-8)


class Adadelta(Plain):
    rho, s, u = 0.95, 0.0, 0.0

    def step(self, w, g):
        eps = self.lr**2
        self.s = self.rho * self.s + (1 - self.rho) * g**2
        move = -np.sqrt(self.u + eps) / np.sqrt(self.s + eps) * g
        self.u = self.rho * self.u + (1 - self.rho) * move**2
        return w + move


# %% [markdown]
# And Adam. With `lam` above 0 it is AdamW, the one with weight decay. That one is not in
# the race: decay pulls towards 0, and here 0 happens to be the finish.


# %%
class Adam(Plain):
    beta1, beta2, lam = 0.9, 0.999, 0.0
    m, s, t = 0.0, 0.0, 0

    def step(self, w, g):
        self.t = self.t + 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.s = self.beta2 * self.s + (1 - self.beta2) * g**2
        m_hat = self.m / (1 - self.beta1**self.t)
        s_hat = self.s / (1 - self.beta2**self.t)
        move = m_hat / (np.sqrt(s_hat) + 1e-8) + self.lam * w
        return w - self.lr * move


rules = (Plain, Momentum, Nesterov, Adagrad, RMSprop, Adadelta, Adam)
names = [rule.__name__ for rule in rules]

# %% [markdown]
# ## Do not trust them yet
#
# You have walked with each of them by hand, in the exercises of the pages. One weight
# starts at 1. For momentum and Nesterov the loss is $\frac12w^2$, whose gradient is $w$;
# the others get a list of gradients. Adadelta's first step is
# $\sqrt{\epsilon/0.05}$ long. And AdamW gets gradients that change sign and say nothing: a
# thousand steps with $\eta\lambda = 0.001$ should leave about $0.999^{1000} = 0.37$ of the
# weight.


# %%
def walked(optimizer, grads=None, steps=3, w=1.0):
    places = []
    for t in range(steps if grads is None else len(grads)):
        g = optimizer.look(w) if grads is None else grads[t]
        w = optimizer.step(w, g)
        places.append(w)
    return np.array(places)


def with_(rule, lr, **values):  # an optimizer with other factors
    optimizer = rule(lr)
    for name, value in values.items():
        setattr(optimizer, name, value)
    return optimizer


cases = [
    (walked(with_(Momentum, 0.5, beta=0.5)), [0.5, 0, -0.25]),
    (walked(with_(Nesterov, 0.5, beta=0.5)), [0.5, 0.125, -0.03125]),
    (walked(Adagrad(0.5), [2.0, -1.5]), [0.5, 0.8]),
    (walked(with_(RMSprop, 0.1, rho=0.75), [2.0, -1.0]), [0.8, 0.9]),
    (walked(with_(Adam, 0.3, beta1=0.5, beta2=0.5), [5.0, -1]), [0.7, 0.6]),
]
for found, by_hand in cases:
    assert np.allclose(found, by_hand, atol=1e-6)
first = walked(Adadelta(1e-3), [7.0])[0] - 1
print("Adadelta's first step:", first.round(4))
assert abs(first + np.sqrt(1e-6 / 0.05)) < 1e-5
left = walked(with_(Adam, 0.01, lam=0.1), [10.0, -10.0] * 500)[-1]
print("AdamW leaves", left.round(2))
assert abs(left - 0.999**1000) < 0.01

# %% [markdown]
# Three steps by hand are a start. The page on Adam has programs of its own, written in
# another way: one for Adam's steps on a list of gradients, and one that walks down a bowl by
# four of the rules. They are the referees. The paths have to agree, on bowls that chance
# has tilted.


# %%
def adam_steps(grads, beta1=0.9, beta2=0.999, eps=1e-8):
    m = s = 0.0
    steps = []
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        steps.append(-m_hat / (np.sqrt(s_hat) + eps))
    return np.array(steps)  # (T,), in units of the learning rate


def walk(rule, H, w, lr, steps=50):
    m, s, path = np.zeros(w.size), np.zeros(w.size), []  # (d,) each
    for t in range(1, steps + 1):
        g = H @ w  # (d,)
        if rule == "Adam":
            m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
            size = np.sqrt(s / (1 - 0.999**t)) + 1e-8
            w = w - lr * m / (1 - 0.9**t) / size
        elif rule == "RMSprop":
            s = 0.9 * s + 0.1 * g**2
            w = w - lr * g / (np.sqrt(s) + 1e-8)
        else:
            m = (0.9 if rule == "momentum" else 0) * m - lr * g
            w = w + m
        path.append(w)
    return np.array(path)  # (steps, d)


def best_walk(rule, H, w):
    rates = np.geomspace(0.001, 2, 100)  # (100,)
    paths = [walk(rule, H, w, lr) for lr in rates]
    losses = [((p @ H) * p).sum(axis=1)[-10:].mean() / 2 for p in paths]
    best = np.argmin(losses)
    return paths[best], losses[best], rates[best]


# %% [markdown]
# (Only the first 30 steps are compared at the best rate. There RMSprop is so close to the
# minimum that it swings from side to side, and then the last bit decides on which: the
# class computes `1 - 0.9`, the page has 0.1, and these differ as floats. Within 50 steps
# that has grown to a part in ten thousand.)
#
# One step of a race, then a whole path. What flies off is stopped where a coordinate
# reaches 1000, so that it does not end in an overflow.

# %%
FAR = 1e3


def one_step(optimizer, grad, w):
    ahead = np.clip(optimizer.look(w), -FAR, FAR)
    return np.clip(optimizer.step(w, grad(ahead)), -FAR, FAR)


def path_of(optimizer, grad, w, steps):
    path = [w]
    for _ in range(steps):
        path.append(one_step(optimizer, grad, path[-1]))
    return np.array(path)  # (steps + 1, ...)


rng = np.random.default_rng(0)
pages = {"plain": Plain, "momentum": Momentum}
pages |= {"RMSprop": RMSprop, "Adam": Adam}
for rule, ours in pages.items():
    for _ in range(20):
        A = rng.normal(size=(3, 3))
        H, w = A @ A.T, rng.normal(size=3)  # (3, 3), (3,)
        path = path_of(ours(0.01), lambda w, H=H: H @ w, w, 50)
        assert np.allclose(path[1:], walk(rule, H, w, 0.01))
    found, loss, lr = best_walk(rule, H, w)  # at the best of its rates
    path = path_of(ours(lr), lambda w, H=H: H @ w, w, 50)
    assert np.allclose(path[1:31], found[:30])
grads = rng.normal(size=30)  # (30,)
moves = np.diff(walked(Adam(1.0), grads), prepend=1.0)  # (30,)
assert np.allclose(moves, adam_steps(grads))
print("four rules walk as the page's program does")


# %% [markdown]
# ## The rules of the race
#
# 1. The canyon is $\frac12(w_1^2 + \kappa w_2^2)$, with the condition number $\kappa$,
#    turned by a random angle. The start is 10 away from the minimum, in a random
#    direction. A race has seven heats, each with its own angle and start, the same for all
#    walkers.
# 2. Who comes within 0.1 of the minimum and *stays* there has finished. It counts how many
#    gradients that took. There is a second finish line at 0.001.
# 3. Each walker tries the same 121 rates from 0.0001 to 100, in equal ratios, and gets the
#    one whose median over the heats is best. One rate for all heats: a lucky shot in one of
#    them does not pay.
# 4. After 2,000 steps the race is over.


# %%
rates = np.geomspace(1e-4, 100, 121)  # (121,), ratio 1.12
lines, heats, limit = (0.1, 0.001), 7, 2000


def canyons(kappa, tilted=True):  # one for each heat, with a start
    rng = np.random.default_rng(0)
    a, b = rng.uniform(0, 2 * np.pi, size=(2, heats))  # (heats,) each
    a = a * tilted
    R = np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
    R = R.transpose(2, 0, 1)  # (heats, 2, 2)
    H = R @ np.diag([1.0, kappa]) @ R.transpose(0, 2, 1)
    start = 10 * np.column_stack([np.cos(b), np.sin(b)])  # (heats, 2)
    return (lambda w: w @ H), start  # w is (heats, rates, 2)


def race(optimizer, grad, start, steps=limit):  # steps to each line
    w = np.repeat(start[:, None], len(rates), axis=1)
    last = np.zeros((len(lines), heats, len(rates)))
    for t in range(steps):
        off = np.sqrt((w**2).sum(axis=-1))  # (heats, rates)
        for k, line in enumerate(lines):
            last[k][off > line] = t + 1
        w = one_step(optimizer, grad, w)
    return np.median(last, axis=1)  # (lines, rates)


# %% [markdown]
# `w @ H` is the gradient for all heats and rates at once, since each $\mat H$ is
# symmetric. Go:

# %%
kappas = np.array([1, 3, 10, 30, 100, 300])  # (6,)
table = np.array(
    [
        [race(rule(rates[:, None]), *canyons(k)) for k in kappas]
        for rule in rules
    ]
)  # (7 rules, 6 canyons, 2 lines, 121 rates)
best = table.min(axis=-1)  # (7, 6, 2)
best_rate = rates[table.argmin(axis=-1)]  # (7, 6, 2)
for k, line in enumerate(lines):
    print(f"to {line:5}", *(f"{kappa:6}" for kappa in kappas))
    for name, row in zip(names, best[:, :, k]):
        shown = [f"{n:6.0f}" if n < limit else "     -" for n in row]
        print(f"{name:8}", *shown)

# %% [markdown]
# Did you win your bets? There is not one winner. On the round bowl plain descent is
# there in one step, and up to $\kappa = 10$ it is among the first three. From 100 on,
# momentum, Nesterov and Adam lead. And at the second finish line RMSprop does not arrive at
# all, and Adadelta only in the round bowl.

# %%
order = {name: i for i, name in enumerate(names)}
assert best[order["Plain"], 0, 0] == 1
for k in (0, 1, 2):  # up to 10
    assert order["Plain"] in np.argsort(best[:, k, 0], kind="stable")[:3]
for k in (4, 5):  # from 100 on
    leaders = set(np.argsort(best[:, k, 0])[:3])
    assert leaders == {order[n] for n in ("Momentum", "Nesterov", "Adam")}
assert np.all(best[order["RMSprop"], :, 1] == limit)
assert np.all(best[order["Adadelta"], 1:, 1] == limit)

# %% alt="Steps against the condition number, both axes logarithmic. Plain descent and Adagrad rise in straight lines from below 10 to about 600 and 700. Momentum is level near 75, Adam near 80 up to 100 and then rises. Nesterov rises and flattens at 65. RMSprop is near 170 and rises at the end. Adadelta lies far above all others, but for the round bowl." caption="Steps to come within 0.1 of the minimum, each at its best rate. Plain descent and Adagrad rise like the condition number; momentum does not notice it."
fig, ax = plt.subplots(figsize=(5.4, 4.4))
marks = "os^vD*X"
for name, mark, row in zip(names, marks, best[:, :, 0]):
    there = row < limit
    ax.loglog(
        kappas[there], row[there], mark + "-", markersize=5, label=name
    )
ax.set(xlabel="condition number", ylabel="steps")
ax.legend(fontsize="small", ncols=2)
plt.show()

# %% [markdown]
# ## Why plain descent slows down
#
# [Convergence](../gradient-descent/convergence.md) predicts it, with no free number: the
# best rate is $\frac{2}{1 + \kappa}$, and each step leaves
# $\frac{\kappa - 1}{\kappa + 1}$ of the distance. From 10 to 0.1 is a factor of 100, so
#
# $$
# T = \frac{\log 100}{\log\frac{\kappa + 1}{\kappa - 1}} \approx \frac{\kappa}{2} \log 100 .
# $$
#
# In words: proportional to $\kappa$. At this rate both directions shrink by the same factor,
# so it holds for every start. The 121 rates of the race do not contain it. The nearest
# ones are off by up to a tenth, which costs or spares a few steps, by where the start lies.

# %%
for k, kappa in list(enumerate(kappas))[1:]:
    T = np.log(100) / np.log((kappa + 1) / (kappa - 1))
    steps, lr = best[0, k, 0], best_rate[0, k, 0]
    print(f"{kappa:3}: {steps:4.0f} steps, formula {T:4.0f}", end=", ")
    print(f"rate {lr:.4f}, formula {2 / (1 + kappa):.4f}")
    assert 0.94 * T < steps < 1.1 * T
    assert 0.88 < lr * (1 + kappa) / 2 < 1.05
    grad, start = canyons(kappa)  # now at the rate of the formula
    end = path_of(Plain(2 / (1 + kappa)), grad, start[:, None], 20)[-1]
    off = np.sqrt((end**2).sum(axis=-1))  # (heats, 1)
    assert np.allclose(off, 10 * ((kappa - 1) / (kappa + 1)) ** 20)

# %% [markdown]
# ## Why momentum does not
#
# With $\beta = 0.9$ it takes about 75 steps, whether the canyon is round or narrow. How can
# that be? On a parabola with curvature $a$, the path is made of two
# [factors](../gradient-descent/momentum.md) that solve
# $r^2 - (1 + \beta - \eta a)\,r + \beta = 0$. Where they are a complex pair, both have the
# modulus $\sqrt\beta$, *whatever* $a$ *is*. That is so while
# $\lvert 1 + \beta - \eta a \rvert < 2\sqrt\beta$, or
#
# $$
# (1 - \sqrt\beta)^2 < \eta a < (1 + \sqrt\beta)^2 .
# $$
#
# If all curvatures fit into this window, they all shrink alike, by $\sqrt{0.9} = 0.949$ a
# step. From 10 to 0.1 that takes $\log 100 / {-\log 0.949} = 87$ steps, give or take the
# swing. The window is as wide as the ratio of its ends. So there is a
# $\kappa$ up to which $\beta = 0.9$ does not slow down, and beyond which it does:

# %%
beta = 0.9
window = ((1 + np.sqrt(beta)) / (1 - np.sqrt(beta))) ** 2
print("the window is", round(window), "wide")
print("steps at this factor:", round(-np.log(100) / np.log(beta**0.5)))
row = best[order["Momentum"], :, 0]
assert row.max() < 1.1 * row.min() and row.min() > 65
assert round(window) == 1442

beyond = {}
for kappa in (1000, 3000, 10_000):
    last = race(Momentum(rates[:, None]), *canyons(kappa))
    beyond[kappa] = last[0].min()
    print(f"kappa {kappa:6}: {beyond[kappa]:.0f} steps")
assert beyond[1000] < 110  # still inside
assert beyond[3000] > 1.5 * beyond[1000]  # outside
assert beyond[10_000] > 2.5 * beyond[3000]

# %% [markdown]
# That also says what to do. Make the window exactly as wide as the canyon: from
# $\frac{1 + \sqrt\beta}{1 - \sqrt\beta} = \sqrt\kappa$ follows
#
# $$
# \sqrt\beta = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1} .
# $$
#
# Compare it with plain descent, whose factor is $\frac{\kappa - 1}{\kappa + 1}$: the same
# formula, with $\sqrt\kappa$ in place of $\kappa$. So a momentum that knows its canyon needs
# a number of steps that grows like the *root* of the condition number. Race it, and see
# whether a search over other $\beta$ finds a better one.

# %%
tuned = []
for kappa in kappas[1:]:
    root = (np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1)
    optimizer = with_(Momentum, rates[:, None], beta=root**2)
    tuned.append(race(optimizer, *canyons(kappa))[0].min())
    if kappa == 100:
        searched = []
        for beta in np.arange(0, 1, 0.05):
            optimizer = with_(Momentum, rates[:, None], beta=beta)
            searched.append(race(optimizer, *canyons(kappa), 400)[0].min())
        at = np.arange(0, 1, 0.05)[np.argmin(searched)]
        print(
            f"kappa 100: beta {root**2:.2f} by formula, {at:.2f} by search"
        )
        assert min(searched) > 0.8 * tuned[-1]
print("plain   ", *(f"{n:4.0f}" for n in best[0, 1:, 0]))
print("beta 0.9", *(f"{n:4.0f}" for n in row[1:]))
print("tuned   ", *(f"{n:4.0f}" for n in tuned))
growth = np.log(tuned[-1] / tuned[1]) / np.log(kappas[-1] / kappas[2])
plain_growth = np.log(best[0, 5, 0] / best[0, 2, 0]) / np.log(30)
print(f"grows like kappa to the power {growth:.2f}", end=", ")
print(f"plain descent {plain_growth:.2f}")
assert 0.35 < growth < 0.6 and 0.9 < plain_growth < 1.1

# %% [markdown]
# ## Why RMSprop does not arrive
#
# Near a minimum, RMSprop at a constant rate swings from side to side by $\frac\eta2$ along
# an axis ([Adaptive learning rates](../gradient-descent/adaptive-methods.md)). To stay
# within 0.001 it needs a rate of about 0.002 or less. But $\eta$ is also about the length of
# its steps in each coordinate, and the way is about 10. So it needs thousands of steps.
# The same rate has to be long on the way and short at the end, and no constant is both.
# Take a falling one, $\eta_t = \eta\,(1 - t/T)$, and 300 steps:


# %%
class Falling(RMSprop):
    steps, t = 300, 0

    def step(self, w, g):
        first = self.lr
        self.lr = first * (1 - self.t / self.steps)
        w = super().step(w, g)
        self.lr, self.t = first, self.t + 1
        return w


grad, start = canyons(30)
w = np.repeat(start[:, None], len(rates), axis=1)  # (heats, rates, 2)
ends = {}
for rule in (RMSprop, Falling):
    end = path_of(rule(rates[:, None]), grad, w, 300)[-1]
    off = np.median(np.sqrt((end**2).sum(axis=-1)), axis=0)  # (rates,)
    ends[rule] = off.min()
    print(f"{rule.__name__:8} off by {off.min():.0e} after 300 steps")
assert ends[RMSprop] > 1e-2 and ends[Falling] < 1e-4

# %% [markdown]
# `super().step` is the step of the class above. Nothing changed but the rate, and the
# walker that never arrived is closer than the second line. It is what
# [Schedules](../gradient-descent/schedules.md) are for.
#
# ## Why Adagrad rises with the canyon
#
# It was made so that each weight has its own rate. Should the width of the canyon not
# cancel? It does, if the canyon lies along the axes. Then $w_2$ sees gradients that are
# $\kappa$ times as large, divides by their size, and $\kappa$ is gone. Race them all down
# straight canyons, for at most 800 steps:

# %%
straight = np.array(
    [
        [
            race(rule(rates[:, None]), *canyons(kappa, False), 800)[0].min()
            for kappa in kappas[3:]
        ]
        for rule in rules
    ]
)  # (7 rules, 3 canyons)
print("straight", *(f"{kappa:5}" for kappa in kappas[3:]), "  tilted")
for name, row, tilted in zip(names, straight, best[:, 3:, 0]):
    shown = " ".join(f"{n:5.0f}" for n in tilted)
    print(f"{name:8}", *(f"{n:5.0f}" for n in row), "  " + shown)
adaptive = straight[3:]  # (4, 3), Adagrad to Adam
assert np.all(np.ptp(adaptive, axis=1) <= 0.03 * adaptive.min(axis=1))
assert np.all(adaptive < 800) and np.all(straight[order["Adagrad"]] < 10)
assert best[order["Adagrad"], 5, 0] > 100 * straight[order["Adagrad"], 2]

# %% [markdown]
# For each of the last four, 30, 100 and 300 are one and the same canyon, and Adagrad needs a
# handful of steps. But turn the canyon, and both coordinates see the steep wall in all their
# gradients. Nothing is left to tell them apart, and Adagrad is back at the speed of
# plain descent. A network's canyons lie along no axes that anybody knows.
#
# There is a second thing that Adagrad has to be told: how far it is. Its rate is a length.

# %%
for way in (2, 10, 50):
    found = []
    for rule in (Plain, Adagrad):
        grad, start = canyons(30)
        steps = race(rule(rates[:, None]), grad, way / 10 * start, 800)[0]
        found.append(rates[steps.argmin()])
    said = f"plain {found[0]:.3f}, Adagrad {found[1]:.1f}"
    print(f"start {way:2} away: best rates {said}")
    assert np.isclose(found[0], best_rate[0, 3, 0])
    assert 0.8 < found[1] / way < 1.6

# %% [markdown]
# The best rate of plain descent belongs to the canyon. That of Adagrad belongs to the
# start: about as long as the way.
#
# ## Fast, or forgiving?
#
# Each walker had its best rate. You will not know yours. So ask another question: of all
# the rates, how many are good enough? Take those that need at most twice the steps of
# the best one, on canyons with $\kappa$ from 30 to 300. How far does the longest row of them
# reach, without a gap: what is the largest divided by the smallest?


# %%
def longest_row(good):
    marks = "".join("x" if one else " " for one in good)
    return max(len(row) for row in marks.split())


reach, common = {}, {}
for name, rows in zip(names, table[:, 3:, 0]):
    twice = 2 * rows.min(axis=-1, keepdims=True)  # (3, 1)
    good = (rows <= twice) & (rows < limit)  # (3 canyons, 121 rates)
    long = np.median([longest_row(g) for g in good])
    reach[name] = (rates[1] / rates[0]) ** (long - 1)
    common[name] = good.all(axis=0).sum()
    print(f"{name:8} good over a factor {reach[name]:2.0f}, ", end="")
    print(f"{common[name]:2} rates good on all three")
assert reach["Plain"] < 2.5 and common["Plain"] == 0
assert reach["Plain"] < reach["Nesterov"] < reach["Adam"]
assert reach["Adam"] < reach["Momentum"] < reach["Adagrad"]
assert common["Adam"] >= 10 and common["Momentum"] >= 10

# %% alt="Curves of steps against the learning rate on logarithmic axes, for the canyon with condition number 100. Plain descent has a narrow notch at 0.02. Momentum and Nesterov have lower and wider valleys further left. Adam falls to a low valley from 1 to 5, jumps up to above 1000, and falls again at 60. Adagrad has a wide valley from 5 to 100." caption="The canyon with condition number 100. Plain descent ends at a cliff, next to its best rate. Momentum and Adagrad forgive most; Adam has a cliff, too."
fig, ax = plt.subplots(figsize=(5.4, 4))
for name, mark, steps in zip(names, marks, table[:, 4, 0]):
    there = steps < limit
    if there.any():
        ax.loglog(
            rates[there], steps[there], mark + "-", markersize=3, label=name
        )
ax.set(xlabel="learning rate", ylabel="steps", ylim=(12, 2500))
ax.legend(fontsize="small", ncols=3, loc="lower center")
plt.show()

# %% [markdown]
# You may have heard that Adam forgives a bad rate. Here it forgives more than plain descent,
# which has a factor of two: at half the best rate it is half as fast, and a little above
# it is the cliff. But momentum forgives more, and Adagrad most. (Adadelta's row is short
# because its best is so slow that twice as slow is beyond the limit.)
#
# There is another sense in which Adam forgives, and that one is real. Multiply the loss by
# 100, as if you had changed its unit. Keep each walker's best rate. Who still arrives, in
# 1,500 steps?

# %%
grad, start = canyons(30)
after = {}
for i, (name, rule) in enumerate(zip(names, rules)):
    chosen = table[i, 3, 0].argmin()
    steps = race(rule(rates[:, None]), lambda w: 100 * grad(w), start, 1500)
    before, after[name] = best[i, 3, 0], steps[0, chosen]
    said = f"{after[name]:.0f}" if after[name] < 1500 else "never"
    print(f"{name:8} {before:4.0f} steps, with 100 times the loss: {said}")
for name in ("Plain", "Momentum", "Nesterov"):
    assert after[name] == 1500
for name in names[3:]:
    assert abs(after[name] / best[order[name], 3, 0] - 1) < 0.2

# %% [markdown]
# The rate of plain descent and of momentum is tied to the scale of the loss: it would have
# to be a hundred times as small. The other four hardly notice, since the scale cancels in
# every step but for the $\epsilon$. A rate that worked for somebody else's network
# may work for yours.
#
# ## A curved valley
#
# A canyon on a straight line is a special case: what the walker has learned about its
# directions stays true. Let the valley bend. Its floor is the curve $w_2 = \sin w_1$, and
# along it the way leads slowly down to the origin:
#
# $$
# f(\vec w) = 5\,(w_2 - \sin w_1)^2 + \tfrac{1}{20} w_1^2 .
# $$


# %%
def valley(w):
    return 5 * (w[..., 1] - np.sin(w[..., 0])) ** 2 + w[..., 0] ** 2 / 20


def grad_valley(w):
    across = 10 * (w[..., 1] - np.sin(w[..., 0]))
    along = w[..., 0] / 10 - across * np.cos(w[..., 0])
    return np.stack([along, across], axis=-1)  # shape of w


rng = np.random.default_rng(0)
w, h = rng.normal(size=(50, 2)), 1e-5
slopes = [
    (valley(w + nudge) - valley(w - nudge)) / (2 * h)
    for nudge in h * np.eye(2)
]
assert np.allclose(np.stack(slopes, axis=-1), grad_valley(w), atol=1e-8)

start = np.array([-6.0, 0.0]) + 0.5 * rng.normal(size=(heats, 2))
curved = np.array(
    [race(rule(rates[:, None]), grad_valley, start) for rule in rules]
)  # (7 rules, 2 lines, 121 rates)
for name, steps in zip(names, curved):
    lr = rates[steps[0].argmin()]
    shown = [
        f"{n:5.0f}" if n < limit else "    -" for n in steps.min(axis=1)
    ]
    print(f"{name:8}", *shown, f"  best rate {lr:.4f}")

assert (
    curved[order["Plain"], 0].min() > 8 * curved[order["Momentum"], 0].min()
)
times = curved[:, 0].min(axis=-1)  # (7,)
assert times[[1, 2]].max() < 0.4 * times[[0, 3, 4, 5, 6]].min()
assert times[order["Adam"]] < 0.6 * times[order["Plain"]]
assert curved[order["Adadelta"], 0].min() == limit

# %% alt="Four maps of a valley that winds like a wave from the left to a star on the right. The path of momentum sways through all bends to the star. Plain descent, RMSprop and Adam follow the floor over the first crest, and stop on the way down from it." caption="Seventy steps of four walkers from the same start, each at its best rate for the whole way. Momentum is there. The others are still on their way down from the first crest."
x1, x2 = np.meshgrid(
    np.linspace(-7.5, 2.5, 121), np.linspace(-2.5, 2.5, 61)
)
height = valley(np.stack([x1, x2], axis=-1))  # (61, 121)
fig, axes = plt.subplots(4, 1, figsize=(4.8, 8), sharex=True)
far = {}
for ax, name in zip(axes, ("Plain", "Momentum", "RMSprop", "Adam")):
    lr = rates[curved[order[name], 0].argmin()]
    path = path_of(
        rules[order[name]](lr), grad_valley, np.array([-6.0, 0.0]), 70
    )
    far[name] = np.linalg.norm(path[-1])
    ax.contour(x1, x2, height, levels=[0.3, 1, 3, 8, 16], linewidths=0.8)
    ax.plot(*path.T, "o-", color="C1", linewidth=1, markersize=3)
    ax.plot(0, 0, "*", color="C2", markersize=11)
    ax.set(title=name, ylabel="$w_2$", xlim=(-7.5, 2.5), ylim=(-2.5, 2.5))
axes[-1].set_xlabel("$w_1$")
plt.show()
assert far.pop("Momentum") < 0.3 and min(far.values()) > 1.5

# %% [markdown]
# Through the bends, momentum and Nesterov are first by far. And Adam is held up by its
# memory. It divides by the size of the gradients of about the last thousand steps, which
# here are all since the start. The first of them were the largest: most of the starts
# lie on the wall, where the gradient is up to twenty times as large as on the floor. Is
# that the reason? Then a shorter memory has to help. And so has a start on the floor:

# %%
floor = np.column_stack([start[:, 0], np.sin(start[:, 0])])  # (heats, 2)
wall = np.abs(grad_valley(start)).max() / np.abs(grad_valley(floor)).max()
print(f"largest first slope, wall by floor: {wall:.0f}")
held_up, free = {}, {}
for beta2 in (0.999, 0.99, 0.9):
    for found, where in ((held_up, start), (free, floor)):
        optimizer = with_(Adam, rates[:, None], beta2=beta2)
        found[beta2] = race(optimizer, grad_valley, where)[0].min()
    said = f"{held_up[beta2]:.0f} steps, from the floor {free[beta2]:.0f}"
    print(f"Adam with beta2 = {beta2}: {said}")
assert held_up[0.9] < 0.5 * held_up[0.999] and 10 < wall < 20
assert held_up[0.9] < held_up[0.99] < held_up[0.999]
assert free[0.999] < 0.5 * held_up[0.999]
assert max(free.values()) < 1.3 * min(free.values())

# %% [markdown]
# Both do. From the floor the length of the memory hardly matters, and Adam is not far
# behind momentum. So it is not the bends that hold it up, but a few large gradients from
# the first steps, which it cannot forget.

# %% [markdown]
# ## What a race tells
#
# You have seen each rule where it is at its best and where it fails, and in most cases
# why. You have not seen which is best for a network. There the gradients are
# [noisy](../gradient-descent/stochastic-gradient-descent.md), the valleys have a million
# directions, and nobody tells you the best rate. How to compare two
# optimizers there, so that you would believe the result, is a question of statistics:
# [Comparing optimizers](../gradient-descent/comparing-optimizers.md).
#
# ## Now you
#
# 1. By hand: a canyon has $\kappa = 25$. By which factor does plain descent shrink the
#    distance in a step, at its best rate? What is the best $\beta$ of momentum, and its
#    factor in the long run? How many steps does each need for a factor of 100?
# 2. Predict, then run: momentum with $\beta = 0.99$, for $\kappa$ of 1, 30, 300 and 10,000.
#    How many steps will it take, and where will it slow down?
# 3. Race with noise: add `rng.normal(size=w.shape)` to every gradient of the canyon with
#    $\kappa = 30$, and set the finish lines to 0.5 and 0.1. What happens to the order, and to
#    the second line?
# 4. Invent an eighth walker. Here is an idea: when momentum's velocity points uphill,
#    its dot product with the gradient is above 0. Then set it to zero, and begin again. Can
#    it do without knowing $\kappa$?
#
# ## Answers
#
# 1. $\frac{24}{26} = 0.923$. $\sqrt\beta = \frac{5 - 1}{5 + 1} = \frac23$, so
#    $\beta = \frac49$, with the factor $\frac23$. A factor of 100 takes
#    $\log 100 / {-\log 0.923} \approx 58$ steps and
#    $\log 100 / {-\log\frac23} \approx 11$.
# 2. The factor is $\sqrt{0.99} = 0.995$, so about $\log 100 / 0.005 \approx 920$ steps,
#    and the window is about 158,000 wide. In the race it takes 780 for $\kappa = 1$ and
#    862 for 10,000: slow everywhere, and hardly moved.
# 3. With three seeds the order to 0.5 was Nesterov 36 to 45 steps, momentum about 52,
#    plain descent 60 to 70, Adagrad 64 to 94, then RMSprop and Adam below 350, Adadelta
#    about 400. To stay within 0.1 nobody needs less than 700 steps: with a rate small
#    enough for the [noise floor](../gradient-descent/convergence.md), the way takes that
#    long.
# 4. In `step`, take
#    `uphill = (g * self.v).sum(axis=-1, keepdims=True) > 0` and use
#    `np.where(uphill, 0, self.v)` in place of `self.v`. With $\beta = 0.9$ it took 10, 18, 23
#    and 53 steps for $\kappa$ of 10, 30, 100 and 300: no more than the tuned
#    momentum, and nobody told it $\kappa$. That was on a canyon. With noisy gradients it may
#    begin again and again for no reason.
