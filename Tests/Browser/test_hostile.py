# SPDX-License-Identifier: AGPL-3.0-or-later
"""Text that would like to be something else. It is stored, shown wherever words are shown, and stays text."""
import unicodedata

import pytest

from desk import open_hand, reference_on, sit_down, write
from people import Person, find_form, receipt_on

COMBINING = ["", "\u0301", "\u200d", "\ufe0f", "\u0338", "\u20dd", "\U000e0100"]
PAYLOADS = [f'"{mark} onfocus="owned()" autofocus data-owned="1" x="' for mark in COMBINING]
PAYLOADS += [f"'{mark} onmouseover='owned()' data-owned='1' x='" for mark in COMBINING]
PAYLOADS += [f"<{mark}script>owned()</script>" for mark in COMBINING]
PAYLOADS += [f"<{mark}img src=x onerror=owned() data-owned=1>" for mark in COMBINING]
PAYLOADS += [
    "</textarea><script>owned()</script>", "</p></li></ol></main><script>owned()</script>", "<svg/onload=owned()>",
    "<!--<script>owned()</script>-->", "]]><script>owned()</script>", "{{#page}}{{{words}}}{{/page}} [[layout.title]]",
    "&lt;script&gt;owned()&lt;/script&gt;", "javascript:owned()", "\u202eowned\u202c \u2066x\u2069 \u200f\u200e",
    "\u202e\u202e\u202e unclosed", "\ufeff\u2028\u2029", "𝕴<b>\u0300</b>", "' OR 1=1 --", "%00%0d%0aSet-Cookie: owned=1",
]
ALL = "\n".join(PAYLOADS)

WATCH = "window.owned = () => { window.wasOwned = true }; window.wasOwned = false"
OWNED = """() => [
  ...(window.wasOwned ? ['a script ran'] : []),
  ...[...document.querySelectorAll('[data-owned]')].map(e => 'an attribute on ' + e.tagName),
  ...[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames().filter(n => n.startsWith('on'))
    .map(n => n + ' on ' + e.tagName)),
  ...[...document.querySelectorAll('script')].filter(s => !s.src).map(() => 'a script in the page'),
  ...[...document.querySelectorAll('img')].map(() => 'a picture'),
]"""


def assert_only_text(page, shown=None):
    for element in page.query_selector_all("a, input, textarea, button"):
        element.dispatch_event("focus")
        element.dispatch_event("mouseover")
    assert page.evaluate(OWNED) == [], page.url
    if shown:
        assert shown in page.evaluate("document.body.innerText + [...document.querySelectorAll('textarea')].map(t => t.value)")


@pytest.mark.parametrize("language", ["da", "ar"])
def test_hostile_words_stay_words_on_every_page_that_shows_them(own_city, person, language):
    page = person(own_city)
    page.add_init_script(WATCH)
    page.on("dialog", lambda dialog: pytest.fail("a dialog opened: " + dialog.message))

    # The form that comes back with a complaint keeps what was typed.
    page.goto(f"/{language}/reach?topic=%22%CC%81%20onfocus%3D%22owned()")
    assert_only_text(page)
    page.fill("#words", ALL)
    page.fill("#contact", '"\u0301 onfocus="owned()" autofocus')
    page.click("form button.send")
    assert page.locator("#words-f, #topic-f, #contact-f").count() > 0
    assert_only_text(page, shown="</textarea><script>")

    page.select_option("#topic", index=1)
    page.fill("#contact", "")
    page.click("form button.send")
    assert_only_text(page)
    receipt, reference = receipt_on(page.content()), reference_on(page)
    desk = page.locator(".holder dd").first.inner_text()
    page.click("form[action$='/follow'] button.press")
    assert_only_text(page, shown="<svg/onload=owned()>")
    page.fill("form[action$='/write'] textarea", ALL)
    page.click("form[action$='/write'] button")
    assert_only_text(page, shown="<svg/onload=owned()>")

    # A receipt that is none.
    page.goto(f"/{language}/follow")
    page.fill("#receipt", '"\u0301 onfocus="owned()" autofocus data-owned="1')
    page.click("form button.send")
    assert_only_text(page)

    # The desk, and its answer back to the asker.
    staff = person(own_city)
    staff.add_init_script(WATCH)
    staff.on("dialog", lambda dialog: pytest.fail("a dialog opened: " + dialog.message))
    sit_down(own_city, staff, desk, language)
    staff.goto(f"/{language}/desk")
    assert_only_text(staff)
    open_hand(staff, reference, language)
    assert_only_text(staff, shown="<svg/onload=owned()>")
    write(staff, "note", ALL)
    assert_only_text(staff)
    write(staff, "outcome", ALL)
    assert_only_text(staff)
    page.goto(f"/{language}/follow")
    page.fill("#receipt", receipt)
    page.click("form button.send")
    assert page.locator("button[name=verdict]").count() == 3
    assert_only_text(page, shown="<svg/onload=owned()>")


def test_addresses_and_odd_requests_are_answered_in_words(city):
    person = Person(city)
    for path in ["/da/theme/%22%CC%81onload=x", "/da/measure/<script>", "/da/%2e%2e/%2e%2e/etc/passwd", "/xx",
                 "/da/committee/" + "a" * 3000, "/da/reach?topic=%ff%fe", "/static/../../Package.swift", "/da/goal/%00"]:
        answer = person.read(path)
        assert answer.status_code < 500, f"{path}: {answer.status_code}"
        assert "<script>" not in answer.text.lower().replace("<script src", "")
    form = person.form("/da/reach", "/reach", "words")
    for values in [{"words": "x" * 5000}, {"topic": "no-such"}, {"district": "\u202e"}, {"form": "not ours"}, {"form": ""},
                   {"language": "<x>"}, {"contact": "a" * 300}, {"words": "\u0000"}]:
        answer = person.send(form, **values)
        assert 400 <= answer.status_code < 500, f"{values}: {answer.status_code}"
        assert "<h1" in answer.text


def test_what_was_typed_comes_back_letter_for_letter(city):
    person = Person(city)
    form = person.form("/da/reach", "/reach", "words")
    answer = person.send(form, words=ALL, topic="")
    kept = find_form(answer.text, "/reach", "words").fields["words"]
    # Text is kept in one form (NFC): a letter and its accent become the accented letter, and nothing else changes.
    assert kept.strip("\n") == unicodedata.normalize("NFC", ALL).strip("\n")
