// SPDX-License-Identifier: Apache-2.0

import Testing
import Weighting

@Test func theLinesOfTheReadmeOfWeightingWork() throws {
  let margin = try Margin(attribute: "age", sizes: [("18-39", 270_000), ("40+", 230_000)])
  let weights = try Weights(Sample(margins: [margin], answers: [["18-39", "40+", "40+"]]), limit: 5)
  // 0.54 of three answers on one, 0.46 on two.
  for (ours, known) in zip(weights.values, [1.62, 0.69, 0.69]) { #expect(abs(ours - known) < 1e-9) }
  #expect(Precision(weights).marginOfError > 0.5)
  #expect(!Caution.all(weights).isEmpty)
}
