package vn.khuyencong.exchange.contract;

/** The levels of recognition of a product, the lowest first; there was no district level after June 2025. */
public enum AwardLevel {
    DISTRICT, PROVINCE, REGION, NATION
}
