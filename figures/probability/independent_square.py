"""Independent events as two strips that cross in a square of area 1."""

import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

a, b = 0.3, 0.5  # P(A), P(B)

fig, ax = plt.subplots()
strips = [
    ((0, 0), a, 1, "C0", "//"),
    ((0, 0), 1, b, "C1", "\\\\"),
]
for corner, width, height, color, hatch in strips:
    ax.add_patch(
        Rectangle(
            corner,
            width,
            height,
            facecolor=color,
            alpha=0.3,
            edgecolor="black",
            hatch=hatch,
        )
    )
labels = [
    (a / 2, 0.75, "$A$: 0.3"),
    (0.65, b / 2, "$B$: 0.5"),
    (a / 2, b / 2, "both:\n0.15"),
]
for x, y, text in labels:
    ax.text(
        x,
        y,
        text,
        ha="center",
        va="center",
        bbox={"facecolor": "#fefefe", "edgecolor": "none", "alpha": 0.85},
    )
ax.set(
    xlabel="share of the square",
    ylabel="share of the square",
    xlim=(0, 1),
    ylim=(0, 1),
    xticks=[0, a, 1],
    yticks=[0, b, 1],
    aspect="equal",
)
for side in ("top", "right"):
    ax.spines[side].set_visible(True)
plt.show()
