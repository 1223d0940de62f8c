// SPDX-License-Identifier: Apache-2.0

/// Distances to the columns; `order` holds those passed, then those as near as can be, then the others.
struct TableSearch: ~Copyable {
  let distance: UnsafeMutablePointer<Int>
  let from: UnsafeMutablePointer<Int32>
  let order: UnsafeMutablePointer<Int32>

  init(columns: Int) {
    distance = .allocate(capacity: columns)
    from = .allocate(capacity: columns)
    order = .allocate(capacity: columns)
  }

  deinit {
    distance.deallocate()
    from.deallocate()
    order.deallocate()
  }

  /// Brings the nearest of the others to the front; answers how near they are and where they end.
  func nearest(from low: Int, count: Int) -> (Int, Int) {
    var high = low + 1
    var least = distance[Int(order[low])]
    for place in high..<max(high, count) {
      let column = order[place]
      let far = distance[Int(column)]
      if far > least { continue }
      if far < least {
        high = low
        least = far
      }
      order[place] = order[high]
      order[high] = column
      high += 1
    }
    return (least, high)
  }
}
