package vn.khuyencong.broker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How the server, and an operator's command, reach the broker, from the environment alone: the address, and for TLS the stores beside it, so that
 * no password stands in an address that is logged.
 *
 * @param shown     the address as it may be shown
 * @param connected the address with what TLS needs
 */
public record BrokerUrl(String shown, String connected) {

    private static final String EMBEDDED = "vm://0";

    public static BrokerUrl of(Map<String, String> environment) {
        String address = environment.getOrDefault("KHUYENCONG_BROKER_URL", EMBEDDED);
        StringBuilder whole = new StringBuilder(address);
        if (environment.containsKey("KHUYENCONG_BROKER_TRUSTSTORE")) {
            // What a server certificate is for is checked here and not left to a default.
            add(whole, "sslEnabled", "true");
            add(whole, "verifyHost", "true");
            store(whole, "trustStore", environment, "KHUYENCONG_BROKER_TRUSTSTORE");
        }
        if (environment.containsKey("KHUYENCONG_BROKER_KEYSTORE")) {
            store(whole, "keyStore", environment, "KHUYENCONG_BROKER_KEYSTORE");
        }
        return new BrokerUrl(address, whole.toString());
    }

    public boolean isEmbedded() {
        return shown.equals(EMBEDDED);
    }

    private static void store(StringBuilder whole, String name, Map<String, String> environment, String variable) {
        add(whole, name + "Path", environment.get(variable));
        add(whole, name + "Password", environment.getOrDefault(variable + "_PASSWORD", ""));
        add(whole, name + "Type", environment.getOrDefault(variable + "_TYPE", "PKCS12"));
    }

    /** Written twice over, since the broker's client reads the whole query and then each value of it. */
    private static void add(StringBuilder whole, String name, String value) {
        String once = URLEncoder.encode(value, StandardCharsets.UTF_8);
        whole.append(whole.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(URLEncoder.encode(once, StandardCharsets.UTF_8));
    }
}
