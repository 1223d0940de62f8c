// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance

extension PanelSearch {
  /// Exchanges up to three seats so that all quotas are kept and the panel gains most, or enough; false where nothing
  /// helps. Meets in the middle: the marks of three who leave and of three who come must differ by what is lacking.
  mutating func exchange(_ weights: [Double], _ enough: Double) -> Bool {
    let nobody = space.groups.count
    let value = weights + [0]
    let outs = Array(seats.sorted { weights[$0] < weights[$1] }.prefix(Self.leaving)) + [nobody, nobody]
    let ins = coming(weights) + [nobody, nobody]
    let leaving = Triples(outs, marks)
    let lack = goal &- counts.indices.reduce(0) { $0 &+ UInt64(truncatingIfNeeded: counts[$1]) &* marks[$1] }
    let wanted = broken == 0 ? enough - weight(weights) : .infinity
    var best = (gain: broken > 0 ? -Double.infinity : 1e-9, who: [Int]())
    var looks = Self.looks
    search: for x in ins.indices {
      for y in ins.indices[(x + 1)...] {
        let pair = marks[ins[x]] &+ marks[ins[y]] &- lack
        let gained = value[ins[x]] + value[ins[y]]
        for z in ins.indices[(y + 1)...] {
          var at = leaving.first(pair &+ marks[ins[z]])
          while at >= 0 {
            looks -= 1
            if looks < 0 { break search }
            let out = leaving.groups(at)
            let gain = gained + value[ins[z]] - value[out.0] - value[out.1] - value[out.2]
            if gain > best.gain, let who = fits([ins[x], ins[y], ins[z]], [out.0, out.1, out.2]) {
              best = (gain, who)
              if gain >= wanted { break search }
            }
            at = leaving.next(at)
          }
        }
      }
    }
    guard !best.who.isEmpty else { return false }
    let half = best.who.count / 2
    for (to, from) in zip(best.who[..<half], best.who[half...]) {
      if let seat = seats.firstIndex(of: from) { move(seat, to) }
    }
    count()
    return true
  }

  private static let leaving = 50
  private static let looks = 200_000

  /// The heaviest who may come, and some by lot.
  private mutating func coming(_ weights: [Double]) -> [Int] {
    let able = free.filter { counts[$0] < most[$0] }
    let heavy = Array(able.sorted { weights[$0] > weights[$1] }.prefix(70))
    var others = Set(able).subtracting(heavy).sorted()
    others.shuffleByLot(using: &luck)
    return heavy + others.prefix(30)
  }

  /// Who comes and then who leaves, those who do both left out, if all quotas are kept then; otherwise nil.
  private mutating func fits(_ ins: [Int], _ outs: [Int]) -> [Int]? {
    var (come, leave) = (ins.filter { $0 < space.groups.count }, outs.filter { $0 < space.groups.count })
    for group in come {
      guard let place = leave.firstIndex(of: group), let own = come.firstIndex(of: group) else { continue }
      leave.remove(at: place)
      come.remove(at: own)
    }
    guard come.count == leave.count, !come.isEmpty else { return nil }
    for group in come { for place in 0..<width { sums[rowsOf[group * width + place]] += 1 } }
    for group in leave { for place in 0..<width { sums[rowsOf[group * width + place]] -= 1 } }
    let isKept = low.indices.allSatisfy { violation($0, sums[$0]) == 0 }
    for group in come { for place in 0..<width { sums[rowsOf[group * width + place]] -= 1 } }
    for group in leave { for place in 0..<width { sums[rowsOf[group * width + place]] += 1 } }
    return isKept ? come + leave : nil
  }
}

/// All choices of three from a list, found by the sum of their marks.
private struct Triples {
  private let list: [Int]
  private var keys: [UInt64] = []
  private var places: [UInt32] = []
  private var following: [Int32] = []
  private var heads: [Int32]

  init(_ list: [Int], _ marks: [UInt64]) {
    self.list = list
    let count = list.count * (list.count - 1) * (list.count - 2) / 6
    heads = [Int32](repeating: -1, count: 1 << (64 - max(count, 8).leadingZeroBitCount + 1))
    keys.reserveCapacity(count)
    places.reserveCapacity(count)
    following.reserveCapacity(count)
    for i in list.indices {
      for j in list.indices[(i + 1)...] {
        let pair = marks[list[i]] &+ marks[list[j]]
        for k in list.indices[(j + 1)...] { add(pair &+ marks[list[k]], UInt32(i << 16 | j << 8 | k)) }
      }
    }
  }

  private mutating func add(_ key: UInt64, _ place: UInt32) {
    let slot = slot(key)
    following.append(heads[slot])
    heads[slot] = Int32(keys.count)
    keys.append(key)
    places.append(place)
  }

  private func slot(_ key: UInt64) -> Int {
    // Fibonacci hashing (Knuth 1973, 6.4): the upper bits of a product are well mixed.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (heads.count - 1)
  }

  /// The first of those with this sum, or -1.
  func first(_ key: UInt64) -> Int { same(key, from: Int(heads[slot(key)])) }

  /// The one after it, or -1.
  func next(_ at: Int) -> Int { same(keys[at], from: Int(following[at])) }

  private func same(_ key: UInt64, from: Int) -> Int {
    var at = from
    while at >= 0, keys[at] != key { at = Int(following[at]) }
    return at
  }

  func groups(_ at: Int) -> (Int, Int, Int) {
    let place = Int(places[at])
    return (list[place >> 16], list[place >> 8 & 255], list[place & 255])
  }
}
