// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.IJ;
import ij.ImagePlus;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.RegionGrowing;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.VoxelProbe;
import java.awt.Window;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import javax.swing.SwingUtilities;

/**
 * A window for drawing: beside the series it shows the Vp map, both linked, names what is outlined
 * and gives it to the ROI Manager, and fits the voxel under the mouse. It stays open while the user
 * works, and leaves nothing running when it is closed.
 */
public final class RoiPanel {

	/** How the exam is analysed for the map and for single voxels. */
	public interface Analysis {

		/** @return the exam, with its maps */
		Exam of(DynamicSeries series, Progress progress) throws IOException;
	}

	private static final int CURVE_DPI = 125;

	private final ImagePlus image;
	private final LatestOnly background = new LatestOnly("DeltaVp ROI panel");
	private final VoxelView view = new VoxelView(background, CURVE_DPI);
	private final LinkedImages linked = new LinkedImages(this::over, this::imageClosed);
	private final PanelRois rois;
	private final RoiPanelWindow window;
	private volatile boolean closed;
	private volatile Optional<VoxelProbe> probe = Optional.empty();
	private ImagePlus map;

	private RoiPanel(ImagePlus image, DynamicSeries series) {
		this.image = image;
		rois = new PanelRois(series, linked::images, new ManagerOutlines());
		window = new RoiPanelWindow(new RoiPanelForm(rois, view, () -> new RegionGrowing(series)),
			this::close);
	}

	/**
	 * Opens the panel for the series that is shown; one that is open already is closed.
	 *
	 * @param source how the image is read, perhaps with given times
	 * @param asAcquired what the user knows better than the image
	 * @param analysis how its voxels are fitted
	 * @throws IllegalArgumentException if no series is open
	 */
	public static void open(SeriesSource source, UnaryOperator<DynamicSeries> asAcquired,
		Analysis analysis) throws IOException
	{
		ImagePlus image = source.openImage();
		DynamicSeries series = asAcquired.apply(source.of(image));
		SwingUtilities.invokeLater(() -> {
			for (Window other : Window.getWindows())
				if (other instanceof RoiPanelWindow) other.dispose();
			new RoiPanel(image, series).start(series, analysis);
		});
	}

	private void start(DynamicSeries series, Analysis analysis) {
		ImageWindows.enlarge(image);
		linked.add(image);
		window.showBeside(image);
		window.tell("Looking for the artery and fitting the maps …");
		background.request(() -> analyse(series, analysis));
	}

	private void analyse(DynamicSeries series, Analysis analysis) {
		try {
			Exam exam = analysis.of(series, this::report);
			probe = Optional.of(new VoxelProbe(exam));
			SwingUtilities.invokeLater(() -> showMap(exam));
		}
		catch (CancellationException e) {
			window.tell("Cancelled; there is no map, and voxels are not fitted. ROIs can be drawn.");
		}
		catch (OutOfMemoryError e) {
			window.tell(
				"There is no map, and voxels are not fitted: not enough memory; give ImageJ more in Edit > Options > Memory & Threads.");
		}
		catch (IOException | RuntimeException e) {
			window.tell("There is no map, and voxels are not fitted: " + e.getMessage());
		}
	}

	private void report(String what, double fraction) {
		if (closed) throw new CancellationException("the panel was closed");
		IJ.showProgress(fraction);
	}

	private void showMap(Exam exam) {
		if (closed) return;
		ParameterMap best = best(exam.maps());
		map = MapImages.toImage(best);
		map.setTitle(Titles.of(Titles.series(exam.series().description().shown()), Titles.quantity(
			best)));
		ImageWindows.show(map);
		linked.add(map);
		rois.follow();
		IJ.selectWindow(image.getID());
		window.arrange(List.of(image, map));
		window.tell("AIF: " + exam.aif().source() +
			". Move the mouse over an image to see its curves.");
	}

	/** Vp; where the model has none, its first map. */
	private static ParameterMap best(PerfusionMaps maps) {
		return maps.has(Parameter.VP) ? maps.vp() : maps.all().iterator().next();
	}

	private void over(Place place) {
		rois.follow();
		probe.ifPresent(ready -> view.show(List.of(new VoxelView.Asked("fit", ready, place))));
	}

	private void imageClosed(ImagePlus gone) {
		if (gone == image) SwingUtilities.invokeLater(window::dispose);
	}

	/** Ends everything that the panel began. */
	private void close() {
		if (closed) return;
		closed = true;
		background.close();
		linked.close();
		if (map != null && map.getWindow() != null) map.close();
	}
}
