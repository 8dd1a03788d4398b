"""Two axes turned by alpha, and a point at the angle beta in them."""

import matplotlib.pyplot as plt
import numpy as np

alpha, beta = np.deg2rad(25), np.deg2rad(40)
along = np.array([np.cos(alpha), np.sin(alpha)])
ahead = np.array([-np.sin(alpha), np.cos(alpha)])
foot = np.cos(beta) * along
point = foot + np.sin(beta) * ahead

fig, ax = plt.subplots(figsize=(4.8, 3.6))
turn = np.linspace(-0.1, np.pi / 2 + 0.55, 120)
ax.plot(np.cos(turn), np.sin(turn), "-", color="C6", linewidth=1)
ax.axhline(0, color="black", linewidth=0.7)
ax.axvline(0, color="black", linewidth=0.7)
for arrow, name, shift in (
    (along, r"$(\cos\alpha,\ \sin\alpha)$", (0.05, -0.02)),
    (ahead, r"$(-\sin\alpha,\ \cos\alpha)$", (-0.3, 0.07)),
):
    ax.annotate(
        "",
        arrow,
        (0, 0),
        arrowprops={"arrowstyle": "-|>", "color": "C6", "shrinkA": 0},
    )
    ax.text(*(arrow + shift), name)
ax.plot([0, foot[0]], [0, foot[1]], "-", color="C0", linewidth=3)
ax.plot(
    [foot[0], point[0]], [foot[1], point[1]], "--", color="C1", linewidth=3
)
ax.plot([0, point[0]], [0, point[1]], "k-", linewidth=1)
ax.plot(*point, "ko", markersize=6)
ax.text(*(0.72 * foot + (0.03, -0.12)), r"$\cos\beta$", color="C0")
ax.text(*((foot + point) / 2 + (0.13, 0.03)), r"$\sin\beta$", color="C1")
ax.text(*(point + (0.05, 0.04)), "P")
for low, high, radius, name in (
    (0, alpha, 0.34, r"$\alpha$"),
    (alpha, alpha + beta, 0.24, r"$\beta$"),
):
    way = np.linspace(low, high, 30)
    ax.plot(radius * np.cos(way), radius * np.sin(way), "k-", linewidth=0.9)
    middle = (low + high) / 2
    ax.text(
        (radius + 0.06) * np.cos(middle),
        (radius + 0.06) * np.sin(middle),
        name,
        ha="center",
        va="center",
    )
ax.set(xlim=(-0.8, 1.75), ylim=(-0.12, 1.15), aspect="equal")
ax.axis("off")
plt.show()
