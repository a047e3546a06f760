package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.form.AmountInWords;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Block.Table;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Part.Annex;
import vn.khuyencong.form.Signature;
import vn.khuyencong.reports.Line.Kind;
import vn.khuyencong.shared.Numbers;

/**
 * A part of a document as lines. The head of a section never stands alone: it goes with what is below it; above a table it is printed
 * with the table's own head, and so is a sentence that ends in a colon. The head of a group stays with its first row, a sum with the last row that it sums.
 */
final class DocumentFlow {

    /** A table stays on one page whose rows are not higher than so much of one. */
    private static final double SMALL = 0.25;

    private final Document document;
    private final Part part;
    private final int width;
    private final FlowBuilder flow = new FlowBuilder();
    private final List<TableShape> shapes = new ArrayList<>();
    private final List<String> lead = new ArrayList<>();
    private String said = "";
    /** Whether the page bears something above that a table leaves there when it moves to the next one. */
    private boolean above;
    private int tables;

    DocumentFlow(Document document, Part part) {
        this.document = document;
        this.part = part;
        width = Papers.width(part.paper());
    }

    /** The lines; the shapes of the tables are known afterwards. */
    Flow flow() {
        head();
        List<Block> blocks = part.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Section section && leadsToTable(blocks, i)) {
                lead.add(FlowBuilder.INDENT + section.text());
            } else if (blocks.get(i) instanceof Block.Paragraph sentence && announcesTable(blocks, i)) {
                said = FlowBuilder.INDENT + sentence.text();
            } else {
                add(blocks.get(i));
            }
        }
        return flow.build(closing());
    }

    /** The shapes of its tables, without repetition. */
    List<TableShape> shapes() {
        return List.copyOf(shapes);
    }

    private static boolean leadsToTable(List<Block> blocks, int section) {
        int next = section;
        while (next < blocks.size() && blocks.get(next) instanceof Block.Section) {
            next++;
        }
        return next < blocks.size() && (blocks.get(next) instanceof Table || announcesTable(blocks, next));
    }

    private static boolean announcesTable(List<Block> blocks, int sentence) {
        return sentence + 1 < blocks.size() && blocks.get(sentence) instanceof Block.Paragraph said && said.text().endsWith(":") && blocks.get(sentence + 1) instanceof Table;
    }

    private void head() {
        FormHeading heading = document.heading();
        if (part.annex() != null) {
            Annex annex = part.annex();
            flow.line(Kind.ANNEX, Map.of("text", lines(annex.number(), annex.title()), "about", annex.with()));
            return;
        }
        boolean letter = document.style() == Document.Style.LETTER;
        flow.line(document.style() == Document.Style.CIVIL ? Kind.CIVIL : Kind.HEAD, Map.of("about", letter ? (heading.title() + " " + heading.subtitle()).strip() : ""));
        if (!letter) {
            flow.tie().line(Kind.TITLE, Map.of("text", lines(heading.title(), heading.subtitle())));
        }
    }

    private void add(Block block) {
        above |= block instanceof Block.Paragraph || block instanceof Block.Fact || block instanceof Block.Amount;
        if (block instanceof Block.Addressees to) {
            flow.line(Kind.ADDRESSEES, Map.of("text", addressees(to.names())));
        } else if (block instanceof Block.Basis basis) {
            List<String> lines = basis.lines();
            for (int i = 0; i < lines.size(); i++) {
                flow.line(Kind.BASIS, Map.of("text", FlowBuilder.INDENT + lines.get(i) + (i < lines.size() - 1 ? ";" : ".")));
            }
        } else if (block instanceof Block.Centred centred) {
            flow.line(Kind.CENTRED, Map.of("text", centred.text())).tie();
        } else if (block instanceof Block.Section section) {
            flow.line(Kind.SECTION, Map.of("text", FlowBuilder.INDENT + section.text())).tie();
        } else if (block instanceof Block.Paragraph paragraph) {
            flow.paragraphs(List.of(paragraph.text()));
        } else if (block instanceof Block.Fact fact) {
            fact(fact.label(), fact.value());
        } else if (block instanceof Block.Amount amount) {
            fact(amount.label(), DocumentTexts.get("amount", Numbers.text(amount.dong()), AmountInWords.of(amount.dong())));
        } else if (block instanceof Block.Note note) {
            flow.notes(List.of(note.text()));
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void fact(String label, String value) {
        String name = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
        flow.line(Kind.FACT, Map.of("text", FlowBuilder.INDENT + DocumentTexts.get("fact", name, value)));
    }

    private static String addressees(List<String> names) {
        if (names.size() == 1) {
            return DocumentTexts.get("addressee", names.get(0));
        }
        StringBuilder text = new StringBuilder(DocumentTexts.get("addressees"));
        for (int i = 0; i < names.size(); i++) {
            text.append("\n- ").append(names.get(i)).append(i < names.size() - 1 ? ";" : ".");
        }
        return text.toString();
    }

    private void table(Table table) {
        TableShape laid = TableShape.of(document.edition().columns(table.name()), table, width);
        int shape = shape(laid);
        tables++;
        Map<String, String> common = Map.of("head", Integer.toString(tables), "shape", Integer.toString(shape));
        Map<String, String> first = new HashMap<>(common);
        first.put("begins", "true");
        first.put("lead", String.join("\n", lead));
        first.put("said", said);
        first.put("caption", table.caption());
        first.put("unit", table.unit());
        boolean whole = above && laid.height(table.rows()) <= Papers.height(part.paper()) * SMALL;
        if (whole) {
            first.put(Line.WHOLE, Line.WHOLE);
        }
        above |= !table.rows().isEmpty();
        lead.clear();
        said = "";
        if (table.rows().isEmpty()) {
            first.put("text", DocumentTexts.get("no.rows"));
            first.put(Line.NOTHING, Line.NOTHING);
            flow.line(Kind.REGION, first);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            Map<String, String> texts = new HashMap<>(i == 0 ? first : common);
            row(table.rows().get(i), laid, texts, i > 0, whole);
        }
    }

    private void row(Row row, TableShape shape, Map<String, String> texts, boolean hasAbove, boolean whole) {
        if (hasAbove && (whole || row.kind() == Row.Kind.SUM || row.kind() == Row.Kind.TOTAL)) {
            flow.tie();
        }
        texts.put("row", row.kind() == Row.Kind.ITEM ? "" : row.kind().name());
        if (row.kind() == Row.Kind.GROUP) {
            texts.put("text", row.text(Row.LABEL));
            flow.line(Kind.REGION, texts).tie();
            return;
        }
        for (int i = 0; i < shape.columns().size(); i++) {
            texts.put("c" + i, shape.unbroken(i, row.text(shape.columns().get(i).key())));
        }
        flow.line(Kind.ROW, texts);
    }

    private int shape(TableShape shape) {
        if (!shapes.contains(shape)) {
            shapes.add(shape);
        }
        if (shapes.size() > TableShape.MOST_SHAPES) {
            throw new IllegalArgumentException("form " + document.form() + " has more than " + TableShape.MOST_SHAPES + " different tables in one part");
        }
        return shapes.indexOf(shape);
    }

    /** Signers and recipients; the recipients of a paper with one signer stand beside the signature. */
    private List<Line> closing() {
        List<Line> closing = new ArrayList<>();
        boolean sent = part.annex() == null && document.style() != Document.Style.CIVIL && !document.heading().recipients().isEmpty();
        String recipients = sent ? String.join("\n", document.heading().recipients()) : "";
        List<Signature> signatures = part.signatures();
        if (signatures.size() > 3) {
            throw new IllegalArgumentException("at most three sign side by side, not " + signatures.size());
        }
        if (!signatures.isEmpty()) {
            Map<String, String> texts = new HashMap<>(Map.of("signers", Integer.toString(signatures.size()), "recipients", recipients));
            texts.put("seal", document.officeSignature() == null ? "" : Integer.toString(signatures.indexOf(document.officeSignature())));
            for (int i = 0; i < signatures.size(); i++) {
                texts.put("posts" + i, String.join("\n", signatures.get(i).posts()));
                texts.put("hint" + i, signatures.get(i).hint());
                texts.put("name" + i, Head.below(Press.ROOM_TO_SIGN, signatures.get(i).name()));
            }
            closing.add(new Line(Kind.SIGNATURE, true, texts));
        }
        if (sent && signatures.size() != 1) {
            closing.add(new Line(Kind.RECIPIENTS, true, Map.of("recipients", recipients)));
        }
        return closing;
    }

    private static String lines(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }
}
