"""Return the index of the viewer who is most similar to viewer i, other than i, by
cosine similarity.

`ratings` has shape (n, d), a row for each of n viewers, n at least 2. Entries may be
negative. No row is zero, and no two viewers are equally similar to i.
"""

import numpy as np


def most_similar(ratings, i):
    # SOLUTION
    lengths = np.linalg.norm(ratings, axis=1)
    similarity = ratings @ ratings[i] / (lengths * lengths[i])
    similarity[i] = -np.inf
    return similarity.argmax()
    # WRONG: takes the largest inner product, so that long rows win
    inner = (ratings @ ratings[i]).astype(float)
    inner[i] = -np.inf
    return inner.argmax()
    # WRONG: finds viewer i, who is most similar to i
    lengths = np.linalg.norm(ratings, axis=1)
    return (ratings @ ratings[i] / lengths).argmax()
    # WRONG: takes viewer i out with a 0, which beats negative similarities
    lengths = np.linalg.norm(ratings, axis=1)
    similarity = ratings @ ratings[i] / lengths
    similarity[i] = 0
    return similarity.argmax()
    # WRONG: takes viewer i out with a -1, which ties with an opposite viewer
    lengths = np.linalg.norm(ratings, axis=1)
    similarity = ratings @ ratings[i] / (lengths * lengths[i])
    similarity[i] = -1
    return similarity.argmax()
    # WRONG: takes the nearest row by distance
    distance = np.linalg.norm(ratings - ratings[i], axis=1)
    distance[i] = np.inf
    return distance.argmin()
    # WRONG: takes the second largest, as if i always came first; rounding decides
    # where another row has the same direction
    lengths = np.linalg.norm(ratings, axis=1)
    return (ratings @ ratings[i] / (lengths * lengths[i])).argsort()[-2]
    # WRONG: looks for the least similar
    lengths = np.linalg.norm(ratings, axis=1)
    return (ratings @ ratings[i] / lengths).argmin()
    # WRONG: counts opposite directions as similar
    lengths = np.linalg.norm(ratings, axis=1)
    similarity = abs(ratings @ ratings[i] / lengths)
    similarity[i] = -np.inf
    return similarity.argmax()
    # WRONG: divides by the length of the whole table
    similarity = ratings @ ratings[i] / np.linalg.norm(ratings)
    similarity[i] = -np.inf
    return similarity.argmax()
    # WRONG: divides by squared lengths
    similarity = ratings @ ratings[i] / (ratings**2).sum(axis=1)
    similarity[i] = -np.inf
    return similarity.argmax()
    # WRONG: takes the mean of each row away first
    R = ratings - ratings.mean(axis=1, keepdims=True)
    with np.errstate(all="ignore"):
        similarity = R @ R[i] / np.linalg.norm(R, axis=1)
    similarity[i] = -np.inf
    return np.nan_to_num(similarity, nan=-1e9).argmax()
    # HINT: Divide each inner product with row i by the length of the other row. (The
    # length of row i itself divides all of them alike.)
    # HINT: A row is most similar to itself. Which number can you give it, so that
    # it never is the largest?
    # EXPLAIN: One call of norm with axis=1 gives all lengths, and inner products
    # divided by lengths are cosines. The viewer gets minus infinity, not 0: if all
    # others point away, all cosines are negative.


# CHECK
ratings = np.array([[8, 6, 2, 2], [4, 3, 1, 1], [2, 2, 8, 6]])
got = most_similar(ratings.copy(), 0)
assert got == 1, f"viewer 1 rates half of what viewer 0 does: 1, not {got}"
got = most_similar(np.array([[3.0, 4.0], [-6.0, -8.0]]), 0)
assert got == 1, (
    "of two opposite viewers each has nobody but the other, "
    f"so 1 for viewer 0, not {got}"
)
rng = np.random.default_rng(0)
for case in range(60):
    n, d = int(rng.integers(2, 7)), int(rng.integers(2, 6))
    scale = rng.uniform(0.2, 5, size=(n, 1))
    ratings = scale * rng.normal(rng.integers(0, 2), 1, size=(n, d))
    i = int(rng.integers(n))
    if case % 3 == 1:  # somebody has the very same direction
        j = (i + 1) % n
        ratings[j] = rng.uniform(0.2, 5) * ratings[i]
    if case % 3 == 0:  # everybody points away from viewer i
        for j in range(n):
            if j != i and ratings[j] @ ratings[i] > 0:
                ratings[j] = -ratings[j]
    best, truth = -2.0, None
    for j in range(n):
        if j != i:
            long = (ratings[i] ** 2).sum() ** 0.5
            other = (ratings[j] ** 2).sum() ** 0.5
            cosine = (ratings[i] * ratings[j]).sum() / (long * other)
            if cosine > best:
                best, truth = cosine, j
    got = most_similar(ratings.copy(), i)
    assert got == truth, (
        f"of {n} viewers, {truth} is most similar to {i}, with cosine "
        f"{best:.2f}: not {got}"
    )
