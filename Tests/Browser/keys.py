# SPDX-License-Identifier: AGPL-3.0-or-later
"""A person with a keyboard and no mouse, in a browser without scripts."""

VISIBLE = "() => { const r = document.activeElement.getBoundingClientRect(); return r.width > 0 && r.height > 0 }"
OUTLINED = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"


class Keys:
    def __init__(self, page):
        self.page = page

    def go(self, selector, limit=400):
        """Presses Tab until the element with this selector has the focus; it has to be visible and marked."""
        for _ in range(limit):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                assert self.page.evaluate(VISIBLE), f"{selector} has the focus and cannot be seen"
                assert self.shows_focus(), f"{selector} has the focus and does not show it"
                return
        raise AssertionError(f"{limit} times Tab did not reach {selector} on {self.page.url}")

    def shows_focus(self):
        """By an outline, or else by looking different from before."""
        if self.page.evaluate(OUTLINED):
            return True
        element = self.page.evaluate_handle("document.activeElement").as_element()
        focused = self.page.screenshot()
        self.page.evaluate("document.activeElement.blur()")
        plain = self.page.screenshot()
        element.focus()
        return focused != plain

    def press(self, selector, key="Enter"):
        """On the element, and waits for the page that follows."""
        self.go(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
        self.sees_no_sideways()

    def open(self, selector):
        """A <details> by its summary, unless it stands open."""
        if not self.page.evaluate("s => document.querySelector(s).parentElement.open", selector):
            self.go(selector)
            self.page.keyboard.press("Enter")

    def write(self, selector, words):
        self.go(selector)
        self.page.keyboard.insert_text(words)

    def choose(self, selector, value):
        """In a list, by the arrow keys."""
        self.go(selector)
        self.page.keyboard.press("Home")
        for _ in range(300):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{selector} has no {value}")

    def check(self, name, value):
        """One of several radio buttons."""
        self.go(f"input[name={name}]")
        self.page.keyboard.press("Space")
        for _ in range(20):
            if self.page.evaluate("document.activeElement.value") == value:
                assert self.page.evaluate("document.activeElement.checked")
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name} has no {value}")

    def sees_no_sideways(self):
        width, room = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert width <= room, f"{self.page.url} is {width} wide on a screen of {room}"
