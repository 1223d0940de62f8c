// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Foundation

/// The bytes of a file on disk, a piece at a time.
struct FilePieces {
  static let pieceBytes = 1 << 20

  /// False for a pipe: what was read from it is gone.
  let canBeReadAgain: Bool
  private let path: String
  private let handle: FileHandle

  init(_ path: String) throws(Complaint) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Complaint("There is no such file.", file: path)
    }
    if isFolder.boolValue { throw Complaint("This is a folder; a file is needed.", file: path) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Complaint("The file is there but may not be read.", file: path)
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath)
    canBeReadAgain = attributes?[.type] as? FileAttributeType == .typeRegular
    (self.path, self.handle) = (path, handle)
  }

  /// The next piece, nil at the end. The handle closes with its last owner.
  mutating func next() throws(Complaint) -> [UInt8]? {
    do {
      guard let data = try handle.read(upToCount: Self.pieceBytes), !data.isEmpty else { return nil }
      return [UInt8](data)
    } catch {
      throw Complaint("The file cannot be read to its end.", file: path)
    }
  }
}
