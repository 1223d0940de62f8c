// SPDX-License-Identifier: Apache-2.0

/// The parts of a Pabulib file that decide nothing, kept so that it can be written again as it was read.
public struct Paper: Sendable, Equatable {
  /// One line of the META section.
  public struct Entry: Sendable, Equatable {
    /// As it is written in the file.
    public let key: String
    /// What stands beside it.
    public let value: String

    /// A line with its key and its value.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// A section's columns, and the cells of those columns that the election does not hold itself.
  public struct Section: Sendable, Equatable {
    /// All columns of the section, in order.
    public let columns: [String]
    /// Row after row, in each row the further columns in order.
    public let cells: [String]

    /// A section; empty where there was no file.
    public init(columns: [String] = [], cells: [String] = []) {
      self.columns = columns
      self.cells = cells
    }
  }

  /// META in order, all of it, also what the election holds itself.
  public let meta: [Entry]
  /// PROJECTS, beside id, name and cost.
  public let projects: Section
  /// VOTES, beside voter, vote and points.
  public let votes: Section

  /// A paper; empty where there was no file.
  public init(
    meta: [Entry] = [], projects: Section = Section(), votes: Section = Section()
  ) {
    self.meta = meta
    self.projects = projects
    self.votes = votes
  }

  /// The value of a META key, in whatever case it is written.
  public subscript(_ key: String) -> String? {
    meta.first { $0.key.lowercased() == key.lowercased() }?.value
  }
}
