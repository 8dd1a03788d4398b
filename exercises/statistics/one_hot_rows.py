"""Return the one-hot table of `names`, an array of shape (n,), for the given `classes`,
an array of K different names in any order. Column j belongs to `classes[j]`, and the
result has shape (n, K). A name that is not among the classes gets a row of zeros.
"""

import numpy as np


def one_hot_rows(names, classes):
    # SOLUTION
    return (names[:, None] == classes).astype(float)
    # WRONG: lists the classes anew, from the names that happen to be there
    found, codes = np.unique(names, return_inverse=True)
    return np.eye(found.size)[codes]
    # WRONG: sorts the classes, so that columns belong to other names
    return (names[:, None] == np.sort(classes)).astype(float)
    # WRONG: one row for each class instead of each name
    return (classes[:, None] == names).astype(float)
    # WRONG: argmax gives 0 for a row without a match, the first class
    codes = (names[:, None] == classes).argmax(axis=1)
    return np.eye(classes.size)[codes]
    # WRONG: asks whether the class is a part of the name
    return np.array([[float(c in name) for c in classes] for name in names])
    # HINT: Entry (i, j) answers one question: is name i equal to class j?
    # HINT: Give `names` a second axis with `names[:, None]`, and compare it with
    # `classes`: broadcasting makes all n times K comparisons.
    # EXPLAIN: The comparison of shapes (n, 1) and (K,) has shape (n, K), and is true
    # where name and class agree. The classes are different, so a row has at most one
    # 1, and none if the name is not among them.


# CHECK
names = np.array(["rye", "oat", "rye", "teff"])
classes = np.array(["rye", "oat", "emmer"])
Y = one_hot_rows(names, classes)
assert np.shape(Y) == (4, 3), (
    f"four names and three classes make shape (4, 3), not {np.shape(Y)}"
)
assert np.array_equal(Y[0], [1, 0, 0]), (
    f"rye is the first class, so its row is 1, 0, 0, not {Y[0]}"
)
assert np.array_equal(Y[3], [0, 0, 0]), (
    f"teff is none of the classes: a row of zeros, not {Y[3]}"
)
Y = one_hot_rows(np.array(["oatmeal", "oat"]), np.array(["oat", "rye"]))
assert np.array_equal(Y, [[0, 0], [1, 0]]), (
    f"oatmeal is another name than oat, so its row is zeros: {Y}"
)
rng = np.random.default_rng(0)
letters = np.array(list("kqbzmwa"))
for _ in range(20):
    classes = rng.permutation(letters)[: rng.integers(1, 7)]
    names = rng.choice(letters, size=rng.integers(1, 9))
    Y = one_hot_rows(names, classes)
    assert np.shape(Y) == (names.size, classes.size), (
        f"the shape is {(names.size, classes.size)}, not {np.shape(Y)}"
    )
    for i, name in enumerate(names):
        for j, label in enumerate(classes):
            assert Y[i][j] == (1 if name == label else 0), (
                f"name {name}, class {label}: not {Y[i][j]}"
            )
