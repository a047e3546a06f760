package vn.khuyencong.organization;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import vn.khuyencong.shared.VietnameseText;

/**
 * PBKDF2 with HMAC-SHA-256 and a salt of its own for each password; also what SCRAM-SHA-256 calls the salted password.
 *
 * @param iterations rounds
 * @param salt       base64
 * @param hash       base64
 */
record PasswordHash(int iterations, String salt, String hash) {

    private static final int ITERATIONS = 120_000;
    private static final int QUICK_ITERATIONS = 4_096;
    private static final int BITS = 256;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Costs as much as a real one, so that an unknown name cannot be told from a wrong password by the clock. */
    static final PasswordHash UNKNOWN_ACCOUNT = of("");

    /** For a password that a person chose. */
    static PasswordHash of(String password) {
        return of(password, ITERATIONS);
    }

    /** For a password that slowness does not protect: a long random one, which the broker checks on every connection, or one that everybody is told. */
    static PasswordHash quick(String password) {
        return of(password, QUICK_ITERATIONS);
    }

    /** 256 random bits, as text. */
    static String randomPassword() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(32));
    }

    /** One for a person to type once: four groups without letters that are mistaken for others, 79 random bits. */
    static String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    static PasswordHash parse(String text) {
        String[] part = text.split(":");
        return new PasswordHash(Integer.parseInt(part[0]), part[1], part[2]);
    }

    boolean matches(String password) {
        byte[] derived = derive(password, Base64.getDecoder().decode(salt), iterations);
        return MessageDigest.isEqual(Base64.getDecoder().decode(hash), derived);
    }

    @Override
    public String toString() {
        return iterations + ":" + salt + ":" + hash;
    }

    private static PasswordHash of(String password, int iterations) {
        byte[] salt = randomBytes(16);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash(iterations, base64.encodeToString(salt),
                base64.encodeToString(derive(password, salt, iterations)));
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(VietnameseText.normalize(password).toCharArray(), salt, iterations, BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot derive keys by PBKDF2", e);
        }
    }
}
