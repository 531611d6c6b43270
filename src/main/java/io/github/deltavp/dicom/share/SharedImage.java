// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import io.github.deltavp.dicom.file.Source;

/**
 * A file that is to be copied.
 *
 * @param source the file
 * @param kind what its series is, in words that name nobody
 */
public record SharedImage(Source source, String kind) {
}
