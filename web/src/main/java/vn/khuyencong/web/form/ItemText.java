package vn.khuyencong.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.web.Words;

/** Items of lists in the language that is spoken. */
@Named("items")
@ApplicationScoped
public class ItemText {

    public String label(ChecklistItem item) {
        return Words.label("check", item.kind() + "." + item.code(), item.label());
    }

    public String remark(ChecklistItem item) {
        return Words.label("check", item.kind() + "." + item.code() + ".remark", item.remark());
    }

    /** The legal basis, and that nobody has verified it yet where that is so. */
    public String basis(ChecklistItem item) {
        return item.verified() ? item.legalBasis() : Words.get("check.unverified", item.legalBasis());
    }
}
