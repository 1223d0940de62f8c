# SPDX-License-Identifier: AGPL-3.0-or-later
"""The power goes, again and again, while people send their hands. Whoever was thanked is not forgotten."""
import os
import random
import sqlite3
import threading
import time

import requests

from people import Person, receipt_on

ROUNDS = int(os.environ.get("BLANDDIG_KILLS", "20"))
THREADS = 4


class Sender(threading.Thread):
    """Sends hands until the city goes away. `thanked` are those that were answered; `hanging` is the one that was not."""

    def __init__(self, city, name):
        super().__init__(daemon=True)
        self.city, self.mark = city, name
        self.thanked, self.hanging, self.wrong = [], None, []

    def run(self):
        number = 0
        while True:
            number += 1
            words = f"MARK-{self.mark}-{number}-END"
            form = None
            try:
                person = Person(self.city)
                form = person.form("/da/reach", "/reach", "words")
                form.fields.update(words=words, topic=next(v for v in form.choices["topic"] if v))
                answer = person.send(form)
            except requests.RequestException:
                self.hanging = (words, form) if form and form.fields["words"] == words else None
                return
            if answer.status_code != 200:
                self.wrong.append((answer.status_code, answer.text[-500:]))
                return
            self.thanked.append((words, form, receipt_on(answer.text)))


def test_no_hand_that_was_thanked_for_is_lost_or_doubled_by_a_kill(real_city):
    thanked, wrong, retried, everything = [], [], 0, set()
    for turn in range(ROUNDS):
        real_city.start()
        senders = [Sender(real_city, f"{turn}-{n}") for n in range(THREADS)]
        for sender in senders:
            sender.start()
        time.sleep(random.uniform(0.15, 0.9))
        real_city.kill()
        for sender in senders:
            sender.join(30)
            thanked += sender.thanked
            wrong += sender.wrong
            everything.update(words for words, _, _ in sender.thanked)
        assert not wrong, wrong[:3]

        real_city.start()
        for sender in senders:
            for words, form, receipt in sender.thanked:
                assert_opens(real_city, words, receipt)
            if sender.thanked:
                words, form, receipt = sender.thanked[-1]
                assert receipt_on(Person(real_city).send(form).text) == receipt, "the same form has another receipt"
            if sender.hanging:
                words, form = sender.hanging
                answer = Person(real_city).send(form)
                assert answer.status_code == 200, answer.text[-500:]
                assert_opens(real_city, words, receipt_on(answer.text))
                everything.add(words)
                retried += 1
        real_city.kill()

    assert len(thanked) > ROUNDS * 2, "too little was sent to show anything"
    with sqlite3.connect(real_city.folder / "city.sqlite") as store:
        hands = store.execute("SELECT count(*) FROM hand").fetchone()[0]
        alone = store.execute(
            "SELECT count(*) FROM hand WHERE id NOT IN (SELECT hand FROM step) OR id NOT IN (SELECT hand FROM hand_key)"
        ).fetchone()[0]
        sound = store.execute("PRAGMA integrity_check").fetchone()[0]
    print(f"\n{ROUNDS} kills: {len(thanked)} hands thanked for, {retried} sent again, {hands} in the store")
    assert hands == len(everything)
    assert alone == 0 and sound == "ok"


def assert_opens(city, words, receipt):
    page = Person(city).follow(receipt)
    assert page.status_code == 200, f"{words} does not open: {page.status_code}"
    assert page.text.count(words) == 1, f"{words} stands {page.text.count(words)} times on its page"


def test_a_city_killed_while_it_opens_for_the_first_time_opens_the_next_time(real_city):
    for _ in range(10):
        thread = threading.Timer(random.uniform(0.005, 0.4), lambda: real_city.process and real_city.process.kill())
        thread.start()
        try:
            real_city.start(within=30)
        except AssertionError:
            real_city.process = None
        thread.join()
        real_city.kill()
    real_city.start()
    assert Person(real_city).reach_out("Er I der?")[1].status_code == 200
    assert real_city.stop() == 0
