# SPDX-License-Identifier: AGPL-3.0-or-later
"""Markers typed into every field that is sealed. Whoever has the disk and the log finds none of them."""
from desk import open_hand, sit_down, write
from people import Person, find_form, holder_on, receipt_on


def test_no_word_that_a_person_wrote_stands_in_store_or_log(own_city, person):
    marks = {name: f"kanarie{name}zq{number}" for number, name in enumerate(
        ["ord", "kontakt", "igen", "notat", "spoerg", "svar", "forslag", "dom"])}
    asker, staff = Person(own_city), person(own_city)

    _, thanks = asker.reach_out(marks["ord"], contact=f"{marks['kontakt']}@example.org")
    receipt = receipt_on(thanks.text)
    followed = asker.follow(receipt)
    asker.send(find_form(followed.text, "/write"), words=marks["igen"])

    desk, reference = holder_on(thanks.text)
    sit_down(own_city, staff, desk)
    open_hand(staff, reference)
    assert marks["ord"] in staff.content() and marks["kontakt"] in staff.content()
    write(staff, "note", marks["notat"])
    write(staff, "question", marks["spoerg"])
    asker.send(find_form(asker.follow(receipt).text, "/write"), words=marks["igen"] + "b")
    open_hand(staff, reference)
    write(staff, "answer", marks["svar"])
    write(staff, "outcome", marks["forslag"])
    asker.send(find_form(asker.follow(receipt).text, "/verdict"), words=marks["dom"], verdict="no")
    seen = asker.follow(receipt).text
    for name in ["ord", "igen", "spoerg", "svar", "forslag", "dom"]:
        assert marks[name] in seen, f"{name} never arrived, so this test would show nothing"

    cookies = [cookie["value"] for cookie in staff.context.cookies()]
    assert cookies, "the desk has no session cookie"
    secrets = list(marks.values()) + cookies + [receipt, " ".join(receipt[n:n + 4] for n in range(0, 20, 4))]
    looked_at = search(own_city, secrets)
    assert any(name.endswith("-wal") for name in looked_at), looked_at
    assert own_city.stop() == 0
    search(own_city, secrets)


def search(city, secrets):
    files = [path for path in city.folder.rglob("*") if path.is_file()] + [city.log]
    for path in files:
        content = path.read_bytes()
        for secret in secrets:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert secret.encode(encoding) not in content, f"{secret} stands in {path.name}"
    return [path.name for path in files]
