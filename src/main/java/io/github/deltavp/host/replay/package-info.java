// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Doing again what a {@code provenance.json} tells: its inputs are found by what they hold,
 * wherever they lie and whatever they are called.
 */

package io.github.deltavp.host.replay;
