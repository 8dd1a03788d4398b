# ---
# title: A coin, throw by throw
# description: "Find out whether a coin is fair by Bayes' theorem, see what stopping when you like costs, and learn about ten coins together."
# requires:
#   - more-probability/bayesian-inference
#   - more-probability/bayes-theorem
#   - more-probability/limit-theorems
#   - statistics/hypothesis-testing
# outcomes:
#   - compute how probable it is that a coin is fair, throw by throw, by grid and by formula
#   - say why a coin's bias is found fast and its fairness slowly
#   - measure what stopping when one likes does to a test and to a posterior
#   - prove a bound on false alarms that holds for every way to stop
#   - estimate ten coins together, with a prior that is itself learned
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
# # A coin, throw by throw
#
# Somebody at a market plays for money with a coin. You count: twelve throws, nine heads.
# Is the coin fair? And does it matter whether you had meant to count twelve throws, or
# stopped because nine of twelve looked like a story?
#
# The page on [Bayesian inference](../more-probability/bayesian-inference.md) learned a
# pin's probability, and nobody thinks that a pin is fair. A coin is another matter:
# *fair* is one single value, and you would like to give this one value a probability. You
# will do this, throw by throw. Then you will stop when it suits you, and see who pays. In
# the end there are ten coins, which help one another.
#
# Allow 45 minutes. Each claim below that a computer can test is followed by an
# `assert` that tests it.

# %%
import matplotlib.pyplot as plt
import numpy as np
from scipy import stats
from scipy.special import betainc, betaln

# %% [markdown]
# ## Three throws on paper
#
# Two hypotheses, each with the [prior](../more-probability/bayes-theorem.md)
# $\frac12$. Either the coin is *fair*, $\theta = \frac12$. Or it is *bent*, and then
# $\theta$ may be anything from 0 to 1 with the same density. The likelihood of a bent coin
# is an average over all $\theta$:
#
# $$
# p(D \mid \text{bent}) = \int_0^1 \theta^k (1 - \theta)^{n - k}\,\dd\theta
# = \frac{k!\,(n - k)!}{(n + 1)!} .
# $$
#
# (The page's rule gives it without an integral: predict one throw at a time,
# and multiply. After $k$ heads in $n$ throws the next head has $\frac{k + 1}{n + 2}$.
# So the denominators make $2 \cdot 3 \cdots (n + 1)$, and heads and tails bring $1 \cdot 2
# \cdots$ each.)
#
# Three heads: the fair coin has $\frac18$, the bent one $\frac{3!}{4!} = \frac14$. So
# *fair* falls to $\frac{1/8}{1/8 + 1/4} = \frac13$. Two heads and a tail: $\frac18$
# against $\frac{2!}{4!} = \frac1{12}$, and *fair* rises to $0.6$. Three throws are hardly
# anything, but they can speak for either.


# %%
def log_ratio(k, n):
    """Return log of p(D | bent) / p(D | fair), k heads in n throws."""
    return betaln(k + 1, n - k + 1) + n * np.log(2)


def fair(k, n):
    """Return the posterior probability of a fair coin."""
    return 1 / (1 + np.exp(log_ratio(k, n)))


for k, n in ((3, 3), (2, 3), (9, 12)):
    print(f"{k} heads of {n}: fair with probability {fair(k, n):.3f}")
assert np.isclose(fair(3, 3), 1 / 3) and np.isclose(fair(2, 3), 0.6)
assert abs(fair(9, 12) - 0.41) < 0.005

# %% [markdown]
# The function `betaln` is the logarithm of that integral, with $k + 1$ and $n - k + 1$.
# The logarithm, since $2^{-1100}$ is already 0 in a float. Nine of twelve leave *fair* at
# 0.41, not far from where it was.
#
# ## Throw by throw
#
# Take two coins, one fair and one with $\theta = 0.6$, and a thousand throws of each. Do
# it by brute force: a grid of $\theta$ for the bent coin, and one number beside it for
# the fair one. Each throw multiplies all of them by what they predicted, and a division
# makes the sum 1 again.

# %%
theta = (np.arange(500) + 0.5) / 500  # middles of cells, (500,)
rng = np.random.default_rng(3)
T = 1000
throws = rng.random((2, T)) < np.array([[0.5], [0.6]])  # (coin, throw)
n = np.arange(1, T + 1)  # (T,)
paths, images = [], []
for heads in throws:
    at_half, grid = 0.5, np.full(500, 0.5 / 500)  # priors, sum 1
    path, image = [], []
    for head in heads:
        at_half = at_half * 0.5
        grid = grid * (theta if head else 1 - theta)  # (500,)
        total = at_half + grid.sum()
        at_half, grid = at_half / total, grid / total
        path.append(at_half)
        image.append(grid / grid.sum() * 500)  # density if bent
    paths.append(path)
    images.append(image)
paths = np.array(paths)  # (coin, throw)
by_formula = fair(throws.cumsum(axis=1), n)  # (coin, throw)
print("grid and formula agree:", np.allclose(paths, by_formula, atol=1e-3))
assert np.allclose(paths, by_formula, atol=1e-3)
k = throws[1].sum()
beta = stats.beta.pdf(theta, 1 + k, 1 + T - k)  # (500,)
assert np.allclose(images[1][-1], beta, atol=0.01 * beta.max())
for t in (10, 100, 300, 1000):
    print(f"after {t:4}: fair coin {paths[0, t - 1]:.3f}", end=", ")
    print(f"coin with 0.6 {paths[1, t - 1]:.3f}")
assert paths[0, -1] > 0.9 and paths[1, -1] < 0.001

# %% alt="Two lines over the number of throws, on a logarithmic axis. Both start at 0.5 and reach 0.8 within the first tens of throws. Then the fair coin's creeps up towards 1. That of the coin with 0.6 jumps between 0.4 and 0.8 for a while, and falls to 0 before 500 throws." caption="The probability that the coin is fair. Fairness is never seen, only more and more throws that would be strange for most bent coins."
fig, ax = plt.subplots()
for path, style, name in zip(paths, ("-", "--"), ("0.5", "0.6")):
    ax.plot(n, path, style, label=f"heads with {name}")
ax.set(xscale="log", ylim=(0, 1), xlabel="throws", ylabel="P(fair)")
ax.legend()
plt.show()

# %% [markdown]
# Why is one so slow? If exactly half of the throws are heads, the ratio of fair to bent
# is
#
# $$
# \frac{p(D \mid \text{fair})}{p(D \mid \text{bent})} = (n + 1) \binom{n}{n/2}\, 2^{-n} ,
# $$
#
# $n + 1$ times the probability of half heads. A fair coin's number of heads has standard
# deviation $\frac{\sqrt n}{2}$, so the
# [central limit theorem](../more-probability/limit-theorems.md) suggests for that
# probability the height of the normal density, $\sqrt{2 / (\pi n)}$. Then the ratio grows
# like $\sqrt{2n/\pi}$: a hundredfold of throws makes it ten times as large. If the share
# of heads stays at 0.6, it is the *logarithm* of the ratio that falls in proportion to
# $n$, after a while. Then twice the throws square the ratio. (In a few hundred throws the
# factor of about $\sqrt n$ still holds against it.)

# %%
for size in (100, 10_000):
    ratio = np.exp(-log_ratio(size / 2, size))
    print(f"{size} throws, half heads: {ratio:.1f}", end=", ")
    print(f"root of 2 n / pi: {(2 * size / np.pi) ** 0.5:.1f}")
    assert abs(ratio / (2 * size / np.pi) ** 0.5 - 1) < 0.01
for size in (100, 200, 400):
    print(
        f"{size} throws, 0.6 heads: {np.exp(-log_ratio(0.6 * size, size)):.5f}"
    )
half, whole = log_ratio(1200, 2000), log_ratio(2400, 4000)
assert 1.9 < whole / half < 2.1

# %% [markdown]
# ## Nine of twelve
#
# Now the second question. A [test](../statistics/hypothesis-testing.md) of fairness asks
# how probable a result *as extreme as this* is, and calls the answer a p-value. That needs
# a list of what else could have happened. If you had decided on twelve throws, it is the
# number of heads in twelve. If you had decided to throw until the third tail, and the
# twelfth throw was it, it is the number of throws that this takes. (Other than elsewhere in
# the course, only one side is counted here, that of many heads.)

# %%
twelve = stats.binom.sf(8, 12, 0.5)  # nine or more heads of twelve
third = stats.binom.cdf(2, 11, 0.5)  # 11 throws, no third tail yet
print(f"twelve throws: {twelve:.3f}, until the third tail: {third:.3f}")
assert np.isclose(twelve, 299 / 4096) and np.isclose(third, 67 / 2048)
assert third < 0.05 < twelve

# %% [markdown]
# The same throws, in the same order, and one plan finds them significant at 5 % and the
# other does not. The posterior does not ask for the plan. For a bent coin and for a fair
# one alike, the rule that says "stop now" depends on the throws so far and on nothing
# else. So it multiplies both likelihoods by the same number, 1, and drops out.
#
# ## Stop when you like
#
# Then use it. Throw a fair coin, look after every throw from the tenth to the thousandth,
# and stop as soon as you have a result. What is a result? Three people say:
#
# - The *tester*: heads are more than 1.96 standard deviations from half. After a
#   planned number of many throws this happens to about 5 % of fair coins.
# - The *estimator*: start from a flat prior for $\theta$, without a thought of "fair". The
#   credible interval of 95 % does not hold $\frac12$.
# - The *doubter*: the two hypotheses from above. P(fair) is 0.05 or less.

# %%
rng = np.random.default_rng(0)
R = 3000
n = np.arange(1, T + 1)  # (T,)
heads = (rng.random((R, T)) < 0.5).cumsum(axis=1)  # (R, T), fair


def first(alarm):
    """Return which rows ever ring from throw 10 on, and when."""
    alarm = alarm[:, 9:]
    return alarm.any(axis=1), alarm.argmax(axis=1) + 9


def far_off(k, n):
    """Return where the heads are far from half."""
    return np.abs(k - n / 2) > 1.96 * np.sqrt(n) / 2


def excludes(k, n):
    """Return where the interval of the flat prior has no 1/2 in it."""
    below = betainc(k + 1, n - k + 1, 0.5)  # P(theta < 1/2)
    return (below < 0.025) | (below > 0.975)


def doubts(k, n):
    """Return where a fair coin has become improbable."""
    return fair(k, n) <= 0.05


rules = {"tester": far_off, "estimator": excludes, "doubter": doubts}
alarms = {name: rule(heads, n) for name, rule in rules.items()}
rung = {}
for name, alarm in alarms.items():
    rung[name] = first(alarm)[0].mean()
    print(f"{name}: {alarm[:, -1].mean():.3f} after 1000 throws", end=", ")
    print(f"{rung[name]:.3f} by stopping")
assert abs(alarms["tester"][:, -1].mean() - 0.05) < 0.02
k = np.arange(101)
low, high = stats.beta.interval(0.95, k + 1, 101 - k)  # flat prior, n = 100
assert np.array_equal(excludes(k, 100), (low > 0.5) | (high < 0.5))

# %% [markdown]
# You need no luck to know these shares. Carry along, for each number of heads, the
# probability of being there without an alarm so far. A throw moves half of it up by one
# head. What stands where the rule rings has stopped, and is taken off.


# %%
def exact(rule):
    """Return the probability that a fair coin ever rings."""
    alive, rung = np.array([1.0]), 0.0  # alive by the number of heads
    for m in range(1, T + 1):
        alive = np.append(alive / 2, 0) + np.append(0, alive / 2)
        if m >= 10:
            now = rule(np.arange(m + 1), m)  # (m + 1,)
            rung += alive[now].sum()
            alive = np.where(now, 0, alive)
    return rung


for name, rule in rules.items():
    p = exact(rule)
    se = (p * (1 - p) / R) ** 0.5
    print(f"{name}: exactly {p:.3f}, simulated {rung[name]:.3f}", end=", ")
    print(f"standard error {se:.3f}")
    assert abs(rung[name] - p) < 3 * se
    assert p < 1 / 19 if name == "doubter" else p > 0.45

# %% alt="Three rising curves over the number of throws, on a logarithmic axis. Those of tester and estimator lie close together, pass 0.05 after the first few looks and 0.2 before a hundred throws, and end near 0.47. The doubter's stays below a grey level at one nineteenth." caption="Fair coins that have been called bent at least once so far. Two of the three rules call more and more of them bent; the third has a limit."
fig, ax = plt.subplots()
for (name, alarm), style in zip(alarms.items(), ("-", "--", ":")):
    ever = np.maximum.accumulate(alarm[:, 9:], axis=1).mean(axis=0)
    ax.plot(n[9:], ever, style, label=name)
ax.axhline(1 / 19, color="C6", linewidth=1)
ax.set(xscale="log", xlabel="throws", ylabel="false alarms so far")
ax.legend()
plt.show()

# %% [markdown]
# The tester pays, as is well known: the 5 % were promised for one look. The estimator
# pays as much. Being Bayesian did not help. Only the doubter is safe, and here is why, in
# three lines. Take all sequences of throws at which the doubter stops. No one of them
# begins with another, so as results of the game they exclude each other, and under each
# hypothesis their probabilities have a sum of at most 1. At each of them P(fair) is at
# most 0.05, so the bent coin has given it at least 19 times the probability that the fair
# one has. Add up:
#
# $$
# P(\text{stop} \mid \text{fair}) = \sum_D p(D \mid \text{fair})
# \le \frac1{19} \sum_D p(D \mid \text{bent}) \le \frac1{19} .
# $$
#
# In words: a fair coin is called bent with probability at most $\frac1{19}$, however
# long you go on. It holds for any pair of hypotheses with equal priors and any plan of
# stopping that goes by the throws.
#
# ## What each one was promised
#
# Is the estimator's posterior wrong, then? It says "with probability 0.95, $\theta$ is in
# here". This is a promise about coins *drawn from the prior*. Draw them: 3,000 coins
# with uniform $\theta$. Stop each when its interval leaves out $\frac12$, or after a
# thousand throws. Then the same for the doubter: half of the coins fair, half uniform, and
# stop when P(fair) is at most 0.05 or at least 0.95.

# %%
rng = np.random.default_rng(1)
row = np.arange(R)


def play(theta, rng):
    """Return the heads so far of one coin for each theta, (R, T)."""
    return (rng.random((R, T)) < theta[:, None]).cumsum(axis=1)


theta_true = rng.random(R)  # (R,)
heads = play(theta_true, rng)
stopped, when = first(excludes(heads, n))
when = np.where(stopped, when, T - 1)  # (R,)
k, m = heads[row, when], n[when]  # (R,) each
below = betainc(k + 1, m - k + 1, theta_true)  # posterior below truth
held = ((below > 0.025) & (below < 0.975)).mean()
print(f"estimator: the interval holds theta in {held:.3f}")
assert abs(held - 0.95) < 3 * (0.95 * 0.05 / R) ** 0.5


def verdicts(theta, is_fair, rng):
    """Return the share of fair coins among those called bent, fair."""
    heads = play(theta, rng)
    P = fair(heads, n)  # (R, T)
    stopped, when = first((P <= 0.05) | (P >= 0.95))
    P = P[row, when]  # (R,), at the stop
    shares = []
    for name, called in (("bent", P <= 0.05), ("fair", P >= 0.95)):
        called = called & stopped
        share, said = is_fair[called].mean(), P[called].mean()
        print(f"called {name}: {called.sum()} coins", end=", ")
        print(f"fair: said {said:.3f}, are {share:.3f}")
        se = (said * (1 - said) / called.sum()) ** 0.5
        shares.append((share, said, se))
    return shares


is_fair = rng.random(R) < 0.5  # (R,)
print("doubter, coins from the prior:")
for share, said, se in verdicts(
    np.where(is_fair, 0.5, rng.random(R)), is_fair, rng
):
    assert abs(share - said) < 3 * se
print("doubter, all bent coins have 0.53:")
wrong = verdicts(np.where(is_fair, 0.5, 0.53), is_fair, rng)
assert wrong[1][0] < 0.85 < 0.95 <= wrong[1][1]
assert wrong[0][0] > 0.1 > 0.05 >= wrong[0][1]

# %% [markdown]
# Both posteriors keep their word, whenever you stop, if the coins come from the prior.
# That is all that they promised. The last block shows the price. If the bent coins of this
# market are all bent by a little, the prior is wrong. Of the coins that are called fair with
# 95 %, far fewer are, and of those that are called bent, about four times as many are fair
# as it says. And the estimator's prior gave the value
# $\frac12$ the probability 0: someone who plays with fair coins alone is not in that story.
#
# So: stopping when one likes costs the tester the 5 %, unless the plan is part of the
# test. It costs the Bayesian nothing that was promised, but what was promised hangs on
# the prior, and stopping leans on it with full weight.
#
# ## Ten coins
#
# Ten coins from one workshop, 20 throws each. What do nine coins say about the tenth? If
# the workshop is careful, they are all alike, and you should put the throws together. If
# it is not, each coin stands for itself. You do not know which. So treat that as
# unknown, too: each $\theta_i$ is drawn from $\operatorname{Beta}(s\mu, s(1 - \mu))$, with
# the workshop's mean $\mu$ and its care $s$ to be learned. A large $s$ means coins that are
# alike.
#
# Given $\mu$ and $s$, a coin with $k_i$ heads has the likelihood
# $\frac{B(s\mu + k_i,\; s(1 - \mu) + n - k_i)}{B(s\mu,\; s(1 - \mu))}$, where $B$ is the
# integral that `betaln` has the logarithm of. Multiply over the coins, for each pair on a
# grid, with a flat prior for $\mu$ and for $\log s$ from 1 to 300. The mean of
# $\theta_i$ is $\frac{s\mu + k_i}{s + n}$, averaged over the pairs.

# %%
mu = (np.arange(60) + 0.5)[:, None] / 60  # (60, 1)
s = np.geomspace(1, 300, 50)  # (50,)


def together(k, n):
    """Return the posterior mean of each coin."""
    a, b = s * mu, s * (1 - mu)  # (60, 50)
    log_p = sum(betaln(a + k_i, b + n - k_i) - betaln(a, b) for k_i in k)
    p = np.exp(log_p - log_p.max())
    p = p / p.sum()  # posterior of (mu, s)
    return np.array([(p * (a + k_i) / (s + n)).sum() for k_i in k])


rng = np.random.default_rng(0)
coins = rng.beta(30 * 0.6, 30 * 0.4, size=10)  # (10,), the truth
k = rng.binomial(20, coins)  # (10,)
means = together(k, 20)
print("alone:   ", (k / 20).round(2).tolist())
print("together:", means.round(2).tolist())
print("truth:   ", coins.round(2).tolist())
pull = (means - k.mean() / 20) / (k / 20 - k.mean() / 20)  # (10,)
print(f"pulled towards the mean, left over: {np.median(pull):.2f}")
assert means.std() < coins.std() < (k / 20).std()
pulled = np.abs(means - k / 20)  # (10,)
assert pulled.argmax() == np.abs(k - k.mean()).argmax()

# %% alt="Ten lines from left to right, in three columns of points. On the left the shares of heads alone are spread widely. In the middle, together, they lie closer about their mean. On the right are the true values, spread a little more than those in the middle." caption="Each coin by its own throws, together with the others, and in truth. Coins far from the rest are pulled most."
fig, ax = plt.subplots()
ax.plot([0, 1, 2], np.stack([k / 20, means, coins]), "o-", alpha=0.7)
ax.set_xticks([0, 1, 2], ["alone", "together", "truth"])
ax.set(ylabel="probability of heads")
plt.show()

# %% [markdown]
# One workshop proves nothing. Take 200 of each of three kinds, and compare the mean squared
# error of three answers: each coin alone, all throws in one pot, and together.

# %%
rng = np.random.default_rng(0)
table = []
for care in (2, 30, 1000):
    errors = []
    for _ in range(200):
        coins = rng.beta(care * 0.6, care * 0.4, size=10)  # (10,)
        k = rng.binomial(20, coins)
        answers = (k / 20, np.full(10, k.mean() / 20), together(k, 20))
        errors.append([((a - coins) ** 2).mean() for a in answers])
    table.append(np.mean(errors, axis=0))
    alone, pot, both = 1000 * table[-1]
    print(f"s = {care:4}: alone {alone:4.1f}, one pot {pot:4.1f}", end=", ")
    print(f"together {both:4.1f} (thousandths)")
alone, pot, both = np.array(table).T
assert (both < alone).all()
assert both[0] < pot[0] / 3 and both[1] < pot[1] and pot[2] < both[2]

# %% [markdown]
# Where coins differ widely, the pot is far off, and learning together loses nothing.
# Where they are nearly all alike, the pot is best, and learning together comes much
# nearer to it than each coin alone. It did not know which of the three it was in. It read
# it from the spread of the ten shares.
#
# In a network, the L2 penalty is a prior on the weights, and its strength is set by
# hand or by a validation set. Learning $s$ from the coins is the same step up: the data
# say how strong their own prior should be. And whoever watches a validation curve and
# stops at the best point is the tester at the market.
#
# ## Now you
#
# 1. By hand: four throws, all heads. How probable is it that the coin is fair? And after
#    two heads and two tails?
# 2. By hand: the doubter stops at P(fair) of 0.01 or less. How many fair coins are called
#    bent at most?
# 3. You think that 9 of 10 coins are fair before you throw. What does P(fair) become after
#    nine of twelve?
# 4. Predict, then run: let the tester look only at every hundredth throw. What becomes of
#    the false alarms?
# 5. Give one of the ten coins 2 throws in place of 20, both heads. (Let `n` be an array, and
#    go through `zip(k, n)` in `together`.) Where does its mean go, and why not to 1?
#
# ## Answers
#
# 1. $\frac1{16}$ against $\frac{4!}{5!} = \frac15$: $\frac{5}{21} \approx 0.24$. Two of
#    four: $\frac{1}{16}$ against $\frac{2!\,2!}{5!} = \frac1{30}$, so $\frac{15}{23}
#    \approx 0.65$.
# 2. At most one in 99: with 0.01 the bent coin has given at least 99 times the
#    probability.
# 3. The ratio of fair to bent is $\frac{0.411}{0.589} = 0.70$ with even priors. Times 9
#    it is 6.3, so P(fair) is $\frac{6.3}{7.3} = 0.86$.
# 4. `first(alarms["tester"][:, 99::100])` does not fit, since `first` leaves out nine
#    looks: take `alarms["tester"][:, 99::100].any(axis=1).mean()`. Ten looks give about
#    0.2: far fewer than a thousand do, and still four times what one look gives.
# 5. To 0.61 for the first coin, a little above the mean of the others. Two throws weigh
#    $\frac{2}{s + 2}$, and the other nine coins have set $s$ and $\mu$.

# %%
assert np.isclose(fair(4, 4), 5 / 21) and np.isclose(fair(2, 4), 15 / 23)
odds = 9 * np.exp(-log_ratio(9, 12))
print(f"answer 3: {odds / (1 + odds):.2f}")
assert abs(odds / (1 + odds) - 0.86) < 0.005
ten = alarms["tester"][:, 99::100].any(axis=1).mean()
print(f"answer 4: {ten:.2f}")
assert 0.15 < ten < 0.25
