"""The 2-2-1 network going back, a derivative on every edge."""

import matplotlib.pyplot as plt
import numpy as np

x, y = np.array([1.0, 2.0]), 1
W1, b1 = np.array([[0.5, -0.3], [0.2, 0.4]]), np.array([0.1, 0.0])
w2, b2 = np.array([0.7, -0.6]), 0.2
z1 = x @ W1 + b1
a1 = np.tanh(z1)
z2 = a1 @ w2 + b2
p = 1 / (1 + np.exp(-z2))
loss = -np.log(p)

dz2 = p - y
dw2 = dz2 * a1
da1 = dz2 * w2
dz1 = da1 * (1 - a1**2)
dW1 = np.outer(x, dz1)


def number(value):
    given = abs(value - round(value, 1)) < 1e-9
    text = f"{value:g}" if given else f"{value:.4f}"
    return text.replace("-", "−")


places = {
    "$x_1$": (0, 1.3),
    "$x_2$": (0, -1.3),
    "$h_1$": (2.6, 1.3),
    "$h_2$": (2.6, -1.3),
    "$o$": (5.2, 0),
    "$L$": (6.9, 0),
}
radius = 0.27
white = {"facecolor": "#fefefe", "edgecolor": "none", "pad": 1.2}
fig, ax = plt.subplots(figsize=(5.6, 3.9))
for name, (left, up) in places.items():
    ax.add_patch(
        plt.Circle((left, up), radius, fill=False, edgecolor="C6", lw=1.2)
    )
    ax.text(left, up, name, ha="center", va="center")


def edge(start, end, text, where):
    tail, tip = (np.array(places[f"${k}$"]) for k in (start, end))
    along = (tip - tail) / np.linalg.norm(tip - tail) * (radius + 0.04)
    ends = tip - along, tail + along
    style = {"arrowstyle": "-|>", "shrinkA": 0, "shrinkB": 0, "lw": 1.4}
    style |= {"color": "C1", "linestyle": "--"}
    ax.annotate("", ends[1], ends[0], arrowprops=style)
    spot = tail + where * (tip - tail)
    ax.text(*spot, text, ha="center", va="center", bbox=white)


def bias(name, text):
    left, up = places[f"${name}$"]
    side = -1 if up <= 0 else 1
    near, far = up + side * (radius + 0.04), up + side * 0.95
    ends = (left, near), (left, far)
    style = {"arrowstyle": "-|>", "shrinkA": 0, "shrinkB": 0, "lw": 1.4}
    style |= {"color": "C1", "linestyle": "--"}
    ax.annotate("", ends[1], ends[0], arrowprops=style)
    ax.text(
        left, up + side * 1.2, text, ha="center", va="center", bbox=white
    )


for i in range(2):
    for j in range(2):
        where = 0.5 if i == j else 0.3
        edge(f"x_{i + 1}", f"h_{j + 1}", number(dW1[i, j]), where)
    edge(f"h_{i + 1}", "o", number(dw2[i]), 0.54)
    bias(f"h_{i + 1}", f"bias {number(dz1[i])}")
    up = places[f"$x_{i + 1}$"][1]
    side = 1 if up > 0 else -1
    ax.text(0, up + side * 0.5, number(x[i]), ha="center", va="center")
    ax.text(
        2.95,
        up + side * 0.62,
        f"da = {number(da1[i])}\ndz = {number(dz1[i])}",
        ha="left",
        va="center",
    )
bias("o", f"bias {number(dz2)}")
edge("o", "L", "", 0.5)
ax.text(
    5.0,
    0.95,
    f"dp = {number(-1 / p)}\ndz = {number(dz2)}",
    ha="left",
    va="center",
)
ax.text(6.9, -0.55, f"{number(loss)}", ha="center", va="center")
ax.set(xlim=(-0.4, 7.6), ylim=(-2.8, 2.8), aspect="equal")
ax.axis("off")
plt.show()
