// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import OpinionMap

/// Reads a conversation, makes the map, and says it in JSON and in words.
enum OpinionsEngine: DrawEngine {
  static let name = "opinions"
  static let version = "3"

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    request.progress("reading votes")
    let file = try request.input("votes")
    let statements = try StatementsFile(request.inputs.first { $0.role == "comments" })
    let read = try VotesFile(file)
    if read.rows.isEmpty { throw Complaint("There are no votes.", file: file.name) }
    let sign = VoteSign(told: request.parameters["agree"]?.asInt, statements: statements, votes: read)
    let votes = read.rows.compactMap { row in
      Vote.Answer(rawValue: Int8(row.vote * sign.agree)).map {
        Vote(participant: row.participant, statement: row.statement, answer: $0, time: row.time)
      }
    }
    request.progress("mapping \(votes.count) votes")
    var options = OpinionOptions()
    options.groups = request.parameters["k"]?.asInt
    options.aside = statements.aside
    if let seed = request.seed { options.seed = seed.word }
    let table = VoteTable(votes)
    let map: OpinionMap
    do {
      map = try OpinionMap(table, options)
    } catch {
      throw Complaint(error.sentence, file: file.name)
    }
    var result = json(map)
    result["votes"] = .int(table.count)
    result["agree"] = .int(sign.agree)
    result["agree_from"] = .string(sign.source.rawValue)
    var answer = result
    answer["participants"] = .array(map.people.map(\.json))
    let report = OpinionsReport(map: map, statements: statements, sign: sign).report
    return DrawOutcome(result: result, answer: answer, report: report)
  }

  /// Everything but where single people stand: that is not for the record.
  private static func json(_ map: OpinionMap) -> [String: JSONValue] {
    let groups = map.groups.map { group -> JSONValue in
      [
        "size": .int(group.size), "x": .double(group.centre.x), "y": .double(group.centre.y),
        "stability": .double(group.stability),
      ]
    }
    let consensus = map.consensus.map { entry -> JSONValue in
      [
        "statement": .int(entry.statement), "score": .double(entry.score), "low": .double(entry.low),
        "high": .double(entry.high), "disagreement": .double(entry.disagreement),
      ]
    }
    let representative = map.groups.enumerated().flatMap { index, group in
      group.representative.map { $0.json(group: index) }
    }
    return [
      "groups": .array(groups), "consensus": .array(consensus), "representative": .array(representative),
      "variance": JSONValue(map.axes.variance), "axes": .array(map.axes.axes.map { JSONValue($0) }),
      "silhouettes": .object(
        Dictionary(map.silhouettes.map { ("\($0.key)", .double($0.value)) }) { first, _ in first }),
      "unshown": .int(map.unshown), "people": .int(map.people.count),
      "outlying": .int(map.people.count(where: \.outlying)),
    ]
  }
}

extension OpinionMap.Person {
  fileprivate var json: JSONValue {
    [
      "id": .int(id), "x": isWithheld ? .null : .double(position.x), "y": isWithheld ? .null : .double(position.y),
      "x_error": isWithheld ? .null : .double(error.x), "y_error": isWithheld ? .null : .double(error.y),
      "group": group.map { .int($0) } ?? .null,
      "outlying": .bool(outlying), "answered": .int(answered),
    ]
  }
}

extension Representative {
  fileprivate func json(group: Int) -> JSONValue {
    [
      "group": .int(group), "statement": .int(statement), "agrees": .bool(agrees), "count": .int(count),
      "answers": .int(answers), "share": .double(share), "low": .double(low), "high": .double(high),
      "others": .double(shareOfOthers), "share_test": .double(shareTest), "difference_test": .double(differenceTest),
    ]
  }
}

extension OpinionRefusal {
  fileprivate var sentence: String {
    switch self {
    case .tooFewPeople(let found, let needed):
      "Only \(found) people answered enough statements; a group of \(needed) is the least that may be shown."
    case .nothingToCompare: "Nobody differs from anybody in any statement that is left; there is nothing to map."
    case .groupsOutOfRange(let asked, let most):
      "--k \(asked) is out of range; these people can fill 1 to \(most) groups of at least ten."
    }
  }
}
