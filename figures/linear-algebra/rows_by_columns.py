"""The recipes times the prices: a row meets a column in one entry."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

recipes = np.array([[2, 3, 5], [4, 2, 3]])
prices = np.array([[30, 25], [10, 20], [12, 10]])

fig, ax = plt.subplots()


def table(numbers, left, top, marked, color, hatch):
    for (i, j), number in np.ndenumerate(numbers):
        x, y = left + j, top - 1 - i
        ax.add_patch(Rectangle((x, y), 1, 1, fill=False, edgecolor="black"))
        if marked(i, j):
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
        ax.text(
            x + 0.5,
            y + 0.5,
            str(number),
            ha="center",
            va="center",
            bbox={"facecolor": "#fefefe", "edgecolor": "none", "pad": 1},
        )


table(recipes, 0, 2, lambda i, j: i == 1, "C0", "//")
table(prices, 3.6, 5.6, lambda i, j: j == 0, "C1", "\\\\")
table(recipes @ prices, 3.6, 2, lambda i, j: (i, j) == (1, 0), "C2", "xx")
for i, name in enumerate(("pancakes", "waffles")):
    ax.text(-0.15, 1.5 - i, name, ha="right", va="center")
for i, name in enumerate(("eggs", "flour", "milk")):
    ax.text(3.45, 5.1 - i, name, ha="right", va="center")
    ax.text(i + 0.5, 2.1, name, ha="center", va="bottom")
for j in range(2):
    ax.text(4.1 + j, 5.7, str(j + 1), ha="center", va="bottom")
ax.text(3.45, 5.7, "shop", ha="right", va="bottom")
ax.text(2.8, -0.2, "4 · 30 + 2 · 10 + 3 · 12 = 176", ha="center", va="top")
ax.set(xlim=(-2.2, 5.8), ylim=(-0.9, 6.3), aspect="equal")
ax.set_axis_off()
plt.show()
