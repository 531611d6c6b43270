// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.search.AutomaticAifResult;
import java.util.Optional;

/**
 * The arterial input function of an exam, and why.
 *
 * @param aif the input function
 * @param artery the artery that it was taken from; empty unless it was found automatically
 */
public record FoundAif(ArterialInputFunction aif, Optional<AutomaticAifResult> artery) {
}
