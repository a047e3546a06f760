-- The figures of a unit's closed year are read without those of the rest of the country.
alter table locked_figure add column unit_id varchar(16);
update locked_figure set unit_id = substring(figure_id from 1 for position('.' in figure_id) - 1);
alter table locked_figure alter column unit_id set not null;
create index locked_figure_unit on locked_figure (plan_year, unit_id);
