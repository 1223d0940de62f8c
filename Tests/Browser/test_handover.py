# SPDX-License-Identifier: AGPL-3.0-or-later
"""A hand that another unit knows more about: asked, refused, asked again, accepted; by keyboard, at 320 px. The
asker has no scripts; the staff's pages are each held to what every page is held to, and axe is a script."""
import html
import re

import pytest

from desk import reference_on
from examine import complaints
from keys import Keys
from people import Person, receipt_on
from test_journey import follow, open_from_queue, sit_at

WORDS = {
    "da": ("Det handler om en læreplads.", "Spørg dem, der har pladserne.", "Fristen løber ud på fredag."),
    "ar": ("يتعلق الأمر بمكان تدريب.", "اسألوا من لديهم الأماكن.", "تنتهي المهلة يوم الجمعة."),
}


@pytest.mark.parametrize("language", ["da", "ar"])
def test_a_hand_is_handed_on_by_keyboard(own_city, person, language):
    why, no, need = WORDS[language]
    asker = person(own_city, width=320, scripts=False)
    sender = person(own_city, width=320)
    receiver = person(own_city, width=320)
    _, thanks = Person(own_city).reach_out("Hvem kan hjælpe mig videre?")
    receipt = receipt_on(thanks.text)
    follow(asker, receipt, "da")
    reference = reference_on(asker)
    first = asker.locator(".climb [aria-current=step] b").first.inner_text()
    sit_at(own_city, sender, first, language)
    open_from_queue(sender, reference, language)
    assert sender.locator("input[name=outcome][value=referred]").count() == 0, "nobody has accepted it"

    other = ask(sender, why)
    assert complaints(sender, language) == []
    sender.set_viewport_size({"width": 320, "height": 900})

    # The other unit sees it first in its queue, reads it, and says no.
    sit_at_code(receiver, other, language)
    assert complaints(receiver, language) == []
    receiver.set_viewport_size({"width": 320, "height": 900})
    open_from_queue(receiver, reference, language)
    assert why in receiver.inner_text(".talk") and receiver.locator("#answer").count() == 0
    assert complaints(receiver, language) == []
    keys = Keys(receiver)
    keys.open("#reject summary")
    keys.write("#reject-words", no)
    keys.press("form[action$='/reject'] button")
    assert receiver.locator("[role=status]").count() == 1 and reference not in receiver.inner_text("main")

    # The sender reads why, puts the hand first, and asks once more; now the answer is yes.
    open_from_queue(sender, reference, language)
    assert no in sender.inner_text(".talk")
    keys = Keys(sender)
    keys.open("#first summary")
    keys.check("reason", sender.locator("input[name=reason]").first.get_attribute("value"))
    keys.write("#first-words", need)
    keys.press("form[action$='/first'] button")
    assert need in sender.inner_text(".talk")
    assert ask(sender, why) == other
    open_from_queue(receiver, reference, language)
    Keys(receiver).press("form[action$='/accept'] button")
    assert receiver.locator("#answer").count() == 1
    assert receiver.locator("input[name=outcome][value=referred]").count() == 1
    assert complaints(receiver, language) == []

    # The desk that had it sees it no more; the asker sees who has it, and neither the no nor the need in words.
    assert sender.goto(f"/{language}/desk/hand/{reference.replace(' ', '-')}").status == 404
    follow(asker, receipt, "da")
    said = asker.inner_text("main")
    assert why in said and no not in said and need not in said
    assert asker.locator(".climb [aria-current=step] b").first.inner_text() == name_of(own_city, other)


def ask(page, why):
    """Asks the first unit on the list to take the hand; answers with its code."""
    keys = Keys(page)
    keys.open("#handover summary")
    option = page.locator("#handover-receiver optgroup option").first
    code = option.get_attribute("value")
    keys.choose("#handover-receiver", code)
    keys.write("#handover-words", why)
    keys.press("form[action$='/handover'] button:not([name])")
    assert page.locator(".stop").count() == 0, page.locator(".stop").inner_text()
    return code


def sit_at_code(page, code, language):
    keys = Keys(page)
    page.goto(f"/{language}")
    keys.choose("#sit-down-desk", code)
    keys.press("form:has(#sit-down-desk) button")


def name_of(city, code):
    """Of the desk with this code, in the official language."""
    return html.unescape(re.search(rf'<option value="{code}">([^<]+)</option>', Person(city).read("/da").text).group(1))
