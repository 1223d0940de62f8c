// SPDX-License-Identifier: Apache-2.0

/// The places of numbers from 0 to 1 in ascending order of the number; equal numbers in ascending order of place.
///
/// Three passes of a radix sort on the first 33 bits put nearly everything in order; a last insertion pass compares
/// the numbers themselves. Cost: linear, unless many differ only after the 33rd bit.
func ascending(_ numbers: [Double]) -> [Int32] {
  var items = numbers.enumerated().map { place, number in
    // 33 bits of the number above 31 bits of the place.
    UInt64(max(0, min(1, number)) * 0x1.ffffffffp32) << 31 | UInt64(place)
  }
  var other = items
  items.withUnsafeMutableBufferPointer { items in
    other.withUnsafeMutableBufferPointer { other in
      distribute(items, other, by: 31)
      distribute(other, items, by: 42)
      distribute(items, other, by: 53)
    }
  }
  var order = other.map { Int32(truncatingIfNeeded: $0 & 0x7fff_ffff) }
  order.withUnsafeMutableBufferPointer { order in
    numbers.withUnsafeBufferPointer { numbers in insertInOrder(order, numbers) }
  }
  return order
}

/// One pass over eleven bits, equal digits in the order they had.
private func distribute(
  _ items: UnsafeMutableBufferPointer<UInt64>, _ other: UnsafeMutableBufferPointer<UInt64>, by shift: UInt64
) {
  var starts = [Int](repeating: 0, count: 1 << 11)
  starts.withUnsafeMutableBufferPointer { starts in
    for item in items { starts[Int(item >> shift & 0x7ff)] += 1 }
    var sum = 0
    for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
    for item in items {
      let digit = Int(item >> shift & 0x7ff)
      other[starts[digit]] = item
      starts[digit] += 1
    }
  }
}

private func insertInOrder(_ order: UnsafeMutableBufferPointer<Int32>, _ numbers: UnsafeBufferPointer<Double>) {
  for place in order.indices.dropFirst() {
    let moving = order[place]
    var at = place
    while at > 0, numbers[Int(order[at - 1])] > numbers[Int(moving)] {
      order[at] = order[at - 1]
      at -= 1
    }
    order[at] = moving
  }
}
