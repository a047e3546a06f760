package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.Viewers;

class FloorMapTest {

    private static final FloorMap.Words WORDS = new FloorMap.Words("Sơ đồ <A> & B", hall -> "Nhà " + hall, spot -> "Gian " + spot.stall().number()
            + (spot.holder() == null ? "" : ", " + spot.holder().name() + ", " + spot.province()), "Gian chung", "Trống", "Không giao", count -> count + " gian");

    private FairBench bench;

    @BeforeEach
    void start(TestInfo test) {
        bench = new FairBench("map-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyStallIsDrawnWithItsNumberAndSpokenNameAndWhatIsBlockedIsHatched() throws Exception {
        long id = bench.announced("HC-1");
        Given.stalls(bench, id, "HTX \"Sao\" & <Mai>", "A-03", "A-04");
        Given.block(bench, id, "A-09");
        Document map = parsed(draw(Viewers.DEPT_OFFICER, id, FloorMap.By.PROVINCE));
        List<Element> stalls = elements(map, "kc-gian");
        assertEquals(10, stalls.size());
        assertEquals("Gian A-03, HTX \"Sao\" & <Mai>, Bắc Giang", stalls.get(2).getAttribute("aria-label"));
        assertTrue(stalls.get(2).getAttribute("data-tim").contains("sao mai bac giang"));
        assertTrue(stalls.get(2).getAttribute("data-ho-so").startsWith("P63-24/DK-"));
        assertEquals(1, stalls.stream().filter(stall -> fill(stall).startsWith("url(")).map(stall -> stall.getAttribute("data-gian")).filter("A-09"::equals).count());
        assertEquals(1, elements(map, "kc-nhom").size(), "two neighbours of one exhibitor are one group");
        assertEquals(fill(stalls.get(2)), fill(stalls.get(3)));
        assertEquals("#ffffff", fill(stalls.get(0)));
        String text = map.getDocumentElement().getTextContent();
        assertTrue(text.contains("Sơ đồ <A> & B") && text.contains("Bắc Giang: 2 gian") && text.contains("Trống: 7 gian") && text.contains("Không giao: 1 gian"), text);
        String byZone = parsed(draw(Viewers.DEPT_OFFICER, id, FloorMap.By.ZONE)).getDocumentElement().getTextContent();
        assertTrue(byZone.contains(": 9 gian") && byZone.contains("Không giao: 1 gian"), "what is hatched is counted once: " + byZone);
    }

    @Test
    void byProductGroupEachZoneHasItsColourAndTheLettersStandOutOnIt() throws Exception {
        long id = bench.planned("HC-1");
        FairBench.kept(bench.services().transact(work -> work.the(FairZones.class).set(Viewers.DEPT_OFFICER, id, "NS", "Nông sản", "#102030")));
        Document map = parsed(draw(Viewers.DEPT_OFFICER, id, FloorMap.By.ZONE));
        Element stall = elements(map, "kc-gian").get(0);
        assertEquals("#102030", fill(stall));
        assertEquals("#ffffff", ((Element) stall.getElementsByTagName("text").item(0)).getAttribute("fill"));
        assertTrue(map.getDocumentElement().getTextContent().contains("Nông sản: 10 gian"));
    }

    @Test
    void whoHasWhichStallIsPublicAfterThePublicationAloneAndPinsAreNot() {
        long id = bench.announced("HC-1");
        Given.stalls(bench, id, "Cơ sở Một", "A-01");
        Given.pin(bench, id, "Cơ sở Hai", "A-02");
        Viewer province = Viewers.officer("P63-24");
        assertTrue(draw(Viewers.DEPT_OFFICER, id, FloorMap.By.PROVINCE).contains("Cơ sở Hai"));
        assertFalse(draw(province, id, FloorMap.By.PROVINCE).contains("Cơ sở"));
        bench.services().play(FairBench.CLOSES.plusDays(1));
        assertEquals(List.of(), bench.act(Viewers.DEPT_LEADER, id, FairAct.PUBLISH, null));
        String map = draw(province, id, FloorMap.By.PROVINCE);
        assertTrue(map.contains("Cơ sở Một") && !map.contains("Cơ sở Hai"));
    }

    @Test
    void aLongNameIsBrokenIntoLinesAndCut() {
        assertEquals(List.of("Công ty cổ", "phần chế", "biến nông…"), FloorMap.lines("Công ty cổ phần chế biến nông sản xuất khẩu", 10));
        assertEquals(List.of("HTX"), FloorMap.lines("HTX", 10));
        assertEquals(List.of("Supercali…"), FloorMap.lines("Supercalifragil", 10));
    }

    private String draw(Viewer viewer, long id, FloorMap.By by) {
        return bench.services().transact(work -> FloorMap.svg(work.the(FloorViews.class).of(viewer, work.em().find(Fair.class, id)), by, WORDS));
    }

    private static String fill(Element stall) {
        return ((Element) stall.getElementsByTagName("rect").item(0)).getAttribute("fill");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document map, String look) {
        NodeList all = map.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).filter(one -> one.getAttribute("class").equals(look)).toList();
    }
}
