# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every kind of page, in every language, narrow and wide: nothing that axe finds, nothing sideways, nothing too small."""
import pytest

from examine import complaints
from people import Person, receipt_on

LANGUAGES = ["da", "en", "ar"]

# Pages that an address opens.
PUBLIC = {
    "front": "", "promise": "promise", "theme": "theme/t1", "goal": "goal/g1", "measure": "measure/m01",
    "committees": "committees", "committee": None, "reach": "reach", "follow": "follow", "log-in": "log-in",
    "not found": "no/such/page",
}


def path_of(kind, language, city):
    if kind == "committee":
        page = Person(city).read(f"/{language}/committees").text
        start = page.index(f"/{language}/committee/")
        return page[start:page.index('"', start)]
    return f"/{language}/{PUBLIC[kind]}".rstrip("/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PUBLIC)
def test_a_public_page_is_for_everybody(city, person, kind, language):
    page = person(city)
    answer = page.goto(path_of(kind, language, city))
    assert answer.status == (404 if kind == "not found" else 200)
    assert len(answer.body()) <= 60_000, f"{len(answer.body())} bytes"
    assert complaints(page, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_of_a_hand_is_for_everybody(city, person, language):
    page = person(city)
    page.goto(f"/{language}/reach")
    page.fill("#contact", "amina.example.org")
    page.click("form button.send")
    assert page.locator(".stop").count() == 1
    found = {"error": complaints(page, language)}

    page.set_viewport_size({"width": 1280, "height": 900})
    page.fill("#words", "Min søn på 14 vil gerne spille fodbold.")
    page.select_option("#topic", index=1)
    page.fill("#contact", "")
    page.click("form button.send")
    found["receipt"] = complaints(page, language)
    receipt = receipt_on(page.content())
    page.click("form[action$='/follow'] button.press")
    found["hand"] = complaints(page, language)
    page.click("form[action$='/withdraw'] button")
    found["withdraw"] = complaints(page, language)
    page.click("form:has([name=sure]) button")
    found["withdrawn"] = complaints(page, language)
    page.goto(f"/{language}/follow")
    page.fill("#receipt", "1234 " + receipt[4:])
    page.click("form button.send")
    found["unknown receipt"] = complaints(page, language)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_city_says_so_and_is_for_everybody(real_city, person, language):
    real_city.start()
    page = person(real_city)
    found = {}
    for kind in ["front", "measure", "committee"]:
        page.goto(path_of(kind, language, real_city))
        found[kind] = complaints(page, language, widths=(320,))
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
