"""The course as a map: what a page rests on, and a drawing of all pages with lines
from each to those that build on it.
"""

from html import escape

from coursekit.reading import reading_minutes
from coursekit.urls import relative_url

# The drawing, in its own units: wide enough for a phone, and scaled up elsewhere.
_WIDTH = 360
_ROW = 52
_FIRST = 14  # the middle of a row's first page
_RADIUS = 9.5


def pages_below(course, path):
    """Return the paths of the pages that the page at path requires, by itself."""
    page = course.page_at(path)
    found = map(course.path_of, page.meta.get("requires", []) if page else [])
    return [below for below in found if below]


def route_names(value):
    """Return (names, whether all below them belong to it) of a route's marker.

    >>> route_names("a/b, c/d"), route_names("only a/b")
    ((['a/b', 'c/d'], True), (['a/b'], False))
    """
    bare = value.removeprefix("only ")
    return [name.strip() for name in bare.split(",")], bare == value


def route_to(course, targets):
    """Return the paths of the targets and of all that they rest on, in a reader's
    order: each page comes after those that it requires, else as in the nav.

    targets are paths. A cycle of requirements does not hang.
    """
    wanted, seen = [], set()
    place = {path: number for number, path in enumerate(course.order)}

    def add(path):
        if path in seen:
            return
        seen.add(path)
        for below in sorted(pages_below(course, path), key=place.get):
            add(below)
        wanted.append(path)

    for path in sorted(targets, key=place.get):
        add(path)
    return wanted


def total_minutes(course, paths):
    """Return how long pages take to read, without their exercises; a stub nothing."""
    pages = map(course.page_at, paths)
    return sum(reading_minutes(page) for page in pages if page and page.cells)


def drawn_chapters(course):
    """Return (title, paths) for each chapter that the map shows, in order: those with
    a folder; without their index pages."""

    def shown(path):
        return not path.endswith("index.md") and course.page_at(path)

    return [
        (chapter.title, [path for path in chapter.pages if shown(path)])
        for chapter in course.chapters
        if chapter.title and any("/" in path for path in chapter.pages)
    ]


def draw_map(course, start, exercises_of):
    """Return an SVG of the course, as seen from the page at path start: a row for each
    chapter, a numbered circle that is a link for each page, a line for each
    requirement.

    exercises_of gives an attribute with the names of a page's exercises (for the
    reader's progress) or nothing. The list of pages that stands beside the drawing
    says the same in words.
    """
    chapters = drawn_chapters(course)
    height = _ROW * len(chapters) + 6
    places, shapes = {}, []
    widest = max((len(paths) for _, paths in chapters), default=1)
    step = min(27, (_WIDTH - 2 * _FIRST) / max(widest - 1, 1))
    for row, (title, paths) in enumerate(chapters):
        y = row * _ROW + 36
        name = escape(title)
        shapes.append(f'<text class="ck-map-title" x="4" y="{y - 17}">{name}</text>')
        for column, path in enumerate(paths):
            places[path] = (round(_FIRST + column * step, 1), y, column + 1)
    lines = [
        f'<path class="ck-map-line" data-from="{escape(below)}"'
        f' data-to="{escape(path)}" d="{_line(places[below], places[path])}"/>'
        for path in places
        for below in pages_below(course, path)
        if below in places
    ]
    for path, (x, y, number) in places.items():
        title = escape(course.page_at(path).title)
        shapes.append(
            f'<a class="ck-map-page" xlink:href="{relative_url(path, start)}"'
            f' aria-label="{title}" data-page="{escape(path)}"{exercises_of(path)}>'
            f'<circle cx="{x}" cy="{y}" r="{_RADIUS}"/>'
            f'<text x="{x}" y="{y + 3.2}">{number}</text>'
            f"<title>{title}</title></a>"
        )
    return (
        f'<svg class="ck-map" viewBox="0 0 {_WIDTH} {height}" role="group"'
        f' aria-label="The pages of the course, a row for each chapter">'
        f"{''.join(lines)}{''.join(shapes)}</svg>"
    )


def _line(start, end):
    """Return the path data of a curve between two circles, (x, y, number) each."""
    (x1, y1, _), (x2, y2, _) = start, end
    if y1 == y2:  # over the circles between
        lift = y1 - _RADIUS - min(12, 2 + abs(x2 - x1) / 12)
        return (
            f"M{x1} {y1 - _RADIUS}Q{(x1 + x2) / 2:.1f} {lift:.1f} {x2} {y2 - _RADIUS}"
        )
    side = 1 if y2 > y1 else -1
    y1, y2 = y1 + side * _RADIUS, y2 - side * _RADIUS
    middle = (y1 + y2) / 2
    return f"M{x1} {y1:.1f}C{x1} {middle:.1f} {x2} {middle:.1f} {x2} {y2:.1f}"
