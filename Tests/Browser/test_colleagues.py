# SPDX-License-Identifier: AGPL-3.0-or-later
"""What colleagues do for each other, and for somebody who cannot write themselves: by keyboard, at 320 px, with each page
held to what every page is held to."""
import pytest

from examine import complaints
from keys import Keys
from test_journey import follow

WORDS = {
    "da": "Jeg vil gerne lære at cykle, og jeg har ingen cykel.",
    "ar": "أريد أن أتعلم ركوب الدراجة وليس لدي دراجة.",
}


def sit_at_first(page, language):
    """At the first desk on the demonstration's list; answers with its code."""
    page.goto(f"/{language}")
    code = page.locator("#sit-down-desk optgroup option").first.get_attribute("value")
    keys = Keys(page)
    keys.choose("#sit-down-desk", code)
    keys.press("form:has(#sit-down-desk) button")
    return code


def fits(page, language):
    found = complaints(page, language)
    page.set_viewport_size({"width": 320, "height": 900})
    return found


@pytest.mark.parametrize("language", ["da", "ar"])
def test_a_hand_is_written_down_for_somebody(own_city, person, language):
    asks = WORDS[language]
    staff = person(own_city, width=320)
    asker = person(own_city, width=320, scripts=False)
    sit_at_first(staff, language)
    keys = Keys(staff)
    keys.press("a[href*='/desk/for-somebody']")
    assert fits(staff, language) == []

    # Without their word for it, and without a topic, nothing is sent; what was written stays.
    keys.write("#words", asks)
    keys.press("button.send")
    assert fits(staff, language) == []
    assert staff.locator("#channel .say").count() == 1 and staff.locator("#topic-f").count() == 1
    assert staff.input_value("#words") == asks

    keys.check("channel", "counter")
    keys.choose("#topic", staff.locator("#topic option").nth(1).get_attribute("value"))
    keys.press("button.send")
    assert fits(staff, language) == []
    receipt = "".join(staff.locator(".fingers bdi").all_inner_texts())

    # It is theirs: they open it with the receipt, which stands on this page alone.
    follow(asker, receipt, language)
    assert asks in asker.inner_text("main")
    Keys(asker).sees_no_sideways()


@pytest.mark.parametrize("language", ["da", "ar"])
def test_a_colleague_says_that_they_are_away_and_takes_it_back(own_city, person, language):
    staff = person(own_city, width=320)
    sit_at_first(staff, language)
    keys = Keys(staff)
    keys.press("a[href*='/desk/away']")
    assert fits(staff, language) == []
    assert staff.locator("form[action*='/end']").count() == 0

    # A last day before the first is said beside the field, and both stay as they were typed.
    staff.fill("#first", "2012-12-10")
    staff.fill("#last", "2012-12-03")
    keys.press("form:has(#first) button")
    assert fits(staff, language) == []
    assert staff.locator("#last-f").count() == 1
    assert (staff.input_value("#first"), staff.input_value("#last")) == ("2012-12-10", "2012-12-03")

    staff.fill("#last", "2012-12-14")
    keys.press("form:has(#first) button")
    assert fits(staff, language) == []
    assert staff.locator("time[datetime='2012-12-14']").count() == 1

    keys.press("form[action*='/end'] button")
    assert fits(staff, language) == []
    assert staff.locator("time[datetime='2012-12-14']").count() == 0


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_the_page_of_mails_to_a_colleague_is_for_everybody(city, person, language):
    staff = person(city, width=320)
    sit_at_first(staff, language)
    Keys(staff).press("a[href$='/desk/mail']")
    assert fits(staff, language) == []
