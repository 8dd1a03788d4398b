r"""Read a data set from CSV text, drop the examples with gaps, and split it at random:
return `X_train`, `X_test`, `y_train`, `y_test`, in this order.

The first line of `text` has the names. Each other line is an example: two or more
features and, last, its label, a whole number. A gap is an empty field. Of the
examples without a gap, `m` are for testing, and all others for training; two or
more are left. The same `seed` gives the same split, another seed another one.
"""

import io

import numpy as np


def split_csv(text, m, seed):
    # SOLUTION
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    table = table[~np.isnan(table).any(axis=1)]
    order = np.random.default_rng(seed).permutation(len(table))
    test, train = table[order[:m]], table[order[m:]]
    return train[:, :-1], test[:, :-1], train[:, -1], test[:, -1]
    # WRONG: keeps the examples with gaps
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    order = np.random.default_rng(seed).permutation(len(table))
    test, train = table[order[:m]], table[order[m:]]
    return train[:, :-1], test[:, :-1], train[:, -1], test[:, -1]
    # WRONG: fills the gaps with zeros
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    table = np.nan_to_num(table)
    order = np.random.default_rng(seed).permutation(len(table))
    test, train = table[order[:m]], table[order[m:]]
    return train[:, :-1], test[:, :-1], train[:, -1], test[:, -1]
    # WRONG: leaves the label among the features
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    table = table[~np.isnan(table).any(axis=1)]
    order = np.random.default_rng(seed).permutation(len(table))
    test, train = table[order[:m]], table[order[m:]]
    return train, test, train[:, -1], test[:, -1]
    # WRONG: splits in the order of the file
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    table = table[~np.isnan(table).any(axis=1)]
    test, train = table[:m], table[m:]
    return train[:, :-1], test[:, :-1], train[:, -1], test[:, -1]
    # WRONG: shuffles features and labels each in an order of their own
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    table = table[~np.isnan(table).any(axis=1)]
    rng = np.random.default_rng(seed)
    X, y = rng.permutation(table[:, :-1]), rng.permutation(table[:, -1])
    return X[m:], X[:m], y[m:], y[:m]
    # WRONG: starts at a random example, but takes its neighbours
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    table = table[~np.isnan(table).any(axis=1)]
    start = np.random.default_rng(seed).integers(len(table))
    table = np.roll(table, start, axis=0)
    test, train = table[:m], table[m:]
    return train[:, :-1], test[:, :-1], train[:, -1], test[:, -1]
    # HINT: `np.genfromtxt` reads a `io.StringIO(text)` as if it were a file, and makes
    # NaN of a gap. Which rows have no NaN in any column?
    # HINT: Shuffle row numbers with `permutation`, cut them in two, and split features
    # from labels at the very end, so that rows stay whole.
    # EXPLAIN: The mask keeps whole examples, the shuffled row numbers pick whole
    # examples, and only then is the last column cut off. So no step can part a label
    # from its features.


# CHECK
text = "hour,steps,active\n1,10,0\n2,,0\n3,900,1\n4,700,1\n5,20,0\n"
parts = split_csv(text, 1, 0)
assert len(parts) == 4, f"there are four results, not {len(parts)}"
assert [np.shape(p) for p in parts] == [(3, 2), (1, 2), (3,), (1,)], (
    "of five examples one has a gap: three are for training, one is for "
    f"testing, with two features, not {[np.shape(p) for p in parts]}"
)
rng = np.random.default_rng(0)
for n, d, m in ((12, 2, 4), (20, 3, 5)):
    y = rng.integers(0, 2, size=n)
    id_ = np.arange(100, 100 + n)
    gaps = rng.choice(n, size=3, replace=False)
    rows = []
    for i in range(n):
        fields = [str(id_[i])] + [str(7 * id_[i] + y[i])] * (d - 1)
        if i in gaps:
            fields[1] = ""
        rows.append(",".join(fields + [str(y[i])]))
    text = "\n".join([",".join(["a"] * d + ["label"])] + rows) + "\n"
    X_train, X_test, y_train, y_test = split_csv(text, m, 3)
    assert np.shape(X_test) == (m, d) and np.shape(y_test) == (m,), (
        f"the test set has {m} examples of {d} features, "
        f"not {np.shape(X_test)}"
    )
    assert np.shape(X_train) == (n - 3 - m, d), (
        f"{n - 3 - m} examples are left for training, with {d} features"
    )
    assert not np.isnan(X_train).any() and not np.isnan(X_test).any(), (
        "no gap should be left"
    )
    both = np.concatenate([X_train, X_test])
    labels = np.concatenate([y_train, y_test])
    assert np.array_equal(
        np.sort(both[:, 0]), np.delete(id_, gaps).astype(float)
    ), "each example without a gap is in one of the two sets, once"
    assert np.allclose(both[:, 1] - 7 * both[:, 0], labels), (
        "each example has to keep its own label"
    )
    assert np.array_equal(split_csv(text, m, 3)[1], X_test), (
        "a second call with the same seed has to give the same split"
    )
    tests = {
        tuple(sorted(split_csv(text, m, seed)[1][:, 0].tolist()))
        for seed in range(6)
    }
    assert len(tests) > 1, (
        "other seeds have to put other examples into the test set"
    )
    kept = np.delete(id_, gaps).tolist()
    runs = {tuple(sorted((kept * 2)[i : i + m])) for i in range(len(kept))}
    assert not tests <= runs, (
        "at random, the test examples are not neighbours in the file for "
        "each of six seeds"
    )
