"""One staircase and its copy, turned over, fill a rectangle."""

import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

fig, ax = plt.subplots(figsize=(4.8, 3))
for row in range(5):
    for column in range(6):
        own = column <= row
        ax.add_patch(
            Rectangle(
                (column, -row),
                1,
                1,
                facecolor="C0" if own else "none",
                alpha=0.45 if own else 1,
                edgecolor="none",
            )
        )
        ax.add_patch(
            Rectangle(
                (column, -row),
                1,
                1,
                facecolor="none",
                edgecolor="black",
                linewidth=1.2 if own else 0.7,
                hatch=None if own else "//",
            )
        )
    ax.text(-0.25, 0.5 - row, str(row + 1), ha="right", va="center")
ax.text(3, -4.25, "$n + 1 = 6$ columns", ha="center", va="top")
ax.text(6.25, -1.5, "$n = 5$\nrows", ha="left", va="center")
ax.set(xlim=(-0.9, 7.6), ylim=(-4.9, 1.1), aspect="equal")
ax.axis("off")
plt.show()
