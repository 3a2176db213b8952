package org.kaijuan.replay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture like a screenshot of one step: a page, and a ring around what to click. Drawn without letters, so without fonts. */
final class SampleScreenshot {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final Color PAPER = new Color(0xfbfaf7);
    private static final Color INK = new Color(0xc9cfd6);
    private static final Color BLUE = new Color(0x1f4e8c);
    private static final Color SEAL = new Color(0xa8322a);

    private SampleScreenshot() {}

    /** PNG; the dots at the bottom say which step it is. */
    static byte[] of(int step, int steps) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        page(drawing);
        ring(drawing, step);
        dots(drawing, step, steps);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void page(Graphics2D drawing) {
        drawing.setColor(PAPER);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(BLUE);
        drawing.fillRect(0, 0, WIDTH, 44);
        drawing.setColor(INK);
        for (int line = 0; line < 5; line++) {
            drawing.fillRoundRect(32, 72 + line * 36, 300 - line * 24, 16, 8, 8);
        }
    }

    private static void ring(Graphics2D drawing, int step) {
        int top = 30 + step * 44;
        drawing.setColor(BLUE);
        drawing.fillRoundRect(360, top, 88, 30, 8, 8);
        drawing.setColor(SEAL);
        drawing.setStroke(new BasicStroke(4));
        drawing.drawOval(348, top - 12, 112, 54);
    }

    private static void dots(Graphics2D drawing, int step, int steps) {
        for (int each = 1; each <= steps; each++) {
            drawing.setColor(each == step ? SEAL : INK);
            drawing.fillOval(32 + (each - 1) * 24, HEIGHT - 32, 14, 14);
        }
    }
}
