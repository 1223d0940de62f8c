// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser
import CityPack

struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a city pack and says everything that is wrong in it, with file, line and column.",
    discussion: "Ends with 0 when the pack is whole, and with 1 when anything is wrong."
  )

  @Argument(help: "The folder of the pack, such as Cities/koebenhavn.")
  var pack: String

  func run() throws {
    let folder = pack.count > 1 && pack.hasSuffix("/") ? String(pack.dropLast()) : pack
    do throws(PackComplaints) {
      print(try CityPack.read(from: folder, houseWords: findHouseWords()).summary)
    } catch {
      for complaint in error.complaints {
        // A complaint about the folder itself names it already.
        let path = complaint.file == folder ? "" : folder + "/"
        print(path + complaint.description)
      }
      print(error.complaints.count == 1 ? "1 complaint." : "\(error.complaints.count) complaints.")
      throw ExitCode(1)
    }
  }
}
