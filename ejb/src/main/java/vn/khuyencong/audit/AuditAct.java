package vn.khuyencong.audit;

/** The catalogue of audited acts. */
public enum AuditAct {
    MESSAGE_RECEIVED,
    MESSAGE_REPEATED,
    MESSAGE_PARKED,
    RECEIPT_TAKEN_OVER,
    DATABASE_RESTORED,
    UNIT_PROVISIONED,
    NORM_PACK_ISSUED,
    NORM_PACK_SENT,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    ACCOUNT_CREATED,
    FORM_PRINTED,
    RAW_MESSAGE_READ,
    DEMO_DAY_SET
}
