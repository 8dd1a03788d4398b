"""Gram–Schmidt for two vectors: take off the shadow, then scale to length 1."""

import matplotlib.pyplot as plt
import numpy as np

a1, a2 = np.array([3.0, 1.0]), np.array([1.5, 2.5])
q1 = a1 / np.linalg.norm(a1)
shadow = (q1 @ a2) * q1
rest = a2 - shadow
q2 = rest / np.linalg.norm(rest)


def arrow(ax, end, color, style="-", start=(0.0, 0.0)):
    ax.annotate(
        "",
        end,
        start,
        arrowprops={
            "arrowstyle": "->",
            "color": color,
            "linestyle": style,
            "linewidth": 2,
            "shrinkA": 0,
            "shrinkB": 0,
        },
    )


fig, axes = plt.subplots(1, 3, sharey=True)
arrow(axes[0], a1, "C0")
arrow(axes[0], a2, "C1")
axes[0].text(2.4, 0.25, "$a_1$")
axes[0].text(0.3, 1.7, "$a_2$")
arrow(axes[1], shadow, "C0")
arrow(axes[1], a2, "C1", start=(0, 0))
arrow(axes[1], a2, "C2", "--", start=shadow)
axes[1].text(1.2, -0.15, "shadow")
axes[1].text(2.1, 1.9, "rest")
arrow(axes[2], q1, "C0")
arrow(axes[2], q2, "C2")
axes[2].text(1.05, 0.25, "$q_1$")
axes[2].text(-0.3, 1.15, "$q_2$", ha="center")
for ax, title in zip(axes, ("given", "subtract", "scale")):
    ax.set_title(title)
    ax.set(
        xlim=(-0.7, 3.2),
        ylim=(-0.5, 2.9),
        xticks=[0, 1, 2, 3],
        yticks=[0, 1, 2],
        xlabel="$x_1$",
        aspect="equal",
    )
axes[0].set_ylabel("$x_2$")
plt.show()
