package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void aPartOfASentenceWithoutItsValueIsLeftOut() {
        Map<String, String> values = new HashMap<>();
        values.put("value", "170,4 tỷ đồng");
        values.put("plan_percent", null);
        String template = "thực hiện là {value}[, đạt {plan_percent} so với kế hoạch]";
        assertEquals("thực hiện là 170,4 tỷ đồng", Sentence.fill(template, values));
        values.put("plan_percent", "95,2%");
        assertEquals("thực hiện là 170,4 tỷ đồng, đạt 95,2% so với kế hoạch", Sentence.fill(template, values));
    }
}
