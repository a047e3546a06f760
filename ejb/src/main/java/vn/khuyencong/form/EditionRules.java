package vn.khuyencong.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What editions of forms must keep to: on each day a form has one edition, and an edition of a form that is one table names only columns that the
 * form can fill.
 */
public final class EditionRules {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.form.words");

    private EditionRules() {
    }

    /** What is wrong with these, in Vietnamese; empty if nothing is. */
    public static List<String> complaints(List<FormEdition> editions) {
        List<String> complaints = new ArrayList<>();
        List<FormEdition> ordered = editions.stream().sorted(Comparator.comparing(FormEdition::form).thenComparing(FormEdition::validFrom)).toList();
        for (int i = 0; i < ordered.size(); i++) {
            FormEdition edition = ordered.get(i);
            LocalDate last = edition.validTo();
            if (last != null && last.isBefore(edition.validFrom())) {
                complaints.add(said("edition.ends", edition, PaperWords.day(last)));
            }
            if (i > 0 && ordered.get(i - 1).form().equals(edition.form()) && overlap(ordered.get(i - 1), edition)) {
                complaints.add(said("edition.overlap", ordered.get(i - 1), PaperWords.day(edition.validFrom())));
            }
            tableForm(edition).ifPresent(form -> columns(form, edition, complaints));
            edition.columns().stream().filter(column -> column.share() < 1).forEach(column -> complaints.add(said("edition.share", edition, column.key())));
        }
        return complaints;
    }

    private static boolean overlap(FormEdition before, FormEdition after) {
        return before.validTo() == null || !before.validTo().isBefore(after.validFrom());
    }

    private static Optional<TableForm> tableForm(FormEdition edition) {
        return Arrays.stream(TableForm.values()).filter(form -> form.name().equals(edition.form())).findFirst();
    }

    private static void columns(TableForm form, FormEdition edition, List<String> complaints) {
        List<FormColumn> columns = edition.columns();
        columns.stream().filter(column -> !column.table().equals(TableForm.TABLE) || !form.keys().contains(column.key())).forEach(column ->
                complaints.add(said("edition.column", edition, column.table() + "." + column.key(), TableForm.TABLE, String.join(", ", form.keys()))));
        if (columns.isEmpty()) {
            complaints.add(said("edition.empty", edition));
        }
        if (columns.size() > TableForm.MOST_COLUMNS) {
            complaints.add(said("edition.wide", edition, columns.size(), TableForm.MOST_COLUMNS));
        }
    }

    /** A complaint of an edition: which form, from which day, and what else. */
    private static String said(String key, FormEdition edition, Object... more) {
        List<Object> all = new ArrayList<>(List.of(edition.form(), PaperWords.day(edition.validFrom())));
        all.addAll(List.of(more));
        return WORDS.get(key, all.toArray());
    }
}
