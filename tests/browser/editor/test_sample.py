"""A real update post at an editor's desk: refused as its team wrote it, mended in the form, live."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from cms.base.models import Person
from cms.users.models import User
from posts.models import PostPage
from tests.browser.editor.test_panel import Panel
from tests.integration.gate.site import site_index
from tests.integration.gate.test_sample import Sample
from tests.integration.images.pictures import stored_image

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def written(samples: Path, db: None) -> PostPage:
    """The post as its team wrote it, saved as a draft through the form."""
    index = site_index()
    client = Client()
    client.force_login(User.objects.create_superuser("writer", "writer@garden.example", "secret"))
    person = Person.objects.create(name="Asma", locale=index.locale)
    form = Sample(samples).form(mended=False, image=stored_image().pk, person=person.pk)
    del form["action-publish"]
    answer = client.post(reverse("wagtailadmin_pages:add", args=["posts", "postpage", index.pk]), form)
    assert answer.status_code == 302
    page: PostPage = PostPage.objects.get(slug="sample")
    assert not page.live
    return page


def publish(driver: Chrome) -> None:
    """Publish from the menu below the form, and wait for the next page."""
    old = driver.find_element(By.TAG_NAME, "html")
    driver.find_element(By.CSS_SELECTOR, "footer .w-dropdown__toggle").click()
    driver.find_element(By.CSS_SELECTOR, "[name=action-publish]").click()
    Panel(driver).wait(lambda: driver.find_element(By.TAG_NAME, "html") != old)


def test_it_is_refused_at_the_block_mended_there_and_goes_live(
    admin: Chrome, live_server: Any, written: PostPage
) -> None:
    admin.set_window_size(1400, 1200)
    admin.get(f"{live_server.url}/admin/pages/{written.pk}/edit/")
    panel = Panel(admin)
    publish(admin)

    panel.open()
    written.refresh_from_db()
    assert not written.live
    block = next(child for child in written.get_latest_revision_as_object().body if child.block_type == "opportunity")
    place = admin.find_element(By.CSS_SELECTOR, f"[data-contentpath='{block.id}']")
    said = [each.text for each in place.find_elements(By.CSS_SELECTOR, ".error-message, .help-critical")]
    assert "deadline" in " ".join(said).lower()
    assert "must be put right" in panel.summary()
    listed = admin.find_elements(By.CSS_SELECTOR, ".messages .a11y-refused a")
    assert ["deadline" in each.text for each in listed] == [True]
    panel.press(listed[0])
    assert admin.execute_script("return arguments[0].contains(document.activeElement)", place)

    while fixes := [each for each, name in panel.fixes().items() if "image" in name or "credit" in name]:
        panel.make(fixes[0])
        panel.wait(lambda fixes=fixes: panel.fingerprints() and fixes[0] not in panel.fingerprints())
    alts = [value for name, value in panel.form().items() if name.endswith("-alt") and value]
    assert len(alts) == 3
    assert not any(each.lower().startswith(("photo of", "a image of")) or "credit" in each for each in alts)

    day = place.find_element(By.CSS_SELECTOR, "[data-contentpath=date] input")
    admin.execute_script("arguments[0].scrollIntoView({block: 'center'})", day)
    day.clear()
    day.send_keys((timezone.localdate() + timedelta(days=30)).isoformat())
    panel.wait(lambda: "can be published" in panel.summary())
    publish(admin)
    written.refresh_from_db()
    assert written.live, admin.find_element(By.TAG_NAME, "main").text[:600]
