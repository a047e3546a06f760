package vn.khuyencong.exchange.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that cells refer to by number. */
final class SharedTexts {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedTexts() {
    }

    static List<String> read(Xml xml, Budget budget) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
            if (element.equals("si")) {
                if (texts.size() >= Budget.MAX_CELLS) {
                    budget.text(Budget.MAX_TEXTS);
                }
                texts.add(text(xml, budget));
            }
        }
        return texts;
    }

    private static String text(Xml xml, Budget budget) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        int phonetic = 0;
        while (xml.next() && !xml.ends("si")) {
            if (xml.starts("rPh") || xml.ends("rPh")) {
                phonetic += xml.starts("rPh") ? 1 : -1;
            } else if (xml.starts("t") || xml.ends("t")) {
                inside = xml.starts("t");
            } else if (xml.isText() && inside && phonetic == 0) {
                text.append(xml.text());
                if (text.length() > Budget.MAX_TEXT) {
                    budget.text(text.length());
                }
            }
        }
        budget.text(text.length());
        return decoded(text.toString());
    }

    /** Excel writes what XML cannot hold as {@code _x000B_}, and the underscore of such a word as {@code _x005F_}. */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
