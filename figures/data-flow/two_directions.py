"""A batch of four examples: statistics of the columns, and of the rows."""

import matplotlib.pyplot as plt
import numpy as np

X = np.array([[1, 20, 0], [3, 40, 0], [5, 60, 8], [7, 80, 8]])
fig, axes = plt.subplots(1, 2, width_ratios=(3.4, 4.6))
for ax, axis in zip(axes, (0, 1)):
    for (i, j), value in np.ndenumerate(X):
        ax.text(j, i, value, ha="center", va="center")
    for number in range(X.shape[1 - axis]):
        if axis == 0:
            corner, width, height = (number - 0.4, -0.45), 0.8, 3.9
            place = (number, 4.1)
        else:
            corner, width, height = (-0.45, number - 0.35), 2.9, 0.7
            place = (3.55, number)
        face = {"facecolor": f"C{axis}", "alpha": 0.2, "linewidth": 0}
        ax.add_patch(plt.Rectangle(corner, width, height, **face))
        line = {"fill": False, "linewidth": 0.8}
        ax.add_patch(plt.Rectangle(corner, width, height, **line))
        mean, sd = X.mean(axis=axis)[number], X.std(axis=axis)[number]
        gap = "\n" if axis == 0 else ", "
        text = f"{mean:.3g}{gap}{sd:.2f}"
        ax.text(*place, text, ha="center", va="center")
    ax.set_title(("by columns: batch", "by rows: layer")[axis])
    ax.set(xlim=(-0.6, 2.6 + 2.2 * axis), ylim=(4.6, -0.7))
    ax.set_axis_off()
plt.show()
