package vn.khuyencong.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The address of a page with its question; parameters without a value are left out. Immutable. */
public record Link(String address) {

    public static Link to(String page) {
        return new Link(page);
    }

    public Link with(String name, Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        String text = value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
        return new Link(address + (address.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return address;
    }
}
