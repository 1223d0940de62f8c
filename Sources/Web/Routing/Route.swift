// SPDX-License-Identifier: AGPL-3.0-or-later

package import HTTPTypes

/// Who may use a route. There is no default: a route that says nothing does not compile.
package enum Rule: String, Sendable, CaseIterable {
  /// Anybody, without a session.
  case everyone
  /// Whoever holds the receipt of the hand; the handler checks it.
  case asker
  /// Whoever holds a link that we mailed; the handler checks it. Mail programs use these as well as people.
  case mailed
  /// Anybody logged in.
  case staff
  /// A member of the desk that has the hand.
  case desk
  /// The secretary of the committee.
  case secretary
  case administrator
  /// Anybody, and only in a demonstration.
  case demonstration
}

/// One declared route: a method at a place, who may use it, and what answers.
package struct Route: Sendable {
  package typealias Handler = @Sendable (Visit) async throws -> Answer

  package let method: HTTPRequest.Method
  package let pattern: String
  package let rule: Rule
  package let handler: Handler

  private init(_ method: HTTPRequest.Method, _ place: some Place, _ rule: Rule, _ handler: @escaping Handler) {
    self.method = method
    pattern = place.rawValue
    self.rule = rule
    self.handler = handler
  }

  package static func get(_ place: some Place, _ rule: Rule, _ handler: @escaping Handler) -> Route {
    Route(.get, place, rule, handler)
  }

  package static func post(_ place: some Place, _ rule: Rule, _ handler: @escaping Handler) -> Route {
    Route(.post, place, rule, handler)
  }
}
