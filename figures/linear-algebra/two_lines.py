"""Two equations in two unknowns as lines: one meeting point, none, or a whole line."""

import matplotlib.pyplot as plt
import numpy as np

x1 = np.array([-1.0, 4.0])
pairs = [
    ("one solution", lambda x: 4 - 2 * x),
    ("none", lambda x: 1 - x / 2),
    ("infinitely many", lambda x: 2.5 - x / 2),
]

fig, axes = plt.subplots(1, 3, sharey=True)
for ax, (title, second) in zip(axes, pairs):
    ax.plot(x1, 2.5 - x1 / 2, color="C0", linestyle="-", linewidth=3)
    ax.plot(x1, second(x1), color="C1", linestyle="--")
    ax.set_title(title)
    ax.set(
        xlabel="$x_1$",
        xlim=(-1, 4),
        ylim=(-1, 4),
        xticks=[0, 2, 4],
        yticks=[0, 2, 4],
        aspect="equal",
    )
axes[0].plot(1, 2, "o", color="C3", markersize=8)
axes[0].set_ylabel("$x_2$")
plt.show()
