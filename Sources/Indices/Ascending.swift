// SPDX-License-Identifier: Apache-2.0

/// The places of numbers from 0 to 1 in ascending order of the number; equal numbers in ascending order of place.
///
/// Three passes of a radix sort on the first 33 bits put nearly everything in order; a last insertion pass compares
/// the numbers themselves. Cost: linear, unless many differ only after the 33rd bit.
func ascending(_ numbers: [Double]) -> [Int32] {
  let bits = 11
  let mask = UInt64((1 << bits) - 1)
  var items = numbers.enumerated().map { place, number in
    // 33 bits of the number above 31 bits of the place.
    UInt64(max(0, min(1, number)) * 0x1.ffffffffp32) << 31 | UInt64(place)
  }
  var other = items
  for pass in 0..<3 {
    let shift = UInt64(31 + pass * bits)
    var starts = [Int](repeating: 0, count: 1 << bits)
    for item in items { starts[Int(item >> shift & mask)] += 1 }
    var sum = 0
    for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
    for item in items {
      let digit = Int(item >> shift & mask)
      other[starts[digit]] = item
      starts[digit] += 1
    }
    swap(&items, &other)
  }
  var order = items.map { Int32(truncatingIfNeeded: $0 & 0x7fff_ffff) }
  for place in order.indices.dropFirst() {
    let moving = order[place]
    var at = place
    while at > 0, numbers[Int(order[at - 1])] > numbers[Int(moving)] {
      order[at] = order[at - 1]
      at -= 1
    }
    order[at] = moving
  }
  return order
}
