"""The 2-3-3 network for irises: a weight on every edge, a bias at every neuron."""

import matplotlib.pyplot as plt
import numpy as np

W1 = np.array([[-1.0, 1.8, 0.2], [-2.4, 1.8, 0.1]])
b1 = np.array([11.4, -2.9, -0.3])
W2 = np.array([[1.4, 0.6, -2.1], [-1.9, 0.1, 1.8], [-0.2, 0.1, 0.2]])
b2 = np.array([2.5, 1.9, -5.3])
columns = [
    ([(0, 1.3), (0, -1.3)], ["length", "width"]),
    ([(3, 2), (3, 0), (3, -2)], ["$a_1$", "$a_2$", "$a_3$"]),
    ([(6.6, 2), (6.6, 0), (6.6, -2)], ["$z_1$", "$z_2$", "$z_3$"]),
]
radius = 0.42
paper = {"facecolor": "white", "edgecolor": "none", "pad": 1}


def signed(value):
    return f"{value:g}".replace("-", "−")


fig, ax = plt.subplots(figsize=(6.4, 4.2))
for layer, (W, b) in enumerate(((W1, b1), (W2, b2))):
    for (i, j), weight in np.ndenumerate(W):
        tail, tip = (
            np.array(columns[layer + s][0][k]) for s, k in ((0, i), (1, j))
        )
        step = (tip - tail) / np.linalg.norm(tip - tail) * (radius + 0.04)
        style = {"arrowstyle": "-|>", "shrinkA": 0, "shrinkB": 0, "lw": 1}
        ax.annotate(
            "", tip - step, tail + step, arrowprops=style | {"color": "C6"}
        )
        share = (0.3, 0.25 if i != j else 0.18)[layer]
        where = tail + share * (tip - tail)
        ax.text(
            *where,
            signed(weight),
            ha="center",
            va="center",
            bbox=paper,
            size=9.5,
        )
    for (x, y), bias in zip(columns[layer + 1][0], b):
        sign = "+ " if bias > 0 else "− "
        ax.text(
            x - 0.3,
            y + (0.6 if y >= 0 else -0.6),
            f"{sign}{abs(bias):g}",
            ha="center",
            va="center",
            size=9.5,
        )
for places, names in columns:
    for place, name in zip(places, names):
        ax.add_patch(plt.Circle(place, radius, fill=False))
        ax.text(
            *place,
            name,
            ha="center",
            va="center",
            size=9.5 if "$" in name else 8,
        )
ax.text(7.5, 0, "softmax", rotation=-90, ha="center", va="center", size=9.5)
ax.plot([7.25, 7.25], [-2.4, 2.4], "-", color="C6", lw=1)
for y, name in ((2, "setosa"), (0, "versicolor"), (-2, "virginica")):
    ax.text(7.75, y, name, va="center", size=9.5)
ax.set(xlim=(-0.6, 9.3), ylim=(-2.9, 2.9), aspect="equal")
ax.axis("off")
plt.show()
