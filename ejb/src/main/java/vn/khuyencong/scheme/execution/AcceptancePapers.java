package vn.khuyencong.scheme.execution;

import static vn.khuyencong.scheme.execution.ExecutionHeads.WORDS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Part.Annex;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Contracts;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;

/**
 * Makes biên bản nghiệm thu (BM15) of a scheme, with each machine of the contract beside what stands there. Of a scheme that is completed and
 * not accepted yet it is a draft to be filled in on the spot. Who was there nobody tells us: names are written by hand.
 */
@Stateless
public class AcceptancePapers {

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

    /** The record of a scheme; empty if there is none, the viewer does not see it, or it is neither accepted nor due to be. */
    public Optional<Document> of(Viewer viewer, long id) {
        return list.find(viewer, id).flatMap(record -> {
            Execution execution = files.executions(List.of(record), clock.today()).get(record);
            Optional<SchemeEvent> accepted = execution.last(SchemeAct.ACCEPT);
            return accepted.isPresent() || record.state() == SchemeState.COMPLETED ? Optional.of(paper(record, execution, accepted.orElse(null)))
                    : Optional.empty();
        });
    }

    private Document paper(SchemeRecord record, Execution execution, SchemeEvent accepted) {
        LocalDate day = accepted == null ? clock.today() : accepted.day();
        PlanSubmission.Scheme scheme = files.statedAt(execution, accepted);
        SchemeStep.Acceptance found = accepted == null ? null : StepDetails.of(accepted).acceptance();
        List<SchemeStep.Machine> machines = found == null || found.machines() == null ? List.of() : found.machines();
        List<Block.Row> compared = ContractBlocks.compared(scheme, machines);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Part.Paper.A4_PORTRAIT, null, blocks(execution, accepted, scheme, machines, day),
                ContractBlocks.signatures(scheme, "signer.centre", "signer.beneficiary", "signer.team")));
        if (!compared.isEmpty()) {
            parts.add(new Part(Part.Paper.A4_LANDSCAPE, new Annex(WORDS.get("annex"), WORDS.get("bm15.annex"),
                    WORDS.get("bm15.with", PaperWords.day(day), record.code())),
                    List.of(new Block.Table("equipment", "", WORDS.get("unit.dong"), compared)), List.of()));
        }
        return heads.of(new ExecutionHeads.Head("BM15", record.unit(), day, accepted == null ? null : accepted.paperNumber(), record.name(),
                List.of(WORDS.get("copy.parties")), ExecutionFiles.anySample(List.of(record)), accepted == null), parts);
    }

    private List<Block> blocks(Execution execution, SchemeEvent accepted, PlanSubmission.Scheme scheme, List<SchemeStep.Machine> machines,
            LocalDate day) {
        List<SchemeEvent> signed = contracts.signed(execution.record(), accepted);
        SchemeStep.Acceptance found = accepted == null ? null : StepDetails.of(accepted).acceptance();
        Blocks blocks = new Blocks(WORDS);
        ContractBlocks.basis(blocks, execution.upTo(accepted), signed, day);
        blocks.section("part.present").asked("present.team", null).asked("present.centre", null);
        if (!ContractBlocks.beneficiaries(scheme).isEmpty()) {
            blocks.asked("present.beneficiary", null);
        }
        blocks.section("part.scheme");
        ContractBlocks.scheme(blocks, scheme);
        blocks.table("contracts", WORDS.get("unit.dong"), ContractBlocks.contractRows(ContractBlocks.contracts(signed)));
        long planned = scheme.lines().stream().mapToLong(line -> line.equipment().size()).sum();
        if (planned > 0) {
            blocks.section("part.equipment").paragraph("bm15.equipment", Numbers.text(planned));
            blocks.section("part.running").said(machines.isEmpty() ? null : WORDS.get("bm15.running", Numbers.text(machines.size()),
                    Numbers.text(machines.stream().filter(SchemeStep.Machine::runs).count()),
                    Numbers.text(machines.stream().filter(SchemeStep.Machine::asContracted).count())));
        }
        blocks.section("part.support");
        Long support = found != null ? Long.valueOf(found.supportAccepted()) : accepted == null ? null : accepted.amount();
        if (support == null) {
            blocks.asked("bm15.support", null);
        } else {
            blocks.amount("bm15.support", support);
        }
        blocks.section("part.conclusion").said(found == null ? null : found.conclusion());
        if (accepted != null) {
            blocks.fact("note", accepted.note());
        }
        return blocks.all();
    }
}
