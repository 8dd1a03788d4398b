# ---
# title: Simpson's paradox
# description: "Take the admissions of Berkeley in 1973 apart by department, see the gap turn round, test it, and learn when splitting a table is right and when it is wrong."
# requires:
#   - probability/joint-and-marginal
#   - statistics/comparing-two-groups
# outcomes:
#   - take a gap between two totals apart into a part of the mixtures and a part of the rates
#   - draw a reversal so that one sees why it happens
#   - test a difference within groups by shuffling within groups
#   - say for a third variable whether to split by it, from what came before what
#   - find by simulation how often random tables reverse
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
# # Simpson's paradox
#
# In 1973, 2,691 men and 1,835 women applied to the six largest departments of the
# graduate school at Berkeley. Of the men 45 % were admitted, of the women 30 %. Can
# that be chance? And if it cannot, who did it?
#
# The question is that of [Bickel, Hammel and O'Connell](../references.md#bickel-1975);
# the counts of the six largest departments are those of R's data set `UCBAdmissions`. The
# page on [joint and marginal probability](../probability/joint-and-marginal.md) has shown
# a table that reverses when it is split. Here you get a larger one, and three questions
# that go on from there. Is what you see after splitting more than chance? How do you know
# whether to split at all? And how rare is this, if you pick a table blindly?
#
# Allow 40 minutes. Each claim below that a computer can test is followed by an
# `assert` that tests it.

# %%
import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

# %% [markdown]
# ## Two departments
#
# Small numbers first. A school has an easy department and a hard one:
#
# | Admitted | Easy | Hard | Together |
# | --- | --- | --- | --- |
# | men | 6 of 8 | 0 of 2 | 6 of 10 |
# | women | 2 of 2 | 1 of 8 | 3 of 10 |
#
# In the easy one all women are admitted and three quarters of the men, in the hard one
# one woman and no man. Women are ahead in both. Together, it is six men and three women.
#
# Let eight women apply to the easy department and two to the hard one, as the men did, at
# the same rates: all eight would be in, and the paradox gone. So it hangs on two
# things. The departments differ in how easy they are, and the two groups differ in
# where they apply. If one of the two is missing, nothing can reverse.
#
# The second half of that is a line of algebra. Let the groups be $x = 0, 1$, the
# departments $z$, and $y = 1$ for admitted. The page has
# $p(y \mid x) = \sum_z p(z \mid x)\, p(y \mid x, z)$. If both groups have the same
# mixture $p(z)$, the difference of the totals is
#
# $$
# \sum_z p(z) \bigl(p(y \mid x{=}1, z) - p(y \mid x{=}0, z)\bigr) ,
# $$
#
# an average of the differences within the departments. An average of positive numbers is
# positive. The first half is as short: if all departments have the same rate for men and
# the same for women, the mixtures average equal numbers, and the total is that number.

# %%
small_in = np.array([[6, 0], [2, 1]])  # (sex, department), men first
small = np.array([[8, 2], [2, 8]])  # (sex, department)
print("by department:", (small_in / small).tolist())
print("together:     ", (small_in.sum(axis=1) / small.sum(axis=1)).tolist())
assert (small_in[1] / small[1] > small_in[0] / small[0]).all()
assert small_in[1].sum() < small_in[0].sum()

rng = np.random.default_rng(0)
rates = rng.random((10_000, 2, 6))  # (table, sex, department)
mix = rng.dirichlet(np.ones(6), size=10_000)[:, None]  # same for both
rates[:, 1] = rates[:, 0] + (1 - rates[:, 0]) * rates[:, 1]  # women ahead
total = (mix * rates).sum(axis=2)  # (table, sex)
assert (total[:, 1] > total[:, 0]).all()

# %% [markdown]
# ## The totals
#
# Now the real ones. The departments are called A to F in the data set. Is a gap
# of 14 points large? Count an admission as 1 and a rejection as 0. Then a share is a
# mean, and the difference of the shares has the standard error of a difference of two
# means, as in [comparing two groups](../statistics/comparing-two-groups.md).

# %%
men_in = np.array([512, 353, 120, 138, 53, 22])  # A to F
men_out = np.array([313, 207, 205, 279, 138, 351])
women_in = np.array([89, 17, 202, 131, 94, 24])
women_out = np.array([19, 8, 391, 244, 299, 317])

admitted = np.stack([men_in, women_in])  # (sex, department)
applied = admitted + np.stack([men_out, women_out])  # (sex, department)
N = applied.sum(axis=1)  # (sex,)
share = admitted.sum(axis=1) / N  # (sex,)
se = np.sqrt((share * (1 - share) / N).sum())
gap = share[0] - share[1]
print("applied:", N.tolist(), "admitted:", admitted.sum(axis=1).tolist())
print(f"men {share[0]:.3f}, women {share[1]:.3f}, gap {gap:.3f}")
print(f"standard error {se:.4f}: the gap is {gap / se:.1f} of these")
assert N.tolist() == [2691, 1835]
assert 9 < gap / se < 10.5

as_numbers = [
    np.repeat([1, 0], [a, n - a]) for a, n in zip(admitted.sum(axis=1), N)
]
welch = stats.ttest_ind(*as_numbers, equal_var=False)
assert abs(welch.statistic - gap / se) < 0.05 and welch.pvalue < 1e-15

# %% [markdown]
# Nearly ten standard errors: if sex and admission had nothing to do with each other, a gap
# like this would have a probability below $10^{-15}$. It is not chance. What it is, the
# test does not say.
#
# ## By department
#
# A school does not admit anyone; its departments do. If one of them treated women worse,
# it should show there.

# %%
rate = admitted / applied  # (sex, department)
print("          ", "     ".join("ABCDEF"))
for name, row in zip(("men  ", "women"), rate):
    print(name, "  ".join(f"{r:.2f}" for r in row))
ahead = rate[1] > rate[0]
print("women ahead in:", "".join(np.array(list("ABCDEF"))[ahead]))
assert ahead.tolist() == [True, True, False, True, False, True]
assert np.abs(rate[1] - rate[0])[1:].max() < 0.06

# %% [markdown]
# Women are ahead in four of six. In A they are ahead by twenty points, in the others the
# two sexes are less than six points apart. The gap of 14 points, men ahead, is nowhere to
# be found. (This is a reversal of a weaker kind than that of the small table, where
# *each* group goes the other way. C and E do not.)
#
# Where has it gone? Look at who applied where.

# %% alt="Six circles, share admitted over share of women among the applicants. A and B are at the upper left, near 0.64 admitted with hardly any women. C, D, E and F are on the right, with 0.47 to 0.67 women, and fall from 0.35 to 0.06 admitted." caption="Each circle is a department, its area the number of applicants. The two that admit most have few women among those who apply."
of_women = applied[1] / applied.sum(axis=0)  # (department,)
overall = admitted.sum(axis=0) / applied.sum(axis=0)  # (department,)
fig, ax = plt.subplots()
ax.scatter(of_women, overall, s=applied.sum(axis=0), alpha=0.5)
for name, x, y in zip("ABCDEF", of_women, overall):
    ax.text(x, y, name, ha="center", va="center")
ax.set(xlabel="share of women among applicants", ylabel="share admitted")
ax.set(xlim=(-0.1, 0.85), ylim=(-0.05, 0.8))
plt.show()
assert of_women[:2].max() < 0.12 and of_women[2:].min() > 0.45
assert overall[:2].min() > 0.6 and overall[2:].max() < 0.36

# %% [markdown]
# ## The reversal drawn
#
# Here is a picture in which the paradox stops being one. Draw a department as an arrow:
# so many applicants to the right, so many admitted upwards. Its *slope* is the share
# admitted. Put the arrows of the six departments one after another. They end at the
# total, and the slope of the straight line from the start to the end is the total share.

# %% alt="Two bent lines from the origin, applicants to the right, admitted upwards. The men's rises steeply through A and B to 865 admitted of 1,385, then flattens to 1,198 of 2,691. The women's is steep only for a short first piece of A and B, then rises slowly to 557 of 1,835. Dashed lines join the origin with the ends; the men's is steeper." caption="Pieces with the same letter have nearly the same slope, or the women's is steeper. But the men's line has long steep pieces and the women's has long flat ones, so the dashed line of the men is steeper."
fig, ax = plt.subplots()
for name, n, a, mark, up in zip(
    ("men", "women"), applied, admitted, "os", (6, -13)
):
    x, y = np.append(0, n.cumsum()), np.append(0, a.cumsum())  # (7,)
    (line,) = ax.plot(x, y, f"{mark}-", label=name, markersize=4)
    color = line.get_color()
    ax.plot(x[[0, -1]], y[[0, -1]], "--", color=color, linewidth=1)
    for i, letter in enumerate("ABCDEF"):
        if n[i] > 150:  # the short pieces of A and B have no room
            middle = ((x[i] + x[i + 1]) / 2, (y[i] + y[i + 1]) / 2)
            ax.annotate(letter, middle, (0, up), textcoords="offset points")
ax.set(xlabel="applicants", ylabel="admitted")
ax.legend()
plt.show()

# %% [markdown]
# Rates do not add up, arrows do. A sum of arrows can be flatter than another sum though
# each of its arrows is steeper than its partner, as long as the arrows may have any
# length.
#
# Now split the gap itself. Give the women's mixture of departments to the men's rates: how
# many would be admitted if women were treated as men are, in the departments to which
# they applied?

# %%
women_mix = applied[1] / N[1]  # (department,)
swapped = (women_mix * rate[0]).sum()
by_mixture, by_rates = share[0] - swapped, swapped - share[1]
print(f"men's rates with the women's mixture: {swapped:.3f}")
print(f"gap {gap:.3f} = mixtures {by_mixture:.3f} + rates {by_rates:.3f}")
assert np.isclose(by_mixture + by_rates, gap)
assert by_mixture > 0.13 and abs(by_rates) < 0.005
p_z = applied.sum(axis=0) / applied.sum()  # (department,)
adjusted = (rate * p_z).sum(axis=1)  # (sex,)
print(f"everybody's mixture: men {adjusted[0]:.3f}", end=", ")
print(f"women {adjusted[1]:.3f}")
assert adjusted[1] - adjusted[0] > 0.04
assert abs(p_z[0] - 1 / 5) < 0.01 and abs(women_mix[0] - 1 / 17) < 0.001

# %% [markdown]
# All of the gap is mixture. With the mixture of everybody for both, which is
# exercise 6 of the page, the women come out four points ahead. (Why not level, as in the
# line above? The weights differ. With everybody's mixture, department A counts for a
# fifth, and it is there that women are ahead. Of the women, only one in seventeen
# applied to A. There is no one number for "the" difference within departments, if
# the differences differ.)
#
# ## Is that more than chance?
#
# Shuffle. If a department did not look at the sex, then its admissions are dealt
# out among its applicants like cards. So shuffle the labels within each department,
# and count the women who are admitted. Drawing $n$ applicants without putting back, and
# counting the women, is what `rng.hypergeometric` does: it takes the numbers of women, of
# men, and of admissions.
#
# Beside it do it wrong, and shuffle across the whole school.

# %%
rng = np.random.default_rng(0)
R = 20_000
places = admitted.sum(axis=0)  # (department,)
within = rng.hypergeometric(applied[1], applied[0], places, size=(R, 6))
across = rng.hypergeometric(N[1], N[0], places.sum(), size=R)  # (R,)
sums = within.sum(axis=1)  # (R,)


def tail(drawn, seen):
    """Return how often a draw is as far from the mean as what was seen."""
    far = np.abs(drawn - drawn.mean()) >= abs(seen - drawn.mean())
    return far.mean()


seen = admitted[1].sum()
print(f"women admitted: {seen}")
for name, drawn in (("across the school", across), ("within", sums)):
    print(
        f"shuffled {name}: {drawn.mean():.0f}, sd {drawn.std():.1f}", end=""
    )
    print(f", as far off: {tail(drawn, seen):.3f}")
by_department = [tail(within[:, i], admitted[1, i]) for i in range(6)]
print("by department:", np.round(by_department, 3).tolist())
assert tail(across, seen) == 0 and tail(sums, seen) > 0.1
assert by_department[0] < 0.001 and min(by_department[1:]) > 0.2

# The expected count needs no shuffling: places times the share of women.
expected = places * of_women  # (department,)
error = within.std(axis=0) / R**0.5
assert (np.abs(within.mean(axis=0) - expected) < 3.5 * error).all()

# %% alt="Points with bars for A to F, for the whole school shuffled within departments, and for it shuffled across. B to F lie near zero, with bars that reach across zero. A lies near plus 19, clear of zero. The whole lies near plus 15 within, its bar across zero, and near minus 154 across, far from zero." caption="Women admitted, more or fewer than with shuffled labels; bars of two standard deviations. The same 557 women are far too few for one question and not too few for the other."
fig, ax = plt.subplots()
excess = np.append(admitted[1] - expected, seen - expected.sum())
excess = np.append(excess, seen - places.sum() * N[1] / N.sum())  # (8,)
spread = np.append(within.std(axis=0), [sums.std(), across.std()])  # (8,)
ax.errorbar(np.arange(8), excess, 2 * spread, fmt="o", capsize=4)
ax.axhline(0, color="C6", linewidth=1)
ax.set_xticks(np.arange(8), [*"ABCDEF", "all,\nwithin", "all,\nacross"])
ax.set(ylabel="women more than expected")
plt.show()
assert (np.abs(excess[1:7]) < 2 * spread[1:7]).all()
assert abs(excess[6] / spread[6] - 1.2) < 0.05
assert excess[0] > 4 * spread[0] and excess[7] < -9 * spread[7]

# %% [markdown]
# Within departments the women have about 15 admissions *more* than the 542 that one
# expects, and that is not beyond chance: it is 1.2 standard deviations. One
# department, A, is far off, and in favour of women. With six departments there are six
# chances to be fooled, but six times one in a thousand is still little.
#
# So nobody did it? Careful. The table shows that the departments, *given who applied
# to them*, did not admit women more rarely than chance would. It does not show why women
# applied where places were few, and it knows nothing about how good the applicants were. If
# the women who applied to A were better prepared than the men, A's rates say nothing about
# how A treats equals.
#
# ## When splitting is right
#
# "Always split" is as wrong as "never split". The numbers cannot tell you which it is.
# Here is the proof of that: one table and two worlds.
#
# A treatment $x$, a fever $z$, and $y = 1$ for well after a week. Half of the people are
# treated. The shares of those who are well, and who have a fever:
#
# | | Well, no fever | Well, with fever | Have a fever | Well in total |
# | --- | --- | --- | --- | --- |
# | untreated | 0.8 | 0.3 | 0.2 | $0.8 \cdot 0.8 + 0.2 \cdot 0.3 = 0.7$ |
# | treated | 0.9 | 0.4 | 0.8 | $0.2 \cdot 0.9 + 0.8 \cdot 0.4 = 0.5$ |
#
# Treated people do better with fever and without, and worse in total. Would you take it?
#
# In the first world the fever was there *before*, and doctors gave the treatment to those
# who had it. In the second world the treatment is handed out by chance, and *brings*
# the fever. Both can give exactly this table. To see what the treatment does, take it out
# of everybody's hands: set $x$ by the toss of a coin, and leave all else as it is.

# %%
WELL = np.array([[0.8, 0.3], [0.9, 0.4]])  # p(y = 1 | x, z)
FEVER = np.array([0.2, 0.8])  # p(z = 1 | x)
TREATED = np.array([0.2, 0.8])  # p(x = 1 | z), by turning round


def fever_first(rng, size, coin):
    """Return x, z, y where the fever decides, or a coin."""
    z = (rng.random(size) < 0.5).astype(int)  # (size,)
    chance = 0.5 if coin else TREATED[z]
    x = (rng.random(size) < chance).astype(int)  # (size,)
    return x, z, rng.random(size) < WELL[x, z]


def treatment_first(rng, size, coin):
    """Return x, z, y where the treatment brings the fever."""
    x = (rng.random(size) < 0.5).astype(int)  # a coin already
    z = (rng.random(size) < FEVER[x]).astype(int)  # (size,)
    return x, z, rng.random(size) < WELL[x, z]


by_treatment = 0.5 * np.stack([1 - FEVER, FEVER], axis=1)  # p(x, z)
by_fever = 0.5 * np.stack([1 - TREATED, TREATED])  # p(x, z)
assert np.allclose(by_treatment, by_fever)  # so one table, exactly

rng = np.random.default_rng(0)
size = 400_000
tables, effects = [], []
for world in (fever_first, treatment_first):
    x, z, y = world(rng, size, coin=False)
    cells = 4 * x + 2 * z + y  # (size,), from 0 to 7
    tables.append(np.bincount(cells, minlength=8) / size)
    x, z, y = world(rng, size, coin=True)
    effects.append(y[x == 1].mean() - y[x == 0].mean())
    print(world.__name__, "table", tables[-1].round(2).tolist())
    print(f"    by coin, treated minus untreated: {effects[-1]:+.2f}")
assert np.abs(tables[0] - tables[1]).max() < 3 * (2 * 0.25 / size) ** 0.5
se = (2 * 0.25 / (size / 2)) ** 0.5
assert abs(effects[0] - 0.1) < 3 * se
assert abs(effects[1] + 0.2) < 3 * se

# %% [markdown]
# The same eight probabilities, and opposite answers. In the first world the treatment
# helps, by 0.1, and the split table is the right one: the fever is a
# [confounder](../statistics/correlation.md). In the second world it harms, by 0.2, and
# the total is the right one. Splitting by the fever would take out the harm that the
# treatment does *through* the fever. What decides is the order of things, and that is
# not in the table.
#
# Which world is Berkeley? Sex comes first, then the choice of a department, then the
# admission: the second world. So the split answers a question about one step, "does a
# department treat its applicants alike?", and that is the question to ask if you
# suspect departments. The total answers another one, "do women get in less often, by
# whatever way?", and the answer to that is still yes.
#
# ## When splitting makes something from nothing
#
# It can be worse. Split by what comes *after* both, and you see a relation where there
# is none. Suppose that being good at mathematics, $x$, and at languages, $y$, are
# independent, each with probability 0.3. A school admits 90 % of those who are good at
# both, half of those who are good at one, and 10 % of the others. On paper, among the
# admitted:
#
# $$
# p(y \mid x{=}1) = \frac{0.3 \cdot 0.9}{0.3 \cdot 0.9 + 0.7 \cdot 0.5} = 0.44 , \qquad
# p(y \mid x{=}0) = \frac{0.3 \cdot 0.5}{0.3 \cdot 0.5 + 0.7 \cdot 0.1} = 0.68 .
# $$
#
# Now the same for those who were turned down, from the whole joint table:

# %%
good = np.array([0.7, 0.3])
p_admit = np.array([[0.1, 0.5], [0.5, 0.9]])  # p(z = 1 | x, y)
p_xyz = (good[:, None] * good)[..., None] * np.stack(
    [1 - p_admit, p_admit], axis=-1
)  # (x, y, z)
given = p_xyz[:, 1] / p_xyz.sum(axis=1)  # p(y = 1 | x, z), (x, z)
print("turned down: x = 0, 1:", given[:, 0].round(2).tolist())
print("admitted:    x = 0, 1:", given[:, 1].round(2).tolist())
both = p_xyz.sum(axis=2)  # (x, y)
total = both[:, 1] / both.sum(axis=1)  # (x,)
print("all:         x = 0, 1:", total.round(2).tolist())
assert np.allclose(total, 0.3)
assert (given[1] < given[0] - 0.1).all()
assert np.allclose(given[:, 1], [15 / 22, 27 / 62])

# %% [markdown]
# Among the admitted, those who are good at mathematics are less often good at languages.
# Among those who were turned down, too. In all people there is nothing. Someone who was
# admitted without mathematics has more often had another reason, and languages are one.
# A data set that was *selected* by a result of the things you study can have this in it.
#
# Three cases, then. Say first what the question is, then draw what comes before what:
#
# - $z$ comes before both $x$ and $y$ and influences both: split, or average with the
#   mixture of everybody. (This takes out $z$. Another confounder that nobody wrote
#   down stays in.)
# - $z$ lies on the way from $x$ to $y$: do not split, if you want all that $x$ does.
# - $z$ is a result of both: do not split, and beware of data that were split for you.
#
# ## How often do random tables reverse?
#
# Is this a curiosity? Take a table of two sexes, two departments and two results, with
# eight probabilities drawn blindly: all points of the set of tables equally likely. (That
# is `rng.dirichlet` with eight ones: eight
# [exponential](../more-probability/continuous-distributions.md) numbers, divided by their
# sum.) Count the tables in which one sex is ahead in each department and behind in
# total. Then take more departments.


# %%
def reversals(tables):
    """Return, for tables (R, K, 2, 2), which agree in all departments,
    and which of these are reversed in total."""
    rate = tables[..., 0] / tables.sum(axis=3)  # (R, K, sex)
    ahead = rate[..., 0] > rate[..., 1]  # (R, K)
    total = tables.sum(axis=1)  # (R, sex, result)
    total = total[..., 0] / total.sum(axis=2)  # (R, sex)
    first = total[:, 0] > total[:, 1]  # (R,)
    agree = ahead.all(axis=1) | ~ahead.any(axis=1)
    return agree, agree & (ahead[:, 0] != first)


rng = np.random.default_rng(0)
R = 200_000
found = {}
for K in (2, 3, 4, 6):
    tables = rng.dirichlet(np.ones(4 * K), size=R).reshape(R, K, 2, 2)
    agree, reverse = reversals(tables)
    found[K] = reverse.mean()
    p = 2 * 0.5**K
    assert abs(agree.mean() - p) < 3.5 * (p * (1 - p) / R) ** 0.5
    print(f"{K} departments: all agree {agree.mean():.4f}", end=", ")
    print(f"and reverse {found[K]:.4f}")
print(f"2 departments: one in {1 / found[2]:.0f}")
assert abs(found[2] - 1 / 60) < 3 * (1 / 60 / R) ** 0.5
assert found[2] > found[3] > found[4] > found[6]

# %% [markdown]
# About one table in 60. (That the value is $\frac{1}{60}$ is not derived here; the
# simulation agrees with it within three standard errors.) Six departments rarely agree
# at all: with each a toss of a coin, $2 \cdot 0.5^6$ is 3 %. And when many agree, they
# are hard to outvote.
#
# But real tables are not drawn blindly. The first section says what to look at: how much
# the two mixtures differ. Sort the tables of two departments by that.

# %% alt="A rising line. The share of tables that reverse is near 0 where the mixtures hardly differ, 0.02 at a difference of 0.35, and more than 0.05 at 0.65 and above." caption="Where both groups have nearly the same mixture, tables hardly ever reverse. The more the mixtures differ, the more often they do."
rng = np.random.default_rng(1)
R = 400_000
tables = rng.dirichlet(np.ones(8), size=R).reshape(R, 2, 2, 2)
reverse = reversals(tables)[1]  # (R,)
people = tables.sum(axis=3)  # (R, department, sex)
mix = people[:, 0] / people.sum(axis=1)  # (R, sex), share in the first
apart = np.abs(mix[:, 0] - mix[:, 1])  # (R,)
bins = (apart * 10).astype(int)  # tenths
often = [reverse[bins == b].mean() for b in range(8)]
fig, ax = plt.subplots()
ax.plot(np.arange(8) / 10 + 0.05, often, "o-")
ax.set(xlabel="difference of the mixtures", ylabel="share that reverses")
ax.set(ylim=(0, None))
plt.show()
print("by tenths of the difference:", np.round(often, 3).tolist())
assert often[0] < 0.002 and often[6] > 0.045
assert often[:7] == sorted(often[:7])

# %% [markdown]
# That is why an experiment sets $x$ by a coin. A coin makes the mixtures alike, but for
# chance, of *every* third variable that was there before: also those that nobody wrote
# down. Then there is nothing left to reverse.
#
# ## What to take along
#
# A total compares mixtures and rates at once. If it matters which, split the gap, and
# shuffle within the groups to see what chance does. Whether the split or the total is
# the answer depends on what came before what.
#
# In a network it is the same. Two models that were tested on different mixtures of easy
# and hard images cannot be compared by their totals; give both the same test set. And a
# training set that was selected, such as pictures that somebody thought worth putting
# online, has relations in it that the world has not.
#
# ## Now you
#
# 1. By hand: in the small table, give the men's mixture to the women's rates. How many
#    of ten women would be admitted? Split the gap of 0.3 into mixtures and rates.
# 2. Leave out department A. How many women does one expect among the admitted of the other
#    five, if labels are shuffled within departments, and how many were there?
# 3. By hand: men were admitted at rates between 0.1 and 0.4, women in each
#    department at rates between 0.5 and 0.9. Can the total reverse?
# 4. The gap was split with the women's mixture and the men's rates. Do it the other way
#    round, with the men's mixture and the women's rates. What becomes of the two parts,
#    and why?
# 5. In the school that admits by talents, let admission depend on mathematics alone: 0.1
#    without, 0.9 with. Predict first: is there still a relation among the admitted?
# 6. How often do random tables reverse if each mixture is decided by a coin? Draw two
#    departments of equal size, 200 people with a coin for each one's $x$, and rates that
#    are uniform for each $x$ and $z$. Use the rates themselves, not counts, for $y$.
#
# ## Answers
#
# 1. The women's rates are 1 and $\frac18$, the men's mixture 0.8 and 0.2: $0.8 + 0.025 =
#    0.825$, so about eight of ten. With this mixture the rates make $0.6 - 0.825 = -0.225$
#    of the gap, and the mixtures $0.825 - 0.3 = 0.525$. The other way, as in the lab: the
#    men's rates with the women's mixture give $0.2 \cdot 0.75 + 0.8 \cdot 0 = 0.15$. So
#    $0.6 - 0.3 = (0.6 - 0.15) + (0.15 - 0.3)$: mixtures 0.45, rates $-0.15$.
# 2. `expected[1:].sum()` gives 472, there were 468. The standard deviation is about 12,
#    so this is as good as equal.
# 3. No. A total is an average of the rates of its own group, so it lies between the
#    smallest and the largest of them: the men's below 0.4, the women's above 0.5. A
#    reversal needs rates of different departments that cross.
# 4. `(applied[0] / N[0] * rate[1]).sum()` is 0.516. Now the rates make
#    $0.445 - 0.516 = -0.071$ of the gap, and the mixtures $0.516 - 0.304 = 0.213$. The sum
#    is the same. The men's mixture gives much weight to A, where women are far ahead. The
#    split of a gap is not unique.
# 5. No. Given mathematics, admission says nothing about languages: both rows of `given`
#    are 0.3 throughout. It takes *two* arrows into $z$, at least.
# 6. About once in 700 tables: the two mixtures differ by six hundredths on average, as at
#    the left end of the last figure. With more people they differ less, and it becomes
#    rarer still.

# %%
left = expected[1:].sum(), within[:, 1:].sum(axis=1).std()
print(f"answer 2: expected {left[0]:.0f}, sd {left[1]:.0f}", end=", ")
print(f"there were {admitted[1, 1:].sum()}")
assert abs(admitted[1, 1:].sum() - left[0]) < 0.5 * left[1]

other = (applied[0] / N[0] * rate[1]).sum()
print(f"answer 4: {other:.3f}", end=", ")
print(f"rates {share[0] - other:.3f}, mixtures {other - share[1]:.3f}")
assert share[0] - other < -0.06 and other - share[1] > 0.2

R = 200_000
ones = rng.binomial(100, 0.5, size=(R, 2))  # with x = 1, by department
people = np.stack([100 - ones, ones], axis=2)  # (R, department, x)
rates = rng.random((R, 2, 2))
tables = np.stack([people * rates, people * (1 - rates)], axis=3)
once = reversals(tables)[1].mean()
mix = people[:, 0] / people.sum(axis=1)  # (R, x)
apart = np.abs(mix[:, 0] - mix[:, 1]).mean()
print(f"answer 6: {once:.4f}, mixtures differ by {apart:.2f}")
assert 1 / 850 < once < 1 / 600 and abs(apart - 0.06) < 0.01
