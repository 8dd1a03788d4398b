import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([0, 1], [0, 1])
ax.set(xlabel="time", ylabel="height")
plt.show()
