package vn.khuyencong.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.khuyencong.register.DocumentChecks;
import vn.khuyencong.register.PaperSignature;
import vn.khuyencong.shared.Refusal;

class DocumentCheckServletTest {

    private static final Callable<byte[]> SENT = () -> new byte[] {1};
    private static final int SLOW_ONES = 8;
    private static final long TOO_LARGE = 12L * 1024 * 1024;

    private final DocumentCheckServlet servlet = new DocumentCheckServlet(new DocumentChecks() {
        @Override
        public Optional<Refusal> admit(String address) {
            return address.equals("192.0.2.99") ? Optional.of(Refusal.error("TOO_OFTEN", "", "")) : Optional.empty();
        }

        @Override
        public FileAnswer check(byte[] file) {
            return new FileAnswer("", Match.UNKNOWN, new PaperSignature(PaperSignature.State.NONE, "", null), null, null);
        }
    });

    @Test
    void filesThatTrickleInKeepNobodyElsesFromBeingChecked() throws Exception {
        CountDownLatch begun = new CountDownLatch(SLOW_ONES);
        CountDownLatch last = new CountDownLatch(1);
        ExecutorService strangers = Executors.newFixedThreadPool(SLOW_ONES);
        try {
            List<Future<Map<String, Object>>> slow = new ArrayList<>();
            for (int i = 0; i < SLOW_ONES; i++) {
                String address = "192.0.2." + i;
                slow.add(strangers.submit(() -> post(address, () -> {
                    begun.countDown();
                    last.await();
                    return new byte[] {1};
                })));
            }
            assertTrue(begun.await(1, TimeUnit.MINUTES));
            assertTrue(post("198.51.100.7", SENT).containsKey(DocumentCheckServlet.FOUND));
            assertTrue(post("192.0.2.1", () -> {
                throw new AssertionError("a network sends one file at a time");
            }).containsKey(DocumentCheckServlet.TROUBLE));
            last.countDown();
            for (Future<Map<String, Object>> one : slow) {
                assertFalse(one.get(1, TimeUnit.MINUTES).isEmpty());
            }
            assertTrue(post("192.0.2.1", SENT).containsKey(DocumentCheckServlet.FOUND), "it may send the next one");
        } finally {
            last.countDown();
            strangers.shutdownNow();
        }
    }

    @Test
    void ofWhoeverAsksTooOftenNothingIsRead() throws Exception {
        assertTrue(String.valueOf(post("192.0.2.99", () -> {
            throw new AssertionError("it was read");
        }).get(DocumentCheckServlet.TROUBLE)).length() > 10);
    }

    @Test
    void anEmptyFileIsNone() throws Exception {
        Map<String, Object> said = post("192.0.2.50", () -> new byte[0]);
        assertEquals(List.of(DocumentCheckServlet.TROUBLE), List.copyOf(said.keySet()));
        assertNull(said.get(DocumentCheckServlet.FOUND));
    }

    @Test
    void aFileThatIsTooLargeIsHeardOutAndToldSoOnThePage() throws Exception {
        assertEquals(TOO_LARGE, tooLarge("192.0.2.60", TOO_LARGE));
        assertEquals(0, tooLarge("192.0.2.60", TOO_LARGE + 1));
    }

    @Test
    void whoDoesNotTellHowMuchHeSendsIsToldAfterwards() throws Exception {
        List<String> answered = new ArrayList<>();
        servlet.doPost(as(HttpServletRequest.class, (request, method, arguments) -> switch (method.getName()) {
            case "getRemoteAddr" -> "192.0.2.62";
            case "getContentType" -> "multipart/form-data; boundary=x";
            case "getContentLengthLong" -> -1L;
            case "getContextPath" -> "";
            case "getPart" -> throw new IllegalStateException("above the limit");
            default -> throw new AssertionError("whatever looks for a field reads the file: " + method.getName());
        }), as(HttpServletResponse.class, (response, method, arguments) -> answered.add(method.getName() + " " + arguments[0])));
        assertEquals(List.of("sendRedirect " + DocumentCheckPage.TOO_LARGE), answered);
    }

    @Test
    void ofANetworkThatIsStillSendingNoOtherFileIsHeardOut() throws Exception {
        AtomicLong second = new AtomicLong(-1);
        post("192.0.2.61", () -> {
            second.set(tooLarge("192.0.2.61", TOO_LARGE));
            return new byte[] {1};
        });
        assertEquals(0, second.get());
        assertEquals(TOO_LARGE, tooLarge("192.0.2.61", TOO_LARGE), "it may send the next one");
    }

    /** How much is read of a file that is too large, which is told of on the page in any case. */
    private long tooLarge(String address, long size) throws Exception {
        AtomicLong read = new AtomicLong();
        List<String> answered = new ArrayList<>();
        servlet.doPost(as(HttpServletRequest.class, (request, method, arguments) -> switch (method.getName()) {
            case "getRemoteAddr" -> address;
            case "getContentLengthLong" -> size;
            case "getContextPath" -> "";
            case "getInputStream" -> counting(size, read);
            default -> throw new AssertionError("whatever looks for a field reads the file: " + method.getName());
        }), as(HttpServletResponse.class, (response, method, arguments) -> answered.add(method.getName() + " " + arguments[0])));
        assertEquals("sendRedirect " + DocumentCheckPage.TOO_LARGE, answered.get(answered.size() - 1));
        return read.get();
    }

    @Test
    void whoeverLoadsTheAnswerAnewBeginsOnThePageAgain() throws Exception {
        List<String> answered = new ArrayList<>();
        servlet.doGet(as(HttpServletRequest.class, (request, method, arguments) -> ""),
                as(HttpServletResponse.class, (response, method, arguments) -> answered.add(method.getName() + " " + arguments[0])));
        assertEquals(List.of("sendRedirect " + DocumentCheckPage.PAGE), answered);
    }

    @Test
    void whatAStrangerCallsHimselfIsToldAsHisClaim() {
        DocumentChecks.FileAnswer ours = answer(DocumentChecks.Match.EXACT, "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG");
        assertEquals("CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", DocumentCheckPage.signer(ours));
        String stranger = DocumentCheckPage.signer(answer(DocumentChecks.Match.OF_OTHERS, "BỘ CÔNG THƯƠNG\u202e\n" + "có hiệu lực ".repeat(100)));
        assertTrue(stranger.contains("“BỘ CÔNG THƯƠNG có hiệu lực") && stranger.contains("…”") && stranger.length() < 150, stranger);
        assertEquals("", DocumentCheckPage.signer(answer(DocumentChecks.Match.CHANGED, "")));
    }

    private static DocumentChecks.FileAnswer answer(DocumentChecks.Match match, String signer) {
        return new DocumentChecks.FileAnswer("", match, new PaperSignature(PaperSignature.State.INTACT, signer, ""), null, null);
    }

    private static ServletInputStream counting(long size, AtomicLong read) {
        return new ServletInputStream() {
            @Override
            public int read() {
                return read.get() < size && read.incrementAndGet() > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int most) {
                int some = (int) Math.min(most, size - read.get());
                read.addAndGet(some);
                return some == 0 ? -1 : some;
            }

            @Override
            public boolean isFinished() {
                return read.get() == size;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** What the page is told after a file was sent from an address. */
    private Map<String, Object> post(String address, Callable<byte[]> file) throws Exception {
        Map<String, Object> said = new ConcurrentHashMap<>();
        servlet.doPost(as(HttpServletRequest.class, (request, method, arguments) -> switch (method.getName()) {
            case "getRemoteAddr" -> address;
            case "getContentType" -> "multipart/form-data; boundary=x";
            case "getContentLengthLong" -> 100L;
            case "getPart" -> part(file.call());
            case "setAttribute" -> said.put((String) arguments[0], arguments[1]);
            case "getRequestDispatcher" -> as(RequestDispatcher.class, (dispatcher, forward, to) -> null);
            default -> throw new UnsupportedOperationException(method.getName());
        }), null);
        return said;
    }

    private static Part part(byte[] content) {
        return as(Part.class, (part, method, arguments) -> method.getName().equals("getSize") ? (Object) (long) content.length : new ByteArrayInputStream(content));
    }

    private static <T> T as(Class<T> type, InvocationHandler does) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, does));
    }
}
