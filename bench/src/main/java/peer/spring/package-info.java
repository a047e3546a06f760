/**
 * A fair peer of the thin path: the same rows of the same documents, kept by Spring Boot in a process of its own. It stands outside the packages of
 * this system, since its rows are none of ours.
 */
package peer.spring;
