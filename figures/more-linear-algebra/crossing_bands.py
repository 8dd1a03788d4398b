"""Two pairs of lines drawn as bands, one pair at a good angle, one nearly parallel."""

import matplotlib.pyplot as plt
import numpy as np

blur = 0.12
systems = (
    ("good angle", np.array([[1.0, 1.0], [1.0, -1.0]])),
    ("nearly parallel", np.array([[1.0, 1.0], [1.0, 1.5]])),
)
x1 = np.array([-0.2, 2.2])
fig, axes = plt.subplots(1, 2, sharey=True, figsize=(4.8, 3.2))
for ax, (name, A) in zip(axes, systems):
    b = A @ np.array([1.0, 1.0])
    for row, value, color in zip(A, b, ("C0", "C1")):
        low, high = (
            (value + e - row[0] * x1) / row[1] for e in (-blur, blur)
        )
        ax.fill_between(x1, low, high, color=color, alpha=0.3, linewidth=0)
        style = "-" if color == "C0" else "--"
        ax.plot(x1, (low + high) / 2, style, color=color)
    shifts = blur * np.array([[1, 1], [1, -1], [-1, -1], [-1, 1]]).T
    corners = np.linalg.solve(A, b[:, None] + shifts)
    ax.fill(*corners, facecolor="none", edgecolor="black", linewidth=1.2)
    ax.plot(1, 1, "o", color="black", markersize=3)
    ax.set(title=name, xlabel="$x_1$", aspect="equal")
    ax.set(xlim=(-0.2, 2.2), ylim=(-0.2, 2.2))
axes[0].set(ylabel="$x_2$")
plt.show()
