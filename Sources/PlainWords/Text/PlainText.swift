// SPDX-License-Identifier: Apache-2.0

/// Text without marks, in blocks.
func readPlainText(_ text: String) -> Manuscript {
  var manuscript = Manuscript(text)
  var maker = BlockMaker()
  for line in manuscript.lineRanges.map({ manuscript.trimmed($0) }) {
    if line.isEmpty {
      maker.close()
      continue
    }
    let marker = manuscript.listMarker(line)
    if marker > 0 { maker.close() }
    maker.add(line.lowerBound + marker..<line.upperBound, of: manuscript)
  }
  maker.close()
  manuscript.blocks = maker.blocks
  return manuscript
}
