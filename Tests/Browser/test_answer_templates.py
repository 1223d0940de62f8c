# SPDX-License-Identifier: AGPL-3.0-or-later
"""A desk writes an answer that it uses again, and puts it into the answer to a hand: by keyboard, at 320 px, with each page
held to what every page is held to."""
import re

import pytest

from keys import Keys
from people import Person, holder_on
from test_colleagues import fits
from test_journey import answer, open_from_queue, sit_at

WORDS = {
    "da": ("Vi kigger forbi", "{enhed} ringer til dig {dag og tid}.", "{dag og tid}", "på onsdag kl. 10"),
    "ar": ("سنتصل بك", "ستتصل بك {الوحدة} في {اليوم والوقت}.", "{اليوم والوقت}", "يوم الأربعاء"),
}


@pytest.mark.parametrize("language", ["da", "ar"])
def test_an_answer_is_written_once_and_used_with_its_blank_filled(own_city, person, language):
    name, text, blank, day = WORDS[language]
    _, thanks = Person(own_city).reach_out("Hvem kan ringe til mig?")
    holder, reference = holder_on(thanks.text)
    staff = person(own_city, width=320)
    sit_at(own_city, staff, holder, language)
    keys = Keys(staff)
    keys.press("a[href*='/desk/templates']")
    assert fits(staff, language) == []

    # Without a name it is not kept, and what was written stays.
    keys.choose("#language", language)
    keys.write("#words", text)
    keys.press("form:has(#words) button")
    assert fits(staff, language) == []
    assert staff.locator("#name-f").count() == 1 and staff.input_value("#words") == text
    keys.write("#name", name)
    keys.press("form:has(#words) button")
    assert fits(staff, language) == []
    # It stands among those that the desk has ready already.
    link = staff.locator("ul.rows a", has_text=name).get_attribute("href")
    keys.press(f"ul.rows a[href='{link}']")
    assert fits(staff, language) == []
    assert staff.input_value(f"#words-{language}") == text, "each reads the fields by their own names"

    # On the hand's page it is put in; with the blank left it is not sent.
    open_from_queue(staff, reference, language)
    keys = Keys(staff)
    keys.choose("#answer-language", language)
    keys.choose("#answer-template", re.search(r"templates/(\d+)", link).group(1))
    keys.press("form[action$='/answer'] button[name=put]")
    assert fits(staff, language) == []
    put = staff.input_value("#answer-words")
    assert blank in put and not re.search(r"\{(enhed|الوحدة)\}", put)
    keys.press("form[action$='/answer'] button:not([name])")
    assert fits(staff, language) == []
    assert staff.locator("#answer-words-f").count() == 1 and staff.input_value("#answer-words") == put
    staff.fill("#answer-words", "")
    answer(staff, put.replace(blank, day))
