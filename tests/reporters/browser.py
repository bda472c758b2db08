"""Headless Chromium, the Debian packages chromium and chromium-driver, where they are."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

if TYPE_CHECKING:
    from collections.abc import Iterator

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")


@contextmanager
def opened() -> Iterator[webdriver.Chrome]:
    """A browser without a window."""
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        yield driver
    finally:
        driver.quit()


def log(driver: webdriver.Chrome, kind: str = "performance") -> list[dict[str, Any]]:
    """What the browser noted since it was asked last."""
    entries: list[dict[str, Any]] = driver.get_log(kind)  # type: ignore[no-untyped-call]
    return entries


def resize(driver: webdriver.Chrome, width: int) -> None:
    """Make the page so wide."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    _command(driver, "Emulation.setDeviceMetricsOverride", size)


def prefer(driver: webdriver.Chrome, scheme: str) -> None:
    """Be a reader who prefers light or dark."""
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    _command(driver, "Emulation.setEmulatedMedia", {"features": features})


def without_scripts(driver: webdriver.Chrome, *, disabled: bool) -> None:
    """Run none that the page may have, or run them again."""
    _command(driver, "Emulation.setScriptExecutionDisabled", {"value": disabled})


def _command(driver: webdriver.Chrome, name: str, arguments: dict[str, Any]) -> None:
    driver.execute_cdp_cmd(name, arguments)
