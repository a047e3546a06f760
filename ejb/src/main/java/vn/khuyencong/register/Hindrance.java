package vn.khuyencong.register;

import vn.khuyencong.shared.Refusal;

/** Why a paper is printed and not issued. */
public enum Hindrance {
    /** It does not count yet. */
    DRAFT(Refusal.error("PRINT_DRAFT", "", "")),
    /** No office stands for it: it is of an establishment, of the parties of a contract, of a juror. */
    NO_OFFICE(Refusal.error("PRINT_NO_OFFICE", "", "")),
    /** By the rights of whoever asks something is left out of it. */
    CUT(Refusal.error("PRINT_CUT", "", "")),
    /** Nobody has said anything of what it is of, not even that there is nothing. */
    EMPTY(Refusal.error("PRINT_EMPTY", "", "")),
    /** It is more than one document. */
    SEVERAL(Refusal.error("PRINT_SEVERAL", "", "")),
    /** It tells exhibitors what to do before a fair that has begun. */
    FAIR_BEGUN(Refusal.error("PRINT_FAIR_BEGUN", "", "")),
    /** It was decided under a number of which the ordinal was not stated. */
    NO_ORDINAL(Refusal.error("PRINT_NO_ORDINAL", "", "")),
    /** It says something else than was shown to whoever confirms it. */
    ANOTHER_SHOWN(Refusal.error("PRINT_ANOTHER_SHOWN", "", ""));

    private final Refusal refusal;

    Hindrance(Refusal refusal) {
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
