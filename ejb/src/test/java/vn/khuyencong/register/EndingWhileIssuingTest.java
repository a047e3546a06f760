package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.shared.SourceEnded;
import vn.khuyencong.testing.Viewers;

class EndingWhileIssuingTest {

    @Test
    void noNumberIsTakenWhileAThingEndsSoThatWhoeverFillsItAfterwardsSeesItsEnd() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (RegisterDesk desk = new RegisterDesk("ending-while-issuing")) {
            desk.issued(Viewers.DEPT_LEADER, RegisterDesk.numbered("BM24-6", "006/2024/GCN-BCT"));
            CountDownLatch ending = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Future<Object> withdrawal = people.submit(() -> desk.services().transact(work -> {
                work.the(PrintRegister.class).on(new SourceEnded("BM24-7", "lanhdao.cuc", "giấy chứng nhận bị thu hồi"));
                ending.countDown();
                await(ended);
                return null;
            }));
            ending.await();
            Future<PrintedDocument> issued = people.submit(() -> desk.issued(Viewers.DEPT_LEADER, RegisterDesk.numbered("BM24-7", "007/2024/GCN-BCT")));
            assertThrows(TimeoutException.class, () -> issued.get(300, TimeUnit.MILLISECONDS));
            ended.countDown();
            withdrawal.get(1, TimeUnit.MINUTES);
            assertEquals("007/2024/GCN-BCT", issued.get(1, TimeUnit.MINUTES).number());
            assertEquals(List.of("OK", "OK"), desk.audited(AuditAct.DOCUMENT_ISSUED));
        } finally {
            people.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
