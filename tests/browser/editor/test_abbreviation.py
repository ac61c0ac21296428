"""Editors mark abbreviations and languages by keyboard alone, and the marks reach the database."""

from typing import Any

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import url_contains
from selenium.webdriver.support.wait import WebDriverWait

from cms.base.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
EDITOR = "[data-contentpath='bio'] [contenteditable='true']"
DIALOG = "dialog.abbreviation-dialog[open]"


def press(admin: Chrome, *keys: str) -> None:
    actions = ActionChains(admin)
    for key in keys:
        actions.send_keys(key)
    actions.perform()


def enter(admin: Chrome) -> None:
    """Put the cursor at the end of the editor."""
    editor = admin.find_element(By.CSS_SELECTOR, EDITOR)
    admin.execute_script(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'}); arguments[0].focus()", editor
    )
    press(admin, Keys.END)


def select_last(admin: Chrome, letters: int) -> None:
    actions = ActionChains(admin).key_down(Keys.SHIFT)
    for _ in range(letters):
        actions.send_keys(Keys.ARROW_LEFT)
    actions.key_up(Keys.SHIFT).perform()


def push(admin: Chrome, name: str) -> None:
    """Push a button of the toolbar that shows over selected words."""
    button = admin.find_element(By.CSS_SELECTOR, f"button[name='{name}']")
    ActionChains(admin).move_to_element(button).click().perform()


def write(admin: Chrome, live_server: Any, text: str) -> None:
    admin.get(f"{live_server.url}/admin/snippets/base/person/add/")
    admin.find_element(By.NAME, "name").send_keys("Nia Bowen")
    enter(admin)
    press(admin, text)


def noted(admin: Chrome, mark: str) -> None:
    """Wait until the editor has put what it shows into the form: Draftail does so a moment after the last key."""
    script = "return document.querySelector('[name=bio]').value.includes(arguments[0])"
    WebDriverWait(admin, 10).until(lambda browser: browser.execute_script(script, mark))


def save(admin: Chrome) -> Person:
    button = admin.find_element(By.CSS_SELECTOR, "main footer button[type='submit'], main footer .action-save")
    admin.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    WebDriverWait(admin, 20).until_not(url_contains("/add/"))
    return Person.objects.get()


def test_selected_words_become_an_abbreviation(admin: Chrome, live_server: Any) -> None:
    write(admin, live_server, "She works at the WHO")
    select_last(admin, 3)
    push(admin, "ABBREVIATION")
    dialog = admin.find_element(By.CSS_SELECTOR, DIALOG)
    assert "WHO" in dialog.find_element(By.TAG_NAME, "h2").text
    assert admin.switch_to.active_element.get_attribute("name") == "title"
    press(admin, "World Health Organization", Keys.ENTER)
    noted(admin, "World Health Organization")
    assert 'at the <abbr title="World Health Organization">WHO</abbr>' in save(admin).bio


def test_escape_changes_nothing(admin: Chrome, live_server: Any) -> None:
    write(admin, live_server, "She works at the WHO")
    select_last(admin, 3)
    push(admin, "ABBREVIATION")
    press(admin, "World", Keys.ESCAPE)
    WebDriverWait(admin, 10).until_not(lambda browser: browser.find_elements(By.CSS_SELECTOR, DIALOG))
    bio = save(admin).bio
    assert "at the WHO" in bio
    assert "abbr" not in bio


def test_selected_words_are_in_another_language(admin: Chrome, live_server: Any) -> None:
    write(admin, live_server, "She says croeso")
    select_last(admin, 6)
    push(admin, "LANGUAGE_CY")
    noted(admin, "LANGUAGE_CY")
    assert 'says <span lang="cy">croeso</span>' in save(admin).bio


def test_an_abbreviation_is_changed_and_removed(admin: Chrome, live_server: Any) -> None:
    write(admin, live_server, "WHO")
    select_last(admin, 3)
    push(admin, "ABBREVIATION")
    press(admin, "World Heritage", Keys.ENTER)
    noted(admin, "World Heritage")
    enter(admin)
    select_last(admin, 2)
    push(admin, "ABBREVIATION")
    field = admin.find_element(By.CSS_SELECTOR, f"{DIALOG} input[name='title']")
    assert field.get_attribute("value") == "World Heritage"
    assert "“WHO”" in admin.find_element(By.CSS_SELECTOR, f"{DIALOG} h2").text  # all of it, not what is selected
    admin.find_element(By.XPATH, "//dialog//button[text()='Not an abbreviation']").click()
    script = "return !document.querySelector('[name=bio]').value.includes('World Heritage')"
    WebDriverWait(admin, 10).until(lambda browser: browser.execute_script(script))
    bio = save(admin).bio
    assert "WHO" in bio
    assert "abbr" not in bio
