"""Four ways to gather a matrix product, marked on the factors and the product."""

import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

scenes = [
    ("1  an entry", lambda i, k: i == 1, lambda k, j: j == 0),
    ("2  a column", lambda i, k: True, lambda k, j: j == 0),
    ("3  a row", lambda i, k: i == 1, lambda k, j: True),
    ("4  a layer", lambda i, k: k == 1, lambda k, j: k == 1),
]


def grid(ax, rows, columns, left, top, marked, color, hatch):
    for i in range(rows):
        for j in range(columns):
            corner = (left + j, top - 1 - i)
            ax.add_patch(
                Rectangle(corner, 1, 1, fill=False, edgecolor="black")
            )
            if marked(i, j):
                ax.add_patch(
                    Rectangle(
                        corner,
                        1,
                        1,
                        facecolor=color,
                        alpha=0.4,
                        edgecolor="black",
                        hatch=hatch,
                    )
                )


fig, axes = plt.subplots(1, 4, figsize=(5.4, 2.2))
for ax, (title, first, second) in zip(axes, scenes):
    grid(ax, 3, 3, 0, 3, first, "C0", "//")
    grid(ax, 3, 2, 3.6, 6.6, second, "C1", "\\\\")

    def product(i, j, first=first, second=second):
        return any(first(i, k) and second(k, j) for k in range(3))

    grid(ax, 3, 2, 3.6, 3, product, "C2", "xx")
    ax.text(1.5, 3.3, "A", ha="center", va="bottom")
    ax.text(3.3, 5.1, "B", ha="right", va="center")
    ax.text(4.6, -0.2, "AB", ha="center", va="top")
    ax.set_title(title)
    ax.set(xlim=(-0.1, 5.8), ylim=(-1.2, 6.8), aspect="equal")
    ax.set_axis_off()
plt.show()
