package vn.khuyencong.scheme.execution;

import static vn.khuyencong.scheme.execution.ExecutionHeads.WORDS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Print;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Contracts;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.shared.BusinessClock;

/**
 * Makes biên bản bàn giao and biên bản thanh lý hợp đồng (BM16) of an accepted scheme; drafts until it is handed over. What a unit does by
 * itself is handed over to nobody and has neither. Money is told of the scheme as a whole, for nothing tells which contract an advance is of.
 */
@Stateless
public class HandoverPapers {

    @Inject
    private SchemeList list;
    @Inject
    private ExecutionFiles files;
    @Inject
    private ExecutionHeads heads;
    @Inject
    private Contracts contracts;
    @Inject
    private BusinessClock clock;

    /** An accepted scheme with its contracts. */
    private record Accepted(SchemeRecord record, Execution execution, SchemeEvent acceptance, SchemeEvent handover, PlanSubmission.Scheme scheme,
                            List<SchemeEvent> signed) {
    }

    /** The record of the handover; empty if there is no such scheme, the viewer does not see it, or nothing is handed over. */
    public Optional<Document> handover(Viewer viewer, long id) {
        return find(viewer, id).map(this::handover);
    }

    /** The liquidation of its contracts; empty as above. */
    public Optional<Document> liquidation(Viewer viewer, long id) {
        return find(viewer, id).map(this::liquidation);
    }

    private Optional<Accepted> find(Viewer viewer, long id) {
        return list.find(viewer, id).flatMap(record -> {
            Execution execution = files.executions(List.of(record), clock.today()).get(record);
            return execution.last(SchemeAct.ACCEPT).map(acceptance -> new Accepted(record, execution, acceptance,
                    execution.last(SchemeAct.HAND_OVER).orElse(null), files.statedAt(execution, acceptance), contracts.signed(record, acceptance)))
                    .filter(accepted -> !accepted.signed().isEmpty());
        });
    }

    private Document handover(Accepted of) {
        SchemeStep.Acceptance found = StepDetails.of(of.acceptance()).acceptance();
        LocalDate day = day(of);
        Blocks blocks = begun(of, "part.handover", day).paragraph("bm16.handover");
        blocks.table("machines", WORDS.get("unit.dong"), ContractBlocks.machineRows(found == null || found.machines() == null ? List.of() : found.machines()));
        if (of.handover() != null) {
            blocks.fact("note", of.handover().note());
        }
        blocks.paragraph("bm16.duty").paragraph("copies");
        return paper("BM16BG", of, day, of.handover() == null ? null : of.handover().paperNumber(), blocks.all());
    }

    /** Its day is that of the settlement where there is one: only then its figures are the last. They are those of that day. */
    private Document liquidation(Accepted of) {
        Optional<SchemeEvent> settled = of.execution().last(SchemeAct.SETTLE);
        LocalDate day = settled.map(SchemeEvent::day).orElseGet(() -> day(of));
        SchemeFunds funds = files.funds(List.of(of.record()), day).get(of.record());
        List<SchemeStep.Contract> signed = ContractBlocks.contracts(of.signed());
        SchemeStep.Acceptance found = StepDetails.of(of.acceptance()).acceptance();
        Long accepted = found != null ? Long.valueOf(found.supportAccepted()) : of.acceptance().amount();
        Long due = settled.isPresent() ? Long.valueOf(funds.settled()) : accepted;
        Blocks blocks = begun(of, "part.contracts", day).table("contracts", WORDS.get("unit.dong"), ContractBlocks.contractRows(signed));
        List<Row> rows = new ArrayList<>();
        amount(rows, "bm16.contracted", signed.isEmpty() ? null : ContractBlocks.sum(signed));
        amount(rows, "bm16.accepted", accepted);
        amount(rows, "bm16.advanced", funds.advanced());
        amount(rows, "bm16.paid", funds.paid());
        settled.ifPresent(event -> amount(rows, "bm16.settled", funds.settled()));
        blocks.section("part.money").table("money", WORDS.get("unit.dong"), rows);
        if (due == null) {
            blocks.asked("bm16.toPay", null).asked("bm16.toReturn", null);
        } else {
            blocks.amount("bm16.toPay", Math.max(0, due - funds.paid())).amount("bm16.toReturn", Math.max(0, funds.paid() - due));
        }
        blocks.note("bm16.whole").paragraph("bm16.end").paragraph("copies");
        return paper("BM16", of, day, null, blocks.all());
    }

    private Blocks begun(Accepted of, String section, LocalDate day) {
        Blocks blocks = new Blocks(WORDS);
        ContractBlocks.basis(blocks, of.execution().upTo(of.acceptance()), of.signed(), day);
        if (of.acceptance().paperNumber() != null) {
            blocks.fact("bm16.acceptance", of.acceptance().paperNumber());
        }
        blocks.section("part.parties").asked("party.centre", of.scheme().implementingUnit());
        ContractBlocks.contracts(of.signed()).forEach(contract -> blocks.asked("party.beneficiary", contract.beneficiary()));
        return blocks.fact("scheme.name", WORDS.get("scheme.coded", of.scheme().name(), of.scheme().code())).fact("scheme.place", of.scheme().place())
                .section(section);
    }

    private static void amount(List<Row> rows, String key, Long dong) {
        rows.add(Blocks.item(Map.of("order", ContractBlocks.number(rows.size() + 1L), "content", WORDS.cell(key), "amount", Print.dong(dong))));
    }

    private LocalDate day(Accepted of) {
        return of.handover() == null ? clock.today() : of.handover().day();
    }

    private Document paper(String form, Accepted of, LocalDate day, String number, List<Block> blocks) {
        return heads.of(new ExecutionHeads.Head(form, of.record().unit(), day, number, of.record().name(), List.of(WORDS.get("copy.parties")),
                        ExecutionFiles.anySample(List.of(of.record())), of.handover() == null),
                List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks, ContractBlocks.signatures(of.scheme(), "signer.partyA", "signer.partyB"))));
    }
}
