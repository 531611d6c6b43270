// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * DICOM objects made from results. Comes in: maps, regions, numbers, a PDF, and which images they
 * were made from. Goes out: Parametric Maps, a Segmentation, a Structured Report, an Encapsulated
 * PDF; the same results are the same bytes and have the same UIDs.
 */

package io.github.deltavp.dicom.object;
