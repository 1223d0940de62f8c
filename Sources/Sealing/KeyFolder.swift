// SPDX-License-Identifier: AGPL-3.0-or-later

import Crypto
package import Foundation

/// The keys of one city, in files outside the database: whoever has the database alone can read no one's words.
/// `master-1.key` wraps every hand's own key; `server.key` makes receipts and form tokens.
package struct KeyFolder: Sendable {
  package let master: MasterKey
  package let server: ServerSecret

  package init(master: MasterKey, server: ServerSecret) {
    self.master = master
    self.server = server
  }

  /// Reads the keys in `folder`; makes what is missing, readable by the owner only.
  package static func open(_ folder: URL, randomness: Randomness = .system) throws(KeyFault) -> KeyFolder {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw KeyFault.unusable(folder.path, "\(error.localizedDescription)")
    }
    let master = try key(in: folder.appending(path: "master-1.key"), randomness: randomness)
    let server = try key(in: folder.appending(path: "server.key"), randomness: randomness)
    return KeyFolder(master: MasterKey(version: 1, key: master), server: ServerSecret(key: server))
  }

  private static func key(in file: URL, randomness: Randomness) throws(KeyFault) -> SymmetricKey {
    if FileManager.default.fileExists(atPath: file.path) {
      guard let data = try? Data(contentsOf: file) else { throw KeyFault.unusable(file.path, "cannot be read") }
      guard data.count == 32 else { throw KeyFault.unusable(file.path, "holds \(data.count) bytes instead of 32") }
      return SymmetricKey(data: data)
    }
    let bytes = randomness.bytes(32)
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw KeyFault.unusable(file.path, "cannot be written") }
    return SymmetricKey(data: bytes)
  }
}

/// A key that cannot be used: the city must not start.
package enum KeyFault: Error, Equatable, CustomStringConvertible {
  case unusable(String, String)

  package var description: String {
    switch self {
    case .unusable(let path, let why): "The key file \(path) \(why)."
    }
  }
}
