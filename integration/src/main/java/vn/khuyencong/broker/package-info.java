/**
 * What an external broker carries besides Artemis itself: who may come in with which certificate, limits for each unit, and the command that
 * makes the central addresses. A jar of its own ({@code -broker.jar}) beside the broker's libraries; the ministry's server shares nothing of it
 * but how the broker is reached.
 */
package vn.khuyencong.broker;
