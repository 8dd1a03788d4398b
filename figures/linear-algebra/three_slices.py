"""Planes in space, cut at three heights: each plane leaves a line in a slice."""

import matplotlib.pyplot as plt
import numpy as np

bills = [(2, 1, -1, 3), (4, 5, -3, 11), (-2, 5, 2, 10)]
clash = [(2, 1, -1, 3), (4, 5, -3, 11), (2, 4, -2, 12)]
x1 = np.array([-1.5, 3.5])

fig, axes = plt.subplots(2, 3, sharex=True, sharey=True)
for row, (name, system) in enumerate((("one", bills), ("none", clash))):
    for height in range(3):
        ax = axes[row, height]
        for i, (a1, a2, a3, b) in enumerate(system):
            x2 = (b - a3 * height - a1 * x1) / a2
            ax.plot(x1, x2, label=f"equation {i + 1}")
        ax.set(
            xlim=(-1.5, 3.5), ylim=(0, 5), xticks=[0, 2], yticks=[0, 2, 4]
        )
    axes[row, 0].set_ylabel(f"{name}\n$x_2$")
axes[0, 1].plot(1, 2, "o", color="black", markersize=7)
for height in range(3):
    axes[0, height].set_title(f"$x_3 = {height}$")
    axes[1, height].set_xlabel("$x_1$")
handles, names = axes[0, 0].get_legend_handles_labels()
fig.legend(handles, names, loc="outside lower center", ncols=3)
plt.show()
