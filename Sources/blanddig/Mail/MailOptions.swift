// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser
import City
import Foundation
import PostCurl

/// Where mails are handed in. Each may also stand in the environment, so that a service's unit need not show it.
struct MailOptions: ParsableArguments {
  @Option(help: "The mail server: smtps://mail.example or smtp://mail.example:587. Or BLANDDIG_MAIL_SERVER.")
  var mailServer: String?

  @Option(help: "The address that mails come from. Or BLANDDIG_MAIL_FROM.")
  var mailFrom: String?

  @Option(help: "Who logs in at the mail server. Or BLANDDIG_MAIL_USER.")
  var mailUser: String?

  @Option(help: "A file with the password on its first line. Or BLANDDIG_MAIL_PASSWORD_FILE.")
  var mailPasswordFile: String?

  /// Nil when no mail server is named: then the city writes to nobody.
  func server(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws(StartComplaint)
    -> MailServer?
  {
    func value(_ option: String?, _ name: String) -> String? {
      let text = option ?? environment["BLANDDIG_MAIL_\(name)"] ?? ""
      return text.isEmpty ? nil : text
    }
    guard let url = value(mailServer, "SERVER") else { return nil }
    let password = try value(mailPasswordFile, "PASSWORD_FILE").map { file throws(StartComplaint) in
      try Self.password(in: file)
    }
    do {
      return try MailServer(
        url: url, user: value(mailUser, "USER"), password: password, from: value(mailFrom, "FROM") ?? "")
    } catch {
      throw StartComplaint(error.description)
    }
  }

  private static func password(in file: String) throws(StartComplaint) -> Confidential {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8),
      let line = text.split(whereSeparator: \.isNewline).first
    else { throw StartComplaint("The mail server's password cannot be read from \(file).") }
    return Confidential(String(line))
  }
}
