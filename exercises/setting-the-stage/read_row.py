"""Return row `i` of a table in a file. The file is open for reading bytes, and has
nothing but the numbers, row after row, `d` numbers a row, as `float64`. Read no more
than the row: the file may be larger than memory. Others may have read from it before,
so it can stand anywhere.
"""

import numpy as np


def read_row(file, d, i):
    # SOLUTION
    file.seek(i * d * 8)
    return np.frombuffer(file.read(d * 8), dtype=np.float64)
    # WRONG: counts numbers where seek counts bytes
    file.seek(i * d)
    return np.frombuffer(file.read(d * 8), dtype=np.float64)
    # WRONG: forgets that a row has d numbers
    file.seek(i * 8)
    return np.frombuffer(file.read(d * 8), dtype=np.float64)
    # WRONG: reads the whole file and picks the row
    file.seek(0)
    return np.frombuffer(file.read(), dtype=np.float64).reshape(-1, d)[i]
    # WRONG: begins to count the rows at 1
    file.seek(max(i - 1, 0) * d * 8)
    return np.frombuffer(file.read(d * 8), dtype=np.float64)
    # WRONG: reads from here to the end of the file
    file.seek(i * d * 8)
    return np.frombuffer(file.read(), dtype=np.float64)[:d]
    # WRONG: skips a header that this file does not have
    file.seek(128 + i * d * 8)
    row = np.frombuffer(file.read(d * 8), dtype=np.float64)
    return np.resize(row, d) if row.size else np.zeros(d)
    # WRONG: counts from where the file stands, not from its start
    file.seek(i * d * 8, 1)
    return np.frombuffer(file.read(d * 8), dtype=np.float64)
    # HINT: Which bytes does row 0 have, and which has row 1?
    # HINT: `file.seek(k)` goes to byte k, and `file.read(m)` reads m bytes from there.
    # EXPLAIN: A `float64` has 8 bytes, so a row has 8d, and before row i there are i of
    # them. This is what memory mapping does for each index. `frombuffer` takes the
    # bytes as numbers without changing them; its array is read-only.


# CHECK
import io


class Counting(io.BytesIO):
    taken = 0

    def read(self, size=-1):
        data = super().read(size)
        self.taken += len(data)
        return data


def row_of(table, i):
    file = Counting(table.tobytes())
    file.seek(
        8 * (table.size // 2)
    )  # as if somebody had read the first half
    row = read_row(file, table.shape[1], i)
    assert file.taken <= 8 * table.shape[1], (
        f"a row of {8 * table.shape[1]} bytes is asked for; "
        f"you read {file.taken}"
    )
    return row


table = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
row = row_of(table, 1)
assert np.shape(row) == (2,), (
    "row 1 of two columns has the bytes 16 to 31 of the file, wherever it "
    f"stood before: shape (2,), not {np.shape(row)}"
)
assert np.array_equal(row, [3.0, 4.0]), (
    f"row 1 of three is 3, 4; you read {np.asarray(row).tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = (int(x) for x in rng.integers(1, 8, size=2))
    table = rng.normal(size=(n, d)).round(3)
    i = int(rng.integers(n))
    row = row_of(table, i)
    assert np.shape(row) == (d,), (
        f"a row has shape {(d,)}, not {np.shape(row)}"
    )
    assert np.array_equal(row, table[i]), (
        f"row {i} of {n} is {table[i]}, not {np.asarray(row)}"
    )
