"""A chain of two tanh neurons and a scale: values down, derivatives up."""

import matplotlib.pyplot as plt
import numpy as np

x, y, w1, w2, w3 = 1.5, -1.0, 0.8, -1.2, 2.0
z1 = w1 * x
a1 = np.tanh(z1)
z2 = w2 * a1
a2 = np.tanh(z2)
y_hat = w3 * a2
loss = (y_hat - y) ** 2 / 2
dy_hat = y_hat - y
dw3, da2 = dy_hat * a2, dy_hat * w3
dz2 = da2 * (1 - a2**2)
dw2, da1 = dz2 * a1, dz2 * w2
dz1 = da1 * (1 - a1**2)
dw1, dx = dz1 * x, dz1 * w1

edges = [
    ("x", x, dx),
    ("z_1", z1, dz1),
    ("a_1", a1, da1),
    ("z_2", z2, dz2),
    ("a_2", a2, da2),
    (r"\hat y", y_hat, dy_hat),
    ("L", loss, 1.0),
]
nodes = ["times", "tanh", "times", "tanh", "times", "miss"]
weights = {
    0: ("w_1", w1, dw1),
    2: ("w_2", w2, dw2),
    4: ("w_3", w3, dw3),
    5: ("y", y, None),
}


def number(value):
    return f"{value:.4f}".rstrip("0").rstrip(".").replace("-", "−")


def arrow(ax, tail, head, back):
    style = {"arrowstyle": "-|>", "shrinkA": 0, "shrinkB": 0}
    style |= {"color": "C1" if back else "C0"}
    style |= {"linestyle": "--" if back else "-", "linewidth": 1.5}
    ax.annotate("", head, tail, arrowprops=style)


fig, ax = plt.subplots(figsize=(4.8, 6.2))
step = 1.5
for k, (name, value, slope) in enumerate(edges):
    top, bottom = -k * step, -k * step - 0.9
    middle = (top + bottom) / 2
    arrow(ax, (-0.12, top), (-0.12, bottom), False)
    arrow(ax, (0.12, bottom), (0.12, top), True)
    ax.text(
        -0.3, middle, f"${name}$ = {number(value)}", ha="right", va="center"
    )
    ax.text(0.3, middle, number(slope), ha="left", va="center", color="C1")
for k, name in enumerate(nodes):
    middle = -k * step - 1.2
    ax.text(
        0,
        middle,
        name,
        ha="center",
        va="center",
        bbox={"boxstyle": "round", "facecolor": "none", "edgecolor": "C6"},
    )
    if k in weights:
        name, value, slope = weights[k]
        arrow(ax, (-1.9, middle + 0.1), (-0.62, middle + 0.1), False)
        ax.text(
            -2.0,
            middle + 0.03,
            f"${name}$ = {number(value)}",
            ha="right",
            va="center",
        )
        if slope is not None:
            arrow(ax, (0.62, middle), (1.9, middle), True)
            ax.text(
                2.0,
                middle,
                f"by ${name}$: {number(slope)}",
                ha="left",
                va="center",
                color="C1",
            )
ax.set(xlim=(-3.4, 3.8), ylim=(-9.9 - 0.15, 0.1))
ax.axis("off")
plt.show()
