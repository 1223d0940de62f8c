// SPDX-License-Identifier: AGPL-3.0-or-later

package import Policy

/// Holds the lineage against the plan. What the earlier plans held, only a store knows.
func follows(_ plan: Plan, _ rows: LineageRows?, _ complaints: Complaints) -> Bool {
  guard let rows, let faults = try? lineageFaults(in: plan) else { return true }
  for fault in faults {
    complaints.add(rows.place(of: fault) ?? PackFile.lineage.start, fault.sentence)
  }
  return faults.isEmpty
}

extension CityPack {
  /// What a store has against the pack's plan, as complaints about the pack's files.
  package func complaints(about faults: [PlanFault]) -> PackComplaints {
    let list = faults.map { fault in
      let place = lineage?.place(of: fault) ?? PackFile.policy.start
      return Complaint(file: place.file, line: place.line, column: place.column, sentence: fault.sentence)
    }
    return PackComplaints(complaints: list.sorted())
  }
}
