package vn.khuyencong.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.khuyencong.exchange.contract.Json;

/**
 * What the journal notes beside a message that carries a part of a file, so that nobody has to read the bytes to know.
 *
 * @param name   the file's name
 * @param sha256 SHA-256 of the whole file
 * @param part   number of the part
 * @param parts  how many there are
 */
record PartNote(String name, String sha256, int part, int parts) {

    static PartNote parse(byte[] json) {
        try {
            return Json.MAPPER.readValue(json, PartNote.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] json() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a note is made of plain values", e);
        }
    }
}
