// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.study.exam.RegionCurves;
import io.github.deltavp.study.exam.VoxelProbe;
import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * Shows the curve and the fit of the voxel under the mouse; both are found off the event thread.
 */
final class VoxelView extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int DPI = 125;

	private final JLabel place = new JLabel(" ");
	private final JLabel words = new JLabel(" ");
	private final JLabel picture = new JLabel();
	private final transient LatestOnly background;
	private transient volatile Optional<VoxelProbe> probe = Optional.empty();

	/** @param background where voxels are fitted */
	VoxelView(LatestOnly background) {
		super(new BorderLayout(0, 4));
		this.background = background;
		picture.setIcon(new ImageIcon(blank()));
		add(picture, BorderLayout.CENTER);
		picture.setHorizontalAlignment(JLabel.CENTER);
		JPanel below = new JPanel(new GridLayout(0, 1));
		below.add(place);
		below.add(words);
		add(below, BorderLayout.SOUTH);
	}

	/** Voxels can be asked for from now on. */
	void use(VoxelProbe probe) {
		this.probe = Optional.of(probe);
	}

	/** Shows that voxel as soon as it is fitted, unless another one is asked for before. */
	void show(LinkedImages.Place place) {
		probe.ifPresent(ready -> background.request(() -> fit(ready, place)));
	}

	private void fit(VoxelProbe ready, LinkedImages.Place at) {
		Optional<RegionFit> fit = Optional.empty();
		String where = "x " + at.x() + ", y " + at.y() + ", slice " + (at.slice() + 1);
		String text = "no signal";
		try {
			fit = Optional.of(ready.at(at.x(), at.y(), at.slice()));
			text = words(fit.get());
		}
		catch (IllegalArgumentException e) {
			// told in the text
		}
		show(where, text, fit.isPresent() ? figure(fit.get()).image(DPI) : blank());
	}

	private void show(String where, String text, BufferedImage image) {
		SwingUtilities.invokeLater(() -> {
			place.setText(where);
			words.setText(text);
			picture.setIcon(new ImageIcon(image));
		});
	}

	/**
	 * @return the fit in a line: Vp (mL/100 mL), Ktrans (1/min), ve, delay and, unless all is well,
	 *         how it ended
	 */
	static String words(RegionFit fit) {
		FitStatus status = fit.fit().status();
		return String.format(Locale.ROOT, "Vp %s %s · Ktrans %s /min · ve %s · delay %s s%s", number(
			PlasmaVolume.shown(fit.vp())), PlasmaVolume.UNIT, number(fit, Parameter.KTRANS), number(fit,
				Parameter.VE), number(fit, Parameter.DELAY), status == FitStatus.FITTED ? "" : " · " +
					VoxelStatus.of(status).words());
	}

	/** @return the curve as dots and the fit as a line */
	static Figure figure(RegionFit fit) {
		return RegionCurves.figure("fit", List.of(fit));
	}

	/** White, of the size of the figure. */
	private static BufferedImage blank() {
		BufferedImage sized = RegionCurves.figure("fit", List.of()).image(DPI);
		BufferedImage blank = new BufferedImage(sized.getWidth(), sized.getHeight(),
			BufferedImage.TYPE_BYTE_GRAY);
		Arrays.fill(((DataBufferByte) blank.getRaster().getDataBuffer()).getData(), (byte) 255);
		return blank;
	}

	private static String number(RegionFit fit, Parameter parameter) {
		return number(fit.fit().value(parameter));
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "–" : new BigDecimal(value, new MathContext(3))
			.stripTrailingZeros().toPlainString();
	}
}
