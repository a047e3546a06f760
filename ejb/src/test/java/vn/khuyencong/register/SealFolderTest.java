package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.form.Office;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

class SealFolderTest {

    private static final Office PROVINCE = new Office("UNIT", new UnitId("P63-24"));
    private static final Office CENTRE = new Office("CENTRE", new UnitId("P63-24"));
    private static final Office NEIGHBOUR = new Office("UNIT", new UnitId("P63-27"));

    @TempDir
    private Path folder;

    @Test
    void eachOfficeSignsWithItsOwnKeyAndPicturesAndWithNobodyElses() throws IOException, GeneralSecurityException {
        SealKey own = key("UNIT-P63-24", "bi mat");
        SealKey others = key("CENTRE-P63-24", "");
        byte[] picture = picture();
        Files.write(folder.resolve("UNIT-P63-24-seal.png"), picture);
        SealFolder seals = SealFolder.read(folder);
        assertEquals(own.certificate(), seals.of(PROVINCE).orElseThrow().key().certificate());
        assertFalse(seals.of(PROVINCE).orElseThrow().key().test());
        assertArrayEquals(picture, seals.of(PROVINCE).orElseThrow().picture());
        assertNull(seals.of(PROVINCE).orElseThrow().signature());
        assertEquals(others.certificate(), seals.of(CENTRE).orElseThrow().key().certificate());
        assertTrue(seals.of(NEIGHBOUR).isEmpty());
        assertFalse(seals.isUnreadable(NEIGHBOUR));
    }

    @Test
    void aKeyThatCannotBeReadIsItsOwnOfficesTroubleAlone() throws IOException, GeneralSecurityException {
        key("CENTRE-P63-24", "");
        key("UNIT-P63-24", "dung");
        Files.writeString(folder.resolve("UNIT-P63-24.password"), "sai");
        Files.writeString(folder.resolve("UNIT-P63-27.p12"), "không phải kho khóa");
        SealFolder seals = SealFolder.read(folder);
        assertTrue(seals.isUnreadable(PROVINCE));
        assertTrue(seals.isUnreadable(NEIGHBOUR));
        assertFalse(seals.isUnreadable(CENTRE));
        assertTrue(seals.of(CENTRE).isPresent());
    }

    @Test
    void whatCouldNotSignIsNoticedWhenItIsReadAndNotWhenANumberIsTaken() throws Exception {
        key("UNIT-P63-24", "");
        Files.writeString(folder.resolve("UNIT-P63-24-signature.png"), "không phải ảnh");
        Files.write(folder.resolve("CENTRE-P63-24.p12"), ed25519());
        SealKey own = SealKey.generate(Services.NOW);
        // The key of one with the certificate of another.
        Files.write(folder.resolve("UNIT-P63-27.p12"), new SealKey(own.key(), SealKey.generate(Services.NOW).chain(), false).store(new char[0]));
        SealFolder seals = SealFolder.read(folder);
        assertTrue(seals.isUnreadable(PROVINCE));
        assertTrue(seals.isUnreadable(CENTRE));
        assertTrue(seals.isUnreadable(NEIGHBOUR));
    }

    /** A key by which documents are not signed. */
    private static byte[] ed25519() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        X500Name name = new X500Name("CN=Ed25519");
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(Services.NOW),
                Date.from(Services.NOW.plusSeconds(1_000_000)), name, pair.getPublic()).build(new JcaContentSignerBuilder("Ed25519").build(pair.getPrivate())));
        return new SealKey(pair.getPrivate(), List.of(certificate), false).store(new char[0]);
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB), "png", png);
        return png.toByteArray();
    }

    @Test
    void aFolderThatIsNotThereIsEverybodysTrouble() {
        assertThrows(IOException.class, () -> SealFolder.read(folder.resolve("không-có")));
        assertTrue(SealFolder.BROKEN.isUnreadable(PROVINCE));
        assertFalse(SealFolder.BROKEN.isEmpty());
        assertTrue(SealFolder.NONE.isEmpty());
    }

    private SealKey key(String office, String password) throws IOException, GeneralSecurityException {
        SealKey key = SealKey.generate(Services.NOW);
        Files.write(folder.resolve(office + ".p12"), key.store(password.toCharArray()));
        if (!password.isEmpty()) {
            Files.writeString(folder.resolve(office + ".password"), password + "\n");
        }
        return key;
    }
}
