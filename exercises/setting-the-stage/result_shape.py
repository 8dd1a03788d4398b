"""Return the shape, as a tuple, that results when arrays of the shapes `a` and `b`, two
tuples, are combined. Return `None` if they do not fit. Use the rules, not NumPy.
"""


def result_shape(a, b):
    # SOLUTION
    length = max(len(a), len(b))
    a = (1,) * (length - len(a)) + tuple(a)
    b = (1,) * (length - len(b)) + tuple(b)
    for x, y in zip(a, b):
        if x != y and x != 1 and y != 1:
            return None
    return tuple(y if x == 1 else x for x, y in zip(a, b))
    # WRONG: aligns the shapes at the left
    length = max(len(a), len(b))
    a = tuple(a) + (1,) * (length - len(a))
    b = tuple(b) + (1,) * (length - len(b))
    for x, y in zip(a, b):
        if x != y and x != 1 and y != 1:
            return None
    return tuple(y if x == 1 else x for x, y in zip(a, b))
    # WRONG: forgets that the entries have to be equal or 1
    length = max(len(a), len(b))
    a = (1,) * (length - len(a)) + tuple(a)
    b = (1,) * (length - len(b)) + tuple(b)
    return tuple(max(x, y) for x, y in zip(a, b))
    # WRONG: asks that they are equal, and lets no 1 be stretched
    return tuple(a) if tuple(a) == tuple(b) else None
    # WRONG: drops the entries that only the longer shape has
    pairs = list(zip(a[::-1], b[::-1]))
    for x, y in pairs:
        if x != y and x != 1 and y != 1:
            return None
    return tuple(y if x == 1 else x for x, y in pairs)[::-1]
    # WRONG: takes the larger entry, also where the other one is 1 and it is 0
    length = max(len(a), len(b))
    a = (1,) * (length - len(a)) + tuple(a)
    b = (1,) * (length - len(b)) + tuple(b)
    for x, y in zip(a, b):
        if x != y and x != 1 and y != 1:
            return None
    return tuple(max(x, y) for x, y in zip(a, b))
    # WRONG: lets the second shape stretch, but not the first
    length = max(len(a), len(b))
    a = (1,) * (length - len(a)) + tuple(a)
    b = (1,) * (length - len(b)) + tuple(b)
    for x, y in zip(a, b):
        if x != y and y != 1:
            return None
    return a
    # WRONG: repeats any entry that goes evenly into the other
    length = max(len(a), len(b))
    a = (1,) * (length - len(a)) + tuple(a)
    b = (1,) * (length - len(b)) + tuple(b)
    result = []
    for x, y in zip(a, b):
        if 0 not in (x, y) and max(x, y) % min(x, y) > 0:
            return None
        result.append(max(x, y) if 0 not in (x, y) else 0)
    return tuple(result)
    # HINT: Make both shapes equally long first. On which side do the ones go?
    # HINT: `(1,) * 2 + (3,)` is `(1, 1, 3)`. Then walk through both with `zip`.
    # HINT: An axis may have length 0. What does 1 against 0 give, by the rules?
    # EXPLAIN: Ones on the left make the shapes equally long, aligned at the right. A
    # place fits if the entries are equal or one is 1, and the result has the one that
    # is not 1. That is the larger of the two except for an empty axis: 1 with 0 gives 0.


# CHECK
import random


def numpy_says(a, b):
    import numpy as np

    try:
        return np.broadcast_shapes(a, b)
    except ValueError:
        return None


draw = random.Random(0)
pairs = [((4, 3), (3,)), ((4, 3), (4,)), ((4, 1), (3,)), ((), (2, 5))]
pairs += [((3,), (4, 3)), ((2, 1), (2, 0)), ((0,), (1,)), ((3, 3), (2,))]
pairs += [((4, 2), (4,)), ((6,), (3,))]
for _ in range(40):
    whole = [draw.choice([1, 2, 3]) for _ in range(draw.randint(0, 4))]
    a = tuple(draw.choice([x, x, 1]) for x in whole)
    b = tuple(draw.choice([x, x, 1]) for x in whole)
    b = b[draw.randint(0, len(b)) :]
    if b and draw.random() < 0.3:
        b = (4,) + b[1:]
    pairs.append(draw.choice([(a, b), (b, a)]))
for a, b in pairs:
    truth, shape = numpy_says(a, b), result_shape(a, b)
    said = truth or ("()" if truth == () else "None: they do not fit")
    assert shape == truth, f"{a} with {b} gives {said}, not {shape}"
