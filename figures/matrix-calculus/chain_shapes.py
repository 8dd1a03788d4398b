"""The shapes in the vector chain rule: (4, 3) times (3, 2) is (4, 2)."""

import matplotlib.pyplot as plt

fig, ax = plt.subplots()


def block(left, height, width, name, colour):
    ax.add_patch(
        plt.Rectangle(
            (left, -height / 2), width, height, color=colour, alpha=0.25
        )
    )
    for i in range(height + 1):
        y = i - height / 2
        ax.plot([left, left + width], [y, y], "-", color="C6", lw=0.8)
    for j in range(width + 1):
        x = left + j
        ax.plot([x, x], [-height / 2, height / 2], "-", color="C6", lw=0.8)
    ax.text(left + width / 2, 2.5, name, ha="center", va="bottom")


block(0, 4, 3, "$J_g$\n(4, 3)", "C0")
block(5.0, 3, 2, "$J_f$\n(3, 2)", "C1")
block(8.6, 4, 2, "product\n(4, 2)", "C2")
ax.text(3.6, 0, r"$\times$", ha="center", va="center")
ax.text(7.8, 0, "=", ha="center", va="center")
ax.text(-0.25, 0, "4 numbers of $z$", rotation=90, ha="right", va="center")
ax.text(1.5, -2.2, "3 numbers of $y$", ha="center", va="top")
ax.text(4.75, 0, "3 of $y$", rotation=90, ha="right", va="center")
ax.text(6.0, -1.7, "2 of $x$", ha="center", va="top")
ax.text(9.6, -2.2, "2 of $x$", ha="center", va="top")
ax.text(10.8, 0, "4 of $z$", rotation=270, ha="left", va="center")
ax.set(xlim=(-1, 11.6), ylim=(-3, 4), aspect="equal")
ax.axis("off")
plt.show()
