// SPDX-License-Identifier: Apache-2.0

/// The census turned round: for each project, who supports it.
struct SupporterIndex {
  private(set) var start: [Int]
  private(set) var supporter: [Int32]
  private(set) var people: [Int32]
  private(set) var points: [Int64]
  private(set) var support: [Int64]
  private(set) var headcount: [Int]

  init(_ census: Census, projects: Int) {
    start = [Int](repeating: 0, count: projects + 1)
    for project in census.project { start[Int(project) + 1] += 1 }
    for project in 0..<projects { start[project + 1] += start[project] }
    supporter = [Int32](repeating: 0, count: census.project.count)
    people = supporter
    points = [Int64](repeating: 0, count: census.project.count)
    support = [Int64](repeating: 0, count: projects)
    headcount = [Int](repeating: 0, count: projects)
    var next = start
    for kind in census.people.indices {
      for place in census.start[kind]..<census.start[kind + 1] {
        let project = Int(census.project[place])
        supporter[next[project]] = Int32(kind)
        people[next[project]] = census.people[kind]
        points[next[project]] = census.points[place]
        support[project] += census.points[place] * Int64(census.people[kind])
        headcount[project] += Int(census.people[kind])
        next[project] += 1
      }
    }
  }
}
