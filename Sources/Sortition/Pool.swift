// SPDX-License-Identifier: AGPL-3.0-or-later

/// The people a panel is drawn from, the quotas, and the number of seats. A value that exists is well formed; whether
/// a panel exists is another question (``Pool/relaxation()``).
public struct Pool: Sendable {
  /// One person who is willing: a place in each category, and an address if nobody else there may be drawn with them.
  public struct Person: Sendable, Equatable {
    /// As the record names them; nobody else has it.
    public var id: String
    /// For each category the place of the person's feature in it.
    public var features: [Int]
    /// Any number that people at the same address share; nil for nobody else.
    public var address: Int?

    /// A person with their features.
    public init(id: String, features: [Int], address: Int? = nil) {
      self.id = id
      self.features = features
      self.address = address
    }
  }

  /// Everybody who may be drawn.
  public let people: [Person]
  /// What quotas are about.
  public let categories: [Category]
  /// The number of seats.
  public let size: Int

  /// Checks that everything fits together. Cost: linear.
  public init(people: [Person], categories: [Category], size: Int) throws(PoolFault) {
    guard size > 0 else { throw .noSeats }
    guard size <= people.count else { throw .tooFewPeople(people: people.count, seats: size) }
    for category in categories {
      for feature in category.features where feature.minimum < 0 || feature.maximum < feature.minimum {
        throw .quota(category: category.name, feature: feature.name)
      }
    }
    var seen: Set<String> = []
    for person in people {
      guard seen.insert(person.id).inserted else { throw .twice(id: person.id) }
      let fits =
        person.features.count == categories.count
        && zip(person.features, categories).allSatisfy { $1.features.indices.contains($0) }
      guard fits else { throw .unknownFeature(id: person.id) }
    }
    self.people = people
    self.categories = categories
    self.size = size
  }
}

/// What does not fit together in a pool.
public enum PoolFault: Error, Equatable, Sendable {
  case noSeats
  case tooFewPeople(people: Int, seats: Int)
  /// A minimum below zero or above its maximum.
  case quota(category: String, feature: String)
  case twice(id: String)
  case unknownFeature(id: String)
}
