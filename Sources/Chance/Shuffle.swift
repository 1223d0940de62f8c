// SPDX-License-Identifier: Apache-2.0

extension RandomNumberGenerator {
  /// A whole number from 0 up to but not including `bound`, each equally likely.
  ///
  /// Draws words and takes the remainder; words at or above the largest multiple of `bound` that 64 bits hold are
  /// thrown away, so that no number is favoured. `bound` below 1 answers 0 without drawing.
  public mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let divisor = UInt64(bound)
    let limit = UInt64.max - (UInt64.max % divisor + 1) % divisor
    var word = next()
    while word > limit { word = next() }
    return Int(word % divisor)
  }

  /// A number in [0, 1): the upper 53 bits of a word, divided by 2⁵³.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}

extension MutableCollection where Self: RandomAccessCollection {
  /// Every order equally likely. Fisher–Yates in Durstenfeld's form (1964): from the last place down to the second,
  /// swap with `below(place + 1)`. Cost: one draw for each place but the first.
  public mutating func shuffleByLot(using generator: inout some RandomNumberGenerator) {
    guard count > 1 else { return }
    for place in stride(from: count - 1, to: 0, by: -1) {
      let other = generator.below(place + 1)
      swapAt(index(startIndex, offsetBy: place), index(startIndex, offsetBy: other))
    }
  }
}
