"""An editor's desk: the admin as a person uses it, with mouse and keyboard."""

from typing import Any

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

PASSWORD = "altogether-demo"
SECONDS = 40


class Desk:
    """What an editor does.

    Args:
        driver: the browser.
        cms: the CMS's address without a slash at the end.
    """

    def __init__(self, driver: WebDriver, cms: str) -> None:
        self.driver, self.cms = driver, cms

    def open(self, path: str) -> None:
        """Go to a screen of the admin."""
        self.driver.get(f"{self.cms}/admin/{path}")

    def sign_in(self, name: str) -> None:
        """Sign in with the demo's password."""
        self.open("login/")
        self.one("[name=username]").send_keys(name)
        self.one("[name=password]").send_keys(PASSWORD, Keys.ENTER)
        self.wait(lambda: "/login/" not in self.driver.current_url)

    def wait(self, condition: Any) -> Any:
        """Wait until something holds; what holds is returned."""
        passing = [StaleElementReferenceException]  # what is drawn anew meanwhile is looked for again
        waiting = WebDriverWait(self.driver, SECONDS, poll_frequency=0.1, ignored_exceptions=passing)
        return waiting.until(lambda _: condition())

    def one(self, selector: str, within: Any = None) -> WebElement:
        """The first visible element, as soon as there is one."""
        return self.wait(lambda: next((each for each in self.all(selector, within) if each.is_displayed()), None))

    def all(self, selector: str, within: Any = None) -> list[WebElement]:
        """Every element."""
        found: list[WebElement] = (within or self.driver).find_elements(By.CSS_SELECTOR, selector)
        return found

    def click(self, element: WebElement) -> None:
        """Bring into view, and click."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        self.wait(element.is_enabled)
        element.click()

    def fill(self, element: WebElement, text: str) -> None:
        """Type into a field in place of what is there."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()
        if element.get_attribute("contenteditable") != "true":
            element.clear()
        element.send_keys(text)

    def field(self, block: WebElement, *path: str) -> WebElement:
        """A field of a block by its name, for example ``deadline``, ``date``."""
        place = block
        for name in path:
            place = self.wait(
                lambda name=name, place=place: next(iter(self.all(f"[data-contentpath='{name}']", place)), None)
            )
        selector = "[contenteditable=true], textarea, select, input:not([type=hidden]):not([type=radio])"
        return self.one(selector, place)

    def choose(self, block: WebElement, name: str, label: str) -> None:
        """Choose an option of a select or a radio button by its words."""
        place = self.place(block, name)
        for option in self.all("option, label", place):
            if label in (option.text or option.get_attribute("textContent") or ""):
                self.click(option)
                return
        raise AssertionError(f"{name} offers no {label!r}")

    def pick(self, place: WebElement, result: str = "") -> None:
        """Open a chooser and take the first result, or the one whose words hold ``result``."""
        buttons = self.wait(
            lambda: [each for each in self.all("button", place) if each.is_displayed() and "hoose" in each.text]
        )
        self.click(buttons[0])
        chooser = self.one(".modal-dialog")
        links = self.wait(
            lambda: [each for each in self.all("a[data-chooser-modal-choice]", chooser) if result in each.text]
        )
        self.click(links[0])
        self.wait(lambda: not [each for each in self.all(".modal-dialog") if each.is_displayed()])

    def place(self, within: WebElement, *path: str) -> WebElement:
        """Where a field of a block stands, by its name, for example ``deadline``, ``date``."""
        found = within
        for name in path:
            found = self._first(f"[data-contentpath='{name}']", found)
        return found

    def _first(self, selector: str, within: Any) -> WebElement:
        return self.wait(lambda: next(iter(self.all(selector, within)), None))

    def item(self, block: WebElement, *path: str) -> WebElement:
        """The first item of a list inside a block, added where the list is empty."""
        place = self.place(block, *path)
        if there := self.all("[data-streamfield-child]", place):
            return there[0]
        self.click([each for each in self.all("button.c-sf-add-button", place) if each.is_displayed()][-1])
        return self._first("[data-streamfield-child]", place)

    def add_block(self, label: str) -> WebElement:
        """Add a block at the end of the body, by its name in the menu."""
        body = self.place(self.driver, "body")
        before = len(self.blocks(body))
        self.click([each for each in self.all("button.c-sf-add-button", body) if each.is_displayed()][-1])
        box = self.one("[role=combobox][aria-autocomplete=list]")
        box.send_keys(label)
        self.wait(lambda: self._option(label)).click()
        return self.wait(lambda: self.blocks(body)[before:] or None)[0]

    def _option(self, label: str) -> WebElement | None:
        options = [each for each in self.all("[role=option]") if each.is_displayed()]
        return next((each for each in options if each.text.split("\n")[0] == label), None)

    def blocks(self, body: WebElement) -> list[WebElement]:
        """The body's own blocks, not those inside one of them."""
        script = """return [...arguments[0].querySelectorAll('[data-streamfield-child]')].filter(
            (each) => !each.parentElement.closest('[data-streamfield-child]') && each.offsetParent)"""
        found: list[WebElement] = self.driver.execute_script(script, body)
        return found

    def act(self, name: str) -> None:
        """Open the menu of actions below the form, and take one, for example ``action-publish``."""
        self.click(self.one("footer .w-dropdown__toggle"))
        self.click(self.one(f"[name={name}]"))

    def publish(self) -> None:
        """Publish, and wait for the CMS to say so.

        Raises:
            AssertionError: refused, with what the CMS said.
        """
        before = self.driver.find_element(By.TAG_NAME, "html").id
        self.act("action-publish")
        self.wait(lambda: self.driver.find_element(By.TAG_NAME, "html").id != before)
        editing = ("/edit/", "/add/")
        self.wait(lambda: any(each.text for each in self.all(".messages li")) or not self._at(*editing))
        told = self.all(".messages li, [data-field-errors], .help-critical, .a11y-finding--error")
        said = " ".join(each.text for each in told if each.text)
        assert not self._at(*editing), said or self.driver.title

    def _at(self, *parts: str) -> bool:
        return any(part in self.driver.current_url for part in parts)

    def choose_named(self, block: WebElement, ending: str, label: str) -> None:
        """Choose an option of a select by the end of its name."""
        select = self.one(f"select[name$={ending}]", block)
        for option in self.all("option", select):
            if label in (option.get_attribute("textContent") or ""):
                self.click(option)
                return
        raise AssertionError(f"{ending} offers no {label!r}")

    def type_into_cell(self, block: WebElement, number: int, words: str) -> None:
        """Type into a cell of a table, counted from the top left."""
        cell = self.wait(lambda: self.all(".htCore tbody td", block)[number:])[0]
        self.click(cell)
        self.driver.switch_to.active_element.send_keys(words, Keys.ENTER)
