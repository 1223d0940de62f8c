// SPDX-License-Identifier: AGPL-3.0-or-later

extension JSONValue {
  /// The first place where two values differ, in sorted order of keys; nil when they are the same.
  /// Numbers may differ by `tolerance`; a whole number and a decimal of the same size are the same.
  public func firstDifference(from other: JSONValue, tolerance: Double = 0, at path: String = "") -> String? {
    switch (self, other) {
    case (.object(let mine), .object(let theirs)):
      for key in Set(mine.keys).union(theirs.keys).sorted() {
        let here = path.isEmpty ? key : path + "." + key
        guard let left = mine[key] else { return "\(here): only the second has it" }
        guard let right = theirs[key] else { return "\(here): only the first has it" }
        if let found = left.firstDifference(from: right, tolerance: tolerance, at: here) { return found }
      }
      return nil
    case (.array(let mine), .array(let theirs)):
      for place in 0..<min(mine.count, theirs.count) {
        let here = "\(path)[\(place)]"
        if let found = mine[place].firstDifference(from: theirs[place], tolerance: tolerance, at: here) { return found }
      }
      return mine.count == theirs.count ? nil : "\(path): \(mine.count) entries against \(theirs.count)"
    default:
      if let left = asDouble, let right = other.asDouble {
        if asInt == other.asInt && asInt != nil || abs(left - right) <= tolerance { return nil }
      } else if self == other {
        return nil
      }
      return "\(path): \(canonical.prefix(60)) against \(other.canonical.prefix(60))"
    }
  }
}
