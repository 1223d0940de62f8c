# SPDX-License-Identifier: AGPL-3.0-or-later
"""Does the city keep its word? From the front page down to one unit and back, by keyboard, on a narrow screen."""
import csv
import io

import pytest

from examine import complaints
from keys import Keys
from people import Person


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("language", ["da", "ar"])
def test_a_resident_finds_whether_a_unit_keeps_its_word(city, person, language, width):
    page = person(city, width=width)
    keys = Keys(page)
    page.goto(f"/{language}")
    keys.press(f"section.now a[href='/{language}/conduct']")
    keys.sees_no_sideways()
    assert page.locator("svg[role=img] title").count() > 5, "each bar says what it shows"

    keys.press(f".themes a[href='/{language}/conduct/administration/BIF']")
    keys.sees_no_sideways()
    unit = page.locator(f".themes a[href^='/{language}/conduct/unit/']").first.get_attribute("href")
    keys.press(f".themes a[href='{unit}']")
    keys.sees_no_sideways()
    assert page.locator("#groups").count() == 0, "groups are told of committees only"

    # The table folds out, and says what the file says.
    code = unit.rsplit("/", 1)[1]
    page.locator("details summary").first.click()
    keys.sees_no_sideways()
    quarters = [row for row in rows(city, f"/{language}/conduct-over-time.csv") if row["code"] == code]
    shown = page.locator("#over-time ~ details tbody").all()
    assert len(shown) == len(quarters)
    for body, quarter in zip(shown, quarters):
        cells = body.locator("td").all_inner_texts()
        assert cells[:3] == [quarter["in-time"], quarter["too-late"], quarter["not-due"]]
    figures = next(row for row in rows(city, f"/{language}/conduct.csv") if row["code"] == code and row["level"] == "unit")
    assert page.locator(".now dd").first.inner_text() == figures["late"]

    keys.press(f".crumbs a[href='/{language}/conduct']")
    assert complaints(page, language) == []


def rows(city, path):
    return list(csv.DictReader(io.StringIO(Person(city).read(path).text.lstrip("\ufeff"))))
