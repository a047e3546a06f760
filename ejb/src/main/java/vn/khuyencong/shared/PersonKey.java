package vn.khuyencong.shared;

/** Perhaps the same person: by folded name, year of birth, sex and folded commune. There is no number of an identity paper. */
public final class PersonKey {

    private PersonKey() {
    }

    /** What is equal for what is perhaps one person. */
    public static String of(String name, int birthYear, String sex, String commune) {
        return String.join("|", VietnameseText.searchKey(name), Integer.toString(birthYear), sex, VietnameseText.searchKey(commune));
    }
}
