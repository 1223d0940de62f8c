// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

extension Row {
  package func day(_ column: String) throws(StoreFault) -> Day {
    guard let day = Day(try text(column)) else { throw .column(column) }
    return day
  }

  package func optionalDay(_ column: String) throws(StoreFault) -> Day? { isNull(column) ? nil : try day(column) }

  package func instant(_ column: String) throws(StoreFault) -> Instant {
    Instant(microseconds: try int(column))
  }

  package func optionalInstant(_ column: String) throws(StoreFault) -> Instant? {
    isNull(column) ? nil : try instant(column)
  }

  package func code<Of>(_ column: String) throws(StoreFault) -> Code<Of> { Code(try text(column)) }

  package func optionalCode<Of>(_ column: String) throws(StoreFault) -> Code<Of>? {
    isNull(column) ? nil : try code(column)
  }
}

extension Value {
  package static func day(_ day: Day?) -> Value { .text(day?.description) }

  package static func instant(_ instant: Instant?) -> Value { .int(instant?.microseconds) }

  package static func code<Of>(_ code: Code<Of>?) -> Value { .text(code?.text) }
}
