package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khuyencong.exchange.contract.AttachmentFile;
import vn.khuyencong.exchange.contract.Json;

/**
 * A document that the user wants to send, as JSON or as a workbook.
 *
 * @param file     what he gave
 * @param data     what will be sent of it; null where it cannot be sent
 * @param enclosed the files that go with it
 * @param workbook the workbook, where it is one
 */
record Draft(Path file, JsonNode data, List<AttachmentFile> enclosed, Optional<FilledWorkbook> workbook) {

    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** @param attached files that go with it besides those it names itself */
    static Draft read(Path file, List<Path> attached) {
        if (!isWorkbook(file)) {
            return with(Enclosures.of(file, Envelopes.read(file), attached), file, Optional.empty());
        }
        FilledWorkbook workbook = FilledWorkbook.read(file);
        return workbook.content().readable()
                ? with(Enclosures.of(file, asSent(workbook.content().data()), attached), file, Optional.of(workbook))
                : new Draft(file, null, List.of(), Optional.of(workbook));
    }

    private static Draft with(Enclosures enclosures, Path file, Optional<FilledWorkbook> workbook) {
        return new Draft(file, enclosures.data(), enclosures.files(), workbook);
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

    /** As it looks when it is read from the wire, so that what was sent before is known again. */
    private static JsonNode asSent(JsonNode data) {
        try {
            return Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(data));
        } catch (IOException e) {
            throw new IllegalStateException("a document that was read can be written", e);
        }
    }
}
