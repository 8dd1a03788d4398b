# ---
# title: Is A better than B?
# description: "Does dropout help a small network? Answer with paired runs, measure how often your test cries wolf, and find out how many seeds the answer takes."
# requires:
#   - gradient-descent/comparing-optimizers
#   - statistics/hypothesis-testing
#   - statistics/estimation
# outcomes:
#   - train hundreds of small networks at once, each by its own seed, as stacked arrays
#   - compare two ways to train by paired runs, with two tests and an interval
#   - measure the false alarm rate of a test, by comparing a method with itself
#   - say how many seeds a difference takes, and what small experiments do to those who trust them
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
# # Is A better than B?
#
# You have a small network that reads digits, and 200 images to train it. Somebody says:
# use dropout, it generalizes better. You try it, once without and once with. One of the
# two numbers is smaller. What do you know now?
#
# Hardly anything, it will turn out. How many runs would it take? And how often would you
# have seen a "clear" difference if there were none? These questions have answers in
# numbers, and you can measure them: compare the network with *itself*, many times.
#
# Allow 45 minutes. You need the paired comparison of [Comparing
# optimizers](../gradient-descent/comparing-optimizers.md), p-value and power from
# [Hypothesis testing](../statistics/hypothesis-testing.md), and confidence intervals
# from [Estimation](../statistics/estimation.md). Each claim below that a computer can
# test is followed by an `assert` that tests it.

# %%
import itertools

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats
from sklearn.datasets import load_digits

# %% [markdown]
# ## The rules, before the runs
#
# 1. The task: 200 images of digits to learn from, 500 others to judge by, a network
#    64–16–10, 300 steps with minibatches of 32 and the learning rate 0.3.
# 2. A trains as it is. B has [dropout](../data-flow/normalization-and-residuals.md):
#    in each step each hidden activation is set to 0 with probability 0.2, and the
#    others are divided by 0.8. Nothing is tuned, in A or in B.
# 3. Seed $i$ fixes the images, the first weights and the minibatches, for both.
# 4. What is compared is the share of the 500 images that is read wrongly, its error. A
#    difference is that of A minus that of B, so that it is positive where dropout helps.
#
# Hundreds of runs have to be cheap. Stack them: the weights of $S$ networks are one array
# `(S, 64, 16)`, and `X @ W` multiplies each network's images by its own weights. Each
# seed has generators of its own, so a network's run does not depend on who else is in
# the stack.

# %%
X, y = load_digits(return_X_y=True)  # (1797, 64), (1797,)
X = X / 16
STEPS, BATCH, HIDDEN, lr = 300, 32, 16, 0.3


def start(seeds):  # order of the images, weights and biases
    rngs = [np.random.default_rng([seed, 0]) for seed in seeds]
    order = np.array([rng.permutation(len(y)) for rng in rngs])
    W1 = np.array([rng.normal(size=(64, HIDDEN)) for rng in rngs])
    W2 = np.array([rng.normal(size=(HIDDEN, 10)) for rng in rngs])
    b1, b2 = np.zeros((len(W1), 1, HIDDEN)), np.zeros((len(W1), 1, 10))
    return order, [W1 * np.sqrt(2 / 64), b1, W2 * np.sqrt(2 / HIDDEN), b2]


def logits(w, X, mask=1.0):  # X is (S, n, 64)
    A = np.maximum(X @ w[0] + w[1], 0) * mask  # (S, n, 16)
    return A, A @ w[2] + w[3]  # (S, n, 10)


def log_softmax(Z):
    Z = Z - Z.max(axis=2, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=2, keepdims=True))


def gradient(w, X, Y, mask=1.0):  # Y one-hot, (S, n, 10)
    A, Z = logits(w, X, mask)
    dZ = (np.exp(log_softmax(Z)) - Y) / Y.shape[1]  # (S, n, 10)
    dA = (dZ @ w[2].swapaxes(1, 2)) * (A > 0) * mask  # (S, n, 16)
    dW1, dW2 = X.swapaxes(1, 2) @ dA, A.swapaxes(1, 2) @ dZ
    sums = [dA.sum(axis=1, keepdims=True), dZ.sum(axis=1, keepdims=True)]
    return [dW1, sums[0], dW2, sums[1]]


# %% [markdown]
# The judge, as ever. Two networks in one stack, with random masks, and every parameter
# nudged in both of them at once. They share nothing, so each has its own loss:

# %%
rng = np.random.default_rng(0)
order, w = start([0, 1])
for k in (1, 3):  # biases off the kink of ReLU
    w[k] = rng.normal(size=w[k].shape) / 10
images, Y = X[order[:, :5]], np.eye(10)[y[order[:, :5]]]  # (2, 5, ...)
mask = (rng.random((2, 5, HIDDEN)) < 0.8) / 0.8


def losses(w):  # mean cross-entropy of each network, (S,)
    log_P = log_softmax(logits(w, images, mask)[1])
    return -(Y * log_P).sum(axis=2).mean(axis=1)


worst, h = 0, 1e-5
for k, claim in enumerate(gradient(w, images, Y, mask)):
    for i, j in np.ndindex(w[k].shape[1:]):
        kept = w[k][:, i, j].copy()
        w[k][:, i, j] = kept + h
        ahead = losses(w)
        w[k][:, i, j] = kept - h
        behind = losses(w)
        w[k][:, i, j] = kept
        slope = (ahead - behind) / (2 * h)  # (2,)
        worst = max(worst, np.abs(slope - claim[:, i, j]).max())
print("gradients agree to 1e-7:", worst < 1e-7)
assert worst < 1e-7


# %% [markdown]
# Now the run. `drawn` chooses another set of minibatches for the same split and the same
# first weights. You will need that later.


# %%
def run(seeds, drop=0.0, drawn=1):
    """Return which of 500 images each network gets wrong: (S, 500)."""
    order, w = start(seeds)
    rngs = [np.random.default_rng([seed, drawn]) for seed in seeds]
    size = (STEPS, BATCH)
    some = np.array([rng.integers(200, size=size) for rng in rngs])
    if drop:
        size = (STEPS, BATCH, HIDDEN)
        keep = np.array([rng.random(size) >= drop for rng in rngs])
    S = np.arange(len(order))[:, None]
    mask = 1.0
    for t in range(STEPS):
        batch = order[S, some[:, t]]  # (S, 32), of the first 200 images
        if drop:
            mask = keep[:, t] / (1 - drop)
        steps = gradient(w, X[batch], np.eye(10)[y[batch]], mask)
        w = [value - lr * step for value, step in zip(w, steps)]
    test = order[:, -500:]  # (S, 500)
    return logits(w, X[test])[1].argmax(axis=2) != y[test]


three = run([0, 1, 2], drop=0.2)
assert np.array_equal(run([1], drop=0.2)[0], three[1])
print("a run does not depend on its stack")

# %% [markdown]
# ## Three times one run
#
# Here is what you would see with one run each, if your seed were 0, 1 or 2. Errors in
# percent:

# %%
SEEDS = range(200)
A, A2 = run(SEEDS), run(SEEDS, drawn=2)  # (200, 500) each
B = run(SEEDS, drop=0.2)
a, a2, b = (100 * wrong.mean(axis=1) for wrong in (A, A2, B))  # (200,)
for seed in range(3):
    print(f"seed {seed}: A {a[seed]:.1f}, B {b[seed]:.1f}", end=", ")
    print(f"difference {a[seed] - b[seed]:.1f}")
d = a - b  # positive where dropout helps
print(f"dropout is ahead in {(d > 0).mean():.2f} of all 200 seeds")
assert 0.1 < (d > 0).mean() < 0.4

# %% [markdown]
# ## Ten pairs
#
# So take ten seeds, as a careful person would, and look at the differences. Before you
# run it: would you rather bet on A or on B?


# %%
def t_value(d):  # of the differences along the last axis
    n = d.shape[-1]
    return d.mean(axis=-1) / (d.std(axis=-1, ddof=1) / np.sqrt(n))


def p_value(d):  # two-sided, of the paired t-test
    return 2 * stats.t.sf(np.abs(t_value(d)), d.shape[-1] - 1)


def interval(d):  # 95 percent, for the mean difference
    n = len(d)
    half = stats.t.ppf(0.975, n - 1) * d.std(ddof=1) / np.sqrt(n)
    return d.mean() - half, d.mean() + half


ten = d[:10]
print("differences:", ten.round(1))
print(f"mean {ten.mean():.2f}, p = {p_value(ten):.2f}", end=", ")
print("95 % interval from {:.1f} to {:.1f}".format(*interval(ten)))
assert p_value(ten) > 0.05 and min(np.abs(interval(ten))) > 1
reference = stats.ttest_rel(a[:10], b[:10]).pvalue
assert np.isclose(p_value(ten), reference)

# %% [markdown]
# A second opinion, which does not ask for normal differences. If dropout changed
# nothing, A and B of each pair could swap names: each difference could as well have the
# other sign. Try all $2^{10} = 1024$ ways, and count those whose mean is at least as far
# from 0:

# %%
signs = np.array(list(itertools.product([1, -1], repeat=10)))  # (1024, 10)
means = signs @ ten / 10  # (1024,)
p_flips = (np.abs(means) >= abs(ten.mean()) - 1e-9).mean()
print(f"t-test p = {p_value(ten):.3f}, sign flips p = {p_flips:.3f}")
assert abs(p_flips - p_value(ten)) < 0.05

# %% [markdown]
# No difference seen. Two of the first three seeds spoke for dropout, and the ten speak
# for neither. But look at the interval: it reaches more than one percentage point to
# either side. With errors around 9 percent that would matter. "No difference seen" and
# "we could not have seen it" are two reports, and a p-value alone does not tell which one
# you are writing.
#
# ## Does the test cry wolf?
#
# A test at the level 0.05 is said to give a false alarm in one of 20 experiments without
# an effect. The t-test says so for differences that are normal, and these are not: they
# are multiples of 0.2 percent, from a network. So measure. Compare A with *itself*: the
# same split and first weights, other minibatches. Whatever the test finds there is a
# false alarm.
#
# There are 200 such pairs. Draw ten of them, let a coin decide in each which one is
# called A, and test. Repeat 4,000 times. (The 4,000 experiments share their 200 pairs, so
# they say what the test does with differences like these.)

# %%
rng = np.random.default_rng(0)
null = a - a2  # (200,), A against itself
R = 4000


def draw(d, n):  # n different seeds for each of R experiments
    return d[rng.random((R, len(d))).argsort(axis=1)[:, :n]]  # (R, n)


def swap(d):  # a coin for each pair
    return d * rng.choice([-1, 1], size=d.shape)


for n in (10, 20):
    rate = (p_value(swap(draw(null, n))) <= 0.05).mean()
    print(f"{n} pairs: false alarms in {rate:.3f} of the experiments")
    assert abs(rate - 0.05) < 0.02
se = np.sqrt(0.05 * 0.95 / R)
print(f"standard error {se:.4f}")

# %% [markdown]
# The test keeps its word, or nearly: the differences are not normal, but they are not wild
# either. Here are the pairs of A with itself, and those of A with B.

# %% alt="Two histograms of differences in percent over each other, each with one hill and several percent wide. That of A with itself is narrow and centred at 0. That of A with B is wider, lies about one point further to the left, and covers most of the first." caption="Two hundred differences each. The effect of dropout is the distance of the two centres. One pair is one draw from a hill that is wider than this distance."
fig, ax = plt.subplots()
bins = np.arange(-6.5, 5, 1)
assert max(d.max(), null.max()) < 4.5 and min(d.min(), null.min()) > -6.5
ax.hist(null, bins=bins, alpha=0.5, label="A with itself")
ax.hist(d, bins=bins, alpha=0.5, hatch="//", label="A with dropout")
ax.axvline(0, color="black", linestyle=":")
ax.set(xlabel="difference of the errors, in points", ylabel="pairs")
ax.legend()
plt.show()

# %% [markdown]
# ## Two ways to break it
#
# ### One run each, judged by many images
#
# "I have 500 test images, so I have 500 pairs." Take one run of A and one of B. Some
# images only the first gets wrong, some only the second. If the two are equally good, each
# such image is a coin toss, so the count is binomial. That is a valid test, of another
# question: whether *these two networks* differ. Put A and A in, and see what becomes of
# the question about methods:

# %%
first = (A & ~A2).sum(axis=1)  # (200,), wrong by the first only
second = (A2 & ~A).sum(axis=1)
less = np.minimum(first, second)
p_images = np.minimum(1, 2 * stats.binom.cdf(less, first + second, 0.5))
rate = (p_images <= 0.05).mean()
se = np.sqrt(0.05 * 0.95 / 200)
print(f"false alarms in {rate:.2f}; 0.05 has standard error {se:.3f}")
assert rate > 0.05 + 3 * se

# %% [markdown]
# Two networks from the same recipe do differ, by their minibatches. The test sees that and
# is right about it. But it is no news about the recipe. The images are 500, and the runs
# are one each: for a claim about a way to train, the run is the unit.
#
# ### Stop when it looks good
#
# "Ten seeds were not quite significant, so I ran a few more." Start with ten pairs, test,
# add one, test again, up to 50, and stop at the first $p \le 0.05$. Again A with itself:

# %%
sets = swap(draw(null, 50))  # (4000, 50)
alarm = np.zeros(R, dtype=bool)
so_far = []
for n in range(10, 51):
    alarm |= p_value(sets[:, :n]) <= 0.05
    so_far.append(alarm.mean())
print(
    f"after the first look {so_far[0]:.2f}, after 41 looks {so_far[-1]:.2f}"
)
assert so_far[0] < 0.07 and so_far[-1] > 0.15

# %% alt="A curve that starts at 0.05 with ten pairs and rises, steeply at first and then more slowly, to about 0.2 with fifty pairs. A dotted line stays at 0.05." caption="The share of experiments without any effect in which somebody who looks after each pair has seen a significant one. Each look is another chance to be wrong."
fig, ax = plt.subplots()
ax.plot(range(10, 51), so_far, label="a look after each pair")
ax.axhline(0.05, linestyle=":", color="C6", label="what was promised")
ax.set(
    xlabel="pairs so far", ylabel="share with a false alarm", ylim=(0, None)
)
ax.legend()
plt.show()

# %% [markdown]
# So fix the number of seeds before the first run. Which number?
#
# ## How many seeds
#
# Let the true mean difference be $g$ standard deviations of the differences. With $n$
# pairs the standard error is the standard deviation divided by $\sqrt n$, so $t$ scatters
# around $g\sqrt n$ with a standard deviation of about 1. It counts as significant beyond
# about 1.96 on either side; the far side hardly ever happens. So
#
# $$
# \text{power} \approx \Phi\big(\lvert g \rvert \sqrt n - 1.96\big) .
# $$
#
# In words: the chance that a standard normal stays below $\lvert g \rvert \sqrt n - 1.96$.
# For a power of 0.8 that has to be 0.84, since $\Phi(0.84) = 0.8$, which gives
#
# $$
# n \approx \left(\frac{1.96 + 0.84}{g}\right)^2 \approx \frac{7.8}{g^2} .
# $$
#
# Half the effect takes four times as many seeds. By hand: how many for $g = 1$, for 0.5,
# and for 0.1? (About 8, 31 and 780.) Now ask all 200 seeds what $g$ is here:

# %%
g = d.mean() / d.std(ddof=1)
print(f"errors: A {a.mean():.1f}, B {b.mean():.1f} percent")
print(f"difference {d.mean():.2f}, interval", end=" ")
print("{:.1f} to {:.1f}".format(*interval(d)), f" g = {g:.2f}")
print(f"pairs for a power of 0.8: about {(2.8 / g) ** 2:.0f}")
assert interval(d)[1] < -0.4 and p_value(d) < 1e-6
assert -0.75 < g < -0.35

# %% [markdown]
# There it is. Dropout makes *this* network worse, by more than half a percentage point,
# and 200 seeds leave little doubt. What chance had the ten seeds above to show it? Measure
# that too: draw experiments of $n$ pairs from the 200, as before, but without the coin.

# %%
numbers = np.array([5, 10, 15, 20, 30, 40, 50])
power, larger = [], []
for n in numbers:
    sample = draw(d, n)  # (4000, n)
    seen = p_value(sample) <= 0.05
    found = sample[seen].mean(axis=1)  # what would be published
    power.append(seen.mean())
    larger.append(found.mean() / d.mean())
    print(f"{n:2} pairs: power {power[-1]:.2f}", end=", ")
    print(f"significant effects {larger[-1]:.1f} times the true one")
guess = stats.norm.cdf(abs(g) * np.sqrt(numbers) - 1.96)
assert np.abs(guess - power).max() < 0.12
assert power[1] < 0.5 < power[3] and power[4] > 0.75
assert larger[0] > 1.5 and larger[-1] < 1.1

# %% alt="Power against the number of pairs. Markers rise from about 0.13 at 5 pairs through 0.3 at 10 and 0.65 at 20 to nearly 1 at 50. The dashed curve of the formula runs above them at first and meets them near 30 pairs." caption="With ten pairs this effect is missed two times in three. The formula is a normal approximation, and too hopeful for few pairs."
fig, ax = plt.subplots()
n = np.linspace(3, 50, 100)
curve = stats.norm.cdf(abs(g) * np.sqrt(n) - 1.96)
ax.plot(n, curve, "--", label="formula")
ax.plot(numbers, power, "o", label="measured")
ax.axhline(0.8, linestyle=":", color="C6")
ax.set(xlabel="pairs of runs", ylabel="power", ylim=(0, 1))
ax.legend()
plt.show()

# %% [markdown]
# (Where many of the 200 seeds are in each draw, the draws are alike, and the measured power
# is a little too extreme. And $g$ itself is known to about $\pm 0.15$ only, which is a
# factor of almost two in $n$, up or down.)
#
# Now read the last column. With five pairs only a lucky experiment is significant, and
# it is lucky because it saw too large an effect. If only significant results are told,
# small experiments do not tell less of the truth: they tell an exaggeration.
#
# ## What pairing was worth
#
# By the rule for variances, pairs scatter with $s_a^2 + s_b^2 - 2\,r\,s_a s_b$ in place
# of $s_a^2 + s_b^2$. The number of seeds for the same power goes with it:

# %%
r = np.corrcoef(a, b)[0, 1]
both = a.var(ddof=1) + b.var(ddof=1)
by_rule = both - 2 * r * a.std(ddof=1) * b.std(ddof=1)
assert np.isclose(by_rule, d.var(ddof=1))
print(f"correlation {r:.2f}: unpaired runs would take", end=" ")
print(f"{both / d.var(ddof=1):.1f} times as many seeds")
assert both / d.var(ddof=1) > 2

# %% [markdown]
# To share split and first weights costs nothing, and is worth a computer more than twice as
# fast.
#
# ## What you may say
#
# "On digits, with 200 training images and a network 64–16–10 trained for 300 steps,
# dropout with probability 0.2 raised the error by 0.8 percentage points (200 paired
# seeds, 95 % interval 0.6 to 1.1). Nothing was tuned." That is all. It does not say that
# dropout is bad. Sixteen hidden units are few, and there may be little to hold back: with
# twice as many units and some wrong labels it did better than nothing, in [the three
# seeds of another page](../gradient-descent/regularization.md). And the 200 splits share
# 1,797 images, so the pairs are not quite independent: the claim is about these images.

# %%
said = np.array([0.8, 0.6, 1.1])
assert np.abs(np.array([-d.mean(), *interval(-d)]) - said).max() < 0.06

# %% [markdown]
# ## Now you
#
# 1. By hand: a pilot with 12 pairs gave a mean difference of 0.4 with a standard deviation
#    of 1.0. How many pairs for a power of 0.8, if the pilot is right? Why is it likely
#    to be too hopeful if you only follow up pilots that look good?
# 2. Let both train longer: `STEPS = 1000` (it takes three times as long; take out the
#    asserts about this effect). Does dropout still hurt?
# 3. Mend the peeking. Look only four times, at 10, 20, 30 and 40 pairs, and call it
#    significant at $\frac{0.05}{4}$. What is the false alarm rate? What has become of the
#    power?
# 4. Somebody tries three ideas, and none of them does anything. Compare A with three runs
#    of A that differ in `drawn` only, ten pairs each, and report the smallest of the three
#    p-values. How often is it a false alarm?
# 5. Compare batches of 16 with batches of 32 for the same number of steps. What would be a
#    fair comparison: same steps, or same number of images seen? Say so before you run it.
#
# ## Answers
#
# 1. $g = 0.4$, so $n \approx 7.8/0.16 \approx 49$. Pilots that look good have
#    overestimated their effect on average, as in the last column above.
# 2. Yes. With the 200 seeds the errors are 8.0 and 8.6 percent, and the interval for what
#    dropout costs goes from 0.4 to 0.8.
# 3. About 0.03: less than 0.05, since the looks share their pairs and so their luck. The
#    price is power. With up to 40 pairs it is about 0.85, in place of 0.96 for one test with
#    all 40. But many experiments end at 10 or 20.
# 4. In about 0.13 of the experiments, in place of 0.05. With three independent tests it
#    would be $1 - 0.95^3 \approx 0.14$. At $\frac{0.05}{3}$ it is about 0.04.
# 5. With the same steps the larger batches have seen twice as many images, and done twice
#    the work. With the same images the smaller ones take twice as many steps. Both are fair
#    answers, to two questions, and here they are opposite: with the same steps batches of
#    16 have about 0.4 points more errors, with the same images 0.5 points fewer. What is
#    not fair is to choose after the runs.

# %%
sets = swap(draw(null, 40)), draw(d, 40)  # without an effect, with it
looks = (10, 20, 30, 40)
alarm, found = (
    np.any([p_value(some[:, :n]) <= 0.05 / 4 for n in looks], axis=0).mean()
    for some in sets
)
print(f"answer 3: false alarms {alarm:.2f}, power {found:.2f}")
assert 0.02 < alarm < 0.05 and 0.8 < found < power[5]

more = [100 * run(SEEDS, drawn=k).mean(axis=1) for k in (3, 4)]
ideas = a - np.stack([a2, *more])  # (3, 200)
chosen = rng.random((R, 200)).argsort(axis=1)[:, :10]  # (4000, 10)
least = p_value(ideas[:, chosen]).min(axis=0)  # (4000,)
print(f"answer 4: {(least <= 0.05).mean():.2f}", end=", ")
print(f"at a third of the level {(least <= 0.05 / 3).mean():.2f}")
assert 0.1 < (least <= 0.05).mean() < 0.16
assert abs((least <= 0.05 / 3).mean() - 0.045) < 0.015

BATCH = 16
same_steps = 100 * run(SEEDS).mean(axis=1) - a  # (200,)
STEPS = 600
same_images = 100 * run(SEEDS).mean(axis=1) - a
print(f"answer 5: same steps {same_steps.mean():+.1f}", end=", ")
print(f"same images {same_images.mean():+.1f}")
assert interval(same_steps)[0] > 0.1 and interval(same_images)[1] < -0.2
