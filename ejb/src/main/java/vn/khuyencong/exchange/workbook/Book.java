package vn.khuyencong.exchange.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.shared.Refusal;

/**
 * The sheets of ours, read from a file nobody trusts. Every part is inflated once and counted, also those that are not
 * read: what passes here may afterwards be opened whole.
 *
 * @param sheets   our sheets by name
 * @param date1904 whether days are counted from 1904, as old Macintosh workbooks do
 */
record Book(Map<String, Grid> sheets, boolean date1904) {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    static Book read(byte[] file, Budget budget) throws IOException {
        return read(file, Sheets.names(), budget);
    }

    /** @param ours names of the sheets that are read; the others are only counted */
    static Book read(byte[] file, Set<String> ours, Budget budget) throws IOException {
        try (Parcel parcel = Parcel.open(file, budget)) {
            contentTypes(parcel);
            Set<String> done = new HashSet<>(Set.of(CONTENT_TYPES.toLowerCase(Locale.ROOT)));
            for (String name : parcel.names()) {
                if (name.endsWith(".rels") && done.add(name)) {
                    Relations.read(parcel, name, "");
                }
            }
            String workbook = Relations.read(parcel, "_rels/.rels", "").getOrDefault("officeDocument", "");
            Map<String, String> parts = Relations.of(parcel, workbook);
            Listing listing = Listing.of(parcel, workbook);
            Map<String, Grid> sheets = sheets(parcel, listing, parts, ours, done, budget);
            texts(parcel, parts.get("sharedStrings"), sheets, done, budget);
            rest(parcel, done);
            return new Book(sheets, listing.date1904());
        }
    }

    private static void contentTypes(Parcel parcel) throws IOException {
        boolean main = false;
        try (Xml xml = new Xml(parcel, CONTENT_TYPES)) {
            for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                String type = xml.attribute("ContentType", "");
                if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                    throw new RefusedWorkbook(Refusal.error("WORKBOOK_MACROS", "", ""));
                }
                main |= type.equals(MAIN);
            }
        }
        if (!main) {
            throw RefusedWorkbook.damaged(CONTENT_TYPES);
        }
    }

    /** The sheets as the workbook lists them: relationship ids by name. */
    private record Listing(Map<String, String> sheets, boolean date1904) {

        static Listing of(Parcel parcel, String workbook) throws IOException {
            Map<String, String> sheets = new LinkedHashMap<>();
            boolean date1904 = false;
            try (Xml xml = new Xml(parcel, workbook)) {
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    if (element.equals("workbookPr")) {
                        date1904 = Set.of("1", "true").contains(xml.attribute("date1904", ""));
                    } else if (element.equals("sheet") && sheets.put(xml.attribute("name", ""), xml.relation()) != null) {
                        throw RefusedWorkbook.damaged(workbook);
                    }
                }
            }
            return new Listing(sheets, date1904);
        }
    }

    private static Map<String, Grid> sheets(Parcel parcel, Listing listing, Map<String, String> parts, Set<String> ours,
                                            Set<String> done, Budget budget) throws IOException {
        Map<String, Grid> grids = new HashMap<>();
        for (Map.Entry<String, String> sheet : listing.sheets().entrySet()) {
            String part = parts.getOrDefault(sheet.getValue(), "");
            if (!done.add(part.toLowerCase(Locale.ROOT))) {
                throw RefusedWorkbook.damaged(part);
            }
            try (Xml xml = new Xml(parcel, part)) {
                Grid grid = SheetScan.scan(xml, sheet.getKey(), ours.contains(sheet.getKey()), budget);
                if (ours.contains(sheet.getKey())) {
                    grids.put(sheet.getKey(), grid);
                }
            }
        }
        return grids;
    }

    /** After the sheets: a sheet of a million rows is refused before its texts are. */
    private static void texts(Parcel parcel, String part, Map<String, Grid> sheets, Set<String> done, Budget budget)
            throws IOException {
        List<String> texts = List.of();
        if (part != null && parcel.has(part) && done.add(part.toLowerCase(Locale.ROOT))) {
            try (Xml xml = new Xml(parcel, part)) {
                texts = SharedTexts.read(xml, budget);
            }
        }
        for (Grid grid : sheets.values()) {
            grid.resolve(texts);
        }
    }

    private static void rest(Parcel parcel, Set<String> done) throws IOException {
        for (String name : parcel.names()) {
            if (!done.contains(name) && (name.endsWith(".xml") || name.endsWith(".vml"))) {
                try (Xml xml = new Xml(parcel, name)) {
                    xml.nextElement();
                    xml.drain();
                }
            } else if (!done.contains(name)) {
                try (CountedPart part = parcel.part(name)) {
                    part.drain();
                }
            }
        }
    }
}
