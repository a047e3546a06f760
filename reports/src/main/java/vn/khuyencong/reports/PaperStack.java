package vn.khuyencong.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
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

    private final Ink out;
    private final String title;
    private final Map<COSName, Integer> ofAll = new LinkedHashMap<>();
    private final SortedMap<String, String> roles = new TreeMap<>();
    private final List<Integer> trees = new ArrayList<>();
    private final List<Integer> elements = new ArrayList<>();
    private final SortedMap<Integer, Integer> parents = new TreeMap<>();
    private long[] offsets = new long[1024];
    private int objects = INFO;
    private int pages;
    private int nextParent;

    /**
     * Begins a file.
     *
     * @param out   gets it; is not closed
     * @param title of the whole
     */
    public PaperStack(OutputStream out, String title) throws IOException {
        this.out = new Ink(out);
        this.title = title;
        this.out.write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
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
        begin(PAGES);
        out.text("<</Type/Pages/Count " + pages + "/Kids[" + references(trees) + "]>>");
        end();
        List<Integer> leaves = new ArrayList<>();
        List<Integer> keys = new ArrayList<>(parents.keySet());
        for (int from = 0; from < keys.size(); from += PAIRS) {
            leaves.add(leaf(keys.subList(from, Math.min(from + PAIRS, keys.size()))));
        }
        begin(PARENTS);
        out.text("<</Kids[" + references(leaves) + "]>>");
        end();
        begin(STRUCTURE);
        out.text("<</Type/StructTreeRoot/K[" + references(elements) + "]/ParentTree " + PARENTS + " 0 R/ParentTreeNextKey " + nextParent + "/RoleMap<<");
        for (Map.Entry<String, String> role : roles.entrySet()) {
            COSName.getPDFName(role.getKey()).writePDF(out);
            COSName.getPDFName(role.getValue()).writePDF(out);
        }
        out.text(">>>>");
        end();
        byte[] xmp = XMP.formatted(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")).getBytes(StandardCharsets.UTF_8);
        begin(METADATA);
        out.text("<</Type/Metadata/Subtype/XML/Length " + xmp.length + ">>stream\n");
        out.write(xmp);
        out.text("\nendstream");
        end();
        begin(INFO);
        out.text("<</Title ");
        COSWriter.writeString(new COSString(title), out);
        out.text(">>");
        end();
        begin(CATALOG);
        out.text("<</Type/Catalog/Pages " + PAGES + " 0 R/StructTreeRoot " + STRUCTURE + " 0 R/Metadata " + METADATA + " 0 R");
        for (Map.Entry<COSName, Integer> one : ofAll.entrySet()) {
            one.getKey().writePDF(out);
            out.text(" " + one.getValue() + " 0 R");
        }
        out.text(">>");
        end();
        long at = out.written;
        String id = "<" + out.digest() + ">";
        out.text("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= objects; number++) {
            out.text(String.format(Locale.ROOT, "%010d 00000 n \n", offsets[number]));
        }
        out.text("trailer\n<</Size " + (objects + 1) + "/Root " + CATALOG + " 0 R/Info " + INFO + " 0 R/ID[" + id + id + "]>>\nstartxref\n" + at + "\n%%EOF\n");
        out.flush();
    }

    private int leaf(List<Integer> keys) throws IOException {
        int number = ++objects;
        begin(number);
        out.text("<</Limits[" + keys.get(0) + " " + keys.get(keys.size() - 1) + "]/Nums[");
        for (Integer key : keys) {
            out.text(key + " " + parents.get(key) + " 0 R ");
        }
        out.text("]>>");
        end();
        return number;
    }

    private static String references(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(number -> text.append(number).append(" 0 R "));
        return text.toString();
    }

    private void begin(int number) throws IOException {
        if (number >= offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(number + 1, offsets.length * 2));
        }
        offsets[number] = out.written;
        out.text(number + " 0 obj\n");
    }

    private void end() throws IOException {
        out.text("\nendobj\n");
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
                begin(number);
                write(what.remove(number));
                end();
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
            int number = ++objects;
            if (key != null) {
                numbers.put(key, number);
            }
            what.put(number, one instanceof COSObject reference ? reference.getObject() : one);
            waiting.add(number);
            return number;
        }

        private void write(COSBase one) throws IOException {
            if (one instanceof COSObject reference) {
                out.text(reference.getObject() == null ? "null" : number(one) + " 0 R");
            } else if (one instanceof COSStream stream) {
                stream(stream);
            } else if (one instanceof COSDictionary dictionary) {
                dictionary(dictionary, -1);
            } else if (one instanceof COSArray array) {
                out.text("[");
                for (int at = 0; at < array.size(); at++) {
                    write(array.get(at));
                    out.text(" ");
                }
                out.text("]");
            } else if (one instanceof COSString string) {
                COSWriter.writeString(string, out);
            } else if (one instanceof COSName name) {
                name.writePDF(out);
            } else if (one instanceof COSInteger whole) {
                whole.writePDF(out);
            } else if (one instanceof COSFloat number) {
                number.writePDF(out);
            } else if (one instanceof COSBoolean truth) {
                truth.writePDF(out);
            } else {
                out.text("null");
            }
        }

        /** @param length of the stream that it describes; negative for none */
        private void dictionary(COSDictionary dictionary, long length) throws IOException {
            out.text("<<");
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                if (length < 0 || !entry.getKey().equals(COSName.LENGTH)) {
                    entry.getKey().writePDF(out);
                    out.text(" ");
                    write(entry.getValue());
                }
            }
            out.text(length < 0 ? ">>" : "/Length " + length + ">>");
        }

        /** As it is: nothing is unpacked and packed again. */
        private void stream(COSStream stream) throws IOException {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            try (InputStream bytes = stream.createRawInputStream()) {
                bytes.transferTo(raw);
            }
            dictionary(stream, raw.size());
            out.text("stream\n");
            raw.writeTo(out);
            out.text("\nendstream");
        }
    }

    /** Counts what is written and sums it up. */
    private static final class Ink extends OutputStream {

        private final OutputStream to;
        private final MessageDigest sum = sha256();
        private long written;

        Ink(OutputStream to) {
            this.to = to;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void text(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** What identifies the file: sixteen bytes of the sum of what is written so far, in hexadecimal. */
        String digest() {
            return HexFormat.of().formatHex(sum.digest(), 0, 16);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            to.write(bytes, from, count);
            sum.update(bytes, from, count);
            written += count;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }
}
