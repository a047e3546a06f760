package vn.khuyencong.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How long Chromium takes for the map of a floor between the looks and the script of its page, by the browser's own clock. Milliseconds.
 *
 * @param drawn  from the beginning of the navigation until the frame after the first whole one
 * @param zoomed from a turn of the wheel until the next frame is through
 * @param found  the same from a word in the search
 */
public record FloorDrawing(double drawn, double zoomed, double found) {

    private static final String NEXT_FRAME = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))";

    /**
     * Draws a map.
     *
     * @param work      where the page is written
     * @param resources the folder with the looks and scripts of pages
     */
    public static FloorDrawing of(String svg, Path work, Path resources) throws IOException {
        Path file = Files.createDirectories(work).resolve("so-do.html").toAbsolutePath();
        Files.writeString(file, "<!DOCTYPE html><meta charset='utf-8'><style>" + Files.readString(resources.resolve("khuyencong.css"))
                + Files.readString(resources.resolve("hoi-cho.css")) + "</style><p id='gian-dang-xem'></p><input id='tim-gian'><output id='tim-thay' data-mau='{0}'></output>"
                + "<div id='so-do' class='kc-floor' data-keo='true'>" + svg + "</div><form id='mau-ghim'></form><script>" + Files.readString(resources.resolve("so-do.js"))
                + "</script><script>const drawn = " + NEXT_FRAME + ";</script>");
        try (Chromium chromium = new Chromium(file.toUri().toString())) {
            Page page = chromium.visitor();
            page.navigate(file.toUri().toString());
            double drawn = ((Number) page.evaluate("drawn")).doubleValue();
            return new FloorDrawing(drawn, after(page, "document.getElementById('so-do').dispatchEvent(new WheelEvent('wheel', {deltaY: -1, clientX: 300, clientY: 300}))"),
                    after(page, "(() => { const find = document.getElementById('tim-gian'); find.value = 'minh hoa 9'; find.dispatchEvent(new Event('input')); })()"));
        } finally {
            // Each drawing by a browser that has drawn nothing before.
            Chromium.end();
        }
    }

    private static double after(Page page, String act) {
        Map<?, ?> times = (Map<?, ?>) page.evaluate("async () => { const begun = performance.now(); " + act + "; return {begun, ended: await " + NEXT_FRAME + "}; }");
        return ((Number) times.get("ended")).doubleValue() - ((Number) times.get("begun")).doubleValue();
    }
}
