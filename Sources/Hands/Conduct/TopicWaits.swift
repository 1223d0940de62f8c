// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// How long people wait by what they ask about. How many they are is told with the promise, and never here.
package struct TopicWaits: Sendable {
  private let told: [TopicCode: AnswerDays]

  init(_ hands: [Milestones], in organisation: Organisation, days: ([Milestones]) -> AnswerDays) {
    let byTopic = Dictionary(grouping: hands, by: \.topic)
    let waits = byTopic.mapValues(days)
    let topics = topicsTold(
      answers: waits.mapValues(\.count), hands: byTopic.mapValues(\.count),
      sums: publishedSums(hands, byTopic.mapValues(\.count), organisation))
    told = waits.filter { topics.contains($0.key) }
  }

  /// Nil where it would say too much, or nobody has had an answer.
  package subscript(topic: TopicCode) -> AnswerDays? { told[topic] }
}

/// A number that is published for hands of several topics together.
package struct PublishedSum: Equatable, Sendable {
  package let hands: Int
  /// Those with all their hands in it.
  package let topics: Set<TopicCode>

  package init(hands: Int, topics: Set<TopicCode>) {
    self.hands = hands
    self.topics = topics
  }
}

/// The topics whose waits may be told: five answers at least, and that there are five must not tell how few another has.
///
/// Of a sum that is published a reader takes five for each topic told, and knows that the others have no more than what is
/// left. So where one of them has fewer than five hands, five at least must be left; else the smallest told is not told
/// either, with all that are as small.
package func topicsTold(answers: [TopicCode: Int], hands: [TopicCode: Int], sums: [PublishedSum]) -> Set<TopicCode> {
  var told = Set(answers.filter { $0.value >= fewestShown }.keys)
  func leavesTooLittle(_ sum: PublishedSum) -> Bool {
    let hidesFew = sum.topics.contains { !told.contains($0) && (1..<fewestShown).contains(hands[$0] ?? 0) }
    let shown = told.intersection(sum.topics)
    return hidesFew && !shown.isEmpty && sum.hands - fewestShown * shown.count < fewestShown
  }
  while let tight = sums.first(where: leavesTooLittle) {
    let shown = told.intersection(tight.topics)
    let fewest = shown.compactMap { answers[$0] }.min()
    told.subtract(shown.filter { answers[$0] == fewest })
  }
  return told
}

/// What the pages of the promise and of conduct tell of the same hands: by measure, goal, committee and unit.
private func publishedSums(
  _ hands: [Milestones], _ byTopic: [TopicCode: Int], _ organisation: Organisation
) -> [PublishedSum] {
  enum Place: Hashable {
    case spot(Spot)
    case desk(DeskCode)
  }
  let topics = Dictionary(organisation.topics.map { ($0.code, $0) }) { first, _ in first }
  var counts: [Place: [TopicCode: Int]] = [:]
  for hand in hands {
    var places: [Place] = [.desk(hand.ladder.unit), .desk(hand.ladder.committee)]
    if let topic = topics[hand.topic] {
      places += topic.measures(on: hand.reachedOn).map { .spot(.measure($0)) }
      if let goal = topic.goal { places.append(.spot(.goal(goal))) }
    }
    for place in places { counts[place, default: [:]][hand.topic, default: 0] += 1 }
  }
  return counts.values.map { here in
    PublishedSum(
      hands: here.values.reduce(0, +), topics: Set(here.filter { $0.value == byTopic[$0.key] }.keys))
  }
}
