# SPDX-License-Identifier: AGPL-3.0-or-later
"""One hand, all the way, as people go it: by keyboard, on a narrow screen, without scripts, in Danish and in Arabic."""
import re

import pytest

from desk import desk_code, reference_on
from keys import Keys
from people import Person, receipt_on

WORDS = {
    "da": ("Min datter vil gerne i skole med sine venner.", "Vi ringer på torsdag.", "Hun kan begynde på mandag.",
           "Der var ingen, der ringede.", "Nu er det på plads."),
    "ar": ("ابنتي تريد أن تذهب إلى المدرسة مع أصدقائها.", "سنتصل يوم الخميس.", "يمكنها أن تبدأ يوم الاثنين.",
           "لم يتصل أحد.", "تم الأمر الآن."),
}


def well_used_measure(city):
    """A measure with so many hands that its numbers may be shown, also when one hand more or less is open; and a topic
    that counts on it. Small numbers are hidden."""
    person = Person(city)
    for number in range(1, 38):
        page = person.read(f"/da/measure/m{number:02}").text
        topics = re.findall(r"/da/reach\?topic=([\w-]+)", page)
        if topics and 'class="k2"' in page and 'class="k0"' in page:
            return f"m{number:02}", topics[0]
    raise AssertionError("no measure of the made-up city shows its numbers")


def met(city, measure):
    page = Person(city).read(f"/da/measure/{measure}").text
    return int(re.search(r'class="k2"></i><span><b>([\d.]+)</b>', page).group(1).replace(".", ""))


@pytest.mark.parametrize("language", ["da", "ar"])
def test_one_hand_all_the_way_by_keyboard(own_city, person, language):
    asks, answers, proposes, complains, proposes_again = WORDS[language]
    measure, topic = well_used_measure(own_city)
    before = met(own_city, measure)
    asker = person(own_city, width=320, scripts=False)
    staff = person(own_city, width=320, scripts=False)

    # The front page, the form, the receipt.
    keys = Keys(asker)
    asker.goto(f"/{language}")
    keys.press(f".hand a[href='/{language}/reach']")
    keys.write("#words", asks)
    keys.choose("#topic", topic)
    keys.press("button.send")
    receipt, reference = receipt_on(asker.content()), reference_on(asker)
    desk = asker.locator(".holder dd").first.inner_text()
    assert asker.locator(f"a[href$='/measure/{measure}']").count() >= 1
    assert receipt not in asker.url

    # The desk that has it.
    sit_at(own_city, staff, desk, language)
    open_from_queue(staff, reference, language)
    assert asks in staff.inner_text("main")
    answer(staff, answers)
    propose(staff, proposes)

    # "Did someone take your hand?" No.
    follow(asker, receipt, language)
    assert answers in asker.inner_text("main") and proposes in asker.inner_text("main")
    keys.write("#say", complains)
    keys.press("button[name=verdict][value=no]")
    assert asker.locator("button[name=verdict]").count() == 0, "the question has been answered"
    assert met(own_city, measure) == before

    # It is back at the desk, which tries again.
    open_from_queue(staff, reference, language)
    assert complains in staff.inner_text("main")
    answer(staff, answers)
    propose(staff, proposes_again)

    # Yes; and the measure counts it.
    follow(asker, receipt, language)
    keys.press("button[name=verdict][value=yes]")
    assert asker.locator("form textarea").count() == 0, "a closed hand takes no more words"
    assert met(own_city, measure) == before + 1
    assert asker.third_parties == [] and asker.context.cookies() == [], "the asker needs no cookie"


def sit_at(city, page, desk, language):
    keys = Keys(page)
    page.goto(f"/{language}")
    keys.choose("#sit-down-desk", desk_code(city, desk))
    keys.press("form:has(#sit-down-desk) button")


def open_from_queue(page, reference, language):
    page.goto(f"/{language}/desk")
    Keys(page).press(f"a.what[href*='{reference.replace(' ', '-')}']")


def answer(page, words):
    keys = Keys(page)
    keys.write("#answer-words", words)
    keys.press("form[action$='/answer'] button:not([name])")
    assert words in page.inner_text(".talk") and page.locator(".stop").count() == 0


def propose(page, words):
    keys = Keys(page)
    keys.open("#outcome summary")
    keys.check("outcome", "helped")
    keys.write("#outcome-words", words)
    keys.press("form[action$='/outcome'] button:not([name])")
    assert words in page.inner_text(".talk") and page.locator(".stop").count() == 0


def follow(page, receipt, language):
    """Types the receipt in groups, as it stands on paper."""
    keys = Keys(page)
    page.goto(f"/{language}/follow")
    keys.write("#receipt", " ".join(receipt[n:n + 4] for n in range(0, 20, 4)))
    keys.press("button.send")


def test_unanswered_it_climbs_step_by_step_until_the_committee_shows_it(own_city, person):
    asker = person(own_city, width=320, scripts=False)
    keys = Keys(asker)
    _, thanks = Person(own_city).reach_out("Er der nogen?")
    receipt = receipt_on(thanks.text)

    levels, committee, day = [], None, None
    for _ in range(80):
        follow(asker, receipt, "da")
        level = asker.evaluate(
            "[...document.querySelectorAll('.climb > li')].findIndex(l => l.getAttribute('aria-current') === 'step')")
        if not levels or levels[-1] != level:
            levels.append(level)
        if level == 2:
            break
        counted = climbed_counts(own_city)
        asker.goto("/da/committees")
        keys.press(".demo button")
        assert asker.url.endswith("/da/committees"), "the button leads back to the page it was pressed on"
        today = asker.inner_text(".demo")
        assert today != day, "the day moves"
        day = today
    assert levels == [0, 1, 2], "unit, administration, committee, each once and in order"

    after = climbed_counts(own_city)
    risen = [path for path in after if after[path] > counted[path]]
    assert risen, "no committee shows one more"
    name = asker.locator(".climb > li").nth(2).locator("b").first.inner_text()
    assert name, "the asker sees which committee has it"


def climbed_counts(city):
    """What has climbed all the way, by the page of each committee."""
    person = Person(city)
    paths = sorted(set(re.findall(r'"(/da/committee/[^"#]+)"', person.read("/da/committees").text)))
    return {path: int(re.search(r"<dd>([\d.]+)</dd>", person.read(path).text).group(1)) for path in paths}
