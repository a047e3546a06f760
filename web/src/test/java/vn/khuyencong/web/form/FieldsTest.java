package vn.khuyencong.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
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
    void signsThatTurnAWordAroundOrHideInItAreNoText() {
        assertEquals("Lê Văn Đảo", typed(Map.of("name", "Lê \u202eVăn\u2066 Đ\u200bảo\ufeff")).text("name"));
    }

    @Test
    void whatCannotBeReadDoesNotHideTheOtherFaults() {
        Fields fields = typed(Map.of("workers", "abc"));
        assertNull(fields.number("workers"));
        List<Refusal> all = FormServlet.together(fields.refusals(), List.of(Refusal.error("FIELD_MISSING", "", "workers"),
                Refusal.error("TAX_CODE_UNREADABLE", "", "taxCode"), Refusal.warning("TAX_CODE_CHECK_DIGIT", "", "taxCode")));
        assertEquals(List.of("FIELD_WRONG", "TAX_CODE_UNREADABLE"), all.stream().map(Refusal::rule).toList());
    }

    @Test
    void anAmountIsWholeDongAndAFractionIsRefusedRatherThanMadeLarger() {
        Map.of("1805", 1805L, "1.805", 1805L, "1,234,567", 1_234_567L, "1 234 567", 1_234_567L).forEach((text, dong) ->
                assertEquals(dong, typed(Map.of("amount", text)).dong("amount"), text));
        for (String wrong : List.of("180,5", "1.5", "12.34.567", "-5", "1..234", "1,23", "180 tỷ", "99999999999999999999")) {
            Fields fields = typed(Map.of("amount", wrong));
            assertNull(fields.dong("amount"), wrong);
            assertEquals(List.of("FIELD_WRONG"), fields.refusals().stream().map(Refusal::rule).toList(), wrong);
        }
    }

    @Test
    void aDayOfNoTimeOfOursIsRefused() {
        assertEquals(LocalDate.of(2026, 5, 1), typed(Map.of("day", "2026-05-01")).day("day"));
        for (String wrong : List.of("+99999-01-01", "-0001-01-01", "1899-12-31", "3000-01-01", "01/05/2026")) {
            Fields fields = typed(Map.of("day", wrong));
            assertNull(fields.day("day"), wrong);
            assertEquals(List.of("FIELD_WRONG"), fields.refusals().stream().map(Refusal::rule).toList(), wrong);
        }
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
