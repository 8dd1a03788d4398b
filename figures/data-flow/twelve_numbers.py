"""A picture of two by two pixels, and its twelve numbers in both orders."""

import matplotlib.pyplot as plt
import numpy as np

picture = np.array(
    [[[200, 0, 0], [0, 150, 0]], [[0, 0, 250], [250, 150, 0]]]
)
fig, (left, right) = plt.subplots(
    1, 2, figsize=(6.4, 2.4), gridspec_kw={"width_ratios": [1, 3.6]}
)
left.imshow(picture.astype(np.uint8))
for (r, c), name in zip(np.ndindex(2, 2), "ABCD"):
    box = {"facecolor": "white", "edgecolor": "none", "pad": 2}
    left.text(c, r, name, ha="center", va="center", color="black", bbox=box)
left.set(xticks=[0, 1], yticks=[0, 1], xlabel="column", ylabel="row")

orders = {
    "channels last": [(p, k) for p in range(4) for k in range(3)],
    "channels first": [(p, k) for k in range(3) for p in range(4)],
}
flat = picture.reshape(4, 3)
for y, (name, order) in zip((2.1, 0), orders.items()):
    right.text(0, y + 1.5, name, va="center")
    for x, (p, k) in enumerate(order):
        right.add_patch(plt.Rectangle((x, y), 1, 0.7, fill=False))
        right.text(
            x + 0.5,
            y + 0.35,
            flat[p, k],
            ha="center",
            va="center",
            size=8.5,
        )
        right.text(
            x + 0.5,
            y + 0.95,
            "ABCD"[p] + "RGB"[k].lower(),
            ha="center",
            va="center",
            size=8.5,
        )
    step = 3 if name == "channels last" else 4
    for x in range(0, 13, step):
        right.plot([x, x], [y - 0.1, y + 1.2], "-", color="black", lw=2)
right.set(xlim=(-0.1, 12.1), ylim=(-0.3, 4.0))
right.axis("off")
plt.show()
