package vn.khuyencong.web.entry;

import java.util.HashMap;
import java.util.Map;

/** What was typed into a form, by the name of the field: pages read and write it as {@code fields.name}. */
public final class Fields extends HashMap<String, String> {

    private static final long serialVersionUID = 1L;

    /** Nothing is typed yet. */
    public Fields() {
        super();
    }

    /** What stands in the fields at first. */
    public Fields(Map<String, String> first) {
        super(first);
    }
}
