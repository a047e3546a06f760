package vn.khuyencong.web.page.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final long MILLION = 1_000_000L;

    @Test
    void theScaleEndsAtARoundNumberJustAboveTheMost() {
        assertEquals(4 * MILLION, LineChart.top(0));
        assertEquals(200 * MILLION, LineChart.top(170 * MILLION));
        assertEquals(200_000 * MILLION, LineChart.top(179_000 * MILLION));
        assertEquals(400_000 * MILLION, LineChart.top(200_001 * MILLION));
    }

    @Test
    void anUnknownYearBreaksTheLineAndIsNotDrawnAsZero() {
        LineChart chart = new LineChart(List.of(2021, 2022, 2023, 2024),
                List.of(new LineChart.Series("", "local", Arrays.asList(1 * MILLION, null, 0L, 4 * MILLION))));
        LineChart.Line line = chart.getLines().get(0);
        assertEquals(3, line.marks().size());
        assertEquals(2, line.path().chars().filter(c -> c == 'M').count());
        assertEquals(1, line.path().chars().filter(c -> c == 'L').count());
        assertTrue(line.marks().get(1).y().equals(chart.getGrid().get(0).at()), "zero lies on the ground");
        assertEquals("4", line.marks().get(2).text());
    }
}
