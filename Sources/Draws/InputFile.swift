// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Foundation

/// A file that a draw is made from: its bytes, and the name and hash under which the record remembers it.
public struct InputFile: Sendable {
  /// What the file is to the engine, for example `respondents`.
  public var role: String
  /// The file's own name without its folder.
  public var name: String
  public var bytes: [UInt8]

  public init(role: String, name: String, bytes: [UInt8]) {
    self.role = role
    self.name = name
    self.bytes = bytes
  }

  /// SHA-256 of the bytes as they stand, 64 hexadecimal digits.
  public var sha256: String { Digest.hex(bytes) }

  /// Reads a file whole. The size is looked at first, so that a gigabyte of nonsense is refused before it is read.
  public static func read(_ path: String, role: String, limit: Int = 256 << 20) throws(Complaint) -> InputFile {
    let name = URL(fileURLWithPath: path).lastPathComponent
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Complaint("There is no such file.", file: path)
    }
    if isFolder.boolValue { throw Complaint("This is a folder; a file is needed.", file: path) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Complaint("The file is there but may not be read.", file: path)
    }
    defer { try? handle.close() }
    // One byte more than allowed tells a file that is too long, also where the size is not known (a pipe).
    let data: Data
    do {
      // Nothing at all is what an empty file gives; its reader says what is missing.
      data = try handle.read(upToCount: limit + 1) ?? Data()
    } catch {
      throw Complaint("The file cannot be read to its end.", file: path)
    }
    if data.count > limit {
      throw Complaint("The file is larger than \(limit >> 20) MB, the most that is read.", file: path)
    }
    return InputFile(role: role, name: name, bytes: [UInt8](data))
  }
}
