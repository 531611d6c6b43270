// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What people and other programs read: CSV, JSON, charts, reports. Comes in: results. Goes out:
 * files.
 */

package io.github.deltavp.report;
