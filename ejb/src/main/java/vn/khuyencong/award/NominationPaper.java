package vn.khuyencong.award;

import java.util.List;
import vn.khuyencong.form.Diploma.Fact;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;

/**
 * The entry form of a product (phiếu đăng ký bình chọn, BM22).
 *
 * @param edition    of the form, which names its title
 * @param heading    the establishment issues it
 * @param mark       what every page says of a version that does not count; empty of the one that does
 * @param facts      what is stated
 * @param commitment what the establishment promises
 * @param notes      which version it is
 */
public record NominationPaper(FormEdition edition, FormHeading heading, String mark, List<Fact> facts, String commitment, List<String> notes) {
}
