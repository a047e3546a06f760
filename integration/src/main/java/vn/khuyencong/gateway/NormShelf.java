package vn.khuyencong.gateway;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.norm.rules.NormIssue;

/**
 * The norm packs that the ministry gave out, as they came. The latest version is the one to judge by, in whatever order
 * they arrived; each is believed by its signature alone, also after it has lain on this disk.
 */
final class NormShelf {

    private final SignedFiles files;
    private final MinistryTrust trust;

    NormShelf(Path folder, MinistryTrust trust) {
        files = new SignedFiles(folder);
        this.trust = trust;
    }

    /** The latest issue held; empty as long as none has come. */
    Optional<NormIssue> held() {
        return files.all().stream().filter(this::believes).flatMap(pack -> NormPackDocument.read(pack.document()).stream()).max(Comparator.naturalOrder());
    }

    /** Keeps a norm pack; returns why it is not to be believed, empty where it is kept. */
    Optional<String> keep(byte[] document, String jws) {
        Optional<String> doubt = trust.against(document, jws);
        if (doubt.isPresent()) {
            return doubt;
        }
        Optional<NormIssue> issue = NormPackDocument.read(document);
        if (issue.isEmpty()) {
            return Optional.of("là gói định mức mà bản cổng gửi này không đọc được; hãy cập nhật cổng gửi");
        }
        String name = issue.get().name();
        if (files.find(name).filter(held -> held.differs(document) && believes(held)).isPresent()) {
            return Optional.of("mang tên " + name + " nhưng khác nội dung đã giữ");
        }
        files.write(name, document, jws);
        return Optional.empty();
    }

    private boolean believes(SignedFiles.Signed held) {
        return trust.believes(held.document(), held.jws());
    }
}
