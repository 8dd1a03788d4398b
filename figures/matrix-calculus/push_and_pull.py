"""A direction pushed forward by a Jacobian, and weights pulled back by it."""

import matplotlib.pyplot as plt
import numpy as np


def f(x1, x2):
    return x1 * x2, x2 - x1**2 / 2


x = np.array([1.0, 1.5])
J = np.array([[1.5, 1.0], [-1.0, 1.0]])
v, u = np.array([0.9, 0.3]), np.array([1.0, 0.5])


def arrow(ax, start, step, color, label, offset):
    ax.annotate(
        "",
        start + step,
        start,
        arrowprops={
            "arrowstyle": "-|>",
            "shrinkA": 0,
            "shrinkB": 0,
            "color": color,
            "lw": 2,
        },
    )
    ax.text(*(start + step + offset), label, ha="center", va="center")


fig, (left, right) = plt.subplots(1, 2)
g1, g2 = np.meshgrid(np.linspace(0, 3.2, 161), np.linspace(0, 3.4, 161))
y1, y2 = f(g1, g2)
total = u[0] * y1 + u[1] * y2
left.contour(
    g1, g2, total, levels=[u @ f(*x)], colors="C6", linestyles="--"
)
arrow(left, x, v, "C0", "$v$", (0.2, 0.1))
arrow(left, x, J.T @ u, "C1", "$J^T u$", (0.25, 0.2))
left.plot(*x, "o", color="black")
left.set(xlabel="$x_1$", ylabel="$x_2$", title="inputs")
left.set(xlim=(0, 3.2), ylim=(0, 3.6), aspect="equal")

y = np.array(f(*x))
t = np.linspace(-1.2, 1.3, 101)
right.plot(*f(x[0] + t * v[0], x[1] + t * v[1]), "--", color="C6")
arrow(right, y, J @ v, "C0", "$Jv$", (0.3, 0.15))
arrow(right, y, u, "C1", "$u$", (0.25, 0.1))
right.plot(*y, "o", color="black")
right.set(xlabel="first output", ylabel="second output", title="outputs")
right.set(xlim=(0, 4), ylim=(-1, 3.5), aspect="equal")
plt.show()
