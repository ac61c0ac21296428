"""What a run opens to its pages."""

import contextlib

from cms.audit.plan import RunOptions, make_plan
from cms.audit.run import Run


def test_pages_that_only_a_foreign_list_named_open_nothing_and_the_proxies_share_what_they_learn() -> None:
    own, foreign = "http://www.example.org/a", "http://other.example:81/b"
    options = RunOptions(foreign=frozenset([foreign]), allowed=("http://files.example/",))
    run = Run([own, foreign], make_plan(), options)
    with contextlib.ExitStack() as proxies:
        first, second = run._own_egress(proxies), run._own_egress(proxies)
        assert first is not None
        assert second is not None
        assert first.allowed == {("www.example.org", 80), ("files.example", 80)}
        assert first.pins is second.pins
