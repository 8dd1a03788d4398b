r"""Return accuracy, precision, recall and the Matthews correlation coefficient, as a tuple of
four numbers, from the four counts.

There is at least one true positive. Where a total under the root of the Matthews coefficient is
0, the coefficient is 0.
"""


def judge_alarm(tp, fp, fn, tn):
    # SOLUTION
    accuracy = (tp + tn) / (tp + fp + fn + tn)
    precision = tp / (tp + fp)
    recall = tp / (tp + fn)
    totals = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    if totals == 0:
        return accuracy, precision, recall, 0.0
    return accuracy, precision, recall, (tp * tn - fp * fn) / totals**0.5
    # WRONG: exchanges precision and recall
    accuracy = (tp + tn) / (tp + fp + fn + tn)
    totals = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    mcc = (tp * tn - fp * fn) / totals**0.5 if totals else 0.0
    return accuracy, tp / (tp + fn), tp / (tp + fp), mcc
    # WRONG: takes an empty total for a perfect result
    accuracy = (tp + tn) / (tp + fp + fn + tn)
    totals = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    mcc = (tp * tn - fp * fn) / totals**0.5 if totals else 1.0
    return accuracy, tp / (tp + fp), tp / (tp + fn), mcc
    # WRONG: forgets the root
    accuracy = (tp + tn) / (tp + fp + fn + tn)
    totals = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    mcc = (tp * tn - fp * fn) / totals if totals else 0.0
    return accuracy, tp / (tp + fp), tp / (tp + fn), mcc
    # WRONG: counts only the true positives as right answers
    totals = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    mcc = (tp * tn - fp * fn) / totals**0.5 if totals else 0.0
    accuracy = tp / (tp + fp + fn + tn)
    return accuracy, tp / (tp + fp), tp / (tp + fn), mcc
    # WRONG: takes the share of quiet among negatives, specificity, for precision
    accuracy = (tp + tn) / (tp + fp + fn + tn)
    totals = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    mcc = (tp * tn - fp * fn) / totals**0.5 if totals else 0.0
    return accuracy, tn / (tn + fp) if tn + fp else 0.0, tp / (tp + fn), mcc
    # WRONG: subtracts the wrong pairs the other way round
    accuracy = (tp + tn) / (tp + fp + fn + tn)
    totals = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    mcc = (fp * fn - tp * tn) / totals**0.5 if totals else 0.0
    return accuracy, tp / (tp + fp), tp / (tp + fn), mcc
    # HINT: Precision divides by all alarms, recall by all that is truly positive.
    # HINT: Multiply the four totals (two of the rows, two of the columns) and take the root.
    # What if one of them is 0?
    # EXPLAIN: Precision is a share of a column of the confusion matrix, recall of a row.
    # Accuracy is the share on the diagonal, and the Matthews coefficient needs all four
    # counts.


# CHECK
import random

names = ("accuracy", "precision", "recall", "Matthews coefficient")
answer = judge_alarm(7, 5, 3, 85)
assert len(answer) == 4, f"return four numbers, not {answer}"
for name, value, truth in zip(names, answer, (0.92, 7 / 12, 0.7, 0.59494)):
    assert abs(value - truth) < 1e-4, (
        f"for TP = 7, FP = 5, FN = 3, TN = 85 the {name} is {truth:.3f}, "
        f"not {value}"
    )
generator = random.Random(0)
cases = [
    (4, 0, 0, 6),
    (5, 5, 0, 0),
    (3, 0, 2, 0),
    (1, 0, 0, 0),
    (2, 7, 0, 0),
]
for _ in range(20):
    cases.append([generator.randint(1, 30)])
    cases[-1] += [generator.randint(0, 30) for _ in range(3)]
for tp, fp, fn, tn in cases:
    y = [1] * (tp + fn) + [0] * (fp + tn)
    y_hat = [1] * tp + [0] * fn + [1] * fp + [0] * tn
    n = len(y)
    right = sum(a == b for a, b in zip(y, y_hat)) / n
    found = sum(b for a, b in zip(y, y_hat) if a) / sum(y)
    true = sum(a for a, b in zip(y, y_hat) if b) / sum(y_hat)
    p, q = sum(y) / n, sum(y_hat) / n
    both = sum(a * b for a, b in zip(y, y_hat)) / n
    spread = (p * (1 - p) * q * (1 - q)) ** 0.5
    r = (both - p * q) / spread if spread > 1e-12 else 0.0
    answer = judge_alarm(tp, fp, fn, tn)
    for name, value, truth in zip(names, answer, (right, true, found, r)):
        assert abs(value - truth) < 1e-6, (
            f"for TP = {tp}, FP = {fp}, FN = {fn}, TN = {tn} the {name} is "
            f"{truth:.4f}, not {value}"
        )
