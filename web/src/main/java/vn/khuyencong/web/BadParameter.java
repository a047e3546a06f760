package vn.khuyencong.web;

/** A parameter of the request that is not understood, or missing: named, with what would be understood. */
public class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String parameter;

    private BadParameter(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /**
     * @param parameter its name
     * @param value     what was given
     * @param allowed   what may be given, in words
     */
    public static BadParameter of(String parameter, String value, String allowed) {
        String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new BadParameter(parameter, Words.get("parameter.bad", parameter, shown, allowed));
    }

    public static BadParameter missing(String parameter, String allowed) {
        return new BadParameter(parameter, Words.get("parameter.missing", parameter, allowed));
    }

    public String parameter() {
        return parameter;
    }
}
