// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation

/// The bytes of a pack's files, read once. Devices, pipes and huge files are refused before they are opened.
struct PackFolder {
  /// Copenhagen's largest file has 36 kB.
  static let largestFile = 512 * 1_024

  private(set) var bytes: [PackFile: [UInt8]] = [:]

  init(at path: String, complaints: Complaints) {
    let start = Place(file: path, line: 1, column: 1)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      complaints.add(start, "there is no such folder. Name the folder of a city pack, such as Cities/koebenhavn.")
      return
    }
    guard isFolder.boolValue else {
      complaints.add(start, "this is no folder. Name the folder of a city pack, not one of its files.")
      return
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      complaints.add(start, "the folder cannot be opened. Check who may read it.")
      return
    }
    complainOfStrangers(among: names, complaints)
    for file in PackFile.allCases {
      guard names.contains(file.rawValue) else {
        if !file.mayBeMissing {
          complaints.add(
            file.start, "the file is missing. Every pack needs one; copy the shape from Cities/koebenhavn.")
        }
        continue
      }
      bytes[file] = readBytes(of: file, at: path + "/" + file.rawValue, complaints)
    }
  }
}

/// A file whose name is nearly right would otherwise be passed over in silence.
private func complainOfStrangers(among names: [String], _ complaints: Complaints) {
  let known = PackFile.allCases.map(\.rawValue)
  for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
    guard !known.contains(name) else { continue }
    let place = Place(file: name, line: 1, column: 1)
    complaints.add(place, "no file of a pack has this name. \(remedy(for: name, among: known))")
  }
}

private func readBytes(of file: PackFile, at path: String, _ complaints: Complaints) -> [UInt8]? {
  let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  let attributes = try? FileManager.default.attributesOfItem(atPath: target)
  guard attributes?[.type] as? FileAttributeType == .typeRegular else {
    complaints.add(file.start, "this is no ordinary file. Put a text file here.")
    return nil
  }
  guard let handle = FileHandle(forReadingAtPath: target),
    let data = try? handle.read(upToCount: PackFolder.largestFile + 1) ?? Data()
  else {
    complaints.add(file.start, "the file cannot be read. Check who may read it.")
    return nil
  }
  guard data.count <= PackFolder.largestFile else {
    let most = PackFolder.largestFile / 1_024
    complaints.add(file.start, "the file is larger than \(most) kB. Keep it shorter; a pack holds words, no data.")
    return nil
  }
  return [UInt8](data)
}
