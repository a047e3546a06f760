package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.SigningKey;

/** One spoilt message of each kind among good ones: the good are applied once, the bad one is answered with its own cause. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class DefectsIT extends ExchangeCase {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Test
    void aCutDocumentIsParked() throws ClientException {
        amongGoodOnes(badLetter().cut()).isParkedFor("BODY_NOT_JSON");
    }

    @Test
    void aSignatureOverOtherBytesIsParked() throws ClientException {
        Letter bad = badLetter();
        amongGoodOnes(bad.signed(province().key().sign("other bytes".getBytes(StandardCharsets.UTF_8)))).isParkedFor("SIGNATURE_WRONG");
    }

    @Test
    void aDocumentAlteredOnItsWayIsParked() throws ClientException {
        Letter bad = badLetter();
        byte[] altered = new String(bad.body(), StandardCharsets.UTF_8).replace("400000000", "900000000").getBytes(StandardCharsets.UTF_8);
        amongGoodOnes(bad.withBody(altered)).isParkedFor("SIGNATURE_WRONG");
    }

    @Test
    void anUnsignedDocumentIsParked() throws ClientException {
        amongGoodOnes(badLetter().unsigned()).isParkedFor("SIGNATURE_MISSING");
    }

    @Test
    void aKeyThatNobodyRegisteredIsParked() throws ClientException {
        amongGoodOnes(badEvent().signedBy(SigningKey.generate("stranger"))).isParkedFor("SIGNATURE_KEY_UNKNOWN");
    }

    @Test
    void aDocumentInAnotherUnitsNameIsParked() throws ClientException {
        Event foreign = badEvent().with("/source", "urn:khuyencong:unit:" + NEIGHBOUR);
        amongGoodOnes(foreign.signedBy(province().key())).isParkedFor("SENDER_NOT_IN_BODY");
    }

    @Test
    void aDocumentAboutAnotherUnitIsParked() throws ClientException {
        Event foreign = badEvent().with("/data/key/unit", NEIGHBOUR.value());
        amongGoodOnes(foreign.signedBy(province().key())).isParkedFor("SUBJECT_NOT_OF_SENDER");
    }

    @Test
    void theBrokerKeepsEveryDoorButOnesOwnShut() {
        for (String door : new String[] {Addresses.submissions(NEIGHBOUR), Addresses.receipts(NEIGHBOUR), Addresses.INBOX}) {
            ClientException refused = assertThrows(ClientException.class, () -> province().openSender(door));
            assertTrue(refused.getMessage().contains("AMQ229032"), refused.getMessage());
        }
    }

    @Test
    void nobodyComesInByThePasswordThatTheBrokerCameWith() {
        Identity everything = new Identity(province().unit(), province().key(), "ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!", "");
        assertThrows(ClientException.class, () -> TestProvince.connect(store.system().amqpPort(), everything));
    }

    @Test
    void anUnknownTypeIsParked() throws ClientException {
        amongGoodOnes(badEvent().with("/type", "vn.khuyencong.plan.wish").signedBy(province().key())).isParkedFor("TYPE_UNKNOWN");
    }

    @Test
    void anUnknownSchemaVersionIsParked() throws ClientException {
        Event newer = badEvent().with("/dataschema", "urn:khuyencong:schema:plan.submission:2");
        amongGoodOnes(newer.signedBy(province().key())).isParkedFor("SCHEMA_VERSION_UNKNOWN");
    }

    @Test
    void ofAnOversizedDocumentDigestSizeAndBeginningAreKept() throws ClientException {
        byte[] large = Arrays.copyOf(badLetter().body(), Addresses.MAX_BODY_BYTES + 1);
        Arrays.fill(large, badLetter().body().length, large.length, (byte) ' ');
        oversized(Letter.of(large, province().key()));
    }

    @Test
    void ofOversizedBytesOfNoKnownTypeDigestSizeAndBeginningAreKept() throws ClientException {
        byte[] large = new byte[Addresses.MAX_BODY_BYTES + 1];
        Arrays.fill(large, (byte) 0xFF);
        oversized(Letter.of(large, province().key()).carriedAs(Letter.Carrier.OCTETS));
    }

    @Test
    void theBytesOfASerialisedJavaObjectAreNeverRead() throws ClientException {
        amongGoodOnes(serialised("bytes").carriedAs(Letter.Carrier.OCTETS)).isParkedFor("BODY_IS_JAVA_OBJECT");
    }

    @Test
    void aMessageThatDeclaresAJavaObjectIsNeverRead() throws ClientException {
        Letter object = serialised("object").carriedAs(Letter.Carrier.JAVA_OBJECT);
        Verdict verdict = amongGoodOnes(object).isParkedFor("BODY_IS_JAVA_OBJECT");
        assertArrayEquals(object.body(), ministry().message(verdict.submission()));
    }

    @Test
    void aTextBodyIsParkedSinceItsBytesAreNotKnown() throws ClientException {
        amongGoodOnes(badLetter().carriedAs(Letter.Carrier.TEXT)).isParkedFor("BODY_IS_TEXT");
    }

    @Test
    void aByteOrderMarkIsParked() throws ClientException {
        byte[] document = badEvent().bytes();
        byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + document.length);
        System.arraycopy(document, 0, marked, BYTE_ORDER_MARK.length, document.length);
        amongGoodOnes(Letter.of(marked, province().key())).isParkedFor("BODY_HAS_BOM");
    }

    @Test
    void bytesThatAreNoUtf8AreParked() throws ClientException {
        byte[] document = badEvent().bytes();
        document[document.length / 2] = (byte) 0xFF;
        amongGoodOnes(Letter.of(document, province().key())).isParkedFor("BODY_NOT_UTF8");
    }

    private static Letter serialised(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Letter.of(bytes.toByteArray(), province().key());
    }

    private void oversized(Letter letter) throws ClientException {
        Verdict verdict = amongGoodOnes(letter).isParkedFor("BODY_TOO_LARGE");
        assertEquals(letter.body().length, verdict.submission().path("size").asLong());
        assertEquals(letter.digest(), verdict.submission().path("digest").asText());
        assertArrayEquals(Arrays.copyOf(letter.body(), 64 * 1024), ministry().message(verdict.submission()));
    }
}
