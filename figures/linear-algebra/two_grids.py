"""One point, two grids: coordinates (1, 5) in steps along the axes, (2, 3) along b1, b2."""

import matplotlib.pyplot as plt
import numpy as np

b1, b2 = np.array([2, 1]), np.array([-1, 1])
fig, axes = plt.subplots(1, 2, sharey=True)
steps = [(np.array([1, 0]), np.array([0, 1])), (b1, b2)]
counts = [(1, 5), (2, 3)]
for ax, (u, v), (cu, cv) in zip(axes, steps, counts):
    for k in range(-9, 12):
        for first, second in ((u, v), (v, u)):
            ends = np.array(
                [k * first - 20 * second, k * first + 20 * second]
            )
            ax.plot(*ends.T, "-", color="C6", linewidth=0.5)
    corner = cu * u
    for start, step in ((np.zeros(2), corner), (corner, cv * v)):
        ax.annotate(
            "",
            start + step,
            start,
            arrowprops={"arrowstyle": "->", "color": "C0", "linewidth": 2},
        )
    ax.plot(1, 5, "o", color="C1", markersize=8)
    ax.set(
        xlabel="$x_1$",
        xlim=(-2.5, 4.5),
        ylim=(-0.7, 6),
        xticks=[-2, 0, 2, 4],
        yticks=[0, 2, 4],
        aspect="equal",
    )
axes[0].set_ylabel("$x_2$")
axes[0].set_title("1 and 5 steps")
axes[1].set_title("2 and 3 steps")
box = {"boxstyle": "round,pad=0.1", "edgecolor": "none", "alpha": 0.85}
box["facecolor"] = plt.rcParams["legend.facecolor"]
axes[1].text(3.0, 0.45, "along $b_1$", ha="center", bbox=box)
axes[1].text(3.2, 4.3, "along $b_2$", ha="center", bbox=box)
plt.show()
