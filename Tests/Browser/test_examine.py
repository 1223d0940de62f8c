# SPDX-License-Identifier: AGPL-3.0-or-later
"""The examiners themselves: on a page with every fault they say every fault."""
from examine import complaints
from test_hostile import OWNED, WATCH

BAD = """<!doctype html><html lang="en" dir="ltr"><head><title></title></head><body onload="owned()">
<h1>One</h1><h1>Two</h1><p style="width: 900px">Wider than a phone</p><ul><li><a href="/x">a</a></li></ul>
<p id="a">{{name}}</p><p id="a" data-owned="1">twice</p><input><p style="color: #eee">pale</p></body></html>"""


def test_a_page_with_every_fault_is_told_every_fault(city, person):
    page = person(city)
    page.add_init_script(WATCH)
    page.route("**/bad", lambda route: route.fulfill(body=BAD, content_type="text/html"))
    page.goto("/bad")
    found = "\n".join(complaints(page, "ar"))
    for fault in ["lang and dir", "style attribute", "ids twice", "2 h1", "no title", "unfilled hole", "onload on", "sideways",
                  "small target", "axe color-contrast", "axe label", "wide spacing"]:
        assert fault in found, f"{fault} is not among:\n{found}"
    owned = page.evaluate(OWNED)
    assert "a script ran" in owned and "an attribute on P" in owned and "onload on BODY" in owned
