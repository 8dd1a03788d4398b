"""Read a CSV text. Its first line has the names of the columns, two or more; every
other line, one or more, has numbers, and a field may be empty. The text may
end with or without a line end. Return `(names, table)`:
a list of the names, and an array with one row for each line of numbers, of the shape
(n, d), in which a missing number is NaN.
"""

import io

import numpy as np


def read_csv(text):
    # SOLUTION
    names = text.split("\n")[0].split(",")
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    return names, table.reshape(-1, len(names))
    # WRONG: gives a single row as a line of shape (d,)
    names = text.split("\n")[0].split(",")
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    return names, table
    # WRONG: reads the names as a row of numbers, all NaN
    names = text.split("\n")[0].split(",")
    table = np.genfromtxt(io.StringIO(text), delimiter=",")
    return names, table.reshape(-1, len(names))
    # WRONG: puts 0 for what is missing
    names = text.split("\n")[0].split(",")
    table = np.genfromtxt(
        io.StringIO(text), delimiter=",", skip_header=1, filling_values=0
    )
    return names, table.reshape(-1, len(names))
    # WRONG: leaves out the rows in which something is missing
    names = text.split("\n")[0].split(",")
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    table = table.reshape(-1, len(names))
    return names, table[~np.isnan(table).any(axis=1)]
    # WRONG: leaves the names as one text
    names = text.split("\n")[0]
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    return names, table.reshape(-1, len(names.split(",")))
    # WRONG: returns the table turned on its side
    names = text.split("\n")[0].split(",")
    table = np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)
    return names, table.reshape(-1, len(names)).T
    # WRONG: takes for granted that the last line has a line end
    lines = text.split("\n")[:-1]
    names = lines[0].split(",")
    table = np.genfromtxt(lines[1:], delimiter=",")
    return names, table.reshape(-1, len(names))
    # HINT: The text up to the first line's end has the names. What does `split` do?
    # HINT: The page has the call for the numbers. Try it on a text with a single row of
    # numbers, and look at the shape.
    # EXPLAIN: The names are the first line, split at the commas. `genfromtxt` reads the
    # rest and puts NaN where a field is empty. It drops an axis of length 1, so a single
    # row comes as (d,); `reshape` with the number of columns brings the axis back.


# CHECK
def same(table, truth):
    return np.array_equal(table, truth, equal_nan=True)


nan = float("nan")
names, table = read_csv("hour,rain\n0,1.5\n1,\n2,0.5\n")
assert names == ["hour", "rain"], (
    f"the names are ['hour', 'rain'], not {names!r}"
)
assert np.shape(table) == (3, 2), (
    f"three lines of two numbers: shape (3, 2), not {np.shape(table)}"
)
assert same(table, [[0, 1.5], [1, nan], [2, 0.5]]), (
    "the rows are 0 and 1.5, 1 and NaN, 2 and 0.5; you have "
    f"{np.asarray(table).tolist()}"
)
names, table = read_csv("hour,rain\n0,1.5\n1,2")
assert np.shape(table) == (2, 2) and same(table, [[0, 1.5], [1, 2]]), (
    "without a line end at its end the text still has two rows, 0 and 1.5, "
    f"1 and 2; you have {np.asarray(table).tolist()}"
)
rng = np.random.default_rng(0)
for n in [1, 2, 3, 6] * 5:
    d = int(rng.integers(2, 6))
    truth = rng.integers(-99, 99, size=(n, d)) / 2
    truth[rng.random((n, d)) < 0.3] = nan
    columns = [f"x{j}" for j in range(d)]
    lines = [
        ",".join("" if np.isnan(x) else str(float(x)) for x in row)
        for row in truth
    ]
    names, table = read_csv("\n".join([",".join(columns), *lines]) + "\n")
    assert names == columns, f"the names are {columns}, not {names!r}"
    assert np.shape(table) == (n, d), (
        f"lines of numbers: {n}, columns: {d}, not {np.shape(table)}"
    )
    assert same(table, truth), (
        f"the line {lines[0]!r} is not the row {np.asarray(table)[0]}"
    )
