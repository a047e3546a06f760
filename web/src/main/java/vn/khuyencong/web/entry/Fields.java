package vn.khuyencong.web.entry;

import java.util.HashMap;

/** What was typed into a form, by the name of the field: pages read and write it as {@code fields.name}. */
public final class Fields extends HashMap<String, String> {

    private static final long serialVersionUID = 1L;
}
