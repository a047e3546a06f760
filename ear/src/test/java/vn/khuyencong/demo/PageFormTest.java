package vn.khuyencong.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageFormTest {

    private static final String HTML = """
            <form action="/tim"><input type="text" name="q" value=""/></form>
            <details><summary class="kc-button">Khóa thu nhận</summary>
            <form id="j1:0:lam" method="post" action="/ke-hoach.xhtml?fund=national&amp;year=2025">
              <input type="hidden" name="jakarta.faces.ViewState" value="a&quot;b"/>
              <input id="j1:0:lam:so" type="text" name="j1:0:lam:so" value=""/>
              <select name="j1:0:lam:loai"><option value="A">a</option><option value="B" selected="selected">b</option></select>
              <select name="dau"><option value="X">x</option></select>
              <textarea name="ghi">một &lt; hai</textarea>
              <input type="checkbox" name="needs" value="7"/><input type="checkbox" name="needs" value="8"/>
              <input type="checkbox" name="seen" value="true" checked="checked"/>
              <button type="submit" name="act" value="SELECT">Chọn</button><button type="submit" name="act" value="REJECT">Loại</button>
              <input type="submit" name="j1:0:lam:nut" value="Xác nhận"/>
            </form></details>
            <a href="/tham-dinh.xhtml?id=12">a</a> <a href="/tham-dinh.xhtml?id=9">b</a> <a href="/tham-dinh.xhtml?id=12">a</a>""";

    private static final PageVisitor.Page PAGE = new PageVisitor.Page(URI.create("http://127.0.0.1/"), HTML);

    @Test
    void whatStandsInAFormIsSentAsABrowserWould() {
        PageForm form = PAGE.form(">Khóa thu nhận</summary>");
        assertEquals("/ke-hoach.xhtml?fund=national&year=2025", form.action());
        assertEquals(Map.of("jakarta.faces.ViewState", List.of("a\"b"), "j1:0:lam:so", List.of(""), "j1:0:lam:loai", List.of("B"), "dau", List.of("X"),
                "ghi", List.of("một < hai"), "seen", List.of("true")), form.pressed());
    }

    @Test
    void aFieldIsCalledByTheEndOfItsNameAndAButtonByItsNameOrItsValue() {
        PageForm form = PAGE.form("j1:0:lam").with("so", "12/QĐ").withAll("needs");
        assertEquals(List.of("12/QĐ"), form.pressed().get("j1:0:lam:so"));
        assertEquals(List.of("7", "8"), form.pressed().get("needs"));
        assertEquals(List.of("Xác nhận"), form.pressed("nut").get("j1:0:lam:nut"));
        assertEquals(List.of("REJECT"), form.pressed("REJECT").get("act"));
    }

    @Test
    void whatAPageDoesNotHaveIsAFaultThatSaysSo() {
        assertThrows(IllegalStateException.class, () -> PAGE.form("Trình Bộ trưởng"));
        assertThrows(IllegalStateException.class, () -> PAGE.form("j1:0:lam").with("ngay", "2024-12-16"));
        assertThrows(IllegalStateException.class, () -> PAGE.form("j1:0:lam").pressed("APPROVE"));
    }

    @Test
    void linksAreFollowedByTheNumbersThatTheyLeadTo() {
        assertEquals(List.of(12L, 9L), PAGE.numbers("/tham-dinh.xhtml?id="));
    }
}
