package vn.khuyencong.fair.allocation;

/** Asks the progress whether to go on, in the caller's thread. */
final class Watch {

    /** Somebody called the solving off. */
    static final class CalledOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CalledOff() {
            super("called off", null, false, false);
        }
    }

    private final Progress progress;

    Watch(Progress progress) {
        this.progress = progress;
    }

    Progress progress() {
        return progress;
    }

    boolean goesOn() {
        return progress.goesOn();
    }

    void check() {
        if (!goesOn()) {
            throw new CalledOff();
        }
    }
}
