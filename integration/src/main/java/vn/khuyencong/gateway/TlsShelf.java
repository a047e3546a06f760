package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.khuyencong.exchange.certificate.BrokerRole;
import vn.khuyencong.exchange.certificate.Pem;
import vn.khuyencong.exchange.certificate.PrivateFile;
import vn.khuyencong.exchange.certificate.TlsKey;

/**
 * What this installation shows at the broker by TLS and whom it trusts there: its own key and certificate in one file, which
 * a renewal replaces in one step, and the ministry's authority as it was handed over, which nothing replaces unseen.
 */
final class TlsShelf {

    private static final String OWN = "broker-tls.pem";
    private static final String ASKED = "broker-tls-asked.pem";
    private static final String TRUSTED = "broker-ca.pem";
    private static final char[] NONE = new char[0];

    private final Path folder;

    TlsShelf(Path folder) {
        this.folder = folder;
    }

    boolean isHeld() {
        return Files.exists(folder.resolve(OWN)) && Files.exists(folder.resolve(TRUSTED));
    }

    /** A request for a fresh key, which is kept here; until it is answered the same one again. */
    String request(String name) throws IOException {
        String asked = new PrivateFile(folder.resolve(ASKED)).readOrCreate(() -> {
            TlsKey key = TlsKey.generate();
            return Pem.of(key.privateKey()) + key.request(name);
        });
        return asked.substring(asked.indexOf("-----BEGIN CERTIFICATE REQUEST"));
    }

    /** The request was refused: the next one is for another key. */
    void forgetRequest() throws IOException {
        Files.deleteIfExists(folder.resolve(ASKED));
    }

    /**
     * Keeps the answer to the request.
     *
     * @param announced SHA-256 of the authority as the unit was told it by another way than this answer; null where it was not: then only
     *                  the first authority is trusted
     */
    void keep(String certificate, String authority, String announced) throws IOException {
        X509Certificate own = Pem.certificates(certificate).get(0);
        PrivateKey key = Pem.ecKey(Files.readString(folder.resolve(ASKED)));
        X509Certificate issuer = Pem.certificates(authority).get(0);
        if (!isIssuedBy(issuer, own) || !belongTogether(key, own)) {
            throw new GatewayProblem("Chứng thư Bộ trả về không phải của khóa này, hoặc không do nơi cấp đi kèm ký. Không dùng chứng thư đó.");
        }
        trust(issuer, announced);
        new PrivateFile(folder.resolve(OWN)).replace(Pem.of(key) + Pem.of(own));
        forgetRequest();
    }

    X509Certificate certificate() {
        return Pem.certificates(read(OWN)).get(0);
    }

    /** TLS with this certificate, that trusts the ministry's authority and nobody else. */
    SSLContext context() {
        try {
            KeyStore own = empty();
            String held = read(OWN);
            own.setKeyEntry("own", Pem.ecKey(held), NONE, Pem.certificates(held).toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, NONE);
            KeyStore trusted = empty();
            for (X509Certificate authority : trusted()) {
                trusted.setCertificateEntry(BrokerRole.fingerprint(authority), authority);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new GatewayProblem("Không dùng được chứng thư trong " + folder + "; chạy lệnh renew hoặc phục hồi thư mục từ bản sao lưu.", e);
        }
    }

    private void trust(X509Certificate authority, String announced) throws IOException {
        List<X509Certificate> trusted = Files.exists(folder.resolve(TRUSTED)) ? trusted() : List.of();
        if (trusted.contains(authority)) {
            return;
        }
        String fingerprint = BrokerRole.fingerprint(authority);
        if (announced != null && !fingerprint.equalsIgnoreCase(announced)) {
            throw new GatewayProblem("Nơi cấp chứng thư có vân tay SHA-256 " + fingerprint + ", khác với vân tay đã nêu. Không dùng; hỏi lại Cục.");
        }
        if (!trusted.isEmpty() && announced == null) {
            throw new GatewayProblem("Bộ đã đổi nơi cấp chứng thư (vân tay SHA-256 " + fingerprint + "). Đối chiếu vân tay với văn bản của Bộ, "
                    + "rồi chạy lại với --new-authority " + fingerprint + ".");
        }
        // The one before is trusted on: the broker may still show its certificate.
        StringBuilder all = new StringBuilder();
        trusted.forEach(before -> all.append(Pem.of(before)));
        new PrivateFile(folder.resolve(TRUSTED)).replace(all.append(Pem.of(authority)).toString());
    }

    private List<X509Certificate> trusted() {
        return Pem.certificates(read(TRUSTED));
    }

    private static boolean isIssuedBy(X509Certificate authority, X509Certificate certificate) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
        try {
            byte[] sample = certificate.getSerialNumber().toByteArray();
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(sample);
            byte[] made = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(sample);
            return signature.verify(made);
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
