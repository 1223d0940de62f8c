# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every kind of page, in every language, narrow and wide: nothing that axe finds, nothing sideways, nothing too small."""
import re

import pytest

from desk import open_hand, sit_down, write
from examine import complaints
from people import Person, find_form, holder_on, receipt_on

LANGUAGES = ["da", "en", "ar"]

# Pages that an address opens.
PUBLIC = {
    "front": "", "promise": "promise", "theme": "theme/t1", "goal": "goal/g1", "measure": "measure/m01",
    "committees": "committees", "committee": None, "reach": "reach", "offer": "reach/offer",
    "signal": "reach/signal", "place": "reach/place", "idea": "reach/idea", "follow": "follow", "log-in": "log-in",
    "money": "money", "scorecard": "scorecard", "conduct": "conduct", "conduct of a committee": "conduct/committee/BIU",
    "conduct of an administration": "conduct/administration/BIF", "conduct of a unit": None, "scorecard embed": "scorecard/embed",
    "contribute": "contribute", "role": "contribute/r1", "units": "units", "where to turn": "where-to-turn",
    "beliefs": "beliefs", "news": "news/measure/m01", "privacy": "privacy", "what we hold": "what-we-hold", "accessibility": "accessibility",
    "not found": "no/such/page",
}


def path_of(kind, language, city):
    if kind == "committee":
        page = Person(city).read(f"/{language}/committees").text
        start = page.index(f"/{language}/committee/")
        return page[start:page.index('"', start)]
    if kind == "conduct of a unit":
        return first_link(city, f"/{language}/conduct/administration/BIF", f"/{language}/conduct/unit/")
    return f"/{language}/{PUBLIC[kind]}".rstrip("/")


def first_link(city, path, begins):
    page = Person(city).read(path).text
    start = page.index(begins)
    return page[start:page.index('"', start)]


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_a_desk_are_for_everybody(city, person, language):
    asker, found = Person(city), {}
    _, thanks = asker.reach_out("Vi mangler et sted at mødes.", language=language, contact="amina@example.org")
    receipt, (desk, reference) = receipt_on(thanks.text), holder_on(thanks.text)
    page = person(city)
    sit_down(city, page, desk, language)
    page.goto(f"/{language}/desk")
    found["queue"] = complaints(page, language)
    page.set_viewport_size({"width": 1280, "height": 900})
    open_hand(page, reference, language)
    page.click("form[action$='/answer'] button:not([name])")
    assert page.locator(".stop").count() == 1
    found["answer without words"] = complaints(page, language)
    for move in ["note", "question"]:
        write(page, move, "Har I prøvet medborgercentret?")
    asker.send(find_form(asker.follow(receipt).text, "/write"), words="Nej, hvor ligger det?")
    open_hand(page, reference, language)
    write(page, "answer", "På Nørrebrogade 208.")
    write(page, "outcome", "I kan låne salen om torsdagen.")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    found["hand at the desk"] = complaints(page, language)

    theirs = person(city)
    theirs.goto(f"/{language}/follow")
    theirs.fill("#receipt", receipt)
    theirs.click("form button.send")
    found["hand with an outcome proposed"] = complaints(theirs, language)
    theirs.click("button[value=yes]")
    found["hand that was met"] = complaints(theirs, language)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_an_administrator_and_a_newcomer_are_for_everybody(city, person, language):
    page, found = person(city), {}
    page.goto(f"/{language}/log-in")
    page.fill("#login", "nobody")
    page.fill("#password", "wrong and long enough")
    page.click("form button.send")
    found["log-in refused"] = complaints(page, language)
    page.goto(f"/{language}")
    page.select_option("#sit-down-desk", value="administrator")
    page.click("form:has(#sit-down-desk) button")
    page.goto(f"/{language}/people")
    found["people"] = complaints(page, language)
    page.goto(f"/{language}/invitation/no-such-link")
    found["link that is over"] = complaints(page, language)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_administrator_comes_in_by_the_printed_link(real_city, person, language):
    real_city.start()
    link = re.search(r"http://\S+/invitation/\S+", real_city.said()).group().replace("/da/", f"/{language}/")
    page, found = person(real_city), {}
    page.goto(link)
    found["invitation"] = complaints(page, language)
    page.fill("#login", "karen")
    page.fill("#password", "kort")
    page.click("form button.send")
    found["password too short"] = complaints(page, language)
    page.fill("#name", "Karen Holm")
    page.fill("#password", "en lang sætning om hænder")
    page.click("form button.send")
    page.goto(f"/{language}/people")
    assert "Karen Holm" in page.inner_text("main")
    found["people of an empty city"] = complaints(page, language)
    again = person(real_city)
    again.goto(link)
    assert again.locator("#password").count() == 0, "the link works once"
    page.goto(f"/{language}")
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scorecard_prints_on_two_sheets_of_a4(city, person, language):
    page = person(city)
    page.goto(f"/{language}/scorecard")
    sheets = re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4"))
    assert len(sheets) == 2
