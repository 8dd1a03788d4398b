"""Three bars by left ends beside three trapezoids, under exp(-x^2)."""

import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 1, 100)
edges = np.linspace(0, 1, 4)
heights = np.exp(-(edges**2))
fig, (left, right) = plt.subplots(1, 2, sharey=True)
left.bar(
    edges[:-1], heights[:-1], width=1 / 3, align="edge", alpha=0.4, ec="C0"
)
for i in range(3):
    right.fill(
        [edges[i], edges[i], edges[i + 1], edges[i + 1]],
        [0, heights[i], heights[i + 1], 0],
        facecolor="C0",
        alpha=0.4,
        edgecolor="C0",
        linestyle="-",
    )
for ax, title in ((left, "bars"), (right, "trapezoids")):
    ax.plot(x, np.exp(-(x**2)), "--", color="C1")
    ax.plot(edges, heights, "o", color="black", markersize=4)
    ax.set(xlabel="$x$", title=title, ylim=(0, 1.08))
left.set_ylabel("height")
plt.show()
