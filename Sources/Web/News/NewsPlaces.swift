// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes
package import Hands

/// Pages by which somebody follows a measure, a goal, a committee or a unit.
package enum NewsPlace: String, Place {
  case news = "news/:what/:code"
  case feed = "news/:what/:code/feed.atom"
}

extension Link {
  package static func news(_ subject: Subject) -> Link {
    Link(NewsPlace.news, [subject.what.rawValue, subject.code])
  }

  package static func feed(_ subject: Subject) -> Link {
    Link(NewsPlace.feed, [subject.what.rawValue, subject.code])
  }
}

package let newsRoutes: [Route] = NewsPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .news: [.get(place, .everyone, newsPage), .post(place, .everyone, sendFollowing)]
  case .feed: [.get(place, .everyone, newsFeed)]
  }
}

extension Visit {
  /// What the address is about; nothing is found where there is no such kind of thing.
  var subject: Subject {
    get throws {
      guard let what = Subject.What(rawValue: code("what")) else { throw Problem.notFound }
      return Subject(what, code())
    }
  }
}

/// The link in a page's head by which a reader finds the feed, and the one in its body by which a person does.
func newsLinks(_ subject: Subject) -> Field {
  .fields(["url": .link(.news(subject)), "feed": .link(.feed(subject))])
}
