package vn.khuyencong.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import vn.khuyencong.register.SealKey;
import vn.khuyencong.shared.BusinessClock;

/**
 * Draws signature and seal on white, by NĐ 30/2020/NĐ-CP, Phụ lục I: the signature blue, the seal red and in true size over the left third of
 * it, below them the time of signing. A key for trying out has neither: its seal says that it is a trial.
 */
final class SealInk {

    private static final float MILLIMETRE = 72 / 25.4f;
    /** Across a round seal of an authority. */
    private static final float SEAL = 36 * MILLIMETRE;
    private static final float SIGNATURE = 48 * MILLIMETRE;
    private static final float LINE = 4 * MILLIMETRE;
    private static final float LEFT_OF_SIGNATURE = SEAL - SIGNATURE / 3;
    /** Of the whole picture on paper, in points. */
    static final float WIDTH = LEFT_OF_SIGNATURE + SIGNATURE;
    static final float HEIGHT = SEAL + LINE;

    private static final float PIXELS_OF_POINT = 4;
    private static final Color RED = new Color(200, 16, 46);
    private static final Color BLUE = new Color(0, 51, 153);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ssxxx");
    private static final Font BOLD = MapInk.face("/liberation/LiberationSerif-Bold.ttf");
    private static final Font ITALIC = MapInk.face("/liberation/LiberationSerif-Italic.ttf");
    private static final int POINTS_OF_STAR = 5;
    private static final double STAR_WAIST = 0.382;

    private SealInk() {
    }

    static BufferedImage draw(SealKey key, SealLook look, Instant at) throws IOException {
        BufferedImage picture = new BufferedImage(Math.round(WIDTH * PIXELS_OF_POINT), Math.round(HEIGHT * PIXELS_OF_POINT), BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = picture.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        ink.scale(PIXELS_OF_POINT, PIXELS_OF_POINT);
        ink.setColor(Color.WHITE);
        ink.fill(new Rectangle2D.Float(0, 0, WIDTH, HEIGHT));
        if (look.signature() == null) {
            writeSignature(ink, key);
        } else {
            paste(ink, look.signature(), LEFT_OF_SIGNATURE, SEAL / 4, SIGNATURE, SEAL / 2);
        }
        if (look.seal() == null) {
            drawSeal(ink, key.test() ? DocumentTexts.get("seal.trial.ring") : look.issuer());
        } else {
            paste(ink, look.seal(), 0, 0, SEAL, SEAL);
        }
        ink.setColor(Color.BLACK);
        ink.setFont(ITALIC.deriveFont(8f));
        // The form of the time is the decree's.
        centred(ink, DocumentTexts.get("seal.time", TIME.format(at.atZone(BusinessClock.ZONE))), WIDTH / 2, HEIGHT - 3);
        ink.dispose();
        return picture;
    }

    /** Without a picture of a signature it is said who signed; nobody's hand is imitated. */
    private static void writeSignature(Graphics2D ink, SealKey key) {
        ink.setColor(BLUE);
        float centre = LEFT_OF_SIGNATURE + SIGNATURE * 2 / 3;
        if (key.test()) {
            Path2D stroke = new Path2D.Float();
            float y = SEAL / 2;
            stroke.moveTo(LEFT_OF_SIGNATURE + 4, y + 8);
            stroke.curveTo(LEFT_OF_SIGNATURE + 50, y - 34, LEFT_OF_SIGNATURE + 40, y + 30, centre, y - 6);
            stroke.curveTo(centre + 14, y - 24, centre + 6, y + 22, WIDTH - 6, y - 4);
            ink.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            ink.draw(stroke);
            ink.setFont(ITALIC.deriveFont(9f));
            centred(ink, DocumentTexts.get("seal.trial"), centre, y + 26);
        } else {
            ink.setFont(BOLD.deriveFont(11f));
            centred(ink, DocumentTexts.get("seal.signed"), centre, SEAL / 2 - 4);
            ink.setFont(ITALIC.deriveFont(9f));
            fitted(ink, key.holder(), centre, SEAL / 2 + 10, SIGNATURE * 2 / 3 - 4);
        }
    }

    private static void drawSeal(Graphics2D ink, String said) {
        float middle = SEAL / 2;
        ink.setColor(RED);
        ink.setStroke(new BasicStroke(2f));
        ink.draw(new Ellipse2D.Float(1, 1, SEAL - 2, SEAL - 2));
        ink.setStroke(new BasicStroke(0.7f));
        ink.draw(new Ellipse2D.Float(4, 4, SEAL - 8, SEAL - 8));
        ink.draw(new Ellipse2D.Float(middle - 27, middle - 27, 54, 54));
        ink.fill(star(middle, 15));
        around(ink, said, middle, middle - 16);
    }

    private static Path2D star(float middle, double size) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 2 * POINTS_OF_STAR; i++) {
            double angle = Math.PI * i / POINTS_OF_STAR - Math.PI / 2;
            double radius = i % 2 == 0 ? size : size * STAR_WAIST;
            double x = middle + radius * Math.cos(angle);
            double y = middle + radius * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    /** Around the ring, from the left over the top to the right; a long name in smaller letters. */
    private static void around(Graphics2D ink, String text, float middle, float radius) {
        float size = 11;
        double most = 1.7 * Math.PI * radius;
        while (size > 4 && ink.getFontMetrics(BOLD.deriveFont(size)).getStringBounds(text, ink).getWidth() > most) {
            size -= 0.5f;
        }
        ink.setFont(BOLD.deriveFont(size));
        AffineTransform before = ink.getTransform();
        double angle = -width(ink, text) / radius / 2;
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            double wide = width(ink, letter);
            ink.rotate(angle + wide / radius / 2, middle, middle);
            ink.drawString(letter, (float) (middle - wide / 2), middle - radius);
            ink.setTransform(before);
            angle += wide / radius;
        }
    }

    private static double width(Graphics2D ink, String text) {
        return ink.getFontMetrics().getStringBounds(text, ink).getWidth();
    }

    private static void fitted(Graphics2D ink, String text, float centre, float y, double most) {
        float size = ink.getFont().getSize2D();
        while (size > 3 && width(ink, text) > most) {
            size -= 0.5f;
            ink.setFont(ink.getFont().deriveFont(size));
        }
        centred(ink, text, centre, y);
    }

    private static void centred(Graphics2D ink, String text, float centre, float y) {
        ink.drawString(text, (float) (centre - width(ink, text) / 2), y);
    }

    private static void paste(Graphics2D ink, byte[] png, float x, float y, float width, float height) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        if (image == null) {
            throw new IOException("the picture of a signature or seal cannot be read");
        }
        float scale = Math.min(width / image.getWidth(), height / image.getHeight());
        ink.drawImage(image, new AffineTransform(scale, 0, 0, scale, x + (width - scale * image.getWidth()) / 2, y + (height - scale * image.getHeight()) / 2), null);
    }
}
