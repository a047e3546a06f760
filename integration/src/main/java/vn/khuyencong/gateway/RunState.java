package vn.khuyencong.gateway;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import vn.khuyencong.shared.BusinessClock;

/**
 * How it stands with the messages of a home while {@code run} carries them.
 *
 * @param way         whether there is a way to the ministry
 * @param since       since when that is so
 * @param unsent      documents that the broker has not confirmed
 * @param unanswered  documents without any receipt, those included
 * @param faulty      documents laid aside as faulty
 * @param problem     what stands in the way; null where nothing does
 * @param process     number of the process that says so
 */
record RunState(Way way, Instant since, long unsent, long unanswered, long faulty, String problem, long process) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(BusinessClock.ZONE);

    /** Whether there is a way to the ministry. */
    enum Way {
        /** Not tried yet. */
        STARTING,
        CONNECTED,
        /** Waits for the network or the broker. */
        OFFLINE,
        /** Something on this machine must be mended. */
        FAULT,
        STOPPED
    }

    /** The same, save what it is since: what tells whether there is anything new to say. */
    boolean says(RunState other) {
        return way == other.way && unsent == other.unsent && unanswered == other.unanswered && faulty == other.faulty
                && Objects.equals(problem, other.problem);
    }

    /** Whether it is still said: the process lives, and has not ended its work. */
    boolean holds() {
        return way != Way.STOPPED && ProcessHandle.of(process).isPresent();
    }

    /** In one sentence. */
    String shown() {
        String how = switch (way) {
            case STARTING -> "đang khởi động";
            case CONNECTED -> "đã nối với Bộ từ " + MOMENT.format(since);
            case OFFLINE -> "đang chờ mạng từ " + MOMENT.format(since);
            case FAULT -> "đang gặp trở ngại từ " + MOMENT.format(since) + " (" + problem + ")";
            case STOPPED -> "đã dừng lúc " + MOMENT.format(since);
        };
        return how + (unsent > 0 ? ", còn " + unsent + " văn bản chưa gửi" : ", không còn văn bản chưa gửi")
                + (unanswered > unsent ? ", " + (unanswered - unsent) + " văn bản chờ phiếu" : "")
                + (faulty > 0 ? ", " + faulty + " văn bản có lỗi trong outbox/" + Outbox.FAULTY : "");
    }
}
