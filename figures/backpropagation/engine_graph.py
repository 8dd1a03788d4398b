"""The recorded graph of exp(-u^2) + u tanh(v) at (0.5, -1), with adjoints."""

import matplotlib.pyplot as plt
import numpy as np

u, v = 0.5, -1.0
square, e, t = u**2, np.exp(-(u**2)), np.tanh(v)
product = u * t
by_square = -e
nodes = {  # place, operation, value, derivative of f
    "u": ((0.7, 0), "u", u, None),
    "v": ((3, 0), "v", v, u * (1 - t**2)),
    "square": ((0, 1), "square", square, by_square),
    "tanh": ((3, 1.5), "tanh", t, u),
    "minus": ((0, 2), "minus", -square, e),
    "exp": ((0, 3), "exp", e, 1.0),
    "times": ((2.1, 3), "times", product, 1.0),
    "f": ((1.1, 4), "plus", e + product, 1.0),
}
edges = [
    ("u", "square"),
    ("square", "minus"),
    ("minus", "exp"),
    ("exp", "f"),
    ("v", "tanh"),
    ("tanh", "times"),
    ("u", "times"),
    ("times", "f"),
]


def number(value):
    return f"{value:.4f}".rstrip("0").rstrip(".").replace("-", "−")


fig, ax = plt.subplots(figsize=(4.8, 5.4))
for tail, head in edges:
    style = {"arrowstyle": "-|>", "shrinkA": 17, "shrinkB": 21}
    style |= {"color": "C0", "linewidth": 1.4}
    ax.annotate("", nodes[head][0], nodes[tail][0], arrowprops=style)
box = {"boxstyle": "round", "facecolor": "#fefefe", "edgecolor": "C6"}
for name, ((x, y), operation, value, slope) in nodes.items():
    text = f"{operation}\n{number(value)}"
    ax.text(x, y, text, ha="center", va="center", bbox=box)
    if name == "u":
        parts = f"{number(by_square * 2 * u)} {number(t)}"
        text = parts.replace(" −", " − ") + "\n= "
        text += number(by_square * 2 * u + t)
    else:
        text = number(slope)
    ax.text(x + 0.43, y, text, ha="left", va="center", color="C1")
ax.set(xlim=(-0.5, 4.1), ylim=(-0.35, 4.35))
ax.axis("off")
plt.show()
