package vn.khuyencong.reports;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamResult;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.xml.sax.InputSource;
import vn.khuyencong.form.Part.Paper;

/** Build step: compiles the templates, so that no compiler is needed where forms are printed, and adds the JDK's sRGB profile. */
public final class CompileTemplates {

    private CompileTemplates() {
    }

    /** @param args folder of the .jrxml files, folder for the .jasper files */
    public static void main(String[] args) throws Exception {
        Path target = Files.createDirectories(Path.of(args[1]));
        try (DirectoryStream<Path> templates = Files.newDirectoryStream(Path.of(args[0]), "*.jrxml")) {
            for (Path template : templates) {
                String name = template.getFileName().toString().replace(".jrxml", "");
                if (name.equals(Papers.DOCUMENT)) {
                    for (Paper paper : Paper.values()) {
                        JasperDesign design = JRXmlLoader.load(withFragments(template));
                        Papers.layOut(design, paper);
                        compile(design, target);
                    }
                } else {
                    compile(JRXmlLoader.load(withFragments(template)), target);
                }
            }
        }
        Files.write(target.resolve("sRGB.icc"), ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }

    private static void compile(JasperDesign design, Path target) throws Exception {
        try (OutputStream jasper = Files.newOutputStream(target.resolve(design.getName() + ".jasper"))) {
            JasperCompileManager.compileReportToStream(design, jasper);
        }
    }

    /** The parts that all forms share are taken in by XInclude. */
    private static InputStream withFragments(Path template) throws Exception {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setXIncludeAware(true);
        parsers.setFeature("http://apache.org/xml/features/xinclude/fixup-base-uris", false);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(
                new SAXSource(parsers.newSAXParser().getXMLReader(), new InputSource(template.toUri().toString())),
                new StreamResult(whole));
        return new ByteArrayInputStream(whole.toByteArray());
    }
}
