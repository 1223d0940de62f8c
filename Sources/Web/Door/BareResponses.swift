// SPDX-License-Identifier: AGPL-3.0-or-later

import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Catches the answers that no page makes: Hummingbird answers a request it cannot parse by itself, with an empty 400.
/// They get the same headers as all others, and too long a head is called so.
final class BareResponses: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let secure: Bool
  private var overflowed = false

  init(secure: Bool) {
    self.secure = secure
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError, error == .headerOverflow { overflowed = true }
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
    if overflowed { head.status = .requestHeaderFieldsTooLarge }
    head.headerFields.addSecurity(secure: secure)
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}

@available(*, unavailable)
extension BareResponses: Sendable {}
