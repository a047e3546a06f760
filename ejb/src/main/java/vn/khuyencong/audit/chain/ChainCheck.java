package vn.khuyencong.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.chain.ChainVerdict.Broken;
import vn.khuyencong.audit.chain.ChainVerdict.Fault;
import vn.khuyencong.exchange.contract.AuditHead;

/** Checks an exported stretch of the trail from its first line to its last, and against heads whose signature was checked before. */
public final class ChainCheck {

    private final List<AuditHead> heads;
    private final boolean part;
    private final List<AuditHead> confirmed = new ArrayList<>();
    private long first;
    private long last;
    private String hash;

    /**
     * @param heads the signed heads, in any order
     * @param part  whether only a part of the trail is to be checked: then heads beyond its end say nothing
     */
    public ChainCheck(List<AuditHead> heads, boolean part) {
        this.heads = heads.stream().sorted(Comparator.comparingLong(AuditHead::position).thenComparing(AuditHead::day)).toList();
        this.part = part;
    }

    /** Checks; a check is good for one export. The stream is best buffered. */
    public ChainVerdict check(InputStream export) throws IOException {
        Broken broken = begin(export).or(this::atHeads).orElse(null);
        Line line = Line.next(export);
        while (broken == null && !line.isNone()) {
            broken = step(line).or(this::atHeads).orElse(null);
            line = Line.next(export);
        }
        return new ChainVerdict(first, last, List.copyOf(confirmed), broken == null ? atEnd() : broken);
    }

    private Optional<Broken> begin(InputStream export) throws IOException {
        Line line = Line.next(export);
        hash = line.whole() ? ChainLine.previous(line.bytes()).orElse(null) : null;
        return hash == null ? Optional.of(new Broken(Fault.NO_EXPORT, 0, 0, null)) : Optional.empty();
    }

    private Optional<Broken> step(Line line) {
        Optional<ChainLine> read = line.whole() ? ChainLine.read(line.bytes()) : Optional.empty();
        if (read.isEmpty()) {
            return Optional.of(new Broken(Fault.UNREADABLE, last + 1, 0, null));
        }
        ChainLine entry = read.get();
        Optional<Broken> misplaced = first == 0 ? asFirst(entry) : Optional.empty();
        if (misplaced.isPresent()) {
            return misplaced;
        }
        if (entry.position() != last + 1) {
            return Optional.of(new Broken(Fault.WRONG_PLACE, last + 1, entry.id(), null));
        }
        if (!ChainHash.after(hash, entry.canonical()).equals(entry.hash())) {
            return Optional.of(new Broken(Fault.WRONG_HASH, entry.position(), entry.id(), null));
        }
        hash = entry.hash();
        last = entry.position();
        return Optional.empty();
    }

    /** An export may begin anywhere, but nothing stands before the first place of all. */
    private Optional<Broken> asFirst(ChainLine entry) {
        if (entry.position() < 1 || (entry.position() == 1) != hash.equals(ChainHash.START)) {
            return Optional.of(new Broken(Fault.WRONG_PLACE, 1, entry.id(), null));
        }
        first = entry.position();
        last = first - 1;
        return atHeads();
    }

    private Optional<Broken> atHeads() {
        for (AuditHead head : heads) {
            if (first > 0 && head.position() == last && !confirmed.contains(head)) {
                if (!head.hash().equals(hash)) {
                    return Optional.of(new Broken(Fault.OTHER_THAN_SIGNED, last, 0, head));
                }
                confirmed.add(head);
            }
        }
        return Optional.empty();
    }

    private Broken atEnd() {
        Optional<AuditHead> beyond = heads.stream().filter(head -> head.position() > last).findFirst();
        if (!part && beyond.isPresent()) {
            return new Broken(Fault.ENDS_EARLY, last + 1, 0, beyond.get());
        }
        return confirmed.isEmpty() ? new Broken(Fault.UNSIGNED, last, 0, null) : null;
    }

    /** Bytes up to the end of a line; one that the end of the file cuts off is not whole. */
    private record Line(byte[] bytes, boolean whole) {

        /** An entry has some kilobytes at most; what is longer is none and is not read to its end. */
        private static final int LONGEST = 1 << 17;

        static Line next(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    return new Line(line.toByteArray(), true);
                }
                line.write(next);
                if (line.size() > LONGEST) {
                    return new Line(line.toByteArray(), false);
                }
            }
            return new Line(line.toByteArray(), false);
        }

        boolean isNone() {
            return !whole && bytes.length == 0;
        }
    }
}
