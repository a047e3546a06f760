package vn.khuyencong.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.award.NominationList;
import vn.khuyencong.award.NominationPaper;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.merit.MeritPetition;

/** Lays out the entry form and the list of a round (BM22), certificates (BM24, BM28) and the proposal of merits (BM28). */
final class AwardFlow {

    private AwardFlow() {
    }

    static Flow of(NominationPaper paper) {
        FlowBuilder flow = new FlowBuilder();
        paper.facts().forEach(fact -> flow.fact(fact.label(), fact.value()));
        return flow.paragraphs(List.of(paper.commitment())).notes(paper.notes()).build();
    }

    static Flow of(NominationList list) {
        FlowBuilder flow = new FlowBuilder();
        list.blocks().forEach(block -> {
            flow.region(block.name());
            block.rows().forEach(row -> flow.row(texts(row)));
            flow.tie().row(sum(block.sum(), block.products(), block.establishments()));
        });
        if (!list.blocks().isEmpty()) {
            flow.tie();
        }
        return flow.row(sum(ExhibitorFlow.TOTAL, list.products(), list.establishments())).notes(list.notes()).paragraphs(list.narrative()).build();
    }

    private static Map<String, String> texts(NominationList.Row row) {
        Map<String, String> texts = new HashMap<>();
        texts.put("order", row.order());
        texts.put("product", row.product());
        texts.put("establishment", row.establishment());
        texts.put("address", row.address());
        texts.put("province", row.province());
        texts.put("revenue", row.revenue().text());
        texts.put("workers", row.workers().text());
        texts.put("others", row.others());
        texts.put("points", row.points());
        texts.put("below", row.below());
        return texts;
    }

    private static Map<String, String> sum(String label, String products, String establishments) {
        return Map.of("product", label + ": " + products, "establishment", establishments, "sum", "sum");
    }

    static Flow of(MeritPetition petition) {
        FlowBuilder flow = new FlowBuilder().paragraphs(petition.narrative());
        petition.blocks().forEach(block -> {
            flow.region(block.name());
            block.rows().forEach(row -> flow.row(Map.of("order", row.order(), "who", row.who(), "province", row.unit(), "merits", row.merits(),
                    "card", row.card(), "score", row.score())));
        });
        return flow.notes(petition.notes()).build();
    }

    static Flow of(Diploma diploma) {
        FlowBuilder flow = new FlowBuilder().centred(diploma.lead()).region(diploma.name());
        diploma.facts().forEach(fact -> flow.fact(fact.label(), fact.value()));
        return flow.build();
    }
}
