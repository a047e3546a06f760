package vn.khuyencong.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class FieldsTest {

    @Test
    void controlCharactersAreNoText() {
        Fields fields = typed(Map.of("name", "Hợp\0 tác xã\u0007", "need", "hai\ndòng", "code", " \0 "));
        assertEquals("Hợp tác xã", fields.text("name"));
        assertEquals("hai\ndòng", fields.text("need"));
        assertNull(fields.text("code"));
        assertEquals(List.of("Hợp tác xã"), fields.all("name"));
    }

    @Test
    void whatCannotBeReadDoesNotHideTheOtherFaults() {
        Fields fields = typed(Map.of("workers", "abc"));
        assertNull(fields.number("workers"));
        List<Refusal> all = FormServlet.together(fields.refusals(), List.of(Refusal.error("FIELD_MISSING", "", "workers"),
                Refusal.error("TAX_CODE_UNREADABLE", "", "taxCode"), Refusal.warning("TAX_CODE_CHECK_DIGIT", "", "taxCode")));
        assertEquals(List.of("FIELD_WRONG", "TAX_CODE_UNREADABLE"), all.stream().map(Refusal::rule).toList());
    }

    private static Fields typed(Map<String, String> values) {
        return new Fields((HttpServletRequest) Proxy.newProxyInstance(FieldsTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getParameter" -> values.get(arguments[0]);
                    case "getParameterValues" -> values.containsKey(arguments[0]) ? new String[] {values.get(arguments[0])} : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
