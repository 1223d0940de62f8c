// SPDX-License-Identifier: Apache-2.0

import Chance

/// The largest eigenvalues of XᵀX and their vectors.
struct Lanczos {
  let values: [Double]
  let vectors: [[Double]]

  /// `wanted` pairs; where the space has fewer dimensions, zeros fill up.
  init(of votes: CentredVotes, wanted: Int, seed: UInt64) {
    let size = votes.means.count
    var generator = SeededGenerator(seed: seed)
    var basis: [[Double]] = []
    var (diagonal, beside): ([Double], [Double]) = ([], [])
    var found = TridiagonalEigen(diagonal: [], beside: [])
    var next = Self.fresh(size, apart: basis, &generator)
    while let vector = next {
      basis.append(vector)
      var image = votes.gram(vector)
      diagonal.append(Self.dot(image, vector))
      Self.clear(&image, of: basis)
      let length = Self.dot(image, image).squareRoot()
      let full = basis.count == size
      if full || basis.count % 8 == 0 || length == 0 {
        found = TridiagonalEigen(diagonal: diagonal, beside: beside)
        if full || Self.settled(found, wanted, length) { break }
      }
      if length > 1e-12 * (abs(diagonal.max() ?? 0) + 1e-300) {
        beside.append(length)
        next = image.map { $0 / length }
      } else {
        // The space is used up: go on in a new direction, of which nothing is known yet.
        beside.append(0)
        next = Self.fresh(size, apart: basis, &generator)
      }
    }
    if found.values.count != diagonal.count {
      found = TridiagonalEigen(diagonal: diagonal, beside: Array(beside.prefix(max(0, diagonal.count - 1))))
    }
    values = (0..<wanted).map { $0 < found.values.count ? found.values[$0] : 0 }
    vectors = (0..<wanted).map { rank in
      var sum = [Double](repeating: 0, count: size)
      guard rank < found.vectors.count else { return sum }
      for (weight, vector) in zip(found.vectors[rank], basis) {
        for place in 0..<size { sum[place] += weight * vector[place] }
      }
      return sum
    }
  }

  /// The residual of a pair is the last part of its small vector times the length that was left over.
  private static func settled(_ found: TridiagonalEigen, _ wanted: Int, _ length: Double) -> Bool {
    guard found.values.count >= wanted, let largest = found.values.first, largest > 0 else { return false }
    return (0..<wanted).allSatisfy { abs((found.vectors[$0].last ?? 1) * length) <= 1e-10 * largest }
  }

  private static func fresh(_ size: Int, apart basis: [[Double]], _ generator: inout SeededGenerator) -> [Double]? {
    guard basis.count < size else { return nil }
    var vector = (0..<size).map { _ in generator.unit() - 0.5 }
    clear(&vector, of: basis)
    let length = dot(vector, vector).squareRoot()
    return length > 1e-9 ? vector.map { $0 / length } : nil
  }

  /// Takes out what lies along the basis; twice is enough (Parlett 1980).
  private static func clear(_ vector: inout [Double], of basis: [[Double]]) {
    for _ in 0..<2 {
      for other in basis {
        let along = dot(vector, other)
        for place in vector.indices { vector[place] -= along * other[place] }
      }
    }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for place in a.indices { sum += a[place] * b[place] }
    return sum
  }
}
