package vn.khuyencong.register;

import java.util.Arrays;
import java.util.List;

/** By what power somebody signs the papers of an office, by Nghị định số 30/2020/NĐ-CP, Phụ lục I. */
public enum SigningPower {
    /** As its head: also for a collective (TM.) or for the time being (Q.), which is a part of the post. */
    OWN(null),
    /** For its head (KT.). */
    FOR_HEAD("KT."),
    /** At the order of its head (TL.). */
    BY_ORDER("TL."),
    /** By the authority of its head (TUQ.). */
    BY_AUTHORITY("TUQ.");

    private final String mark;

    SigningPower(String mark) {
        this.mark = mark;
    }

    /** By what power is signed below these lines: {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}. */
    static SigningPower of(List<String> lines) {
        return Arrays.stream(values()).filter(one -> one.mark != null && lines.stream().anyMatch(line -> line.startsWith(one.mark))).findFirst().orElse(OWN);
    }
}
