package vn.khuyencong.reports;

/**
 * What is seen of a signature.
 *
 * @param issuer    whose seal it is, as on the ring of the seal
 * @param signature picture of the signature of whoever signs (PNG); null: it is written who signed
 * @param seal      picture of the seal (PNG); null: it is drawn
 */
public record SealLook(String issuer, byte[] signature, byte[] seal) {

    /** Drawn, not from pictures. */
    public static SealLook drawn(String issuer) {
        return new SealLook(issuer, null, null);
    }
}
