package vn.khuyencong.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormColumn.Kind;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;
import vn.khuyencong.form.TableForm;

/**
 * Form BM20 with as many rows as are asked for, printed by this system and by JasperReports alone: the same template, the same data, the same
 * kind of PDF. It stands in the package of the forms since their parts are nobody else's.
 */
public final class MeasuredForm {

    private static final String DIGEST = "0".repeat(64);
    private static final FormEdition EDITION = new FormEdition("BM20", LocalDate.of(2000, 1, 1), null, "", "DANH SÁCH GIAN HÀNG HỘI CHỢ", "DS", "", false,
            List.of(column("order", "TT", 22, Kind.ORDER), column("numbers", "Gian số", 70, Kind.TEXT), column("stalls", "Số gian", 30, Kind.ORDER),
                    column("place", "Khu/dãy", 62, Kind.TEXT), column("size", "Kích thước", 56, Kind.TEXT), column("establishment", "Cơ sở", 126, Kind.TEXT),
                    column("province", "Tỉnh, thành phố", 62, Kind.TEXT), column("products", "Sản phẩm", 110, Kind.TEXT),
                    column("award", "Cấp sản phẩm tiêu biểu", 62, Kind.TEXT), column("support", "Mức hỗ trợ", 54, Kind.TEXT), column("remark", "Ghi chú", 60, Kind.TEXT)));

    private final Forms forms = new Forms();
    private final Templates templates = new Templates();
    private final SampleMark sampleMark = new SampleMark(SampleMark.WORDS);
    private final ExhibitorList list;
    private final JRTemplate naive;

    private MeasuredForm(int number, List<ExhibitorList.Row> rows) {
        list = list(number, rows);
        naive = naiveStyles();
    }

    /** One whose rows are in memory. */
    public static MeasuredForm held(int rows) {
        return new MeasuredForm(rows, IntStream.range(0, rows).mapToObj(MeasuredForm::row).toList());
    }

    /** One whose rows are made up when they are asked for. */
    public static MeasuredForm streamed(int rows) {
        return new MeasuredForm(rows, new AbstractList<>() {
            @Override
            public ExhibitorList.Row get(int at) {
                return row(at);
            }

            @Override
            public int size() {
                return rows;
            }
        });
    }

    /** How many pages it has, counted by filling it. */
    public int pages() {
        return fill(templates.styles()).getPages().size();
    }

    /** As this system prints it. */
    public byte[] printed() {
        return forms.exhibitorListPdf(list);
    }

    /** As this system prints it to a stream. */
    public void printTo(OutputStream pdf) {
        forms.exhibitorListPdf(list, pdf);
    }

    /** By JasperReports alone, as tagged PDF/A-1a too. */
    public byte[] bare() {
        return export(fill(templates.styles()), true);
    }

    /** The same without PDF/A and tags, which no office may hand out. */
    public byte[] plain() {
        return export(fill(templates.styles()), false);
    }

    /** By JasperReports alone from a template as one draws it first: each cell with a border on its four sides. */
    public byte[] naive() {
        return export(fill(naive), true);
    }

    private JasperPrint fill(JRTemplate styles) {
        try {
            Sheet sheet = FilledTables.of(list).sheet();
            Map<String, Object> head = Head.texts(sheet.name(), list.heading());
            head.put("sampleMark", sampleMark);
            head.put("proof", "");
            Map<String, Object> parameters = new HashMap<>(sheet.parameters());
            parameters.put("styles", styles);
            parameters.put("heading", head);
            return JasperFillManager.fillReport(templates.get(sheet.tables().get(0)), parameters, sheet.flow());
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] export(JasperPrint print, boolean archival) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        if (archival) {
            configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
            configuration.setIccProfilePath(ArchivalExporter.ICC_PROFILE);
            configuration.setTagged(true);
            configuration.setTagLanguage("vi-VN");
        }
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setConfiguration(configuration);
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
            exporter.exportReport();
            return pdf.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JRTemplate naiveStyles() {
        try (InputStream in = Templates.class.getResourceAsStream("forms.jrtx")) {
            String lean = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String boxed = lean.replace("<leftPen lineWidth=\"0.5\"/>", "<pen lineWidth=\"0.5\"/>");
            if (boxed.equals(lean)) {
                throw new IllegalStateException("the styles have changed: no border is left to be drawn four times");
            }
            return JRXmlTemplateLoader.load(new ByteArrayInputStream(boxed.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExhibitorList list(int rows, List<ExhibitorList.Row> all) {
        FormHeading heading = new FormHeading("BỘ CÔNG THƯƠNG", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "/BC-CTĐP", "Hà Nội", LocalDate.of(2024, 5, 20),
                "DANH SÁCH GIAN HÀNG HỘI CHỢ", "Hội chợ hàng công nghiệp nông thôn tiêu biểu", "CỤC TRƯỞNG", List.of("- Lưu: VT."), false, DIGEST);
        return new ExhibitorList(EDITION, heading, "", List.of(new ExhibitorList.Block("Nhà 1", all, "Cộng Nhà 1", count(rows), rows + " lượt cơ sở")), count(rows),
                rows + " lượt cơ sở", List.of("Tổng số gian hàng là " + rows + " gian."), List.of());
    }

    private static FormColumn column(String key, String heading, int share, Kind kind) {
        return new FormColumn(TableForm.TABLE, key, null, heading, share, kind);
    }

    private static ExhibitorList.Row row(int i) {
        return new ExhibitorList.Row(Integer.toString(i + 1), String.format("A-%05d", i + 1), count(1), "Nhà 1, dãy A", "3 m x 3 m",
                i % 3 == 0 ? "Công ty trách nhiệm hữu hạn Sản xuất và Thương mại nông sản số " + i : "Hợp tác xã số " + i, "Bắc Giang",
                "Chè xanh; miến dong; gốm sứ mỹ nghệ", "Cấp quốc gia (2023)", "Tối đa 80%", i % 10 == 0 ? "Có gian góc" : "");
    }

    private static Printed count(long number) {
        return new Printed(BigDecimal.valueOf(number), Long.toString(number));
    }
}
