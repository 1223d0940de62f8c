// SPDX-License-Identifier: AGPL-3.0-or-later

public import Chance

/// The text that luck comes from, and whether the public could have known beforehand where it would come from.
public struct Seed: Equatable, Sendable {
  /// As published, for example `4 1 6 6 2 3` or `2026-12-01 Lotto 3 8 14 21 27 33 36`. Every byte counts.
  public var text: String
  /// The SHA-256 of the commitment that named the source; nil when the city picked the seed itself.
  public var commitment: String?

  /// A seed from its text; with the hash of a commitment it is no trial.
  public init(_ text: String, commitment: String? = nil) {
    self.text = text
    self.commitment = commitment
  }

  /// For engines that draw no lots; an engine that does refuses it.
  public static let none = Seed("")

  /// A seed without a commitment is a trial, and every output says so.
  public var isTrial: Bool { commitment == nil && self != .none }

  /// SHA-256 of the text's UTF-8 bytes, cut into four words of 64 bits, the most significant byte first.
  public var generator: SeededGenerator {
    let bytes = Digest.words(Array(text.utf8))
    func word(_ index: Int) -> UInt64 { bytes[(index * 8)..<(index * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) } }
    return SeededGenerator(words: (word(0), word(1), word(2), word(3)))
  }
}
