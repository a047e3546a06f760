package vn.khuyencong.reports;

/**
 * What is seen of a signature.
 *
 * @param post      last line of the post of the signer as printed: the picture stands below it
 * @param issuer    whose seal it is, as on the ring of the seal
 * @param signature picture of the signature (PNG); null: it is written who signed
 * @param seal      picture of the seal (PNG); null: it is drawn
 */
public record SealLook(String post, String issuer, byte[] signature, byte[] seal) {

    /** Drawn, not from pictures. */
    public static SealLook drawn(String post, String issuer) {
        return new SealLook(post, issuer, null, null);
    }
}
