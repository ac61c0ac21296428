"""The checks panel beside the form: follows what is typed, leads to the field, mends in a click and takes it back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from cms.accessibility.engine.fixes import fixable
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import block, draft, heading, paragraph, site_index
from tests.integration.images.pictures import stored_image

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "<p>We planted forty trees along the harbour wall, and the tide left every one of them standing.</p>"
FIXES = {
    "heading-first": "Make it level 2",
    "heading-skip": "Make it level 3",
    "alt-redundant-prefix": "Leave out what says that it is an image",
    "alt-credit": "Move the credit to the credit field",
    "date-no-year": "Add the year 2026",
    "time-no-zone": "Add “UK time”",
    "fake-list": "Make it a list",
    "empty-paragraphs": "Delete the blank lines",
    "link-file-undeclared": "Add “(PDF)”",
    "link-generic": "Use the title “How the orchard was planted”",
    "link-symbol-cta": "Leave out the arrow",
}
"""Rule → what its quick fix is called; the same rules as the engine can mend."""
NEVER_TYPED = {"heading-h1-in-body"}
"""Rules that a form cannot break: it offers no heading of level 1."""


def image_use(image: int, alt: str) -> dict[str, Any]:
    """An image with its description."""
    return block("image", {"image": image, "alt_role": "informative", "alt": alt, "caption": "", "credit_text": ""})


def opportunity(html: str) -> dict[str, Any]:
    """An opportunity with its deadline in a time zone."""
    deadline = {
        "date": (date.today() + timedelta(days=60)).isoformat(),
        "time": "12:00:00",
        "timezone": "Europe/London",
    }
    apply = {"text": "Apply to the harbour group", "url": "https://example.org/apply"}
    return block("opportunity", {"title": "Join the harbour group", "text": html, "deadline": deadline, "apply": apply})


def wrong_body(image: int, target: int) -> list[dict[str, Any]]:
    """Something for every quick fix."""
    return [
        heading("What we have been up to", "3"),
        paragraph(TEXT),
        heading("The harbour wall", "2"),
        paragraph(TEXT.replace("forty", "fifty")),
        heading("The trees", "4"),
        image_use(image, "Photo of two volunteers at the quay with spades"),
        image_use(image, "A barrow on the sea wall - Image credit Ana Silva"),
        paragraph("<p>Send your name by Friday 4 December, and bring a friend.</p>"),
        opportunity("<p>We meet online on Zoom at 10am each week.</p>"),
        paragraph("<p>Bring:</p><p>- a mug</p><p>- gloves</p>"),
        paragraph("<p>The tide was high.</p><p></p><p></p><p>Everybody stayed dry all the same.</p>"),
        paragraph('<p>See <a href="https://example.org/plots.pdf">every plot on the map</a>.</p>'),
        paragraph(f'<p>We wrote about it: <a linktype="page" id="{target}">read more</a>.</p>'),
        paragraph('<p>See <a href="https://example.org/plots">all plots of the garden →</a>.</p>'),
    ]


@pytest.fixture
def page(db: None) -> PostPage:
    """A draft with something for every quick fix."""
    index: PostIndexPage = site_index()
    target = draft(index, "How the orchard was planted", [heading("Trees"), paragraph(TEXT)])
    target.get_latest_revision().publish()
    return draft(index, "Wrong", wrong_body(stored_image().pk, target.pk))


class Panel:
    """The panel, as an editor sees it."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver

    def wait(self, condition: Callable[[], Any]) -> Any:
        """Wait for something to hold."""
        passing = [NoSuchElementException, StaleElementReferenceException]
        waiting = WebDriverWait(self.driver, 30, poll_frequency=0.05, ignored_exceptions=passing)
        return waiting.until(lambda _: condition())

    def open(self) -> None:
        """Wait for the first check, and open the panel."""
        self.driver.set_window_size(1400, 1200)
        self.settled()
        toggle = self.driver.find_element(By.CSS_SELECTOR, "[data-side-panel-toggle=accessibility]")
        if toggle.get_attribute("aria-expanded") != "true":
            toggle.click()
        self.wait(self.driver.find_element(By.CSS_SELECTOR, "[data-accessibility-results]").is_displayed)

    def settled(self) -> None:
        """Wait until findings are shown."""
        self.wait(lambda: self.driver.find_elements(By.CSS_SELECTOR, "[data-accessibility-results] > *"))

    def summary(self) -> str:
        """What the live region says."""
        words: str = self.driver.find_element(By.CSS_SELECTOR, "[data-accessibility-summary]").text
        return words

    def fingerprints(self) -> set[str]:
        """What is found, by identity."""
        script = "return [...document.querySelectorAll('[data-fingerprint]')].map((each) => each.dataset.fingerprint)"
        return set(self.driver.execute_script(script))

    def form(self) -> dict[str, str]:
        """Everything in the form."""
        script = "return Object.fromEntries(new FormData(document.querySelector('[data-edit-form]')))"
        return {name: str(value) for name, value in self.driver.execute_script(script).items()}

    def fixes(self) -> dict[str, str]:
        """Fingerprint → what its quick fix is called."""
        script = """return [...document.querySelectorAll('.a11y-fix')].map((each) =>
            [each.closest('[data-fingerprint]').dataset.fingerprint,
             each.querySelector('summary').textContent.split(':').slice(1).join(':').trim()])"""
        return dict(self.driver.execute_script(script))

    def finding(self, fingerprint: str) -> WebElement:
        """One finding."""
        return self.driver.find_element(By.CSS_SELECTOR, f"[data-fingerprint='{fingerprint}']")

    def words(self, fingerprint: str) -> str:
        """What the panel says of one finding; nothing while it is drawn anew."""
        script = "return document.querySelector(`[data-fingerprint='${arguments[0]}']`)?.innerText ?? ''"
        return str(self.driver.execute_script(script, fingerprint))

    def press(self, button: WebElement) -> None:
        """Press a button by the keyboard."""
        self.driver.execute_script("arguments[0].focus({preventScroll: false})", button)
        button.send_keys("\n")

    def make(self, fingerprint: str) -> str:
        """Open the quick fix of a finding and make it; returns the words before and after."""
        found = self.finding(fingerprint)
        self.press(found.find_element(By.CSS_SELECTOR, ".a11y-fix summary"))
        shown = found.find_element(By.CSS_SELECTOR, ".a11y-fix").text
        self.press(found.find_element(By.CSS_SELECTOR, "[data-accessibility-fix]"))
        return str(shown)

    def undo(self) -> None:
        """Take the last change back."""
        self.press(self.driver.find_element(By.CSS_SELECTOR, "[data-accessibility-undo] button"))


@pytest.fixture
def panel(admin: Chrome, live_server: Any, page: PostPage) -> Panel:
    """The panel of the draft, open."""
    admin.get(f"{live_server.url}/admin/pages/{page.pk}/edit/")
    panel = Panel(admin)
    panel.open()
    return panel


def test_every_quick_fix_mends_what_it_says_and_can_be_taken_back(panel: Panel) -> None:
    assert set(FIXES) | NEVER_TYPED == fixable()
    offered = panel.fixes()
    for fingerprint, name in offered.items():
        before = panel.form()
        shown = panel.make(fingerprint)
        assert "Before" in shown or "After" in shown, name
        panel.wait(lambda fingerprint=fingerprint: panel.fingerprints() and fingerprint not in panel.fingerprints())
        assert panel.form() != before, name
        panel.undo()
        panel.wait(lambda fingerprint=fingerprint: fingerprint in panel.fingerprints())
        assert panel.form() == before, name
    assert set(FIXES.values()) <= set(offered.values())


def test_show_me_leads_to_the_field_at_fault(panel: Panel) -> None:
    buttons = panel.driver.find_elements(By.CSS_SELECTOR, "[data-accessibility-jump]")
    assert len(buttons) > 10
    for button in buttons:
        block_id, path = (button.get_attribute(f"data-accessibility-{name}") for name in ("jump", "path"))
        panel.press(button)
        inside = "return document.activeElement.closest(`[data-contentpath='${arguments[0]}']`) !== null"
        assert panel.driver.execute_script(inside, block_id or str(path).split(".")[0]), path


def test_what_is_typed_is_checked_and_marked_on_its_block_without_saving(panel: Panel, page: PostPage) -> None:
    alt = panel.driver.find_elements(By.CSS_SELECTOR, "[data-contentpath=alt] textarea, [data-contentpath=alt] input")[
        0
    ]
    mark = "return document.querySelectorAll('[data-accessibility-mark]').length"
    before = panel.driver.execute_script(mark)
    panel.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", alt)
    alt.clear()
    alt.send_keys("Two volunteers at the quay with spades")
    panel.wait(lambda: panel.driver.execute_script(mark) == before - 1)
    alt.clear()
    alt.send_keys("IMG_2041.jpg")
    panel.wait(lambda: "must be put right" in panel.summary())
    panel.wait(lambda: panel.driver.execute_script(mark) == before)
    page.refresh_from_db()
    assert "IMG_2041" not in str(page.get_latest_revision().content)


def test_an_answer_is_kept_and_the_place_in_the_panel_is_not_lost(panel: Panel) -> None:
    boxes = panel.driver.find_elements(By.CSS_SELECTOR, ".a11y-answer summary")
    panel.press(boxes[0])
    finding = boxes[0].find_element(By.XPATH, "ancestor::*[@data-fingerprint]")
    fingerprint = str(finding.get_attribute("data-fingerprint"))
    panel.press(finding.find_element(By.CSS_SELECTOR, "[data-accessibility-send]"))
    error = finding.find_element(By.CSS_SELECTOR, "[data-answer-error]")
    panel.wait(lambda: error.text)
    finding.find_element(By.CSS_SELECTOR, "textarea").send_keys("Our readers know it.")
    panel.press(finding.find_element(By.CSS_SELECTOR, "[data-accessibility-send]"))
    panel.wait(lambda: "Answered" in panel.words(fingerprint))
    inside = "return document.querySelector('[data-accessibility-panel]').contains(document.activeElement)"
    assert panel.driver.execute_script(inside)
    panel.press(panel.finding(fingerprint).find_element(By.CSS_SELECTOR, "[data-accessibility-reopen]"))
    panel.wait(lambda: "Should be looked at" in panel.words(fingerprint))
