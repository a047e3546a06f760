package vn.khuyencong.web.norm;

import java.util.List;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;

/**
 * A field of the form.
 *
 * @param name    as it is sent
 * @param type    of the browser's field: text, date, number, checkbox, lines or select
 * @param choices what may be chosen; empty unless it is a select
 * @param value   what stands in it
 * @param fixed   whether a replacement takes it over unchanged
 * @param error   why it was refused, or null
 */
public record LawField(String name, String type, List<Choice> choices, String value, boolean fixed, String error) {

    public String getLabel() {
        return Words.named("law.field", name);
    }

    /** How it is written; empty where nothing needs to be said. */
    public String getHint() {
        String hint = Words.named("law.hint", name);
        return hint.equals(name) ? "" : hint;
    }

    public boolean isSelect() {
        return type.equals("select");
    }

    public boolean isCheckbox() {
        return type.equals("checkbox");
    }

    /** Whether it is a text of several lines. */
    public boolean isLines() {
        return type.equals("lines");
    }

    /** What a fixed field says. */
    public String getShown() {
        return choices.stream().filter(choice -> choice.value().equals(value)).map(Choice::label).findFirst().orElse(value);
    }
}
