"""Draw on the axes `ax`: a line through the points (t, y) with the label "formula",
and the points (t, readings) as marks that are not joined, with the label
"readings".

Label the horizontal axis "time in seconds" and the vertical one "position in
metres", and add a legend. Draw on `ax` only; return nothing. Use `ax.scatter`, or
`ax.plot` with a marker and no line.
"""

import numpy as np
from matplotlib.figure import Figure


def draw_readings(ax, t, y, readings):
    # SOLUTION
    ax.plot(t, y, label="formula")
    ax.scatter(t, readings, label="readings", color="C1")
    ax.set(xlabel="time in seconds", ylabel="position in metres")
    ax.legend()
    # WRONG: joins the readings by a line
    ax.plot(t, y, label="formula")
    ax.plot(t, readings, label="readings")
    ax.set(xlabel="time in seconds", ylabel="position in metres")
    ax.legend()
    # WRONG: leaves out the legend
    ax.plot(t, y, label="formula")
    ax.scatter(t, readings, label="readings")
    ax.set(xlabel="time in seconds", ylabel="position in metres")
    # WRONG: draws y over its index and not over the time
    ax.plot(y, label="formula")
    ax.scatter(t, readings, label="readings")
    ax.set(xlabel="time in seconds", ylabel="position in metres")
    ax.legend()
    # WRONG: swaps the labels of the axes
    ax.plot(t, y, label="formula")
    ax.scatter(t, readings, label="readings")
    ax.set(ylabel="time in seconds", xlabel="position in metres")
    ax.legend()
    # WRONG: makes a figure of its own
    ax = Figure().subplots()
    ax.plot(t, y, label="formula")
    ax.scatter(t, readings, label="readings")
    ax.set(xlabel="time in seconds", ylabel="position in metres")
    ax.legend()
    # WRONG: marks the readings, and joins them as well
    ax.plot(t, y, label="formula")
    ax.scatter(t, readings, label="readings")
    ax.plot(t, readings)
    ax.set(xlabel="time in seconds", ylabel="position in metres")
    ax.legend()
    # HINT: There are two calls, `ax.plot` for the line and `ax.scatter` for the
    # marks. Both take `label=`.
    # HINT: `ax.set(xlabel=..., ylabel=...)` labels, and `ax.legend()` makes a key of
    # the labels that were given before it.
    # EXPLAIN: The formula is known between the readings, so it may be a line. The
    # readings are single numbers with errors: joined, they would draw the noise.


# CHECK
def joined(line):
    return line.get_linestyle() not in ("None", "none", " ", "")


rng = np.random.default_rng(0)
for n in (5, 12):
    t = np.sort(rng.uniform(0, 9, size=n))
    y = np.cos(t)
    readings = y + rng.normal(0, 0.1, size=n)
    ax = Figure().subplots()
    draw_readings(ax, t.copy(), y.copy(), readings.copy())
    curves = {
        line.get_label(): np.column_stack(line.get_data())
        for line in ax.lines
        if joined(line)
    }
    assert "formula" in curves, 'ax has to have a line labelled "formula"'
    right = np.column_stack([t, y])
    assert np.shape(curves["formula"]) == right.shape and np.allclose(
        np.array(curves["formula"], dtype=float), right
    ), "the line goes through the points (t, y), in this order"
    for points in curves.values():
        assert np.shape(points) != right.shape or not np.allclose(
            np.array(points, dtype=float)[:, 1], readings
        ), "no line joins the readings"
    dots = {
        line.get_label(): np.column_stack(line.get_data())
        for line in ax.lines
        if not joined(line)
        and line.get_marker() not in ("None", "none", " ", "", None)
    }
    dots |= {c.get_label(): c.get_offsets() for c in ax.collections}
    assert "readings" in dots, (
        'ax has to have marks labelled "readings", which no line joins'
    )
    right = np.column_stack([t, readings])
    assert np.shape(dots["readings"]) == right.shape and np.allclose(
        np.array(dots["readings"], dtype=float), right
    ), "the marks are at the points (t, readings)"
    assert ax.get_xlabel() == "time in seconds", (
        f"the horizontal axis shows the time, not {ax.get_xlabel()!r}"
    )
    assert ax.get_ylabel() == "position in metres", (
        f"the vertical axis shows the position, not {ax.get_ylabel()!r}"
    )
    legend = ax.get_legend()
    assert legend is not None, "a legend says what is what"
    texts = {text.get_text() for text in legend.get_texts()}
    assert {"formula", "readings"} <= texts, (
        f"the legend names the formula and the readings, not {texts}"
    )
