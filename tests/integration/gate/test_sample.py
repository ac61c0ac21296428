"""A real update post: refused as its team wrote it, accepted once mended. Its words are kept beside the project."""

import html
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.accessibility.engine.check import check
from cms.base.models import Organisation, Person
from cms.delivery.presenter import present
from posts.models import PostIndexPage, PostPage
from tests.integration.content.site import EMPTY_IMAGE, empty_blocks, listed, post_form
from tests.integration.images.pictures import stored_image

pytestmark = pytest.mark.django_db

HEADINGS = {9: "2", 30: "2", 41: "2", 47: "2", 53: "2", 55: "3", 74: "3", 78: "2"}
ACTIVITIES = {11, 13, 15, 17, 19, 24, 26, 28, 43, 45}
PARAGRAPHS = {57, 59, 61, 70, 72, 76, 80, 82}
PHOTO_IN_ACTIVITY, SPOTLIGHT, OPPORTUNITY, KEY_POINTS, NOTES = 19, 32, 49, 63, 86
CREDIT = " - Image credit "


class Sample:
    """The post's parts by the number of their line, as its README lists them."""

    def __init__(self, folder: Path) -> None:
        self.lines = ["", *(folder / "december-update.txt").read_text(encoding="utf8").splitlines()]
        self.blank = dict(empty_blocks())

    def html(self, *numbers: int) -> str:
        """Lines as rich text; "our blog" and "our latest blog" lead to two addresses."""
        text = "".join(f"<p>{html.escape(self.lines[number].strip())}</p>" for number in numbers)
        linked = re.sub(r"our (latest )?blog", lambda found: _link(found.group()), text)
        return str(rich_text(linked))

    def block(self, kind: str, **values: Any) -> tuple[str, Any]:
        """A block of the form, empty but for these values."""
        return kind, {**self.blank[kind], **values}

    def body(self, *, mended: bool, image: int, person: int) -> list[tuple[str, Any]]:
        """The whole body, in the order of the lines."""
        parts: list[tuple[int, tuple[str, Any]]] = []
        for number, level in HEADINGS.items():
            parts.append((number, self.block("heading", text=self.lines[number], level=level)))
        for number in ACTIVITIES:
            photo = self.photo(21, 22, image, mended) if number == PHOTO_IN_ACTIVITY else EMPTY_IMAGE
            empty = {"links": listed([]), "people": listed([]), "partners": listed([])}
            parts.append((number, self.block("activity", text=self.html(number), image=photo, **empty)))
        parts += [(number, self.block("paragraph", text=self.html(number))) for number in PARAGRAPHS]
        spotlight = self.block(
            "team_spotlight",
            person=str(person),
            text=self.html(32, 37, 39),
            image=self.photo(34, 35, image, mended),
            fun_facts=listed([]),
        )
        points = listed([rich_text(f"<p>{html.escape(self.lines[n].strip(' •'))}</p>") for n in range(63, 69)])
        notes = self.block("documents", title=self.lines[NOTES], documents=listed([]))
        return [
            block
            for _, block in sorted(
                [
                    *parts,
                    (SPOTLIGHT, spotlight),
                    (OPPORTUNITY, self.opportunity(mended)),
                    (KEY_POINTS, self.block("key_points", points=points)),
                    (NOTES, notes),
                ],
                key=lambda part: part[0],
            )
        ]

    def photo(self, alt: int, caption: int, image: int, mended: bool) -> dict[str, str]:
        """A photo with its description and caption, repaired or as written."""
        words = self.lines[alt].strip()
        if mended:
            words = re.sub(r"^(Photo of|A image of) ", "", words)
        use = {"image": str(image), "alt_role": "informative", "alt": words, "caption": self.lines[caption]}
        return {**EMPTY_IMAGE, **use}

    def opportunity(self, mended: bool) -> tuple[str, Any]:
        """The call for an advisory board, with the deadline as written (5 December 2025) or in a month."""
        day = timezone.localdate() + timedelta(days=30) if mended else "2025-12-05"
        return self.block(
            "opportunity",
            title="Advisory board",
            organisations=listed([]),
            audience="Members of the public",
            text=self.html(49, 51),
            deadline={"date": str(day), "time": "12:00", "timezone": "Europe/London"},
            apply={"text": "Apply to the advisory board", "url": "https://example.org/apply", "email": "", "form": ""},
        )

    def form(self, *, mended: bool, image: int, person: int) -> dict[str, Any]:
        """The whole form, sent to publish."""
        alt, _, credit = self.lines[5].partition(CREDIT)
        headline = {
            **EMPTY_IMAGE,
            "image": str(image),
            "alt_role": "informative",
            "alt": alt if mended else self.lines[5],
            "credit_text": credit,
        }
        return post_form(
            *self.body(mended=mended, image=image, person=person),
            title=self.lines[1],
            slug="sample",
            date="2025-12-05",
            intro=self.html(7),
            headline_image=streamfield([("image", headline)]),
            **{"action-publish": "yes"},
        )


def _link(words: str) -> str:
    return f'<a href="https://example.org/{words.replace(" ", "-")}">{words}</a>'


@pytest.fixture
def sample(samples: Path) -> Sample:
    return Sample(samples)


@pytest.fixture
def send(index: PostIndexPage, admin_client: Client, sample: Sample) -> Any:
    image = stored_image()
    person = Person.objects.create(name="Asma", locale=index.locale)
    Organisation.objects.create(name="Example")
    url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk])
    return lambda mended: admin_client.post(url, sample.form(mended=mended, image=image.pk, person=person.pk))


def test_as_written_it_is_refused_because_of_the_deadline_and_nothing_is_lost(send: Any, sample: Sample) -> None:
    answer = send(mended=False)
    said = answer.content.decode()
    assert answer.status_code == 200
    assert not PostPage.objects.filter(live=True).exists()
    refusing = {finding.rule for finding in answer.context["form"].refusing}
    assert "opp-deadline-past" in refusing
    assert html.escape(sample.lines[11][:60]) in said or sample.lines[11][:60] in html.unescape(said)


def test_a_careful_checker_says_of_it_what_its_readers_would(send: Any) -> None:
    form = send(mended=False).context["form"]
    document = present(form.instance, draft=True).document
    rules = {finding.rule for finding in check(document, now=timezone.now())}
    assert {"alt-credit", "alt-redundant-prefix", "date-no-year", "opp-deadline-past", "link-generic"} <= rules
    assert rules & {"alt-equals-caption", "alt-near-caption"}
    assert any(rule.startswith("empty-block") for rule in rules)


def test_mended_it_goes_live(send: Any) -> None:
    answer = send(mended=True)
    refusing = getattr(getattr(answer.context, "get", lambda _: None)("form"), "refusing", []) if answer.context else []
    assert answer.status_code == 302, [(finding.rule, finding.message) for finding in refusing]
    assert PostPage.objects.get(slug="sample").live
