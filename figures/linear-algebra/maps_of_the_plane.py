"""Six linear maps of the plane: what each does to a grid, a house and two arrows."""

import matplotlib.pyplot as plt
import numpy as np

H = np.array([[0, 2, 2, 0.5, 0], [0, 0, 1, 2, 1]])
c, s = np.cos(np.pi / 6), np.sin(np.pi / 6)
scenes = [
    ("as it is", [[1, 0], [0, 1]]),
    ("scaling", [[1.5, 0], [0, 0.5]]),
    ("turn by 30°", [[c, -s], [s, c]]),
    ("mirror", [[-1, 0], [0, 1]]),
    ("mirror in diagonal", [[0, 1], [1, 0]]),
    ("flatten", [[1, 0], [0, 0]]),
]

fig, axes = plt.subplots(2, 3, figsize=(5.2, 4.4))
for ax, (title, M) in zip(axes.flat, scenes):
    M = np.array(M)
    for k in range(-6, 7):
        for ends in ([[k, k], [-6, 6]], [[-6, 6], [k, k]]):
            ax.plot(*(M @ ends), color="C6", linestyle="-", linewidth=0.6)
    ax.fill(*(M @ H), color="C0", alpha=0.4)
    if title == "flatten":
        ax.plot(*(M @ H), color="C0", linestyle="-", linewidth=5, alpha=0.4)
    for arrow, color, width in zip(M.T, ("C1", "C2"), (0.035, 0.018)):
        if arrow.any():
            ax.quiver(
                0,
                0,
                *arrow,
                color=color,
                angles="xy",
                scale_units="xy",
                scale=1,
                width=width,
                headwidth=2.6,
                headlength=3,
                headaxislength=3,
                zorder=3,
            )
    numbers = [f"{a:.2f}".rstrip("0").rstrip(".") for a in M.flat]
    ax.set_title(title)
    ax.set(
        xlim=(-2.5, 3.2),
        ylim=(-1.2, 2.7),
        xticks=[],
        yticks=[],
        aspect="equal",
        xlabel=f"{numbers[0]}  {numbers[1]}\n{numbers[2]}  {numbers[3]}",
    )
plt.show()
