/**
 * Who is let in, and how. Machines sign in by HTTP Basic on every call to {@code /api}; people sign in on a page and keep a
 * session of 30 idle minutes. The two never mix: a session opens no API, Basic credentials open no page.
 *
 * <p>Against forged requests stand three things: the session's cookie is SameSite=Lax (and Secure where the request came by
 * https, as the proxy in front says), a request that changes something
 * must come from our own pages ({@link vn.khuyencong.web.signin.SameOriginFilter}), and a post to a page needs the view
 * state that the server keeps in the session.
 */
package vn.khuyencong.web.signin;
