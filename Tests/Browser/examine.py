# SPDX-License-Identifier: AGPL-3.0-or-later
"""What has to hold on every page, measured in the browser."""
from axe_playwright_python.sync_playwright import Axe

_axe = Axe()

# WCAG 2.2, 1.4.12: a reader may widen lines, paragraphs, letters and words this far, and nothing may be lost.
TEXT_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
USUAL_SPACING = "() => { document.adoptedStyleSheets = [] }"

WIDER_THAN_SCREEN = """() => {
  const root = document.documentElement, width = root.clientWidth;
  if (root.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')].filter(e => {
    const r = e.getBoundingClientRect();
    return r.width && (r.right > width + 1 || r.left < -1);
  }).slice(0, 5).map(e => `<${e.tagName.toLowerCase()} class="${e.className}"> ${e.textContent.trim().slice(0, 40)}`)
    .concat(`page is ${root.scrollWidth} wide on a screen of ${width}`);
}"""

# WCAG 2.2, 2.5.8. Links inside a sentence and boxes that stand in a label of their own are excepted.
SMALL_TARGETS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e => {
  if (e.type === 'hidden' || e.closest('.skip') || e.matches('.skip')) return false;
  const target = (e.type === 'radio' || e.type === 'checkbox') && e.closest('label') || e;
  const r = target.getBoundingClientRect();
  if (!r.width || !r.height) return false;
  const parent = e.parentElement;
  const inSentence = e.tagName === 'A' && getComputedStyle(e).display === 'inline'
    && parent.textContent.trim().length > e.textContent.trim().length;
  return !inSentence && (r.width < 23.5 || r.height < 23.5);
}).map(e => `<${e.tagName.toLowerCase()}> ${e.textContent.trim().slice(0, 40)} ` +
  `${Math.round(e.getBoundingClientRect().width)} × ${Math.round(e.getBoundingClientRect().height)}`)"""

ROUGH_EDGES = """() => {
  const found = [];
  if (document.querySelector('[style]')) found.push('a style attribute');
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  const twice = ids.filter((id, n) => ids.indexOf(id) !== n);
  if (twice.length) found.push('ids twice: ' + twice);
  if (document.querySelectorAll('h1').length !== 1) found.push(document.querySelectorAll('h1').length + ' h1');
  if (!document.title.trim()) found.push('no title');
  const holes = document.body.innerText.match(/\\{\\{|\\[\\[|\\]\\]|undefined|Optional\\(/);
  if (holes) found.push('an unfilled hole: ' + holes[0]);
  for (const [name, element] of [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames().map(n => [n, e])))
    if (name.startsWith('on')) found.push(`${name} on <${element.tagName}>`);
  return found;
}"""


def complaints(page, language, *, axe=True, widths=(320, 1280)):
    """Everything that is wrong with the page that is open now, as sentences; empty when nothing is."""
    assert page.scripts or not axe, "axe waits for a timer, which never comes in a browser without scripts"
    found = []
    wanted = (language, "rtl" if language == "ar" else "ltr")
    actual = tuple(page.evaluate("[document.documentElement.lang, document.documentElement.dir]"))
    if actual != wanted:
        found.append(f"lang and dir are {actual}, not {wanted}")
    found += page.evaluate(ROUGH_EDGES)
    found += [f"asks a third party: {url}" for url in page.third_parties]
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width} px: sideways: {what}" for what in page.evaluate(WIDER_THAN_SCREEN)]
        found += [f"{width} px: small target: {what}" for what in page.evaluate(SMALL_TARGETS)]
        if axe:
            for violation in _axe.run(page).response["violations"]:
                for node in violation["nodes"][:3]:
                    found.append(f"{width} px: axe {violation['id']}: {node['html'][:160]}")
        if width == 320:
            page.evaluate(TEXT_SPACING)
            found += [f"{width} px, wide spacing: sideways: {what}" for what in page.evaluate(WIDER_THAN_SCREEN)]
            page.evaluate(USUAL_SPACING)
    return found
