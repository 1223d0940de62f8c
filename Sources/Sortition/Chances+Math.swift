// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Foundation

func logarithm(_ value: Double) -> Double { log(value) }
func exponential(_ value: Double) -> Double { exp(value) }
