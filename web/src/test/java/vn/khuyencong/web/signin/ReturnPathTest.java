package vn.khuyencong.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void thePageThatWasAskedForIsReturnedTo() {
        String page = "/tong-hop.xhtml?year=2023&region=north&unit=P63-24&q=H%C3%A0";
        assertEquals(page, ReturnPath.of(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/index.xhtml", "/\\evil.example", "/index.xhtml\r\nSet-Cookie: a=b",
        "javascript:alert(1)", "index.xhtml", "/a//evil.xhtml", "/index.xhtml?next=//evil.example", "/api/v1/submissions",
        "/dang-nhap.xhtml?tiep=/index.xhtml", "/index.xhtml#x", "", "/"})
    void whateverElseLeadsHome(String asked) {
        assertEquals(ReturnPath.HOME, ReturnPath.of(asked));
    }

    @Test
    void nothingAskedForLeadsHome() {
        assertEquals(ReturnPath.HOME, ReturnPath.of(null));
    }
}
