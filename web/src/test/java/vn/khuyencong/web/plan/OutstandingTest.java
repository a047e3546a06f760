package vn.khuyencong.web.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OutstandingTest {

    private static final LocalDate DUE = LocalDate.of(2024, 6, 20);

    @Test
    void whoeverLocksIsToldWhomHeShutsOutAndWhetherTheirTimeIsUp() {
        assertEquals("Còn 3 đơn vị chưa gửi; sau khi khóa không gửi được nữa. Hạn gửi 20/06/2024 chưa qua.", new Outstanding(3, DUE).words(DUE));
        assertEquals("Còn 3 đơn vị chưa gửi; sau khi khóa không gửi được nữa. Hạn gửi 20/06/2024 đã qua.", new Outstanding(3, DUE).words(DUE.plusDays(1)));
    }

    @Test
    void whereEverybodyHasSentAndNoDayIsOnFileThatIsSaid() {
        assertEquals("Mọi đơn vị đã gửi. Chưa có hạn gửi trong lịch.", new Outstanding(0, null).words(DUE));
    }
}
