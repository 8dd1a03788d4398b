"""Broadcasting: one row of prices serves every row of the baskets."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

baskets = np.array([[2, 1, 0], [0, 3, 1], [1, 0, 2], [4, 2, 1]])
prices = np.array([2.5, 0.8, 4.0])
products = baskets * prices

fig, ax = plt.subplots()
tables = [
    (0.0, "baskets", "(4, 3)", [[str(v) for v in row] for row in baskets]),
    (4.4, "prices", "(3,)", [[f"{v:.1f}" for v in prices]] * 4),
    (
        8.8,
        "products",
        "(4, 3)",
        [[f"{v:.1f}" for v in r] for r in products],
    ),
]
for left, name, shape, rows in tables:
    for i, row in enumerate(rows):
        ghost = name == "prices" and i > 0
        for j, text in enumerate(row):
            ax.add_patch(
                Rectangle(
                    (left + 1.1 * j, 3 - i),
                    1.1,
                    1,
                    facecolor="none" if ghost else "C1" if left else "C0",
                    alpha=1 if ghost else 0.3,
                    edgecolor="black",
                    linestyle=":" if ghost else "-",
                )
            )
            ax.text(
                left + 1.1 * j + 0.55,
                3.5 - i,
                text,
                ha="center",
                va="center",
                alpha=0.8 if ghost else 1,
            )
    ax.text(left + 1.65, 5, name, ha="center")
    ax.text(left + 1.65, 4.3, shape, ha="center")
ax.text(3.85, 2, "×", ha="center", va="center")
ax.text(8.25, 2, "=", ha="center", va="center")
ax.set(xlim=(-0.1, 12.3), ylim=(-0.3, 5.7))
ax.set_axis_off()
plt.show()
