package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import vn.khuyencong.shared.UnitId;

/**
 * The ministry's word that its database was restored from a backup: the unit is to present its journal again. A CloudEvents
 * 1.0 document by {@code exchange.restored-1.schema.json}, signed as receipts are.
 *
 * @param data from when the backup is and when it was restored
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "data"})
public record RestoredNotice(String specversion, String id, String source, String type, String subject, Instant time,
                             String datacontenttype, String dataschema, Data data) {

    /** The CloudEvents attribute {@code type}. */
    public static final String TYPE = "vn.khuyencong.exchange.restored";

    /** What was received after {@code backupAt} may be missing. */
    public record Data(Instant backupAt, Instant restoredAt) {
    }

    public static RestoredNotice of(int restoration, UnitId unit, Instant backupAt, Instant restoredAt) {
        return new RestoredNotice("1.0", "PH-" + restoration + "-" + unit, "urn:khuyencong:ministry", TYPE, unit.value(), restoredAt,
                "application/json", "urn:khuyencong:schema:exchange.restored:1", new Data(backupAt, restoredAt));
    }
}
