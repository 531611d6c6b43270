// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import io.github.deltavp.report.figure.Figure;
import java.util.List;

/**
 * A report without its looks: {@link HtmlReport} and {@link PdfReport} print the same one.
 *
 * @param title of the report
 * @param subtitle below it, e.g. what was analysed and when
 * @param blocks the parts in order
 */
public record ReportDocument(String title, String subtitle, List<ReportBlock> blocks) {

	public ReportDocument {
		blocks = List.copyOf(blocks);
	}

	/** @return all figures in order */
	public List<Figure> figures() {
		return blocks.stream().filter(ReportBlock.Figures.class::isInstance).flatMap(
			block -> ((ReportBlock.Figures) block).figures().stream()).toList();
	}
}
