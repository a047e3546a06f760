package vn.khuyencong.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Proof;
import vn.khuyencong.reports.FormSamples.Sample;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;

/** SHA-256 of every form there is, on paper, as a spreadsheet and as a text: what one process prints is held against what another does. */
public final class SampleDigests {

    private static final Proof PROOF = new Proof("07/BC-CTĐP", "7K2M-9QXA-0B1C", "https://example.vn/kiem-tra/7K2M9QXA0B1C");
    private static final List<Extent> EXTENTS = List.of(Extent.of(4), new Extent(6, true, false));

    private SampleDigests() {
    }

    /** @param args file for the digests, a line each */
    public static void main(String[] args) throws IOException {
        StringBuilder lines = new StringBuilder();
        all().forEach((name, digest) -> lines.append(name).append(' ').append(digest).append('\n'));
        Files.writeString(Path.of(args[0]), lines, StandardCharsets.US_ASCII);
    }

    /** By form, extent and kind of file. */
    static Map<String, String> all() {
        Forms forms = new Forms();
        Map<String, String> digests = new TreeMap<>();
        for (String form : FormSamples.forms()) {
            for (Extent extent : EXTENTS) {
                Sample sample = FormSamples.of(form, extent, forms.proving(PROOF));
                String name = form + (extent.longest() ? "-longest" : "");
                digests.put(name + ".pdf", sha256(sample.pdf()));
                if (sample.sheet() != null) {
                    digests.put(name + ".xlsx", sha256(SpreadsheetWriter.writeForm(sample.sheet())));
                }
                if (sample.record() instanceof Document document) {
                    digests.put(name + ".docx", sha256(forms.documentDocx(document)));
                }
            }
        }
        SampleDocuments.LAYOUTS.forEach((layout, document) -> digests.put(layout + ".pdf", sha256(forms.documentPdf(document.get()))));
        return digests;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
