# SPDX-License-Identifier: AGPL-3.0-or-later
"""A city begins: the first administrator, a colleague who is invited, what the morning brings them, and how they stop it."""
import datetime
import re
import shutil

import pytest

from city import City, PACK
from examine import complaints
from mailbox import text_of
from people import Person

NEW = {"da": "1 ny hånd.", "en": "1 new hand.", "ar": "طلب جديد واحد."}
PASSWORD = "en-lang-adgangskode-til-prøven"


@pytest.fixture
def open_city(tmp_path, mailbox):
    """Copenhagen with a mail server, where these days are working days from midnight: the test may run at any hour."""
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    rest = (datetime.date.today() + datetime.timedelta(3)).strftime("%A").lower()
    (pack / "calendar.yaml").write_text(
        f"time_zone: Europe/Copenhagen\nweekly_rest: [{rest}]\nopens: '00:00'\nholidays:\n"
        "- {id: long-ago, name: {da: Engang, en: Long ago, ar: قديمًا}, days: [1990-01-01]}\n")
    city = City(tmp_path / "store", demo=False, pack=pack)
    city.options = mailbox.options
    city.start()
    yield city
    city.kill()


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_a_colleague_is_invited_and_told_each_morning_what_waits(open_city, mailbox, person, language):
    first = re.search(r"\S+/da/invitation/\S+", open_city.said()).group()
    administrator, colleague = person(open_city), person(open_city)
    join(administrator, first, "agnete")
    administrator.goto(f"/{language}/people")
    Person(open_city).reach_out("kanariefugl", language=language, topic="daycare-place")
    administrator.select_option("#desk", value="buf-plads")
    administrator.click("form[action$='/people/invite'] button")
    found = {"invited": complaints(administrator, language)}
    join(colleague, administrator.locator(".yours bdi b").inner_text(), "bo")

    colleague.goto(f"/{language}/desk/mail")
    colleague.fill("#address", "bo@example.org")
    colleague.check("input[name=digest]")
    colleague.locator("form:has(#address) button").click()
    assert colleague.locator("[role=status]").count() == 1
    found["set"] = complaints(colleague, language)

    # The mornings are looked at when the city opens, and every few minutes.
    assert open_city.stop() == 0
    open_city.start()
    mail = mailbox.wait_for(1)[0]
    assert mail["X-To"] == "bo@example.org"
    assert NEW[language] in text_of(mail) and "kanariefugl" not in text_of(mail) + str(mail)
    stop = mail["List-Unsubscribe"].strip("<>")
    colleague.goto(stop)
    found["stop"] = complaints(colleague, language)
    colleague.set_viewport_size({"width": 1280, "height": 900})
    colleague.click("main form button")
    colleague.goto(f"/{language}/desk/mail")
    assert not colleague.is_checked("input[name=digest]")
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}


def join(page, link, login):
    """Takes an invitation: a name, a login, a password."""
    page.goto(link)
    page.fill("#name", login.capitalize())
    page.fill("#login", login)
    page.fill("#password", PASSWORD)
    page.click("button.send")
    page.goto("/da/log-in")
    if page.locator("#password").count():
        page.fill("#login", login)
        page.fill("#password", PASSWORD)
        page.click("button.send")
