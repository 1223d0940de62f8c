// SPDX-License-Identifier: AGPL-3.0-or-later

/// A window over the bytes of a file that moves forward: all of a file that is held, about a megabyte of one on disk.
struct ByteWindow {
  /// What can be seen; `at` and ranges count in it.
  private(set) var bytes: [UInt8]
  var at = 0
  /// From here on nothing is forgotten when the window moves.
  private var mark: Int?
  private let file: InputFile
  private var pieces: FilePieces?
  private var hash = RunningDigest()

  init(_ file: InputFile) throws(Complaint) {
    self.file = file
    switch file.content {
    case .held(let held): bytes = held
    case .onDisk(let path):
      bytes = []
      pieces = try FilePieces(path)
      _ = try move()
    }
  }

  /// Whether there is a byte at `at`, moving the window if need be.
  @inline(__always)
  mutating func hasMore() throws(Complaint) -> Bool { at < bytes.count ? true : try move() }

  /// Remembers where a cell begins.
  mutating func begin() { mark = at }

  /// Where the cell begins now, and forgets it.
  mutating func end() -> Int {
    defer { mark = nil }
    return mark ?? at
  }

  var sinceBegin: Int { at - (mark ?? at) }

  /// Reads on, and forgets what is behind. False at the end of the file.
  private mutating func move() throws(Complaint) -> Bool {
    guard pieces != nil else { return false }
    guard let piece = try pieces?.next() else {
      pieces = nil
      if hash.hex != file.sha256 {
        throw Complaint(
          "The file was changed while it was read; start again when nobody writes to it.", file: file.name)
      }
      return false
    }
    hash.add(piece)
    let kept = mark ?? at
    bytes.removeFirst(kept)
    bytes += piece
    at -= kept
    mark = mark.map { $0 - kept }
    return true
  }
}
