# SPDX-License-Identifier: AGPL-3.0-or-later
import os

import pytest
from playwright.sync_api import sync_playwright

from city import City
from mailbox import Mailbox
from people import own_address


def browser_path():
    """Debian's Chromium; elsewhere a Chrome, or else the one that Playwright brings (None)."""
    wanted = [os.environ.get("BLANDDIG_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome"]
    return next((path for path in wanted if path and os.path.exists(path)), None)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory):
    """A made-up city that has been filled once and closed: the others are copies of it."""
    city = City(tmp_path_factory.mktemp("seeded") / "store").start()
    assert city.stop() == 0, city.said()
    return city


@pytest.fixture(scope="session")
def city(seeded, tmp_path_factory):
    """The city that tests read, and change only where nobody else looks."""
    city = seeded.copy(tmp_path_factory.mktemp("city") / "store").start()
    yield city
    city.stop()


@pytest.fixture
def own_city(seeded, tmp_path):
    """A city for one test alone."""
    city = seeded.copy(tmp_path / "store").start()
    yield city
    city.kill()


@pytest.fixture
def real_city(tmp_path):
    """A city without demonstration, empty and not started."""
    city = City(tmp_path / "store", demo=False)
    yield city
    city.kill()


@pytest.fixture
def mailbox():
    """A mail server that takes everything and keeps it."""
    box = Mailbox()
    yield box
    box.shutdown()
    box.server_close()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def person(chromium):
    """Makes somebody at a browser; everybody has an address of their own."""
    contexts = []

    def make(city, *, width=1280, scripts=True, locale="da-DK", **settings):
        context = chromium.new_context(
            base_url=city.url, viewport={"width": width, "height": 900}, java_script_enabled=scripts, locale=locale,
            extra_http_headers={"X-Forwarded-For": own_address()}, **settings)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.third_parties, page.scripts = [], scripts
        page.on("request", lambda request: None if request.url.startswith((city.url, "data:"))
                else page.third_parties.append(request.url))
        return page

    yield make
    for context in contexts:
        context.close()
