package vn.khuyencong.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormColumn;

/** What a document says, as a reader finds it. */
public record Said(Document document) {

    /** The value of something stated; null if the paper does not state it. */
    public String fact(String label) {
        return blocks(Block.Fact.class).filter(fact -> fact.label().equals(label)).map(Block.Fact::value).findFirst().orElse(null);
    }

    /** An amount in đồng; null if the paper does not state it. */
    public Long amount(String label) {
        return blocks(Block.Amount.class).filter(amount -> amount.label().equals(label)).map(Block.Amount::dong).findFirst().orElse(null);
    }

    public List<String> sections() {
        return blocks(Block.Section.class).map(Block.Section::text).toList();
    }

    public List<String> paragraphs() {
        return blocks(Block.Paragraph.class).map(Block.Paragraph::text).toList();
    }

    /** The lines of what it rests on. */
    public List<String> basis() {
        return blocks(Block.Basis.class).flatMap(basis -> basis.lines().stream()).toList();
    }

    public List<String> notes() {
        return blocks(Block.Note.class).map(Block.Note::text).toList();
    }

    /** The rows of a table, the named columns of each; empty where it is not there. Each column must be on the form. */
    public List<List<String>> table(String name, String... columns) {
        assertEquals(Set.of(), without(Set.of(columns), keys(name)), "not on the form");
        return tables(name).flatMap(table -> table.rows().stream())
                .map(row -> row.kind() == Block.Row.Kind.GROUP ? List.of(row.text(Block.Row.LABEL)) : Stream.of(columns).map(row::text).toList()).toList();
    }

    /** Names of cells that no column of the form shows: they would be lost. */
    public Set<String> lostCells() {
        Set<String> lost = new HashSet<>();
        blocks(Block.Table.class).forEach(table -> table.rows().stream().filter(row -> row.kind() != Block.Row.Kind.GROUP)
                .forEach(row -> lost.addAll(without(row.cells().keySet(), keys(table.name())))));
        return lost;
    }

    private Set<String> keys(String table) {
        return Set.copyOf(document.edition().columns(table).stream().map(FormColumn::key).toList());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private Stream<Block.Table> tables(String name) {
        return blocks(Block.Table.class).filter(table -> table.name().equals(name));
    }

    private <T extends Block> Stream<T> blocks(Class<T> kind) {
        return document.parts().stream().flatMap(part -> part.blocks().stream()).filter(kind::isInstance).map(kind::cast);
    }
}
