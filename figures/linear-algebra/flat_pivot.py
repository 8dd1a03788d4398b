"""What elimination leaves of two lines: with a small pivot, and with a large one."""

import matplotlib.pyplot as plt
import numpy as np

x1 = np.array([-0.5, 2.5])
scenes = [
    ("before", 1 - 0.1 * x1, 2 - x1),
    ("pivot 0.1", 1 - 0.1 * x1, np.full(2, 8 / 9)),
    ("pivot 1", 2 - x1, np.full(2, 8 / 9)),
]
labels = [("first", "second"), ("first", ""), ("second", "")]

fig, axes = plt.subplots(1, 3, sharey=True)
for ax, (title, one, two) in zip(axes, scenes):
    first = "C1" if title == "pivot 1" else "C0"
    last = "C1" if title == "before" else "C2"
    style = {"C0": "-", "C1": "--", "C2": "-."}
    ax.plot(x1, one, color=first, linestyle=style[first])
    ax.plot(x1, two, color=last, linestyle=style[last])
    ax.plot(10 / 9, 8 / 9, "o", color="black", markersize=7)
    ax.set_title(title)
    ax.set(
        xlabel="$x_1$",
        xlim=(-0.5, 2.5),
        ylim=(-0.5, 2.5),
        xticks=[0, 1, 2],
        yticks=[0, 1, 2],
        aspect="equal",
    )
axes[0].set_ylabel("$x_2$")
plt.show()
