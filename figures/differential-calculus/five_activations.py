"""The five activation functions of the course, and their slopes below them."""

import matplotlib.pyplot as plt
import numpy as np
from scipy.special import ndtr

z = np.linspace(-4, 4, 801)
sigmoid = 1 / (1 + np.exp(-z))
phi = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
step = np.where(z > 0, 1.0, 0.0)
step[400] = np.nan  # no slope at the kink
curves = {
    "sigmoid": (sigmoid, sigmoid * (1 - sigmoid)),
    "tanh": (np.tanh(z), 1 - np.tanh(z) ** 2),
    "ReLU": (np.maximum(z, 0), step),
    "softplus": (np.logaddexp(0, z), sigmoid),
    "GELU": (z * ndtr(z), ndtr(z) + z * phi),
}
fig, (values, slopes) = plt.subplots(2, 1, sharex=True, figsize=(4.8, 5.6))
for name, (value, slope) in curves.items():
    values.plot(z, value, label=name)
    slopes.plot(z, slope, label=name)
values.set(ylabel="value", ylim=(-1.2, 4.2))
values.legend(loc="upper left")
slopes.set(xlabel="$z$", ylabel="slope", ylim=(-0.2, 1.2))
slopes.axhline(0.25, color="C0", linewidth=0.7, linestyle=":")
slopes.set(yticks=[0, 0.25, 0.5, 1])
plt.show()
