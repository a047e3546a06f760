package vn.khuyencong.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

class FormServletTest {

    private final Map<String, Object> kept = new HashMap<>();
    private final List<String> ways = new ArrayList<>();
    private final HttpSession session = proxy(HttpSession.class, (it, method, arguments) -> switch (method.getName()) {
        case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
        case "getAttribute" -> kept.get(arguments[0]);
        default -> kept.remove(arguments[0]);
    });
    private final RequestDispatcher dispatcher = proxy(RequestDispatcher.class, (it, method, arguments) -> null);
    private final HttpServletRequest request = proxy(HttpServletRequest.class, (it, method, arguments) -> switch (method.getName()) {
        case "getSession" -> session;
        case "getContentLengthLong" -> 1L;
        case "getContextPath" -> "";
        case "getPathInfo" -> "/viec";
        case "getRequestDispatcher" -> {
            ways.add("forward " + arguments[0]);
            yield dispatcher;
        }
        default -> null;
    });
    private final HttpServletResponse response = proxy(HttpServletResponse.class, (it, method, arguments) -> ways.add("redirect " + arguments[0]));

    @Test
    void whatOnlyWarnsLeadsOnAndIsSaidThere() throws ServletException, IOException {
        answers(Refusal.warning("COURSE_CALENDAR_PAST", "", "", "2024-04-01")).doPost(request, response);
        assertEquals(List.of("redirect /sau.xhtml"), ways);
        assertEquals(1, Notices.take(request).warnings().size());
    }

    @Test
    void whatBlocksIsShownOnTheSamePageAndNothingIsSaidToBeDone() throws ServletException, IOException {
        answers(Refusal.error("COURSE_NOT_OVER", "", "", "2024-04-01")).doPost(request, response);
        assertEquals(List.of("forward /truoc.xhtml"), ways);
        assertNull(Notices.take(request));
    }

    private static FormServlet answers(Refusal found) {
        return new FormServlet() {

            private static final long serialVersionUID = 1L;

            @Override
            protected Answer act(String path, Fields fields, HttpServletRequest asked) {
                return new Answer("/truoc.xhtml", List.of(found), Link.to("/sau.xhtml"), "courseActDone");
            }
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
