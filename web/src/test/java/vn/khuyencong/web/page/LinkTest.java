package vn.khuyencong.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.khuyencong.territory.Region;

class LinkTest {

    @Test
    void parametersFollowThePageAndThoseWithoutAValueAreLeftOut() {
        assertEquals("/tong-hop.xhtml?year=2022&region=north",
                Link.to("/tong-hop.xhtml").with("year", 2022).with("unit", null).with("region", Region.NORTH).toString());
    }

    @Test
    void valuesCannotBreakOut() {
        assertEquals("/a.xhtml?q=%26x%3D%22%3C", Link.to("/a.xhtml").with("q", "&x=\"<").toString());
    }
}
