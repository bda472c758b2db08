"""The HTML report in a real browser: looked at, pointed at, tabbed through, printed."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.reporters import browser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

    from factcheck.pipeline import Report
    from tests.reporters.conftest import Write

pytestmark = pytest.mark.skipif(
    not (browser.BROWSER and browser.DRIVER), reason="chromium and chromium-driver are not there"
)
WRONG = (By.CSS_SELECTOR, "a.inconsistent")
NOTE = (By.CSS_SELECTOR, "a.inconsistent + .note")


@pytest.fixture(scope="module")
def driver() -> Iterator[WebDriver]:
    with browser.opened() as opened:
        yield opened


@pytest.fixture(scope="module")
def source(write: Write, reports: list[Report]) -> str:
    return write("html", reports)


@pytest.fixture
def page(driver: WebDriver, source: str, tmp_path: Path) -> WebDriver:
    path = tmp_path / "report.html"
    path.write_text(source, encoding="utf-8")
    browser.resize(driver, 1280)
    browser.prefer(driver, "light")
    driver.get(path.as_uri())
    return driver


def test_it_requests_nothing_else_and_complains_of_nothing(page: WebDriver) -> None:
    messages = [json.loads(entry["message"])["message"] for entry in browser.log(page)]
    requests = [
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]
    assert {url for url in requests if not url.startswith("data:")} == {page.current_url}
    assert browser.log(page, "browser") == []


def test_the_browser_mends_nothing(page: WebDriver, source: str) -> None:
    # What is nested wrongly is moved, and what is missing is added.
    script = "return Array.from(document.querySelectorAll('*'), e => e.localName)"
    written = re.findall(r"<([a-z][a-z0-9]*)[ >]", source)
    assert [name.lower() for name in page.execute_script(script)] == written
    assert page.execute_script("return document.compatMode") == "CSS1Compat"


def test_the_sum_appears_under_the_pointer(page: WebDriver) -> None:
    note = page.find_element(*NOTE)
    assert not note.is_displayed()
    ActionChains(page).move_to_element(page.find_element(*WRONG)).pause(0.4).perform()
    assert note.is_displayed()
    assert "34.7% of the money" in note.text
    assert "Inconsistent" in note.text


def test_the_sum_appears_on_focus(page: WebDriver) -> None:
    note = page.find_element(*NOTE)
    for _ in range(40):
        ActionChains(page).send_keys(Keys.TAB).perform()
        if page.switch_to.active_element == page.find_element(*WRONG):
            break
    ActionChains(page).pause(0.4).perform()
    assert note.is_displayed()
    assert page.switch_to.active_element.get_attribute("aria-describedby") == note.get_attribute(
        "id"
    )


def test_a_finding_leads_to_the_text_and_back(page: WebDriver) -> None:
    page.find_element(By.CSS_SELECTOR, "#d2-f1 .lead a").click()
    figure = page.find_element(By.CSS_SELECTOR, ":target")
    assert figure.text.startswith("$508 million")
    assert _is_in_view(page, figure)
    figure.click()
    assert page.find_element(By.CSS_SELECTOR, "#d2-f1:target")


def _is_in_view(page: WebDriver, element: Any) -> bool:
    script = (
        "const box = arguments[0].getBoundingClientRect();"
        "return box.top >= 0 && box.bottom <= innerHeight"
    )
    return bool(page.execute_script(script, element))


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_it_fits_every_width(page: WebDriver, width: int) -> None:
    browser.resize(page, width)
    assert page.execute_script("return document.documentElement.scrollWidth") <= width
    for link in page.find_elements(By.CSS_SELECTOR, ".figure > a"):
        page.execute_script("arguments[0].focus()", link)
        box = page.execute_script(
            "return arguments[0].nextSibling.getBoundingClientRect().toJSON()", link
        )
        assert box["left"] >= 0
        assert box["right"] <= width


def test_light_and_dark_differ(page: WebDriver) -> None:
    script = "return getComputedStyle(document.body).backgroundColor"
    light = page.execute_script(script)
    browser.prefer(page, "dark")
    assert page.execute_script(script) != light


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_passes_an_audit_of_accessibility(page: WebDriver, scheme: str) -> None:
    browser.prefer(page, scheme)
    page.execute_script((files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
    result = page.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert [(each["id"], each["help"]) for each in result["violations"]] == []


def test_it_can_be_printed(page: WebDriver) -> None:
    printed = page.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})
    assert printed["data"].startswith("JVBERi0")  # %PDF-
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    ActionChains(page).move_to_element(page.find_element(*WRONG)).pause(0.4).perform()
    assert not page.find_element(*NOTE).is_displayed()
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_it_needs_no_javascript(page: WebDriver) -> None:
    browser.without_scripts(page, disabled=True)
    page.refresh()
    ActionChains(page).move_to_element(page.find_element(*WRONG)).pause(0.4).perform()
    assert page.find_element(*NOTE).value_of_css_property("visibility") == "visible"
    browser.without_scripts(page, disabled=False)
