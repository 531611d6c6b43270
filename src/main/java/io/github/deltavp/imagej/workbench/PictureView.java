// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.study.file.StudyProgress.Picture;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics2D;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;

/** The pictures of a step, one at a time, as large as the room allows. For the event thread. */
final class PictureView extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int ROOM_X = 660;
	private static final int ROOM_Y = 480;

	private final JLabel name = new JLabel("", SwingConstants.CENTER);
	private final JButton back = new JButton("◀");
	private final JButton ahead = new JButton("▶");
	private final Canvas canvas = new Canvas();
	private transient List<Page> pictures = List.of();
	private int shown;

	/** Where a picture comes from. */
	interface Source {

		/** @throws IOException if it cannot be read */
		BufferedImage image() throws IOException;
	}

	/**
	 * One picture.
	 *
	 * @param words what it shows
	 */
	record Page(String words, Source source) {

		/** @return one that lies in a file */
		static Page of(Picture picture) {
			return new Page(picture.words(), () -> ImageIO.read(picture.file().toFile()));
		}
	}

	PictureView() {
		super(new BorderLayout());
		JPanel choice = new JPanel(new FlowLayout());
		choice.add(back);
		choice.add(name);
		choice.add(ahead);
		back.addActionListener(event -> turn(-1));
		back.setName("picture before");
		back.setToolTipText("The picture before");
		ahead.addActionListener(event -> turn(1));
		ahead.setName("next picture");
		ahead.setToolTipText("The next picture");
		add(choice, BorderLayout.NORTH);
		add(canvas, BorderLayout.CENTER);
	}

	/** Shows these; the one that was seen stays, or else the first. */
	void show(List<Page> pages) {
		boolean isOther = !pages.stream().map(Page::words).toList().equals(pictures.stream().map(
			Page::words).toList());
		pictures = List.copyOf(pages);
		if (isOther) shown = 0;
		turn(0);
	}

	private void turn(int by) {
		shown = pictures.isEmpty() ? 0 : Math.floorMod(shown + by, pictures.size());
		back.setVisible(pictures.size() > 1);
		ahead.setVisible(pictures.size() > 1);
		if (pictures.isEmpty()) {
			name.setText(" ");
			canvas.show(Optional.empty());
			return;
		}
		Page picture = pictures.get(shown);
		name.setText(picture.words() + (pictures.size() > 1 ? "  (" + (shown + 1) + " of " + pictures
			.size() + ")" : ""));
		try {
			canvas.show(Optional.ofNullable(picture.source().image()));
		}
		catch (IOException e) {
			name.setText(picture.words() + " cannot be read: " + e.getMessage());
			canvas.show(Optional.empty());
		}
	}

	/** Draws a picture as large as fits. */
	private static final class Canvas extends JComponent {

		private static final long serialVersionUID = 1;
		private transient Optional<BufferedImage> picture = Optional.empty();

		Canvas() {
			setPreferredSize(new Dimension(ROOM_X, ROOM_Y));
		}

		void show(Optional<BufferedImage> other) {
			picture = other;
			repaint();
		}

		@Override
		protected void paintComponent(Graphics graphics) {
			picture.ifPresent(image -> draw((Graphics2D) graphics, image));
		}

		private void draw(Graphics2D graphics, BufferedImage image) {
			double scale = Math.min(1, Math.min(getWidth() / (double) image.getWidth(), getHeight() /
				(double) image.getHeight()));
			int width = (int) Math.max(1, image.getWidth() * scale);
			int height = (int) Math.max(1, image.getHeight() * scale);
			/* Averages, where drawing at once would leave out every other line. */
			Image fitting = image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
			graphics.drawImage(fitting, (getWidth() - width) / 2, (getHeight() - height) / 2, this);
		}
	}
}
