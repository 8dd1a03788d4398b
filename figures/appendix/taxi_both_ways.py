"""The taxi's graph with its domain, its range, and one value read both ways."""

import matplotlib.pyplot as plt
import numpy as np

x = np.array([0.0, 40.0])
fig, ax = plt.subplots()
ax.plot(x, 3.2 + 1.8 * x, "-", color="C0", linewidth=2.2)
ax.plot(x, 3.2 + 1.8 * x, "o", color="C0", markersize=5)
ax.plot(x, [0, 0], "-", color="C2", linewidth=6, clip_on=False)
ax.plot([0, 0], 3.2 + 1.8 * x, "-", color="C1", linewidth=6, clip_on=False)
ax.plot([11, 11, 0], [0, 23, 23], ":", color="black", linewidth=1.6)
ax.plot(11, 23, "ko", markersize=5)
ax.text(22, 2.5, "domain", color="C2", ha="center")
ax.text(1.3, 50, "range", color="C1")
ax.text(12, 20, "11 km and 23.00")
ax.set(
    xlabel="distance in kilometres",
    ylabel="price",
    xlim=(0, 44),
    ylim=(0, 82),
    xticks=[0, 11, 20, 30, 40],
    yticks=[3.2, 23, 40, 60, 75.2],
)
plt.show()
