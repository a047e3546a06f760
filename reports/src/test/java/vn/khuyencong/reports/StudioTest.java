package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRReport;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates can be opened in Jaspersoft Studio, saved and taken back. There is no schema to hold them against: since version 7 a template is what the
 * library's own loader reads, and Studio opens and saves by the same loader and writer.
 */
class StudioTest {

    /** Where the build leaves the templates with the parts that they share put in. */
    private static final Path WHOLE = Path.of("target/jasper");
    private static final Path SOURCES = Path.of("src/main/jasper");

    static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jrxml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsOpenedAndSavedIsTheSameTemplate(String name) throws Exception {
        String saved = written(opened(Files.readAllBytes(WHOLE.resolve(name))));
        JasperDesign again = opened(saved.getBytes(StandardCharsets.UTF_8));

        assertEquals(saved, written(again));
        assertEquals(written(shipped(name.replace(".jrxml", ".jasper"))), written(JasperCompileManager.compileReport(again)));
    }

    /** Studio knows nothing of files that are put into others: nothing is left to put in. */
    @Test
    void everyTemplateIsThereAsAWhole() throws IOException {
        for (String name : templates()) {
            assertFalse(Files.readString(WHOLE.resolve(name)).contains("xi:include"), name);
        }
    }

    private static JasperDesign opened(byte[] template) throws JRException {
        return JRXmlLoader.load(new ByteArrayInputStream(template));
    }

    private static JasperReport shipped(String name) throws Exception {
        try (InputStream compiled = Templates.class.getResourceAsStream(name)) {
            return (JasperReport) JRLoader.loadObject(compiled);
        }
    }

    /** As it is saved, without the marks by which Studio finds elements again: those are drawn by lot. */
    private static String written(JRReport report) {
        return JRXmlWriter.writeReport(report, StandardCharsets.UTF_8.name()).replaceAll(" uuid=\"[^\"]*\"", "");
    }
}
