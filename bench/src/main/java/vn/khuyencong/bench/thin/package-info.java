/** The thin path: parse and store, for the floor and, packed by a bench into a copy of the EAR, for this system. */
package vn.khuyencong.bench.thin;
