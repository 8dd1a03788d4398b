"""The grid of the eigenvectors (2, 1) and (1, -1), before and after the map."""

import matplotlib.pyplot as plt
import numpy as np

A = np.array([[0.9, 0.2], [0.1, 0.8]])
V = np.array([[2.0, 1.0], [1.0, -1.0]])

fig, axes = plt.subplots(1, 2, sharey=True, figsize=(4.8, 3.2))
for ax, M, title in zip(
    axes, (np.eye(2), A), ("before", "after"), strict=True
):
    for k in range(-2, 3):
        along = M @ V @ np.array([[-2.0, 2.0], [k, k]])
        across = M @ V @ np.array([[k, k], [-2.0, 2.0]])
        ax.plot(*along, "-", color="C0", linewidth=1)
        ax.plot(*across, "--", color="C6", linewidth=1)
    for v, color in zip((M @ V).T, ("C0", "C1"), strict=True):
        ax.annotate(
            "",
            v,
            (0, 0),
            arrowprops={
                "arrowstyle": "-|>",
                "color": color,
                "linewidth": 2.2,
            },
        )
    ax.set(title=title, xlabel="$x_1$", aspect="equal")
axes[0].set(ylabel="$x_2$")
plt.show()
