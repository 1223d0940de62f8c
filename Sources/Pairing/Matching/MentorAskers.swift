// SPDX-License-Identifier: Apache-2.0

/// For each mentor the mentees who could go there.
struct MentorAskers {
  struct Asker {
    let fit: Int32
    private let packed: UInt32

    init(fit: Int32, mentee: Int, isKept: Bool) {
      self.fit = fit
      packed = UInt32(mentee) << 1 | (isKept ? 1 : 0)
    }

    var mentee: Int { Int(packed >> 1) }
    var isKept: Bool { packed & 1 == 1 }
  }

  private let starts: [Int32]
  let all: [Asker]

  init(offers: [Matching.Offer], starts: [Int32], mentors: Int) {
    var first = [Int32](repeating: 0, count: mentors + 1)
    for offer in offers { first[offer.mentor + 1] += 1 }
    for mentor in 0..<mentors { first[mentor + 1] += first[mentor] }
    var next = first
    var all = [Asker](repeating: Asker(fit: 0, mentee: 0, isKept: false), count: offers.count)
    for mentee in 0..<starts.count - 1 {
      for index in Int(starts[mentee])..<Int(starts[mentee + 1]) {
        let mentor = offers[index].mentor
        all[Int(next[mentor])] = Asker(fit: offers[index].fit, mentee: mentee, isKept: offers[index].isKept)
        next[mentor] += 1
      }
    }
    self.starts = first
    self.all = all
  }

  func range(of mentor: Int) -> Range<Int> { Int(starts[mentor])..<Int(starts[mentor + 1]) }
}
