// SPDX-License-Identifier: AGPL-3.0-or-later

import City

extension ReachForm {
  /// The door's own questions, in its order: what was answered, and what is to be put right.
  func readAnswers(_ kind: Kind, about topic: Topic?) -> (answers: [Answered], complaints: [ReachComplaint]) {
    var answers: [Answered] = []
    var complaints: [ReachComplaint] = []
    for question in kind.questions {
      let typed = (self.answers[question] ?? "").trimmed
      if let reason = wrong(question, typed, topic) {
        complaints.append(ReachComplaint(.question(question), reason))
      } else if !typed.isEmpty, isAsked(question) {
        answers.append(Answered(question: question, text: Confidential(question.plain(typed))))
      }
    }
    return (answers, complaints)
  }

  private func wrong(_ question: Question, _ typed: String, _ topic: Topic?) -> ReachComplaint.Reason? {
    switch question.form {
    case .choice(let words):
      if typed.isEmpty && (question == .sort || question == .openTo) { return .missing }
      if !typed.isEmpty && !words.contains(typed) { return .unknown }
    case .number(let range):
      guard typed.isEmpty || number(typed).map(range.contains) == true else { return .notNumber }
    case .day:
      guard typed.isEmpty || Day(question.plain(typed)) != nil else { return .noDay }
    case .line(let longest):
      if typed.utf16.count > longest { return .tooLong }
    }
    return together(question, typed, topic)
  }

  /// What only the answers together can get wrong.
  private func together(_ question: Question, _ typed: String, _ topic: Topic?) -> ReachComplaint.Reason? {
    switch question {
    case .whom, .why:
      return typed.isEmpty && isForSome ? .missing : nil
    case .until:
      guard let last = Day(question.plain(typed)), let first = Day(Question.from.plain(answers[.from] ?? "")) else {
        return nil
      }
      return last < first ? .endsBeforeItBegins : nil
    case .knows:
      if typed == Knows.no.rawValue { return .notAgreed }
      return typed != Knows.agreed.rawValue && topic?.isAboutAPerson == true ? .missing : nil
    case .sort, .places, .when, .from, .openTo, .spot, .gain:
      return nil
    }
  }

  private var isForSome: Bool { answers[.openTo] == OpenTo.some.rawValue }

  /// "For whom" and "why" belong to an offer that is not for all.
  private func isAsked(_ question: Question) -> Bool {
    (question != .whom && question != .why) || isForSome
  }
}

extension Question {
  /// Numbers and days in Western digits, whichever were typed.
  fileprivate func plain(_ typed: String) -> String {
    switch form {
    case .number: number(typed).map(String.init) ?? typed
    case .day: westernDigits(typed.trimmed)
    case .choice, .line: typed
    }
  }
}

private func number(_ typed: String) -> Int? { Int(westernDigits(typed)) }

/// People type the digits of their own script.
private func westernDigits(_ typed: String) -> String {
  String(
    typed.map { sign in
      sign.isNumber && !sign.isASCII ? sign.wholeNumberValue.map { Character(String($0)) } ?? sign : sign
    }.filter { !$0.isNewline })
}
