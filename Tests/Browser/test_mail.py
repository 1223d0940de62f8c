# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mail comes, says nothing that another may not see, and is stopped with one press."""
import re

import pytest
import requests

from examine import complaints
from mailbox import text_of
from people import Person


@pytest.fixture
def writing_city(real_city, mailbox):
    """A real city with a mail server."""
    real_city.options = mailbox.options
    return real_city.start()


def link_in(text, part):
    return re.search(rf"https?://\S*/{part}/\S+", text).group()


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_a_mail_comes_and_is_stopped_with_one_press(writing_city, mailbox, person, language):
    asker = Person(writing_city)
    asker.reach_out("kanariefugl", language=language, contact="amina@example.org")
    mail = mailbox.wait_for(1)[0]
    assert mail["X-To"] == "amina@example.org"
    assert mail["Auto-Submitted"] == "auto-generated" and mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    html = mail.get_body(preferencelist=("html",)).get_content()
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in html
    for said in (text_of(mail), html, str(mail)):
        assert "kanariefugl" not in said and not re.search(r"\d{4} \d{4} \d{4}", said)

    stop = link_in(text_of(mail), "stop")
    assert mail["List-Unsubscribe"] == f"<{stop}>"
    page = person(writing_city)
    page.goto(stop)
    found = {"stop": complaints(page, language)}
    page.set_viewport_size({"width": 1280, "height": 900})
    page.keyboard.press("Tab")
    page.click("main form button")
    found["stopped"] = complaints(page, language)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
    assert page.locator("main form").get_attribute("action").endswith("/resume")


def test_a_mail_program_stops_them_by_itself_and_a_scanner_does_not(writing_city, mailbox):
    asker = Person(writing_city)
    asker.reach_out("Hej", contact="amina@example.org")
    stop = mailbox.wait_for(1)[0]["List-Unsubscribe"].strip("<>")
    for method in ("get", "head"):
        assert requests.request(method, stop, timeout=30).status_code == 200
    assert "/resume" not in requests.get(stop, timeout=30).text
    assert requests.post(stop, files={"List-Unsubscribe": (None, "One-Click")}, timeout=30).status_code == 200
    assert "/resume" in requests.get(stop, timeout=30).text


def test_no_address_stands_in_store_or_log(writing_city, mailbox):
    Person(writing_city).reach_out("Hej", contact="kanarie@example.org")
    mailbox.wait_for(1)
    assert writing_city.stop() == 0
    for path in [*writing_city.folder.rglob("*"), writing_city.log]:
        if path.is_file():
            assert b"kanarie" not in path.read_bytes(), path.name


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_somebody_follows_a_measure_and_is_forgotten_with_one_press(writing_city, mailbox, person, language):
    page = person(writing_city)
    page.goto(f"/{language}/measure/m01")
    page.click(f"a[href$='/{language}/news/measure/m01']")
    found = {"news": complaints(page, language)}
    page.set_viewport_size({"width": 1280, "height": 900})
    page.fill("#address", "amina")
    page.click("main form button")
    found["wrong"] = complaints(page, language)
    assert page.input_value("#address") == "amina"
    page.set_viewport_size({"width": 1280, "height": 900})
    page.fill("#address", "amina@example.org")
    page.click("main form button")
    found["sent"] = complaints(page, language)
    mail = mailbox.wait_for(1)[0]
    assert mail["X-To"] == "amina@example.org" and mail["List-Unsubscribe"] is None
    page.goto(link_in(text_of(mail), "confirm"))
    found["question"] = complaints(page, language)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.click("main form button")
    found["yes"] = complaints(page, language)
    assert page.locator("main form").count() == 0
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
