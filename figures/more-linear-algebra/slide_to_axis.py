"""The area of a parallelogram: slide one side until the base stands upright."""

import matplotlib.pyplot as plt
import numpy as np

first, second = np.array([3.0, 4.0]), np.array([1.0, 2.0])
upright = second - first / 3  # (0, 2/3)

fig, axes = plt.subplots(1, 2, sharey=True, figsize=(4.8, 3.6))
for ax, side in zip(axes, (second, upright), strict=True):
    corners = np.array([0 * first, first, first + side, side])  # (4, 2)
    ax.fill(*corners.T, color="C0", alpha=0.25)
    line = second + np.outer([-0.55, 1.1], first)  # (2, 2)
    ax.plot(*line.T, ":", color="C6")
    for arrow, color in ((first, "C0"), (side, "C1")):
        ax.annotate(
            "",
            arrow,
            (0, 0),
            arrowprops={
                "arrowstyle": "-|>",
                "color": color,
                "linewidth": 1.8,
            },
        )
    ax.set(
        xlim=(-2.1, 4.6),
        ylim=(-0.9, 6.4),
        xticks=range(-1, 5),
        yticks=range(7),
        aspect="equal",
    )
axes[0].text(3.1, 3.5, "(3, 4)", ha="left")
axes[0].text(0.6, 2.2, "(1, 2)", ha="right")
axes[1].text(3.1, 3.5, "(3, 4)", ha="left")
axes[1].text(-0.1, 0.95, "(0, 2/3)", ha="right")
axes[0].set_title("before")
axes[1].set_title("after the slide")
plt.show()
