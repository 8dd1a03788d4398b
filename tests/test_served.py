"""While serving, a page is put into the templates again only if something changed."""

from types import SimpleNamespace

from coursekit.served import Remembering


class Counting:
    """A template that counts how often it was rendered."""

    def __init__(self):
        self.count = 0

    def render(self, context):
        self.count += 1
        return f"<html>{context.get('page')}</html>"


def page(content="text", heading="A", meta=()):
    item = SimpleNamespace(title=heading, id="a", level=1, children=[])
    return SimpleNamespace(url="a/", content=content, meta={**dict(meta)}, toc=[item])


def render(template, rendered, page, surroundings="s"):
    get_template = Remembering(lambda name: template, rendered, surroundings)
    return get_template("main.html").render({"page": page})


def test_a_page_is_rendered_again_when_it_or_its_surroundings_change():
    template, rendered = Counting(), {}
    first = render(template, rendered, page())
    assert render(template, rendered, page()) is first
    assert template.count == 1
    render(template, rendered, page(content="other"))
    render(template, rendered, page(heading="B"))
    render(template, rendered, page(meta={"hide": ["toc"]}))
    render(template, rendered, page(meta={"hide": ["toc"]}), "others")
    assert template.count == 5


def test_what_is_no_page_is_always_rendered():
    template = Counting()
    get_template = Remembering(lambda name: template, {}, "s")
    for _ in range(2):
        get_template("404.html").render({"page": None})
    assert template.count == 2
