# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the people at a desk use the pages of a demonstration, in a browser, with the mouse. The journeys by keyboard are
in test_journey.py."""
import html
import re

from people import Person

# What a colleague can write, by the last part of the address that it goes to.
MOVES = ["answer", "question", "note", "outcome"]


def desk_code(city, name):
    """Of the desk with this name, among those that the demonstration offers to sit down at."""
    options = re.findall(r'<option value="([^"]+)">([^<]+)</option>', Person(city).read("/da").text)
    codes = [code for code, label in options if html.unescape(label).strip() == name.strip()]
    assert len(codes) == 1, f"{len(codes)} desks are called {name}"
    return codes[0]


def sit_down(city, page, desk, language="da"):
    """At the desk with this name, as the demonstration offers it: no password."""
    page.goto(f"/{language}")
    page.select_option("#sit-down-desk", value=desk_code(city, desk))
    page.click("form:has(#sit-down-desk) button")


def open_hand(page, reference, language="da"):
    page.goto(f"/{language}/desk/hand/{reference.replace(' ', '-')}")
    assert page.locator("h1").inner_text().endswith(reference), page.locator("h1").inner_text()


def write(page, move, words, outcome="helped"):
    """Writes on the open hand and sends; answers on the page that comes back."""
    form = page.locator(f"form[action$='/{move}']")
    details = page.locator(f"details#{move}")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    form.locator("textarea").fill(words)
    if move == "outcome":
        form.locator(f"input[value={outcome}]").check()
    form.locator("button:not([name])").click()
    assert page.locator(".stop").count() == 0, page.locator(".stop").inner_text()


def reference_on(page):
    """`NØ4 7K2` on a page that shows one hand."""
    return re.search(r"\b[A-Z0-9]{3} [A-Z0-9]{3}\b", page.locator("main").inner_text()).group()
