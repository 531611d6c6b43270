// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import java.util.Map;

/**
 * What became of the flip-angle series that lie beside an exam.
 *
 * @param remark a sentence for the user
 * @param errors standard error of T10 of each region that was measured, as a share of it, by the
 *          key of its name; empty if they are not used
 */
record FoundT10(String remark, Map<String, Double> errors) {
}
