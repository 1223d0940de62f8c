// SPDX-License-Identifier: AGPL-3.0-or-later

package import Foundation

/// Where templates, words and static files lie.
package struct Resources: Sendable {
  package let folder: URL

  package var templates: URL { folder.appending(path: "Templates") }
  package var words: URL { folder.appending(path: "Words") }
  package var kinder: URL { folder.appending(path: "Kinder") }
  package var statics: URL { folder.appending(path: "Static") }

  /// Looks where the setting says; without one beside the executable, then in a checkout around it or around the
  /// working folder. `Bundle.module` is not asked: it ends the process when the executable has been moved.
  package static func find(setting: String? = nil) throws(StartComplaints) -> Resources {
    let candidates = setting.map { [URL(filePath: $0)] } ?? (besideExecutable() + inCheckout())
    for folder in candidates where isComplete(folder) { return Resources(folder: folder) }
    throw StartComplaints([
      "Templates, Words and Static were not found. Looked in: \(candidates.map(\.path).joined(separator: ", ")). "
        + "Set the folder that holds them."
    ])
  }

  private static func besideExecutable() -> [URL] {
    let executable = executableFolder()
    return [executable.appending(path: "blanddig_Web.resources"), executable.appending(path: "share/blanddig")]
  }

  private static func inCheckout() -> [URL] {
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    return [here, executableFolder()].flatMap(parents).map { $0.appending(path: "Sources/Web") }
  }

  private static func executableFolder() -> URL {
    let link = "/proc/self/exe"
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? CommandLine.arguments.first ?? "."
    return URL(filePath: path).deletingLastPathComponent()
  }

  private static func parents(of folder: URL) -> [URL] {
    var folders = [folder]
    while folders.count < 6, let last = folders.last, last.path != "/" {
      folders.append(last.deletingLastPathComponent())
    }
    return folders
  }

  private static func isComplete(_ folder: URL) -> Bool {
    ["Templates", "Words", "Static"].allSatisfy {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
  }
}
