"""While serving: pages that are as before are not put into the templates again.

This is only for the preview. It takes for granted that templates stay as they are and
that a page shows of others no more than the surroundings that the caller names.
"""

from coursekit.kept import key_of


class Remembering:
    """Stands for a MkDocs template environment's get_template.

    rendered is a dict that outlives the build; surroundings is what all pages show:
    titles, addresses, settings, as JSON holds it.
    """

    def __init__(self, get_template, rendered, surroundings):
        self.get_template = get_template
        self.rendered = rendered
        self.surroundings = key_of(surroundings)

    def __call__(self, name, *args, **kwargs):
        return _Template(self.get_template(name, *args, **kwargs), self)


class _Template:
    def __init__(self, template, remembering):
        self.template = template
        self.remembering = remembering

    def __getattr__(self, name):
        return getattr(self.template, name)

    def render(self, context):
        page = context.get("page")
        if page is None:
            return self.template.render(context)
        toc = [[item.title, item.id, item.level] for item in _flat(page.toc)]
        parts = [self.remembering.surroundings, page.content, page.meta, toc]
        key, rendered = key_of(parts), self.remembering.rendered
        if rendered.get(page.url, ("",))[0] != key:
            rendered[page.url] = (key, self.template.render(context))
        return rendered[page.url][1]


def _flat(items):
    for item in items:
        yield item
        yield from _flat(item.children)
