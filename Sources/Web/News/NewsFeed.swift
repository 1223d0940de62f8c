// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Hummingbird
import Policy

/// The same as an Atom feed (RFC 4287): for a reader's own program, without telling us who they are.
@Sendable func newsFeed(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let subject = try visit.subject
  guard let news = try await readNews(about: subject, in: site.house), let name = site.name(of: subject),
    let words = site.pages[visit.language]?.words
  else { throw Problem.notFound }
  let start = site.house.clock.instant(site.plan.from, secondsAfterMidnight: 0)
  let feed = AtomFeed(
    id: site.address(.feed(subject), in: words), language: visit.language,
    title: words.say("news.title", ["name": name.reading(in: visit.language).text]),
    author: site.plan.city.reading(in: visit.language).text, page: site.address(.news(subject), in: words),
    updated: news.first?.at ?? start,
    entries: news.map { happening in
      let telling = Telling(happening, words, site)
      return AtomFeed.Entry(
        id: "\(site.address(.feed(subject), in: words))#\(happening.id)", title: telling.title,
        page: site.address(telling.link, in: words), at: happening.at, words: telling.words)
    })
  return .response(
    Response(
      status: .ok, headers: [.contentType: "application/atom+xml; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: feed.written))))
}

/// A feed before it is written out. Its id is the address it stands at, and so are those of its entries: neither changes.
struct AtomFeed {
  struct Entry {
    let id: String
    let title: String
    let page: String
    let at: Instant
    let words: (text: String, language: Language)?
  }

  let id: String
  let language: Language
  let title: String
  let author: String
  let page: String
  let updated: Instant
  let entries: [Entry]

  var written: String {
    let head = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(xml(language.code))">
      <id>\(xml(id))</id>
      <title>\(xml(title))</title>
      <updated>\(timestamp(updated))</updated>
      <author><name>\(xml(author))</name></author>
      <link rel="self" type="application/atom+xml" href="\(xml(id))"/>
      <link rel="alternate" type="text/html" hreflang="\(xml(language.code))" href="\(xml(page))"/>

      """
    return head + entries.map(written).joined() + "</feed>\n"
  }

  private func written(_ entry: Entry) -> String {
    let content = entry.words.map {
      "<content type=\"text\" xml:lang=\"\(xml($0.language.code))\">\(xml($0.text))</content>\n"
    }
    return """
      <entry>
      <id>\(xml(entry.id))</id>
      <title>\(xml(entry.title))</title>
      <updated>\(timestamp(entry.at))</updated>
      <link rel="alternate" type="text/html" href="\(xml(entry.page))"/>
      \(content ?? "<content type=\"text\">\(xml(entry.title))</content>\n")</entry>

      """
  }
}

/// What XML cannot hold at all is left out; the rest is escaped.
private func xml(_ text: String) -> String {
  let allowed = text.unicodeScalars.filter {
    $0 == "\t" || $0 == "\n" || (0x20...0xd7ff).contains($0.value) || (0xe000...0xfffd).contains($0.value)
      || $0.value >= 0x10000
  }
  return escaped(String(String.UnicodeScalarView(allowed)))
}

/// RFC 3339, in UTC.
private func timestamp(_ instant: Instant) -> String {
  let seconds = instant.microseconds / 1_000_000
  let (days, rest) = (Int(seconds / 86_400), Int(seconds % 86_400))
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(Day(number: days))T\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
}
