package vn.khuyencong.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardLaw;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.AwardNomination.LowerCertificate;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Refused;
import vn.khuyencong.web.form.Typed;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.PageRequest;

/** What stands in the form of an entry before anybody types: nothing, what the certificate below says, or the version in force. */
@Named("nominationForm")
@RequestScoped
public class NominationForm {

    @Inject
    private NominationPage page;
    @Inject
    private PageRequest request;
    @Inject
    private Typed typed;
    @Inject
    private Refused refused;
    @Inject
    private AwardLaw law;

    private Map<String, Object> there;

    /** What stands in a field; null for nothing. */
    public Object there(String field) {
        if (there == null) {
            there = new LinkedHashMap<>();
            if (page.getEntry() != null) {
                fill(page.getStated());
            } else {
                Long asked = request.parameters().number("below", 1, Long.MAX_VALUE).orElse(0L);
                page.getClimbing().stream().filter(one -> one.id() == asked).findFirst().ifPresent(this::fill);
            }
        }
        return there.get(field);
    }

    private void fill(AwardNomination stated) {
        there.put("name", stated.establishment().name());
        there.put("legalForm", stated.establishment().legalForm());
        there.put("taxCode", stated.establishment().taxCode());
        there.put("address", stated.establishment().address());
        EnteredProduct product = stated.product();
        if (product != null) {
            there.putAll(Map.of("productName", product.name(), "awardGroup", product.group(), "productSet", product.set(), "own", product.own(),
                    "series", product.series(), "original", product.original(), "lawful", product.lawful()));
            there.put("description", product.description());
        }
        if (stated.production() != null) {
            there.put("revenue", stated.production().revenue());
            there.put("workers", stated.production().workers());
            there.put("certificates", stated.production().certificates());
        }
        if (stated.below() != null) {
            fill(stated.below());
        }
        there.put("note", stated.note());
    }

    private void fill(LowerCertificate below) {
        there.put("belowLevel", below.level());
        there.put("belowNumber", below.number());
        there.put("belowDecision", below.decisionNumber());
        there.put("belowDate", below.decisionDate());
        there.put("belowUntil", below.validUntil());
    }

    /** The dossier of the level below is used again: of a round that was run here all that its entry said, else what the certificate says. */
    private void fill(AwardCertificate certificate) {
        if (certificate.entry() != null) {
            fill(certificate.entry().stated());
        }
        there.put("name", certificate.establishmentName());
        there.put("address", certificate.address());
        there.put("productName", certificate.productName());
        there.put("awardGroup", certificate.productGroup());
        fill(new LowerCertificate(certificate.level(), certificate.number(), certificate.decisionNumber(), certificate.decisionDate(), certificate.validUntil()));
    }

    public List<Choice> getLegalForms() {
        Object chosen = Objects.requireNonNullElse(there("legalForm"), LegalForm.HOUSEHOLD);
        return Stream.of(LegalForm.values()).map(one -> new Choice(one.name(), Words.of(one), typed.chosen("legalForm", one.name(), chosen))).toList();
    }

    public List<Choice> getGroups() {
        return law.groups(page.getRound().opensOn()).stream().map(group -> new Choice(group.code(), group.name(),
                typed.chosen("awardGroup", group.code(), there("awardGroup")))).toList();
    }

    /** Whether a box is ticked: as it was typed where the form was refused, else as it stands. */
    public boolean ticked(String field) {
        return refused.getAll().isEmpty() ? Boolean.TRUE.equals(there(field)) : typed.is(field, "true");
    }
}
