// SPDX-License-Identifier: AGPL-3.0-or-later

package import Hummingbird
import NIOCore

/// What Hummingbird carries along with a request: also the address of whoever is at the other end.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Nil in tests that run in memory.
  let peer: String?

  package init(source: Source) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }
}
