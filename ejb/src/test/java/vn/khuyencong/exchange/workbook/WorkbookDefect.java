package vn.khuyencong.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.khuyencong.exchange.contract.MessageType;

/**
 * One way to spoil a good workbook, and the answer it must get.
 *
 * @param name     what is wrong
 * @param document plan or report: the good document is the one that defects of messages are made of
 * @param spoilt   what is done to it, in the words of {@link Spoiling}
 * @param rule     rule of the refusal
 * @param cell     the address it names; empty where it speaks of no single cell
 * @param article  the legal article it rests on; empty for a rule of the contract
 */
record WorkbookDefect(String name, String document, List<String> spoilt, String rule, String cell, String article) {

    /** The day on which the good documents are good. */
    static final LocalDate DAY = LocalDate.of(2024, 1, 15);

    private static final Map<String, byte[]> GOOD = new ConcurrentHashMap<>();

    static List<WorkbookDefect> all() {
        return text("workbooks.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(WorkbookDefect::parse).toList();
    }

    private static WorkbookDefect parse(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        return new WorkbookDefect(part[0], part[1], List.of(part[2].split(" & ")), part[3], part[4], part[5]);
    }

    byte[] workbook() {
        byte[] workbook = good(document);
        for (String each : spoilt) {
            workbook = Spoiling.spoil(workbook, each);
        }
        return workbook;
    }

    static byte[] good(String document) {
        MessageType type = document.equals("plan") ? MessageType.PLAN_SUBMISSION : MessageType.PERIODIC_REPORT;
        return GOOD.computeIfAbsent(document, name ->
                WorkbookTemplates.filled(Documents.json(text(name + ".json")), type, Laws.on(DAY), "Thừa Thiên Huế"));
    }

    private static String text(String name) {
        try (InputStream in = WorkbookDefect.class.getResourceAsStream("/defects/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return document + ": " + name;
    }
}
