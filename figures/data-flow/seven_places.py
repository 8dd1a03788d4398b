"""A kernel of three at its seven places over a signal of five, with its outputs."""

import matplotlib.pyplot as plt
import numpy as np

x = np.array([1, 3, 2, 0, 1])
k = np.array([1, 0, -1])
padded = np.pad(x, 2)

fig, ax = plt.subplots()


def box(left, top, text, style="-", fill=0.0):
    ax.add_patch(
        plt.Rectangle(
            (left, top), 1, 1, facecolor="C0", alpha=fill, linewidth=0
        )
    )
    ax.add_patch(
        plt.Rectangle(
            (left, top), 1, 1, fill=False, linestyle=style, linewidth=0.8
        )
    )
    ax.text(left + 0.5, top + 0.5, text, ha="center", va="center")


for i, value in enumerate(padded):
    inside = 2 <= i < 7
    box(i, -1.6, str(value), "-" if inside else ":", 0.25 if inside else 0)
for i in range(7):
    for j in range(3):
        box(i + j, i, str(k[j]).replace("-", "−"))
    output = padded[i : i + 3] @ k
    ax.text(
        10.1,
        i + 0.5,
        str(output).replace("-", "−"),
        ha="center",
        va="center",
    )
ax.text(10.3, -1.1, "output", ha="center", va="center")
for left, first, last, name in (
    (11.2, 2, 4, "valid"),
    (12.5, 1, 5, "same"),
    (13.8, 0, 6, "full"),
):
    ax.plot(
        [left, left], [first + 0.1, last + 0.9], color="C1", linestyle="-"
    )
    ax.text(left + 0.15, 3.5, name, ha="left", va="center", rotation=90)
ax.set(xlim=(-0.1, 14.7), ylim=(7.1, -1.8), aspect="equal")
ax.set_axis_off()
plt.show()
