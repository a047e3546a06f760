package vn.khuyencong.exchange.workbook;

import java.io.IOException;
import vn.khuyencong.shared.Refusal;

/** Stops the reading from deep inside a stream; outside of this package it is a refusal like any other. */
final class RefusedWorkbook extends IOException {

    private final transient Refusal refusal;

    RefusedWorkbook(Refusal refusal) {
        super(refusal.rule());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** The file is no whole workbook of the kind we give out; the detail is for whoever looks into the file. */
    static RefusedWorkbook damaged(String detail) {
        return new RefusedWorkbook(Refusal.error("WORKBOOK_NOT_XLSX", "", "", detail));
    }
}
