"""The two smoothed word tables of the naive Bayes classifier, side by side."""

import matplotlib.pyplot as plt
import numpy as np

words = ["rain", "sun", "salt", "oven", "wind", "stir"]
counts = np.array([[3, 3, 0, 0, 4, 0], [0, 1, 2, 2, 0, 3]])
p_w = (counts + 1) / (counts.sum(axis=1, keepdims=True) + 6)
place = np.arange(6)

fig, ax = plt.subplots()
ax.bar(place - 0.2, p_w[0], width=0.38, label="weather")
ax.bar(place + 0.2, p_w[1], width=0.38, hatch="//", label="recipe")
ax.set_xticks(place, words)
ax.set(ylabel="probability of the word", ylim=(0, 0.4))
ax.legend(loc="upper center", ncols=2)
plt.show()
