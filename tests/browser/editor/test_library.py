"""The library's descriptions in a real browser: written one after another, and offered where an image is used."""

from collections.abc import Callable
from typing import Any

import pytest
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from cms.audit.axe import source
from cms.images.models import CreditedImage
from tests.integration.gate.site import block, draft, heading, site_index
from tests.integration.images.pictures import stored_image

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GOOD = "Two women lift a sapling into a hole in the sea wall"
AXE = "return axe.run({include: [[arguments[0]]]}).then((found) => found.violations.map((each) => each.id))"


def wait(driver: Chrome, condition: Callable[[], Any]) -> Any:
    """Wait for something to hold; what is drawn anew meanwhile is looked for again."""
    passing = [NoSuchElementException, StaleElementReferenceException]
    return WebDriverWait(driver, 30, poll_frequency=0.05, ignored_exceptions=passing).until(lambda _: condition())


def one(driver: Chrome, selector: str) -> WebElement:
    return driver.find_element(By.CSS_SELECTOR, selector)


def active(driver: Chrome) -> WebElement:
    return driver.switch_to.active_element


def press(driver: Chrome, *keys: str) -> None:
    for key in keys:
        active(driver).send_keys(key)


def status(driver: Chrome, selector: str) -> str:
    return str(driver.execute_script("return document.querySelector(arguments[0])?.textContent.trim()", selector))


def violations(driver: Chrome, part: str) -> list[str]:
    driver.execute_script(source())
    found: list[str] = driver.execute_script(AXE, part)
    return found


def named(title: str, suggestion: str = "") -> CreditedImage:
    image = stored_image(320, 240, f"{title.lower()}.png")
    image.title, image.alt_suggestion = title, suggestion
    image.save()
    return image


def test_images_are_described_one_after_another_by_keyboard(admin: Chrome, live_server: Any) -> None:
    images = [named(title) for title in ("Sapling", "Wall", "Tide")]
    admin.get(f"{live_server.url}/admin/accessibility/images/")
    admin.execute_script("window.neverLeft = true")
    wait(admin, lambda: active(admin).get_attribute("name") == "suggestion")
    assert violations(admin, "[data-describe]") == []

    press(admin, "sapling.jpg")
    wait(admin, lambda: "Must be put right" in status(admin, "[data-describe-judged]"))
    press(admin, Keys.ENTER)
    wait(admin, lambda: admin.find_elements(By.CSS_SELECTOR, "[data-describe] .error-message"))
    wait(admin, lambda: active(admin).get_attribute("value") == "sapling.jpg")
    assert violations(admin, "[data-describe]") == []

    press(admin, Keys.CONTROL + "a", GOOD, Keys.ENTER)
    wait(admin, lambda: "2 images wait." in status(admin, "[data-describe-status]"))
    wait(admin, lambda: one(admin, ".a11y-describe__title").text == "Wall")
    wait(admin, lambda: active(admin).get_attribute("name") == "suggestion")
    wait(admin, lambda: "Saved: “Sapling”." in one(admin, ".messages").text)
    press(admin, Keys.TAB, Keys.TAB)
    assert active(admin).text.strip().lower() == "skip"
    press(admin, Keys.ENTER)
    wait(admin, lambda: one(admin, ".a11y-describe__title").text == "Tide")
    wait(admin, lambda: active(admin).get_attribute("name") == "suggestion")
    press(admin, GOOD, Keys.ENTER)
    wait(admin, lambda: "1 image that was skipped still waits." in status(admin, "[data-describe-status]"))
    wait(admin, lambda: active(admin).text == "That was the last one.")
    assert admin.execute_script("return window.neverLeft")
    kept = CreditedImage.objects.filter(pk__in=[each.pk for each in images])
    described = dict(kept.values_list("title", "alt_suggestion"))
    assert described == {"Sapling": GOOD, "Wall": "", "Tide": GOOD}


def use(image: CreditedImage, alt: str = "") -> dict[str, Any]:
    return block("image", {"image": image.pk, "alt_role": "", "alt": alt, "caption": "", "credit_text": ""})


def field(driver: Chrome, number: int, part: str) -> WebElement:
    return driver.find_elements(By.CSS_SELECTOR, "[data-contentpath=alt]")[number].find_element(By.CSS_SELECTOR, part)


def test_a_suggestion_is_offered_and_filled_in_only_when_taken(admin: Chrome, live_server: Any) -> None:
    described, other = named("Sapling", GOOD), named("Wall", "A wall of grey stones by the sea")
    page = draft(
        site_index(), "Use", [heading("Trees"), use(described), use(named("Tide")), use(other, "My own words")]
    )
    admin.set_window_size(1400, 1200)
    admin.get(f"{live_server.url}/admin/pages/{page.pk}/edit/")
    take = wait(admin, lambda: admin.find_elements(By.CSS_SELECTOR, "[data-offer-take]"))
    assert len(take) == 2
    assert [field(admin, number, "textarea").get_attribute("value") for number in range(3)] == ["", "", "My own words"]
    assert not admin.find_elements(By.CSS_SELECTOR, "[data-contentpath=alt_role] input:checked[value=informative]")
    assert GOOD in field(admin, 0, "[data-offer]").text

    admin.execute_script("arguments[0].focus()", take[0])
    press(admin, Keys.ENTER)
    assert field(admin, 0, "textarea").get_attribute("value") == GOOD
    assert active(admin) == field(admin, 0, "textarea")
    assert "Taken from the library" in field(admin, 0, "[data-offer-said]").text
    wait(admin, lambda: not field(admin, 0, "[data-offer]").is_displayed())
    assert violations(admin, ".a11y-offer") == []

    admin.execute_script("arguments[0].focus()", take[1])
    press(admin, Keys.ENTER)
    back = field(admin, 2, "[data-offer-back]")
    admin.execute_script("arguments[0].focus()", back)
    press(admin, Keys.ENTER)
    assert field(admin, 2, "textarea").get_attribute("value") == "My own words"

    # The second block's image is changed, as the chooser does it; a copy of the block comes later.
    chosen = "document.querySelectorAll('[data-contentpath=image] input[type=hidden]')[1].value = arguments[0]"
    admin.execute_script(chosen, str(other.pk))
    wait(admin, lambda: "grey stones" in field(admin, 1, "[data-offer]").text)
    copies = admin.find_elements(By.CSS_SELECTOR, "button[title=Duplicate]")
    admin.execute_script("arguments[0].click()", copies[3])
    wait(admin, lambda: len(admin.find_elements(By.CSS_SELECTOR, "[data-offer-take]")) == 4)


def test_without_scripts_every_step_is_a_page(admin: Chrome, live_server: Any) -> None:
    named("Sapling")
    named("Wall")
    admin.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        admin.get(f"{live_server.url}/admin/accessibility/images/")
        one(admin, "[name=suggestion]").send_keys(GOOD, Keys.ENTER)
        wait(admin, lambda: "Wall" in admin.page_source and "Saved: “Sapling”." in admin.page_source)
    finally:
        admin.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
