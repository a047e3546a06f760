package vn.khuyencong.merit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.form.Diploma.Fact;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/** Makes the proposal to the minister of what is proposed or granted for a year, and the certificate of one that is granted (BM28). */
@Stateless
public class MeritPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Inject
    private Merits merits;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;

    /**
     * The proposal with whoever of it the viewer sees: a unit's own, or all by the department.
     *
     * @throws NotVisible if he is neither of a unit nor of the department
     */
    public MeritPetition petition(Viewer viewer, int year) {
        if (!viewer.may(Function.READ)) {
            throw new NotVisible();
        }
        List<MeritCase> cases = merits.ofYear(viewer, year).stream().filter(one -> one.state() == MeritState.PROPOSED || one.state() == MeritState.GRANTED).toList();
        List<MeritPetition.Block> blocks = new ArrayList<>();
        for (MeritKind kind : MeritKind.values()) {
            List<MeritCase> of = cases.stream().filter(one -> one.kind() == kind).toList();
            if (!of.isEmpty()) {
                blocks.add(new MeritPetition.Block(MeritTexts.get(kind == MeritKind.PERSON ? "petition.persons" : "petition.collectives"), rows(of)));
            }
        }
        Unit issuer = viewer.ownUnit().map(unit -> territory.map().get(unit)).orElse(null);
        FormEdition edition = editions.until("BM28", LocalDate.of(year, 12, 31));
        FormHeading heading = headings.heading(edition.symbol(), issuer, edition.title(), MeritTexts.get("petition.subtitle", year),
                cases.stream().anyMatch(MeritCase::sample), digest(blocks.toString()));
        return new MeritPetition(edition, heading, issuer == null ? MeritTexts.get("petition.to") : headings.superior(heading), blocks, List.of(lead(year, cases, issuer == null)), List.of(MeritTexts.get("petition.note.card"),
                MeritTexts.get("petition.note.none")));
    }

    private static String lead(int year, List<MeritCase> cases, boolean department) {
        long persons = cases.stream().filter(one -> one.kind() == MeritKind.PERSON).count();
        return cases.isEmpty() ? MeritTexts.get("petition.nobody")
                : MeritTexts.get("petition.lead", year, MeritTexts.get(department ? "petition.fromDepartment" : "petition.from"), cases.size() - persons, persons);
    }

    private List<MeritPetition.Row> rows(List<MeritCase> cases) {
        List<MeritPetition.Row> rows = new ArrayList<>();
        for (MeritCase one : cases) {
            ScoreCard card = one.card();
            String who = one.name() == null || one.position() == null ? one.who() : MeritTexts.get("petition.position", one.name(), one.position());
            rows.add(new MeritPetition.Row(Integer.toString(rows.size() + 1), who, unit(one), one.merits(), said(card),
                    MeritTexts.get("petition.score", points(card.getThousandths()), card.getJudgedPoints())));
        }
        return rows;
    }

    private String unit(MeritCase one) {
        return territory.map().get(one.unit()).shortNameOn(one.madeOn());
    }

    private static String said(ScoreCard card) {
        return card.lines().stream().map(line -> line.isJudged()
                ? MeritTexts.get("petition.share", MeritTexts.get("code." + line.code()), grouped(line.done()), grouped(line.of()),
                line.getPercent().toPlainString().replace('.', ','))
                : MeritTexts.get("petition.unjudged", MeritTexts.get("code." + line.code()))).collect(Collectors.joining("; "));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /** Two decimals, half up. */
    private static String points(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    /** By what the register knows the paper of a certificate of merit. */
    public static String subject(long merit) {
        return "BANGKHEN-" + merit;
    }

    /**
     * The certificate of merit.
     *
     * @param address where anybody has it checked, in front of its code; empty: the QR code holds the check code alone
     * @throws IllegalArgumentException if it is not granted
     */
    public Diploma diploma(MeritCase one, String address) {
        if (one.state() != MeritState.GRANTED) {
            throw new IllegalArgumentException("only what is granted has a certificate: " + one.id());
        }
        List<Fact> facts = new ArrayList<>();
        if (one.name() != null && one.position() != null) {
            facts.add(new Fact(MeritTexts.get("diploma.position"), one.position()));
        }
        facts.add(new Fact(MeritTexts.get("diploma.unit"), territory.map().get(one.unit()).nameOn(one.decisionDate()).text()));
        facts.add(new Fact(MeritTexts.get("diploma.merits"), one.merits()));
        facts.add(new Fact(MeritTexts.get("diploma.decision"), MeritTexts.get("diploma.decisionOf", one.decisionNumber(), DAY.format(one.decisionDate()))));
        FormEdition edition = editions.on("BANGKHEN", one.decisionDate());
        FormHeading heading = new FormHeading("", MeritTexts.get("diploma.issuer"), one.number(), MeritTexts.get("diploma.place"), one.decisionDate(),
                edition.title(), MeritTexts.get("diploma.subtitle"), MeritTexts.get("diploma.signer"),
                List.of(MeritTexts.get("diploma.holder", one.who()), MeritTexts.get("diploma.archive")), one.sample(), digest(one.number() + one.who() + facts),
                new Office("MINISTRY", null));
        return new Diploma("BM28", edition, heading, MeritTexts.get("diploma.lead"), one.who(), facts,
                one.checkCode() == null ? "" : address + one.checkCode(), one.checkCode() == null ? "" : MeritTexts.get("diploma.check", one.checkCode()));
    }

    private static String digest(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
