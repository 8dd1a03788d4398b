# ---
# title: Marbles
# description: "Roll one down."
# requires: [bowls/slopes]
# outcomes: [roll a marble]
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Marbles
#
# A marble rolls against the [slope](../bowls/slopes.md#exercises): $x \leftarrow x - 2 \eta x$.

# %%
import matplotlib.pyplot as plt

x = 1.0
path = [x]
for _ in range(3):
    x = x - 0.25 * 2 * x
    path.append(x)
print(path)
assert path[-1] == 0.125

# %% alt="Dots that fall, each half as high as the last." caption="It halves."
plt.plot(path, "o")
plt.xlabel("step")
plt.show()
