package vn.khuyencong.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form of a page with what stands in it; a field may be called by the end of its name, behind the name of the form. */
final class PageForm {

    private static final Pattern CONTROL = Pattern.compile("<(input|button)\\b([^>]*)>|<(textarea|select)\\b([^>]*)>(.*?)</\\3>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>", Pattern.DOTALL);

    private final String action;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    /** What can be ticked, chosen or pressed, by field. */
    private final Map<String, List<String>> offered = new LinkedHashMap<>();

    /** @param html from the form's own tag to its end */
    PageForm(String html) {
        action = attribute(html.substring(0, html.indexOf('>')), "action");
        Matcher control = CONTROL.matcher(html);
        while (control.find()) {
            String attributes = control.group(1) == null ? control.group(4) : control.group(2);
            String name = attribute(attributes, "name");
            if (name != null) {
                read(name, control, attributes);
            }
        }
    }

    private void read(String name, Matcher control, String attributes) {
        String value = attribute(attributes, "value");
        String type = "button".equals(control.group(1)) ? "submit" : attribute(attributes, "type");
        if ("select".equals(control.group(3))) {
            values.put(name, chosen(control.group(5)));
        } else if (control.group(3) != null) {
            values.put(name, List.of(plain(control.group(5))));
        } else if ("submit".equals(type)) {
            offered.computeIfAbsent(name, none -> new ArrayList<>()).add(value == null ? "" : value);
        } else if ("checkbox".equals(type) || "radio".equals(type)) {
            offered.computeIfAbsent(name, none -> new ArrayList<>()).add(value == null ? "on" : value);
            if (attributes.contains("checked=")) {
                values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
            }
        } else {
            values.put(name, List.of(value == null ? "" : value));
        }
    }

    /** As a browser does: the first where none is chosen. */
    private static List<String> chosen(String options) {
        List<String> all = OPTION.matcher(options).results().map(found -> found.group(1)).toList();
        return all.stream().filter(option -> option.contains("selected")).findFirst().or(() -> all.stream().findFirst())
                .map(option -> attribute(option, "value")).stream().toList();
    }

    /** Names of the fields. */
    Stream<String> fields() {
        return Stream.concat(values.keySet().stream(), offered.keySet().stream()).distinct();
    }

    /** Types into a field, or chooses. */
    PageForm with(String field, String value) {
        values.put(named(field), List.of(value));
        return this;
    }

    /** Ticks all that is offered. */
    PageForm withAll(String field) {
        String name = named(field);
        values.put(name, offered.get(name));
        return this;
    }

    /** What is sent when a button without a name is pressed. */
    Map<String, List<String>> pressed() {
        return values;
    }

    /** What is sent when a button is pressed, which is called by its name or, of several, by its value. */
    Map<String, List<String>> pressed(String button) {
        Map<String, List<String>> sent = new LinkedHashMap<>(values);
        Map.Entry<String, List<String>> of = offered.entrySet().stream().filter(one -> one.getValue().contains(button)).findFirst()
                .map(one -> Map.entry(one.getKey(), List.of(button))).orElseGet(() -> Map.entry(named(button), offered.get(named(button))));
        sent.put(of.getKey(), of.getValue());
        return sent;
    }

    /** Where it is sent. */
    String action() {
        return action;
    }

    private String named(String field) {
        return fields().filter(name -> name.equals(field) || name.endsWith(":" + field)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Biểu " + action + " không có ô " + field + ", chỉ có " + fields().toList()));
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? plain(found.group(1)) : null;
    }

    /** A text of a page without its escapes. */
    static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
