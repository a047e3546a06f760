package vn.khuyencong.reports;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamResult;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.xml.sax.InputSource;
import vn.khuyencong.form.Part.Paper;

/** Build step: compiles the templates, so that no compiler is needed where forms are printed, and adds the JDK's sRGB profile. */
public final class CompileTemplates {

    private CompileTemplates() {
    }

    /** @param args folder of the .jrxml files, folder for the .jasper files, folder for the templates with the parts that they share put in */
    public static void main(String[] args) throws Exception {
        Path target = Files.createDirectories(Path.of(args[1]));
        Path whole = Files.createDirectories(Path.of(args[2]));
        try (DirectoryStream<Path> templates = Files.newDirectoryStream(Path.of(args[0]), "*.jrxml")) {
            for (Path template : templates) {
                String name = template.getFileName().toString().replace(".jrxml", "");
                byte[] design = withFragments(template);
                Files.write(whole.resolve(template.getFileName()), design);
                if (name.equals(Papers.DOCUMENT)) {
                    for (Paper paper : Paper.values()) {
                        JasperDesign onPaper = load(design);
                        Papers.layOut(onPaper, paper);
                        compile(onPaper, target);
                    }
                } else {
                    compile(load(design), target);
                }
            }
        }
        Files.write(target.resolve("sRGB.icc"), ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }

    private static JasperDesign load(byte[] design) throws JRException {
        return JRXmlLoader.load(new ByteArrayInputStream(design));
    }

    private static void compile(JasperDesign design, Path target) throws Exception {
        try (OutputStream jasper = Files.newOutputStream(target.resolve(design.getName() + ".jasper"))) {
            JasperCompileManager.compileReportToStream(design, jasper);
        }
    }

    /** The parts that all forms share are taken in by XInclude. */
    private static byte[] withFragments(Path template) throws Exception {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setXIncludeAware(true);
        parsers.setFeature("http://apache.org/xml/features/xinclude/fixup-base-uris", false);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(
                new SAXSource(parsers.newSAXParser().getXMLReader(), new InputSource(template.toUri().toString())),
                new StreamResult(whole));
        return whole.toByteArray();
    }
}
