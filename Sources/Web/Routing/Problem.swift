// SPDX-License-Identifier: AGPL-3.0-or-later

package import HTTPTypes

/// What a person can meet instead of the page. Each has words in every language (`problem.<name>`) and says what to do.
package enum Problem: Error, Equatable, Sendable {
  case notFound
  case method(allowed: [HTTPRequest.Method])
  case tooLarge
  case addressTooLong
  case headersTooLarge
  case tooSlow
  case tooOften(seconds: Int)
  /// The form came from another site.
  case foreign
  /// The form could not be read.
  case form(FormComplaint)
  /// Our own fault; the reference stands in the log too.
  case fault(reference: String)

  package var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .method: .methodNotAllowed
    case .tooLarge: .contentTooLarge
    case .addressTooLong: .uriTooLong
    case .headersTooLarge: .requestHeaderFieldsTooLarge
    case .tooSlow: .requestTimeout
    case .tooOften: .tooManyRequests
    case .foreign: .forbidden
    case .form: .badRequest
    case .fault: .internalServerError
    }
  }

  /// Its name in the words.
  package var key: String {
    switch self {
    case .notFound: "not-found"
    case .method: "method"
    case .tooLarge: "too-large"
    case .addressTooLong: "address-too-long"
    case .headersTooLarge: "headers-too-large"
    case .tooSlow: "too-slow"
    case .tooOften: "too-often"
    case .foreign: "foreign"
    case .form(let complaint): complaint.key
    case .fault: "fault"
    }
  }
}
