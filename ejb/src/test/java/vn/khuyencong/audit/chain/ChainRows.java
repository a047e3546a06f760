package vn.khuyencong.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.AuditHead;

/** A small stretch of a chain, and what a check says of it. */
final class ChainRows {

    private static final Instant AT = Instant.parse("2026-11-21T02:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private ChainRows() {
    }

    static ChainRow row(long position, String detail) {
        return new ChainRow(position, 1_000 + position, AT.plusSeconds(position), DAY, "cuc", null, "PLAN_DECIDED", "P63-24/2024", "OK", detail);
    }

    /** Entries sealed one after the other, from the first place on. */
    static List<ChainLine> sealed(int count) {
        List<ChainLine> lines = new ArrayList<>();
        String before = ChainHash.START;
        for (int position = 1; position <= count; position++) {
            byte[] canonical = row(position, "Quyết định số " + position).canonical();
            before = ChainHash.after(before, canonical);
            lines.add(new ChainLine(position, 1_000 + position, canonical, before));
        }
        return lines;
    }

    static AuditHead headAt(ChainLine line) {
        return new AuditHead(DAY.plusDays(line.position()), line.position(), line.hash(), 0, AT);
    }

    static byte[] export(String previous, List<ChainLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ChainLine.header(previous));
        out.write('\n');
        for (ChainLine line : lines) {
            out.writeBytes(line.bytes());
            out.write('\n');
        }
        return out.toByteArray();
    }

    static ChainVerdict check(byte[] export, AuditHead... heads) {
        return check(false, export, heads);
    }

    static ChainVerdict check(boolean part, byte[] export, AuditHead... heads) {
        try {
            return new ChainCheck(List.of(heads), part).check(new ByteArrayInputStream(export));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
