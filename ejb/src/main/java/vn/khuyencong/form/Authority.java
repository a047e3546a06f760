package vn.khuyencong.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khuyencong.shared.VietnameseText;

/**
 * In whose power something is decided and as what it is signed, by Nghị định số 30/2020/NĐ-CP, Phụ lục I: the head of a body decides by himself,
 * a deputy signs for him (KT.), a committee is signed for (TM.), whoever stands below him signs at his order (TL.) or by his authority (TUQ.), and
 * who heads it for the time being signs as such (Q.). What a decision says of who took it is his post in words, or those very lines.
 *
 * @param title whose power it is, as it stands above the law that a decision rests on
 * @param posts lines above the place to sign
 */
public record Authority(String title, List<String> posts) {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.form.words");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/\\n]\\s*");
    private static final Pattern SIGNED_FOR = Pattern.compile("(TM|KT|TL|TUQ|Q)\\.\\s*\\S.*");
    /** Behind it stands by which word he decides. */
    private static final Pattern BY_WORD = Pattern.compile("\\s*[,;(]|\\s+(THỪA|THEO|ĐƯỢC) ");
    private static final Pattern COMMITTEE = Pattern.compile("\\bubnd\\b");
    private static final Set<String> COMMITTEES = Set.of("uy ban nhan dan", "ubnd");
    /** How the posts of those begin who decide where a higher one lets them. */
    private static final Set<String> LOWER_POSTS = Set.of("cuc truong", "vu truong", "giam doc", "truong phong", "chanh van phong", "chanh thanh tra",
            "pho cuc truong", "pho vu truong", "pho giam doc", "pho chanh van phong");

    public Authority {
        posts = List.copyOf(posts);
    }

    /**
     * @param stated who decided, as the decision says it; null or blank where it does not: then the head of the body himself
     * @param head   of the paper: its body and the post of whoever heads that
     */
    public static Authority of(String stated, FormHeading head) {
        String post = head.signerPost();
        String own = post + " " + head.issuer();
        if (stated == null || stated.isBlank()) {
            return new Authority(own, List.of(post));
        }
        String text = VietnameseText.normalize(stated.strip().toUpperCase(Locale.forLanguageTag("vi")));
        List<String> lines = BETWEEN.splitAsStream(text).toList();
        if (SIGNED_FOR.matcher(lines.get(0)).matches()) {
            return new Authority(lines.get(0).startsWith("TM.") ? head.issuer() : own, lines);
        }
        String key = VietnameseText.searchKey(stated);
        String headKey = VietnameseText.searchKey(post);
        if (key.startsWith(VietnameseText.searchKey(WORDS.get("authority.actingHead", post)))) {
            return new Authority(own, List.of(WORDS.get("authority.acting", post)));
        }
        if (begins(key, COMMITTEES.stream())) {
            return new Authority(whole(text, head.issuer()), List.of(WORDS.get("authority.committee"), post));
        }
        Optional<String> deputy = deputy(post).filter(one -> key.startsWith(VietnameseText.searchKey(one)));
        if (deputy.isPresent()) {
            return new Authority(own, forHead(List.of(post), deputy.get()));
        }
        if (!key.startsWith(headKey) && begins(key, LOWER_POSTS.stream())) {
            String word = key.contains(VietnameseText.searchKey(WORDS.get("authority.empowered"))) ? "authority.byAuthority" : "authority.byOrder";
            return new Authority(own, List.of(WORDS.get(word, post), BY_WORD.split(text)[0]));
        }
        return new Authority(whole(text, own), List.of(post));
    }

    /** The post of whoever stands in for the head of an office: {@code PHÓ GIÁM ĐỐC} for {@code GIÁM ĐỐC}; empty where none is known. */
    public static Optional<String> deputy(String head) {
        String code = VietnameseText.searchKey(head).replace(' ', '_');
        return Optional.of(WORDS.named("authority.deputy", code)).filter(post -> !post.equals(code));
    }

    /** The lines above a signature where a deputy signs for the head (KT.) in whose own lines these are. */
    public static List<String> forHead(List<String> lines, String deputy) {
        int last = lines.size() - 1;
        return Stream.concat(lines.subList(0, last).stream(), Stream.of(WORDS.get("authority.for", lines.get(last)), deputy)).toList();
    }

    /** The body by its whole name where less of that was said: {@code CHỦ TỊCH UBND TỈNH} is {@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG}. */
    private static String whole(String said, String name) {
        String key = COMMITTEE.matcher(VietnameseText.searchKey(said)).replaceAll("uy ban nhan dan");
        return (VietnameseText.searchKey(name) + " ").startsWith(key + " ") ? name : said;
    }

    private static boolean begins(String key, Stream<String> with) {
        return with.anyMatch(key::startsWith);
    }

    /** The place to sign. */
    public Signature signature() {
        return new Signature(posts, "", "");
    }
}
