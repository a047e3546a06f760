/** {@code ./mvnw -Pexternal}: the parts of production on one computer, to be tried, killed and started again. */
package vn.khuyencong.external;
