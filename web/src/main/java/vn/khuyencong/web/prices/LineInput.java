package vn.khuyencong.web.prices;

import vn.khuyencong.scheme.estimate.EstimateDraft;
import vn.khuyencong.scheme.estimate.EstimateLine;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.Formats;

/** A line of an estimate as it is typed. */
public final class LineInput {

    private static final int DECIMALS = 3;

    private final int index;
    private final Fields fields = new Fields();

    LineInput(int index) {
        this.index = index;
    }

    /** The line of the newest version, to be corrected. */
    static LineInput of(int index, EstimateLine line) {
        LineInput input = new LineInput(index);
        input.fields.put("code", line.code());
        input.fields.put("quantity", Formats.spoken(Numbers.shortest(line.quantity(), DECIMALS)));
        input.fields.put("price", number(line.price()));
        input.fields.put("promotion", number(line.promotion()));
        input.fields.put("counterpart", number(line.counterpart()));
        input.fields.put("other", number(line.other()));
        return input;
    }

    private static String number(long dong) {
        return Formats.spoken(Numbers.text(dong));
    }

    boolean isEmpty() {
        return fields.values().stream().allMatch(typed -> typed == null || typed.isBlank());
    }

    /** @param line its number among the lines that are not empty */
    EstimateDraft.Line read(FormReading form, int line) {
        String cell = "lines/" + line + "/";
        return new EstimateDraft.Line(form.text(fields.get("code")), form.quantity(cell + "quantity", fields.get("quantity")),
                form.whole(cell + "price", fields.get("price")), form.whole(cell + "promotion", fields.get("promotion")),
                form.whole(cell + "counterpart", fields.get("counterpart")), form.whole(cell + "other", fields.get("other")));
    }

    /** From 1. */
    public int getNumber() {
        return index + 1;
    }

    public Fields getFields() {
        return fields;
    }
}
