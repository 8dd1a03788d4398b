"""A 64 by 64 weight matrix plus a thin pair: 64 by 4 times 4 by 64."""

import matplotlib.pyplot as plt

boxes = (
    (0, 0, 64, 64, "C6", "W, frozen\n64 × 64\n4,096 numbers", 32, 32),
    (88, 0, 8, 64, "C0", "U\n64 × 4\n256", 92, -14),
    (112, 28, 64, 8, "C1", "V\n4 × 64\n256", 144, 14),
)
fig, ax = plt.subplots(figsize=(4.8, 2.6))
for x, y, width, height, color, text, text_x, text_y in boxes:
    ax.add_patch(
        plt.Rectangle((x, y), width, height, color=color, alpha=0.35)
    )
    ax.text(text_x, text_y, text, ha="center", va="center")
ax.text(76, 32, "+", ha="center", va="center")
ax.set(xlim=(-4, 182), ylim=(-26, 68), aspect="equal")
ax.axis("off")
plt.show()
