package vn.khuyencong.audit.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.audit.chain.ChainRows.check;
import static vn.khuyencong.audit.chain.ChainRows.export;
import static vn.khuyencong.audit.chain.ChainRows.headAt;
import static vn.khuyencong.audit.chain.ChainRows.sealed;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.audit.chain.ChainVerdict.Fault;
import vn.khuyencong.exchange.contract.AuditHead;

class ChainCheckTest {

    private final List<ChainLine> lines = sealed(4);
    private final AuditHead head = headAt(lines.get(2));

    @Test
    void anUntouchedTrailHoldsAndTellsHowFarItIsSigned() {
        ChainVerdict verdict = check(export(ChainHash.START, lines), head);
        assertTrue(verdict.holds());
        assertEquals(List.of(1L, 4L, 3L), List.of(verdict.first(), verdict.last(), verdict.signedUpTo()));
    }

    @Test
    void everyChangeOfASingleByteIsFound() {
        byte[] export = export(ChainHash.START, lines);
        for (int at = 0; at < export.length; at++) {
            byte[] changed = export.clone();
            for (int by = 1; by < 256; by++) {
                changed[at] = (byte) (export[at] ^ by);
                assertFalse(check(changed, head).holds(), "byte " + at + " by " + by);
            }
        }
    }

    @Test
    void everyByteTakenOutOrPutInIsFound() {
        byte[] export = export(ChainHash.START, lines);
        for (int at = 0; at < export.length; at++) {
            byte[] shorter = Arrays.copyOf(export, export.length - 1);
            System.arraycopy(export, at + 1, shorter, at, export.length - at - 1);
            assertFalse(check(shorter, head).holds(), "byte " + at);
            byte[] longer = Arrays.copyOf(export, export.length + 1);
            System.arraycopy(export, at, longer, at + 1, export.length - at);
            longer[at] = ' ';
            assertFalse(check(longer, head).holds(), "blank at " + at);
        }
    }

    @Test
    void theFirstChangedEntryIsNamed() {
        byte[] changed = new String(export(ChainHash.START, lines), StandardCharsets.UTF_8)
                .replace("số 2", "số 9").getBytes(StandardCharsets.UTF_8);
        ChainVerdict.Broken broken = check(changed, head).broken();
        assertEquals(new ChainVerdict.Broken(Fault.WRONG_HASH, 2, 1_002, null), broken);
    }

    /** Whoever changes a row in the database and exports again has the old hash beside it. */
    @Test
    void everyColumnOfEveryRowIsHeldByItsHash() {
        for (int at = 0; at < lines.size(); at++) {
            ChainRow row = ChainRows.row(at + 1, "Quyết định số " + (at + 1));
            assertArrayEquals(lines.get(at).canonical(), row.canonical());
            for (RecordComponent column : ChainRow.class.getRecordComponents()) {
                List<ChainLine> forged = new ArrayList<>(lines);
                ChainRow other = withOther(row, column.getName());
                forged.set(at, new ChainLine(other.position(), other.id(), other.canonical(), lines.get(at).hash()));
                assertFalse(check(export(ChainHash.START, forged), head).holds(), column.getName() + " of row " + (at + 1));
            }
        }
    }

    /** The row with another value in a column: text by a letter, what was empty by a word, what was there by nothing. */
    private static ChainRow withOther(ChainRow row, String column) {
        try {
            Object[] values = Arrays.stream(ChainRow.class.getRecordComponents()).map(each -> {
                Object value = value(each, row);
                return each.getName().equals(column) ? other(value) : value;
            }).toArray();
            return (ChainRow) ChainRow.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(RecordComponent column, ChainRow row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object other(Object value) {
        return value instanceof Long number ? Long.valueOf(number + 1) : value instanceof Instant at ? at.plusNanos(1_000)
                : value instanceof LocalDate day ? day.plusDays(1) : value instanceof String text ? text + " " : "thay";
    }

    @Test
    void aTrailCutAnywhereBeforeItsEndIsFoundUnlessWholeRowsAfterTheSignedOneAreMissing() {
        byte[] export = export(ChainHash.START, lines);
        byte[] signed = export(ChainHash.START, lines.subList(0, 3));
        for (int length = 0; length < export.length; length++) {
            boolean wholeRows = length == signed.length;
            assertEquals(wholeRows, check(Arrays.copyOf(export, length), head).holds(), "cut at " + length);
        }
    }

    @Test
    void anEntryTakenOutSwappedOrPutInIsNamed() {
        for (int at = 0; at < 3; at++) {
            List<ChainLine> without = new ArrayList<>(lines);
            without.remove(at);
            assertEquals(at + 1, brokenAt(without));
            List<ChainLine> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, at, at + 1);
            assertEquals(at + 1, brokenAt(swapped));
            List<ChainLine> twice = new ArrayList<>(lines);
            twice.add(at, lines.get(at));
            assertEquals(at + 2, brokenAt(twice));
        }
    }

    private long brokenAt(List<ChainLine> forged) {
        return check(export(ChainHash.START, forged), head).broken().position();
    }

    @Test
    void anEntryPutInWithAHashOfItsOwnBreaksTheNext() {
        byte[] canonical = ChainRows.row(2, "không có thật").canonical();
        List<ChainLine> forged = new ArrayList<>(lines);
        forged.add(1, new ChainLine(2, 7, canonical, ChainHash.after(lines.get(0).hash(), canonical)));
        assertEquals(3, brokenAt(forged));
    }

    @Test
    void aTrailCutBeforeWhatTheMinistrySignedIsFound() {
        ChainVerdict verdict = check(export(ChainHash.START, lines.subList(0, 2)), headAt(lines.get(0)), head);
        assertEquals(new ChainVerdict.Broken(Fault.ENDS_EARLY, 3, 0, head), verdict.broken());
        assertTrue(check(true, export(ChainHash.START, lines.subList(0, 2)), headAt(lines.get(0)), head).holds(), "asked for a part alone");
        assertEquals(Fault.ENDS_EARLY, check(export(ChainHash.START, List.of()), head).broken().fault());
    }

    @Test
    void aTrailWrittenAnewHoldsTogetherButIsNotWhatWasSigned() {
        List<ChainLine> anew = new ArrayList<>();
        String before = ChainHash.START;
        for (ChainLine line : lines) {
            byte[] canonical = ChainRows.row(line.position(), "viết lại").canonical();
            before = ChainHash.after(before, canonical);
            anew.add(new ChainLine(line.position(), line.id(), canonical, before));
        }
        assertEquals(new ChainVerdict.Broken(Fault.OTHER_THAN_SIGNED, 3, 0, head), check(export(ChainHash.START, anew), head).broken());
        assertTrue(check(export(ChainHash.START, anew), headAt(anew.get(3))).holds(), "whoever owns the key and the database alone is believed");
    }

    @Test
    void withoutASignedHeadNothingIsProven() {
        assertEquals(Fault.UNSIGNED, check(export(ChainHash.START, lines)).broken().fault());
        assertEquals(Fault.UNSIGNED, check(true, export(lines.get(2).hash(), lines.subList(3, 4)), headAt(lines.get(1))).broken().fault());
    }

    @Test
    void aStretchFromTheMiddleIsHeldByTheHeadsWithinAndJustBeforeIt() {
        byte[] stretch = export(lines.get(1).hash(), lines.subList(2, 4));
        assertTrue(check(stretch, head).holds());
        assertTrue(check(stretch, headAt(lines.get(1))).holds());
        byte[] otherBefore = export("ab".repeat(32), lines.subList(2, 4));
        assertEquals(Fault.OTHER_THAN_SIGNED, check(otherBefore, headAt(lines.get(1))).broken().fault());
        assertEquals(Fault.WRONG_HASH, check(otherBefore, head).broken().fault());
        assertEquals(Fault.WRONG_PLACE, check(export(ChainHash.START, lines.subList(2, 4)), head).broken().fault());
    }

    @Test
    void whatIsNoExportIsSaidToBeNone() {
        for (String text : List.of("", "\n", "{}\n", "[1]\n{}\n")) {
            assertEquals(Fault.NO_EXPORT, check(text.getBytes(StandardCharsets.UTF_8), head).broken().fault());
        }
    }

    @Test
    void aTextIsWrittenInOneWayAlone() {
        String json = new String(ChainRows.row(1, "\"a\\b\"\n\u0001Ế\uD83D\uDE00 \uD83D").canonical(), StandardCharsets.UTF_8);
        assertTrue(json.endsWith("\"detail\":\"\\\"a\\\\b\\\"\\u000a\\u0001Ế\uD83D\uDE00 \\ud83d\"}"), json);
        assertTrue(json.contains("\"onBehalfOf\":null,"), json);
    }
}
