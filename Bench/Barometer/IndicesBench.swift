// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Indices

/// All indices of a table of units by groups, beside PySAL's H alone; and one bootstrap.
func benchIndices(_ file: String) throws {
  let rows = try numbers(file)
  let table = try Composition(
    units: rows.indices.map { "\($0)" }, groups: (rows.first ?? []).indices.map { "\($0)" },
    counts: rows.flatMap { $0.map(Double.init) })
  let (all, found) = seconds(15) { table.indices() }
  let (local, _) = seconds(3) { table.local() }
  let (bootstrap, _) = seconds(1) { table.intervals(draws: 20, seed: 1) }
  let h = found[.entropyIndex] ?? 0
  print(
    """
    {"engine": "indices", "units": \(rows.count), "indices": \(found.values.count), "H": \(h), "seconds": \(all), \
    "local": \(local), "bootstrap20": \(bootstrap)}
    """)
}
