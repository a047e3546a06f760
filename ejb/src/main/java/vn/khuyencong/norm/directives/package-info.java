/**
 * Văn bản chỉ đạo, văn bản pháp luật: dated records of what binds, from the first decree on. A text that is entered here is
 * sent to the units it addresses; each acknowledges it once, and the department sees who has and who has not. Nothing is
 * deleted: a text ends by its last day, or because another one replaces it.
 */
package vn.khuyencong.norm.directives;
