package vn.khuyencong.web.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.register.BatchPress.MadePaper;
import vn.khuyencong.register.PrintBatches.Task;
import vn.khuyencong.web.NotThere;

class PaperPressTest {

    private static final Task TASK = new Task(1, 7);

    private final List<Throwable> incidents = new ArrayList<>();

    private MadePaper made(Function<Task, MadePaper> press) {
        return PaperPress.made(TASK, press, e -> {
            incidents.add(e);
            return "SC-" + incidents.size();
        });
    }

    @Test
    void anErrorOfOnePaperIsToldOfItAloneUnderItsNumber() {
        for (Throwable fault : List.of(new StackOverflowError(), new OutOfMemoryError("phông chữ"), new NoClassDefFoundError("x"), new IllegalStateException("y"))) {
            MadePaper broken = made(task -> {
                throw PaperPressTest.<RuntimeException>thrown(fault);
            });
            assertEquals("PRINT_PAPER_BROKEN", broken.refusal().rule());
            assertEquals(List.of("SC-" + incidents.size()), broken.refusal().arguments());
            assertEquals(fault, incidents.get(incidents.size() - 1));
        }
        assertEquals(4, incidents.size());
    }

    @Test
    void whatIsNotThereAnyMoreIsNoFault() {
        assertEquals("PRINT_PAPER_GONE", made(task -> {
            throw new NotThere("đã rút");
        }).refusal().rule());
        assertEquals(List.of(), incidents);
    }

    @Test
    void whoeverMayNotAnyMoreEndsTheOrder() {
        assertThrows(NotVisible.class, () -> made(task -> {
            throw new NotVisible();
        }));
    }

    @Test
    void whatIsMadeIsHandedOn() {
        assertArrayEquals(new byte[] {7}, made(task -> MadePaper.printed("giay.pdf", new byte[] {(byte) task.key()})).content());
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E thrown(Throwable fault) throws E {
        throw (E) fault;
    }
}
