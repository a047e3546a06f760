/**
 * The REST API for machines, version 1, as {@code META-INF/openapi.yaml} describes it: JSON with names in camelCase, money in
 * whole đồng, absent where nobody stated a value; errors as problem details (RFC 9457) that say in Vietnamese what to do.
 */
package vn.khuyencong.web.api;
