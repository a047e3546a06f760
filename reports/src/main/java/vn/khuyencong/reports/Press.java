package vn.khuyencong.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleDocxReportConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleExporterInputItem;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import vn.khuyencong.form.Part.Paper;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Proof;

/** Pours sheets into their templates and writes them as PDF. */
final class Press {

    /** Lines above the name of who signs, so that the seal has its true size. */
    static final int ROOM_TO_SIGN = 4;

    private final Templates templates;
    private final SampleMark sampleMark = new SampleMark(SampleMark.WORDS);
    private final Proof proof;
    private final List<String> posts;
    private final String signer;
    private final int room;

    /** One that prints nothing that papers are checked by, and no name below the signature of the office. */
    Press(Templates templates) {
        this(templates, null, List.of(), "", ROOM_TO_SIGN);
    }

    /**
     * @param proof  by what the papers are checked; null for none
     * @param posts  lines above the signature of the office in place of those of the paper; empty where the paper has its own
     * @param signer name below the signature of the office; empty for none
     */
    private Press(Templates templates, Proof proof, List<String> posts, String signer, int room) {
        this.templates = templates;
        this.proof = proof;
        this.posts = posts;
        this.signer = signer;
        this.room = room;
    }

    /** The same with as much room for signature and seal as leaves a sheet on one page. */
    Press fitting(Supplier<Sheet> sheet) {
        return signer.isEmpty() ? this : IntStream.iterate(room, lines -> lines > 0, lines -> lines - 1).mapToObj(this::leaving)
                .filter(press -> press.pages(sheet.get()) == 1).findFirst().orElse(leaving(0));
    }

    private Press leaving(int lines) {
        return new Press(templates, proof, posts, signer, lines);
    }

    private int pages(Sheet sheet) {
        AtomicInteger pages = new AtomicInteger();
        withOwnResources(() -> pages.set(fill(sheet, null).getPages().size()));
        return pages.get();
    }

    /** One that prints by what its papers are checked. */
    Press proving(Proof by) {
        return new Press(templates, by, posts, signer, room);
    }

    /** One that prints who signs for the office: lines above, none where the paper has its own, and a name below. */
    Press signedBy(List<String> above, String name) {
        return new Press(templates, proof, above, name, room);
    }

    /** A document as whoever signs for the office signs it. */
    Document signed(Document document) {
        return document.signedBy(posts, signer);
    }

    byte[] print(Sheet sheet) {
        return print(1, number -> sheet);
    }

    /** So many sheets in one document; each is filled when its turn comes and forgotten after it. The first gives the document its title. */
    byte[] print(int number, IntFunction<Sheet> sheets) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        print(number, sheets, pdf);
        return pdf.toByteArray();
    }

    /** The same to a stream, which stays open: however many rows and pages a sheet has, no more than some hundred of them are in memory. */
    void print(int number, IntFunction<Sheet> sheets, OutputStream pdf) {
        withOwnResources(() -> {
            Sheet first = sheets.apply(0);
            JRVirtualizer overflow = Overflow.virtualizer();
            try {
                new ArchivalExporter(first, proof).write(new TurnByTurn(number, at -> fill(at == 0 ? first : sheets.apply(at), overflow)), pdf);
            } catch (JRException | IOException e) {
                throw new IllegalStateException("Form " + first.name() + " cannot be printed", e);
            } finally {
                overflow.cleanup();
            }
        });
    }

    private JasperPrint fill(Sheet sheet, JRVirtualizer overflow) {
        try {
            Map<String, Object> parameters = parameters(sheet);
            parameters.put(JRParameter.REPORT_VIRTUALIZER, overflow);
            return JasperFillManager.fillReport(template(sheet), parameters, sheet.flow());
        } catch (JRException e) {
            throw new IllegalStateException("Form " + sheet.name() + " cannot be filled", e);
        }
    }

    /** So many sheets in one text document, each poured out without pages. */
    byte[] draft(int number, IntFunction<Sheet> sheets) {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        withOwnResources(() -> {
            try {
                List<ExporterInputItem> prints = new ArrayList<>();
                for (int at = 0; at < number; at++) {
                    prints.add(new SimpleExporterInputItem(poured(sheets.apply(at))));
                }
                JRDocxExporter exporter = new JRDocxExporter();
                SimpleDocxReportConfiguration flexible = new SimpleDocxReportConfiguration();
                flexible.setFlexibleRowHeight(true);
                exporter.setConfiguration(flexible);
                exporter.setExporterInput(new SimpleExporterInput(prints));
                exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(docx));
                exporter.exportReport();
            } catch (JRException e) {
                throw new IllegalStateException("A document cannot be written", e);
            }
        });
        return DocxFinish.of(docx.toByteArray());
    }

    private JasperPrint poured(Sheet sheet) throws JRException {
        Map<String, Object> parameters = parameters(sheet);
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, true);
        JasperPrint print = JasperFillManager.fillReport(template(sheet), parameters, sheet.flow());
        print.setPageHeight(Papers.height(sheet.paper()));
        print.setOrientation(sheet.paper() == Paper.A4_PORTRAIT ? OrientationEnum.PORTRAIT : OrientationEnum.LANDSCAPE);
        return print;
    }

    private JasperReport template(Sheet sheet) {
        if (sheet.paper() != null) {
            return templates.get(sheet.paper(), sheet.tables());
        }
        return sheet.tables().isEmpty() ? templates.get(sheet.form()) : templates.get(sheet.tables().get(0));
    }

    private Map<String, Object> parameters(Sheet sheet) {
        Map<String, Object> head = Head.texts(sheet.name(), sheet.heading());
        head.put("sampleMark", sampleMark);
        String mark = sheet.mark();
        head.put("across", !mark.isEmpty() ? new SampleMark(mark) : sheet.heading().sample() ? sampleMark : null);
        if (!posts.isEmpty()) {
            head.put("signerPost", String.join("\n", posts));
        }
        head.put("signerName", Head.below(room, signer));
        boolean numbered = proof != null && !proof.number().isEmpty();
        head.put("proof", proof == null ? "" : numbered ? DocumentTexts.get("proof", proof.number(), proof.code()) : DocumentTexts.get("proof.code", proof.code()));
        if (numbered) {
            head.put("number", Head.number(proof.number()));
        }
        head.put("qr", proof == null || sheet.parameters().containsKey("qr") ? null : new QrCode(proof.address()));
        if (!mark.isEmpty()) {
            head.merge("source", mark, (source, word) -> source + " - " + word);
        }
        Map<String, Object> parameters = new HashMap<>(sheet.parameters());
        parameters.put("styles", templates.styles());
        parameters.put("heading", head);
        return parameters;
    }

    /** Fonts and templates are found through the thread's class loader, which is not ours when another module calls. */
    private static void withOwnResources(Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Press.class.getClassLoader());
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
