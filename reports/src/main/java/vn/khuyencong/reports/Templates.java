package vn.khuyencong.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import vn.khuyencong.form.Part.Paper;

/** The compiled templates and the styles they share, each loaded once. */
final class Templates {

    private final Map<String, JasperReport> reports = new ConcurrentHashMap<>();
    private final Map<Layout, JasperReport> shaped = new ConcurrentHashMap<>();
    private volatile JRTemplate styles;

    JasperReport get(String name) {
        return reports.computeIfAbsent(name, Templates::load);
    }

    /** A template of documents whose tables have these shapes. */
    JasperReport get(Paper paper, List<TableShape> tables) {
        return shaped.computeIfAbsent(new Layout(Papers.template(paper), tables), layout -> TableShape.fit(load(layout.template()), tables));
    }

    /** The template of forms that are one table, of this shape. */
    JasperReport get(TableShape table) {
        return shaped.computeIfAbsent(new Layout(Papers.TABLE, List.of(table)), layout -> TableShape.fit(load(layout.template()), table));
    }

    private record Layout(String template, List<TableShape> tables) {
    }

    JRTemplate styles() {
        if (styles == null) {
            try (InputStream in = Templates.class.getResourceAsStream("forms.jrtx")) {
                styles = JRXmlTemplateLoader.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return styles;
    }

    private static JasperReport load(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("Template " + name + " cannot be read", e);
        }
    }
}
