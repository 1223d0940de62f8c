// SPDX-License-Identifier: Apache-2.0

/// A seat holder: where they stand, and who they are.
struct Holder {
  var key: UInt64
  var applicant: Int32
}

/// A part of one long strip of holders, the last in line on top. Put in order only when somebody must leave:
/// most programmes fill up once, and the order costs nothing until then.
struct Heap {
  let start: Int
  var count = 0
  /// How many may be held. May shrink.
  var limit: Int
  private var isOrdered = false

  init(start: Int, limit: Int) { (self.start, self.limit) = (start, limit) }

  @inline(__always)
  mutating func push(_ holder: Holder, in strip: UnsafeMutablePointer<Holder>) {
    let base = strip + start
    var place = count
    count += 1
    if isOrdered {
      while place > 0 {
        let above = (place - 1) / 2
        if base[above].key >= holder.key { break }
        base[place] = base[above]
        place = above
      }
    }
    base[place] = holder
  }

  /// The key of the last in line; there must be somebody.
  @inline(__always)
  mutating func worst(in strip: UnsafeMutablePointer<Holder>) -> UInt64 {
    if !isOrdered { order(in: strip) }
    return strip[start].key
  }

  /// Lets `holder` in for the last in line, who is handed back.
  @inline(__always)
  mutating func replaceWorst(by holder: Holder, in strip: UnsafeMutablePointer<Holder>) -> Holder {
    if !isOrdered { order(in: strip) }
    let leaving = strip[start]
    sink(holder, from: 0, in: strip)
    return leaving
  }

  mutating func popWorst(in strip: UnsafeMutablePointer<Holder>) -> Holder {
    if !isOrdered { order(in: strip) }
    let leaving = strip[start]
    count -= 1
    if count > 0 { sink(strip[start + count], from: 0, in: strip) }
    return leaving
  }

  private mutating func order(in strip: UnsafeMutablePointer<Holder>) {
    isOrdered = true
    for place in stride(from: count / 2 - 1, through: 0, by: -1) {
      sink(strip[start + place], from: place, in: strip)
    }
  }

  private func sink(_ holder: Holder, from top: Int, in strip: UnsafeMutablePointer<Holder>) {
    let base = strip + start
    var place = top
    while true {
      var below = 2 * place + 1
      if below >= count { break }
      if below + 1 < count && base[below + 1].key > base[below].key { below += 1 }
      if base[below].key <= holder.key { break }
      base[place] = base[below]
      place = below
    }
    base[place] = holder
  }
}
