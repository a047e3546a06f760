/**
 * Cơ sở công nghiệp nông thôn: one record for each establishment across provinces and years, whatever the papers call it.
 *
 * <p>Identity is the tax code where one is stated. Without one it is name, province and commune; where no commune is stated
 * the record is that of one document alone, since guessing would mix up two families. What is guessed instead is only
 * proposed: a suspected pair, which an officer merges or keeps apart with a reason. Nothing is re-pointed by a merge: each
 * line keeps its own record, a merged record names the one it became part of, and counts follow that as of now. So a merge
 * can be undone.
 *
 * <p>It stands apart from {@code organization}, which holds those who act here (offices, their accounts and keys): an
 * establishment never acts, it is spoken of, and its records grow with the plans.
 */
package vn.khuyencong.establishment;
