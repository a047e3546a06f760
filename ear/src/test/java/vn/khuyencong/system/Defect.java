package vn.khuyencong.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;

/**
 * One way to spoil a good document, and the answer it must get.
 *
 * @param name     what is wrong
 * @param document plan or report
 * @param spoilt   cells and their values, the JSON {@code -} takes a cell out
 * @param rule     rule of the refusal
 * @param cell     the cell it names
 * @param article  the legal article it rests on; empty for a rule of the contract
 */
record Defect(String name, String document, List<String> spoilt, String rule, String cell, String article) {

    static List<Defect> ofMessages() {
        return text("messages.txt").lines().filter(line -> !line.startsWith("#")).map(Defect::parse).toList();
    }

    private static Defect parse(String line) {
        String[] part = line.split(" \\| ?", -1);
        return new Defect(part[0], part[1], Arrays.asList(part[2].split(" & ")), part[3], part[4], part.length > 5 ? part[5] : "");
    }

    /** The good document of its kind with nothing but this defect, under a key of its own. */
    Event event(String unit, int year, String number) {
        MessageType type = document.equals("plan") ? MessageType.PLAN_SUBMISSION : MessageType.PERIODIC_REPORT;
        Event event = Event.of(unit, type, json(text(document + ".json"))).with("/data/key/unit", unit)
                .with("/data/key/planYear", year).with("/data/key/document", number);
        for (String each : spoilt) {
            int equals = each.indexOf('=');
            String at = each.substring(0, equals);
            String value = each.substring(equals + 1);
            event = value.equals("-") ? event.without(at) : event.with(at, json(value));
        }
        return event;
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Defect.class.getResourceAsStream("/defects/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
