package vn.khuyencong.web.form;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.web.Words;

/** What a field is called on its page, told from its name: also one of a line, of a machine, of a product or of an effect. */
final class FieldLabel {

    private static final Pattern MACHINE_OF_LINE = Pattern.compile("l\\.(\\d{1,3})\\.m\\.(\\d{1,3})\\.(\\w+)");
    private static final Pattern LINE = Pattern.compile("l\\.(\\d{1,3})\\.(\\w+)");
    private static final Pattern MACHINE = Pattern.compile("m(\\d{1,3})\\.(\\w+)");
    private static final Pattern PRODUCT = Pattern.compile("p\\.(\\d{1,3})\\.(\\w+)");
    private static final Pattern EFFECT = Pattern.compile("e\\.(\\d{1,3})\\.(\\w+)");
    private static final Pattern QUARTER = Pattern.compile("r\\.(\\d{1,3})\\.(\\w+)");
    private static final Map<String, String> OF_LINE = Map.of("content", "need", "cost", "totalInvestment");
    private static final Map<String, String> OF_MACHINE = Map.of("name", "machineName", "spec", "machineSpec", "origin", "machineOrigin",
            "quantity", "machineQuantity", "price", "machinePrice", "number", "quotationNumber", "date", "quotationDate", "until", "quotationUntil");
    private static final Map<String, String> OF_PRODUCT = Map.of("name", "productName", "group", "productGroup", "level", "awardLevel", "year", "awardYear",
            "stars", "ocopStars");
    private static final Map<String, String> OF_EFFECT = Map.of("measure", "effectMeasure", "unit", "effectUnit", "expected", "effectExpected",
            "found", "effectFound");
    private static final Map<String, String> OF_QUARTER = Map.of("year", "revenueYear", "quarter", "revenueQuarter", "amount", "revenueAmount");

    private FieldLabel() {
    }

    /** Empty for a name that no field has. */
    static String of(String field) {
        Matcher at = MACHINE_OF_LINE.matcher(field);
        if (at.matches()) {
            return Words.get("field.machineOfLine", word(OF_MACHINE, at.group(3)), next(at.group(1)), next(at.group(2)));
        }
        at = LINE.matcher(field);
        if (at.matches()) {
            return Words.get("field.line", word(OF_LINE, at.group(2)), next(at.group(1)));
        }
        at = MACHINE.matcher(field);
        if (at.matches()) {
            return Words.get("field.machine", word(OF_MACHINE, at.group(2)), at.group(1));
        }
        at = PRODUCT.matcher(field);
        if (at.matches()) {
            return Words.get("field.product", word(OF_PRODUCT, at.group(2)), next(at.group(1)));
        }
        at = QUARTER.matcher(field);
        if (at.matches()) {
            return Words.get("field.quarter", word(OF_QUARTER, at.group(2)), next(at.group(1)));
        }
        at = EFFECT.matcher(field);
        return at.matches() ? Words.get("field.effect", word(OF_EFFECT, at.group(2)), next(at.group(1))) : word(Map.of(), field);
    }

    private static String word(Map<String, String> keys, String name) {
        String key = keys.getOrDefault(name, name);
        String word = Words.named("asked", key);
        return word.equals(key) ? "" : word;
    }

    /** Rows are counted from zero in names, from one by people. */
    private static int next(String number) {
        return Integer.parseInt(number) + 1;
    }
}
