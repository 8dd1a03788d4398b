# ---
# title: Newton's fractal
# description: "Newton's method finds the roots of a polynomial, but which root, from where? Draw the answer, measure its border, and compare it with gradient descent."
# requires:
#   - appendix/refresher-complex-numbers
#   - differential-calculus/derivative-rules
#   - differential-calculus/the-gradient
#   - matrix-calculus/jacobians
# outcomes:
#   - write Newton's method for complex polynomials, and measure how fast it closes in
#   - draw which start leads to which root, and measure how ragged the border is
#   - show three ways in which Newton's method fails, and mend one of them
#   - relate the length of a Newton step to a learning rate, with its limit at 2
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
# # Newton's fractal
#
# The equation $z^3 = 1$ has three solutions in the complex plane. Newton's method
# finds one of them from almost any start. Which one? It seems a dull question: the
# nearest, surely. It is not, and the picture of the true answer is one that you can
# look into for ever.
#
# The question is not dull for networks either. Training starts somewhere, takes
# steps of some length, and ends in one of many minima. What decides in which? Here
# you can see all the starts at once.
#
# Allow 40 minutes. You need [complex
# numbers](../appendix/refresher-complex-numbers.md), the [derivative
# rules](../differential-calculus/derivative-rules.md), [the
# gradient](../differential-calculus/the-gradient.md), and Newton's method from
# [Jacobians](../matrix-calculus/jacobians.md). Each claim below that a computer can
# test is followed by an `assert` that tests it.

# %%
import matplotlib.pyplot as plt
import numpy as np

# %% [markdown]
# ## The step
#
# You look for a point where the polynomial $p$ is zero, and you are at $z$. Replace
# $p$ by its tangent there, $p(z) + p'(z)\,(w - z)$, and go to the $w$ where the
# tangent is zero:
#
# $$
# w = z - \frac{p(z)}{p'(z)} .
# $$
#
# On paper, for $p(z) = z^3 - 1$ and the start 2: there $p$ is 7 and $p'$ is
# $3 \cdot 2^2 = 12$, so the step leads to $2 - \frac{7}{12} \approx 1.417$. The root
# 1 is already nearer.
#
# For complex $z$ the derivative is the same limit, $\frac{p(z + h) - p(z)}{h}$ for
# $h \to 0$, only that $h$ may come from every side. The power, sum and product rules
# were found by algebra that complex numbers obey too, so they stay as they are.
#
# Horner's scheme computes $p$ and $p'$ together. It builds the polynomial from the
# highest power down: at each coefficient, multiply by $z$ and add. The product rule
# says what this does to the derivative: $(p\,z)' = p'z + p$.


# %%
def evaluate(c, z):
    """Return p(z) and p'(z); c lists the highest coefficient first."""
    p, dp = np.zeros_like(z), np.zeros_like(z)
    for a in c:
        dp = dp * z + p  # with the p from before
        p = p * z + a
    return p, dp


cube = [1, 0, 0, -1]  # z^3 - 1
p, dp = evaluate(cube, np.array([2.0 + 0j]))
print(p, dp, (2 - p / dp).round(3))
assert p == 7 and dp == 12

# %% [markdown]
# The judge for a derivative is the definition. Take the difference once along the real
# axis ($h$ real) and once along the imaginary one: where the derivative exists, both
# agree.

# %%
rng = np.random.default_rng(0)
z = rng.normal(size=50) + 1j * rng.normal(size=50)
c = rng.normal(size=6)  # a random polynomial of degree 5
for h in (1e-6, 1e-6j):
    ahead, behind = evaluate(c, z + h)[0], evaluate(c, z - h)[0]
    error = np.abs((ahead - behind) / (2 * h) - evaluate(c, z)[1])
    assert error.max() < 1e-6
print("the derivative agrees in both directions")

# %% [markdown]
# ## How fast it closes in
#
# Let $r$ be the root and $\varepsilon = z - r$ what is still missing. Taylor's formula at $z$,
# read off at $r$, says
#
# $$
# 0 = p(r) = p(z) - p'(z)\,\varepsilon + \tfrac12 p''(z)\,\varepsilon^2 - \cdots
# $$
#
# Divide by $p'(z)$, and solve for what the step subtracts:
# $\frac{p}{p'} = \varepsilon - \frac{p''}{2p'}\,\varepsilon^2 + \cdots$. So after the
# step there is
#
# $$
# \varepsilon_\text{new} = \varepsilon - \frac{p(z)}{p'(z)}
# = \frac{p''(z)}{2p'(z)}\,\varepsilon^2 + \cdots
# $$
#
# In words: the new error is a multiple of the *square* of the old one, where
# $p'(r) \neq 0$. Near the root, each step about doubles the number of right digits. For
# $z^3 - 1$ at the root 1 the multiple is $\frac{6}{2 \cdot 3} = 1$. Look at the last
# column:

# %%
z = np.array([1.4 + 0.3j])
errors = [abs(z[0] - 1)]
for step in range(5):
    p, dp = evaluate(cube, z)
    z = z - p / dp
    errors.append(abs(z[0] - 1))
    ratio = errors[-1] / errors[-2] ** 2
    print(step, f"error {errors[-1]:.0e}, by the square {ratio:.2f}")
    if errors[-1] < 1e-6:
        break
assert abs(ratio - 1) < 0.01

# %% [markdown]
# ## All starts at once
#
# Now let every point of a grid be a start. Where the derivative is exactly 0 there is
# no step, and the point stays where it is. The factor `lr` shortens or lengthens the
# steps; for now it is 1.


# %%
def newton(c, z, lr=1.0, steps=40):
    """Take Newton steps from every point of the array z."""
    for _ in range(steps):
        p, dp = evaluate(c, z)
        flat = dp == 0
        z = np.where(flat, z, z - lr * p / np.where(flat, 1, dp))
    return z


def grid(n, half, center=0):
    """Return n x n complex numbers: a square of the plane."""
    side = np.linspace(-half, half, n)
    return center + side + 1j * side[:, None]  # (n, n)


def which_root(z, roots):
    """Return the number of the root at each z, -1 where there is none."""
    distance = np.abs(z[..., None] - roots)  # (..., roots)
    nearest = distance.argmin(axis=-1)
    return np.where(distance.min(axis=-1) < 1e-3, nearest, -1)


# %% [markdown]
# The three cube roots of 1 are $e^{2\pi i k/3}$ for $k = 0, 1, 2$: on the unit circle,
# 120 degrees apart. Do the starts find all of them, and nothing else? NumPy's `roots`
# is the referee. It goes another way, through the eigenvalues of a matrix, and it is
# what you would use when you only need the roots.

# %%
roots = np.exp(2j * np.pi * np.arange(3) / 3)
basin = which_root(newton(cube, grid(300, 2)), roots)

assert np.allclose(np.sort_complex(np.roots(cube)), np.sort_complex(roots))
shares = [(basin == k).mean() for k in range(3)]
print("share of the starts for each root:", np.round(shares, 2))
print("starts that are nowhere yet:", (basin == -1).sum(), "of", basin.size)
assert (basin == -1).mean() < 0.001


# %% [markdown]
# The three shares differ only because a square, turned by 120 degrees, is another
# square. A few starts have been thrown far out, more than once, and are still on their
# way after 40 steps.
#
# All starts that lead to the same root form its basin of attraction. Draw the
# three basins.


# %%
def draw(ax, basin, half, center=0):
    """Show basins as shades, with the axes of the complex plane."""
    x, y = np.real(center), np.imag(center)
    extent = (x - half, x + half, y - half, y + half)
    ax.imshow(basin, origin="lower", extent=extent, cmap="cividis", vmin=-1)
    ax.set(xlabel="real part", ylabel="imaginary part")


# %% alt="A square of the complex plane in three shades. Three large regions lie round the three roots. Between any two of them runs not a line but a chain of beads of all three shades, and each bead carries smaller chains." caption="Starts of one shade end at the same root (marked). Where two basins would meet, the third one comes between them."
fig, ax = plt.subplots()
draw(ax, basin, 2)
star = {"markeredgecolor": "black", "markersize": 12}
ax.plot(roots.real, roots.imag, "w*", **star)
plt.show()

# %% [markdown]
# Is a start's root the nearest one? Count. And use the symmetry as a test of the
# program: turn a start by 120 degrees, and all its steps turn with it, so that the
# root does too.

# %%
z = grid(300, 2)
nearest = np.abs(z[..., None] - roots).argmin(axis=-1)
print("ends at the nearest root:", (basin == nearest).mean().round(2))
assert (basin == nearest).mean() < 0.9

turned = which_root(newton(cube, z * roots[1]), roots)
assert (turned == (basin + 1) % 3).mean() > 0.999


# %% [markdown]
# ## The border
#
# In the chains, every bead between two shades has the third. Test it: take places on
# the border, look at a tiny square round each, and ask how many basins are in it.

# %%
edge = basin[:, 1:] != basin[:, :-1]  # neighbours that differ
rows, columns = np.nonzero(edge)
some = rng.choice(len(rows), size=20, replace=False)
step = 4 / 299  # the distance of neighbours
count = []
for place in z[rows[some], columns[some]]:
    square = grid(60, step, place)
    found = which_root(newton(cube, square), roots)
    count.append(len({k for k in (0, 1, 2) if k in found}))
print("basins in each of 20 squares:", sorted(set(count)))
assert min(count) == 3

# %% [markdown]
# This is an experiment and no proof: 20 places, and no place had only two. A line
# could not do that. Three countries on a map meet at a few points. Here, as far as
# you can see, they meet wherever two of them do.
#
# How ragged is such a border? Count the pixels on it, then halve the size of the
# pixels. A smooth line then runs through twice as many. Each doubling of the grid
# multiplies the count by $2^D$ for some $D$, called the *box dimension* of the border
# if it settles: 1 for a smooth line, 2 for an area.


# %%
def border_growth(basin_of, half):
    """Return the growth of the border's pixels when they are halved."""
    count = []
    for n in (200, 400):
        basin = basin_of(grid(n, half))
        edge = basin[1:, 1:] != basin[1:, :-1]
        edge |= basin[1:, 1:] != basin[:-1, 1:]
        count.append(edge.sum())
    return count[1] / count[0]


line = border_growth(lambda z: z.real + 0.3 * z.imag > 0, 2)
disc = border_growth(lambda z: np.abs(z) < 1.5, 2)
ours = border_growth(lambda z: which_root(newton(cube, z), roots), 2)
for name, growth in (("line", line), ("circle", disc), ("Newton", ours)):
    print(f"{name:7} grows {growth:.1f} times: D = {np.log2(growth):.1f}")
assert abs(line - 2) < 0.1 and abs(disc - 2) < 0.1 and ours > 2.4

# %% [markdown]
# One doubling is a rough measure. If you go on, to 800 and 1,600 pixels, $D$ comes down
# to 1.44, and stays about there.
#
# Where do the chains come from? At 0 the tangent is level, so Newton's step from near
# 0 is huge, and goes in any direction. Round 0, then, all three basins crowd together.
# A start that lands on 0 after one step has the same crowd round it. One such start is
# real. It solves $z - \frac{z^3 - 1}{3z^2} = 0$, which is $2z^3 = -1$. The starts that
# lead to that one have the crowd too, and so on. They are the knots between the beads.
# Zoom in on two of them:

# %%
pole = np.complex128(-((1 / 2) ** (1 / 3)))
p, dp = evaluate(cube, pole)
assert abs(pole - p / dp) < 1e-12  # one step leads to 0
print("lands on 0 from", pole.real.round(4))

# %% alt="Two squares side by side. The left one, round 0, shows six strings of beads that meet in the middle. The right one, round minus 0.79 and ten times smaller, shows the same six strings, slightly bent." caption="Round the point that steps onto 0, the plane looks as it does round 0. Zooming does not make the border any smoother."
fig, axes = plt.subplots(ncols=2)
for ax, center, half in ((axes[0], 0, 0.5), (axes[1], pole, 0.05)):
    square = grid(300, half, center)
    draw(ax, which_root(newton(cube, square), roots), half, center)
axes[1].set(ylabel="")
plt.show()

# %% [markdown]
# ## Three ways to fail
#
# ### It runs in circles
#
# Take $p(z) = z^3 - 2z + 2$. From 0 the step leads to
# $0 - \frac{2}{-2} = 1$, from 1 to $1 - \frac{1}{1} = 0$, and so on for ever. Worse,
# the circle attracts: starts near 0 are drawn into it. Differentiate the step
# $N(z) = z - \frac{p}{p'}$ with the quotient rule to see why:
#
# $$
# N' = 1 - \frac{p'\,p' - p\,p''}{(p')^2} = \frac{p\,p''}{(p')^2} .
# $$
#
# Here $p'' = 6z$ is 0 at 0, so once in each round a small error is wiped out, but for its
# square.

# %%
loop = [1, 0, -2, 2]  # z^3 - 2z + 2
loop_roots = np.roots(loop)
trapped = which_root(newton(loop, grid(300, 2), steps=60), loop_roots)
print("starts without a root:", (trapped == -1).mean().round(3))
assert 0.005 < (trapped == -1).mean() < 0.05

near = newton(loop, np.array([0.05 + 0.05j]), steps=20)
assert abs(near[0]) < 1e-9  # after an even number of steps: at 0
assert abs(newton(loop, near, steps=1)[0] - 1) < 1e-9

# %% alt="Basins of the second polynomial in three shades, with rounded islands of a fourth, the darkest, one of them round 0." caption="Starts in the darkest islands never reach a root: they end up hopping between 0 and 1 (crosses) for ever."
fig, ax = plt.subplots()
draw(ax, trapped, 2)
ax.plot([0, 1], [0, 0], "wX", markeredgecolor="black", markersize=9)
plt.show()

# %% [markdown]
# ### It is thrown out
#
# Where $p'$ is nearly 0 the tangent is nearly level, and meets
# zero far away. From there the way back is long: for $z^3 - 1$ a large $z$ steps to
# about $\frac23 z$.

# %%
far = newton(cube, np.array([0.01 + 0j]), steps=1)
print("from 0.01 to", far[0].real.round())
steps = 1
while abs(far[0] - 1) > 1e-6:
    far = newton(cube, far, steps=1)
    steps += 1
print("at the root after", steps, "steps")
assert 20 < steps < 40

# %% [markdown]
# ### It crawls
#
# At a double root $p'$ is 0 too. Near a root of multiplicity $m$ the
# polynomial is nearly a multiple of $\varepsilon^m$. Then
# $\frac{p}{p'} \approx \frac{\varepsilon}{m}$, and one step leaves
#
# $$
# \varepsilon_\text{new} \approx \varepsilon - \frac{\varepsilon}{m}
# = \left(1 - \frac1m\right) \varepsilon .
# $$
#
# For $m = 2$ the error is only halved. The remedy is in the formula: take steps $m$
# times as long, and the factor is $1 - \frac{m}{m} = 0$. Try it on
# $(z - 1)^2 (z + 2) = z^3 - 3z + 2$:

# %%
double = [1, 0, -3, 2]
for lr in (1.0, 2.0):
    z = np.array([1.5 + 0.2j])
    errors = [abs(z[0] - 1)]
    while len(errors) < 12 and errors[-1] > 1e-5:
        z = newton(double, z, lr=lr, steps=1)
        errors.append(abs(z[0] - 1))
    print(
        f"lr = {lr}: error {errors[-1]:.0e} after {len(errors) - 1} steps"
    )
    if lr == 1:
        assert abs(errors[-1] / errors[-2] - 0.5) < 0.01
    else:
        assert len(errors) <= 5

# %% [markdown]
# ## The length of the step
#
# Back to simple roots, and to any factor $\eta$, `lr` in the code. Near a simple root
# $\frac{p}{p'} \approx \varepsilon$, so one step leaves
#
# $$
# \varepsilon_\text{new} \approx (1 - \eta)\, \varepsilon .
# $$
#
# It closes in if $\lvert 1 - \eta \rvert < 1$, which is $0 < \eta < 2$, and does best at
# $\eta = 1$. You may know this from
# [gradient descent](../gradient-descent/one-dimension.md): on a parabola of curvature
# $M$ its factor is $1 - \eta M$, and it closes in for $0 < \eta < \frac2M$. The two are
# the same statement. Newton's step has divided by the slope, so that the limit is 2
# at every simple root. Measure the factors:

# %%
start = 1 + 1e-3 * np.exp(2j * np.pi * rng.uniform(size=100))  # near 1
for lr in (0.5, 1.5, 1.9, 2.1):
    before = newton(cube, start, lr=lr, steps=3) - 1
    after = newton(cube, start, lr=lr, steps=4) - 1
    factor = np.abs(after / before)
    print(f"lr = {lr}: the error is multiplied by {factor.mean():.2f}")
    assert np.allclose(factor, abs(1 - lr), atol=0.02)

# %% [markdown]
# The step's length also changes who ends where. Shorter steps calm the border, longer
# ones stir it up.

# %% alt="The basins of the three cube roots for two step lengths. On the left, with short steps, three broad sectors with narrow chains between them. On the right, with long steps, the chains are wide and their beads ragged." caption="Left a quarter of Newton's step, right one and a half times. The roots are the same, and so are the starts: only the step length decides."
fig, axes = plt.subplots(ncols=2)
growth = {}
for ax, lr in zip(axes, (0.25, 1.5)):
    draw(ax, which_root(newton(cube, grid(300, 2), lr, 150), roots), 2)
    ax.set_title(f"lr = {lr}")
axes[1].set(ylabel="")
plt.show()

# %%
for lr in (0.25, 1.0, 1.5):
    growth[lr] = border_growth(
        lambda z, lr=lr: which_root(newton(cube, z, lr, 150), roots), 2
    )
    print(f"lr = {lr}: D = {np.log2(growth[lr]):.1f}")
assert 2.2 < growth[0.25] < growth[1.0] < growth[1.5]

# %% [markdown]
# ## The same hills, on foot
#
# A root of $p$ is a minimum of $f = \lvert p \rvert^2$, which is a function of two real
# variables, $z = x + iy$. So you can also walk down by gradient descent. Put the two
# partial derivatives of $f = p\,\bar p$ into one complex number. By the product and
# chain rules $\frac{\partial f}{\partial x} = p'\bar p + p\,\overline{p'}$, and in the
# direction of $i$ it is
# $\frac{\partial f}{\partial y} = i p' \bar p - i p\,\overline{p'}$. Together:
#
# $$
# \nabla f = \frac{\partial f}{\partial x} + i\,\frac{\partial f}{\partial y}
# = 2\,p\,\overline{p'} .
# $$
#
# Compare this with Newton's step. Multiply above and below by $\overline{p'}$:
#
# $$
# -\frac{p}{p'} = -\frac{p\,\overline{p'}}{\lvert p' \rvert^2}
# = -\frac{1}{2\,\lvert p' \rvert^2}\, \nabla f .
# $$
#
# In words: Newton's step *is* a step of gradient descent on $\lvert p \rvert^2$, with a
# learning rate of its own at each point. Only the length differs, never the
# direction. And where $p'$ is near 0 that learning rate has no bound.


# %%
def grad_f(c, z):
    """Return the gradient of |p|^2 as a complex number."""
    p, dp = evaluate(c, z)
    return 2 * p * dp.conj()


z = rng.normal(size=100) + 1j * rng.normal(size=100)
slopes = []
for h in (1e-6, 1e-6j):  # along x, along y
    ahead, behind = evaluate(cube, z + h)[0], evaluate(cube, z - h)[0]
    slopes.append((np.abs(ahead) ** 2 - np.abs(behind) ** 2) / 2e-6)
by_x, by_y = slopes
assert np.allclose(by_x + 1j * by_y, grad_f(cube, z), rtol=1e-5, atol=1e-4)

p, dp = evaluate(cube, z)
assert np.allclose(-p / dp, -grad_f(cube, z) / (2 * np.abs(dp) ** 2))
print("Newton's step goes against the gradient")

# %% [markdown]
# Now take steps with *one* learning rate for all points. At a root, $f$ has the same
# curvature in every direction, $2\lvert p' \rvert^2 = 18$, so $\eta$ has to be below
# $\frac{2}{18}$. Take 0.03, and a smaller square: farther out the curvature is larger.
# Points that have run away are left where they are.


# %%
def descend(c, z, lr=0.03, steps=600):
    """Walk down |p|^2 by gradient descent from every point of z."""
    for _ in range(steps):
        z = np.where(np.abs(z) < 10, z - lr * grad_f(c, z), z)
    return z


on_foot = which_root(descend(cube, grid(300, 1)), roots)
nearest = np.abs(grid(300, 1)[..., None] - roots).argmin(axis=-1)
print("ends at the nearest root:", (on_foot == nearest).mean().round(3))
smooth = border_growth(lambda z: which_root(descend(cube, z), roots), 1)
print(f"border: D = {np.log2(smooth):.1f}")
assert (on_foot == nearest).mean() > 0.99 and smooth < 2.1

# %% alt="The basins of gradient descent near the origin: three plain sectors of 120 degrees, with straight borders." caption="Gradient descent with short steps divides the starts of a smaller square into three plain sectors: here, the nearest root wins."
fig, ax = plt.subplots()
draw(ax, on_foot, 1)
star = {"markeredgecolor": "black", "markersize": 12, "clip_on": False}
ax.plot(roots.real, roots.imag, "w*", **star)
plt.show()

# %% [markdown]
# So which is better? Count the steps until the error is below one in a million, from
# starts at a distance of a half from the root 1.

# %%
start = 1 + 0.5 * np.exp(2j * np.pi * rng.uniform(size=200))
medians = []
for name, walk in (("Newton", newton), ("on foot", descend)):
    z, steps = start, np.zeros(len(start), dtype=int)
    for _ in range(300):
        open_ = np.abs(z[:, None] - roots).min(axis=1) > 1e-6
        steps += open_
        z = np.where(open_, walk(cube, z, steps=1), z)
    medians.append(np.median(steps))
    print(f"{name:8} takes {medians[-1]:.0f} steps (median)")
    assert not open_.any()
assert 3.5 < medians[1] / medians[0] < 5

# %% [markdown]
# Gradient descent needs about four times as many, and the gap widens with each digit that
# you ask for: Newton doubles the right digits, while here each step adds the same
# number. But Newton makes you pay with a border where the smallest change of the
# start changes everything. On foot, with short steps, you can foresee the end.
#
# For a network, three things carry over. A step divided by something that can be near
# zero can throw you anywhere, which is one reason why networks are hardly ever trained
# with Newton's method ([Hessians](../matrix-calculus/hessians.md) has the others, and
# the repairs). The length of a step decides not only how fast you arrive, but also
# where. And the limit of 2 over the curvature is the same in every one of these
# pictures: [Convergence](../gradient-descent/convergence.md).
#
# ## Now you
#
# 1. By hand: where does one Newton step for $z^2 - 1$ lead from $z = 2$? And from
#    $z = i$, and then from there?
# 2. Draw the basins of $z^2 - 1$. Why is the border a straight line, and which line?
# 3. Draw the basins of $z^4 - 1$, and of a polynomial with random coefficients (seed
#    your generator). Does the border still touch all basins?
# 4. In the section on failures, the loop at 0 and 1 attracts. Change the constant 2 in
#    `loop` to 2.01, then to 2.5 and to 4. Is there still a loop that attracts? (Take out
#    the `assert` lines first: they are about 2.)
# 5. Set `lr = 0.1` in `descend`, below the limit of $\frac{2}{18}$. Near the roots all is
#    well. What happens at the corners of the square, and why does the limit not
#    help there? (Here too an `assert` has to go.)
#
# ## Answers
#
# 1. From 2 to $2 - \frac34 = 1.25$. From $i$: $p = -2$ and $p' = 2i$, so
#    $i + \frac{2}{2i} = i - i = 0$. There $p' = 0$, and there is no next step.
# 2. It is the imaginary axis: the points as far from $1$ as from $-1$. With
#    $u = \frac{z - 1}{z + 1}$ one Newton step turns $u$ into $u^2$ (put it in and
#    check). So $z$ goes to $1$ where $\lvert u \rvert < 1$, and to $-1$ where
#    $\lvert u \rvert > 1$. On the axis $\lvert u \rvert = 1$ for ever.
# 3. Yes, as far as you can see. Use `np.roots` for the roots, and more steps where
#    some starts are nowhere yet.
# 4. For 2.01 there is. 0 steps to $\frac{2.01}{2}$, and that does not step back to 0, but
#    near to it: the loop has moved to about 0.025 and 1.006, and still attracts about
#    1 % of the starts. For 2.5 and for 4 it is gone: with `steps=200` no start of the
#    grid is left without a root. Count, since so few starts are easy to miss.
# 5. The limit speaks of the curvature at the root. In the corners the curvature is far
#    larger (there $f$ grows like $\lvert z \rvert^6$), so the same step overshoots, and
#    some starts run away.
