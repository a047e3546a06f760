/**
 * The demo: plays the main job on the northern provinces' figures of 2022 and 2023, as messages through the queue, and
 * checks what the forms print against what they must print. The regional totals are real, their split is synthetic.
 */
package vn.khuyencong.demo;
