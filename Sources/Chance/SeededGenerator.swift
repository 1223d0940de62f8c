// SPDX-License-Identifier: Apache-2.0

/// A reproducible stream of 64-bit words: xoshiro256** 1.0 by Blackman and Vigna (2018, public domain reference).
///
/// The standard library promises no particular generator, and its shuffle may change between versions. A draw that
/// anyone can repeat needs both written down; they are described word for word in `docs/records.md`.
/// Not for secrets. Cost: a few nanoseconds a word; the state is 32 bytes.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Equatable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts from four words, as they stand. All zero is replaced by the words that seed 0 gives,
  /// since the generator cannot leave that state.
  public init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.init(seed: 0)
    if words != (0, 0, 0, 0) { state = words }
  }

  /// Starts from one number, spread over the state by splitmix64 (Steele, Lea, Flood 2014), as the authors advise.
  public init(seed: UInt64) {
    var word = seed
    func spread() -> UInt64 {
      word &+= 0x9e37_79b9_7f4a_7c15
      var z = word
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
    let (a, b, c, d) = (spread(), spread(), spread(), spread())
    state = (a, b, c, d)
  }

  /// The next 64 bits of the sequence, all equally likely.
  public mutating func next() -> UInt64 {
    let scrambled = rotate(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotate(state.3, by: 45)
    return scrambled
  }

  public static func == (a: SeededGenerator, b: SeededGenerator) -> Bool { a.state == b.state }

  private func rotate(_ word: UInt64, by bits: UInt64) -> UInt64 { (word << bits) | (word >> (64 - bits)) }
}
