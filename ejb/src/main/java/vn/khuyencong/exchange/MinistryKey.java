package vn.khuyencong.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.UUID;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.DataDirectory;

/**
 * The key the ministry signs with: receipts, norm packs, and what was entered from paper. It is made once, kept beside the
 * data (never in the database) and shared by all nodes; without it nothing is accepted, since no receipt could be signed.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MinistryKey {

    private SigningKey key;

    @PostConstruct
    void load() {
        key = KeyFile.loadOrCreate(DataDirectory.path().resolve("ministry-key.jwk"),
                () -> SigningKey.generate("ministry-" + UUID.randomUUID()));
    }

    public String sign(byte[] body) {
        return key.sign(body);
    }

    /** The id of the key. */
    public String id() {
        return key.kid();
    }

    /** What receipts are checked with, as a public JWK. */
    public String publicJwk() {
        return key.publicJwk();
    }
}
