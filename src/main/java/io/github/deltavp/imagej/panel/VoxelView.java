// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.figure.FittedCurvesFigure;
import io.github.deltavp.report.figure.Lettering;
import io.github.deltavp.study.exam.RegionCurves;
import io.github.deltavp.study.exam.VoxelProbe;
import java.awt.BorderLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.View;

/**
 * Shows the curves and fits of voxels under the mouse, and the arterial curve of the first; they
 * are found off the event thread.
 */
public final class VoxelView extends JPanel {

	private static final long serialVersionUID = 1;
	private static final char NO_BREAK = 0xA0;

	private final int dpi;
	private final JLabel place = new JLabel(" ");
	private final JLabel words = new JLabel(" ");
	private final JLabel picture = new JLabel();
	private final transient LatestOnly background;

	/**
	 * A voxel that is looked at.
	 *
	 * @param name of its curve
	 * @param probe of its exam
	 * @param place where it lies
	 */
	public record Asked(String name, VoxelProbe probe, Place place) {
	}

	/** One that has signal. */
	private record Fitted(Asked asked, RegionFit fit) {
	}

	/**
	 * @param background where voxels are fitted
	 * @param dpi dots of the figure, which is 76 mm × 60 mm, per inch
	 */
	public VoxelView(LatestOnly background, int dpi) {
		super(new BorderLayout(0, 4));
		this.background = background;
		this.dpi = dpi;
		picture.setIcon(new ImageIcon(blank()));
		add(picture, BorderLayout.CENTER);
		picture.setHorizontalAlignment(JLabel.CENTER);
		JPanel below = new JPanel(new BorderLayout());
		below.add(place, BorderLayout.NORTH);
		below.add(words, BorderLayout.CENTER);
		add(below, BorderLayout.SOUTH);
	}

	/**
	 * Shows these voxels, each of an exam of its own, as soon as they are fitted, unless others are
	 * asked for before.
	 */
	public void show(List<Asked> voxels) {
		if (!voxels.isEmpty()) background.request(() -> fit(voxels));
	}

	private void fit(List<Asked> voxels) {
		List<Fitted> fitted = voxels.stream().flatMap(voxel -> fit(voxel).stream()).toList();
		String where = voxels.get(0).place.words();
		String text = fitted.isEmpty() ? "no signal" : fitted.size() == 1 ? words(fitted.get(0).fit)
			: "<html>" + String.join("<br>", fitted.stream().map(one -> "<b>" + one.asked.name + "</b> " +
				unbroken(words(one.fit))).toList()) + "</html>";
		show(where, text, fitted.isEmpty() ? blank() : figure(fitted).image(dpi));
	}

	private static Optional<Fitted> fit(Asked voxel) {
		try {
			return Optional.of(new Fitted(voxel, voxel.probe.at(voxel.place.x(), voxel.place.y(),
				voxel.place.slice())));
		}
		catch (IllegalArgumentException noSignal) {
			return Optional.empty();
		}
	}

	private void show(String where, String text, BufferedImage image) {
		SwingUtilities.invokeLater(() -> {
			place.setText(where);
			words.setText(text);
			/* Without its width it would want the height of lines that do not end. */
			if (words.getClientProperty(BasicHTML.propertyKey) instanceof View view) view.setSize(
				getWidth(), 0);
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

	/** Lines end between values, never within one. */
	static String unbroken(String words) {
		return words.replace(' ', NO_BREAK).replace("·" + NO_BREAK, "· ");
	}

	/** Curves as dots and fits as lines; the arterial curve so much smaller that it fits. */
	private static Figure figure(List<Fitted> fitted) {
		List<FittedCurvesFigure.Entry> entries = new ArrayList<>();
		fitted.forEach(one -> entries.add(RegionCurves.entry(one.asked.name, one.fit)));
		entries.add(artery(fitted.get(0)));
		return FittedCurvesFigure.of("voxel", "", entries, "Concentration (mM)");
	}

	private static FittedCurvesFigure.Entry artery(Fitted voxel) {
		Curve artery = voxel.asked.probe.artery();
		double share = highest(artery) / highest(voxel.fit.concentration());
		double divisor = share > 1 ? Lettering.roundLength(share) : 1;
		Curve smaller = artery.map(value -> value / divisor);
		return new FittedCurvesFigure.Entry(divisor == 1 ? "AIF" : "AIF ÷ " + Text.number(divisor),
			smaller, smaller);
	}

	private static double highest(Curve curve) {
		return Math.max(1e-6, curve.value(curve.peakIndex()));
	}

	/** White, of the size of the figure. */
	private BufferedImage blank() {
		BufferedImage sized = RegionCurves.figure("fit", List.of()).image(dpi);
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
