"""Save all arrays of the dictionary `net` in one file at `path`, each under its name,
then load that file and return what stands in it as a dictionary. The path ends in
`.npz`. The file has to be readable by `np.load` as it is.
"""

import numpy as np


def save_and_load(path, net):
    # SOLUTION
    np.savez(path, **net)
    with np.load(path) as data:
        return {name: data[name] for name in data.files}
    # WRONG: returns the dictionary without having written anything
    return {name: net[name].copy() for name in net}
    # WRONG: forgets the names, so the arrays are called arr_0, arr_1
    np.savez(path, *net.values())
    with np.load(path) as data:
        return {name: data[name] for name in data.files}
    # WRONG: saves the dictionary itself, as a pickle
    with open(path, "wb") as file:
        np.save(file, net)
    return np.load(path, allow_pickle=True).item()
    # WRONG: gives everything as float64
    np.savez(path, **{name: net[name].astype(np.float64) for name in net})
    with np.load(path) as data:
        return {name: data[name] for name in data.files}
    # WRONG: saves the arrays as lines, without their shapes
    np.savez(path, **{name: net[name].reshape(-1) for name in net})
    with np.load(path) as data:
        return {name: data[name] for name in data.files}
    # WRONG: writes each array over the one before
    for name in net:
        np.savez(path, **{name: net[name]})
    with np.load(path) as data:
        return {name: data[name] for name in data.files}
    # WRONG: saves, but returns what it was given and never loads
    np.savez(path, **net)
    return net
    # HINT: `np.savez` takes the arrays as named arguments. How do you hand over a
    # dictionary as named arguments?
    # HINT: `f(**net)` does it. The loaded file has a list of the names, `files`, and is
    # indexed by them.
    # EXPLAIN: `**net` turns the entries into named arguments, so the file keeps the
    # names. The arrays have to be taken out before the file is closed, which the
    # dictionary in the `with` does. Values, shapes and dtypes come back as they were.


# CHECK
import tempfile
from pathlib import Path

rng = np.random.default_rng(0)
nets = [{"W": np.array([[1.5, -2.0]]), "b": np.array([0.5])}]
for i in range(6):
    names = rng.choice(["W1", "b1", "W2", "b2", "scale"], 1 + i % 4, False)
    net = {}
    for name in names:
        shape = tuple(int(s) for s in rng.integers(1, 5, size=i % 3))
        kind = rng.choice(["float32", "float64", "int16"])
        net[str(name)] = np.array(9 * rng.normal(size=shape)).astype(kind)
    nets.append(net)
for net in nets:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "net.npz"
        result = save_and_load(path, dict(net))
        assert path.exists(), "there has to be a file at `path` afterwards"
        stored = {}
        try:
            with np.load(path) as data:
                stored = {name: data[name] for name in data.files}
        except (ValueError, TypeError, AttributeError):
            raise AssertionError(
                "np.load(path) cannot read the file as it is"
            ) from None
    for found, where in [(stored, "the file"), (result, "your dictionary")]:
        assert isinstance(found, dict), (
            f"{where} is a {type(found).__name__}"
        )
        assert sorted(found) == sorted(net), (
            f"{where} has the names {sorted(found)}; they are {sorted(net)}"
        )
        for name in net:
            assert not np.shares_memory(found[name], net[name]), (
                f"{name} is the array you were given, not one from the file"
            )
            assert found[name].shape == net[name].shape, (
                f"{name} has the shape {net[name].shape}, and in {where} "
                f"{found[name].shape}"
            )
            assert found[name].dtype == net[name].dtype, (
                f"{name} is {net[name].dtype}, and in {where} "
                f"{found[name].dtype}"
            )
            assert np.array_equal(found[name], net[name]), (
                f"{name} has other values in {where}"
            )
