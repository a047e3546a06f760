package vn.khuyencong.testing;

import java.time.LocalDate;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.Intake;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A unit with a gateway: what it sends arrives at the inbox as the broker would hand it over. */
public final class UnitAtItsDoor {

    private final Services services;
    private final UnitId unit;
    private final SigningKey key;
    private long sequence;

    public UnitAtItsDoor(Services services, String unit) {
        this.services = services;
        this.unit = new UnitId(unit);
        key = SigningKey.generate("gw-" + unit);
        services.transact(work -> {
            // Made when a server first starts, before anything comes.
            work.the(MinistryKey.class);
            work.the(UnitKeys.class).register(this.unit, key.kid(), key.publicJwk(), "quantri");
            return null;
        });
    }

    /** Sends a document; it in the inbox. */
    public InboxMessage send(Content content) {
        return send(body(content));
    }

    /** The bytes of a document, of which no two are alike. */
    public byte[] body(Content content) {
        return body(content, MessageType.FIRST_VERSION);
    }

    /** The same in a version of its schema. */
    public byte[] body(Content content, int version) {
        return EventWriter.compose(EventWriter.Origin.gateway(unit, "gw", ++sequence), MessageType.of(content), version,
                Json.MAPPER.valueToTree(content), Services.NOW).body();
    }

    /** Sends the very bytes. */
    public InboxMessage send(byte[] body) {
        return services.transact(work -> {
            arrive(work, unit, body, key.sign(body));
            return inbox(work, body);
        });
    }

    /** Sends bytes that were parked before: they may become a message of their own. */
    public void sendAgain(byte[] body) {
        services.transact(work -> {
            arrive(work, unit, body, key.sign(body));
            return null;
        });
    }

    /** What a unit sent, by whichever way, arrives. */
    public static void arrive(Services.Work work, UnitId unit, byte[] body, String jws) {
        work.the(Intake.class).receive(java.util.List.of(Delivery.of(Addresses.submissions(unit), body, null, Addresses.CONTENT_TYPE, jws)));
        work.em().flush();
    }

    public static InboxMessage inbox(Services.Work work, byte[] body) {
        return work.em().createQuery("select m from InboxMessage m where m.digest = :digest", InboxMessage.class)
                .setParameter("digest", Digest.sha256(body)).getSingleResult();
    }

    /** A step of a scheme of this unit. */
    public SchemeStep step(FundSource fund, int year, String code, int number, StepAct act, LocalDate day, SchemeStep.Part part) {
        return step(unit.value(), fund, year, code, number, act, day, part);
    }

    /** A step of a scheme of a unit that this one succeeds. */
    public static SchemeStep step(String subject, FundSource fund, int year, String code, int number, StepAct act, LocalDate day, SchemeStep.Part part) {
        boolean request = act == StepAct.REQUEST_ADJUSTMENT || act == StepAct.REQUEST_STOP;
        return SchemeStep.of(new DocumentKey(subject, year, "PLAN_" + fund, code, number), act, day, new SchemeStep.Paper(number + "/SCT", day),
                request ? "MARKET_DEMAND" : null, null, part);
    }
}
