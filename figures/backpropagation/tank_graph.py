"""The graph of ab/(a + b) at (3, 6): values and slopes, then adjoints."""

import matplotlib.pyplot as plt

places = {
    "v_1": (0, 2),
    "v_2": (0, 0),
    "v_3": (2, 2),
    "v_4": (2, 0),
    "v_5": (4, 1),
}
labels = {
    "v_1": "a",
    "v_2": "b",
    "v_3": "times",
    "v_4": "plus",
    "v_5": "divide",
}
values = {"v_1": "3", "v_2": "6", "v_3": "18", "v_4": "9", "v_5": "2"}
adjoints = {
    "v_1": "6/9 − 2/9 = 4/9",
    "v_2": "3/9 − 2/9 = 1/9",
    "v_3": "1/9",
    "v_4": "−2/9",
    "v_5": "1",
}
# from, to, slope, what comes back, where on the edge the label stands
edges = [
    ("v_1", "v_3", "6", "6/9", 0.5),
    ("v_1", "v_4", "1", "−2/9", 0.27),
    ("v_2", "v_3", "3", "3/9", 0.27),
    ("v_2", "v_4", "1", "−2/9", 0.5),
    ("v_3", "v_5", "1/9", "1/9", 0.5),
    ("v_4", "v_5", "−2/9", "−2/9", 0.5),
]
white = {"facecolor": "#fefefe", "edgecolor": "none", "pad": 1.2}
fig, panels = plt.subplots(2, 1, figsize=(4.8, 6.6))
for ax, back in zip(panels, (False, True)):
    for start, end, slope, message, at in edges:
        tail, head = places[start], places[end]
        style = {"arrowstyle": "-|>", "shrinkA": 13, "shrinkB": 13}
        style |= {"color": "C1" if back else "C0"}
        style |= {"linestyle": "--" if back else "-", "linewidth": 1.4}
        ends = (tail, head) if back else (head, tail)
        ax.annotate("", *ends, arrowprops=style)
        x, y = (p + at * (q - p) for p, q in zip(tail, head))
        text = message if back else slope
        ax.text(x, y, text, ha="center", va="center", bbox=white)
    for name, (x, y) in places.items():
        ax.plot(x, y, "o", markersize=24, mfc="none", color="black", mew=1)
        ax.text(x, y, f"${name}$", ha="center", va="center")
        below = (
            adjoints[name] if back else f"{labels[name]}: {values[name]}"
        )
        if back and name == "v_5":
            below = "starts with 1"
        above = y > 0.5
        ax.text(
            x,
            y + (0.38 if above else -0.38),
            below,
            ha="center",
            va="bottom" if above else "top",
        )
    ax.set(xlim=(-0.95, 4.8), ylim=(-0.8, 2.85))
    ax.set_title(
        "values, and slopes on the edges" if not back else "the way back"
    )
    ax.axis("off")
plt.show()
