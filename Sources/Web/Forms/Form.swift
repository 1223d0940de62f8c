// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a sent form could not be read.
package enum FormComplaint: String, Error, Equatable, Sendable, CaseIterable {
  /// Not `application/x-www-form-urlencoded`.
  case kind
  /// A broken `%`, or bytes that are no UTF-8.
  case encoding
  /// U+0000 in the text.
  case zero
  case tooMany

  package var key: String {
    switch self {
    case .kind: "form-kind"
    case .encoding: "form-encoding"
    case .zero: "form-zero"
    case .tooMany: "form-too-many"
    }
  }
}

/// The fields of a form or a query: NFC, lines ended by `\n`, no U+0000. Parsed once, here; nothing is trimmed.
package struct Form: Equatable, Sendable {
  package let fields: [String: [String]]

  package init(_ fields: [String: [String]] = [:]) {
    self.fields = fields
  }

  /// The first value under a name; empty when nothing was sent.
  package subscript(name: String) -> String {
    fields[name]?.first ?? ""
  }

  package func all(_ name: String) -> [String] {
    fields[name] ?? []
  }
}
