"""How long the checks panel waits: ``python -m tests.benchmarks.panel_speed`` sends the form of a post of 40 blocks.

The whole request is measured, from the form's bytes to the answer, in this process and on a database in memory; the
network and the editor's pause before sending come on top.
"""

import os
import statistics
import sys
import time
from collections.abc import Sequence
from typing import Any

from tests.benchmarks._machine import introduce, percentile

BLOCKS = 40
TEXT = (
    "<p>In {n} weeks the group cleared the <b>northern bank</b> and counted newts with "
    '<a href="https://example.org/newts/{n}/">the county newt survey</a>; Carys and Ifor kept the list.</p>'
    "<ul><li>Bring gloves</li><li>Bring a flask</li></ul><p>Thank you to everyone who lent a barrow.</p>"
)


def form() -> dict[str, Any]:
    """The form of a post of 40 blocks, the last of them empty, as a browser sends it."""
    from wagtail.test.utils.form_data import rich_text

    from tests.integration.content.site import EMPTY_IMAGE, empty_blocks, listed, post_form

    empty = dict(empty_blocks())
    blocks: list[tuple[str, Any]] = []
    for number in range(BLOCKS // 4):
        text = rich_text(TEXT.replace("{n}", str(number + 2)))
        blocks.append(("heading", {"text": f"Week {number} on the bank", "level": "2"}))
        blocks.append(("paragraph", {"text": text, "language": ""}))
        lists = {"people": listed([]), "partners": listed([]), "links": listed([])}
        blocks.append(("activity", {**empty["activity"], "text": text, "place": "North quay", **lists}))
        blocks.append(("image", {**EMPTY_IMAGE, "alt_role": "decorative"}))
    blocks[-1] = ("heading", {"text": "", "level": "2"})
    return post_form(*blocks, title="A long post", slug="a-long-post")


def measure(rounds: int) -> list[float]:
    """Milliseconds of processor time for each answer, sorted."""
    from django.test import Client
    from django.urls import reverse

    from cms.users.models import User
    from tests.integration.gate.site import draft, good_body, site_index

    page = draft(site_index(), "A long post", good_body())
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@example.org", "secret"))
    url, sent = reverse("accessibility_check", args=[page.pk]), form()
    times = []
    for _ in range(rounds + 1):
        begin = time.thread_time()
        answer = client.post(url, sent)
        times.append((time.thread_time() - begin) * 1000)
        assert answer.status_code == 200, answer.content[:300]
        assert answer.json()["counts"]["error"], "an empty heading is an error: the rules did run"
    return sorted(times[1:])


def main(arguments: Sequence[str]) -> None:
    """Print machine, versions, median and p99."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    import django
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    call_command("migrate", verbosity=0)
    introduce("wagtail", "django")
    times = measure(int(arguments[0]) if arguments else 50)
    median, p99 = statistics.median(times), percentile(times, 0.99)
    sys.stdout.write(
        f"checking the form of {BLOCKS} blocks: median {median:.0f} ms, p99 {p99:.0f} ms of processor time\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
