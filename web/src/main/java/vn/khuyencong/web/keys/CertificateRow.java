package vn.khuyencong.web.keys;

import vn.khuyencong.exchange.CertificateState;
import vn.khuyencong.exchange.UnitCertificate;

/**
 * A certificate of a unit, or that it has none.
 *
 * @param unit        the unit's name
 * @param user        its user at the broker
 * @param certificate null if it has none
 * @param state       null if it has none
 * @param revoke      where it is taken back; null where nothing is to be
 */
public record CertificateRow(String unit, String user, UnitCertificate certificate, CertificateState state, String revoke) {
}
