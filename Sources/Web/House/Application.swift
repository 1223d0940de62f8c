// SPDX-License-Identifier: AGPL-3.0-or-later

package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore

/// The house as a running server on one address.
package func application(
  _ site: Site, address: BindAddress, logger: Logger, routes: [Route] = allRoutes
) -> Application<RouterResponder<WebContext>> {
  var channel = HTTP1Channel.Configuration(
    additionalChannelHandlers: [BareResponses(secure: site.settings.isSecure)], idleTimeout: .seconds(30))
  // Wider than our own limits, so that what is a little too large is still refused in words.
  channel.httpDecoder = .init(maxHeaderFieldSize: 20 * 1024, maxHeaderListSize: 24 * 1024, maxHeaderFieldCount: 150)
  return Application(
    router: makeRouter(site, routes), server: .http1(configuration: channel),
    configuration: .init(address: address, serverName: nil), logger: logger)
}
