// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Files for programs. Comes in: tables and trees of values. Goes out: CSV and JSON, in an
 * {@link io.github.deltavp.report.file.OutputFolder} that is written all or not at all.
 */

package io.github.deltavp.report.file;
