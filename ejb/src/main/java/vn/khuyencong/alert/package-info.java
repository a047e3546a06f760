/**
 * What the system notices by itself and somebody has to know: backlogs, units whose messages are refused or that are silent, what
 * waits too long for an official, a trail that is not sealed, a disk that fills. Each alert is raised once, on however many nodes,
 * cleared by itself when its cause is gone, and kept with both times. From when on is law on file, as all thresholds.
 */
package vn.khuyencong.alert;
