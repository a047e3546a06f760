package vn.khuyencong.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.junit.jupiter.api.Test;

class BrokerUrlTest {

    @Test
    void withoutAnySettingTheBrokerIsTheOneInside() {
        BrokerUrl url = BrokerUrl.of(Map.of());
        assertTrue(url.isEmbedded());
        assertEquals("vm://0", url.connected());
    }

    @Test
    void anAddressAloneIsTakenAsItIs() {
        BrokerUrl url = BrokerUrl.of(Map.of("KHUYENCONG_BROKER_URL", "tcp://127.0.0.1:61616"));
        assertFalse(url.isEmbedded());
        assertEquals("tcp://127.0.0.1:61616", url.connected());
    }

    @Test
    void storesMakeItTlsThatChecksTheHostAndTheirPasswordsAreNotShown() throws Exception {
        BrokerUrl url = BrokerUrl.of(Map.of("KHUYENCONG_BROKER_URL", "tcp://broker.example.vn:5671?reconnectAttempts=3",
                "KHUYENCONG_BROKER_TRUSTSTORE", "/etc/khuyencong/trust.p12", "KHUYENCONG_BROKER_TRUSTSTORE_PASSWORD", "a&b c;d",
                "KHUYENCONG_BROKER_KEYSTORE", "/etc/khuyencong/ministry.p12", "KHUYENCONG_BROKER_KEYSTORE_PASSWORD", "x=y%z+"));
        assertEquals("tcp://broker.example.vn:5671?reconnectAttempts=3", url.shown());
        Map<String, Object> parameters = only(url).getParams();
        assertEquals("true", parameters.get("sslEnabled"));
        assertEquals("true", parameters.get("verifyHost"));
        assertEquals("PKCS12", parameters.get("trustStoreType"));
        assertEquals("/etc/khuyencong/trust.p12", parameters.get("trustStorePath"));
        assertEquals("a&b c;d", parameters.get("trustStorePassword"));
        assertEquals("/etc/khuyencong/ministry.p12", parameters.get("keyStorePath"));
        assertEquals("x=y%z+", parameters.get("keyStorePassword"));
    }

    private static TransportConfiguration only(BrokerUrl url) throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocator(url.connected())) {
            assertEquals(1, locator.getStaticTransportConfigurations().length);
            return locator.getStaticTransportConfigurations()[0];
        }
    }
}
