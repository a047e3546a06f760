-- The figures of a unit's year are read without those of the rest of the country.
create index figure_year_unit on figure (plan_year, basis, unit_id);
drop index figure_year;
