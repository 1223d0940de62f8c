// SPDX-License-Identifier: Apache-2.0

/// The places of numbers from 0 to 1 in ascending order of the number; equal numbers in ascending order of place.
///
/// Three passes of a radix sort on the first 33 bits put nearly everything in order; a last insertion pass compares
/// the numbers themselves. Cost: linear, unless many differ only after the 33rd bit.
func ascending(_ numbers: [Double]) -> [Int32] {
  let count = numbers.count
  var (items, other) = ([UInt64](repeating: 0, count: count), [UInt64](repeating: 0, count: count))
  var order = [Int32](repeating: 0, count: count)
  numbers.withUnsafeBufferPointer { numbers in
    items.withUnsafeMutableBufferPointer { items in
      // 33 bits of the number above 31 bits of the place.
      for place in numbers.indices {
        items[place] = UInt64(max(0, min(1, numbers[place])) * 0x1.ffffffffp32) << 31 | UInt64(place)
      }
      other.withUnsafeMutableBufferPointer { other in
        let digits = Digits(items)
        distribute(items, other, by: 31, digits.low)
        distribute(other, items, by: 42, digits.middle)
        distribute(items, other, by: 53, digits.high)
        order.withUnsafeMutableBufferPointer { order in
          for place in other.indices { order[place] = Int32(truncatingIfNeeded: other[place] & 0x7fff_ffff) }
          insertInOrder(order, numbers)
        }
      }
    }
  }
  return order
}

/// How often each value of each of the three digits of eleven bits occurs, found in one pass.
private struct Digits {
  var (low, middle, high) = (
    [Int](repeating: 0, count: 2048), [Int](repeating: 0, count: 2048), [Int](repeating: 0, count: 2048)
  )

  init(_ items: UnsafeMutableBufferPointer<UInt64>) {
    low.withUnsafeMutableBufferPointer { low in
      middle.withUnsafeMutableBufferPointer { middle in
        high.withUnsafeMutableBufferPointer { high in
          for item in items {
            low[Int(item >> 31 & 0x7ff)] += 1
            middle[Int(item >> 42 & 0x7ff)] += 1
            high[Int(item >> 53 & 0x7ff)] += 1
          }
        }
      }
    }
  }
}

/// One pass over eleven bits, equal digits in the order they had.
private func distribute(
  _ items: UnsafeMutableBufferPointer<UInt64>, _ other: UnsafeMutableBufferPointer<UInt64>, by shift: UInt64,
  _ counts: [Int]
) {
  var starts = counts
  starts.withUnsafeMutableBufferPointer { starts in
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
