/**
 * Proofs and comparisons that take too long for every build, run on demand: {@code ./mvnw -Pbench -Dbench="NAME …"}. Each starts its own
 * database, broker and servers in a folder under {@code bench/target}, prints what it sees and ends with one line that is its verdict.
 */
package vn.khuyencong.bench;
