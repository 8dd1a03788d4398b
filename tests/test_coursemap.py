"""The map of the course: routes to a page, and the drawing."""

import re

import pytest

from coursekit.check import check_routes
from coursekit.coursemap import (
    draw_map,
    drawn_chapters,
    pages_below,
    route_names,
    route_to,
    total_minutes,
)
from coursekit.page import parse_page


def routes(course):
    return [
        (page, marker)
        for page in course.pages.values()
        for marker in page.marked("route")
    ]


def test_a_route_has_all_that_its_target_rests_on_each_after_what_it_needs(course):
    target = "backpropagation/automatic-differentiation.md"
    route = route_to(course, [target])
    assert route[-1] == target
    assert "differential-calculus/derivative-rules.md" in route
    assert "gradient-descent/adam.md" not in route
    assert len(set(route)) == len(route) >= 30
    for number, path in enumerate(route):
        assert set(pages_below(course, path)) <= set(route[:number]), path


def test_a_route_survives_pages_that_require_each_other(sample):
    first, second = "bowls/heights.md", "bowls/slopes.md"
    before = {path: dict(sample.pages[path].meta) for path in (first, second)}
    try:
        sample.pages[first].meta["requires"] = ["bowls/slopes"]
        sample.pages[second].meta["requires"] = ["bowls/heights"]
        assert sorted(route_to(sample, [second])) == [first, second]
    finally:
        for path, meta in before.items():
            sample.pages[path].meta.clear()
            sample.pages[path].meta.update(meta)


def test_every_page_of_a_chapter_is_drawn_with_its_lines(course):
    svg = draw_map(course, "course-map.md", lambda path: "")
    paths = [path for _, pages in drawn_chapters(course) for path in pages]
    assert re.findall(r'data-page="([^"]+)"', svg) == paths
    assert len(paths) >= 110
    lines = {(below, path) for path in paths for below in pages_below(course, path)}
    drawn = re.findall(r'data-from="([^"]+)" data-to="([^"]+)"', svg)
    assert set(drawn) == lines
    assert len(lines) >= 200
    x = [float(cx) for cx in re.findall(r'cx="([\d.]+)"', svg)]
    assert 10 <= min(x) <= max(x) <= 350


def test_the_course_has_routes_and_the_short_one_is_short(course):
    found = [marker for _, marker in routes(course)]
    assert len(found) >= 4
    short = [m for m in found if m.value.startswith("only ")]
    assert short
    for marker in short:
        names, below = route_names(marker.value)
        assert not below
        minutes = total_minutes(course, [course.path_of(name) for name in names])
        assert 60 <= minutes <= 130


@pytest.mark.parametrize("value", ["bowls/no-such-page", "only bowls/slopes, nowhere"])
def test_a_route_to_no_page_is_a_mistake(sample, value):
    text = f'---\ntitle: Ways\ndescription: "Ways."\n---\n\n<!-- route: {value} -->\n'
    (problem,) = check_routes(sample, parse_page(text, "docs/ways.md"))
    assert problem.line == 6
    assert "which is no page" in problem.message
