package vn.khuyencong.gateway;

import java.util.Optional;

/** What {@code status} says of {@code run}. Whether it is alive is told by the lock alone, which a killed process does not keep. */
final class RunView {

    private RunView() {
    }

    static String of(Home home) {
        Optional<HomeLock> free = home.takeCarriage();
        Optional<RunState> noted = home.runNote().held().filter(RunState::holds);
        if (free.isEmpty() && noted.isPresent()) {
            return "lệnh run " + noted.get().shown();
        }
        free.ifPresent(HomeLock::close);
        Unanswered unanswered = new Unanswered(home.journal());
        unanswered.look();
        long faulty = home.outbox().faulty();
        return (free.isEmpty() ? "một lệnh khác đang gửi" : "lệnh run không chạy") + ", "
                + (unanswered.documents() > 0 ? unanswered.documents() + " văn bản chưa có phiếu: chạy lệnh run hoặc send"
                : "không còn văn bản chưa có phiếu")
                + (faulty > 0 ? ", " + faulty + " văn bản có lỗi trong outbox/" + Outbox.FAULTY : "");
    }
}
