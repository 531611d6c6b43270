// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Reports without their looks, and their two looks. Comes in: a
 * {@link io.github.deltavp.report.document.ReportDocument}. Goes out: HTML and PDF with the same
 * content. An {@link io.github.deltavp.report.document.Overview} goes out as HTML alone.
 */

package io.github.deltavp.report.document;
