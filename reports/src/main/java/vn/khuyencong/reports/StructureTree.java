package vn.khuyencong.reports;

import com.lowagie.text.pdf.PdfWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;

/**
 * What the parts of a document are, for those who hear it read (ISO 32000-1, 14.7 and 14.8). The library keeps this tree in memory to the end,
 * object by object, which is most of what a long table takes; here each page's part is put aside when the page ends, and the whole is added to the
 * finished document as an incremental update, object after object.
 */
final class StructureTree implements PdfStructure, AutoCloseable {

    private static final String ROLES = "/RoleMap<</All/Sect/Image/Figure/Text/Span>>";
    private static final int NO_PAGE = 0;

    private final ClassicPdfProducer producer;
    private final Spool spool = new Spool();
    private final DataOutputStream aside = new DataOutputStream(spool);
    /** Numbers of the elements right below the whole. */
    private final List<Integer> tops = new ArrayList<>();
    /** Of each page its key and the number of the list of elements that its contents belong to. */
    private final List<int[]> pages = new ArrayList<>();
    private final List<Element> contents = new ArrayList<>();
    private Element all;
    private int last;

    StructureTree(ClassicPdfProducer producer) {
        this.producer = producer;
    }

    @Override
    public PdfStructureEntry createAllTag(String language) {
        all = new Element("All", NO_PAGE);
        all.putString("Lang", language);
        return all;
    }

    @Override
    public PdfStructureEntry createTag(PdfStructureEntry parent, String name) {
        PdfWriter writer = producer.getPdfWriter();
        Element element = new Element(name, writer.getPageReference(writer.getCurrentPageNumber()).getNumber());
        element.parent = (Element) parent;
        element.parent.kids.add(element);
        return element;
    }

    @Override
    public PdfStructureEntry beginTag(PdfStructureEntry parent, String name) {
        PdfStructureEntry element = createTag(parent, name);
        beginContent(element, "");
        return element;
    }

    @Override
    public PdfStructureEntry beginTag(PdfStructureEntry parent, String name, String text) {
        PdfStructureEntry element = createTag(parent, name);
        beginContent(element, "/ActualText" + hexadecimal(text));
        return element;
    }

    /** What is drawn up to {@link #endTag} is content of the element itself. */
    void beginContent(PdfStructureEntry entry) {
        beginContent(entry, "");
    }

    private void beginContent(PdfStructureEntry entry, String properties) {
        Element element = (Element) entry;
        element.kids.add(contents.size());
        producer.getPdfContentByte().setLiteral("/" + element.type + " <</MCID " + contents.size() + properties + ">>BDC\n");
        contents.add(element);
    }

    @Override
    public void endTag() {
        producer.getPdfContentByte().setLiteral("EMC\n");
    }

    /** Puts aside what has been said of the page that ends. */
    void endPage() {
        try {
            all.kids.forEach(top -> number((Element) top));
            for (Object top : all.kids) {
                tops.add(((Element) top).number);
                put((Element) top);
            }
            pages.add(new int[] {producer.getPdfWriter().getCurrentPageNumber() - 1, ++last});
            aside.writeUTF("");
            aside.writeInt(contents.size());
            for (Element element : contents) {
                aside.writeInt(element.number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.kids.clear();
        contents.clear();
    }

    private void number(Element element) {
        element.number = ++last;
        for (Object kid : element.kids) {
            if (kid instanceof Element below) {
                number(below);
            }
        }
    }

    private void put(Element element) throws IOException {
        aside.writeUTF(element.type);
        aside.writeUTF(element.attributes);
        aside.writeInt(element.page);
        aside.writeInt(element.parent.number);
        aside.writeInt(element.kids.size());
        for (Object kid : element.kids) {
            aside.writeInt(kid instanceof Element below ? below.number : -1 - (Integer) kid);
        }
        for (Object kid : element.kids) {
            if (kid instanceof Element below) {
                put(below);
            }
        }
    }

    /** Adds the tree to the document that has been written to the end of this stream. */
    void append(Tail pdf) throws IOException {
        int root = producer.getPdfWriter().getStructureTreeRoot().getReference().getNumber();
        String trailer = pdf.trailer();
        int first = pdf.objects();
        long before = pdf.startOfTable();
        try (Spool table = new Spool(); DataInputStream put = new DataInputStream(spool.read())) {
            for (int i = 1; i <= last; i++) {
                place(table, pdf);
                object(pdf, first + i - 1, record(put, first));
            }
            place(table, pdf);
            object(pdf, first + last, whole(root, first));
            place(table, pdf);
            object(pdf, first + last + 1, lists(first));
            long place = pdf.written();
            object(pdf, root, "<</Type/StructTreeRoot" + ROLES + "/K[" + (first + last) + " 0 R]/ParentTree " + (first + last + 1) + " 0 R>>");
            long xref = pdf.written();
            write(pdf, "xref\n" + root + " 1\n" + entry(place) + first + " " + (last + 2) + "\n");
            try (InputStream places = table.read()) {
                places.transferTo(pdf);
            }
            write(pdf, "trailer\n" + trailer.replaceFirst("/Size \\d+", "/Size " + (first + last + 2) + "/Prev " + before));
            write(pdf, "\nstartxref\n" + xref + "\n%%EOF\n");
        }
    }

    private String whole(int root, int first) {
        StringBuilder kids = new StringBuilder();
        tops.forEach(top -> kids.append(first + top - 1).append(" 0 R "));
        return "<</S/" + all.type + "/P " + root + " 0 R" + all.attributes + "/K[" + kids + "]>>";
    }

    private String lists(int first) {
        StringBuilder lists = new StringBuilder();
        pages.forEach(page -> lists.append(page[0]).append(' ').append(first + page[1] - 1).append(" 0 R "));
        return "<</Nums[" + lists + "]>>";
    }

    private String record(DataInputStream put, int first) throws IOException {
        String type = put.readUTF();
        if (type.isEmpty()) {
            return "[" + references(put, first) + "]";
        }
        String attributes = put.readUTF();
        int page = put.readInt();
        int parent = put.readInt();
        return "<</S/" + type + "/P " + (parent == 0 ? first + last : first + parent - 1) + " 0 R/Pg " + page + " 0 R" + attributes
                + "/K[" + references(put, first) + "]>>";
    }

    private static StringBuilder references(DataInputStream put, int first) throws IOException {
        StringBuilder references = new StringBuilder();
        for (int i = put.readInt(); i > 0; i--) {
            int kid = put.readInt();
            if (kid < 0) {
                references.append(-1 - kid);
            } else {
                references.append(first + kid - 1).append(" 0 R");
            }
            if (i > 1) {
                references.append(' ');
            }
        }
        return references;
    }

    private static void object(OutputStream pdf, int number, String value) throws IOException {
        write(pdf, number + " 0 obj\n" + value + "\nendobj\n");
    }

    private static void place(OutputStream table, Tail pdf) throws IOException {
        write(table, entry(pdf.written()));
    }

    /** One for each cell of a table: a format string would take a tenth of the time of the whole document. */
    private static String entry(long place) {
        String digits = Long.toString(place);
        return "0".repeat(10 - digits.length()) + digits + " 00000 n \n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String hexadecimal(String text) {
        StringBuilder digits = new StringBuilder("<FEFF");
        text.chars().forEach(c -> digits.append(String.format(Locale.ROOT, "%04X", c)));
        return digits.append('>').toString();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    /** A part of the document; its kids are parts of it, or numbers of contents on its page. */
    private static final class Element implements PdfStructureEntry {

        private final String type;
        private final int page;
        private final List<Object> kids = new ArrayList<>(2);
        private Element parent;
        private String attributes = "";
        private int number;

        private Element(String type, int page) {
            this.type = type;
            this.page = page;
        }

        @Override
        public void putString(String name, String value) {
            attributes += "/" + name + hexadecimal(value);
        }

        @Override
        public void putArray(String name) {
            // Kids are always an array.
        }

        @Override
        public void setSpan(int columns, int rows) {
            attributes += "/A<</O/Table" + (columns > 1 ? "/ColSpan " + columns : "") + (rows > 1 ? "/RowSpan " + rows : "") + ">>";
        }
    }
}
