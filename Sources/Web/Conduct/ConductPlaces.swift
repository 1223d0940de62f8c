// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Hands

/// Whether the city, a committee, an administration or a unit keeps its word: to read, and as files.
package enum ConductPlace: String, Place {
  case city = "conduct"
  case committee = "conduct/committee/:code"
  case administration = "conduct/administration/:code"
  case unit = "conduct/unit/:code"
  case table = "conduct.csv"
  case overTime = "conduct-over-time.csv"
  case groups = "conduct-groups.csv"
  case data = "conduct.json"
}

extension Link {
  package static let conduct = Link(ConductPlace.city)
  package static let conductTable = Link(ConductPlace.table)
  package static let conductOverTime = Link(ConductPlace.overTime)
  package static let conductGroups = Link(ConductPlace.groups)
  package static let conductData = Link(ConductPlace.data)

  package static func conduct(_ subject: Accountable) -> Link {
    switch subject {
    case .city: conduct
    case .committee(let code): Link(ConductPlace.committee, [code.text])
    case .administration(let code): Link(ConductPlace.administration, [code.text])
    case .unit(let code): Link(ConductPlace.unit, [code.text])
    }
  }
}

package let conductRoutes: [Route] = ConductPlace.allCases.map { place in
  switch place {
  case .city: .get(place, .everyone) { try await conductPage(.city, $0) }
  case .committee: .get(place, .everyone) { try await conductPage(.committee(Code($0.code())), $0) }
  case .administration: .get(place, .everyone) { try await conductPage(.administration(Code($0.code())), $0) }
  case .unit: .get(place, .everyone) { try await conductPage(.unit(Code($0.code())), $0) }
  case .table: .get(place, .everyone, conductTable)
  case .overTime: .get(place, .everyone, conductOverTime)
  case .groups: .get(place, .everyone, conductGroups)
  case .data: .get(place, .everyone, conductData)
  }
}
