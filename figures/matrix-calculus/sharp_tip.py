"""The curve with a tip, where the constraint's gradient vanishes."""

import matplotlib.pyplot as plt
import numpy as np

s = np.linspace(-1.25, 1.25, 201)

fig, ax = plt.subplots()
for level in (-0.4, 0, 0.4, 0.8, 1.2):
    ax.axvline(level, color="C6", linestyle="--", linewidth=0.9)
ax.plot(s**2, s**3, "-", color="C0", linewidth=2.5)
for t in (-0.9, 0.9):
    start = np.array([t**2, t**3])
    g = np.array([3 * start[0] ** 2, -2 * start[1]])
    step = 0.5 * g / np.linalg.norm(g)
    ax.annotate(
        "",
        start + step,
        start,
        arrowprops={"arrowstyle": "-|>", "shrinkA": 0, "color": "C0"},
    )
ax.annotate(
    "",
    (0.5, 0),
    (0, 0),
    arrowprops={"arrowstyle": "-|>", "shrinkA": 0, "color": "C1", "lw": 3},
)
ax.text(0.6, 0.08, r"$\nabla f$", ha="center")
ax.plot(0, 0, "o", color="black")
ax.text(-0.08, 0.12, "tip", ha="right")
ax.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal")
ax.set(xlim=(-0.6, 1.7), ylim=(-1.3, 1.3))
plt.show()
