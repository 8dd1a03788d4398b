"""The review of chapter 9: letters and parcels another way, in whole numbers."""

from fractions import Fraction
from itertools import product
from math import exp, log

import numpy as np
import pytest
from sklearn.metrics import log_loss

from recomputed.closeness import printed
from recomputed.page_output import page_answers, page_output

PAGE = "data-flow/review"
LINES = {0: lambda a, b: b, 1: lambda a, b: a}  # which index runs across the line


def item(rows, columns, tape=None, level=None):
    """A scan as a dictionary of places, 0 where there is none."""
    scan = {(r, c): 1 for r in rows for c in columns}
    scan |= {(r, tape): 2 for r in rows if tape is not None}
    scan |= {(level, c): 2 for c in columns if level is not None}
    return scan


def features_at(scan, i, j, o):
    """One entry of a map: second differences across the line, summed along it."""
    total = 0
    for a, b in product(range(3), repeat=2):
        weight = 2 if LINES[o](a, b) == 1 else -1
        total += weight * scan.get((i + a, j + b), 0)
    return max(total - 3, 0)


def features(scan):
    """The eight pooled numbers."""
    return [
        max(
            features_at(scan, 2 * i + a, 2 * j + b, o)
            for a, b in product((0, 1), repeat=2)
        )
        for i, j, o in product((0, 1), repeat=3)
    ]


def logit(scan, grams):
    tape = Fraction(sum(features(scan)), 5)
    w = Fraction(grams - 300, 200)
    a = [max(v, 0) for v in (tape + w - 1, -w - 1, tape - 1)]
    return 2 * a[0] - 4 * a[1] + a[2] - Fraction(1, 2)


def rank_of(rows):
    """The rank, by elimination in fractions."""
    rows, rank = [[Fraction(x) for x in row] for row in rows], 0
    for column in range(len(rows[0])):
        pivot = next((r for r in rows[rank:] if r[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows.insert(rank, pivot)
        for i in range(rank + 1, len(rows)):
            share = rows[i][column] / pivot[column]
            rows[i] = [x - share * p for x, p in zip(rows[i], pivot, strict=True)]
        rank += 1
    return rank


PLAIN = item(range(1, 5), range(5))
TAPED = item(range(1, 5), range(5), tape=2)
ITEMS = [(TAPED, 700), (TAPED, 60), (PLAIN, 40), (PLAIN, 900)]
LABELS = [1, 0, 0, 1]


def test_an_item_by_hand():
    there = "An item by hand"
    assert page_output(PAGE, there, "row of the parcel:") == [*features(TAPED), 2]
    logits = [logit(*pair) for pair in ITEMS]
    assert page_output(PAGE, there, "z:") == [float(z) for z in logits]
    p = [1 / (1 + exp(-z)) for z in logits]
    losses = [-log(q if y else 1 - q) for q, y in zip(p, LABELS, strict=True)]
    shown = page_output(PAGE, there, "losses:")
    assert shown == [printed(loss, 3) for loss in [*losses, sum(losses) / 4]]
    assert shown[-1] == printed(log_loss(LABELS, p), 3)


def test_the_parameters():
    arrays = [(3, 3, 1, 2), (2,), (9, 3), (3,), (3, 1), (1,)]
    count = sum(int(np.prod(shape)) for shape in arrays)
    assert page_output(PAGE, "An item by hand", "parameters:") == [count]


def test_the_places_where_the_answer_changes():
    there = "What it can say, and what not"
    for name, scan in (("tape", TAPED), ("plain", PLAIN)):
        first = next(g for g in range(0, 1001, 2) if logit(scan, g) > 0)
        assert page_output(PAGE, there, name) == [first]


def test_the_newspaper_and_the_box():
    roll = item(range(6), [2])
    box = item(range(6), range(6), tape=2)
    assert features(roll) == features(box)
    twice = page_output(PAGE, "What it can say, and what not", "maps equal:")
    assert twice == [float(logit(roll, 250))] * 2 == [float(logit(box, 250))] * 2


def test_ranks_in_whole_numbers():
    def rows(kernel):
        for i, j in product(range(4), repeat=2):
            row = [0] * 36
            for a, b in product(range(3), repeat=2):
                row[6 * (i + a) + j + b] = kernel[a][b]
            yield row

    upright, level = [[-1, 2, -1]] * 3, [[-1] * 3, [2] * 3, [-1] * 3]
    any_other = [[3, 1, -4], [1, -5, 9], [2, 6, -5]]  # in general position
    there = "What it can say, and what not"
    for line, kernels in (
        (-3, [upright, level]),
        (-2, [upright, any_other]),
        (-1, [upright, level, any_other]),
    ):
        rank = rank_of([row for k in kernels for row in rows(k)])
        assert page_output(PAGE, there, line) == [len(kernels), rank, 36]


def test_the_colleague_gets_the_four_logits_by_pooling_wrongly():
    def wrongly(scan):  # rows 0 and 2, then 1 and 3, in place of neighbours
        maps = {
            (i, j, o): features_at(scan, i, j, o)
            for i, j, o in product(range(4), range(4), (0, 1))
        }
        return [
            max(maps[i + a, j + b, o] for a in (0, 2) for b in (0, 2))
            for i, j, o in product((0, 1), repeat=3)
        ]

    there = "One wrong axis"
    assert wrongly(TAPED) != features(TAPED)
    assert sum(wrongly(TAPED)) == sum(features(TAPED))
    assert wrongly(PLAIN) == features(PLAIN)
    shown = page_output(PAGE, there, "four items: ")
    assert shown == [float(logit(*pair)) for pair in ITEMS]


def test_answers():
    design, by_hand, seen, batch = page_answers(PAGE)
    places = len(range(0, 10 - 3, 2)) ** 2
    assert design[0] == places * 5 + 1 + 3
    assert design[1:] == [5 * (18 + 1), 6 * (84 + 1), 4 * (6 + 1)]
    scan = item(range(6), range(6), level=1)
    z = logit(scan, 400)
    assert by_hand[0] == float(z)
    assert by_hand[1:] == [printed(log(1 + exp(s * z)), 3) for s in (-1, 1)]
    fields = [
        {(2 * i + a, 2 * j + b) for a, b in product(range(4), repeat=2)}
        for i, j in product((0, 1), repeat=2)
    ]
    assert seen == [len(fields[0]), len(set.intersection(*fields))]
    assert batch == [-1, -1, 1, 1, 0, (700 - 300) / 40000**0.5]
    pairs = [
        log(1 + exp(logit(*pair))) - y * logit(*pair) for pair in ITEMS for y in LABELS
    ]
    assert sum(pairs) / 16 == printed(1.688, 3)


@pytest.mark.parametrize("taped", [False, True])
@pytest.mark.parametrize("grams", [100, 900])
def test_one_or_the_other(taped, grams):
    scan = item(range(6), range(6), tape=1 if taped else None)
    u, v = Fraction(sum(features(scan)), 6), (Fraction(grams - 300, 200) + 1) / 4
    z = max(u - v, 0) + max(v - u, 0) - Fraction(1, 2)
    assert (z > 0) == (taped != (grams == 900))


def test_what_pooling_and_zero_sums_forget():
    full, empty = item(range(6), range(6)), {}
    assert features(full) == features(empty) == [0] * 8

    def first_row(scan):
        return [features_at(scan, 0, j, 0) for j in range(4)]

    one, two = (item(range(6), range(6), tape=column) for column in (1, 2))
    assert first_row(one) != first_row(two)
    assert features(one) == features(two)
    for grams in range(0, 1001, 10):  # (a) of exercise 6, with 200 and 400 as roots
        w = Fraction(grams - 300, 200)
        z = Fraction(1, 2) - max(w, 0) - max(-w, 0)
        assert (z > 0) == (200 < grams < 400)
