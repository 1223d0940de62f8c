// SPDX-License-Identifier: AGPL-3.0-or-later

extension Report {
  /// A whole page in one file: no script, no request to anywhere, every text escaped.
  /// `foot` is said at the end: the record's hash, the seed, the version.
  public func page(trial: Bool, foot: [String]) -> String {
    let mark: HTML = trial ? "<p class=\"trial\"><strong>\(Report.trialSentence)</strong></p>" : ""
    let body = parts.map(html)
    let ending = foot.map { line -> HTML in "<p>\(line)</p>\n" }
    let page: HTML = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>\(Report.style)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(mark)
      \(body)
      </main>
      <footer>
      \(ending)</footer>
      </body>
      </html>

      """
    return page.text
  }

  private func html(_ part: Part) -> HTML {
    switch part {
    case .heading(let text): "<h2>\(text)</h2>\n"
    case .paragraph(let text): "<p>\(text)</p>\n"
    case .picture(let svg, let says): "<figure>\(svg)<figcaption>\(says)</figcaption></figure>\n"
    case .table(let caption, let columns, let rows, let numeric, _):
      table(caption, columns, rows, numeric)
    }
  }

  private func table(_ caption: String, _ columns: [String], _ rows: [[String]], _ numeric: Set<Int>) -> HTML {
    func align(_ place: Int) -> HTML { numeric.contains(place) ? " class=\"number\"" : "" }
    let head = columns.enumerated().map { place, name -> HTML in "<th scope=\"col\"\(align(place))>\(name)</th>" }
    let body = rows.map { row -> HTML in
      let cells = row.enumerated().map { place, cell -> HTML in "<td\(align(place))>\(cell)</td>" }
      return "<tr>\(cells)</tr>\n"
    }
    return """
      <div class="wide"><table>
      <caption>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table></div>

      """
  }

  private static let style: HTML = """
    body{font:1.05rem/1.6 system-ui,sans-serif;color:#1c2733;background:#fbfaf7;margin:0}
    main,footer{max-width:52rem;margin:0 auto;padding:1rem}
    h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.3rem;margin-top:2rem}
    .trial{border:2px solid #a3341c;padding:.6rem .9rem;background:#fdf0ec}
    .wide{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0;min-width:20rem}
    caption{text-align:start;font-weight:600;padding:.3rem 0}
    th,td{padding:.25rem .8rem .25rem 0;border-bottom:1px solid #d8d3c8;text-align:start;vertical-align:top}
    .number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
    th.number{white-space:normal}
    .bars>div{display:grid;grid-template-columns:7rem 1fr;gap:.5rem;align-items:center;margin:.4rem 0}
    .bars>div svg{width:100%;height:1.8rem}
    .sides>div{display:grid;grid-template-columns:1fr 1fr 2.4fr;gap:.3rem;align-items:center;padding:.1rem 0}
    .sides svg{height:.9rem}.sides span{line-height:1.3;padding-inline-start:.6rem}.sides>div>:first-child{justify-self:end}
    @media(max-width:40rem){.bars>div{grid-template-columns:1fr;gap:0}.sides>div{grid-template-columns:1fr 1fr}
    .sides span{grid-column:1/-1;grid-row:1;padding:0}.sides span:empty{display:none}}
    .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:1rem 1.25rem;align-items:end}
    .panels svg{display:block;width:100%}.panels strong{font-size:.85rem}
    .keys{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}.keys svg{height:14px;vertical-align:-.1em}
    figure{margin:1.5rem 0}svg{max-width:100%;height:auto}figcaption{color:#4a5663}
    footer{color:#4a5663;font-size:.9rem;border-top:1px solid #d8d3c8;overflow-wrap:anywhere}
    """
}
