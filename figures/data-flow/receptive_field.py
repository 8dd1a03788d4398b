"""Receptive fields of two layers of kernel 3, with stride 1 and stride 2 below."""

import matplotlib.pyplot as plt

fig, axes = plt.subplots(1, 2)
for ax, stride in zip(axes, (1, 2)):
    middle = [stride * i + 1 for i in range(3)]  # centres of the windows
    top = middle[1]
    seen = range(middle[0] - 1, middle[-1] + 2)
    for m in middle:
        ax.plot([top, m], [2, 1], color="C6", linestyle="-", linewidth=1)
        for x in (m - 1, m, m + 1):
            ax.plot([m, x], [1, 0], color="C6", linestyle="-", linewidth=1)
    ax.plot([top], [2], "o", color="C1", markersize=9)
    ax.plot(middle, [1] * 3, "o", color="C1", markersize=9)
    for x in range(-1, 8):
        size = 9 if x in seen else 3
        ax.plot([x], [0], "o", color="C0", markersize=size)
    ax.set(xlim=(-1.5, 7.5), ylim=(-0.4, 2.4), yticks=[0, 1, 2], xticks=[])
    ax.set_title(f"stride {stride} below: {len(seen)} inputs")
    ax.spines[["left", "bottom"]].set_visible(False)
    ax.tick_params(length=0)
    ax.set_yticklabels([])
axes[0].set_yticklabels(["input", "layer 1", "layer 2"])
plt.show()
