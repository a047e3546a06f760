/**
 * Khen thưởng và hội nghị khuyến công khu vực: how well a unit did in a year, from counts that anybody can follow to their schemes
 * and documents (the score card); who is proposed for a merit certificate of the minister and what was decided; the regional
 * conferences, and the figures as they were reported there, frozen with their digest. A score card ranks nobody by itself: it stands
 * beside a proposal as it was on that day.
 */
package vn.khuyencong.merit;
