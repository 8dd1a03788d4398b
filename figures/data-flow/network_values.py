"""One iris goes through the 2-3-3 network: a number on every edge."""

import matplotlib.pyplot as plt
import numpy as np

W1 = np.array([[-1.0, 1.8, 0.2], [-2.4, 1.8, 0.1]])
b1 = np.array([11.4, -2.9, -0.3])
W2 = np.array([[1.4, 0.6, -2.1], [-1.9, 0.1, 1.8], [-0.2, 0.1, 0.2]])
b2 = np.array([2.5, 1.9, -5.3])
x = np.array([4.7, 1.4])
a = np.maximum(x @ W1 + b1, 0)
z = a @ W2 + b2
p = np.exp(z - z.max()) / np.exp(z - z.max()).sum()
columns = [
    ([(0, 1.3), (0, -1.3)], x),
    ([(3, 2), (3, 0), (3, -2)], a),
    ([(6.6, 2), (6.6, 0), (6.6, -2)], z),
]
radius = 0.42
paper = {"facecolor": "white", "edgecolor": "none", "pad": 1}


def signed(value):
    return f"{round(value, 3):g}".replace("-", "−")


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
        share = (0.3, 0.25 if i != j else 0.2)[layer]
        where = tail + share * (tip - tail)
        text = signed(weight * columns[layer][1][i])
        ax.text(
            *where, text, ha="center", va="center", bbox=paper, size=9.5
        )
    for (x0, y0), bias in zip(columns[layer + 1][0], b):
        sign = "+ " if bias > 0 else "− "
        ax.text(
            x0 - 0.3,
            y0 + (0.6 if y0 >= 0 else -0.6),
            f"{sign}{abs(bias):g}",
            ha="center",
            va="center",
            size=9.5,
        )
for places, values in columns:
    for place, value in zip(places, values):
        ax.add_patch(plt.Circle(place, radius, fill=False))
        ax.text(*place, signed(value), ha="center", va="center", size=9.5)
ax.plot([7.25, 7.25], [-2.4, 2.4], "-", color="C6", lw=1)
ax.text(7.5, 0, "softmax", rotation=-90, ha="center", va="center", size=9.5)
for y, name, share in zip(
    (2, 0, -2), ("setosa", "versicolor", "virginica"), p
):
    ax.text(7.75, y + 0.2, name, va="center", size=9.5)
    ax.text(7.75, y - 0.2, f"{share:.6f}", va="center", size=9.5)
for y, name in ((1.3, "length"), (-1.3, "width")):
    ax.text(0, y + 0.6, name, ha="center", va="center", size=9.5)
ax.set(xlim=(-0.6, 9.3), ylim=(-2.9, 2.9), aspect="equal")
ax.axis("off")
plt.show()
