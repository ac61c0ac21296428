"""The Chromium that the browser suites drive: found, installed where we may, or named plainly as missing."""

import os
import shutil
import subprocess
from pathlib import Path

from scripts.stop import CannotRun

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DEBIAN_PACKAGES = ("chromium", "chromium-driver", "fonts-dejavu-core", "fonts-noto-core")
LINKS = Path(__file__).resolve().parents[1] / ".cache" / "browser"


def found(browser: str | None = None) -> bool:
    """Whether a browser (the one named, or any that we know) and its driver are on the path."""
    names = (browser,) if browser else BROWSERS
    return any(map(shutil.which, names)) and bool(shutil.which("chromedriver"))


def put_on_path(**executables: str) -> None:
    """Give executables the names that the suites look for, before everything else on the path."""
    LINKS.mkdir(parents=True, exist_ok=True)
    for name, target in executables.items():
        link = LINKS / name
        link.unlink(missing_ok=True)
        link.symlink_to(target)
    os.environ["PATH"] = f"{LINKS}{os.pathsep}{os.environ.get('PATH', '')}"


def install_from_debian() -> bool:
    """Install Debian's packages, where there is apt and we are root."""
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        return False
    print("Installing Chromium from the system's packages ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES]):
        done = subprocess.run(
            [apt, "-qq", *words], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode and words[0] == "install":
            return False
    return found()


def fetch_with_selenium() -> bool:
    """Let Selenium Manager bring a browser and its driver from their makers."""
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.common.selenium_manager import SeleniumManager

    try:
        paths = SeleniumManager().binary_paths(["--browser", "chrome"])
    except (WebDriverException, OSError):
        return False  # no network, or no build for this machine: the caller says what to install
    put_on_path(chromium=paths["browser_path"], chromedriver=paths["driver_path"])
    return True


def bring() -> None:
    """Make sure that a browser and its driver are on the path.

    Raises:
        CannotRun: there is none, and none could be had.
    """
    chosen = os.environ.get("CHROME", "").strip()
    if chosen:
        if not Path(chosen).is_file():
            raise CannotRun(f"CHROME should be the path of a Chromium or Chrome; found {chosen!r}.")
        put_on_path(chromium=chosen)
    if not (found() or install_from_debian() or fetch_with_selenium()):
        raise CannotRun(
            "the browser suites need Chromium (or Chrome) and chromedriver on the path; "
            "install them, or run `make test-fast`, which does without."
        )
