// SPDX-License-Identifier: Apache-2.0

/// Where something stands in a text as it was given. All numbers count Unicode scalars.
public struct TextPlace: Sendable, Equatable {
  /// From 1.
  public let line: Int
  /// From 1.
  public let column: Int
  /// From the beginning of the text, from 0.
  public let offset: Int
  public let length: Int

  public init(line: Int, column: Int, offset: Int, length: Int) {
    self.line = line
    self.column = column
    self.offset = offset
    self.length = length
  }
}
