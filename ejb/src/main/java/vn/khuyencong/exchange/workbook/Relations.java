package vn.khuyencong.exchange.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.khuyencong.shared.Refusal;

/** What a part refers to. Whatever leads out of the file or runs is refused; a link that somebody may click is not. */
final class Relations {

    private static final Pattern MACROS = Pattern.compile("vbaProject|xlMacrosheet|xlIntlMacrosheet|attachedToolbars|dialogsheet");
    private static final Pattern EMBEDDED = Pattern.compile("oleObject|package|control|activeXControlBinary");
    private static final Pattern EXTERNAL = Pattern.compile("externalLink.*|connections|queryTable");

    private Relations() {
    }

    /** Target paths by id, and by the last word of the type. */
    static Map<String, String> of(Parcel parcel, String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        return read(parcel, folder + "_rels/" + part.substring(slash + 1) + ".rels", folder);
    }

    static Map<String, String> read(Parcel parcel, String relations, String folder) throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = new Xml(parcel, relations)) {
            for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                if (element.equals("Relationship")) {
                    String type = xml.attribute("Type", "");
                    String word = type.substring(type.lastIndexOf('/') + 1);
                    harmless(word, xml.attribute("TargetMode", ""), relations);
                    String target = path(folder, xml.attribute("Target", ""));
                    targets.put(xml.attribute("Id", ""), target);
                    targets.put(word, target);
                }
            }
        }
        return targets;
    }

    private static void harmless(String type, String mode, String where) throws RefusedWorkbook {
        if (MACROS.matcher(type).matches()) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_MACROS", "", ""));
        }
        if (EMBEDDED.matcher(type).matches()) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_EMBEDDED_OBJECT", "", "", where));
        }
        if (EXTERNAL.matcher(type).matches() || mode.equals("External") && !type.equals("hyperlink")) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_EXTERNAL_LINK", "", "", where));
        }
    }

    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
