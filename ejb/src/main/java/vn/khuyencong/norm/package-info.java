/**
 * Dated law: ceilings and activity categories, each with its legal basis and a flag whether somebody has held it against
 * the text. Nothing here is a constant of the code; the checks themselves are in {@code norm.rules}.
 */
package vn.khuyencong.norm;
