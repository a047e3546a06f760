package vn.khuyencong.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Many printed papers as one tagged PDF/A-1a, for printing. They are written one after the other as they come: one is in memory, whatever their
 * number, with where its objects stand in the file. How a paper looks and is read aloud stays as it was. A signature holds for the file that it
 * is in and cannot be taken along: what is seen of it stays on its page as a stamp.
 */
public final class PaperStack {

    /** The objects that the file has beside those of its papers. */
    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int STRUCTURE = 3;
    private static final int PARENTS = 4;
    private static final int METADATA = 5;
    private static final int INFO = 6;
    /** What the first paper says for all. */
    private static final List<COSName> OF_ALL = List.of(COSName.OUTPUT_INTENTS, COSName.LANG, COSName.MARK_INFO, COSName.VIEWER_PREFERENCES);
    private static final List<String> OF_FIELDS = List.of("FT", "T", "TU", "V", "Parent", "DA", "DR", "MK", "Ff");
    private static final int PRINTED = 4;
    /** No array of a PDF/A-1 has more than 8191 elements. */
    private static final int PAIRS = 1000;
    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>\
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private final PdfObjects objects;
    private final String title;
    private final Map<COSName, Integer> ofAll = new LinkedHashMap<>();
    private final SortedMap<String, String> roles = new TreeMap<>();
    private final List<Integer> trees = new ArrayList<>();
    private final List<Integer> elements = new ArrayList<>();
    private final SortedMap<Integer, Integer> parents = new TreeMap<>();
    private int pages;
    private int nextParent;

    /**
     * Begins a file.
     *
     * @param out   gets it; is not closed
     * @param title of the whole
     */
    public PaperStack(OutputStream out, String title) throws IOException {
        objects = new PdfObjects(out, INFO);
        this.title = title;
    }

    /**
     * Lays a paper on the others.
     *
     * @throws IOException if it is no PDF or cannot be written
     */
    public void add(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            new Pouring(paper).pour();
        }
    }

    /** Writes what holds them together; before that the file is none. */
    public void finish() throws IOException {
        written(PAGES, "<</Type/Pages/Count " + pages + "/Kids[" + references(trees) + "]>>");
        List<Integer> leaves = new ArrayList<>();
        List<Integer> keys = new ArrayList<>(parents.keySet());
        for (int from = 0; from < keys.size(); from += PAIRS) {
            leaves.add(leaf(keys.subList(from, Math.min(from + PAIRS, keys.size()))));
        }
        written(PARENTS, "<</Kids[" + references(leaves) + "]>>");
        objects.begin(STRUCTURE);
        objects.text("<</Type/StructTreeRoot/K[" + references(elements) + "]/ParentTree " + PARENTS + " 0 R/ParentTreeNextKey " + nextParent + "/RoleMap<<");
        for (Map.Entry<String, String> role : roles.entrySet()) {
            objects.name(COSName.getPDFName(role.getKey())).name(COSName.getPDFName(role.getValue()));
        }
        objects.text(">>>>").end();
        byte[] xmp = XMP.formatted(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")).getBytes(StandardCharsets.UTF_8);
        objects.begin(METADATA);
        objects.text("<</Type/Metadata/Subtype/XML/Length " + xmp.length + ">>stream\n").bytes(xmp).text("\nendstream").end();
        objects.begin(INFO);
        objects.text("<</Title ").string(new COSString(title)).text(">>").end();
        objects.begin(CATALOG);
        objects.text("<</Type/Catalog/Pages " + PAGES + " 0 R/StructTreeRoot " + STRUCTURE + " 0 R/Metadata " + METADATA + " 0 R");
        for (Map.Entry<COSName, Integer> one : ofAll.entrySet()) {
            objects.name(one.getKey()).text(" " + one.getValue() + " 0 R");
        }
        objects.text(">>").end();
        objects.finish(CATALOG, INFO);
    }

    private int leaf(List<Integer> keys) throws IOException {
        StringBuilder text = new StringBuilder("<</Limits[" + keys.get(0) + " " + keys.get(keys.size() - 1) + "]/Nums[");
        keys.forEach(key -> text.append(key).append(' ').append(parents.get(key)).append(" 0 R "));
        int number = objects.next();
        written(number, text.append("]>>").toString());
        return number;
    }

    private static String references(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(number -> text.append(number).append(" 0 R "));
        return text.toString();
    }

    private void written(int number, String text) throws IOException {
        objects.begin(number);
        objects.text(text).end();
    }

    /** A paper with the numbers that its objects get in the file. */
    private final class Pouring {

        private final PDDocument paper;
        private final COSDictionary catalog;
        private final Map<COSObjectKey, Integer> numbers = new HashMap<>();
        private final Deque<Integer> waiting = new ArrayDeque<>();
        private final Map<Integer, COSBase> what = new HashMap<>();

        Pouring(PDDocument paper) {
            this.paper = paper;
            catalog = paper.getDocumentCatalog().getCOSObject();
        }

        void pour() throws IOException {
            COSDictionary structure = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            if (structure == null) {
                throw new IOException("a paper is not tagged");
            }
            // Where its pages and elements speak of what held them together, what holds all together is meant.
            COSBase root = paper.getDocument().getTrailer().getItem(COSName.ROOT);
            numbers.put(((COSObject) root).getKey(), PAGES);
            if (catalog.getItem(COSName.STRUCT_TREE_ROOT) instanceof COSObject its) {
                numbers.put(its.getKey(), STRUCTURE);
            }
            COSDictionary tree = catalog.getCOSDictionary(COSName.PAGES);
            tree.setItem(COSName.PARENT, root);
            for (PDPage page : paper.getPages()) {
                raise(page.getCOSObject(), COSName.STRUCT_PARENTS);
                annotations(page.getCOSObject().getCOSArray(COSName.ANNOTS));
            }
            trees.add(number(catalog.getItem(COSName.PAGES)));
            pages += paper.getNumberOfPages();
            COSBase kids = structure.getDictionaryObject(COSName.K);
            if (kids instanceof COSArray several) {
                for (int at = 0; at < several.size(); at++) {
                    elements.add(number(several.get(at)));
                }
            } else {
                elements.add(number(structure.getItem(COSName.K)));
            }
            nextParent = parents(structure.getCOSDictionary(COSName.PARENT_TREE), nextParent);
            COSDictionary own = structure.getCOSDictionary(COSName.ROLE_MAP);
            if (own != null) {
                own.keySet().forEach(role -> roles.put(role.getName(), own.getNameAsString(role)));
            }
            if (ofAll.isEmpty()) {
                for (COSName name : OF_ALL) {
                    if (catalog.getItem(name) != null) {
                        ofAll.put(name, number(catalog.getItem(name)));
                    }
                }
            }
            while (!waiting.isEmpty()) {
                int number = waiting.poll();
                objects.begin(number);
                objects.write(what.remove(number), this::number);
                objects.end();
            }
        }

        /** Numbers in the tree of parents go on from paper to paper. */
        private void raise(COSDictionary one, COSName name) {
            if (one.containsKey(name)) {
                one.setInt(name, one.getInt(name) + nextParent);
            }
        }

        private void annotations(COSArray annotations) {
            for (int at = 0; annotations != null && at < annotations.size(); at++) {
                COSDictionary annotation = (COSDictionary) annotations.getObject(at);
                raise(annotation, COSName.STRUCT_PARENT);
                if (COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))) {
                    annotation.setString(COSName.CONTENTS, annotation.getString(COSName.TU));
                    OF_FIELDS.forEach(name -> annotation.removeItem(COSName.getPDFName(name)));
                    annotation.setName(COSName.SUBTYPE, "Stamp");
                    annotation.setInt(COSName.F, PRINTED);
                }
            }
        }

        /** The first number that is free after those of the tree. */
        private int parents(COSDictionary node, int base) {
            int next = base;
            COSArray pairs = node == null ? null : node.getCOSArray(COSName.NUMS);
            for (int at = 0; pairs != null && at + 1 < pairs.size(); at += 2) {
                int key = base + pairs.getInt(at);
                parents.put(key, number(pairs.get(at + 1)));
                next = Math.max(next, key + 1);
            }
            COSArray kids = node == null ? null : node.getCOSArray(COSName.KIDS);
            for (int at = 0; kids != null && at < kids.size(); at++) {
                next = Math.max(next, parents((COSDictionary) kids.getObject(at), base));
            }
            return next;
        }

        /** The number under which something is written; what has none yet gets one and is written later. */
        private int number(COSBase one) {
            COSObjectKey key = one instanceof COSObject reference ? reference.getKey() : null;
            Integer known = key == null ? null : numbers.get(key);
            if (known != null) {
                return known;
            }
            int number = objects.next();
            if (key != null) {
                numbers.put(key, number);
            }
            what.put(number, one instanceof COSObject reference ? reference.getObject() : one);
            waiting.add(number);
            return number;
        }
    }
}
