"""The loaded die's cumulative staircase, entered at 0.6 on the vertical axis."""

import matplotlib.pyplot as plt
import numpy as np

faces = np.arange(1, 6)
F = np.cumsum([1, 1, 2, 3, 1]) / 8

fig, ax = plt.subplots()
ax.step([0, *faces, 6], [0, *F, 1], where="post")
ax.plot(faces, F, "o", color="C0")
arrow = {"arrowstyle": "->", "color": "C1", "linewidth": 1.8}
ax.annotate("", (4, 0.6), (0, 0.6), arrowprops=arrow)
ax.annotate("", (4, 0), (4, 0.6), arrowprops=arrow)
ax.text(0.1, 0.63, "in at u = 0.6")
ax.text(4.1, 0.05, "out at face 4")
ax.set(
    xlabel="face",
    ylabel="probability of at most this face",
    xlim=(0, 6),
    ylim=(0, 1.05),
    xticks=faces,
    yticks=[0, *F],
    yticklabels=["0", "1/8", "2/8", "4/8", "7/8", "1"],
)
plt.show()
