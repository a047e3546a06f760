package vn.khuyencong.scheme.registration;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import vn.khuyencong.exchange.contract.Digest;

/** The number of a registration that its owner looks it up by: 100 bits that nobody guesses, kept as their digest alone. */
final class LookUpCode {

    /** Crockford's alphabet: no letter is taken for a digit when it is read out over the phone. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LookUpCode() {
    }

    /** A fresh one, as it is shown: {@code 7K2QD-…}. */
    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What is kept of it; typed with or without its hyphens, in small letters, with O for 0 or I for 1. */
    static String digest(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return Digest.sha256(letters.getBytes(StandardCharsets.UTF_8));
    }
}
