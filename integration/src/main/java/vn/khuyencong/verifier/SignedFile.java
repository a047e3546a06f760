package vn.khuyencong.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document with the detached signature that lies beside it, as the gateway keeps them: {@code x.json} and {@code x.jws}. */
record SignedFile(String name, byte[] document, String jws) {

    static SignedFile read(Path document, Path signature) {
        try {
            return new SignedFile(document.getFileName().toString(), Files.readAllBytes(document), signatureText(Files.readAllBytes(signature)));
        } catch (IOException e) {
            throw new CannotCheck("không đọc được " + document + " cùng chữ ký " + signature, e);
        }
    }

    static Path beside(Path document) {
        return document.resolveSibling(document.getFileName().toString().replaceAll("\\.json$", "") + ".jws");
    }

    /** What saved it may have ended the line; everything else belongs to the signature. */
    static String signatureText(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("\\r?\\n\\z", "");
    }
}
