package vn.khuyencong.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A place to sign.
 *
 * @param posts  in whose name and as what one signs, a line each: {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}
 * @param hint   what is asked below the posts: {@code (Ký, ghi rõ họ tên)}; empty for none
 * @param name   name of the signer without a title; empty where it is written by hand
 * @param office whether the office whose paper it is signs here, where more than one sign: here stand its digital signature and its seal. It is no
 *               word of the paper, so that its digest does not cover it
 */
public record Signature(List<String> posts, String hint, String name, @JsonIgnore boolean office) {

    public Signature {
        posts = List.copyOf(posts);
    }

    /** A place where another signs, or the only one. */
    public Signature(List<String> posts, String hint, String name) {
        this(posts, hint, name, false);
    }

    public static Signature of(String post) {
        return new Signature(List.of(post), "", "");
    }

    /** Whether the name of who holds the post stands below: not where whoever signs is asked to write it himself, nor where one stands already. */
    @JsonIgnore
    public boolean isNamedByPost() {
        return hint.isEmpty() && name.isEmpty();
    }

    /** The same, where the office signs whose paper it is. */
    public Signature ofOffice() {
        return new Signature(posts, hint, name, true);
    }
}
