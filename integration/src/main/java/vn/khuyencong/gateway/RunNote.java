package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.Durable;

/** The small file in which {@code run} notes how it stands, for whoever watches the machine. It is a note: the journal is the truth. */
final class RunNote {

    private final Path file;

    RunNote(Path file) {
        this.file = file;
    }

    void keep(RunState state) {
        try {
            Durable.write(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was noted last; empty where {@code run} never was, or the note cannot be read. */
    Optional<RunState> held() {
        try {
            return Files.exists(file) ? Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), RunState.class)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
