package vn.khuyencong.web.form;

import java.util.List;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.ChecklistItem;

/** Reads the rows of a checklist: {@code k.CODE} holds (yes, no), {@code k.CODE.seen}, {@code k.CODE.evidence}. */
public final class CheckedFields {

    private CheckedFields() {
    }

    /** @param items the list as the page showed it; a row without an answer does not hold */
    public static List<SchemeStep.Checked> read(Fields fields, List<ChecklistItem> items) {
        return items.stream().map(item -> {
            String row = "k." + item.code();
            return new SchemeStep.Checked(item.code(), "yes".equals(fields.text(row)), fields.text(row + ".seen"), fields.text(row + ".evidence"));
        }).toList();
    }
}
