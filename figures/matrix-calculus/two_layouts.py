"""The six slopes of A x in numerator and in denominator layout."""

import matplotlib.pyplot as plt
import numpy as np

A = np.array([[1, 2], [0, -1], [3, 4]])  # (3, 2)
outputs, inputs = ["$y_1$", "$y_2$", "$y_3$"], ["$x_1$", "$x_2$"]


def table(ax, numbers, rows, columns, title):
    for i, row in enumerate(rows):
        ax.text(-0.85, i, row, ha="center", va="center")
        for j in range(len(columns)):
            strong = {rows[i], columns[j]} == {"$y_3$", "$x_1$"}
            corner = (j - 0.5, i - 0.5)
            if strong:
                ax.add_patch(
                    plt.Rectangle(corner, 1, 1, color="C0", alpha=0.3)
                )
            ax.add_patch(
                plt.Rectangle(
                    corner, 1, 1, facecolor="none", edgecolor="C6"
                )
            )
            text = str(numbers[i, j]).replace("-", "\N{MINUS SIGN}")
            ax.text(j, i, text, ha="center", va="center")
    for j, column in enumerate(columns):
        ax.text(j, -0.8, column, ha="center", va="center")
    ax.set(xlim=(-1.2, 2.6), ylim=(2.7, -1.2), aspect="equal", title=title)
    ax.axis("off")


fig, (left, right) = plt.subplots(1, 2)
table(left, A, outputs, inputs, "numerator layout")
table(right, A.T, inputs, outputs, "denominator layout")
plt.show()
