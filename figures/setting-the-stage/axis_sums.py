"""The table of baskets with its sums down the rows and along them."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

baskets = np.array([[2, 1, 0], [0, 3, 1], [1, 0, 2], [4, 2, 1]])


def box(x, y, text, color, hatch=""):
    ax.add_patch(
        Rectangle(
            (x, y),
            1,
            1,
            facecolor=color,
            alpha=0.3,
            edgecolor="black",
            hatch=hatch,
        )
    )
    ax.text(x + 0.5, y + 0.5, text, ha="center", va="center")


fig, ax = plt.subplots()
for i in range(4):
    for j in range(3):
        box(j, 3 - i, str(baskets[i, j]), "C0")
    box(4.6, 3 - i, str(baskets[i].sum()), "C1", "//")
    ax.annotate(
        "",
        (4.5, 3.5 - i),
        (3.1, 3.5 - i),
        arrowprops={"arrowstyle": "->"},
    )
for j in range(3):
    box(j, -2.4, str(baskets[:, j].sum()), "C2", "\\\\")
    ax.annotate(
        "",
        (j + 0.5, -1.3),
        (j + 0.5, -0.1),
        arrowprops={"arrowstyle": "->"},
    )
ax.text(1.5, 4.2, "baskets (4, 3)", ha="center")
ax.text(5.8, 2, "sum(axis=1)\nhas shape (4,)", va="center")
ax.text(3.2, -1.9, "sum(axis=0) has shape (3,)", va="center")
ax.text(-0.3, 2, "customers", ha="right", va="center", rotation=90)
ax.set(xlim=(-1, 9), ylim=(-2.6, 4.8), aspect="equal")
ax.set_axis_off()
plt.show()
