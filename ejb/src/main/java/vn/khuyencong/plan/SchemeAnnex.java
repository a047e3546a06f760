package vn.khuyencong.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.SchemeTime;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.Line;
import vn.khuyencong.exchange.contract.PlanSubmission.Scheme;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;

/** The schemes of plans as the annex of a paper lists them; money in triệu đồng to the đồng, so that each sum is that of its lines. */
public final class SchemeAnnex {

    /** Name of its table. */
    public static final String TABLE = "schemes";

    private final PaperWords words;
    private final Set<String> columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<Scheme> listed = new ArrayList<>();

    /**
     * @param words   with the words {@code sum} and {@code total}
     * @param edition of a form with a table {@code schemes}, whose columns alone are filled
     */
    public SchemeAnnex(PaperWords words, FormEdition edition) {
        this.words = words;
        columns = edition.columns(TABLE).stream().map(FormColumn::key).collect(Collectors.toSet());
    }

    /**
     * What a decision says, of the versions that carry it: one that was sent again takes the place of the one before, a supplement adds to it.
     *
     * @param versions of any units and documents
     */
    public static List<Scheme> decided(List<DocumentVersion> versions) {
        List<DocumentVersion> inOrder = versions.stream().sorted(Comparator.comparing(DocumentVersion::inForceFrom).thenComparing(DocumentVersion::id)).toList();
        return PlanHistories.standing(inOrder).stream().flatMap(version -> version.schemes().stream()).map(AsSubmitted::scheme).toList();
    }

    /** Lists schemes one below the other. */
    public SchemeAnnex list(List<Scheme> schemes) {
        schemes.forEach(scheme -> {
            listed.add(scheme);
            rows.add(Blocks.item(cells(scheme, listed.size())));
        });
        return this;
    }

    /** Lists schemes under a head, with their sum. */
    public SchemeAnnex list(String head, List<Scheme> schemes) {
        rows.add(Row.group(head));
        list(schemes);
        rows.add(new Row(Row.Kind.SUM, sum(words.get("sum"), schemes)));
        return this;
    }

    /** All rows with the sum of all; none where nothing was listed. */
    public List<Row> rows() {
        List<Row> all = new ArrayList<>(rows);
        if (!listed.isEmpty()) {
            all.add(new Row(Row.Kind.TOTAL, sum(words.get("total"), listed)));
        }
        return all;
    }

    private Map<String, Printed> cells(Scheme scheme, int order) {
        Map<String, Printed> cells = new HashMap<>(money(List.of(scheme)));
        cells.put("order", Print.amount((long) order, 1, 0));
        cells.put("scheme", Printed.text(scheme.name()));
        cells.put("unit", Printed.text(scheme.implementingUnit()));
        cells.put("beneficiaries", Printed.text(scheme.lines().stream().map(Line::establishment).filter(Objects::nonNull).map(Establishment::name)
                .distinct().collect(Collectors.joining("; "))));
        cells.put("time", Printed.text(SchemeTime.of(scheme.startMonth(), scheme.endMonth())));
        cells.keySet().retainAll(columns);
        return cells;
    }

    private Map<String, Printed> sum(String label, List<Scheme> schemes) {
        Map<String, Printed> cells = new HashMap<>(money(schemes));
        cells.put("scheme", Printed.text(label));
        cells.keySet().retainAll(columns);
        return cells;
    }

    /** The money of schemes: support, capital of the establishments, other sources, and all of it. */
    private static Map<String, Printed> money(List<Scheme> schemes) {
        PlanMoney money = PlanMoney.of(schemes);
        return Map.of("money", Print.exactMoney(money.support()), "counterpart", Print.exactMoney(money.counterpart()),
                "other", Print.exactMoney(money.other()), "all", Print.exactMoney(money.all()));
    }
}
