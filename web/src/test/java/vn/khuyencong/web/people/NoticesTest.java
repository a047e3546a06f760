package vn.khuyencong.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class NoticesTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = proxy(HttpSession.class, (it, method, arguments) -> switch (method.getName()) {
        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
        case "getAttribute" -> attributes.get(arguments[0]);
        case "removeAttribute" -> attributes.remove(arguments[0]);
        default -> throw new UnsupportedOperationException(method.getName());
    });
    private final HttpServletRequest request = proxy(HttpServletRequest.class, (it, method, arguments) -> switch (method.getName()) {
        case "getSession" -> session;
        default -> throw new UnsupportedOperationException(method.getName() + ": nothing is said from the address");
    });

    @Test
    void whatWasDoneIsSaidOnceOnTheNextPage() {
        Notices.say(request, "Đã lưu.");
        assertEquals("Đã lưu.", Notices.take(request).text());
        assertNull(Notices.take(request));
    }

    @Test
    void whatWasFoundAndStoppedNothingIsSaidOnceBesideWhatWasDone() {
        Refusal twice = Refusal.warning("COURSE_PERSON_IN_ANOTHER", "", "name", "KDT-1");
        Notices.say(request, "Đã ghi danh.", List.of(twice, twice));
        Notices.Notice notice = Notices.take(request);
        assertEquals("Đã ghi danh.", notice.text());
        assertEquals(List.of("Người ở dòng này có lẽ cũng học khóa KDT-1 của đơn vị trong năm. "
                + "Kiểm tra hai danh sách; nếu cùng một người thì chỉ tính một lần khi nêu số người."), notice.warnings());
        assertNull(Notices.take(request));
    }

    @Test
    void nothingIsSaidWhereNothingWasDone() {
        assertNull(Notices.take(request));
        assertNull(Notices.take(proxy(HttpServletRequest.class, (it, method, arguments) -> null)), "nobody has a session yet");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
