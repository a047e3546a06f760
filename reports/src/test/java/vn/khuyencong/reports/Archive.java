package vn.khuyencong.reports;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Judges a PDF by ISO 19005-1, with veraPDF. */
final class Archive {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Archive() {
    }

    static List<String> complaints(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(test -> test.getRuleId().getClause() + ": " + test.getMessage()).distinct().toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
