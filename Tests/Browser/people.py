# SPDX-License-Identifier: AGPL-3.0-or-later
"""People without a browser: they read pages and send forms, field by field, as a browser without scripts does."""
import html
import html.parser
import itertools
import random
import re
import urllib.parse

import requests

_numbers = itertools.count(1)


def own_address():
    """An address that nobody else in this run has, so that limits for one do not hold up another."""
    number = next(_numbers)
    return f"10.{random.randrange(256)}.{number // 250 % 250}.{number % 250 + 1}"


class Form:
    """A form of a page: where it goes, and what it would send untouched."""

    def __init__(self, action, method):
        self.action, self.method = action, method
        self.fields, self.choices, self.buttons = {}, {}, []


class _Forms(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms, self.form, self.select, self.text = [], None, None, None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "form":
            self.form = Form(a.get("action", ""), a.get("method", "get").lower())
            self.forms.append(self.form)
        form, name = self.form, a.get("name")
        if form is None:
            return
        if tag == "input" and name:
            self._input(form, name, a)
        elif tag == "select" and name:
            self.select = name
        elif tag == "option" and self.select:
            value = a.get("value", "")
            form.choices.setdefault(self.select, []).append(value)
            if "selected" in a or self.select not in form.fields:
                form.fields[self.select] = value
        elif tag == "textarea" and name:
            self.text = name
            form.fields[name] = ""
        elif tag == "button" and name:
            form.buttons.append((name, a.get("value", "")))

    def _input(self, form, name, a):
        if a.get("type") in ("radio", "checkbox"):
            form.choices.setdefault(name, []).append(a.get("value", "on"))
            if "checked" in a:
                form.fields[name] = a.get("value", "on")
        elif a.get("type") != "submit":
            form.fields[name] = a.get("value", "")

    def handle_data(self, data):
        if self.text:
            self.form.fields[self.text] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            self.text = None


class Person:
    """Somebody with an address of their own and cookies."""

    def __init__(self, city):
        self.city = city
        self.session = requests.Session()
        self.session.headers["X-Forwarded-For"] = own_address()
        self.session.headers["Origin"] = city.url
        self.session.headers["Sec-Fetch-Site"] = "same-origin"

    def read(self, path):
        return self.session.get(urllib.parse.urljoin(self.city.url, path), timeout=30)

    def form(self, path, ending, having=None):
        """The form on the page at `path` whose action ends so."""
        return find_form(self.read(path).text, ending, having)

    def send(self, form, /, **values):
        return self.session.post(
            urllib.parse.urljoin(self.city.url, form.action), data={**form.fields, **values}, timeout=60)


    def reach_out(self, words, *, language="da", topic=None, **values):
        """Fills in the form for help; answers what was sent and the answer to it."""
        form = self.form(f"/{language}/reach", "/reach", "words")
        topic = topic or next(value for value in form.choices["topic"] if value)
        form.fields.update(words=words, topic=topic, **values)
        return form, self.send(form)

    def follow(self, receipt, language="da"):
        """The page of the hand, by its receipt."""
        return self.send(self.form(f"/{language}/follow", "/follow", "receipt"), receipt=receipt)


def find_form(page, ending, having=None):
    """The first form that goes to an address with this ending, and has a field of this name."""
    reader = _Forms()
    reader.feed(page)
    for form in reader.forms:
        if form.action.split("?")[0].endswith(ending) and (having is None or having in form.fields or having in form.choices):
            return form
    raise AssertionError(f"no form goes to …{ending}; there are {[form.action for form in reader.forms]}")


def receipt_on(page):
    """The twenty digits on the page that thanks for a hand."""
    return find_form(page, "/follow", "receipt").fields["receipt"]


def holder_on(page):
    """The desk that has the hand, and its reference, on the page that thanks for it."""
    holder = re.search(r'class="holder"><dl>\s*<dt>[^<]*</dt><dd>(.*?)</dd>', page, re.S).group(1)
    reference = re.search(r"\b[A-Z0-9]{3} [A-Z0-9]{3}\b", page).group()
    return html.unescape(re.sub("<[^>]+>", "", holder)).strip(), reference
