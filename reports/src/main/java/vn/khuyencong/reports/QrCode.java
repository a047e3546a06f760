package vn.khuyencong.reports;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A QR code drawn as rectangles, sharp at every size; the same text is the same drawing. */
final class QrCode extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    /** White around the code, in its own squares, as the standard asks. */
    private static final int QUIET = 4;

    private final String text;

    QrCode(String text) {
        this.text = text;
    }

    @Override
    public String getId() {
        return "qr-" + text;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D place) {
        BitMatrix code = code();
        double square = Math.min(place.getWidth() / code.getWidth(), place.getHeight() / code.getHeight());
        canvas.setColor(Color.WHITE);
        canvas.fill(new Rectangle2D.Double(place.getX(), place.getY(), square * code.getWidth(), square * code.getHeight()));
        canvas.setColor(Color.BLACK);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                int run = run(code, x, y);
                if (run > 0) {
                    canvas.fill(new Rectangle2D.Double(place.getX() + x * square, place.getY() + y * square, run * square, square));
                    x += run;
                }
            }
        }
    }

    /** How many squares from here on are black. */
    private static int run(BitMatrix code, int x, int y) {
        int run = 0;
        while (x + run < code.getWidth() && code.get(x + run, y)) {
            run++;
        }
        return run;
    }

    private BitMatrix code() {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN, QUIET, EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a QR code: " + text, e);
        }
    }
}
