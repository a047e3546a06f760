package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.SchemeStep;

/**
 * What the records of three provinces tell of their schemes, as the documents that would have said it: plans, and the steps
 * of each scheme. What the records leave open is made up in round figures. The same on every machine and day.
 */
final class RecordedLives {

    private RecordedLives() {
    }

    /** A day on which the provinces send, in the order of time. */
    enum Season {
        PLANS_2018(LocalDate.of(2018, 1, 15)),
        ASSIGNED_2018(LocalDate.of(2018, 5, 15)),
        HALF_YEAR_2018(LocalDate.of(2018, 6, 29)),
        PLANS_2021(LocalDate.of(2021, 1, 20)),
        ASSIGNED_2023(LocalDate.of(2023, 2, 10)),
        DONE_2023(LocalDate.of(2023, 12, 15)),
        YEAR_2023(LocalDate.of(2024, 1, 19)),
        PLANS_2024(LocalDate.of(2024, 3, 8)),
        HALF_YEAR_2024(LocalDate.of(2024, 6, 28));

        private final LocalDate day;

        Season(LocalDate day) {
            this.day = day;
        }

        LocalDate day() {
            return day;
        }
    }

    /** A document, and when it is sent. */
    record Sent(Season season, Payload document) {
    }

    /** Ids of the units that the records are of. */
    static List<String> units() {
        return documents().map(sent -> sent.document().key().unit()).distinct().sorted().toList();
    }

    /** Everything that is sent, by province. */
    static Stream<Sent> documents() {
        return Stream.of(BacKan2018.documents(), BacNinh2021.documents(), BacGiang2023.documents(), BacGiang2024.documents()).flatMap(sent -> sent);
    }

    /** Writes {@code folder/SEASON/UNIT/*.json}. */
    static void write(Path folder) throws IOException {
        ObjectWriter writer = Json.MAPPER.writerWithDefaultPrettyPrinter();
        for (Sent sent : documents().toList()) {
            Path own = Files.createDirectories(folder.resolve(sent.season().name()).resolve(sent.document().key().unit()));
            writer.writeValue(own.resolve(name(sent.document()) + ".json").toFile(), sent.document());
        }
    }

    private static String name(Payload document) {
        return document instanceof SchemeStep step ? String.format("%s-%02d", step.key().document(), step.key().version()) : document.key().document();
    }
}
