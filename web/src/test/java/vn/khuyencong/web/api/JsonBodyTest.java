package vn.khuyencong.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.khuyencong.web.BadParameter;

class JsonBodyTest {

    private final JsonBody body = new JsonBody();

    @Test
    void aRecordIsWrittenWithDaysAsTextAndWithoutWhatIsAbsent() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(new Demo.DemoDay(LocalDate.of(2022, 1, 10)), Demo.DemoDay.class, null, null, null, null, out);
        body.writeTo(new Demo.DemoDay(null), Demo.DemoDay.class, null, null, null, null, out);
        assertEquals("{\"day\":\"2022-01-10\"}{}", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aBodyIsReadAndNullStaysNull() throws IOException {
        assertEquals(new Demo.DemoDay(LocalDate.of(2022, 1, 10)), read("{\"day\":\"2022-01-10\"}"));
        assertEquals(new Demo.DemoDay(null), read("{\"day\":null}"));
    }

    @Test
    void aBodyThatCannotBeReadIsRefused() {
        for (String text : new String[] {"", "null", "{", "[]", "{\"day\":\"x\"}", "{\"day\":null} {}"}) {
            assertThrows(BadParameter.class, () -> read(text), text);
        }
    }

    @Test
    void aRequestWithoutAnyBodyIsRefusedAndNoFault() {
        assertEquals("body", assertThrows(BadParameter.class, () -> new CertificatesApi().renew(null)).parameter());
        assertEquals("body", assertThrows(BadParameter.class, () -> new UnitKeysApi().register(null)).parameter());
        assertEquals("body", assertThrows(BadParameter.class, () -> new UnitKeysApi().revoke(null)).parameter());
        assertEquals("body", assertThrows(BadParameter.class, () -> new Units().certify("P63-24", null)).parameter());
        assertEquals("body", assertThrows(BadParameter.class, () -> new Units().provision("P63-24", null)).parameter());
    }

    @Test
    void aBodyThatIsNoOrderNamesWhatIsMissing() {
        assertEquals("unit", assertThrows(BadParameter.class, () -> new CertificatesApi().renew(new CertificateRenewalOrder(null, null, null))).parameter());
        assertEquals("unit", assertThrows(BadParameter.class, () -> new CertificatesApi().renew(new CertificateRenewalOrder("\u0000", "x", "y"))).parameter());
    }

    @Test
    void whatCouldNotBeReadIsNamed() {
        assertEquals("body/day", assertThrows(BadParameter.class, () -> read("{\"day\":\"2024-13-45\"}")).parameter());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Record read(String text) throws IOException {
        return body.readFrom((Class) Demo.DemoDay.class, null, null, null, null,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
