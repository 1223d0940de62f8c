// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Foundation

/// A file that a draw is made from: what is in it, and the name and hash under which the record remembers it.
///
/// Files up to ``heldBytes`` are held in memory. Longer ones stay on disk and are hashed and read a piece at a time; a
/// reader of such a file compares the hash again, since somebody may have written to it in between.
public struct InputFile: Sendable {
  /// What the file is to the engine, for example `respondents`.
  public var role: String
  /// The file's own name without its folder.
  public var name: String
  /// SHA-256 of the bytes as they stand, 64 hexadecimal digits.
  public let sha256: String
  /// How many bytes there are.
  public let size: Int
  let content: Content

  enum Content: Sendable {
    case held([UInt8])
    case onDisk(path: String)
  }

  /// Longer files are not held in memory.
  public static let heldBytes = 32 << 20
  /// The most that is read where a reader goes row by row.
  public static let mostBytes = 4 << 30

  /// A file that is in memory.
  public init(role: String, name: String, bytes: [UInt8]) {
    (self.role, self.name) = (role, name)
    (sha256, size, content) = (Digest.hex(bytes), bytes.count, .held(bytes))
  }

  private init(role: String, name: String, path: String, sha256: String, size: Int) {
    (self.role, self.name, self.sha256, self.size) = (role, name, sha256, size)
    content = .onDisk(path: path)
  }

  /// All bytes. A long file is read again for it, whole; empty if it is no longer there.
  public var bytes: [UInt8] {
    switch content {
    case .held(let bytes): bytes
    case .onDisk(let path): (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) } ?? []
    }
  }

  /// The same file in another role or under another name.
  public func named(_ name: String, role: String) -> InputFile {
    var other = self
    (other.name, other.role) = (name, role)
    return other
  }

  /// Reads a file. One that is longer than `limit` is refused as soon as that is seen; one that is longer than `held`
  /// stays on disk.
  public static func read(
    _ path: String, role: String, limit: Int = 256 << 20, held most: Int = heldBytes
  ) throws(Complaint) -> InputFile {
    let name = URL(fileURLWithPath: path).lastPathComponent
    var pieces = try FilePieces(path)
    var held: [UInt8] = []
    var hash = RunningDigest()
    var size = 0
    while let piece = try pieces.next() {
      hash.add(piece)
      size += piece.count
      // Counted while reading, so that it also holds where the size is not known before (a pipe).
      if size > limit {
        throw Complaint("The file is larger than \(limit >> 20) MB, the most that is read.", file: path)
      }
      if size <= most || !pieces.canBeReadAgain { held += piece } else { held = [] }
    }
    if size <= most || !pieces.canBeReadAgain { return InputFile(role: role, name: name, bytes: held) }
    return InputFile(role: role, name: name, path: path, sha256: hash.hex, size: size)
  }
}
