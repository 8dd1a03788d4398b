"""How long a page takes to read."""

WORDS_A_MINUTE = 150  # prose with formulas, read to be understood
MINUTES_A_CELL = 0.5  # to look at a program, and to run it


def reading_minutes(page):
    """Return the minutes that a page takes without its exercises, to the next five.

    The rates are ours, by trying; half as long or twice as long is normal.
    """
    end = next((h.line for h in page.headings if h.text == "Exercises"), None)
    last = len(page.lines) if end is None else end - 1
    lines = page.prose_lines()[:last]
    words = sum(len(line.split()) for line in lines)
    rows = sum(len(line.split()) for line in lines if line.startswith("|"))
    if rows > words / 2:  # a page to look things up in: its rows are not read
        words -= rows
    cells = sum(cell.line <= last for cell in page.cells)
    minutes = words / WORDS_A_MINUTE + cells * MINUTES_A_CELL
    return max(5, 5 * round(minutes / 5))
