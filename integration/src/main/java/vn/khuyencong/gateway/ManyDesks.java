package vn.khuyencong.gateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the desks of many units found that holds nothing back: counted, since nobody reads hundreds of lines of it. */
final class ManyDesks {

    private final Map<String, Integer> warnings = new TreeMap<>();
    private int documents;
    private int withoutNorms;

    void withoutFreshNorms() {
        withoutNorms++;
    }

    void found(List<Finding> findings) {
        documents += findings.isEmpty() ? 0 : 1;
        findings.forEach(finding -> warnings.merge(finding.rule(), 1, Integer::sum));
    }

    void print() {
        if (withoutNorms > 0) {
            System.out.println(withoutNorms + " đơn vị chưa có gói định mức còn hạn: văn bản vẫn được gửi, Bộ kiểm tra khi nhận.");
        }
        if (documents > 0) {
            System.out.println("Cảnh báo trong " + documents + " văn bản, không chặn việc gửi: " + warnings.entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue() + " ô").collect(Collectors.joining(", "))
                    + ". Lời cảnh báo và việc cần làm có trong phiếu của từng văn bản (lệnh receipts).");
        }
    }
}
