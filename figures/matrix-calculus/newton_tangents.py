"""Newton's method by tangents: towards a root, and away from one."""

import matplotlib.pyplot as plt
import numpy as np


def steps(ax, f, df, x, count, names):
    for k in range(count):
        new = x - f(x) / df(x)
        ax.plot([x, x], [0, f(x)], ":", color="C6", lw=1)
        ax.plot([x, new], [f(x), 0], "--", color="C1", lw=1.4)
        ax.plot(x, f(x), "o", color="C1", markersize=4)
        side = -1 if f(x) > 0 else 1
        if names[k]:
            ax.annotate(
                names[k][0],
                (x, 0),
                (0, side * 4),
                textcoords="offset points",
                ha=names[k][1],
                va="bottom" if side > 0 else "top",
            )
        x = new


fig, (left, right) = plt.subplots(1, 2)
x = np.linspace(0.8, 1.7, 100)
left.plot(x, x**2 - 2)
left.axhline(0, color="black", linewidth=0.8)
names = [("1", "center"), ("1.5", "center")]
steps(left, lambda x: x**2 - 2, lambda x: 2 * x, 1.0, 2, names)
left.set(xlabel="$x$", ylabel="$f(x)$", title="$x^2 - 2$")

x = np.linspace(-5.5, 3.5, 200)
right.plot(x, np.arctan(x))
right.axhline(0, color="black", linewidth=0.8)
steps(
    right,
    np.arctan,
    lambda x: 1 / (1 + x**2),
    1.5,
    3,
    [("1.5", "right"), ("\N{MINUS SIGN}1.7", "right"), ("2.3", "left")],
)
right.set(xlabel="$x$", title="arctan $x$")
plt.show()
