package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Json;

/**
 * A document that the user wants to send, as JSON or as a workbook.
 *
 * @param file     what he gave
 * @param data     what will be sent of it; null where it cannot be sent
 * @param workbook the workbook, where it is one
 */
record Draft(Path file, JsonNode data, Optional<FilledWorkbook> workbook) {

    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    static Draft read(Path file) {
        if (!isWorkbook(file)) {
            return new Draft(file, Envelopes.read(file), Optional.empty());
        }
        FilledWorkbook workbook = FilledWorkbook.read(file);
        return new Draft(file, workbook.content().readable() ? asSent(workbook.content().data()) : null, Optional.of(workbook));
    }

    boolean isReadable() {
        return data != null;
    }

    /** Where the user finds a cell: in his workbook, or in his JSON file. */
    String placeOf(String cell) {
        return workbook.map(w -> w.placeOf(cell)).orElse(cell);
    }

    /** Why it cannot be read; empty where it can. */
    List<Finding> problems() {
        return isReadable() ? List.of() : workbook.orElseThrow().content().refusals().stream().map(Finding::of).toList();
    }

    /** Makes the message of it and puts it into the journal. */
    Journal.Entry addTo(Journal journal, Home home) {
        long sequence = journal.nextSequence();
        byte[] body = Envelopes.wrap(file, data, home.identity(), sequence);
        return journal.add(sequence, body, home.key().sign(body), file.getFileName().toString(),
                workbook.map(FilledWorkbook::original).orElse(null));
    }

    /** As it looks when it is read from the wire, so that what was sent before is known again. */
    private static JsonNode asSent(JsonNode data) {
        try {
            return Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(data));
        } catch (IOException e) {
            throw new IllegalStateException("a document that was read can be written", e);
        }
    }
}
